// The five figures under the finding, each with its change since an earlier version: money, burn, time, share of the
// company, and the count of each answer. What is not set says so and leads to Settings; it is never shown as 0.

import type { ReactNode } from 'react'
import type { Assessment, CheckState, Figures as FigureValues } from '#core'
import {
  type ChangeUnit,
  COMMON_TEXT,
  changeText,
  FIGURE_TEXT,
  formatCount,
  formatFte,
  formatFteNumber,
  formatMoney,
  formatShare,
  NOT_SET,
  type NumberStyle,
  OVERVIEW_TEXT,
  STATE_WORDS,
  VERDICT_WORDS,
} from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import textLink from '../../widgets/text-link.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import { useShowInInventory } from '../use-open.ts'
import styles from './overview.module.css'
import type { OverviewFacts } from './overview-facts.ts'
import type { ComparedFigures } from './use-earlier-figures.ts'

/** What the inventory can be filtered by from here. */
type ShownState = 'to-decide' | 'near-limit' | 'undecided'

export interface FiguresProps {
  readonly assessment: Assessment
  readonly facts: OverviewFacts
  readonly figures: FigureValues
  /** null: there is nothing to compare with. */
  readonly earlier: ComparedFigures | null
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
      {children === undefined ? null : (
        <Note as="dd" size="small" className={styles.figureNote}>
          {children}
        </Note>
      )}
    </div>
  )
}

function CostFigure({ assessment, figures, earlier }: FiguresProps) {
  const style = useNumberStyle()
  const change = changeOf('monthlyCostMinor', 'money', figures, earlier, style)
  const { monthlyCostMinor } = assessment.totals
  const label = FIGURE_TEXT.cost
  if (monthlyCostMinor === null) {
    return (
      <Figure label={label} value={STATE_WORDS.UNKNOWN}>
        {FIGURE_TEXT.noRate}
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
    componentsWithoutCost === 0 ? FIGURE_TEXT.listPrice : OVERVIEW_TEXT.excluded(componentsWithoutCost, 'cost', style),
    ...(unallocatedMinor === null || unallocatedMinor === 0 ? [] : [FIGURE_TEXT.unallocated(unallocatedMinor, style)]),
    ...(cashAfterCreditsMinor === null || cashAfterCreditsMinor === monthlyCostMinor
      ? []
      : [FIGURE_TEXT.netOfCredits(cashAfterCreditsMinor, style)]),
  ]
}

function BurnFigure({ assessment, figures, earlier }: FiguresProps) {
  const style = useNumberStyle()
  const change = changeOf('burnShareBp', 'points', figures, earlier, style)
  const { netBurn } = assessment.setting.company
  const label = FIGURE_TEXT.burn
  if (netBurn === null) {
    return (
      <Figure label={label} value={null}>
        <SettingsLink>{FIGURE_TEXT.setBurn}</SettingsLink>
      </Figure>
    )
  }
  if (netBurn <= 0) return <Figure label={label} value={FIGURE_TEXT.notBurning} />
  if (figures.burnShareBp === null) return <Figure label={label} value={STATE_WORDS.UNKNOWN} />
  return (
    <Figure label={label} value={formatShare(figures.burnShareBp, style)} change={change}>
      {FIGURE_TEXT.ofNetBurn(netBurn, style)}
    </Figure>
  )
}

function TimeFigure({ assessment: { totals }, facts, figures, earlier }: FiguresProps) {
  const style = useNumberStyle()
  const change = changeOf('ownerTimeBp', 'engineers', figures, earlier, style)
  const { buildingProductBp, keepingAliveBp } = totals
  const label = FIGURE_TEXT.time
  if (figures.ownerTimeBp === null) return <Figure label={label} value={null} />
  return (
    <Figure label={label} value={formatFte(figures.ownerTimeBp, style)} change={change}>
      <span className={styles.split} aria-hidden="true">
        <span className={styles.building} style={{ flexGrow: buildingProductBp }} />
        <span className={styles.keeping} style={{ flexGrow: keepingAliveBp }} />
      </span>
      <Stack as="span" gap={0}>
        <span>
          {formatFteNumber(buildingProductBp, style)} {FIGURE_TEXT.productWork}
        </span>
        <span>
          {formatFteNumber(keepingAliveBp, style)} {FIGURE_TEXT.ktlo}
        </span>
        {facts.withoutTime === 0 ? null : <span>{OVERVIEW_TEXT.excluded(facts.withoutTime, 'time', style)}</span>}
      </Stack>
    </Figure>
  )
}

function HeadcountFigure({ assessment, facts, figures, earlier }: FiguresProps) {
  const style = useNumberStyle()
  const change = changeOf('headcountShareBp', 'points', figures, earlier, style)
  const { headcount } = assessment.setting.company
  const label = FIGURE_TEXT.headcount
  if (headcount === null || headcount === 0) {
    return (
      <Figure label={label} value={headcount === null ? null : STATE_WORDS.UNKNOWN}>
        {headcount === 0 ? `${FIGURE_TEXT.noHeadcount} ` : null}
        <SettingsLink>{FIGURE_TEXT.setHeadcount}</SettingsLink>
      </Figure>
    )
  }
  const share = figures.headcountShareBp
  return (
    <Figure label={label} value={share === null ? STATE_WORDS.UNKNOWN : formatShare(share, style)} change={change}>
      {FIGURE_TEXT.ofPeople(headcount, facts.withoutTime === 0 ? null : OVERVIEW_TEXT.excluded(facts.withoutTime, 'time', style), style)}
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

function CountsFigure({ assessment: { totals }, figures, earlier }: FiguresProps) {
  const style = useNumberStyle()
  const counted = (state: CheckState, name: 'toDecide' | 'nearLimit' | 'missing', shows: ShownState): CountOf => {
    return { state, word: STATE_WORDS[state], count: figures[name], change: changeOf(name, 'count', figures, earlier, style), shows }
  }
  const counts: readonly CountOf[] = [
    counted('FAIL', 'toDecide', 'to-decide'),
    counted('WATCH', 'nearLimit', 'near-limit'),
    counted('UNKNOWN', 'missing', 'undecided'),
    { state: 'EXEMPT', word: VERDICT_WORDS.exceptions, count: totals.byVerdict.EXEMPT, change: null, shows: null },
  ]
  return (
    <div className={styles.figure}>
      <dt>{COMMON_TEXT.components}</dt>
      <dd>
        <ul className={styles.counts}>
          {counts.map((one) => (
            <CountLine key={one.state} {...one} />
          ))}
        </ul>
      </dd>
    </div>
  )
}

function CountLine({ state, word, count, change, shows }: CountOf) {
  const showInInventory = useShowInInventory()
  const style = useNumberStyle()
  return (
    <li data-state={count === 0 ? undefined : state}>
      {shows === null || count === 0 ? (
        <span>{word}</span>
      ) : (
        <button type="button" className={textLink.link} onClick={() => showInInventory(shows)}>
          {word}
        </button>
      )}
      <span>
        <span className={styles.count}>{formatCount(count, style)}</span>
        {change === null || change === 'unchanged' ? null : (
          <Note as="span" size="label" className={styles.countChange}>
            {change}
          </Note>
        )}
      </span>
    </li>
  )
}

/** null where nothing is compared: amounts of another currency are not subtracted. */
function changeOf(
  name: keyof FigureValues,
  unit: ChangeUnit,
  figures: FigureValues,
  earlier: ComparedFigures | null,
  style: NumberStyle,
): string | null {
  if (earlier === null) return null
  if (unit === 'money' && earlier.currency !== style.currency) return FIGURE_TEXT.otherCurrency(earlier.currency)
  return changeText(figures[name], earlier.figures[name], unit, style)
}

function SettingsLink({ children }: { readonly children: string }) {
  const go = useGo()
  return (
    <Button kind="quiet" onClick={() => go('settings')}>
      {children}
    </Button>
  )
}
