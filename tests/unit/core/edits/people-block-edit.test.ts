// Cells of the people table as one step: read against what hangs on their component, all of them or none.
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  basisPoints,
  type EditContext,
  type IsoTime,
  inOneGo,
  planningPeopleBlock,
  recordsOf,
  renamePerson,
  setField,
  setPersonTime,
} from '#core'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'

describe('the edit of a block pasted into the people table', () => {
  const names = Array.from({ length: 30 }, (_, at) => `Person ${at}`)
  const owners = names.map((person) => ({ person, share: 100 }))
  const book = aWorkbook({ components: Array.from({ length: 100 }, (_, at) => aComponent({ id: `c${at}`, name: `C ${at}`, owners })) })
  let made = 0
  const context: EditContext = { workbook: book, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `new-${++made}`, source: 'typed' }
  const componentOf = (_: string, columnId: string) => (columnId.startsWith('c') ? columnId : null)
  /** Most owners that one cell was read against. */
  let mostOwners = 0
  /** Most people that one cell about a person was read against. */
  let mostPeople = 0
  const cellEdit = (now: EditContext, rowId: string, columnId: string, value: string | null) => {
    mostPeople = Math.max(mostPeople, columnId.startsWith('c') ? 0 : recordsOf(now.workbook, 'people').length)
    if (columnId === 'name') return renamePerson(now, rowId, value ?? '')
    if (!columnId.startsWith('c')) return setField(now, 'people', rowId, columnId, value)
    mostOwners = Math.max(mostOwners, recordsOf(now.workbook, 'owners').length)
    return setPersonTime(now, columnId, rowId, value === null ? null : basisPoints(Number(value)))
  }
  const editOf = (plan: Parameters<typeof planningPeopleBlock>[1]) => inOneGo(planningPeopleBlock(context, plan, componentOf, cellEdit))

  it('reads each cell against the owners of its component, not of the whole workbook', () => {
    const cells = recordsOf(book, 'people').flatMap(({ id: rowId }) =>
      recordsOf(book, 'components').map(({ id: columnId }) => ({ rowId, columnId, value: '37' })),
    )
    const { edit } = editOf({ cells, added: [] })
    const after = edit.ok ? applyEdit(book, edit.value) : edit
    expect(after.ok && recordsOf(after.value, 'owners').map(({ share }) => share)).toEqual(cells.map(() => 37))
    expect(mostOwners).toBe(owners.length)
  })

  it('reads what is about a person against that one and the namesake alone, and says how far it is', () => {
    const added = Array.from({ length: 500 }, (_, at) => ({ name: `New ${at}`, cells: [{ columnId: 'kind', value: 'contractor' }] }))
    const slices = planningPeopleBlock(context, { cells: [], added }, componentOf, cellEdit)
    expect([slices.next().value, slices.next().value]).toEqual([
      { done: 0, total: 1000 },
      { done: 2, total: 1000 },
    ])
    const { edit } = inOneGo(slices)
    const after = edit.ok ? applyEdit(book, edit.value) : edit
    expect(after.ok && recordsOf(after.value, 'people')).toHaveLength(530)
    expect(mostPeople).toBe(1)
    expect(editOf({ cells: [], added: [{ name: 'person 7', cells: [] }] }).edit).toMatchObject({ problem: { code: 'name-taken' } })
  })

  it('takes a name once another has given it up, and none that somebody has', () => {
    const [first, second] = recordsOf(book, 'people').map(({ id }) => id)
    const names = (...cells: readonly (readonly [string | undefined, string])[]) =>
      editOf({ cells: cells.map(([rowId = '', value]) => ({ rowId, columnId: 'name', value })), added: [] }).edit
    expect(names([first, 'Zoe'], [second, 'Person 0']).ok).toBe(true)
    expect(names([second, 'Person 0'])).toMatchObject({ problem: { code: 'name-taken' } })
    expect(names([first, 'Zoe'], [second, 'zoe'])).toMatchObject({ problem: { code: 'name-taken' } })
  })

  it('gives a new person time, and takes a name from its first line on', () => {
    const zoe = { name: 'Zoe', cells: [{ columnId: 'c1', value: '5' }] }
    const { edit } = editOf({ cells: [], added: [zoe] })
    const after = edit.ok ? applyEdit(book, edit.value) : edit
    expect(
      after.ok && recordsOf(after.value, 'owners').filter(({ componentId, share }) => componentId === 'c1' && share === 5),
    ).toHaveLength(1)
    const twice = editOf({ cells: [], added: [zoe, zoe] })
    expect(twice.edit).toMatchObject({ ok: false, problem: { code: 'name-taken' } })
    expect(twice.at).toEqual({ rowId: '', name: 'Zoe', columnId: null })
  })
})
