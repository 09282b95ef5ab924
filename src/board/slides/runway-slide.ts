// The fifth slide: how long the cash lasts, and what the team's scenarios make of it.

import { type QuarterFigures, quarterFigures, type Runway, ratioBp, runwayOf } from '#core'
import {
  formatCount,
  formatMoney,
  type NumberStyle,
  PACK_TEXT,
  runwayChange,
  runwayHeadline,
  runwayText,
  SLIDE_HEADERS,
  SLIDE_WORDS,
  SOURCE_RULES,
} from '#wording'
import type { BoardPack } from '../pack.ts'
import type { BoardScenario, ScenariosLayout } from '../sheets/runway/layout.ts'
import { lastScenarioColumn, NOW_COLUMN, scenarioRow } from '../sheets/runway/scenario-places.ts'
import { chartShapes } from './chart-shapes.ts'
import { figuresOfDeck } from './deck-facts.ts'
import { runwayChart } from './runway-chart.ts'
import { BODY, FIGURES_HEIGHT, figureShapes, orNotSet, type SlideFacts, tableShapes } from './slide-parts.ts'
import type { Box, SlideShape, SlideText } from './slides-plan.ts'

const TOP = BODY.top + FIGURES_HEIGHT + 20
const LOWER: Box = { ...BODY, top: TOP, height: BODY.top + BODY.height - TOP }

/** null: neither cash nor net burn is known. */
export function runwaySlide(pack: BoardPack): SlideFacts | null {
  const { assessment, style } = pack
  const runway = pack.places.of('runway')
  if (runway === null) return null
  const now = quarterFigures(assessment)
  const figures = figuresOfDeck(pack, ['runway', 'cash', 'netBurn', 'ofBurn'])
  const cells = `${NOW_COLUMN}${scenarioRow('cost')}:${lastScenarioColumn(runway)}${scenarioRow('missing')}`
  return {
    id: 'runway',
    headline: runwayHeadline(
      {
        ...{ runway: runwayNow(now), netBurn: now.netBurn, ofBurnBp: ratioBp(now.cashAfterCredits, now.netBurn) },
        withoutCost: assessment.totals.componentsWithoutCost,
      },
      style,
    ),
    under: SLIDE_WORDS.since(pack.places.of('changes')?.since ?? null),
    body: [...figureShapes(figures), ...scenarioShapes(pack, runway, now)],
    sources: [
      ...figures.flatMap(({ sources }) => sources),
      { what: SLIDE_WORDS.scenarios, shown: null, sheet: 'runway', cells, from: SOURCE_RULES.scenarios },
    ],
  }
}

function runwayNow(now: QuarterFigures): Runway {
  if (now.netBurn !== null && now.netBurn <= 0) return { kind: 'not-burning' }
  const monthHundredths = runwayOf(now)
  return monthHundredths === null ? null : { kind: 'lasts', monthHundredths }
}

const CHART_WIDTH = 264
const GAP = 20

/** Left of the table: the whole width is the table's where there is nothing to draw. */
const CHART_BOX: Box = { ...LOWER, width: CHART_WIDTH }
const TABLE_BOX: Box = { ...LOWER, left: LOWER.left + CHART_WIDTH + GAP, width: LOWER.width - CHART_WIDTH - GAP }

const COLUMNS = [
  { header: PACK_TEXT.runway, width: 120, isRight: true },
  { header: SLIDE_HEADERS.change, width: 120, isRight: true },
  { header: PACK_TEXT.netBurn, width: 140, isRight: true },
  { header: PACK_TEXT.cash, width: 140, isRight: true },
  { header: PACK_TEXT.decisionsNeeded, width: 100, isRight: true },
]
/** Beside the chart: how many decisions each asks for stands on the sheet. */
const NARROW_COLUMNS = [
  { header: PACK_TEXT.runway, width: 108, isRight: true },
  { header: SLIDE_HEADERS.change, width: 114, isRight: true },
  { header: PACK_TEXT.netBurn, width: 128, isRight: true },
  { header: PACK_TEXT.cash, width: 96, isRight: true },
]

interface Line {
  readonly name: string
  readonly figures: QuarterFigures
  readonly burn: number | null
  readonly runway: Runway
}

function scenarioShapes(pack: BoardPack, { scenarios }: ScenariosLayout, now: QuarterFigures): readonly SlideShape[] {
  const { style } = pack
  const present: Line = { name: PACK_TEXT.now, figures: now, burn: now.netBurn, runway: runwayNow(now) }
  const planned = scenarios
    .toSorted(shortestFirst)
    .map(({ name, figures }): Line => ({ name, figures, burn: figures.burn, runway: figures.runway }))
  const lines = [present, ...planned]
  const chart = planned.length === 0 ? null : runwayChart(lines)
  const [box, columns] = chart === null ? [LOWER, COLUMNS] : [TABLE_BOX, NARROW_COLUMNS]
  const taken = columns.reduce((sum, { width }) => sum + width, 0)
  const rows = lines.map((line) => rowOf(line, present, style).slice(0, columns.length + 1))
  const said = { title: SLIDE_WORDS.scenarios, rows, sheet: 'runway', empty: '' } as const
  return [
    ...(chart === null ? [] : chartShapes(pack, { chart }, CHART_BOX)),
    ...tableShapes({ ...said, columns: [{ header: SLIDE_HEADERS.scenario, width: box.width - taken }, ...columns] }, box, style),
  ]
}

function rowOf(line: Line, present: Line, style: NumberStyle): readonly SlideText[] {
  const { name, figures, burn, runway } = line
  return [
    { text: name, style: 'strong' },
    orNotSet(runway === null ? null : runwayText(runway, style)),
    { text: line === present ? '' : (runwayChange(present.runway, runway, style) ?? ''), style: 'muted' },
    orNotSet(burn === null ? null : formatMoney(burn, style)),
    orNotSet(figures.cash === null ? null : formatMoney(figures.cash, style)),
    orNotSet(figures.toDecide === null ? null : formatCount(figures.toDecide, style)),
  ]
}

function shortestFirst(a: BoardScenario, b: BoardScenario): number {
  return monthsOf(a.figures.runway) - monthsOf(b.figures.runway)
}

/** Unknown ones after the known, those that do not burn last. */
function monthsOf(runway: Runway): number {
  if (runway === null) return Number.MAX_SAFE_INTEGER - 1
  return runway.kind === 'lasts' ? runway.monthHundredths : Number.MAX_SAFE_INTEGER
}
