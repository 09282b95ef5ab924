// Copy, cut and paste of cells. Only by the clipboard's own events: the page has no permission to
// reach for the clipboard. While a cell is edited the events belong to its text.

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { WIDGET_TEXT } from '#wording'
import { HEADER_ROW, NEW_ROW } from '../table-model/grid-column.ts'
import { showToast } from '../toasts.tsx'
import { clipboardTexts, OWN_FLAVOR, textOfHtml } from './clipboard-text.ts'
import type { GridHandle, GridParts, PasteTarget } from './grid-props.ts'
import type { CellBlock } from './grid-range.ts'
import { countCells } from './picked-cells.ts'
import type { GridEditing } from './use-grid-editing.ts'
import type { GridFocus } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'

export function useGridClipboard<T>(
  scroller: RefObject<HTMLElement | null>,
  focus: GridFocus<T>,
  selection: GridSelection,
  editing: Pick<GridEditing, 'editor' | 'actions'>,
  { columns, items, onClear, onPaste, onCopied }: GridParts<T>,
): Pick<GridHandle, 'copy'> {
  /** The copy that a command asked for, wherever the focus is. */
  const asked = useRef<'plain' | 'with-headers' | null>(null)

  function copy(event: ClipboardEvent): boolean {
    if (event.clipboardData === null || selection.copied.rowIds.length === 0 || isSeveral(selection.copied)) return false
    const { rowIds, columnIds } = selection.copied
    const rows = rowIds.flatMap((id) => {
      const item = focus.itemOf(id)
      return item?.kind === 'row' ? [item.row] : []
    })
    const texts = clipboardTexts(
      rows,
      columns.filter(({ id }) => columnIds.includes(id)),
      asked.current === 'with-headers',
    )
    event.preventDefault()
    event.clipboardData.setData('text/plain', texts.plain)
    event.clipboardData.setData('text/html', texts.html)
    event.clipboardData.setData(OWN_FLAVOR, texts.own)
    onCopied?.(selection.copied)
    return true
  }

  function targetOf(): PasteTarget {
    const { bounds, block, picked } = selection
    const { rowId, columnId } = focus.place
    // Picked cells are ranges of their own, also where all rows have the same columns.
    const selected = picked !== null && countCells(block) > 1 ? { ...block, cells: picked } : block
    const [row = rowId, column = columnId] = selected.cells === undefined ? [] : [block.rowIds[0], block.columnIds[0]]
    const top = bounds?.top ?? focus.indexOf(row)
    const left = bounds?.left ?? columns.findIndex(({ id }) => id === column)
    return {
      rowIds: items
        .slice(top)
        .filter(({ kind }) => kind === 'row')
        .map(({ id }) => id),
      columnIds: columns.slice(left).map(({ id }) => id),
      selected,
    }
  }

  function paste(event: ClipboardEvent): void {
    const data = event.clipboardData
    if (onPaste === undefined || focus.place.rowId === HEADER_ROW || data === null) return
    const text = data.getData(OWN_FLAVOR) || data.getData('text/plain') || textOfHtml(data.getData('text/html'))
    event.preventDefault()
    if (text !== '') onPaste(text, targetOf())
    else if (data.types.length > 0) showToast({ title: WIDGET_TEXT.nothingToPaste, tone: 'problem' })
  }

  /** A block goes into rows; one cell is text for the open editor. */
  function isListForEmptyLine({ type, clipboardData, target }: ClipboardEvent): boolean {
    const isEmpty = editing.editor?.rowId === NEW_ROW && target instanceof HTMLInputElement && target.value === ''
    return type === 'paste' && isEmpty && /[\t\n]/.test(clipboardData?.getData('text/plain').trim() ?? '')
  }

  const onClipboard = useEffectEvent((event: ClipboardEvent) => {
    const isHere = asked.current !== null || (scroller.current?.contains(document.activeElement) ?? false)
    if (event.defaultPrevented || !isHere || (editing.editor !== null && !isListForEmptyLine(event))) return
    if (editing.editor !== null) editing.actions.cancel()
    if (event.type === 'paste') paste(event)
    else if (copy(event) && event.type === 'cut') onClear(selection.copied, 'cut')
  })
  useEffect(() => {
    // Not on the cell: without selected text these events go to the body, wherever the focus is.
    const listener = (event: ClipboardEvent) => onClipboard(event)
    for (const type of CLIPBOARD_EVENTS) document.addEventListener(type, listener)
    return () => {
      for (const type of CLIPBOARD_EVENTS) document.removeEventListener(type, listener)
    }
  }, [])

  return {
    copy(how) {
      asked.current = how === 'with-headers' ? how : 'plain'
      // Raises the event above, which alone may write to the clipboard.
      document.execCommand('copy')
      asked.current = null
      if (how === 'cut' && selection.copied.rowIds.length > 0 && selection.copied.cells === undefined) onClear(selection.copied, 'cut')
    },
  }
}

/** Ranges that are no rows times columns can't be copied or filled from, and it is said. */
export function isSeveral({ cells }: CellBlock): boolean {
  if (cells !== undefined) showToast({ title: WIDGET_TEXT.severalRanges, tone: 'problem' })
  return cells !== undefined
}

const CLIPBOARD_EVENTS = ['copy', 'cut', 'paste'] as const
