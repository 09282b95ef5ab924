// What rules add up over all components. Where a count or a sum by conditions says it, no component has a cell for it: a list is
// shorter by a column, and the formula of the sum says what is counted.

import { COMPONENT_FORMULAS, type Formula, OWN_INPUTS, PERSON_FORMULAS, WORKINGS } from '#core'

/** What a column holds in the rows that are counted: a flag 1 or 0, a word of a list, or a number above 0. */
type Condition = { readonly column: string } & (
  | { readonly holds: 'one' | 'nothing' | 'more' }
  | { readonly holds: 'word'; readonly field: string; readonly value: string }
)

interface ListSum {
  /** The column that is added up; null: rows are counted. */
  readonly of: string | null
  readonly conditions: readonly Condition[]
}

/** Whole basis points of the time that shares of a person come to. */
const COUNTED_AS: Readonly<Record<string, string>> = { ownerTime: 'time-units' }

function conditionsOf(formula: Formula): readonly Condition[] | null {
  if (formula.kind === 'and') {
    const parts = formula.parts.map(conditionsOf)
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
  }
  if (formula.kind === 'column' && (formula.unit === 'flag' || IS_FLAG.has(formula.name))) return [{ column: formula.name, holds: 'one' }]
  if (formula.kind === 'not' && formula.of.kind === 'column' && formula.of.unit === 'flag')
    return [{ column: formula.of.name, holds: 'nothing' }]
  if (formula.kind !== 'compare' || formula.left.kind !== 'column') return null
  const { left, operator, right } = formula
  if (operator === '=' && right.kind === 'choice') return [{ column: left.name, holds: 'word', field: right.field, value: right.value }]
  return operator === '>' && right.kind === 'number' && right.value === 0 ? [{ column: left.name, holds: 'more' }] : null
}

const IS_FLAG: ReadonlySet<string> = new Set(WORKINGS.flatMap(({ name, unit }) => (unit === 'flag' ? [name] : [])))

function sumOf(formula: Formula): ListSum | null {
  if (formula.kind === 'column' && !IS_FLAG.has(formula.name)) return { of: formula.name, conditions: [] }
  if (formula.kind !== 'times') {
    const conditions = conditionsOf(formula)
    return conditions === null ? null : { of: null, conditions }
  }
  const { left, right } = formula
  const conditions = conditionsOf(right)
  if (left.kind !== 'column' || conditions === null) return null
  return { of: COUNTED_AS[left.name] ?? left.name, conditions }
}

/** Columns that formulas of a component or of a person name. */
const NAMED: ReadonlySet<string> = new Set(
  [
    ...WORKINGS.map(({ formula }) => formula),
    ...[...COMPONENT_FORMULAS, ...PERSON_FORMULAS].flatMap(({ outcomes, notes = [] }) => [...outcomes, ...notes].map(({ when }) => when)),
  ].flatMap((formula) => [...namesIn(formula)]),
)

function* namesIn(formula: Formula): Generator<string> {
  if (formula.kind === 'column') yield formula.name
  for (const part of Object.values(formula).flat()) if (typeof part === 'object') yield* namesIn(part)
}

/** Workings that other sheets show or count, too. */
const SHOWN: ReadonlySet<string> = new Set(['countsAsComponent', 'countedCost', 'costNotKnown'])

/** The workings that nothing but a sum reads, with what stands for it. */
export const LIST_SUMS: ReadonlyMap<string, ListSum> = new Map(
  Object.values(OWN_INPUTS).flatMap((input) => {
    if (input.of !== 'list' || NAMED.has(input.sum) || SHOWN.has(input.sum)) return []
    const working = WORKINGS.find(({ name }) => name === input.sum)
    const sum = working === undefined ? null : sumOf(working.formula)
    return sum === null ? [] : [[input.sum, sum] as const]
  }),
)

interface SumPlaces {
  /** The cells of a column, of all components. */
  readonly range: (column: string) => string
  readonly word: (field: string, value: string) => string
}

export function listSumText({ of, conditions }: ListSum, { range, word }: SumPlaces): string {
  const texts = conditions.map((condition) => {
    const criterion = condition.holds === 'word' ? word(condition.field, condition.value) : CRITERIA[condition.holds]
    return `${range(condition.column)},${criterion}`
  })
  if (of === null) return `COUNTIFS(${texts.join(',')})`
  return conditions.length === 0 ? `SUM(${range(of)})` : `SUMIFS(${[range(of), ...texts].join(',')})`
}

const CRITERIA = { one: '1', nothing: '0', more: '">0"' } as const
