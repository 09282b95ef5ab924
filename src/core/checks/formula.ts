// A rule's Excel side as data: expressions over named columns, limits and inputs, and an ordered
// list of outcomes of which the first that holds is the verdict. src/board turns the names into
// cells; evaluateFormula gives the same expression its value here, so that a formula is written
// once and its cached result cannot drift from its text. No nested IF: outcomes are 1/0 flags.

import type { AdviceNote, RuleId, VerdictCode } from './codes.ts'
import type { LimitId } from './limits.ts'
import type { CheckState, Unit } from './verdict.ts'

export type FormulaUnit = Unit | 'flag'
export type FormulaOperator = '=' | '<>' | '<' | '<=' | '>' | '>='

/** bp and minor values are compared as whole numbers on both sides; board writes ROUND(cell*10000,0). */
export type Formula =
  | { readonly kind: 'column'; readonly name: string; readonly unit: FormulaUnit }
  | { readonly kind: 'limit'; readonly id: LimitId }
  /** A cell of the Inputs sheet: "asOf", "headcount". */
  | { readonly kind: 'input'; readonly name: string; readonly unit: FormulaUnit }
  /** A word of a list ("yes" of edge): the cell that holds it, never a typed text. */
  | { readonly kind: 'choice'; readonly field: string; readonly value: string }
  | { readonly kind: 'compare'; readonly operator: FormulaOperator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not' | 'blank' | 'length'; readonly of: Formula }
  | { readonly kind: 'smaller' | 'larger' | 'plus'; readonly left: Formula; readonly right: Formula }
  /** amount × share of one engineer, rounded to whole minor units. */
  | { readonly kind: 'share-of'; readonly amount: Formula; readonly share: Formula }
  /** date plus calendar months, clamped to the month's end; 0 (no date) when either is blank. */
  | { readonly kind: 'months-after'; readonly date: Formula; readonly months: Formula }
  /** part ÷ whole > limit, without dividing: part × 10,000 > limit × whole. */
  | { readonly kind: 'share-exceeds'; readonly part: Formula; readonly whole: Formula; readonly limit: Formula }
  /** |left − right| is more than limit (bp) of right. */
  | { readonly kind: 'differs-by'; readonly left: Formula; readonly right: Formula; readonly limit: Formula }
  | { readonly kind: 'number'; readonly value: 0 }
  /** Nothing listed before it holds. */
  | { readonly kind: 'otherwise' }

/** The outcome's row on the Checks sheet; several outcomes may share a code. */
export const outcome = (code: VerdictCode, state: CheckState, when: Formula): FormulaOutcome => ({ code, state, when })

/** A named intermediate result of the same row. */
export interface FormulaColumn {
  readonly name: string
  readonly unit: FormulaUnit
  readonly formula: Formula
}

export interface FormulaOutcome {
  readonly code: VerdictCode
  readonly state: CheckState
  readonly when: Formula
}

export interface RuleFormula {
  readonly rule: RuleId
  /** The first that holds is the verdict; the last one always holds. */
  readonly outcomes: readonly FormulaOutcome[]
  /** Said beside an outcome that is PASS. */
  readonly notes?: readonly { readonly code: AdviceNote; readonly when: Formula }[]
}

export const column = (name: string, unit: FormulaUnit = 'text'): Formula => ({ kind: 'column', name, unit })
export const limit = (id: LimitId): Formula => ({ kind: 'limit', id })
export const input = (name: string, unit: FormulaUnit): Formula => ({ kind: 'input', name, unit })
export const choiceOf = (field: string, value: string): Formula => ({ kind: 'choice', field, value })
export const compare = (left: Formula, operator: FormulaOperator, right: Formula): Formula => ({ kind: 'compare', operator, left, right })
export const allOf = (...parts: readonly Formula[]): Formula => ({ kind: 'and', parts })
export const anyOf = (...parts: readonly Formula[]): Formula => ({ kind: 'or', parts })
export const not = (of: Formula): Formula => ({ kind: 'not', of })
export const isBlank = (of: Formula): Formula => ({ kind: 'blank', of })
export const lengthOf = (of: Formula): Formula => ({ kind: 'length', of })
export const smallerOf = (left: Formula, right: Formula): Formula => ({ kind: 'smaller', left, right })
export const largerOf = (left: Formula, right: Formula): Formula => ({ kind: 'larger', left, right })
export const sumOf = (left: Formula, right: Formula): Formula => ({ kind: 'plus', left, right })
export const shareOf = (amount: Formula, share: Formula): Formula => ({ kind: 'share-of', amount, share })
export const monthsAfter = (date: Formula, months: Formula): Formula => ({ kind: 'months-after', date, months })
export const shareExceeds = (part: Formula, whole: Formula, limitOf: Formula): Formula => ({
  kind: 'share-exceeds',
  part,
  whole,
  limit: limitOf,
})
export const differsBy = (left: Formula, right: Formula, limitOf: Formula): Formula => ({ kind: 'differs-by', left, right, limit: limitOf })
export const zero: Formula = { kind: 'number', value: 0 }
export const otherwise: Formula = { kind: 'otherwise' }

/** A choice column holds the given word: is('edge', 'yes'). */
export function is(field: string, value: string): Formula {
  return compare(column(field, 'choice'), '=', choiceOf(field, value))
}

/** A workings column is 1. */
export function holds(name: string): Formula {
  return { kind: 'column', name, unit: 'flag' }
}
