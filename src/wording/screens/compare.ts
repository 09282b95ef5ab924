// What a comparison of two states says: the whole in one sentence, each movement, and what moved it.

import {
  type ComparedSide,
  type ComponentMove,
  type ComponentMoveKind,
  type FieldMove,
  fieldAt,
  type InputMove,
  isCheckState,
  RULE_IDS,
  type RuleId,
  type SaidOfComponent,
  type StateComparison,
  type TableName,
  type VerdictCause,
  type VerdictMove,
} from '#core'
import { choiceText, FIELD_WORDS, fieldLabel } from '../fields.ts'
import { inputLabel, inputValue } from '../inputs.ts'
import { LIMIT_WORDS, limitValueText } from '../limits.ts'
import { counted, formatCount, formatDate, formatMoney, formatValue, NOT_SET, type NumberStyle, quarterText } from '../quantities.ts'
import { RULE_WORDS } from '../rules/index.ts'
import { badgeText, STATE_WORDS, stateLabel } from '../states.ts'
import { verdictText } from '../verdicts.ts'

/** "Q3 2026", "Q3 2026, revision 2". */
export function lockText({ quarter, revision }: { readonly quarter: string; readonly revision: number | null }): string {
  return (revision ?? 1) > 1 ? `${quarterText(quarter)}, revision ${revision}` : quarterText(quarter)
}

/** The same; what is not locked by its day. */
export function sideText({ quarter, revision, asOf }: Pick<ComparedSide, 'quarter' | 'revision' | 'asOf'>, style: NumberStyle): string {
  return quarter === null ? formatDate(asOf, style) : lockText({ quarter, revision })
}

const MOVE_WORDS: Readonly<Record<ComponentMoveKind, string>> = {
  added: 'added',
  retired: 'retired',
  replaced: 'replaced',
  removed: 'deleted',
  returned: 'brought back',
}

export const MOVE_TITLES: Readonly<Record<ComponentMoveKind, string>> = {
  added: 'Added',
  retired: 'Retired',
  replaced: 'Replaced',
  removed: 'Deleted',
  returned: 'Brought back',
}

/** "Since Q3 2026: 2 added, 1 retired, 3 verdicts moved; costs up $420 a month." @param to null: the present */
export function comparisonSentence(comparison: StateComparison, from: string, to: string | null, style: NumberStyle): string {
  const { components, verdicts, fields, limits } = comparison
  const kinds = (Object.keys(MOVE_WORDS) as ComponentMoveKind[]).map((kind) => {
    const count = components.filter((move) => move.kind === kind).length
    return count === 0 ? null : `${formatCount(count, style)} ${MOVE_WORDS[kind]}`
  })
  const moved = verdicts.length === 0 ? null : `${counted(verdicts.length, 'verdicts', style)} moved`
  const changes = fields.length + limits.length
  const listed = [...kinds, moved].filter((part) => part !== null)
  const quiet = changes === 0 ? 'nothing came, went or moved' : `${counted(changes, 'fields', style)} changed, no verdict moved by it`
  const what = listed.length === 0 ? quiet : listed.join(', ')
  return `${to === null ? `Since ${from}` : `From ${from} to ${to}`}: ${what}; ${costSentence(comparison, style)}.`
}

function costSentence({ costs: { totalMinor }, before, after }: StateComparison, style: NumberStyle): string {
  const [was, is] = [before.figures.currency, after.figures.currency]
  if (was !== is) return `costs were counted in ${was} and are in ${is} now, so they are not compared`
  if (totalMinor === null) return 'what costs moved is not known, because an exchange rate is missing'
  if (totalMinor === 0) return 'costs unchanged'
  return `costs ${totalMinor > 0 ? 'up' : 'down'} ${formatMoney(Math.abs(totalMinor), { ...style, currency: is })} a month`
}

/** Of what a total of costs moved by: the part that exchange rates alone make. "" where they make none. */
export function byRatesText({ costs: { byRatesMinor } }: StateComparison, style: NumberStyle): string {
  if (byRatesMinor === null || byRatesMinor === 0) return ''
  return `Of it exchange rates alone: ${byRatesMinor > 0 ? '+' : '−'}${formatMoney(Math.abs(byRatesMinor), style)} a month.`
}

/** What stands beside the name of a component that came or went; "" where the kind says it all. */
export function componentMoveText({ kind, by, sameNameId }: ComponentMove): string {
  if (kind === 'replaced') return `by ${by ?? 'another one'}`
  if (sameNameId === null) return ''
  return kind === 'added'
    ? 'made again under a name that was deleted: another record, so it is not compared'
    : 'deleted; another record has its name now and is not compared'
}

/** "Decide", "OK"; a word of another version as it is. */
export function saidWord({ state, reason }: SaidOfComponent, style: NumberStyle): string {
  if (!isCheckState(state)) return state
  return reason?.kind === 'judged' ? stateLabel(state, reason.verdict, style) : STATE_WORDS[state]
}

/** The word with its shortest reason: "Decide · 25 %, limit 20 %". */
export function saidBadge(said: SaidOfComponent, style: NumberStyle): string {
  const { state, reason } = said
  return isCheckState(state) && reason?.kind === 'judged' ? badgeText(state, reason.verdict, style) : saidWord(said, style)
}

/** The sentence behind it; of a locked quarter in the words of then. "" where nothing has to be said. */
export function saidSentence({ reason }: SaidOfComponent, style: NumberStyle): string {
  if (reason === null) return ''
  if (reason.kind === 'judged') return verdictText(reason.verdict, style)
  const { rule, text } = reason.verdict
  return isRuleId(rule) ? text : `${text} (Rule “${rule}”, which this version does not have.)`
}

/** What is said now; where that is nothing, what was said before. */
export function turnSentence({ before, after }: Pick<VerdictMove, 'before' | 'after'>, style: NumberStyle): string {
  const now = saidSentence(after, style)
  const then = saidSentence(before, style)
  return now !== '' || then === '' ? now : `Said before: ${then}`
}

export const CAUSE_TITLES: Readonly<Record<VerdictCause['kind'], string>> = {
  facts: 'Facts',
  limits: 'Limit',
  rules: 'Rule',
  currency: 'Currency',
  exemption: 'Exception',
  day: 'Time',
}

/** Why a verdict moved, in one line: "Facts: Owner time 5 % → 25 %." */
export function causesText(causes: readonly VerdictCause[], isProved: boolean, style: NumberStyle): string {
  const said = causes.map((cause) => `${CAUSE_TITLES[cause.kind]}: ${causeText(cause, style)}`).join('; ')
  if (!isProved) return `What differs: ${said}. The rules of today do not say what was said then, so this is not proved.`
  return causes.length > 1 && !causes.some(({ isEnough }) => isEnough) ? `Together – ${said}.` : `${said}.`
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
        'other limits were in force',
      )
    case 'rules':
      return `rules ${cause.from} → ${cause.to}${cause.rules.length === 0 ? '' : ` (${shortList(cause.rules.map(ruleName))})`}`
    case 'currency':
      return cause.from === cause.to
        ? listed(
            cause.rates.map(({ from, to, before, after }) => arrow(`1 ${from} in ${to}`, rateText(before), rateText(after))),
            'exchange rates',
          )
        : `the workbook counts in ${cause.to}, in ${cause.from} before`
    case 'exemption':
      return exemptionText(cause, style)
    case 'day':
      return `nothing but the days from ${formatDate(cause.from, style)} to ${formatDate(cause.to, style)}`
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
  if (typeof value === 'number') return formatValue(value, unit ?? 'count', { ...style, currency })
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemText).join(', ')
  if (typeof value !== 'string') return 'other contents'
  if (fieldAt(table, field)?.choices !== undefined) return choiceText(table, field, value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, style) : value
}

function itemText(item: unknown): string {
  if (typeof item === 'string') return item
  const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : null
  return typeof name === 'string' ? name : '…'
}

function factsText({ inputs, fields }: Extract<VerdictCause, { kind: 'facts' }>, style: NumberStyle): string {
  if (inputs.length > 0) return shortList(inputs.map((input) => inputText(input, style)))
  const labels = fields.map((path) => {
    const [table = '', ...field] = path.split('.')
    return Object.hasOwn(FIELD_WORDS, table) ? fieldLabel(table as TableName, field.join('.')) : path
  })
  return labels.length > 0 ? `${shortList(labels)} changed` : 'what is known of it, or of the company'
}

function inputText({ name, unit, before, after }: InputMove, style: NumberStyle): string {
  const shown = (value: InputMove['before']) => inputValue({ name, unit, value, from: 'computed' }, style)
  return arrow(inputLabel(name), shown(before), shown(after))
}

function exemptionText({ change, until }: Extract<VerdictCause, { kind: 'exemption' }>, style: NumberStyle): string {
  const day = until === null ? null : formatDate(until, style)
  if (change === 'new') return day === null ? 'a new one' : `a new one until ${day}`
  if (change === 'ended') return 'it was taken back'
  return day === null ? 'it ended' : `it ended on ${day}`
}

function arrow(what: string, before: string, after: string): string {
  return `${what.replace(/\?$/, '')} ${before} → ${after}`
}

const MOST_LISTED = 3

function shortList(texts: readonly string[]): string {
  const rest = texts.length - MOST_LISTED
  return rest > 0 ? `${texts.slice(0, MOST_LISTED).join(', ')} and ${rest} more` : texts.join(', ')
}

function listed(texts: readonly string[], none: string): string {
  return texts.length === 0 ? none : shortList(texts)
}

function rateText(rate: number | null): string {
  return rate === null ? 'no rate' : String(rate)
}

function ruleName(id: string): string {
  return isRuleId(id) ? RULE_WORDS[id].name : id
}

function isRuleId(id: string): id is RuleId {
  return (RULE_IDS as readonly string[]).includes(id)
}
