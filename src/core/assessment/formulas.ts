// The Excel side of all rules together, in the order of the catalogue. src/board writes it into cells.

import { addMonths } from '../amounts/calendar.ts'
import { RULES } from '../checks/catalogue.ts'
import { differenceToTotal } from '../checks/data-quality/findings.ts'
import { isEarly } from '../checks/differentiation/rule.ts'
import { evaluateFormula, type FormulaRow, type FormulaValue } from '../checks/evaluate-formula.ts'
import type { FormulaColumn, FormulaInput, InputColumn, RuleFormula, RuleFormulas } from '../checks/formula.ts'
import { SHARED_COLUMNS, SHARED_WORKINGS } from '../checks/formula-columns.ts'
import type { PortfolioSubject } from '../checks/subject.ts'
import type { Assessment } from './assessment.ts'
import { portfolioSubject } from './people-and-portfolio.ts'

export const COMPONENT_FORMULAS: readonly RuleFormula[] = RULES.flatMap(({ formulas }) => formulas.component ?? [])
export const PERSON_FORMULAS: readonly RuleFormula[] = RULES.flatMap(({ formulas }) => formulas.person ?? [])
export const PORTFOLIO_FORMULAS: readonly RuleFormula[] = RULES.flatMap(({ formulas }) => formulas.portfolio ?? [])

/** Columns that a single rule brings along, in catalogue order. */
export const OWN_COLUMNS: Readonly<Record<string, InputColumn>> = merged(({ columns }) => columns)
export const COMPONENT_COLUMNS: Readonly<Record<string, InputColumn>> = { ...SHARED_COLUMNS, ...OWN_COLUMNS }
/** A working may name the ones before it. */
export const WORKINGS: readonly FormulaColumn[] = [...SHARED_WORKINGS, ...RULES.flatMap(({ formulas }) => formulas.workings ?? [])]
/** Figures of the company or of the whole list that rules bring along, in catalogue order. */
export const OWN_INPUTS: Readonly<Record<string, FormulaInput>> = merged(({ inputs }) => inputs)

function merged<T>(pick: (formulas: RuleFormulas) => Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> {
  const all: Record<string, T> = {}
  for (const { id, formulas } of RULES) {
    for (const [name, value] of Object.entries(pick(formulas) ?? {})) {
      if (Object.hasOwn(all, name)) throw new RangeError(`Two rules bring along "${name}", the second one is ${id}`)
      all[name] = value
    }
  }
  return all
}

/** What formulas find on the Inputs sheet: typed facts, and what follows from them for every row. */
export function inputsOfFormulas({ asOf, setting, components, index }: Assessment): Readonly<Record<string, FormulaValue>> {
  const inputs: Record<string, FormulaValue> = {
    asOf,
    lastEasyDay: addMonths(asOf, setting.limits['reverse-months']),
    oldestCostDay: addMonths(asOf, -setting.limits['cost-age-months']),
    stage: setting.company.stage,
    headcount: setting.company.headcount,
    engineerMonthlyCost: setting.company.engineerMonthlyCost,
    isEarly: isEarly(setting.company.stage) ? 1 : 0,
    imports: setting.imports.length,
    undatedImports: setting.imports.filter(({ pricesAsOf }) => pricesAsOf === null).length,
    importsOffTotal: setting.imports.filter((entry) => differenceToTotal(entry) !== 0).length,
  }
  const row: FormulaRow = { limits: setting.limits, inputs, columns: {} }
  const list = listOf({ components, index })
  for (const [name, input] of Object.entries(OWN_INPUTS)) if (input.of === 'company') inputs[name] = input.read(setting, list)
  for (const [name, input] of Object.entries(OWN_INPUTS)) if (input.of === 'follows') inputs[name] = evaluateFormula(input.formula, row)
  return inputs
}

/** The list of one assessment, gathered once for all of its rows. */
const LISTS = new WeakMap<Assessment['components'], { readonly index: Assessment['index']; readonly list: PortfolioSubject }>()

function listOf({ components, index }: Pick<Assessment, 'components' | 'index'>): PortfolioSubject {
  const known = LISTS.get(components)
  if (known?.index === index) return known.list
  const list = portfolioSubject(components, index)
  LISTS.set(components, { index, list })
  return list
}

/** One component's columns and workings, as its row of the workbook holds them. */
export function formulaRow(
  { subject, verdict }: Assessment['components'][number],
  assessment: Assessment,
  inputs: Readonly<Record<string, FormulaValue>>,
): FormulaRow {
  const { setting } = assessment
  const list = listOf(assessment)
  const columns: Record<string, FormulaValue> = { isFailing: verdict === 'FAIL' ? 1 : 0 }
  for (const [name, { read }] of Object.entries(COMPONENT_COLUMNS)) columns[name] = read(subject, setting, list)
  const row: FormulaRow = { limits: setting.limits, inputs, columns }
  for (const { name, formula } of WORKINGS) columns[name] = evaluateFormula(formula, row)
  return row
}

/** Sums over all rows, and what follows from them: for the formulas about the whole list. */
export function listInputs(
  rows: readonly Pick<FormulaRow, 'columns'>[],
  setting: Assessment['setting'],
  inputs: Readonly<Record<string, FormulaValue>>,
): Readonly<Record<string, FormulaValue>> {
  const found: Record<string, FormulaValue> = {}
  for (const [name, input] of Object.entries(OWN_INPUTS)) {
    if (input.of === 'list') found[name] = rows.reduce((sum, { columns }) => sum + Number(columns[input.sum] ?? 0), 0)
    if (input.of === 'list-flag' || input.of === 'list-whole')
      found[name] = evaluateFormula(input.formula, { limits: setting.limits, inputs: { ...inputs, ...found }, columns: {} })
  }
  return found
}
