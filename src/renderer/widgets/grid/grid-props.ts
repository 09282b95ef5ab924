// What a screen gives the grid and takes from it.

import type { Ref } from 'react'
import type { MenuProps } from '../menu.tsx'
import type { CellPlace, GridTone } from '../table-model/grid-column.ts'
import type { GridTable } from '../table-model/grid-table.ts'
import type { CellBlock, CellRange } from './grid-range.ts'

/** What a grid writes down for the next time it appears. */
export interface GridMemory {
  place: CellPlace | null
  range: CellRange | null
  /** Pixels scrolled down. */
  top: number
}

/** Why a value was not taken, and what else may have been meant: Enter takes the first, Shift+Enter the second. */
export interface Refusal {
  readonly sentence: string
  readonly options?: readonly { readonly label: string; readonly value: string }[]
}

export type CommitAnswer = { readonly ok: true; readonly rowId: string } | ({ readonly ok: false } & Refusal)

/** Where a pasted block goes: records downwards and columns rightwards from its first cell. */
export interface PasteTarget {
  /** Empty where the block begins on the empty line: all of it becomes new rows. */
  readonly rowIds: readonly string[]
  readonly columnIds: readonly string[]
  /** The cells selected, of several ranges those too: one pasted cell goes into all of them. */
  readonly selected: CellBlock
}

/** What can be done with columns; without it they stay as they are. */
export interface ColumnTools {
  readonly resize: (columnId: string, width: number) => void
  /** Right before another column, null: at the end. */
  readonly move: (columnId: string, beforeId: string | null) => void
  readonly menu: (columnId: string) => MenuProps['groups']
}

export interface GridHandle {
  /** Puts the focus on a cell, scrolled into sight. */
  readonly focusCell: (place: CellPlace) => void
  /** The same without taking the document's focus. */
  readonly showCell: (place: CellPlace) => void
  /** To the first record that is shown. */
  readonly focusFirst: () => void
  /** Puts the focus back on the cell it was on last. */
  readonly focusBack: () => void
  /** Selects the cells from one to another and shows the first. */
  readonly selectCells: (from: CellPlace, to: CellPlace) => void
  /** Ids of the ticked rows, those of the selected cells, else of the row in focus: as of this moment. */
  readonly selectedRows: () => readonly string[]
  /** Copies what is selected, or with the names of the columns on top, or so that the next paste moves it. */
  readonly copy: (how: 'plain' | 'with-headers' | 'cut') => void
  /** Empties the selected cells. */
  readonly clear: () => void
  /** Opens the editor of a cell with what it holds; tells when it is given up. */
  readonly editCell: (place: CellPlace, onGiveUp: () => void) => void
  /** Opens the editor of the empty line at the bottom. */
  readonly beginNew: () => void
  /** The selected cells below the first row, or right of the first column, get what that holds. */
  readonly fillDown: () => void
  readonly fillRight: () => void
  /** Makes a column as wide as what is drawn of it. */
  readonly fitColumn: (columnId: string) => void
}

export interface GridProps<T> {
  readonly label: string
  /** Columns, lines, order and ticks (useGridTable). */
  readonly table: GridTable<T>
  readonly onFocusRow: (rowId: string | null) => void
  /** value: what was typed, or the choice. For NEW_ROW the answer names the row that was made. */
  readonly onCommit: (rowId: string, columnId: string, value: string | null) => CommitAnswer
  readonly onClear: (block: CellBlock, how: 'clear' | 'cut') => void
  /** Gives the cells of target what those of source hold, over and over where target is larger. */
  readonly onFill: (source: CellBlock, target: CellBlock) => void
  /** Gives all cells of a block the value that was typed or chosen in one of its columns; an open editor stays open when it is refused. */
  readonly onFillWith: (columnId: string, block: CellBlock, value: string | null) => CommitAnswer
  /** A block from the clipboard, as text with tabs between cells. Without it nothing can be pasted. */
  readonly onPaste?: (text: string, target: PasteTarget) => void
  /** A block was dragged by its border onto other cells. Without it blocks stay where they are. */
  readonly onMove?: (from: CellBlock, target: PasteTarget) => void
  /** After cells were put into the clipboard. */
  readonly onCopied?: (block: CellBlock) => void
  /** The cells selected, null while it is only the one in focus. */
  readonly onBlock?: (block: CellBlock | null) => void
  /** Enter or a click on a cell that says more than it can be typed into. */
  readonly onOpen: (rowId: string, columnId: string) => void
  readonly columnTools?: ColumnTools
  /** The first that fits counts. The same list while nothing of it changed. */
  readonly tones?: readonly GridTone<T>[]
  /** What can be done with the selected cells. */
  readonly cellMenu?: (place: CellPlace) => MenuProps['groups']
  /** A row was dragged by its tick box onto another line, above it or below. */
  readonly onMoveRow?: (rowId: string, to: string, isBelow: boolean) => void
  /** Tab goes from cell to cell as in Excel, instead of leaving the grid. */
  readonly tabMoves?: boolean
  /** The day as it is typed, for Mod+;. */
  readonly today?: string
  /** What is cut and waits to be pasted. */
  readonly cut?: CellBlock | null
  /** Pixels of a line; 32 unless told. */
  readonly rowHeight?: number
  readonly newRowText: string
  /** How the number of rows of a group is written. */
  readonly locale: string
  /** Said by screen readers when it changes. */
  readonly announcement: string
  /** The row that is in focus and in sight when the grid appears. */
  readonly firstRow?: string | null
  /** Where the grid was left: it appears so again. */
  readonly memory?: GridMemory
  readonly handle?: Ref<GridHandle>
}

/** What the parts of the grid read: the table's columns and lines beside what the screen gave. */
export interface GridParts<T> extends Omit<GridProps<T>, 'table'>, GridTable<T> {
  readonly onSort: (columnId: string, add: boolean) => void
  readonly onToggleGroup: (groupId: string) => void
}
