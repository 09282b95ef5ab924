// The five figures under the finding: money, burn, time, share of the company, and the count of each answer.
// What is not set says so and leads to Settings; it is never shown as 0.

import type { ReactNode } from 'react'
import type { Assessment, CheckState } from '#core'
import { formatCount, formatEngineerCount, formatEngineers, formatMoney, formatShare, NOT_SET, STATE_WORDS } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './overview.module.css'
import type { OverviewFacts } from './overview-facts.ts'

export interface FiguresProps {
  readonly assessment: Assessment
  readonly facts: OverviewFacts
  readonly onGoToSettings: () => void
}

export function Figures({ assessment, facts, onGoToSettings }: FiguresProps) {
  return (
    <dl className={styles.figures}>
      <CostFigure assessment={assessment} />
      <BurnFigure assessment={assessment} facts={facts} onGoToSettings={onGoToSettings} />
      <TimeFigure assessment={assessment} facts={facts} />
      <HeadcountFigure assessment={assessment} facts={facts} onGoToSettings={onGoToSettings} />
      <CountsFigure assessment={assessment} />
    </dl>
  )
}

interface FigureProps {
  readonly label: string
  /** null: not set. */
  readonly value: string | null
  readonly children?: ReactNode
}

function Figure({ label, value, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={value === null ? styles.notSet : styles.value}>{value ?? NOT_SET}</dd>
      {children === undefined ? null : <dd className={styles.figureNote}>{children}</dd>}
    </div>
  )
}

function CostFigure({ assessment: { totals } }: { readonly assessment: Assessment }) {
  const style = useNumberStyle()
  const { monthlyCostMinor, componentsWithoutCost, components } = totals
  const label = 'Infrastructure a month'
  if (monthlyCostMinor === null) {
    return (
      <Figure label={label} value="Missing">
        A cost in another currency has no dated rate.
      </Figure>
    )
  }
  if (componentsWithoutCost === components) return <Figure label={label} value={null} />
  return (
    <Figure label={label} value={formatMoney(monthlyCostMinor, style)}>
      {componentsWithoutCost === 0 ? 'at list price, before credits' : without(componentsWithoutCost, 'cost')}
    </Figure>
  )
}

/** "without 2 that have no cost": the sum stands, and says what is not in it. */
function without(components: number, what: 'cost' | 'time'): string {
  return `without ${components} that ${components === 1 ? 'has' : 'have'} no ${what}`
}

function BurnFigure({ assessment, facts, onGoToSettings }: FiguresProps) {
  const style = useNumberStyle()
  const { netBurn } = assessment.setting.company
  const label = 'Share of net burn'
  if (netBurn === null) {
    return (
      <Figure label={label} value={null}>
        <SettingsLink onClick={onGoToSettings}>Set net burn</SettingsLink>
      </Figure>
    )
  }
  if (netBurn <= 0) return <Figure label={label} value="Not burning" />
  if (facts.burnShareBp === null) return <Figure label={label} value="Missing" />
  return (
    <Figure label={label} value={formatShare(facts.burnShareBp, style)}>
      of {formatMoney(netBurn, style)} a month
    </Figure>
  )
}

function TimeFigure({ assessment: { totals }, facts }: Omit<FiguresProps, 'onGoToSettings'>) {
  const style = useNumberStyle()
  const { ownerTimeBp, buildingProductBp, keepingAliveBp } = totals
  const label = 'Time on infrastructure'
  if (!facts.isTimeSet) return <Figure label={label} value={null} />
  return (
    <Figure label={label} value={formatEngineers(ownerTimeBp, style)}>
      <span className={styles.split} aria-hidden="true">
        <span className={styles.building} style={{ flexGrow: buildingProductBp }} />
        <span className={styles.keeping} style={{ flexGrow: keepingAliveBp }} />
      </span>
      <span className={styles.splitWords}>
        <span>{formatEngineerCount(buildingProductBp, style)} building the product</span>
        <span>{formatEngineerCount(keepingAliveBp, style)} keeping things alive</span>
        {facts.withoutTime === 0 ? null : <span>{without(facts.withoutTime, 'time')}</span>}
      </span>
    </Figure>
  )
}

function HeadcountFigure({ assessment, facts, onGoToSettings }: FiguresProps) {
  const style = useNumberStyle()
  const { headcount } = assessment.setting.company
  const label = 'Share of the company'
  if (headcount === null || headcount === 0) {
    return (
      <Figure label={label} value={headcount === null ? null : 'Missing'}>
        {headcount === 0 ? 'With 0 people there is no share. ' : null}
        <SettingsLink onClick={onGoToSettings}>Set people</SettingsLink>
      </Figure>
    )
  }
  return (
    <Figure label={label} value={facts.headcountShareBp === null ? 'Missing' : formatShare(facts.headcountShareBp, style)}>
      of {formatCount(headcount, style)} people’s time{facts.withoutTime === 0 ? null : `, ${without(facts.withoutTime, 'time')}`}
    </Figure>
  )
}

function CountsFigure({ assessment: { totals } }: { readonly assessment: Assessment }) {
  const style = useNumberStyle()
  const counts: readonly (readonly [CheckState, string, number])[] = [
    ['FAIL', 'Decide', totals.toDecide],
    ['WATCH', STATE_WORDS.WATCH, totals.byVerdict.WATCH],
    ['UNKNOWN', 'Missing', totals.byVerdict.UNKNOWN],
    ['EXEMPT', 'Kept', totals.byVerdict.EXEMPT],
  ]
  return (
    <div className={styles.figure}>
      <dt>Components</dt>
      <dd>
        <ul className={styles.counts}>
          {counts.map(([state, word, count]) => (
            <li key={state} data-state={count === 0 ? undefined : state}>
              <span>{word}</span>
              <span className={styles.count}>{formatCount(count, style)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

function SettingsLink({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button kind="quiet" onClick={onClick}>
      {children}
    </Button>
  )
}
