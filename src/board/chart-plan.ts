// A native chart as plain data: which cells it draws and what they hold at the export, so that a spreadsheet draws it
// live, and a page or a slide draws the same picture from the values alone.

import type { Format } from './styles.ts'

/**
 * Columns and line: columns side by side on one place, of which a row fills one at a time, under a line. Scatter: lines
 * whose categories are numbers on an axis of their own.
 */
export type ChartKind = 'columns-and-line' | 'stacked-columns' | 'lines' | 'scatter'

export interface ChartPlan {
  readonly kind: ChartKind
  /** What it shows; stays true whatever the cells hold. The finding stands in a cell above it, as a formula. */
  readonly title: string
  /** For those who do not see it: what is drawn, and where its numbers stand. */
  readonly description: string
  readonly categories: CellRange<string | number>
  readonly x: ChartAxis
  readonly y: ChartAxis
  /** In the order in which they are drawn and named: columns first. */
  readonly series: readonly ChartSeries[]
  readonly hasLegend: boolean
  /** It covers these cells, both included: "F20" to "H38". */
  readonly anchor: { readonly from: string; readonly to: string }
  /** Of its small texts; the title is larger. A sheet that prints small has large ones. */
  readonly textPoints: number
}

/** A row or a column of cells. */
export interface CellRange<Value> {
  /** As a formula names it: "Changes!$V$7:$V$11". */
  readonly ref: string
  /** What each cell holds at the export; null: blank, which is not drawn. */
  readonly values: readonly (Value | null)[]
}

export type ChartFormat = Extract<Format, 'money' | 'share' | 'count' | 'number'>

export interface ChartAxis {
  readonly title: string | null
  /** null: texts. */
  readonly format: ChartFormat | null
  /** Distance of two ticks, of two names of categories; left out where the program may choose. */
  readonly step?: number
  /** End of the axis; left out where the values decide. */
  readonly max?: number
}

interface DrawnCells {
  /** The cell that names it, and what it says. */
  readonly name: { readonly ref: string; readonly value: string }
  readonly values: CellRange<number>
  /** Values written beside it: of every point, or of none. */
  readonly labels: 'all' | 'none'
  readonly format: ChartFormat
}

/** Fill, dash and marker tell series apart where colour cannot. */
export type ChartSeries =
  | (DrawnCells & { readonly draw: 'column'; readonly colour: string; readonly fill: 'solid' | 'hatched' | 'outlined' })
  | (DrawnCells & {
      readonly draw: 'line'
      readonly colour: string
      readonly dash: 'solid' | 'dashed' | 'dotted'
      readonly marker: 'circle' | 'square' | 'diamond' | 'none'
    })
  /** The values alone, above what is drawn: the total of a stack. Comes last and is not in the legend. */
  | (DrawnCells & { readonly draw: 'label'; readonly colour: string })
