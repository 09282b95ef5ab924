// The rows of an import as one edit: components, the people they name, shares, costs and the import
// itself. One undo step; nothing of it is in the workbook before the session applies it.

import {
  addRecord,
  type BatchEdit,
  batch,
  type Edit,
  type EditContext,
  type IsoDate,
  type MinorUnits,
  ok,
  POSITION_STEP,
  type Problem,
  personKey,
  type RecordMeta,
  type RecordOf,
  type Result,
  recordsOf,
  type TableName,
} from '#core'
import { importSource } from '../workbook-from-list.ts'
import type { ImportedRow } from './read-list-row.ts'

export interface ImportFacts {
  readonly source: string
  readonly controlTotal: MinorUnits | null
}

/** A generator, so that a long list can be built in slices; the edit is its return value. */
export function* importEdit(
  rows: readonly ImportedRow[],
  { source, controlTotal }: ImportFacts,
  given: EditContext,
): Generator<void, Result<BatchEdit>> {
  const context: EditContext = { ...given, source: 'imported' }
  const edits: Edit[] = []
  let refusal: Problem | null = null
  const add = <T extends TableName>(table: T, values: Partial<RecordOf<T>>): string => {
    const added = addRecord(context, table, values)
    if (added.ok) edits.push(added.value)
    else refusal ??= added.problem
    return added.ok ? added.value.record.id : ''
  }
  const people = new Map(recordsOf(context.workbook, 'people').map((person) => [personKey(person.name), person.id]))
  const personId = (name: string): string => {
    const id = people.get(personKey(name)) ?? add('people', { name })
    people.set(personKey(name), id)
    return id
  }
  let position = recordsOf(context.workbook, 'components').reduce((last, component) => Math.max(last, component.position), 0)
  for (const row of rows) {
    position += POSITION_STEP
    const componentId = add('components', { ...row.component, position, meta: metaOf(row, context) })
    for (const { personName, ...owner } of row.owners) {
      add('owners', { componentId, personId: personName === null ? null : personId(personName), ...owner })
    }
    if (row.cost !== null && row.cost.amount !== null) {
      const { amount, currency, per, seats } = row.cost
      const seatFields = seats === null ? {} : ({ seats, driver: 'per-seat' } as const)
      add('costLines', {
        componentId,
        amount,
        currency,
        per,
        ...seatFields,
        ...(row.pricesAsOf === null ? {} : { costAsOf: row.pricesAsOf }),
      })
    }
    yield
  }
  const name = importSource(source)
  add('imports', { source: name, at: context.at, pricesAsOf: pricesAsOf(rows), rows: rows.length, controlTotal })
  return refusal === null ? ok(batch(context, edits, { code: 'import-list', facts: { name } })) : { ok: false, problem: refusal }
}

/** Where each value came from: hosting that only follows from the approach is not the list's word. */
function metaOf({ component, isHostingDerived }: ImportedRow, { at }: EditContext): RecordMeta {
  const fields = Object.keys(component).map((field) => {
    const source = field === 'hosting' && isHostingDerived ? 'derived' : 'imported'
    return [field, { source, at }] as const
  })
  return Object.fromEntries(fields)
}

/** The day all prices are known to hold for: the oldest one, and none as long as one price is undated. */
function pricesAsOf(rows: readonly ImportedRow[]): IsoDate | null {
  const priced = rows.filter((row) => row.cost !== null && row.cost.amount !== null)
  if (priced.some((row) => row.pricesAsOf === null)) return null
  return priced.map((row) => row.pricesAsOf).toSorted()[0] ?? null
}
