// A rule's Excel side as data: expressions over named columns, limits and inputs, and an ordered
// list of outcomes of which the first that holds is the verdict. src/board turns the names into
// cells; evaluateFormula gives the same expression its value here, so that a formula is written
// once and its cached result cannot drift from its text. No nested IF: outcomes are 1/0 flags.

import { fieldSpec } from '../inventory/apply-edit.ts'
import { formOf } from '../inventory/field.ts'
import type { AnyRecord, FieldPath } from '../inventory/tables.ts'
import type { AdviceNote, RuleId, VerdictCode } from './codes.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import type { LimitId } from './limits.ts'
import type { ReadPath } from './rule.ts'
import type { ComponentSubject, PortfolioSubject, Setting } from './subject.ts'
import type { CheckState, Unit } from './verdict.ts'

/** whole: a working that holds basis points or minor units as they are, not as a share or an amount. */
export type FormulaUnit = Unit | 'flag' | 'whole'
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
  | { readonly kind: 'smaller' | 'larger'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'plus' | 'minus' | 'times'; readonly left: Formula; readonly right: Formula }
  /** Rounded half away from zero to a whole number; 0 when the divisor is 0 or blank. */
  | { readonly kind: 'quotient'; readonly left: Formula; readonly right: Formula }
  /** amount × share of one engineer, rounded to whole minor units. */
  | { readonly kind: 'share-of'; readonly amount: Formula; readonly share: Formula }
  /** date plus calendar months, clamped to the month's end; 0 (no date) when either is blank. */
  | { readonly kind: 'months-after'; readonly date: Formula; readonly months: Formula }
  /** The last day of so many months that begin on a date; 0 (no date) when either is blank. */
  | { readonly kind: 'last-of-months'; readonly date: Formula; readonly months: Formula }
  /** part ÷ whole > limit, without dividing: part × 10,000 > limit × whole. */
  | { readonly kind: 'share-exceeds'; readonly part: Formula; readonly whole: Formula; readonly limit: Formula }
  /** |left − right| is more than limit (bp) of right. */
  | { readonly kind: 'differs-by'; readonly left: Formula; readonly right: Formula; readonly limit: Formula }
  /** Months of a year, hundredths of a month, basis points of a whole: nothing that anybody could want to change. */
  | { readonly kind: 'number'; readonly value: 0 | 1 | 12 | 100 | 10_000 }
  /** Nothing listed before it holds. */
  | { readonly kind: 'otherwise' }

/** The outcome's row on the Checks sheet; several outcomes may share a code. */
export const outcome = (code: VerdictCode, state: CheckState, when: Formula): FormulaOutcome => ({ code, state, when })

/** A typed answer or figure of a component, as it stands in the app. */
export interface InputColumn {
  readonly unit: FormulaUnit
  /** Of a choice: the list whose words the cell takes, where it is not called like the column. "mark" holds yes or nothing. */
  readonly list?: string
  /** The field of the component that it shows as it is: a change of the cell is a change of that field. */
  readonly field?: FieldPath<'components'>
  /** Where it stands in a subject, if that is all that reading it takes. */
  readonly asIs?: { readonly of: 'component' | 'ownerTime'; readonly group: string; readonly own?: string | undefined }
  /** The fields behind it, a field of a group by its group. */
  readonly reads: readonly ReadPath[]
  /** @param list for what a component is among all of them */
  readonly read: (subject: ComponentSubject, setting: Setting, list: PortfolioSubject) => FormulaValue
}

/** A column that shows one field of the component. */
export function answer(field: FieldPath<'components'>): InputColumn {
  const [group, own] = partsOf(field)
  const read = ({ component }: { readonly component: AnyRecord }) => {
    return (own === undefined ? component[group] : (component[group] as Group)[own]) as FormulaValue
  }
  return {
    unit: formOf(fieldSpec('components', field)),
    field,
    reads: [`components.${group}`],
    read,
    asIs: { of: 'component', group, own },
  }
}

/** A figure of the company as it is typed. */
export function ofCompany(field: FieldPath<'company'>, unit: FormulaUnit): Extract<FormulaInput, { readonly of: 'company' }> {
  const [group, own] = partsOf(field)
  const read = ({ company }: { readonly company: AnyRecord }) =>
    (own === undefined ? company[group] : (company[group] as Group)[own]) as FormulaValue
  return { of: 'company', unit, reads: [`company.${group}`], read }
}

type Group = Readonly<Record<string, FormulaValue>>

function partsOf(path: string): readonly [group: string, field: string | undefined] {
  const [group = '', field] = path.split('.', 2)
  return [group, field]
}

/** A named intermediate result of the same row: a flag, a date, or a whole number. */
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

/** A figure that no component holds. */
export type FormulaInput =
  /** Typed on the Inputs sheet: of the company, or worked out by the app from what the workbook does not show. */
  | {
      readonly of: 'company'
      readonly unit: FormulaUnit
      readonly reads: readonly ReadPath[]
      readonly read: (setting: Setting, list: PortfolioSubject) => FormulaValue
    }
  /** Follows from what stands on the Inputs sheet before it: a date, a flag, or a whole number. */
  | { readonly of: 'follows'; readonly unit: 'date' | 'flag' | 'whole'; readonly formula: Formula }
  /** The sum of a working over all components; flags count 1. For formulas about the whole list. */
  | {
      readonly of: 'list'
      readonly sum: string
      /** In the app, where the working would have to look through the list for each row. */
      readonly known?: (setting: Setting, list: PortfolioSubject) => number
    }
  /** 1 or 0, from such sums and the Inputs sheet; later ones may name earlier ones. */
  | { readonly of: 'list-flag'; readonly formula: Formula }
  /** The same as a whole number: basis points or minor units. */
  | { readonly of: 'list-whole'; readonly formula: Formula }

/** The Excel side of a rule: what it says of each subject, and the columns and figures that no rule before it named. */
export interface RuleFormulas {
  readonly component?: RuleFormula
  readonly person?: RuleFormula
  readonly portfolio?: RuleFormula
  readonly columns?: Readonly<Record<string, InputColumn>>
  readonly workings?: readonly FormulaColumn[]
  readonly inputs?: Readonly<Record<string, FormulaInput>>
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
export const differenceOf = (left: Formula, right: Formula): Formula => ({ kind: 'minus', left, right })
export const productOf = (left: Formula, right: Formula): Formula => ({ kind: 'times', left, right })
export const quotientOf = (left: Formula, right: Formula): Formula => ({ kind: 'quotient', left, right })
export const shareOf = (amount: Formula, share: Formula): Formula => ({ kind: 'share-of', amount, share })
export const monthsAfter = (date: Formula, months: Formula): Formula => ({ kind: 'months-after', date, months })
export const lastOfMonths = (date: Formula, months: Formula): Formula => ({ kind: 'last-of-months', date, months })
export const shareExceeds = (part: Formula, whole: Formula, limitOf: Formula): Formula => ({
  kind: 'share-exceeds',
  part,
  whole,
  limit: limitOf,
})
export const differsBy = (left: Formula, right: Formula, limitOf: Formula): Formula => ({ kind: 'differs-by', left, right, limit: limitOf })
export const zero: Formula = { kind: 'number', value: 0 }
export const numberOf = (value: 0 | 1 | 12 | 100 | 10_000): Formula => ({ kind: 'number', value })
export const otherwise: Formula = { kind: 'otherwise' }

/** A choice column holds the given word: is('edge', 'yes'). */
export function is(field: string, value: string): Formula {
  return compare(column(field, 'choice'), '=', choiceOf(field, value))
}

/** A workings column is 1. */
export function holds(name: string): Formula {
  return { kind: 'column', name, unit: 'flag' }
}
