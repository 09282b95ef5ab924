import { describe, expect, it } from 'vitest'
import { applyEdit, assess, closeDecision, decide, type IsoDate, inverseOf, minorUnits, withdrawDecision } from '#core'
import type { DecisionEntry } from '../../../../src/core/edits/decision-edits.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const start = aWorkbook({
  components: [
    { name: 'Cluster', approach: 'build', hosting: 'self-run', edge: 'no', share: 2500, cost: 42_000 },
    { name: 'Runner', approach: 'build', hosting: 'self-run', edge: 'no', share: 200, cost: 1000 },
    { name: 'Cron', approach: 'build', hosting: 'self-run', edge: 'no', share: 100, cost: 1000 },
  ],
})
const move: DecisionEntry = {
  choice: 'move',
  date: AS_OF,
  approver: 'Ana',
  owner: 'Ben',
  due: '2027-03-31' as IsoDate,
  effect: { cash: minorUnits(60_000), capacity: 2300 },
}
const CLUSTER = [{ componentId: 'c-cluster', ruleIds: ['owner-time', 'differentiation'] }]
const verdictOf = (workbook: typeof start, id: string, asOf = AS_OF) => assess(workbook, asOf).byId.get(id)

describe('a decision', () => {
  it('covers the reasons it names until its day is over, and the verdict stays', () => {
    const decided = okOf(applyEdit(start, okOf(decide(contextOf(start), CLUSTER, move))))
    expect(verdictOf(decided, 'c-cluster')).toMatchObject({ verdict: 'FAIL', toDecide: false, decision: { owner: 'Ben' } })
    expect(verdictOf(decided, 'c-cluster', '2027-03-31' as IsoDate)?.toDecide).toBe(false)
    expect(verdictOf(decided, 'c-cluster', '2027-04-01' as IsoDate)?.toDecide).toBe(true)
    expect(verdictOf(decided, 'c-runner')?.toDecide).toBe(true)
  })

  it('that names only some of the reasons leaves the others asking', () => {
    const part = [{ componentId: 'c-cluster', ruleIds: ['owner-time'] }]
    const decided = okOf(applyEdit(start, okOf(decide(contextOf(start), part, move))))
    expect(verdictOf(decided, 'c-cluster')?.toDecide).toBe(true)
  })

  it('needs who approved it, and for something to be done an owner and a day', () => {
    const refused = (change: Partial<DecisionEntry>) => codeOf(decide(contextOf(start), CLUSTER, { ...move, ...change }))
    expect(refused({ approver: ' ' })).toBe('text-empty')
    expect(refused({ owner: null })).toBe('text-empty')
    expect(refused({ due: null })).toBe('date-needed')
    expect(refused({ date: null })).toBe('date-needed')
    expect(refused({ due: '2026-11-24' as IsoDate })).toBe('date-too-early')
    expect(refused({ due: AS_OF })).toBe('ok')
    expect(refused({ choice: 'accept-advice', owner: null })).toBe('text-empty')
    expect(refused({ effect: { cash: 1.5 as never, capacity: null } })).toBe('not-whole')
    expect(codeOf(decide(contextOf(start), [], move))).toBe('nothing-covered')
    expect(codeOf(decide(contextOf(start), [{ componentId: 'c-cluster', ruleIds: [] }], move))).toBe('nothing-covered')
    expect(codeOf(decide(contextOf(start), [{ componentId: 'gone', ruleIds: ['owner-time'] }], move))).toBe('record-missing')
  })

  it('that there is nothing to buy holds a year at most and is asked again', () => {
    const nothing: DecisionEntry = { choice: 'nothing-to-buy', date: AS_OF, approver: 'Ana' }
    const decided = okOf(applyEdit(start, okOf(decide(contextOf(start), CLUSTER, nothing))))
    expect(Object.values(decided.tables.decisions)).toMatchObject([{ choice: 'nothing-to-buy', due: '2027-11-25', owner: null }])
    expect(verdictOf(decided, 'c-cluster', '2027-11-26' as IsoDate)?.toDecide).toBe(true)
    const late = { ...nothing, due: '2027-11-26' as IsoDate }
    expect(codeOf(decide(contextOf(start), CLUSTER, late))).toBe('date-too-late')
  })

  it('on several small components is one step, taken back as one', () => {
    const small = ['c-runner', 'c-cron'].map((componentId) => ({ componentId, ruleIds: ['differentiation'] }))
    const edit = okOf(decide(contextOf(start), small, { choice: 'nothing-to-buy', date: AS_OF, approver: 'Ana' }))
    const decided = okOf(applyEdit(start, edit))
    expect(assess(decided, AS_OF).totals).toMatchObject({ toDecide: 1, toDecideSmall: 0 })
    expect(edit.label).toEqual({ code: 'decide', facts: { name: 'Runner', count: 2 } })
    expect(okOf(applyEdit(decided, inverseOf(edit))).tables.decisions).toEqual({})
  })

  it('is over with its outcome, and gone when it is withdrawn', () => {
    const decided = okOf(applyEdit(start, okOf(decide(contextOf(start), CLUSTER, move))))
    const [id = ''] = Object.keys(decided.tables.decisions)
    const closed = okOf(applyEdit(decided, okOf(closeDecision(contextOf(decided), id, 'Did not happen'))))
    expect(verdictOf(closed, 'c-cluster')?.toDecide).toBe(true)
    expect(codeOf(closeDecision(contextOf(decided), id, ' '))).toBe('text-empty')
    expect(okOf(applyEdit(decided, okOf(withdrawDecision(contextOf(decided), id)))).tables.decisions).toEqual({})
    expect(codeOf(withdrawDecision(contextOf(start), id))).toBe('record-missing')
  })

  it.each([
    [[2500, 500], 3000],
    [[2500, null], null],
    [[null, null], null],
    [[], null],
  ])('keeps how much time its owners gave before, which is not known while a share is missing (%j)', (shares, capacity) => {
    const people = ['Ana', 'Ben']
    const owners = [...shares.map((share, at) => ({ person: people[at] ?? null, share })), { person: 'Agency', share: 4000 }]
    const shared = aWorkbook({
      people: { Agency: { kind: 'vendor' } },
      components: [{ name: 'Cluster', approach: 'build', hosting: 'self-run', edge: 'no', owners, cost: 42_000 }],
    })
    const edit = okOf(decide(contextOf(shared), [{ componentId: 'c-cluster', ruleIds: ['differentiation'] }], move))
    expect(Object.values(okOf(applyEdit(shared, edit)).tables.decisions)).toMatchObject([{ before: { cash: 42_000, capacity } }])
  })
})
