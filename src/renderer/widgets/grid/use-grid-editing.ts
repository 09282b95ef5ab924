// The one open editor: when it opens, what becomes of its value, and where the focus goes then.

import { useMemo, useRef, useState } from 'react'
import { type CellPlace, isReadOnly, NEW_ROW } from '../table-model/grid-column.ts'
import { moved } from './grid-moves.ts'
import type { GridParts, Refusal } from './grid-props.ts'
import { isSamePlace } from './grid-range.ts'
import type { OpenEditor, RowActions } from './grid-row.tsx'
import type { AfterCommit } from './text-editor.tsx'
import type { GridFocus } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'

export interface GridEditing {
  readonly editor: (OpenEditor & { readonly rowId: string; readonly onGiveUp?: () => void }) | null
  /** Opens the cell in focus; typed replaces what it holds. A cell that cannot be typed into is opened by the screen. */
  readonly begin: (typed: string | null, atEnd?: boolean) => void
  readonly beginNew: (typed: string | null) => void
  /** Goes to a text cell of a record and opens it with all of it selected. */
  readonly beginAt: (place: CellPlace, typed: string | null, onGiveUp: () => void) => void
  /** A step to the side that is part of a run: Enter after it goes back to where the run began. */
  readonly tab: (step: 1 | -1) => void
  /** The next of the answers that Space goes through, for all selected rows. */
  readonly nextAnswer: () => void
  /** The same object for the life of the grid, so that rows are not drawn anew for it. */
  readonly actions: RowActions
}

export function useGridEditing<T>(
  focus: GridFocus<T>,
  selection: GridSelection,
  { columns, items, onCommit, onFillWith, onOpen }: GridParts<T>,
): GridEditing {
  const [editor, setEditor] = useState<GridEditing['editor']>(null)
  /** The column where a run of Tabs began, and where it has come to. */
  const run = useRef<{ readonly columnId: string; readonly at: CellPlace } | null>(null)

  function beginNew(typed: string | null): void {
    const columnId = columns[0]?.id
    if (columnId === undefined) return
    beginAt({ rowId: NEW_ROW, columnId }, typed)
  }

  function beginAt(at: CellPlace, typed: string | null, onGiveUp?: () => void): void {
    focus.goTo(at)
    setEditor({ ...at, typed, atEnd: false, ...(onGiveUp === undefined ? {} : { onGiveUp }) })
  }

  function begin(typed: string | null, atEnd = false): void {
    const { item, column } = focus
    if (item === undefined || column === undefined || item.kind === 'group') return
    // Typing over a verdict means nothing; Enter on it asks why.
    if (item.kind === 'row' && isReadOnly(column, item.row) && typed !== null) return
    if (item.kind === 'new') beginNew(typed)
    else if (isReadOnly(column, item.row) || (typed === null && column.opensInstead?.(item.row))) onOpen(item.id, column.id)
    else setEditor({ rowId: item.id, columnId: column.id, typed, atEnd })
  }

  function commit(value: string | null, after: AfterCommit): Refusal | null {
    if (editor === null) return null
    const isFill = after === 'fill' && editor.rowId !== NEW_ROW
    const answer = isFill ? onFillWith(editor.columnId, selection.block, value) : onCommit(editor.rowId, editor.columnId, value)
    if (!answer.ok) return answer
    setEditor(null)
    // Down from the empty line is the empty line again: names are typed one after the other.
    const isDown = after === 'enter' || after === 'down'
    const from = editor.rowId === NEW_ROW && !isDown ? { rowId: answer.rowId, columnId: editor.columnId } : focus.place
    if (after !== 'stay') step(from, after)
    return null
  }

  function step(from: CellPlace, after: Exclude<AfterCommit, 'stay'>): void {
    const isTab = after === 'tab' || after === 'tab-back'
    const isInRun = run.current !== null && isSamePlace(run.current.at, focus.place)
    const begun = isInRun ? run.current?.columnId : undefined
    const returns = begun !== undefined && (after === 'enter' || after === 'enter-up')
    const next = moved(returns ? { ...from, columnId: begun } : from, items, columns, STEPS[after], { skipGroups: true })
    run.current = isTab ? { columnId: begun ?? from.columnId, at: next } : null
    focus.goTo(next)
  }

  function cancel(): void {
    setEditor(null)
    editor?.onGiveUp?.()
    focus.goTo(focus.place)
  }

  function nextAnswer(): void {
    const { item, column } = focus
    if (item?.kind !== 'row' || column?.editor?.kind !== 'choice' || column.editor.cycle === undefined) return
    const { cycle, value } = column.editor
    const next = cycle[(cycle.indexOf(value(item.row) ?? '') + 1) % cycle.length] ?? null
    const rows = selection.rowsIn(column.id)
    if (rows.length > 1) onFillWith(column.id, { rowIds: rows, columnIds: [column.id] }, next)
    else onCommit(item.id, column.id, next)
  }

  const latest = useRef({ commit, cancel })
  latest.current = { commit, cancel }
  const actions = useMemo<RowActions>(
    () => ({ commit: (value, after) => latest.current.commit(value, after), cancel: () => latest.current.cancel() }),
    [],
  )
  const tab = (by: 1 | -1) => step(focus.place, by === 1 ? 'tab' : 'tab-back')
  return { editor, begin, beginNew, beginAt, tab, nextAnswer, actions }
}

const STEPS = {
  here: { kind: 'move', rows: 0, columns: 0 },
  enter: { kind: 'move', rows: 1, columns: 0 },
  'enter-up': { kind: 'move', rows: -1, columns: 0 },
  tab: { kind: 'move', rows: 0, columns: 1 },
  'tab-back': { kind: 'move', rows: 0, columns: -1 },
  down: { kind: 'move', rows: 1, columns: 0 },
  up: { kind: 'move', rows: -1, columns: 0 },
  right: { kind: 'move', rows: 0, columns: 1 },
  left: { kind: 'move', rows: 0, columns: -1 },
  fill: { kind: 'move', rows: 0, columns: 0 },
} as const
