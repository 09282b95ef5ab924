// What the Checks screen says: the themes of the rules, what kind each is, how its verdicts read when they are counted,
// and what another limit would turn.

import type { NotApplicableCode, Rule, RuleId, RuleKind, RuleTheme, Unit, Verdict } from '#core'
import { outcomeText } from '../board/workbook.ts'
import { marginLabel } from '../inputs.ts'
import { LIMIT_TEXT } from '../limits.ts'
import { counted, formatCount, formatValue, type NumberStyle } from '../quantities.ts'
import { RULE_WORDS } from '../rules/index.ts'
import { isToExplain } from '../states.ts'

type Locale = Pick<NumberStyle, 'locale'>

export const THEME_WORDS: Readonly<Record<RuleTheme, { readonly name: string; readonly lead: string }>> = {
  questions: { name: 'The three questions', lead: 'Our edge, hard to reverse, one engineer’s time: asked of every component.' },
  layers: { name: 'Layer by layer', lead: 'What is usual, and early, in compute, data and serving.' },
  mistakes: { name: 'Common mistakes', lead: 'What costs more than it brings, most of it before there are users.' },
  building: { name: 'When to build', lead: 'Signs and sums that say when running it ourselves pays.' },
  runway: { name: 'People and runway', lead: 'What the whole list takes, and how long cash and people last.' },
  data: { name: 'The data itself', lead: 'What to fix or fill in. It stands apart from the verdicts.' },
}

export const KIND_WORDS: Readonly<Record<RuleKind, string>> = {
  check: 'Counts',
  advice: 'Informs',
  measure: 'Informs',
  calculator: 'Informs',
  data: 'Data',
}

/** A verdict by the word it stands under on screen; a WATCH reads in two ways, and findings about data in their own. */
export const ANSWERS = ['decide', 'fix', 'explain', 'near', 'missing', 'kept', 'ok', 'informs', 'none'] as const
export type Answer = (typeof ANSWERS)[number]

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  decide: 'Decide',
  fix: 'Fix before lock',
  explain: 'Explain',
  near: 'Near limit',
  missing: 'Missing',
  kept: 'Kept',
  ok: 'OK',
  informs: 'Informs',
  none: 'Not asked',
}

/** Reads nothing that is only worked out when somebody looks: there may be thousands. */
export function answerOf({ state, rule, code }: Pick<Verdict, 'state' | 'rule' | 'code'>, kind: RuleKind): Answer {
  switch (state) {
    case 'FAIL':
      return kind === 'data' ? 'fix' : 'decide'
    case 'WATCH':
      if (kind === 'data') return code === 'person-busy' ? 'near' : 'fix'
      return isToExplain({ rule, code }) ? 'explain' : 'near'
    case 'UNKNOWN':
      return 'missing'
    case 'EXEMPT':
      return 'kept'
    case 'PASS':
      return kind === 'check' || kind === 'data' ? 'ok' : 'informs'
    case 'N/A':
      return 'none'
  }
}

/** Whether somebody is asked for something: what only informs never asks. */
export function asksForSomething(answer: Answer, kind: RuleKind): boolean {
  return answer === 'decide' || answer === 'fix' || answer === 'explain' || (answer === 'missing' && (kind === 'check' || kind === 'data'))
}

export type AnswerCounts = Readonly<Record<Answer, number>>

/** A rule whose verdicts are not lined up in columns: "12 components, 3 of them miss an answer". */
export function informingText({ informs, missing }: AnswerCounts, style: Locale): string {
  if (informs + missing === 0) return 'About no component here'
  const about = `About ${counted(informs + missing, 'components', style)}`
  return missing === 0 ? about : `${about}, ${formatCount(missing, style)} without all it needs`
}

/** "4 to fix before lock, 2 near limit, 3 missing, 9 OK": what is not there is not said. */
export function countsText(counts: AnswerCounts, style: Locale): string {
  const words: readonly (readonly [Answer, string])[] = [
    ['decide', 'to decide'],
    ['fix', 'to fix before lock'],
    ['explain', 'to explain'],
    ['near', 'near limit'],
    ['missing', 'missing something'],
    ['kept', 'kept'],
    ['ok', 'OK'],
    ['informs', 'informed about'],
  ]
  const parts = words.flatMap(([answer, word]) => (counts[answer] === 0 ? [] : [`${formatCount(counts[answer], style)} ${word}`]))
  return parts.length === 0 ? 'none' : parts.join(', ')
}

/** What a rule's part about the whole list is called: "Infrastructure before the first hundred customers". */
export function wholeListName(rule: Rule): string {
  return RULE_WORDS[rule.id].list ?? 'The whole list'
}

/** "7 · Another kind of component: not asked of it." */
export function notAskedText(rule: RuleId, code: NotApplicableCode, count: number, style: Locale): string {
  return `${formatCount(count, style)} · ${outcomeText(rule, code)}`
}

/** Under the title: how many rules there are, and how many limits are not the defaults. */
export function rulesSentence(rules: number, changedLimits: number, style: Locale): string {
  const changed = changedLimits === 0 ? 'all limits at their defaults' : `${counted(changedLimits, 'limits', style)} changed by you`
  return `${counted(rules, 'rules', style)}, ${changed}.`
}

export function hiddenRulesText(count: number, style: Locale): string {
  return `${counted(count, 'rules', style)} ${count === 1 ? 'has' : 'have'} nothing that fits the filter.`
}

/** How many verdicts of a rule go from one reading to another. */
export interface TurnGroup {
  readonly from: string
  readonly to: string
  readonly count: number
}

export interface LimitEffect {
  /** "25 %" */
  readonly value: string
  readonly turns: readonly TurnGroup[]
  /** People whose verdict turns, and the reading of the whole list when that does. */
  readonly people: number
  readonly list: { readonly from: string; readonly to: string } | null
  readonly toDecide: { readonly before: number; readonly after: number }
}

/** "At 25 %, 2 components would turn: 1 from Decide to Near limit, 1 from Near limit to OK. 2 instead of 3 would ask for a decision." */
export function limitEffectText({ value, turns, people, list, toDecide }: LimitEffect, style: Locale): string {
  const components = turns.reduce((sum, { count }) => sum + count, 0)
  if (components + people === 0 && list === null) return `At ${value}, nothing would turn.${toDecideText(toDecide, style)}`
  const [only] = turns
  const ways =
    turns.length === 1 && only !== undefined
      ? ` from ${only.from} to ${only.to}`
      : `: ${turns.map(({ count, from, to }) => `${formatCount(count, style)} from ${from} to ${to}`).join(', ')}`
  const parts = [
    components === 0 ? null : `${counted(components, 'components', style)} would turn${ways}.`,
    people === 0 ? null : `${people === 1 ? '1 person' : `${formatCount(people, style)} people`} would turn.`,
    list === null ? null : `The whole list would turn from ${list.from} to ${list.to}.`,
  ]
  return `At ${value}, ${parts.filter((part) => part !== null).join(' ')}${toDecideText(toDecide, style)}`
}

function toDecideText({ before, after }: LimitEffect['toDecide'], style: Locale): string {
  if (before === after) return ''
  return ` ${formatCount(after, style)} instead of ${formatCount(before, style)} would ask for a decision.`
}

/** "Over it by 7 %": how far a verdict is from its limit. */
export function marginText(margin: number, unit: Unit, style: NumberStyle): string {
  return margin === 0 ? 'Exactly at it' : `${marginLabel(margin)} ${formatValue(Math.abs(margin), unit, style)}`
}

/** How far a trial is, where it takes longer than a moment. */
export function tryingText(value: string): string {
  return `Working out ${value}…`
}

export const CHECKS_TEXT = {
  readOnly: 'This workbook is read-only. You can try limits here, but not change them.',
  empty: 'Nothing to check yet',
  emptyText: 'These rules check every component you add, using the limits shown.',
  noMatch: 'No matching rules',
  noMatchAsking: 'No rule needs action here.',
  noMatchText: 'No rule gives this answer for that name.',
  search: 'Filter by component or person',
  searchHint: 'Component or person',
  state: 'State',
  everyState: 'All states',
  onlyAsking: 'Needs action only',
  people: 'People',
  findings: 'Findings',
  nothing: 'This rule doesn’t apply to single components.',
  headline: 'Core check',
  byState: 'Components by state',
  try: 'Try',
  turned: 'Verdict changes',
  wouldRead: 'would become',
  notAsked: (count: number, style: Locale) => `Not applicable to ${formatCount(count, style)}`,
  changedLimits: (count: number, style: Locale) =>
    count === 1 ? 'limit changed by you' : `${formatCount(count, style)} limits changed by you`,
  /** @param limit its name */
  tryLimit: (limit: string) => `Try another value: ${limit}`,
  valueToTry: (limit: string) => `Value to try: ${limit}`,
  take: (value: string) => `Use ${value}`,
  backTo: (value: string) => `Back to ${value}`,
  /** @param limit as limitText writes it */
  limit: (limit: string) => `${LIMIT_TEXT.limit} ${limit}`,
} as const
