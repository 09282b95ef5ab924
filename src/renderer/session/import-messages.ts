// What page and import worker say to each other. Plain data; a question carries an id, and its answer
// the same one. Used by import-worker.ts and import-host.ts.

import type { BatchEdit, IsoTime, Result, Workbook } from '#core'
import type { ColumnMapping, FoundHeader, ImportAnswers, ImportProgress, ImportProposal } from '#intake'

export type ImportAsk =
  | { readonly kind: 'read'; readonly content: Uint8Array | string; readonly source: string }
  | { readonly kind: 'find'; readonly headerRow: number }
  | { readonly kind: 'propose'; readonly order: ProposeOrder }
  | { readonly kind: 'take' }

export interface ProposeOrder {
  readonly firstRow: number
  readonly mapping: ColumnMapping
  readonly answers: ImportAnswers
  readonly at: IsoTime
  /** null: the one of the last order, so that a large workbook crosses once. */
  readonly workbook: Workbook | null
}

/** What the screen shows of a table: its first rows are enough to find the header by eye. */
export interface ReadList {
  readonly source: string
  readonly rows: number
  readonly firstRows: readonly { readonly index: number; readonly line: number; readonly text: string }[]
  readonly found: FoundHeader
}

/** A proposal without its edit, which stays in the worker until it is taken, and with the first rows only. */
export interface ShownProposal extends Omit<ImportProposal, 'edit'> {
  readonly rowCount: number
  readonly canImport: boolean
}

export interface ImportAnswerOf {
  readonly read: ReadList
  readonly find: FoundHeader
  readonly propose: ShownProposal
  readonly take: BatchEdit
}

export interface ImportQuestionMessage {
  readonly id: number
  readonly ask: ImportAsk
}

export type ImportReplyMessage =
  | { readonly id: number; readonly progress: ImportProgress }
  /** null: a newer question came before this one was done. */
  | { readonly id: number; readonly answer: Result<ImportAnswerOf[keyof ImportAnswerOf]> | null }
