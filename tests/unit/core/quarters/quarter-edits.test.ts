import { describe, expect, it } from 'vitest'
import {
  approveQuarter,
  assess,
  type FrozenQuarter,
  inverseOf,
  lockedPrices,
  lockedQuarters,
  lockQuarter,
  MAX_MINOR_UNITS,
  openQuarter,
  peopleFigures,
  quarterFigures,
  reopenQuarter,
  startReview,
  type Workbook,
} from '#core'
import { isFinal } from '../../../../src/core/quarters/quarter-edits.ts'
import { AS_OF, aComponent, aWorkbook, TYPED_AT } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

function frozen(workbook: Workbook, revision = 1): FrozenQuarter {
  const assessment = assess(workbook, AS_OF)
  const figures = quarterFigures(assessment)
  const people = peopleFigures(assessment)
  return {
    quarter: '2026Q4',
    revision,
    asOf: AS_OF,
    lockedBy: 'Maya',
    dataReason: null,
    sha256: 'f'.repeat(64),
    ruleSetVersion: '1',
    figures,
    people,
    prices: lockedPrices(assessment),
  }
}

const sketch = () => aWorkbook({ components: [aComponent({ layer: 'data', share: 1200, cost: 40_000, edge: 'yes' })] })
const locked = (workbook: Workbook, revision = 1) => afterEdit(workbook, okOf(lockQuarter(contextOf(workbook), frozen(workbook, revision))))

describe('a lock', () => {
  it('keeps the figures of the quarter in the workbook, and starts the next review blank', () => {
    const started = afterEdit(sketch(), okOf(startReview(contextOf(sketch()), '2026Q4')))
    expect(started.tables.review['review']).toMatchObject({ quarter: '2026Q4', step: 'promised' })
    const after = locked(started)
    expect(after.tables.review['review']).toMatchObject({ quarter: null, step: null, startedAt: null })
    expect(lockedQuarters(after)).toMatchObject([
      {
        id: '2026Q4-r1',
        quarter: '2026Q4',
        asOf: AS_OF,
        lockedBy: 'Maya',
        figures: { monthlyCost: 40_000, data: 40_000, compute: 0, otherLayers: 0, ownerTime: 1200, buildingProduct: 1200, components: 1 },
        people: [{ name: 'Ana', share: 1200 }],
      },
    ])
    expect(openQuarter(after, AS_OF)).toEqual({ kind: 'locked', quarter: '2026Q4', opensOn: '2027-01-01' })
  })

  it('keeps the prices of what is not retired, in their own currency, of the two newest quarters', () => {
    const workbook = aWorkbook({
      components: [
        { name: 'Queue', costLines: [{ amount: 120_000, currency: 'EUR', per: 'year' }, { amount: null }, { amount: 5, per: 'one-off' }] },
        { name: 'Old', cost: 500, lifecycle: 'retired' },
      ],
    })
    const lockedAs = (before: Workbook, quarter: string) =>
      afterEdit(before, okOf(lockQuarter(contextOf(before), { ...frozen(before), quarter })))
    const two = lockedAs(lockedAs(workbook, '2026Q2'), '2026Q3')
    const prices = [
      { componentId: 'c-queue', currency: 'EUR', amount: 10_000 },
      { componentId: 'c-queue', currency: 'USD', amount: null },
    ]
    expect(lockedQuarters(two).map((record) => record.prices)).toEqual([prices, prices])
    expect(lockedQuarters(lockedAs(two, '2026Q4')).map((record) => record.prices)).toEqual([[], prices, prices])
  })

  it('keeps totals beyond what one amount may be: every workbook can be locked', () => {
    const components = ['a', 'b', 'c'].map((name) => aComponent({ id: name, name, layer: 'compute', cost: MAX_MINOR_UNITS }))
    expect(lockedQuarters(locked(aWorkbook({ components })))).toMatchObject([
      { figures: { monthlyCost: 3 * MAX_MINOR_UNITS, compute: 3 * MAX_MINOR_UNITS } },
    ])
  })

  it('is refused twice', () => {
    const once = locked(sketch())
    expect(codeOf(lockQuarter(contextOf(once), frozen(once)))).toBe('quarter-locked-already')
  })

  it('is reopened with a reason, and locked again as a revision of its own; both stay', () => {
    const once = locked(sketch())
    expect(codeOf(reopenQuarter(contextOf(once), '2026Q4-r1', 'too short'))).toBe('reason-too-short')
    const open = afterEdit(once, okOf(reopenQuarter(contextOf(once), '2026Q4-r1', 'The cluster invoice came in late')))
    expect(openQuarter(open, AS_OF)).toMatchObject({ kind: 'open', quarter: '2026Q4', revision: 2 })
    const again = locked(open, 2)
    expect(Object.keys(again.tables.quarters)).toEqual(['2026Q4-r1', '2026Q4-r2'])
    expect(again.tables.quarters['2026Q4-r1']?.reopenReason).toBe('The cluster invoice came in late')
    expect(lockedQuarters(again).map(({ id }) => id)).toEqual(['2026Q4-r2'])
    expect(openQuarter(again, AS_OF).kind).toBe('locked')
  })

  it('is approved by name, later', () => {
    const once = locked(sketch())
    expect(codeOf(approveQuarter(contextOf(once), '2026Q4-r1', { by: ' ', at: TYPED_AT, sha256: null }))).toBe('text-empty')
    const approved = afterEdit(once, okOf(approveQuarter(contextOf(once), '2026Q4-r1', { by: 'Priya', at: TYPED_AT, sha256: null })))
    expect(approved.tables.quarters['2026Q4-r1']).toMatchObject({ approvedBy: 'Priya', approvedAt: TYPED_AT })
  })

  it('is not to be taken back, nor is its inverse', () => {
    const edit = okOf(lockQuarter(contextOf(sketch()), frozen(sketch())))
    expect(isFinal(edit) && isFinal(inverseOf(edit))).toBe(true)
    expect(isFinal(okOf(startReview(contextOf(sketch()), '2026Q4')))).toBe(false)
  })
})
