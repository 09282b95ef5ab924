// The five figures under the finding, each with its change since an earlier version: money, burn, time, share of the
// company, and the count of each answer. What is not set says so and leads to Settings; it is never shown as 0.

import type { ReactNode } from 'react'
import type { Assessment, CheckState, Figures as FigureValues } from '#core'
import {
  type ChangeUnit,
  changeText,
  formatCount,
  formatEngineerCount,
  formatEngineers,
  formatMoney,
  formatShare,
  NOT_SET,
  type NumberStyle,
  STATE_WORDS,
} from '#wording'
import { Button } from '../../widgets/button.tsx'
import textLink from '../../widgets/text-link.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './overview.module.css'
import type { OverviewFacts } from './overview-facts.ts'
import type { ComparedFigures } from './use-earlier-figures.ts'

/** What the inventory can be filtered by from here. */
export type ShownState = 'to-decide' | 'near-limit' | 'undecided'

export interface FiguresProps {
  readonly assessment: Assessment
  readonly facts: OverviewFacts
  readonly figures: FigureValues
  /** null: there is nothing to compare with. */
  readonly earlier: ComparedFigures | null
  readonly onGoToSettings: () => void
  readonly onShowInInventory: (state: ShownState) => void
}

export function Figures(props: FiguresProps) {
  return (
    <dl className={styles.figures}>
      <CostFigure {...props} />
      <BurnFigure {...props} />
      <TimeFigure {...props} />
      <HeadcountFigure {...props} />
      <CountsFigure {...props} />
    </dl>
  )
}

interface FigureProps {
  readonly label: string
  /** null: not set. */
  readonly value: string | null
  readonly change?: string | null
  readonly children?: ReactNode
}

function Figure({ label, value, change = null, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={value === null ? styles.notSet : styles.value}>{value ?? NOT_SET}</dd>
      {change === null ? null : <dd className={styles.change}>{change}</dd>}
      {children === undefined ? null : <dd className={styles.figureNote}>{children}</dd>}
    </div>
  )
}

function CostFigure({ assessment, figures, earlier }: FiguresProps) {
  const style = useNumberStyle()
  const change = useChange('monthlyCostMinor', 'money', figures, earlier)
  const { monthlyCostMinor } = assessment.totals
  const label = 'Infrastructure a month'
  if (monthlyCostMinor === null) {
    return (
      <Figure label={label} value="Missing">
        A price in another currency has no dated rate: give it one under Costs.
      </Figure>
    )
  }
  if (figures.monthlyCostMinor === null) return <Figure label={label} value={null} />
  return (
    <Figure label={label} value={formatMoney(monthlyCostMinor, style)} change={change}>
      {costNotes(assessment.totals, style).map((note) => (
        <span key={note} className={styles.noteLine}>
          {note}
        </span>
      ))}
    </Figure>
  )
}

function costNotes(
  { monthlyCostMinor, componentsWithoutCost, unallocatedMinor, cashAfterCreditsMinor }: Assessment['totals'],
  style: NumberStyle,
): readonly string[] {
  return [
    componentsWithoutCost === 0 ? 'at list price, before credits' : without(componentsWithoutCost, 'cost'),
    ...(unallocatedMinor === null || unallocatedMinor === 0 ? [] : [`${formatMoney(unallocatedMinor, style)} of it on bills, unallocated`]),
    ...(cashAfterCreditsMinor === null || cashAfterCreditsMinor === monthlyCostMinor
      ? []
      : [`${formatMoney(cashAfterCreditsMinor, style)} in cash after credits`]),
  ]
}

/** "without 2 that have no cost": the sum stands, and says what is not in it. */
function without(components: number, what: 'cost' | 'time'): string {
  return `without ${components} that ${components === 1 ? 'has' : 'have'} no ${what}`
}

function BurnFigure({ assessment, figures, earlier, onGoToSettings }: FiguresProps) {
  const style = useNumberStyle()
  const change = useChange('burnShareBp', 'points', figures, earlier)
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
  if (figures.burnShareBp === null) return <Figure label={label} value="Missing" />
  return (
    <Figure label={label} value={formatShare(figures.burnShareBp, style)} change={change}>
      of {formatMoney(netBurn, style)} a month
    </Figure>
  )
}

function TimeFigure({ assessment: { totals }, facts, figures, earlier }: FiguresProps) {
  const style = useNumberStyle()
  const change = useChange('ownerTimeBp', 'engineers', figures, earlier)
  const { buildingProductBp, keepingAliveBp } = totals
  const label = 'Time on infrastructure'
  if (figures.ownerTimeBp === null) return <Figure label={label} value={null} />
  return (
    <Figure label={label} value={formatEngineers(figures.ownerTimeBp, style)} change={change}>
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

function HeadcountFigure({ assessment, facts, figures, earlier, onGoToSettings }: FiguresProps) {
  const style = useNumberStyle()
  const change = useChange('headcountShareBp', 'points', figures, earlier)
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
  const share = figures.headcountShareBp
  return (
    <Figure label={label} value={share === null ? 'Missing' : formatShare(share, style)} change={change}>
      of {formatCount(headcount, style)} people’s time{facts.withoutTime === 0 ? null : `, ${without(facts.withoutTime, 'time')}`}
    </Figure>
  )
}

interface CountOf {
  readonly state: CheckState
  readonly word: string
  readonly count: number
  readonly change: string | null
  readonly shows: ShownState | null
}

function CountsFigure({ assessment: { totals }, figures, earlier, onShowInInventory }: FiguresProps) {
  const counts: readonly CountOf[] = [
    {
      state: 'FAIL',
      word: 'Decide',
      count: figures.toDecide,
      change: useChange('toDecide', 'count', figures, earlier),
      shows: 'to-decide',
    },
    {
      state: 'WATCH',
      word: STATE_WORDS.WATCH,
      count: figures.nearLimit,
      change: useChange('nearLimit', 'count', figures, earlier),
      shows: 'near-limit',
    },
    {
      state: 'UNKNOWN',
      word: 'Missing',
      count: figures.missing,
      change: useChange('missing', 'count', figures, earlier),
      shows: 'undecided',
    },
    { state: 'EXEMPT', word: 'Kept', count: totals.byVerdict.EXEMPT, change: null, shows: null },
  ]
  return (
    <div className={styles.figure}>
      <dt>Components</dt>
      <dd>
        <ul className={styles.counts}>
          {counts.map((one) => (
            <CountLine key={one.state} {...one} onShow={onShowInInventory} />
          ))}
        </ul>
      </dd>
    </div>
  )
}

function CountLine({ state, word, count, change, shows, onShow }: CountOf & { readonly onShow: (state: ShownState) => void }) {
  const style = useNumberStyle()
  return (
    <li data-state={count === 0 ? undefined : state}>
      {shows === null || count === 0 ? (
        <span>{word}</span>
      ) : (
        <button type="button" className={textLink.link} onClick={() => onShow(shows)}>
          {word}
        </button>
      )}
      <span>
        <span className={styles.count}>{formatCount(count, style)}</span>
        {change === null || change === 'unchanged' ? null : <span className={styles.countChange}>{change}</span>}
      </span>
    </li>
  )
}

/** null where nothing is compared: amounts of another currency are not subtracted. */
function useChange(name: keyof FigureValues, unit: ChangeUnit, figures: FigureValues, earlier: ComparedFigures | null): string | null {
  const style = useNumberStyle()
  if (earlier === null) return null
  if (unit === 'money' && earlier.currency !== style.currency) return `in ${earlier.currency} before`
  return changeText(figures[name], earlier.figures[name], unit, style)
}

function SettingsLink({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button kind="quiet" onClick={onClick}>
      {children}
    </Button>
  )
}
