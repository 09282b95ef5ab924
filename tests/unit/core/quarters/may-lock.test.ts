import { describe, expect, it } from 'vitest'
import { assess, blockersOf, type IsoDate, newRecord, type QuarterRecord, type Workbook, whyBlocked, whyNotLock } from '#core'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

function withLocks(...locks: readonly Partial<QuarterRecord>[]): Workbook {
  const workbook = aWorkbook()
  const quarters = Object.fromEntries(
    locks.map((lock) => {
      const record: QuarterRecord = { ...newRecord('quarters', `${lock.quarter}-r${lock.revision ?? 1}`), ...lock }
      return [record.id, record]
    }),
  ) as Workbook['tables']['quarters']
  return { ...workbook, tables: { ...workbook.tables, quarters } }
}

const wish = { quarter: '2026Q4', revision: 1, asOf: AS_OF }
const codeFor = (workbook: Workbook, wanted: Partial<typeof wish> = {}, today = AS_OF) =>
  whyNotLock(workbook, today, { ...wish, ...wanted })?.code ?? null

describe('a lock', () => {
  it('is allowed for the open quarter, its next revision and its day, and for no other', () => {
    expect(codeFor(withLocks())).toBeNull()
    expect(codeFor(withLocks(), { quarter: '2026Q3' })).toBe('quarter-not-open')
    expect(codeFor(withLocks(), { quarter: '2027Q1' })).toBe('quarter-not-open')
    expect(codeFor(withLocks(), { revision: 2 })).toBe('quarter-not-open')
    expect(codeFor(withLocks(), { asOf: '2026-11-24' as IsoDate })).toBe('quarter-moved')
  })

  it('is refused for what is locked, until it is reopened as the next revision', () => {
    const lock = { quarter: '2026Q4', asOf: AS_OF, sha256: 'x' }
    expect(codeFor(withLocks(lock))).toBe('quarter-locked-already')
    expect(codeFor(withLocks(lock), { revision: 2 })).toBe('quarter-locked-already')
    const reopened = withLocks({ ...lock, reopenedAt: '2026-11-25T10:00:00.000Z' as QuarterRecord['reopenedAt'] })
    expect(codeFor(reopened)).toBe('quarter-locked-already')
    expect(codeFor(reopened, { revision: 2 })).toBeNull()
  })

  it('is refused while the clock lies before the last lock', () => {
    const workbook = withLocks({ quarter: '2026Q4', asOf: AS_OF, sha256: 'x' })
    expect(codeFor(workbook, { quarter: '2026Q3' }, '2026-10-01' as IsoDate)).toBe('clock-behind')
  })

  it('needs a reason of 20 characters while the data check fails for somebody', () => {
    const ana = (share: number) => aWorkbook({ components: [aComponent({ share }), aComponent({ id: 'c-2', name: 'Other', share })] })
    const fine = assess(ana(5000), AS_OF)
    const over = assess(ana(6000), AS_OF)
    expect([blockersOf(fine).length, blockersOf(over).length]).toEqual([0, 1])
    expect(whyBlocked(fine, '2026Q4', null)).toBeNull()
    expect(whyBlocked(over, '2026Q4', null)).toEqual({ code: 'quarter-blocked', facts: { quarter: '2026Q4', findings: 1 } })
    expect(whyBlocked(over, '2026Q4', `  ${'x'.repeat(19)}  `)?.code).toBe('quarter-blocked')
    expect(whyBlocked(over, '2026Q4', 'x'.repeat(20))).toBeNull()
  })
})
