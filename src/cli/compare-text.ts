// What `compare` prints for a person: the whole in one sentence, then what was added and removed, which verdicts changed and why,
// where the money went, and what was typed differently. Gives lines.

import type { ComponentCost, ComponentMoveKind, CostMove, StateComparison } from '#core'
import {
  badgeFor,
  COMMON_TEXT,
  COMPARE_TEXT,
  causesText,
  comparisonSentence,
  componentCostText,
  componentMoveText,
  fieldMoveLabel,
  fieldMoveValue,
  formatAmount,
  LIMIT_WORDS,
  limitValueText,
  MOVE_TITLES,
  type NumberStyle,
  turnSentence,
  varianceCauses,
} from '#wording'
import { textTable } from './text-table.ts'

export type SideNames = readonly [before: string, after: string]

export function* compareText(comparison: StateComparison, [before, after]: SideNames, style: NumberStyle): Generator<string> {
  yield comparisonSentence(comparison, before, after, style)
  yield* components(comparison)
  yield* verdicts(comparison, style)
  yield* costs(comparison, style)
  yield* changes(comparison, style)
}

function* components({ components: moves }: StateComparison): Generator<string> {
  for (const kind of Object.keys(MOVE_TITLES) as ComponentMoveKind[]) {
    const ofKind = moves.filter((move) => move.kind === kind)
    if (ofKind.length === 0) continue
    yield ''
    yield MOVE_TITLES[kind]
    for (const move of ofKind) yield `  ${[move.name, componentMoveText(move)].filter((text) => text !== '').join(': ')}`
  }
}

function* verdicts({ verdicts: moves }: StateComparison, style: NumberStyle): Generator<string> {
  if (moves.length === 0) return
  yield ''
  yield COMMON_TEXT.verdictChanges
  for (const { name, before, after, causes, isProved } of moves) {
    yield `  ${name}: ${badgeFor(before, style)} → ${badgeFor(after, style)}`
    yield `    ${causesText(causes, isProved, style)}`
    const sentence = turnSentence({ before, after }, style)
    if (sentence !== '') yield `    ${sentence}`
  }
}

function* costs(comparison: StateComparison, style: NumberStyle): Generator<string> {
  const { moves, unallocatedMinor, variances } = comparison.costs
  const causes = new Map(variances.map((variance) => [variance.componentId, variance]))
  if (moves.length === 0 && !unallocatedMinor) return
  const amount = (cost: ComponentCost) => componentCostText(cost, formatAmount, style)
  yield ''
  const rows = moves.map(({ componentId, name, before, after, differenceMinor }: CostMove) => [
    name,
    amount(before),
    amount(after),
    signed(differenceMinor, style),
    varianceCauses(causes.get(componentId), style),
  ])
  const rest = unallocatedMinor ? [[COMPARE_TEXT.unallocatedBills, '', '', signed(unallocatedMinor, style), '']] : []
  const right = 'right' as const
  const columns = [
    { title: COMPARE_TEXT.monthlyCost(style), max: 36 },
    ...[COMPARE_TEXT.before, COMPARE_TEXT.after, COMMON_TEXT.difference].map((title) => ({ title, align: right })),
    { title: COMPARE_TEXT.cause, max: 48 },
  ]
  yield* textTable(columns, [...rows, ...rest])
  for (const said of [COMPARE_TEXT.byCause(comparison, style), COMPARE_TEXT.byRates(comparison, style)]) if (said !== '') yield said
}

function* changes({ fields, limits }: StateComparison, style: NumberStyle): Generator<string> {
  if (fields.length + limits.length === 0) return
  yield ''
  const ofFields = fields.map((move) => [
    move.name,
    fieldMoveLabel(move),
    fieldMoveValue(move.before, move, style),
    fieldMoveValue(move.after, move, style),
  ])
  const ofLimits = limits.map(({ id, before, after }) => [
    COMMON_TEXT.limits,
    LIMIT_WORDS[id].name,
    limitValueText(id, before, style),
    limitValueText(id, after, style),
  ])
  const columns = [
    { title: COMMON_TEXT.name, max: 36 },
    ...[COMPARE_TEXT.field, COMPARE_TEXT.before, COMPARE_TEXT.after].map((title) => ({ title, max: 36 })),
  ]
  yield* textTable(columns, [...ofFields, ...ofLimits])
}

function signed(minor: number, style: NumberStyle): string {
  return `${minor > 0 ? '+' : minor < 0 ? '−' : ''}${formatAmount(Math.abs(minor), style)}`
}
