import { describe, expect, it } from 'vitest'
import { assess, componentThen, type LockedQuarter } from '#core'
import { frozenReview } from '../../../builders/frozen-review.ts'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

function locked(sketch: WorkbookSketch): LockedQuarter {
  const workbook = aWorkbook(sketch)
  const facts = { quarter: '2026Q4', revision: 1, asOf: AS_OF, lockedBy: null, reason: null, dataReason: null }
  const review = frozenReview(assess(workbook, AS_OF), facts, ({ code }) => `said ${code}`)
  return { workbook, review, header: { format: 'rightsize-quarter' } as LockedQuarter['header'] }
}

describe('a component in a locked quarter', () => {
  it('has the verdict, the words, the cost and the time of then', () => {
    const quarter = locked({ components: [aComponent({ name: 'Postgres', edge: 'no', share: 2500, cost: 50_000 })] })
    expect(componentThen(quarter, 'c-postgres')).toEqual({
      name: 'Postgres',
      state: 'FAIL',
      reason: expect.objectContaining({ rule: 'owner-time', text: expect.stringMatching(/^said /) }),
      monthlyCost: 50_000,
      knownCost: 50_000,
      isCostTooLarge: false,
      currency: 'USD',
      ownerTimeBp: 2500,
    })
  })

  it('has no cost and no time where none was known, and is null where it was not listed', () => {
    const quarter = locked({ components: [aComponent({ name: 'Postgres' })] })
    expect(componentThen(quarter, 'c-postgres')).toMatchObject({ monthlyCost: null, ownerTimeBp: null })
    expect(componentThen(quarter, 'c-queue')).toBeNull()
    expect(componentThen(quarter, '__proto__')).toBeNull()
  })
})
