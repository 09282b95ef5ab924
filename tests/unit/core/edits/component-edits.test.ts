// Where components stand in the list after they were moved or put between others.
import { describe, expect, it } from 'vitest'
import { applyEdit, duplicateComponents, insertComponent, moveComponents, recordsOf, type Workbook } from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const LIST = aWorkbook({ components: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() })) })
const order = (workbook: Workbook) =>
  [...recordsOf(workbook, 'components')]
    .sort((a, b) => a.position - b.position)
    .map(({ name }) => name)
    .join('')

describe('moveComponents', () => {
  const moved = (ids: readonly string[], beforeId: string | null, workbook = LIST) =>
    okOf(applyEdit(workbook, okOf(moveComponents(contextOf(workbook), ids, beforeId))))

  it('puts several in their order before another one, or at the end', () => {
    expect(order(moved(['c', 'a'], 'b'))).toBe('CABD')
    expect(order(moved(['a', 'b'], null))).toBe('CDAB')
    expect(order(moved(['a'], 'gone'))).toBe('BCDA')
  })

  it('finds room however often it is taken', () => {
    let workbook = LIST
    for (let turn = 0; turn < 30; turn++) workbook = moved([turn % 2 === 0 ? 'd' : 'c'], turn % 2 === 0 ? 'c' : 'd', workbook)
    expect(order(workbook)).toBe('ABCD')
    expect(order(moved(['c', 'd'], 'b', workbook))).toBe('ACDB')
  })

  it('refuses one that is gone', () => expect(codeOf(moveComponents(contextOf(LIST), ['a', 'x'], null))).toBe('record-missing'))
})

describe('insertComponent', () => {
  it('adds one before another, with room made where there is none, as one step', () => {
    let workbook = LIST
    for (let at = 0; at < 15; at++) {
      const { edit, ids } = okOf(insertComponent(contextOf(workbook), { name: String.fromCharCode(110 + at) }, 'b'))
      expect(ids).toHaveLength(1)
      workbook = okOf(applyEdit(workbook, edit))
    }
    expect(order(workbook)).toBe('Anopqrstuvwxyz{|BCD')
  })

  it('gives it the owners that are named, whose time is not known', () => {
    const owned = aWorkbook({ components: [{ id: 'a', name: 'A', owners: [{ person: 'Ana', share: 100 }] }] })
    const personId = recordsOf(owned, 'people')[0]?.id ?? ''
    expect(personId).not.toBe('')
    const { edit, ids } = okOf(insertComponent(contextOf(owned), { name: 'E', personIds: [personId] }, 'a'))
    const owners = recordsOf(okOf(applyEdit(owned, edit)), 'owners').filter(({ componentId }) => componentId === ids[0])
    expect(owners).toMatchObject([{ personId, share: null }])
  })
})

it('puts a copy right below its original, and above the row that was there, however often it is copied', () => {
  let workbook = LIST
  const rows = () => [...recordsOf(workbook, 'components')].sort((a, b) => a.position - b.position)
  for (let turn = 0; turn < 30; turn++) {
    const below = rows().findIndex(({ id }) => id === 'b') + 1
    const next = rows()[below]?.id
    const { edit, ids } = okOf(duplicateComponents(contextOf(workbook), ['b']))
    workbook = okOf(applyEdit(workbook, edit))
    expect([
      turn,
      ...rows()
        .slice(below, below + 2)
        .map(({ id }) => id),
    ]).toEqual([turn, ids[0], next])
    expect(new Set(rows().map(({ position }) => position)).size).toBe(rows().length)
  }
})
