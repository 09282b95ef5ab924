// A grid to be filled in by keyboard and mouse: one tab stop, a cell in focus, an editor in place,
// any number of rows. It knows nothing of what the rows are; the screen gives columns and takes edits.
// Native table elements carry the roles of the WAI-ARIA grid pattern; biome.json lets them for this folder.

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import styles from './grid.module.css'
import { type CellPlace, columnTemplate, type GridColumn, type GridItem, type GridSort, HEADER_ROW, NEW_ROW } from './grid-column.ts'
import { type GridAction, gridActionOf } from './grid-keys.ts'
import { moved, rowIdsBetween } from './grid-moves.ts'
import { DataRow, GroupRow, HeaderRow, NewRow, type OpenEditor } from './grid-row.tsx'
import type { AfterCommit } from './text-editor.tsx'

export type CommitAnswer = { readonly ok: true; readonly rowId: string } | { readonly ok: false; readonly sentence: string }

export interface GridHandle {
  /** Puts the focus on a cell, scrolled into sight. */
  readonly focusCell: (place: CellPlace) => void
  /** Opens the editor of the empty line at the bottom. */
  readonly beginNew: () => void
}

export interface GridProps<T> {
  readonly label: string
  readonly columns: readonly GridColumn<T>[]
  readonly items: readonly GridItem<T>[]
  readonly sorting: readonly GridSort[]
  readonly onSort: (columnId: string, add: boolean) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly onFocusRow: (rowId: string | null) => void
  /** value: what was typed, or the choice. For NEW_ROW the answer names the row that was made. */
  readonly onCommit: (rowId: string, columnId: string, value: string | null) => CommitAnswer
  readonly onClear: (rowIds: readonly string[], columnId: string) => void
  /** Gives the rows after the first what the first holds in this column. */
  readonly onFill: (rowIds: readonly string[], columnId: string) => void
  /** Enter or a click on a cell that says more than it can be typed into. */
  readonly onOpen: (rowId: string, columnId: string) => void
  readonly onToggleGroup: (groupId: string) => void
  readonly newRowText: string
  /** Said by screen readers when it changes. */
  readonly announcement: string
  /** The row that is in focus and in sight when the grid appears. */
  readonly firstRow?: string | null
  readonly handle?: Ref<GridHandle>
}

const ROW_HEIGHT = 32
const HEADER_HEIGHT = 36
const OVERSCAN = 12

export function Grid<T>(props: GridProps<T>) {
  const { columns, items, selected, onSelect } = props
  const scroller = useRef<HTMLDivElement>(null)
  const ownsFocus = useRef(false)
  const isSent = useRef(false)
  const lastIndex = useRef(0)
  const anchor = useRef<string | null>(null)
  const [wanted, setWanted] = useState<CellPlace | null>(() => firstPlace(props))
  const [editor, setEditor] = useState<(OpenEditor & { readonly rowId: string }) | null>(null)

  const indexById = useMemo(() => new Map(items.map((item, index) => [item.id, index])), [items])
  const place = resolvePlace(wanted, items, columns, indexById, lastIndex.current)
  const focusIndex = indexById.get(place.rowId) ?? -1
  lastIndex.current = focusIndex

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    // The focused row stays in the document however far it is scrolled away, else the focus is lost.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return focusIndex < 0 || indexes.includes(focusIndex) ? indexes : [...indexes, focusIndex].sort((a, b) => a - b)
    },
  })

  const firstIndex = useRef(props.firstRow == null ? -1 : focusIndex)
  useLayoutEffect(() => {
    if (firstIndex.current >= 0) virtualizer.scrollToIndex(firstIndex.current, { align: 'center' })
    // A screen that just opened leaves the focus nowhere: typing can begin at once.
    ownsFocus.current ||= document.activeElement === document.body
  }, [virtualizer])

  const cellElement = useCallback(
    ({ rowId, columnId }: CellPlace) =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"] > [data-column="${CSS.escape(columnId)}"]`) ?? null,
    [],
  )

  // The focus follows the place it was sent to, and comes back when its cell was drawn anew or taken
  // away; once it has gone elsewhere it is left there.
  useLayoutEffect(() => {
    if (editor !== null) return
    const active = document.activeElement
    const isInside = scroller.current?.contains(active) ?? false
    if (!isInside && active !== document.body && !isSent.current) ownsFocus.current = false
    if (!isSent.current && !ownsFocus.current) return
    isSent.current = false
    const cell = cellElement(place)
    if (cell === null || active === cell) return
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const { onFocusRow } = props
  const focusedRowId = items[focusIndex]?.kind === 'row' ? place.rowId : null
  useEffect(() => onFocusRow(focusedRowId), [onFocusRow, focusedRowId])

  function goTo(next: CellPlace): void {
    isSent.current = true
    setWanted(next)
  }

  useImperativeHandle(props.handle, () => ({
    focusCell(next) {
      anchor.current = null
      goTo(next)
    },
    beginNew() {
      const first = columns[0]
      if (first === undefined) return
      goTo({ rowId: NEW_ROW, columnId: first.id })
      setEditor({ rowId: NEW_ROW, columnId: first.id, typed: null })
    },
  }))

  function beginEdit(typed: string | null): void {
    const item = items[focusIndex]
    const first = columns[0]
    const column = columns.find(({ id }) => id === place.columnId)
    if (item === undefined || column === undefined || first === undefined || item.kind === 'group') return
    if (item.kind === 'new') {
      goTo({ rowId: NEW_ROW, columnId: first.id })
      setEditor({ rowId: NEW_ROW, columnId: first.id, typed })
    } else if (column.editor === null || column.opensInstead?.(item.row)) {
      if (typed === null || column.editor !== null) props.onOpen(item.id, column.id)
    } else setEditor({ rowId: item.id, columnId: column.id, typed })
  }

  function commit(value: string | null, after: AfterCommit): string | null {
    if (editor === null) return null
    const answer = props.onCommit(editor.rowId, editor.columnId, value)
    if (!answer.ok) return answer.sentence
    setEditor(null)
    const from = editor.rowId === NEW_ROW && after !== 'down' ? { rowId: answer.rowId, columnId: editor.columnId } : place
    if (after !== 'stay') goTo(moved(from, items, columns, afterStep(after), { skipGroups: true }))
    return null
  }

  function nextAnswer(): void {
    const item = items[focusIndex]
    const column = columns.find(({ id }) => id === place.columnId)
    if (item?.kind !== 'row' || column?.editor?.kind !== 'choice' || column.editor.cycle === undefined) return
    const cycle = column.editor.cycle
    props.onCommit(item.id, column.id, cycle[(cycle.indexOf(column.editor.value(item.row) ?? '') + 1) % cycle.length] ?? null)
  }

  function enter(shift: boolean): void {
    const item = items[focusIndex]
    if (place.rowId === HEADER_ROW) props.onSort(place.columnId, shift)
    else if (item?.kind === 'group') props.onToggleGroup(item.id)
    else beginEdit(null)
  }

  function moveTo(next: CellPlace, extend: boolean): void {
    if (extend) {
      anchor.current ??= place.rowId
      onSelect(new Set(rowIdsBetween(items, anchor.current, next.rowId)))
    } else {
      anchor.current = null
      if (selected.size > 0) onSelect(new Set())
    }
    goTo(next)
  }

  function run(action: GridAction): void {
    const isEditable = columns.some(({ id, editor: way }) => id === place.columnId && way !== null)
    const isRow = items[focusIndex]?.kind === 'row'
    const affected = selected.size > 0 ? items.filter(({ id }) => selected.has(id)).map(({ id }) => id) : isRow ? [place.rowId] : []
    switch (action.kind) {
      case 'move':
      case 'edge':
        moveTo(moved(place, items, columns, action), action.extend)
        break
      case 'page':
        moveTo(moved(place, items, columns, { kind: 'move', rows: rowsOfPage() * action.pages, columns: 0 }), action.extend)
        break
      case 'enter':
        enter(action.shift)
        break
      case 'edit':
        beginEdit(action.text)
        break
      case 'open-choices':
        beginEdit(null)
        break
      case 'next-answer':
        if (isRow) nextAnswer()
        else enter(false)
        break
      case 'clear':
        if (isEditable && affected.length > 0) props.onClear(affected, place.columnId)
        break
      case 'fill':
        if (isEditable) fill(affected)
        break
      case 'select-row':
        if (isRow) toggleSelected(place.rowId)
        break
      case 'select-all':
        onSelect(new Set(items.filter(({ kind }) => kind === 'row').map(({ id }) => id)))
        break
      case 'unselect':
        if (selected.size > 0) onSelect(new Set())
        break
    }
  }

  /** From the first selected row to the others; without a selection from the row above. */
  function fill(affected: readonly string[]): void {
    const above = items.slice(0, Math.max(0, focusIndex)).findLast(({ kind }) => kind === 'row')
    if (affected.length > 1) props.onFill(affected, place.columnId)
    else if (above !== undefined && items[focusIndex]?.kind === 'row') props.onFill([above.id, place.rowId], place.columnId)
  }

  function rowsOfPage(): number {
    return Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT) / ROW_HEIGHT) - 1)
  }

  function toggleSelected(rowId: string): void {
    const next = new Set(selected)
    if (!next.delete(rowId)) next.add(rowId)
    anchor.current = rowId
    onSelect(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (editor !== null || event.nativeEvent.isComposing) return
    const action = gridActionOf(event)
    if (action === null) return
    event.preventDefault()
    run(action)
  }

  function onFocus(event: FocusEvent): void {
    ownsFocus.current = true
    // An entry that was refused is put right or given up before anything else.
    if (editor !== null) {
      if (event.target.matches('[data-column]')) scroller.current?.querySelector<HTMLElement>('[data-unsaved] input')?.focus()
      return
    }
    const cell = placeOf(event.target)
    if (cell !== null && event.target.matches('[data-column]') && (cell.rowId !== place.rowId || cell.columnId !== place.columnId)) {
      setWanted(cell)
    }
  }

  function onBlur(event: FocusEvent): void {
    const next = event.relatedTarget
    if (next instanceof Node && !event.currentTarget.contains(next)) ownsFocus.current = false
  }

  function onClick(event: MouseEvent): void {
    const cell = placeOf(event.target)
    if (cell === null || editor !== null) return
    const item = items[indexById.get(cell.rowId) ?? -1]
    if (cell.rowId === HEADER_ROW) props.onSort(cell.columnId, event.shiftKey)
    else if (item?.kind === 'group') props.onToggleGroup(item.id)
    else if (item?.kind === 'new') beginEditAt(cell)
    else if (item?.kind === 'row') clickRow(event, item, cell)
  }

  function clickRow(event: MouseEvent, item: Extract<GridItem<T>, { kind: 'row' }>, cell: CellPlace): void {
    const isTick = event.target instanceof Element && event.target.closest('[data-select]') !== null
    if (event.shiftKey) {
      anchor.current ??= place.rowId
      onSelect(new Set(rowIdsBetween(items, anchor.current, item.id)))
    } else if (isTick || event.ctrlKey || event.metaKey) toggleSelected(item.id)
    else {
      anchor.current = item.id
      if (selected.size > 0) onSelect(new Set())
      if (columns.some(({ id, editor: way }) => id === cell.columnId && way === null)) props.onOpen(item.id, cell.columnId)
    }
  }

  function beginEditAt(cell: CellPlace): void {
    const first = columns[0]
    if (first === undefined) return
    goTo({ ...cell, columnId: first.id })
    setEditor({ rowId: NEW_ROW, columnId: first.id, typed: null })
  }

  function onDoubleClick(event: MouseEvent): void {
    const cell = placeOf(event.target)
    if (cell !== null && editor === null && cell.rowId === place.rowId && cell.columnId === place.columnId) beginEdit(null)
  }

  const actions = useLatest({
    commit,
    cancel() {
      isSent.current = true
      setEditor(null)
    },
  })

  const focusColumnIn = (rowId: string) => (rowId === place.rowId ? place.columnId : null)
  const editorIn = (rowId: string) => (editor?.rowId === rowId ? editor : null)
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} data-selecting={selected.size > 0 || undefined} style={scrollerStyle(columns)}>
        <table
          role="grid"
          className={styles.table}
          aria-label={props.label}
          aria-rowcount={items.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable="true"
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={onBlur}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          <thead className={styles.head}>
            <HeaderRow columns={columns} focusColumn={focusColumnIn(HEADER_ROW)} sorting={props.sorting} />
          </thead>
          <tbody className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const item = items[index]
              if (item === undefined) return null
              const line = { columns, index, top: start - HEADER_HEIGHT, focusColumn: focusColumnIn(item.id) }
              if (item.kind === 'group') return <GroupRow key={key} {...line} item={item} />
              const editing = { id: item.id, editor: editorIn(item.id), actions }
              return item.kind === 'new' ? (
                <NewRow key={key} {...line} {...editing} text={props.newRowText} />
              ) : (
                <DataRow key={key} {...line} {...editing} row={item.row} isSelected={selected.has(item.id)} />
              )
            })}
          </tbody>
        </table>
      </div>
      <div role="status" aria-live="polite" className={styles.hidden}>
        {props.announcement}
      </div>
    </div>
  )
}

/** Widths of the columns, and how much of the sides pinned ones cover when a cell is scrolled into sight. */
function scrollerStyle<T>(columns: readonly GridColumn<T>[]): CSSProperties {
  const widthOf = (side: 'start' | 'end' | null) =>
    columns.reduce((sum, { pin, width }) => (side === null || pin === side ? sum + width : sum), 0)
  return {
    ['--columns' as string]: columnTemplate(columns),
    ['--min-width' as string]: `${widthOf(null)}px`,
    scrollPaddingInlineStart: widthOf('start'),
    scrollPaddingInlineEnd: widthOf('end'),
  }
}

function afterStep(after: Exclude<AfterCommit, 'stay'>): { readonly kind: 'move'; readonly rows: number; readonly columns: number } {
  const rows = after === 'down' ? 1 : after === 'up' ? -1 : 0
  const columns = after === 'right' ? 1 : after === 'left' ? -1 : 0
  return { kind: 'move', rows, columns }
}

function firstPlace<T>({ firstRow, columns }: GridProps<T>): CellPlace | null {
  const columnId = columns[0]?.id
  return firstRow == null || columnId === undefined ? null : { rowId: firstRow, columnId }
}

function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const rowId = cell?.parentElement?.dataset['row']
  const columnId = cell?.dataset['column']
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId }
}

/** Where the focus is; when its row is gone, on the line that took its place. */
function resolvePlace<T>(
  wanted: CellPlace | null,
  items: readonly GridItem<T>[],
  columns: readonly GridColumn<T>[],
  indexById: ReadonlyMap<string, number>,
  lastIndex: number,
): CellPlace {
  const columnId = wanted?.columnId ?? columns[0]?.id ?? ''
  if (wanted?.rowId === HEADER_ROW || (wanted !== null && indexById.has(wanted.rowId))) return wanted
  const fallback = wanted === null ? items.find((item) => item.kind !== 'group') : items[Math.min(Math.max(0, lastIndex), items.length - 1)]
  return { rowId: fallback?.id ?? HEADER_ROW, columnId }
}

/** The same object for the life of the component, always doing what the newest render says. */
function useLatest<A extends Readonly<Record<string, (...args: never[]) => unknown>>>(actions: A): A {
  const latest = useRef(actions)
  latest.current = actions
  return useMemo(() => {
    const names = Object.keys(latest.current)
    return Object.fromEntries(names.map((name) => [name, (...args: never[]) => latest.current[name]?.(...args)])) as A
  }, [])
}
