// What the overview says of the company as a whole, a line each: how long the cash lasts and what decisions do to it, whether
// it is time to build, and where the engineers' time goes.

import { type DecisionsEffect, type FactValue, factTexts, type Verdict } from '#core'
import { inputName } from '../inputs.ts'
import { formatCount, formatFte, formatList, formatMoney, formatShare, formatValue, type NumberStyle, pluralize } from '../quantities.ts'

/** Whether a managed service has stopped being enough: one of the three. */
export interface SignLine {
  readonly name: 'customers' | 'cost' | 'people'
  readonly state: 'met' | 'not-met' | 'unknown'
  /** "Customers lost over a limit", what is asked. */
  readonly label: string
  /** "none in two quarters", "needs revenue". */
  readonly finding: string
}

const SIGN_LABELS = {
  customers: 'Customers lost to a managed-service limit',
  cost: 'Infrastructure is a large share of revenue, and a project would pay back',
  people: 'Someone owns infrastructure and has capacity',
} as const

/** "0 of 3 signals met. Stay on managed services until 2 are met." */
export function signsSentence({ code, limit, facts }: Pick<Verdict, 'code' | 'limit' | 'facts'>): string {
  const met = `${Number(facts['met'])} of 3 signals met`
  if (code === 'ready-to-build') return `${met}. Replacing a managed service can be right.`
  return code === 'missing' ? `${met}. The unknown ones decide.` : `${met}. Stay on managed services until ${Number(limit?.value)} are met.`
}

/** @param verdict of `inflection`; a sign that is not known is only asked for where it could make it two */
export function signLines({ facts, state }: Pick<Verdict, 'facts' | 'state'>, style: NumberStyle): readonly SignLine[] {
  const lacking = (names: readonly string[]) =>
    formatList(
      factTexts(facts['lacking'])
        .filter((name) => names.includes(name))
        .map(inputName),
    )
  const line = (name: SignLine['name'], found: string, absent: string, asked: readonly string[]): SignLine => {
    const sign = facts[name] === 'met' || facts[name] === 'unknown' ? facts[name] : 'not-met'
    const open = state === 'UNKNOWN' ? `needs ${lacking(asked)}` : 'unknown'
    return { name, state: sign, label: SIGN_LABELS[name], finding: sign === 'met' ? found : sign === 'unknown' ? open : absent }
  }
  const share = facts['costShareBp']
  const losses = Number(facts['losses'])
  return [
    line('customers', `${formatCount(losses, style)} in two quarters`, 'none in two quarters', []),
    line('cost', sharePart(share, style, 'yes'), sharePart(share, style, 'no'), ['revenue', 'stage', 'cost', 'payback']),
    line('people', 'yes', 'no one yet', ['otherPromised']),
  ]
}

function sharePart(share: FactValue | readonly FactValue[] | undefined, style: NumberStyle, otherwise: string): string {
  return typeof share === 'number' ? `${formatShare(share, style)} of revenue` : otherwise
}

/**
 * What open decisions do: cash and capacity apart, because freed time pays no bill.
 * "Cash: 1 planned decision saves $600 per month, for a runway of 12.1 months." "Capacity: 1 planned decision frees 0.28 FTE."
 */
export function decisionsEffectLines(
  { decisions, cashMinor, capacityBp, runwayHundredths }: DecisionsEffect,
  style: NumberStyle,
): readonly string[] {
  if (decisions === 0) return []
  const open = pluralize(decisions, 'planned decisions', style)
  const makes = runwayHundredths === null ? '' : `, for a runway of ${formatValue(runwayHundredths, 'month-hundredths', style)}`
  const cash =
    cashMinor === null || cashMinor === 0
      ? []
      : [`Cash: ${open} ${verb(decisions, cashMinor > 0 ? 'save' : 'cost')} ${formatMoney(Math.abs(cashMinor), style)} per month${makes}.`]
  const capacity =
    capacityBp === null || capacityBp === 0
      ? []
      : [`Capacity: ${open} ${verb(decisions, capacityBp > 0 ? 'free' : 'take')} ${formatFte(Math.abs(capacityBp), style)}.`]
  return [...cash, ...capacity]
}

const verb = (count: number, word: string): string => (count === 1 ? `${word}s` : word)
