// What page and import worker say to each other. Plain data; a question carries an id, and its answer
// the same one. Used by import-worker.ts and import-host.ts.

import type { AnyRecord, BatchEdit, Edit, IsoTime, Result, TableName, Workbook, WorkDone } from '#core'
import type {
  ColumnLook,
  ColumnMapping,
  FoundHeader,
  ImportAnswers,
  ImportProposal,
  NameRepeat,
  RowMatch,
  StackPlan,
  Suggestions,
} from '#intake'
import type { BillAnswerOf, BillAsk } from './bill-messages.ts'

/** What the worker of lists is asked. */
export type ListAsk =
  | { readonly kind: 'read'; readonly content: Uint8Array | string; readonly source: string }
  | { readonly kind: 'sheet'; readonly index: number }
  | { readonly kind: 'find'; readonly headerRow: number }
  | { readonly kind: 'give'; readonly part: WorkbookPart }
  | { readonly kind: 'propose'; readonly order: ProposeOrder }
  | { readonly kind: 'matches'; readonly from: number }
  | { readonly kind: 'take'; readonly from: number }
  | { readonly kind: 'suggest'; readonly from: number }
  | {
      readonly kind: 'read-stack'
      readonly content: Uint8Array
      readonly source: string
      readonly folders: string
      readonly beside: boolean
    }
  | { readonly kind: 'plan-stack'; readonly answers: ImportAnswers }
  | { readonly kind: 'choose-stack'; readonly order: StackOrder }

/** What either worker is asked, each its own. */
export type ImportAsk = ListAsk | BillAsk

export interface StackOrder {
  readonly answers: ImportAnswers
  /** Ids of proposals that stay out. */
  readonly without: readonly string[]
  readonly at: IsoTime
}

/** The workbook to import into crosses in parts, so that a large one never holds up the window. */
export interface WorkbookPart {
  /** Not null in the first part: whatever was given before is forgotten. */
  readonly head: Omit<Workbook, 'tables'> | null
  readonly tables: readonly TablePart[]
}

/** Records of one table, all or some of them. */
export interface TablePart {
  readonly table: TableName
  readonly records: readonly AnyRecord[]
}

export interface ProposeOrder {
  readonly firstRow: number
  readonly mapping: ColumnMapping
  readonly answers: ImportAnswers
  readonly differenceReason: string | null
  readonly at: IsoTime
  /** The page of changing rows that is looked at. */
  readonly matchesFrom: number
}

/** What the screen shows of a table: its first rows are enough to find the header by eye. */
export interface ReadList {
  readonly source: string
  readonly rows: number
  readonly firstRows: readonly { readonly index: number; readonly line: number; readonly text: string }[]
  readonly found: FoundColumns
  /** Index of the sheet that is read. */
  readonly sheet: number
  /** All sheets of the file that are shown there; one without a name where the form knows no sheets. */
  readonly sheets: readonly SheetOffer[]
  readonly hiddenSheets: number
}

interface SheetOffer {
  readonly name: string | null
  readonly rows: number
  /** The first of them, as lines of text. */
  readonly firstRows: readonly string[]
}

/** What the columns seem to mean, and what they look like whatever is made of them. */
export interface FoundColumns extends FoundHeader {
  readonly looks: readonly (ColumnLook | null)[]
  /** Indexes of columns that are hidden in the file. */
  readonly hidden: readonly number[]
}

/** A proposal without its edit, which stays in the worker until it is taken, and with the first rows only. */
export interface ShownProposal extends Omit<ImportProposal, 'edit' | 'matches' | 'repeats'> {
  readonly rowCount: number
  /** Rows about components that are there and that they would change; the first page of them. */
  readonly changing: Page<RowMatch>
  /** Rows that say what the workbook says already. */
  readonly same: number
  /** Components that would be changed. */
  readonly updates: number
  /** The first names that repeat, with the first of their rows. */
  readonly repeats: Page<ShownRepeat>
  readonly canImport: boolean
}

export interface ShownRepeat extends NameRepeat {
  readonly rowCount: number
}

/** Some of a long list, from a place on. */
export interface Page<T> {
  readonly from: number
  readonly total: number
  readonly items: readonly T[]
}

/** Steps of the edit, in order. */
export interface EditPage extends Page<Edit> {
  readonly head: Omit<BatchEdit, 'edits'>
}

/** Component id → what it probably is. */
export type SuggestionEntry = readonly [id: string, suggestions: Suggestions]

export interface ImportAnswerOf extends BillAnswerOf {
  readonly read: ReadList
  readonly sheet: ReadList
  readonly find: FoundColumns
  readonly give: null
  readonly propose: ShownProposal
  readonly matches: Page<RowMatch>
  readonly take: EditPage
  readonly suggest: Page<SuggestionEntry>
  /** Names of the files that are read together. */
  readonly 'read-stack': readonly string[]
  readonly 'plan-stack': StackPlan
  readonly 'choose-stack': null
}

export interface ImportQuestionMessage {
  readonly id: number
  readonly ask: ImportAsk
}

export type ImportReplyMessage =
  | { readonly id: number; readonly progress: WorkDone }
  /** null: a newer question came before this one was done. */
  | { readonly id: number; readonly answer: Result<ImportAnswerOf[keyof ImportAnswerOf]> | null }
