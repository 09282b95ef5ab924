// Which blocks the sheet Build vs buy has, and in which rows: one for each calculator that some component feeds.

import { type Assessment, type Comparison, comparisonsOf, type RuleId } from '#core'
import { columnLetter } from '../../cells.ts'
import { type EvaluatedComponent, SHOWN_FORMULAS } from '../../evaluated.ts'
import type { RowSpan } from '../costs/layout.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly buildVsBuy: BuildVsBuyLayout | null
  }
}

/** One project of a component that says what building would take. */
export interface ComparedProject {
  readonly of: ComponentRow
  /** Place among the component's projects that do, from 1. */
  readonly number: number
  readonly comparison: Comparison
}

/** One of the ways that a component's project could go. */
export interface OptionRow {
  readonly of: ComponentRow
  /** Of its project, and its place in it: an option has no id of its own. */
  readonly id: string
  readonly option: EvaluatedComponent['assessment']['subject']['projects'][number]['options'][number]
  readonly span: RowSpan
}

/** One project of those that a chart shows: its place in the block, and the rows of its sums as amounts. */
export interface ChartedProject {
  readonly item: ComparedProject
  readonly place: number
  readonly build: number
  readonly buy: number
}

interface ChartedProjects {
  /** Row of the findings; the charts cover so many rows below it. */
  readonly heading: number
  readonly rows: number
  readonly projects: readonly ChartedProject[]
}

export interface ComponentRow {
  readonly row: EvaluatedComponent
  /** Where it stands on Components. */
  readonly number: number
}

export interface Block<Item> {
  readonly heading: number
  readonly first: number
  readonly items: readonly Item[]
}

export interface BuildVsBuyLayout {
  readonly managed: Block<ComponentRow>
  readonly breakEven: Block<ComparedProject>
  readonly saving: Block<ComponentRow>
  readonly ownCompute: Block<ComponentRow>
  readonly upkeep: Block<ComponentRow>
  readonly options: Block<OptionRow>
  /** Weeks and hours of a year. */
  readonly constants: { readonly heading: number; readonly weeks: number; readonly hours: number }
  readonly charts: ChartedProjects
  readonly lastRow: number
  /** Rows of a component's projects, and of its options. */
  readonly projectsOf: ReadonlyMap<string, RowSpan>
  readonly optionsOf: ReadonlyMap<string, RowSpan>
}

const FIRST_HEADING = 6
/** Below the heading stand the headers and their units. */
const HEAD = 3

/** null: no component has a quote, a project to compare, hours of upkeep or options. */
export function buildVsBuyLayout(rows: readonly EvaluatedComponent[], assessment: Assessment, firstRow = 7): BuildVsBuyLayout | null {
  const all = rows.map((row, index): ComponentRow => ({ row, number: firstRow + index }))
  const asked = (rule: RuleId) => all.filter(({ row }) => row.rules[place(rule)]?.state !== 'N/A')
  const upkeep = asked('ops-tax').filter(({ row }) => row.columns['upkeepHours'] !== null || row.columns['outOfPocket'] !== null)
  const compared = all.flatMap((of) =>
    comparisonsOf(of.row.assessment.subject, assessment.setting).map((comparison, index) => ({ of, number: index + 1, comparison })),
  )
  const options = all.flatMap((of) => optionsOf(of).map((option) => ({ of, ...option })))
  let next = FIRST_HEADING
  const block = <Item>(items: readonly Item[]): Block<Item> => {
    const heading = next
    if (items.length > 0) next += HEAD + items.length + 1
    return { heading, first: heading + HEAD, items }
  }
  const managed = block(asked('managed-equivalent'))
  const breakEven = block(compared)
  const saving = block(asked('premature-inference-saving'))
  const ownCompute = block(asked('own-compute'))
  const ofUpkeep = block(upkeep)
  const plainOptions = block(options)
  if (next === FIRST_HEADING) return null
  const charts = chartedProjects(compared, next + 5)
  const projectSpans = spans(breakEven)
  const optionSpans = spans(plainOptions)
  const withSpans = options.map((each): OptionRow => ({ ...each, span: optionSpans.get(idOf(each)) ?? { first: 0, last: 0 } }))
  return {
    ...{ managed, breakEven, saving, ownCompute, upkeep: ofUpkeep, options: { ...plainOptions, items: withSpans } },
    constants: { heading: next, weeks: next + 2, hours: next + 3 },
    charts,
    lastRow: charts.projects.length === 0 ? next + 3 : charts.heading + charts.rows,
    projectsOf: projectSpans,
    optionsOf: optionSpans,
  }
}

/** As many as stand side by side. */
const MOST_CHARTS = 3
const CHART_ROWS = 20

/** The first whose prices are known: a line of nothing shows nothing. */
function chartedProjects(compared: readonly ComparedProject[], heading: number): ChartedProjects {
  const known = compared.flatMap((item, at) => (item.comparison.result === null ? [] : [{ item, place: at }])).slice(0, MOST_CHARTS)
  const projects = known.map((each, index): ChartedProject => ({ ...each, build: heading + 1 + 2 * index, buy: heading + 2 + 2 * index }))
  return { heading, rows: CHART_ROWS, projects }
}

function place(rule: RuleId): number {
  return SHOWN_FORMULAS.findIndex((formula) => formula.rule === rule)
}

/** Of the first project that has a choice, like in the app. */
function optionsOf({ row }: ComponentRow) {
  const project = row.assessment.subject.projects.find(({ options }) => options.length > 1)
  return (project?.options ?? []).map((option, index) => ({ id: `${project?.id}#${index + 1}`, option }))
}

const idOf = ({ of }: { readonly of: ComponentRow }) => of.row.assessment.subject.component.id

/** Rows of a component stand together. */
function spans({ first, items }: Block<{ readonly of: ComponentRow }>): ReadonlyMap<string, RowSpan> {
  const found = new Map<string, RowSpan>()
  for (const [index, item] of items.entries()) {
    const known = found.get(idOf(item))
    found.set(idOf(item), { first: known?.first ?? first + index, last: first + index })
  }
  return found
}

/** Columns of the blocks that Components takes its figures from, from B on. */
export const PROJECT_KEYS = [
  ...(['name', 'number', 'typed', 'weeks', 'work', 'maintenance', 'run', 'setup', 'quote', 'rise', 'known'] as const),
  ...(['crossings', 'first', 'second', 'third', 'build', 'buy', 'once', 'year', 'yearlyRise'] as const),
] as const
export const OPTION_KEYS = ['name', 'option', 'weeks', 'cost', 'chosen', 'rank', 'chosenWeeks', 'faster', 'cheaper'] as const

export const projectLetter = (key: (typeof PROJECT_KEYS)[number]): string => columnLetter(PROJECT_KEYS.indexOf(key) + 2)
export const optionLetter = (key: (typeof OPTION_KEYS)[number]): string => columnLetter(OPTION_KEYS.indexOf(key) + 2)
