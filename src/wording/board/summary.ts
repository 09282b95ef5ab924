// Words of Summary: the finding, decisions needed, key figures and tables.

import { COMMON_TEXT } from '../common.ts'
import { type Live, type LiveNumber, type LocaleStyle, live, liveChoice, liveCount, livePlural } from '../quantities.ts'
import { PACK_TEXT } from './shared.ts'

export const SUMMARY_SHEET = {
  costComment: 'Monthly list price of what is live or retiring, plus unallocated bills',
  layerComment: 'The table by layer on Summary',
  timeComment: 'All owners; vendor staff excluded',
  splitComment: 'All time is in exactly one of the two',
  verdictsComment: 'Every component has exactly one verdict',
  decisions: 'Decisions needed, by engineer time',
  costFigureComment: 'At list price, before credits. Not set while an amount has no exchange rate',
  unallocated: '· unallocated bills',
  unallocatedComment: 'Shared-bill remainder not allocated to a component; counted once',
  netOfCredits: 'Monthly cost, net of credits',
  netOfCreditsComment: 'Less what active credits pay',
  withoutCost: 'Components with no cost',
  withoutCostComment: 'Not in the sum; not counted as zero',
  productComment: 'On our differentiators',
  keepingComment: 'On everything else',
  keepingShare: 'KTLO share of headcount',
  ofHeadcount: 'of headcount',
  keepingShareComment: 'Of all staff, not only engineers',
  ofRevenueFigure: COMMON_TEXT.revenueShare,
  ofRevenueComment: 'At list price. Not set while revenue is missing or zero',
  ofBurnFigure: COMMON_TEXT.burnShare,
  ofNetBurn: 'of net burn',
  ofBurnComment: 'Net of credits, as burn is cash. Not set while net burn is missing or not positive',
  runwayComment: 'Cash divided by net burn; engineer time is not cash',
  guesses: 'Verdicts based on a guess',
  guessesComment: 'Estimated time close to a limit',
  coverage: 'Matched to the inventory',
  ofBooked: 'of booked spend',
  coverageComment: 'Ledger spend on hosting and software matched to an inventory vendor',
  allCounted: 'All counted',
  needsDecision: 'Decisions needed, none in force',
  minor: '· of which minor',
  byLayer: 'By layer',
  layer: 'Layer',
  noLayer: 'No layer',
  finding: 'Finding',
  componentsUnit: 'components',
  presentComment: 'The row or column of the present',
  componentsAndBills: 'Components and bills',
  sumByLayer: 'sum by layer',
  productPlusLights: 'product work + keeping the lights on',
  verdictsLabel: 'Verdicts by state = components',
} as const

/** The key figures of the cover, money before time. */
export const COVER_FIGURES = {
  cost: PACK_TEXT.infrastructure,
  afterCredits: SUMMARY_SHEET.netOfCredits,
  ofBurn: SUMMARY_SHEET.ofBurnFigure,
  runway: PACK_TEXT.runway,
  time: PACK_TEXT.engineersOnInfrastructure,
  keepingAlive: 'Keeping the lights on',
} as const

/** "3 of 15 components need a decision, 1 minor." */
export function summaryFinding(components: LiveNumber, toDecide: LiveNumber, minor: LiveNumber, style: LocaleStyle): Live {
  const count = (of: LiveNumber) => liveCount(of, components.value, style)
  const ofWhich = liveChoice(`${minor.formula}>0`, minor.value > 0, live`, ${count(minor)} minor`, live``)
  return live`${count(toDecide)} of ${count(components)} components ${livePlural(toDecide, 'needs', 'need')} a decision${ofWhich}.`
}
