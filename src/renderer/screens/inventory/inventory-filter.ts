// Which components the inventory shows: those of a chip, with a text in them, that meet the conditions of columns.

import type { Component, ComponentAssessment, CostLine, FieldMeta, IsoDate, Owner, Setting } from '#core'
import type { GridTone } from '../../widgets/grid/grid-column.ts'
import { searchText } from '../../widgets/search-text.ts'
import type { RangedColumn } from '../field-column.tsx'

export const CHIPS = ['all', 'to-decide', 'near-limit', 'over-limit', 'undecided', 'top-cost', 'stale', 'mine'] as const
export type Chip = (typeof CHIPS)[number]

/** What a column must hold to be shown. one-of: as the cell reads to the app; between: both ends included, in whole units. */
export type Condition =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'between'; readonly min: Bound; readonly max: Bound }

/** A number in whole units, or a day; null is open. */
export type Bound = string | number | null

export interface InventoryFilter {
  readonly text: string
  readonly chip: Chip
  /** By id of the column. */
  readonly conditions: Readonly<Record<string, Condition>>
  /** A row that meets one of the conditions is shown; else it must meet all. */
  readonly isAny?: true
}

/** Which colors there are, by the state that has them. */
export const TONES = ['FAIL', 'WATCH', 'PASS', 'EXEMPT'] as const

/** Colors the cells of a column, or their rows, that meet a condition. */
export interface ColorRule {
  readonly columnId: string
  readonly condition: Condition
  readonly tone: (typeof TONES)[number]
  readonly isRow: boolean
}

/** What the chips compare with. */
export interface FilterFacts {
  readonly limitBp: number
  readonly people: Setting['people']
  /** The components of "Cost top 10". */
  readonly topCost: ReadonlySet<string>
  /** What the last of them costs: a row that stays for what it cost is told by it. */
  readonly topLeast: number
  /** First day of the quarter. */
  readonly quarterStart: IsoDate
  /** Who looks at the list; null as long as nobody said. */
  readonly me: string | null
}

/** How many "Cost top 10" shows. */
export const MOST_COSTLY = 10

type Row = ComponentAssessment

/** undecided: an answer is missing, so no verdict can be given. stale: nothing of it was touched since the quarter began. */
export function matchesChip({ subject, verdict, toDecide }: Row, chip: Chip, facts: Omit<FilterFacts, 'people'>): boolean {
  switch (chip) {
    case 'all':
      return true
    case 'to-decide':
      return toDecide
    case 'near-limit':
      return verdict === 'WATCH'
    case 'over-limit':
      return subject.ownerTime.knownBp > facts.limitBp
    case 'undecided':
      return verdict === 'UNKNOWN'
    case 'top-cost':
      return facts.topCost.has(subject.component.id) || (subject.monthlyCost ?? 0) > facts.topLeast
    case 'stale':
      return lastTouched(subject) < facts.quarterStart
    case 'mine':
      return facts.me !== null && subject.owners.some(({ personId }) => personId === facts.me)
  }
}

/** The ten that cost most a month; one without a cost is never among them, and nothing costs nothing. */
export function topCostOf(rows: readonly Row[]): Pick<FilterFacts, 'topCost' | 'topLeast'> {
  const sorted = rows.filter(hasCost).toSorted((a, b) => (b.subject.monthlyCost ?? 0) - (a.subject.monthlyCost ?? 0))
  const top = sorted.slice(0, MOST_COSTLY)
  return { topCost: new Set(top.map(({ subject }) => subject.component.id)), topLeast: top.at(-1)?.subject.monthlyCost ?? Infinity }
}

export function hasCost({ subject }: Row): boolean {
  return (subject.monthlyCost ?? 0) > 0
}

/** Every word must occur in the name, vendor, an owner, a tag or the notes. */
export function textMatcher(text: string, people: Setting['people']): (row: ComponentAssessment) => boolean {
  const words = searchText(text).split(/\s+/)
  const names = new Map(Object.values(people).map(({ id, name }) => [id, searchText(name)]))
  return ({ subject: { component, owners } }) => {
    const haystack = textOf(component)
    return words.every(
      (word) => haystack.includes(word) || owners.some(({ personId }) => personId !== null && names.get(personId)?.includes(word)),
    )
  }
}

/** Searched text of components that were searched: the next letter typed asks for the same. */
const texts = new WeakMap<Component, string>()

function textOf(component: Component): string {
  const known = texts.get(component)
  if (known !== undefined) return known
  const { name, vendor, notes, tags } = component
  const text = searchText([name, vendor, notes, ...tags].join('\n'))
  texts.set(component, text)
  return text
}

type FilteredColumn = Pick<RangedColumn<Row>, 'text' | 'values' | 'amount' | 'range'>

function meets(row: Row, { text, values, amount, range }: FilteredColumn, condition: Condition): boolean {
  switch (condition.kind) {
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

/** Chip and text of a filter as one question to a row; null when they let everything through. */
export function rowFilter({ text, chip }: Pick<InventoryFilter, 'text' | 'chip'>, facts: FilterFacts): ((row: Row) => boolean) | null {
  const words = text.trim()
  if (words === '' && chip === 'all') return null
  const hasText = words === '' ? null : textMatcher(words, facts.people)
  return (row) => matchesChip(row, chip, facts) && (hasText === null || hasText(row))
}

export function isFiltered({ text, chip, conditions }: InventoryFilter): boolean {
  return text.trim() !== '' || chip !== 'all' || Object.keys(conditions).length > 0
}

export function isChip(value: unknown): value is Chip {
  return CHIPS.some((chip) => chip === value)
}

/** The day on which anything of a component was last entered, "" when nothing says. */
export function lastTouched({ component, owners, costLines }: Row['subject']): string {
  const records: readonly Pick<Owner | CostLine, 'meta'>[] = [component, ...owners, ...costLines]
  let last = ''
  // Fields that came together share one origin: it is compared once.
  let known: FieldMeta | undefined
  for (const { meta } of records) {
    for (const field in meta) {
      const origin = meta[field]
      if (origin === undefined || origin === known) continue
      known = origin
      if (origin.at > last) last = origin.at
    }
  }
  return last.slice(0, 10)
}
