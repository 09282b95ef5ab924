// What contracts still bind the company to, and the next day on which somebody has to give notice.

import { addDays, addMonths, monthsUntil } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { termEnd } from '../checks/hardness.ts'

interface ContractDates {
  /** start plus the minimum term; null: one of them is not set. */
  readonly minimum: IsoDate | null
  /** The later of that and the end. */
  readonly binds: IsoDate | null
  /** Before the end by the days of notice: no days are none. */
  readonly notice: IsoDate | null
  /** Begun months from the day until it no longer binds. */
  readonly months: number
}

export function contractDates({ component }: ComponentAssessment['subject'], asOf: IsoDate): ContractDates {
  const { start, minMonths, noticeDays } = component.contract
  const minimum = start === null || minMonths === null ? null : addMonths(start, minMonths)
  const binds = termEnd(component.contract)
  return {
    minimum,
    binds,
    notice: binds === null ? null : addDays(binds, -(noticeDays ?? 0)),
    months: binds === null ? 0 : monthsUntil(asOf, binds),
  }
}

export interface Commitments {
  readonly contracts: number
  /** Begun months at today's price; null: there is no contract. */
  readonly remainingMinor: number | null
  /** Contracts that still bind and whose price is not known, or not all of it: the sum is at least that. */
  readonly withoutPrice: number
  /** The next last day to give notice, asOf included; null: none lies ahead. */
  readonly nextNotice: { readonly day: IsoDate; readonly name: string } | null
}

export function commitmentsOf(assessment: Assessment): Commitments {
  const { asOf } = assessment
  const contracts = contractsOf(assessment).map((subject) => ({ subject, ...contractDates(subject, asOf) }))
  const ahead = contracts.flatMap(({ subject, notice }) =>
    notice === null || notice < asOf ? [] : [{ day: notice, name: subject.component.name }],
  )
  return {
    contracts: contracts.length,
    remainingMinor: contracts.length === 0 ? null : contracts.reduce((sum, { subject, months }) => sum + subject.knownCost * months, 0),
    withoutPrice: contracts.filter(({ subject, months }) => months > 0 && subject.monthlyCost === null).length,
    nextNotice: ahead.reduce<Commitments['nextNotice']>((first, next) => (first === null || next.day < first.day ? next : first), null),
  }
}

/** Today's price a month of contracts that end in a span of days, both included. */
export function endingMinor(assessment: Assessment, first: IsoDate, last: IsoDate): number {
  return contractsOf(assessment).reduce((sum, { component, knownCost }) => {
    const end = termEnd(component.contract)
    return sum + (end !== null && first <= end && end <= last ? knownCost : 0)
  }, 0)
}

function contractsOf({ components }: Assessment) {
  return components
    .map(({ subject }) => subject)
    .filter(({ component }) => component.lifecycle !== 'retired' && termEnd(component.contract) !== null)
}
