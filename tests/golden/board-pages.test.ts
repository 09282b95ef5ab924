import { describe, it } from 'vitest'
import { planPages } from '#board'
import type { BoardPage, BoardPages, PageBlock, PageChart, PageText } from '#board/types'
import { numberStyleOf } from '#wording'
import { subjectOf } from '../excel/subjects.ts'
import { expectGoldenWords } from './golden.ts'
import { GOLDEN_SUBJECTS } from './subjects.ts'

function pagesText({ title, paper, locale, footer, cover, pages }: BoardPages): string {
  const { company, subject, finding, check, figures, facts, chart, contents, leftOut } = cover
  return [
    `${title} · ${paper} · ${locale} · ${footer.left} | ${footer.middle}`,
    ...[company, subject, finding, marked(check)],
    ...figures.map(({ label, value, before }) => `${label}: ${value} (${before})`),
    ...facts.map(({ label, value, comment }) => `${label}: ${value} (${comment})`),
    ...(chart === null ? [] : chartText(chart)),
    ...contents.map(({ name, holds }) => `${name}: ${holds}`),
    leftOut,
    ...pages.flatMap(pageText),
    '',
  ].join('\n')
}

function pageText({ name, check, finding, bands }: BoardPage): readonly string[] {
  const columns = bands.flatMap((band, at) =>
    band.flatMap((blocks, column) => [`-- band ${at + 1}.${column + 1}`, ...blocks.flatMap(blockText)]),
  )
  return [`== ${name}`, marked(check), finding ?? 'no finding', ...columns]
}

function blockText(block: PageBlock): readonly string[] {
  if (block.kind === 'note') return [`note ${block.text}`]
  if (block.kind === 'chart') return chartText(block)
  const { caption, isList, columns, rows, left } = block
  return [
    `${isList ? 'list' : 'table'} ${caption}, ${left} left`,
    columns.map(({ header, unit, isNumber }) => `${header} [${unit}]${isNumber ? '#' : ''}`).join(' | '),
    ...rows.map(({ cells, isTotal }) => `${isTotal ? '= ' : ''}${cells.map(marked).join(' | ')}`),
  ]
}

function chartText({ form, finding, title, description, categories, end, series }: PageChart): readonly string[] {
  return [
    `${form} ${title} to ${end}: ${categories.join(' | ')}`,
    ...[finding, description],
    ...series.map(({ name, draw, colour, look, points }) =>
      [`${name} (${draw}, ${colour}, ${look})`, ...points.map((point) => (point === null ? '' : `${point.value} ${point.text}`))].join(
        ' | ',
      ),
    ),
  ]
}

function marked({ text, state }: PageText): string {
  return state === undefined ? text : `${text} <${state}>`
}

describe('the pages of the board', () => {
  it.each(GOLDEN_SUBJECTS)('of $name are the golden ones (UPDATE_GOLDEN=1 writes them anew)', ({ name, workbook, past, audience }) => {
    const { plan } = subjectOf(name, workbook, past, audience)
    expectGoldenWords(`board-pages-${name}.txt`, pagesText(planPages(plan, 'a4', numberStyleOf(workbook))))
  })
})
