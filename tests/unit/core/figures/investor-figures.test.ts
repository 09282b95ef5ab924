import { describe, expect, it } from 'vitest'
import { assess, FIGURE_IDS, type FigureId, investorFigures } from '#core'
import { timesOver } from '../../../../src/core/amounts/rounding.ts'
import { aiCosts } from '../../../../src/core/assessment/ai-costs.ts'
import { AS_OF, aWorkbook, type ComponentSketch, type WorkbookSketch } from '../../../builders/workbook.ts'

const all = (sketch: WorkbookSketch) => {
  const workbook = aWorkbook(sketch)
  return investorFigures(workbook, assess(workbook, AS_OF))
}
const one = (id: FigureId, sketch: WorkbookSketch) => all(sketch).figures.find((figure) => figure.id === id)
const known = (now: number, withDecisions: number | null = null) => expect.objectContaining({ now, withDecisions, missing: [] })
const lacks = (...missing: string[]) => expect.objectContaining({ now: null, withDecisions: null, missing })

/** 3,000.00 cost of revenue, 1,000.00 R&D, 500.00 other. */
const BOOKED: readonly ComponentSketch[] = [
  { name: 'Model API', vendor: 'Anthropic', costLines: [{ amount: 300_000, bookedAs: 'cogs' }], share: 500 },
  { name: 'GPUs', vendor: 'Modal', costLines: [{ amount: 100_000, bookedAs: 'r-and-d' }], share: 1000 },
  { name: 'CI', vendor: 'GitHub', costLines: [{ amount: 50_000, bookedAs: 'other' }] },
]
const NOT_SAID: ComponentSketch = { name: 'Queue', costLines: [{ amount: 100 }] }
const REVENUE = { revenue: 1_200_000 }

describe('the figures that investors ask for', () => {
  it('are one of each, in their order', () => {
    expect(all({}).figures.map(({ id }) => id)).toEqual(FIGURE_IDS)
  })

  it('of an empty workbook are all blank, and each says what it waits for', () => {
    for (const { now, missing } of all({}).figures.filter(({ id }) => id !== 'engineers' && id !== 'timeAtFullCost')) {
      expect(now).toBeNull()
      expect(missing.length).toBeGreaterThan(0)
    }
  })
})

describe('a margin', () => {
  const booked = { components: BOOKED, company: REVENUE }

  it('that is not known lies between what it is with and without what has no place', () => {
    const sketch = { components: [...BOOKED, { name: 'Queue', costLines: [{ amount: 60_000 }] }], company: REVENUE }
    expect(one('grossMargin', sketch)).toEqual(lacks('booked-some'))
    // 12,000.00 of revenue, 3,000.00 booked, 600.00 open.
    expect(one('marginAtLeast', sketch)).toEqual(known(7000))
    expect(one('marginAtMost', sketch)).toEqual(known(7500))
    expect(one('marginAtLeast', booked)).toEqual(lacks('booked-all'))
  })

  it('is a gross margin once the other cost of revenue is known, also as nothing', () => {
    expect(one('fullMargin', booked)).toEqual(lacks('other-cogs'))
    expect(one('fullMargin', { ...booked, company: { ...REVENUE, otherCogs: 240_000 } })).toEqual(known(5500))
    expect(one('fullMargin', { ...booked, company: { ...REVENUE, otherCogs: 0 } })).toEqual(known(7500))
  })

  it('net of credits leaves out what they pay of cost of revenue alone', () => {
    const paidBy = (bookedAs: 'cogs' | 'other') => ({
      components: [...BOOKED, { name: 'Search', costLines: [{ amount: 120_000, bookedAs, grantId: 'grant-1', grantAmount: 60_000 }] }],
      creditGrants: [{ vendor: 'AWS', balance: 900_000, asOf: '2026-11-01' }],
      company: REVENUE,
    })
    expect(one('grossMargin', paidBy('cogs'))).toEqual(known(6500))
    expect(one('marginNetOfCredits', paidBy('cogs'))).toEqual(known(7000))
    expect(one('marginNetOfCredits', paidBy('other'))).toEqual(known(7500))
  })
})

describe('what the models cost', () => {
  const models = [
    { name: 'Model API', kind: 'llm-api', cost: 300_000 },
    { name: 'Embedder', kind: 'embeddings', cost: 30_000 },
    { name: 'Trainer', kind: 'gpu', cost: 120_000 },
    { name: 'Old model', kind: 'model-self-hosted', cost: 50_000, lifecycle: 'retired' },
    { name: 'Warehouse', kind: 'warehouse', cost: 90_000 },
  ] as const

  it('is not known where nothing of it has a price, or a rate is missing, today and at a lock', () => {
    const costsOf = (...components: readonly ComponentSketch[]) => aiCosts(assess(aWorkbook({ components, company: REVENUE }), AS_OF))
    const inPounds: ComponentSketch = { name: 'Voices', kind: 'other', costLines: [{ amount: 100, currency: 'GBP' }] }
    const nothing = { llmCost: null, gpuCost: null, aiCost: null, aiShare: null }
    expect(costsOf({ name: 'Speech', kind: 'llm-api', cost: null }, { name: 'Queue', cost: 100 })).toMatchObject(nothing)
    expect(costsOf(...models, inPounds)).toMatchObject(nothing)
  })

  it('is by the call and on GPUs, per revenue, customer and thousand requests', () => {
    const sketch = { components: models, company: { ...REVENUE, customers: 40, requestsPerMonth: 3_000_000 } }
    expect(one('llmCost', sketch)).toEqual(known(330_000))
    expect(one('gpuCost', sketch)).toEqual(known(120_000))
    expect(one('aiCost', sketch)).toEqual(known(450_000))
    expect(one('aiShare', sketch)).toEqual(known(3750))
    expect(one('aiPerCustomer', sketch)).toEqual(known(11_250))
    expect(one('aiPerThousandRequests', sketch)).toEqual(known(15_000))
  })

  it('is not known where no such component is listed', () => {
    expect(one('aiCost', { components: [{ name: 'CI', kind: 'ci', cost: 100 }] })).toEqual(lacks('ai-cost'))
    expect(one('gpuCost', { components: models.slice(0, 1) })).toEqual(lacks('ai-cost'))
    expect(one('aiCost', { components: models.slice(0, 1) })).toEqual(known(300_000))
  })
})

describe('the split of the month by where it is booked', () => {
  it('names what nobody has said, and counts it as nothing else', () => {
    const sketch = { components: [...BOOKED, NOT_SAID] }
    expect(all(sketch).booked).toEqual({ cogs: 300_000, rAndD: 100_000, other: 50_000, notSaid: 100 })
    expect(one('infrastructure', sketch)).toEqual(known(450_100))
  })

  it('is not shown before the first answer', () => {
    expect(one('cogs', { components: [NOT_SAID] })).toEqual(lacks('booked-none'))
  })

  it('books each line of a component for itself, and what a bill leaves by the bill', () => {
    const { booked } = all({
      bills: [{ vendor: 'AWS', amount: 100_000, bookedAs: 'cogs' }],
      components: [
        {
          name: 'Cluster',
          costLines: [
            { amount: 30_000, billId: 'bill-1', bookedAs: 'r-and-d' },
            { amount: 120_000, per: 'year', bookedAs: 'cogs' },
            { amount: 500_000, per: 'one-off', bookedAs: 'cogs' },
          ],
        },
        { name: 'Planned', lifecycle: 'planned', costLines: [{ amount: 900, bookedAs: 'cogs' }] },
      ],
    })
    expect(booked).toEqual({ cogs: 80_000, rAndD: 30_000, other: 0, notSaid: 0 })
  })

  it('waits for the rate of a currency', () => {
    const sketch = { components: [...BOOKED, { name: 'EU', costLines: [{ amount: 100, currency: 'EUR', bookedAs: 'cogs' as const }] }] }
    expect(one('cogs', sketch)).toEqual(lacks('rate', 'booked-none'))
    expect(one('infrastructure', sketch)).toEqual(lacks('rate'))
    expect(all(sketch).next).toEqual([])
  })
})

describe('the gross margin', () => {
  it('is what is left of revenue after the infrastructure booked as cost of revenue', () => {
    expect(one('grossMargin', { company: REVENUE, components: BOOKED })).toEqual(known(7500))
    expect(one('grossProfit', { company: REVENUE, components: BOOKED })).toEqual(known(900_000))
  })

  it('waits while one price does not say where it is booked', () => {
    expect(one('grossMargin', { company: REVENUE, components: [...BOOKED, NOT_SAID] })).toEqual(lacks('booked-some'))
  })

  it('is below zero where the infrastructure costs more than comes in, and none without revenue', () => {
    expect(one('grossMargin', { company: { revenue: 200_000 }, components: BOOKED })).toEqual(known(-5000))
    expect(one('grossMargin', { company: { revenue: 1 }, components: BOOKED })).toEqual(known(-2_999_990_000))
    expect(one('grossMargin', { company: { revenue: 0 }, components: BOOKED })).toEqual(lacks('revenue-zero'))
    expect(one('grossMargin', { company: { revenue: null }, components: BOOKED })).toEqual(lacks('revenue'))
    expect(one('grossProfit', { company: { revenue: 0 }, components: BOOKED })).toEqual(known(-300_000))
  })

  it('with the decisions takes as much of their cash as their component is cost of revenue', () => {
    const mixed: ComponentSketch = {
      name: 'Store',
      costLines: [
        { amount: 30_000, bookedAs: 'cogs' },
        { amount: 10_000, bookedAs: 'r-and-d' },
      ],
      decisions: [
        { effect: { cash: 10_000, capacity: 400 }, due: '2026-12-01' },
        { effect: { cash: 5000, capacity: 400 }, due: '2026-10-01' },
        { effect: { cash: 99_999 }, outcome: 'Done', closedOn: '2026-10-01' },
      ],
    }
    const gone: ComponentSketch = { name: 'Old', lifecycle: 'retired', decisions: [{ effect: { cash: 5000 } }] }
    const sketch = { company: REVENUE, components: [...BOOKED, mixed, gone] }
    expect(one('cogs', sketch)).toEqual(known(330_000, 322_500))
    expect(one('grossMargin', sketch)).toEqual(known(7250, timesOver(1_200_000 - 322_500, 10_000, 1_200_000)))
    // What the retired component was to save comes out of no cost.
    expect(one('infrastructure', sketch)).toEqual(known(490_000, 480_000))
    expect(all(sketch).decisions).toEqual({
      ...{ cashMinor: 15_000, placedMinor: 10_000, capacityBp: 400 },
      booked: { cogs: 7500, 'r-and-d': 2500, other: 0 },
    })
    expect(one('engineers', sketch)).toEqual(known(1500, 1100))
  })

  it('with the decisions adds up row by row: revenue, cost of revenue, R&D, other and what is not booked', () => {
    const thirds = (['cogs', 'r-and-d', 'other'] as const).map((bookedAs) => ({ amount: 3333, bookedAs }))
    const split: ComponentSketch = { name: 'Split', costLines: thirds, decisions: [{ effect: { cash: 1000 } }] }
    const partly: ComponentSketch = { name: 'Partly', cost: 20_000, decisions: [{ effect: { cash: 700 } }] }
    const company = { ...REVENUE }
    const whole = { company, components: [...BOOKED, split, partly], decisions: [{ ruleIds: ['runway'], effect: { cash: -300 } }] }
    const then = (id: FigureId) => one(id, whole)?.withDecisions ?? Number.NaN
    expect(then('revenue')).toBe(1_200_000)
    expect(then('cogs') + then('rAndD') + then('otherCosts') + then('notSaid')).toBe(then('infrastructure'))
    expect(['cogs', 'rAndD', 'otherCosts', 'notSaid'].map((id) => (one(id as FigureId, whole)?.now ?? 0) - then(id as FigureId))).toEqual([
      333, 334, 333, 700,
    ])
  })

  it('takes no more out of a cost than there is, and nothing for the company as a whole', () => {
    const api: ComponentSketch = {
      name: 'API',
      costLines: [{ amount: 50_000, bookedAs: 'cogs' }],
      decisions: [
        { effect: { cash: 30_000 }, due: null },
        { effect: { cash: 40_000 }, due: '2027-03-31' },
      ],
    }
    const sketch = { company: REVENUE, components: [api], decisions: [{ ruleIds: ['runway'], effect: { cash: 200_000 } }] }
    // Each of the two saves its share, rounded down: a cent may be left.
    expect(one('infrastructure', sketch)).toEqual(known(50_000, 1))
    expect(one('cogs', sketch)).toEqual(known(50_000, 1))
    expect(one('notSaid', sketch)).toEqual(known(0, 0))
    expect(all(sketch).decisions).toMatchObject({ cashMinor: 270_000, placedMinor: 49_999 })
    // One that saves more takes it all, to the last cent.
    const much = {
      ...api,
      costLines: [{ amount: 11_200, bookedAs: 'cogs' as const }],
      decisions: [{ effect: { cash: 22_200 }, due: null }],
    }
    expect(one('infrastructure', { ...sketch, components: [much] })).toEqual(known(11_200, 0))
    const companyAlone = { ...sketch, components: [{ ...api, decisions: [] }] }
    expect(one('infrastructure', companyAlone)).toEqual(known(50_000, 50_000))
  })
})

describe('the cost of a unit', () => {
  it('is over customers, and over thousands of requests in hundredths of a cent', () => {
    const sketch = { company: { ...REVENUE, customers: 40, requestsPerMonth: 90_000_000 }, components: BOOKED }
    expect(one('perCustomer', sketch)).toEqual(known(11_250))
    expect(one('cogsPerCustomer', sketch)).toEqual(known(7500))
    expect(one('perThousandRequests', sketch)).toEqual(known(500))
    expect(one('cogsPerThousandRequests', sketch)).toEqual(known(333))
  })

  it('is none of nobody', () => {
    expect(one('perCustomer', { company: { customers: 0 }, components: BOOKED })).toEqual(lacks('customers-zero'))
    expect(one('perThousandRequests', { company: { requestsPerMonth: 0 }, components: BOOKED })).toEqual(lacks('requests-zero'))
    const free = { components: [{ name: 'Queue', vendor: 'AWS', cost: 0 }] }
    expect(one('largestVendor', free)?.missing).toContain('cost-zero')
    expect(one('perThousandRequests', { company: { requestsPerMonth: null }, components: BOOKED })).toEqual(lacks('requests'))
  })
})

describe('people beside cash', () => {
  it('price the time, and are in no amount of cash', () => {
    expect(one('timeAtFullCost', { components: BOOKED })).toEqual(known(225_000))
    expect(one('infrastructure', { components: BOOKED })).toEqual(known(450_000))
    expect(one('timeAtFullCost', { company: { engineerMonthlyCost: null }, components: BOOKED })).toEqual(lacks('engineer-cost'))
  })

  it('count the time that closed decisions freed and that open ones promise apart', () => {
    const components: readonly ComponentSketch[] = [
      {
        name: 'Store',
        decisions: [
          { outcome: 'Moved', closedOn: '2026-05-01', effect: { capacity: 9000 }, actual: { capacity: 4000 } },
          { outcome: 'Nothing', closedOn: '2026-05-01', actual: { capacity: -500 } },
          { effect: { capacity: 2000 } },
        ],
      },
    ]
    expect(one('headcountAvoided', { components })).toEqual(known(3500))
    expect(one('headcountToCome', { components })).toEqual(known(2000))
    expect(one('headcountAvoided', { components: BOOKED })).toEqual(lacks('outcomes'))
  })

  it('promise nothing where nobody offers an alternative, whatever was written beside it', () => {
    const held = { choice: 'nothing-to-buy', due: '2027-06-30', effect: { cash: 50_000, capacity: 2000 } } as const
    const components: readonly ComponentSketch[] = [{ name: 'Store', cost: 90_000, decisions: [held] }]
    expect(one('headcountToCome', { components })).toEqual(lacks('time-to-come'))
    expect(one('infrastructure', { components })).toEqual(known(90_000))
    const open = [{ name: 'Store', cost: 90_000, decisions: [held, { effect: { cash: 1000, capacity: 100 } }] }]
    expect(one('headcountToCome', { components: open })).toEqual(known(100))
    expect(one('infrastructure', { components: open })).toEqual(known(90_000, 89_000))
  })
})

describe('the burn multiple', () => {
  it('is a year of today’s net burn over the net new ARR of twelve months', () => {
    expect(one('burnMultiple', { company: { netBurn: 6_500_000, netNewArr: 60_000_000 } })).toEqual(known(130))
  })

  it('is none where nothing is burnt or nothing is won', () => {
    expect(one('burnMultiple', { company: { netBurn: 0, netNewArr: 1 } })).toEqual(lacks('not-burning'))
    expect(one('burnMultiple', { company: { netBurn: -5, netNewArr: 1 } })).toEqual(lacks('not-burning'))
    expect(one('burnMultiple', { company: { netBurn: 1, netNewArr: -1 } })).toEqual(lacks('net-new-arr'))
    expect(one('burnMultiple', { company: {} })).toEqual(lacks('net-burn', 'net-new-arr'))
  })
})

describe('vendor concentration', () => {
  it('adds up spellings that differ in case, and what a bill leaves', () => {
    const { vendors } = all({
      components: [
        { name: 'A', vendor: 'AWS', cost: 1000 },
        { name: 'B', vendor: 'aws ', cost: 2000 },
        { name: 'C', vendor: 'Modal', cost: 4000 },
        { name: 'D', cost: 500 },
      ],
      bills: [{ vendor: 'AWS', amount: 5000 }],
    })
    expect(vendors).toEqual([
      { name: 'AWS', minor: 8000 },
      { name: 'Modal', minor: 4000 },
    ])
  })

  it('is the share of the largest and of the three largest', () => {
    const components = [4000, 3000, 2000, 1000].map((cost, at) => ({ name: `C${at}`, vendor: `V${at}`, cost }))
    expect(one('largestVendor', { components })).toEqual(known(4000))
    expect(one('topVendors', { components })).toEqual(known(9000))
    expect(one('topVendors', { components: [NOT_SAID] })).toEqual(lacks('vendors'))
  })
})

describe('commitments', () => {
  it('are begun months at today’s price, with the next day of notice', () => {
    const contract = (name: string, end: string, noticeDays: number): ComponentSketch => ({
      ...{ name, cost: 10_000, contract: { end, noticeDays } },
    })
    const sketch = {
      components: [
        contract('Late', '2027-03-31', 90),
        contract('Missed', '2026-12-10', 60),
        contract('Over', '2026-01-31', 0),
        { name: 'Free', contract: { end: '2027-01-31' } },
      ],
    }
    expect(all(sketch).commitments).toEqual({
      contracts: 4,
      remainingMinor: 60_000,
      withoutPrice: 1,
      nextNotice: { day: '2026-12-31', name: 'Late' },
    })
    expect(all(sketch).quarter.endingMinor).toBe(10_000)
    expect(all(sketch).next.map(({ endingMinor }) => endingMinor)).toEqual([10_000, 0, 0, 0])
  })
})

describe('the quarters ahead', () => {
  it('hold budget, credits and decisions against the months', () => {
    const budget = ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02'].map((month) => ({ month, amount: 60_000 }))
    const sketch: WorkbookSketch = {
      budget: [...budget, { month: '2026-12', amount: 1000 }, { month: '2027-03', amount: null }],
      components: [
        {
          name: 'GPUs',
          costLines: [
            { amount: 50_000, grantId: 'grant-1' },
            { amount: 80_000, month: '2026-11' },
          ],
          decisions: [{ effect: { cash: 4000 }, due: '2027-01-31' }],
        },
      ],
      creditGrants: [{ vendor: 'Cloud', balance: 10_000_000, asOf: '2026-11-01', expires: '2027-01-15' }],
    }
    const { quarter, next } = all(sketch)
    expect(quarter).toMatchObject({ quarter: '2026Q4', listMinor: 180_000, creditsMinor: 150_000, savedMinor: 0, budgetMinor: 181_000 })
    expect(next.map((each) => each.quarter)).toEqual(['2027Q1', '2027Q2', '2027Q3', '2027Q4'])
    expect(next[0]).toMatchObject({ listMinor: 150_000, creditsMinor: 50_000, cashMinor: 100_000, savedMinor: 8000, budgetMinor: null })
    expect(next[1]).toMatchObject({ creditsMinor: 0, savedMinor: 12_000 })
    expect(one('budgetLeft', sketch)).toEqual(known(1000))
    expect(one('budgetLeft', { ...sketch, budget: budget.slice(1) })).toEqual(lacks('budget'))
  })

  it('counts on no decision that is overdue, as the cash bridge does', () => {
    const due = (day: string) => all({ components: [{ name: 'Queue', cost: 9000, decisions: [{ effect: { cash: 1000 }, due: day }] }] })
    expect(due('2026-09-30').quarter.savedMinor).toBe(0)
    expect(due('2026-09-30').next[0]?.savedMinor).toBe(0)
    expect(due('2026-12-31').quarter.savedMinor).toBe(0)
    expect(due('2026-12-31').next[0]?.savedMinor).toBe(3000)
  })

  it('counts a decision that costs more as a negative saving', () => {
    const dearer = all({
      components: [{ name: 'Queue', cost: 9000, decisions: [{ effect: { cash: -1000, capacity: -500 }, due: '2026-11-30' }] }],
    })
    expect(dearer.quarter.savedMinor).toBe(-1000)
    expect(dearer.decisions).toMatchObject({ cashMinor: -1000, capacityBp: -500 })
    expect(dearer.figures.find(({ id }) => id === 'infrastructure')).toMatchObject({ now: 9000, withDecisions: 10_000 })
  })
})

describe('a quotient of large amounts', () => {
  it('is exact where the product is no exact integer of a double', () => {
    expect(timesOver(9_007_199_254_740_991, 10_000, 10_000)).toBe(9_007_199_254_740_991)
    expect(timesOver(-5, 1, 2)).toBe(-3)
    expect(timesOver(0, 5, -2)).toBe(0)
    expect(() => timesOver(1, 1, 0)).toThrow(RangeError)
  })
})
