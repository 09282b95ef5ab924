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
import { CELL_READERS, type CellValues } from './cells.ts'
import type { Header } from './columns.ts'

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
    const value = CELL_READERS[column](row.cells[index] ?? '', shown, header.currency)
    if (!value.ok) return fail(problem('csv-cell', { file, line, column: shown, problem: value.problem }))
    values[column] = value.value
  }
  const cells = values as CellValues
  const owners = ownersOf(cells, line, file)
  if (!owners.ok) return owners
  return ok({
    component: componentOf(cells),
    isHostingDerived: (cells.hosting ?? null) === null,
    owners: owners.value,
    monthlyCost: cells.monthly_cost ?? null,
    pricesAsOf: cells.prices_as_of ?? null,
    managedQuote: cells.managed_quote ?? null,
  })
}

/** Only what the row answers: a blank cell stays what a new component has. */
function componentOf(cells: CellValues): InventoryRow['component'] {
  const answers = {
    layer: cells.layer,
    kind: cells.kind,
    ...meaningOf(cells.approach ?? 'buy'),
    ...(cells.hosting ? { hosting: cells.hosting } : {}),
    lifecycle: cells.lifecycle,
    vendor: cells.vendor,
    edge: cells.differentiating,
    hardManual: cells.hard_to_reverse,
    customerNotices: cells.customer_notices,
    ownerTimeRationale: cells.owner_time_rationale,
    exitNote: cells.exit_note,
    ...(cells.origin ? { origin: cells.origin } : {}),
    always24x7: cells.always_24x7,
    switchWeeks: cells.switch_weeks,
    contract: someOf(componentFields.contract.initial, {
      start: cells.contract_start,
      end: cells.contract_end,
      minMonths: cells.contract_min_months,
    }),
    apiAvailable: cells.api_available,
    requestsPerMonth: cells.requests_per_month,
    observability: someOf(componentFields.observability.initial, {
      latencyPerStep: cells.latency_measured,
      tokens: cells.tokens_measured,
      errors: cells.errors_measured,
      costPerRequest: cells.cost_per_request_measured,
    }),
    notes: cells.notes,
  }
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== undefined))
  return { ...given, name: cells.name ?? '' }
}

/** A group with what the row answers of it; null when it answers nothing. */
function someOf<G extends object>(initial: G, answers: { readonly [K in keyof G]?: G[K] | null | undefined }): G | null {
  const given = Object.entries(answers).filter(([, value]) => value !== null && value !== undefined)
  return given.length === 0 ? null : { ...initial, ...Object.fromEntries(given) }
}

/** One share for each name. A row with neither has no owner; a share alone is time nobody is named for. */
function ownersOf(cells: CellValues, line: number, file: string): Result<readonly OwnerEntry[]> {
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
