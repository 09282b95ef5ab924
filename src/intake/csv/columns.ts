// The columns of an inventory list: which must be there, which may be, and what the header row of
// a file says about them. The currency is the ending of the cost column (monthly_cost_usd).

import { type FieldPath, fail, ok, problem, type Result } from '#core'
import { COMPONENT_FIELDS, COST_LINE_FIELDS, type FieldWords, PROJECT_FIELDS } from '#wording'
import type { SourceRow } from '../formats/list-format.ts'

const REQUIRED_COLUMNS = [
  'name',
  'layer',
  'approach',
  'vendor',
  'owner',
  'owner_time_share_percent',
  'monthly_cost',
  'differentiating',
  'hard_to_reverse',
  'notes',
] as const

/** Columns of a component's fields: the header that the field table gives them → path of the field. */
export const COMPONENT_COLUMN_FIELDS: ReadonlyMap<string, FieldPath<'components'>> = new Map(
  (Object.entries(COMPONENT_FIELDS) as [FieldPath<'components'>, FieldWords][]).flatMap(([path, { csv }]) =>
    csv === undefined ? [] : [[csv, path] as const],
  ),
)

/** Read in a way of their own. */
export type OwnColumn = 'approach' | 'owner' | 'owner_time_share_percent' | 'monthly_cost' | 'prices_as_of' | 'managed_quote'
/** A header of the field table; which ones there are follows from it. */
export type Column = string

const REQUIRED: ReadonlySet<string> = new Set(REQUIRED_COLUMNS)

const OPTIONAL_COLUMNS: readonly Column[] = [
  ...[...COMPONENT_COLUMN_FIELDS.keys()].filter((column) => !REQUIRED.has(column)),
  COST_LINE_FIELDS.costAsOf.csv,
  PROJECT_FIELDS['managed.quote'].csv,
]

export interface Header {
  /** The column of each cell, left to right. */
  readonly columns: readonly Column[]
  /** Three capital letters. */
  readonly currency: string
  /** The column's name as Problems show it: "monthly_cost_usd". */
  readonly shown: (column: Column) => string
}

const COST = /^monthly_cost_([a-z]{3})$/

/** Reads the first row. Column order is free; capitals and outer spaces do not count. */
export function readHeader(row: SourceRow, file: string): Result<Header> {
  const names = row.cells.map((cell) => cell.trim().toLowerCase())
  const separator = foreignSeparator(names)
  if (separator !== null) return fail(problem('csv-wrong-separator', { file, line: row.line, separator }))
  const columns: Column[] = []
  let currency = 'USD'
  for (const name of names) {
    const cost = COST.exec(name)
    const column = cost ? 'monthly_cost' : knownColumn(name)
    if (column === undefined) continue
    if (columns.includes(column)) return fail(problem('csv-duplicate-header', { file, header: name }))
    if (cost) currency = (cost[1] ?? '').toUpperCase()
    columns.push(column)
  }
  const shown = (column: Column) => (column === 'monthly_cost' ? `monthly_cost_${currency.toLowerCase()}` : column)
  const missing = REQUIRED_COLUMNS.filter((column) => !columns.includes(column)).map(shown)
  if (missing.length > 0) return fail(problem('csv-no-header', { file, missing }))
  // After the check for missing ones: a file that is no inventory at all should hear about those.
  const unknown = names.find((name) => !COST.test(name) && knownColumn(name) === undefined)
  if (unknown !== undefined) return fail(problem('csv-unknown-header', { file, header: unknown.slice(0, 60), known: OPTIONAL_COLUMNS }))
  return ok({ columns, currency, shown })
}

function knownColumn(name: string): Column | undefined {
  return [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS].find((column) => column === name && column !== 'monthly_cost')
}

/** Semicolons or tabs stand between the columns where they part a row into more cells than its commas do. */
function foreignSeparator(names: readonly string[]): string | null {
  return [';', '\t'].find((separator) => names.join(' ').split(separator).length > names.length) ?? null
}
