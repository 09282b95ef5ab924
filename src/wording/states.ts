// States as badges read them: a word, and the shortest reason. Ids stay in JSON and code.

import {
  type CheckState,
  type CompanyWideFinding,
  type Decision,
  type IsoDate,
  isClosed,
  isToExplain,
  RULES,
  type RuleId,
  type Verdict,
  type VerdictCode,
} from '#core'
import { missingNames } from './inputs.ts'
import { DECISION_LABELS } from './labels.ts'
import { formatDate, formatValue, type LocaleStyle, NOT_APPLICABLE_MARK, type NumberStyle } from './quantities.ts'
import { RULE_WORDS } from './rules/index.ts'

/** The word of each reading: of a state, and of the two ways in which WATCH reads. */
export const VERDICT_WORDS = {
  needsDecision: 'Needs decision',
  fixBeforeLock: 'Fix before lock',
  /** Data that contradicts itself or is out of date, and holds no lock up. */
  checkData: 'Check data',
  nearLimit: 'Near limit',
  watch: 'Watch',
  needsInput: 'Needs input',
  exception: 'Exception',
  exceptions: 'Exceptions',
  /** A verdict that an exception decides; an exception may be active where another check decides. */
  keptByException: 'Kept by exception',
  ok: 'OK',
  /** A component below the materiality limits that needs a decision: neutral, and counted apart. */
  minor: 'Minor',
  /** Over a limit, with a decision in force: something is planned, or nobody offers an alternative. */
  decided: 'Decided',
  /** A figure past its limit where nothing needs a decision: never called OK. */
  flagged: 'Flagged',
  /** A figure that asks nothing, within its limit or without one. */
  forInformation: 'For information',
} as const

/**
 * OK · Near limit · Needs rationale, exit plan or plan · Needs decision · Exception until … · Needs input: … · –.
 * @param verdict the check itself, or for a component its first reason; null where there is none
 */
export function stateLabel(state: CheckState, verdict: Verdict | null, style: LocaleStyle): string {
  const isData = verdict?.rule === 'data-quality'
  switch (state) {
    case 'PASS':
      if (verdict === null || !informs(verdict.rule)) return VERDICT_WORDS.ok
      return isFlagged(verdict) ? VERDICT_WORDS.flagged : VERDICT_WORDS.forInformation
    case 'WATCH':
      if (isData) return verdict.code === 'person-busy' ? VERDICT_WORDS.nearLimit : VERDICT_WORDS.checkData
      return verdict !== null && isToExplain(verdict) ? explainWords(verdict.rule).label : VERDICT_WORDS.nearLimit
    case 'FAIL':
      return isData ? VERDICT_WORDS.fixBeforeLock : VERDICT_WORDS.needsDecision
    case 'EXEMPT': {
      const until = verdict?.facts['exemptUntil']
      return typeof until === 'string' ? exceptionUntil(until, style) : VERDICT_WORDS.exception
    }
    case 'UNKNOWN': {
      const names = verdict === null ? [] : missingNames(verdict)
      return names.length === 0 ? VERDICT_WORDS.needsInput : `${VERDICT_WORDS.needsInput}: ${names.join(', ')}`
    }
    case 'N/A':
      return NOT_APPLICABLE_MARK
  }
}

/** "Exception until Mar 31, 2027". */
export function exceptionUntil(until: string, style: LocaleStyle): string {
  return `${VERDICT_WORDS.exception} until ${formatDate(until, style)}`
}

/** The word without its tail, for filters, counts and legends. */
export const STATE_WORDS: Readonly<Record<CheckState, string>> = {
  FAIL: VERDICT_WORDS.needsDecision,
  WATCH: VERDICT_WORDS.watch,
  UNKNOWN: VERDICT_WORDS.needsInput,
  EXEMPT: VERDICT_WORDS.exception,
  PASS: VERDICT_WORDS.ok,
  'N/A': NOT_APPLICABLE_MARK,
}

/** "27% (limit 20%)"; "self-managed, not a differentiator"; "" when the label says it all. */
export function shortReason(verdict: Verdict, style: NumberStyle): string {
  if (verdict.rule === 'owner-time' && verdict.value !== null && verdict.limit !== null) {
    const { value, limit } = verdict
    return `${formatValue(value.value, value.unit, style, Number(limit.value))} (limit ${formatValue(limit.value, limit.unit, style, Number(value.value))})`
  }
  return (RULE_WORDS[verdict.rule].short as { readonly [code: string]: string } | undefined)?.[verdict.code] ?? ''
}

const EXPLAIN_WORDS = {
  rationale: { label: 'Needs rationale', what: 'a rationale', question: 'What is the rationale?' },
  'exit-plan': { label: 'Needs exit plan', what: 'an exit plan', question: 'What is the exit plan?' },
  plan: { label: 'Needs plan', what: 'a plan', question: 'What is the plan?' },
} as const

/** What a rule wants written down: the word of its badge, the thing inside a sentence, and the question for it. */
export function explainWords(rule: RuleId): { readonly [K in 'label' | 'what' | 'question']: string } {
  return EXPLAIN_WORDS[RULE_WORDS[rule].explain ?? 'rationale']
}

const INFORMING = /* @__PURE__ */ informingRules()

/** Marked as pure where it is called: who needs a word alone does not carry every rule along. */
function informingRules(): ReadonlySet<RuleId> {
  return new Set(RULES.filter(({ kind }) => kind !== 'check' && kind !== 'data').map(({ id }) => id))
}

/** Whether the rule only informs: nothing is asked, so nothing is met and its word is not "OK". */
export function informs(rule: RuleId): boolean {
  return INFORMING.has(rule)
}

export function isFlagged({ rule, code }: Pick<Verdict, 'rule' | 'code'>): boolean {
  return (RULE_WORDS[rule].flagged as readonly VerdictCode[] | undefined)?.includes(code) ?? false
}

/** "Needs decision"; "Near limit"; "Flagged"; "Planned, due Mar 31, 2027"; "Exception until May 25, 2027". */
export function companyWideLabel(
  { state, verdict, decision, exemption }: Pick<CompanyWideFinding, 'state' | 'verdict' | 'decision' | 'exemption'>,
  style: LocaleStyle,
): string {
  if (state === 'planned' && decision !== null) return decisionLabel(decision, style)
  if (state === 'kept' && exemption?.until != null) return exceptionUntil(exemption.until, style)
  return state === 'to-decide' ? VERDICT_WORDS.needsDecision : stateLabel(verdict.state, verdict, style)
}

/** Where an exception or a decision stands, wherever it is shown: the first that holds. */
export const DECISION_STATUS = { kept: 'In force', ended: 'Not in force', done: 'Done', overdue: 'Overdue', open: 'Planned' } as const
export type DecisionStatus = keyof typeof DECISION_STATUS

/** The status of a decision. Without a due date it is never overdue. Where nobody offers an alternative, nothing is planned. */
export function decisionStatus(decision: Pick<Decision, 'choice' | 'due' | 'outcome' | 'closedOn'>, asOf: IsoDate): string {
  const { choice, due } = decision
  if (isClosed(decision, asOf)) return DECISION_STATUS.done
  const isOver = due !== null && due < asOf
  if (choice === 'nothing-to-buy') return isOver ? DECISION_STATUS.ended : DECISION_STATUS.kept
  return isOver ? DECISION_STATUS.overdue : DECISION_STATUS.open
}

/** A decision in force, beside a verdict that stays: "Planned, due Mar 31, 2027", "No alternative". */
export function decisionLabel({ choice, due }: Pick<Decision, 'choice' | 'due'>, style: LocaleStyle): string {
  if (choice === 'nothing-to-buy') return DECISION_LABELS[choice]
  return due === null ? DECISION_STATUS.open : `${DECISION_STATUS.open}, due ${formatDate(due, style)}`
}
