// Where undo leads: the first cell that an edit changed.
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  basisPoints,
  batch,
  changedPartOf,
  type Edit,
  inverseOf,
  minorUnits,
  moveComponents,
  removeComponents,
  setField,
  setMonthlyCost,
  setOwnerNames,
  setOwnerTime,
} from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const BOOK = aWorkbook({ components: [{ id: 'q', name: 'Queue', share: 500, cost: 9600 }] })
const place = (edit: Edit, workbook = BOOK) => {
  const found = changedPartOf(edit, workbook)
  return found === null ? null : `${found.componentId} ${found.part}`
}

describe('changedPartOf', () => {
  const context = contextOf(BOOK)
  it('names the cell of a field, of owners, their time, and of costs', () => {
    expect(place(okOf(setField(context, 'components', 'q', 'vendor', 'Acme')))).toBe('q vendor')
    expect(place(okOf(setOwnerTime(context, 'q', basisPoints(100))))).toBe('q time')
    expect(place(okOf(setMonthlyCost(context, 'q', minorUnits(1))))).toBe('q cost')
    expect(place(okOf(moveComponents(context, ['q'], null)))).toBe('q name')
  })

  it('takes time that nobody owns for time, while it is there and once it is taken back', () => {
    const nobodys = aWorkbook({ components: [{ id: 'n', name: 'Nobody’s' }] })
    const timed = okOf(setOwnerTime(contextOf(nobodys), 'n', basisPoints(100)))
    expect(place(timed, nobodys)).toBe('n time')
    expect(place(timed, okOf(applyEdit(nobodys, timed)))).toBe('n time')
    expect(place(okOf(setOwnerNames(contextOf(nobodys), 'n', ['Zoe'])), nobodys)).toBe('n owners')
  })

  it('finds an owner that the edit itself added, and nothing of a component that is gone', () => {
    const named = okOf(setOwnerNames(context, 'q', ['Zoe', 'Ana']))
    expect(place(named, okOf(applyEdit(BOOK, named)))).toMatch(/^q /)
    const gone = okOf(removeComponents(context, ['q']))
    expect(place(gone, okOf(applyEdit(BOOK, gone)))).toBeNull()
    expect([place(gone), place(inverseOf(gone))]).toEqual(['q name', 'q name'])
    expect(place(batch(context, [], { code: 'other', facts: {} }))).toBeNull()
  })
})
