// What a row added to a grouped list has from the start: what makes it one of the group it is added to. Called by
// use-row-commands.ts.

import type { ComponentAssessment, ComponentValues } from '#core'
import type { GridItem } from '../../widgets/grid/grid-column.ts'

export type GroupValues = Partial<Pick<ComponentValues, 'layer' | 'approach' | 'edge'>>

/** The group of the row one comes from, else the last one, below which the empty line stands. */
export function groupValues(
  groupBy: string | null,
  items: readonly GridItem<ComponentAssessment>[],
  fromRowId: string | null,
): GroupValues {
  if (groupBy === null) return {}
  const from = items.find(({ kind, id }) => kind === 'row' && id === fromRowId) ?? items.findLast(({ kind }) => kind !== 'new')
  const row = from?.kind === 'row' ? from.row : from?.kind === 'group' ? from.rows[0] : undefined
  if (row === undefined) return {}
  const { layer, approach, edge } = row.subject.component
  if (groupBy === 'layer') return { layer }
  if (groupBy === 'approach') return { approach }
  return groupBy === 'edge' ? { edge } : {}
}
