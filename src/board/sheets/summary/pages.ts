// How Summary is set on its page.

import { bandOf, plainBands } from '../../pages/bands.ts'
import { pageTable } from '../../pages/page-tables.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'
import type { PageBand, PageChart } from '../../pages/types.ts'
import type { SheetPlan } from '../../workbook-plan.ts'
import { SHOWN_DECISIONS, SUMMARY_CELLS } from './layout.ts'

/** Its chart stands on the cover. What asks for a decision over the whole width; figures, verdicts and layers side by side; the checks of the whole list. */
export function summaryBands(
  [decisions, figures, states, layers, list, ...more]: readonly SheetTable[],
  _: readonly PageChart[],
  sheet: SheetPlan,
): readonly PageBand[] {
  const beside = [
    ...bandOf(figures, { caption: figures?.heading ?? '', letters: ['B', 'C', 'D'] }),
    ...bandOf(states, { caption: states?.heading ?? '' }),
    ...bandOf(layers, { caption: layers?.heading ?? '' }),
  ].flat()
  return [
    ...(decisions === undefined || decisions.rows.length === 0 ? [] : [[[decisionTable(decisions, sheet)]]]),
    beside,
    ...bandOf(list, { caption: list?.heading ?? '', isList: true, isWorstFirst: true }),
    ...plainBands(more),
  ]
}

/** The line of the sheet that says how many it does not list is no note here: the page counts them with those it leaves out. */
function decisionTable(decisions: SheetTable, { rows }: SheetPlan) {
  const counted = rows.find(({ number }) => number === SUMMARY_CELLS.firstState)?.cells.find(({ column }) => column === 3)?.value
  const further = Math.max(Number(counted ?? 0) - SHOWN_DECISIONS, 0)
  return pageTable(decisions, { caption: decisions.heading, isList: true, further })
}
