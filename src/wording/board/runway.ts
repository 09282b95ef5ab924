// Words of Runway and scenarios.

export const RUNWAY_SHEET = {
  runwayComment: 'Cash divided by net burn, on both sheets',
  netBurnWithCosts: 'Monthly net burn with these costs',
  chosen: 'Selected',
  chosenLessNow: 'Selected less now',
  workings: 'Workings',
  place: 'Selected, and its position',
  burns: 'Burns cash and has some left',
  doesNotBurn: 'Burns no cash',
  skipped: 'Changes that no longer apply',
  changesUnit: 'changes',
} as const
