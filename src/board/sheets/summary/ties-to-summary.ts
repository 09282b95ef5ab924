// The present stands on Summary and on sheets that go on from it: each of them ties its own to the one there.

import { equals, PACK_TEXT, SHEETS, type SheetId, SUMMARY_SHEET } from '#wording'
import { sheetCell } from '../../cells.ts'
import { agree, COMPONENTS_MEASURE, type ModelCheck, moneyMeasure, TIME_MEASURE } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { type Figure, figureRow, standingCell } from './layout.ts'

/** @param at the cell of a figure on the other sheet */
export function tiesToSummary(pack: BoardPack, id: SheetId, at: (of: 'cost' | 'time' | 'toDecide') => string): ModelCheck[] {
  const { totals } = pack.assessment
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const cost = totals.monthlyCostMinor === null ? 0 : major(totals.monthlyCostMinor, pack)
  const tie = (measure: Parameters<typeof agree>[0], what: string, left: string, right: string, value: number) =>
    agree(measure, value, {
      ...{ label: equals(what, SHEETS[id], SHEETS.summary), left: `N(${left})`, right: `N(${right})` },
      comment: SUMMARY_SHEET.presentComment,
    })
  const toDecide = sheetCell(SHEETS.summary, standingCell('to-decide'))
  return [
    tie(moneyMeasure(pack), PACK_TEXT.monthlyCost, at('cost'), summary('cost'), cost),
    tie(TIME_MEASURE, PACK_TEXT.engineerTime, at('time'), summary('time'), totals.ownerTimeBp / 10_000),
    tie(COMPONENTS_MEASURE, PACK_TEXT.decisionsNeeded, at('toDecide'), toDecide, totals.toDecideMaterial),
  ]
}
