// Checks of the sheets about decisions, the past and what would be: each ties to Summary or to its own list.

import { SHEETS } from '#wording'
import { sheetCell, sheetRange } from './cells.ts'
import type { ModelCheck } from './model-check.ts'
import { type BoardPack, major } from './pack.ts'
import { WORKING } from './sheets/changes/chart-workings.ts'
import { changesLastRow } from './sheets/changes/movements.ts'
import { trendLetter } from './sheets/changes/trend-places.ts'
import { DECISIONS_LAST_LETTER, letterOf } from './sheets/decisions/columns.ts'
import { STATUSES, totalOf } from './sheets/decisions/layout.ts'
import { lastScenarioColumn, NOW_COLUMN, RUNWAY_LAST_ROW, scenarioRow } from './sheets/runway/scenario-places.ts'
import type { ScenarioRow } from './sheets/runway/scenario-rows.ts'
import { type Figure, figureRow, SUMMARY_CELLS } from './sheets/summary/layout.ts'

export function historyChecks(pack: BoardPack): ModelCheck[] {
  return [...decisionChecks(pack), ...changeChecks(pack), ...scenarioChecks(pack)]
}

/** No row is lost between the list and its totals. */
function decisionChecks(pack: BoardPack): ModelCheck[] {
  const { decisions: layout } = pack
  if (layout === null) return []
  const list = (key: Parameters<typeof letterOf>[0]) => sheetRange(SHEETS.decisions, letterOf(key), layout.first, layout.last)
  const totals = (column: string) => sheetRange(SHEETS.decisions, column, layout.firstStatus, layout.outstanding - 1)
  const { cash, capacity } = totalOf(layout.items, STATUSES, pack.assessment.asOf)
  const both = (label: string, left: string, right: string, value: number): Omit<ModelCheck, 'unit' | 'format'> => ({
    ...{ label, left, leftValue: value, right, rightValue: value },
    comment: 'Every decision and every exception has exactly one status',
  })
  return [
    {
      ...both('Decisions: rows = sum by status', `COUNTA(${list('id')})`, `SUM(${totals('C')})`, layout.items.length),
      ...{ unit: 'rows', format: 'count' },
    },
    {
      ...both('Decisions: expected cash = sum by status', `SUM(${list('cash')})`, `SUM(${totals('D')})`, major(cash, pack)),
      ...{ unit: pack.style.currency, format: 'money' },
    },
    {
      ...both('Decisions: expected time = sum by status', `SUM(${list('capacity')})`, `SUM(${totals('E')})`, capacity / 10_000),
      ...{ unit: 'engineers', format: 'share' },
    },
  ]
}

/** The present stands in two places: once here, once on Summary. */
function ties(pack: BoardPack, sheet: string, at: (of: 'cost' | 'time' | 'toDecide') => string): ModelCheck[] {
  const { totals } = pack.assessment
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const cost = totals.monthlyCostMinor === null ? 0 : major(totals.monthlyCostMinor, pack)
  const comment = 'The row or column of the present'
  const tie = (what: string, left: string, right: string, value: number) => ({
    ...{ label: `${what}: ${sheet} = Summary`, left: `N(${left})`, leftValue: value, right: `N(${right})`, rightValue: value, comment },
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

function changeChecks(pack: BoardPack): ModelCheck[] {
  const { changes: layout } = pack
  if (layout === null) return []
  const keys = { cost: 'monthlyCost', time: 'ownerTime', toDecide: 'toDecide' } as const
  const present = (column: string) => sheetCell(SHEETS.changes, `${column}${layout.now}`)
  const { monthlyCostMinor } = pack.assessment.totals
  const cost = monthlyCostMinor === null ? 0 : major(monthlyCostMinor, pack)
  return [
    ...ties(pack, SHEETS.changes, (of) => present(trendLetter(keys[of]))),
    {
      ...{ label: `${SHEETS.changes}: layers of the chart = cost a month`, left: `N(${present(WORKING.total)})`, leftValue: cost },
      ...{ right: `N(${present(trendLetter('monthlyCost'))})`, rightValue: cost },
      ...{ unit: pack.style.currency, format: 'money', comment: 'The present; what no layer bears is in the last' },
    },
  ]
}

function scenarioChecks(pack: BoardPack): ModelCheck[] {
  const { runway: layout } = pack
  if (layout === null) return []
  const now = (key: ScenarioRow) => sheetCell(SHEETS.runway, `${NOW_COLUMN}${scenarioRow(key)}`)
  const { cash, netBurn } = pack.assessment.setting.company
  const months = cash !== null && netBurn !== null && netBurn > 0 ? Math.max(cash, 0) / netBurn : 0
  return [
    ...ties(pack, SHEETS.runway, now),
    {
      ...{ label: `Runway: ${SHEETS.runway} = Summary`, left: `N(${now('runway')})`, leftValue: months },
      ...{ right: `N(${sheetCell(SHEETS.summary, `C${figureRow('runway')}`)})`, rightValue: months },
      ...{ unit: 'months', format: 'number', comment: 'Cash by net burn, in both places' },
    },
  ]
}

/** Sheet, last column and last row of those that this workbook has. */
export function historyAreas(pack: BoardPack): readonly (readonly [sheet: string, column: string, row: number])[] {
  const { decisions, changes, runway } = pack
  return [
    ...(decisions === null ? [] : [[SHEETS.decisions, DECISIONS_LAST_LETTER, decisions.outstanding] as const]),
    ...(changes === null ? [] : [[SHEETS.changes, WORKING.largest, changesLastRow(pack, changes)] as const]),
    ...(runway === null ? [] : [[SHEETS.runway, lastScenarioColumn(runway), RUNWAY_LAST_ROW] as const]),
  ]
}
