// What exactly moved a verdict, once it is known by what kind of thing: which inputs, limits, rates, which exemption, which
// days. Called by verdict-moves.ts.

import type { IsoDate } from '../amounts/units.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { isInForce } from '../assessment/exempt.ts'
import type { Rule } from '../checks/rule.ts'
import type { FactValue, Unit, Verdict } from '../checks/verdict.ts'
import { rateOn } from '../costs/monthly-cost.ts'
import type { Exemption } from '../inventory/tables.ts'
import { type ComparedState, RULES_BY_ID } from './compared-state.ts'
import { fieldMoves, type LimitMove, limitMoves } from './field-moves.ts'
import type { Factor, MixedState } from './mixed-state.ts'

export interface InputMove {
  readonly name: string
  readonly unit: Unit
  readonly before: FactValue
  readonly after: FactValue
}

interface RateMove {
  readonly from: string
  readonly to: string
  /** null: there was no rate. */
  readonly before: number | null
  readonly after: number | null
}

export type CauseDetail =
  /** fields: of the component, where no rule shows them as an input ("kind"). */
  | { readonly kind: 'facts'; readonly inputs: readonly InputMove[]; readonly fields: readonly string[] }
  | { readonly kind: 'limits'; readonly limits: readonly LimitMove[] }
  /** What was locked is not what the rules of the other side say of the same facts. rules: ids, those that are gone included. */
  | { readonly kind: 'rules'; readonly from: string; readonly to: string; readonly rules: readonly string[] }
  | { readonly kind: 'currency'; readonly from: string; readonly to: string; readonly rates: readonly RateMove[] }
  /** until: its last day, of the one that ended or began. */
  | { readonly kind: 'exemption'; readonly change: 'expired' | 'ended' | 'new'; readonly until: IsoDate | null }
  /** Nothing but time: a term ran out, a price grew old. */
  | { readonly kind: 'day'; readonly from: IsoDate; readonly to: IsoDate }

/** One component on both sides, by the rules of today and everything else as it was on its side. */
export interface Judged {
  readonly before: ComponentAssessment
  readonly after: ComponentAssessment
}

export interface Sides {
  readonly before: ComparedState
  readonly after: ComparedState
  /** Before, with one thing taken from after. */
  readonly alone: Readonly<Record<Factor, MixedState>>
}

/** What of a factor differs between the two sides and is read by a check of this component that moved. */
export function detailOf(factor: Factor, id: string, judged: Judged, sides: Sides): CauseDetail {
  const { before, after } = sides
  const rules = changedRules(judged)
  switch (factor) {
    case 'facts':
      return factsDetail(id, judged.before, sides.alone.facts.judge(id) ?? judged.after, rules, sides)
    case 'limits':
      return {
        kind: 'limits',
        limits: limitMoves(before, after).filter((limit) => rules.some(({ reads }) => reads.includes(`policy.${limit.id}`))),
      }
    case 'currency':
      return {
        kind: 'currency',
        from: before.assessment.setting.currency,
        to: after.assessment.setting.currency,
        rates: rateMoves(before, after),
      }
    case 'exemption':
      return exemptionDetail(id, rules, sides)
    case 'day':
      return { kind: 'day', from: before.asOf, to: after.asOf }
  }
}

/** Checks whose state is another one: what they read is what counts. */
function changedRules({ before, after }: Judged): readonly Rule[] {
  return after.checks.flatMap(({ rule, state }, place): Rule[] => {
    const known = RULES_BY_ID.get(rule)
    return known?.kind === 'check' && before.checks[place]?.state !== state ? [known] : []
  })
}

function factsDetail(
  id: string,
  old: ComponentAssessment,
  next: ComponentAssessment,
  rules: readonly Rule[],
  { before, after }: Sides,
): CauseDetail {
  const moves = new Map<string, InputMove>()
  for (const { id: rule } of rules) {
    const [was, is] = [checkOf(old, rule), checkOf(next, rule)]
    for (const { name, unit } of [...(was?.inputs ?? []), ...(is?.inputs ?? [])]) {
      const move = { name, unit, before: inputOf(was, name), after: inputOf(is, name) }
      if (was?.state !== 'N/A' && is?.state !== 'N/A' && move.before !== move.after) moves.set(name, move)
    }
  }
  const read = new Set<string>(rules.flatMap(({ reads }) => reads))
  const fields = fieldMoves(id, before, after)
    .filter(({ table, field }) => read.has(`${table}.${field.split('.')[0]}`))
    .map(({ table, field }) => `${table}.${field}`)
  return { kind: 'facts', inputs: [...moves.values()], fields: [...new Set(fields)] }
}

function checkOf({ checks }: ComponentAssessment, rule: string): Verdict | undefined {
  return checks.find((check) => check.rule === rule)
}

function inputOf(verdict: Verdict | undefined, name: string): FactValue {
  return verdict?.inputs.find((input) => input.name === name)?.value ?? null
}

/** The one that decides a check that moved: with several, the one that lasts longest. */
function exemptionDetail(id: string, rules: readonly Rule[], { before, after }: Sides): CauseDetail {
  const covers = ({ ruleIds }: Exemption) => rules.some((rule) => ruleIds.includes(rule.id))
  const inForce = ({ assessment, asOf }: ComparedState) =>
    (assessment.byId.get(id)?.subject.exemptions ?? [])
      .filter((exemption) => isInForce(exemption, asOf) && covers(exemption))
      .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))
  const [was, is] = [inForce(before)[0], inForce(after)[0]]
  if (was === undefined || is !== undefined) return { kind: 'exemption', change: 'new', until: is?.until ?? null }
  const kept = after.workbook.tables.exemptions[was.id]
  const hasRunOut = kept !== undefined && kept.until !== null && kept.until < after.asOf
  return { kind: 'exemption', change: hasRunOut ? 'expired' : 'ended', until: was.until }
}

/** Of each pair of currencies whose rate in use is another one. */
export function rateMoves(before: ComparedState, after: ComparedState): readonly RateMove[] {
  const [old, next] = [before.assessment.setting, after.assessment.setting]
  const pairs = new Map([...old.exchangeRates, ...next.exchangeRates].map(({ from, to }) => [`${from} ${to}`, { from, to }]))
  return [...pairs.values()].flatMap(({ from, to }): RateMove[] => {
    const [was, is] = [rateOn(old, from, to)?.rate ?? null, rateOn(next, from, to)?.rate ?? null]
    return was === is ? [] : [{ from, to, before: was, after: is }]
  })
}
