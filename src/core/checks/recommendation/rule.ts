// R05 · recommendation (advice). The article's three questions put together: what to do with one
// component, and what to mind while doing it. It informs; the user's own decision stands beside it.

import type { Edge } from '../../inventory/component.ts'
import { componentRule } from '../formula-check.ts'
import { hardCauses, leavingFacts } from '../hardness.ts'
import { edgeInput, ownerTimeInput, rationaleInput } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { isManagedWithoutTime } from '../without-time.ts'
import { recommendationFormula } from './formula.ts'

export const terms = {
  id: 'recommendation',
  kind: 'advice',
  theme: 'questions',
  version: 4,
  codes: ['build', 'build-pilot-first', 'build-needs-rationale', 'buy', 'borrow', 'keep', 'reduce-time', 'move-off', 'unknown'],
} as const satisfies RuleTerms

type RecommendationInputs = { ownerTime: number; edge: Edge; rationale: number }

/** Why it is hard to leave, with the day a binding contract ends. */
function leaving(component: ComponentSubject['component'], setting: Setting) {
  const facts = leavingFacts(component)
  const causes = hardCauses(facts, setting)
  return { causes, ...(causes.includes('term') ? { termEnd: facts.termEnd } : {}) }
}

/** Time that is not asked for counts as none. */
const timeInput: typeof ownerTimeInput = {
  ...ownerTimeInput,
  read: (subject, setting) => (isManagedWithoutTime(subject, setting) ? 0 : ownerTimeInput.read(subject, setting)),
}

/** The advice beside a check that FAILs is another one than beside none; what to mind while following it comes with the formula. */
export const rule: RuleParts = componentRule<'recommendation', RecommendationInputs>(terms, {
  reads: ['components.exitNote'],
  formulas: { component: recommendationFormula },
  unknownCode: 'unknown',
  inputs: { ownerTime: timeInput, edge: { ...edgeInput, required: true }, rationale: rationaleInput },
  facts: ({ component }, setting) => ({
    hosting: component.hosting,
    stage: setting.company.stage,
    isOwnCode: component.origin === 'own-code',
    ...leaving(component, setting),
    hasExitNote: component.exitNote !== null,
  }),
})
