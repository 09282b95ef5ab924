// What a row added to a grouped list has from the start: what makes it one of the group it is added to. Called by
// use-row-commands.ts.

import type { ComponentAssessment, ComponentValues } from '#core'
import type { GridItem } from '../../widgets/grid/grid-column.ts'

export type GroupValues = Partial<ComponentValues>

/** The group of the row one comes from, else the last one, below which the empty line stands. */
export function groupValues(
  groupBy: readonly string[],
  items: readonly GridItem<ComponentAssessment>[],
  fromRowId: string | null,
): GroupValues {
  const from = items.find(({ kind, id }) => kind === 'row' && id === fromRowId) ?? items.findLast(({ kind }) => kind !== 'new')
  const row = from?.kind === 'row' ? from.row : from?.kind === 'group' ? from.rows[0] : undefined
  if (row === undefined) return {}
  const { component } = row.subject
  return Object.fromEntries(Object.entries(component).filter(([field]) => field !== 'name' && groupBy.includes(field)))
}
