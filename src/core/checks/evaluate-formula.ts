// The value of a rule's formula for one row, with the same meaning as the Excel text that board
// writes for it: blank compares as 0 or as no date, flags are 1 and 0.

import { addMonths } from '../amounts/calendar.ts'
import { divideRounded } from '../amounts/rounding.ts'
import type { IsoDate } from '../amounts/units.ts'
import { assertNever } from '../assert-never.ts'
import type { AdviceNote } from './codes.ts'
import type { Formula, FormulaOperator, FormulaOutcome, RuleFormula } from './formula.ts'
import type { LimitValues } from './limits.ts'

/** Shares in bp, money in minor units, dates as YYYY-MM-DD, choices by their id, flags as 1 and 0. */
export type FormulaValue = number | string | null

export interface FormulaRow {
  readonly limits: LimitValues
  readonly inputs: Readonly<Record<string, FormulaValue>>
  /** Columns by name, workings included. */
  readonly columns: Readonly<Record<string, FormulaValue>>
}

/** Throws for a name that the row does not have: only our own rules write formulas. */
export function evaluateFormula(formula: Formula, row: FormulaRow): FormulaValue {
  switch (formula.kind) {
    case 'column':
      return known(row.columns, formula.name)
    case 'input':
      return known(row.inputs, formula.name)
    case 'limit':
      return row.limits[formula.id]
    case 'choice':
      return formula.value
    case 'otherwise':
      return 0
    case 'compare':
      return flag(compares(evaluateFormula(formula.left, row), formula.operator, evaluateFormula(formula.right, row)))
    case 'and':
      return flag(formula.parts.every((part) => isTrue(part, row)))
    case 'or':
      return flag(formula.parts.some((part) => isTrue(part, row)))
    case 'not':
      return flag(!isTrue(formula.of, row))
    case 'blank':
      return flag(isEmpty(evaluateFormula(formula.of, row)))
    case 'length':
      return String(evaluateFormula(formula.of, row) ?? '').length
    case 'smaller':
    case 'larger':
      return extreme(formula.kind, evaluateFormula(formula.left, row), evaluateFormula(formula.right, row))
    case 'plus':
      return numberOf(evaluateFormula(formula.left, row)) + numberOf(evaluateFormula(formula.right, row))
    case 'minus':
      return numberOf(evaluateFormula(formula.left, row)) - numberOf(evaluateFormula(formula.right, row))
    case 'times':
      return numberOf(evaluateFormula(formula.left, row)) * numberOf(evaluateFormula(formula.right, row))
    case 'quotient': {
      const divisor = numberOf(evaluateFormula(formula.right, row))
      return divisor === 0 ? 0 : divideRounded(numberOf(evaluateFormula(formula.left, row)), divisor)
    }
    case 'share-of':
      return divideRounded(numberOf(evaluateFormula(formula.amount, row)) * numberOf(evaluateFormula(formula.share, row)), 10_000)
    case 'number':
      return formula.value
    case 'share-exceeds': {
      const [part, whole, limit] = [formula.part, formula.whole, formula.limit].map((each) => numberOf(evaluateFormula(each, row)))
      return flag((part ?? 0) * 10_000 > (limit ?? 0) * (whole ?? 0))
    }
    case 'differs-by': {
      const [left, right, limit] = [formula.left, formula.right, formula.limit].map((each) => numberOf(evaluateFormula(each, row)))
      return flag(Math.abs((left ?? 0) - (right ?? 0)) * 10_000 > (limit ?? 0) * (right ?? 0))
    }
    case 'months-after': {
      const date = evaluateFormula(formula.date, row)
      const months = evaluateFormula(formula.months, row)
      return isEmpty(date) || isEmpty(months) ? null : addMonths(date as IsoDate, numberOf(months))
    }
    default:
      return assertNever(formula)
  }
}

export interface EvaluatedRule {
  /** 1 or 0 for every outcome, in the order of the rule. */
  readonly flags: readonly number[]
  /** The first that holds, and its place. */
  readonly outcome: FormulaOutcome
  readonly index: number
  /** Codes of the notes said beside it, sorted. */
  readonly notes: readonly AdviceNote[]
}

export function evaluateRule(rule: RuleFormula, row: FormulaRow): EvaluatedRule {
  const flags: number[] = []
  for (const { when } of rule.outcomes) {
    flags.push(when.kind === 'otherwise' ? flag(!flags.includes(1)) : numberOf(evaluateFormula(when, row)))
  }
  const index = flags.indexOf(1)
  const outcome = rule.outcomes[index]
  if (outcome === undefined) throw new RangeError(`No outcome of ${rule.rule} holds`)
  const notes = outcome.state === 'PASS' ? (rule.notes ?? []).filter(({ when }) => isTrue(when, row)) : []
  return { flags, outcome, index, notes: notes.map(({ code }) => code).sort() }
}

function known(values: Readonly<Record<string, FormulaValue>>, name: string): FormulaValue {
  const value = values[name]
  if (value === undefined) throw new RangeError(`A formula names "${name}", which the row does not have`)
  return value
}

function flag(holds: boolean): number {
  return holds ? 1 : 0
}

function isTrue(formula: Formula, row: FormulaRow): boolean {
  return evaluateFormula(formula, row) === 1
}

function isEmpty(value: FormulaValue): boolean {
  return value === null || value === ''
}

function numberOf(value: FormulaValue): number {
  return typeof value === 'number' ? value : 0
}

/** No date is 0 in a sheet, and before every date here. */
function textOf(value: FormulaValue): string {
  return typeof value === 'string' ? value : ''
}

/** A blank takes the other side's type, as a blank cell does. */
function compares(left: FormulaValue, operator: FormulaOperator, right: FormulaValue): boolean {
  const isText = typeof left === 'string' || typeof right === 'string'
  const a = isText ? textOf(left) : (left ?? 0)
  const b = isText ? textOf(right) : (right ?? 0)
  switch (operator) {
    case '=':
      return a === b
    case '<>':
      return a !== b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
    default:
      return assertNever(operator)
  }
}

function extreme(kind: 'smaller' | 'larger', left: FormulaValue, right: FormulaValue): FormulaValue {
  if (left === null || right === null) return left ?? right
  return left < right === (kind === 'smaller') ? left : right
}
