// The board workbook as plain data: what stands in which cell, how it looks by name, what it computes
// and what it computed in the app. src/excel turns it into a file; nothing here knows how.

import type { IsoDate, Paper } from '#core'
import type { ChartPlan } from './chart-plan.ts'
import type { StyleName } from './styles.ts'

export interface WorkbookPlan {
  readonly properties: DocumentProperties
  /** Cells of the Inputs sheet, and the figures of the cash bridge that follow its selector. */
  readonly names: readonly NamedCell[]
  readonly sheets: readonly SheetPlan[]
  readonly currency: CurrencyFormat
  /** That all sheets are printed on. */
  readonly paper: Paper
}

export interface DocumentProperties {
  readonly title: string
  readonly subject: string
  readonly company: string
  readonly creator: string
  readonly keywords: string
  readonly description: string
  /** The day the pack speaks of; also the date of every part, so that the same plan gives the same bytes. */
  readonly asOf: IsoDate
}

interface CurrencyFormat {
  readonly code: string
  readonly decimals: number
}

export interface NamedCell {
  readonly name: string
  readonly sheet: string
  /** "C12" */
  readonly cell: string
}

export type SheetGroup = 'board' | 'model' | 'workings' | 'control'

export interface SheetPlan {
  readonly name: string
  readonly group: SheetGroup
  readonly columns: readonly ColumnPlan[]
  /** Row number (from 1) → its cells, ascending. Cells of long lists are made anew every time they are read, and not kept. */
  readonly rows: readonly RowPlan[]
  /** Every look that a cell of it has. */
  readonly styles: readonly StyleName[]
  readonly freeze: { readonly rows: number; readonly columns: number }
  readonly print: PrintPlan
  readonly validations: readonly ValidationPlan[]
  readonly conditionalFormats: readonly ConditionalFormatPlan[]
  readonly merges: readonly string[]
  readonly charts: readonly ChartPlan[]
  readonly links: readonly LinkPlan[]
  /** Header and rows of the list with filter arrows, "A6:QI21": whole rows, since a sort moves what is in it and nothing else. */
  readonly filter?: string
}

/** A cell that leads to the first one of another sheet. */
export interface LinkPlan {
  readonly cell: string
  readonly sheet: string
}

interface ColumnPlan {
  readonly width: number
  /** How narrow it may become where others need more than the page has; absent: it keeps its width. */
  readonly least?: number
  readonly isHidden?: boolean
  /** Cells of the column that are not written look like this. */
  readonly style?: StyleName
  /** Workings are grouped, shown, and can be folded. */
  readonly outline?: 1
}

export interface RowPlan {
  readonly number: number
  readonly height?: number | undefined
  readonly cells: readonly CellPlan[]
  /** Of a row whose cells are made when they are read. */
  readonly parts?: RowParts | undefined
}

/** What is less work than all cells of a row of a long list. */
export interface RowParts {
  readonly cell: (column: number) => CellPlan | undefined
  /** What a formula is known to give; undefined where it has to be calculated, and of a cell without one. */
  readonly known?: (column: number) => CellValue | undefined
  /** The whole row, its formulas without their texts. */
  readonly stamped?: StampedRow
}

/** A row whose formulas differ from those above and below by its number alone. */
export interface StampedRow {
  /** From left to right, one array for the whole list. */
  readonly columns: () => readonly StampedColumn[]
  /** As planned, what is known; in a calculated plan, what each gives. */
  readonly valueAt: (column: number) => CellValue | undefined
  /** All other cells, from left to right. */
  readonly others: () => readonly CellPlan[]
}

export interface StampedColumn {
  /** From 1. */
  readonly column: number
  readonly style: StyleName
  /** The text of the formula around the number of the row: "A", "+B", "" is A7+B7 in row 7. */
  readonly stamp: readonly string[]
}

/** A true date; written as a number with a date format. */
interface DateValue {
  readonly date: IsoDate
}
export type CellValue = string | number | boolean | DateValue

export interface CellPlan {
  /** From 1. */
  readonly column: number
  readonly style: StyleName
  readonly formula?: string
  /** The value, or what a formula gives; left out for a blank cell, and for a formula until the plan is calculated. */
  readonly value?: CellValue
}

export interface PrintPlan {
  readonly area: string
  /** "1:5" */
  readonly repeatRows?: string
  /** "A:B", of a sheet that prints on as many pages across as its columns need. */
  readonly repeatColumns?: string
  /** The last column of each of those pages but the last; absent: as many columns as a page has room for. */
  readonly endColumns?: readonly string[]
  /** The last row of each page but the last, where blocks of rows are kept together; absent: as many rows as a page has room for. */
  readonly endRows?: readonly number[]
  readonly orientation: 'landscape'
  readonly footer: { readonly left: string; readonly middle: string; readonly right: string }
  /** 0: as many pages as the rows need. */
  readonly pagesTall: number
}

export type ValidationPlan =
  | { readonly kind: 'list'; readonly range: string; readonly source: string; readonly message: string }
  | {
      readonly kind: 'decimal' | 'whole' | 'date'
      readonly range: string
      readonly min: number
      readonly max: number
      readonly message: string
    }
  | { readonly kind: 'custom'; readonly range: string; readonly formula: string; readonly message: string }

/** Cells that show the text take the look. */
export interface ConditionalFormatPlan {
  readonly range: string
  readonly text: string
  /** It is enough that the cell holds the text among others. */
  readonly isPart?: true
  readonly look: 'fail' | 'watch' | 'unknown' | 'exempt' | 'pass'
}
