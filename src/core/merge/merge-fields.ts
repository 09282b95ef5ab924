// One record that both copies have, merged field by field against what it was. Pure; called by merge-workbooks.ts for each
// record, and again when a question is answered.

import { fieldPathsOf, isGroup } from '../edits/towards-edits.ts'
import { fieldAt, sameValue, valueAt, withValue } from '../inventory/apply-edit.ts'
import type { AnyRecord, FieldMeta, TableName } from '../inventory/tables.ts'
import { type FieldConflict, keyOf } from './merge-conflicts.ts'

interface RecordTrio {
  readonly table: TableName
  readonly base: AnyRecord | undefined
  readonly mine: AnyRecord
  readonly theirs: AnyRecord
}

interface MergedRecord {
  /** What is asked stands at mine. */
  readonly record: AnyRecord
  readonly conflicts: readonly FieldConflict[]
}

/** Fields that mean something only together. */
const TOGETHER: Readonly<Partial<Record<TableName, readonly (readonly string[])[]>>> = {
  owners: [['personId', 'share']],
  costLines: [['amount', 'currency', 'per']],
  bills: [['amount', 'currency', 'per']],
  creditGrants: [['balance', 'currency']],
  exchangeRates: [['from', 'to', 'rate', 'date']],
  quarters: [
    ['reopenedAt', 'reopenReason'],
    ['approvedBy', 'approvedAt', 'approvalSha256'],
  ],
}

/** Lists whose order says nothing: what either side added is added, what either took away is gone. */
const SETS: ReadonlySet<string> = new Set([
  'review/carried',
  'review/confirmed',
  'review/asked',
  'review/settled',
  'review/attendees',
  'components/tags',
  'components/links',
  'bookVendors/listed',
])

/** A part of a bill follows the bill: these are worked out anew (merge-bills.ts). */
const FOLLOWS_BILL: readonly string[] = ['currency', 'per', 'costAsOf']

export function mergeRecord(trio: RecordTrio): MergedRecord {
  const { base, mine, theirs } = trio
  if (sameValue(mine, theirs) || (base !== undefined && sameValue(theirs, base))) return { record: mine, conflicts: [] }
  if (base !== undefined && sameValue(mine, base)) return { record: theirs, conflicts: [] }
  const conflicts: FieldConflict[] = []
  let record = mine
  for (const unit of unitsOf(trio)) {
    const outcome = mergeUnit(trio, unit)
    if (outcome === 'ask') conflicts.push(conflictOf(trio, unit))
    else record = outcome(record)
  }
  return { record, conflicts }
}

/** The record with the other side's answer to one question. */
export function withAnswer(record: AnyRecord, { fields }: FieldConflict, answered: AnyRecord): AnyRecord {
  return fields.reduce((now, path) => withField(now, path, answered), record)
}

type Outcome = 'ask' | ((record: AnyRecord) => AnyRecord)

function mergeUnit(trio: RecordTrio, unit: readonly string[]): Outcome {
  const { table, base, mine, theirs } = trio
  const isAlike = (a: AnyRecord, b: AnyRecord) =>
    unit.every((path) => isGroup(table, path) || sameValue(valueAt(a, path), valueAt(b, path)))
  if (isAlike(mine, theirs)) return (record) => unit.reduce((now, path) => withMeta(now, path, laterMeta(trio, path)), record)
  if (base !== undefined && isAlike(theirs, base)) return (record) => record
  if (base !== undefined && isAlike(mine, base)) return (record) => unit.reduce((now, path) => withField(now, path, theirs), record)
  const [path = ''] = unit
  if (path === 'position') return ordered(trio)
  if (isDerived(trio, path)) return (record) => record
  return (base !== undefined && SETS.has(`${table}/${path}`) && union(trio, path)) || 'ask'
}

/** Order is no fact that anybody could be asked about: the newer move holds. */
function ordered({ mine, theirs }: RecordTrio): Outcome {
  const [a, b] = [mine.meta['position']?.at ?? '', theirs.meta['position']?.at ?? '']
  const isTheirs = a === b ? Number(theirs['position']) < Number(mine['position']) : a < b
  return (record) => (isTheirs ? withField(record, 'position', theirs) : record)
}

/** null when the union does not fit into its field. */
function union({ table, base, mine, theirs }: RecordTrio, path: string): ((record: AnyRecord) => AnyRecord) | null {
  const [b, m, t] = [base, mine, theirs].map((record) => new Set(textsOf(record?.[path])))
  if (b === undefined || m === undefined || t === undefined) return null
  const stayed = [...b].filter((text) => m.has(text) && t.has(text))
  const added = [...new Set([...m, ...t])].filter((text) => !b.has(text)).sort()
  const value = fieldAt(table, path)?.read([...stayed, ...added], path)
  if (value?.ok !== true) return null
  return (record) => withMeta(withValue(record, path, value.value), path, newer(mine.meta[path], theirs.meta[path]))
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : []
}

function isDerived({ table, base, mine, theirs }: RecordTrio, path: string): boolean {
  if (table !== 'costLines' || mine['billId'] === null || mine['billId'] !== theirs['billId']) return false
  if (FOLLOWS_BILL.includes(path)) return true
  // Whose share it is depends on neither: asked as the share, not as its amount.
  return path === 'amount' && base !== undefined && mine['billShare'] !== null && theirs['billShare'] !== null
}

/** Paths that are decided together, in the order of the fields. */
function unitsOf({ table, mine, theirs }: RecordTrio): readonly (readonly string[])[] {
  const paths = fieldPathsOf(table, mine, theirs)
  if (table === 'review' && !isSameReview(mine, theirs)) return [paths]
  const together = isBillPart(table, mine) && isBillPart(table, theirs) ? [] : (TOGETHER[table] ?? [])
  const units = new Map<string, readonly string[]>(together.flatMap((unit) => unit.map((path) => [path, unit] as const)))
  return [...new Set(paths.map((path) => units.get(path) ?? path))].map((unit) => (typeof unit === 'string' ? [unit] : unit))
}

function isBillPart(table: TableName, record: AnyRecord): boolean {
  return table === 'costLines' && record['billId'] !== null
}

/** A locked review was cleared and another one begun: their answers are not of one review. */
function isSameReview(mine: AnyRecord, theirs: AnyRecord): boolean {
  return mine['quarter'] === theirs['quarter'] && mine['startedAt'] === theirs['startedAt']
}

function conflictOf({ table, base, mine, theirs }: RecordTrio, unit: readonly string[]): FieldConflict {
  const fields = unit.filter((path) => !isGroup(table, path) && !sameValue(valueAt(mine, path), valueAt(theirs, path)))
  const valuesOf = (record: AnyRecord) => fields.map((path) => valueAt(record, path))
  const [first = ''] = fields
  return {
    kind: 'fields',
    key: keyOf(table, mine.id, first),
    table,
    recordId: mine.id,
    fields,
    base: base === undefined ? null : valuesOf(base),
    mine: valuesOf(mine),
    theirs: valuesOf(theirs),
    mineMeta: mine.meta[first] ?? null,
    theirsMeta: theirs.meta[first] ?? null,
  }
}

/** Both say the same; who said it when may have changed on one side, or on both. */
function laterMeta({ base, mine, theirs }: RecordTrio, path: string): FieldMeta | undefined {
  const [b, m, t] = [base?.meta[path], mine.meta[path], theirs.meta[path]]
  if (sameValue(m, t) || (base !== undefined && sameValue(t, b))) return m
  if (base !== undefined && sameValue(m, b)) return t
  return newer(m, t)
}

function newer(a: FieldMeta | undefined, b: FieldMeta | undefined): FieldMeta | undefined {
  if (a === undefined || b === undefined) return a ?? b
  if (a.at !== b.at) return a.at > b.at ? a : b
  return a.source < b.source ? a : b
}

function withField(record: AnyRecord, path: string, from: AnyRecord): AnyRecord {
  return withMeta(withValue(record, path, valueAt(from, path)), path, from.meta[path])
}

function withMeta(record: AnyRecord, path: string, meta: FieldMeta | undefined): AnyRecord {
  if (sameValue(record.meta[path], meta)) return record
  const { [path]: _before, ...others } = record.meta
  return { ...record, meta: meta === undefined ? others : { ...others, [path]: meta } }
}
