// What a scenario says: its presets and changes, what each moved or why it is left out, and whose verdicts move.

import {
  fieldAt,
  type LimitId,
  type MovedValue,
  type Problem,
  type ScenarioChange,
  type ScenarioChangeKind,
  type ScenarioMove,
  type ScenarioPreset,
} from '#core'
import { OWNER_FIELDS } from '../fields/inventory.ts'
import { COST_LINE_FIELDS } from '../fields/money.ts'
import { choiceText, fieldLabel } from '../fields.ts'
import { CHOICE_LABELS, STAGE_LABELS } from '../labels.ts'
import { LIMIT_WORDS, limitValueText } from '../limits.ts'
import { problemText } from '../problems.ts'
import {
  counted,
  formatCount,
  formatMoney,
  formatShare,
  formatTimes,
  formatValue,
  NOT_SET,
  type NumberStyle,
  signed,
} from '../quantities.ts'
import { RULE_WORDS } from '../rules/index.ts'
import { verdictText } from '../verdicts.ts'

export const SCENARIO_WORDS = {
  screen: 'What-if',
  lead: 'Scenarios over the present. Nothing here changes it until you take something over.',
} as const

/** Of a price, where it is asked what it grows with. */
export const GROWS_WITH_LABELS = { fixed: 'Nothing, it is fixed', usage: 'Use', 'per-request': 'Requests' } as const

/** Where a change is chosen. */
export const CHANGE_KIND_WORDS: Readonly<Record<ScenarioChangeKind, { readonly name: string; readonly hint: string }>> = {
  growth: { name: 'Growth', hint: 'Requests, and prices by usage or per request, times this. Fixed prices and seats stay.' },
  hire: { name: 'Engineers more or fewer', hint: 'With the headcount, seats that follow it, and their full cost in net burn.' },
  company: { name: 'A figure of the company', hint: 'Seats follow the number of people in all.' },
  price: { name: 'Prices of a vendor', hint: 'What it is paid now, its bills and its quotes, up or down by this much.' },
  swap: { name: 'Swap for a managed service', hint: 'By its quote: the price, the set-up once, and the time it leaves.' },
  limit: { name: 'Another limit', hint: 'Within its range, as in Settings.' },
}

/** The name a scenario gets from its preset: "Growth 5×". */
export function presetText(preset: ScenarioPreset, style: NumberStyle): string {
  switch (preset.kind) {
    case 'growth':
      return `Growth ${formatTimes(preset.factorBp, style)}`
    case 'stage':
      return `At ${STAGE_LABELS[preset.stage]}`
    case 'hire':
      return preset.engineers > 0 ? 'One engineer more' : 'One engineer fewer'
    case 'swap':
      return preset.changes.length === 1 ? 'The flagged one swapped' : `${formatCount(preset.changes.length, style)} flagged ones swapped`
  }
}

/** What a preset of swaps leaves out, because a scenario holds only so many. */
export function presetLeftText(left: number, style: NumberStyle): string {
  return `${counted(left, 'components', style)} did not fit: a scenario holds so many changes at most.`
}

/** What a change is about, without its value: "Net burn a month", "Prices of Anthropic". */
export function changeName({ kind, target, name }: ScenarioChange, componentName: string | null): string {
  switch (kind) {
    case 'company':
      return target === null ? NOT_SET : fieldLabel('company', target)
    case 'price':
      return `Prices of ${target ?? NOT_SET}`
    case 'swap':
      return `${componentName ?? name ?? 'A component'}, swapped`
    case 'limit':
      return isLimit(target) ? LIMIT_WORDS[target].name : (target ?? NOT_SET)
    case 'growth':
    case 'hire':
      return CHANGE_KIND_WORDS[kind].name
  }
}

/** "5×", "+10 %", "−1", "$1,200", "Series A"; "" for a swap. */
export function changeValueText({ kind, target, value, choice }: ScenarioChange, style: NumberStyle): string {
  if (kind === 'swap') return ''
  if (kind === 'company' && target === 'stage') return choiceText('company', target, choice)
  if (value === null) return NOT_SET
  if (kind === 'growth') return formatTimes(value, style)
  if (kind === 'hire') return signed(value, (amount) => formatCount(amount, style))
  if (kind === 'price') return signed(value - 10_000, (bp) => formatShare(bp, style))
  if (kind === 'limit') return isLimit(target) ? limitValueText(target, value, style) : formatCount(value, style)
  return formatValue(value, fieldAt('company', target ?? '')?.unit ?? 'count', style)
}

/** Why a change is not part of the scenario now. */
export function leftOutText({ name }: ScenarioChange, problem: Problem): string {
  if (problem.code !== 'record-missing') return `Left out. ${problemText(problem)}`
  return `Left out. ${name ?? 'The component'} is no longer in the inventory; remove this change, or undo the deletion.`
}

/** What growth moves and what it leaves. */
export function growthText(prices: Readonly<Record<'usage' | 'per-request' | 'fixed' | 'per-seat', number>>, style: NumberStyle): string {
  const byUse = prices.usage + prices['per-request']
  const stay = [
    ...(prices.fixed === 0 ? [] : [`${formatCount(prices.fixed, style)} fixed`]),
    ...(prices['per-seat'] === 0 ? [] : [`${formatCount(prices['per-seat'], style)} per seat`]),
  ].join(' and ')
  if (byUse === 0)
    return `No price follows use yet${stay === '' ? '' : `; ${stay} stay`}. Say in the details of a component what each of its prices grows with.`
  const follows = `${counted(byUse, 'prices', style)} ${byUse === 1 ? 'follows' : 'follow'} use`
  return stay === '' ? `${follows}.` : `${follows}; ${stay} stay.`
}

/** "2 values move": the summary of the list below it. */
export function movedSummary(count: number, style: NumberStyle): string {
  return count === 0 ? 'Moves nothing.' : `${counted(count, 'values', style)} ${count === 1 ? 'moves' : 'move'}`
}

/** "LLM API: cost $480 → $2,400 a month", "Engineers: 3 → 4". */
export function movedValueText(moved: MovedValue, style: NumberStyle): string {
  const what = whatMoved(moved)
  const head = moved.name === null ? what : `${moved.name}${moved.label === null ? '' : ` (${moved.label})`}, ${lowered(what)}`
  const per = moved.price === null ? '' : ` ${CHOICE_LABELS.per[moved.price.per]}`
  if (moved.field === '*' && moved.table !== 'policy') {
    const value = valueText(moved, moved.before ?? moved.after, style)
    return `${head}: ${value}${per} ${moved.after === null ? 'goes away' : 'is added'}`
  }
  return `${head}: ${valueText(moved, moved.before, style)} → ${valueText(moved, moved.after, style)}${moved.field === 'amount' ? per : ''}`
}

function whatMoved({ table, field, label }: MovedValue): string {
  if (table === 'policy') return isLimit(label) ? LIMIT_WORDS[label].name : (label ?? NOT_SET)
  if (field === '*') return table === 'owners' ? OWNER_FIELDS.share.label : COST_LINE_FIELDS.amount.label
  return fieldLabel(table, field)
}

function valueText({ table, field, label, price }: MovedValue, value: unknown, style: NumberStyle): string {
  if (value === null || value === undefined) return table === 'policy' ? 'default' : NOT_SET
  if (table === 'policy') return isLimit(label) && typeof value === 'number' ? limitValueText(label, value, style) : String(value)
  const path = field === '*' ? (table === 'owners' ? 'share' : 'amount') : field
  if (typeof value !== 'number') return choiceText(table, path, String(value))
  const unit = fieldAt(table, path)?.unit ?? 'count'
  return unit === 'minor' && price !== null ? formatMoney(value, { ...style, currency: price.currency }) : formatValue(value, unit, style)
}

/** "Why": the check that made the verdict another one, and what it says under the scenario. One line. */
export function becauseText({ because }: Pick<ScenarioMove, 'because'>, style: NumberStyle): string {
  if (because === null) return 'Nothing is asked of it any more.'
  const [first = ''] = verdictText(because, style).split(/(?<=[.!?]) /)
  return `${RULE_WORDS[because.rule].name}: ${lowered(first)}`
}

/** "3 verdicts move: 1 gets worse, 2 get better." */
export function movesFinding(worse: number, better: number, style: NumberStyle): string {
  const all = worse + better
  if (all === 0) return 'No verdict moves.'
  const parts = [
    ...(worse === 0 ? [] : [`${formatCount(worse, style)} ${worse === 1 ? 'gets' : 'get'} worse`]),
    ...(better === 0 ? [] : [`${formatCount(better, style)} ${better === 1 ? 'gets' : 'get'} better`]),
  ]
  return `${counted(all, 'verdicts', style)} ${all === 1 ? 'moves' : 'move'}: ${parts.join(', ')}.`
}

function isLimit(id: string | null): id is LimitId {
  return id !== null && Object.hasOwn(LIMIT_WORDS, id)
}

/** Within a sentence; what is written in capitals stays. */
function lowered(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
