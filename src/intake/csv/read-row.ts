// One row of an inventory list to the values of a component, its owners and its cost.

import {
  type ComponentValues,
  componentFields,
  fail,
  type IsoDate,
  type MinorUnits,
  nameKey,
  type OwnerEntry,
  ok,
  problem,
  type Result,
} from '#core'
import { meaningOf } from '../approach-words.ts'
import type { SourceRow } from '../formats/list-format.ts'
import { type OwnValues, readCell } from './cells.ts'
import { COMPONENT_COLUMN_FIELDS, type Header } from './columns.ts'

export interface InventoryRow {
  readonly component: Partial<ComponentValues> & { readonly name: string }
  /** Hosting follows from the approach; nobody said it. */
  readonly isHostingDerived: boolean
  readonly owners: readonly OwnerEntry[]
  /** Per month in the list's currency; null is not set. */
  readonly monthlyCost: MinorUnits | null
  readonly pricesAsOf: IsoDate | null
  /** A month, in the list's currency: what a managed service would cost instead. */
  readonly managedQuote: MinorUnits | null
}

export function readInventoryRow(row: SourceRow, header: Header, file: string): Result<InventoryRow> {
  const { line } = row
  if (row.cells.length !== header.columns.length) {
    return fail(problem('csv-ragged-row', { file, line, cells: row.cells.length, expected: header.columns.length }))
  }
  const values: Record<string, unknown> = {}
  for (const [index, column] of header.columns.entries()) {
    const shown = header.shown(column)
    const value = readCell(column, row.cells[index] ?? '', shown, header.currency)
    if (!value.ok) return fail(problem('csv-cell', { file, line, column: shown, problem: value.problem }))
    values[column] = value.value
  }
  const cells = values as OwnValues
  const owners = ownersOf(cells, line, file)
  if (!owners.ok) return owners
  return ok({
    component: componentOf(values),
    isHostingDerived: (values['hosting'] ?? null) === null,
    owners: owners.value,
    monthlyCost: cells.monthly_cost ?? null,
    pricesAsOf: cells.prices_as_of ?? null,
    managedQuote: cells.managed_quote ?? null,
  })
}

/** Only what the row answers: a blank cell stays what a new component has. */
function componentOf(values: Readonly<Record<string, unknown>>): InventoryRow['component'] {
  const said: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(meaningOf((values as OwnValues).approach ?? 'buy'))) if (value !== null) said[field] = value
  for (const [column, field] of COMPONENT_COLUMN_FIELDS) {
    const value = values[column] ?? null
    if (value === null || column === 'approach') continue
    const [first = '', second] = field.split('.')
    // A group that an answer goes into has blanks for the others.
    said[first] = second === undefined ? value : { ...((said[first] ?? GROUPS[first]) as object), [second]: value }
  }
  return { ...said, name: String(values['name'] ?? '') }
}

const GROUPS: Readonly<Record<string, object>> = {
  contract: componentFields.contract.initial,
  observability: componentFields.observability.initial,
}

/** One share for each name. A row with neither has no owner; a share alone is time nobody is named for. */
function ownersOf(cells: OwnValues, line: number, file: string): Result<readonly OwnerEntry[]> {
  const names = cells.owner ?? [null]
  const shares = cells.owner_time_share_percent ?? [null]
  const areSharesBlank = shares.every((share) => share === null)
  if (names.length !== shares.length && !(areSharesBlank && shares.length === 1)) {
    return fail(problem('csv-owner-count', { file, line, owners: names.length, shares: shares.length }))
  }
  const named = names.filter((name) => name !== null).map(nameKey)
  const twice = names.find((name, index) => name !== null && named.indexOf(nameKey(name)) !== index)
  if (twice !== undefined && twice !== null && new Set(named).size < named.length) {
    return fail(problem('csv-cell', { file, line, column: 'owner', problem: problem('name-taken', { name: twice }) }))
  }
  const entries = names.map((personName, index): OwnerEntry => ({ personName, share: shares[index] ?? null }))
  return ok(entries.filter(({ personName, share }) => personName !== null || share !== null))
}
