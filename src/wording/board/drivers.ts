// Words of the sheet Drivers.

export const DRIVERS_SHEET = {
  scenarios: 'Changes by scenario',
  levers: ['Scenario', 'Use (× today)', 'Revenue (× today)', 'Seats (× today)', 'Engineers hired'],
  prices: 'Cost drivers of recurring prices',
  price: 'Price',
  driver: 'Cost driver',
  assumed: 'Basis',
  isAssumed: 'assumed',
  byUse: 'Scales with use',
  bySeat: 'Scales with seats',
  ofPrice: '% of price',
  withUse: 'With use',
  withSeats: 'With seats',
  timesHint: 'Enter a multiple of today’s value. 1 means no change.',
  hiredHint: 'Enter engineers hired, or a negative number of engineers who leave.',
  shareHint: 'Enter a share from 0% to 100%.',
} as const
