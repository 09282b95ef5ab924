// The figures that investors ask for, each of the inputs it names: a figure whose input is blank has no value and says what
// it waits for. Infrastructure is at list price before credits; people's time stands beside it and is never added.

import { nextQuarter, quarterId, quarterOf, quarterRange } from '../amounts/calendar.ts'
import { shareOfMinor } from '../amounts/money.ts'
import { timesOver } from '../amounts/rounding.ts'
import type { IsoDate } from '../amounts/units.ts'
import { aiCosts, PER_THOUSAND } from '../assessment/ai-costs.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { figuresOf } from '../assessment/figures.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type BookedCosts, bookedCosts, creditsOfCogs } from './booked-costs.ts'
import { type Budget, budgetFor, budgetOf } from './budget.ts'
import { type Commitments, commitmentsOf, endingMinor } from './contracts.ts'
import { type CostMonth, costMonths, monthsAhead } from './cost-months.ts'
import { capacityFreed, type DecisionsToCome, decisionsToCome } from './decisions-to-come.ts'
import { divisor, type Figure, type FigureGap, type FigureId, figureOf, type Input } from './figure.ts'
import { TOP_VENDORS, type VendorCost, vendorCosts } from './vendors.ts'

export interface InvestorFigures {
  /** One of each FigureId, in their order. */
  readonly figures: readonly Figure[]
  readonly booked: BookedCosts
  readonly decisions: DecisionsToCome
  readonly commitments: Commitments
  /** Most first. */
  readonly vendors: readonly VendorCost[]
  /** The fiscal quarter of asOf. */
  readonly quarter: QuarterAhead
  /** The four after it; empty while the total is not known. */
  readonly next: readonly QuarterAhead[]
  /** All five, whether anything is known of their cost or not: a budget may come first. */
  readonly ahead: readonly QuarterAhead[]
}

/** Smallest units of the workbook's currency, of the whole quarter. */
export interface QuarterAhead extends Omit<CostMonth, 'month'> {
  /** "2027Q1" */
  readonly quarter: string
  /** A month's price of contracts that end in it, and are to be renewed or left. */
  readonly endingMinor: number
  /** null: a month of it has no budget. */
  readonly budgetMinor: number | null
}

/** Everything that the figures are worked out of. */
interface Facts extends Pick<InvestorFigures, 'booked' | 'decisions' | 'commitments' | 'vendors' | 'quarter'> {
  readonly assessment: Assessment
  readonly price: Input
  readonly capacityFreed: number | null
}

export function investorFigures(workbook: Workbook, assessment: Assessment): InvestorFigures {
  const made = recordsOf(workbook, 'decisions')
  const fiscalStart = workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
  const months = costMonths(assessment, made, monthsAhead(assessment.asOf, fiscalStart))
  const [quarter, ...next] = quartersOf(months, budgetOf(workbook), assessment, fiscalStart)
  if (quarter === undefined) throw new Error('There is a month in every quarter')
  const facts: Facts = {
    ...{ assessment, quarter, price: priceOf(assessment), booked: bookedCosts(assessment) },
    ...{ decisions: decisionsToCome(made, assessment), capacityFreed: capacityFreed(made, assessment) },
    ...{ commitments: commitmentsOf(assessment), vendors: vendorCosts(assessment) },
  }
  const { booked, decisions, commitments, vendors } = facts
  const isPriced = facts.price.value !== null
  return {
    figures: [...margin(facts), ...ofAi(facts), ...perUnit(facts), ...people(facts), ...company(facts), ...budgeted(facts)],
    ...{ booked, decisions, commitments, vendors, quarter, next: isPriced ? next : [], ahead: [quarter, ...next] },
  }
}

/** The total a month. */
function priceOf(assessment: Assessment): Input {
  const { monthlyCostMinor } = figuresOf(assessment)
  return { value: monthlyCostMinor, gap: assessment.totals.monthlyCostMinor === null ? 'rate' : 'price' }
}

/** What was booked is known from the first answer on; a margin waits until nothing is left open. */
function bookedInputs({ booked, price }: Facts): { readonly some: Input; readonly all: Input } {
  const isReported = booked.cogs + booked.rAndD + booked.other > 0
  const value = price.value === null ? null : isReported || booked.notSaid === 0 ? booked.cogs : null
  const gap: FigureGap = value === null ? 'booked-none' : 'booked-some'
  return { some: { value, gap: 'booked-none' }, all: { value: booked.notSaid === 0 ? value : null, gap } }
}

/** Less what decisions to come save; null where they save nothing that is known. */
function less(value: number | null, saved: number | null): number | null {
  return value === null || saved === null ? null : value - saved
}

function margin(facts: Facts): readonly Figure[] {
  const { price, booked, decisions, assessment } = facts
  const { setting, totals } = assessment
  const { some, all } = bookedInputs(facts)
  const { revenue } = setting.company
  const sold: Input = { value: revenue, gap: 'revenue' }
  const soldAtAll = divisor(revenue, 'revenue', 'revenue-zero')
  const cogsThen = cogsWithDecisions(facts)
  const ofDecisions = savedByPlace(decisions)
  const hasCredits = Object.keys(setting.creditGrants).length > 0
  const cash: Input = { value: hasCredits ? totals.cashAfterCreditsMinor : null, gap: 'credits' }
  const open: Input = { value: booked.notSaid === 0 ? null : booked.notSaid, gap: 'booked-all' }
  // What has no price may be a cost of revenue of any size: no margin is the least then.
  const every: Input = { value: totals.componentsWithoutCost + totals.billsWithoutCost > 0 ? null : 0, gap: 'price' }
  const otherCogs: Input = { value: setting.company.otherCogs, gap: 'other-cogs' }
  const marginBp = (cogs: number, of: number) => timesOver(of - cogs, 10_000, of)
  return [
    figureOf('revenue', [sold], (value) => value, decisions.cashMinor === null ? null : revenue),
    figureOf('cogs', [price, some], () => booked.cogs, cogsThen),
    figureOf('cogsCredits', [price, some, cash], () => creditsOfCogs(assessment)),
    figureOf('grossProfit', [price, all, sold], (_, cogs, of) => of - cogs, cogsThen === null ? null : less(revenue, cogsThen)),
    figureOf(
      'grossMargin',
      [price, all, soldAtAll],
      (_, cogs, of) => marginBp(cogs, of),
      cogsThen === null || soldAtAll.value === null ? null : marginBp(cogsThen, soldAtAll.value),
    ),
    // While something has no place the margin lies between these two.
    figureOf('marginAtLeast', [price, some, open, every, soldAtAll], (_, cogs, left, __, of) => marginBp(cogs + left, of)),
    figureOf('marginAtMost', [price, some, open, soldAtAll], (_, cogs, __, of) => marginBp(cogs, of)),
    figureOf('marginNetOfCredits', [price, all, cash, soldAtAll], (_, cogs, __, of) => marginBp(cogs - creditsOfCogs(assessment), of)),
    figureOf(
      'fullMargin',
      [price, all, otherCogs, soldAtAll],
      (_, cogs, others, of) => marginBp(cogs + others, of),
      cogsThen === null || otherCogs.value === null || soldAtAll.value === null
        ? null
        : marginBp(cogsThen + otherCogs.value, soldAtAll.value),
    ),
    figureOf('rAndD', [price, some], () => booked.rAndD, less(booked.rAndD, ofDecisions['r-and-d'])),
    figureOf('otherCosts', [price, some], () => booked.other, less(booked.other, ofDecisions.other)),
    figureOf('notSaid', [price, some], () => booked.notSaid, less(booked.notSaid, ofDecisions.notSaid)),
    figureOf('infrastructure', [price], (value) => value, less(price.value, placedOf(decisions))),
    figureOf('cashAfterCredits', [price, cash], (_, left) => left),
  ]
}

function cogsWithDecisions({ booked, decisions }: Facts): number | null {
  return decisions.cashMinor === null ? null : booked.cogs - decisions.booked.cogs
}

/** What nobody booked, and what no component bears, is the rest: every row adds up to the total after decisions as well. */
function savedByPlace(decisions: DecisionsToCome) {
  const placed = placedOf(decisions)
  if (placed === null) return { 'r-and-d': null, other: null, notSaid: null }
  const { booked } = decisions
  return { ...booked, notSaid: placed - booked.cogs - booked['r-and-d'] - booked.other }
}

/** What decisions take out of costs that are listed: no cost falls below 0. null: no decision says what it saves. */
function placedOf({ cashMinor, placedMinor }: DecisionsToCome): number | null {
  return cashMinor === null ? null : placedMinor
}

/** At list price, like every total; a type that nothing is listed of costs nothing beside one that something is. */
function ofAi({ assessment, price }: Facts): readonly Figure[] {
  const { company: of } = assessment.setting
  const { llmCost, gpuCost, aiCost, aiShare, aiPerCustomer, aiPerThousandRequests } = aiCosts(assessment)
  const cost = (value: number | null): Input => ({ value, gap: 'ai-cost' })
  const both = cost(aiCost)
  const sold = divisor(of.revenue, 'revenue', 'revenue-zero')
  const customers = divisor(of.customers, 'customers', 'customers-zero')
  const requests = divisor(of.requestsPerMonth, 'requests', 'requests-zero')
  return [
    figureOf('llmCost', [price, cost(llmCost)], (_, value) => value),
    figureOf('gpuCost', [price, cost(gpuCost)], (_, value) => value),
    figureOf('aiCost', [price, both], (_, value) => value),
    figureOf('aiShare', [price, both, sold], () => aiShare ?? 0),
    figureOf('aiPerCustomer', [price, both, customers], () => aiPerCustomer ?? 0),
    figureOf('aiPerThousandRequests', [price, both, requests], () => aiPerThousandRequests ?? 0),
  ]
}

function perUnit(facts: Facts): readonly Figure[] {
  const { price, decisions, assessment } = facts
  const { all } = bookedInputs(facts)
  const customers = divisor(assessment.setting.company.customers, 'customers', 'customers-zero')
  const requests = divisor(assessment.setting.company.requestsPerMonth, 'requests', 'requests-zero')
  const [infraThen, cogsThen] = [less(price.value, placedOf(decisions)), cogsWithDecisions(facts)]
  const over = (id: FigureId, cost: Input, units: Input, factor: number, then: number | null) =>
    figureOf(
      id,
      [price, cost, units],
      (_, of, by) => timesOver(of, factor, by),
      then === null || units.value === null ? null : timesOver(then, factor, units.value),
    )
  return [
    over('perCustomer', price, customers, 1, infraThen),
    over('cogsPerCustomer', all, customers, 1, cogsThen),
    over('perThousandRequests', price, requests, PER_THOUSAND, infraThen),
    over('cogsPerThousandRequests', all, requests, PER_THOUSAND, cogsThen),
  ]
}

/** Beside the cash, and never added to it: time that is freed pays no bill until somebody leaves. */
function people({ assessment, decisions, capacityFreed: freed }: Facts): readonly Figure[] {
  const { engineerMonthlyCost } = assessment.setting.company
  const time: Input = { value: figuresOf(assessment).ownerTimeBp, gap: 'time' }
  const cost: Input = { value: engineerMonthlyCost, gap: 'engineer-cost' }
  const then = less(time.value, decisions.capacityBp)
  const priced = (shareBp: number) => (engineerMonthlyCost === null ? null : shareOfMinor(engineerMonthlyCost, shareBp))
  return [
    figureOf('engineers', [time], (value) => value, then),
    figureOf('timeAtFullCost', [time, cost], (value) => priced(value) ?? 0, then === null ? null : priced(then)),
    figureOf('headcountAvoided', [{ value: freed, gap: 'outcomes' }], (value) => value),
    figureOf('headcountToCome', [{ value: decisions.capacityBp, gap: 'time-to-come' }], (value) => value),
  ]
}

const MONTHS_OF_YEAR = 12

/** Vector: 65,000 burnt a month is 780,000 a year; over 600,000 of new ARR in twelve months that is 1.30. */
function company({ assessment, price, commitments, vendors }: Facts): readonly Figure[] {
  const { netBurn, netNewArr } = assessment.setting.company
  const burn = divisor(netBurn, netBurn === null ? 'net-burn' : 'not-burning')
  const won = divisor(netNewArr, 'net-new-arr')
  const total = divisor(price.value, price.gap, 'cost-zero')
  const top = (count: number): Input => {
    const shown = vendors.slice(0, count)
    return { value: shown.length === 0 ? null : shown.reduce((sum, { minor }) => sum + minor, 0), gap: 'vendors' }
  }
  return [
    figureOf('burnMultiple', [burn, won], (month, arr) => timesOver(month, MONTHS_OF_YEAR * 100, arr)),
    figureOf('commitments', [{ value: commitments.remainingMinor, gap: 'contracts' }], (value) => value),
    figureOf('largestVendor', [total, top(1)], (of, part) => timesOver(part, 10_000, of)),
    figureOf('topVendors', [total, top(TOP_VENDORS)], (of, part) => timesOver(part, 10_000, of)),
  ]
}

function budgeted({ price, quarter }: Facts): readonly Figure[] {
  const budget: Input = { value: quarter.budgetMinor, gap: 'budget' }
  return [
    figureOf('quarterBudget', [budget], (value) => value),
    figureOf('quarterCost', [price, budget], () => quarter.listMinor),
    figureOf('budgetLeft', [price, budget], (_, value) => value - quarter.listMinor),
  ]
}

const MONTHS_OF_QUARTER = 3

function quartersOf(months: readonly CostMonth[], budget: Budget, assessment: Assessment, fiscalStart: number): readonly QuarterAhead[] {
  const quarters: QuarterAhead[] = []
  let id = quarterOf(assessment.asOf, fiscalStart)
  for (let at = 0; at < months.length; at += MONTHS_OF_QUARTER) {
    const own = months.slice(at, at + MONTHS_OF_QUARTER)
    const days = own.map(({ month }) => month)
    const { first, last } = quarterRange(id, fiscalStart)
    quarters.push({
      quarter: quarterId(id),
      ...summed(own),
      endingMinor: endingMinor(assessment, laterOf(first, assessment.asOf), last),
      budgetMinor: budgetFor(budget, days),
    })
    id = nextQuarter(id)
  }
  return quarters
}

/** In the quarter that runs, a contract that has ended already ends no more. */
function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}

function summed(months: readonly CostMonth[]): Omit<CostMonth, 'month'> {
  const sum = (key: keyof Omit<CostMonth, 'month'>) => months.reduce((total, month) => total + month[key], 0)
  return { listMinor: sum('listMinor'), creditsMinor: sum('creditsMinor'), cashMinor: sum('cashMinor'), savedMinor: sum('savedMinor') }
}
