// The value of a rule's formula for one row of named cells: what a cell of the exported workbook shows before anybody
// recalculates it.

import type { AdviceNote } from './codes.ts'
import { type Reach, readerOf } from './compile-formula.ts'
import type { Formula, FormulaOutcome, RuleFormula } from './formula.ts'
import type { Read, Row } from './formula-steps.ts'
import type { LimitValues } from './limits.ts'

/** Shares in bp, money in minor units, dates as YYYY-MM-DD, choices by their id, flags as 1 and 0. */
export type FormulaValue = number | string | null

export interface FormulaRow extends Row {
  readonly limits: LimitValues
  readonly inputs: Readonly<Record<string, FormulaValue>>
  /** Columns by name, workings included. */
  readonly columns: Readonly<Record<string, FormulaValue>>
}

export const BY_NAME: Reach<FormulaRow> = {
  column: (name) => ({ read: (row) => known(row.columns, name), place: -1 }),
  input: (name) => ({ read: (row) => known(row.inputs, name), place: -1 }),
  limit: (id) => (row) => row.limits[id],
}

/** Formulas are data that nobody changes: each is compiled once. */
const COMPILED = new WeakMap<Formula, Read<FormulaRow>>()

/** Throws for a name that the row does not have: only our own rules write formulas. */
export function evaluateFormula(formula: Formula, row: FormulaRow): FormulaValue {
  let read = COMPILED.get(formula)
  if (read === undefined) {
    read = readerOf(formula, BY_NAME)
    COMPILED.set(formula, read)
  }
  return read(row)
}

export interface EvaluatedRule {
  /** 1 or 0 for every outcome, in the order of the rule. */
  readonly flags: readonly number[]
  /** The first that holds, and its place. */
  readonly outcome: FormulaOutcome
  readonly index: number
  /** Codes of the notes that hold: what passes says them beside it. */
  readonly notes: readonly AdviceNote[]
}

export function evaluateRule(rule: RuleFormula, row: FormulaRow): EvaluatedRule {
  const flags: number[] = []
  for (const { when } of rule.outcomes) {
    flags.push(when.kind === 'otherwise' ? Number(!flags.includes(1)) : Number(evaluateFormula(when, row)))
  }
  const index = flags.indexOf(1)
  const outcome = rule.outcomes[index]
  if (outcome === undefined) throw new RangeError(`No outcome of ${rule.rule} holds`)
  const notes = (rule.notes ?? []).filter(({ when }) => evaluateFormula(when, row) === 1)
  return { flags, outcome, index, notes: notes.map(({ code }) => code) }
}

function known(values: Readonly<Record<string, FormulaValue>>, name: string): FormulaValue {
  const value = values[name]
  if (value === undefined) throw new RangeError(`A formula names "${name}", which the row does not have`)
  return value
}
