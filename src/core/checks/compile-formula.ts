// A formula as a function: an expression becomes a closure and what holds becomes steps, once, so that judging thousands of rows walks no
// tree. No code is generated: the page's content security policy allows none. The meaning is that of the Excel text which board writes for it: a
// blank compares as 0 or as no date, flags are 1 and 0.

import { addMonths, lastDayOfMonths } from '../amounts/calendar.ts'
import { divideRounded } from '../amounts/rounding.ts'
import type { IsoDate } from '../amounts/units.ts'
import { assertNever } from '../assert-never.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import type { Formula, FormulaOperator } from './formula.ts'
import { addUp, asNumber, type Cell, endAt, findPlaces, follow, NO, NONE, type Read, type Row, type Step, YES } from './formula-steps.ts'
import type { LimitId } from './limits.ts'

export type Holds<R> = (row: R) => boolean
type Count<R> = (row: R) => number

/** How a formula reaches what a row of some kind holds. Throws for a name that no row has: only our own rules write formulas. */
export interface Reach<R extends Row> {
  readonly column: (name: string) => Cell<R>
  readonly input: (name: string) => Cell<R>
  readonly limit: (id: LimitId) => Read<R>
}

/** Shares in bp, money in minor units, dates as YYYY-MM-DD, choices by their id, flags as 1 and 0. */
export function readerOf<R extends Row>(formula: Formula, reach: Reach<R>): Read<R> {
  switch (formula.kind) {
    case 'column':
      return reach.column(formula.name).read
    case 'input':
      return reach.input(formula.name).read
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
      const first = stepsOf(formula, reach, YES, NO)
      return (row) => follow(first, row)
    }
    default:
      return assertNever(formula)
  }
}

/** Whether its value is 1. */
export function testOf<R extends Row>(formula: Formula, reach: Reach<R>): Holds<R> {
  const first = stepsOf(formula, reach, YES, NO)
  return (row) => follow(first, row) === YES.answer
}

/** The place of the first that holds; -1 where none does. */
export function firstOf<R extends Row>(formulas: readonly Formula[], reach: Reach<R>): (row: R) => number {
  const first = formulas.reduceRight<Step<R>>(
    (next, formula, place) => (formula.kind === 'otherwise' ? endAt(place) : stepsOf(formula, reach, endAt(place), next)),
    NONE,
  )
  return (row) => follow(first, row)
}

/**
 * The place of the first that holds, for each of many lists at once: one walk, which calls nothing between one list and the next. What
 * several lists begin with is asked once for all of them.
 */
export function firstOfEach<R extends Row>(lists: readonly (readonly Formula[])[], reach: Reach<R>): (row: R, places: number[]) => void {
  const first = walkOf(lists, reach, new Map())
  return (row, places) => findPlaces(first, row, places)
}

/** @param known what is asked before, and its answer */
function walkOf<R extends Row>(lists: readonly (readonly Formula[])[], reach: Reach<R>, known: ReadonlyMap<Formula, boolean>): Step<R> {
  const heads = lists.flatMap((formulas) => formulas.find((formula) => known.get(formula) !== false) ?? [])
  const shared = heads.find((head, at) => head.kind !== 'otherwise' && !known.has(head) && heads.indexOf(head) < at)
  if (shared !== undefined) {
    const after = (answer: boolean) => walkOf(lists, reach, new Map([...known, [shared, answer]]))
    return stepsOf(shared, reach, after(true), after(false))
  }
  return lists.reduceRight<Step<R>>((next, formulas, into) => {
    const found = (value: number): Step<R> => ({ answer: null, read: () => value, value, place: -1, into, yes: next, no: next })
    return formulas.reduceRight<Step<R>>((no, formula, place) => {
      const answer = formula.kind === 'otherwise' ? true : known.get(formula)
      return answer === undefined ? stepsOf(formula, reach, found(place), no) : answer ? found(place) : no
    }, found(-1))
  }, NONE)
}

/** What rows add up to: an amount, or 1, where a flag is 1 or none is asked for. */
export interface Addend {
  readonly amount: Formula | null
  readonly flag: Formula | null
}

/** Adds what a row holds to a sum for each addend, in one walk. @param times 1 puts a row in, -1 takes it out */
export function adderOf<R extends Row>(addends: readonly Addend[], reach: Reach<R>): (row: R, sums: number[], times: number) => void {
  const first = addends.reduceRight<Step<R>>((next, { amount, flag }, into) => {
    const read = amount === null ? () => 1 : readerOf(amount, reach)
    const adding: Step<R> = { answer: null, read, value: null, place: -1, into, yes: next, no: next }
    return flag === null ? adding : stepsOf(flag, reach, adding, next)
  }, NONE)
  return (row, sums, times) => addUp(first, row, sums, times)
}

/** @returns the first step of what leads to `yes` where the value of the formula is 1, else to `no` */
function stepsOf<R extends Row>(formula: Formula, reach: Reach<R>, yes: Step<R>, no: Step<R>): Step<R> {
  const holding = ({ read, place }: Cell<R>, value: FormulaValue, ifNot = no): Step<R> => {
    return { answer: null, read, value, place, into: -1, yes, no: ifNot }
  }
  const asking = (holds: Holds<R>) => holding({ read: (row) => (holds(row) ? 1 : 0), place: -1 }, 1)
  const blank = (cell: Cell<R>): Step<R> => holding(cell, null, holding(cell, ''))
  switch (formula.kind) {
    case 'and':
      return formula.parts.reduceRight((next, part) => stepsOf(part, reach, next, no), yes)
    case 'or':
      return formula.parts.reduceRight((next, part) => stepsOf(part, reach, yes, next), no)
    case 'not':
      return stepsOf(formula.of, reach, no, yes)
    case 'blank': {
      const cell = cellOf(formula.of, reach)
      if (cell !== null) return blank(cell)
      const of = readerOf(formula.of, reach)
      return asking((row) => isEmpty(of(row)))
    }
    case 'compare': {
      const { left, operator, right } = formula
      if (operator === '<>') return stepsOf({ ...formula, operator: '=' }, reach, no, yes)
      // No count is below 0.
      if (operator === '>' && isCount(left) && isZero(right)) return stepsOf({ ...formula, operator: '=' }, reach, no, yes)
      const cell = cellOf(left, reach)
      if (cell !== null && operator === '=' && right.kind === 'choice') return holding(cell, right.value)
      // A blank is 0.
      if (cell !== null && operator === '=' && right.kind === 'number')
        return holding(cell, right.value, right.value === 0 ? blank(cell) : no)
      return asking(comparison(formula, reach))
    }
    case 'share-exceeds': {
      const [part, whole, limit] = [numberOf(formula.part, reach), numberOf(formula.whole, reach), numberOf(formula.limit, reach)]
      return asking((row) => part(row) * 10_000 > limit(row) * whole(row))
    }
    case 'differs-by': {
      const [left, right, limit] = [numberOf(formula.left, reach), numberOf(formula.right, reach), numberOf(formula.limit, reach)]
      return asking((row) => Math.abs(left(row) - right(row)) * 10_000 > limit(row) * right(row))
    }
    default:
      return holding(cellOf(formula, reach) ?? { read: readerOf(formula, reach), place: -1 }, 1)
  }
}

const isCount = (formula: Formula) => (formula.kind === 'column' || formula.kind === 'input') && formula.unit === 'count'
const isZero = (formula: Formula) => formula.kind === 'number' && formula.value === 0

function cellOf<R extends Row>(formula: Formula, reach: Reach<R>): Cell<R> | null {
  return formula.kind === 'column' ? reach.column(formula.name) : formula.kind === 'input' ? reach.input(formula.name) : null
}

function numberOf<R extends Row>(formula: Formula, reach: Reach<R>): Count<R> {
  const value = readerOf(formula, reach)
  return (row) => asNumber(value(row))
}

type Amount = Extract<Formula, { readonly kind: 'plus' | 'minus' | 'times' | 'quotient' | 'share-of' }>

function amountOf<R extends Row>(formula: Amount, reach: Reach<R>): Count<R> {
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
function extremeOf<R extends Row>(formula: Extract<Formula, { readonly kind: 'smaller' | 'larger' }>, reach: Reach<R>): Read<R> {
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
function comparison<R extends Row>({ left, operator, right }: Extract<Formula, { readonly kind: 'compare' }>, reach: Reach<R>): Holds<R> {
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

function asText(value: FormulaValue): string {
  return typeof value === 'string' ? value : ''
}
