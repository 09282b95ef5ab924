// Components that need a decision, each with the reason and what is at stake in cash and in engineer time, and all of them together.
// The time is priced at the average engineer's full cost, never as somebody's pay.

import { type Assessment, countsInTotals, countsOf, standingOf } from '#core'
import {
  adviceLabel,
  COMMON_TEXT,
  formatAmount,
  formatFteCell,
  knownCostText,
  NOT_SET,
  type NumberStyle,
  nothingToDecide,
  OVERVIEW_TEXT,
  quotesSentence,
  roundedDown,
  shortReason,
  stateLabel,
  timeGiversText,
  totalCostText,
  VERDICT_WORDS,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Small } from '../../widgets/layout.tsx'
import notSet from '../../widgets/not-set.module.css'
import rowName from '../../widgets/row-name.module.css'
import table from '../../widgets/table.module.css'
import { wantsQuote } from '../component/asked.ts'
import { DecideButton } from '../component/decide-button.tsx'
import { ComponentLink } from '../component-link.tsx'
import { useShowInInventory } from '../use-open.ts'
import styles from './overview.module.css'
import type { DecisionRow, OverviewFacts, Stake } from './overview-facts.ts'

export function Decisions({ assessment, facts }: { readonly assessment: Assessment; readonly facts: OverviewFacts }) {
  const showInInventory = useShowInInventory()
  const style = useNumberStyle()
  const { decisions, furtherDecisions, minor } = facts
  const { setting } = assessment
  const components = assessment.components.filter(({ subject }) => countsInTotals(subject.component))
  const counts = countsOf(assessment)
  /** Components that a managed quote would help to decide. */
  const quotesWanted = components.filter(wantsQuote).length
  return (
    <section aria-labelledby="overview-decisions">
      <h2 id="overview-decisions" className={styles.heading}>
        {OVERVIEW_TEXT.decisions}
      </h2>
      {decisions.length === 0 ? (
        <Note size="body">{nothingToDecide(counts, style)}</Note>
      ) : (
        <DecisionTable label={OVERVIEW_TEXT.decisions} rows={decisions} stake={facts.stake} />
      )}
      {furtherDecisions === 0 ? null : (
        <Button kind="quiet" onClick={() => showInInventory('to-decide')}>
          {OVERVIEW_TEXT.more(furtherDecisions, style)}
        </Button>
      )}
      <DecideButton entries={components.filter((entry) => standingOf(entry) === 'minor')} />
      {minor.length === 0 ? null : (
        <Disclosure summary={OVERVIEW_TEXT.minorItems(minor.length, style)}>
          <DecisionTable label={COMMON_TEXT.minorItems} rows={minor} stake={facts.minorStake} isMinor />
        </Disclosure>
      )}
      {quotesWanted === 0 ? null : <Note className={styles.note}>{quotesSentence(quotesWanted, style)}</Note>}
      {decisions.length + minor.length === 0 ? null : (
        <Note className={styles.note}>{OVERVIEW_TEXT.fullCost(setting.company.engineerMonthlyCost, style)}</Note>
      )}
      {counts.planned === 0 || decisions.length === 0 ? null : (
        <Note className={styles.note}>{OVERVIEW_TEXT.planned(counts.planned, style)}</Note>
      )}
    </section>
  )
}

interface DecisionTableProps {
  readonly label: string
  readonly rows: readonly DecisionRow[]
  readonly stake: Stake
  readonly isMinor?: boolean
}

function DecisionTable({ label, rows, stake, isMinor = false }: DecisionTableProps) {
  const style = useNumberStyle()
  return (
    <table className={`${table.table} ${table.lines} ${styles.decisions}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{COMMON_TEXT.component}</th>
          <th scope="col">{COMMON_TEXT.reason}</th>
          <th scope="col" className={table.number}>
            {OVERVIEW_TEXT.monthlyCost(style)}
          </th>
          <th scope="col" className={table.number}>
            {OVERVIEW_TEXT.engineerTime}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} isMinor={isMinor} />
        ))}
      </tbody>
      {stake.components < 2 ? null : <Together stake={stake} />}
    </table>
  )
}

function Row({ row, isMinor }: { readonly row: DecisionRow; readonly isMinor: boolean }) {
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
        {isMinor ? (
          <Badge state="MINOR" word={VERDICT_WORDS.minor} reason={shortReason(first, style)} />
        ) : (
          <Badge state="FAIL" word={stateLabel('FAIL', first, style)} reason={shortReason(first, style)} />
        )}
        {also.length === 0 ? null : (
          <Small block className={styles.also}>
            {OVERVIEW_TEXT.also(also)}
          </Small>
        )}
      </td>
      <td className={`${table.number} ${styles.amount}`} data-label={OVERVIEW_TEXT.monthlyCost(style)}>
        {knownCostText(row.cost, formatAmount, style) ?? <span className={notSet.notSet}>{OVERVIEW_TEXT.noCost}</span>}
      </td>
      <td className={`${table.number} ${styles.amount}`} data-label={OVERVIEW_TEXT.engineerTime}>
        {timeOf(row.ownerTimeBp, row.isTimeOpen, style)}
        <Small block className={styles.also}>
          {timeGiversText(row, style)}
        </Small>
      </td>
    </tr>
  )
}

function Together({ stake }: { readonly stake: Stake }) {
  const style = useNumberStyle()
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {OVERVIEW_TEXT.together(stake.components, style)}
        </th>
        <td className={`${table.number} ${styles.amount}`} data-label={OVERVIEW_TEXT.monthlyCost(style)}>
          {costOf(stake, style)}
        </td>
        <td className={`${table.number} ${styles.amount}`} data-label={OVERVIEW_TEXT.engineerTime}>
          {timeOf(stake.ownerTimeBp, stake.withoutTime > 0, style)}
        </td>
      </tr>
    </tfoot>
  )
}

function costOf({ components, costMinor, withoutCost }: Stake, style: NumberStyle): string {
  if (withoutCost === components && costMinor === 0) return NOT_SET
  return totalCostText(costMinor, formatAmount, withoutCost, style)
}

function timeOf(bp: number, isOpen: boolean, style: NumberStyle): string {
  if (isOpen && bp === 0) return NOT_SET
  return isOpen ? COMMON_TEXT.atLeast(formatFteCell(bp, roundedDown(style))) : formatFteCell(bp, style)
}
