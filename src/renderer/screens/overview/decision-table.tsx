// Components that ask for a decision, each with the reason and what is at stake in money and time. The time is priced
// at the average engineer's full cost, never as somebody's pay.

import { adviceLabel, formatMoney, OVERVIEW_TEXT, shortReason, stateLabel, timeAtStakeText } from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import rowName from '../../widgets/row-name.module.css'
import table from '../../widgets/table.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './overview.module.css'
import type { DecisionRow } from './overview-facts.ts'

export interface DecisionTableProps {
  readonly label: string
  readonly rows: readonly DecisionRow[]
  readonly onOpenComponent: (id: string) => void
}

export function DecisionTable({ label, rows, onOpenComponent }: DecisionTableProps) {
  return (
    <table className={`${table.table} ${styles.decisions}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{OVERVIEW_TEXT.component}</th>
          <th scope="col">{OVERVIEW_TEXT.reason}</th>
          <th scope="col" className={styles.stake}>
            {OVERVIEW_TEXT.stake}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} onOpenComponent={onOpenComponent} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, onOpenComponent }: { readonly row: DecisionRow; readonly onOpenComponent: (id: string) => void }) {
  const style = useNumberStyle()
  const [first, ...others] = row.reasons
  const also = others.map((verdict) => shortReason(verdict, style)).filter((reason) => reason !== '')
  return (
    <tr className={rowName.row}>
      <th scope="row">
        <button type="button" className={`${rowName.name} ${styles.open}`} onClick={() => onOpenComponent(row.id)}>
          {row.name}
        </button>
        <span className={styles.advice}>{adviceLabel(row.recommendation)}</span>
      </th>
      <td>
        <Badge state="FAIL" word={stateLabel('FAIL', first, style)} reason={shortReason(first, style)} />
        {also.length === 0 ? null : <span className={styles.also}>{OVERVIEW_TEXT.also(also)}</span>}
      </td>
      <td className={styles.stake}>
        {row.monthlyCost === null ? <span className={styles.notSetCell}>{OVERVIEW_TEXT.noCost}</span> : formatMoney(row.monthlyCost, style)}
        <span className={styles.also}>{timeAtStakeText(row, style)}</span>
      </td>
    </tr>
  )
}
