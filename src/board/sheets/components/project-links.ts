// Columns of Components that Build vs buy gives to components whose projects are compared or have options: what the
// checks of break-even and of speed need of them.

import { BOARD_WORDS, SHEETS } from '#wording'
import { type Content, computed, sheetRange } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'
import { type OPTION_KEYS, optionLetter, type PROJECT_KEYS, projectLetter } from '../build-vs-buy/layout.ts'
import type { RowSpan } from '../costs/layout.ts'
import { type ComponentColumnPlan, withContent } from './column.ts'

type Range<Keys extends readonly string[]> = (key: Keys[number]) => string
const count = (text: string, { columns }: EvaluatedComponent, key: string) => computed(text, Number(columns[key]), 'link.count')

const OF_PROJECTS: Readonly<Record<string, (row: EvaluatedComponent, range: Range<typeof PROJECT_KEYS>) => Content>> = {
  comparedProjects: (row, range) => count(`ROWS(${range('name')})`, row, 'comparedProjects'),
  pricedProjects: (row, range) => count(`SUM(${range('known')})`, row, 'pricedProjects'),
  earliestBreakEven: (row, range) => count(`MIN(${range('first')})`, row, 'earliestBreakEven'),
  projectsBreakingEven: (row, range) => count(`COUNTIF(${range('crossings')},">0")`, row, 'projectsBreakingEven'),
}

const OF_OPTIONS: Readonly<Record<string, (row: EvaluatedComponent, range: Range<typeof OPTION_KEYS>, pack: BoardPack) => Content>> = {
  optionCount: (row, range) => count(`ROWS(${range('name')})`, row, 'optionCount'),
  optionsWithoutWeeks: (row, range) => count(`ROWS(${range('weeks')})-COUNT(${range('weeks')})`, row, 'optionsWithoutWeeks'),
  fastestWeeks: (row, range) => count(`MIN(${range('weeks')})`, row, 'fastestWeeks'),
  chosenWeeks: (row, range) => count(`MIN(${range('chosenWeeks')})`, row, 'chosenWeeks'),
  optionChosen(row, range, { places }) {
    const yes = places.of('checks').word('mark', 'yes')
    return computed(
      `IF(COUNTIF(${range('chosen')},${yes})>0,${yes},"")`,
      row.columns['optionChosen'] === 'yes' ? BOARD_WORDS.yes : '',
      'link.text',
    )
  },
}

/** Figures that a reader changes on that sheet. */
export const LINKED_TO_PROJECTS: readonly string[] = ['quote', ...Object.keys(OF_PROJECTS), ...Object.keys(OF_OPTIONS)]

/** The column as it is where there is nothing to compare, and linked where there is. */
export function withProjects(pack: BoardPack, column: ComponentColumnPlan): ComponentColumnPlan {
  const [ofProjects, ofOptions, layout] = [OF_PROJECTS[column.key], OF_OPTIONS[column.key], pack.places.of('buildVsBuy')]
  if (layout === null || (ofProjects === undefined && ofOptions === undefined)) return column
  const on = (letter: string, { first, last }: RowSpan) => sheetRange(SHEETS.buildVsBuy, letter, first, last)
  return withContent(column, (row, number) => {
    const { id } = row.assessment.subject.component
    const [projects, options] = [layout.projectsOf.get(id), layout.optionsOf.get(id)]
    if (ofProjects !== undefined && projects !== undefined) return ofProjects(row, (key) => on(projectLetter(key), projects))
    if (ofOptions !== undefined && options !== undefined) return ofOptions(row, (key) => on(optionLetter(key), options), pack)
    return column.content(row, number)
  })
}
