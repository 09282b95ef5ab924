// What rules add up over all components. Where a count or a sum by conditions says it, no component has a cell for it: a list is
// shorter by a column, and the formula of the sum says what is counted.

import { COMPONENT_FORMULAS, type Formula, PERSON_FORMULAS, WORKINGS } from '#core'

/** What a column holds in the rows that are counted: a flag 1 or 0, any text, a word of a list or another one, or a number above 0. */
type Condition = { readonly column: string } & (
  | { readonly holds: 'one' | 'nothing' | 'more' | 'text' }
  | { readonly holds: 'word' | 'other'; readonly field: string; readonly value: string }
)

/** Rows are counted where all conditions of one of these hold; no two of them ever hold of the same row. */
type Alternatives = readonly (readonly Condition[])[]

interface ListSum {
  /** The column that is added up; null: rows are counted. */
  readonly of: string | null
  readonly alternatives: Alternatives
}

/** Whole basis points of the time that shares of a person come to. */
const COUNTED_AS: Readonly<Record<string, string>> = { ownerTime: 'time-units' }

/** The sums that stand for workings, by their names. */
type Sums = ReadonlyMap<string, ListSum>

function alternativesOf(formula: Formula, sums: Sums): Alternatives | null {
  if (formula.kind === 'and' || formula.kind === 'or') {
    const parts = formula.parts.map((part) => alternativesOf(part, sums))
    const known = parts.flatMap((part) => (part === null ? [] : [part]))
    if (known.length < parts.length) return null
    if (formula.kind === 'or') return areApart(known.flat()) ? known.flat() : null
    return known.reduce<Alternatives>((all, part) => all.flatMap((before) => part.map((after) => [...before, ...after])), [[]])
  }
  if (formula.kind === 'not') return opposite(formula.of, sums)
  if (formula.kind === 'column' && (formula.unit === 'flag' || IS_FLAG.has(formula.name))) {
    const instead = sums.get(formula.name)
    return instead === undefined ? [[{ column: formula.name, holds: 'one' }]] : instead.alternatives
  }
  if (formula.kind !== 'compare' || formula.left.kind !== 'column') return null
  const { left, operator, right } = formula
  if (operator === '=' && right.kind === 'choice') return [[{ column: left.name, holds: 'word', field: right.field, value: right.value }]]
  return operator === '>' && right.kind === 'number' && right.value === 0 ? [[{ column: left.name, holds: 'more' }]] : null
}

function opposite(formula: Formula, sums: Sums): Alternatives | null {
  if (formula.kind === 'column' && formula.unit === 'flag' && !sums.has(formula.name)) return [[{ column: formula.name, holds: 'nothing' }]]
  if (formula.kind === 'blank' && formula.of.kind === 'column' && formula.of.unit === 'choice')
    return [[{ column: formula.of.name, holds: 'text' }]]
  const [[condition] = [], ...more] = formula.kind === 'compare' ? (alternativesOf(formula, sums) ?? []) : []
  return condition?.holds === 'word' && more.length === 0 ? [[{ ...condition, holds: 'other' }]] : null
}

/** Whether a row that is one of them is none of the others: a column of theirs holds another word. */
function areApart(alternatives: Alternatives): boolean {
  const isAnother = (one: Condition, other: Condition) =>
    one.holds === 'word' && other.holds === 'word' && one.column === other.column && one.value !== other.value
  return alternatives.every((one, at) =>
    alternatives.slice(at + 1).every((other) => one.some((of) => other.some((by) => isAnother(of, by)))),
  )
}

const IS_FLAG: ReadonlySet<string> = new Set(WORKINGS.flatMap(({ name, unit }) => (unit === 'flag' ? [name] : [])))

function sumOf(formula: Formula, sums: Sums): ListSum | null {
  if (formula.kind === 'column' && !IS_FLAG.has(formula.name)) return sums.get(formula.name) ?? { of: formula.name, alternatives: [[]] }
  if (formula.kind !== 'times') {
    const alternatives = alternativesOf(formula, sums)
    return alternatives === null ? null : { of: null, alternatives }
  }
  const [sum, conditions] = [formula.left.kind === 'column' ? sumOf(formula.left, sums) : null, alternativesOf(formula.right, sums)]
  if (sum === null || sum.of === null || conditions === null) return null
  const alternatives = sum.alternatives.flatMap((before) => conditions.map((after) => [...before, ...after]))
  return { of: COUNTED_AS[sum.of] ?? sum.of, alternatives }
}

function* namesIn(formula: Formula): Generator<string> {
  if (formula.kind === 'column') yield formula.name
  for (const part of Object.values(formula).flat()) if (typeof part === 'object') yield* namesIn(part)
}

/** Workings that other sheets show or count, too. */
const SHOWN: ReadonlySet<string> = new Set(['countsInTotals', 'countsAsComponent', 'countedCost', 'costNotKnown'])

/** Columns that outcomes of a component or of a person name. */
const OUTCOMES_NAME: ReadonlySet<string> = new Set(
  [...COMPONENT_FORMULAS, ...PERSON_FORMULAS].flatMap(({ outcomes, notes = [] }) =>
    [...outcomes, ...notes].flatMap(({ when }) => [...namesIn(when)]),
  ),
)

const readersOf = (name: string) => WORKINGS.filter(({ formula }) => [...namesIn(formula)].includes(name)).map((reader) => reader.name)

/** More, over a long list, have no room in a formula. */
const MOST_CONDITIONS = 4

/** Of those that conditions can say: a working stands below those that it reads. @param unsaid what another formula reads, which no condition says */
function sumsBut(unsaid: ReadonlySet<string>): Sums {
  const sums = new Map<string, ListSum>()
  for (const { name, formula } of WORKINGS) {
    const sum = SHOWN.has(name) || OUTCOMES_NAME.has(name) || unsaid.has(name) ? null : sumOf(formula, sums)
    if (sum !== null && sum.alternatives.flat().length <= MOST_CONDITIONS) sums.set(name, sum)
  }
  const others = [...sums.keys()].filter((name) => !IS_FLAG.has(name) && readersOf(name).some((reader) => !sums.has(reader)))
  return others.length === 0 ? sums : sumsBut(new Set([...unsaid, ...others]))
}

/** The workings that nothing but a sum reads, with what stands for them. */
export const LIST_SUMS: Sums = sumsBut(new Set())

/** The formula of a column, with what a flag that has no column asks in its place. */
export function spelledOut(formula: Formula): Formula {
  const working = formula.kind === 'column' && LIST_SUMS.has(formula.name) ? WORKINGS.find(({ name }) => name === formula.name) : undefined
  if (working !== undefined) return spelledOut(working.formula)
  const parts = 'parts' in formula ? formula.parts.map(spelledOut) : null
  return parts === null ? formula : ({ ...formula, parts } as Formula)
}

interface SumPlaces {
  /** The cells of a column, of all components. */
  readonly range: (column: string) => string
  readonly word: (field: string, value: string) => string
}

export function listSumText({ of, alternatives }: ListSum, { range, word }: SumPlaces): string {
  const criterionOf = (condition: Condition) => {
    if (condition.holds === 'word') return word(condition.field, condition.value)
    return condition.holds === 'other' ? `"<>"&${word(condition.field, condition.value)}` : CRITERIA[condition.holds]
  }
  const texts = alternatives.map((conditions) => {
    const each = conditions.map((condition) => `${range(condition.column)},${criterionOf(condition)}`)
    if (of === null) return `COUNTIFS(${each.join(',')})`
    return each.length === 0 ? `SUM(${range(of)})` : `SUMIFS(${[range(of), ...each].join(',')})`
  })
  return texts.join('+')
}

const CRITERIA = { one: '1', nothing: '0', more: '">0"', text: '"?*"' } as const
