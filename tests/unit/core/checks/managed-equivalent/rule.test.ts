import { describe, expect, it } from 'vitest'
import { flipText, verdictText } from '#wording'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

/** The article's case: a fifth of the price of an engineer's time hides behind a small bill. */
const CASE: ComponentSketch = {
  hosting: 'self-run',
  approach: 'build',
  edge: 'no',
  share: 3000,
  cost: 80_000,
  projects: [{ managed: { quote: 20_000 } }],
}
const check = (component: ComponentSketch = {}, company: WorkbookSketch['company'] = {}) =>
  checkOf('managed-equivalent', { ...CASE, ...component }, { company })
const quoted = (quote: number, residualShare: number | null = null) => ({ projects: [{ managed: { quote, residualShare } }] })

describe('managed-equivalent', () => {
  it('works the case of a $200 service: 10.60 times all in, 26.5 times on price alone', () => {
    const verdict = check()
    expect(verdict).toMatchObject({
      state: 'FAIL',
      code: 'managed-far-cheaper',
      value: { value: 106_000, unit: 'bp' },
      facts: { allInMinor: 530_000, managedMinor: 50_000, cashMinor: 80_000, peopleMinor: 450_000, onPriceBp: 265_000 },
    })
    expect(verdictText(verdict, { locale: 'en-US', currency: 'USD' })).toSay(
      'All-in cost is $5,300 per month ($800 cash, $4,500 of time), 10.6× the managed service at $500 (limit 3×). Against its price alone: 26.5×.',
    )
  })

  it.each([
    [530_000 - 30_000, 'PASS'],
    [530_000 - 30_000 - 1, 'WATCH'],
    [146_667, 'WATCH'],
    [146_666, 'FAIL'],
  ])('a quote of %i minor units a month is %s', (quote, state) => {
    expect(check(quoted(quote)).state).toBe(state)
  })

  it('weighs exactly 1 and exactly 3 times without rounding', () => {
    const plain = (cost: number, quote: number) => check({ cost, share: 0, ...quoted(quote, 0) }).state
    expect([plain(100, 100), plain(101, 100), plain(300, 100), plain(301, 100)]).toEqual(['PASS', 'WATCH', 'WATCH', 'FAIL'])
  })

  it.each([
    ['no', 'FAIL'],
    ['unsure', 'WATCH'],
    ['yes', 'WATCH'],
    [null, 'UNKNOWN'],
  ] as const)('far dearer and our edge %s is %s', (edge, state) => {
    expect(check({ edge }).state).toBe(state)
  })

  it('asks for the edge only where it matters', () => {
    expect(check({ edge: null }).facts['missing']).toEqual(['edge'])
    expect(check({ edge: null, ...quoted(530_000) }).state).toBe('PASS')
  })

  it('is asked only of what we run ourselves, and only with a quote', () => {
    expect(check({ projects: [] })).toMatchObject({ state: 'N/A', code: 'no-quote' })
    expect(check({ approach: 'buy', hosting: 'managed' })).toMatchObject({ state: 'N/A', code: 'already-handed-over' })
    expect(check({ approach: 'build', hosting: 'managed' }).state).toBe('FAIL')
    expect(check({ approach: 'buy', hosting: 'rented-bare' }).state).toBe('FAIL')
  })

  it('misses time and the cost of an engineer where they could change the state', () => {
    expect(check({ share: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['ownerTime'] } })
    expect(check(quoted(50_000), { engineerMonthlyCost: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['engineerCost'] } })
    // Four times on cash alone, fifteen times on time alone: whatever an engineer costs, it is more than three.
    expect(check({}, { engineerMonthlyCost: null }).state).toBe('FAIL')
    expect(check({ cost: null, share: 500 })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['cost'] } })
    expect(check({ cost: null }, { engineerMonthlyCost: null }).state).toBe('UNKNOWN')
    // Cash alone is more than three times the managed price: more time changes nothing.
    expect(check({ share: null, cost: 200_000 }).state).toBe('FAIL')
    expect(
      check({
        owners: [
          { person: 'Ana', share: 3000 },
          { person: 'Bo', share: null },
        ],
      }).state,
    ).toBe('FAIL')
    // Neither side takes any time: an engineer's cost is no question.
    expect(check({ share: 0, ...quoted(20_000, 0) }, { engineerMonthlyCost: null }).state).toBe('FAIL')
  })

  it('is decided by time alone where the cash is not known, and by cash where the time is not, and says so', () => {
    const said = (component: ComponentSketch) => verdictText(check(component), { locale: 'en-US', currency: 'USD' })
    expect(check({ cost: null }).state).toBe('FAIL')
    expect(said({ cost: null })).toMention('at least $4,500 per month (cash unknown, $4,500 of time), 9× the managed service')
    expect(said({ cost: 200_000, share: null })).toMention('at least $2,000 per month ($2,000 cash, time unknown), 4× the managed service')
    const known = [{ person: 'Ana', share: 3000 }, { share: null }]
    expect(said({ share: undefined as never, owners: known })).toMention('at least $5,300 per month ($800 cash, at least $4,500 of time)')
  })

  it('is decided by the known lines alone where another line is blank, and says so', () => {
    const lines = (...amounts: readonly (number | null)[]) => ({
      cost: undefined as never,
      costLines: amounts.map((amount) => ({ amount })),
    })
    const partly = (amounts: readonly (number | null)[], component: ComponentSketch, engineerMonthlyCost: number | null = 1_500_000) =>
      check({ ...lines(...amounts), ...component }, { engineerMonthlyCost })
    // $1,000 of a blank whole against $200 that leave no time: at least five times, whatever time and an engineer cost.
    for (const engineer of [null, 1_500_000])
      expect(partly([100_000, null], { share: null, ...quoted(20_000, 0) }, engineer)).toMatchObject({
        state: 'FAIL',
        code: 'managed-far-cheaper',
        value: { value: 50_000, unit: 'bp' },
        facts: { isCashOpen: true, isTimeOpen: true, cashMinor: 100_000 },
      })
    const verdict = partly([100_000, null], { share: null, ...quoted(20_000, 0) })
    expect(verdictText(verdict, { locale: 'en-US', currency: 'USD' })).toSay(
      'All-in cost is at least $1,000 per month (at least $1,000 cash, time unknown), 5× the managed service at $200 (limit 3×). Against its price alone: 5×.',
    )
    // Exactly three times is not over it: the blank line could make it so.
    expect(partly([60_000, null], { share: 0, ...quoted(20_000, 0) })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['cost'] } })
    expect(partly([60_001, null], { share: 0, ...quoted(20_000, 0) }).state).toBe('FAIL')
    // Over it in time and in cash: an engineer's cost is no question. What the service leaves is.
    expect(partly([100_000, null], { share: 1000 }, null).state).toBe('FAIL')
    expect(partly([100_000, null], { share: null }, null)).toMatchObject({ state: 'UNKNOWN' })
    expect(partly([20_001, null], { share: 0, edge: 'yes', ...quoted(20_000, 0) }).state).toBe('WATCH')
    expect(partly([20_001, null], { share: 0, edge: 'no', ...quoted(20_000, 0) }).state).toBe('UNKNOWN')
  })

  it('cannot divide by a price of nothing', () => {
    expect(check(quoted(0, 0))).toMatchObject({ state: 'UNKNOWN', code: 'managed-price-zero' })
    expect(check(quoted(0)).state).toBe('FAIL')
  })

  it('takes the lowest price above zero of several quotes, whatever their order', () => {
    const [nothing, real] = [{ managed: { quote: 0, residualShare: 0 } }, { managed: { quote: 50_000, residualShare: 0 } }]
    expect(check({ projects: [nothing, real] })).toMatchObject({ state: 'FAIL', facts: { managedMinor: 50_000 } })
    expect(check({ projects: [real, nothing] })).toMatchObject({ state: 'FAIL', facts: { managedMinor: 50_000 } })
    expect(check({ projects: [nothing, nothing] }).code).toBe('managed-price-zero')
  })

  it('takes the quote with the lowest price all in', () => {
    const projects = [{ managed: { quote: 20_000, residualShare: 3000 } }, { managed: { quote: 40_000, residualShare: 0 } }]
    expect(check({ projects }).facts['managedMinor']).toBe(40_000)
  })

  it('says which quote and how much time would clear it', () => {
    const flips = check().flip
    expect(flips.find(({ input }) => input === 'quote')).toMatchObject({ from: 20_000, to: 146_667, state: 'WATCH' })
    // 3 × 500 = 1,500; less 800 cash leaves 700 of 15,000: 4.66 %.
    expect(flips.find(({ input }) => input === 'ownerTime')).toMatchObject({ to: 466, state: 'WATCH' })
    // 4,500 of time alone is more than 3 × 500: no cash would clear it; with 5 % of time, 1,500 less 750 leaves 750.
    expect(flips.some(({ input }) => input === 'cost')).toBe(false)
    const cash = check({ share: 500, cost: 80_000 })
    expect(cash.flip.find(({ input }) => input === 'cost')).toMatchObject({ from: 80_000, to: 75_000, state: 'WATCH' })
    expect(cash.flip.map((flip) => flipText(flip, cash, { locale: 'en-US', currency: 'USD' }))).toMention(
      'At most $750 of cash per month would need a rationale instead of a decision',
    )
    expect(flips.find(({ input }) => input === 'edge')).toMatchObject({ to: 'yes', state: 'WATCH' })
  })

  it('says below which quote it would be dearer than the service', () => {
    const flips = check(quoted(530_000)).flip
    expect(flips.find(({ input }) => input === 'quote')).toMatchObject({ from: 530_000, to: 499_999, state: 'WATCH' })
  })
})
