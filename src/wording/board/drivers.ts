// Words of the sheet Drivers.

export const DRIVERS_SHEET = {
  scenarios: 'What each scenario changes',
  levers: ['Scenario', 'Use, times today’s', 'Revenue, times today’s', 'Seats, times today’s', 'Engineers hired'],
  prices: 'What every recurring price grows with',
  price: 'Price',
  driver: 'Cost driver',
  assumed: 'Basis',
  isAssumed: 'assumed',
  byUse: 'Scales with use',
  bySeat: 'Scales with seats',
  ofPrice: '% of price',
  withUse: 'Of it with use',
  withSeats: 'Of it with seats',
  timesHint: 'Enter how many times today’s: 1 is no change.',
  hiredHint: 'Enter engineers hired, or a negative number of engineers who leave.',
  shareHint: 'Enter a share from 0% to 100%.',
} as const
