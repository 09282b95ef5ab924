// How Cost and gross margin is set on its page.

import { INVESTOR_GROUPS, MARGIN_SHEET_WORDS } from '#wording'
import { cellAt } from '../../cells.ts'
import { pageTable } from '../../pages/page-tables.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'
import type { PageBand, PageChart } from '../../pages/types.ts'
import type { SheetPlan } from '../../workbook-plan.ts'
import { MORE_ACTS_LETTER } from './layout.ts'

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
const MARGIN_LISTS: ReadonlySet<string> = new Set([MARGIN_SHEET_WORDS.vendors])

export function marginBands(tables: readonly SheetTable[], _: readonly PageChart[], sheet: SheetPlan): readonly PageBand[] {
  const figures: ReadonlySet<string> = new Set(Object.values(INVESTOR_GROUPS))
  const tableOf = (table: SheetTable) => {
    if (table.heading === MARGIN_SHEET_WORDS.acts) return actTable(table, sheet)
    return pageTable(table, {
      ...{ caption: table.heading, isList: MARGIN_LISTS.has(table.heading) },
      ...(figures.has(table.heading) ? { letters: FIGURE_LETTERS } : {}),
    })
  }
  const columnOf = (headings: readonly string[]) =>
    headings.flatMap((heading) => tables.filter((table) => table.heading === heading)).map(tableOf)
  return MARGIN_BANDS.map((columns) => columns.map(columnOf)).filter((band) => band.flat().length > 0)
}

/** The line of the sheet that says how many it does not list is no row here: the page counts them with those it leaves out. */
function actTable(acts: SheetTable, sheet: SheetPlan) {
  const further = acts.rows.find(({ isTotal }) => isTotal)
  const count = further === undefined ? 0 : Number(cellAt(sheet, MORE_ACTS_LETTER, further.number)?.value ?? 0)
  const rows = acts.rows.filter((row) => row !== further)
  return pageTable({ ...acts, rows }, { caption: acts.heading, isList: true, further: count })
}
