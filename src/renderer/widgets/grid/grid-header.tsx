// The line of column names: what is sorted by, the edge that is dragged, and the button of the column's menu.
// One cell of it is the grid's tab stop at most; the button and the edge are for the mouse, the keys do the same.

import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { type GridSort, HEADER_ROW } from '../table-model/grid-column.ts'
import styles from './grid.module.css'
import { cellStyle, type DrawnColumn } from './use-drawn-columns.ts'

export interface HeaderRowProps<T> {
  readonly columns: readonly DrawnColumn<T>[]
  readonly focusColumn: string | null
  readonly sorting: readonly GridSort[]
  /** Columns can be resized, moved and have a menu. */
  readonly hasTools: boolean
}

function PlainHeaderRow<T>({ columns, focusColumn, sorting, hasTools }: HeaderRowProps<T>) {
  return (
    <tr aria-rowindex={1} className={styles.header} data-row={HEADER_ROW}>
      {columns.map(({ column, place, track }) => {
        const rank = sorting.findIndex((sort) => sort.id === column.id)
        const sort = sorting[rank]
        return (
          <th
            key={column.id}
            scope="col"
            aria-colindex={place + 1}
            aria-sort={sort === undefined ? 'none' : sort.desc ? 'descending' : 'ascending'}
            aria-haspopup={hasTools ? 'menu' : undefined}
            className={styles.cell}
            data-column={column.id}
            data-align={column.align}
            data-pin={column.pin}
            style={cellStyle(column, track)}
            tabIndex={focusColumn === column.id ? 0 : -1}
          >
            <span className={styles.headerText}>{column.header}</span>
            <SortMark sort={sort} rank={sorting.length > 1 ? rank : -1} />
            {hasTools ? (
              <>
                <span className={styles.menuMark} data-menu="" aria-hidden="true">
                  <ChevronDown />
                </span>
                <span className={styles.edge} data-resize="" aria-hidden="true" />
              </>
            ) : null}
          </th>
        )
      })}
    </tr>
  )
}

export const HeaderRow = memo(PlainHeaderRow) as typeof PlainHeaderRow

function SortMark({ sort, rank }: { readonly sort: GridSort | undefined; readonly rank: number }) {
  if (sort === undefined) return null
  const Arrow = sort.desc ? ArrowDown : ArrowUp
  return (
    <>
      <Arrow aria-hidden="true" />
      {rank >= 0 ? <span className={styles.rank}>{rank + 1}</span> : null}
    </>
  )
}
