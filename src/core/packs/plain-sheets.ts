// What reading a foreign Excel file gives: visible sheets as rows of plain texts. No links, comments, pictures or macros come
// through, and of a formula its text and the result that was stored with it.

import type { FileOddityKind } from '../problem.ts'
import type { Audience } from './pack.ts'

export interface PlainSheets {
  readonly file: string
  readonly sheets: readonly PlainSheet[]
  /** Sheets that are hidden are not read. */
  readonly hidden: number
  /** What they are called. Not looked for in a form. */
  readonly hiddenNames?: readonly string[]
  /** Names of cells, formulas and print areas. */
  readonly names: readonly DefinedName[]
  /** Where programs read the file differently; what stands there is never read as a value. */
  readonly oddities: readonly FileOddity[]
  /** What else is in the file and changes what one reads. Not looked for in a form. */
  readonly additions: readonly PackAddition[]
  /** Those that its drawings show. Not looked for in a form. */
  readonly charts?: readonly PlainChart[]
  /** Of the whole file, that no list knows to change nothing: "visibility=hidden". Not looked for in a form. */
  readonly settings?: readonly string[]
  /** What the file says of itself: "title" → its text. Not looked for in a form. */
  readonly properties?: ReadonlyMap<string, string>
  /** Of a pack that carries one, whatever it is worth. */
  readonly signature?: string
}

/** What a chart draws, and what it drew when the file was saved. */
export interface PlainChart {
  /** The part of the file. */
  readonly part: string
  /** "barChart", in the order in which they are drawn. */
  readonly kinds: readonly string[]
  /** Titles and whatever else is written on it, but what it takes from cells. */
  readonly texts: readonly string[]
  /** What its axes begin and end with, and what their numbers are divided by: "min=0". */
  readonly scaling: readonly string[]
  readonly formats: readonly string[]
  /** Each with its kind, the cell that names it, and the colors of its fill and its line. */
  readonly series: readonly string[]
  /** The cells it stands on; null: its place is not told by cells. */
  readonly place: PlainPlace | null
  readonly ranges: readonly PlainChartRange[]
}

/** Columns and rows count from 1; the second corner is the first cell that it leaves free. */
export interface PlainPlace {
  readonly from: { readonly column: number; readonly row: number }
  readonly to: { readonly column: number; readonly row: number }
}

export interface PlainChartRange {
  /** "Changes!$V$7:$V$11"; '' for values that come from no cell. */
  readonly ref: string
  /** By their place in it, from 0. A blank is not there. */
  readonly values: ReadonlyMap<number, string>
}

/** Something beside the cells of a pack, which it was not sent with. */
export interface PackAddition {
  readonly what: PackAdditionKind
  /** A sheet, cells of it, or a part of the file. */
  readonly where: string
}

export type PackAdditionKind =
  | 'link'
  | 'macro'
  | 'connection'
  | 'other-file' // a link to another file, or an object of another program
  | 'drawing'
  | 'comment'
  | 'chart'
  | 'conditional-format'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'view' // zeros are hidden, or formulas are shown in place of results
  | 'empty-text' // without a letter, over which no text of another cell runs on
  | 'prompt' // beside a cell, when it is chosen
  | 'name'
  | 'part' // whatever else a program may show

/** A place of a file that two programs, each after the standard, may show differently. */
export interface FileOddity {
  readonly what: FileOddityKind
  /** "Components!C10", else the part of the file. */
  readonly where: string
}

export interface DefinedName {
  readonly name: string
  /** As the file spells it: "Inputs!$C$14". */
  readonly refersTo: string
  /** It holds on one sheet, where it hides a name of the whole workbook. */
  readonly isOfOneSheet: boolean
}

export interface PlainSheet {
  readonly name: string
  /** Rows that hold something, ascending. */
  readonly rows: readonly PlainRow[]
  /** Not looked for in a form. */
  readonly looks?: SheetLooks
}

/** "G9" leads to "'Engineer time'!A1". */
export interface PlainLink {
  readonly range: string
  readonly location: string
  /** What some programs show in its place; '' is nothing. */
  readonly display: string
}

/** What of a sheet changes what one reads of its cells. */
export interface SheetLooks {
  /** Rows with cells that are hidden, or too low to read. */
  readonly hiddenRows: readonly number[]
  /** Both ends included. */
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[]
  readonly conditions: readonly PlainRule[]
  readonly validations: readonly PlainRule[]
  /** What is printed above and below its pages: "oddFooter" → its text with its codes. */
  readonly margins: ReadonlyMap<string, string>
  readonly drawings: number
  readonly additions: readonly PackAdditionKind[]
  /** That lead to a place in the same file, and explain nothing. */
  readonly links: readonly PlainLink[]
  /** In characters, both ends included. */
  readonly widths: readonly (readonly [from: number, to: number, width: number])[]
  readonly defaultWidth: number
  /** In points. */
  readonly defaultHeight: number
  /** Of rows with cells that say how high they are, in points. */
  readonly heights: ReadonlyMap<number, number>
  /** "B5:D5" */
  readonly merges: readonly string[]
  readonly isProtected: boolean
  /** Cells that hold a text without a letter, over which no other text runs on. */
  readonly emptyTexts: readonly (readonly [row: number, column: number])[]
  /** "1C1B1A"; '' is none. */
  readonly tabColor: string
  /** What stays in sight when the sheet is scrolled, in words; '' is nothing. */
  readonly frozen: string
  /** What no list knows to change nothing: "zoomScale=10", "scenarios". */
  readonly settings: readonly string[]
}

/** A conditional format or a data validation. */
export interface PlainRule {
  /** "B3:C9 E3", as the file spells it. */
  readonly range: string
  readonly type: string
  readonly operator: string
  readonly formulas: readonly string[]
  /** Of two formats for one cell the smaller one counts. */
  readonly priority: number
  /** As of a cell, of a conditional format. */
  readonly colors: string
  /** What appears when the cell is chosen, or when an entry is refused. */
  readonly texts: readonly string[]
}

export interface PlainRow {
  /** As the sheet counts, from 1. */
  readonly number: number
  /** Column from 1 → what it shows. A blank cell is not there. */
  readonly cells: ReadonlyMap<number, PlainCell>
}

export interface PlainCell {
  /** A number as digits with a point, a percent with its sign, a day as 2026-11-25. */
  readonly text: string
  /** formula: the text is the result that was stored with it. error: the text is its name, such as #DIV/0!. */
  readonly kind: 'value' | 'formula' | 'error'
  /** As it was stored, without its equals sign; empty where it was kept with another cell that is not there, or is a table. Left out of a typed value. */
  readonly formula?: string
  /** It, or the result of its formula, is stored as a text, whatever it looks like. */
  readonly isText?: true
  /** How its number is shown, as the file spells it; left out where it is shown as it is. */
  readonly format?: string
  /** Of its text and behind it, "1C1B1A on EDECE8"; left out of a form. */
  readonly colors?: string
  /** Of an array formula or a data table: the cells it fills, "C23:C29"; '' where the file does not say. */
  readonly over?: string
}

/** What a pack says of itself, as texts of its cells. null: the cell is blank, or the cover is gone. Anybody may have changed them. */
export interface PackFacts {
  readonly file: string
  readonly company: string
  /** "2026Q3" */
  readonly quarter: string
  /** Of the locked quarter or of the saved workbook it was made from. */
  readonly fingerprint: string
  readonly audience: Audience | null
  /** Its cover says that notes are in it, for a board that does not read them unasked. */
  readonly withNotes: boolean
  /** As the cover words it: "Draft", "Q3 2026, locked, not approved". */
  readonly status: string | null
  /** The day the verdicts speak of, "2026-09-30". */
  readonly asOf: string | null
  readonly preparedBy: string | null
  readonly approvedBy: string | null
  readonly rulesVersion: string | null
  /** "Rightsize 0.1.0" */
  readonly madeWith: string | null
  /** Of its words and its layout; 0: its cover names none. null: it has no cover. */
  readonly edition: number | null
}

export interface ReadPack {
  readonly facts: PackFacts
  /** Visible sheets; of a formula its text and its stored result. */
  readonly sheets: PlainSheets
}

/** One spelling for how a text is drawn. @param ink "1C1B1A"; @param behind '' where nothing is filled */
export function colorsText(ink: string, behind: string): string {
  return behind === '' ? ink : `${ink} on ${behind}`
}
