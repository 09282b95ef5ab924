// What a change of a scenario moved, value by value, as it is said beside it: exactly the leaves of its edit. Called
// by the screen and by taking changes over.

import { costLineFields } from '../inventory/cost.ts'
import { type LeafEdit, leavesOf } from '../inventory/edit-leaves.ts'
import { recordOf } from '../inventory/edits.ts'
import type { AnyRecord, CostLine, TableName } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { ScenarioOutcome, ScenarioStep } from './scenario.ts'

export interface MovedValue {
  readonly table: TableName
  /** "amount", "managed.quote"; '*' for a record that comes or goes: what it is worth is before and after. */
  readonly field: string
  /** Of the component or vendor it belongs to; null: the company, a limit. */
  readonly name: string | null
  /** Of the price, where it has one; of a limit its id. */
  readonly label: string | null
  readonly before: unknown
  readonly after: unknown
  /** Of a price. */
  readonly price: Pick<CostLine, 'currency' | 'per'> | null
}

/** How many values a change moved. */
export function movedCount({ edit }: ScenarioStep): number {
  return edit.edits.length
}

/**
 * @param outcome that the step is part of: what an earlier one added has its name there
 * @param most of thousands of values only the first are written out
 */
export function movedValues(
  { edit }: ScenarioStep,
  base: Workbook,
  { workbook }: Pick<ScenarioOutcome, 'workbook'>,
  most = Number.POSITIVE_INFINITY,
): readonly MovedValue[] {
  const moved: MovedValue[] = []
  for (const leaf of leavesOf(edit)) {
    if (moved.length >= most) break
    const { table } = leaf
    const record = leaf.op === 'set' ? (found(base, leaf) ?? found(workbook, leaf)) : leaf.record
    if (record !== undefined) moved.push({ table, ...namesOf(table, record, base), ...valuesOf(leaf), price: priceOf(table, record) })
  }
  return moved
}

function found(workbook: Workbook, leaf: LeafEdit & { readonly op: 'set' }): AnyRecord | undefined {
  return recordOf(workbook, leaf.table, leaf.recordId) as AnyRecord | undefined
}

function valuesOf(leaf: LeafEdit): Pick<MovedValue, 'field' | 'before' | 'after'> {
  if (leaf.op === 'set') return { field: leaf.field, before: leaf.before, after: leaf.after }
  const value = leaf.record[WORTH[leaf.table] ?? 'value'] ?? null
  return { field: '*', before: leaf.op === 'remove' ? value : null, after: leaf.op === 'add' ? value : null }
}

/** What a record that comes or goes is worth saying. */
const WORTH: Partial<Readonly<Record<TableName, string>>> = { costLines: 'amount', owners: 'share', policy: 'value' }

function namesOf(table: TableName, record: AnyRecord, base: Workbook): Pick<MovedValue, 'name' | 'label'> {
  const text = (field: string) => (typeof record[field] === 'string' ? record[field] : null)
  if (table === 'policy') return { name: null, label: record.id }
  if (table === 'company') return { name: null, label: null }
  if (table === 'bills') return { name: text('vendor'), label: null }
  if (table === 'components') return { name: text('name'), label: null }
  return { name: recordOf(base, 'components', text('componentId') ?? '')?.name ?? null, label: text('label') }
}

function priceOf(table: TableName, record: AnyRecord): MovedValue['price'] {
  if (table !== 'costLines' && table !== 'bills') return null
  const currency = costLineFields.currency.read(record['currency'], 'currency')
  const per = costLineFields.per.read(record['per'], 'per')
  return currency.ok && per.ok ? { currency: currency.value, per: per.value } : null
}
