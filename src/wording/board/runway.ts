// Words of the cash bridge.

export const RUNWAY_SHEET = {
  base: 'Base',
  low: 'Low',
  high: 'High',
  typedBurn: 'Net burn as entered, with hires',
  inBurn: '· less infrastructure in it at export',
  baseBurn: 'Base burn',
  afterCredits: '· plus cost, net of credits',
  costChange: 'Change in infrastructure',
  revenueChange: '· less change in revenue',
  netBurnWithCosts: 'Monthly net burn with these costs',
  creditsEnding: '· plus ending credits',
  saved: '· less planned decisions',
  burnAfter: 'Net burn after credits and decisions',
  runwayNow: 'Runway',
  runwayByMonth: 'Runway after credits and decisions',
  cashOut: 'Cash-out date',
  lapsing: 'Credits lapsing unused',
  date: 'date',
  byMonth: 'Cash by month, selected scenario',
  monthTo: 'Month to',
  needed: 'Cash for target',
  burn: 'Net burn',
  runwayComment: 'Cash divided by net burn, on both sheets',
  burnComment: 'Base burn plus the cost net of credits, less the change in revenue, is the net burn',
  burnLabel: 'Cash bridge: steps = net burn',
  cashComment: 'The last month of the base case, from the first month on',
  chosen: 'Selected',
  chosenLessNow: 'Selected less base',
  workings: 'Workings',
  doesNotEnd: 'does not run out',
  tooFar: 'in over 100 years',
  steps: {
    ...{
      place: 'Selected, and its position',
      known: 'Cash and burn are set',
      hiredCost: 'Cost of engineers hired',
      replaced: 'Components replaced',
    },
    ...{
      scaled: 'Cost that follows the drivers',
      otherCost: 'Other changes in infrastructure',
      revenueThen: 'Revenue at export',
      unpricedThen: 'Without a cost at export',
    },
    ...{
      whole: 'Whole months of cash',
      left: 'Cash left then',
      day: 'Start of the month after',
      burnThen: 'Net burn from then',
    },
    ...{
      lasts: 'Cash runs out',
      notEnding: 'Cash does not run out',
      more: 'Whole months after those shown',
      tooFar: 'Too far ahead for a date',
    },
    ...{ start: 'Start of the last month', next: 'End of the last month', dayOut: 'Cash-out date' },
    skipped: 'Changes that no longer apply',
  },
  changesUnit: 'changes',
  paidBy: (vendor: string): string => `Paid by credits of ${vendor}`,
  endsOf: (vendor: string): string => `Credits of ${vendor} end`,
  decisions: 'Planned decisions and their savings',
  from: 'Counts from',
  /** Beside its amount. */
  undated: (currency: string): string => `${currency} saved per month, undated and not counted here`,
  /** Such as an amount that would be larger than any may be: these columns read like the base case, or partly so. */
  leftOut: ([name, ...more]: readonly string[]): string =>
    name === undefined
      ? ''
      : `${more.length === 0 ? `${name} leaves` : `${more.length + 1} scenarios leave`} out changes that can’t be made.`,
  cashByScenario: 'Cash by month and scenario',
  afterMonths: (months: number): string => (months === 0 ? 'Today' : `After ${months} ${months === 1 ? 'month' : 'months'}`),
} as const

/** The chart of the cash bridge. */
export const CASH_CHART_WORDS = {
  title: 'Cash by month',
  description: (sheet: string, first: number, last: number): string =>
    `Lines show cash at the end of each of the next 24 months, and the cash for the runway target. Data: ${sheet}, rows ${first} to ${last}.`,
  months: 'Months from now',
} as const
