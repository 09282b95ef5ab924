// One component: every rule about it, and the one verdict a person decides on.

import { shareOfMinor } from '../amounts/money.ts'
import { COMPONENT_ROWS, RULES } from '../checks/catalogue.ts'
import { firstOfEach } from '../checks/compile-formula.ts'
import type { Said } from '../checks/formula-check.ts'
import type { Rule } from '../checks/rule.ts'
import type { ComponentSubject, Setting } from '../checks/subject.ts'
import { CHECK_STATES, type CheckState, type Verdict } from '../checks/verdict.ts'
import { isManagedWithoutTime } from '../checks/without-time.ts'
import type { Decision } from '../inventory/tables.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { firstDecisionInForce } from './decision-in-force.ts'
import { exemptUntil, exemptVerdict } from './exempt.ts'

type ComponentRule = Rule & Required<Pick<Rule, 'ofComponent' | 'canSay'>>

export const COMPONENT_RULES: readonly ComponentRule[] = RULES.filter((rule): rule is ComponentRule => rule.ofComponent !== undefined)
const RECOMMENDATION = COMPONENT_RULES.findIndex(({ id }) => id === 'recommendation')
/** All of them at once, advice aside, for a component that nothing is known of. */
const placesOfAll = firstOfEach(
  COMPONENT_RULES.map(({ id, formulas }) => (id === 'recommendation' ? [] : (formulas.component?.outcomes ?? []).map(({ when }) => when))),
  COMPONENT_ROWS.reach,
)
const PLACES: number[] = COMPONENT_RULES.map(() => 0)
const CAN_SAY = COMPONENT_RULES.map(({ canSay }) => canSay)
const IS_CHECK = COMPONENT_RULES.map(({ kind }) => kind === 'check')
const IS_HEADLINE = COMPONENT_RULES.map(({ headline }) => headline)
const MILDEST = CHECK_STATES.length - 1
const NO_REASONS: readonly Verdict[] = []

/**
 * @param before what was said of it before an edit: rules that `isStale` does not name keep their outcome, and when
 *   nothing changed at all the same object comes back
 */
export function assessComponent(
  subject: ComponentSubject,
  setting: Setting,
  before?: ComponentAssessment,
  isStale: (rule: Rule) => boolean = () => true,
): ComponentAssessment {
  const old = before instanceof JudgedComponent ? before : undefined
  const judgement = judge(subject, setting, old?.judgement, isStale)
  return old?.subject === subject && old.judgement === judgement ? old : new JudgedComponent(subject, setting, judgement)
}

/** Judged when somebody first reads what is said of it: for a workbook that is just opened, where the lines in sight come first. */
export function componentWhenRead(subject: ComponentSubject, setting: Setting): ComponentAssessment {
  return new JudgedComponent(subject, setting, null)
}

/** What the rules say, and nothing that is made of it. */
interface Judgement {
  /** Of each rule, in catalogue order. */
  readonly said: readonly Said[]
  readonly verdict: CheckState
  readonly small: boolean
}

/** Verdicts are made of what was said when somebody reads them: people look at few of them. Not to be spread, as in lazy-verdict.ts. */
class JudgedComponent implements ComponentAssessment {
  readonly subject: ComponentSubject
  private readonly setting: Setting
  private judged: Judgement | null
  private decided: Decision | null | undefined
  private verdicts: readonly Verdict[] | null = null
  private because: readonly Verdict[] | null = null

  constructor(subject: ComponentSubject, setting: Setting, judged: Judgement | null) {
    this.subject = subject
    this.setting = setting
    this.judged = judged
  }

  get judgement() {
    this.judged ??= judge(this.subject, this.setting)
    return this.judged
  }

  get verdict() {
    return this.judgement.verdict
  }

  get small() {
    return this.judgement.small
  }

  get decision() {
    const { verdict, subject, setting } = this
    if (verdict !== 'FAIL' || subject.decisions.length === 0) return null
    if (this.decided === undefined) {
      const rules = reasonsFor(verdict, this.judgement.said).map(({ rule }) => rule)
      this.decided = firstDecisionInForce(subject.decisions, rules, setting.asOf)
    }
    return this.decided
  }

  get toDecide() {
    return this.verdict === 'FAIL' && this.decision === null
  }

  get checks() {
    this.verdicts ??= this.judgement.said.map(({ verdictOf }) => verdictOf(this.subject, this.setting, this.verdict === 'FAIL'))
    return this.verdicts
  }

  get reasons() {
    const { verdict } = this
    if (verdict === 'PASS' || verdict === 'N/A') return NO_REASONS
    this.because ??= reasonsFor(verdict, this.checks)
    return this.because
  }

  get recommendation() {
    return this.checks[RECOMMENDATION] as Verdict
  }
}

/** @returns `before` where it says the same */
function judge(subject: ComponentSubject, setting: Setting, before?: Judgement, isStale: (rule: Rule) => boolean = () => true): Judgement {
  let isNew = before === undefined
  let worst = MILDEST
  const said = new Array<Said>(COMPONENT_RULES.length)
  const row = COMPONENT_ROWS.rowWithAnswers(subject, setting)
  if (before === undefined) placesOfAll(row, PLACES)
  for (let i = 0; i < COMPONENT_RULES.length; i += 1) {
    if (i === RECOMMENDATION) continue
    const rule = COMPONENT_RULES[i] as ComponentRule
    let says = before?.said[i]
    if (says === undefined || isStale(rule)) {
      isNew = true
      says = before === undefined ? (CAN_SAY[i]?.[PLACES[i] as number] as Said) : rule.ofComponent(row)
      if (subject.exemptions.length > 0) says = saidExempted(says, rule, subject, setting)
    }
    said[i] = says
    // What a supporting check misses does not count.
    if (says.place < worst && IS_CHECK[i] && (says.state !== 'UNKNOWN' || IS_HEADLINE[i])) worst = says.place
  }
  const verdict = CHECK_STATES[worst] as CheckState
  const isFailing = verdict === 'FAIL'
  const advice = COMPONENT_RULES[RECOMMENDATION] as ComponentRule
  // Another one beside a check that FAILs, so it comes last.
  const old = before !== undefined && isFailing === (before.verdict === 'FAIL') && !isStale(advice) ? before : undefined
  said[RECOMMENDATION] = old?.said[RECOMMENDATION] ?? advice.ofComponent(COMPONENT_ROWS.rowOf(subject, setting, isFailing))
  const small = isSmall(subject, setting)
  return old !== undefined && !isNew && old.small === small ? old : { said, verdict, small }
}

function saidExempted(said: Said, rule: Rule, { exemptions }: ComponentSubject, { asOf }: Setting): Said {
  const until = exemptUntil(said.state, rule, exemptions, asOf)
  if (until === null) return said
  return {
    ...said,
    state: 'EXEMPT',
    place: CHECK_STATES.indexOf('EXEMPT'),
    verdictOf: (...of) => exemptVerdict(said.verdictOf(...of), until),
  }
}

function reasonsFor<T extends Pick<Said, 'state'>>(verdict: CheckState, checks: readonly T[]): readonly T[] {
  const reasons: T[] = []
  for (const isHeadline of verdict === 'UNKNOWN' ? [true] : [true, false]) {
    for (let i = 0; i < checks.length; i += 1) {
      const check = checks[i] as T
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
