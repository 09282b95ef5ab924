// The charts of the overview: what the layers cost, which component takes how much of an engineer, and who gives it.

import type { Assessment } from '#core'
import {
  COMMON_TEXT,
  COMPONENT_FIELDS,
  componentTimeFinding,
  componentTimeText,
  costByLayerFinding,
  costByLayerText,
  formatAmount,
  formatMoney,
  formatShare,
  layerName,
  type NumberStyle,
  OVERVIEW_TEXT,
  OWNER_FIELDS,
  STATE_WORDS,
  shareAtLeast,
  withoutCostText,
} from '#wording'
import { useNumberStyle } from '../../../session/use-number-style.ts'
import { ChartFigure } from '../../../widgets/charts/chart-figure.tsx'
import { LimitBars } from '../../../widgets/charts/limit-bars.tsx'
import { StackedBar } from '../../../widgets/charts/stacked-bar.tsx'
import styles from '../overview.module.css'
import { type ComponentTime, type CostByLayer, componentTime, costByLayer, MAX_BARS, personTime, type TimeBar } from './chart-facts.ts'
import { PersonChart } from './person-chart.tsx'

export function OverviewCharts({ assessment }: { readonly assessment: Assessment }) {
  const style = useNumberStyle()
  const cost = costByLayer(assessment)
  const time = componentTime(assessment)
  const people = personTime(assessment, style)
  if (cost === null && time === null) return null
  return (
    <div className={styles.charts}>
      {time === null ? null : <TimeChart time={time} />}
      {cost === null ? null : <CostChart cost={cost} />}
      {people === null ? null : (
        <div className={styles.wideChart}>
          <PersonChart time={people} />
        </div>
      )}
    </div>
  )
}

function CostChart({ cost: { parts, totalMinor, gaps } }: { readonly cost: CostByLayer }) {
  const style = useNumberStyle()
  const without = withoutCostText(gaps, style)
  return (
    <ChartFigure
      finding={costByLayerFinding(parts, totalMinor, style)}
      text={costByLayerText(parts, style)}
      table={{
        columns: [COMPONENT_FIELDS.layer.label, OVERVIEW_TEXT.monthlyCost(style), OVERVIEW_TEXT.share],
        rows: parts.map(({ layer, minor, shareBp }) => ({
          id: layer ?? 'none',
          name: layerName(layer),
          cells: [formatAmount(minor, style), formatShare(shareBp, style)],
        })),
      }}
      {...(without === '' ? {} : { note: `${without}.` })}
    >
      <StackedBar
        parts={parts.map(({ layer, minor, shareBp }) => ({
          label: layerName(layer),
          value: minor,
          text: `${formatMoney(minor, style)} · ${formatShare(shareBp, style)}`,
          layer: layer === 'unallocated' ? 'none' : (layer ?? 'none'),
        }))}
        total={formatMoney(totalMinor, style)}
      />
    </ChartFigure>
  )
}

function TimeChart({ time: { bars, count, limitBp, over, unknown } }: { readonly time: ComponentTime }) {
  const style = useNumberStyle()
  const drawn = bars.slice(0, MAX_BARS)
  const rest = count - drawn.length
  const last = drawn.at(-1)
  return (
    <ChartFigure
      finding={componentTimeFinding({ over, unknown }, limitBp, style)}
      text={componentTimeText(
        drawn.map((bar) => ({ name: bar.name, said: `${timeText(bar, style)}, ${STATE_WORDS[bar.state]}` })),
        limitBp,
        style,
      )}
      table={{
        columns: [COMMON_TEXT.component, OWNER_FIELDS.share.label, OVERVIEW_TEXT.check],
        rows: bars.map((bar) => ({ id: bar.id, name: bar.name, cells: [timeText(bar, style), STATE_WORDS[bar.state]] })),
      }}
      {...(rest === 0 || last === undefined ? {} : { note: OVERVIEW_TEXT.restTakes(rest, formatShare(last.bp, style), style) })}
    >
      <LimitBars
        bars={drawn.map((bar) => ({ id: bar.id, label: bar.name, value: bar.bp, text: timeText(bar, style), state: bar.state }))}
        limit={limitBp}
        limitText={OVERVIEW_TEXT.limitLine(limitBp, style)}
      />
    </ChartFigure>
  )
}

function timeText({ bp, isAtLeast }: TimeBar, style: NumberStyle): string {
  return isAtLeast ? shareAtLeast(bp, style) : formatShare(bp, style)
}
