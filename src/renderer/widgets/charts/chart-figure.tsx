// A chart with its finding as title, read out in full, and the same numbers as a table for whoever wants them.

import { type ReactNode, useId, useState } from 'react'
import { Button } from '../button.tsx'
import styles from './charts.module.css'

export interface ChartTable {
  /** The first one names the row, the others are its cells. */
  readonly columns: readonly string[]
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly string[] }[]
}

export interface ChartFigureProps {
  readonly finding: string
  /** The whole picture in words. */
  readonly text: string
  readonly table: ChartTable
  /** What the picture leaves out. */
  readonly note?: string
  readonly children: ReactNode
}

export function ChartFigure({ finding, text, table, note, children }: ChartFigureProps) {
  const id = useId()
  const [isTable, setIsTable] = useState(false)
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <h2 id={id} className={styles.finding}>
          {finding}
        </h2>
        <Button kind="quiet" aria-describedby={id} onClick={() => setIsTable(!isTable)}>
          {isTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </figcaption>
      {isTable ? (
        <Table table={table} labelledBy={id} />
      ) : (
        <div role="img" aria-label={text}>
          {children}
        </div>
      )}
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
    </figure>
  )
}

function Table({ table: { columns, rows }, labelledBy }: { readonly table: ChartTable; readonly labelledBy: string }) {
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, place) => (
              <td key={columns[place + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
