// What the commands do to rows of the inventory: add, duplicate, delete, move, fill, open. They mean the ticked rows, those of
// the selected cells, else the one in focus. Called by inventory-screen.tsx.

import { type RefObject, useCallback, useRef, useState } from 'react'
import type { ComponentAssessment } from '#core'
import { INVENTORY_TEXT } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import type { GridItem } from '../../widgets/grid/grid-column.ts'
import type { GridHandle } from '../../widgets/grid/grid-props.ts'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { type GroupValues, groupValues } from './new-row-values.ts'
import { placeBefore } from './row-moves.ts'
import type { InventoryEdits } from './use-inventory-edits.ts'

export interface RowCommandsOptions {
  readonly grid: RefObject<GridHandle | null>
  /** All rows, in list order. */
  readonly rows: readonly ComponentAssessment[]
  readonly items: readonly GridItem<ComponentAssessment>[]
  readonly groupBy: string | null
  readonly isSorted: boolean
  readonly selected: ReadonlySet<string>
  /** How many of the ticked rows are there. */
  readonly ticked: number
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly block: CellBlock | null
  readonly edits: Pick<InventoryEdits, 'duplicate' | 'remove' | 'move'>
  readonly announce: (said: string) => void
  /** Enter on a cell, or the command for it. */
  readonly open: (rowId: string, columnId: string) => void
  /** The page of a component, in place of the list. */
  readonly openPage: (rowId: string) => void
  /** The component whose details are open: its page is meant, wherever the focus is. */
  readonly inspected: string | null
  readonly onFocusedRow: (id: string) => void
  readonly onRemoved: (ids: readonly string[]) => void
}

export interface RowCommands {
  readonly focusRow: (id: string | null) => void
  readonly add: () => void
  readonly duplicate: () => void
  readonly remove: () => void
  /** What a row added now has from the start. */
  readonly newRowValues: () => GroupValues
}

const NOTHING: ReadonlySet<string> = new Set()
const NO_ROW = INVENTORY_TEXT.chooseRow
const idOf = (row: ComponentAssessment) => row.subject.component.id

export function useRowCommands(options: RowCommandsOptions): RowCommands {
  const { grid, rows, items, groupBy, isSorted, selected, ticked, onSelect, block, edits, announce, open, openPage, inspected, onRemoved } =
    options
  const [isOnRow, setOnRow] = useState(false)
  const focused = useRef<string | null>(null)
  const addedFrom = useRef<string | null>(null)
  const latest = useRef(options)
  latest.current = options

  /** The screen is drawn anew only where the focus comes to rows or leaves them, not with every step. */
  const focusRow = useCallback((id: string | null) => {
    focused.current = id
    setOnRow(id !== null)
    if (id === null) return
    addedFrom.current = null
    latest.current.onFocusedRow(id)
  }, [])

  function add(): void {
    // From the empty line on, one row after the other joins the group that the first one joined.
    addedFrom.current = focused.current ?? addedFrom.current
    grid.current?.beginNew()
  }

  /** In list order. Asked of the grid when the command comes: what it last told may be a key press old. */
  function rowsMeant(): readonly string[] {
    const meant = new Set(grid.current?.selectedRows())
    return rows.map(idOf).filter((id) => meant.has(id))
  }

  function duplicate(): void {
    const [first] = edits.duplicate(rowsMeant())
    if (first === undefined) return
    onSelect(NOTHING)
    grid.current?.focusCell({ rowId: first, columnId: 'name' })
  }

  function remove(): void {
    const meant = rowsMeant()
    if (!edits.remove(meant)) return
    onSelect(NOTHING)
    onRemoved(meant)
  }

  function moveRow(step: -1 | 1): void {
    const id = focused.current
    const before = id === null ? undefined : placeBefore(items, rows.map(idOf), id, step)
    if (id === null || before === undefined) announce(INVENTORY_TEXT.edgeOfGroup)
    else edits.move(id, before)
  }

  const isAnyMeant = selected.size > 0 ? ticked > 0 : block !== null || isOnRow
  const onFocusedRow = (effect: () => void) => (isOnRow ? effect : NO_ROW)
  const ofMove = (effect: () => void) => (isSorted ? INVENTORY_TEXT.sortedRows : onFocusedRow(effect))
  useCommandEffects({
    'move-up': ofMove(() => moveRow(-1)),
    'move-down': ofMove(() => moveRow(1)),
    'fill-down': onFocusedRow(() => grid.current?.fillDown()),
    'fill-right': onFocusedRow(() => grid.current?.fillRight()),
    'add-component': add,
    'duplicate-component': isAnyMeant ? duplicate : NO_ROW,
    'delete-components': isAnyMeant ? remove : NO_ROW,
    'copy-with-headers': !isOnRow && block === null ? NO_ROW : () => grid.current?.copyWithHeaders(),
    'go-to-inspector': onFocusedRow(() => open(focused.current ?? '', 'verdict')),
    'open-component-page': inspected === null ? onFocusedRow(() => openPage(focused.current ?? '')) : () => openPage(inspected),
  })
  return { focusRow, add, duplicate, remove, newRowValues: () => groupValues(groupBy, items, addedFrom.current) }
}
