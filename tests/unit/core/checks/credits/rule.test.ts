import { describe, expect, it } from 'vitest'
import { applyEdit, assess, type Edit, reassess } from '#core'
import { flipText } from '#wording'
import { checkOf } from '../../../../builders/judged.ts'
import { AS_OF, aWorkbook, type ComponentSketch, type RecordSketch } from '../../../../builders/workbook.ts'

const PAID = { amount: 120_000, grantId: 'grant-1' }
const GRANT: RecordSketch<'creditGrants'> = { vendor: 'AWS', balance: 1_000_000, asOf: '2026-11-01' }
const paid = (name: string, amount = 120_000): ComponentSketch => ({
  name,
  costLines: [{ ...PAID, amount }] as ComponentSketch['costLines'] & object,
})
const check = (grant: object = {}, ...others: readonly ComponentSketch[]) =>
  checkOf('credits', paid('First'), { creditGrants: [{ ...GRANT, ...grant }], components: others })

describe('credits', () => {
  it.each([
    // 120,000 a month from 25 November: 6 whole months reach exactly 25 May.
    [720_000, '2026-11-25', 'WATCH', '2027-05-25'],
    [839_999, '2026-11-25', 'WATCH', '2027-05-25'],
    [840_000, '2026-11-25', 'PASS', '2027-06-25'],
    [720_000, '2026-11-26', 'PASS', '2027-05-26'],
  ])('a balance of %i on %s is %s, ending %s', (balance, asOf, state, end) => {
    expect(check({ balance, asOf })).toMatchObject({ state, value: { value: end, unit: 'date' } })
  })

  it.each([
    ['2027-05-25', 'WATCH'],
    ['2027-05-26', 'PASS'],
    ['2026-11-24', 'WATCH'],
  ])('credits that expire on %s are %s', (expires, state) => {
    expect(check({ balance: 900_000_000, expires }).state).toBe(state)
  })

  it('says until when credits would have to last', () => {
    const style = { locale: 'en-US', currency: 'USD' }
    const texts = (expires: string) => {
      const verdict = check({ balance: 900_000_000, expires })
      return verdict.flip.map((flip) => flipText(flip, verdict, style))
    }
    expect(texts('2027-05-25')).toEqual([expect.toSay('Credits that last until May 26, 2027 would clear it')])
    expect(texts('2027-05-26')).toEqual([expect.toSay('Credits that end on May 25, 2027 would need a plan')])
  })

  it('counts a pool once: what others draw brings the end nearer for all', () => {
    expect(check().state).toBe('PASS')
    expect(check({}, paid('Second', 40_000))).toMatchObject({ state: 'WATCH', facts: { monthsLeft: 6, vendor: 'AWS' } })
    expect(check({}, { ...paid('Second', 40_000), lifecycle: 'planned' }).state).toBe('PASS')
  })

  it('follows an edit of another component that draws on the same pool', () => {
    const workbook = aWorkbook({ creditGrants: [GRANT], components: [paid('First'), paid('Second', 1)] })
    const before = assess(workbook, AS_OF)
    const edit = {
      op: 'set',
      table: 'costLines',
      recordId: 'c-second-cost-1',
      field: 'amount',
      before: 1,
      after: 40_000,
    } as unknown as Edit
    const meta = { id: 'e', at: '2026-11-25T00:00:00.000Z', label: { code: 'other', facts: {} }, source: 'typed' }
    const after = applyEdit(workbook, { ...meta, ...edit } as Edit)
    if (!after.ok) throw new Error(JSON.stringify(after.problem))
    const stateOf = (assessment: typeof before) => assessment.byId.get('c-first')?.checks.find(({ rule }) => rule === 'credits')?.state
    expect(stateOf(before)).toBe('PASS')
    expect(stateOf(reassess(before, after.value, { ...meta, ...edit } as Edit))).toBe('WATCH')
  })

  it('misses balance and day unless the credits expire soon anyway', () => {
    expect(check({ balance: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['creditBalance'] } })
    expect(check({ asOf: null }).state).toBe('UNKNOWN')
    expect(check({ balance: null, expires: '2027-01-01' }).state).toBe('WATCH')
    expect(check({ balance: 0, asOf: null }).state).toBe('WATCH')
  })

  it('misses a balance that nothing draws on, which could be used up, and no day of one that lasts', () => {
    const unused = (grant: object) => checkOf('credits', paid('First', 0), { creditGrants: [{ ...GRANT, ...grant }] }).state
    expect([unused({ balance: null }), unused({ balance: 0 }), unused({ asOf: null })]).toEqual(['UNKNOWN', 'WATCH', 'PASS'])
  })

  it('misses a blank price that could use up the credits, and only such a one', () => {
    const state = (line: object, grant: object = {}, ...others: readonly ComponentSketch[]) =>
      checkOf(
        'credits',
        { name: 'First', costLines: [{ grantId: 'grant-1', ...line }] as ComponentSketch['costLines'] & object },
        {
          creditGrants: [{ ...GRANT, balance: 500_000, ...grant }],
          components: others,
        },
      )
    const far = { expires: '2028-10-25' }
    expect(state({ amount: null }, far)).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['creditPrice'] } })
    expect(state({ amount: 1000, driver: 'per-seat', seats: null }, far).state).toBe('UNKNOWN')
    // Credits are asked to pay 600 a month at most: 500,000 last for centuries, whatever the price is. 70,000 may last 7 months, 80,000 6.
    expect(state({ amount: null, grantAmount: 600 }, far).state).toBe('PASS')
    expect(state({ amount: null, grantAmount: 0 }, far).state).toBe('PASS')
    expect(state({ amount: null, grantAmount: 70_000 }, far).state).toBe('PASS')
    expect(state({ amount: null, grantAmount: 80_000 }, far).state).toBe('UNKNOWN')
    // Another end is near whatever the price is, or there is nothing left to draw on.
    expect(state({ amount: null }, { expires: '2027-01-01' }).state).toBe('WATCH')
    expect(state({ amount: null }, { balance: 0 }).state).toBe('WATCH')
    expect(state({ amount: null }, { balance: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['creditBalance'] } })
    // A blank price elsewhere draws on the same pool.
    expect(
      check({}, { name: 'Second', costLines: [{ amount: null, grantId: 'grant-1' }] as ComponentSketch['costLines'] & object }).state,
    ).toBe('UNKNOWN')
  })

  it('warns of a pool that others use up, though the component itself draws nothing', () => {
    const own = (line: object) =>
      checkOf(
        'credits',
        { name: 'First', costLines: [{ ...PAID, ...line }] as ComponentSketch['costLines'] & object },
        {
          creditGrants: [GRANT],
          components: [paid('Second', 400_000)],
        },
      ).state
    expect([own({ grantAmount: 0 }), own({ driver: 'per-seat', seats: 0 })]).toEqual(['WATCH', 'WATCH'])
  })

  it('is no question without credits, or where another currency keeps them from paying', () => {
    expect(checkOf('credits', { cost: 1 })).toMatchObject({ state: 'N/A', code: 'no-credits' })
    expect(check({ currency: 'EUR' }).state).toBe('N/A')
  })
})
