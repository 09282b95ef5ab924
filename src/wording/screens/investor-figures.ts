// Words of the figures that investors ask for, on screen and on the sheet Cost and gross margin: what each is called, what it
// says, and which input it waits for.

import type { BookedAs, BookedCosts, BookedPrice, FigureGap, FigureId, FigureMeasure } from '#core'
import { counted, formatFineMoney, formatFte, formatMoney, formatRatio, formatShare, type NumberStyle } from '../quantities.ts'
import { unallocatedName } from './costs.ts'

export const INVESTOR_GROUPS = {
  margin: 'From revenue to gross margin',
  units: 'Cost of a unit',
  people: 'People, beside the cash',
  company: 'Burn, commitments, vendors',
  budget: 'Budget of the quarter',
} as const
export type InvestorGroup = keyof typeof INVESTOR_GROUPS

interface FigureWords {
  readonly group: InvestorGroup
  readonly label: string
  /** What it is made of, in a sentence. */
  readonly says: string
}

export const FIGURE_WORDS: Readonly<Record<FigureId, FigureWords>> = {
  revenue: { group: 'margin', label: 'Revenue a month', says: 'As it is recognised' },
  cogs: {
    group: 'margin',
    label: 'Infrastructure in the cost of revenue (COGS)',
    says: 'At list price. A decision takes off as much of its cash as its component is cost of revenue today',
  },
  grossProfit: { group: 'margin', label: 'Gross profit', says: 'Revenue less the line above; no other cost of revenue is in it' },
  grossMargin: { group: 'margin', label: 'Gross margin', says: 'Of revenue; waits while one price does not say where it is booked' },
  rAndD: { group: 'margin', label: 'Infrastructure in R&D', says: 'Training, experiments, what engineers work with' },
  otherCosts: { group: 'margin', label: 'Infrastructure booked elsewhere', says: 'In neither of the two' },
  notSaid: { group: 'margin', label: '· where it is booked is not said', says: 'In none of the lines above, never counted as one of them' },
  infrastructure: {
    group: 'margin',
    label: 'Infrastructure in all',
    says: 'At list price, before credits; less what decisions to come save',
  },
  cashAfterCredits: { group: 'margin', label: 'In cash after credits', says: 'Less what credits pay that are neither used up nor expired' },
  perCustomer: { group: 'units', label: 'Infrastructure per customer', says: 'All infrastructure, of customers who pay' },
  cogsPerCustomer: { group: 'units', label: '· of it cost of revenue', says: 'What one customer more may cost' },
  perThousandRequests: { group: 'units', label: 'Infrastructure per 1,000 requests', says: 'All requests of customers in a usual month' },
  cogsPerThousandRequests: { group: 'units', label: '· of it cost of revenue', says: 'What a thousand requests more may cost' },
  engineers: { group: 'people', label: 'Engineers on infrastructure', says: 'All owners together; less the time that decisions free' },
  timeAtFullCost: {
    group: 'people',
    label: 'Their time at full cost a month',
    says: 'Beside the cash and never added to it: freed time pays no bill until somebody leaves',
  },
  headcountAvoided: {
    group: 'people',
    label: 'Headcount avoided',
    says: 'Time that closed decisions have freed, as written down or measured',
  },
  headcountToCome: { group: 'people', label: 'Headcount to come', says: 'Time that decisions are expected to free that are not done' },
  burnMultiple: {
    group: 'company',
    label: 'Burn multiple',
    says: 'Twelve months of today’s net burn over the net new ARR of twelve months',
  },
  commitments: { group: 'company', label: 'Remaining commitments', says: 'Begun months of contracts at today’s price; notice days below' },
  largestVendor: { group: 'company', label: 'Largest vendor', says: 'Of the infrastructure a month, at list price' },
  topVendors: { group: 'company', label: 'Three largest vendors together', says: 'Of the infrastructure a month, at list price' },
  quarterBudget: { group: 'budget', label: 'Budget', says: 'For infrastructure, its three months together' },
  quarterCost: { group: 'budget', label: 'Actual and expected', says: 'Recorded months as they were, the others at the standing price' },
  budgetLeft: { group: 'budget', label: 'Left of the budget', says: 'In parentheses: over it' },
}

/** What a figure waits for, as a thing to enter: "waits for the revenue". */
const GAP_WORDS: Readonly<Record<FigureGap, string>> = {
  price: 'a price',
  rate: 'an exchange rate',
  'booked-none': 'where prices are booked',
  'booked-some': 'where all prices are booked',
  revenue: 'the revenue',
  customers: 'the number of customers',
  requests: 'the requests a month',
  time: 'owner time',
  'engineer-cost': 'the full cost of an engineer',
  'net-burn': 'the net burn',
  'not-burning': 'a net burn above zero',
  'net-new-arr': 'net new ARR above zero',
  credits: 'credits',
  outcomes: 'a decision with an outcome',
  'time-to-come': 'a decision that says what time it frees',
  contracts: 'a contract with an end',
  vendors: 'the name of a vendor',
  budget: 'the budget of all three months',
  'revenue-zero': 'the revenue',
  'customers-zero': 'the number of customers',
  'requests-zero': 'the number of requests a month',
  'cost-zero': 'what infrastructure costs',
}

/** What is zero is not missing: it was typed. */
const AT_ZERO: ReadonlySet<FigureGap> = new Set(['revenue-zero', 'customers-zero', 'requests-zero', 'cost-zero'])

/** "waits for the revenue", "has no value while the revenue is zero", "waits for a price, and has no value while …" */
export const waitsFor = (gaps: readonly FigureGap[]): string => waiting(gaps, (gap) => GAP_WORDS[gap])

function waiting(gaps: readonly FigureGap[], wordsOf: (gap: FigureGap) => string): string {
  const [blank, zero] = [false, true].map((isZero) => gaps.filter((gap) => AT_ZERO.has(gap) === isZero).map(wordsOf))
  return [
    ...(blank?.length ? [`waits for ${listed(blank)}`] : []),
    ...(zero?.length ? [`has no value while ${listed(zero)} ${zero.length === 1 ? 'is' : 'are'} zero`] : []),
  ].join(', and ')
}

/** "a", "a and b", "a, b and c" */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export const MARGIN_SHEET_WORDS = {
  /** "Gross margin with infrastructure as its only cost, in % of revenue: 83.0; once the decisions are done: 83.9." */
  finding: ['Gross margin with infrastructure as its only cost, in % of revenue: ', '; once the decisions are done: '],
  withDecisions: 'With the decisions',
  difference: 'Difference',
  quarters: 'This quarter and the next four',
  acts: 'Contracts and credits, the next day to act first',
  vendors: 'Vendors, the largest first',
  otherVendors: 'All others, and what names no vendor',
  workings: 'Workings',
  topCount: 'So many are the largest together',
  onCosts: 'see Costs',
  ofItCogs: 'Of it cost of revenue, to come',
  /** "Left out: cost per customer waits for the number of customers; …" */
  leftOut: (lines: readonly string[]) => `Left out: ${lines.join('; ')}.`,
} as const

/** Places where a cost is booked, as the columns of workings are headed. */
export const BOOKED_HEADERS: Readonly<Record<BookedAs, string>> = {
  cogs: 'Cost of revenue',
  'r-and-d': 'R&D',
  other: 'Booked elsewhere',
}

export const INVESTORS_LEAD =
  'Metrics of the Cost and gross margin sheet. A metric that lacks input is left out there and shows here what it needs. “After decisions” counts every decision that isn’t done.'

/** Where on screen what is missing is entered; blank: it says so itself. */
const GAP_PLACES: Readonly<Partial<Record<FigureGap, string>>> = {
  ...{ price: 'Inventory', time: 'Inventory', vendors: 'Inventory', contracts: 'Inventory' },
  ...{ rate: 'above', credits: 'above', 'booked-none': 'above', 'booked-some': 'above', budget: 'above' },
  ...{ revenue: 'Settings', customers: 'Settings', requests: 'Settings', 'engineer-cost': 'Settings' },
  ...{ 'net-burn': 'Settings', 'not-burning': 'Settings', 'net-new-arr': 'Settings' },
  ...{ outcomes: 'Review', 'time-to-come': 'Review' },
  ...{ 'revenue-zero': 'Settings', 'customers-zero': 'Settings', 'requests-zero': 'Settings', 'cost-zero': 'Inventory' },
}

/** "Waits for the revenue (Settings) and where prices are booked (above)", "Has no value while the revenue (Settings) is zero" */
export function waitsForAt(gaps: readonly FigureGap[]): string {
  const text = waiting(gaps, (gap) => `${GAP_WORDS[gap]}${GAP_PLACES[gap] === undefined ? '' : ` (${GAP_PLACES[gap]})`}`)
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** "$1,702.50", "$0.1882", "83%", "0.25 FTE", "3.4" */
export function investorFigureText(value: number, measure: FigureMeasure, style: NumberStyle): string {
  switch (measure) {
    case 'minor':
      return formatMoney(value, style)
    case 'minor-hundredths':
      return formatFineMoney(value, style)
    case 'bp':
      return formatShare(value, style)
    case 'engineers':
      return formatFte(value, style)
    case 'hundredths':
      return formatRatio(value / 100, style)
  }
}

/** "$10,556.78 per month in cost of revenue, $2,373.10 in R&D, $473.63 in other. $90.30 has no category." */
export function bookedSentence({ cogs, rAndD, other, notSaid }: BookedCosts, style: NumberStyle): string {
  const money = (minor: number) => formatMoney(minor, style)
  if (cogs + rAndD + other === 0 && notSaid > 0) return `${money(notSaid)} per month has no cost category yet.`
  const said = `${money(cogs)} per month in cost of revenue, ${money(rAndD)} in R&D, ${money(other)} in other.`
  return notSaid === 0 ? said : `${said} ${money(notSaid)} has no category.`
}

/** "Kubernetes cluster", "Kubernetes cluster, seats", "AWS, unallocated" */
export function bookedName({ componentName, label }: Pick<BookedPrice, 'componentName' | 'label'>): string {
  if (componentName === null) return unallocatedName(label ?? '')
  return label === null || label === '' ? componentName : `${componentName}, ${label}`
}

export function morePrices(count: number, style: NumberStyle): string {
  return `${counted(count, 'prices', style)} with a lower cost not shown. Set their category in the component details.`
}

export const BUDGET_WORDS = {
  lead: 'For all infrastructure, at list price. Enter a month, or a quarter to spread evenly over its months.',
  of: (quarter: string) => `${quarter} budget`,
  whole: 'Quarter',
} as const

/** "Expected cost is $5,107.50 at today’s prices, $292.50 under budget." */
export function budgetText(costMinor: number | null, budgetMinor: number | null, style: NumberStyle): string {
  if (costMinor === null) return 'The cost is unknown because a price or an exchange rate is missing.'
  const comes = `Expected cost is ${formatMoney(costMinor, style)} at today’s prices`
  if (budgetMinor === null) return `${comes}. To compare, enter a budget for all 3 months.`
  const apart = formatMoney(Math.abs(budgetMinor - costMinor), style)
  if (budgetMinor === costMinor) return `${comes}, exactly on budget.`
  return `${comes}, ${apart} ${budgetMinor > costMinor ? 'under' : 'over'} budget.`
}
