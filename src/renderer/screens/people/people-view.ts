// How the people table is looked at: kept while the workbook is open, never part of it.

import type { TimeUnit } from '#core'
import { type GridItem, type GridSort, NEW_ROW } from '../../widgets/grid/grid-column.ts'
import { bySorting } from '../../widgets/grid/line-order.ts'
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
  const inOrder = bySorting(sorting, sortValueOf)
  const sorted = people.toSorted((a, b) => Number(b.person.active) - Number(a.person.active) || inOrder(a, b))
  const rows = [total, ...sorted, unassigned].map((row): GridItem<MatrixRow> => ({ kind: 'row', id: row.id, row }))
  return [...rows, { kind: 'new', id: NEW_ROW }]
}
