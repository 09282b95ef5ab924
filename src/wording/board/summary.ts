// Words of Summary: the finding, decisions needed, key figures and tables.

import { COMMON_TEXT } from '../common.ts'
import { fixed, type Live, type LiveNumber, type LocaleStyle, live, liveChoice, liveCount, livePart, livePlural } from '../quantities.ts'
import { PACK_TEXT } from './shared.ts'
import { SHEETS } from './sheets.ts'

export const SUMMARY_SHEET = {
  partsOfTexts: 'Parts of the sentences in the same row',
  costComment: 'Monthly list price of what is live or retiring, plus unallocated bills',
  layerComment: 'The table by layer on Summary',
  timeComment: 'All owners, vendor staff excluded',
  splitComment: 'All time is in exactly one of the two',
  verdictsComment: 'Every component has exactly one verdict',
  costFigureComment: 'At list price, before credits. ≥ while an amount has no exchange rate, which is not in the sum',
  unallocated: '· unallocated bills',
  unallocatedComment: 'Shared-bill remainder not allocated to a component. Counted once',
  netOfCredits: 'Monthly cost, net of credits',
  netOfCreditsComment: 'Less what active credits pay',
  withoutCost: 'Without a complete cost',
  withoutCostUnit: 'components or bills',
  noRevenue: 'no revenue',
  withoutCostComment: 'Only what is known of them is in the sum',
  productComment: 'On differentiators',
  keepingComment: 'On everything else',
  keepingShare: 'KTLO share of headcount',
  withoutTime: 'Without a complete time',
  withoutTimeComment: 'Only the shares that are set are in the sum',
  overFull: '· people over-allocated',
  overFullComment: 'Their shares add up to more than all of their time. Correct the shares: the sum is too high',
  atLeast: 'FTE, at least',
  notApplicable: 'Not applicable',
  ofHeadcount: 'of headcount',
  keepingShareComment: 'Of all staff, not only engineers',
  ofRevenueFigure: COMMON_TEXT.revenueShare,
  ofRevenueComment: 'At list price. No share while there is no revenue',
  ofBurnFigure: COMMON_TEXT.burnShare,
  ofNetBurn: 'of net burn',
  ofBurnComment: 'Net of credits, as burn is cash. No share while no cash is burned',
  cashComment: 'As entered on Inputs',
  burnComment: 'Base burn with the infrastructure and revenue of this pack',
  creditsEnding: '· plus ending credits',
  creditsEndingComment: 'What credits pay per month until they end',
  saved: '· less planned decisions',
  savedComment: 'Expected savings of decisions that fall due within the months shown',
  runwayComment: 'Cash divided by net burn. Engineer time is not cash',
  burnAfterComment: 'Once credits have ended and decisions are carried out',
  lastingComment: 'Month by month, as credits end and decisions fall due',
  guesses: 'Verdicts based on a guess',
  guessesComment: 'Estimated time close to a limit',
  coverage: 'Matched to the inventory',
  ofBooked: 'of booked spend',
  coverageComment: 'Ledger spend on hosting and software matched to an inventory vendor',
  booked: 'Booked infrastructure',
  bookedComment: 'In the ledger, in the months compared',
  expected: 'Expected infrastructure',
  expectedComment: 'Of the inventory and its bills, less credits, in the months compared',
  ledgerDifference: 'Booked less expected',
  differenceComment: 'Reconciliation lists it vendor by vendor',
  allCounted: 'All counted',
  requestPaths: '· request paths',
  needsDecision: 'Decisions needed, minor included',
  companyWide: 'Company-wide findings to decide',
  moreDecisions: (count: LiveNumber, style: LocaleStyle): Live => {
    const text = live`${fixed(`${PACK_TEXT.total}. `)}${liveCount(count, 100_000, style)}${fixed(` more on sheet ${SHEETS.decisions}.`)}`
    return liveChoice(`${count.formula}>0`, count.value > 0, text, fixed(PACK_TEXT.total))
  },
  byLayer: 'By layer',
  layer: 'Layer',
  noLayer: 'No layer',
  finding: 'Finding',
  componentsUnit: 'components',
  presentComment: 'The current row or column',
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

interface LiveCounts {
  /** Components and request paths. */
  readonly counted: LiveNumber
  readonly requestPaths: LiveNumber
  readonly toDecideMaterial: LiveNumber
  readonly toDecideMinor: LiveNumber
  readonly toDecideCompanyWide: LiveNumber
  readonly needsInput: LiveNumber
}

/** The finding of the app's overview, word for word, that goes on counting in Excel. */
export function summaryFinding(counts: LiveCounts, style: LocaleStyle): Live {
  const { counted, requestPaths, toDecideMaterial: material, toDecideMinor: minor, toDecideCompanyWide: companyWide, needsInput } = counts
  const components = { formula: `(${counted.formula}-${requestPaths.formula})`, value: counted.value - requestPaths.value }
  const count = (of: LiveNumber) => liveCount(of, counted.value, style)
  const anyOf = ({ formula, value }: LiveNumber) => ({ formula: `MIN(${formula},1)`, value: Math.min(value, 1) })
  const whereAny = (of: LiveNumber, then: Live) => livePart(anyOf(of), [live``, then])
  const asking = { formula: `(${material.formula}+${companyWide.formula})`, value: material.value + companyWide.value }
  const areBoth = (a: LiveNumber, b: LiveNumber) => ({
    formula: `(${a.formula}*${b.formula}>0)`,
    value: Number(a.value > 0 && b.value > 0),
  })
  const bothKinds = areBoth(components, requestPaths)
  const ofComponents = whereAny(components, live`${count(components)} ${livePlural(components, 'component', 'components')}`)
  const ofPaths = whereAny(requestPaths, live`${count(requestPaths)} ${livePlural(requestPaths, 'request path', 'request paths')}`)
  const ofAll = live` of ${ofComponents}${livePart(bothKinds, [live``, live` and `])}${ofPaths}`
  // Behind both kinds another "and" would go on with them.
  const asks = areBoth(material, companyWide)
  const comma = { formula: `${asks.formula}*(1+${bothKinds.formula})`, value: asks.value * (1 + bothKinds.value) }
  const and = livePart(comma, [live``, live` and `, live`, and `])
  const findings = live`${liveCount(companyWide, 100, style)} ${livePlural(companyWide, 'company-wide finding', 'company-wide findings')}`
  const together = livePlural(minor, 'in one step', 'together')
  const ones = livePart(anyOf(material), [livePlural(minor, 'minor item', 'minor items'), livePlural(minor, 'minor one', 'minor ones')])
  const tail = whereAny(minor, live`. ${count(minor)} ${ones} can be settled ${together}`)
  const who = live`${whereAny(material, live`${count(material)}${ofAll}`)}${and}${whereAny(companyWide, findings)}`
  const parts = [
    live`${who} ${livePlural(asking, 'needs', 'need')} a decision${tail}.`,
    live`No live components.`,
    live`${count(minor)}${ofAll} ${livePlural(minor, 'is', 'are')} minor and can be settled ${together}.`,
    live`No new decisions needed so far. ${count(needsInput)}${ofAll} ${livePlural(needsInput, 'needs', 'need')} input.`,
    live`No new decisions needed.`,
  ]
  const [isQuiet, hasAny] = [asking.value === 0, counted.value > 0]
  const place = isQuiet ? 1 + (hasAny ? 1 + (minor.value === 0 ? 1 + (needsInput.value === 0 ? 1 : 0) : 0) : 0) : 0
  const chosen = `(${asking.formula}=0)*(1+(${counted.formula}>0)*(1+(${minor.formula}=0)*(1+(${needsInput.formula}=0))))`
  return livePart({ formula: chosen, value: place }, parts)
}
