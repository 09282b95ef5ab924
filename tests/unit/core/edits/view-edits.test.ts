// Saved views are records of the workbook: named once each, kept in order, taken back by undo.
import { describe, expect, it } from 'vitest'
import {
  addView,
  applyEdit,
  changeView,
  type Edit,
  type EditContext,
  type IsoTime,
  inverseOf,
  type Result,
  removeView,
  renameView,
  viewsInOrder,
  type Workbook,
} from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'

let made = 0
const at = (workbook: Workbook): EditContext => ({
  workbook,
  at: '2026-11-25T09:00:00.000Z' as IsoTime,
  newId: () => `view-${++made}`,
  source: 'typed',
})

function done(workbook: Workbook, edit: Result<Edit>): Workbook {
  const applied = edit.ok ? applyEdit(workbook, edit.value) : edit
  if (!applied.ok) throw new Error(applied.problem.code)
  return applied.value
}

const withTwo = () => {
  const one = done(aWorkbook(), addView(at(aWorkbook()), 'Costs ', '{"sorting":[]}'))
  return done(one, addView(at(one), 'Data', '{}'))
}
const names = (workbook: Workbook) => viewsInOrder(workbook.tables.views).map(({ name }) => name)
const firstId = (workbook: Workbook) => viewsInOrder(workbook.tables.views)[0]?.id ?? ''

describe('saved views', () => {
  it('have places of their own, each behind those before it', () => {
    expect(viewsInOrder(withTwo().tables.views).map(({ position }) => position)).toEqual([1, 2])
  })

  it('stand in the order in which they were saved', () => {
    expect(names(withTwo())).toEqual(['Costs', 'Data'])
  })

  it('refuse a name that another view has, in any case, but not their own', () => {
    const workbook = withTwo()
    expect(addView(at(workbook), 'DATA', '{}')).toMatchObject({ ok: false, problem: { code: 'name-taken' } })
    expect(renameView(at(workbook), firstId(workbook), 'data')).toMatchObject({ ok: false, problem: { code: 'name-taken' } })
    expect(names(done(workbook, renameView(at(workbook), firstId(workbook), 'costs')))).toEqual(['costs', 'Data'])
    expect(addView(at(workbook), '  ', '{}')).toMatchObject({ ok: false, problem: { code: 'text-empty' } })
  })

  it('are changed and deleted as steps that undo takes back', () => {
    const workbook = withTwo()
    const changed = done(workbook, changeView(at(workbook), firstId(workbook), '{"a":1}'))
    expect(changed.tables.views[firstId(workbook)]?.state).toBe('{"a":1}')
    const removal = removeView(at(workbook), firstId(workbook))
    const without = done(workbook, removal)
    expect(names(without)).toEqual(['Data'])
    if (!removal.ok) throw new Error('refused')
    expect(names(done(without, { ok: true, value: inverseOf(removal.value) }))).toEqual(['Costs', 'Data'])
    expect(removeView(at(without), 'gone')).toMatchObject({ ok: false, problem: { code: 'record-missing' } })
  })

  it('say in the name of the step which view it was', () => {
    expect(addView(at(aWorkbook()), ' Costs ', '{}')).toMatchObject({ value: { label: { code: 'add-view', facts: { name: 'Costs' } } } })
  })
})
