// What was done to one component, newest first: the steps of the history that touched it or what belongs to it.

import { type Edit, isComponentTable, leavesOf, type Tables } from '#core'

/** @param done oldest first, as the session keeps them @param tables as they are now: whose a changed record is */
export function editsOfComponent(done: readonly Edit[], componentId: string, tables: Tables, max: number): readonly Edit[] {
  const found: Edit[] = []
  for (let place = done.length - 1; place >= 0 && found.length < max; place -= 1) {
    const edit = done[place]
    if (edit !== undefined && touches(edit, componentId, tables)) found.push(edit)
  }
  return found
}

function touches(edit: Edit, componentId: string, tables: Tables): boolean {
  for (const leaf of leavesOf(edit)) {
    const id = leaf.op === 'set' ? leaf.recordId : leaf.record.id
    if (leaf.table === 'components' && id === componentId) return true
    if (!isComponentTable(leaf.table)) continue
    const owner = leaf.op === 'set' ? tables[leaf.table][id]?.componentId : leaf.record['componentId']
    if (owner === componentId) return true
  }
  return false
}
