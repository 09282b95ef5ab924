// The one-page answer to "should we build this?" about a component that does not exist yet: the sentence, the reasons
// with their numbers, what would change it, and what else could be done. The same page on screen, printed and as Markdown.

import {
  type Approach,
  CHECK_STATES,
  type CheckState,
  type ComponentAssessment,
  type LimitId,
  type Setting,
  shareOfMinor,
  type Verdict,
} from '#core'
import { componentCostText } from '../component-cost.ts'
import { clearingText, flipText } from '../flips.ts'
import { limitText, missingNames } from '../inputs.ts'
import { APPROACH_LABELS } from '../labels.ts'
import { LIMIT_WORDS } from '../limits.ts'
import { formatDate, formatList, formatMoney, formatShare, NOT_SET, type NumberStyle } from '../quantities.ts'
import { RULE_WORDS } from '../rules/index.ts'
import { shortReason, stateLabel } from '../states.ts'
import { verdictText } from '../verdicts.ts'

/** What the page is made of: the plan as it was judged, as it would be judged otherwise, and what it does to the list. */
export interface JudgedPlan {
  readonly entry: ComponentAssessment
  /** One for each way to have it, the planned one included, in the order of APPROACHES. */
  readonly alternatives: readonly { readonly approach: Approach; readonly entry: ComponentAssessment }[]
  /** Verdicts on the list and on people that would turn for the worse once it is live. name: of the person. */
  readonly stackEffects: readonly { readonly name: string | null; readonly verdict: Verdict }[]
  readonly setting: Pick<Setting, 'asOf' | 'company'>
}

interface AnswerLine {
  readonly state: CheckState
  /** "Needs decision", "OK": what a badge says. */
  readonly word: string
  readonly text: string
}

interface Alternative {
  readonly name: string
  readonly isPlanned: boolean
  readonly cash: string
  readonly time: string
  /** Cash and time at the average engineer's full cost. */
  readonly allIn: string
  readonly outcome: AnswerLine
}

export interface AnswerPage {
  readonly title: string
  readonly verdict: AnswerLine
  readonly reasons: readonly (AnswerLine & { readonly name: string })[]
  readonly changesHeading: string
  readonly changes: readonly string[]
  readonly stackEffects: readonly string[]
  /** Empty while the first answers are missing: every way would miss the same. */
  readonly alternatives: readonly Alternative[]
  /** The day, the rules and the limits it rests on. */
  readonly basis: string
}

/** Pure: the same plan reads the same everywhere. */
export function answerPage(plan: JudgedPlan, style: NumberStyle): AnswerPage {
  const { entry, alternatives, stackEffects, setting } = plan
  const { component } = entry.subject
  return {
    title: component.name,
    verdict: { state: entry.verdict, word: stateLabel(entry.verdict, entry.reasons[0] ?? null, style), text: planSentence(entry, style) },
    reasons: reasonLines(entry, style),
    changesHeading: entry.reasons.length > 1 ? PLAN_WORDS.changesEach : PLAN_WORDS.changes,
    changes: changeLines(entry, style),
    stackEffects: stackEffects.map(({ name, verdict }) => `${name === null ? '' : `${name}: `}${verdictText(verdict, style)}`),
    alternatives:
      entry.verdict === 'UNKNOWN' && component.edge !== 'unsure'
        ? []
        : alternatives.map((way) => alternativeLine(way, component.approach, setting, style)),
    basis: basisText(entry, setting.asOf, style),
  }
}

/** The answer itself, first thing on the page. */
function planSentence({ subject, verdict, reasons, recommendation }: ComponentAssessment, style: NumberStyle): string {
  const { name, edge, approach, origin } = subject.component
  const otherwise = isEarly(recommendation) ? 'Use a pay-as-you-go service' : 'Buy it'
  if (verdict === 'FAIL') {
    if (recommendation.code === 'reduce-time') return `First find out why ${name} takes this much time as a managed service.`
    if (edge !== 'yes') return `Don’t ${origin === 'own-code' ? 'build' : 'run'} ${name} yourselves. ${otherwise}.`
    return `Don’t build ${name} now (${reasonWords(reasons, style)}).`
  }
  if (edge === 'unsure' && approach === 'build') return `Use ${name} pay as you go until you’re sure it sets you apart.`
  if (verdict === 'UNKNOWN') return `Needs input: ${formatList([...new Set(reasons.flatMap(missingNames))])}.`
  return GO_AHEAD[recommendation.code]?.(name) ?? `No objections to ${name}.`
}

const GO_AHEAD: Readonly<Record<string, (name: string) => string>> = {
  build: (name) => `Build ${name}. It’s a differentiator.`,
  'build-pilot-first': (name) => `Build ${name}, but pilot it first. It’s hard to reverse.`,
  'build-needs-rationale': (name) => `Record why ${name} is worth the time, then build it.`,
  keep: (name) => `Go ahead. Keep ${name} as a managed service.`,
  borrow: (name) => `Use ${name} pay as you go.`,
  buy: (name) => `Buy ${name}.`,
}

/** Up to seed, or when the stage is not set: as the advice has it. */
function isEarly({ facts }: Verdict): boolean {
  return facts['stage'] === null || facts['stage'] === 'pre-seed' || facts['stage'] === 'seed'
}

function reasonWords(reasons: readonly Verdict[], style: NumberStyle): string {
  return reasons.map((verdict) => shortReason(verdict, style)).find((words) => words !== '') ?? 'needs a decision'
}

/** The reasons of the verdict first, then what else was looked at; measures only say something where they have a figure. */
function reasonLines({ checks, reasons }: ComponentAssessment, style: NumberStyle): AnswerPage['reasons'] {
  const others = checks.filter((verdict) => !reasons.includes(verdict) && isReported(verdict))
  const order = [...reasons.filter(isReported), ...others.toSorted((a, b) => rank(a.state) - rank(b.state))]
  return order.map((verdict) => ({
    name: RULE_WORDS[verdict.rule].name,
    state: verdict.state,
    word: stateLabel(verdict.state, verdict, style),
    text: verdictText(verdict, style),
  }))
}

/** Measures have their figures below; what is missing stands in the sentence, once. */
function isReported({ rule, state, informational }: Verdict): boolean {
  return !informational && state !== 'UNKNOWN' && rule !== 'data-quality' && state !== 'N/A'
}

function rank(state: CheckState): number {
  return CHECK_STATES.indexOf(state)
}

/** What would better each reason; where nothing is to better, what would turn it. */
function changeLines({ reasons, checks }: ComponentAssessment, style: NumberStyle): readonly string[] {
  const bettering = reasons.flatMap((verdict) => clearingText(verdict, style) ?? [])
  if (reasons.length > 0) return [...new Set(bettering)].map(closed)
  const turning = checks
    .filter((verdict) => isReported(verdict) && verdict.state === 'PASS')
    .flatMap((verdict) => verdict.flip.slice(0, 2).map((flip) => flipText(flip, verdict, style)))
  return [...new Set(turning)].map(closed)
}

const closed = (text: string): string => `${text}.`

function alternativeLine(
  { approach, entry }: JudgedPlan['alternatives'][number],
  planned: Approach,
  { company }: JudgedPlan['setting'],
  style: NumberStyle,
): Alternative {
  const { ownerTime, monthlyCost } = entry.subject
  const isTimeKnown = ownerTime.rows > 0 && ownerTime.blankShares === 0
  const timeCost = isTimeKnown && company.engineerMonthlyCost !== null ? shareOfMinor(company.engineerMonthlyCost, ownerTime.knownBp) : null
  const [first = null] = entry.reasons
  return {
    name: APPROACH_LABELS[approach],
    isPlanned: approach === planned,
    cash: componentCostText(entry.subject, formatMoney, style),
    time: isTimeKnown ? formatShare(ownerTime.knownBp, style) : NOT_SET,
    allIn: monthlyCost === null || timeCost === null ? '–' : formatMoney(monthlyCost + timeCost, style),
    outcome: {
      state: entry.verdict,
      word: stateLabel(entry.verdict, first, style),
      text: first === null ? '' : shortReason(first, style),
    },
  }
}

/** "As of Nov 25, 2026, rules 2026.1. Limits: Time on one component 20%, from the article." */
function basisText({ checks }: ComponentAssessment, asOf: string, style: NumberStyle): string {
  const limits = new Map(checks.filter(isReported).flatMap(({ limit }) => (limit === null ? [] : [[limit.id, limit] as const])))
  const [version] = [...limits.values()].map(({ ruleSetVersion }) => ruleSetVersion)
  const named = [...limits.values()].map((limit) => `${LIMIT_WORDS[limit.id as LimitId].name} ${limitText(limit, style)}`)
  const day = `As of ${formatDate(asOf, style)}${version === undefined ? '' : `, rules ${version}`}.`
  return named.length === 0 ? day : `${day} Limits: ${named.join('; ')}.`
}

/** Below the alternatives: what their figures are, where nobody typed them. */
export function figureNote(residualBp: number, hasQuote: boolean, style: NumberStyle): string {
  const time = `A managed service is assumed to leave ${formatShare(residualBp, style)} of an engineer`
  return hasQuote ? `${time} and to cost the quoted price.` : `${time}. Add a quote to price it.`
}

/** The page as Markdown, for a document or a chat. */
export function answerMarkdown({
  title,
  verdict,
  reasons,
  changesHeading,
  changes,
  stackEffects,
  alternatives,
  basis,
}: AnswerPage): string {
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${heading}`, '', ...lines.map((line) => `- ${plain(line)}`), '']
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [
    `# ${PLAN_WORDS.screen}: ${plain(title)}`,
    '',
    `**${plain(verdict.text)}** (${verdict.word})`,
    '',
    ...part(
      PLAN_WORDS.reasons,
      reasons.map(({ name, word, text }) => `${name} (${word}): ${text}`),
    ),
    ...part(changesHeading, changes),
    ...part(PLAN_WORDS.stackEffects, stackEffects),
    ...(alternatives.length === 0
      ? []
      : [`## ${PLAN_WORDS.alternatives}`, '', row(['', ...PLAN_WORDS.columns]), row(['---', ...PLAN_WORDS.columns.map(() => '---')])]),
    ...alternatives.map(({ name, isPlanned, cash, time, allIn, outcome }) =>
      row([isPlanned ? `${name} (planned)` : name, cash, time, allIn, PLAN_WORDS.outcome(outcome)]),
    ),
    '',
    plain(basis),
    '',
  ].join('\n')
}

export const PLAN_WORDS = {
  screen: 'Before you build',
  lead: 'Three questions before you commit. Nothing is saved until you add it.',
  reasons: 'Reasons',
  changes: 'What would change it',
  changesEach: 'What would change each verdict',
  stackEffects: 'Company-wide effects',
  alternatives: 'Alternatives',
  columns: ['Monthly cost', 'Engineer time', 'All-in cost', 'Verdict'],
  /** "Needs decision · self-managed, not a differentiator". */
  outcome: ({ word, text }: AnswerLine) => (text === '' ? word : `${word} · ${text}`),
} as const

/** A name is one line, and its signs are no markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&')
}

/** The questions and what is done with the answer. */
export const PLAN_FORM_TEXT = {
  readOnly: 'This workbook is read-only. You can review a plan, but not add it.',
  empty: 'What are you about to build?',
  emptyText: 'Give it a name. The answer appears here from the first question on, by the same rules that check your inventory.',
  add: 'Add as planned component',
  print: 'Print',
  nameExample: 'Kafka for customer events',
  first: 'First question',
  edge: 'Is it why customers would choose you?',
  second: 'Second question',
  reverse: 'Would it be hard to reverse in six months?',
  term: 'Contract term',
  third: 'Third question',
  time: 'Who would run it, and how much time would it take?',
  money: 'Money',
  moneyTitle: 'Cost, if you know it',
  quote: 'Managed service per month',
  numbered: (place: number, question: string) => `${place}. ${question}`,
  planned: (name: string) => `${name} added as planned`,
} as const
