// The workbooks every export test is run on: both sample companies and generated ones, as the app
// would export them.

import { readFileSync } from 'node:fs'
import { planBoardWorkbook, type WorkbookPlan } from '#board'
import { type Assessment, assess, type Result, type Workbook } from '#core'
import { readCompanyFile, sampleWorkbook, workbookFromCsv } from '#intake'
import { someGeneratedWorkbooks } from '../builders/generated-workbook.ts'
import { AS_OF, aWorkbook } from '../builders/workbook.ts'

export interface Subject {
  readonly name: string
  readonly workbook: Workbook
  readonly assessment: Assessment
  readonly plan: WorkbookPlan
}

export function subjectOf(name: string, workbook: Workbook): Subject {
  const assessment = assess(workbook, AS_OF)
  return { name, workbook, assessment, plan: planBoardWorkbook({ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0' }) }
}

function newContext() {
  let made = 0
  return {
    id: '00000000-0000-4000-8000-000000000001',
    at: '2026-11-25T09:00:00.000Z' as never,
    newId: () => {
      made += 1
      return `id-${String(made).padStart(5, '0')}`
    },
  }
}

export function seedSubject(): Subject {
  return subjectOf('seed', sampleWorkbook(newContext()))
}

export function seriesASubject(): Subject {
  const company = known(readCompanyFile(readFileSync('resources/sample/series_a_40_people.company.json', 'utf8'), 'series_a.json'))
  const list = readFileSync('resources/sample/series_a_40_people.csv')
  return subjectOf('series-a', known(workbookFromCsv(list, 'series_a_40_people.csv', newContext(), company)))
}

export function generatedSubjects(count: number): readonly Subject[] {
  return someGeneratedWorkbooks(count).map((workbook, index) => subjectOf(`generated-${index + 1}`, workbook))
}

/** Prices as people have them: by year, seat, quarter and currency, a bill that is split, credits of which one pool has ended. */
export function costsSubject(): Subject {
  const workbook = aWorkbook({
    company: { revenue: 9_000_000, netBurn: 5_000_000, cash: 60_000_000 },
    components: [
      {
        ...{ name: 'Database', layer: 'data', share: 500 },
        costLines: [
          { label: 'Contract', amount: 1_680_001, per: 'year' },
          { label: 'Set-up', amount: 500_000, per: 'one-off' },
        ],
      },
      {
        ...{ name: 'Observability', layer: 'serving', share: 300 },
        costLines: [
          { label: 'Seats', amount: 4900, driver: 'per-seat', seats: 12 },
          { label: 'Logs', amount: 100_001, currency: 'EUR', per: 'quarter' },
        ],
      },
      {
        ...{ name: 'GPUs', layer: 'compute', share: 2100 },
        costLines: [{ amount: 900_000, currency: 'EUR', grantId: 'grant-1', grantAmount: 700_000 }],
      },
      { name: 'LLM API', layer: 'serving', share: 100, costLines: [{ amount: 250_000, grantId: 'grant-2' }] },
      { name: 'Object store', layer: 'data', share: 100, costLines: [{ label: 'AWS', amount: 30_000, billId: 'bill-1' }] },
      {
        ...{ name: 'Queue', layer: 'compute', share: 100 },
        costLines: [{ label: 'AWS', amount: 12_345, billId: 'bill-1' }, { amount: 5000 }],
      },
      { name: 'Cache', layer: 'data', share: 100, cost: 42_000 },
    ],
    bills: [
      { vendor: 'AWS', amount: 120_000, date: '2026-10-31' },
      { vendor: 'Hetzner', amount: 100_000, currency: 'EUR', per: 'year' },
    ],
    creditGrants: [
      { vendor: 'GPU credits', balance: 5_000_000, currency: 'EUR', asOf: '2026-11-01', expires: '2027-06-30' },
      { vendor: 'API credits', balance: 400_000, asOf: '2026-09-01' },
    ],
    exchangeRates: [
      { from: 'EUR', to: 'USD', rate: 1.0837, date: '2026-11-01' },
      { from: 'EUR', to: 'USD', rate: 1.2, date: '2026-12-01' },
    ],
    imports: [{ source: 'costs.csv', pricesAsOf: '2026-11-01', controlTotal: 100_000, rowsTotal: 269_400 }],
  })
  return subjectOf('costs', workbook)
}

function known<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
