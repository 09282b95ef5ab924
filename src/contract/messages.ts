// What main answers and tells the page; what the page asks stands in channels.ts. Plain data only.

import type {
  Figures,
  FileHeader,
  HistoryRecord,
  IsoDate,
  IsoTime,
  PackContents,
  PackVerdict,
  Problem,
  Quarter,
  Result,
  SignatureFinding,
  VersionDifference,
} from '#core'
import type { DataRoomCheck, DataRoomContents } from '#data-room/types'

/** Which copy was the newest valid one at opening; anything but "current" is told to the user. */
type CopySource = 'current' | 'previous' | 'temporary' | 'working-copy' | 'backup'

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
  /** Its own files are gone or cannot be read; opening it makes them again from the newest backup that can. */
  readonly isFromBackup: boolean
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
  readonly damaged: readonly FoundInData[]
  /** Attached files that are not there although a record names them, or that none names. */
  readonly unmatched: readonly FoundInData[]
}

interface FoundInData {
  /** Of the workbook; blank where it cannot be read. */
  readonly name: string
  readonly problem: Problem
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
  /** In this opening the user chose the older file: a working copy that goes beyond it belongs to what was not chosen. */
  readonly isOlderChosen?: boolean
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

/** The file of a locked quarter, its length and hash verified; whether it is what was locked says the record's hash. */
export interface QuarterContent {
  readonly header: FileHeader
  readonly payload: string
}

/** What an approval file says, once it was found to be about this very quarter and kept beside it. */
export interface TakenApproval {
  readonly by: string
  /** ISO time by the clock of whoever approved. */
  readonly at: IsoTime
  readonly statement: string
  /** Of the file. */
  readonly sha256: string
  /** Never a broken one. */
  readonly signature: SignatureFinding
}

/** Which key signed a locked quarter, and its approval by file; null: there is no such file. */
export interface QuarterSignatures {
  readonly recordId: string
  readonly lock: SignatureFinding | null
  readonly approval: SignatureFinding | null
}

/** The team's key on this computer, without anything secret. */
export interface KeyState {
  /** The system has a keychain that keeps a secret. */
  readonly hasKeychain: boolean
  readonly key: {
    /** "4F2A-9C01-77DE-0B3E-55AA" */
    readonly name: string
    readonly publicKey: string
    readonly created: IsoDate
    readonly keptBy: 'keychain' | 'passphrase'
    /** What is locked and exported is signed. */
    readonly isUnlocked: boolean
  } | null
}

/** A file to import, as it lies on the disk. */
export interface ListFile {
  readonly name: string
  /** All folders that it is in: files of one name are told apart by as few of the last ones as it takes, and no more is kept. */
  readonly folders: string
  readonly bytes: Uint8Array
}

export type HistoryLine = HistoryRecord

export interface WrittenRoom {
  readonly file: string
  readonly folder: string
  readonly contents: DataRoomContents
}

/** Places of the page where a dropped file is for something else than for the window as a whole: data-drop. */
export const DROP_PURPOSES = ['verify-pack', 'import-list', 'import-bill'] as const
export type DropPurpose = (typeof DROP_PURPOSES)[number]

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

export type ExportProgress = {
  readonly step: 'reading' | 'planning' | 'printing' | 'writing' | 'checking'
  readonly done: number
  readonly total: number
}

export interface Exported {
  readonly file: string
  readonly folder: string
  readonly contents: PackContents
  /** "2026Q3": earlier quarters that it draws, whose locked files are gone or were changed. */
  readonly notAtHand: readonly string[]
}

export interface FormsMade {
  readonly folder: string
  readonly forms: readonly { readonly person: string; readonly file: string }[]
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
  /** false: the administrator turned *Check a downloaded release* off. */
  readonly checkReleases: boolean
  /** A file was handed over at the start: `library:handed-over` answers what came of it. */
  readonly isFileHandedOver: boolean
}

/** A package that is the file that its release lists. */
export interface CheckedRelease {
  readonly file: string
  /** Hexadecimal digits. */
  readonly sha256: string
}

/** What *About Rightsize* shows. */
export interface AboutApp {
  readonly version: string
  /** null: built outside of a repository. */
  readonly builtOn: IsoDate | null
  /** Where newer versions and help are found; the app itself never goes there. */
  readonly address: string
  readonly electron: string
  /** null: of a version that nobody wrote down. */
  readonly electronAge: { readonly months: number; readonly isSupported: boolean } | null
  readonly dataFolder: string
}

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function isTheme(raw: unknown): raw is Theme {
  return THEMES.some((theme) => theme === raw)
}
