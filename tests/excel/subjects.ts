// The workbooks every export test is run on: both sample companies and generated ones, as the app
// would export them.

import { readFileSync } from 'node:fs'
import { planBoardWorkbook, type WorkbookPlan } from '#board'
import {
  type Assessment,
  type Audience,
  applyEdit,
  assess,
  type Edit,
  type EditContext,
  type LockedQuarter,
  type Result,
  type Workbook,
} from '#core'
import { readCompanyFile, sampleWorkbook, workbookFromCsv } from '#intake'
import { someGeneratedPacks } from '../builders/generated-pack.ts'
import { AS_OF, aWorkbook, TYPED_AT } from '../builders/workbook.ts'
import { group, imported } from '../unit/core/billing/bill-import.ts'

export interface Subject {
  readonly name: string
  readonly workbook: Workbook
  readonly assessment: Assessment
  readonly plan: WorkbookPlan
}

export function subjectOf(name: string, workbook: Workbook, past: LockedQuarter | null = null, audience: Audience = 'board'): Subject {
  const assessment = assess(workbook, AS_OF)
  let plan: WorkbookPlan | undefined
  return {
    ...{ name, workbook, assessment },
    // Many tests read the workbook alone.
    get plan() {
      plan ??= known(planBoardWorkbook({ workbook, assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past, audience }))
      return plan
    },
  }
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
  return someGeneratedPacks(count).map(({ workbook, past }, index) => subjectOf(`generated-${index + 1}`, workbook, past))
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

/** A company whose bill was imported: one of its services is in the inventory, one is not. */
export function billedWorkbook(): Workbook {
  const condition = { field: 'service', test: 'is', text: 'AmazonCloudFront' } as const
  const rules = [{ conditions: [condition], target: 'rest', componentId: null, shares: [] } as const]
  const workbook = aWorkbook({
    company: { revenue: 9_000_000, netBurn: 5_000_000, cash: 60_000_000 },
    components: [{ name: 'S3', vendor: 'AWS', layer: 'data', kind: 'object-store', share: 500 }],
  })
  return imported(workbook, [group('AmazonS3', '96'), group('AmazonCloudFront', '4')], { rules })
}

/**
 * A company that every rule has something to say to: own GPUs, a store and a cluster of its own, a model that an API has, an
 * evaluation framework, a request path, credits, contracts, quotes, projects, options, people and a raise.
 */
export function everyRuleWorkbook(): Workbook {
  return aWorkbook({
    company: {
      ...{ stage: 'seed', headcount: 9, engineers: 4, customers: 60, activeUsers: 120, loggedCases: 900 },
      ...{ revenue: 5_000_000, netBurn: 12_000_000, cash: 180_000_000, coreProduct: 'other' },
      raise: { amount: 250_000_000, date: '2026-03-15' },
    },
    people: { Ana: { infraPrimary: true, otherPromised: 9000 }, Bo: { kind: 'contractor' } },
    components: [
      {
        ...{
          name: 'Queue',
          layer: 'serving',
          kind: 'queue',
          approach: 'build',
          hosting: 'self-run',
          edge: 'no',
          share: 1000,
          cost: 42_000,
        },
      },
      {
        ...{ name: 'Training GPUs', layer: 'compute', kind: 'gpu', approach: 'borrow', hosting: 'rented-bare', edge: 'yes', share: 600 },
        ...{
          customerNotices: 'Our voices sound like the speaker',
          contract: { start: '2026-06-01', minMonths: 12, noticeDays: 60, exitFee: 500_000 },
        },
        costLines: [
          { amount: 900_000, grantId: 'grant-1' },
          ...[100, 110, 95, 105, 120, 90].map((amount, at) => ({ amount: amount * 10_000, month: `2026-0${at + 4}` })),
        ],
        projects: [{ reserved: { discount: 4000, expectedUse: 7000 } }],
      },
      {
        ...{
          name: 'Vector store',
          layer: 'data',
          kind: 'vector-store',
          approach: 'build',
          origin: 'third-party',
          hosting: 'self-run',
          edge: 'no',
          share: 3000,
          cost: 80_000,
        },
        projects: [
          {
            managed: { quote: 20_000, setup: 200_000, yearlyRise: null, residualShare: null },
            build: { oneOff: 900_000, effortWeeks: null, maintPerYear: 100_000, runPerMonth: 3000 },
          },
        ],
      },
      {
        ...{
          name: 'Cluster',
          layer: 'serving',
          kind: 'kubernetes',
          approach: 'build',
          hosting: 'self-run',
          edge: 'no',
          share: 1200,
          cost: 120_000,
        },
        ...{ always24x7: true, switchWeeks: 9 },
        projects: [
          {
            ...{ managed: { quote: 90_000, setup: 0 }, build: { effortWeeks: 6, runPerMonth: 10_000 } },
            ...{ opsHours: { pages: 2, upgrades: 3, patches: 2, debugging: 4 }, outOfPocketPerMonth: 5000 },
          },
        ],
      },
      {
        ...{
          name: 'Ranking model',
          layer: 'other',
          kind: 'model-self-hosted',
          approach: 'build',
          origin: 'own-code',
          hosting: 'managed',
        },
        ...{ edge: 'no', apiAvailable: 'no', share: 400, cost: 60_000 },
      },
      {
        ...{
          name: 'LLM API',
          vendor: 'Anthropic',
          layer: 'other',
          kind: 'llm-api',
          approach: 'borrow',
          hosting: 'managed',
          edge: 'yes',
          share: 300,
          cost: 2_000_000,
        },
        customerNotices: 'Answers in their own tone',
        projects: [{ saving: { days: 20, share: 6000, upkeep: 500 } }],
        evidence: [{ date: '2026-10-20', kind: 'lost-deal', customer: 'A bank' }],
      },
      {
        ...{
          name: 'Eval harness',
          kind: 'eval',
          approach: 'build',
          origin: 'own-code',
          hosting: 'managed',
          edge: 'unsure',
          share: 200,
          cost: 0,
        },
      },
      {
        ...{ name: 'Answer path', kind: 'request-path', steps: [{ name: 'retrieve', latency: 'yes' }], requestsPerMonth: 90_000 },
        observability: { latencyPerStep: 'yes', tokens: 'yes', errors: 'yes', costPerRequest: 'yes' },
      },
      {
        ...{
          name: 'Feature rows',
          vendor: 'Snowflake',
          layer: 'data',
          kind: 'warehouse',
          approach: 'buy',
          hosting: 'managed',
          edge: 'yes',
          share: 500,
          cost: 30_000,
        },
        customerNotices: 'Fresh features within a minute',
        contract: { start: '2026-01-01', end: '2027-03-31', minMonths: 6, noticeDays: 30 },
        projects: [
          {
            options: [
              { name: 'Managed', weeks: 2, cost: 300_000, chosen: false },
              { name: 'Own', weeks: 8, cost: 200_000, chosen: true },
              { name: 'Hybrid', weeks: 4, cost: null, chosen: false },
            ],
          },
        ],
      },
    ],
    creditGrants: [{ vendor: 'Cloud credits', balance: 20_000_000, asOf: '2026-11-01', expires: '2028-01-31' }],
    imports: [{ source: 'list.csv', pricesAsOf: '2026-11-01' }],
    quarters: [
      {
        ...{ quarter: '2026Q3', asOf: '2026-09-30', lockedAt: '2026-10-02T10:00:00.000Z', lockedBy: 'Maya' },
        prices: [
          { componentId: 'c-ranking-model', currency: 'USD', amount: 55_000 },
          { componentId: 'c-llm-api', currency: 'USD', amount: 1_000_000 },
        ],
      },
    ],
  })
}

/** After edits as the app makes them. */
export function edited(workbook: Workbook, edits: readonly ((context: EditContext) => Result<Edit>)[]): Workbook {
  let made = 0
  return edits.reduce((current, make) => {
    const newId = () => `new-${++made}`
    return known(applyEdit(current, known(make({ workbook: current, at: TYPED_AT, newId, source: 'typed' }))))
  }, workbook)
}

function known<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
