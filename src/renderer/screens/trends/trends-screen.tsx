// All quarters in a row: cost by layer, time by owner, the share of keeping the lights on, decisions, runway. From the
// figures that the records keep; a quarter whose file does not bear them out is named.

import { useMemo } from 'react'
import { doubtfulQuarters, type TrendPoint, trendOf } from '#core'
import {
  COMMON_TEXT,
  costTrendFinding,
  formatCount,
  formatFteNumber,
  formatMoney,
  formatMonthsNumber,
  formatShare,
  keptTrendFinding,
  NOT_SET,
  notAtHandNotes,
  otherCurrencyNote,
  quarterText,
  quarterTick,
  runwayTrendFinding,
  SCREEN_TABLE,
  type Span,
  TRENDS_TEXT,
  timeTrendFinding,
} from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { ChartFigure } from '../../widgets/charts/chart-figure.tsx'
import { QuarterColumns } from '../../widgets/charts/quarter-columns.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import styles from '../compare/compare.module.css'
import {
  costSeries,
  decisionSeries,
  inOtherCurrency,
  keepingSeries,
  keptSeries,
  runwaySeries,
  type TrendSeries,
  timeSeries,
} from '../compare/trend-facts.ts'
import { ProblemBanner } from '../problem-banner.tsx'
import { useLockProblems } from '../use-lock-problems.ts'

export const TRENDS: ScreenDescription = { Component: TrendsScreen }

function TrendsScreen() {
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.trends.title} />
      <Trends />
    </div>
  )
}

function Trends() {
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const points = useMemo(() => trendOf(workbook, assessment), [workbook, assessment])
  const currencyNote = otherCurrencyNote(inOtherCurrency(points, style.currency), style.currency, style)
  if (points.length < 2) {
    return <EmptyState title={TRENDS_TEXT.empty}>{TRENDS_TEXT.emptyText}</EmptyState>
  }
  const [cost, time] = [costSeries(points, style.currency), timeSeries(points)]
  const count = (value: number) => formatCount(value, style)
  const charts: readonly (Omit<TrendChartProps, 'points'> & { readonly id: string })[] = [
    {
      id: 'cost',
      series: cost,
      text: (minor) => formatMoney(minor, style),
      finding: (span) => costTrendFinding(span, largestAtEnd(cost), style),
      note: currencyNote,
    },
    {
      id: 'time',
      series: time,
      text: (bp) => formatFteNumber(bp, style),
      finding: (span) => timeTrendFinding(span, mostAtEnd(points), style),
    },
    {
      id: 'keeping',
      series: keepingSeries(points),
      text: (bp) => formatShare(bp, style),
      finding: (span) => TRENDS_TEXT.keepingFinding(span, style),
    },
    { id: 'decisions', series: decisionSeries(points), text: count, finding: (span) => TRENDS_TEXT.decisionFinding(span, style) },
    { id: 'kept', series: keptSeries(points), text: count, finding: (span) => keptTrendFinding(span, style) },
    {
      id: 'runway',
      series: runwaySeries(points),
      text: (value) => formatMonthsNumber(value, style),
      finding: (span) => runwayTrendFinding(span, style),
    },
  ]
  return (
    <>
      <DoubtfulQuarters />
      <div className={styles.charts}>
        {charts.map(({ id, ...chart }) => (
          <TrendChart key={id} points={points} {...chart} />
        ))}
      </div>
      <Note>{[TRENDS_TEXT.legend, cost.span === null ? currencyNote : ''].join(' ').trim()}</Note>
    </>
  )
}

function DoubtfulQuarters() {
  const workbook = useSessionState((state) => state.workbook)
  const { notAtHand, refused } = doubtfulQuarters(workbook, useLockProblems())
  return (
    <>
      {refused.map((problem) => (
        <ProblemBanner key={JSON.stringify(problem)} problem={problem} />
      ))}
      {notAtHandNotes(notAtHand).map((note) => (
        <Banner key={note} tone="caution">
          {note}
        </Banner>
      ))}
    </>
  )
}

interface TrendChartProps {
  readonly points: readonly TrendPoint[]
  readonly series: TrendSeries
  readonly text: (value: number) => string
  readonly finding: (span: Span) => string
  readonly note?: string
}

/** Nothing where nothing is known. */
function TrendChart({ points, series: { parts, values, span }, text, finding, note = '' }: TrendChartProps) {
  if (span === null) return null
  const columns = points.map(({ quarter, kind }, place) => {
    const own = values[place] ?? null
    const total = own === null ? '' : text(own.reduce((sum, value) => sum + value, 0))
    return { id: quarter, tick: quarterTick(quarter), isOpen: kind === 'open', values: own, text: total }
  })
  const rows = points.map(({ quarter, kind }, place) => ({
    id: quarter,
    name: `${quarterText(quarter)}${TRENDS_TEXT.quarterState[kind]}`,
    cells: parts.map((_, part) => (values[place] == null ? NOT_SET : text(values[place]?.[part] ?? 0))),
  }))
  const said = rows.map(({ name, cells }) => `${name}: ${cells.map((cell, part) => `${parts[part]?.label} ${cell}`).join(', ')}`)
  return (
    <ChartFigure
      finding={finding(span)}
      text={`${finding(span)} ${said.join('; ')}.`}
      table={{ columns: [COMMON_TEXT.quarter, ...parts.map(({ label }) => label)], rows }}
      {...(note === '' ? {} : { note })}
    >
      <QuarterColumns parts={parts} columns={columns} />
    </ChartFigure>
  )
}

function largestAtEnd({ parts, values }: TrendSeries): string | null {
  const last = values.findLast((each) => each !== null)
  if (last == null || Math.max(...last) === 0) return null
  return parts[last.indexOf(Math.max(...last))]?.label ?? null
}

function mostAtEnd(points: readonly TrendPoint[]): string | null {
  return points.at(-1)?.people[0]?.name ?? null
}
