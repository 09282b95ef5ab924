// Two lists read from CSV have no ids that anybody chose: every reading makes new ones. To compare them, components and
// people of the same name are given the same id, and with them their owners and costs. Only for the command line: in
// workbooks, where ids are kept, the same name is not the same record.

import { groupedBy } from '../grouped-by.ts'
import type { FieldMap } from '../inventory/field.ts'
import { nameKey } from '../inventory/name-key.ts'
import { type AnyRecord, TABLE_NAMES, type TableName, type Tables, tableFields } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

type Ids = ReadonlyMap<string, string>
type IdsByTable = Partial<Record<TableName, Ids>>

/** The workbook with the ids of `base` where a name stands once in each of both. */
export function withIdsOf(base: Workbook, workbook: Workbook): Workbook {
  const named = { components: byName('components', base, workbook), people: byName('people', base, workbook) }
  const first = renamed(workbook, named)
  const parts = {
    owners: byPlace(base, first, 'owners', ({ componentId, personId }) => `${componentId} ${personId}`),
    costLines: byPlace(base, first, 'costLines', ({ componentId }) => String(componentId)),
  }
  return renamed(first, parts)
}

function byName(table: 'components' | 'people', base: Workbook, workbook: Workbook): Ids {
  const [mine, theirs] = [base, workbook].map(({ tables }) => groupedBy(Object.values(tables[table]), ({ name }) => nameKey(name)))
  const pairs = [...(theirs ?? [])].flatMap(([name, [record, ...others]]) => {
    const [known, ...more] = mine?.get(name) ?? []
    return record === undefined || known === undefined || others.length > 0 || more.length > 0 ? [] : [[record.id, known.id] as const]
  })
  return new Map(pairs)
}

/** Records of the same group, the first with the first, the second with the second. */
function byPlace(base: Workbook, workbook: Workbook, table: 'owners' | 'costLines', groupOf: (record: AnyRecord) => string): Ids {
  const known = placed(base.tables[table], groupOf)
  return new Map(
    [...placed(workbook.tables[table], groupOf)].flatMap(([place, id]) => {
      const same = known.get(place)
      return same === undefined ? [] : [[id, same] as const]
    }),
  )
}

function placed(table: Readonly<Record<string, AnyRecord>>, groupOf: (record: AnyRecord) => string): Ids {
  const counts = new Map<string, number>()
  const ids = new Map<string, string>()
  for (const record of Object.values(table)) {
    const group = groupOf(record)
    const count = counts.get(group) ?? 0
    counts.set(group, count + 1)
    ids.set(`${group} ${count}`, record.id)
  }
  return ids
}

/** Every record under its new id, and every reference to it. */
function renamed(workbook: Workbook, ids: IdsByTable): Workbook {
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const references = Object.entries(tableFields[table] as FieldMap).flatMap(([field, { refersTo }]) => {
        const target = ids[refersTo as TableName]
        return target === undefined ? [] : [[field, target] as const]
      })
      const records = Object.values(workbook.tables[table] as Readonly<Record<string, AnyRecord>>).map((record) => {
        const moved: Record<string, unknown> = { ...record, id: ids[table]?.get(record.id) ?? record.id }
        for (const [field, target] of references) moved[field] = target.get(String(record[field])) ?? record[field]
        return [moved['id'], moved]
      })
      return [table, Object.fromEntries(records)]
    }),
  )
  return { ...workbook, tables: tables as unknown as Tables }
}
