// All that formulas may name, gathered from the rules: columns, workings and figures, and which fields stand behind each.

import type { Formula, FormulaColumn, FormulaInput, InputColumn, RuleFormulas } from './formula.ts'
import { PERSON_READS, SHARED_COLUMNS, SHARED_INPUTS, SHARED_WORKINGS } from './formula-columns.ts'
import type { ReadPath } from './rule.ts'

export interface FormulaCells {
  readonly columns: Readonly<Record<string, InputColumn>>
  /** Columns that a single rule brings along, in catalogue order. */
  readonly ownColumns: Readonly<Record<string, InputColumn>>
  /** A working may name the ones before it. */
  readonly workings: readonly FormulaColumn[]
  readonly inputs: Readonly<Record<string, FormulaInput>>
  /** Figures of the company or of the whole list that rules bring along, in catalogue order. */
  readonly ownInputs: Readonly<Record<string, FormulaInput>>
}

/** @param all what each rule brings along, in catalogue order */
export function formulaCells(all: readonly RuleFormulas[]): FormulaCells {
  const ownColumns = merged(all.map(({ columns }) => columns))
  const ownInputs = merged(all.map(({ inputs }) => inputs))
  return {
    columns: { ...SHARED_COLUMNS, ...ownColumns },
    ownColumns,
    workings: [...SHARED_WORKINGS, ...all.flatMap(({ workings }) => workings ?? [])],
    inputs: { ...SHARED_INPUTS, ...ownInputs },
    ownInputs,
  }
}

function merged<T>(parts: readonly (Readonly<Record<string, T>> | undefined)[]): Readonly<Record<string, T>> {
  const all: Record<string, T> = {}
  for (const [name, value] of parts.flatMap((part) => Object.entries(part ?? {}))) {
    if (Object.hasOwn(all, name)) throw new RangeError(`Two rules bring along "${name}"`)
    all[name] = value
  }
  return all
}

/** The fields whose change can move one of the formulas, each once. */
export function readsOf(formulas: readonly Formula[], cells: FormulaCells): readonly ReadPath[] {
  const workings = new Map(cells.workings.map(({ name, formula }) => [name, formula]))
  const seen = new Set<string>()
  const paths = new Set<ReadPath>()
  const addColumn = (name: string) => {
    if (seen.has(`column ${name}`)) return
    seen.add(`column ${name}`)
    const working = workings.get(name)
    if (working !== undefined) add(working)
    for (const path of cells.columns[name]?.reads ?? PERSON_READS[name] ?? []) paths.add(path)
  }
  const addInput = (name: string) => {
    const input = cells.inputs[name]
    if (input === undefined || seen.has(`input ${name}`)) return
    seen.add(`input ${name}`)
    if (input.of === 'company') for (const path of input.reads) paths.add(path)
    else if (input.of === 'list') addColumn(input.sum)
    else add(input.formula)
  }
  const add = (formula: Formula) => {
    if (formula.kind === 'column') addColumn(formula.name)
    if (formula.kind === 'input') addInput(formula.name)
    if (formula.kind === 'limit') paths.add(`policy.${formula.id}`)
    for (const part of Object.values(formula).flat()) if (typeof part === 'object') add(part)
  }
  for (const formula of formulas) add(formula)
  return [...paths]
}

/** Every formula that a rule's verdicts follow from. */
export function formulasOf({ component, person, portfolio }: RuleFormulas): readonly Formula[] {
  return [component, person, portfolio].flatMap((rule) => [...(rule?.outcomes ?? []), ...(rule?.notes ?? [])].map(({ when }) => when))
}
