// A chart on a slide: its title as the heading that tables have, the picture below, and where its numbers stand in the workbook.

import { type SheetId, SLIDE_WORDS } from '#wording'
import type { ChartPlan } from '../chart-plan.ts'
import type { BoardPack } from '../pack.ts'
import { withOwnData } from './chart-data.ts'
import { fitted } from './fit-text.ts'
import { HEADING_HEIGHT, onOneLine, textShape } from './slide-parts.ts'
import type { Box, SlideShape } from './slides-plan.ts'
import type { Source } from './sources.ts'

/** Of axes, legend and values on a slide. */
const TEXT_POINTS = 10
const NOTE_HEIGHT = 20

export interface ChartFacts {
  readonly chart: ChartPlan
  /** Shorter than the chart's own, which has a sheet's width. */
  readonly title?: string
  /** How much is not drawn, and where it is; "": nothing. */
  readonly more?: string
}

export function chartShapes(pack: BoardPack, said: ChartFacts, box: Box): readonly SlideShape[] {
  const { more = '' } = said
  const chart = { ...said.chart, title: said.title ?? said.chart.title, textPoints: TEXT_POINTS }
  const { title } = chart
  const isCut = more !== ''
  const top = box.top + HEADING_HEIGHT
  const height = box.height - HEADING_HEIGHT - (isCut ? NOTE_HEIGHT : 0)
  return [
    textShape(SLIDE_WORDS.shapeName(title, 'heading'), { ...box, height: HEADING_HEIGHT }, [[onOneLine(title, box.width, 'heading')]]),
    { kind: 'chart', name: title, box: { ...box, top, height }, ...withOwnData(pack, withNamesThatFit(chart, box)) },
    ...(isCut ? [moreShape(title, more, { ...box, top: top + height, height: NOTE_HEIGHT })] : []),
  ]
}

/** A name of ten thousand characters takes a program minutes to lay out. */
function withNamesThatFit(chart: ChartPlan, box: Box): ChartPlan {
  const { values } = chart.categories
  const room = { width: (box.width - AXIS_WIDTH) / values.length - BETWEEN_NAMES, lines: NAME_LINES }
  const fit = values.map((value) => (typeof value === 'string' ? fitted(value, room, 'note') : value))
  return { ...chart, categories: { ...chart.categories, values: fit } }
}

const AXIS_WIDTH = 40
const BETWEEN_NAMES = 6
const NAME_LINES = 3

function moreShape(title: string, more: string, box: Box): SlideShape {
  return textShape(SLIDE_WORDS.shapeName(title, 'more'), box, [[onOneLine(more, box.width, 'note')]])
}

/** Nothing known is no picture, nor is money where no price is set; that nothing asks for a decision is one. */
export function hasValues({ series }: ChartPlan): boolean {
  return series.some(({ values, format }) => values.values.some((value) => value !== null && (value !== 0 || format !== 'money')))
}

/** From the first series' first cell to the last one's last, as they stand in the workbook. */
export function chartSource({ title, series }: ChartPlan, sheet: SheetId, from: string): Source {
  const ends = [series[0], series.at(-1)].map((each) => each?.values.ref.replace(/^.*!/, '').replaceAll('$', '').split(':') ?? [])
  return { what: title, shown: null, sheet, cells: `${ends[0]?.[0]}:${ends[1]?.at(-1)}`, from }
}
