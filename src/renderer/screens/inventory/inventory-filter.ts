// Which components the inventory shows: those of a chip, with a text in them, that meet the conditions of columns.

import { type ComponentAssessment, isInList, type ListFacts, type ListId, type Setting } from '#core'
import { searchText } from '../../widgets/search-text.ts'
import { filtersLeft, type GridFilter, type GridTone } from '../../widgets/table-model/grid-column.ts'
import type { RangedColumn } from '../field-column.tsx'

type Row = ComponentAssessment

/** What a column must hold to be shown. not: everything else, what is blank included. */
export type Condition = PlainCondition | { readonly kind: 'not'; readonly of: PlainCondition }

/** one-of: as the cell reads to the app; between: both ends included, in whole units. */
export type PlainCondition =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'between'; readonly min: Bound; readonly max: Bound }

/** A number in whole units, or a day; null is open. */
export type Bound = string | number | null

export interface InventoryFilter {
  readonly text: string
  readonly chip: ListId
  readonly conditions: readonly ColumnCondition[]
  /** A row that meets one of the conditions is shown, or all of a group; else it must meet all, and one of each group. */
  readonly isAny?: true
}

export type ColumnCondition = GridFilter<Condition>

/** Which colors there are, by the state that has them. */
export const TONES = ['FAIL', 'WATCH', 'PASS', 'EXEMPT'] as const

/** Colors the cells of a column, or their rows, that meet a condition. */
export interface ColorRule {
  readonly columnId: string
  readonly condition: Condition
  readonly tone: (typeof TONES)[number]
  readonly isRow: boolean
}

/** Every word must occur in the name, vendor, an owner, a tag or the notes. */
export function textMatcher(text: string, people: Setting['people']): (row: ComponentAssessment) => boolean {
  const names = Object.values(people).map(({ id, name }) => ({ id, name: searchText(name) }))
  const words = searchText(text)
    .split(/\s+/)
    // Whose name it is part of is asked once, not again by every row.
    .map((word) => ({ word, people: new Set<string | null>(names.filter(({ name }) => name.includes(word)).map(({ id }) => id)) }))
  return (row) => {
    const haystack = textOf(row)
    return words.every(
      ({ word, people }) => haystack.includes(word) || (people.size > 0 && row.subject.owners.some(({ personId }) => people.has(personId))),
    )
  }
}

/**
 * Searched text of rows that were searched: the next letter typed asks for the same. By the row, which holds no more than its own state;
 * what a component holds makes looking it up eight times as long.
 */
const texts = new WeakMap<Row, string>()

function textOf(row: Row): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const { name, vendor, notes, tags } = row.subject.component
  const text = searchText([name, vendor, notes, ...tags].join('\n'))
  texts.set(row, text)
  return text
}

type FilteredColumn = Pick<RangedColumn<Row>, 'text' | 'values' | 'amount' | 'range'>

function meets(row: Row, column: FilteredColumn, condition: Condition): boolean {
  const { text, values, amount, range } = column
  switch (condition.kind) {
    case 'not':
      return !meets(row, column, condition.of)
    case 'one-of':
      return (values?.(row) ?? [text(row)]).some((value) => condition.values.includes(value))
    case 'contains':
      return searchText(text(row)).includes(searchText(condition.text))
    case 'between': {
      const value = (range ?? amount)?.of(row)
      return value !== undefined && (condition.min === null || value >= condition.min) && (condition.max === null || value <= condition.max)
    }
  }
}

/** The columns, each of which answers the condition it is filtered by. */
export function withConditions<C extends RangedColumn<Row>>(columns: readonly C[]): readonly C[] {
  return columns.map((column) => ({ ...column, matches: (condition) => (row) => meets(row, column, condition as Condition) }))
}

/** The rules in the grid's terms; of a column that is not there any more, none. */
export function tonesOf(rules: readonly ColorRule[], columns: readonly RangedColumn<Row>[]): readonly GridTone<Row>[] {
  return rules.flatMap(({ condition, ...rule }) => {
    const column = columns.find(({ id }) => id === rule.columnId)
    return column === undefined ? [] : { ...rule, matches: (row: Row) => meets(row, column, condition) }
  })
}

/** ListId and text of a filter as one question to a row; null when they let everything through. */
export function rowFilter({ text, chip }: Pick<InventoryFilter, 'text' | 'chip'>, facts: ListFacts): ((row: Row) => boolean) | null {
  const words = text.trim()
  if (words === '' && chip === 'all') return null
  const hasText = words === '' ? null : textMatcher(words, facts.people)
  return (row) => isInList(row, chip, facts) && (hasText === null || hasText(row))
}

export function isFiltered({ text, chip, conditions }: InventoryFilter): boolean {
  return text.trim() !== '' || chip !== 'all' || conditions.length > 0
}

/**
 * The conditions with one in the place of another; before null: added, after null: taken away.
 * @param partner whose group it belongs to from now on; null: it stands by itself
 */
export function withCondition(
  conditions: readonly ColumnCondition[],
  before: ColumnCondition | null,
  after: Pick<ColumnCondition, 'id' | 'value'> | null,
  partner: ColumnCondition | null = null,
): readonly ColumnCondition[] {
  const next = Math.max(0, ...conditions.map(({ group }) => group ?? 0)) + 1
  const group = partner === null ? null : (partner.group ?? next)
  const own = after === null ? [] : [{ ...after, group }]
  const kept = conditions.flatMap((condition) =>
    condition === before ? own : condition === partner ? [{ ...condition, group }] : [condition],
  )
  return before === null ? [...kept, ...own] : kept
}

/**
 * The conditions of the rows that could be in sight, whatever one of them asks.
 * @param before null: one more
 * @param partner as in withCondition
 */
export function withoutCondition(
  { conditions, isAny = false }: { readonly conditions: readonly ColumnCondition[]; readonly isAny?: boolean },
  before: ColumnCondition | null,
  partner: ColumnCondition | null,
): readonly ColumnCondition[] {
  const value: Condition = { kind: 'one-of', values: [] }
  return filtersLeft(withCondition(conditions, before, { id: '', value }, partner), isAny, (condition) => condition.value !== value)
}
