// The figures under the finding, each with its change since the last locked quarter. One that cannot be worked out names the input
// it lacks and leads to it; nothing that is not set is shown as 0.

import { type ReactNode, useMemo } from 'react'
import {
  type Assessment,
  activeExceptions,
  countsOf,
  currenciesWithoutRate,
  type Figures as FigureValues,
  figureGaps,
  type Gap,
  type GapFigure,
  knownMonthlyCost,
  presentBridge,
} from '#core'
import {
  type ChangeUnit,
  COMMON_TEXT,
  changeText,
  FIGURE_TEXT,
  formatFteCell,
  formatFteFixed,
  formatLargeMoney,
  formatShare,
  formatValue,
  lastingLine,
  NOT_SET,
  type NumberStyle,
  OVERVIEW_TEXT,
  roundedDown,
  totalCostText,
  withoutCostCount,
  withoutCostText,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note, Stack } from '../../widgets/layout.tsx'
import { Counts } from './counts.tsx'
import { GapLinks } from './gap-link.tsx'
import styles from './overview.module.css'
import type { OverviewFacts } from './overview-facts.ts'
import type { ComparedFigures } from './use-earlier-figures.ts'

export interface FiguresProps {
  readonly assessment: Assessment
  readonly facts: OverviewFacts
  readonly figures: FigureValues
  /** null: there is nothing to compare with. */
  readonly earlier: ComparedFigures | null
}

export function Figures(props: FiguresProps) {
  const gaps = figureGaps(props.assessment)
  return (
    <dl className={styles.figures}>
      <CostFigure {...props} gaps={gaps} />
      <RevenueFigure {...props} gaps={gaps} />
      <BurnFigure {...props} gaps={gaps} />
      <RunwayFigure {...props} gaps={gaps} />
      <TimeFigure {...props} gaps={gaps} />
      <Figure label={COMMON_TEXT.components}>
        <Counts
          counts={countsOf(props.assessment)}
          exceptions={activeExceptions(props.assessment).components.length}
          figures={props.figures}
          earlier={props.earlier?.figures ?? null}
        />
      </Figure>
    </dl>
  )
}

interface GapProps extends FiguresProps {
  readonly gaps: Readonly<Record<GapFigure, readonly Gap[]>>
}

interface FigureProps {
  readonly label: string
  /** null: not known. Left out where the note is the figure. */
  readonly value?: string | null
  readonly change?: string | null
  /** What it lacks: shown where it is not known. */
  readonly gaps?: readonly Gap[]
  readonly children?: ReactNode
}

function Figure({ label, value, change = null, gaps = [], children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      {value === undefined ? null : <dd className={value === null ? styles.notSet : styles.value}>{value ?? NOT_SET}</dd>}
      {change === null ? null : <dd className={styles.change}>{change}</dd>}
      {value === undefined ? (
        <dd className={styles.countsCell}>{children}</dd>
      ) : children === undefined && (value !== null || gaps.length === 0) ? null : (
        <Note as="dd" size="small" className={styles.figureNote}>
          {children}
          {value === null ? <GapLinks gaps={gaps} /> : null}
        </Note>
      )}
    </div>
  )
}

/** Where a currency has no rate, what is known all the same, and the way to the rate. */
function CostFigure({ assessment, figures, earlier, gaps }: GapProps) {
  const style = useNumberStyle()
  const label = FIGURE_TEXT.cost
  const { totals, sums, index, setting } = assessment
  if (totals.monthlyCostMinor === null) {
    const known = knownMonthlyCost(assessment)
    return (
      <Figure label={label} value={known === 0 ? null : COMMON_TEXT.atLeast(formatLargeMoney(known, roundedDown(style)))}>
        <NoteLine>{FIGURE_TEXT.withoutRate(sums.withoutRate, currenciesWithoutRate(index, setting), style)}</NoteLine>
        <GapLinks gaps={gaps.monthlyCost.filter(({ of }) => of === 'rate')} />
      </Figure>
    )
  }
  if (figures.monthlyCostMinor === null) return <Figure label={label} value={null} gaps={gaps.monthlyCost} />
  const change = changeOf('monthlyCostMinor', 'money', figures, earlier, style)
  return (
    <Figure label={label} value={totalCostText(totals.monthlyCostMinor, formatLargeMoney, withoutCostCount(totals), style)} change={change}>
      {costNotes(totals, style).map((note) => (
        <NoteLine key={note}>{note}</NoteLine>
      ))}
    </Figure>
  )
}

function costNotes(totals: Assessment['totals'], style: NumberStyle): readonly string[] {
  const { monthlyCostMinor, unallocatedMinor, cashAfterCreditsMinor } = totals
  return [
    withoutCostText(totals, style) || FIGURE_TEXT.listPrice,
    ...(unallocatedMinor === null || unallocatedMinor === 0 ? [] : [FIGURE_TEXT.unallocated(unallocatedMinor, style)]),
    ...(cashAfterCreditsMinor === null || cashAfterCreditsMinor === monthlyCostMinor
      ? []
      : [FIGURE_TEXT.netOfCredits(cashAfterCreditsMinor, style)]),
  ]
}

function RevenueFigure({ assessment, figures, earlier, gaps }: GapProps) {
  const style = useNumberStyle()
  const { revenue } = assessment.setting.company
  const label = FIGURE_TEXT.revenue
  if (revenue === 0) return <Figure label={label} value={FIGURE_TEXT.noRevenue} />
  if (figures.revenueShareBp === null || revenue === null) return <Figure label={label} value={null} gaps={gaps.revenueShare} />
  const change = changeOf('revenueShareBp', 'points', figures, earlier, style)
  return (
    <Figure
      label={label}
      value={totalCostText(figures.revenueShareBp, formatShare, withoutCostCount(assessment.totals), style)}
      change={change}
    >
      {FIGURE_TEXT.ofRevenue(revenue, style)}
    </Figure>
  )
}

function BurnFigure({ assessment, figures, earlier, gaps }: GapProps) {
  const style = useNumberStyle()
  const { netBurn } = assessment.setting.company
  const label = FIGURE_TEXT.burn
  if (netBurn !== null && netBurn <= 0) return <Figure label={label} value={FIGURE_TEXT.notBurning} />
  if (figures.burnShareBp === null || netBurn === null) return <Figure label={label} value={null} gaps={gaps.burnShare} />
  const change = changeOf('burnShareBp', 'points', figures, earlier, style)
  return (
    <Figure
      label={label}
      value={totalCostText(figures.burnShareBp, formatShare, withoutCostCount(assessment.totals), style)}
      change={change}
    >
      {FIGURE_TEXT.ofNetBurn(netBurn, style)}
    </Figure>
  )
}

/** The value is that of the rule, which never rounds up to a limit that it is below. */
function RunwayFigure({ assessment, figures, earlier, gaps }: GapProps) {
  const style = useNumberStyle()
  const { netBurn, cash } = assessment.setting.company
  const { lasting } = useMemo(() => presentBridge(assessment), [assessment])
  const label = FIGURE_TEXT.runway
  if (netBurn !== null && netBurn <= 0) return <Figure label={label} value={FIGURE_TEXT.notBurning} />
  const verdict = assessment.portfolio.find(({ rule }) => rule === 'runway')
  if (figures.runwayHundredths === null || cash === null || verdict?.value == null) {
    return <Figure label={label} value={null} gaps={gaps.runway} />
  }
  const after = lastingLine(lasting, { kind: 'lasts', monthHundredths: figures.runwayHundredths }, style)
  const { value, unit } = verdict.value
  const shown = formatValue(value, unit, style, verdict.mark === undefined ? undefined : Number(verdict.limit?.value) * 100)
  return (
    <Figure label={label} value={shown} change={changeOf('runwayHundredths', 'month-hundredths', figures, earlier, style)}>
      {FIGURE_TEXT.ofCash(cash, assessment.setting.limits['runway-target'], style)}
      {after === '' ? null : <br />}
      {after}
    </Figure>
  )
}

function TimeFigure({ assessment: { totals, setting }, facts, figures, earlier, gaps }: GapProps) {
  const style = useNumberStyle()
  const label = FIGURE_TEXT.time
  const { buildingProductBp, keepingAliveBp } = totals
  const { headcount } = setting.company
  if (figures.ownerTimeBp === null)
    return <Figure label={label} value={null} gaps={gaps.headcountShare.filter(({ of }) => of !== 'company')} />
  return (
    <Figure
      label={label}
      value={totalCostText(figures.ownerTimeBp, formatFteFixed, facts.timeUnknown, style)}
      change={changeOf('ownerTimeBp', 'engineers', figures, earlier, style)}
    >
      <span className={styles.split} aria-hidden="true">
        <span className={styles.building} style={{ flexGrow: buildingProductBp }} />
        <span className={styles.keeping} style={{ flexGrow: keepingAliveBp }} />
      </span>
      <Stack as="span" gap={0} align="start">
        <span>
          {formatFteCell(buildingProductBp, style)} {FIGURE_TEXT.productWork}
        </span>
        <span>
          {formatFteCell(keepingAliveBp, style)} {FIGURE_TEXT.ktlo}
        </span>
        {figures.headcountShareBp === null || headcount === null ? null : (
          <span>{FIGURE_TEXT.ofPeople(figures.headcountShareBp, headcount, style)}</span>
        )}
        {headcount === 0 ? <span>{FIGURE_TEXT.noHeadcount}</span> : null}
        <GapLinks gaps={gaps.headcountShare} />
        {facts.withoutTime === 0 ? null : <span>{OVERVIEW_TEXT.withoutTime(facts.withoutTime, style)}</span>}
      </Stack>
    </Figure>
  )
}

function NoteLine({ children }: { readonly children: string }) {
  return <span className={styles.noteLine}>{children}</span>
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
