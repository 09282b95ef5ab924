// A batch as the single steps it is made of.

import type { AddEdit, Edit, RemoveEdit, SetEdit } from './edit.ts'
import type { TableName } from './tables.ts'

export type LeafEdit = SetEdit | AddEdit | RemoveEdit

export function* leavesOf(edit: Edit): Generator<LeafEdit> {
  if (edit.op === 'batch') for (const step of edit.edits) yield* leavesOf(step)
  // The origins of a merge change no record.
  else if (edit.op !== 'origins') yield edit
}

/** Tables whose records belong to one component. */
const COMPONENT_TABLES = ['owners', 'costLines', 'projects', 'exemptions', 'decisions', 'evidence'] as const satisfies readonly TableName[]

export function isComponentTable(table: TableName): table is (typeof COMPONENT_TABLES)[number] {
  return (COMPONENT_TABLES as readonly TableName[]).includes(table)
}
