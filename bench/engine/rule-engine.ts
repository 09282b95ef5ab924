// The same rules in json-rules-engine, made from the same formulas: a rule of the engine for every state
// that a rule of ours can have, but for the one that is left when none fires. What the engine cannot say
// (dates, sums of columns) it is given as a flag, worked out beforehand like every other fact.

import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine'
import {
  type CheckState,
  COMPONENT_FORMULAS,
  evaluateFormula,
  type Formula,
  type FormulaRow,
  type FormulaValue,
  type RuleFormula,
} from '#core'

export interface EngineRules {
  readonly engine: Engine
  /** What the engine is told about one component. */
  readonly factsOf: (row: FormulaRow) => Readonly<Record<string, FormulaValue>>
}

/** @param constants limits and figures of the company, which stand in the rules as they are */
export function engineRules(constants: Constants): EngineRules {
  const flags: Flags = new Map()
  const rules: RuleProperties[] = COMPONENT_FORMULAS.flatMap((formula, rule) =>
    runsOf(formula).map(({ place, whens }) => ({
      conditions: { any: whens.map((when) => conditionOf(when, constants, flags)) },
      event: { type: `${rule}`, params: { place } },
    })),
  )
  return {
    engine: new Engine(rules),
    factsOf: (row) => ({
      ...row.columns,
      ...Object.fromEntries([...flags.values()].map(({ name, formula }) => [name, evaluateFormula(formula, row)])),
    }),
  }
}

interface Run {
  /** Where the run stands: of several that fire, the first is meant. */
  readonly place: number
  readonly whens: readonly Formula[]
}

/** Outcomes of one state that stand together are one rule of the engine; the last ones need none. */
function runsOf({ outcomes }: RuleFormula): readonly Run[] {
  const runs: { place: number; whens: Formula[] }[] = []
  for (const [place, { state, when }] of outcomes.entries()) {
    if (place > 0 && state === outcomes[place - 1]?.state) runs.at(-1)?.whens.push(when)
    else runs.push({ place, whens: [when] })
  }
  return runs.filter(({ whens }) => whens.at(-1)?.kind !== 'otherwise')
}

/** States in catalogue order. */
export async function engineStates(engine: Engine, facts: Readonly<Record<string, FormulaValue>>): Promise<readonly CheckState[]> {
  const { events } = await engine.run(facts)
  const first = COMPONENT_FORMULAS.map(({ outcomes }) => outcomes.length - 1)
  for (const { type, params } of events) first[Number(type)] = Math.min(first[Number(type)] ?? 0, Number(params?.['place']))
  return COMPONENT_FORMULAS.map(({ outcomes }, rule) => outcomes[first[rule] ?? 0]?.state as CheckState)
}

type Constants = Pick<FormulaRow, 'limits' | 'inputs'>
/** By the text of their formula. */
type Flags = Map<string, { readonly name: string; readonly formula: Formula }>

function conditionOf(formula: Formula, constants: Constants, flags: Flags): NestedCondition {
  switch (formula.kind) {
    case 'and':
      return { all: formula.parts.map((part) => conditionOf(part, constants, flags)) }
    case 'or':
      return { any: formula.parts.map((part) => conditionOf(part, constants, flags)) }
    case 'not':
      return { not: conditionOf(formula.of, constants, flags) }
    case 'column':
      return { fact: formula.name, operator: 'equal', value: 1 }
    default:
      return comparison(formula, constants) ?? flagged(formula, flags)
  }
}

/** A fact against a number or a word, where that says the same: the engine knows neither blanks as 0 nor dates. */
function comparison(formula: Formula, constants: Constants): NestedCondition | null {
  if (formula.kind !== 'compare' || formula.left.kind !== 'column') return null
  const value = constantOf(formula.right, constants)
  const { name, unit } = formula.left
  const isWord = typeof value === 'string' && unit === 'choice' && (formula.operator === '=' || formula.operator === '<>')
  const isCount = typeof value === 'number' && NEVER_BLANK.includes(name)
  return isWord || isCount ? { fact: name, operator: OPERATORS[formula.operator], value } : null
}

const NEVER_BLANK: readonly string[] = ['ownerTime', 'ownerRows', 'blankShares', 'namedOwners']

function constantOf(formula: Formula, constants: Constants): FormulaValue {
  if (formula.kind === 'column') return null
  const parts = formula.kind === 'smaller' || formula.kind === 'larger' ? [formula.left, formula.right] : []
  const isConstant =
    ['limit', 'input', 'choice', 'number'].includes(formula.kind) || (parts.length > 0 && parts.every(({ kind }) => kind === 'limit'))
  return isConstant ? evaluateFormula(formula, { ...constants, columns: {} }) : null
}

/** One flag for each formula, however many outcomes ask for it. */
function flagged(formula: Formula, flags: Flags): NestedCondition {
  const key = JSON.stringify(formula)
  const flag = flags.get(key) ?? { name: `flag-${flags.size}`, formula }
  flags.set(key, flag)
  return { fact: flag.name, operator: 'equal', value: 1 }
}

const OPERATORS: Readonly<Record<Extract<Formula, { kind: 'compare' }>['operator'], string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
}
