// Words of the charts in the board workbook. A title says what is drawn and stays true when cells change; the finding above
// it is a formula with its value now.

import {
  fixed,
  formatCount,
  type Live,
  type LiveNumber,
  type LocaleStyle,
  live,
  liveChoice,
  liveCount,
  livePart,
  livePlural,
  liveShare,
  liveWholeShare,
} from '../quantities.ts'

const where = (cells: string): string => `Data: ${cells}.`

export const TIME_CHART_WORDS = {
  title: 'Engineer time by component',
  /** Where there is room for so many of them alone: the finding beside it counts more. */
  largest: (count: number, style: LocaleStyle): string => `Engineer time by component, largest ${formatCount(count, style)}`,
  description: (cells: string): string =>
    `Columns show the share of an engineer that each component takes, largest first. A line shows the limit. ${where(cells)}`,
  workings: 'Chart workings: most time first',
  headers: ['Rank', 'Sort value', 'Component', 'Time', 'Over limit', 'Within limit', 'Limit', 'Label'],
  /**
   * "2 components take more than 20% of an engineer."
   * @param open components whose time is not known: it may be more @param limit in basis points @param most components that there are
   */
  finding: (over: LiveNumber, open: LiveNumber, limit: LiveNumber, most: number, style: LocaleStyle): Live =>
    live`${liveChoice(`${open.formula}>0`, open.value > 0, fixed('≥ '), fixed(''))}${liveCount(over, most, style)}${livePlural(over, ' component takes', ' components take')} more than ${liveShare(limit, style)} of an engineer.`,
  limitLabel: (limit: string): string => `Limit ${limit}`,
} as const

export const SUMMARY_CHART_WORDS = {
  cash: (currency: string): string => `Cash by month (${currency})`,
  cashDescription: (sheet: string, first: number, last: number): string =>
    `Lines show cash at the end of each of the next 24 months, in the base case, low and high. ${where(`${sheet}, rows ${first} to ${last}`)}`,
  months: 'Months from now',
  /** "Cash lasts 13 full months, against a target of 18." */
  lasts: 'Cash lasts ',
  against: ', against a target of ',
  notEnding: 'Cash does not run out.',
  notKnown: 'Cash, net burn or what infrastructure costs is not set.',
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
  /** "Compute is the largest layer at 73% of cost." */
  costFinding: (layer: Live, bp: LiveNumber, style: LocaleStyle): Live =>
    live`${layer} is the largest layer at ${liveWholeShare(bp, style)} of cost.`,
  noCost: 'A cost is missing, or all are zero.',
  time: 'Engineers on infrastructure',
  timeDescription: (cells: string): string =>
    `Lines show engineers on infrastructure per quarter, up to now, split into keeping the lights on and product work. ${where(cells)}`,
  /** "KTLO takes 71% of infrastructure time." */
  timeFinding: (bp: LiveNumber, style: LocaleStyle): Live => live`KTLO takes ${liveWholeShare(bp, style)} of infrastructure time.`,
  noTime: 'No time is set, or all is zero.',
  decisions: 'Components that need attention',
  decisionsDescription: (cells: string): string =>
    `Lines show components that need a decision, are on watch or need input, per quarter up to now. ${where(cells)}`,
  /** "3 need a decision, compared with 2 when Q3 2026 was locked." @param before null: it was not kept then */
  decisionFinding: (now: LiveNumber, before: Live | null, quarter: string, most: number, style: LocaleStyle): Live => {
    const said = live`${liveCount(now, most, style)}${livePlural(now, ' needs', ' need')} a decision`
    return before === null ? live`${said}.` : live`${said}, compared with ${before} when ${fixed(quarter)} was locked.`
  },
} as const

export const BUILD_OR_BUY_CHART_WORDS = {
  title: (currency: string): string => `Total paid by the end of each month (${currency})`,
  description: (cells: string): string =>
    `Two lines show the total cost of building and of buying by the end of each month, over 5 years. ${where(cells)}`,
  months: 'Months',
  /** "Build vs. buy!F12:BM13" */
  cells: (sheet: string, first: string, last: string): string => `${sheet}, ${first} to ${last}`,
  building: 'Build',
  buying: 'Buy',
  /** "Vector store: building is cheaper from month 14." @param crossings how often the cheaper one changes, and when the first two times */
  finding: (name: Live, isKnown: LiveNumber, crossings: LiveNumber, [first, second]: readonly [Live, Live]): Live => {
    const again = liveChoice(`${crossings.formula}>1`, crossings.value > 1, live` Buying is cheaper again from month ${second}.`, live``)
    const place = {
      formula: `${isKnown.formula}+MIN(${crossings.formula},1)`,
      value: isKnown.value + Math.min(crossings.value, 1),
    }
    const never = live`buying stays cheaper for all 5 years.`
    const said = livePart(place, [live`a price is missing.`, never, live`building is cheaper from month ${first}.`])
    return live`${name}: ${said}${again}`
  },
} as const

/** The sheet behind a chart of a slide. */
export const CHART_DATA_SHEET = 'Data'
