// What the shell asks of the workbook library: one folder per workbook below userData, the file
// being the truth. The IPC handlers, the opening of handed-over files and the export call it.

import type {
  AttachedFile,
  AttachmentRequest,
  CreateRequest,
  DataCheck,
  EarlierFigures,
  EarlierVersion,
  HistoryLine,
  LibraryEntry,
  OpenedWorkbook,
  OpenRequest,
  Saved,
  SavePart,
  SaveRequest,
  VersionContent,
  WorkingCopyOffer,
} from '#contract'
import type { IsoDate, Result } from '#core'
import type { Bin } from './bin.ts'
import type { ConflictedCopies } from './conflicted-copies.ts'
import type { LockedQuarters } from './locked-quarters.ts'
import type { QuarterApprovals } from './quarter-approvals.ts'
import type { QuarterSignaturesReader } from './quarter-signatures.ts'

export interface LibraryService {
  /** Every workbook of the library, unreadable ones with their Problem; pinned ones first, then the newest. */
  readonly list: () => Promise<Result<readonly LibraryEntry[]>>
  /** Decodes the page's payload and writes it as a new workbook. Never overwrites one. */
  readonly create: (request: CreateRequest) => Promise<Result<OpenedWorkbook>>
  /** The newest valid copy; an offered working copy counts when it decodes and has this id. */
  readonly open: (request: OpenRequest) => Promise<Result<OpenedWorkbook>>
  /**
   * Settles when the bytes are flushed and the steps are in the history log; the newest of several waiting states is
   * written for all of them. null: its steps do not lead on from what is saved, and the whole is needed.
   */
  readonly save: (request: SaveRequest) => Promise<Result<Saved | null>>
  /** A part of a long edit whose save follows. */
  readonly keepPart: (part: SavePart) => Result<null>
  /**
   * Writes a portable .rightsize file to `target` and answers the path written. With `unsaved` it holds what the
   * page has, because saving into the library fails right now; without, what the library holds.
   */
  readonly sendCopy: (request: {
    readonly id: string
    readonly target: string
    readonly unsaved: WorkingCopyOffer | null
  }) => Promise<Result<string>>
  /** Takes a .rightsize file into the library; the file itself stays unchanged. */
  readonly importFile: ImportFile
  /** What a sync service kept apart. */
  readonly conflicted: ConflictedCopies
  /** "Copy of …", with an identity of its own and without the history. */
  readonly duplicate: (id: string) => Promise<Result<null>>
  readonly pin: (request: { readonly id: string; readonly isPinned: boolean }) => Promise<Result<null>>
  /** Into the bin, once nothing is being written to it. */
  readonly delete: (id: string) => Promise<Result<null>>
  readonly bin: Pick<Bin, 'list' | 'giveBack' | 'empty'>
  /** Every hash of every workbook. */
  readonly check: () => Promise<Result<DataCheck>>
  /** Of a workbook that is open. */
  readonly earlierVersions: (id: string) => Promise<Result<readonly EarlierVersion[]>>
  /** Of a workbook that is open: the figures of the version to compare with, null when there is none. */
  readonly figuresBefore: (request: { readonly id: string; readonly day: IsoDate }) => Promise<Result<EarlierFigures | null>>
  /** One of them, after a backup of the present was made: restoring can be taken back by restoring that. */
  readonly earlierVersion: (request: { readonly id: string; readonly key: string }) => Promise<Result<VersionContent>>
  /** Copies a file of the user's beside a workbook that is open; the record that names it is the page's edit. */
  readonly attach: (request: { readonly id: string; readonly path: string }) => Promise<Result<AttachedFile>>
  /** Writes an attached file to `target`, unless its bytes are not what they were; answers the path written. */
  readonly saveAttachment: (request: AttachmentRequest & { readonly target: string }) => Promise<Result<string>>
  readonly quarters: LockedQuarters & QuarterApprovals & QuarterSignaturesReader
  readonly readHistory: (id: string) => Promise<Result<readonly HistoryLine[]>>
  /** Where the saved workbook lies: the export's side process reads it itself. */
  readonly savedFile: (id: string) => string
  /** Settles when no write is running or waiting: before the app ends. */
  readonly idle: () => Promise<void>
}

/** The library has the workbook of a file already, with other contents. */
interface DifferentRevisions {
  readonly file: string
  readonly fileSavedAt: string
  readonly fileRev: number
  readonly librarySavedAt: string
  readonly libraryRev: number
}

/** Without the question, or answered with copy, a file that differs becomes a workbook of its own. */
export interface ImportFile {
  (file: string): Promise<Result<OpenedWorkbook>>
  (file: string, whenDifferent: WhenDifferent): Promise<Result<OpenedWorkbook | null>>
}

/**
 * copy: the file becomes a workbook of its own. library: the one that is there is opened. merge: that one is opened, with
 * the file to be merged into it. null: none of these.
 */
export type WhenDifferent = (facts: DifferentRevisions) => Promise<'copy' | 'library' | 'merge' | null>

/** The file in the library is older than what was saved here. */
export interface OlderFile {
  readonly fileRev: number
  readonly fileSavedAt: string
  readonly laterRev: number
  /** null: not known. */
  readonly laterSavedAt: string | null
}

/** file: it goes on. later: what was saved after it does. */
export type WhenOlder = (facts: OlderFile) => Promise<'file' | 'later'>
