import { describe, expect, it } from 'vitest'
import { checkOf } from '../../../../builders/judged.ts'

const at = (headcount: number | null, engineers: number | null = 3, share: number | null = 2000) =>
  checkOf('headcount-share', { share, edge: 'no' }, { company: { headcount, engineers } })

describe('headcount-share', () => {
  it.each([
    [5, 400],
    [3, 667],
    [10, 200],
    [50, 40],
  ])('makes 20 %% of one engineer in a company of %i people %i bp', (headcount, bp) => {
    expect(at(headcount)).toMatchObject({ state: 'PASS', informational: true, value: { value: bp, unit: 'bp' }, flip: [] })
  })

  it('is missing with nobody, or when nobody counted', () => {
    expect(at(0)).toMatchObject({ state: 'UNKNOWN', code: 'headcount-zero', facts: { missing: ['headcount'] } })
    expect(at(null)).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['headcount'] } })
    expect(at(5, 3, null)).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['ownerTime'] } })
  })

  it('also says the share of the engineers, where there are any', () => {
    expect(at(5, 3).facts['ofEngineersBp']).toBe(667)
    expect(at(5, 0).facts['ofEngineersBp']).toBeNull()
    expect(at(5, null).facts['ofEngineersBp']).toBeNull()
  })

  it('does not call a part of the owners the whole', () => {
    const owners = [
      { person: 'Ana', share: 3000 },
      { person: 'Ben', share: null },
    ]
    expect(checkOf('headcount-share', { owners }).state).toBe('UNKNOWN')
  })

  it('says nothing of retired components and request paths', () => {
    expect(checkOf('headcount-share', { share: 100, lifecycle: 'retired' }).state).toBe('N/A')
    expect(checkOf('headcount-share', { share: 100, kind: 'request-path' }).state).toBe('N/A')
  })
})
