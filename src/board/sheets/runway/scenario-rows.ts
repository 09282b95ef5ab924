// The rows of Runway and scenarios: each figure with its cell of the present, and how it reads of a scenario.

import { CHECK_STATES, type CheckState, type ScenarioFigures } from '#core'
import { BOARD_WORDS, PACK_TEXT, perMonth, RUNWAY_SHEET, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { Format } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { type Figure, figureRow, SUMMARY_CELLS } from '../summary/layout.ts'

export const SCENARIO_ROWS = [
  'cost',
  'afterCredits',
  'oneOff',
  'revenue',
  'burn',
  'cash',
  'runway',
  'time',
  'building',
  'keepingAlive',
  'engineers',
  'headcount',
  'toDecide',
  'nearLimit',
  'missing',
] as const
export type ScenarioRow = (typeof SCENARIO_ROWS)[number]

export interface ScenarioLine {
  readonly label: string
  readonly unit: string
  readonly format: Format
  /** Of the present; null: typed, as it is 0 by definition. */
  readonly now: string | null
  readonly nowValue: CellValue
  /** null: not known, and shown as not set. */
  readonly of: (figures: ScenarioFigures) => number | null
}

export function scenarioLines(pack: BoardPack): Readonly<Record<Exclude<ScenarioRow, 'runway'>, ScenarioLine>> {
  const { company } = pack.assessment.setting
  const { totals } = pack.assessment
  const money = (minor: number | null) => (minor === null ? null : major(minor, pack))
  const engineers = (bp: number | null) => (bp === null ? null : bp / 10_000)
  const shown = (value: number | null) => value ?? BOARD_WORDS.notSet
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const state = (of: CheckState) => sheetCell(SHEETS.summary, `C${SUMMARY_CELLS.firstState + CHECK_STATES.indexOf(of)}`)
  const input = (name: string) => `IF(ISBLANK(${name}),"${BOARD_WORDS.notSet}",${name})`
  const amount = { unit: perMonth(pack.style.currency), format: 'money' } as const
  const time = { unit: 'engineers', format: 'number' } as const
  const components = { unit: 'components', format: 'count' } as const
  const code = pack.style.currency
  const spent = totals.ownerTimeBp - totals.buildingProductBp
  return {
    cost: {
      ...{ label: PACK_TEXT.infrastructure, ...amount, now: summary('cost'), nowValue: shown(money(totals.monthlyCostMinor)) },
      of: ({ monthlyCost }) => money(monthlyCost),
    },
    afterCredits: {
      ...{ label: PACK_TEXT.netOfCredits, ...amount, now: summary('afterCredits'), nowValue: shown(money(totals.cashAfterCreditsMinor)) },
      of: ({ cashAfterCredits }) => money(cashAfterCredits),
    },
    oneOff: { label: PACK_TEXT.oneTime, unit: code, format: 'money', now: null, nowValue: 0, of: ({ oneOff }) => money(oneOff) },
    revenue: {
      ...{ label: PACK_TEXT.revenue, ...amount, now: input('in_revenue'), nowValue: shown(money(company.revenue)) },
      of: ({ revenue }) => money(revenue),
    },
    burn: {
      ...{ label: RUNWAY_SHEET.netBurnWithCosts, ...amount, now: input('in_net_burn'), nowValue: shown(money(company.netBurn)) },
      of: ({ burn }) => money(burn),
    },
    cash: {
      ...{ label: PACK_TEXT.cash, unit: code, format: 'money', now: input('in_cash'), nowValue: shown(money(company.cash)) },
      of: ({ cash }) => money(cash),
    },
    time: {
      ...{ label: PACK_TEXT.engineersOnInfrastructure, ...time, now: summary('time'), nowValue: totals.ownerTimeBp / 10_000 },
      of: ({ ownerTime }) => engineers(ownerTime),
    },
    building: {
      ...{ label: PACK_TEXT.productWork, ...time, now: summary('building'), nowValue: totals.buildingProductBp / 10_000 },
      of: ({ buildingProduct }) => engineers(buildingProduct),
    },
    keepingAlive: {
      ...{ label: PACK_TEXT.keepingTheLightsOn, ...time, now: summary('keepingAlive'), nowValue: spent / 10_000 },
      of: ({ keepingAlive }) => engineers(keepingAlive),
    },
    engineers: {
      ...{
        label: PACK_TEXT.engineers,
        unit: RUNWAY_SHEET.peopleUnit,
        format: 'count',
        now: input('in_engineers'),
        nowValue: shown(company.engineers),
      },
      of: (figures) => figures.engineers,
    },
    headcount: {
      ...{
        label: PACK_TEXT.headcount,
        unit: RUNWAY_SHEET.peopleUnit,
        format: 'count',
        now: input('in_headcount'),
        nowValue: shown(company.headcount),
      },
      of: (figures) => figures.headcount,
    },
    toDecide: {
      ...{
        label: PACK_TEXT.decisionsNeeded,
        ...components,
        now: sheetCell(SHEETS.summary, `C${SUMMARY_CELLS.stateTotal + 1}`),
        nowValue: totals.toDecide,
      },
      of: ({ toDecide }) => toDecide,
    },
    nearLimit: {
      ...{ label: pack.words.states.WATCH, ...components, now: state('WATCH'), nowValue: totals.byVerdict.WATCH },
      of: ({ nearLimit }) => nearLimit,
    },
    missing: {
      ...{ label: pack.words.states.UNKNOWN, ...components, now: state('UNKNOWN'), nowValue: totals.byVerdict.UNKNOWN },
      of: ({ missing }) => missing,
    },
  }
}
