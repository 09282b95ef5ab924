// R21 · managed-equivalent. What a component costs all in, cash and people, beside what a managed
// service would cost with the little time it leaves. Asked only once a quote is there.

import { divideRounded } from '../../amounts/rounding.ts'
import type { Edge } from '../../inventory/component.ts'
import type { InputSpec } from '../explain-check.ts'
import { componentRule } from '../formula-check.ts'
import { edgeInput, wholeOwnerTimeInput } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { allIn, exceeds, isFree, managedPrice, quoteOf } from './comparison.ts'
import { managedEquivalentFormulas } from './formula.ts'

export const terms = {
  id: 'managed-equivalent',
  kind: 'check',
  theme: 'mistakes',
  version: 3,
  codes: ['managed-not-cheaper', 'managed-cheaper', 'managed-far-cheaper', 'managed-price-zero'],
  notApplicable: ['already-handed-over', 'no-quote'],
  limits: {
    'managed-ratio': { default: 30_000, unit: 'bp', min: 10_000, max: 1_000_000, source: 'house default', date: '2026-11' },
    'residual-share': { default: 200, unit: 'bp', min: 0, max: 10_000, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

type ManagedInputs = { cost: number; ownerTime: number; engineerCost: number; edge: Edge; quote: number; residual: number }

const ENOUGH = 10_000

/** Of what is not known at least the known part, and without end: where both say the same, no more of it changes anything. */
const timeInput: InputSpec<ComponentSubject, number> = {
  ...wholeOwnerTimeInput,
  required: false,
  probes: ({ ownerTime }) => [ownerTime.knownBp, Number.POSITIVE_INFINITY],
}

/** Vectors: 0.3 × 15,000 + 800 = 5,300 against 200 + 2 % × 15,000 = 500: 10.60 times, FAIL where it is not our edge; 1.00 PASS; 3.00 WATCH. */
export const rule: RuleParts = componentRule<'managed-equivalent', ManagedInputs>(terms, {
  reads: [],
  formulas: managedEquivalentFormulas,
  limit: 'managed-ratio',
  weigh(values, { limits }) {
    if (isFree(values)) return 'UNKNOWN'
    if (exceeds(values, limits['managed-ratio'])) return values.edge === 'no' ? 'FAIL' : 'WATCH'
    return exceeds(values, ENOUGH) ? 'WATCH' : 'PASS'
  },
  inputs: {
    quote: {
      unit: 'minor',
      from: 'projects',
      probes: [],
      read: (subject, setting) => quoteOf(subject, setting)?.quote ?? null,
      turns: (value, setting, subject) => quotesThatTurn(value, subject, setting),
    },
    residual: {
      unit: 'bp',
      from: 'projects',
      probes: [],
      cells: (residualShare) => ({ residualShare }),
      read: (subject, setting) => quoteOf(subject, setting)?.residual ?? null,
    },
    cost: {
      unit: 'minor',
      from: 'cost-lines',
      probes: ({ knownCost }) => [knownCost, Number.POSITIVE_INFINITY],
      read: ({ monthlyCost }) => monthlyCost,
      turns: (value, setting, subject) => costsThatTurn(value, subject, setting),
      cells: (cost) => ({ cost, spendBesideBlanks: null }),
    },
    ownerTime: { ...timeInput, turns: (value, setting, subject) => sharesThatTurn(value, subject, setting) },
    engineerCost: {
      unit: 'minor',
      from: 'company',
      probes: [0, Number.POSITIVE_INFINITY],
      read: (_, { company }) => company.engineerMonthlyCost,
      cells: (engineerMonthlyCost) => ({ engineerMonthlyCost }),
    },
    edge: edgeInput,
  },
  show(values, subject, setting) {
    const [ours, managed] = [allIn(values), managedPrice(values)]
    const isShareOpen = wholeOwnerTimeInput.read(subject, setting) === null
    const facts = {
      isCashOpen: subject.monthlyCost === null,
      isTimeOpen: isShareOpen || (values.ownerTime > 0 && setting.company.engineerMonthlyCost === null),
      cashMinor: values.cost,
      peopleMinor: ours - values.cost,
      allInMinor: ours,
      managedMinor: managed,
      quoteMinor: values.quote,
    }
    if (managed === 0 || !Number.isFinite(ours)) return { limit: 'managed-ratio', facts: { ...facts, missing: ['quote'] } }
    const ratio = divideRounded(ours * 10_000, managed)
    const onPrice = values.quote === 0 ? null : divideRounded(ours * 10_000, values.quote)
    return {
      value: { value: ratio, unit: 'bp' },
      limit: 'managed-ratio',
      margin: setting.limits['managed-ratio'] - ratio,
      facts: { ...facts, onPriceBp: onPrice },
    }
  },
})

/** The lowest quote that is still no better than three times less, and the lowest that costs the same. */
function quotesThatTurn(quote: number, subject: ComponentSubject, setting: Setting): readonly number[] {
  const { engineerMonthlyCost } = setting.company
  const known = quoteOf(subject, setting)
  if (engineerMonthlyCost === null || subject.monthlyCost === null || known === null) return []
  const values = { ...known, cost: subject.monthlyCost, engineerCost: engineerMonthlyCost, ownerTime: subject.ownerTime.knownBp }
  const ours = allIn(values)
  const time = managedPrice(values) - quote
  const same = Math.max(0, ours - time)
  const thrice = Math.max(0, Math.ceil((ours * 10_000) / setting.limits['managed-ratio']) - time)
  return quote < same ? [thrice, same] : [Math.max(0, same - 1), Math.max(0, thrice - 1)]
}

/** The most cash that is still within the limit, and that costs as much as the managed service does. */
function costsThatTurn(cost: number, subject: ComponentSubject, setting: Setting): readonly number[] {
  const { engineerMonthlyCost } = setting.company
  const known = quoteOf(subject, setting)
  if (engineerMonthlyCost === null || known === null) return []
  const values = { ...known, cost: 0, engineerCost: engineerMonthlyCost, ownerTime: subject.ownerTime.knownBp }
  const [managed, people] = [managedPrice(values), allIn(values)]
  const affordable = (times: number) => Math.floor((managed * times) / ENOUGH) - people
  const [most, same] = [affordable(setting.limits['managed-ratio']), affordable(ENOUGH)]
  return (cost > most ? [most, same] : cost > same ? [same, most + 1] : [same + 1]).filter((value) => value >= 0)
}

/** The most time that still costs as much as the limit allows, and as much as the managed service does. */
function sharesThatTurn(share: number, subject: ComponentSubject, setting: Setting): readonly number[] {
  const { engineerMonthlyCost } = setting.company
  const known = quoteOf(subject, setting)
  if (!engineerMonthlyCost || subject.monthlyCost === null || known === null) return []
  const managed = managedPrice({ ...known, engineerCost: engineerMonthlyCost })
  const affordable = (times: number) =>
    Math.floor((((managed * times) / 10_000 - (subject.monthlyCost ?? 0)) * 10_000) / engineerMonthlyCost)
  const [most, same] = [affordable(setting.limits['managed-ratio']), affordable(ENOUGH)]
  return (share > most ? [most, same] : share > same ? [same, most + 1] : [same + 1]).filter((value) => value >= 0 && value <= 100_000)
}
