// Between the value of a change and the text of its field, both ways, by what it changes: each is read as the same figure
// is read everywhere else. What a field refuses comes back as a Problem.

import {
  fail,
  fieldSpec,
  formOf,
  isScenarioFigure,
  LIMITS,
  type LimitId,
  ok,
  parseFactorText,
  parseHireText,
  parsePriceMoveText,
  problem,
  type Result,
  type ScenarioChange,
} from '#core'
import { countAsTyped, decimalMarkOf, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { limitAsTyped, limitUnit, readLimit } from '../limits/limit-notation.ts'
import { asTyped, kindOf, type Notation, readTyped, type ValueKind } from '../settings/typed-value.ts'

export type ChangedThing = Pick<ScenarioChange, 'kind' | 'target'>

/** Has a word for a value, or none at all. */
export function isTyped({ kind, target }: ChangedThing): boolean {
  return kind !== 'swap' && !(kind === 'company' && target === 'stage')
}

export function changeAsTyped({ kind, target, value }: Pick<ScenarioChange, 'kind' | 'target' | 'value'>, notation: Notation): string {
  if (value === null) return ''
  switch (kind) {
    case 'growth':
      return shareAsTyped(value / 100, notation.locale)
    case 'price':
      return `${value >= 10_000 ? '+' : '-'}${shareAsTyped(Math.abs(value - 10_000), notation.locale)}`
    case 'hire':
      return `${value > 0 ? '+' : ''}${countAsTyped(value, notation.locale)}`
    case 'limit':
      return isLimit(target) ? limitAsTyped(target, value, notation) : String(value)
    case 'company':
      return asTyped(figureKind(target), value, notation)
    case 'swap':
      return ''
  }
}

/** Behind the field: "×", "%", "USD". */
export function changeUnit({ kind, target }: ChangedThing, notation: Notation): string | undefined {
  if (kind === 'growth') return '×'
  if (kind === 'price') return '%'
  if (kind === 'limit' && isLimit(target)) return limitUnit(target, notation)
  if (kind !== 'company') return undefined
  const figure = figureKind(target)
  return figure === 'share' ? '%' : figure === 'money' || figure === 'money-a-month' ? notation.currency : undefined
}

/** A blank is refused: a change without a value changes nothing. Whether the value fits is asked of the change as a whole. */
export function readChangeValue({ kind, target }: ChangedThing, text: string, notation: Notation): Result<number> {
  const read = readValue({ kind, target }, text, notation)
  if (!read.ok) return read
  return typeof read.value === 'number' ? ok(read.value) : fail(problem('text-empty', { field: target ?? kind }))
}

function readValue({ kind, target }: ChangedThing, text: string, notation: Notation): Result<string | number | null> {
  const typed = { field: target ?? kind, decimalMark: decimalMarkOf(notation.locale) }
  if (kind === 'growth') return parseFactorText(text, typed)
  if (kind === 'price') return parsePriceMoveText(text, { ...typed, field: 'price' })
  if (kind === 'hire') return parseHireText(text, { ...typed, field: 'engineers' })
  if (kind === 'limit' && isLimit(target)) return readLimit(target, text, notation)
  return readTyped(figureKind(target), text, typed.field, notation)
}

function figureKind(target: string | null): ValueKind {
  return isScenarioFigure(target) ? kindOf(formOf(fieldSpec('company', target)), fieldSpec('company', target).isMonthly) : 'count'
}

function isLimit(id: string | null): id is LimitId {
  return id !== null && Object.hasOwn(LIMITS, id)
}
