// Shapes that cross the border between page and main process. Plain data only. A path never comes
// from the page: main opens the dialogs and remembers what the user chose.

import type {
  Audience,
  DataRoomCheck,
  DataRoomContents,
  Figures,
  FileHeader,
  HistoryRecord,
  IsoDate,
  IsoTime,
  PackContents,
  PackFormat,
  PackVerdict,
  Paper,
  Problem,
  Quarter,
  Result,
  SentStep,
  VersionDifference,
} from '#core'

/** Which copy was the newest valid one at opening; anything but "current" is told to the user. */
export type CopySource = 'current' | 'previous' | 'temporary' | 'working-copy' | 'backup'

export interface LibraryEntry {
  readonly id: string
  readonly name: string
  readonly savedAt: string
  readonly rev: number
  readonly components: number
  /** Components that ask for a decision today; null when the workbook cannot be read. */
  readonly toDecide: number | null
  /** The fiscal quarter of today; null when the workbook cannot be read. */
  readonly quarter: Quarter | null
  /** Kept at the top of the list. */
  readonly isPinned: boolean
  /** Why the workbook cannot be read: the list still shows it and says so. */
  readonly problem: Problem | null
}

/** A deleted workbook that can still be brought back. */
export interface BinEntry {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly components: number
  /** ISO time. */
  readonly deletedAt: string
  /** Backups that lie with it. */
  readonly versions: number
  readonly problem: Problem | null
}

export interface EarlierVersion {
  readonly key: string
  readonly kind: 'previous' | 'backup' | 'before-upgrade'
  /** null when not even its first line can be read. */
  readonly rev: number | null
  readonly savedAt: string | null
  /** null when the problem says why it cannot be restored. */
  readonly facts: {
    readonly components: number
    readonly toDecide: number
    /** In minor units of its own currency; null where a cost lacks its rate. */
    readonly monthlyCostMinor: number | null
    readonly currency: string
    readonly difference: VersionDifference
  } | null
  readonly problem: Problem | null
}

/** A rectangle of the page, in its own pixels from the window's upper left corner. */
export interface PageArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The figures of an earlier version, for the change since then. */
export interface EarlierFigures {
  readonly savedAt: string
  /** Saved before the day asked for; else it is the oldest version kept. */
  readonly isBefore: boolean
  /** Of its amounts. */
  readonly currency: string
  readonly figures: Figures
}

export interface VersionContent {
  readonly rev: number
  readonly savedAt: string
  readonly payload: string
}

/** What reading every copy of every workbook found. */
export interface DataCheck {
  readonly workbooks: number
  /** Files, copies before the last save, backups, attached files, locked quarters and approvals together. */
  readonly copies: number
  readonly damaged: readonly { readonly name: string; readonly problem: Problem }[]
}

export interface OpenedWorkbook {
  readonly id: string
  /** Payload JSON of the chosen copy, already verified against its hash. */
  readonly payload: string
  readonly rev: number
  readonly sha256: string
  readonly source: CopySource
  readonly savedAt: string
  /** Why saving is not possible (newer format, read-only folder), null when it is. */
  readonly readOnly: Problem | null
  /** What was found damaged on the way, one Problem a copy. */
  readonly damaged: readonly Problem[]
  /** Set when it came from a file of the user's, which stays unchanged. */
  readonly openedFrom: string | null
  /** The library already had this workbook with other contents, so the file became a workbook of its own. */
  readonly keptApart: boolean
  /** The user wants what the file holds merged into this workbook; nothing of it is in here yet. */
  readonly merge?: MergeOffer
}

/** A colleague's copy of the workbook that is opened, and the newest state that both have had. Main verified both hashes. */
export interface MergeOffer {
  readonly file: string
  /** ISO time, as the file says. */
  readonly savedAt: string
  readonly sha256: string
  readonly rev: number
  readonly payload: string
  readonly base: { readonly rev: number; readonly payload: string }
}

export interface OpenRequest {
  readonly id: string
  readonly workingCopy: WorkingCopyOffer | null
  /** What main handed over could not be read: it reads every copy to the end now. */
  readonly isDoubted?: boolean
}

/** A new workbook made by the page, with the quarters it has behind it: blank has none, the sample company four. */
export interface CreateRequest {
  readonly id: string
  readonly payload: string
  /** The oldest first; absent: none. */
  readonly past?: readonly PastQuarterState[]
}

/** The workbook as it was on the last day of a quarter, to be locked as that. */
export interface PastQuarterState {
  /** "2026Q3" */
  readonly quarter: string
  readonly asOf: IsoDate
  readonly payload: string
}

/** rev, hash and payload of what the page has in its working copy, offered when the workbook opens. */
export interface WorkingCopyOffer {
  readonly rev: number
  readonly payload: string
}

/**
 * What the page made of the saved state. Main makes the same steps on its own copy and writes the result; where it
 * cannot follow, it answers null and gets the whole (ADR 0014).
 */
export interface SaveRequest {
  readonly id: string
  readonly rev: number
  /** The saved state that the steps start from. */
  readonly base: { readonly rev: number; readonly sha256: string }
  /** Oldest first; with a whole, what goes into the history log. */
  readonly steps: readonly SaveStep[]
  /** The payload of the whole workbook, when main asked for it; else null. */
  readonly whole: string | null
  /** Records of the result: main compares them with its own. */
  readonly records: number
  readonly judged: Judged
}

/** edit: the edit as JSON, null when its text was handed over before (workbook:save-part). */
export type SaveStep = SentStep | (Omit<HistoryLine, 'edit'> & { readonly edit: string | null })

/** A long edit's text goes in parts: one message of it would hold the window's thread. */
export interface SavePart {
  readonly id: string
  /** Revision of the step that the text belongs to. */
  readonly rev: number
  /** From 0; the first part forgets what was handed over for this step before. */
  readonly part: number
  readonly text: string
}

/** How many components ask for a decision, and for which day that holds: the list of workbooks shows it. */
export interface Judged {
  readonly asOf: IsoDate
  readonly toDecide: number
}

export interface SendCopyRequest {
  readonly id: string
  /** What the page has while saving fails, so that the copy holds the unsaved edits too; null or absent otherwise. */
  readonly unsaved?: WorkingCopyOffer | null
}

export interface Saved {
  readonly rev: number
  readonly sha256: string
  readonly savedAt: string
}

/** A file that lies beside the workbook, under its hash. */
export interface AttachedFile {
  readonly name: string
  /** 64 hexadecimal digits. */
  readonly sha256: string
  /** Its length. */
  readonly bytes: number
}

export interface AttachmentRequest {
  readonly id: string
  readonly sha256: string
  /** What the save dialog suggests. */
  readonly name: string
}

export interface LockRequest {
  readonly id: string
  /** The saved state that is locked. */
  readonly rev: number
  /** "2026Q3" */
  readonly quarter: string
  readonly revision: number
  readonly asOf: IsoDate
  readonly lockedBy: string | null
  /** Why it is locked although a data check fails. */
  readonly dataReason: string | null
}

export interface QuarterRequest {
  readonly id: string
  /** "2026Q3-r1" */
  readonly recordId: string
}

/** The file of a locked quarter, its length and hash verified; whether it is what was locked says the record's hash. */
export interface QuarterContent {
  readonly header: FileHeader
  readonly payload: string
}

export interface ApprovalRequest extends QuarterRequest {
  readonly by: string
  readonly statement: string
}

/** What an approval file says, once it was found to be about this very quarter and kept beside it. */
export interface TakenApproval {
  readonly by: string
  /** ISO time by the clock of whoever approved. */
  readonly at: IsoTime
  readonly statement: string
  /** Of the file. */
  readonly sha256: string
}

/** A file to import, as it lies on the disk. */
export interface ListFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type HistoryLine = HistoryRecord

export interface ExportRequest {
  readonly id: string
  /** A locked quarter, as it was locked ("2026Q3-r1"); null: the present, as a draft. */
  readonly recordId: string | null
  readonly format: PackFormat
  readonly audience: Audience
  /** Of pages; absent: A4. */
  readonly paper?: Paper
}

/** What the pages of the board show, for a preview: nothing is written. */
export interface PagesRequest {
  readonly id: string
  /** A locked quarter, as it was locked; null: the present. */
  readonly recordId: string | null
  readonly audience: Audience
  readonly paper: Paper
}

export interface DataRoomRequest {
  readonly id: string
  readonly audience: Audience
  /** Of its PDF pages. */
  readonly paper: Paper
}

export interface WrittenRoom {
  readonly file: string
  readonly folder: string
  readonly contents: DataRoomContents
}

/** Places of the page where a dropped file is for something else than for the window as a whole: data-drop. */
export const DROP_PURPOSES = ['verify-pack'] as const
export type DropPurpose = (typeof DROP_PURPOSES)[number]

/** A file to compare with what the workbook has locked: one that the user is asked for, or the one that was dropped last. */
export interface VerifyRequest {
  readonly id: string
  readonly from: 'dialog' | 'dropped'
}

/** What is asked about a file from outside: whether it shows a quarter, or what was changed in it. */
export const PACK_QUESTIONS = ['verify', 'compare'] as const
export type PackQuestion = (typeof PACK_QUESTIONS)[number]

export interface CheckedPack {
  /** Its name. */
  readonly file: string
  readonly answer: CheckAnswer
}

export type CheckAnswer =
  | { readonly kind: 'pack'; readonly verdict: PackVerdict }
  | { readonly kind: 'room'; readonly check: DataRoomCheck }

/** A day for a calendar, as text of RFC 5545, and the name that the dialog suggests. */
export interface CalendarRequest {
  readonly fileName: string
  readonly text: string
}

export type ExportProgress = {
  readonly step: 'reading' | 'planning' | 'printing' | 'writing' | 'checking'
  readonly done: number
  readonly total: number
}

export interface Exported {
  readonly file: string
  readonly folder: string
  readonly contents: PackContents
}

export interface SlipsRequest {
  readonly id: string
  /** Ids of people; one slip for each who owns something. */
  readonly people: readonly string[]
}

export interface SlipsMade {
  readonly folder: string
  readonly slips: readonly { readonly person: string; readonly file: string }[]
}

/** A file that the user chose among several: one that cannot be read does not keep the others back. */
export interface ChosenFile {
  readonly name: string
  readonly content: Result<Uint8Array>
}

export interface AppFacts {
  readonly version: string
  readonly electron: string
  readonly dataFolder: string
  readonly platform: string
  readonly locale: string
  /** Network requests cancelled since start: the offline promise as a number. */
  readonly blockedRequests: number
  readonly theme: Theme
}

export type Theme = 'system' | 'light' | 'dark'

/** What the menu shows for the workbook that is open. */
export interface MenuState {
  readonly hasWorkbook: boolean
  readonly undo: string | null
  readonly redo: string | null
}

/** Commands of menus, keyboard and palette, described in wording/commands.ts; the page gives them their effect. */
export const COMMANDS = [
  'new-blank',
  'new-sample',
  'open-file',
  'import-list',
  'paste-table',
  'answer-questions',
  'send-copy',
  'close-workbook',
  'export-workbook',
  'undo',
  'redo',
  'add-component',
  'copy-with-headers',
  'fill-down',
  'fill-right',
  'duplicate-component',
  'move-up',
  'move-down',
  'delete-components',
  'find',
  'show-overview',
  'show-inventory',
  'show-people',
  'show-costs',
  'show-books',
  'show-evidence',
  'before-you-build',
  'show-checks',
  'show-review',
  'show-compare',
  'show-what-if',
  'show-settings',
  'show-earlier-versions',
  'verify-pack',
  'open-returned-pack',
  'show-export',
  'show-data-folder',
  'theme-system',
  'theme-light',
  'theme-dark',
  'save-view',
  'choose-columns',
  'show-commands',
  'show-shortcuts',
  'go-to-inspector',
  'open-component-page',
  'print',
] as const
export type Command = (typeof COMMANDS)[number]
