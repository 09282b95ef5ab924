// What the shell asks of the workbook library: one folder per workbook below userData, the file
// being the truth. The IPC handlers, the opening of handed-over files and the export call it.

import type { HistoryLine, LibraryEntry, OpenedWorkbook, Saved, SaveRequest, WorkingCopyOffer } from '#contract'
import type { Result } from '#core'

export interface LibraryService {
  /** Every workbook of the library, unreadable ones with their Problem; newest first. */
  readonly list: () => Promise<Result<readonly LibraryEntry[]>>
  /** Decodes the page's payload and writes it as a new workbook. Never overwrites one. */
  readonly create: (request: { readonly id: string; readonly payload: string }) => Promise<Result<OpenedWorkbook>>
  /** The newest valid copy; an offered working copy counts when it decodes and has this id. */
  readonly open: (request: { readonly id: string; readonly workingCopy: WorkingCopyOffer | null }) => Promise<Result<OpenedWorkbook>>
  /** Settles when the bytes are flushed; the newest of several waiting states is written for all of them. */
  readonly save: (request: SaveRequest) => Promise<Result<Saved>>
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
  readonly importFile: (file: string) => Promise<Result<OpenedWorkbook>>
  readonly readHistory: (id: string) => Promise<Result<readonly HistoryLine[]>>
  readonly appendHistory: (request: { readonly id: string; readonly line: HistoryLine }) => Promise<Result<null>>
  /** Where the saved workbook lies: the export's side process reads it itself. */
  readonly savedFile: (id: string) => string
  /** Settles when no write is running or waiting: before the app ends. */
  readonly idle: () => Promise<void>
}
