// What the overview says of the company as a whole, a line each: how long the cash lasts and what decisions do to it, whether
// it is time to build, and where the engineers' time goes.

import type { DecisionsEffect, FactValue, Verdict } from '#core'
import { inputName, missingNames } from '../inputs.ts'
import { counted, formatFte, formatMoney, formatShare, formatValue, type NumberStyle } from '../quantities.ts'

/** Whether a managed service has stopped being enough: one of the three. */
export interface SignLine {
  readonly name: 'customers' | 'cost' | 'people'
  readonly state: 'met' | 'not-met' | 'unknown'
  /** "Customers lost over a limit", what is asked. */
  readonly label: string
  /** "none in two quarters", "not known: revenue a month". */
  readonly finding: string
}

const SIGN_LABELS = {
  customers: 'Customers are lost over a limit of a managed service',
  cost: 'Infrastructure is a significant part of revenue, and a project pays back',
  people: 'Somebody is there for infrastructure and has the time',
} as const

/** "0 of 3 signs. Keep renting until 2 of them hold." */
export function signsSentence({ code, limit, facts }: Pick<Verdict, 'code' | 'limit' | 'facts'>): string {
  const met = `${Number(facts['met'])} of 3 signs`
  if (code === 'ready-to-build') return `${met}: replacing a managed service can be right now.`
  return code === 'missing' ? `${met}; what is not known decides it.` : `${met}. Keep renting until ${Number(limit?.value)} of them hold.`
}

/** @param verdict of `inflection`; a sign that is not known is only asked for where it could make it two */
export function signLines({ facts, state }: Pick<Verdict, 'facts' | 'state'>, style: NumberStyle): readonly SignLine[] {
  const lacking = (names: readonly string[]) =>
    asTexts(facts['lacking'])
      .filter((name) => names.includes(name))
      .map(inputName)
      .join(', ')
  const line = (name: SignLine['name'], found: string, absent: string, asked: readonly string[]): SignLine => {
    const sign = facts[name] === 'met' || facts[name] === 'unknown' ? facts[name] : 'not-met'
    const open = state === 'UNKNOWN' ? `Missing: ${lacking(asked)}` : 'not known'
    return { name, state: sign, label: SIGN_LABELS[name], finding: sign === 'met' ? found : sign === 'unknown' ? open : absent }
  }
  const share = facts['costShareBp']
  const losses = Number(facts['losses'])
  return [
    line('customers', `${losses} in two quarters`, 'none in two quarters', []),
    line('cost', sharePart(share, style, 'yes'), sharePart(share, style, 'no'), ['revenue', 'stage', 'cost', 'payback']),
    line('people', 'yes', 'nobody yet', ['otherPromised']),
  ]
}

function sharePart(share: FactValue | readonly FactValue[] | undefined, style: NumberStyle, otherwise: string): string {
  return typeof share === 'number' ? `${formatShare(share, style)} of revenue` : otherwise
}

function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/**
 * What open decisions do: cash and capacity apart, because time that is freed pays no bill until somebody leaves.
 * "1 open decision saves $600 a month, which makes it 12.07 months." "It frees 0.28 engineers."
 */
export function decisionsEffectLines(
  { decisions, cashMinor, capacityBp, runwayHundredths }: DecisionsEffect,
  style: NumberStyle,
): readonly string[] {
  if (decisions === 0) return []
  const open = `${counted(decisions, 'decisions', style)} in force`
  const makes = runwayHundredths === null ? '' : `, which makes it ${formatValue(runwayHundredths, 'month-hundredths', style)}`
  const cash =
    cashMinor === null || cashMinor === 0
      ? []
      : [`Cash: ${open} ${verb(decisions, cashMinor > 0 ? 'save' : 'cost')} ${formatMoney(Math.abs(cashMinor), style)} a month${makes}.`]
  const capacity =
    capacityBp === null || capacityBp === 0
      ? []
      : [`Capacity: ${open} ${verb(decisions, capacityBp > 0 ? 'free' : 'take')} ${formatFte(Math.abs(capacityBp), style)}.`]
  return [...cash, ...capacity]
}

const verb = (count: number, word: string): string => (count === 1 ? `${word}s` : word)

/** "Cash and net burn give the runway; the last raise, what infrastructure has taken of it." What no figure waits for is not named. */
export function notSetSentence(verdicts: readonly Pick<Verdict, 'rule' | 'state' | 'facts'>[]): string | null {
  const isOpen = (rule: Verdict['rule']) => verdicts.some((verdict) => verdict.rule === rule && verdict.state === 'UNKNOWN')
  const has = (rule: Verdict['rule']) => verdicts.some((verdict) => verdict.rule === rule && verdict.state === 'PASS')
  const parts = [
    ...(isOpen('runway') ? [`${named(verdicts, 'runway')} to see the runway`] : []),
    ...(isOpen('focus') ? [`${named(verdicts, 'focus')} to see how much of the engineers’ time keeps things alive`] : []),
    ...(has('runway-spent') ? [] : ['the last raise to see what infrastructure has taken of it']),
  ]
  return parts.length === 0 ? null : `Set ${parts.join(', ')}.`
}

function named(verdicts: readonly Pick<Verdict, 'rule' | 'facts'>[], rule: Verdict['rule']): string {
  const verdict = verdicts.find((one) => one.rule === rule)
  const names = verdict === undefined ? [] : missingNames(verdict as Verdict)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
