import { describe, expect, it } from 'vitest'
import { newRecord, type VerdictMove, type Workbook } from '#core'
import {
  type CompareFilter,
  chosenStates,
  FIRST_COMPARE_VIEW,
  locksOf,
  NO_FILTER,
  nameFilter,
  verdictFilter,
} from '../../../../src/renderer/screens/compare/compare-view.ts'
import { aWorkbook } from '../../../builders/workbook.ts'

function withLocks(...ids: readonly string[]): Workbook {
  const workbook = aWorkbook()
  const quarters = Object.fromEntries(
    ids.map((id) => [id, { ...newRecord('quarters', id), quarter: id.slice(0, 6), revision: Number(id.slice(8)) }]),
  )
  return { ...workbook, tables: { ...workbook.tables, quarters } }
}

describe('the two states that are compared', () => {
  it('are none while nothing is locked', () => {
    expect(chosenStates(FIRST_COMPARE_VIEW, withLocks())).toBeNull()
  })

  it('are the last locked quarter by its newest revision and the present, until one chooses', () => {
    const workbook = withLocks('2026Q2-r1', '2026Q3-r2', '2026Q3-r1')
    expect(chosenStates(FIRST_COMPARE_VIEW, workbook)).toEqual({ before: '2026Q3-r2', after: 'now' })
    const chosen = { ...FIRST_COMPARE_VIEW, before: 'now', after: '2026Q2-r1' }
    expect(chosenStates(chosen, workbook)).toEqual({ before: 'now', after: '2026Q2-r1' })
  })

  it('fall back where a quarter that was chosen is not there any more', () => {
    expect(chosenStates({ ...FIRST_COMPARE_VIEW, before: '2020Q1-r1' }, withLocks('2026Q2-r1'))).toEqual({
      before: '2026Q2-r1',
      after: 'now',
    })
  })

  it('are offered newest first, revisions that were reopened among them', () => {
    expect(locksOf(withLocks('2026Q3-r1', '2026Q2-r1', '2026Q3-r2')).map(({ id }) => id)).toEqual(['2026Q3-r2', '2026Q3-r1', '2026Q2-r1'])
  })
})

describe('the filter', () => {
  const said = { state: 'PASS', standing: 'ok' as const, reason: null }
  const move = (name: string, kind: 'facts' | 'day'): VerdictMove => ({
    componentId: name,
    name,
    before: said,
    after: said,
    causes: [
      kind === 'facts'
        ? { kind, inputs: [], fields: [], isEnough: true }
        : { kind, from: '2026-01-01' as never, to: '2026-02-01' as never, isEnough: true },
    ],
    isProved: true,
  })
  const moves = [move('Postgres', 'facts'), move('Queue', 'day')]

  it('keeps what its name and its cause fit', () => {
    const fitting = (filter: CompareFilter) => moves.filter((each) => verdictFilter(filter)?.(each)).map(({ name }) => name)
    expect([verdictFilter(NO_FILTER), nameFilter(NO_FILTER)]).toEqual([null, null])
    expect(fitting({ text: ' POST', cause: null })).toEqual(['Postgres'])
    expect(fitting({ text: '', cause: 'day' })).toEqual(['Queue'])
    expect(fitting({ text: 'Post', cause: 'day' })).toEqual([])
  })
})
