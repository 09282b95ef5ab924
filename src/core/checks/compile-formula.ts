// A formula as a function: every expression becomes a closure once, so that judging thousands of rows walks no tree. No code is
// generated: the page's content security policy allows none. The meaning is that of the Excel text which board writes for it: a
// blank compares as 0 or as no date, flags are 1 and 0.

import { addMonths, lastDayOfMonths } from '../amounts/calendar.ts'
import { divideRounded } from '../amounts/rounding.ts'
import type { IsoDate } from '../amounts/units.ts'
import { assertNever } from '../assert-never.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import type { Formula, FormulaOperator } from './formula.ts'
import type { LimitId } from './limits.ts'

export type Read<R> = (row: R) => FormulaValue
export type Holds<R> = (row: R) => boolean
type Count<R> = (row: R) => number

/** How a formula reaches what a row of some kind holds. Throws for a name that no row has: only our own rules write formulas. */
export interface Reach<R> {
  readonly column: (name: string) => Read<R>
  /** Whether a column holds exactly this: most of what is asked, so in one call. */
  readonly holding: (name: string, value: string | number) => Holds<R>
  readonly input: (name: string) => Read<R>
  readonly limit: (id: LimitId) => Read<R>
}

/** Shares in bp, money in minor units, dates as YYYY-MM-DD, choices by their id, flags as 1 and 0. */
export function readerOf<R>(formula: Formula, reach: Reach<R>): Read<R> {
  switch (formula.kind) {
    case 'column':
      return reach.column(formula.name)
    case 'input':
      return reach.input(formula.name)
    case 'limit':
      return reach.limit(formula.id)
    case 'choice':
    case 'number': {
      const { value } = formula
      return () => value
    }
    case 'otherwise':
      return () => 0
    case 'length': {
      const of = readerOf(formula.of, reach)
      return (row) => String(of(row) ?? '').length
    }
    case 'smaller':
    case 'larger':
      return extremeOf(formula, reach)
    case 'plus':
    case 'minus':
    case 'times':
    case 'quotient':
    case 'share-of':
      return amountOf(formula, reach)
    case 'months-after':
    case 'last-of-months': {
      const [date, months] = [readerOf(formula.date, reach), readerOf(formula.months, reach)]
      const later = formula.kind === 'months-after' ? addMonths : lastDayOfMonths
      return (row) => {
        const [from, count] = [date(row), months(row)]
        return isEmpty(from) || isEmpty(count) ? null : later(from as IsoDate, asNumber(count))
      }
    }
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'blank':
    case 'share-exceeds':
    case 'differs-by': {
      const holds = testOf(formula, reach)
      return (row) => (holds(row) ? 1 : 0)
    }
    default:
      return assertNever(formula)
  }
}

/** Whether its value is 1. */
export function testOf<R>(formula: Formula, reach: Reach<R>): Holds<R> {
  switch (formula.kind) {
    case 'and':
      return every(formula.parts.map((part) => testOf(part, reach)))
    case 'or':
      return oneOfWords(formula.parts, reach) ?? some(formula.parts.map((part) => testOf(part, reach)))
    case 'not': {
      const of = testOf(formula.of, reach)
      return (row) => !of(row)
    }
    case 'blank': {
      const of = readerOf(formula.of, reach)
      return (row) => isEmpty(of(row))
    }
    case 'compare':
      return comparison(formula, reach)
    case 'share-exceeds': {
      const [part, whole, limit] = [numberOf(formula.part, reach), numberOf(formula.whole, reach), numberOf(formula.limit, reach)]
      return (row) => part(row) * 10_000 > limit(row) * whole(row)
    }
    case 'differs-by': {
      const [left, right, limit] = [numberOf(formula.left, reach), numberOf(formula.right, reach), numberOf(formula.limit, reach)]
      return (row) => Math.abs(left(row) - right(row)) * 10_000 > limit(row) * right(row)
    }
    case 'column':
      return reach.holding(formula.name, 1)
    default: {
      const value = readerOf(formula, reach)
      return (row) => value(row) === 1
    }
  }
}

function every<R>(parts: readonly Holds<R>[]): Holds<R> {
  const [first, second, third] = parts
  if (first !== undefined && second !== undefined && parts.length === 2) return (row) => first(row) && second(row)
  if (first !== undefined && second !== undefined && third !== undefined && parts.length === 3)
    return (row) => first(row) && second(row) && third(row)
  return (row) => {
    for (const holds of parts) if (!holds(row)) return false
    return true
  }
}

/** One column that holds any of several words: looked for at once. */
function oneOfWords<R>(parts: readonly Formula[], reach: Reach<R>): Holds<R> | null {
  const words: FormulaValue[] = []
  let name: string | null = null
  for (const part of parts) {
    if (part.kind !== 'compare' || part.operator !== '=' || part.left.kind !== 'column' || part.right.kind !== 'choice') return null
    if (name !== null && name !== part.left.name) return null
    name = part.left.name
    words.push(part.right.value)
  }
  if (name === null) return null
  const column = reach.column(name)
  return (row) => words.includes(column(row))
}

function some<R>(parts: readonly Holds<R>[]): Holds<R> {
  const [first, second] = parts
  if (first !== undefined && second !== undefined && parts.length === 2) return (row) => first(row) || second(row)
  return (row) => {
    for (const holds of parts) if (holds(row)) return true
    return false
  }
}

function numberOf<R>(formula: Formula, reach: Reach<R>): Count<R> {
  const value = readerOf(formula, reach)
  return (row) => asNumber(value(row))
}

type Amount = Extract<Formula, { readonly kind: 'plus' | 'minus' | 'times' | 'quotient' | 'share-of' }>

function amountOf<R>(formula: Amount, reach: Reach<R>): Count<R> {
  const [first, second] = formula.kind === 'share-of' ? [formula.amount, formula.share] : [formula.left, formula.right]
  const [left, right] = [numberOf(first, reach), numberOf(second, reach)]
  switch (formula.kind) {
    case 'plus':
      return (row) => left(row) + right(row)
    case 'minus':
      return (row) => left(row) - right(row)
    case 'times':
      return (row) => left(row) * right(row)
    case 'share-of':
      return (row) => divideRounded(left(row) * right(row), 10_000)
    case 'quotient':
      return (row) => {
        const divisor = right(row)
        return divisor === 0 ? 0 : divideRounded(left(row), divisor)
      }
    default:
      return assertNever(formula)
  }
}

/** MIN and MAX look past a blank. */
function extremeOf<R>(formula: Extract<Formula, { readonly kind: 'smaller' | 'larger' }>, reach: Reach<R>): Read<R> {
  const [left, right] = [readerOf(formula.left, reach), readerOf(formula.right, reach)]
  const isLarger = formula.kind === 'larger'
  return (row) => {
    const a = left(row)
    const b = right(row)
    if (a === null || b === null) return a ?? b
    return a < b === isLarger ? b : a
  }
}

const compared: Readonly<Record<FormulaOperator, <T extends string | number>(a: T, b: T) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

/** A blank takes the other side's type, as a blank cell does: 0, or no date, which is before every date here. */
function comparison<R>({ left, operator, right }: Extract<Formula, { readonly kind: 'compare' }>, reach: Reach<R>): Holds<R> {
  if (operator === '=' && left.kind === 'column' && right.kind === 'choice') return reach.holding(left.name, right.value)
  const [first, second, test] = [readerOf(left, reach), readerOf(right, reach), compared[operator]]
  return (row) => {
    const a = first(row)
    const b = second(row)
    return typeof a === 'string' || typeof b === 'string' ? test(asText(a), asText(b)) : test(a ?? 0, b ?? 0)
  }
}

function isEmpty(value: FormulaValue): boolean {
  return value === null || value === ''
}

function asNumber(value: FormulaValue): number {
  return typeof value === 'number' ? value : 0
}

function asText(value: FormulaValue): string {
  return typeof value === 'string' ? value : ''
}
