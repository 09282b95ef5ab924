// What contracts still bind the company to, and the next day on which somebody has to give notice.

import { addDays, monthsThrough } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { minimumEnd, termEnd } from '../checks/hardness.ts'
import type { Component } from '../inventory/tables.ts'

interface ContractDates {
  /** The last day of the minimum term; null: it, or its start, is not set. */
  readonly minimum: IsoDate | null
  /** The later of that and the end: the last day on which it binds. */
  readonly binds: IsoDate | null
  /** The last day to give notice; null: no notice is agreed. */
  readonly notice: IsoDate | null
  /** What has to be acted on next, asOf included: the notice, and once that is over the end; null: it binds no longer. */
  readonly act: IsoDate | null
  /** The first day whose months are left: the day after asOf, and not before its start. */
  readonly first: IsoDate
  /** From that day until it no longer binds, begun ones counted whole. */
  readonly months: number
}

export function contractDates({ component }: ComponentAssessment['subject'], asOf: IsoDate): ContractDates {
  const { contract } = component
  const { start, noticeDays } = contract
  const binds = termEnd(contract)
  const notice = binds === null || noticeDays === null ? null : addDays(binds, -noticeDays)
  const tomorrow = addDays(asOf, 1)
  const first = start !== null && start > tomorrow ? start : tomorrow
  return {
    ...{ minimum: minimumEnd(contract), binds, notice },
    act: [notice, binds].find((day) => day !== null && day >= asOf) ?? null,
    first,
    months: binds === null ? 0 : monthsThrough(first, binds),
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

/** A minimum of no months binds nobody. */
export function hasTerm({ start, end, minMonths }: Component['contract']): boolean {
  return end !== null || (start !== null && minMonths !== null && minMonths > 0)
}

function contractsOf({ components }: Assessment) {
  return components
    .map(({ subject }) => subject)
    .filter(({ component }) => component.lifecycle !== 'retired' && hasTerm(component.contract))
}
