// A grid to be filled in by keyboard and mouse: one tab stop, a cell in focus, an editor in place,
// any number of rows. It knows nothing of what the rows are; the screen gives columns and takes edits.
// Native table elements carry the roles of the WAI-ARIA grid pattern; biome.json lets them for this folder.

import { type CSSProperties, type FocusEvent, type KeyboardEvent, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { localDate } from '#core'
import hidden from '../hidden.module.css'
import { AnchoredMenu } from '../menu.tsx'
import { isMac } from '../platform.ts'
import { type CellPlace, type GridColumn, HEADER_ROW, heldIn, isReadOnly } from '../table-model/grid-column.ts'
import { useVisibleLines } from '../use-visible-lines.ts'
import styles from './grid.module.css'
import { HeaderRow } from './grid-header.tsx'
import { type GridAction, type GridStep, gridActionOf, type PlainAction } from './grid-keys.ts'
import { jumped, moved } from './grid-moves.ts'
import type { GridParts, GridProps } from './grid-props.ts'
import { DataRow, GroupRow, NewRow } from './grid-row.tsx'
import { useDrawnColumns, useSideways, widthOf } from './use-drawn-columns.ts'
import { isSeveral, useGridClipboard } from './use-grid-clipboard.ts'
import { useGridEditing } from './use-grid-editing.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { useGridHeader } from './use-grid-header.ts'
import { useGridMemory } from './use-grid-memory.ts'
import { useGridMenu } from './use-grid-menu.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useGridSelection } from './use-grid-selection.ts'

const STANDARD_HEIGHT = 32
const HEADER_HEIGHT = 36
/** Lines with room for three of text. */
const WRAPPING_HEIGHT = 56
const NO_TONES: readonly never[] = []
const NO_RANGE = { rangeFrom: -1, rangeTo: -1 } as const

export function Grid<T>(given: GridProps<T>) {
  const { table } = given.table
  const props: GridParts<T> = {
    ...given,
    ...given.table,
    onSort: (columnId, add) => table.getColumn(columnId)?.toggleSorting(undefined, add),
    onToggleGroup: (groupId) => table.getRow(groupId).toggleExpanded(),
  }
  const { columns, items, indexOf, selected, onFocusRow, firstRow = null, columnTools, rowHeight = STANDARD_HEIGHT, memory } = props
  const scroller = useRef<HTMLDivElement>(null)
  const focus = useGridFocus({ scroller, columns, items, indexOf, firstRow, memory })
  const { place } = focus
  const selection = useGridSelection(focus, props)
  const editing = useGridEditing(focus, selection, props)
  const menu = useGridMenu(scroller, focus, selection, props)
  const { drawn, template } = useDrawnColumns(scroller, columns, place.columnId)
  const header = useGridHeader(scroller, focus, menu, props, drawn)
  const pointer = header.before(useGridPointer(focus, selection, editing, props))
  const clipboard = useGridClipboard(scroller, focus, selection, editing, props)

  // The focused row stays in the document however far it is scrolled away, else the focus is lost.
  const visible = useVisibleLines(
    scroller,
    items.length,
    { line: rowHeight, header: HEADER_HEIGHT },
    firstRow === null || memory?.place?.rowId === firstRow ? -1 : focus.index,
    focus.index,
    props.sorting,
  )

  useGridMemory(scroller, focus, selection, memory)
  useSideways(scroller, columns)

  const focusedRow = focus.item?.kind === 'row' ? place.rowId : null
  useEffect(() => onFocusRow(focusedRow), [onFocusRow, focusedRow])
  useEffect(() => props.onCursor(focusedRow), [props.onCursor, focusedRow])

  useImperativeHandle(props.handle, () => ({
    focusCell: selection.goTo,
    showCell: focus.show,
    focusFirst: () => selection.goTo(moved(place, items, columns, { kind: 'edge', row: 'first', column: 'first' })),
    focusBack: () => focus.goTo(place),
    selectCells: (from, to) => selection.select({ anchor: from, head: to, focus: from }),
    selectedRows: () => selection.copied.rowIds,
    copy: clipboard.copy,
    clear,
    editCell: (at, onGiveUp) => editing.beginAt(at, null, onGiveUp),
    beginNew: () => editing.beginNew(null),
    fillDown,
    fillRight,
    fitColumn: header.fitColumn,
  }))

  function enter(shift: boolean): void {
    if (place.rowId === HEADER_ROW) props.onSort(place.columnId, shift)
    else if (focus.item?.kind === 'group') props.onToggleGroup(focus.item.id)
    else editing.begin(null)
  }

  /** From the first row of the selection to the others; a single row from the one above. */
  function fillDown(): void {
    const { block } = selection
    const [first, ...others] = block.rowIds
    if (isSeveral(block)) return
    if (first !== undefined && others.length > 0) props.onFill({ ...block, rowIds: [first] }, { ...block, rowIds: others })
    else copyAbove(block.columnIds)
  }

  /** The line in focus gets what the record above it holds in these columns. */
  function copyAbove(columnIds: readonly string[]): void {
    const above = items.slice(0, Math.max(0, focus.index)).findLast(({ kind }) => kind === 'row')
    if (above !== undefined && focusedRow !== null) props.onFill({ rowIds: [above.id], columnIds }, { rowIds: [focusedRow], columnIds })
  }

  /** From the first column of the selection to the others; a single column from the one to the left. */
  function fillRight(): void {
    const { block } = selection
    if (isSeveral(block)) return
    const [first, ...others] = block.columnIds
    const before = columns[columns.findIndex(({ id }) => id === first) - 1]
    if (first !== undefined && others.length > 0) props.onFill({ ...block, columnIds: [first] }, { ...block, columnIds: others })
    else if (before !== undefined && focusedRow !== null) props.onFill({ ...block, columnIds: [before.id] }, block)
  }

  function fillSelection(): void {
    const { item, column } = focus
    if (item?.kind !== 'row' || column === undefined || isReadOnly(column, item.row)) return
    props.onFillWith(column.id, selection.block, heldIn(column, item.row))
  }

  function move(next: (from: CellPlace) => CellPlace, extend: boolean): void {
    if (extend) selection.extendTo(next(selection.head))
    else selection.goTo(next(place))
  }

  function stepped(from: CellPlace, action: GridStep): CellPlace {
    const by = (rows: number, across: number) => moved(from, items, columns, { kind: 'move', rows, columns: across })
    switch (action.kind) {
      case 'jump':
        return jumped(from, items, columns, action)
      case 'page':
        return by(rowsOfPage(scroller.current, rowHeight) * action.pages, 0)
      case 'page-across':
        return by(0, columnsOfPage(scroller.current, columns) * action.pages)
      default:
        return moved(from, items, columns, action)
    }
  }

  function clear(): void {
    if (selection.block.rowIds.length > 0) props.onClear(selection.block, 'clear')
  }

  const plain: Readonly<Record<PlainAction, () => void>> = {
    today() {
      if (focus.column?.editor?.kind === 'text') editing.begin(props.today ?? localDate(new Date()))
    },
    'next-answer'() {
      if (focusedRow !== null) editing.nextAnswer()
      else enter(false)
    },
    'open-choices'() {
      if (place.rowId === HEADER_ROW) menu.open(place)
      else editing.begin(null)
    },
    menu: () => menu.open(place),
    clear,
    fill: fillDown,
    'fill-right': fillRight,
    'fill-selection': fillSelection,
    'copy-above': () => copyAbove([place.columnId]),
    'select-rows': selection.selectRows,
    'select-columns': selection.selectColumns,
    'select-all': selection.selectAll,
    unselect: selection.clear,
  }

  function run(action: GridAction): void {
    if ('extend' in action) move((from) => stepped(from, action), action.extend)
    else if (action.kind === 'enter') enter(action.shift)
    else if (action.kind === 'edit') editing.begin(action.text, action.text === null)
    else if (action.kind === 'resize') header.resizeBy(action.step)
    else plain[action.kind]()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (editing.editor !== null || event.nativeEvent.isComposing) return
    const action = gridActionOf(event, isMac())
    if (event.key === 'Tab' && props.tabMoves && place.rowId !== HEADER_ROW) {
      event.preventDefault()
      editing.tab(event.shiftKey ? -1 : 1)
    }
    if (action === null) return
    event.preventDefault()
    run(action)
  }

  function onFocus(event: FocusEvent): void {
    // An entry that was refused is put right or given up before anything else.
    if (editing.editor === null) focus.onFocus(event)
    else if (event.target.matches('[data-column]')) scroller.current?.querySelector<HTMLElement>('[data-unsaved] input')?.focus()
  }

  const sizes = useMemo(() => scrollerStyle(columns, template, rowHeight), [columns, template, rowHeight])
  const focusColumnIn = (rowId: string) => (rowId === place.rowId ? place.columnId : null)
  const { bounds } = selection
  const rangeIn = (index: number) =>
    bounds === null || index < bounds.top || index > bounds.bottom ? NO_RANGE : { rangeFrom: bounds.left, rangeTo: bounds.right }
  const corner = editing.editor !== null || selection.picked !== null ? null : selection.area
  const cornerIn = (index: number) => (corner?.bottom === index ? corner.right : -1)
  const editorIn = (rowId: string) => (editing.editor?.rowId === rowId ? editing.editor : null)
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-scroller=""
        data-selecting={selected.size > 0 || undefined}
        data-wraps={rowHeight >= WRAPPING_HEIGHT || undefined}
        style={sizes}
      >
        <table
          role="grid"
          className={styles.table}
          aria-label={props.label}
          aria-rowcount={items.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable="true"
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={focus.onBlur}
          {...pointer}
          onContextMenu={menu.onContextMenu}
        >
          <thead className={styles.head}>
            <HeaderRow
              columns={drawn}
              focusColumn={focusColumnIn(HEADER_ROW)}
              sorting={props.sorting}
              hasTools={columnTools !== undefined}
            />
          </thead>
          <tbody className={styles.body} style={{ height: items.length * rowHeight }}>
            {visible.map((index) => {
              const item = items[index]
              if (item === undefined) return null
              const line = { columns: drawn, index, top: index * rowHeight, focusColumn: focusColumnIn(item.id) }
              if (item.kind === 'group') {
                const labelOf = props.groupLabelOf(item.groupingColumnId)
                return (
                  <GroupRow key={item.id} {...line} item={item} isOpen={item.getIsExpanded()} labelOf={labelOf} locale={props.locale} />
                )
              }
              const edited = { id: item.id, editor: editorIn(item.id), actions: editing.actions }
              return item.kind === 'new' ? (
                <NewRow key={item.id} {...line} {...edited} text={props.newRowText} />
              ) : (
                <DataRow
                  key={item.id}
                  {...line}
                  {...edited}
                  {...rangeIn(index)}
                  corner={cornerIn(index)}
                  row={item.row}
                  isHeld={item.isHeld ?? false}
                  isSelected={selected.has(item.id)}
                  tones={props.tones ?? NO_TONES}
                  picked={selection.picked?.get(item.id) ?? NO_TONES}
                  cut={props.cut?.rowIds.includes(item.id) ? props.cut.columnIds : NO_TONES}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      {menu.menu === null ? null : <AnchoredMenu {...menu.menu} />}
      <div role="status" aria-live="polite" className={hidden.hidden}>
        {props.announcement}
      </div>
    </div>
  )
}

/** Widths of the columns, and how much of the sides pinned ones cover when a cell is scrolled into sight. */
function scrollerStyle<T>(columns: readonly GridColumn<T>[], template: string, rowHeight: number): CSSProperties {
  return {
    ['--columns' as string]: template,
    ['--row-height' as string]: `${rowHeight}px`,
    ['--min-width' as string]: `${widthOf(columns)}px`,
    ['--pinned-start' as string]: `${widthOf(columns.filter(({ pin }) => pin === 'start'))}px`,
    ['--pinned-end' as string]: `${widthOf(columns.filter(({ pin }) => pin === 'end'))}px`,
  }
}

function rowsOfPage(scroller: HTMLElement | null, rowHeight: number): number {
  return Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEADER_HEIGHT) / rowHeight) - 1)
}

/** As many columns as the window is wide, by their usual width. */
function columnsOfPage<T>(scroller: HTMLElement | null, columns: readonly GridColumn<T>[]): number {
  return Math.max(1, Math.floor(((scroller?.clientWidth ?? 0) / Math.max(1, widthOf(columns))) * columns.length) - 1)
}
