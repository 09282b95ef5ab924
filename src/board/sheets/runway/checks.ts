// Checks of the cash bridge: its steps add up to the burn, the months start from the cash, and the runway is the one of Summary.

import { equals, PACK_TEXT, RUNWAY_SHEET, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { agree, type ModelCheck, moneyMeasure } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { monthsOfRunway } from '../../runway-months.ts'
import { toUnit } from '../../smallest-units.ts'
import { figureRow } from '../summary/layout.ts'
import type { ScenariosLayout } from './layout.ts'
import { NOW_COLUMN, type ScenarioRow, scenarioRow } from './scenario-places.ts'

export function scenarioChecks(pack: BoardPack, layout: ScenariosLayout): ModelCheck[] {
  const now = (key: ScenarioRow) => sheetCell(SHEETS.runway, `${NOW_COLUMN}${scenarioRow(key)}`)
  const { cash, netBurn } = pack.assessment.setting.company
  const months = monthsOfRunway(cash, netBurn) ?? 0
  const { burn, bridge } = layout.base.figures
  const steps = bridge.baseBurn === null || burn === null ? 0 : burn
  const isWhole = `ISNUMBER(${now('baseBurn')})*ISNUMBER(${now('burn')})`
  return [
    agree({ unit: PACK_TEXT.months, format: 'number' }, months, {
      label: equals(PACK_TEXT.runway, SHEETS.runway, SHEETS.summary),
      ...{ left: `N(${now('runway')})`, right: `N(${sheetCell(SHEETS.summary, `C${figureRow('runway')}`)})` },
      comment: RUNWAY_SHEET.runwayComment,
    }),
    agree(moneyMeasure(pack), major(steps, pack), {
      label: RUNWAY_SHEET.burnLabel,
      left: toUnit(`(N(${now('baseBurn')})+N(${now('afterCredits')})-${now('revenueChange')})*${isWhole}`),
      right: `N(${now('burn')})*${isWhole}`,
      comment: RUNWAY_SHEET.burnComment,
    }),
  ]
}
