// One component: every rule about it, and the one verdict a person decides on.

import { shareOfMinor } from '../amounts/money.ts'
import { RULES } from '../checks/catalogue.ts'
import type { Rule } from '../checks/rule.ts'
import type { ComponentSubject, Setting } from '../checks/subject.ts'
import { CHECK_STATES, type CheckState, type Verdict } from '../checks/verdict.ts'
import { isManagedWithoutTime } from '../checks/without-time.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { firstDecisionInForce } from './decision-in-force.ts'
import { exempted } from './exempt.ts'

type ComponentRule = Rule & { readonly ofComponent: NonNullable<Rule['ofComponent']> }

export const COMPONENT_RULES: readonly ComponentRule[] = RULES.filter((rule): rule is ComponentRule => rule.ofComponent !== undefined)
const RECOMMENDATION = COMPONENT_RULES.findIndex(({ id }) => id === 'recommendation')
const IS_CHECK = COMPONENT_RULES.map(({ kind }) => kind === 'check')
const IS_HEADLINE = COMPONENT_RULES.map(({ headline }) => headline)
const NO_REASONS: readonly Verdict[] = []

/**
 * @param before what was said of it before an edit: rules that `isStale` does not name keep their verdict, and when
 *   nothing changed at all the same object comes back
 */
export function assessComponent(
  subject: ComponentSubject,
  setting: Setting,
  before?: ComponentAssessment,
  isStale: (rule: Rule) => boolean = () => true,
): ComponentAssessment {
  const checks = checksOf(subject, setting, before?.checks, isStale)
  const small = isSmall(subject, setting)
  if (before !== undefined && before.subject === subject && before.small === small && checks === before.checks) return before
  const verdict = componentVerdict(checks)
  const reasons = verdict === 'PASS' || verdict === 'N/A' ? NO_REASONS : reasonsFor(verdict, checks)
  const decision =
    verdict === 'FAIL'
      ? firstDecisionInForce(
          subject.decisions,
          reasons.map(({ rule }) => rule),
          setting.asOf,
        )
      : null
  return {
    subject,
    verdict,
    small,
    decision,
    toDecide: verdict === 'FAIL' && decision === null,
    reasons,
    recommendation: checks[RECOMMENDATION] as Verdict,
    checks,
  }
}

/** In catalogue order; the same list when none is new. Advice comes last: it is another one beside a check that FAILs. */
function checksOf(
  subject: ComponentSubject,
  setting: Setting,
  before: readonly Verdict[] | undefined,
  isStale: (rule: Rule) => boolean,
): readonly Verdict[] {
  let isNew = before === undefined
  const checks = new Array<Verdict>(COMPONENT_RULES.length)
  for (let i = 0; i < COMPONENT_RULES.length; i += 1) {
    if (i === RECOMMENDATION) continue
    const rule = COMPONENT_RULES[i] as ComponentRule
    const old = before?.[i]
    if (old !== undefined && !isStale(rule)) checks[i] = old
    else {
      isNew = true
      const verdict = rule.ofComponent(subject, setting, false)
      checks[i] = subject.exemptions.length === 0 ? verdict : exempted(verdict, rule, subject.exemptions, setting.asOf)
    }
  }
  const advice = COMPONENT_RULES[RECOMMENDATION] as ComponentRule
  const old = before?.[RECOMMENDATION]
  const isFailing = componentVerdict(checks) === 'FAIL'
  if (before !== undefined && old !== undefined && !isStale(advice) && isFailing === (componentVerdict(before) === 'FAIL')) {
    if (!isNew) return before
    checks[RECOMMENDATION] = old
  } else checks[RECOMMENDATION] = advice.ofComponent(subject, setting, isFailing)
  return checks
}

/** Worst of the checks; what a supporting check misses does not count. */
function componentVerdict(checks: readonly Verdict[]): CheckState {
  let worst = CHECK_STATES.length - 1
  for (let i = 0; i < checks.length; i += 1) {
    if (!IS_CHECK[i]) continue
    const { state } = checks[i] as Verdict
    if (state !== 'UNKNOWN' || IS_HEADLINE[i]) worst = Math.min(worst, CHECK_STATES.indexOf(state))
  }
  return CHECK_STATES[worst] as CheckState
}

function reasonsFor(verdict: CheckState, checks: readonly Verdict[]): readonly Verdict[] {
  const reasons: Verdict[] = []
  for (const isHeadline of verdict === 'UNKNOWN' ? [true] : [true, false]) {
    for (let i = 0; i < checks.length; i += 1) {
      const check = checks[i] as Verdict
      if (check.state === verdict && IS_CHECK[i] && IS_HEADLINE[i] === isHeadline) reasons.push(check)
    }
  }
  return reasons
}

/**
 * Below 10 % of one engineer and below 1,500 a month all-in (cash and time at full cost; cash alone while the cost of an engineer is
 * not set). What is not known is not small, but for the time that is not asked for.
 */
function isSmall(subject: ComponentSubject, setting: Setting): boolean {
  const { ownerTime, monthlyCost } = subject
  const { company, limits } = setting
  const isTimeKnown = (ownerTime.rows > 0 && ownerTime.blankShares === 0) || isManagedWithoutTime(subject, setting)
  if (!isTimeKnown || monthlyCost === null || ownerTime.knownBp >= limits['small-share']) return false
  const timeCost = company.engineerMonthlyCost === null ? 0 : shareOfMinor(company.engineerMonthlyCost, ownerTime.knownBp)
  return monthlyCost + timeCost < limits['small-cost']
}
