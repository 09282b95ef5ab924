import { describe, expect, it } from 'vitest'
import { portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

const data = (name: string, edge: ComponentSketch['edge'], share: number | null): ComponentSketch => ({
  name,
  layer: 'data',
  edge: edge ?? null,
  share,
})
const check = (...components: readonly ComponentSketch[]) => portfolioCheckOf('plumbing-vs-moat', { components })

describe('plumbing-vs-moat', () => {
  it('sets plumbing against our edge: 30 % to 20 % is 1.50', () => {
    expect(check(data('A', 'no', 2000), data('B', 'no', 1000), data('C', 'yes', 2000))).toMatchObject({
      state: 'PASS',
      informational: true,
      value: { value: 15_000, unit: 'bp' },
    })
  })

  it('asks no time of a managed service that costs little', () => {
    const tool = { ...data('D', 'no', null), hosting: 'managed' as const, cost: 149_999 }
    expect(check(data('A', 'no', 1000), data('C', 'yes', 1000), tool).value?.value).toBe(10_000)
    expect(check(data('A', 'no', 1000), data('C', 'yes', 1000), { ...tool, cost: 150_000 }).state).toBe('UNKNOWN')
  })

  it('says so where no product work is recorded', () => {
    expect(check(data('A', 'no', 2000))).toMatchObject({ state: 'PASS', code: 'no-product-work', value: null })
    expect(check(data('A', 'no', 2000), data('C', 'yes', 0)).code).toBe('no-product-work')
  })

  it('leaves out unsure, unanswered, other layers and what does not count', () => {
    const base = [data('A', 'no', 1000), data('C', 'yes', 1000)]
    const more = [data('D', 'unsure', 5000), data('E', null, 5000), { ...data('F', 'no', 5000), layer: 'compute' as const }]
    expect(check(...base, ...more, { ...data('G', 'no', 5000), lifecycle: 'planned' }).value).toEqual({ value: 10_000, unit: 'bp' })
    expect(check(data('D', 'unsure', 5000))).toMatchObject({ state: 'N/A', code: 'no-data-components' })
  })

  it('is open while a share is not known', () => {
    expect(check(data('A', 'no', null), data('C', 'yes', 1000))).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['plumbing'] } })
    expect(check(data('D', 'unsure', null), data('C', 'yes', 1000)).state).toBe('PASS')
  })
})
