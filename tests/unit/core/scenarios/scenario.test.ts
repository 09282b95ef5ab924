import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  inverseOf,
  type RecordOf,
  readWorkbook,
  type ScenarioChange,
  scenarioChange,
  type TableName,
  type Workbook,
} from '#core'
import { withScenario } from '../../../../src/core/scenarios/scenario.ts'
import { anyChange, frozen } from '../../../builders/any-scenario-change.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const over = (workbook: Workbook, ...changes: readonly ScenarioChange[]) => withScenario(contextOf(workbook), { name: 'What if', changes })
const rows = <T extends TableName>(workbook: Workbook, table: T) => Object.values(workbook.tables[table]) as readonly RecordOf<T>[]
const amounts = (workbook: Workbook) => rows(workbook, 'costLines').map(({ amount }) => amount)
const growth = (value: number) => scenarioChange({ kind: 'growth', value })
const swap = (target: string) => scenarioChange({ kind: 'swap', target })

describe('growth', () => {
  const start = aWorkbook({
    company: { requestsPerMonth: 1000 },
    components: [
      aComponent({
        name: 'LLM API',
        requestsPerMonth: 40,
        costLines: [
          { amount: 333, driver: 'usage' },
          { amount: 200, driver: 'per-request', per: 'year' },
          { amount: 500, driver: 'fixed' },
          { amount: 10, driver: 'per-seat', seats: 4 },
          { amount: null, driver: 'usage' },
          { amount: 70, driver: 'usage', per: 'one-off' },
          { amount: 80, driver: 'usage', basis: 'forecast' },
          { amount: 90, driver: 'usage', month: '2026-10' },
        ],
      }),
      aComponent({ name: 'Old', lifecycle: 'retired', costLines: [{ amount: 11, driver: 'usage' }] }),
    ],
  })

  it('moves what is paid by use and the requests, and nothing else', () => {
    const { workbook, steps, skipped } = over(start, growth(25_000))
    expect(amounts(workbook)).toEqual([833, 500, 500, 10, null, 70, 80, 90, 11])
    expect(workbook.tables.company['company']).toMatchObject({ requestsPerMonth: 2500, headcount: 5 })
    expect(rows(workbook, 'components').map(({ requestsPerMonth }) => requestsPerMonth)).toEqual([100, null])
    expect(skipped).toEqual([])
    expect(steps[0]?.edit.edits.map((edit) => edit.op === 'set' && `${edit.table}.${edit.field}`)).toEqual([
      'company.requestsPerMonth',
      'components.requestsPerMonth',
      'costLines.amount',
      'costLines.amount',
    ])
  })

  it('moves revenue, customers and users along', () => {
    const company = { revenue: 5_000_000, customers: 60, activeUsers: 7, requestsPerMonth: null, netNewArr: 9, cash: 8, netBurn: 3 }
    expect(over(aWorkbook({ company }), growth(25_000)).workbook.tables.company['company']).toMatchObject({
      ...company,
      ...{ revenue: 12_500_000, customers: 150, activeUsers: 18 },
    })
  })

  it('moves what grows with use by type and approach where nobody typed a driver, and leaves what was typed', () => {
    const kinds = aWorkbook({
      components: [
        aComponent({ name: 'Warehouse', kind: 'warehouse', approach: 'buy', cost: 100 }),
        aComponent({ name: 'Rented', kind: 'ci', approach: 'borrow', cost: 100 }),
        aComponent({ name: 'Bought', kind: 'ci', approach: 'buy', cost: 100 }),
        aComponent({ name: 'Typed', kind: 'llm-api', approach: 'borrow', costLines: [{ amount: 100, driver: 'fixed' }] }),
        aComponent({ name: 'Seats', kind: 'observability', costLines: [{ amount: 100, seats: 4 }] }),
      ],
    })
    expect(amounts(over(kinds, growth(20_000)).workbook)).toEqual([200, 200, 100, 100, 100])
    const headcount = scenarioChange({ kind: 'company', target: 'headcount', value: 10 })
    expect(amounts(over(kinds, headcount).workbook)).toEqual([100, 100, 100, 100, 200])
  })

  it('raises a bill by what its parts grow, so that what nobody bears stays as it was', () => {
    const shared = aWorkbook({
      bills: [{ vendor: 'Cloud', amount: 1000 }],
      components: [
        aComponent({ name: 'A', costLines: [{ billId: 'bill-1', amount: 300, driver: 'usage' }] }),
        aComponent({ name: 'B', costLines: [{ billId: 'bill-1', amount: 500, billShare: 5000 }] }),
      ],
    })
    const { workbook } = over(shared, growth(20_000))
    expect(workbook.tables.bills['bill-1']).toMatchObject({ amount: 1300 })
    expect(rows(workbook, 'costLines')).toMatchObject([
      { amount: 600, billShare: null },
      { amount: 500, billShare: null },
    ])
  })

  it('that leads beyond the largest amount is left out and named', () => {
    const rich = aWorkbook({ components: [aComponent({ costLines: [{ amount: 80_000_000_000, driver: 'usage' }] })] })
    const { workbook, skipped } = over(rich, growth(20_000), scenarioChange({ kind: 'company', target: 'headcount', value: 6 }))
    expect(skipped).toMatchObject([{ index: 0, problem: { code: 'out-of-range' } }])
    expect(amounts(workbook)).toEqual([80_000_000_000])
    expect(workbook.tables.company['company']).toMatchObject({ headcount: 6 })
  })
})

describe('people', () => {
  const start = aWorkbook({
    company: { headcount: 8, engineers: 3, netBurn: 10_000_000 },
    components: [
      aComponent({
        costLines: [
          { amount: 900, driver: 'per-seat', seats: 12 },
          { amount: 50, driver: 'fixed' },
        ],
      }),
    ],
  })
  const seats = (workbook: Workbook) => rows(workbook, 'costLines').map((line) => line.seats)

  it('take their seats along, in proportion', () => {
    expect(seats(over(start, scenarioChange({ kind: 'company', target: 'headcount', value: 10 })).workbook)).toEqual([15, null])
    expect(seats(over(start, scenarioChange({ kind: 'company', target: 'engineers', value: 9 })).workbook)).toEqual([12, null])
  })

  it('hired cost their full cost in net burn, and lost no longer do', () => {
    const { workbook } = over(start, scenarioChange({ kind: 'hire', value: 2 }))
    expect(workbook.tables.company['company']).toMatchObject({ headcount: 10, engineers: 5, netBurn: 13_000_000 })
    expect(seats(workbook)).toEqual([15, null])
    expect(over(start, scenarioChange({ kind: 'hire', value: -4 })).skipped).toMatchObject([{ problem: { code: 'out-of-range' } }])
  })

  it('cannot be hired where nobody was counted', () => {
    const blank = aWorkbook({ company: { engineers: null } })
    expect(over(blank, scenarioChange({ kind: 'hire', value: 1 })).skipped).toMatchObject([
      { problem: { code: 'figure-needed', facts: { field: 'engineers' } } },
    ])
  })
})

describe('another price', () => {
  const price = (target: string, value: number) => scenarioChange({ kind: 'price', target, value })

  it('moves what the vendor is paid, its bills with their parts, and its quotes', () => {
    const start = aWorkbook({
      bills: [
        { vendor: 'aws ', amount: 1000 },
        { vendor: 'Other', amount: 400 },
      ],
      components: [
        aComponent({ name: 'A', vendor: 'AWS', costLines: [{ amount: 100 }, { amount: 40, billId: 'bill-2' }] }),
        aComponent({
          name: 'B',
          vendor: 'Elsewhere',
          costLines: [
            { amount: 333, billId: 'bill-1' },
            { amount: 667, billId: 'bill-1', billShare: 6670 },
          ],
          projects: [{ managed: { vendor: 'AWS', quote: 50 } }],
        }),
      ],
    })
    const { workbook } = over(start, price('AWS', 11_000))
    expect(amounts(workbook)).toEqual([110, 40, 366, 734])
    expect(rows(workbook, 'bills').map(({ amount }) => amount)).toEqual([1100, 400])
    expect(rows(workbook, 'projects')).toMatchObject([{ managed: { quote: 55 } }])
  })

  it('of a vendor that is paid nothing is left out', () => {
    expect(over(aWorkbook({ components: [aComponent({ vendor: 'AWS' })] }), price('AWS', 11_000)).skipped).toMatchObject([
      { problem: { code: 'vendor-unpriced', facts: { vendor: 'AWS' } } },
    ])
  })
})

describe('a swap', () => {
  const start = aWorkbook({
    bills: [{ vendor: 'Cloud', amount: 1000 }],
    components: [
      aComponent({
        name: 'Kafka',
        approach: 'build',
        hosting: 'self-run',
        origin: 'own-code',
        vendor: 'Cloud',
        owners: [
          { person: 'Ana', share: 500 },
          { person: 'Bo', share: 2500 },
        ],
        costLines: [
          { amount: 700, label: 'machines' },
          { amount: 300, billId: 'bill-1' },
          { amount: 4000, per: 'one-off' },
        ],
        projects: [{ managed: { vendor: 'Confluent', quote: 900, setup: 250, residualShare: 150 } }, { managed: { quote: 9000 } }],
      }),
      aComponent({ name: 'Plain', cost: 10 }),
    ],
  })

  it('puts the quote in the place of the prices and the time it leaves in the place of the owners', () => {
    const { workbook } = over(start, swap('c-kafka'))
    expect(workbook.tables.components['c-kafka']).toMatchObject({
      approach: 'buy',
      hosting: 'managed',
      origin: 'third-party',
      vendor: 'Confluent',
    })
    expect(rows(workbook, 'costLines').filter(({ componentId }) => componentId === 'c-kafka')).toMatchObject([
      { amount: 4000, per: 'one-off' },
      { amount: 900, per: 'month', label: 'Confluent' },
      { amount: 250, per: 'one-off', label: 'Confluent' },
    ])
    expect(rows(workbook, 'owners')).toMatchObject([{ personId: 'p-bo', share: 150 }])
    expect(workbook.tables.bills['bill-1']).toMatchObject({ amount: 700 })
  })

  it('takes the limit where the quote does not say which time it leaves, and asks nobody by name where nobody was named', () => {
    const bare = aWorkbook({ components: [aComponent({ name: 'Kafka', approach: 'build', projects: [{ managed: { quote: 900 } }] })] })
    expect(rows(over(bare, swap('c-kafka')).workbook, 'owners')).toMatchObject([{ personId: null, share: 200 }])
  })

  it('made twice, or of two parts of one bill, counts each on what the one before left', () => {
    const quoted = [{ managed: { quote: 900 } }]
    const two = aWorkbook({
      bills: [{ vendor: 'Cloud', amount: 1000 }],
      components: [
        aComponent({ name: 'A', costLines: [{ amount: 300, billId: 'bill-1' }], projects: quoted }),
        aComponent({ name: 'B', costLines: [{ amount: 200, billId: 'bill-1' }], projects: quoted }),
        aComponent({ name: 'C', cost: 50, projects: quoted }),
        aComponent({ name: 'D', cost: 60, projects: quoted }),
      ],
    })
    const { workbook, steps, skipped } = over(two, ...['c-a', 'c-b', 'c-c', 'c-d', 'c-c'].map(swap))
    expect(skipped).toEqual([])
    expect(steps.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
    expect(amounts(workbook)).toEqual([900, 900, 900, 900])
    expect(workbook.tables.bills['bill-1']).toMatchObject({ amount: 500 })
  })

  it('without a quote, or of a component that is gone, is left out and the rest is made', () => {
    const { workbook, skipped } = over(
      start,
      swap('c-plain'),
      swap('c-gone'),
      scenarioChange({ kind: 'limit', target: 'owner-time', value: 2500 }),
    )
    expect(skipped).toMatchObject([
      { index: 0, problem: { code: 'no-quote', facts: { component: 'Plain' } } },
      { index: 1, problem: { code: 'record-missing' } },
    ])
    expect(workbook.tables.policy['owner-time']).toMatchObject({ value: 2500 })
  })
})

describe('any scenario', () => {
  it('without changes changes nothing', () => {
    fc.assert(
      fc.property(generatedWorkbook, (workbook) => {
        const outcome = over(workbook)
        expect(outcome.workbook).toBe(workbook)
        expect(outcome.edit.edits).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('never touches the workbook, and what it leads to is what its edit leads to, and taken back', () => {
    fc.assert(
      fc.property(generatedWorkbook, fc.array(anyChange, { maxLength: 6 }), (workbook, changes) => {
        const outcome = over(frozen(workbook), ...changes)
        expect(outcome.steps.length + outcome.skipped.length).toBe(changes.length)
        const applied = okOf(applyEdit(workbook, outcome.edit))
        expect(applied.tables).toEqual(outcome.workbook.tables)
        expect(okOf(applyEdit(applied, inverseOf(outcome.edit)))).toEqual(workbook)
        expect(readWorkbook(outcome.workbook).ok).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
