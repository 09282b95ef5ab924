// R25 · speed-before-cost (calculator). Up to seed the fastest option wins while it is easy to reverse:
// moving to the cheaper option later stays possible, with more known.

import { appliesToRunning } from '../applies.ts'
import { componentRule } from '../define-check.ts'
import { hardCauses, leavingFacts } from '../hardness.ts'
import { isUpToSeed, requiredNumber } from '../inputs.ts'
import { SCOPE_READS } from '../reads.ts'
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
  reads: [
    ...SCOPE_READS,
    'components.hardManual',
    'components.contract',
    'components.switchWeeks',
    'projects.options',
    'company.stage',
    'policy.reverse-months',
    'policy.switch-weeks',
  ],
  formulas: speedBeforeCostFormulas,
  applies(subject, { company }) {
    const why = appliesToRunning(subject)
    if (why !== null) return why
    if (company.stage !== null && !isUpToSeed(company.stage)) return 'past-seed-options'
    return optionsOf(subject).length < 2 ? 'one-option' : null
  },
  inputs: {
    fastestWeeks: requiredNumber('weeks', 'projects', 0, (subject) => fastest(subject)?.weeks ?? null),
    stage: { unit: 'choice', from: 'company', probes: ['seed'], required: true, read: (_, { company }) => company.stage },
  },
  decide({ fastestWeeks }, subject, setting) {
    const chosen = chosenOf(optionsOf(subject))
    if (chosen === null) return { state: 'PASS', code: 'none-chosen' }
    if (chosen.weeks <= fastestWeeks) return { state: 'PASS', code: 'fastest-chosen' }
    const isHard = hardCauses(leavingFacts(subject.component), setting).length > 0
    return { state: 'PASS', code: isHard ? 'slower-but-hard' : 'slower-chosen' }
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
