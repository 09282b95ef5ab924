// How the people table is looked at: kept while the workbook is open, never part of it.

import type { TimeUnit } from '#core'
import { type GridItem, type GridSort, NEW_ROW } from '../../widgets/grid/grid-column.ts'
import { compareValues } from '../../widgets/grid/line-order.ts'
import type { MatrixRow, MatrixView, PeopleMatrix, PersonRow } from './people-matrix.ts'

export interface PeopleView extends MatrixView {
  readonly unit: TimeUnit
  readonly sorting: readonly GridSort[]
}

export const FIRST_PEOPLE_VIEW: PeopleView = { showsAll: false, text: '', unit: 'percent', sorting: [] }

/** A column of the grid that holds the time on one component. */
export function timeColumnId(componentId: string): string {
  return `time:${componentId}`
}

/** null: another column. */
export function componentOfColumn(columnId: string): string | null {
  return columnId.startsWith('time:') ? columnId.slice('time:'.length) : null
}

/** The sums right below their headers, people as sorted with those who left at the end, time that is nobody's, and the empty line. */
export function matrixItems(
  { people, total, unassigned }: PeopleMatrix,
  sorting: readonly GridSort[],
  sortValueOf: (row: PersonRow, columnId: string) => string | number | undefined,
): readonly GridItem<MatrixRow>[] {
  const sorted = people.toSorted((a, b) => Number(b.person.active) - Number(a.person.active) || bySorting(a, b))
  const rows = [total, ...sorted, unassigned].map((row): GridItem<MatrixRow> => ({ kind: 'row', id: row.id, row }))
  return [...rows, { kind: 'new', id: NEW_ROW }]

  function bySorting(a: PersonRow, b: PersonRow): number {
    for (const { id, desc } of sorting) {
      const [first, second] = [sortValueOf(a, id), sortValueOf(b, id)]
      // An empty cell goes last, whatever the direction.
      const order =
        first === undefined || second === undefined
          ? Number(first === undefined) - Number(second === undefined)
          : compareValues(first, second) * (desc ? -1 : 1)
      if (order !== 0) return order
    }
    return 0
  }
}
