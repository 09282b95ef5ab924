// The words of a comparison of two states: the whole in one sentence, each change, and its cause.

import {
  type CheckState,
  type ComparedSide,
  type ComponentMove,
  type ComponentMoveKind,
  costSteps,
  type FieldMove,
  fieldAt,
  type InputMove,
  isCheckState,
  RULE_IDS,
  type RuleId,
  type StateComparison,
  type StatedVerdict,
  type TableName,
  type VerdictCause,
  type VerdictMove,
} from '#core'
import type { BadgeState } from '../badges.ts'
import { stepsText } from '../cost-variance.ts'
import { STANDING_WORDS } from '../counts.ts'
import { choiceText, FIELD_WORDS, fieldLabel } from '../fields.ts'
import { inputLabel, inputValue } from '../inputs.ts'
import { LIMIT_WORDS, limitValueText } from '../limits.ts'
import {
  type CountedNoun,
  formatCount,
  formatDate,
  formatMoney,
  formatNumber,
  formatValue,
  NOT_SET,
  type NumberStyle,
  pluralize,
  quarterText,
  signed,
} from '../quantities.ts'
import { RULE_WORDS } from '../rules/index.ts'
import { STATE_WORDS, shortReason, stateLabel } from '../states.ts'
import { verdictText } from '../verdicts.ts'

const MOVE_WORDS: Readonly<Record<ComponentMoveKind, string>> = {
  added: 'added',
  retired: 'retired',
  replaced: 'replaced',
  removed: 'deleted',
  returned: 'restored',
}

export const MOVE_TITLES: Readonly<Record<ComponentMoveKind, string>> = {
  added: 'Added',
  retired: 'Retired',
  replaced: 'Replaced',
  removed: 'Deleted',
  returned: 'Restored',
}

/** "Since Q3 2026: 2 added, 1 retired, 3 verdict changes. Monthly cost is up $420." @param to null: the present */
export function comparisonSentence(comparison: StateComparison, from: string, to: string | null, style: NumberStyle): string {
  const { components, verdicts, fields, limits } = comparison
  const kinds = (Object.keys(MOVE_WORDS) as ComponentMoveKind[]).map((kind) => {
    const count = components.filter((move) => move.kind === kind).length
    return count === 0 ? null : `${formatCount(count, style)} ${MOVE_WORDS[kind]}`
  })
  const moved = verdicts.length === 0 ? null : pluralize(verdicts.length, 'verdict changes', style)
  const changes = fields.length + limits.length
  const listed = [...kinds, moved].filter((part) => part !== null)
  const quiet = changes === 0 ? 'no changes' : `${pluralize(changes, 'fields', style)} changed, no verdict changes`
  const what = listed.length === 0 ? quiet : listed.join(', ')
  return `${to === null ? `Since ${from}` : `From ${from} to ${to}`}: ${what}. ${costSentence(comparison, from, to, style)}`
}

function costSentence({ costs, before, after }: StateComparison, from: string, to: string | null, style: NumberStyle): string {
  const { totalMinor, withoutRate } = costs
  const [was, is] = [before.figures.currency, after.figures.currency]
  if (was !== is) return `Costs are in different currencies (${was}, then ${is}) and are not compared.`
  if (totalMinor === null) {
    const then = withoutRate.before ? [wasMissing(from, before, style)] : []
    const now = !withoutRate.after
      ? []
      : to !== null
        ? [wasMissing(to, after, style)]
        : [then.length === 0 ? 'is missing' : 'is missing now']
    return `The change in cost is unknown because an exchange rate ${[...then, ...now].join(' and ')}.`
  }
  if (totalMinor === 0) return 'Monthly cost is unchanged.'
  return `Monthly cost is ${totalMinor > 0 ? 'up' : 'down'} ${formatMoney(Math.abs(totalMinor), { ...style, currency: is })}.`
}

/** "was missing in Q3 2026"; of what is not locked by its day, "was missing on Nov 25, 2026". */
function wasMissing(name: string, { quarter, asOf }: ComparedSide, style: NumberStyle): string {
  return `was missing ${quarter === null && name === formatDate(asOf, style) ? 'on' : 'in'} ${name}`
}

/** Beside the name of a component that was added or removed; "" where the kind says it all. */
export function componentMoveText({ kind, by, sameNameId }: ComponentMove): string {
  if (kind === 'replaced') return `by ${by ?? 'another component'}`
  if (sameNameId === null) return ''
  return kind === 'added'
    ? 'Same name as a deleted component, but a new record. Not compared.'
    : 'A new record has the same name. Not compared.'
}

/** "Needs decision", "OK"; a word of another version as it is. */
export function statedWord({ state, standing, reason }: StatedVerdict, style: NumberStyle): string {
  if (standing === 'minor' || standing === 'planned') return STANDING_WORDS[standing]
  if (!isCheckState(state)) return state
  return reason?.kind === 'judged' ? stateLabel(state, reason.verdict, style) : STATE_WORDS[state]
}

/** Words that name what is missing, or the day, by themselves. */
const isSaid = (state: CheckState): boolean => state === 'UNKNOWN' || state === 'EXEMPT'

/** How its badge looks; null for a word of another version, which has no badge of ours. */
export function statedLook({ state, standing }: StatedVerdict): BadgeState | null {
  if (standing === 'minor') return 'MINOR'
  if (standing === 'planned') return 'PLANNED'
  return isCheckState(state) ? state : null
}

/** The word with its shortest reason: "Needs decision · 25% (limit 20%)". */
export function badgeFor(said: StatedVerdict, style: NumberStyle): string {
  const { state, reason } = said
  const word = statedWord(said, style)
  const short = isCheckState(state) && reason?.kind === 'judged' && !isSaid(state) ? shortReason(reason.verdict, style) : ''
  return short === '' ? word : `${word} · ${short}`
}

/** The sentence behind it; of a locked quarter in the words of then. "" where nothing has to be said. */
export function statedSentence({ reason }: StatedVerdict, style: NumberStyle): string {
  if (reason === null) return ''
  if (reason.kind === 'judged') return verdictText(reason.verdict, style)
  const { rule, text } = reason.verdict
  return isRuleId(rule) ? text : `${text} (This version has no rule “${rule}”.)`
}

/** What is said now; where that is nothing, what was said before. */
export function turnSentence({ before, after }: Pick<VerdictMove, 'before' | 'after'>, style: NumberStyle): string {
  const now = statedSentence(after, style)
  const then = statedSentence(before, style)
  return now !== '' || then === '' ? now : `Before: ${then}`
}

export const CAUSE_TITLES: Readonly<Record<VerdictCause['kind'], string>> = {
  facts: 'Facts',
  limits: 'Limit',
  rules: 'Rule',
  currency: 'Currency',
  exemption: 'Exception',
  day: 'Date',
}

/** Why a verdict changed, in one line: "Facts: Engineer time 5% → 25%." */
export function causesText(causes: readonly VerdictCause[], isProved: boolean, style: NumberStyle): string {
  const said = causes.map((cause) => `${CAUSE_TITLES[cause.kind]}: ${causeText(cause, style)}`).join('; ')
  if (!isProved) return `Possible cause: ${said}. Today’s rules do not reproduce the earlier verdict.`
  return causes.length > 1 && !causes.some(({ isEnough }) => isEnough) ? `Combined: ${said}.` : `${said}.`
}

export function causeText(cause: VerdictCause, style: NumberStyle): string {
  switch (cause.kind) {
    case 'facts':
      return factsText(cause, style)
    case 'limits':
      return listed(
        cause.limits.map(({ id, before, after }) =>
          arrow(LIMIT_WORDS[id].name, limitValueText(id, before, style), limitValueText(id, after, style)),
        ),
        'other limits applied',
        style,
      )
    case 'rules':
      return `rules ${cause.from} → ${cause.to}${cause.rules.length === 0 ? '' : ` (${shortList(cause.rules.map(ruleName), style)})`}`
    case 'currency':
      return cause.from === cause.to
        ? listed(
            cause.rates.map(({ from, to, before, after }) => arrow(`1 ${from} in ${to}`, rateText(before, style), rateText(after, style))),
            'exchange rates',
            style,
          )
        : arrow('workbook currency', cause.from, cause.to)
    case 'exemption':
      return exemptionText(cause, style)
    case 'day':
      return arrow('as of', formatDate(cause.from, style), formatDate(cause.to, style))
  }
}

/** "Contract: end", "Owner time, Ana", "List price, seats". */
export function fieldMoveLabel({ table, field, about }: Pick<FieldMove, 'table' | 'field' | 'about'>): string {
  const label = fieldLabel(table, field)
  return about === null ? label : `${label}, ${about}`
}

/** One side of a changed field as a person reads it. */
export function fieldMoveValue(value: unknown, { field, unit, currency, table }: FieldMove, style: NumberStyle): string {
  if (value === null || value === undefined || value === '') return NOT_SET
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' && !Number.isInteger(value)) return formatNumber(value, style)
  if (typeof value === 'number') return formatValue(value, unit ?? 'count', { ...style, currency })
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemText).join(', ')
  if (typeof value !== 'string') return 'other content'
  if (fieldAt(table, field)?.choices !== undefined) return choiceText(table, field, value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, style) : value
}

/** An entry of a list by its name. */
export function itemText(item: unknown): string {
  if (typeof item === 'string') return item
  const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : null
  return typeof name === 'string' ? name : '…'
}

function factsText({ inputs, fields }: Extract<VerdictCause, { kind: 'facts' }>, style: NumberStyle): string {
  if (inputs.length > 0)
    return shortList(
      inputs.map((input) => inputText(input, style)),
      style,
    )
  const labels = fields.map((path) => {
    const [table = '', ...field] = path.split('.')
    return Object.hasOwn(FIELD_WORDS, table) ? fieldLabel(table as TableName, field.join('.')) : path
  })
  return labels.length > 0 ? `${shortList(labels, style)} changed` : 'other inputs changed'
}

function inputText({ name, unit, before, after }: InputMove, style: NumberStyle): string {
  const shown = (value: InputMove['before']) => inputValue({ name, unit, value, from: 'computed' }, style)
  return arrow(inputLabel(name), shown(before), shown(after))
}

function exemptionText({ change, until }: Extract<VerdictCause, { kind: 'exemption' }>, style: NumberStyle): string {
  const day = until === null ? null : formatDate(until, style)
  if (change === 'new') return day === null ? 'granted' : `granted until ${day}`
  if (change === 'ended') return 'withdrawn'
  return day === null ? 'ended' : `ended on ${day}`
}

function arrow(what: string, before: string, after: string): string {
  return `${what} ${before} → ${after}`
}

const MOST_LISTED = 3

function shortList(texts: readonly string[], style: NumberStyle): string {
  const rest = texts.length - MOST_LISTED
  return rest > 0 ? `${texts.slice(0, MOST_LISTED).join(', ')} and ${formatCount(rest, style)} more` : texts.join(', ')
}

function listed(texts: readonly string[], none: string, style: NumberStyle): string {
  return texts.length === 0 ? none : shortList(texts, style)
}

function rateText(rate: number | null, style: NumberStyle): string {
  return rate === null ? 'no rate' : formatNumber(rate, style)
}

function ruleName(id: string): string {
  return isRuleId(id) ? RULE_WORDS[id].name : id
}

function isRuleId(id: string): id is RuleId {
  return (RULE_IDS as readonly string[]).includes(id)
}

export const COMPARE_TEXT = {
  empty: 'No locked quarters yet',
  emptyText:
    'After your first review, this page shows what was added and removed, which verdicts changed and why, and the effect on cost and time.',
  comparing: 'Comparing…',
  from: 'From',
  to: 'To',
  swap: 'Swap',
  cause: 'Cause',
  anyCause: 'Any',
  search: 'Search changes',
  searchExample: 'Postgres',
  noVerdicts: 'No verdict changes.',
  noVerdictFits: 'No verdict changes match the filter.',
  components: 'Added and removed',
  noComponentFits: 'No components match the filter.',
  costs: 'Monthly cost changes',
  fields: 'Field changes',
  change: 'Change',
  note: 'Note',
  field: 'Field',
  before: 'Before',
  after: 'After',
  unallocatedBills: 'Unallocated bills',
  monthlyCost: ({ currency }: NumberStyle) => `Monthly cost (${currency})`,
  unallocated: (minor: number, style: NumberStyle) =>
    `Unallocated bills: ${signed(minor, (amount) => formatMoney(amount, style))} per month.`,
  /** @param noun what is counted; verdict changes where it is left out */
  shown: (count: number, hidden: number, style: NumberStyle, noun: CountedNoun = 'verdict changes') =>
    `${pluralize(count, noun, style)}${hidden === 0 ? '' : `, ${formatCount(hidden, style)} hidden by the filter`}`,
  showMore: (next: number, left: number, style: NumberStyle) => `Show ${formatCount(next, style)} of ${formatCount(left, style)} more`,
  /** "Q3 2026", "Q3 2026, revision 2". */
  lock: ({ quarter, revision }: { readonly quarter: string; readonly revision: number | null }) =>
    (revision ?? 1) > 1 ? `${quarterText(quarter)}, revision ${revision}` : quarterText(quarter),
  /** The same; what is not locked by its day. */
  side: ({ quarter, revision, asOf }: Pick<ComparedSide, 'quarter' | 'revision' | 'asOf'>, style: NumberStyle): string =>
    quarter === null ? formatDate(asOf, style) : COMPARE_TEXT.lock({ quarter, revision }),
  /** Each cause over all components. "" where one or none made the whole change. */
  byCause(comparison: StateComparison, style: NumberStyle): string {
    const costs = costSteps(comparison.before.figures.monthlyCost, comparison)
    const told = costs === null ? 0 : Object.values(costs.steps).filter((minor) => minor !== 0).length
    return costs === null || told < 2 ? '' : `By cause, per month: ${stepsText(costs.steps, style)}.`
  },
  /** The part of a change in cost that exchange rates alone make. "" where they make none. */
  byRates: ({ costs: { byRatesMinor } }: StateComparison, style: NumberStyle) =>
    byRatesMinor === null || byRatesMinor === 0
      ? ''
      : `Exchange rates alone: ${signed(byRatesMinor, (minor) => formatMoney(minor, style))} per month.`,
} as const
