// Checks of Changes: the layers of the chart add up to what the present costs.

import { CHANGES_SHEET, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { agree, type ModelCheck, moneyMeasure } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { WORKING } from './chart-workings.ts'
import type { ChangesLayout } from './layout.ts'
import { trendLetter } from './trend-places.ts'

export function changeChecks(pack: BoardPack, layout: ChangesLayout): ModelCheck[] {
  const present = (column: string) => sheetCell(SHEETS.changes, `${column}${layout.now}`)
  const { monthlyCostMinor } = pack.assessment.totals
  const cost = monthlyCostMinor === null ? 0 : major(monthlyCostMinor, pack)
  return [
    agree(moneyMeasure(pack), cost, {
      ...{ label: CHANGES_SHEET.layersLabel, left: `N(${present(WORKING.total)})`, right: `N(${present(trendLetter('monthlyCost'))})` },
      comment: CHANGES_SHEET.layersComment,
    }),
  ]
}
