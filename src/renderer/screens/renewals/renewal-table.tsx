// The dates of one month, each leading to what it is about.

import { useId } from 'react'
import type { Renewal, RenewalKind } from '#core'
import { COMMON_TEXT, formatDate, formatMoney, RENEWAL_AMOUNTS, RENEWAL_LABELS, RENEWALS_TEXT, type TabId, unknownCost } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Small } from '../../widgets/layout.tsx'
import rowName from '../../widgets/row-name.module.css'
import table from '../../widgets/table.module.css'
import { useOpenPage } from '../use-open.ts'
import styles from './renewals.module.css'

/** Where a date without a component leads. */
const PLACES: Partial<Record<RenewalKind, TabId>> = { 'credits-end': 'costs', 'next-review': 'review' }

export function RenewalTable({ title, renewals }: { readonly title: string; readonly renewals: readonly Renewal[] }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.month}>
        {title}
      </h2>
      <table className={`${table.table} ${table.fixed} ${styles.dates}`} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{COMMON_TEXT.date}</th>
            <th scope="col">{RENEWALS_TEXT.subject}</th>
            <th scope="col">{RENEWALS_TEXT.event}</th>
            <th scope="col" className={`${table.number} ${styles.amount}`}>
              {RENEWALS_TEXT.monthly}
            </th>
          </tr>
        </thead>
        <tbody>
          {renewals.map((renewal) => (
            <RenewalRow key={renewal.key} renewal={renewal} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RenewalRow({ renewal }: { readonly renewal: Renewal }) {
  const { kind, day, componentId, owner, monthlyMinor, isOverdue } = renewal
  const style = useNumberStyle()
  const openPage = useOpenPage()
  const go = useGo()
  const open = () => (componentId !== null ? openPage(componentId) : go(PLACES[kind] ?? 'checks'))
  return (
    <tr className={rowName.row}>
      <td className={isOverdue ? styles.overdue : styles.day}>{formatDate(day, style)}</td>
      <th scope="row">
        <button type="button" className={rowName.name} onClick={open}>
          {RENEWALS_TEXT.heldBy(renewal)}
        </button>
      </th>
      <td>
        {RENEWAL_LABELS[kind]}
        {owner === null ? null : <Small block>{owner}</Small>}
      </td>
      <td className={`${table.number} ${styles.amount}`}>
        {kind === 'next-review' ? null : (
          <>
            {monthlyMinor === null ? <Small block>{unknownCost(renewal)}</Small> : formatMoney(monthlyMinor, style)}
            <Small block>{RENEWAL_AMOUNTS[kind]}</Small>
          </>
        )}
      </td>
    </tr>
  )
}
