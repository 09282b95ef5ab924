// An edit of thousands of steps, as the window applies it in slices: the bar moves on through every part of the work and never back, and
// what comes out is what one go would give.
import { expect, it } from 'vitest'
import { applyEdit, assess, type Edit, inverseOf, type Workbook } from '#core'
import { applyingLongEdit, isLong } from '../../../../src/renderer/session/long-edit.ts'
import { libraryWorkbook } from '../../../builders/library.ts'
import { readable } from '../../../builders/readable-assessment.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { manyEdit, okOf } from '../../../builders/workbook-files.ts'

function worked(workbook: Workbook, edit: Edit, effective: Edit) {
  const slices = applyingLongEdit(workbook, edit, effective, AS_OF)
  const parts: number[] = []
  for (;;) {
    const slice = slices.next()
    if (slice.done) return { parts, applied: okOf(slice.value) }
    parts.push(slice.value.done / slice.value.total)
  }
}

it('moves on through each of its parts, and comes to what one go gives, there and back', () => {
  const workbook = libraryWorkbook(1)
  const edit = manyEdit(workbook, 1200)
  expect(isLong(edit)).toBe(true)
  let before = workbook
  for (const effective of [edit, inverseOf(edit)]) {
    const { parts, applied } = worked(before, edit, effective)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true)
    expect(new Set(parts.map((part) => Math.floor(part * 4))).size).toBeGreaterThanOrEqual(4)
    expect(new Set(parts).size).toBeGreaterThan(8)
    const atOnce = okOf(applyEdit(before, effective))
    expect(applied.workbook).toEqual({ ...atOnce, rev: before.rev + 1 })
    expect(readable(applied.assessment)).toEqual(readable(assess(applied.workbook, AS_OF)))
    expect(JSON.parse(applied.text.join(''))).toEqual(JSON.parse(JSON.stringify(edit)))
    before = applied.workbook
  }
})
