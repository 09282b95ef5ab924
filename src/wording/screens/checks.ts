// What the Checks screen says: the themes of the rules, what kind each is, how its verdicts read when they are counted,
// and what another limit would turn.

import {
  type ComponentAssessment,
  isToExplain,
  type NotApplicableCode,
  type Rule,
  type RuleId,
  type RuleKind,
  type RuleTheme,
  standingOf,
  type Verdict,
} from '#core'
import { outcomeText } from '../board/workbook.ts'
import { COMMON_TEXT } from '../common.ts'
import { LIMIT_TEXT } from '../limits.ts'
import { formatCount, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { RULE_WORDS } from '../rules/index.ts'
import { explainWords, VERDICT_WORDS } from '../states.ts'

type Locale = Pick<NumberStyle, 'locale'>

export const THEME_WORDS: Readonly<Record<RuleTheme, { readonly name: string; readonly lead: string }>> = {
  questions: { name: 'The three questions', lead: 'Engineer time, differentiator, hard to reverse: asked of every component.' },
  layers: { name: 'Layer by layer', lead: 'Usual and too-early choices in compute, data and serving.' },
  mistakes: { name: 'Common mistakes', lead: 'Work that costs more than it returns, mostly before there are users.' },
  building: { name: 'When to build', lead: 'Signals and calculations that show when building pays off.' },
  runway: { name: 'People and runway', lead: 'Infrastructure in total, and how long cash and people last.' },
  data: { name: 'Data quality', lead: 'What to fix or fill in. Doesn’t affect verdicts.' },
}

export const KIND_WORDS: Readonly<Record<RuleKind, string>> = {
  check: 'Check',
  advice: VERDICT_WORDS.forInformation,
  measure: VERDICT_WORDS.forInformation,
  calculator: VERDICT_WORDS.forInformation,
  data: 'Data',
}

/** A verdict by the word it stands under on screen; a WATCH reads in two ways, and findings about data in their own. */
export const ANSWERS = [
  'decide',
  'minor',
  'planned',
  'fix',
  'check',
  'explain',
  'near',
  'missing',
  'kept',
  'ok',
  'informs',
  'none',
] as const
export type Answer = (typeof ANSWERS)[number]

/** Over several rules; of one rule `answerWord` says which it needs. */
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  decide: VERDICT_WORDS.needsDecision,
  minor: VERDICT_WORDS.minor,
  planned: VERDICT_WORDS.decided,
  fix: VERDICT_WORDS.fixBeforeLock,
  check: VERDICT_WORDS.checkData,
  explain: 'Needs rationale or plan',
  near: VERDICT_WORDS.nearLimit,
  missing: VERDICT_WORDS.needsInput,
  kept: VERDICT_WORDS.exceptions,
  ok: VERDICT_WORDS.ok,
  informs: VERDICT_WORDS.forInformation,
  none: 'N/A',
}

/** The word of an answer where it is that of one rule: "Needs plan". */
export function answerWord(answer: Answer, rule: RuleId): string {
  return answer === 'explain' ? explainWords(rule).label : ANSWER_WORDS[answer]
}

/**
 * Reads nothing that is only worked out when somebody looks: there may be thousands.
 * @param entry the component that it is said of, whose failing checks may be minor or decided; null: a person or the list
 */
export function answerOf(
  { state, rule, code }: Pick<Verdict, 'state' | 'rule' | 'code'>,
  kind: RuleKind,
  entry: Pick<ComponentAssessment, 'verdict' | 'toDecide' | 'small'> | null = null,
): Answer {
  switch (state) {
    case 'FAIL': {
      if (kind === 'data') return 'fix'
      const standing = entry === null ? 'to-decide' : standingOf(entry)
      return standing === 'minor' || standing === 'planned' ? standing : 'decide'
    }
    case 'WATCH':
      if (kind === 'data') return code === 'person-busy' ? 'near' : 'check'
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
  return (
    answer === 'decide' ||
    answer === 'minor' ||
    answer === 'fix' ||
    answer === 'check' ||
    answer === 'explain' ||
    (answer === 'missing' && (kind === 'check' || kind === 'data'))
  )
}

export type AnswerCounts = Readonly<Record<Answer, number>>

/** A rule whose verdicts are not lined up in columns: "Applies to 12 components (3 lack input)". */
export function informingText({ informs, missing }: AnswerCounts, style: Locale): string {
  if (informs + missing === 0) return 'Applies to no components'
  const about = `Applies to ${pluralize(informs + missing, 'components', style)}`
  return missing === 0 ? about : `${about} (${formatCount(missing, style)} ${plural(missing, 'lacks', 'lack')} input)`
}

/** "4 to fix before lock, 2 near the limit, 3 need input, 9 OK": zeros are left out. */
export function countsText(counts: AnswerCounts, rule: RuleId, style: Locale): string {
  const { what } = explainWords(rule)
  const words: readonly (readonly [answer: Answer, one: string, other: string])[] = [
    ['decide', 'needs a decision', 'need a decision'],
    ['minor', 'minor', 'minor'],
    ['planned', 'decided', 'decided'],
    ['fix', 'to fix before lock', 'to fix before lock'],
    ['check', 'with data to check', 'with data to check'],
    ['explain', `needs ${what}`, `need ${what}`],
    ['near', 'near the limit', 'near the limit'],
    ['missing', 'needs input', 'need input'],
    ['kept', 'exception', 'exceptions'],
    ['ok', 'OK', 'OK'],
    ['informs', 'for information', 'for information'],
  ]
  const parts = words
    .filter(([answer]) => counts[answer] > 0)
    .map(([answer, one, other]) => `${formatCount(counts[answer], style)} ${plural(counts[answer], one, other)}`)
  return parts.length === 0 ? 'none' : parts.join(', ')
}

/** Under the title: how many rules there are, and how many limits are not the defaults. */
export function rulesSentence(rules: number, changedLimits: number, style: Locale): string {
  const changed = changedLimits === 0 ? 'all limits at their defaults' : `${pluralize(changedLimits, 'limits', style)} changed by you`
  return `${pluralize(rules, 'rules', style)}, ${changed}.`
}

/** How many verdicts of a rule go from one reading to another. */
export interface TurnGroup {
  readonly from: string
  readonly to: string
  readonly count: number
}

export interface LimitEffect {
  /** "25%" */
  readonly value: string
  readonly turns: readonly TurnGroup[]
  /** People whose verdict turns, and the reading of the whole list when that does. */
  readonly people: number
  readonly list: { readonly from: string; readonly to: string } | null
  readonly toDecide: { readonly before: number; readonly after: number }
}

/** "At 25%, 2 components would change: 1 from Needs decision to Near limit, 1 from Near limit to OK. 2 instead of 3 would need a decision." */
export function limitEffectText({ value, turns, people, list, toDecide }: LimitEffect, style: Locale): string {
  const components = turns.reduce((sum, { count }) => sum + count, 0)
  if (components + people === 0 && list === null) return `At ${value}, nothing would change.${toDecideText(toDecide, style)}`
  const [only] = turns
  const ways =
    turns.length === 1 && only !== undefined
      ? ` from ${only.from} to ${only.to}`
      : `: ${turns.map(({ count, from, to }) => `${formatCount(count, style)} from ${from} to ${to}`).join(', ')}`
  const parts = [
    components === 0 ? null : sentence(`${pluralize(components, 'components', style)} would change${ways}`),
    people === 0 ? null : `${pluralize(people, 'people', style)} would change.`,
    list === null ? null : sentence(`${COMMON_TEXT.companyWide}: from ${list.from} to ${list.to}`),
  ]
  return `At ${value}, ${parts.filter((part) => part !== null).join(' ')}${toDecideText(toDecide, style)}`
}

/** A quoted sentence at the end brings its own period. */
function sentence(text: string): string {
  return text.endsWith('.”') ? text : `${text}.`
}

function toDecideText({ before, after }: LimitEffect['toDecide'], style: Locale): string {
  if (before === after) return ''
  return ` ${formatCount(after, style)} instead of ${formatCount(before, style)} would need a decision.`
}

export const CHECKS_TEXT = {
  readOnly: 'This workbook is read-only. You can try limits here, but not change them.',
  empty: 'Nothing to check yet',
  emptyText: 'These rules check every component you add, using the limits shown.',
  noMatch: 'No matching rules',
  noMatchAsking: 'No rule needs action here.',
  noMatchText: 'No rule has this state for that name.',
  search: 'Filter by component or person',
  searchHint: 'Component or person',
  state: 'State',
  everyState: 'All states',
  onlyAsking: 'Needs action only',
  people: 'People',
  findings: 'Findings',
  nothing: 'This rule doesn’t apply to single components.',
  headline: 'Core check',
  limitsLead:
    'A changed limit updates verdicts at once and is marked wherever it appears, board packs included. To try a value without saving it, open its rule.',
  allLimits: 'All limits',
  byState: 'Components by state',
  try: 'Try',
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
  hiddenRules: (count: number, style: Locale) => `${pluralize(count, 'rules', style)} hidden by the filter.`,
  /** How far a trial is, where it takes longer than a moment. */
  trying: (value: string) => `Calculating ${value}…`,
  /** What a rule's part about the whole list is called: "Infrastructure before the first 100 customers". */
  wholeList: (rule: Rule) => RULE_WORDS[rule.id].list ?? COMMON_TEXT.companyWide,
  /** "7 · Another kind of component: not asked of it." */
  notAskedBecause: (rule: RuleId, code: NotApplicableCode, count: number, style: Locale) =>
    `${formatCount(count, style)} · ${outcomeText(rule, code)}`,
} as const
