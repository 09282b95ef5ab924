// R05 · recommendation (advice). The article's three questions put together: what to do with one
// component, and what to mind while doing it. It informs; the user's own decision stands beside it.

import type { Edge } from '../../inventory/component.ts'
import { appliesToRunning } from '../applies.ts'
import type { AdviceNote, CodeOf } from '../codes.ts'
import { defineCheck } from '../define-check.ts'
import { isEarly } from '../differentiation/rule.ts'
import { isGpuTooEarly } from '../gpus-at-seed/rule.ts'
import { hardCauses, isLeavingUnknown, leavingFacts } from '../hardness.ts'
import { isManaged } from '../hosting.ts'
import { edgeInput, ownerTimeInput, rationaleInput } from '../inputs.ts'
import { SCOPE_READS } from '../reads.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { isModelByApi } from '../self-hosted-model/rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { openLimits } from '../the-wall/open-limits.ts'
import { isManagedWithoutTime, WITHOUT_TIME_READS } from '../without-time.ts'
import { recommendationFormula } from './formula.ts'

export const terms = {
  id: 'recommendation',
  kind: 'advice',
  theme: 'questions',
  version: 3,
  codes: ['build', 'build-pilot-first', 'build-needs-rationale', 'buy', 'borrow', 'keep', 'reduce-time', 'move-off', 'unknown'],
} as const satisfies RuleTerms

/** One cell of the table: where it runs, whether it is our edge, over the limit, hard to reverse, with a written reason. */
export interface AdviceCell {
  readonly isManaged: boolean
  readonly edge: Edge
  readonly isOver: boolean
  readonly isHard: boolean
  readonly hasRationale: boolean
  readonly isEarly: boolean
  /** A limit of the managed service is in the way of customers (R22). */
  readonly isAtWall: boolean
  /** GPUs of our own too early (R08), or a model that an API has (R16): whatever the edge, not to be built. */
  readonly isMistake: boolean
  readonly isOwnCode: boolean
  /** A check FAILs, and no exception covers it. */
  readonly isFailing: boolean
}

export interface Advice {
  readonly code: Exclude<CodeOf<'recommendation'>, 'unknown'>
  readonly notes: readonly AdviceNote[]
}

/** The whole table, 2 × 3 × 2 × 2 cells, those of our edge over the limit with and without a reason. */
export function adviceFor(cell: AdviceCell): Advice {
  const exitNote: readonly AdviceNote[] = cell.isHard ? ['exit-note'] : []
  const askAgain: readonly AdviceNote[] = cell.edge === 'unsure' ? ['ask-again'] : []
  const isUnreasoned = cell.isOver && !(cell.edge === 'yes' && cell.hasRationale)
  if (cell.isManaged && cell.isFailing) return managedButFailing(cell, exitNote, askAgain)
  if (cell.isManaged && cell.edge === 'yes' && cell.isAtWall && !cell.isMistake)
    return { code: cell.isHard ? 'build-pilot-first' : 'build', notes: ['wall'] }
  if (cell.isManaged) {
    const whyTime: readonly AdviceNote[] = isUnreasoned ? ['why-this-much-time'] : []
    return { code: 'keep', notes: cell.edge === 'yes' ? whyTime : [...exitNote, ...whyTime, ...askAgain] }
  }
  if (cell.isMistake && cell.edge === 'yes') {
    return { code: cell.isOver ? 'move-off' : cell.isEarly ? 'borrow' : 'buy', notes: [...exitNote, 'not-to-build'] }
  }
  if (cell.edge === 'yes') {
    if (isUnreasoned) return { code: 'build-needs-rationale', notes: cell.isHard ? ['pilot-first'] : [] }
    return { code: cell.isHard ? 'build-pilot-first' : 'build', notes: [] }
  }
  if (cell.isOver) return { code: 'move-off', notes: [...exitNote, ...askAgain] }
  return { code: cell.edge === 'unsure' || cell.isEarly ? 'borrow' : 'buy', notes: [...exitNote, ...askAgain] }
}

/** What nobody would keep as it is: of our own make or in the wrong place it goes, a service that only takes too much time gets less. */
function managedButFailing(
  { isOwnCode, isMistake, isOver, isEarly: early, edge, hasRationale }: AdviceCell,
  exitNote: readonly AdviceNote[],
  askAgain: readonly AdviceNote[],
): Advice {
  if (isOver && !isOwnCode && !isMistake) {
    const isReasoned = edge === 'yes' && hasRationale
    return {
      code: 'reduce-time',
      notes: [...(edge === 'yes' ? [] : exitNote), ...(isReasoned ? [] : (['why-this-much-time'] as const)), ...askAgain],
    }
  }
  const notes: readonly AdviceNote[] = [...exitNote, ...(edge === 'yes' ? (['not-to-build'] as const) : askAgain)]
  return { code: isOver && isOwnCode ? 'move-off' : early ? 'borrow' : 'buy', notes }
}

type RecommendationInputs = { ownerTime: number; edge: Edge; rationale: number }

function cellOf(values: RecommendationInputs, subject: ComponentSubject, setting: Setting, isFailing: boolean): AdviceCell {
  const { component } = subject
  return {
    isManaged: isManaged(component),
    edge: values.edge,
    isOver: values.ownerTime > setting.limits['owner-time'],
    isHard: hardCauses(leavingFacts(component), setting).length > 0,
    hasRationale: values.rationale >= setting.limits['rationale-length'],
    isEarly: isEarly(setting.company.stage),
    isAtWall: component.approach !== 'build' && openLimits(subject).length > 0,
    isMistake: isGpuTooEarly(subject, setting) || isModelByApi(subject, setting),
    isOwnCode: component.origin === 'own-code',
    isFailing,
  }
}

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

const READS: RuleParts['reads'] = [
  ...SCOPE_READS,
  'components.approach',
  'components.origin',
  'components.apiAvailable',
  'components.regulatoryBasis',
  'components.ownerTimeRationale',
  'components.hardManual',
  'components.contract',
  'components.switchWeeks',
  'components.exitNote',
  ...WITHOUT_TIME_READS,
  'evidence.kind',
  'evidence.open',
  'company.coreProduct',
  'company.stage',
  'policy.owner-time',
  'policy.basis-months',
  'policy.rationale-length',
  'policy.reverse-months',
  'policy.switch-weeks',
]

/** The same advice, beside a check that FAILs and beside none. */
const adviceBeside = (isFailing: boolean) =>
  defineCheck<'recommendation', ComponentSubject, RecommendationInputs>(terms, {
    applies: appliesToRunning,
    unknownCode: 'unknown',
    inputs: { ownerTime: timeInput, edge: { ...edgeInput, required: true }, rationale: rationaleInput },
    decide: (values, subject, setting) => ({ state: 'PASS', code: adviceFor(cellOf(values, subject, setting, isFailing)).code }),
    show(values, subject, setting) {
      const { notes } = adviceFor(cellOf(values, subject, setting, isFailing))
      const isOpen = isLeavingUnknown(leavingFacts(subject.component))
      return { facts: { notes: isOpen ? [...notes, 'hard-not-answered'] : notes } }
    },
    facts: ({ component }, setting) => ({
      hosting: component.hosting,
      stage: setting.company.stage,
      isOwnCode: component.origin === 'own-code',
      ...leaving(component, setting),
      hasExitNote: component.exitNote !== null,
    }),
  })

const BESIDE_FAIL = adviceBeside(true)
const BESIDE_NONE = adviceBeside(false)

export const rule: RuleParts = {
  reads: READS,
  formulas: { component: recommendationFormula },
  ofComponent: (subject, setting, isFailing) => (isFailing ? BESIDE_FAIL : BESIDE_NONE)(subject, setting),
}
