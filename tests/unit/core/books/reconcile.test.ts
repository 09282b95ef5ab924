import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, proposedAnswer, type Reconciliation, reconcile } from '#core'
import { LINE_CLASSES } from '../../../../src/core/books/reconcile.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

type Sketch = NonNullable<Parameters<typeof aWorkbook>[0]>

const tied = (sketch: Sketch): Reconciliation => {
  const found = reconcile(assess(aWorkbook(sketch), AS_OF))
  if (found === null) throw new Error('The books have no month that is over')
  return found
}

const october = (vendor: string, amount: number, account: string | null = 'Hosting') => ({ month: '2026-10', account, vendor, amount })
const accounts = { Hosting: 'hosting', Travel: 'other' } as const

describe('the months of the books that are compared', () => {
  const monthsOf = (months: readonly string[], settings = {}) =>
    reconcile(assess(aWorkbook({ settings, ledger: months.map((month) => ({ month, amount: 1, vendor: 'A' })) }), AS_OF))?.period ?? null

  it('are those of the open quarter that are over', () => {
    expect(monthsOf(['2026-09', '2026-10', '2026-11'])).toEqual({ quarter: '2026Q4', months: ['2026-10'] })
  })

  it('are those of the latest quarter before it while the open one has none', () => {
    expect(monthsOf(['2026-04', '2026-07', '2026-09', '2026-11'])).toEqual({ quarter: '2026Q3', months: ['2026-07', '2026-09'] })
  })

  it('follow the fiscal year', () => {
    expect(monthsOf(['2026-08', '2026-10'], { fiscalStartMonth: 2 })).toEqual({ quarter: '2027Q3', months: ['2026-08', '2026-10'] })
  })

  it('are none in books of months that are not over', () => {
    expect(monthsOf(['2026-11', '2026-12'])).toBeNull()
    expect(monthsOf([])).toBeNull()
  })
})

describe('the infrastructure total against the books', () => {
  const components = [
    { name: 'Cluster', vendor: 'AWS EKS', cost: 42_000 },
    { name: 'Files', vendor: 'AWS S3', cost: 1150 },
    { name: 'Sign-in', vendor: 'Clerk + Stripe', cost: 2500 },
    { name: 'Parser', cost: 14_000 },
    { name: 'Store', vendor: 'Pinecone', cost: 5000 },
    { name: 'Old', vendor: 'Gone', cost: 9000, lifecycle: 'retired' as const },
  ]
  const ledger = [
    october('Amazon Web Services', 55_000),
    october('Clerk', 1500),
    october('Stripe', 900),
    october('Datadog', 3000),
    october('Figma', 700),
    october('Airline', 99_000, 'Travel'),
    october('Lawyers', 88_000, 'Legal'),
    { ...october('Datadog', 77_000), month: '2026-01' },
  ]
  const bookVendors = {
    'Amazon Web Services': ['aws eks', 'AWS S3', 'Parser', 'A service that was renamed'],
    ...{ Clerk: ['Clerk + Stripe'], Stripe: ['Clerk + Stripe'], Figma: 'not-infrastructure' as const },
  }
  const found = () => tied({ components, ledger, bookAccounts: accounts, bookVendors })

  it('joins one cloud with its services, and two vendors with what both are paid for', () => {
    const [aws, clerk] = ['Amazon Web Services', 'Clerk + Stripe'].map((name) => found().matches.find((match) => match.name === name))
    expect(aws).toMatchObject({ state: 'both', bookedMinor: 55_000, listedMinor: 57_150, differenceMinor: -2150 })
    expect(clerk).toMatchObject({ state: 'both', bookedMinor: 2400, listedMinor: 2500, differenceMinor: -100 })
  })

  it('names who is paid but not listed, and what is listed but not paid', () => {
    const said = () => tied({ components, ledger, bookAccounts: accounts, bookVendors: { ...bookVendors, Datadog: 'not-listed' } })
    const named = (state: string, of = said()) => of.matches.flatMap((match) => (match.state === state ? [match.name] : []))
    expect(named('not-listed')).toEqual(['Datadog'])
    expect(named('not-paid')).toEqual(['Pinecone'])
    // Nobody has said of it that it is not in the inventory.
    expect(named('not-answered', found())).toEqual(['Datadog'])
    expect(named('not-listed', found())).toEqual([])
  })

  it('covers the share of the books that is tied: 57,400 of 60,400', () => {
    expect(found()).toMatchObject({ bookedMinor: 60_400, coverageBp: 9503, expectedMinor: 64_650, differenceMinor: -4250 })
  })

  it('leaves out other accounts, what is not infrastructure, and asks about an account that nobody spoke of', () => {
    expect(found().byClass).toEqual({
      ...{ tied: 57_400, 'not-listed': 0, open: 3000, 'not-infrastructure': 700 },
      ...{ 'other-account': 99_000, 'account-open': 88_000, 'other-month': 77_000 },
    })
  })

  it('guesses nothing: the same name is only proposed until somebody accepts it', () => {
    const pinecone = tied({ components, ledger: [october('Pinecone Systems, Inc.', 5000)], bookAccounts: accounts })
    expect(pinecone).toMatchObject({ coverageBp: 0, vendors: [{ answer: null, listed: [], likely: ['Pinecone'] }] })
  })

  describe('with one vendor spelled in two ways', () => {
    const twice = [october('Anthropic, PBC', 480), october('ANTHROPIC PBC', 60), october('Datadog', 100)]
    const of = (sketch: Sketch) => tied({ ledger: twice, bookAccounts: accounts, ...sketch })
    const proposalsOf = ({ vendors }: Reconciliation) => vendors.map(proposedAnswer)

    it('says so and proposes nothing while neither is answered', () => {
      const found = of({})
      expect(found.vendors.map(({ alike }) => alike?.vendor ?? null)).toEqual(['ANTHROPIC PBC', 'Anthropic, PBC', null])
      expect(proposalsOf(found)).toEqual([null, null, null])
      expect(found.matches.map(({ name }) => name)).toEqual(['Anthropic, PBC', 'Datadog', 'ANTHROPIC PBC'])
    })

    it('proposes for one what was said of the other', () => {
      const said = of({ bookVendors: { 'ANTHROPIC PBC': 'not-infrastructure' } })
      expect(proposalsOf(said)).toEqual([{ vendor: 'Anthropic, PBC', counts: 'not-infrastructure', listed: [] }, null, null])
      const listed = of({ components: [{ name: 'LLM', vendor: 'Claude', cost: 500 }], bookVendors: { 'Anthropic, PBC': ['Claude'] } })
      expect(proposalsOf(listed)).toEqual([null, { vendor: 'ANTHROPIC PBC', counts: 'listed', listed: ['Claude'] }, null])
    })

    it('counts them as one once both are said not to be on the list, and as two while one is open', () => {
      const open = of({ bookVendors: { 'Anthropic, PBC': 'not-listed' } })
      expect(open.matches.map(({ bookedMinor }) => bookedMinor)).toEqual([480, 100, 60])
      const both = of({ bookVendors: { 'Anthropic, PBC': 'not-listed', 'ANTHROPIC PBC': 'not-listed' } })
      expect(both.matches.map(({ name, bookedMinor }) => [name, bookedMinor])).toEqual([
        ['Anthropic, PBC + ANTHROPIC PBC', 540],
        ['Datadog', 100],
      ])
    })

    it('finds nothing alike in names that no letter tells apart', () => {
      const bare = tied({ ledger: [october('!!', 1), october('??', 2)], bookAccounts: accounts })
      expect(bare.vendors.map(({ alike }) => alike)).toEqual([null, null])
    })
  })

  it('asks again when everything a vendor stood for has gone from the list', () => {
    const renamed = tied({ components, ledger: [october('Pine', 5000)], bookAccounts: accounts, bookVendors: { Pine: ['Weaviate'] } })
    expect(renamed.vendors).toMatchObject([{ answer: null }])
    expect(renamed.byClass.open).toBe(5000)
  })

  it('takes a line without an account as given for this purpose, and one without a vendor as paid to nobody listed', () => {
    const bare = tied({ components, ledger: [{ month: '2026-10', amount: 100 }] })
    expect(bare).toMatchObject({ bookedMinor: 100, coverageBp: 0, vendors: [{ vendor: null, answer: null }] })
  })

  it('has no coverage of books that booked nothing', () => {
    expect(tied({ ledger: [october('A', 0)], bookAccounts: accounts }).coverageBp).toBeNull()
  })
})

describe('what the books should show', () => {
  it('is the list price less credits that still run, with what was paid once in these months', () => {
    const found = tied({
      components: [
        { name: 'GPUs', vendor: 'Modal', costLines: [{ amount: 31_000, grantId: 'grant-1', grantAmount: 21_000 }] },
        {
          ...{ name: 'Cluster', vendor: 'AWS' },
          costLines: [
            { amount: 42_000 },
            { amount: 5000, per: 'one-off', month: '2026-06' },
            { amount: 6000, per: 'one-off', month: '2026-09' },
            { amount: 9000, per: 'one-off', month: '2026-10' },
          ],
        },
      ],
      creditGrants: [{ vendor: 'Modal', balance: 900_000, asOf: '2026-10-01' }],
      ledger: ['2026-07', '2026-08', '2026-09'].map((month) => ({ month, vendor: 'AWS', amount: 44_000 })),
      bookVendors: { AWS: ['AWS'] },
    })
    expect(found).toMatchObject({ listedMinor: 219_000, creditsMinor: 63_000, onceMinor: 6000, expectedMinor: 162_000 })
    expect(found.matches.find(({ name }) => name === 'AWS')).toMatchObject({
      bookedMinor: 132_000,
      expectedMinor: 132_000,
      differenceMinor: 0,
    })
    expect(found.matches.find(({ name }) => name === 'Modal')).toMatchObject({ state: 'not-paid', creditsMinor: 63_000 })
  })

  it('is owed to whoever sends the bill, the rest that nobody bears included', () => {
    const found = tied({
      components: [{ name: 'Queue', vendor: 'SQS', costLines: [{ amount: 3000, billId: 'bill-1' }, { amount: 500 }] }],
      bills: [{ vendor: 'AWS', amount: 10_000 }],
      ledger: [october('AWS', 10_000)],
      ...{ bookAccounts: accounts, bookVendors: { AWS: ['AWS'] } },
    })
    expect(found.matches.map(({ name, listedMinor, differenceMinor }) => [name, listedMinor, differenceMinor])).toEqual([
      ['SQS', 500, -500],
      ['AWS', 10_000, 0],
    ])
  })

  it('is open while a price waits for a rate, and so is the difference', () => {
    const components = [{ name: 'A', costLines: [{ amount: 100, currency: 'EUR' }] }]
    expect(tied({ components, ledger: [october('A', 1)], bookAccounts: accounts }).differenceMinor).toBeNull()
  })
})

describe('whatever is in the books', () => {
  const names = fc.constantFrom('AWS', 'aws', 'Stripe', 'Clerk', 'Figma', null)
  const line = fc.record({
    month: fc.constantFrom('2026-10', '2026-11', '2026-07', null),
    account: fc.constantFrom('Hosting', 'Travel', 'Legal', null),
    ...{ vendor: names, amount: fc.option(fc.integer({ min: -50_000, max: 50_000 })) },
  })
  const answers = fc.dictionary(
    fc.constantFrom('AWS', 'Stripe', 'Clerk', 'Figma'),
    fc.oneof(fc.constantFrom('not-listed' as const, 'not-infrastructure' as const), fc.subarray(['AWS', 'Auth', 'GPU', 'Gone'])),
  )
  const prices = fc.array(fc.record({ amount: fc.integer({ min: 0, max: 90_000 }), vendor: fc.constantFrom('AWS', 'Auth', 'GPU', null) }), {
    maxLength: 6,
  })

  it('every line is in one class, and rows and classes add up to the same difference', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), answers, prices, (lines, bookVendors, listed) => {
        const ledger = [october('AWS', 1), ...lines]
        const components = listed.map(({ amount, vendor }, at) => ({ name: `C${at}`, vendor, cost: amount }))
        const workbook = aWorkbook({ components, ledger, bookAccounts: accounts, bookVendors })
        const assessment = assess(workbook, AS_OF)
        const found = reconcile(assessment) as Reconciliation
        expect(found.classOf.size).toBe(ledger.length)
        const all = LINE_CLASSES.reduce((sum, name) => sum + found.byClass[name], 0)
        expect(all).toBe(ledger.reduce((sum, { amount }) => sum + (amount ?? 0), 0))
        const rows = (key: 'bookedMinor' | 'differenceMinor' | 'listedMinor') => found.matches.reduce((sum, match) => sum + match[key], 0)
        expect(rows('bookedMinor')).toBe(found.bookedMinor)
        expect(rows('differenceMinor')).toBe(found.differenceMinor)
        expect(rows('listedMinor')).toBe((assessment.totals.monthlyCostMinor ?? 0) * found.period.months.length)
        const covered = found.matches.reduce((sum, match) => sum + (match.items.length > 0 ? match.bookedMinor : 0), 0)
        expect(covered).toBe(found.byClass.tied)
      }),
    )
  })
})
