// Long lists in portions: the first hundred, then more when they are asked for, with the count of what is left.

import { type ReactNode, useState } from 'react'
import { COMPARE_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './compare.module.css'

export interface CappedRowsProps<T> {
  readonly rows: readonly T[]
  readonly columns: readonly string[]
  /** Those that hold figures: their names stand over them. */
  readonly figures?: readonly string[]
  readonly label: string
  readonly row: (item: T, place: number) => ReactNode
}

const PORTION = 100

export function CappedRows<T>({ rows, columns, figures = [], label, row }: CappedRowsProps<T>) {
  const style = useNumberStyle()
  const [shown, setShown] = useState(PORTION)
  const left = rows.length - shown
  return (
    <div className={styles.wide}>
      <table className={`${table.table} ${styles.table}`} aria-label={label}>
        <TableHead columns={columns} numbers={figures} />
        <tbody>{rows.slice(0, shown).map(row)}</tbody>
      </table>
      {left <= 0 ? null : (
        <Button kind="quiet" onClick={() => setShown(shown + PORTION)}>
          {COMPARE_TEXT.showMore(Math.min(PORTION, left), left, style)}
        </Button>
      )}
    </div>
  )
}
