import { describe, expect, it } from 'vitest'
import { assess, grantState, lineMonthlyCost, listAmount } from '#core'
import { COSTS_TEXT, costsSentence, grantText, importTotalText, lineComesTo } from '#wording'
import { AS_OF, aWorkbook, type RecordSketch, type WorkbookSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const said = (sketch: WorkbookSketch) => costsSentence(assess(aWorkbook(sketch), AS_OF).totals, STYLE)

describe('what it all costs', () => {
  it('is a sentence with what no component bears and what is left in cash, where that is another figure', () => {
    expect(said({ components: [{ cost: 170_250 }] })).toSay('$1,702.50 per month at list price.')
    expect(said({ components: [{ cost: 100_000 }], bills: [{ amount: 20_000 }] })).toSay(
      '$1,200 per month at list price, including $200 of unallocated bills.',
    )
    expect(said({ components: [{ costLines: [{ amount: 100_000, grantId: 'grant-1', grantAmount: 60_000 }] }], creditGrants: [{}] })).toSay(
      '$1,000 per month at list price. $400 net of credits.',
    )
    expect(said({ components: [{ cost: null }] })).toSay('No cost is known yet. 1 component without a complete cost.')
    expect(said({ bills: [{ amount: 20_000, currency: 'EUR' }] })).toSay(
      'The monthly cost is unknown until every currency has an exchange rate.',
    )
  })

  it('asks once for all currencies that lack a rate', () => {
    expect(COSTS_TEXT.missingRates(['EUR'], 'USD')).toSay('Some prices are in EUR. Enter its exchange rate to USD.')
    expect(COSTS_TEXT.missingRates(['CHF', 'EUR', 'JPY'], 'USD')).toSay(
      'Some prices are in CHF, EUR, and JPY. Enter their exchange rates to USD.',
    )
  })
})

describe('a price', () => {
  function line(values: RecordSketch<'costLines'>) {
    const { setting, components } = assess(aWorkbook({ components: [{ costLines: [values] }] }), AS_OF)
    const [record] = components[0]?.subject.costLines ?? []
    if (record === undefined) throw new Error('no line')
    return lineComesTo(record, listAmount(record), lineMonthlyCost(record, setting), STYLE)
  }

  it.each([
    [{ amount: 1_680_000, per: 'year' }, '$1,400 per month'],
    [{ amount: 58_800, per: 'year', driver: 'per-seat', seats: 12 }, '$7,056 per year for 12 seats, $588 per month'],
    [{ amount: 500, per: 'one-off' }, 'One-time. Not in monthly figures.'],
    [{ amount: null }, 'Monthly cost: Not set'],
    [{ amount: 500, currency: 'EUR' }, 'Needs an exchange rate for EUR'],
  ] as const)('%j comes to "%s"', (values, text) => {
    expect(line(values)).toSay(text)
  })

  it('is said per period in its own currency', () => {
    expect(COSTS_TEXT.amountPer(120_000, { per: 'quarter', currency: 'EUR' }, STYLE)).toBe('€1,200 per quarter')
    expect(COSTS_TEXT.amountPer(null, { per: 'month', currency: 'EUR' }, STYLE)).toBe('Not set')
  })
})

describe('credits', () => {
  function text(grant: RecordSketch<'creditGrants'>, prices = 1) {
    const { tables } = aWorkbook({ components: [{ costLines: [{ amount: 30_000, grantId: 'grant-1' }] }], creditGrants: [grant] })
    const record = tables.creditGrants['grant-1']
    if (record === undefined) throw new Error('no grant')
    return grantText(grantState(record, Object.values(tables.costLines), AS_OF), prices, record.expires, AS_OF, STYLE)
  }

  it.each([
    [{ balance: 100_000, asOf: AS_OF }, '$300 per month for 1 price. Enough for 3 months, until Feb 25, 2027.'],
    [
      { balance: 100_000, asOf: AS_OF, expires: '2026-12-31' },
      '$300 per month for 1 price. Enough for 3 months, but they expire on Dec 31, 2026.',
    ],
    [{ balance: null }, '$300 per month for 1 price. Enter the balance to see how long they last.'],
    [{ balance: 0 }, '$300 per month for 1 price. Used up, so these prices are paid in cash.'],
    [{ balance: 100_000, expires: '2026-11-24' }, '$300 per month for 1 price. Expired, so these prices are paid in cash.'],
  ])('%j say "%s"', (grant, sentence) => {
    expect(text(grant)).toSay(sentence)
  })

  it('that nothing is paid from say where to choose them', () => {
    expect(text({ balance: 5 }, 0)).toSay('No price is paid from these credits yet. Choose them for a price in the inventory.')
  })
})

describe('the total of an imported list', () => {
  it('is said with its difference', () => {
    expect(importTotalText(169_400, STYLE)).toSay('Its rows add up to $1,694 more than its total.')
    expect(importTotalText(-1, STYLE)).toSay('Its rows add up to $0.01 less than its total.')
    expect(importTotalText(0, STYLE)).toSay('Its rows add up to its total.')
    expect(importTotalText(null, STYLE)).toSay('It has no total to compare with.')
  })
})

describe('an example of a rate', () => {
  it.each([
    ['USD', 'VND', 25_000],
    ['USD', 'EUR', 0.92],
    ['EUR', 'USD', 1.1],
    ['VND', 'USD', 0.00004],
    ['XXX', 'USD', null],
  ])('of %s in %s is of its size', (from, to, rate) => expect(COSTS_TEXT.rateExample(from, to)).toBe(rate))
})
