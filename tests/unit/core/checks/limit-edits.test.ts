// A limit that says the opposite of another is refused before it is set.
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  changeCurrency,
  type Edit,
  type EditContext,
  emptyWorkbook,
  type IsoTime,
  limitValues,
  type Result,
  resetLimit,
  setLimit,
  type Workbook,
} from '#core'

let made = 0

function contextOf(workbook: Workbook): EditContext {
  return { workbook, at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++made}`, source: 'typed' }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const empty = emptyWorkbook({ id: 'w', ruleSetVersion: 'test' })

function changedBy(edit: (context: EditContext) => Result<Edit>, workbook: Workbook = empty): Workbook {
  return value(applyEdit(workbook, value(edit(contextOf(workbook)))))
}

describe('limits', () => {
  it('are refused below what counts as near, and near beyond the limit, naming the other', () => {
    expect(setLimit(contextOf(empty), 'owner-time', 200)).toMatchObject({
      ok: false,
      problem: { code: 'limits-contradict', facts: { limit: 'owner-time', value: 200, other: 'owner-time-watch', otherValue: 1500 } },
    })
    expect(setLimit(contextOf(empty), 'owner-time-watch', 2001)).toMatchObject({ ok: false, problem: { code: 'limits-contradict' } })
    expect(setLimit(contextOf(empty), 'runway-tight', 5)).toMatchObject({ problem: { facts: { other: 'runway-short', unit: 'months' } } })
    expect(setLimit(contextOf(empty), 'runway-tight', 19)).toMatchObject({ problem: { facts: { other: 'runway-target' } } })
    expect(setLimit(contextOf(empty), 'person-full', 7900)).toMatchObject({ ok: false, problem: { code: 'limits-contradict' } })
  })

  it('take any value once the other has made room, equal ones included', () => {
    const lowered = changedBy(
      (context) => setLimit(context, 'owner-time', 200),
      changedBy((context) => setLimit(context, 'owner-time-watch', 200)),
    )
    expect(limitValues(lowered.tables.policy)).toMatchObject({ 'owner-time': 200, 'owner-time-watch': 200 })
    // Near at its default of 15 % would be beyond a limit of 2 %.
    expect(resetLimit(contextOf(lowered), 'owner-time-watch')).toMatchObject({
      ok: false,
      problem: { facts: { value: 1500, otherValue: 200 } },
    })
    expect(resetLimit(contextOf(lowered), 'owner-time').ok).toBe(true)
  })

  it('come back to their default when it is typed, in the units of the currency', () => {
    const yen = changedBy((context) => changeCurrency(context, 'JPY'))
    const changed = changedBy((context) => setLimit(context, 'small-cost', 2000), yen)
    expect(Object.keys(changed.tables.policy)).toEqual(['small-cost'])
    expect(Object.keys(changedBy((context) => setLimit(context, 'small-cost', 1500), changed).tables.policy)).toEqual([])
  })
})
