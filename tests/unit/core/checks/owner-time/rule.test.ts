import { describe, expect, it } from 'vitest'
import { checkOf, judged } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const REASON = 'Customers pay us for exactly this part'
const check = (component: ComponentSketch, workbook?: WorkbookSketch) => checkOf('owner-time', component, workbook)

describe('owner-time', () => {
  it.each([
    [0, 'PASS', 'below'],
    [1499, 'PASS', 'below'],
    [1500, 'WATCH', 'near-limit'],
    [1999, 'WATCH', 'near-limit'],
    [2000, 'WATCH', 'at-limit'],
    [2001, 'FAIL', 'over'],
    [10_000, 'FAIL', 'over'],
  ])('judges %i bp of what is not our edge as %s (%s)', (share, state, code) => {
    expect(check({ share, edge: 'no', hosting: 'self-run' })).toMatchObject({ state, code, margin: 2000 - share })
  })

  it.each([
    ['no', 'FAIL'],
    ['unsure', 'FAIL'],
    [null, 'UNKNOWN'],
    ['yes', 'WATCH'],
  ] as const)('judges 21 %% with the edge answered %s as %s', (edge, state) => {
    expect(check({ share: 2100, edge }).state).toBe(state)
  })

  it('asks for the edge only where the answer matters', () => {
    expect(check({ share: 1400, edge: null }).state).toBe('PASS')
    expect(check({ share: 1800, edge: null }).state).toBe('WATCH')
    expect(check({ share: 2100, edge: null })).toMatchObject({ state: 'UNKNOWN', code: 'missing', facts: { missing: ['edge'] } })
    expect(check({ share: 1800, edge: null, ownerTimeRationale: REASON })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['edge'] } })
  })

  it('lifts the edge over and near the limit once a dated reason of 20 characters is there', () => {
    const edge = 'yes' as const
    expect(check({ share: 2001, edge, ownerTimeRationale: 'x'.repeat(20) })).toMatchObject({ state: 'PASS', code: 'over-with-rationale' })
    expect(check({ share: 2001, edge, ownerTimeRationale: 'x'.repeat(19) })).toMatchObject({ state: 'WATCH', code: 'over-needs-rationale' })
    expect(check({ share: 1500, edge, ownerTimeRationale: REASON })).toMatchObject({ state: 'PASS', code: 'near-with-rationale' })
    expect(check({ share: 2000, edge, ownerTimeRationale: REASON }).state).toBe('PASS')
    expect(check({ share: 1500, edge }).state).toBe('WATCH')
  })

  it('gives a reason no weight on what is not our edge', () => {
    expect(check({ share: 2001, edge: 'no', ownerTimeRationale: REASON }).state).toBe('FAIL')
    expect(check({ share: 1500, edge: 'unsure', ownerTimeRationale: REASON }).state).toBe('WATCH')
  })

  it('adds up owners: 15 % and 15 % of two people fail though nobody exceeds 20 %', () => {
    const owners = [
      { person: 'Ana', share: 1500 },
      { person: 'Ben', share: 1500 },
    ]
    expect(check({ owners, edge: 'no' })).toMatchObject({ state: 'FAIL', value: { value: 3000, unit: 'bp' }, facts: { owners: 2 } })
  })

  it('counts contractors and leaves out the staff of a vendor', () => {
    const people = { Ana: { kind: 'contractor' }, Vic: { kind: 'vendor' } } as const
    const owners = [
      { person: 'Ana', share: 1500 },
      { person: 'Vic', share: 1500 },
    ]
    expect(check({ owners, edge: 'no' }, { people })).toMatchObject({ state: 'WATCH', value: { value: 1500 } })
    expect(check({ owners: [{ person: 'Vic', share: null }], edge: 'no' }, { people })).toMatchObject({
      state: 'PASS',
      value: { value: 0 },
    })
  })

  it('is unknown without an owner row or with a blank share, and names it', () => {
    expect(check({ edge: 'no' })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['ownerTime'] }, limit: { value: 2000 } })
    expect(check({ share: null, edge: 'no' }).state).toBe('UNKNOWN')
    const partly = [
      { person: 'Ana', share: 2000 },
      { person: 'Ben', share: null },
    ]
    expect(check({ owners: partly, edge: 'no' }).state).toBe('UNKNOWN')
  })

  it('needs no blank share once the known ones alone exceed the limit', () => {
    const owners = [
      { person: 'Ana', share: 2001 },
      { person: 'Ben', share: null },
    ]
    expect(check({ owners, edge: 'no' })).toMatchObject({ state: 'FAIL', value: { value: 2001 } })
  })

  it('takes an unassigned owner with 0 as 0', () => {
    expect(check({ owners: [{ share: 0 }], edge: 'no' })).toMatchObject({ state: 'PASS', value: { value: 0 } })
  })

  it('asks a managed component why it takes so long', () => {
    expect(check({ share: 2200, edge: 'no', hosting: 'managed' }).code).toBe('over-though-managed')
    expect(check({ share: 2200, edge: 'no', hosting: 'provider-managed' }).code).toBe('over-though-managed')
    expect(check({ share: 2200, edge: 'no', hosting: 'rented-bare' }).code).toBe('over')
  })

  it('says nothing of retired components and request paths', () => {
    expect(check({ lifecycle: 'retired', share: 5000, edge: 'no' })).toMatchObject({ state: 'N/A', code: 'retired', inputs: [] })
    expect(check({ kind: 'request-path', share: 5000, edge: 'no' })).toMatchObject({ state: 'N/A', code: 'request-path' })
    expect(check({ lifecycle: 'planned', share: 5000, edge: 'no' }).state).toBe('FAIL')
    expect(check({ lifecycle: 'retiring', share: 5000, edge: 'no' }).state).toBe('FAIL')
  })

  it('says when a verdict near a limit rests on a guess', () => {
    const guess = (share: number) => check({ owners: [{ person: 'Ana', share, confidence: 'guess' }], edge: 'no' }).facts['restsOnGuess']
    expect(guess(2500)).toBe(true)
    expect(guess(2501)).toBe(false)
    expect(guess(1000)).toBe(true)
    expect(guess(999)).toBe(false)
    expect(check({ share: 2000, edge: 'no' }).facts['restsOnGuess']).toBe(false)
  })

  it('offers the smallest change of each single input, the one that clears it first', () => {
    expect(check({ share: 3100, edge: 'no' }).flip).toEqual([
      { input: 'ownerTime', unit: 'bp', from: 3100, to: 2000, state: 'WATCH' },
      { input: 'edge', unit: 'choice', from: 'no', to: 'yes', state: 'WATCH' },
    ])
    expect(check({ share: 1000, edge: 'no' }).flip).toEqual([{ input: 'ownerTime', unit: 'bp', from: 1000, to: 1500, state: 'WATCH' }])
    expect(check({ share: 2500, edge: 'yes' }).flip).toContainEqual({ input: 'rationale', unit: 'count', from: 0, to: 20, state: 'PASS' })
  })

  it.each([
    [1499, 1500, 1500, 'WATCH'],
    [1500, 1500, 1499, 'PASS'],
    [1749, 1500, 1499, 'PASS'],
    [1750, 1500, 2001, 'FAIL'],
    [2000, 1500, 2001, 'FAIL'],
    [2001, 1500, 2000, 'WATCH'],
    // A watch band from beyond the limit is of the limit alone, and one from nothing has nothing below it.
    [1900, 2500, 2000, 'WATCH'],
    [2000, 2500, 2001, 'FAIL'],
    [1000, 0, 2001, 'FAIL'],
  ])('offers from %i bp, watched from %i, the nearest time with another verdict: %i', (share, watch, to, state) => {
    const { flip } = check({ share, edge: 'no' }, { policy: { 'owner-time-watch': watch } })
    expect(flip.find(({ input }) => input === 'ownerTime')).toMatchObject({ from: share, to, state })
  })

  it('follows a limit that the team changed and says whose it is', () => {
    const policy = { 'owner-time': 1000, 'owner-time-watch': 1000 }
    expect(check({ share: 1001, edge: 'no' }, { policy })).toMatchObject({
      state: 'FAIL',
      limit: { value: 1000, source: 'changed by you', isDefault: false },
    })
    expect(check({ share: 999, edge: 'no' }, { policy }).state).toBe('PASS')
    expect(check({ share: 0, edge: 'no' }, { policy: { 'owner-time-watch': 0 } }).flip).toEqual([
      { input: 'ownerTime', unit: 'bp', from: 0, to: 2001, state: 'FAIL' },
    ])
  })

  describe('of a managed service without a recorded time', () => {
    const seats = { hosting: 'managed', edge: 'no', cost: 149_999 } as const

    it('is not asked for below the materiality limit', () => {
      expect(check(seats)).toMatchObject({ state: 'N/A', code: 'managed-without-time' })
      expect(check({ ...seats, hosting: 'provider-managed', owners: [{ share: null }, { person: 'Ana', share: null }] }).state).toBe('N/A')
      const vendor = { owners: [{ person: 'Vic', share: 500 }, { share: null }] }
      expect(check({ ...seats, ...vendor }, { people: { Vic: { kind: 'vendor' } } }).state).toBe('N/A')
      expect(checkOf('recommendation', seats)).toMatchObject({ state: 'PASS', code: 'keep' })
      expect(judged(seats)).toMatchObject({ verdict: 'PASS', small: true })
    })

    it.each([
      ['the cost reaches the limit', { cost: 150_000 }],
      ['the cost is not known', { cost: null }],
      ['it may be our edge', { edge: 'unsure' }],
      ['nobody said whether it is our edge', { edge: null }],
      ['it runs on our machines', { hosting: 'self-run' }],
      ['some of its time is recorded', { owners: [{ share: 0 }, { person: 'Ana', share: null }] }],
    ] as const)('is missing where %s', (_, change) => {
      expect(check({ ...seats, ...change } as ComponentSketch)).toMatchObject({
        state: 'UNKNOWN',
        facts: { missing: expect.arrayContaining(['ownerTime']) },
      })
    })

    it('reads a typed 0 as a record', () => {
      expect(check({ ...seats, share: 0 })).toMatchObject({ state: 'PASS', code: 'below' })
    })
  })
})
