// Checks of Runway and scenarios: the present is the one of Summary.

import { equals, PACK_TEXT, RUNWAY_SHEET, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { agree, type ModelCheck, noErrors } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import { figureRow } from '../summary/layout.ts'
import { tiesToSummary } from '../summary/ties-to-summary.ts'
import type { ScenariosLayout } from './layout.ts'
import { lastScenarioColumn, NOW_COLUMN, RUNWAY_LAST_ROW, scenarioRow } from './scenario-places.ts'
import type { ScenarioRow } from './scenario-rows.ts'

export function scenarioChecks(pack: BoardPack, layout: ScenariosLayout): ModelCheck[] {
  const now = (key: ScenarioRow) => sheetCell(SHEETS.runway, `${NOW_COLUMN}${scenarioRow(key)}`)
  const { cash, netBurn } = pack.assessment.setting.company
  const months = cash !== null && netBurn !== null && netBurn > 0 ? Math.max(cash, 0) / netBurn : 0
  return [
    ...tiesToSummary(pack, 'runway', now),
    agree({ unit: PACK_TEXT.months, format: 'number' }, months, {
      label: equals(PACK_TEXT.runway, SHEETS.runway, SHEETS.summary),
      ...{ left: `N(${now('runway')})`, right: `N(${sheetCell(SHEETS.summary, `C${figureRow('runway')}`)})` },
      comment: RUNWAY_SHEET.runwayComment,
    }),
    noErrors('runway', lastScenarioColumn(layout), RUNWAY_LAST_ROW),
  ]
}
