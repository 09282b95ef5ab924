// The columns of an inventory list: which must be there, which may be, and what the header row of
// a file says about them. The currency is the ending of the cost column (monthly_cost_usd).

import { fail, ok, problem, type Result } from '#core'
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

const OPTIONAL_COLUMNS = [
  'hosting',
  'kind',
  'lifecycle',
  'customer_notices',
  'owner_time_rationale',
  'exit_note',
  'prices_as_of',
  'origin',
  'always_24x7',
  'switch_weeks',
  'contract_start',
  'contract_end',
  'contract_min_months',
  'api_available',
  'managed_quote',
  'requests_per_month',
  'latency_measured',
  'tokens_measured',
  'errors_measured',
  'cost_per_request_measured',
] as const

export type Column = (typeof REQUIRED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number]

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
