// What the page of one component says: choices of a decision, what was decided, active exceptions, which assumption decides,
// and where building and buying cross. Prose only; the page and the printed record share it.

import type { ActiveExceptions, Assumption, CheckState, CumulativeCost, Decision, DecisionValues, Exemption, LimitId } from '#core'
import { upperFirst } from '../fields.ts'
import { inputLabel } from '../inputs.ts'
import { type ChoiceField, choiceLabel, DECISION_LABELS } from '../labels.ts'
import { LIMIT_WORDS } from '../limits.ts'
import { formatCount, formatDate, formatFte, formatMoney, formatValue, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { RULE_WORDS } from '../rules/index.ts'
import { exceptionUntil, STATE_WORDS } from '../states.ts'

/** What follows from each, below the choice. */
export const DECISION_HINTS: Readonly<Record<DecisionValues['choice'], string>> = {
  'accept-advice': 'Assign an owner and a due date. Shows as planned until then.',
  move: 'Assign an owner and a due date for the migration. Shows as planned until then.',
  keep: 'Accept it as is, with a reason and an end date. The verdict returns the day after.',
  'nothing-to-buy': 'No one else offers it. You’ll be asked again within a year.',
  other: 'Say what will change, who does it and by when. Shows as planned until then.',
}

/** "Engineer time, Differentiator": the reasons a decision or an exemption covers. */
export function coveredNames(ruleIds: readonly string[]): string {
  return ruleIds.map((id) => (Object.hasOwn(RULE_WORDS, id) ? RULE_WORDS[id as keyof typeof RULE_WORDS].name : id)).join(', ')
}

/** "Plan migration. Ben, due Mar 31, 2027. Approved by Ana on Nov 25, 2026." */
export function decisionText({ choice, owner, due, approver, date }: Decision, style: NumberStyle): string {
  const who = [owner, due === null ? null : `${choice === 'nothing-to-buy' ? 'asked again' : 'due'} ${formatDate(due, style)}`]
  const said = who.filter((part) => part !== null).join(', ')
  const doing = upperFirst(said)
  const approved = approver === null ? '' : ` Approved by ${approver}${date === null ? '' : ` on ${formatDate(date, style)}`}.`
  return `${DECISION_LABELS[choice]}.${doing === '' ? '' : ` ${doing}.`}${approved}`
}

/** Cash and people apart, never added up: "Saves $600 per month in cash. Frees 0.28 FTE." null when nothing is set. */
export function effectText({ cash, capacity }: Decision['effect'], style: NumberStyle): string | null {
  const money = cash === null ? '' : `${cash < 0 ? 'Costs' : 'Saves'} ${formatMoney(Math.abs(cash), style)} per month in cash. `
  const people = capacity === null ? '' : `${capacity < 0 ? 'Takes' : 'Frees'} ${formatFte(Math.abs(capacity), style)}.`
  return money + people === '' ? null : (money + people).trim()
}

/** "Exception until May 25, 2027. Approved by Ana on Nov 25, 2026." */
export function exemptionText({ until, since, approver }: Exemption, isInForce: boolean, style: NumberStyle): string {
  const end =
    until === null
      ? 'No end date, so the exception isn’t in force'
      : isInForce
        ? exceptionUntil(until, style)
        : `Exception ended ${formatDate(until, style)}`
  const approved = approver === null ? '' : ` Approved by ${approver}${since === null ? '' : ` on ${formatDate(since, style)}`}.`
  return `${end}.${approved}`
}

/** Limits by their own names, everything else as an input. */
export function assumptionName(name: Assumption['name']): string {
  if (name === 'engineerCost') return 'Fully loaded cost per engineer'
  if (name === 'quote') return 'Managed quote'
  return Object.hasOwn(LIMIT_WORDS, name) ? `Limit: ${LIMIT_WORDS[name as LimitId].name}` : inputLabel(name)
}

/** A value as its assumption is read: "25%", "Managed service". */
export function assumedValue({ name, kind, ...rest }: Assumption, value: number | string | null, style: NumberStyle): string {
  if (kind === 'choice') return choiceLabel(name as ChoiceField, value === null ? null : String(value))
  return formatValue(value, 'unit' in rest ? rest.unit : 'count', style)
}

/** "20% instead of 25%: Watch", or that it does not matter. */
export function assumptionText(assumption: Assumption, verdict: CheckState, style: NumberStyle): string {
  if (assumption.kind === 'choice') {
    const others = assumption.answers.filter((answer) => answer.verdict !== verdict)
    if (others.length === 0) return 'no answer changes it'
    const given = assumedValue(assumption, assumption.value, style)
    return others
      .map(({ value, verdict: turned }) => `${assumedValue(assumption, value, style)} instead of ${given}: ${STATE_WORDS[turned]}`)
      .join('; ')
  }
  const { turn, value } = assumption
  if (turn === null) return 'doesn’t change it'
  return `${assumedValue(assumption, turn.at, style)} instead of ${assumedValue(assumption, value, style)}: ${STATE_WORDS[turn.verdict]}`
}

/** The title of the chart: which assumption decides. @param turning those that turn the verdict, the nearest first */
export function sensitivityFinding(turning: readonly Assumption[], verdict: CheckState, style: NumberStyle): string {
  const [first] = turning
  if (first === undefined) return 'No single assumption changes this verdict within its plausible range.'
  const name = assumptionName(first.name)
  const others = turning.length - 1
  const also = others === 0 ? '' : ` ${pluralize(others, 'others', style)} would change it too.`
  return `${name} decides. ${assumptionText(first, verdict, style)}.${also}`
}

/** "Building is cheaper from month 35.", every crossing in turn; without one which of the two stays cheaper. */
export function breakEvenFinding({ build, buy, crossings }: CumulativeCost): string {
  const [built = 0, bought = 0] = [build.at(-1), buy.at(-1)]
  if (crossings.length === 0) return `${built <= bought ? 'Building' : 'Buying'} stays cheaper for all ${build.length} months.`
  const said = crossings.map(({ month, cheaper }) => `${cheaper === 'build' ? 'building' : 'buying'} is cheaper from month ${month}`)
  return `${upperFirst(said.join(', then '))}.`
}

/** The whole picture, read out. */
export function breakEvenText(result: CumulativeCost, style: NumberStyle): string {
  const [build, buy] = [result.build, result.buy].map((values) => formatMoney(values.at(-1) ?? 0, style))
  const months = result.build.length
  return `Total cost by month. ${breakEvenFinding(result)} After ${months} months, building has cost ${build} and buying ${buy}.`
}

/** "Quotes for 3 managed services would help decide 3 components." */
export function quotesSentence(count: number, style: NumberStyle): string {
  const services = pluralize(count, 'managed services', style)
  return `${plural(count, 'A quote', 'Quotes')} for ${services} would help decide ${pluralize(count, 'components', style)}.`
}

/** "2 active exceptions: $420 per month in cash and 0.3 FTE (about $4,500 per month of time)." */
export function activeExceptionsText(
  { components, elsewhere, costMinor, withoutCost, ownerTimeBp, timeCostMinor }: ActiveExceptions,
  style: NumberStyle,
): string {
  const money = `${formatMoney(costMinor, style)} per month in cash${withoutCost === 0 ? '' : ` (${pluralize(withoutCost, 'costs', style)} not set)`}`
  const time = `${formatFte(ownerTimeBp, style)}${timeCostMinor === null ? '' : ` (about ${formatMoney(timeCostMinor, style)} per month of time)`}`
  const whose =
    components.length === 1
      ? 'Another check decides its verdict.'
      : `For ${formatCount(elsewhere, style)} of them, another check decides the verdict.`
  const partly = elsewhere === 0 ? '' : ` ${whose}`
  return `${pluralize(components.length, 'active exceptions', style)}: ${money} and ${time}.${partly}`
}

/** The page's sections and what they show while they are empty. */
export const COMPONENT_TEXT = {
  missing: 'This component is no longer in the inventory.',
  missingHint: 'If it was just deleted, undo restores it.',
  back: 'Back to inventory',
  decisions: 'Reasons and decisions',
  measures: 'Observability',
  noEvidence: 'No lost customers, lost deals or blocking limits because of it.',
  notes: 'Notes and links',
  addLink: 'Add link',
  linkExample: 'https://…',
  linkHint: 'Saved as text. Rightsize never opens or fetches it.',
  activity: 'Activity',
  noActivity: 'No changes yet.',
  print: 'Print record…',
  copyMarkdown: 'Copy as Markdown',
  copied: 'Copied as Markdown',
  notCopied: 'The text could not be copied',
  signature: 'Approved (recorded; identity not verified):',
  signedOn: 'on',
  latencyMeasured: 'Latency measured',
  addStep: 'Add step',
  numbered: (what: string, place: number, style: NumberStyle) => `${what} ${formatCount(place, style)}`,
  /** @param parts who and what, as far as it is known */
  evidence: (kind: string, isOpen: boolean, parts: readonly string[]) =>
    `${kind}${isOpen ? '' : ', closed'}: ${parts.length === 0 ? 'no details' : parts.join(', ')}`,
  /** "Postgres until Mar 31, 2027": where the next one ends. */
  exceptionUntil: (name: string, { until }: Pick<Exemption, 'until'>, style: NumberStyle) =>
    until === null ? name : `${name} until ${formatDate(until, style)}`,
} as const

export const ATTACHMENT_TEXT = {
  title: 'Attachments',
  attach: 'Attach file…',
  /** @param sha256 null: only the name of the file is known */
  fingerprint: (sha256: string | null) => (sha256 === null ? 'without a fingerprint' : `SHA-256 ${sha256}`),
  savedAs: (path: string) => `Saved as ${path}.`,
  saveCopy: (name: string) => `Save a copy of ${name}`,
} as const

export function attachmentHint(megabytes: number, style: NumberStyle): string {
  const size = formatCount(megabytes, style)
  return `For quotes and contracts up to ${size} MB. Files are copied next to this workbook and go with it when you send it. Rightsize never opens them.`
}

export function attachmentTold(name: string, what: 'attached' | 'known' | 'removed'): string {
  if (what === 'attached') return `${name} is attached.`
  return what === 'known'
    ? `A file with the same content as ${name} is already attached.`
    : `${name} is no longer attached. Undo attaches it again.`
}

/** The table of locked quarters. */
export const QUARTERS_TEXT = {
  lead: 'As worded when each quarter was locked.',
  columns: ['Quarter', 'Verdict', 'Monthly cost', 'Engineer time'],
  absent: 'Not in the inventory at the time.',
  reading: (quarter: string) => `Reading ${quarter}…`,
  more: (count: number, left: number, style: NumberStyle) => `Show ${formatCount(count, style)} more of ${formatCount(left, style)}`,
} as const

export const NO_DATE = 'no date'
