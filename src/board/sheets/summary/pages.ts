// How Summary is set on its page.

import { isAskHeading } from '#wording'
import { cellAt } from '../../cells.ts'
import { bandOf, plainBands } from '../../pages/bands.ts'
import { pageTable } from '../../pages/page-tables.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'
import type { PageBand, PageChart } from '../../pages/types.ts'
import type { SheetPlan } from '../../workbook-plan.ts'
import { COMPLETENESS_ROW, FURTHER_LETTER, MORE_DECISIONS_ROW } from './layout.ts'

/** Its chart stands on the cover. What asks for a decision over the whole width; figures beside verdicts and layers; the checks of the whole list. */
export function summaryBands(tables: readonly SheetTable[], _: readonly PageChart[], sheet: SheetPlan): readonly PageBand[] {
  const [first, ...others] = tables
  const decisions = first !== undefined && isAskHeading(first.heading) ? first : undefined
  const [figures, states, layers, list, ...more] = decisions === undefined ? tables : others
  // Names of figures are long: they have half of the page, and the two others stand one above the other.
  const beside = [
    bandOf(figures, { caption: figures?.heading ?? '', letters: ['B', 'C', 'D', 'E', 'F'] }),
    [...bandOf(states, { caption: states?.heading ?? '' }), ...bandOf(layers, { caption: layers?.heading ?? '' })],
  ].map((tables) => tables.flat(2))
  const complete = cellAt(sheet, 'B', COMPLETENESS_ROW)?.value
  return [
    ...(typeof complete === 'string' && complete !== '' ? [[[{ kind: 'note', text: complete } as const]]] : []),
    ...(decisions === undefined || decisions.rows.length === 0 ? [] : [[[decisionTable(decisions, sheet)]]]),
    beside,
    ...bandOf(list, { caption: list?.heading ?? '', isList: true, isWorstFirst: true }),
    ...plainBands(more),
  ]
}

/** The line of the sheet that says how many it does not list is no row here: the page counts them with those it leaves out. */
function decisionTable(decisions: SheetTable, sheet: SheetPlan) {
  const further = cellAt(sheet, FURTHER_LETTER, MORE_DECISIONS_ROW)?.value
  const rows = decisions.rows.filter(({ number }) => number !== MORE_DECISIONS_ROW)
  return pageTable({ ...decisions, rows }, { caption: decisions.heading, isList: true, further: Number(further ?? 0) })
}
