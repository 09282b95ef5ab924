import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  assess,
  differsInNothing,
  inverseOf,
  newRecord,
  reassess,
  restorable,
  restoreVersion,
  setField,
  versionDifference,
  type Workbook,
} from '#core'
import { readEdit } from '../../../../src/core/workbook-file/edit-text.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { readable } from '../../../builders/readable-assessment.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, contextOf, noteEdit, okOf, SAVED_AT } from '../../../builders/workbook-files.ts'

describe('going back to an earlier version', () => {
  it('gives every table as it was, whatever lies between, and undo gives the present back', () => {
    fc.assert(
      fc.property(generatedWorkbook, generatedWorkbook, (now, earlier) => {
        const edit = restoreVersion(contextOf(now), earlier, SAVED_AT)
        const restored = okOf(applyEdit(now, edit))
        expect(restored.tables).toEqual(earlier.tables)
        expect(differsInNothing(versionDifference(restored, earlier))).toBe(true)
        const undone = okOf(applyEdit(restored, inverseOf(edit)))
        expect([undone.tables, undone.deleted]).toEqual([now.tables, now.deleted])
        // As it goes through history.log.
        expect(readEdit(JSON.parse(JSON.stringify(edit)))).toEqual(edit)
      }),
      { numRuns: 100 },
    )
  })

  it('leaves an assessment equal to assessing the whole workbook', () => {
    fc.assert(
      fc.property(generatedWorkbook, generatedWorkbook, (now, earlier) => {
        const edit = restoreVersion(contextOf(now), earlier, SAVED_AT)
        const restored = okOf(applyEdit(now, edit))
        const step = reassess(assess(now, AS_OF), restored, edit)
        const whole = assess(restored, AS_OF)
        expect(readable(step).components).toEqual(readable(whole).components)
        expect(step.totals).toEqual(whole.totals)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the row order, identity and the hashes a merge starts from', () => {
    const earlier = aWorkbook({ components: [{ id: 'c-1' }, { id: 'c-2' }, { id: 'c-3' }] })
    const now = { ...afterEdit(earlier, noteEdit(earlier, 'c-2', 'changed')), rev: 7, pastHashes: ['a'] }
    const restored = okOf(applyEdit(now, restoreVersion(contextOf(now), earlier, SAVED_AT)))
    expect(Object.keys(restored.tables.components)).toEqual(['c-1', 'c-2', 'c-3'])
    expect([restored.id, restored.rev, restored.pastHashes]).toEqual([now.id, 7, ['a']])
  })

  it('sets the fields of a group one by one, their origin included', () => {
    const earlier = aWorkbook({ components: [{ id: 'c-1' }] })
    const now = afterEdit(earlier, okOf(setField(contextOf(earlier), 'components', 'c-1', 'contract.minMonths', 12)))
    const restored = okOf(applyEdit(now, restoreVersion(contextOf(now), earlier, SAVED_AT)))
    expect(restored.tables).toEqual(earlier.tables)
  })

  it('counts what comes back, goes and changes by component', () => {
    const one = { id: 'c-1', owners: [{ person: 'Ana', share: 1000 }], costLines: [{ amount: 500 }] }
    const earlier = aWorkbook({ components: [one, { id: 'c-2' }] })
    const now = aWorkbook({ components: [{ ...one, owners: [{ person: 'Ana', share: 2000 }] }, { id: 'c-3' }, { id: 'c-4' }] })
    expect(versionDifference(now, earlier)).toEqual({ back: 1, gone: 2, changed: 1, others: 0 })
    const renamed = afterEdit(earlier, okOf(setField(contextOf(earlier), 'company', 'company', 'name', 'Other')))
    expect(versionDifference(renamed, earlier)).toEqual({ back: 0, gone: 0, changed: 0, others: 1 })
  })

  it('keeps what was locked since, the month its quarters are counted from, and the answers of the next review', () => {
    const earlier = reviewing(aWorkbook({ components: [{ id: 'c-1' }], settings: { fiscalStartMonth: 4 } }), '2026Q3')
    const now = reviewing(locked(aWorkbook({ components: [{ id: 'c-2' }], settings: { fiscalStartMonth: 1 } })), '2026Q4')
    const restored = okOf(applyEdit(now, restoreVersion(contextOf(now), earlier, SAVED_AT)))
    expect(Object.keys(restored.tables.components)).toEqual(['c-1'])
    expect(restored.tables.quarters).toEqual(now.tables.quarters)
    expect(restored.tables.settings['settings']?.fiscalStartMonth).toBe(1)
    expect(restored.tables.review).toEqual(now.tables.review)
    // Nothing that stays is counted as what going back would change.
    expect(
      versionDifference(now, restorable(now, { ...earlier, tables: { ...earlier.tables, components: now.tables.components } })),
    ).toEqual({ back: 0, gone: 0, changed: 0, others: 0 })
  })
})

function locked(workbook: Workbook): Workbook {
  const record = { ...newRecord('quarters', '2026Q3-r1'), quarter: '2026Q3', revision: 1, sha256: 'a'.repeat(64) }
  return { ...workbook, tables: { ...workbook.tables, quarters: { [record.id]: record } } }
}

function reviewing(workbook: Workbook, quarter: string): Workbook {
  const review = { ...newRecord('review', 'review'), quarter }
  return { ...workbook, tables: { ...workbook.tables, review: { review } } }
}
