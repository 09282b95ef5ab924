// One side of a comparison: the present, a locked quarter, or the present with a scenario over it. A locked quarter shows
// what was said then, in the words of then; it is also judged by the rules of today, so that what they changed can be told.

import type { IsoDate } from '../amounts/units.ts'
import { assessing } from '../assessment/assess.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { type Standing, standingOf } from '../assessment/standing.ts'
import { RULES } from '../checks/catalogue.ts'
import { LIMIT_IDS, type LimitValues, RULE_SET_VERSION } from '../checks/limits.ts'
import type { Rule } from '../checks/rule.ts'
import { isCheckState, type Verdict } from '../checks/verdict.ts'
import type { WorkDone } from '../in-slices.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { FrozenComponent, FrozenReview, FrozenVerdict } from '../workbook-file/frozen-review.ts'
import type { LockedQuarter } from '../workbook-file/quarter-file.ts'

export interface ComparedState {
  readonly workbook: Workbook
  /** By the rules of today, for `asOf`. */
  readonly assessment: Assessment
  readonly asOf: IsoDate
  /** What was said of it when it was locked; absent for what is not locked. */
  readonly frozen?: FrozenReview
}

/** What one side says of a component. */
export interface StatedVerdict {
  /** A CheckState, or a word of another version for what was locked by it. */
  readonly state: string
  /** Where it stood with those who decide; null for a word of another version. */
  readonly standing: Standing | null
  /** The first check that says so; null where none has to (OK, or what is not looked at). */
  readonly reason: StatedReason | null
}

type StatedReason =
  | { readonly kind: 'judged'; readonly verdict: Verdict }
  /** Rule, state and sentence of then; the rule may not exist any more. */
  | { readonly kind: 'frozen'; readonly verdict: FrozenVerdict }

/** The workbook of a locked quarter is judged anew, in slices. */
export function* lockedState({ workbook, review }: LockedQuarter): Generator<WorkDone, ComparedState> {
  const assessment = yield* assessing(workbook, review.asOf)
  return { workbook, assessment, asOf: review.asOf, frozen: review }
}

export function statedVerdict({ frozen }: ComparedState, entry: ComponentAssessment): StatedVerdict {
  const said = frozen?.components[entry.subject.component.id]
  if (said === undefined) {
    const [verdict] = entry.reasons
    return { state: entry.verdict, standing: standingOf(entry), reason: verdict === undefined ? null : { kind: 'judged', verdict } }
  }
  const verdict = frozenReason(said)
  const standing = isCheckState(said.verdict) ? standingOf({ ...said, verdict: said.verdict }) : null
  return { state: said.verdict, standing, reason: verdict === null ? null : { kind: 'frozen', verdict } }
}

/** The check that said so then: a headline check first. A rule that is gone is taken for a check. */
export function frozenReason({ verdict, checks }: FrozenComponent): FrozenVerdict | null {
  if (verdict === 'PASS' || verdict === 'N/A') return null
  const saying = checks.filter(({ rule, state }) => state === verdict && (RULES_BY_ID.get(rule)?.kind ?? 'check') === 'check')
  return saying.find(({ rule }) => RULES_BY_ID.get(rule)?.headline) ?? saying[0] ?? null
}

/** The limits that were in force: a quarter was locked with the defaults of its own version. */
export function limitsOf({ frozen, assessment }: ComparedState): LimitValues {
  const { limits } = assessment.setting
  if (frozen === undefined) return limits
  return Object.fromEntries(LIMIT_IDS.map((id) => [id, frozen.limits[id] ?? limits[id]])) as LimitValues
}

/** "2026.2", and the version of every rule that judged it. */
export function rulesOf({ frozen }: ComparedState): Pick<FrozenReview, 'ruleSetVersion' | 'ruleVersions'> {
  return frozen ?? RULES_OF_TODAY
}

export const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]))
const RULES_OF_TODAY = { ruleSetVersion: RULE_SET_VERSION, ruleVersions: Object.fromEntries(RULES.map(({ id, version }) => [id, version])) }
