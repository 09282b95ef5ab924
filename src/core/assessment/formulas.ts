// The Excel side of all rules together, in the order of the catalogue. src/board writes it into cells.

import { FORMULA_CELLS, RULES } from '../checks/catalogue.ts'
import { evaluateFormula, type FormulaRow, type FormulaValue } from '../checks/evaluate-formula.ts'
import type { RuleFormula } from '../checks/formula.ts'
import { keptOf } from '../kept.ts'
import type { Assessment } from './assessment.ts'
import { portfolioSubject } from './people-and-portfolio.ts'

export const COMPONENT_FORMULAS: readonly RuleFormula[] = RULES.flatMap(({ formulas }) => formulas.component ?? [])
export const PERSON_FORMULAS: readonly RuleFormula[] = RULES.flatMap(({ formulas }) => formulas.person ?? [])
export const PORTFOLIO_FORMULAS: readonly RuleFormula[] = RULES.flatMap(({ formulas }) => formulas.portfolio ?? [])

export const OWN_COLUMNS = FORMULA_CELLS.ownColumns
export const COMPONENT_COLUMNS = FORMULA_CELLS.columns
export const WORKINGS = FORMULA_CELLS.workings
export const OWN_INPUTS = FORMULA_CELLS.ownInputs

/** What formulas find on the Inputs sheet: typed facts, and what follows from them for every row. */
export function inputsOfFormulas({ setting, components, index }: Assessment): Readonly<Record<string, FormulaValue>> {
  const inputs: Record<string, FormulaValue> = {}
  const row: FormulaRow = { limits: setting.limits, inputs, columns: {} }
  const list = listOf(components, index)
  const all = Object.entries(FORMULA_CELLS.inputs)
  for (const [name, input] of all) if (input.of === 'company') inputs[name] = input.read(setting, list)
  for (const [name, input] of all) if (input.of === 'follows') inputs[name] = evaluateFormula(input.formula, row)
  return inputs
}

/** The list of one assessment, gathered once for all of its rows. */
const listOf = /* @__PURE__ */ keptOf((components: Assessment['components'], index: Assessment['index']) =>
  portfolioSubject(components, index),
)

const READ_COLUMNS = Object.entries(COMPONENT_COLUMNS)

/** One component's columns and workings, as its row of the workbook holds them. */
export function formulaRow(
  { subject, verdict }: Assessment['components'][number],
  assessment: Assessment,
  inputs: Readonly<Record<string, FormulaValue>>,
): FormulaRow {
  const { setting } = assessment
  const list = listOf(assessment.components, assessment.index)
  const columns: Record<string, FormulaValue> = { isFailing: verdict === 'FAIL' ? 1 : 0 }
  for (const [name, { read }] of READ_COLUMNS) columns[name] = read(subject, setting, list)
  const row: FormulaRow = { limits: setting.limits, inputs, columns }
  for (const { name, formula } of WORKINGS) columns[name] = evaluateFormula(formula, row)
  return row
}

/** A row at a time: the columns of a long list fit no cache. */
function sumsOf(rows: readonly Pick<FormulaRow, 'columns'>[]): Record<string, number> {
  const summed = Object.entries(OWN_INPUTS).flatMap(([name, input]) => (input.of === 'list' ? [{ name, column: input.sum }] : []))
  const sums = summed.map(() => 0)
  for (const { columns } of rows) {
    for (const [at, { column }] of summed.entries()) sums[at] = (sums[at] ?? 0) + Number(columns[column] ?? 0)
  }
  return Object.fromEntries(summed.map(({ name }, at) => [name, sums[at] ?? 0]))
}

/** Sums over all rows, and what follows from them: for the formulas about the whole list. */
export function listInputs(
  rows: readonly Pick<FormulaRow, 'columns'>[],
  setting: Assessment['setting'],
  inputs: Readonly<Record<string, FormulaValue>>,
): Readonly<Record<string, FormulaValue>> {
  const found: Record<string, FormulaValue> = sumsOf(rows)
  for (const [name, input] of Object.entries(OWN_INPUTS)) {
    if (input.of === 'list-flag' || input.of === 'list-whole')
      found[name] = evaluateFormula(input.formula, { limits: setting.limits, inputs: { ...inputs, ...found }, columns: {} })
  }
  return found
}
