// The cash: how long it lasts as the cash bridge has it, month by month, and what low, high and the team's scenarios make of it.

import { type CashBridge, type QuarterFigures, quarterFigures, type Runway, runwayOf } from '#core'
import {
  cashOutText,
  formatMonthsColumn,
  formatWholeMoney,
  lastingText,
  type NumberStyle,
  PACK_TEXT,
  RUNWAY_SHEET,
  runwayHeadline,
  SLIDE_FIGURES,
  SLIDE_HEADERS,
  SLIDE_WORDS,
  SOURCE_RULES,
  withoutCostCount,
} from '#wording'
import type { ChartPlan } from '../chart-plan.ts'
import type { BoardPack } from '../pack.ts'
import type { BoardScenario, ScenariosLayout } from '../sheets/runway/layout.ts'
import { lastScenarioColumn, NOW_COLUMN, type ScenarioRow, scenarioRow } from '../sheets/runway/scenario-places.ts'
import { chartShapes, chartSource, hasValues } from './chart-shapes.ts'
import { burnShareOf, type FigureFacts, figuresOfDeck } from './deck-facts.ts'
import { BODY, FIGURES_HEIGHT, figureShapes, orNotSet, rowsThatFit, type SlideFacts, tableShapes } from './slide-parts.ts'
import type { Box, SlideShape, SlideText } from './slides-plan.ts'

const TOP = BODY.top + FIGURES_HEIGHT + 20
const LOWER: Box = { ...BODY, top: TOP, height: BODY.top + BODY.height - TOP }

/** null: neither cash nor net burn is known. */
export function runwaySlide(pack: BoardPack): SlideFacts | null {
  const { assessment, style } = pack
  const layout = pack.places.of('runway')
  if (layout === null) return null
  const now = quarterFigures(assessment)
  const { bridge } = layout.base.figures
  const figures = figuresOf(pack, layout.base, now)
  const leaving = [...layout.cases, ...layout.scenarios].flatMap(({ name, skipped }) => (skipped > 0 ? [name] : []))
  const chart = pack.plans.of('runway').charts.find(hasValues) ?? null
  const cells = `${NOW_COLUMN}${scenarioRow('cost')}:${lastScenarioColumn(layout)}${scenarioRow('missing')}`
  const facts = {
    ...{ runway: runwayNow(now), netBurn: now.netBurn, ofBurnBp: burnShareOf(now) },
    ...{
      withoutCost: withoutCostCount(assessment.totals),
      lasting: bridge.lasting,
      targetMonths: assessment.setting.limits['runway-target'],
    },
  }
  return {
    id: 'runway',
    headline: runwayHeadline(facts, style),
    under: [
      isMoved(bridge, now) && facts.runway?.kind !== 'lasts' ? SLIDE_WORDS.afterCredits : '',
      RUNWAY_SHEET.leftOut(leaving),
      SLIDE_WORDS.since(pack.places.of('changes')?.since ?? null),
    ],
    body: [...figureShapes(figures), ...bodyShapes(pack, layout, chart)],
    sources: [
      ...figures.flatMap(({ sources }) => sources),
      ...(chart === null ? [] : [chartSource(chart, 'runway', SOURCE_RULES.cashByMonth)]),
      { what: SLIDE_WORDS.scenarios, shown: null, sheet: 'runway', cells, from: SOURCE_RULES.scenarios },
    ],
  }
}

function runwayNow(now: QuarterFigures): Runway {
  if (now.netBurn !== null && now.netBurn <= 0) return { kind: 'not-burning' }
  const monthHundredths = runwayOf(now)
  return monthHundredths === null ? null : { kind: 'lasts', monthHundredths }
}

/** Credits that end and decisions to come make another runway of it. */
function isMoved({ lasting }: CashBridge, now: QuarterFigures): boolean {
  return lasting?.kind === 'lasts' && runwayOf(now) !== lasting.monthHundredths
}

/** What credits that end and decisions to come make of the runway stands beside it, where they make another. */
function figuresOf(pack: BoardPack, { figures: { bridge } }: BoardScenario, now: QuarterFigures): readonly FigureFacts[] {
  const { style } = pack
  const { lasting } = bridge
  const [runway, ...others] = figuresOfDeck(pack, ['runway', 'cash', 'netBurn'])
  if (runway === undefined || lasting?.kind !== 'lasts') return [...(runway === undefined ? [] : [runway]), ...others]
  const after = onBridge('lasting', SLIDE_FIGURES.lasting, lastingText(lasting, style, runwayNow(now)))
  const out = onBridge('cashOut', RUNWAY_SHEET.cashOut, cashOutText(lasting, style))
  return [runway, ...(isMoved(bridge, now) ? [after] : []), out, ...others]
}

function onBridge(row: ScenarioRow, label: string, value: string): FigureFacts {
  const cells = `${NOW_COLUMN}${scenarioRow(row)}`
  return {
    shown: { label, value, change: '' },
    sources: [{ what: label, shown: value, sheet: 'runway', cells, from: SOURCE_RULES.bridge }],
  }
}

const CHART_WIDTH = 304
const GAP = 20

/** Each has room for its longest answer: "Does not run out", "140.35 months", "Sep 30, 2028", "−$12,600,000". */
const COLUMNS = [
  { header: PACK_TEXT.runway, width: 124, isRight: true },
  { header: RUNWAY_SHEET.cashOut, width: 124, isRight: true },
  { header: PACK_TEXT.netBurn, width: 124, isRight: true },
]
/** Of a scenario, on one line beside the chart. */
const NAME_CHARACTERS = 22
const NAME_WIDTH = COLUMNS.reduce((rest, { width }) => rest - width, LOWER.width)

function bodyShapes(pack: BoardPack, { base, cases, scenarios }: ScenariosLayout, chart: ChartPlan | null): readonly SlideShape[] {
  const { style } = pack
  // In the order of the sheet, which is that of the app.
  const all = [base, ...cases, ...scenarios]
  const now = quarterFigures(pack.assessment)
  // Above the table the base case is told apart from the runway of today.
  const months = lastingColumn(all, isMoved(base.figures.bridge, now) ? runwayOf(now) : null, style)
  const rows = all.map((each, index) => rowOf(each, months[index] ?? null, style))
  const left = chart === null ? 0 : CHART_WIDTH + GAP
  const columns = [{ header: SLIDE_HEADERS.scenario, width: NAME_WIDTH - left }, ...COLUMNS]
  const box = { ...LOWER, left: LOWER.left + left, width: LOWER.width - left }
  // The team's names are read as they were written.
  const lines = rows.length <= rowsThatFit(box.height, false, 2) && scenarios.some(({ name }) => name.length > NAME_CHARACTERS) ? 2 : 1
  return [
    ...(chart === null ? [] : chartShapes(pack, { chart }, { ...LOWER, width: CHART_WIDTH })),
    ...tableShapes({ title: SLIDE_WORDS.scenarios, columns, rows, sheet: 'runway', empty: '', lines }, box, style),
  ]
}

/** How long each lasts, months with the same decimals; null: not known. */
function lastingColumn(all: readonly BoardScenario[], now: number | null, style: NumberStyle): readonly (string | null)[] {
  const lastings = all.map(({ figures }) => figures.bridge.lasting)
  const months = lastings.flatMap((lasting) => (lasting?.kind === 'lasts' ? [lasting.monthHundredths] : []))
  const texts = new Map(formatMonthsColumn(months, style, now === null ? [] : [now]).map((text, index) => [months[index], text]))
  return lastings.map((lasting) =>
    lasting === null ? null : lasting.kind === 'lasts' ? (texts.get(lasting.monthHundredths) ?? null) : lastingText(lasting, style),
  )
}

function rowOf({ name, figures }: BoardScenario, lasting: string | null, style: NumberStyle): readonly SlideText[] {
  const { bridge } = figures
  const { burnAfter } = bridge
  return [
    { text: name, style: 'strong' },
    orNotSet(lasting),
    orNotSet(bridge.lasting === null ? null : cashOutText(bridge.lasting, style)),
    orNotSet(burnAfter === null ? null : formatWholeMoney(burnAfter, style)),
  ]
}
