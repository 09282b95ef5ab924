// What a grid comes back to: as it was left, and after undo and redo the cell that was changed. Used by the screens that are one grid.

import { type RefObject, useEffect } from 'react'
import type { Edit, Workbook } from '#core'
import { COMMON_TEXT } from '#wording'
import { useMoves } from '../navigation/navigation.tsx'
import { useSession } from '../session/use-session.tsx'
import { useUndoneEdit } from '../session/use-undone-edit.ts'
import type { GridHandle, GridMemory } from '../widgets/grid/grid-props.ts'
import type { CellPlace } from '../widgets/table-model/grid-column.ts'
import type { GridTable } from '../widgets/table-model/grid-table.ts'
import { showToast } from '../widgets/toasts.tsx'

/** Kept while the workbook is open. @param firstRow where the grid begins that was not there before */
export function useGridLeft(name: string, firstRow: string | null): { readonly memory: GridMemory; readonly firstRow: string | null } {
  const memory = useMoves().states.read<GridMemory>(name, () => ({ place: null, range: null, top: 0 }))
  return { memory, firstRow: memory.place === null ? firstRow : null }
}

/**
 * Undo and redo show what they changed. The focus goes along from the grid, and from another screen unless it is on the button.
 * @param cellsOf the cells that an edit changed; a column that is not shown stands for its row
 */
export function useShownUndo<T>(
  grid: RefObject<GridHandle | null>,
  { indexOf, columns }: Pick<GridTable<T>, 'indexOf' | 'columns'>,
  cellsOf: (edit: Edit, workbook: Workbook) => readonly CellPlace[],
): void {
  const session = useSession()
  const { undone } = useMoves()
  useUndoneEdit((edit, workbook) => {
    if (cellsOf(edit, workbook).length > 0) undone.shown = edit
    show(edit, workbook, isAt('[role="grid"]') || document.activeElement === document.body)
  })
  // Undo led here from another screen.
  useEffect(() => {
    const edit = undone.sought
    undone.sought = null
    if (edit !== null) show(edit, session.state().workbook, !isAt('[data-region="top"]'))
  })

  function show(edit: Edit, workbook: Workbook, takesFocus: boolean): void {
    const isShown = (columnId: string) => columns.some(({ id }) => id === columnId)
    const cells = cellsOf(edit, workbook)
    const rows = cells.filter(({ rowId }) => indexOf(rowId) >= 0)
    const found = rows.find(({ columnId }) => isShown(columnId)) ?? rows[0]
    if (found === undefined) {
      // A row that is gone leaves nothing to look for.
      if (cells.some(({ rowId }) => isThere(workbook, rowId))) showToast({ title: COMMON_TEXT.changedOutOfSight })
      return
    }
    const columnId = isShown(found.columnId) ? found.columnId : isShown('name') ? 'name' : (columns[0]?.id ?? '')
    if (takesFocus) grid.current?.focusCell({ ...found, columnId })
    else grid.current?.showCell({ ...found, columnId })
  }
}

const isAt = (selector: string) => document.activeElement?.closest(selector) != null

function isThere({ tables }: Workbook, rowId: string): boolean {
  return [tables.components, tables.people, tables.evidence].some((records) => records[rowId] !== undefined)
}
