// What was typed differently in two states: fields of components that both have, of their owners and costs, of the company,
// and limits. Values as they are stored; records that a field names are given by their names, which may be gone since.

import { LIMIT_IDS, LIMITS, type LimitId } from '../checks/limits.ts'
import type { Unit } from '../checks/verdict.ts'
import { sameValue, valueAt } from '../inventory/apply-edit.ts'
import type { Field, FieldMap, FieldUnit } from '../inventory/field.ts'
import { ownField, ownPath } from '../inventory/own-column.ts'
import { type AnyRecord, type TableName, type Tables, tableFields } from '../inventory/tables.ts'
import { type ComparedState, limitsOf } from './compared-state.ts'

type ComparedTable = 'components' | 'owners' | 'costLines' | 'company'

export interface FieldMove {
  /** null: of the company. */
  readonly componentId: string | null
  readonly name: string
  readonly table: ComparedTable
  readonly recordId: string
  /** changed: both have the record. added, removed: the owner or the cost came or went, and the field says how much. */
  readonly change: 'changed' | 'added' | 'removed'
  /** An owner's name, or what a cost is for; null where it is the component itself, or nobody is named. */
  readonly about: string | null
  /** "contract.end" */
  readonly field: string
  readonly unit: FieldUnit | null
  /** Of an amount. */
  readonly currency: string
  readonly before: unknown
  readonly after: unknown
}

export interface LimitMove {
  readonly id: LimitId
  readonly unit: Unit
  readonly before: number
  readonly after: number
}

/** Order in the list, and what only says where a record belongs. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['position', 'componentId'])

export function companyMoves(before: ComparedState, after: ComparedState): readonly FieldMove[] {
  const [old, next] = [before.workbook.tables.company['company'], after.workbook.tables.company['company']]
  if (old === undefined || next === undefined) return []
  const of: Of = { componentId: null, name: next.name, table: 'company', about: null }
  return recordMoves(of, [old, before], [next, after])
}

/** Of one component that both states have. */
export function fieldMoves(componentId: string, before: ComparedState, after: ComparedState): readonly FieldMove[] {
  const [old, next] = [before.assessment.byId.get(componentId)?.subject, after.assessment.byId.get(componentId)?.subject]
  if (old === undefined || next === undefined) return []
  const of = (table: ComparedTable): Of => ({ componentId, name: next.component.name, table, about: null })
  return [
    ...(old.component === next.component ? [] : recordMoves(of('components'), [old.component, before], [next.component, after])),
    ...listMoves(of('owners'), [old.owners, before], [next.owners, after]),
    ...listMoves(of('costLines'), [old.costLines, before], [next.costLines, after]),
  ]
}

export function limitMoves(before: ComparedState, after: ComparedState): readonly LimitMove[] {
  const [old, next] = [limitsOf(before), limitsOf(after)]
  const moved = LIMIT_IDS.filter((id) => old[id] !== next[id])
  return moved.map((id) => ({ id, unit: LIMITS[id].unit, before: old[id], after: next[id] }))
}

type Of = Pick<FieldMove, 'componentId' | 'name' | 'table' | 'about'>
type Side<T> = readonly [of: T, state: ComparedState]

/** What an owner or a cost says first: how much. */
const MAIN_FIELDS = { owners: 'share', costLines: 'amount' } as const

function listMoves(
  of: Of & { readonly table: ComparedTable },
  [old, before]: Side<readonly AnyRecord[]>,
  [next, after]: Side<readonly AnyRecord[]>,
) {
  if (old === next) return []
  const oldById = new Map(old.map((record) => [record.id, record]))
  const nextIds = new Set(next.map(({ id }) => id))
  return [
    ...next.flatMap((record): readonly FieldMove[] => {
      const was = oldById.get(record.id)
      if (was === undefined) return [wholeMove(of, 'added', record, after)]
      return was === record ? [] : recordMoves({ ...of, about: aboutOf(record, after) }, [was, before], [record, after])
    }),
    ...old.filter(({ id }) => !nextIds.has(id)).map((record) => wholeMove(of, 'removed', record, before)),
  ]
}

function wholeMove(of: Of, change: 'added' | 'removed', record: AnyRecord, state: ComparedState): FieldMove {
  const field = MAIN_FIELDS[of.table === 'owners' ? 'owners' : 'costLines']
  const { unit = null } = (tableFields[of.table] as FieldMap)[field] ?? {}
  const value = record[field]
  const [before, after] = change === 'added' ? [null, value] : [value, null]
  const [about, currency] = [aboutOf(record, state), currencyOf(record, state)]
  return { ...of, recordId: record.id, change, about, field, unit, currency, before, after }
}

function recordMoves(of: Of, [old, before]: Side<AnyRecord>, [next, after]: Side<AnyRecord>): readonly FieldMove[] {
  const currency = currencyOf(next, after)
  const own = of.table === 'components' ? ownLeaves(before, after) : []
  return [...leaves(tableFields[of.table]), ...own].flatMap(({ path, field, about = of.about }): FieldMove[] => {
    const [was, is] = [valueAt(old, path), valueAt(next, path)]
    if (sameValue(was, is)) return []
    const base = { ...of, about, recordId: next.id, change: 'changed' as const, field: path, unit: field.unit ?? null, currency }
    return [{ ...base, before: named(was, field, before), after: named(is, field, after) }]
  })
}

interface Leaf {
  readonly path: string
  readonly field: Field<unknown>
  readonly about?: string
}

/** The team's own columns, by the name that each has or had. */
function ownLeaves(before: ComparedState, after: ComparedState): readonly Leaf[] {
  const columns = Object.values({ ...before.workbook.tables.ownColumns, ...after.workbook.tables.ownColumns })
  return columns.map((column) => ({ path: ownPath(column.id), field: ownField(column), about: column.name }))
}

const LEAVES = new Map<FieldMap, readonly Leaf[]>()

/** Fields that hold one value each: those of a group one by one. */
function leaves(fields: FieldMap): readonly Leaf[] {
  const known = LEAVES.get(fields)
  if (known !== undefined) return known
  const found = Object.entries(fields).flatMap(([name, field]): Leaf[] => {
    if (NOT_COMPARED.has(name) || field.keyed !== undefined) return []
    if (field.fields === undefined) return [{ path: name, field }]
    return Object.entries(field.fields).map(([part, inner]) => ({ path: `${name}.${part}`, field: inner }))
  })
  LEAVES.set(fields, found)
  return found
}

function named(value: unknown, { refersTo }: Field<unknown>, { workbook }: ComparedState): unknown {
  return refersTo === undefined || typeof value !== 'string' ? value : nameOf(workbook.tables, refersTo as TableName, value)
}

function aboutOf(record: AnyRecord, { workbook }: ComparedState): string | null {
  const personId = record['personId']
  if (typeof personId === 'string') return nameOf(workbook.tables, 'people', personId)
  return typeof record['label'] === 'string' ? record['label'] : null
}

function nameOf(tables: Tables, table: TableName, id: string): string {
  const record = (tables[table] as Readonly<Record<string, AnyRecord>>)[id]
  const name = record?.['name'] ?? record?.['vendor']
  return typeof name === 'string' ? name : id
}

function currencyOf(record: AnyRecord, { assessment }: ComparedState): string {
  return typeof record['currency'] === 'string' ? record['currency'] : assessment.setting.currency
}
