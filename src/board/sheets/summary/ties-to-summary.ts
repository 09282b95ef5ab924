// The present stands on Summary and on sheets that go on from it: each of them ties its own to the one there.

import { equals, PACK_TEXT, SHEETS, type SheetId, SUMMARY_SHEET } from '#wording'
import { sheetCell } from '../../cells.ts'
import type { ModelCheck } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { type Figure, figureRow, SUMMARY_CELLS } from './layout.ts'

/** @param at the cell of a figure on the other sheet */
export function tiesToSummary(pack: BoardPack, id: SheetId, at: (of: 'cost' | 'time' | 'toDecide') => string): ModelCheck[] {
  const { totals } = pack.assessment
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const cost = totals.monthlyCostMinor === null ? 0 : major(totals.monthlyCostMinor, pack)
  const comment = SUMMARY_SHEET.presentComment
  const tie = (what: string, left: string, right: string, value: number) => ({
    ...{
      label: equals(what, SHEETS[id], SHEETS.summary),
      left: `N(${left})`,
      leftValue: value,
      right: `N(${right})`,
      rightValue: value,
      comment,
    },
  })
  return [
    { ...tie(PACK_TEXT.monthlyCost, at('cost'), summary('cost'), cost), unit: pack.style.currency, format: 'money' },
    { ...tie(PACK_TEXT.engineerTime, at('time'), summary('time'), totals.ownerTimeBp / 10_000), unit: PACK_TEXT.fte, format: 'share' },
    {
      ...tie(PACK_TEXT.decisionsNeeded, at('toDecide'), sheetCell(SHEETS.summary, `C${SUMMARY_CELLS.stateTotal + 1}`), totals.toDecide),
      ...{ unit: SUMMARY_SHEET.componentsUnit, format: 'count' },
    },
  ]
}
