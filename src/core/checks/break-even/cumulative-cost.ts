// What building and buying have cost by the end of each month, and where one overtakes the other. Used
// by break-even (R26), inflection (R06), the component page's chart and the workbook's sheet.

import { divideRounded } from '../../amounts/rounding.ts'
import type { Project } from '../../inventory/tables.ts'
import type { ComponentSubject, Setting } from '../subject.ts'

export const MONTHS = 60
const WEEKS_PER_YEAR = 52

/** The prices of one project; null is not set, which is never 0. Minor units. */
interface ComparedTerms {
  readonly oneOff: number | null
  readonly maintPerYear: number | null
  readonly runPerMonth: number | null
  readonly setup: number | null
  readonly quote: number | null
  /** Yearly price rise of the vendor, from month 13 on. */
  readonly riseBp: number
}

interface Crossing {
  readonly month: number
  /** Which of the two has cost less, or the same, from this month on. */
  readonly cheaper: 'build' | 'buy'
}

export interface CumulativeCost {
  /** By the end of month 1, 2 … 60. */
  readonly build: readonly number[]
  readonly buy: readonly number[]
  readonly crossings: readonly Crossing[]
}

export interface Comparison {
  readonly projectId: string
  readonly terms: ComparedTerms
  /** null while a price is blank. */
  readonly result: CumulativeCost | null
}

/** A project that says what building would take. */
function isCompared({ build }: Pick<Project, 'build'>): boolean {
  return build.oneOff !== null || build.effortWeeks !== null
}

const NO_COMPARISONS: readonly Comparison[] = []

export function comparisonsOf(
  { projects }: Pick<ComponentSubject, 'projects'>,
  setting: Pick<Setting, 'company' | 'limits'>,
): readonly Comparison[] {
  // Most components have none, and several columns ask.
  if (projects.length === 0) return NO_COMPARISONS
  return projects.filter(isCompared).map((project) => {
    const terms = termsOf(project, setting)
    return { projectId: project.id, terms, result: cumulativeCost(terms) }
  })
}

/** The project that breaks even first; else the first whose prices are all there; else the first. */
export function bestComparison(comparisons: readonly Comparison[]): Comparison | null {
  return comparisons.reduce<Comparison | null>((best, next) => (best === null || isBetter(next, best) ? next : best), null)
}

function isBetter(next: Comparison, best: Comparison): boolean {
  return best.result === null ? next.result !== null : monthOf(next) < monthOf(best)
}

/** First month from which building has cost no more than buying; endless when never, or when a price is blank. */
export function monthOf({ result }: Pick<Comparison, 'result'>): number {
  return result?.crossings.find(({ cheaper }) => cheaper === 'build')?.month ?? Number.POSITIVE_INFINITY
}

/** No weeks cost nothing, whatever an engineer does. */
function effortOf(weeks: number | null, engineerCost: number | null): number | null {
  if (weeks === 0) return 0
  return weeks === null || engineerCost === null ? null : divideRounded(weeks * engineerCost * 12, WEEKS_PER_YEAR)
}

/** One-off money, or weeks of one engineer at full cost; maintenance a year, or the usual share of the one-off. */
function termsOf(
  { build, managed }: Pick<Project, 'build' | 'managed'>,
  { company, limits }: Pick<Setting, 'company' | 'limits'>,
): ComparedTerms {
  const effort = effortOf(build.effortWeeks, company.engineerMonthlyCost)
  const oneOff = build.oneOff ?? effort
  const usual = oneOff === null ? null : divideRounded(oneOff * limits['maintenance-share'], 10_000)
  return {
    oneOff,
    maintPerYear: build.maintPerYear ?? usual,
    runPerMonth: build.runPerMonth,
    setup: managed.setup,
    quote: managed.quote,
    riseBp: managed.yearlyRise ?? limits['price-rise'],
  }
}

/** null while a price is blank. Before month 1 buying is taken as cheaper, so the first crossing is where building has cost no more; then every one, in both directions. */
export function cumulativeCost({ oneOff, maintPerYear, runPerMonth, setup, quote, riseBp }: ComparedTerms): CumulativeCost | null {
  if (oneOff === null || maintPerYear === null || runPerMonth === null || setup === null || quote === null) return null
  const build: number[] = []
  const buy: number[] = []
  const crossings: Crossing[] = []
  let paid = setup
  let price = quote
  let isBuildCheaper = false
  for (let month = 1; month <= MONTHS; month += 1) {
    if (month > 1 && (month - 1) % 12 === 0) price = divideRounded(price * (10_000 + riseBp), 10_000)
    paid += price
    const spent = oneOff + divideRounded(maintPerYear * month, 12) + runPerMonth * month
    build.push(spent)
    buy.push(paid)
    if (spent <= paid !== isBuildCheaper) {
      isBuildCheaper = !isBuildCheaper
      crossings.push({ month, cheaper: isBuildCheaper ? 'build' : 'buy' })
    }
  }
  return { build, buy, crossings }
}
