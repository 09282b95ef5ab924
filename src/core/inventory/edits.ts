// Builds edits: what a screen, an import or a merge wants, as one Edit that applyEdit accepts and
// whose inverse is known. Clock and ids come in with the context, so core stays pure.

import type { IsoTime } from '../amounts/units.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { fieldAt, sameValue, valueAt } from './apply-edit.ts'
import type { AddEdit, BatchEdit, Edit, EditLabel, RemoveEdit, SetEdit } from './edit.ts'
import { indexOf, PORTFOLIO } from './inventory-index.ts'
import { allIn, recordIn } from './table-changes.ts'
import type { AnyRecord, FieldMeta, RecordOf, TableName } from './tables.ts'
import { newRecord, readRecord, type Workbook } from './workbook.ts'

export interface EditContext {
  readonly workbook: Workbook
  readonly at: IsoTime
  readonly newId: () => string
  readonly source: FieldMeta['source']
}

export const NO_LABEL: EditLabel = { code: 'other', facts: {} }

/** All records of a table, in the order in which they were added. */
export function recordsOf<T extends TableName>(workbook: Workbook, table: T): readonly RecordOf<T>[] {
  return allIn<RecordOf<T>>(workbook.tables[table])
}

/** ISO code of the workbook's currency. */
export function currencyOf({ tables }: Workbook): string {
  return tables.settings['settings']?.currency ?? 'USD'
}

export function recordOf<T extends TableName>(workbook: Workbook, table: T, id: string): RecordOf<T> | undefined {
  return recordIn(workbook.tables, table, id)
}

/** One field of one record. A value its field refuses is a Problem naming the field; nothing is coerced. */
export function setField(
  context: EditContext,
  table: TableName,
  recordId: string,
  field: string,
  value: unknown,
  label?: EditLabel,
): Result<SetEdit> {
  const record = recordOf(context.workbook, table, recordId) as AnyRecord | undefined
  if (!record) return fail(problem('record-missing', { table, id: recordId }))
  const spec = fieldAt(table, field)
  if (!spec) return fail(problem('unknown-field', { table, field }))
  const after = spec.read(value, field)
  if (!after.ok) return after
  return ok({
    ...base(context, label ?? { code: 'change-field', facts: { table, field, name: nameOf(context.workbook, table, record) } }),
    op: 'set',
    table,
    recordId,
    field,
    before: valueAt(record, field) ?? null,
    after: after.value,
    metaBefore: record.meta[field] ?? null,
    metaAfter: { source: context.source, at: context.at },
  })
}

/** A new record with the given fields, every other one at its initial value. */
export function addRecord<T extends TableName>(
  context: EditContext,
  table: T,
  values: Partial<RecordOf<T>>,
  label: EditLabel = NO_LABEL,
): Result<AddEdit> {
  const origin = { source: context.source, at: context.at }
  const meta: Record<string, typeof origin> = {}
  for (const field of Object.keys(values)) meta[field] = origin
  const id = values.id ?? context.newId()
  const record = readRecord(table, { ...newRecord(table, id), ...values, id, meta: values.meta ?? meta })
  if (!record.ok) return record
  return ok({ ...base(context, label), op: 'add', table, record: record.value, deletedAt: null })
}

export function removeRecord(context: EditContext, table: TableName, record: AnyRecord, label: EditLabel = NO_LABEL): RemoveEdit {
  const siblings = siblingsOf(context.workbook, table, record)
  const next = siblings[siblings.findIndex(({ id }) => id === record.id) + 1]
  return {
    ...base(context, label),
    op: 'remove',
    table,
    record,
    deletedAt: context.at,
    ...(next === undefined ? {} : { beforeId: next.id }),
  }
}

/** The records among which one has a place that is seen. */
function siblingsOf({ tables }: Workbook, table: TableName, record: AnyRecord): readonly AnyRecord[] {
  if (table === 'people') return Object.values(tables.people)
  if (table !== 'owners' && table !== 'costLines') return []
  return indexOf(tables)[table].get(String(record['componentId'] ?? PORTFOLIO)) ?? []
}

/** Several edits as one step of the user's; steps that change nothing are left out. */
export function batch(context: EditContext, edits: readonly Edit[], label: EditLabel): BatchEdit {
  return { ...base(context, label), op: 'batch', edits: edits.filter((edit) => !changesNothing(edit)) }
}

/** Several fields of one record, by their names. */
export function setFields(context: EditContext, table: TableName, recordId: string, values: object): Result<SetEdit[]> {
  return allOf(Object.entries(values).map(([field, value]) => setField(context, table, recordId, field, value)))
}

/** What could be built as one step of the user's, or the first Problem. */
export function stepOf(
  context: EditContext,
  label: EditLabel,
  parts: readonly (Edit | Result<Edit | readonly Edit[]>)[],
): Result<BatchEdit> {
  const built = allOf(parts.map((part) => ('op' in part ? ok(part) : part)))
  return built.ok ? ok(batch(context, built.value.flat(), label)) : built
}

/** All edits when every one of them could be built, else the first Problem. */
export function allOf<T>(results: readonly Result<T>[]): Result<T[]> {
  const values: T[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}

/**
 * True for an edit that leaves everything as it is: it is not saved and makes no undo step. To say what was
 * only assumed so far (a new component counts as bought) changes something: somebody has said it now.
 */
export function changesNothing(edit: Edit): boolean {
  if (edit.op === 'set') return sameValue(edit.before, edit.after) && !saysWhatWasAssumed(edit)
  return edit.op === 'batch' && edit.edits.every(changesNothing)
}

function saysWhatWasAssumed({ after, metaBefore, metaAfter }: SetEdit): boolean {
  return typeof after === 'string' && after !== '' && metaBefore === null && metaAfter?.source === 'typed'
}

function base(context: EditContext, label: EditLabel): { id: string; at: IsoTime; label: EditLabel } {
  return { id: context.newId(), at: context.at, label }
}

/** What the record is called in a menu: its name, or the name of the component it belongs to. */
function nameOf(workbook: Workbook, table: TableName, record: AnyRecord): string {
  if (typeof record['name'] === 'string') return record['name']
  const componentId = record['componentId']
  return typeof componentId === 'string' ? (recordOf(workbook, 'components', componentId)?.name ?? table) : table
}
