// The counterfactual of a comparison: one side with some of what decides verdicts taken from the other. Judged by the real
// rules over a real workbook, so that what is said to have moved a verdict is proved and not guessed.

import type { IsoDate } from '../amounts/units.ts'
import { assessComponent } from '../assessment/assess-component.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { isInForce } from '../assessment/exempt.ts'
import { settingOf } from '../assessment/setting.ts'
import { subjectOf } from '../assessment/subject-of.ts'
import { LIMIT_IDS } from '../checks/limits.ts'
import type { ComponentSubject } from '../checks/subject.ts'
import { rateOn } from '../costs/monthly-cost.ts'
import { standingTables } from '../costs/purchases.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { ExchangeRate, Exemption, Table } from '../inventory/tables.ts'
import { newRecord } from '../inventory/workbook.ts'
import { type ComparedState, limitsOf } from './compared-state.ts'

/** What decides a verdict apart from the rules: each is taken from one of the two sides. */
export const FACTORS = ['facts', 'limits', 'currency', 'exemption', 'day'] as const
export type Factor = (typeof FACTORS)[number]
type Mix = Readonly<Record<Factor, ComparedState>>

export interface MixedState {
  readonly subjects: () => Iterable<ComponentSubject>
  /** undefined where the side that gives the facts has no such component. */
  readonly judge: (componentId: string) => ComponentAssessment | undefined
}

/** The whole period that both sides lie in. */
interface Period {
  readonly first: IsoDate
  readonly last: IsoDate
}

export function mixOf(all: ComparedState, but: Partial<Mix> = {}): Mix {
  return { facts: all, limits: all, currency: all, exemption: all, day: all, ...but }
}

export function mixedState(mix: Mix): MixedState {
  const days = Object.values(mix)
    .map(({ asOf }) => asOf)
    .sort()
  const period = { first: days[0] ?? mix.day.asOf, last: days.at(-1) ?? mix.day.asOf }
  const { workbook } = mix.facts
  const settings = workbook.tables.settings['settings'] ?? newRecord('settings', 'settings')
  const tables = {
    ...workbook.tables,
    policy: policyOf(mix.limits),
    settings: { settings: { ...settings, currency: mix.currency.assessment.setting.currency } },
    exchangeRates: ratesInForce(mix.currency, period),
    exemptions: exemptionsInForce(mix.exemption, period),
  }
  const setting = settingOf({ ...workbook, tables }, mix.day.asOf)
  const index = indexOf(standingTables(tables, mix.day.asOf))
  const judged = new Map<string, ComponentAssessment | undefined>()

  function judge(componentId: string): ComponentAssessment | undefined {
    const component = Object.hasOwn(tables.components, componentId) ? tables.components[componentId] : undefined
    return component === undefined ? undefined : assessComponent(subjectOf(component, index, setting), setting)
  }

  return {
    *subjects() {
      for (const component of Object.values(tables.components)) yield subjectOf(component, index, setting)
    },
    judge(componentId) {
      if (!judged.has(componentId)) judged.set(componentId, judge(componentId))
      return judged.get(componentId)
    },
  }
}

/** Every limit as a record, whether the team had changed it or not. */
function policyOf(state: ComparedState): Table<'policy'> {
  const limits = limitsOf(state)
  return Object.fromEntries(LIMIT_IDS.map((id) => [id, { ...newRecord('policy', id), value: limits[id] }]))
}

/** Of each pair of currencies the rate that was used, dated so that every day between both sides finds it. */
function ratesInForce({ assessment: { setting } }: ComparedState, { first }: Period): Table<'exchangeRates'> {
  const used = new Map<string, ExchangeRate>()
  for (const { from, to } of setting.exchangeRates) {
    const rate = rateOn(setting, from, to)
    if (rate !== null) used.set(rate.id, { ...rate, date: first })
  }
  return Object.fromEntries(used)
}

/** Those in force on the day of their side, lasting over the whole period: whether time ended them is a matter of the side. */
function exemptionsInForce({ workbook, asOf }: ComparedState, { last }: Period): Table<'exemptions'> {
  const inForce = Object.values(workbook.tables.exemptions).filter((exemption) => isInForce(exemption, asOf))
  return Object.fromEntries(inForce.map((exemption): [string, Exemption] => [exemption.id, { ...exemption, since: null, until: last }]))
}
