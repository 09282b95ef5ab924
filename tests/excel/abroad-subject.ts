// A company abroad with all that a pack can have at once: a currency without minor units, prices in two others, a fiscal year from
// February, credits, contracts, books, a budget and two locked quarters between which prices, rates and components moved.

import type { IsoDate } from '#core'
import { type WithPast, withLocked } from '../builders/locked-past.ts'
import { aWorkbook, type ComponentSketch, type WorkbookSketch } from '../builders/workbook.ts'

export function abroadWorkbook(): WithPast {
  const then = aWorkbook(sketchOf('then'))
  const first = withLocked(aWorkbook(sketchOf('now')), then, '2027Q2', '2026-06-30' as IsoDate)
  return withLocked(first.workbook, then, '2027Q3', '2026-09-30' as IsoDate)
}

function sketchOf(time: 'then' | 'now'): WorkbookSketch {
  const isNow = time === 'now'
  return {
    settings: { currency: 'CLP', fiscalStartMonth: 2 },
    company: {
      ...{ stage: 'seed', headcount: 11, engineers: 6, engineerMonthlyCost: 4_200_000, customers: 43, netNewArr: 60_000_000 },
      ...(isNow
        ? { revenue: 31_500_000, netBurn: 42_000_000, cash: 480_000_000, requestsPerMonth: 2_750_000 }
        : { revenue: 27_000_000, netBurn: 39_000_000, cash: 600_000_000, requestsPerMonth: 1_900_000 }),
      otherCogs: 3_100_000,
    },
    components: [...componentsOf(isNow), isNow ? SIGN_IN : CRAWLER],
    creditGrants: [{ vendor: 'Hetzner credits', balance: 1_200_000, currency: 'EUR', asOf: '2026-11-01', expires: '2027-03-31' }],
    exchangeRates: [
      { from: 'EUR', to: 'CLP', rate: isNow ? 1092.37 : 1040, date: isNow ? '2026-11-02' : '2026-09-01' },
      { from: 'USD', to: 'CLP', rate: isNow ? 941.15 : 955.5, date: isNow ? '2026-11-02' : '2026-09-01' },
    ],
    budget: ['2026-11', '2026-12', '2027-01'].map((month) => ({ month, amount: 8_000_000 })),
    ledger: [
      ...['2026-08', '2026-09', '2026-10'].map((month, at) => line(month, 'Hosting', 'OpenAI', 3_000_000 + at * 350_000)),
      line('2026-10', 'Hosting', 'AWS', 930_000),
      line('2026-10', 'Software', 'Datadog', 410_000),
      line('2026-10', 'Salaries', 'Payroll', 25_000_000),
    ],
    bookAccounts: { Hosting: 'hosting', Software: 'software', Salaries: 'other' },
    bookVendors: { OpenAI: ['OpenAI'], AWS: ['AWS'], Datadog: 'not-listed' },
  }
}

const line = (month: string, account: string, vendor: string, amount: number) => ({ month, account, vendor, amount })

const componentsOf = (isNow: boolean): readonly ComponentSketch[] => [
  {
    ...{ name: 'Speech API', kind: 'llm-api', vendor: 'OpenAI', layer: 'compute', approach: 'borrow', edge: 'no', share: 300 },
    costLines: [{ amount: isNow ? 412_350 : 300_000, currency: 'USD', driver: 'usage', bookedAs: 'cogs' }],
  },
  {
    ...{ name: 'GPUs', kind: 'gpu', vendor: 'Hetzner', layer: 'compute', approach: 'build', hosting: 'rented-bare', edge: 'yes' },
    customerNotices: 'The accent is understood',
    owners: [
      { person: 'Ana', share: 2600 },
      { person: 'Ben', share: 900 },
    ],
    costLines: [{ amount: 189_900, currency: 'EUR', bookedAs: 'r-and-d', grantId: 'grant-1', grantAmount: 100_000 }],
    contract: { start: '2026-01-15', minMonths: 24, noticeDays: 60, exitFee: 900_000 },
  },
  {
    ...{ name: 'Own cluster', kind: 'kubernetes', vendor: 'AWS', layer: 'serving', approach: 'build', hosting: 'self-run', edge: 'no' },
    owners: [{ person: 'Ben', share: 3500 }],
    costLines: [{ amount: 98_765, currency: 'USD', bookedAs: 'cogs' }],
    projects: [{ managed: { quote: 350_000, setup: 2_000_000, vendor: 'Render' } }],
  },
  {
    ...{ name: 'Vector store', kind: 'vector-store', vendor: 'Qdrant', layer: 'data', approach: 'build', hosting: 'self-run', edge: 'no' },
    owners: [{ person: 'Ana', share: 2200 }],
    costLines: [{ amount: 199_000, currency: 'CLP', bookedAs: 'cogs' }],
    projects: [{ managed: { quote: 290_000, setup: 0 } }],
    // It has days left, and leaves another check open.
    decisions: [{ ruleIds: ['owner-time'], choice: 'move', owner: 'Ben', due: '2027-02-28', effect: { cash: -91_000, capacity: 1800 } }],
  },
  {
    ...{ name: 'Monitoring', kind: 'observability', vendor: 'Grafana', layer: 'serving', approach: 'buy', edge: 'no', share: 200 },
    costLines: [{ amount: 2900, currency: 'USD', driver: 'per-seat', seats: 7, bookedAs: 'r-and-d' }],
    contract: { start: '2025-12-01', end: '2026-12-31', noticeDays: 30 },
  },
  {
    ...{ name: 'Warehouse', kind: 'warehouse', vendor: 'Snowflake', layer: 'data', approach: 'buy', edge: 'no', share: null },
    costLines: [
      { amount: 7_200_000, per: 'year', bookedAs: 'cogs' },
      { label: 'Migration', amount: 1_500_000, per: 'one-off', month: '2026-11' },
    ],
    contract: { start: '2026-12-01', end: '2027-11-30', minMonths: 12, noticeDays: 90 },
  },
  { name: 'CI', kind: 'ci', vendor: 'GitHub', layer: 'other', approach: 'buy', edge: 'no', share: 100, cost: 55_000 },
]

const SIGN_IN: ComponentSketch = {
  ...{ name: 'Sign-in', kind: 'auth-billing', vendor: 'Clerk', layer: 'other', approach: 'buy', edge: 'no', share: 50 },
  costLines: [{ amount: 9900, currency: 'USD' }],
}

const CRAWLER: ComponentSketch = { name: 'Crawler', layer: 'data', approach: 'build', edge: 'no', share: 400, cost: 310_000 }
