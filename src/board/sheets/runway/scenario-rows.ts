// The rows of Runway and scenarios: each figure with its cell of the present, and how it reads of a scenario.

import { countsOf, decisionsNeeded, type ScenarioFigures, type Standing } from '#core'
import { BOARD_WORDS, PACK_TEXT, perMonth, RUNWAY_SHEET, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { Format } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { type Figure, figureRow, standingCell } from '../summary/layout.ts'

export const SCENARIO_ROWS = [
  ...(['cost', 'afterCredits', 'oneOff', 'revenue', 'burn', 'cash', 'runway', 'time', 'building', 'keepingAlive'] as const),
  ...(['engineers', 'headcount', 'toDecide', 'nearLimit', 'missing'] as const),
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
  const summary = (figure: Figure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const counts = countsOf(pack.assessment)
  const at = (of: Standing) => sheetCell(SHEETS.summary, standingCell(of))
  const input = (name: string) => `IF(ISBLANK(${name}),"${BOARD_WORDS.notSet}",${name})`
  const measured = (unit: string, format: Format) => (label: string, now: string | null, value: number | null, of: ScenarioLine['of']) => ({
    ...{ label, unit, format, now, nowValue: value ?? BOARD_WORDS.notSet, of },
  })
  const monthly = measured(perMonth(pack.style.currency), 'money')
  const once = measured(pack.style.currency, 'money')
  const time = measured('engineers', 'number')
  const people = measured(PACK_TEXT.people, 'count')
  const count = measured('components', 'count')
  const spent = totals.ownerTimeBp - totals.buildingProductBp
  const { standings } = pack.words
  return {
    cost: monthly(PACK_TEXT.infrastructure, summary('cost'), money(totals.monthlyCostMinor), (of) => money(of.monthlyCost)),
    afterCredits: monthly(PACK_TEXT.netOfCredits, summary('afterCredits'), money(totals.cashAfterCreditsMinor), (of) =>
      money(of.cashAfterCredits),
    ),
    oneOff: once(PACK_TEXT.oneTime, null, 0, ({ oneOff }) => money(oneOff)),
    revenue: monthly(PACK_TEXT.revenue, input('in_revenue'), money(company.revenue), ({ revenue }) => money(revenue)),
    burn: monthly(RUNWAY_SHEET.netBurnWithCosts, input('in_net_burn'), money(company.netBurn), ({ burn }) => money(burn)),
    cash: once(PACK_TEXT.cash, input('in_cash'), money(company.cash), ({ cash }) => money(cash)),
    time: time(PACK_TEXT.engineersOnInfrastructure, summary('time'), totals.ownerTimeBp / 10_000, (of) => engineers(of.ownerTime)),
    building: time(PACK_TEXT.productWork, summary('building'), totals.buildingProductBp / 10_000, (of) => engineers(of.buildingProduct)),
    keepingAlive: time(PACK_TEXT.keepingTheLightsOn, summary('keepingAlive'), spent / 10_000, (of) => engineers(of.keepingAlive)),
    engineers: people(PACK_TEXT.engineers, input('in_engineers'), company.engineers, (of) => of.engineers),
    headcount: people(PACK_TEXT.headcount, input('in_headcount'), company.headcount, (of) => of.headcount),
    toDecide: count(PACK_TEXT.decisionsNeeded, at('to-decide'), counts.toDecideMaterial, decisionsNeeded),
    nearLimit: count(standings.watch, at('watch'), counts.watch, (of) => of.nearLimit),
    missing: count(standings['needs-input'], at('needs-input'), counts.needsInput, (of) => of.missing),
  }
}
