// What a lock says beside the workbook of then: every verdict with its sentence, the limits and the versions of the rules.

import type { IsoDate } from '../amounts/units.ts'
import { COMPONENTS_A_SLICE } from '../assessment/assess.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { RULES } from '../checks/catalogue.ts'
import { RULE_SET_VERSION } from '../checks/limits.ts'
import type { Verdict } from '../checks/verdict.ts'
import type { WorkDone } from '../in-slices.ts'

/** A verdict with its sentence; what did not apply is left out. */
export interface FrozenVerdict {
  readonly rule: string
  readonly state: string
  readonly code: string
  readonly text: string
}

export interface FrozenComponent {
  readonly verdict: string
  readonly small: boolean
  readonly toDecide: boolean
  readonly advice: FrozenVerdict
  readonly checks: readonly FrozenVerdict[]
}

/** What was locked beside the workbook. */
export interface FrozenReview {
  readonly quarter: string
  readonly revision: number
  readonly asOf: IsoDate
  readonly lockedBy: string | null
  /** Why this revision was made of a quarter that was locked before; null for the first. */
  readonly reason: string | null
  /** Why it was locked although a data check failed. */
  readonly dataReason: string | null
  readonly ruleSetVersion: string
  readonly ruleVersions: Readonly<Record<string, number>>
  readonly limits: Readonly<Record<string, number>>
  readonly components: Readonly<Record<string, FrozenComponent>>
  readonly people: Readonly<Record<string, readonly FrozenVerdict[]>>
  readonly portfolio: readonly FrozenVerdict[]
}

export type LockFacts = Pick<FrozenReview, 'quarter' | 'revision' | 'asOf' | 'lockedBy' | 'reason' | 'dataReason'>

/**
 * In slices: a sentence for each verdict of thousands of components takes longer than a frame.
 * @param textOf the sentence of a verdict, in the words of today: they are kept
 */
export function* freezingReview(
  assessment: Assessment,
  facts: LockFacts,
  textOf: (verdict: Verdict) => string,
): Generator<WorkDone, FrozenReview> {
  const { setting, components } = assessment
  const frozen = (verdict: Verdict): FrozenVerdict => {
    return { rule: verdict.rule, state: verdict.state, code: verdict.code, text: textOf(verdict) }
  }
  const said = (verdicts: readonly Verdict[]) => verdicts.filter(({ state }) => state !== 'N/A').map(frozen)
  const frozenComponents: Record<string, FrozenComponent> = {}
  for (const [index, { subject, verdict, small, toDecide, recommendation, checks }] of components.entries()) {
    frozenComponents[subject.component.id] = { verdict, small, toDecide, advice: frozen(recommendation), checks: said(checks) }
    if (index % FROZEN_A_SLICE === 0) yield { done: index, total: components.length }
  }
  return {
    ...facts,
    ruleSetVersion: RULE_SET_VERSION,
    ruleVersions: Object.fromEntries(RULES.map(({ id, version }) => [id, version])),
    limits: setting.limits,
    components: frozenComponents,
    people: Object.fromEntries(assessment.people.map(({ person, checks }) => [person.id, said(checks)])),
    portfolio: said(assessment.portfolio),
  }
}

/** Twenty-odd sentences each. */
const FROZEN_A_SLICE = COMPONENTS_A_SLICE / 10
