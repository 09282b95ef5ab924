import { describe, expect, it } from 'vitest'
import { findHeader, likeliestTable, proposingImport, type SourceTable } from '#intake'
import { okOf } from '../../../builders/workbook-files.ts'
import { EMPTY } from './importing.ts'

const HEADER = ['Component', 'Owner', 'Monthly cost', 'Notes']

function tableOf(
  rows: readonly (readonly string[])[],
  hiddenRows: readonly number[] = [],
  hiddenColumns: readonly number[] = [],
): SourceTable {
  return {
    source: 'stack.xlsx',
    sheet: 'Stack',
    rows: rows.map((cells, index) => ({ line: index + 1, cells, isHidden: hiddenRows.includes(index + 1) })),
    delimiter: ',',
    notes: [],
    hiddenColumns: new Set(hiddenColumns),
    merges: [],
  }
}

function proposed(table: SourceTable, answers = {}) {
  const { firstRow, mapping } = findHeader(table)
  let made = 0
  const context = { workbook: EMPTY, at: '2026-11-25T09:00:00.000Z' as never, newId: () => `id-${++made}` }
  const steps = proposingImport({ table, firstRow, mapping, answers, context })
  for (;;) {
    const step = steps.next()
    if (step.done) return okOf(step.value)
  }
}

describe('hidden rows and columns', () => {
  const table = tableOf([HEADER, ['Redis', 'Ben', '25', 'a'], ['Old bridge', 'Ann', '60', ''], ['Older', 'Ann', '7', 'b']], [3, 4], [3])

  it('are asked about once each, and used unless somebody says otherwise', () => {
    const { questions, rows } = proposed(table)
    expect(questions.map(({ id, cells, proposed: choice }) => [id, cells, choice])).toEqual([
      ['row:rows-hidden', 2, 'use'],
      ['row:columns-hidden', 1, 'use'],
    ])
    expect(rows.map(({ component }) => [component.name, component.notes])).toEqual([
      ['Redis', 'a'],
      ['Old bridge', undefined],
      ['Older', 'b'],
    ])
  })

  it('stay out by an answer, and the rows are named with what is left out', () => {
    const { rows, report } = proposed(table, { 'row:rows-hidden': 'leave-out', 'row:columns-hidden': 'leave-out' })
    expect(rows.map(({ component }) => [component.name, component.notes])).toEqual([['Redis', undefined]])
    expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'answer'],
      [4, 'answer'],
    ])
  })

  it('ask nothing where nothing is hidden, nor of the column with the names', () => {
    expect(proposed(tableOf([HEADER, ['Redis', 'Ben', '', '']], [], [0])).questions).toEqual([])
  })
})

describe('the sheet that holds the list', () => {
  it('is the one whose columns mean most', () => {
    const notes = tableOf([['How we use this file'], ['Ask Noor']])
    const pivot = tableOf([
      ['Owner', 'Sum of cost'],
      ['Ben', '25'],
    ])
    const list = tableOf([HEADER, ['Redis', 'Ben', '25', '']])
    expect(likeliestTable({ source: 'stack.xlsx', tables: [notes, pivot, list], hidden: 1 })).toBe(2)
    expect(likeliestTable({ source: 'stack.xlsx', tables: [notes], hidden: 0 })).toBe(0)
  })
})
