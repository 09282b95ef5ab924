// The company whose workbook it is: one record, every field may be blank and is then "Missing",
// never zero.

import { MAX_COMPANY_MINOR_UNITS } from '../amounts/units.ts'
import {
  choice,
  group,
  nameText,
  ofMonth,
  optionalBasisPoints,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalMinorUnits,
  optionalSignedMinorUnits,
  type ValuesOf,
} from './field.ts'

export const STAGES = ['pre-seed', 'seed', 'series-a', 'series-b', 'later'] as const
export type Stage = (typeof STAGES)[number]

const MAX_PEOPLE = 1_000_000
const MAX_COUNT = 1_000_000_000_000

export const companyFields = {
  name: { ...nameText(), initial: 'Untitled company' },
  stage: optionalChoice(STAGES),
  /** All staff, everybody counted. 0 is accepted; what divides by it is Missing. */
  headcount: optionalInteger('count', 0, MAX_PEOPLE),
  engineers: optionalInteger('count', 0, MAX_PEOPLE),
  /** Full monthly cost of one average engineer, salary and everything on top. */
  engineerMonthlyCost: ofMonth(optionalMinorUnits()),
  infraCapacity: optionalBasisPoints(10_000 * 1000),
  /** Recognised revenue a month. */
  revenue: ofMonth(optionalMinorUnits(MAX_COMPANY_MINOR_UNITS)),
  /** Three-month average; negative when the company earns more than it spends. */
  netBurn: ofMonth(optionalSignedMinorUnits(MAX_COMPANY_MINOR_UNITS)),
  cash: optionalSignedMinorUnits(MAX_COMPANY_MINOR_UNITS),
  raise: group({ amount: optionalMinorUnits(MAX_COMPANY_MINOR_UNITS), date: optionalDate() }),
  customers: optionalInteger('count', 0, MAX_COUNT),
  activeUsers: optionalInteger('count', 0, MAX_COUNT),
  loggedCases: optionalInteger('count', 0, MAX_COUNT),
  coreProduct: choice(['foundation-model', 'other'], 'other'),
  netNewArr: optionalSignedMinorUnits(MAX_COMPANY_MINOR_UNITS),
  requestsPerMonth: optionalInteger('count', 0, MAX_COUNT),
  /** Cost of revenue a month that is no infrastructure: support, payment fees, licences of content. */
  otherCogs: ofMonth(optionalMinorUnits(MAX_COMPANY_MINOR_UNITS)),
  plannedEngineers: optionalInteger('count', 0, MAX_PEOPLE),
}

export type CompanyValues = ValuesOf<typeof companyFields>
