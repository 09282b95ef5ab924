// The five components that cost most, each with its part of the spend and what it did since the last locked quarter.

import { COMMON_TEXT, componentCostText, formatAmount, formatShare, OVERVIEW_TEXT, signedAmount } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import rowName from '../../widgets/row-name.module.css'
import table from '../../widgets/table.module.css'
import { ComponentLink } from '../component-link.tsx'
import { useShowInInventory } from '../use-open.ts'
import { topCosts } from './cost-facts.ts'
import styles from './overview.module.css'

export function TopCosts() {
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const showInInventory = useShowInInventory()
  const { rows, isWhole, since, further } = topCosts(assessment)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="overview-costs">
      <h2 id="overview-costs" className={styles.heading}>
        {OVERVIEW_TEXT.topCosts}
      </h2>
      <table className={`${table.table} ${table.figures} ${styles.topCosts}`} aria-labelledby="overview-costs">
        <thead>
          <tr>
            <th scope="col">{COMMON_TEXT.component}</th>
            <th scope="col">{OVERVIEW_TEXT.monthlyCost(style)}</th>
            <th scope="col">{isWhole ? OVERVIEW_TEXT.shareOfSpend : OVERVIEW_TEXT.shareOfKnown}</th>
            {since === null ? null : <th scope="col">{OVERVIEW_TEXT.since(since)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cost, shareBp, change }) => (
            <tr key={id} className={rowName.row}>
              <th scope="row">
                <ComponentLink id={id} className={`${rowName.name} ${styles.open}`}>
                  {name}
                </ComponentLink>
              </th>
              <td>{componentCostText(cost, formatAmount, style)}</td>
              <td>{formatShare(shareBp, style)}</td>
              {since === null ? null : (
                <td className={styles.muted}>{change === null ? OVERVIEW_TEXT.notPricedThen : signedAmount(change, style)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {further === 0 ? null : (
        <Button kind="quiet" onClick={() => showInInventory('top-cost')}>
          {OVERVIEW_TEXT.allTopCosts}
        </Button>
      )}
    </section>
  )
}
