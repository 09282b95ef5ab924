// What is asked of those who decide, in words: a sentence that they can resolve as it stands, and what has to be known before its
// saving is. The amounts stand beside it, because they go on counting in Excel.

import type { Ask, AskInput, AskTotals, Audience, LimitValues } from '#core'
import { COMMON_TEXT } from './common.ts'
import { DECISION_LABELS } from './labels.ts'
import { formatCount, formatFteFixed, formatMoney, formatShare, type NumberStyle, pluralize } from './quantities.ts'
import { RULE_WORDS } from './rules/index.ts'

const ASK_INPUTS: Readonly<Record<AskInput, string>> = {
  effect: 'expected effect',
  quote: 'managed quote',
  cost: 'monthly cost',
  time: 'engineer time',
  setup: 'one-time cost',
}

/** "Managed quote, engineer time"; "" where nothing is missing. */
export function askMissingText(missing: readonly AskInput[]): string {
  const text = missing.map((input) => ASK_INPUTS[input]).join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** The component, or the company as a whole. */
export function askName({ of }: Ask): string {
  return of?.subject.component.name ?? COMMON_TEXT.companyWide
}

/**
 * "Move Vector store to Pinecone." The day and the amounts stand beside it.
 * @param audience investors do not read with whom a price is being talked about
 */
export function askResolution(ask: Ask, limits: LimitValues, style: NumberStyle, audience: Audience): string {
  const { of, finding, overdue, project } = ask
  const service = (audience === 'investor' ? null : project?.managed.vendor) ?? 'the quoted service'
  const name = of?.subject.component.name ?? (finding === null ? '' : RULE_WORDS[finding.rule].name)
  if (overdue !== null) return `Carry out or drop the overdue decision on ${name}: ${DECISION_LABELS[overdue.choice]}.`
  if (of === null) return `Agree on a plan: ${name}.`
  switch (of.recommendation.code) {
    case 'buy':
    case 'borrow':
    case 'move-off':
      return project === null ? `Get a quote to replace ${name}.` : `Move ${name} to ${service}.`
    case 'reduce-time':
      return `Cut the time on ${name} to ${formatShare(limits['owner-time'], style)} of an engineer.`
    case 'build-needs-rationale':
      return `Record why ${name} is worth its time, or move it.`
    case 'build-pilot-first':
      return `Run a pilot for ${name}, then decide.`
    default:
      return `Decide what happens to ${name}.`
  }
}

/** "4 decisions requested would save $4,500 per month and free 0.46 FTE. 2 are not priced yet." Investors are told, not asked. */
export function asksHeadline(
  { asks, cashMinor, capacityBp, unpriced }: AskTotals,
  overdue: number,
  audience: Audience,
  style: NumberStyle,
): string {
  const late = overdue === 0 ? '' : `${pluralize(overdue, 'decisions', style)} ${overdue === 1 ? 'is' : 'are'} overdue. `
  const requested =
    audience === 'investor' ? `${pluralize(asks, 'open decisions', style)}` : `${pluralize(asks, 'decisions', style)} requested`
  const effect = effectVerbs({ cash: cashMinor, capacity: capacityBp }, style)
  if (effect === '') return `${late}${requested}. ${asks === 1 ? 'It is' : 'They are'} not priced yet.`
  const open = unpriced === 0 ? '' : ` ${formatCount(unpriced, style)} ${unpriced === 1 ? 'is' : 'are'} not priced yet.`
  return `${late}${requested} would ${effect}.${open}`
}

interface Effect {
  /** Minor units per month; below 0 it costs. */
  readonly cash: number | null
  readonly capacity: number | null
}

/** "save $4,500 per month and free 0.46 FTE": what decisions do, in cash and in time. "" where they do nothing that is known. */
export function effectVerbs({ cash, capacity }: Effect, style: NumberStyle): string {
  const money = cash === null || cash === 0 ? [] : [`${cash > 0 ? 'save' : 'cost'} ${perMonthText(Math.abs(cash), style)}`]
  const time = capacity === null || capacity === 0 ? [] : [`${capacity > 0 ? 'free' : 'take'} ${formatFteFixed(Math.abs(capacity), style)}`]
  return [...money, ...time].join(' and ')
}

const perMonthText = (minor: number, style: NumberStyle): string => `${formatMoney(minor, style)} per month`

export const ASK_WORDS = {
  saving: 'Savings',
  freed: 'FTE freed',
  oneOff: 'One-time cost',
  payback: 'Payback',
  allIn: 'All-in cost',
  by: 'By',
  missing: 'Missing inputs',
  settled: 'No longer needed',
  isOpen: 'Open',
  workings: 'Workings: savings as decided, else by quote',
  quotedCash: 'Savings by quote',
  decidedCash: 'Savings as decided',
  quotedTime: 'FTE by quote',
  decidedTime: 'FTE as decided',
  known: 'All inputs',
  rest: 'Further decisions',
  minor: 'Minor, settled together',
} as const

interface AskTitles {
  /** Above the list, on sheets and pages. */
  readonly heading: string
  /** Above the list on its slide. */
  readonly slide: string
  readonly resolution: string
  readonly status: string
  readonly total: string
}

const REQUESTED: AskTitles = {
  ...{ heading: 'Decisions requested, by savings, then all-in cost', slide: 'Board decisions requested', resolution: 'Draft resolution' },
  ...{ status: 'Requested', total: 'All decisions requested' },
}

/** Investors are told, not asked. */
export const ASK_TITLES: Readonly<Record<Audience, AskTitles>> = {
  board: REQUESTED,
  team: REQUESTED,
  investor: {
    ...{ heading: 'Open decisions, by savings, then all-in cost', slide: 'Open decisions', resolution: 'Proposed action' },
    ...{ status: 'Open', total: 'All open decisions' },
  },
}

/** In what any pack says: every audience has its own heading of the same list. */
export function isAskHeading(text: string): boolean {
  return Object.values(ASK_TITLES).some(({ heading }) => heading === text)
}
