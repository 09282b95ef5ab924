// R25 · speed-before-cost (calculator). Up to seed the fastest option wins while it is easy to reverse:
// moving to the cheaper option later stays possible, with more known.

import { componentRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject } from '../subject.ts'
import { speedBeforeCostFormulas } from './formula.ts'
import { chosenOf, optionsOf, type RankedOption, ranked } from './ranked-options.ts'

export const terms = {
  id: 'speed-before-cost',
  kind: 'calculator',
  theme: 'building',
  codes: ['fastest-chosen', 'slower-chosen', 'slower-but-hard', 'none-chosen'],
  notApplicable: ['past-seed-options', 'one-option'],
} as const satisfies RuleTerms

/** null while an option does not say how long it takes. */
function fastest(subject: ComponentSubject): RankedOption | null {
  return ranked(optionsOf(subject))?.[0] ?? null
}

/** Vectors: chosen 6 weeks against 2 and easy to reverse is slower-chosen; ties by cost; one option says nothing. */
export const rule: RuleParts = componentRule<'speed-before-cost', { fastestWeeks: number; stage: string }>(terms, {
  reads: [],
  formulas: speedBeforeCostFormulas,
  inputs: {
    fastestWeeks: requiredNumber('weeks', 'projects', 0, (subject) => fastest(subject)?.weeks ?? null),
    stage: { unit: 'choice', from: 'company', probes: ['seed'], required: true, read: (_, { company }) => company.stage },
  },
  show({ fastestWeeks }, subject) {
    const order = ranked(optionsOf(subject)) ?? []
    const chosen = chosenOf(order)
    return {
      value: { value: fastestWeeks, unit: 'weeks' },
      facts: { options: order.map(({ name }) => name), chosen: chosen?.name ?? null, chosenWeeks: chosen?.weeks ?? null },
    }
  },
})
