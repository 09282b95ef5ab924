// Words of the charts in the board workbook. A title says what is drawn and stays true when cells change; the finding above
// it is a formula, so its words come in parts that the cells' numbers stand between.

const where = (cells: string): string => `Its numbers stand in ${cells}.`

export const TIME_CHART_WORDS = {
  title: 'Time of one engineer, by component',
  description: (cells: string): string =>
    `Columns: the time that each component takes of one engineer, the most first, and a line for the limit. ${where(cells)}`,
  workings: 'Workings of the chart: the most time first',
  headers: ['Place', 'Order by time', 'Component', 'Time', 'Over the limit', 'Within the limit', 'Limit'],
  one: ' component takes more than ',
  several: ' components take more than ',
  ofOneEngineer: ' % of one engineer.',
  limitSaid: (limit: string): string => `Limit, ${limit}`,
} as const

export const QUARTER_CHART_WORDS = {
  workings: 'Workings of the charts: cost by layer, in the currency of now',
  quarter: 'Quarter',
  unit: 'see currency',
  total: 'Together',
  largest: 'Largest part',
  largestUnit: 'of them together',
  cost: (currency: string): string => `Cost a month by layer (${currency})`,
  costDescription: (cells: string): string =>
    `Stacked columns: the cost a month of each quarter, parted by layer, up to now, with the total above. ${where(cells)}`,
  takesMost: ' takes the most of the cost: ',
  percent: ' %.',
  noCost: 'No cost is known now.',
  time: 'Engineers on infrastructure',
  timeDescription: (cells: string): string =>
    `Lines: engineers on infrastructure in each quarter up to now, and of these keeping things alive and building the product. ${where(cells)}`,
  keepingTakes: 'Keeping things alive takes ',
  ofTime: ' % of the engineers’ time on infrastructure.',
  noTime: 'No time is known now.',
  decisions: 'Components to decide, to watch, or to answer',
  decisionsDescription: (cells: string): string =>
    `Lines: components to decide, to watch, and to answer, in each quarter up to now. ${where(cells)}`,
  asks: ' component asks for a decision',
  ask: ' components ask for a decision',
  whenLocked: (quarter: string): string => ` when ${quarter} was locked.`,
} as const

export const BUILD_OR_BUY_CHART_WORDS = {
  title: (currency: string): string => `All that is paid by the end of each month (${currency})`,
  description: (cells: string): string =>
    `Two lines over five years: what building has cost by the end of each month, and what buying has. ${where(cells)}`,
  months: 'Months',
  building: 'Building',
  buying: 'Buying',
  noPrices: 'a price is missing.',
  never: 'building costs more all five years.',
  from: 'building has cost no more from month ',
  again: ' Buying costs less again from month ',
} as const

/** The sheet behind a chart of a slide. */
export const CHART_DATA_SHEET = 'Data'

export const RUNWAY_CHART_WORDS = {
  title: 'Months until the cash ends',
  description: 'Columns: how many months the cash lasts now, and in each scenario. Its numbers stand on sheet Runway and scenarios.',
  now: 'Now',
  sooner: 'Sooner than now',
  later: 'As long, or longer',
} as const
