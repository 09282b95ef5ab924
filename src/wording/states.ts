// States as badges read them: a word, and the shortest reason. Ids stay in JSON and code.

import type { CheckState, Decision, Verdict, VerdictCode } from '#core'
import { missingNames } from './inputs.ts'
import { formatDate, formatValue, type NumberStyle } from './quantities.ts'
import { RULE_WORDS } from './rules/index.ts'

const PLAIN: NumberStyle = { locale: 'en-GB', currency: 'USD' }

/**
 * OK · Near limit or Explain · Decide · Kept until … · Missing: … · –.
 * @param verdict the check itself, or for a component its first reason; null where there is none
 */
export function stateLabel(state: CheckState, verdict: Verdict | null, style: Pick<NumberStyle, 'locale'> = PLAIN): string {
  const isData = verdict?.rule === 'data-quality'
  switch (state) {
    case 'PASS':
      return 'OK'
    case 'WATCH':
      if (isData) return verdict.code === 'person-busy' ? 'Near limit' : 'Fix before lock'
      return verdict !== null && isToExplain(verdict) ? 'Explain' : 'Near limit'
    case 'FAIL':
      return isData ? 'Fix before lock' : 'Decide'
    case 'EXEMPT': {
      const until = verdict?.facts['exemptUntil']
      return typeof until === 'string' ? `Kept until ${formatDate(until, style)}` : 'Kept'
    }
    case 'UNKNOWN': {
      const names = verdict === null ? [] : missingNames(verdict)
      return names.length === 0 ? 'Missing' : `Missing: ${names.join(', ')}`
    }
    case 'N/A':
      return '–'
  }
}

/** The word without its tail, for filters, counts and legends. */
export const STATE_WORDS: Readonly<Record<CheckState, string>> = {
  FAIL: 'Decide',
  WATCH: 'Near limit or explain',
  UNKNOWN: 'Missing',
  EXEMPT: 'Kept',
  PASS: 'OK',
  'N/A': '–',
}

/** "27 %, limit 20 %"; "run by us, not our edge"; "" when the label says it all. */
export function shortReason(verdict: Verdict, style: NumberStyle): string {
  if (verdict.rule === 'owner-time' && verdict.value !== null && verdict.limit !== null) {
    const { value, limit } = verdict
    return `${formatValue(value.value, value.unit, style)}, limit ${formatValue(limit.value, limit.unit, style)}`
  }
  return (RULE_WORDS[verdict.rule].short as Codes | undefined)?.[verdict.code] ?? ''
}

type Codes = { readonly [code: string]: string }

/** WATCH says that a limit is near, or that something should be written down. */
export function isToExplain({ rule, code }: Pick<Verdict, 'rule' | 'code'>): boolean {
  return (RULE_WORDS[rule].asksToExplain as readonly VerdictCode[] | undefined)?.includes(code) ?? false
}

/** A figure that is past its limit, though nothing asks for a decision: never called OK. */
export const MARKED_WORD = 'Marked'

export function isMarked({ rule, code }: Pick<Verdict, 'rule' | 'code'>): boolean {
  return (RULE_WORDS[rule].marked as readonly VerdictCode[] | undefined)?.includes(code) ?? false
}

/** "Decide · 27 %, limit 20 %". */
export function badgeText(state: CheckState, verdict: Verdict | null, style: NumberStyle): string {
  const label = stateLabel(state, verdict, style)
  const reason = verdict === null || state === 'UNKNOWN' || state === 'EXEMPT' ? '' : shortReason(verdict, style)
  return reason === '' ? label : `${label} · ${reason}`
}

/** A decision in force, beside a verdict that stays: "Planned, due 31 Mar 2027". */
export function decisionLabel({ due }: Pick<Decision, 'due'>, style: Pick<NumberStyle, 'locale'> = PLAIN): string {
  return due === null ? 'Planned' : `Planned, due ${formatDate(due, style)}`
}
