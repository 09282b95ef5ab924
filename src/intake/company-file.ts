// The company file (C.json) that goes with a list: every key optional, each one given overrides the
// workbook's field. Also prints a company back in the same keys.

import {
  type Company,
  type CompanyValues,
  companyFields,
  currencyCode,
  type Field,
  fail,
  isPlainObject,
  ok,
  problem,
  type Result,
} from '#core'
import { readJsonObject } from './json-object.ts'

export interface CompanyFile {
  readonly file: string
  /** null when the file does not name one. */
  readonly currency: string | null
  readonly values: Partial<CompanyValues>
}

type CompanyField = keyof CompanyValues

/** Key of the file → field of the company. Amounts are in minor units, shares in basis points: the key says so. */
const KEYS = {
  name: 'name',
  stage: 'stage',
  headcount: 'headcount',
  engineers: 'engineers',
  engineerMonthlyCostMinor: 'engineerMonthlyCost',
  infraCapacityBp: 'infraCapacity',
  monthlyRevenueMinor: 'revenue',
  monthlyNetBurnMinor: 'netBurn',
  cashMinor: 'cash',
  raise: 'raise',
  customers: 'customers',
  activeUsers: 'activeUsers',
  loggedCases: 'loggedCases',
  coreProduct: 'coreProduct',
  netNewArrMinor: 'netNewArr',
  requestsPerMonth: 'requestsPerMonth',
  monthlyOtherCogsMinor: 'otherCogs',
  plannedEngineers: 'plannedEngineers',
} as const satisfies Readonly<Record<string, CompanyField>>

export const COMPANY_KEYS: readonly string[] = ['currency', ...Object.keys(KEYS)]

/** @param text the whole file; @param file its name, as Problems show it */
export function readCompanyFile(text: string, file: string): Result<CompanyFile> {
  const json = readJsonObject(text, file)
  if (!json.ok) return json
  let currency: string | null = null
  const values: Record<string, unknown> = {}
  for (const [key, raw] of Object.entries(json.value)) {
    const field = Object.hasOwn(KEYS, key) ? KEYS[key as keyof typeof KEYS] : undefined
    if (field === undefined && key !== 'currency') {
      return fail(problem('json-unknown-key', { file, key: key.slice(0, 60), known: COMPANY_KEYS }))
    }
    const reader: Field<unknown> = field === undefined ? currencyCode() : companyFields[field]
    const value = reader.read(fieldNames(raw), key)
    if (!value.ok) return fail(problem('json-value', { file, key, problem: value.problem }))
    if (field === undefined) currency = value.value as string
    else values[field] = value.value
  }
  return ok({ file, currency, values: values as Partial<CompanyValues> })
}

/** The company in the keys of the file, blank ones as null. */
export function companyInFileKeys(company: Company, currency: string): Readonly<Record<string, unknown>> {
  const { name, ...others } = KEYS
  const entries = Object.entries(others).map(([key, field]) => {
    const value = company[field]
    return [key, field === 'raise' ? { amountMinor: company.raise.amount, date: company.raise.date } : value]
  })
  return { name: company[name], currency, ...Object.fromEntries(entries) }
}

/** Inside "raise" the amount says its unit as well. */
function fieldNames(raw: unknown): unknown {
  if (!isPlainObject(raw) || !Object.hasOwn(raw, 'amountMinor')) return raw
  const { amountMinor, ...others } = raw
  return { ...others, amount: amountMinor }
}
