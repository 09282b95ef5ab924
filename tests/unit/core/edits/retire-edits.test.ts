import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  assess,
  changesNothing,
  decisionOutcomes,
  type Edit,
  type IsoDate,
  inverseOf,
  openDecisionsOf,
  removeComponents,
  removeOrRetire,
  setField,
  type Workbook,
  withDecisionsClosed,
} from '#core'
import { AS_OF, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const MOVE = { ruleIds: ['owner-time'], choice: 'move', date: '2026-08-01', due: '2026-10-31', owner: 'Ben', approver: 'Ana' } as const
const CLUSTER: ComponentSketch = {
  name: 'Cluster',
  approach: 'build',
  hosting: 'self-run',
  edge: 'no',
  share: 2500,
  cost: 42_000,
  decisions: [{ ...MOVE, effect: { cash: 30_000, capacity: 2000 }, before: { cash: 40_000, capacity: 2400 } }],
}
const start = aWorkbook({ components: [CLUSTER, { name: 'Runner', share: 200, edge: 'no', cost: 1000 }] })
const retirement = { on: AS_OF, outcome: 'Component retired' }

const retiring = (workbook: Workbook, id = 'c-cluster') => okOf(setField(contextOf(workbook), 'components', id, 'lifecycle', 'retired'))
const whole = (workbook: Workbook, edit: Edit) => okOf(withDecisionsClosed(contextOf(workbook), edit, retirement))
const applied = (workbook: Workbook, edit: Edit) => okOf(applyEdit(workbook, whole(workbook, edit)))
const decisionsOf = (workbook: Workbook) => Object.values(workbook.tables.decisions)

describe('retiring a component', () => {
  it('closes its open decision as done on that day, with what it cost when it was decided', () => {
    const retired = applied(start, retiring(start))
    expect(decisionsOf(retired)).toMatchObject([
      { outcome: 'Component retired', closedOn: AS_OF, actual: { cash: 40_000, capacity: 2400 }, effect: { cash: 30_000, capacity: 2000 } },
    ])
    expect(decisionOutcomes(decisionsOf(retired), assess(retired, AS_OF))).toMatchObject([{ basis: 'recorded', name: 'Cluster' }])
  })

  it('credits what it costs today where nobody knew it when it was decided', () => {
    const old = aWorkbook({ components: [{ ...CLUSTER, decisions: [MOVE] }] })
    expect(decisionsOf(applied(old, retiring(old)))).toMatchObject([{ actual: { cash: 42_000, capacity: 2500 } }])
    const blank = aWorkbook({ components: [{ ...CLUSTER, cost: null, share: null, decisions: [MOVE] }] })
    expect(decisionsOf(applied(blank, retiring(blank)))).toMatchObject([
      { outcome: 'Component retired', actual: { cash: null, capacity: null } },
    ])
  })

  it('credits the same money once, however many decisions it had', () => {
    const two = aWorkbook({ components: [{ ...CLUSTER, decisions: [MOVE, { ...MOVE, ruleIds: ['differentiation'] }] }] })
    expect(decisionsOf(applied(two, retiring(two))).map(({ actual }) => actual.cash)).toEqual([42_000, 0])
  })

  it('is one step, and taking it back opens the decision again', () => {
    const edit = whole(start, retiring(start))
    const retired = okOf(applyEdit(start, edit))
    expect(okOf(applyEdit(retired, inverseOf(edit))).tables).toEqual(start.tables)
    expect(edit.label).toEqual(retiring(start).label)
  })

  it('leaves closed decisions, other components and other edits as they are', () => {
    const closed = aWorkbook({ components: [{ ...CLUSTER, decisions: [{ ...MOVE, outcome: 'Moved', closedOn: '2026-10-01' }] }] })
    expect(decisionsOf(applied(closed, retiring(closed)))).toEqual(decisionsOf(closed))
    expect(whole(start, retiring(start, 'c-runner'))).toEqual(expect.objectContaining({ op: 'set' }))
    const notes = okOf(setField(contextOf(start), 'components', 'c-cluster', 'notes', 'x'))
    expect(whole(start, notes)).toBe(notes)
    const retired = applied(start, retiring(start))
    const again = okOf(setField(contextOf(retired), 'components', 'c-cluster', 'lifecycle', 'retired'))
    expect(changesNothing(whole(retired, again))).toBe(true)
  })

  it('leaves a version that is restored as it was', () => {
    const edit = { ...retiring(start), label: { code: 'restore-version', facts: {} } } as const
    expect(whole(start, edit)).toBe(edit)
  })
})

describe('deleting a component', () => {
  it('takes its decisions along', () => {
    const gone = applied(start, okOf(removeComponents(contextOf(start), ['c-cluster'])))
    expect([decisionsOf(gone), Object.keys(gone.tables.components)]).toEqual([[], ['c-runner']])
  })

  it('with an open decision can retire it instead, and deletes the others in the same step', () => {
    expect(['c-cluster', 'c-runner'].map((id) => openDecisionsOf(start, id, AS_OF).length)).toEqual([1, 0])
    const edit = whole(start, okOf(removeOrRetire(contextOf(start), ['c-runner', 'c-cluster'], AS_OF)))
    const done = okOf(applyEdit(start, edit))
    expect(Object.values(done.tables.components)).toMatchObject([{ name: 'Cluster', lifecycle: 'retired' }])
    expect(decisionsOf(done)).toMatchObject([{ closedOn: AS_OF, actual: { cash: 40_000 } }])
    expect(okOf(applyEdit(done, inverseOf(edit))).tables).toEqual(start.tables)
    expect(assess(done, '2027-01-01' as IsoDate).totals.toDecide).toBe(0)
  })
})
