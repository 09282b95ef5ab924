// Columns of Components that Build vs buy gives to components whose projects are compared or have options: what the
// checks of break-even and of speed need of them.

import { SHEETS } from '#wording'
import { type Content, calculated, sheetRange } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { type BuildVsBuyLayout, type OPTION_KEYS, optionLetter, type PROJECT_KEYS, projectLetter } from '../build-vs-buy/layout.ts'
import type { RowSpan } from '../costs/layout.ts'
import { type ComponentColumnPlan, withContent } from './column.ts'

type Range<Keys extends readonly string[]> = (key: Keys[number]) => string
const count = (text: string) => calculated(text, 'link.count')

const OF_PROJECTS: Readonly<Record<string, (range: Range<typeof PROJECT_KEYS>) => Content>> = {
  comparedProjects: (range) => count(`ROWS(${range('name')})`),
  pricedProjects: (range) => count(`SUM(${range('known')})`),
  earliestBreakEven: (range) => count(`MIN(${range('first')})`),
  projectsBreakingEven: (range) => count(`COUNTIF(${range('crossings')},">0")`),
}

const OF_OPTIONS: Readonly<Record<string, (range: Range<typeof OPTION_KEYS>, pack: BoardPack) => Content>> = {
  optionCount: (range) => count(`ROWS(${range('name')})`),
  optionsWithoutWeeks: (range) => count(`ROWS(${range('weeks')})-COUNT(${range('weeks')})`),
  fastestWeeks: (range) => count(`MIN(${range('weeks')})`),
  chosenWeeks: (range) => count(`MIN(${range('chosenWeeks')})`),
  optionChosen(range, { places }) {
    const yes = places.of('checks').word('mark', 'yes')
    return calculated(`IF(COUNTIF(${range('chosen')},${yes})>0,${yes},"")`, 'link.text')
  },
}

/** Figures that a reader changes on that sheet, where it has rows of them. */
export function linkedToProjects(layout: BuildVsBuyLayout | null): readonly string[] {
  if (layout === null) return []
  const { projectsOf, optionsOf } = layout
  return ['quote', ...(projectsOf.size === 0 ? [] : Object.keys(OF_PROJECTS)), ...(optionsOf.size === 0 ? [] : Object.keys(OF_OPTIONS))]
}

/** The column as it is where there is nothing to compare, and linked where there is. */
export function withProjects(pack: BoardPack, column: ComponentColumnPlan): ComponentColumnPlan {
  const [ofProjects, ofOptions, layout] = [OF_PROJECTS[column.key], OF_OPTIONS[column.key], pack.places.of('buildVsBuy')]
  if (layout === null || (ofProjects === undefined && ofOptions === undefined)) return column
  const on = (letter: string, { first, last }: RowSpan) => sheetRange(SHEETS.buildVsBuy, letter, first, last)
  return withContent(column, (row, number) => {
    const { id } = row.assessment.subject.component
    const [projects, options] = [layout.projectsOf.get(id), layout.optionsOf.get(id)]
    if (ofProjects !== undefined && projects !== undefined) return ofProjects((key) => on(projectLetter(key), projects))
    if (ofOptions !== undefined && options !== undefined) return ofOptions((key) => on(optionLetter(key), options), pack)
    return column.content(row, number)
  })
}
