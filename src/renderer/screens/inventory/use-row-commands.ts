// What the commands do to rows of the inventory: add, duplicate, delete, move, fill, open. They mean the ticked rows, those of
// the selected cells, else the one in focus. Called by inventory-screen.tsx.

import { useCallback, useMemo, useRef, useState } from 'react'
import { COMMAND_TABLE, type Command, INVENTORY_TEXT } from '#wording'
import { shownKeys } from '../../commands/command-table.ts'
import { useCommandDesk, useCommandEffects } from '../../commands/commands.tsx'
import { useApp } from '../../session/use-app.tsx'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import type { MenuProps } from '../../widgets/menu.tsx'
import type { CellPlace } from '../../widgets/table-model/grid-column.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { useOpenPage } from '../use-open.ts'
import { groupValues, placeBefore, placeDropped } from './row-places.ts'
import { useInventory } from './use-inventory.ts'
import { useInventoryEdits } from './use-inventory-edits.ts'

export interface RowCommandsOptions {
  readonly block: CellBlock | null
  /** Enter on a cell, or the command for it. */
  readonly open: (rowId: string, columnId: string) => void
  /** The component whose details are open: its page is meant, wherever the focus is. */
  readonly inspected: string | null
  readonly onInspect: (id: string | null) => void
}

const NOTHING: ReadonlySet<string> = new Set()
const NO_ROW = INVENTORY_TEXT.chooseRow

export function useRowCommands(options: RowCommandsOptions) {
  const { block, open, inspected, onInspect } = options
  const { columns, grid, rows, table, view, ask, announce } = useInventory()
  const { items, selected, onSelect } = table
  /** A new row joins a group by having its value; in a band it would have another row's amount. */
  const groupBy = view.layout.groupBy.filter((by) => columns.find(({ id }) => id === by)?.groupValue === undefined)
  const isSorted = view.sorting.length > 0
  const edits = useInventoryEdits()
  const openPage = useOpenPage()
  const ids = useMemo(() => rows.map(({ subject }) => subject.component.id), [rows])
  const desk = useCommandDesk()
  const { api, facts } = useApp()
  const { platform } = facts
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
    // Open details follow the row that is looked at, and close with it.
    const { inspected, onInspect } = latest.current
    if (inspected !== null && inspected !== id) onInspect(id)
  }, [])

  function add(): void {
    // From the empty line on, one row after the other joins the group that the first one joined.
    addedFrom.current = focused.current ?? addedFrom.current
    grid.current?.beginNew()
  }

  /** In list order. Asked of the grid when the command comes: what it last told may be a key press old. */
  function rowsMeant(): readonly string[] {
    const meant = new Set(grid.current?.selectedRows())
    return ids.filter((id) => meant.has(id))
  }

  function duplicate(): void {
    const [first] = edits.duplicate(rowsMeant())
    if (first === undefined) return
    onSelect(NOTHING)
    grid.current?.focusCell({ rowId: first, columnId: 'name' })
  }

  function remove(): void {
    const meant = rowsMeant()
    const decided = edits.withOpenDecision(meant)
    const removed = (isDone: boolean) => {
      if (!isDone) return
      onSelect(NOTHING)
      if (inspected !== null && meant.includes(inspected)) onInspect(null)
    }
    if (decided.length === 0) removed(edits.remove(meant))
    else
      ask({
        kind: 'delete',
        rowIds: meant,
        decided,
        onMeant: (choice) => removed(choice === 'retire' ? edits.retire(meant) : edits.remove(meant)),
      })
  }

  const set = () => ask({ kind: 'set', rowIds: rowsMeant() })

  function moveRow(step: -1 | 1): void {
    const id = focused.current
    const before = id === null ? undefined : placeBefore(items, ids, id, step)
    if (id === null || before === undefined) announce(INVENTORY_TEXT.edgeOfGroup)
    else edits.move([id], before)
  }

  function dropRow(id: string, to: string, isBelow: boolean): void {
    const before = placeDropped(items, ids, id, to, isBelow)
    const meant = selected.has(id) ? rowsMeant() : [id]
    if (isSorted) showToast({ title: INVENTORY_TEXT.sortedRows, tone: 'problem' })
    else if (before === undefined) showToast({ title: INVENTORY_TEXT.otherGroup, tone: 'problem' })
    else if (before === null) edits.move(meant, null)
    else edits.move(meant, ids.slice(ids.indexOf(before)).find((other) => !meant.includes(other)) ?? null)
  }

  function insert(step: 0 | 1): void {
    const id = focused.current
    const made = id === null ? null : edits.insert(ids[ids.indexOf(id) + step] ?? null, groupValues(groupBy, items, id))
    // After the menu that asked for it has given the focus back.
    if (made !== null) setTimeout(() => grid.current?.editCell({ rowId: made, columnId: 'name' }, () => void desk.run('undo')))
  }

  function paste(): void {
    // After the menu has given the focus back: pasted is where it is.
    setTimeout(() => {
      grid.current?.focusBack()
      void api.ask('app:paste', null)
    })
  }

  /** What the menus say of the rows and cells that are meant. */
  function cellMenu({ columnId }: CellPlace): MenuProps['groups'] {
    // Nothing is opened from here: the app has no way to the network.
    const isLink = columnId === 'links' || columns.find(({ id }) => id === columnId)?.own?.type === 'link'
    const item = (command: Command) => ({
      label: COMMAND_TABLE[command].menu ?? COMMAND_TABLE[command].title,
      shortcut: shownKeys(COMMAND_TABLE[command].accelerator ?? '', platform),
      disabled: desk.effectOf(command) === null,
      onSelect: () => void desk.run(command),
    })
    const own = (label: string, keys: string, onSelect: () => void) => ({ label, shortcut: shownKeys(keys, platform), onSelect })
    return [
      [
        own(INVENTORY_TEXT.cut, 'Mod+X', () => grid.current?.copy('cut')),
        own(isLink ? INVENTORY_TEXT.copyLink : INVENTORY_TEXT.copy, 'Mod+C', () => grid.current?.copy('plain')),
        item('copy-with-headers'),
        own(INVENTORY_TEXT.paste, 'Mod+V', paste),
      ],
      (['insert-above', 'insert-below', 'duplicate-component', 'delete-components'] as const).map(item),
      [item('set-field'), item('fill-down'), own(INVENTORY_TEXT.clear, 'Delete', () => grid.current?.clear())],
      (['go-to-inspector', 'open-component-page'] as const).map(item),
    ]
  }

  const isAnyMeant = selected.size > 0 ? ids.some((id) => selected.has(id)) : block !== null || isOnRow
  const onFocusedRow = (effect: () => void) => (isOnRow ? effect : NO_ROW)
  const ofMove = (effect: () => void) => (isSorted ? INVENTORY_TEXT.sortedRows : onFocusedRow(effect))
  useCommandEffects({
    'move-up': ofMove(() => moveRow(-1)),
    'move-down': ofMove(() => moveRow(1)),
    'insert-above': ofMove(() => insert(0)),
    'insert-below': ofMove(() => insert(1)),
    'fill-down': onFocusedRow(() => grid.current?.fillDown()),
    'fill-right': onFocusedRow(() => grid.current?.fillRight()),
    'add-component': add,
    'duplicate-component': isAnyMeant ? duplicate : NO_ROW,
    'set-field': isAnyMeant ? set : NO_ROW,
    'delete-components': isAnyMeant ? remove : NO_ROW,
    'copy-with-headers': !isOnRow && block === null ? NO_ROW : () => grid.current?.copy('with-headers'),
    'go-to-inspector': onFocusedRow(() => open(focused.current ?? '', 'verdict')),
    'open-component-page': inspected === null ? onFocusedRow(() => openPage(focused.current ?? '')) : () => openPage(inspected),
  })
  /** What a row added now has from the start. */
  const newRowValues = () => groupValues(groupBy, items, addedFrom.current)
  const commit = (rowId: string, columnId: string, value: string | null) => edits.commit(rowId, columnId, value, newRowValues)
  return { focusRow, commit, dropRow, cellMenu }
}
