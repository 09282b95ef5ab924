// Words of Cost and gross margin that the app does not share.

export const MARGIN_SHEET = {
  commitmentsRow: 'Row on Commitments',
  appComment: 'Every figure, today and after decisions. They differ as soon as an input in this file changes',
  quartersComment: 'This quarter and the next four, by quarter here and by month there',
  figuresUnit: 'figures',
  vendorPlace: 'Vendor no.',
  ofInfrastructure: 'of infrastructure',
  decisionsSave: 'Saved by decisions',
  contractsEnding: 'Contracts ending',
  budget: 'Budget',
  budgetLeft: 'Budget left',
  appNow: 'App: now',
  appWithDecisions: 'App: afterwards',
  largest: 'Largest, or 1',
  rankByCost: 'Rank by cost',
  lookedUpAs: 'Looked up as',
  shareOfInfrastructure: 'Share of total',
  remaining: 'Remaining',
  month: (number: number): string => `Month ${number}`,
  savedInMonth: (number: number): string => `Saved in month ${number}`,
} as const
