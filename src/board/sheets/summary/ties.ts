// The present stands on Summary and on sheets that go on from it: each of them ties its own to the one there.

import { SHEETS, type SheetId } from '#wording'
import { sheetCell } from '../../cells.ts'
import type { ModelCheck } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { type Figure, figureRow, SUMMARY_CELLS } from './layout.ts'

/** @param at the cell of a figure on the other sheet */
export function tiesToSummary(pack: BoardPack, id: SheetId, at: (of: 'cost' | 'time' | 'toDecide') => string): ModelCheck[] {
  const { totals } = pack.assessment
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const cost = totals.monthlyCostMinor === null ? 0 : major(totals.monthlyCostMinor, pack)
  const comment = 'The row or column of the present'
  const tie = (what: string, left: string, right: string, value: number) => ({
    ...{
      label: `${what}: ${SHEETS[id]} = Summary`,
      left: `N(${left})`,
      leftValue: value,
      right: `N(${right})`,
      rightValue: value,
      comment,
    },
  })
  return [
    { ...tie('Cost a month', at('cost'), summary('cost'), cost), unit: pack.style.currency, format: 'money' },
    { ...tie('Owner time', at('time'), summary('time'), totals.ownerTimeBp / 10_000), unit: 'engineers', format: 'share' },
    {
      ...tie('To decide', at('toDecide'), sheetCell(SHEETS.summary, `C${SUMMARY_CELLS.stateTotal + 1}`), totals.toDecide),
      ...{ unit: 'components', format: 'count' },
    },
  ]
}
