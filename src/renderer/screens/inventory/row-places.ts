// Where a row goes that is moved by hand among the rows that are shown, and what a row added to a grouped list has from the start:
// what makes it one of the group it is added to. Called by use-row-commands.ts.

import { type ComponentAssessment, type NewComponent, ownColumnId } from '#core'
import type { GridItem } from '../../widgets/table-model/grid-column.ts'

type Lines = readonly Pick<GridItem<unknown>, 'kind' | 'id'>[]

/** The same for a row that is dragged onto another line, above it or below. */
export function placeDropped(lines: Lines, all: readonly string[], id: string, to: string, isBelow: boolean): string | null | undefined {
  const [from, at] = [id, to].map((one) => lines.findIndex((line) => line.id === one))
  if (from === undefined || at === undefined || from === -1 || lines[at]?.kind !== 'row') return undefined
  // Another group is another layer or owner, which no move changes.
  if (lines.slice(Math.min(from, at), Math.max(from, at)).some(({ kind }) => kind !== 'row')) return undefined
  return isBelow ? (all[all.indexOf(to) + 1] ?? null) : to
}

/**
 * The row of the whole list before which the moved one goes, null for its end; undefined where there is no way:
 * at the edge of the list or of a group.
 */
export function placeBefore(lines: Lines, all: readonly string[], id: string, step: -1 | 1): string | null | undefined {
  const at = lines.findIndex((line) => line.id === id)
  const neighbour = lines[at + step]
  if (at === -1 || neighbour?.kind !== 'row') return undefined
  if (step === -1) return neighbour.id
  return all[all.indexOf(neighbour.id) + 1] ?? null
}

export type GroupValues = Partial<NewComponent>

/** The group of the row one comes from, else the last one, below which the empty line stands. */
export function groupValues(
  groupBy: readonly string[],
  items: readonly GridItem<ComponentAssessment>[],
  fromRowId: string | null,
): GroupValues {
  const from = items.find(({ kind, id }) => kind === 'row' && id === fromRowId) ?? items.findLast(({ kind }) => kind !== 'new')
  const row = from?.kind === 'row' ? from.row : from?.kind === 'group' ? from.rows[0] : undefined
  if (row === undefined) return {}
  const { component, owners } = row.subject
  const fields = Object.entries(component).filter(([field]) => field !== 'name' && groupBy.includes(field))
  const own = Object.entries(component.own).filter(([id]) => groupBy.some((by) => ownColumnId(by) === id))
  return {
    ...Object.fromEntries(fields),
    ...(own.length === 0 ? {} : { own: Object.fromEntries(own) }),
    ...(groupBy.includes('owners') ? { personIds: owners.flatMap(({ personId }) => personId ?? []) } : {}),
  }
}
