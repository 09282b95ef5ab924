// Where undo leads in the people table: to the cells that an edit changed.
import { describe, expect, it } from 'vitest'
import { addPerson, type Edit, renamePerson, setField, setPersonTime, type Workbook } from '#core'
import { changedCells } from '../../../../src/renderer/screens/people/people-view.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const BOOK = aWorkbook({ components: [{ id: 'q', name: 'Queue', owners: [{ person: 'Ana', share: 500 }, { share: 100 }] }] })
const ANA = Object.keys(BOOK.tables.people)[0] ?? ''
const cells = (edit: Edit, isSwapped = false, workbook: Workbook = BOOK) =>
  changedCells(edit, workbook, isSwapped).map(({ rowId, columnId }) => `${rowId} ${columnId}`)

describe('the cells that an edit changed', () => {
  it('are the time of a person on a component, or of nobody, whichever of both is the row', () => {
    const time = okOf(setPersonTime(contextOf(BOOK), 'q', ANA, 700 as never))
    expect([cells(time), cells(time, true)]).toEqual([[`${ANA} time:q`], [`q time:${ANA}`]])
    // Taken off: the record is the edit's alone.
    const gone = { ...BOOK, tables: { ...BOOK.tables, owners: {} } }
    expect(cells(okOf(setPersonTime(contextOf(BOOK), 'q', ANA, null)), false, gone)).toEqual([`${ANA} time:q`])
    expect(cells(okOf(setPersonTime(contextOf(BOOK), 'q', null, 200 as never)), true)).toEqual(['q time:row:unassigned'])
  })

  it('are a field of a person, the name of one who was added, and the heads where people are columns', () => {
    const kind = okOf(setField(contextOf(BOOK), 'people', ANA, 'kind', 'contractor'))
    expect([cells(kind), cells(kind, true)]).toEqual([[`${ANA} kind`], [`row:total time:${ANA}`]])
    expect(cells(okOf(renamePerson(contextOf(BOOK), ANA, 'Anna')))).toEqual([`${ANA} name`])
    const added = okOf(addPerson(contextOf(BOOK), 'Zoe'))
    expect(cells(added)).toEqual([`${added.record.id} name`])
  })

  it('are none where it changed something else', () => {
    expect(cells(okOf(setField(contextOf(BOOK), 'components', 'q', 'notes', 'x')))).toEqual([])
    expect(cells(okOf(setField(contextOf(BOOK), 'components', 'q', 'notes', 'x')), true)).toEqual(['q name'])
  })
})
