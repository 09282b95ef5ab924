// Which rules have columns in a pack. A rule that asks for what no component has (credits, a quote, a reservation) says nothing of
// any of them, and no cell of the pack is where a reader would type it: its workings would be the same for ever.

import {
  COMPONENT_COLUMNS,
  evaluateFormula,
  type Formula,
  type FormulaValue,
  OWN_COLUMNS,
  OWN_INPUTS,
  RULES,
  type RuleFormula,
  type RuleId,
  WORKINGS,
} from '#core'
import { CHECK_RULES, type EvaluatedComponent, SHOWN_FORMULAS } from './evaluated.ts'
import { LIST_SUMS } from './list-sums.ts'
import { type BoardPack, once } from './pack.ts'
import { linkedToProjects } from './sheets/components/project-links.ts'
import { LINKED_TO_COSTS } from './sheets/costs/component-cost.ts'

interface SpokenRules {
  /** Of SHOWN_FORMULAS, each with its place there. */
  readonly formulas: readonly { readonly formula: RuleFormula; readonly place: number }[]
  /** Of CHECK_RULES, in their order. */
  readonly checks: readonly RuleId[]
  /** Whether a column, or a working, of a rule is written. */
  readonly isWritten: (name: string) => boolean
  /** What a working is in every row, whatever is typed; undefined: not the same for ever. */
  readonly always: (working: string) => FormulaValue | undefined
}

type Known = ReadonlyMap<string, FormulaValue>

export const spokenRules = once(speak)

function speak(pack: BoardPack): SpokenRules {
  const nothing = nowhereSet(pack)
  const known = withWorkings(nothing)
  const silent = new Set(SHOWN_FORMULAS.flatMap(({ rule }, place) => (isSilent(pack.rows, place, nothing) ? [rule] : [])))
  const formulas = SHOWN_FORMULAS.map((formula, place) => ({ formula, place })).filter(({ formula }) => !silent.has(formula.rule))
  const written = writtenNames(silent, known)
  return {
    formulas,
    checks: CHECK_RULES.filter((rule) => !silent.has(rule)),
    isWritten: (name) => written.has(name),
    always: (working) => (written.has(working) ? undefined : known.get(working)),
  }
}

/** Figures that rules bring along, that the app works out, and that are nothing in every row: no field, and no sheet, gives another. */
function nowhereSet({ rows, places }: BoardPack): Known {
  const linked = new Set([...(places.of('costs') === null ? [] : LINKED_TO_COSTS), ...linkedToProjects(places.of('buildVsBuy'))])
  const found = new Map<string, FormulaValue>()
  for (const [name, { field }] of Object.entries(OWN_COLUMNS)) {
    const first = rows[0]?.columns[name]
    const isNothing = first === null || first === 0
    if (isNothing && field === undefined && !linked.has(name) && rows.every(({ columns }) => columns[name] === first))
      found.set(name, first)
  }
  return found
}

/** Nothing but such figures decides that it does not apply, and it does not apply anywhere. */
function isSilent(rows: readonly EvaluatedComponent[], place: number, nothing: Known): boolean {
  const outcomes = SHOWN_FORMULAS[place]?.outcomes ?? []
  const decisive = outcomes.findIndex(({ when }) => known(when, nothing) === 1)
  if (decisive === -1 || outcomes.slice(0, decisive + 1).some(({ state }) => state !== 'N/A')) return false
  const rule = SHOWN_FORMULAS[place]?.rule
  return rows.every(({ assessment, keptUntil, plannedUntil }) => {
    const isDated = (keptUntil[place] ?? null) !== null || (plannedUntil[place] ?? null) !== null
    return !isDated && assessment.checks.every((check) => check.rule !== rule || check.state === 'N/A')
  })
}

function withWorkings(nothing: Known): Known {
  const all = new Map(nothing)
  for (const { name, formula } of WORKINGS) {
    const value = known(formula, all)
    if (value !== undefined) all.set(name, value)
  }
  return all
}

/** What a formula is whatever else is typed; undefined: that depends. */
function known(formula: Formula, of: Known): FormulaValue | undefined {
  if (formula.kind === 'column') return of.get(formula.name)
  if (formula.kind === 'limit' || formula.kind === 'input' || formula.kind === 'otherwise') return undefined
  const parts = partsOf(formula).map((part) => known(part, of))
  if (formula.kind === 'and' && parts.includes(0)) return 0
  if (formula.kind === 'or' && parts.includes(1)) return 1
  if (formula.kind === 'times' && parts.includes(0)) return 0
  if (parts.includes(undefined)) return undefined
  if (formula.kind === 'and' || formula.kind === 'or') return formula.kind === 'and' ? 1 : 0
  const row = { ...NO_ROW, columns: { ...Object.fromEntries(of) } as Record<string, FormulaValue> }
  return evaluateFormula(withValues(formula, parts, row.columns), row)
}

/** What its parts come to, in their place: they may name what nobody knows. */
function withValues(formula: Formula, values: readonly (FormulaValue | undefined)[], columns: Record<string, FormulaValue>): Formula {
  let at = 0
  const entries = Object.entries(formula).map(([key, part]) => {
    if (typeof part !== 'object') return [key, part]
    const value = values[at++] ?? null
    if (part.kind === 'column' || part.kind === 'choice' || part.kind === 'number') return [key, part]
    columns[key] = value
    return [key, { kind: 'column', name: key, unit: 'whole' }]
  })
  return Object.fromEntries(entries) as Formula
}

/** Of a formula that names none. */
const NO_ROW = { limits: {} as Parameters<typeof evaluateFormula>[1]['limits'], inputs: {} }

function partsOf(formula: Formula): readonly Formula[] {
  return Object.values(formula)
    .flat()
    .filter((part): part is Formula => typeof part === 'object')
}

const broughtBy = ({ columns, workings }: (typeof RULES)[number]['formulas']): readonly string[] => [
  ...Object.keys(columns ?? {}),
  ...(workings ?? []).map(({ name }) => name),
]

/** Everything that a formula of the pack reads, and every column of a rule that speaks. */
function writtenNames(silent: ReadonlySet<RuleId>, of: Known): ReadonlySet<string> {
  const workings = new Map(WORKINGS.map(({ name, formula }) => [name, formula]))
  const written = new Set<string>()
  const write = (name: string) => {
    if (written.has(name)) return
    const working = workings.get(name)
    if (!isSum(name)) written.add(name)
    if (working !== undefined) read(working)
  }
  const isSum = (name: string) => LIST_SUMS.has(name)
  const read = (formula: Formula) => {
    if (formula.kind === 'column') write(formula.name)
    for (const part of partsOf(formula)) read(part)
  }
  const ofRules = new Set(RULES.flatMap(({ formulas }) => broughtBy(formulas)))
  for (const name of [...Object.keys(COMPONENT_COLUMNS), ...workings.keys()]) if (!ofRules.has(name) && !isSum(name)) write(name)
  for (const input of Object.values(OWN_INPUTS)) {
    if (input.of !== 'list' || of.get(input.sum) !== undefined) continue
    if (isSum(input.sum)) read(workings.get(input.sum) as Formula)
    else write(input.sum)
  }
  for (const { formulas } of RULES) {
    const { component } = formulas
    if (component === undefined || silent.has(component.rule)) continue
    for (const { when } of [...component.outcomes, ...(component.notes ?? [])]) read(when)
    for (const name of broughtBy(formulas)) if (!isSum(name)) write(name)
  }
  // A returned pack is read from the cells of fields.
  for (const [name, { field }] of Object.entries(OWN_COLUMNS)) if (field !== undefined) write(name)
  return written
}
