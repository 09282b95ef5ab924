// Words of the charts in the board workbook. A title says what is drawn and stays true when cells change; the finding above
// it is a formula, so its words come in parts that the cells' numbers stand between.

import { SHEETS } from './sheets.ts'

const where = (cells: string): string => `Data: ${cells}.`

export const TIME_CHART_WORDS = {
  title: 'Engineer time by component',
  description: (cells: string): string =>
    `Columns show the share of an engineer that each component takes, largest first. A line shows the limit. ${where(cells)}`,
  workings: 'Chart workings: most time first',
  headers: ['Rank', 'Sort value', 'Component', 'Time', 'Over limit', 'Within limit', 'Limit'],
  one: ' component takes more than ',
  several: ' components take more than ',
  ofOneEngineer: '% of an engineer.',
  limitLabel: (limit: string): string => `Limit ${limit}`,
} as const

export const QUARTER_CHART_WORDS = {
  workings: 'Chart workings: cost by layer, in the current currency',
  quarter: 'Quarter',
  rows: (sheet: string, first: number, last: number): string => `${sheet}, rows ${first} to ${last}`,
  unit: 'see currency',
  total: 'Total',
  largest: 'Largest share',
  largestUnit: 'of total',
  cost: (currency: string): string => `Monthly cost by layer (${currency})`,
  costDescription: (cells: string): string =>
    `Stacked columns show each quarter’s monthly cost by layer, up to now, with the total above. ${where(cells)}`,
  takesMost: ' is the largest layer at ',
  percent: '% of cost.',
  noCost: 'No cost is set.',
  time: 'Engineers on infrastructure',
  timeDescription: (cells: string): string =>
    `Lines show engineers on infrastructure per quarter, up to now, split into keeping the lights on and product work. ${where(cells)}`,
  keepingTakes: 'KTLO takes ',
  ofTime: '% of infrastructure time.',
  noTime: 'No time is set.',
  decisions: 'Components that need attention',
  decisionsDescription: (cells: string): string =>
    `Lines show components that need a decision, watching or input, per quarter up to now. ${where(cells)}`,
  asks: ' component needs a decision',
  ask: ' components need a decision',
  whenLocked: (quarter: string): string => ` when ${quarter} was locked.`,
} as const

export const BUILD_OR_BUY_CHART_WORDS = {
  title: (currency: string): string => `Total paid by the end of each month (${currency})`,
  description: (cells: string): string =>
    `Two lines show the total cost of building and of buying by the end of each month, over five years. ${where(cells)}`,
  months: 'Months',
  /** "Build vs. buy!F12:BM13" */
  cells: (sheet: string, first: string, last: string): string => `${sheet}, ${first} to ${last}`,
  building: 'Build',
  buying: 'Buy',
  noPrices: 'a price is missing.',
  never: 'building costs more over all five years.',
  from: 'building costs no more from month ',
  again: ' Buying costs less again from month ',
} as const

/** The sheet behind a chart of a slide. */
export const CHART_DATA_SHEET = 'Data'

export const RUNWAY_CHART_WORDS = {
  title: 'Months of runway',
  description: `Columns show months of runway now and in each scenario. ${where(SHEETS.runway)}`,
  now: 'Now',
  sooner: 'Shorter than now',
  later: 'Same or longer',
} as const
