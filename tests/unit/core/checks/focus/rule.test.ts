import { describe, expect, it } from 'vitest'
import { portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

const check = (share: number | null, engineers: number | null = 3, component: ComponentSketch = {}) =>
  portfolioCheckOf('focus', { components: [{ name: 'Queue', edge: 'no', share, ...component }], company: { engineers } })

describe('focus', () => {
  it('divides upkeep by the engineers and marks what is over 20 %', () => {
    expect(check(6000)).toMatchObject({ state: 'PASS', code: 'focused', value: { value: 2000 }, margin: 0 })
    expect(check(6000).mark).toBeUndefined()
    expect(check(6001)).toMatchObject({ state: 'PASS', code: 'unfocused', mark: 'over', informational: true, value: { value: 2001 } })
  })

  it('never counts our edge', () => {
    expect(check(9000, 3, { edge: 'yes' }).value?.value).toBe(0)
    expect(check(9000, 3, { edge: null }).value?.value).toBe(3000)
  })

  it('is open without engineers or with time that is not known', () => {
    expect(check(100, 0)).toMatchObject({ state: 'UNKNOWN', code: 'no-engineers', facts: { missing: ['engineers'] } })
    expect(check(100, null).facts['missing']).toEqual(['engineers'])
    expect(check(null).facts['missing']).toEqual(['keepingAlive'])
  })

  it('counts a managed service of which no time is asked as none', () => {
    expect(check(null, 3, { hosting: 'managed', cost: 149_999 })).toMatchObject({ state: 'PASS', value: { value: 0 } })
    expect(check(null, 3, { hosting: 'managed', cost: 150_000 }).state).toBe('UNKNOWN')
    expect(check(null, 3, { hosting: 'self-run', cost: 149_999 }).state).toBe('UNKNOWN')
  })
})
