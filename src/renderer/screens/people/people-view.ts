// How the people table is looked at: kept while the workbook is open, never part of it.

import type { TimeUnit } from '#core'
import type { GridSort } from '../../widgets/grid/grid-column.ts'
import type { MatrixRow, MatrixView } from './people-matrix.ts'

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

/** The sums right below their headers, people, those who left, and time that is nobody's: whatever is sorted by. */
export function matrixRank(row: MatrixRow): number {
  if (row.kind === 'total') return 0
  if (row.kind === 'unassigned') return 3
  return row.person.active ? 1 : 2
}
