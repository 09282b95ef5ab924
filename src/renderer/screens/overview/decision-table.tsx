// Components that ask for a decision, each with the reason and what is at stake in money and time. The time is priced
// at the average engineer's full cost, never as somebody's pay.

import { adviceLabel, COMMON_TEXT, formatMoney, OVERVIEW_TEXT, shortReason, stateLabel, timeAtStakeText } from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import { Small } from '../../widgets/layout.tsx'
import notSet from '../../widgets/not-set.module.css'
import rowName from '../../widgets/row-name.module.css'
import table from '../../widgets/table.module.css'
import { ComponentLink } from '../component-link.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './overview.module.css'
import type { DecisionRow } from './overview-facts.ts'

export function DecisionTable({ label, rows }: { readonly label: string; readonly rows: readonly DecisionRow[] }) {
  return (
    <table className={`${table.table} ${table.lines} ${styles.decisions}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{COMMON_TEXT.component}</th>
          <th scope="col">{COMMON_TEXT.reason}</th>
          <th scope="col" className={styles.stake}>
            {OVERVIEW_TEXT.stake}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { readonly row: DecisionRow }) {
  const style = useNumberStyle()
  const [first, ...others] = row.reasons
  const also = others.map((verdict) => shortReason(verdict, style)).filter((reason) => reason !== '')
  return (
    <tr className={rowName.row}>
      <th scope="row">
        <ComponentLink id={row.id} className={`${rowName.name} ${styles.open}`}>
          {row.name}
        </ComponentLink>
        <Small block>{adviceLabel(row.recommendation)}</Small>
      </th>
      <td>
        <Badge state="FAIL" word={stateLabel('FAIL', first, style)} reason={shortReason(first, style)} />
        {also.length === 0 ? null : (
          <Small block className={styles.also}>
            {OVERVIEW_TEXT.also(also)}
          </Small>
        )}
      </td>
      <td className={styles.stake}>
        {row.monthlyCost === null ? <span className={notSet.notSet}>{OVERVIEW_TEXT.noCost}</span> : formatMoney(row.monthlyCost, style)}
        <Small block className={styles.also}>
          {timeAtStakeText(row, style)}
        </Small>
      </td>
    </tr>
  )
}
