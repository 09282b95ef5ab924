// How Cost and gross margin is set on its page.

import { INVESTOR_GROUPS, MARGIN_SHEET_WORDS } from '#wording'
import { pageTable } from '../../pages/page-tables.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'
import type { PageBand } from '../../pages/types.ts'

/**
 * Bands of columns, each of tables one below the other. Figures stay whole, without where they come from, which leads into the
 * workbook; the budget stands with its quarter. Lists stand side by side below them: both give way before a figure does.
 */
const MARGIN_BANDS: readonly (readonly (readonly string[])[])[] = [
  [
    [INVESTOR_GROUPS.margin, INVESTOR_GROUPS.units],
    [INVESTOR_GROUPS.ai, INVESTOR_GROUPS.people, INVESTOR_GROUPS.company],
  ],
  [[MARGIN_SHEET_WORDS.quarters]],
  [[MARGIN_SHEET_WORDS.acts], [MARGIN_SHEET_WORDS.vendors]],
]
const FIGURE_LETTERS = ['B', 'C', 'D', 'E', 'F']
const MARGIN_LISTS: ReadonlySet<string> = new Set([MARGIN_SHEET_WORDS.vendors, MARGIN_SHEET_WORDS.acts])

export function marginBands(tables: readonly SheetTable[]): readonly PageBand[] {
  const figures: ReadonlySet<string> = new Set(Object.values(INVESTOR_GROUPS))
  const tableOf = (table: SheetTable) =>
    pageTable(table, {
      ...{ caption: table.heading, isList: MARGIN_LISTS.has(table.heading) },
      ...(figures.has(table.heading) ? { letters: FIGURE_LETTERS } : {}),
    })
  const columnOf = (headings: readonly string[]) =>
    headings.flatMap((heading) => tables.filter((table) => table.heading === heading)).map(tableOf)
  return MARGIN_BANDS.map((columns) => columns.map(columnOf)).filter((band) => band.flat().length > 0)
}
