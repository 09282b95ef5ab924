// One line of the grid. Shown anew only when its own record, place, focus or selection changes, so
// an edit in ten thousand rows redraws one.

import { ChevronRight, Plus } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { formatCount, WIDGET_TEXT } from '#wording'
import hidden from '../hidden.module.css'
import { type GridColumn, type GridItem, type GridTone, isReadOnly } from '../table-model/grid-column.ts'
import { ChoiceEditor } from './choice-editor.tsx'
import styles from './grid.module.css'
import type { Refusal } from './grid-props.ts'
import { type AfterCommit, TextEditor } from './text-editor.tsx'
import { cellStyle, type DrawnColumn } from './use-drawn-columns.ts'

export interface OpenEditor {
  readonly columnId: string
  /** What was typed over the cell; null opens the editor with what it holds. */
  readonly typed: string | null
  /** F2: what it holds is changed at its end, not replaced. */
  readonly atEnd: boolean
}

export interface RowActions {
  readonly commit: (value: string | null, after: AfterCommit) => Refusal | null
  readonly cancel: () => void
}

interface LineProps<T> {
  readonly columns: readonly DrawnColumn<T>[]
  /** Index among all lines of the body, from 0. */
  readonly index: number
  readonly top: number
  /** The column whose cell is the grid's tab stop, null when it is in another line. */
  readonly focusColumn: string | null
}

export interface DataRowProps<T> extends LineProps<T> {
  readonly id: string
  readonly row: T
  /** It would be elsewhere, or gone, for what it holds now. */
  readonly isHeld: boolean
  readonly isSelected: boolean
  readonly tones: readonly GridTone<T>[]
  /** Columns of the cells that are cut. */
  readonly cut: readonly string[]
  /** Columns of the cells that are picked one by one. */
  readonly picked: readonly string[]
  /** First and last column of the selected rectangle in this row, -1 when it does not reach here. */
  readonly rangeFrom: number
  readonly rangeTo: number
  /** Column of the selection's last cell, from which it is filled by dragging; -1 when it is in another line. */
  readonly corner: number
  readonly editor: OpenEditor | null
  readonly actions: RowActions
}

/** The header is line 1 for screen readers. */
const FIRST_BODY_LINE = 2
/** Pixels that a group within another one stands further in. */
const STEP_IN = 18

function PlainDataRow<T>(props: DataRowProps<T>) {
  const { id, row, isHeld, columns, index, top, focusColumn, isSelected, rangeFrom, rangeTo, corner, editor, actions } = props
  const tones = props.tones.filter(({ matches }) => matches(row))
  return (
    <tr
      {...lineOf(id, index, top)}
      aria-selected={isSelected}
      aria-description={isHeld ? WIDGET_TEXT.staysHere : undefined}
      title={isHeld ? WIDGET_TEXT.staysHere : undefined}
      data-held={isHeld || undefined}
      data-state={tones.find(({ isRow }) => isRow)?.tone}
      data-editing={editor !== null || undefined}
    >
      {columns.map(({ column, place, track }) => (
        <Cell
          key={column.id}
          {...{ column, place, track }}
          isFocus={focusColumn === column.id}
          isName={place === 0}
          tone={tones.find(({ isRow, columnId }) => !isRow && columnId === column.id)?.tone}
          isReadOnly={isReadOnly(column, row)}
          isCut={props.cut.includes(column.id)}
          isInRange={(place >= rangeFrom && place <= rangeTo) || props.picked.includes(column.id)}
        >
          {editor?.columnId === column.id ? (
            <CellEditor column={column} row={row} editor={editor} actions={actions} />
          ) : (
            <>
              {place === 0 ? <span className={styles.tick} data-select="" aria-hidden="true" /> : null}
              {column.render(row)}
              {place === corner ? <span className={styles.fill} data-fill="" aria-hidden="true" /> : null}
            </>
          )}
        </Cell>
      ))}
    </tr>
  )
}

export const DataRow = memo(PlainDataRow) as typeof PlainDataRow

export interface GroupRowProps<T> extends LineProps<T> {
  readonly item: Extract<GridItem<T>, { readonly kind: 'group' }>
  readonly isOpen: boolean
  readonly labelOf: GridColumn<T>['groupLabel']
  readonly locale: string
}

function PlainGroupRow<T>({ item, isOpen, labelOf, locale, columns, index, top, focusColumn }: GroupRowProps<T>) {
  return (
    <tr {...lineOf(item.id, index, top)} data-kind="group">
      {columns.map(({ column, place, track }) => (
        <Cell
          key={column.id}
          {...{ column, place, track }}
          isFocus={focusColumn === column.id}
          isName={place === 0}
          isOpen={place === 0 ? isOpen : undefined}
          isReadOnly
        >
          {place === 0 ? (
            <span className={styles.groupName} style={{ marginInlineStart: item.depth * STEP_IN }}>
              <ChevronRight className={styles.chevron} data-open={isOpen} aria-hidden="true" />
              {labelOf?.(item.original)}
              <span className={styles.count}>{formatCount(item.rows.length, { locale })}</span>
              <span className={hidden.hidden}>{WIDGET_TEXT.inGroup(item.rows.length)}</span>
            </span>
          ) : (
            column.subtotal?.(item.rows)
          )}
        </Cell>
      ))}
    </tr>
  )
}

export const GroupRow = memo(PlainGroupRow) as typeof PlainGroupRow

export interface NewRowProps<T> extends LineProps<T> {
  readonly id: string
  readonly text: string
  readonly editor: OpenEditor | null
  readonly actions: RowActions
}

/** The empty line at the bottom: typing into it makes a record. */
export function NewRow<T>({ id, text, columns, index, top, focusColumn, editor, actions }: NewRowProps<T>) {
  return (
    <tr {...lineOf(id, index, top)} data-kind="new" data-editing={editor !== null || undefined}>
      {columns.map(({ column, place, track }) => (
        <Cell key={column.id} {...{ column, place, track }} isFocus={focusColumn === column.id} isReadOnly={place > 0}>
          {place > 0 ? null : editor === null ? (
            <span className={styles.ghost}>
              <Plus aria-hidden="true" />
              {text}
            </span>
          ) : (
            <TextEditor label={column.header} initial={editor.typed ?? ''} opened={editor.typed === null ? 'all' : 'typed'} {...actions} />
          )}
        </Cell>
      ))}
    </tr>
  )
}

/** What every line has: its number among all of them, and where it stands. */
const lineOf = (id: string, index: number, top: number) => ({
  'aria-rowindex': index + FIRST_BODY_LINE,
  className: styles.row,
  'data-row': id,
  style: { transform: `translateY(${top}px)` },
})

interface CellProps<T> extends DrawnColumn<T> {
  readonly isFocus: boolean
  /** The cell that names the row: read out before every other cell of it. */
  readonly isName?: boolean
  /** Whether the rows of the group that it names are shown. */
  readonly isOpen?: boolean | undefined
  readonly isReadOnly: boolean
  readonly tone?: string | undefined
  readonly isInRange?: boolean
  readonly isCut?: boolean
  readonly children: ReactNode
}

function Cell<T>({ column, track, isFocus, tone, isCut, children, ...said }: CellProps<T>) {
  const spoken = {
    role: said.isName ? 'rowheader' : 'gridcell',
    'aria-colindex': said.place + 1,
    'aria-expanded': said.isOpen,
    'aria-readonly': said.isReadOnly || undefined,
    'aria-selected': said.isInRange || undefined,
  }
  return (
    <td
      {...spoken}
      className={styles.cell}
      data-column={column.id}
      data-align={column.align}
      data-pin={column.pin}
      data-state={tone}
      data-cut={isCut || undefined}
      style={cellStyle(column, track)}
      tabIndex={isFocus ? 0 : -1}
    >
      {children}
    </td>
  )
}

interface CellEditorProps<T> {
  readonly column: GridColumn<T>
  readonly row: T
  readonly editor: OpenEditor
  readonly actions: RowActions
}

function CellEditor<T>({ column, row, editor: { typed, atEnd }, actions }: CellEditorProps<T>) {
  if (column.editor?.kind === 'choice') {
    return (
      <ChoiceEditor label={column.header} choices={column.editor.choices} value={column.editor.value(row)} typed={typed} {...actions} />
    )
  }
  return (
    <TextEditor
      label={column.header}
      initial={typed ?? column.text(row)}
      opened={typed !== null ? 'typed' : atEnd ? 'end' : 'all'}
      align={column.align}
      suggestions={column.editor?.suggestions?.(row)}
      {...actions}
    />
  )
}
