// What the pages of sheets are set from: bands of tables with their notes, and charts side by side.

import { pageTable, type TableChoice } from './page-tables.ts'
import type { SheetTable } from './sheet-tables.ts'
import type { PageBand, PageBlock, PageChart } from './types.ts'

export function plainPage(tables: readonly SheetTable[], charts: readonly PageChart[]): readonly PageBand[] {
  return [...plainBands(tables), ...chartBands(charts)]
}

/** Side by side. */
export function chartBands(charts: readonly PageChart[]): readonly PageBand[] {
  return charts.length === 0 ? [] : [charts.map((chart) => [chart])]
}

export function plainBands(tables: readonly SheetTable[]): readonly PageBand[] {
  return tables.map((table) => [block(table, { caption: table.heading })])
}

export function bandOf(table: SheetTable | undefined, choice: TableChoice): readonly PageBand[] {
  return table === undefined ? [] : [[block(table, choice)]]
}

/** The table, and what is noted below it. */
export function block(table: SheetTable, choice: TableChoice): readonly PageBlock[] {
  return [pageTable(table, choice), ...notesOf(table)]
}

export function notesOf({ notes }: SheetTable): readonly PageBlock[] {
  return notes.map((text) => ({ kind: 'note', text }))
}
