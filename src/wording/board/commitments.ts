// Words of Commitments: what binds us, what ends by itself, and by when we must act.

export const COMMITMENTS_SHEET = {
  contract: 'Contract',
  noticeBy: 'Notice by',
  contractEnd: 'Contract ends',
  minimumEnds: 'Minimum ends',
  creditsExpire: 'Credits expire',
  exitFee: 'Exit fee',
  monthsLeft: 'Months left',
  startedCountWhole: 'started months count',
  remaining: 'Remaining cost',
  workings: 'Workings: one row per item, in inventory order',
  noticeHint: 'Enter whole days before the end, or leave blank for none.',
  exitFeeHint: 'Enter the cost of leaving early, or leave blank if unknown.',
  notice: 'Notice',
  exitFeeShown: 'Exit fee shown',
  calendarMonths: 'Calendar months',
  oneMoreStarted: 'One more started',
  sortingDay: 'Sort date',
  rankByDay: 'Rank by date',
  itemShown: 'Item shown here',
} as const
