// What a screen gives the grid and takes from it.

import type { Ref } from 'react'
import type { CellPlace, GridColumn, GridItem, GridSort } from './grid-column.ts'

export type CommitAnswer = { readonly ok: true; readonly rowId: string } | { readonly ok: false; readonly sentence: string }

export interface GridHandle {
  /** Puts the focus on a cell, scrolled into sight. */
  readonly focusCell: (place: CellPlace) => void
  /** Puts the focus back on the cell it was on last. */
  readonly focusBack: () => void
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
