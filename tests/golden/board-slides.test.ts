import { describe, it } from 'vitest'
import { type ChartShape, planBoardSlides, type SlidePlan, type SlideShape, type SlidesPlan } from '#board'
import { assess } from '#core'
import { AS_OF } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'
import { expectGoldenWords } from './golden.ts'
import { GOLDEN_SUBJECTS } from './subjects.ts'

function slidesText({ properties, slides }: SlidesPlan): string {
  return [JSON.stringify(properties), ...slides.flatMap(slideText), ''].join('\n')
}

function slideText({ id, headline, shapes, sources, footer }: SlidePlan): readonly string[] {
  return [`== ${id}`, headline.text, ...shapes.flatMap(shapeText), ...sources.map((source) => `source ${JSON.stringify(source)}`), footer]
}

/** Words and figures; where they stand and how large is a matter of other tests. */
function shapeText(shape: SlideShape): readonly string[] {
  if (shape.kind === 'rule') return []
  if (shape.kind === 'chart') return chartText(shape)
  if (shape.kind === 'text')
    return [`text ${shape.name}`, ...shape.paragraphs.map((runs) => runs.map(({ text, style }) => `${text} [${style}]`).join(' '))]
  return [
    `table ${shape.name}: ${shape.columns.map(({ header, isRight }) => `${header}${isRight ? '#' : ''}`).join(' | ')}`,
    ...shape.rows.map((row) => row.map(({ text, style }) => `${text} [${style}]`).join(' | ')),
  ]
}

function chartText({ name, chart }: ChartShape): readonly string[] {
  return [
    `chart ${name} ${chart.kind} "${chart.title}" along ${JSON.stringify(chart.categories.values)}`,
    chart.description,
    ...chart.series.map((series) => `${series.name.value} ${JSON.stringify(series.values.values)}`),
  ]
}

describe('the slides of the board', () => {
  it.each(GOLDEN_SUBJECTS)('of $name are the golden ones (UPDATE_GOLDEN=1 writes them anew)', ({ name, workbook, past, audience }) => {
    const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past, audience }
    expectGoldenWords(`board-slides-${name}.txt`, slidesText(okOf(planBoardSlides(source))))
  })
})
