// What the people who decide are asked for: each open decision with what it would save in cash and in time, what it costs once and
// when that is paid back. Nothing is estimated: a saving is one that somebody expected, or follows from a quote; else what is
// missing is named. Cash and time are never added up. App, workbook, pages, slides and command line read it here.

import { nextQuarter, quarterOf, quarterRange } from '../amounts/calendar.ts'
import { divideRounded, sumOfKnown } from '../amounts/rounding.ts'
import { type IsoDate, minorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { type CompanyWideFinding, companyWideFindings } from '../assessment/company-wide.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { standingOf } from '../assessment/standing.ts'
import { countsInTotals } from '../checks/applies.ts'
import { quoteOf } from '../checks/managed-equivalent/comparison.ts'
import type { ComponentSubject, Setting } from '../checks/subject.ts'
import { PORTFOLIO } from '../inventory/inventory-index.ts'
import type { Decision, Project } from '../inventory/tables.ts'

/** effect: what the decision is expected to change. quote: what a managed service costs a month. setup: what it costs once. */
export type AskInput = 'effect' | 'quote' | 'cost' | 'time' | 'setup'

export interface Ask {
  /** null: the company as a whole. */
  readonly of: ComponentAssessment | null
  /** What is said of the company; null: it is about a component. */
  readonly finding: CompanyWideFinding | null
  /** The decision that was made about it and is overdue; the one due last. */
  readonly overdue: Decision | null
  /** What its saving and its one-off cost are quoted in; null: nothing is quoted. */
  readonly project: Project | null
  /** What the quote would save, whatever was expected when it was decided. */
  readonly quoted: Decision['effect']
  /** Minor units saved a month; below 0: spent. null: not known. */
  readonly cashMinor: number | null
  /** Basis points of one engineer that are freed; below 0: taken. null: not known. */
  readonly capacityBp: number | null
  readonly oneOffMinor: number | null
  /** Hundredths of a month until the cash that is saved has paid what it costs once; null: not known, or no cash is saved. */
  readonly paybackHundredths: number | null
  /** Minor units a month: what is known of the cash, and the known time at the cost of an engineer. null: of the company. */
  readonly allInMinor: number | null
  readonly owner: string | null
  /** The day it is to be done. */
  readonly by: IsoDate
  /** Nobody set the day: it is the last of the next quarter. */
  readonly isDayProposed: boolean
  /** What has to be known before the saving is; none where cash and time are known. */
  readonly missing: readonly AskInput[]
}

export interface AskTotals {
  readonly asks: number
  /** Of the asks that say it; null: none says. */
  readonly cashMinor: number | null
  readonly capacityBp: number | null
  readonly oneOffMinor: number | null
  readonly allInMinor: number | null
  /** Asks whose saving in cash is not known. */
  readonly unpriced: number
}

export interface Asks {
  /** By the cash they save. What nobody has priced follows: of the company, then by what it costs all in. */
  readonly asks: readonly Ask[]
  readonly totals: AskTotals
  /** Small ones, which are settled together. */
  readonly minor: { readonly count: number; readonly allInMinor: number }
}

type Judged = Pick<Assessment, 'components' | 'portfolio' | 'index' | 'asOf' | 'setting'>

/** @param fiscalStartMonth the quarter that follows is proposed as the time to act */
export function asksOf(assessment: Judged, fiscalStartMonth: number): Asks {
  const { components, setting, asOf } = assessment
  const proposed = quarterRange(nextQuarter(quarterOf(asOf, fiscalStartMonth)), fiscalStartMonth).last
  const counted = components.filter(({ subject }) => countsInTotals(subject.component))
  const minor = counted.filter((each) => standingOf(each) === 'minor').map(({ subject }) => subject)
  const ofCompany = companyWideFindings(assessment)
    .filter(({ state }) => state === 'to-decide')
    .map((finding) => companyAsk(finding, assessment, proposed))
  const ofComponents = counted.filter((each) => standingOf(each) === 'to-decide').map((each) => componentAsk(each, assessment, proposed))
  const asks = [...ofCompany, ...ofComponents].sort(byMoney)
  return {
    asks,
    totals: askTotals(asks),
    minor: {
      count: minor.length,
      allInMinor: minor.reduce((sum, subject) => sum + allInOf(subject, setting), 0),
    },
  }
}

export function askTotals(asks: readonly Ask[]): AskTotals {
  return {
    asks: asks.length,
    cashMinor: sumOfKnown(asks.map(({ cashMinor }) => cashMinor)),
    capacityBp: sumOfKnown(asks.map(({ capacityBp }) => capacityBp)),
    oneOffMinor: sumOfKnown(asks.map(({ oneOffMinor }) => oneOffMinor)),
    allInMinor: sumOfKnown(asks.map(({ allInMinor }) => allInMinor)),
    unpriced: asks.filter(({ cashMinor }) => cashMinor === null).length,
  }
}

/** The most cash first; what nobody has priced follows, of the company before what it costs all in. Of two alike the order of the list stands. */
function byMoney(a: Ask, b: Ask): number {
  if (a.cashMinor === null || b.cashMinor === null)
    return Number(a.cashMinor === null) - Number(b.cashMinor === null) || weightOf(b) - weightOf(a)
  return b.cashMinor - a.cashMinor || weightOf(b) - weightOf(a)
}

/** Nothing costs more than the company. */
const weightOf = ({ allInMinor }: Ask): number => allInMinor ?? Number.MAX_SAFE_INTEGER

function companyAsk(finding: CompanyWideFinding, { index, asOf }: Judged, proposed: IsoDate): Ask {
  const overdue = overdueOf(index.decisions.get(PORTFOLIO) ?? [], [finding.rule], asOf)
  const { cash = null, capacity = null } = overdue?.effect ?? {}
  return {
    ...{
      of: null,
      finding,
      overdue,
      project: null,
      quoted: { cash: null, capacity: null },
      cashMinor: cash,
      capacityBp: capacity,
      oneOffMinor: null,
      paybackHundredths: null,
    },
    ...{ allInMinor: null, owner: overdue?.owner ?? null, ...dayOf(overdue, proposed) },
    missing: cash === null && capacity === null ? ['effect'] : [],
  }
}

function componentAsk(of: ComponentAssessment, { setting, asOf }: Judged, proposed: IsoDate): Ask {
  const { subject, reasons } = of
  const overdue = overdueOf(
    subject.decisions,
    reasons.map(({ rule }) => rule),
    asOf,
  )
  const quoted = quoteOf(subject, setting)
  const { monthlyCost, ownerTime } = subject
  const isTimeKnown = ownerTime.rows > 0 && ownerTime.blankShares === 0
  const ofQuote: Ask['quoted'] = {
    cash: quoted === null || monthlyCost === null ? null : minorUnits(monthlyCost - quoted.quote),
    capacity: quoted === null || !isTimeKnown ? null : ownerTime.knownBp - quoted.residual,
  }
  const cashMinor = overdue?.effect.cash ?? ofQuote.cash
  const capacityBp = overdue?.effect.capacity ?? ofQuote.capacity
  const oneOffMinor = quoted?.project.managed.setup ?? null
  const missing: AskInput[] = []
  if (cashMinor === null) missing.push(quoted === null ? (isToMove(of) ? 'quote' : 'effect') : 'cost')
  else if (quoted !== null && oneOffMinor === null) missing.push('setup')
  if (capacityBp === null && !isTimeKnown) missing.push('time')
  return {
    ...{ of, finding: null, overdue, project: quoted?.project ?? null, quoted: ofQuote, cashMinor, capacityBp, oneOffMinor },
    paybackHundredths: oneOffMinor === null || cashMinor === null || cashMinor <= 0 ? null : divideRounded(oneOffMinor * 100, cashMinor),
    allInMinor: allInOf(subject, setting),
    owner: overdue?.owner ?? leadOf(subject, setting),
    ...dayOf(overdue, proposed),
    missing,
  }
}

/** Its advice is another way to have it, for which somebody can be asked for a price. */
function isToMove({ recommendation }: ComponentAssessment): boolean {
  return recommendation.code === 'buy' || recommendation.code === 'borrow' || recommendation.code === 'move-off'
}

/** One that is still to be done has days left, whatever else is open about the component. */
function overdueOf(decisions: readonly Decision[], rules: readonly string[], asOf: IsoDate): Decision | null {
  return decisions
    .filter(({ outcome, due, ruleIds }) => outcome === null && due !== null && due < asOf && ruleIds.some((rule) => rules.includes(rule)))
    .reduce<Decision | null>((last, each) => (last === null || (each.due ?? '') > (last.due ?? '') ? each : last), null)
}

function dayOf(overdue: Decision | null, proposed: IsoDate): Pick<Ask, 'by' | 'isDayProposed'> {
  const due = overdue?.due ?? null
  return { by: due ?? proposed, isDayProposed: due === null }
}

function allInOf(subject: ComponentSubject, setting: Setting): number {
  const { engineerMonthlyCost } = setting.company
  return subject.knownCost + divideRounded(subject.ownerTime.knownBp * (engineerMonthlyCost ?? 0), 10_000)
}

/** Whoever gives the most of the time; of several alike the first. null: nobody is named. */
function leadOf({ owners }: ComponentSubject, { people }: Setting): string | null {
  const named = owners.filter(({ personId }) => personId !== null)
  const first = named.reduce<(typeof named)[number] | null>(
    (most, each) => (most === null || (each.share ?? 0) > (most.share ?? 0) ? each : most),
    null,
  )
  return people[first?.personId ?? '']?.name ?? null
}
