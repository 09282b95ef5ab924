// The Board sheets as pages: what stands on each, already in words. Made from the plan of the workbook beside this file and set
// by the page component; paper, preview and workbook therefore say the same. `#board/types` is this file: types alone, so that the
// contract that carries pages and the component that draws them import none of the planner.

import type { CheckState, Paper } from '#core'

export interface BoardPages {
  /** Title of the document. */
  readonly title: string
  readonly paper: Paper
  /** How the page component writes what only it knows: rows that found no room. */
  readonly locale: string
  /** Left and middle of every footer; the page's number stands right. */
  readonly footer: { readonly left: string; readonly middle: string }
  readonly cover: CoverPage
  /** After the cover. */
  readonly pages: readonly BoardPage[]
}

export interface CoverPage {
  readonly company: string
  /** "Infrastructure review · 2026Q4 · for the board" */
  readonly subject: string
  readonly finding: string
  readonly check: PageText
  /** The figures read first: label, value with its unit. */
  readonly figures: readonly CoverFigure[]
  /** Status, by whom, of which state. */
  readonly facts: readonly (LabelledText & { readonly comment: string })[]
  /** The first of the Summary sheet. */
  readonly chart: PageChart | null
  /** One a page after the cover. */
  readonly contents: readonly { readonly name: string; readonly holds: string }[]
  readonly leftOut: string
}

interface CoverFigure extends LabelledText {
  /** "Q3 2026: 1,559.00": what it was when a quarter was last locked; '' where nothing is known of then. */
  readonly before: string
}

export interface LabelledText {
  readonly label: string
  readonly value: string
}

export interface BoardPage {
  readonly name: string
  readonly check: PageText
  /** A sentence above everything else; null: the page has none. */
  readonly finding: string | null
  /** From top to bottom; blocks of one band stand side by side, in columns. */
  readonly bands: readonly PageBand[]
}

/** One column: its blocks take the whole width. */
export type PageBand = readonly (readonly PageBlock[])[]

export type PageBlock = PageTable | PageNote | PageChart

/** A chart of the sheet with the values its cells hold. */
export interface PageChart {
  readonly kind: 'chart'
  readonly form: 'bars' | 'stacks' | 'lines'
  /** What it says, as a sentence; what it shows. */
  readonly finding: string
  readonly title: string
  /** For those who do not see it. */
  readonly description: string
  readonly categories: readonly string[]
  /** Where its axis ends; it begins at 0. */
  readonly end: number
  /** In the order in which they are drawn. */
  readonly series: readonly PageSeries[]
}

export interface PageSeries {
  readonly name: string
  /** label: its values stand as text above the others. */
  readonly draw: 'column' | 'line' | 'label'
  /** "2F62A8" */
  readonly colour: string
  readonly look: 'solid' | 'hatched' | 'outlined' | 'dashed' | 'dotted'
  /** One a category; null: not drawn. */
  readonly points: readonly ({ readonly value: number; readonly text: string } | null)[]
}

interface PageNote {
  readonly kind: 'note'
  readonly text: string
}

export interface PageTable {
  readonly kind: 'table'
  readonly caption: string
  /** Records of a list: where the page is full, the last of them stay in the workbook and are counted. */
  readonly isList: boolean
  readonly columns: readonly { readonly header: string; readonly unit: string; readonly isNumber: boolean }[]
  /** The worst first where rows have a state. */
  readonly rows: readonly PageRow[]
  /** Rows of the sheet that are not here. */
  readonly left: number
}

export interface PageRow {
  /** Of the sheet: no two of a table have the same. */
  readonly key: number
  readonly cells: readonly PageText[]
  readonly isTotal: boolean
}

export interface PageText {
  readonly text: string
  /** Shown as a badge: icon and word, never colour alone. */
  readonly state?: CheckState
}
