// How the people table is looked at: kept while the workbook is open, never part of it.

import { type Edit, isTimeSum, leavesOf, type Owner, type TimeRow, type TimeUnit, TOTAL_ROW, UNASSIGNED_ROW, type Workbook } from '#core'
import type { CellPlace, GridSort } from '../../widgets/table-model/grid-column.ts'
import type { MatrixView } from './people-matrix.ts'

export interface PeopleView extends MatrixView {
  readonly unit: TimeUnit
  readonly sorting: readonly GridSort[]
  /** Components are rows and people columns. */
  readonly isSwapped: boolean
}

export const FIRST_PEOPLE_VIEW: PeopleView = { showsAll: false, person: '', component: '', unit: 'percent', sorting: [], isSwapped: false }

/** Each row is asked for its id once: a pasted block of thousands of lines looks up a row for each of them. */
export function rowsById(rows: readonly TimeRow[]): (id: string) => TimeRow | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (id) => byId.get(id)
}

/** A column of the grid that holds time. @param key of a component, or where those are rows of a person or a sum */
export function timeColumnId(key: string): string {
  return `time:${key}`
}

/** null: another column. */
export function keyOfColumn(columnId: string): string | null {
  return columnId.startsWith('time:') ? columnId.slice('time:'.length) : null
}

export interface TimePlace {
  readonly componentId: string
  /** null: nobody's. */
  readonly personId: string | null
}

/** Whose time on what a cell holds; null: it is no time, or a sum. */
export function timePlace({ rowId, columnId }: CellPlace, isSwapped: boolean): TimePlace | null {
  const key = keyOfColumn(columnId)
  if (key === null || isTimeSum(key) || isTimeSum(rowId)) return null
  const [personId, componentId] = isSwapped ? [key, rowId] : [rowId, key]
  return { componentId, personId: personId === UNASSIGNED_ROW ? null : personId }
}

/** The cells that an edit changed, one for each step of it: time, what is said of people, and components that are rows. */
export function changedCells(edit: Edit, { tables }: Workbook, isSwapped: boolean): readonly CellPlace[] {
  return [...leavesOf(edit)].flatMap((leaf): readonly CellPlace[] => {
    const id = leaf.op === 'set' ? leaf.recordId : leaf.record.id
    const columnId = leaf.op === 'set' ? leaf.field : 'name'
    if (leaf.table === 'people') return [isSwapped ? { rowId: TOTAL_ROW, columnId: timeColumnId(id) } : { rowId: id, columnId }]
    if (leaf.table === 'components') return isSwapped ? [{ rowId: id, columnId: 'name' }] : []
    if (leaf.table !== 'owners') return []
    const owner = tables.owners[id] ?? (leaf.op === 'set' ? undefined : (leaf.record as Owner))
    if (owner === undefined) return []
    const key = owner.personId ?? UNASSIGNED_ROW
    const { componentId } = owner
    return [
      isSwapped ? { rowId: componentId ?? '', columnId: timeColumnId(key) } : { rowId: key, columnId: timeColumnId(componentId ?? '') },
    ]
  })
}

/** The same cell once rows are columns: a name becomes the sum below it. */
export function swappedPlace({ rowId, columnId }: CellPlace): CellPlace {
  const key = keyOfColumn(columnId)
  return { rowId: key ?? TOTAL_ROW, columnId: rowId === TOTAL_ROW ? 'total' : timeColumnId(rowId) }
}

/** The sums right below their headers, people, those who left, and time that is nobody's: whatever is sorted by. */
export function matrixRank(row: TimeRow): number {
  if (row.kind === 'total') return 0
  if (row.kind === 'team') return 1
  if (row.kind === 'unassigned') return 4
  return row.kind === 'person' && !row.person.active ? 3 : 2
}
