// What an edit can have changed: which fields of which tables, which components, and which people.

import type { ReadPath, Rule } from '../checks/rule.ts'
import type { Edit } from '../inventory/edit.ts'
import { isComponentTable, type LeafEdit, leavesOf } from '../inventory/edit-leaves.ts'
import type { InventoryIndex } from '../inventory/inventory-index.ts'
import { recordIn } from '../inventory/table-changes.ts'
import type { TableName } from '../inventory/tables.ts'

export interface EditReach {
  /** "components.edge"; "owners.*" when a record came or went. */
  readonly paths: ReadonlySet<ReadPath>
  readonly tables: ReadonlySet<TableName>
  /** Components whose own record, or a record that belongs to them, or whose owner, changed. */
  readonly componentIds: ReadonlySet<string>
  /** People whose own record or whose components' records changed. */
  readonly personIds: ReadonlySet<string>
}

/** @param before index before the edit, @param after index with it applied */
export function reachOf(edit: Edit, before: InventoryIndex, after: InventoryIndex): EditReach {
  const reach = { paths: new Set<ReadPath>(), tables: new Set<TableName>(), componentIds: new Set<string>(), personIds: new Set<string>() }
  for (const leaf of leavesOf(edit)) {
    const { table } = leaf
    const id = leaf.op === 'set' ? leaf.recordId : leaf.record.id
    reach.tables.add(table)
    reach.paths.add(pathOf(leaf, table, id))
    if (table === 'components') reach.componentIds.add(id)
    if (table === 'people') {
      reach.personIds.add(id)
      for (const { componentId } of after.ownedBy.get(id) ?? []) reach.componentIds.add(componentId)
    }
    if (!isComponentTable(table)) continue
    for (const { tables } of [before, after]) {
      const componentId = recordIn(tables, table, id)?.componentId
      if (typeof componentId === 'string') reach.componentIds.add(componentId)
    }
  }
  for (const index of [before, after]) addSharersOfCredits(index, reach.componentIds)
  for (const id of reach.componentIds) {
    for (const { owners } of [before, after])
      for (const owner of owners.get(id) ?? []) if (owner.personId !== null) reach.personIds.add(owner.personId)
  }
  return reach
}

/** Components that draw on the same credits: what one of them uses brings the end of all nearer. */
function addSharersOfCredits({ costLines, grantLines }: InventoryIndex, componentIds: Set<string>): void {
  for (const id of [...componentIds]) {
    for (const { grantId } of costLines.get(id) ?? []) {
      if (grantId === null) continue
      for (const { componentId } of grantLines.get(grantId) ?? []) if (componentId !== null) componentIds.add(componentId)
    }
  }
}

/** Whether a rule reads anything the edit changed. */
export function readsAny({ reads }: Rule, reach: EditReach): boolean {
  return reads.some((path) => isReached(path, reach))
}

export function isReached(path: ReadPath, { paths }: EditReach): boolean {
  return paths.has(path) || paths.has(`${tableOf(path)}.*`)
}

/** A record that moves to another component leaves the one and comes to the other. */
function pathOf(leaf: LeafEdit, table: TableName, id: string): ReadPath {
  if (table === 'policy') return `policy.${id}`
  return leaf.op !== 'set' || leaf.field === 'componentId' ? `${table}.*` : `${table}.${leaf.field.split('.', 1)[0]}`
}

function tableOf(path: ReadPath): TableName {
  return path.slice(0, path.indexOf('.')) as TableName
}
