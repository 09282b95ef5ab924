import { describe, expect, it } from 'vitest'
import { checkOf, personCheckOf, portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const check = (component: ComponentSketch, workbook?: WorkbookSketch) =>
  checkOf('data-quality', { share: 100, cost: 1000, ...component }, workbook)
const findings = (component: ComponentSketch, workbook?: WorkbookSketch) => check(component, workbook).facts['findings']

describe('data-quality of a component', () => {
  it('finds nothing in a row that is complete', () => {
    expect(check({})).toMatchObject({ state: 'PASS', code: 'clean', informational: false, facts: { findings: [] } })
  })

  it('misses an owner that nobody named, whatever the share', () => {
    expect(check({ owners: [] })).toMatchObject({ state: 'UNKNOWN', facts: { findings: ['missing-owner'], missing: ['owner'] } })
    expect(findings({ owners: [{ share: 0 }] })).toEqual(['missing-owner'])
  })

  it('misses a cost that is not set and takes 0 as a cost', () => {
    expect(check({ cost: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['cost'] } })
    expect(findings({ costLines: [] })).toEqual(['missing-cost'])
    expect(findings({ cost: 0 })).toEqual([])
  })

  it('misses a rate for a cost in another currency', () => {
    const costLines = [{ amount: 100, currency: 'EUR', costAsOf: '2026-11-01' }]
    expect(findings({ costLines })).toEqual(['missing-rate'])
    expect(findings({ costLines }, { exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1, date: '2026-11-25' }] })).toEqual([])
    expect(findings({ costLines }, { exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1, date: '2026-11-26' }] })).toEqual([
      'missing-rate',
    ])
  })

  it.each([
    ['2026-08-25', []],
    ['2026-08-24', ['cost-old']],
    ['2026-11-25', []],
  ])('takes a cost of %s as %j', (costAsOf, expected) => {
    expect(findings({ costLines: [{ amount: 100, costAsOf }] })).toEqual(expected)
  })

  it('dates a typed cost by the day it was typed and an imported one by its import', () => {
    const typed = { source: 'typed', at: '2026-08-01T10:00:00.000Z' } as const
    const imported = { source: 'imported', at: '2026-11-20T10:00:00.000Z' } as const
    const line = (amount: typeof typed | typeof imported) => ({ costLines: [{ amount: 100, meta: { amount } }] })
    expect(findings(line(typed))).toEqual(['cost-old'])
    expect(findings(line(imported))).toEqual([])
    expect(findings(line(imported), { imports: [{ at: imported.at, pricesAsOf: '2026-07-31' }] })).toEqual(['cost-old'])
    expect(findings(line(imported), { imports: [{ at: imported.at, pricesAsOf: null }] })).toEqual([])
  })

  it('finds a contract that ends before it starts', () => {
    expect(findings({ contract: { start: '2026-05-02', end: '2026-05-01' } })).toEqual(['contract-ends-before-start'])
    expect(findings({ contract: { start: '2026-05-01', end: '2026-05-01' } })).toEqual([])
  })

  it('finds credits over the list price, seats included', () => {
    expect(findings({ costLines: [{ amount: 1000, grantAmount: 1001 }] })).toEqual(['credits-over-list'])
    expect(findings({ costLines: [{ amount: 1000, grantAmount: 1000 }] })).toEqual([])
    expect(findings({ costLines: [{ amount: 1000, driver: 'per-seat', seats: 2, grantAmount: 2000 }] })).toEqual([])
  })

  it('finds what is rented by use and yet run by us', () => {
    expect(findings({ approach: 'borrow', hosting: 'self-run' })).toEqual(['borrow-but-self-run'])
    expect(findings({ approach: 'borrow', hosting: 'rented-bare' })).toEqual(['borrow-but-self-run'])
    expect(findings({ approach: 'borrow', hosting: 'managed' })).toEqual([])
    expect(findings({ approach: 'build', hosting: 'self-run' })).toEqual([])
  })

  it('says what is wrong before what is missing', () => {
    const verdict = check({ owners: [], approach: 'borrow', hosting: 'self-run' })
    expect(verdict).toMatchObject({ state: 'WATCH', code: 'borrow-but-self-run', facts: { missing: ['owner'] } })
  })

  it('says nothing of retired components', () => {
    expect(check({ owners: [], lifecycle: 'retired' }).state).toBe('N/A')
  })
})

describe('data-quality of upkeep hours against the share', () => {
  // 13 hours a month are 156 a year: 156 ÷ 2080 = 7.5 % of one engineer.
  const hours = (debugging: number | null, rest: number | null = 0) => ({
    projects: [{ opsHours: { pages: rest, upgrades: rest, patches: rest, debugging } }],
  })

  it.each([
    [600, []],
    [599, ['hours-disagree']],
    [1000, []],
    [1001, ['hours-disagree']],
    [750, []],
    [0, ['hours-disagree']],
  ])('holds 7.5 %% of hours against a share of %i bp', (share, expected) => {
    expect(findings({ edge: 'no', share, ...hours(13) })).toEqual(expected)
  })

  it('counts a page as six hours: 2 a month are 144 a year, 6.92 %', () => {
    expect(check({ edge: 'no', share: 100, projects: [{ opsHours: { pages: 2 } }] }).facts).toMatchObject({ hoursBp: 692, shareBp: 100 })
  })

  it('takes missing hours as a lower bound', () => {
    expect(findings({ edge: 'no', share: 3000, ...hours(13, null) })).toEqual([])
    expect(findings({ edge: 'no', share: 100, ...hours(13, null) })).toEqual(['hours-disagree'])
  })

  it('compares keeping things alive only, and only a known share', () => {
    expect(findings({ edge: 'yes', share: 100, ...hours(13) })).toEqual([])
    expect(findings({ edge: null, share: 100, ...hours(13) })).toEqual(['hours-disagree'])
    expect(findings({ edge: 'no', share: null, ...hours(13) })).toEqual([])
  })
})

describe('data-quality of a person', () => {
  const withShares = (...shares: (number | null)[]): WorkbookSketch => ({
    components: shares.map((share, i) => ({ name: `Part ${i}`, owners: [{ person: 'Ana', share }] })),
  })
  const ofAna = (sketch: WorkbookSketch) => personCheckOf('data-quality', 'Ana', sketch)

  it.each([
    [7999, 'PASS', 'person-within'],
    [8000, 'WATCH', 'person-busy'],
    [10_000, 'WATCH', 'person-busy'],
    [10_001, 'FAIL', 'person-over-full'],
    [10_100, 'FAIL', 'person-over-full'],
  ])('judges %i bp of one person as %s', (total, state, code) => {
    expect(ofAna(withShares(5000, total - 5000))).toMatchObject({ state, code, margin: 10_000 - total })
  })

  it('misses a blank share unless the known ones are too many already', () => {
    expect(ofAna(withShares(2000, null))).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['share'] } })
    expect(ofAna(withShares(9000, 2000, null)).state).toBe('FAIL')
  })

  it('counts what is live or retiring', () => {
    const owners = [{ person: 'Ana', share: 3000 }]
    const components: ComponentSketch[] = [
      { name: 'Live', owners },
      { name: 'Planned', owners, lifecycle: 'planned' },
      { name: 'Retired', owners, lifecycle: 'retired' },
      { name: 'Path', owners, kind: 'request-path' },
    ]
    expect(ofAna({ components })).toMatchObject({ state: 'PASS', value: { value: 6000 } })
    expect(ofAna({ components: [...components, { name: 'Retiring', owners, lifecycle: 'retiring' }] })).toMatchObject({
      value: { value: 9000 },
    })
  })

  it('leaves the staff of a vendor alone', () => {
    expect(ofAna({ ...withShares(9000, 9000), people: { Ana: { kind: 'vendor' } } })).toMatchObject({ state: 'N/A', code: 'vendor-staff' })
  })
})

describe('data-quality of the list', () => {
  const imports = (...dates: (string | null)[]) => dates.map((pricesAsOf, i) => ({ source: `list-${i + 1}.csv`, pricesAsOf }))

  it('asks once an import for the day of its prices, however many rows it brought', () => {
    const components = ['A', 'B', 'C'].map((name) => ({ name, cost: 100 }))
    const verdict = portfolioCheckOf('data-quality', { components, imports: imports(null, '2026-11-01', null) })
    expect(verdict).toMatchObject({ state: 'UNKNOWN', code: 'prices-undated' })
    expect(verdict.facts).toEqual({
      findings: ['prices-undated', 'prices-undated'],
      missing: ['pricesAsOf'],
      imports: ['list-1.csv', 'list-3.csv'],
    })
  })

  it('names each import whose rows do not add up to its own total, and by how much', () => {
    const off = { source: 'costs.csv', pricesAsOf: '2026-11-01', controlTotal: 100_000, rowsTotal: 269_400 }
    const less = { source: 'more.csv', pricesAsOf: null, controlTotal: 5000, rowsTotal: 4999 }
    const verdict = portfolioCheckOf('data-quality', { imports: [off, less] })
    expect(verdict).toMatchObject({ state: 'WATCH', code: 'total-differs' })
    expect(verdict.facts).toEqual({
      findings: ['total-differs', 'total-differs', 'prices-undated'],
      offImports: ['costs.csv', 'more.csv'],
      offBy: [169_400, -1],
      missing: ['pricesAsOf'],
      imports: ['more.csv'],
    })
  })

  it('has nothing to fix in a difference that somebody has explained', () => {
    const off = { source: 'costs.csv', pricesAsOf: '2026-11-01', controlTotal: 100_000, rowsTotal: 269_400 }
    const explained = { ...off, differenceReason: 'The total leaves out retired rows' }
    expect(portfolioCheckOf('data-quality', { imports: [explained] }).state).toBe('PASS')
    expect(portfolioCheckOf('data-quality', { imports: [explained, off] }).facts['offBy']).toEqual([169_400])
  })

  it('takes a total that agrees, or that the list does not have, for nothing to look at', () => {
    const agreeing = { source: 'a.csv', pricesAsOf: '2026-11-01', controlTotal: 5000, rowsTotal: 5000 }
    const without = { source: 'b.csv', pricesAsOf: '2026-11-01', rowsTotal: 5000 }
    expect(portfolioCheckOf('data-quality', { imports: [agreeing, without] })).toMatchObject({ state: 'PASS', code: 'prices-dated' })
  })

  it('has nothing to ask when all are dated or nothing was imported', () => {
    expect(portfolioCheckOf('data-quality', { imports: imports('2026-11-01') })).toMatchObject({ state: 'PASS', code: 'prices-dated' })
    expect(portfolioCheckOf('data-quality', {})).toMatchObject({ state: 'PASS', code: 'clean' })
  })
})
