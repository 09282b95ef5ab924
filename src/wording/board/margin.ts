// Words of Cost and gross margin that the app does not share.

import { fixed, type Live, type LiveNumber, type LocaleStyle, live, liveChoice, liveCount } from '../quantities.ts'
import { SHEETS } from './sheets.ts'

export const MARGIN_SHEET = {
  /** "3 more on sheet Commitments."; blank: there are none. */
  moreActs: (count: LiveNumber, style: LocaleStyle): Live =>
    liveChoice(
      `${count.formula}>0`,
      count.value > 0,
      live`${liveCount(count, 100_000, style)}${fixed(` more on sheet ${SHEETS.commitments}.`)}`,
      fixed(''),
    ),
  commitmentsRow: 'Row on Commitments',
  appComment: 'Every figure, today and after decisions. They differ as soon as an input in this file changes',
  quartersComment: 'This quarter and the next four, by quarter here and by month there',
  figuresUnit: 'figures',
  vendorPlace: 'Vendor no.',
  ofInfrastructure: 'of infrastructure',
  decisionsSave: 'Saved by decisions',
  contractsEnding: 'Contracts ending',
  atMost: 'at most ',
  /** Follows the sentence about the margin, or stands alone. */
  costsAtLeast: 'Costs are at least as shown.',
  budget: 'Budget',
  budgetLeft: 'Budget left',
  appNow: 'App: now',
  tolerance: 'Rounding',
  appWithDecisions: 'App: afterwards',
  rankByCost: 'Rank by cost',
  lookedUpAs: 'Looked up as',
  shareOfInfrastructure: 'Share of total',
  remaining: 'Remaining',
  month: (number: number): string => `Month ${number}`,
  savedInMonth: (number: number): string => `Saved in month ${number}`,
} as const
