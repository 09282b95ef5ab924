import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  basisPoints,
  batch,
  type Edit,
  type EditContext,
  inverseOf,
  ok,
  type Result,
  removeRecord,
  setOwnerTime,
  setPersonTime,
  type Workbook,
} from '#core'
import { ownersOf } from '../../../../src/core/edits/owner-edits.ts'
import { aComponent, aWorkbook, componentId, TYPED_AT } from '../../../builders/workbook.ts'

let ids = 0
const contextOf = (workbook: Workbook): EditContext => ({ workbook, at: TYPED_AT, newId: () => `new-${ids++}`, source: 'typed' })

function edited(workbook: Workbook, edit: Result<Edit>): Workbook {
  if (!edit.ok) throw new Error(edit.problem.code)
  const next = applyEdit(workbook, edit.value)
  if (!next.ok) throw new Error(next.problem.code)
  return next.value
}

const queue = componentId('Queue')
const workbook = aWorkbook({ components: [aComponent({ name: 'Queue', share: 500 }), aComponent({ name: 'Cache', share: 300 })] })
const sharesOf = (read: Workbook) => ownersOf({ workbook: read }, queue).map(({ share }) => share)

describe('the owners of a component', () => {
  it('are those of the workbook that is asked, not of the one before', () => {
    expect(sharesOf(workbook)).toEqual([500])
    const more = edited(workbook, setOwnerTime(contextOf(workbook), queue, basisPoints(900)))
    expect(sharesOf(more)).toEqual([900])
    expect(sharesOf(workbook)).toEqual([500])
  })

  it('come in the order in which they were added, and go when they are removed', () => {
    const added = edited(workbook, setPersonTime(contextOf(workbook), queue, null, basisPoints(100)))
    const [first, second] = ownersOf({ workbook: added }, queue)
    expect([first?.share, second?.share]).toEqual([500, 100])
    if (first === undefined) throw new Error('no owner')
    const removed = edited(added, { ok: true, value: removeRecord(contextOf(added), 'owners', first) })
    expect(sharesOf(removed)).toEqual([100])
  })

  it('come back to their places when their removal is undone, one or several', () => {
    const owners = ['Ana', 'Bo', 'Cy', 'Di'].map((person) => ({ person, share: 100 }))
    const team = aWorkbook({ components: [aComponent({ name: 'Queue', owners })] })
    const ids = (read: Workbook) => ownersOf({ workbook: read }, queue).map(({ id }) => id)
    for (const gone of [[0], [1], [3], [0, 1], [1, 2, 3], [0, 1, 2, 3]]) {
      const removals = gone.map((at) => removeRecord(contextOf(team), 'owners', ownersOf({ workbook: team }, queue)[at] as never))
      const edit = batch(contextOf(team), removals, { code: 'other', facts: {} })
      const without = edited(team, ok(edit))
      expect(ids(without)).toHaveLength(4 - gone.length)
      const back = edited(without, ok(inverseOf(edit)))
      expect(ids(back)).toEqual(ids(team))
      expect(Object.keys(back.tables.owners)).toEqual(Object.keys(team.tables.owners))
    }
  })
})
