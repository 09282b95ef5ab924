// What came, went, cost and turned since the last locked quarter, what got worse first.

import {
  CHECK_STATES,
  type ComponentCost,
  type ComponentMove,
  type CostMove,
  type CostVariance,
  isCheckState,
  type LimitMove,
  type StateComparison,
  type VerdictMove,
} from '#core'
import {
  COMPARE_TEXT,
  causesText,
  comparisonSentence,
  componentCostText,
  componentMoveText,
  formatMoney,
  investorBadge,
  LIMIT_TEXT,
  LIMIT_WORDS,
  limitValueText,
  MOVE_TITLES,
  type NumberStyle,
  PACK_TEXT,
  perMonth,
  QUARTER_CHART_WORDS,
  SLIDE_HEADERS,
  SLIDE_WORDS,
  SOURCE_RULES,
  signed,
  statedWord,
} from '#wording'
import type { ChartPlan } from '../chart-plan.ts'
import type { BoardPack } from '../pack.ts'
import type { ChangesLayout } from '../sheets/changes/layout.ts'
import { costReason, MOST_MOVEMENTS, movementsOf } from '../sheets/changes/movements.ts'
import { changesSheet } from '../sheets/changes/sheet.ts'
import { chartShapes, chartSource, hasValues } from './chart-shapes.ts'
import { BODY, panel, type SlideFacts, tableShapes } from './slide-parts.ts'
import type { Box, SlideShape, SlideText } from './slides-plan.ts'

/** null: no quarter is locked yet. */
export function movementSlide(pack: BoardPack): SlideFacts | null {
  const { style } = pack
  const changes = pack.places.of('changes')
  if (changes === null) return null
  const { comparison, since } = changes
  const charts = chartsOf(pack)
  const place = charts.length === 0 ? BODY : LOWER
  const drawn = charts.flatMap((chart, index) => {
    const short = chart.title === QUARTER_CHART_WORDS.decisions ? { title: SLIDE_WORDS.asking } : {}
    return chartShapes(pack, { chart, ...short }, UPPER[index] ?? UPPER[0])
  })
  const drawnSources = charts.map((chart) => chartSource(chart, 'changes', SOURCE_RULES.trends))
  if (comparison === null) {
    return {
      ...{ id: 'movement', headline: SLIDE_WORDS.noFileHeadline(since.quarter), under: [], sources: drawnSources },
      body: [...drawn, panel(SLIDE_WORDS.moves, place, SLIDE_WORDS.noFileText(since.quarter))],
    }
  }
  const count = movementsOf(pack, comparison).length
  return {
    id: 'movement',
    headline: comparisonSentence(comparison, COMPARE_TEXT.lock(since), null, style),
    under: [SLIDE_WORDS.since(since)],
    body: [...drawn, ...moveShapes(pack, comparison, place)],
    sources: [
      ...drawnSources,
      { what: SLIDE_WORDS.moves, shown: null, sheet: 'changes', cells: movementCells(changes, count), from: SOURCE_RULES.moves },
    ],
  }
}

const CHARTS_HEIGHT = 150
const GAP = 12
const HALF = (BODY.width - 2 * GAP) / 2
/** Side by side above the list. */
const UPPER: readonly [Box, Box] = [
  { ...BODY, width: HALF, height: CHARTS_HEIGHT },
  { ...BODY, left: BODY.left + HALF + 2 * GAP, width: HALF, height: CHARTS_HEIGHT },
]
const LOWER: Box = { ...BODY, top: BODY.top + CHARTS_HEIGHT + GAP, height: BODY.height - CHARTS_HEIGHT - GAP }

/** Of the charts of the sheet Changes, what it costs and what asks for a decision; those with something to draw. */
function chartsOf(pack: BoardPack): readonly ChartPlan[] {
  const wanted: readonly string[] = [QUARTER_CHART_WORDS.cost(pack.style.currency), QUARTER_CHART_WORDS.decisions]
  return changesSheet.plan(pack).charts.filter((chart) => wanted.includes(chart.title) && hasValues(chart))
}

/** Header and list as the sheet has them. */
function movementCells({ movesHeading }: ChangesLayout, count: number): string {
  return `B${movesHeading + 1}:F${movesHeading + 1 + Math.min(Math.max(count, 1), MOST_MOVEMENTS)}`
}

const COLUMNS = [
  { header: PACK_TEXT.component, width: 224 },
  { header: SLIDE_HEADERS.change, width: 220 },
  { header: PACK_TEXT.reason, width: 420 },
]

function moveShapes(pack: BoardPack, comparison: StateComparison, place: Box): readonly SlideShape[] {
  const { style } = pack
  const rows = linesOf(pack, comparison).map(({ name, moved, why, isWorse }): readonly SlideText[] => [
    { text: name, style: 'cell' },
    { text: moved, style: isWorse ? 'fail' : 'cell' },
    { text: why, style: 'muted' },
  ])
  const count = movementsOf(pack, comparison).length
  const said = { title: SLIDE_WORDS.moves, columns: COLUMNS, rows, count, sheet: 'changes', empty: PACK_TEXT.nothingChanged } as const
  return tableShapes({ ...said, mostLines: 2 }, place, style)
}

interface MoveLine {
  readonly name: string
  readonly moved: string
  readonly why: string
  readonly isWorse: boolean
  /** A cost that was not known before, or is not now: neither dearer nor cheaper. */
  readonly isOnlyKnown?: boolean
}

/** Worse verdicts, dearer components, then what came and went, what got better or cheaper, what is known only now, and the limits. */
function linesOf(pack: BoardPack, { verdicts, costs, components, limits }: StateComparison): readonly MoveLine[] {
  const { style, audience } = pack
  const word = audience === 'investor' ? investorBadge : statedWord
  const turned = verdicts.map((move) => verdictLine(move, word, style))
  const causesOf = new Map(costs.variances.map((variance) => [variance.componentId, variance]))
  const cost = costs.moves.map((move) => costLine(pack, move, causesOf.get(move.componentId)))
  const all = [...turned, ...cost]
  const known = all.filter(({ isOnlyKnown = false }) => isOnlyKnown)
  const worse = all.filter(({ isWorse }) => isWorse)
  const better = all.filter(({ isWorse, isOnlyKnown = false }) => !isWorse && !isOnlyKnown)
  return [...worse, ...components.map(componentLine), ...better, ...known, ...limits.map((move) => limitLine(move, style))]
}

function verdictLine({ name, before, after, causes, isProved }: VerdictMove, word: typeof statedWord, style: NumberStyle): MoveLine {
  const [was, is] = [before.state, after.state]
  const isWorse = isCheckState(was) && isCheckState(is) && CHECK_STATES.indexOf(is) < CHECK_STATES.indexOf(was)
  const moved = `${word(before, style)} → ${word(after, style)}`
  return { name, moved, why: causesText(causes, isProved, style), isWorse }
}

/** Why it moved; where nothing says why, from what to what. */
function costLine(
  pack: BoardPack,
  { componentId, name, before, after, differenceMinor }: CostMove,
  variance: CostVariance | undefined,
): MoveLine {
  const { style } = pack
  const money = (cost: ComponentCost) => componentCostText(cost, formatMoney, style)
  const why = costReason(pack, componentId, variance)
  const known = variance?.known ?? 0
  if (known !== 0 && known === differenceMinor) {
    const moved = after.knownCost === 0 ? SLIDE_WORDS.costThen(money(before)) : SLIDE_WORDS.costsNow(money(after))
    return { name, moved, why, isWorse: false, isOnlyKnown: true }
  }
  const moved = perMonth(signed(differenceMinor, (minor) => formatMoney(minor, style)))
  return { name, moved, why: why === '' ? `${money(before)} → ${money(after)}` : why, isWorse: differenceMinor - known > 0 }
}

function componentLine(move: ComponentMove): MoveLine {
  return { name: move.name, moved: MOVE_TITLES[move.kind], why: componentMoveText(move), isWorse: false }
}

function limitLine({ id, before, after }: LimitMove, style: NumberStyle): MoveLine {
  const why = `${limitValueText(id, before, style)} → ${limitValueText(id, after, style)}`
  return { name: LIMIT_TEXT.limit, moved: LIMIT_WORDS[id].name, why, isWorse: false }
}
