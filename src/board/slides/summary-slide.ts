// The first slide: how many decisions are asked, what it costs in money and in time, and how the components stand.

import { completenessOf, countsOf, decisionsNeeded, quarterFigures, type Standing, withoutTimeCount } from '#core'
import {
  changeText,
  completenessSentence,
  formatCount,
  PACK_TEXT,
  SLIDE_HEADERS,
  SLIDE_WORDS,
  SOURCE_RULES,
  summaryHeadline,
} from '#wording'
import type { ChartPlan } from '../chart-plan.ts'
import type { EvaluatedComponent } from '../evaluated.ts'
import { type BoardPack, FIRST_ROW, lastRow } from '../pack.ts'
import { componentColumns } from '../sheets/components/columns.ts'
import { figureRow, SUMMARY_CELLS } from '../sheets/summary/layout.ts'
import { takingTime } from '../sheets/summary/time-chart.ts'
import { overFullPeople } from '../sheets/time/checks.ts'
import { chartShapes, chartSource } from './chart-shapes.ts'
import { overdueOf } from './decisions-slide.ts'
import { figuresOfDeck, lastQuarter } from './deck-facts.ts'
import { fitted, linesOf } from './fit-text.ts'
import { BODY, FIGURES_HEIGHT, figureShapes, panel, type SlideFacts, tableShapes, textShape, WIDTH } from './slide-parts.ts'
import type { SlideStyle } from './slide-styles.ts'
import type { Box, SlideShape, SlideText, TextShape } from './slides-plan.ts'
import type { Source } from './sources.ts'
import { timeChart } from './time-chart.ts'

const TOP = BODY.top + FIGURES_HEIGHT
const BELOW_FIGURES = 20
const GAP = 32
const RIGHT_WIDTH = 320
/** How complete the inventory is: below the figures, as wide as the slide. */
const COMPLETENESS = { style: 'note', lines: 2, lineHeight: 14, below: 6 } as const

export function summarySlide(pack: BoardPack): SlideFacts {
  const { assessment, style } = pack
  const figures = figuresOfDeck(pack, ['toDecide', 'cost', 'ofBurn', 'keepingAlive', 'runway'])
  const time = timeChart(pack)
  const withoutTime = withoutTimeCount(assessment)
  const complete = completenessShapes(pack)
  const lower = below(complete)
  return {
    id: 'summary',
    headline: summaryHeadline(countsOf(assessment), overdueOf(pack).length, { ...quarterFigures(assessment), withoutTime }, style),
    under: [
      SLIDE_WORDS.since(pack.places.of('changes')?.since ?? null),
      SLIDE_WORDS.withoutTime(withoutTime, style),
      SLIDE_WORDS.overFull(overFullPeople(pack), style),
    ],
    body: [...figureShapes(figures), ...complete, ...timeShapes(pack, time, lower), ...stateShapes(pack, lower)],
    sources: [...figures.flatMap(({ sources }) => sources), ...stateSources(), ...timeSources(pack, time)],
  }
}

/** Whole, whatever else is said: a part of it would be another sentence. */
function completenessShapes({ audience, assessment, style }: BoardPack): readonly TextShape[] {
  const sentence = audience === 'investor' ? '' : completenessSentence(completenessOf(assessment), style)
  if (sentence === '') return []
  const { style: look, lines, lineHeight } = COMPLETENESS
  const text = fitted(sentence, { width: WIDTH, lines }, look)
  const box = { ...BODY, top: TOP, height: linesOf(text, WIDTH, look) * lineHeight }
  return [textShape(SLIDE_WORDS.completeness, box, [[{ text, style: look }]])]
}

function below([complete]: readonly TextShape[]): Box {
  const top = complete === undefined ? TOP + BELOW_FIGURES : Math.max(TOP + BELOW_FIGURES, TOP + complete.box.height + COMPLETENESS.below)
  return { ...BODY, top, height: BODY.top + BODY.height - top }
}

/** The chart of the sheet Summary: most time first, the limit as a line. */
function timeShapes(pack: BoardPack, time: ChartPlan | null, lower: Box): readonly SlideShape[] {
  const box = { ...lower, width: lower.width - RIGHT_WIDTH - GAP }
  if (time === null) return [panel(SLIDE_WORDS.time, box, SLIDE_WORDS.noTime)]
  const count = takingTime(pack) - time.categories.values.length
  return chartShapes(pack, { chart: time, more: SLIDE_WORDS.moreWithTime(count, 'components', pack.style) }, box)
}

function timeSources(pack: BoardPack, time: ChartPlan | null): readonly Source[] {
  if (pack.rows.length === 0) return []
  const column = componentColumns(pack).letterOn('components', 'ownerTime')
  const cells = `${column}${FIRST_ROW}:${column}${lastRow(pack)}`
  const all: Source = { what: PACK_TEXT.engineerTime, shown: null, sheet: 'components', cells, from: SOURCE_RULES.time }
  return time === null ? [all] : [chartSource(time, 'summary', SOURCE_RULES.timeChart), all]
}

/** Worst first. What does not apply says nothing to a board. */
const SHOWN_STATES = ['to-decide', 'minor', 'planned', 'watch', 'needs-input', 'kept', 'ok'] as const satisfies readonly Standing[]
const STATE_STYLES: Readonly<Record<(typeof SHOWN_STATES)[number], SlideStyle>> = {
  'to-decide': 'fail',
  minor: 'cell',
  planned: 'exempt',
  watch: 'watch',
  'needs-input': 'unknown',
  kept: 'exempt',
  ok: 'pass',
}

function stateShapes(pack: BoardPack, lower: Box): readonly SlideShape[] {
  const box = { ...lower, left: lower.left + lower.width - RIGHT_WIDTH, width: RIGHT_WIDTH }
  const { assessment, style } = pack
  const { byStanding } = assessment.totals
  const then = lastQuarter(pack)?.figures ?? null
  const known: Partial<Record<Standing, number | null | undefined>> = {
    'to-decide': then === null ? null : decisionsNeeded(then),
    minor: then?.toDecideMinor,
    watch: then?.nearLimit,
    'needs-input': then?.missing,
  }
  const row = (text: string, named: SlideStyle, count: number, was: number | null | undefined): readonly SlideText[] => [
    { text, style: named },
    { text: formatCount(count, style), style: 'cell' },
    { text: was == null ? '' : (changeText(count, was, 'count', style) ?? ''), style: 'muted' },
  ]
  const rows = [
    ...SHOWN_STATES.map((state) => row(pack.words.standings[state], STATE_STYLES[state], byStanding[state], known[state])),
    row(PACK_TEXT.guesses, 'cell', guesses(pack), null),
  ].map((cells) => (then === null ? cells.slice(0, 2) : cells))
  const columns = [
    { header: PACK_TEXT.verdict, width: then === null ? 224 : 148 },
    { header: PACK_TEXT.components, width: 96, isRight: true },
    ...(then === null ? [] : [{ header: SLIDE_HEADERS.change, width: 76, isRight: true }]),
  ]
  return tableShapes({ title: PACK_TEXT.byVerdict, columns, rows, sheet: 'summary', empty: '' }, box, style)
}

function guesses({ rows }: BoardPack): number {
  const isNearLimit = ({ checks }: EvaluatedComponent['assessment']) => checks.some(({ facts }) => facts['restsOnGuess'] === true)
  return rows.filter(({ counts, assessment }) => counts && assessment.subject.ownerTime.restsOnGuess && isNearLimit(assessment)).length
}

function stateSources(): readonly Source[] {
  const first = SUMMARY_CELLS.firstState
  const last = first + SHOWN_STATES.length - 1
  return [
    { what: PACK_TEXT.byVerdict, shown: null, sheet: 'summary', cells: `C${first}:C${last}`, from: SOURCE_RULES.states },
    { what: PACK_TEXT.guesses, shown: null, sheet: 'summary', cells: `C${figureRow('guesses')}`, from: SOURCE_RULES.guesses },
  ]
}
