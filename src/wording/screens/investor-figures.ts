// Words of the investor metrics, on screen and on the sheet Cost and gross margin: what each is called, what it contains, and
// which input it needs.

import type { BookedAs, BookedCosts, BookedPrice, FigureGap, FigureId, FigureMeasure } from '#core'
import { upperFirst } from '../fields.ts'
import {
  formatCount,
  formatFineMoney,
  formatFte,
  formatList,
  formatMoney,
  formatRatio,
  formatShare,
  type Live,
  live,
  monthText,
  type NumberStyle,
  pluralize,
} from '../quantities.ts'
import { unallocatedName } from './costs.ts'

export const INVESTOR_GROUPS = {
  margin: 'Revenue to gross margin',
  ai: 'AI cost, any category',
  units: 'Unit economics',
  people: 'People cost (non-cash)',
  company: 'Burn, commitments, vendors',
  budget: 'Quarter budget',
} as const
export type InvestorGroup = keyof typeof INVESTOR_GROUPS

interface FigureWords {
  readonly group: InvestorGroup
  readonly label: Word
  /** Whether the line above it contains it. */
  readonly isPart?: true
  /** What it is made of, in a sentence. */
  readonly says: Word
}

/** As it is, or with the thousand in it as the locale writes it. */
type Word = string | ((thousand: string) => string)

const FIGURE_WORDS: Readonly<Record<FigureId, FigureWords>> = {
  revenue: { group: 'margin', label: 'Monthly revenue', says: 'As recognized' },
  cogs: {
    group: 'margin',
    label: 'Infrastructure in cost of revenue (COGS)',
    says: 'At list price. Savings are split like the component’s cost today',
  },
  cogsCredits: { group: 'margin', label: 'paid by credits', isPart: true, says: 'Of the line above, while credits last' },
  grossProfit: {
    group: 'margin',
    label: 'Revenue after infrastructure COGS',
    says: 'Revenue less infrastructure COGS, before other cost of revenue',
  },
  grossMargin: {
    group: 'margin',
    label: 'Margin after infrastructure COGS',
    says: 'Share of revenue. Needs a cost category for every price',
  },
  marginAtLeast: {
    group: 'margin',
    label: 'Margin after infrastructure COGS, at least',
    says: 'If everything without a category were cost of revenue',
  },
  marginAtMost: {
    group: 'margin',
    label: 'Margin after infrastructure COGS, at most',
    says: 'If nothing without a category were cost of revenue',
  },
  marginNetOfCredits: {
    group: 'margin',
    label: 'Margin after infrastructure COGS, net of credits',
    says: 'Falls to the line above when credits end',
  },
  fullMargin: { group: 'margin', label: 'Gross margin', says: 'After infrastructure COGS and other cost of revenue' },
  rAndD: { group: 'margin', label: 'Infrastructure in R&D', says: 'Training, experiments and engineering tools' },
  otherCosts: { group: 'margin', label: 'Infrastructure in other costs', says: 'Neither cost of revenue nor R&D' },
  notSaid: { group: 'margin', label: 'uncategorized cost', isPart: true, says: 'In none of the lines above' },
  infrastructure: {
    group: 'margin',
    label: 'Total infrastructure',
    says: 'At list price, less savings expected on components',
  },
  cashAfterCredits: { group: 'margin', label: 'Infrastructure, net of credits', says: 'Less what available credits pay' },
  llmCost: { group: 'ai', label: 'LLM APIs and embeddings', says: 'Components of these types, at list price' },
  gpuCost: { group: 'ai', label: 'GPUs and self-hosted models', says: 'Components of these types, at list price' },
  aiCost: { group: 'ai', label: 'AI cost', says: 'The lines above. Components without a type are in none' },
  aiShare: { group: 'ai', label: 'AI cost as share of revenue', says: 'Of monthly revenue' },
  aiPerCustomer: { group: 'ai', label: 'AI cost per customer', says: 'AI cost per paying customer' },
  aiPerThousandRequests: {
    group: 'ai',
    label: (thousand) => `AI cost per ${thousand} requests`,
    says: 'All customer requests in a typical month',
  },
  perCustomer: { group: 'units', label: 'Infrastructure per customer', says: 'Total infrastructure per paying customer' },
  cogsPerCustomer: { group: 'units', label: 'COGS per customer', isPart: true, says: 'COGS per paying customer, on average' },
  perThousandRequests: {
    group: 'units',
    label: (thousand) => `Infrastructure per ${thousand} requests`,
    says: 'All customer requests in a typical month',
  },
  cogsPerThousandRequests: {
    group: 'units',
    label: (thousand) => `COGS per ${thousand} requests`,
    isPart: true,
    says: 'COGS over all customer requests',
  },
  engineers: { group: 'people', label: 'Engineers on infrastructure', says: 'All owners together, less time freed by decisions' },
  timeAtFullCost: {
    group: 'people',
    label: 'Monthly time at fully loaded cost',
    says: 'Never added to cash. Freed time saves no cash until headcount falls',
  },
  headcountAvoided: {
    group: 'people',
    label: 'Realized capacity freed',
    says: 'Time freed by closed decisions, as recorded or measured',
  },
  headcountToCome: { group: 'people', label: 'Expected capacity freed', says: 'Time that planned decisions are expected to free' },
  burnMultiple: {
    group: 'company',
    label: 'Burn multiple',
    says: '12 months of today’s net burn over 12 months of net new ARR',
  },
  commitments: { group: 'company', label: 'Remaining commitments', says: 'Remaining contract months at today’s price. Notice dates below' },
  largestVendor: { group: 'company', label: 'Largest vendor', says: 'Share of monthly infrastructure cost at list price' },
  topVendors: { group: 'company', label: 'Top 3 vendors combined', says: 'Share of monthly infrastructure cost at list price' },
  quarterBudget: { group: 'budget', label: 'Budget', says: 'For infrastructure, all 3 months' },
  quarterCost: { group: 'budget', label: 'Actual plus forecast', says: 'Recorded months, then the recurring price' },
  budgetLeft: { group: 'budget', label: 'Budget remaining', says: 'Negative when over budget' },
}

/** What a metric needs, as a thing to enter: "needs revenue". */
const GAP_WORDS: Readonly<Record<FigureGap, string>> = {
  price: 'a price',
  rate: 'an exchange rate',
  'booked-none': 'cost categories',
  'booked-some': 'a cost category for every price',
  'booked-all': 'a price without a cost category',
  'other-cogs': 'the other cost of revenue',
  'ai-cost': 'a priced component of type LLM API, embeddings, GPU or self-hosted model',
  revenue: 'revenue',
  customers: 'the number of customers',
  requests: 'monthly requests',
  time: 'engineer time',
  'engineer-cost': 'the fully loaded cost per engineer',
  'net-burn': 'net burn',
  'not-burning': 'net burn above zero',
  'net-new-arr': 'net new ARR above zero',
  credits: 'credits',
  outcomes: 'a decision with an outcome',
  'time-to-come': 'a decision with expected time freed',
  contracts: 'a contract with an end date',
  vendors: 'a vendor name',
  budget: 'a budget for all 3 months',
  'revenue-zero': 'revenue',
  'customers-zero': 'the number of customers',
  'requests-zero': 'the number of monthly requests',
  'cost-zero': 'infrastructure cost',
}

/** What is zero is not missing: it was typed. */
const AT_ZERO: ReadonlySet<FigureGap> = new Set(['revenue-zero', 'customers-zero', 'requests-zero', 'cost-zero'])

/** Its name, its name as a line below others ("· COGS per customer"), and what it is made of. */
export function figureWords(id: FigureId, style: NumberStyle): { readonly [K in 'label' | 'line' | 'says']: string } {
  const { label, isPart, says } = FIGURE_WORDS[id]
  const [named, made] = [label, says].map((word) => (typeof word === 'string' ? word : word(formatCount(1000, style))))
  return { label: named ?? '', line: `${isPart ? '· ' : ''}${named}`, says: made ?? '' }
}

export const figureGroup = (id: FigureId): InvestorGroup => FIGURE_WORDS[id].group

/** "needs revenue", "has no value while revenue is zero", "needs a price, and has no value while …" */
export const waitsFor = (gaps: readonly FigureGap[]): string => waiting(gaps, (gap) => GAP_WORDS[gap])

function waiting(gaps: readonly FigureGap[], wordsOf: (gap: FigureGap) => string): string {
  const [blank, zero] = [false, true].map((isZero) => gaps.filter((gap) => AT_ZERO.has(gap) === isZero).map(wordsOf))
  return [
    ...(blank?.length ? [`needs ${formatList(blank)}`] : []),
    ...(zero?.length ? [`has no value while ${formatList(zero)} ${zero.length === 1 ? 'is' : 'are'} zero`] : []),
  ].join(', and ')
}

export const MARGIN_SHEET_WORDS = {
  /** "Margin after infrastructure COGS: 83%, after decisions 83.9%." @param then null: no decision changes it */
  finding: (now: Live, then: Live | null): Live => {
    const said = live`Margin after infrastructure COGS: ${now}`
    return then === null ? live`${said}.` : live`${said}, after decisions ${then}.`
  },
  withDecisions: 'After decisions',
  difference: 'Difference',
  quarters: 'This quarter and the next 4',
  acts: 'Contracts and credits, next action first',
  vendors: 'Vendors by cost',
  otherVendors: 'All others',
  workings: 'Workings',
  topCount: 'Number of top vendors',
  onCosts: 'see Costs',
  /** "Not shown. Needs revenue: gross margin, cost per customer. Needs net burn: burn multiple." @param lines each with what it waits for */
  leftOut: (lines: readonly (readonly [label: string, waitsFor: string])[]) => {
    const groups = new Map<string, (readonly [label: string, waitsFor: string])[]>()
    for (const line of lines) groups.set(line[1], [...(groups.get(line[1]) ?? []), line])
    return `Not shown. ${[...groups].map(([waiting, all]) => `${upperFirst(waiting)}: ${all.map(([label]) => label).join(', ')}.`).join(' ')}`
  },
} as const

/** Places where a cost is booked, as the columns of workings are headed. */
export const BOOKED_HEADERS: Readonly<Record<BookedAs, string>> = {
  cogs: 'Cost of revenue',
  'r-and-d': 'R&D',
  other: 'Other costs',
}

export const INVESTORS_LEAD =
  'Metrics of the Cost and gross margin sheet. A metric that lacks input is left out there and shows here what it needs. “After decisions” counts every decision that is still open and not overdue.'

/** What decisions are expected to save of each. */
export const EXPECTED_HEADERS: Readonly<Record<BookedAs, string>> = {
  cogs: 'COGS, expected',
  'r-and-d': 'R&D, expected',
  other: 'Other, expected',
}

/** Where on screen what is missing is entered; blank: it says so itself. */
const GAP_PLACES: Readonly<Partial<Record<FigureGap, string>>> = {
  ...{ price: 'Inventory', time: 'Inventory', vendors: 'Inventory', contracts: 'Inventory' },
  ...{ rate: 'above', credits: 'above', 'booked-none': 'above', 'booked-some': 'above', 'booked-all': 'above', budget: 'above' },
  ...{ 'other-cogs': 'Settings', 'ai-cost': 'Inventory' },
  ...{ revenue: 'Settings', customers: 'Settings', requests: 'Settings', 'engineer-cost': 'Settings' },
  ...{ 'net-burn': 'Settings', 'not-burning': 'Settings', 'net-new-arr': 'Settings' },
  ...{ outcomes: 'Review', 'time-to-come': 'Review' },
  ...{ 'revenue-zero': 'Settings', 'customers-zero': 'Settings', 'requests-zero': 'Settings', 'cost-zero': 'Inventory' },
}

/** "Needs revenue (Settings) and cost categories (above)", "Has no value while revenue (Settings) is zero" */
export function waitsForAt(gaps: readonly FigureGap[]): string {
  return upperFirst(waiting(gaps, (gap) => `${GAP_WORDS[gap]}${GAP_PLACES[gap] === undefined ? '' : ` (${GAP_PLACES[gap]})`}`))
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

export const BUDGET_WORDS = {
  lead: 'For all infrastructure, at list price. Enter a month, or a quarter to spread evenly over its months. You can paste a row of months into its first month.',
  of: (quarter: string) => `${quarter} budget`,
  whole: 'Quarter',
  pasted: (months: number, style: NumberStyle) => `Budget of ${pluralize(months, 'months', style)} pasted`,
  pasteIntoMonth: 'Several cells were copied, and this is one amount. Paste a row of months into a month.',
  severalRows: (rows: number, style: NumberStyle) =>
    `${pluralize(rows, 'rows', style)} of amounts were copied. Copy one, with or without its months above it.`,
  otherMonth: (text: string, month: string) =>
    `“${text}” isn’t ${monthText(month)}. Copy months that follow each other, and paste them into the first of them.`,
  tooManyMonths: (months: number, room: number, from: string, style: NumberStyle) =>
    `${pluralize(months, 'months', style)} were copied, but only ${formatCount(room, style)} fit from ${monthText(from)} on. Copy fewer, or paste into an earlier month.`,
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
