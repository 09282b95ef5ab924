// A workbook that every line of Cost and gross margin speaks of: prices booked in all places, on one line, on several and on a
// bill, vendors in two spellings and with names that a spreadsheet takes for something else, decisions of every kind, contracts
// and credits before and behind the day, and a budget of all but the last months.

import type { Workbook } from '#core'
import { aWorkbook, type RecordSketch } from '../builders/workbook.ts'

const BUDGET_MONTHS = ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07']

const budget: readonly RecordSketch<'budget'>[] = [
  ...BUDGET_MONTHS.map((month) => ({ month, amount: 1_600_000 })),
  { month: '2026-12', amount: 50_000 },
]

/** @param isOverSaved with decisions that would save more than there is, and one about the company as a whole */
export function marginWorkbook(isOverSaved = false): Workbook {
  return aWorkbook({
    company: {
      ...{ revenue: 6_200_000, netBurn: 14_000_000, cash: 210_000_000, customers: 37, requestsPerMonth: 71_234_567, netNewArr: 49_000_000 },
      otherCogs: 412_345,
      ...{ headcount: 12, engineers: 7 },
    },
    components: [
      {
        ...{ name: 'LLM API', kind: 'llm-api', vendor: 'Anthropic', layer: 'compute', share: 400 },
        costLines: [{ amount: 812_345, bookedAs: 'cogs', grantId: 'grant-2', grantAmount: 200_000 }],
        decisions: [{ effect: { cash: 50_000, capacity: null }, due: '2027-02-14' }],
      },
      {
        ...{ name: 'Training GPUs', kind: 'gpu', vendor: 'What? ~*', layer: 'compute', share: 1300 },
        costLines: [
          { amount: 210_001, bookedAs: 'r-and-d', grantId: 'grant-1' },
          { amount: 99_999, per: 'quarter', bookedAs: 'cogs' },
          { amount: 260_000, month: '2026-10' },
          { amount: 40_000, per: 'one-off', bookedAs: 'cogs' },
        ],
        contract: { start: '2026-01-15', minMonths: 18, noticeDays: 45 },
        decisions: [{ effect: { cash: 30_001, capacity: 900 }, due: '2026-12-31' }],
      },
      {
        ...{ name: 'Warehouse', vendor: 'aws ', layer: 'data', share: 300 },
        costLines: [{ amount: 120_000, bookedAs: 'cogs' }],
        contract: { end: '2026-12-20', noticeDays: 30 },
      },
      {
        ...{ name: 'Queue', vendor: 'AWS', layer: 'serving', share: 100 },
        costLines: [
          { amount: 12_345, billId: 'bill-1', bookedAs: 'cogs' },
          { amount: 5000, bookedAs: 'other' },
        ],
        decisions: [
          { effect: { cash: 7000, capacity: 200 }, due: '2026-09-30' },
          { effect: { cash: 9000, capacity: 2600 }, outcome: 'Moved', closedOn: '2026-04-01', actual: { cash: 8000, capacity: 2500 } },
        ],
      },
      {
        ...{ name: 'CI', vendor: '0012', layer: 'other', share: 200 },
        costLines: [{ amount: 33_333, bookedAs: 'other' }],
        // Two that would save more than it costs.
        decisions: isOverSaved
          ? [{ effect: { cash: 20_000, capacity: null } }, { effect: { cash: 19_999, capacity: null }, due: '2027-01-31' }]
          : [],
        contract: { end: '2027-05-31', noticeDays: 60 },
      },
      {
        ...{ name: 'Evaluation', vendor: '2026-11-25', layer: 'serving', share: 150 },
        costLines: [{ amount: 0, bookedAs: 'r-and-d' }],
      },
      {
        ...{ name: 'Seats', vendor: 'GitHub', layer: 'other', share: 50 },
        costLines: [{ amount: 2100, driver: 'per-seat', seats: 12, bookedAs: 'r-and-d', currency: 'EUR' }],
        contract: { end: '2027-03-01', noticeDays: 120 },
      },
      { name: 'Old store', lifecycle: 'retired', vendor: 'AWS', costLines: [{ amount: 77_700, bookedAs: 'cogs' }] },
      { name: 'Price unknown', vendor: 'Nobody', layer: 'data', share: 0, decisions: [{ effect: { cash: 1000, capacity: null } }] },
    ],
    // Of the company: it comes out of no listed cost.
    decisions: isOverSaved ? [{ ruleIds: ['runway'], effect: { cash: 9_000_000, capacity: null }, due: '2027-02-01' }] : [],
    bills: [
      { vendor: 'AWS', amount: 90_000, date: '2026-10-31', bookedAs: 'cogs' },
      { vendor: 'Hetzner', amount: 100_000, currency: 'EUR', per: 'year', bookedAs: 'other' },
    ],
    creditGrants: [
      { vendor: 'GPU credits', balance: 2_000_000, asOf: '2026-11-01', expires: '2027-06-30' },
      { vendor: 'API credits', balance: 900_000, asOf: '2026-11-01' },
    ],
    exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.0837, date: '2026-11-01' }],
    budget,
  })
}
