// A chart with its finding as title, read out in full, and the same numbers as a table for whoever wants them. It can be
// copied as an image, chart or table, as it stands.

import { type ReactNode, useContext, useId, useRef, useState } from 'react'
import { WIDGET_TEXT } from '#wording'
import { Button } from '../button.tsx'
import { Note, Row } from '../layout.tsx'
import table from '../table.module.css'
import { TableHead } from '../table-head.tsx'
import { showToast } from '../toasts.tsx'
import styles from './charts.module.css'
import { copyFigure, TakePictureContext } from './copy-figure.ts'

interface ChartTable {
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
  const takePicture = useContext(TakePictureContext)
  const figure = useRef<HTMLElement>(null)
  const [isTable, setIsTable] = useState(false)

  async function copy(): Promise<void> {
    if (figure.current === null) return
    const why = await copyFigure(figure.current, takePicture)
    showToast(why === null ? { title: WIDGET_TEXT.chartCopied, description: finding } : { title: why, tone: 'problem' })
  }

  return (
    <figure ref={figure} className={styles.figure} aria-labelledby={id}>
      <Row as="figcaption" gap={3} align="baseline" justify="space-between" wrap={false} className={styles.caption}>
        <h2 id={id} className={styles.finding}>
          {finding}
        </h2>
        <Row as="span" gap={0} align="stretch" justify="end" className={styles.tools}>
          <Button kind="quiet" aria-describedby={id} onClick={() => setIsTable(!isTable)}>
            {isTable ? WIDGET_TEXT.showChart : WIDGET_TEXT.showTable}
          </Button>
          <Button kind="quiet" aria-describedby={id} onClick={() => void copy()}>
            {WIDGET_TEXT.copyImage}
          </Button>
        </Row>
      </Row>
      {isTable ? (
        <Table numbers={table} labelledBy={id} />
      ) : (
        <div role="img" aria-label={text}>
          {children}
        </div>
      )}
      {note === undefined ? null : (
        <Note size="small" className={styles.note}>
          {note}
        </Note>
      )}
    </figure>
  )
}

function Table({ numbers: { columns, rows }, labelledBy }: { readonly numbers: ChartTable; readonly labelledBy: string }) {
  return (
    <table className={`${table.table} ${table.figures}`} aria-labelledby={labelledBy}>
      <TableHead columns={columns} />
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
