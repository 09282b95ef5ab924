// What an edit can have changed: which fields of which tables, and which components.

import type { ReadPath, Rule } from '../checks/rule.ts'
import type { Edit } from '../inventory/edit.ts'
import type { Owner, TableName, Tables } from '../inventory/tables.ts'
import { COMPONENT_TABLES } from './inventory-index.ts'

export interface EditReach {
  /** "components.edge"; "owners.*" when a record came or went. */
  readonly paths: ReadonlySet<ReadPath>
  readonly tables: ReadonlySet<TableName>
  /** Components whose own record, or a record that belongs to them, or whose owner, changed. */
  readonly componentIds: ReadonlySet<string>
}

/** @param before tables before the edit, @param after tables with it applied */
export function reachOf(edit: Edit, before: Tables, after: Tables): EditReach {
  const reach = { paths: new Set<ReadPath>(), tables: new Set<TableName>(), componentIds: new Set<string>() }
  const people = new Set<string>()
  for (const leaf of leaves(edit)) {
    const { table } = leaf
    const id = leaf.op === 'set' ? leaf.recordId : leaf.record.id
    reach.tables.add(table)
    reach.paths.add(table === 'policy' ? `policy.${id}` : leaf.op === 'set' ? `${table}.${firstOf(leaf.field)}` : `${table}.*`)
    if (table === 'components') reach.componentIds.add(id)
    if (table === 'people') people.add(id)
    if (!isComponentTable(table)) continue
    for (const tables of [before, after]) {
      const componentId = tables[table][id]?.componentId
      if (typeof componentId === 'string') reach.componentIds.add(componentId)
    }
  }
  if (people.size > 0) addOwned(reach.componentIds, people, after)
  return reach
}

/** Whether a rule reads anything the edit changed. */
export function readsAny({ reads }: Rule, { paths }: EditReach): boolean {
  return reads.some((path) => paths.has(path) || paths.has(`${tableOf(path)}.*`))
}

function* leaves(edit: Edit): Generator<Exclude<Edit, { op: 'batch' }>> {
  if (edit.op !== 'batch') yield edit
  else for (const step of edit.edits) yield* leaves(step)
}

function isComponentTable(table: TableName): table is (typeof COMPONENT_TABLES)[number] {
  return (COMPONENT_TABLES as readonly TableName[]).includes(table)
}

function addOwned(componentIds: Set<string>, people: ReadonlySet<string>, { owners }: Tables): void {
  for (const { personId, componentId } of Object.values(owners) as Owner[]) {
    if (personId !== null && people.has(personId)) componentIds.add(componentId)
  }
}

function firstOf(field: string): string {
  const dot = field.indexOf('.')
  return dot === -1 ? field : field.slice(0, dot)
}

function tableOf(path: ReadPath): TableName {
  return path.slice(0, path.indexOf('.')) as TableName
}
