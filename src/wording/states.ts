// States as badges read them: a word, and the shortest reason. Ids stay in JSON and code.

import type { CheckState, Decision, Verdict, VerdictCode } from '#core'
import { missingNames } from './inputs.ts'
import { formatDate, formatValue, type LocaleStyle, NOT_APPLICABLE_MARK, type NumberStyle } from './quantities.ts'
import { RULE_WORDS } from './rules/index.ts'

/** The word of each reading: of a state, and of the two ways in which WATCH reads. */
export const VERDICT_WORDS = {
  needsDecision: 'Needs decision',
  fixBeforeLock: 'Fix before lock',
  nearLimit: 'Near limit',
  needsRationale: 'Needs rationale',
  watch: 'Watch',
  needsInput: 'Needs input',
  exception: 'Exception',
  exceptions: 'Exceptions',
  ok: 'OK',
  /** A component below the materiality limits that needs a decision: neutral, and counted apart. */
  minor: 'Minor',
  /** A figure past its limit where nothing needs a decision: never called OK. */
  flagged: 'Flagged',
} as const

/**
 * OK · Near limit · Needs rationale · Needs decision · Exception until … · Needs input: … · –.
 * @param verdict the check itself, or for a component its first reason; null where there is none
 */
export function stateLabel(state: CheckState, verdict: Verdict | null, style: LocaleStyle): string {
  const isData = verdict?.rule === 'data-quality'
  switch (state) {
    case 'PASS':
      return VERDICT_WORDS.ok
    case 'WATCH':
      if (isData) return verdict.code === 'person-busy' ? VERDICT_WORDS.nearLimit : VERDICT_WORDS.fixBeforeLock
      return verdict !== null && isToExplain(verdict)
        ? (RULE_WORDS[verdict.rule].explainWord ?? VERDICT_WORDS.needsRationale)
        : VERDICT_WORDS.nearLimit
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
  return (RULE_WORDS[verdict.rule].short as Codes | undefined)?.[verdict.code] ?? ''
}

type Codes = { readonly [code: string]: string }

/** WATCH says that a limit is near, or that something should be written down. */
export function isToExplain({ rule, code }: Pick<Verdict, 'rule' | 'code'>): boolean {
  return (RULE_WORDS[rule].asksToExplain as readonly VerdictCode[] | undefined)?.includes(code) ?? false
}

export function isFlagged({ rule, code }: Pick<Verdict, 'rule' | 'code'>): boolean {
  return (RULE_WORDS[rule].flagged as readonly VerdictCode[] | undefined)?.includes(code) ?? false
}

/** "Needs decision · 27% (limit 20%)". */
export function badgeText(state: CheckState, verdict: Verdict | null, style: NumberStyle): string {
  const label = stateLabel(state, verdict, style)
  const reason = verdict === null || state === 'UNKNOWN' || state === 'EXEMPT' ? '' : shortReason(verdict, style)
  return reason === '' ? label : `${label} · ${reason}`
}

/** A decision in force, beside a verdict that stays: "Planned, due Mar 31, 2027". */
export function decisionLabel({ due }: Pick<Decision, 'due'>, style: LocaleStyle): string {
  return due === null ? 'Planned' : `Planned, due ${formatDate(due, style)}`
}
