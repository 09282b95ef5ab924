// A block from a spreadsheet in the people table, and what is said of selected cells: time adds up, sums do not.
import { describe, expect, it } from 'vitest'
import { assess, type TimeRow, TOTAL_ROW, transposed, UNASSIGNED_ROW } from '#core'
import { seriesFrom } from '../../../../src/renderer/screens/filled-series.ts'
import { componentColumns, peopleColumns, timeHeads } from '../../../../src/renderer/screens/people/people-columns.tsx'
import { columnOrder, peopleMatrix } from '../../../../src/renderer/screens/people/people-matrix.ts'
import { planPeoplePaste } from '../../../../src/renderer/screens/people/people-paste.ts'
import { rowsById } from '../../../../src/renderer/screens/people/people-view.ts'
import { timeSummary } from '../../../../src/renderer/screens/people/time-summary.ts'
import { filledCells, movedCells, typedCells } from '../../../../src/renderer/screens/placed-block.ts'
import type { CellBlock } from '../../../../src/renderer/widgets/grid/grid-range.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const assessment = assess(
  aWorkbook({
    components: [
      aComponent({
        name: 'Queue',
        owners: [
          { person: 'Ana', share: 2000 },
          { person: 'Bo', share: 1000 },
        ],
      }),
      aComponent({
        name: 'Cache',
        owners: [
          { person: 'Ana', share: 500 },
          { person: 'Bo', share: null },
        ],
      }),
    ],
  }),
  AS_OF,
)
const matrix = peopleMatrix(assessment, { showsAll: true, person: '', component: '' }, columnOrder(assessment))
const surroundings = { style: STYLE, unit: 'percent', limits: assessment.setting.limits } as const
const columns = peopleColumns(timeHeads(matrix, false, surroundings), surroundings)
const rows: readonly TimeRow[] = [matrix.total, ...matrix.people, matrix.unassigned]
const rowOf = (id: string) => rows.find((row) => row.id === id)
const [ana = '', bo = ''] = matrix.people.map(({ id }) => id)
const [queue = '', cache = ''] = matrix.columns.map(({ subject }) => `time:${subject.component.id}`)
const allColumns = columns.map(({ id }) => id)

function planned(...given: Parameters<typeof planPeoplePaste>) {
  return planPeoplePaste(...given) ?? expect.fail('It fits')
}

function plan(block: readonly (readonly string[])[], rowIds: readonly string[], columnIds: readonly string[]) {
  const selected = { rowIds: rowIds.slice(0, 1), columnIds: columnIds.slice(0, 1) }
  return planned(block, { rowIds, columnIds, selected }, columns, rows)
}

describe('a block pasted into the people table', () => {
  it('looks up thousands of rows without asking each of them again', () => {
    let asked = 0
    const ids = Array.from({ length: 1000 }, (_, at) => `person-${at}`)
    const counted = ids.map((id): TimeRow => {
      const get = () => {
        asked += 1
        return id
      }
      return Object.defineProperty({ ...matrix.unassigned }, 'id', { get })
    })
    const found = ids.map(rowsById(counted))
    expect(asked).toBe(1000)
    expect(found.every((row, at) => row === counted[at])).toBe(true)
    expect(rowsById(counted)('nobody')).toBeUndefined()
  })

  it('adds nobody where components are rows', () => {
    const swapped = componentColumns(timeHeads(matrix, true, surroundings), surroundings)
    const block = [['Search', '10', '20']]
    const target = { rowIds: [], columnIds: ['name', `time:${ana}`, `time:${bo}`], selected: { rowIds: [], columnIds: ['name'] } }
    expect(planPeoplePaste(block, target, swapped, [])).toEqual({ cells: [], added: [], leftAlone: 3, unknown: null })
  })

  it('goes down the people and right over the components', () => {
    expect(
      plan(
        [
          ['10', '20'],
          ['30', ''],
        ],
        [ana, bo],
        [queue, cache],
      ),
    ).toEqual({
      cells: [
        { rowId: ana, columnId: queue, value: '10' },
        { rowId: ana, columnId: cache, value: '20' },
        { rowId: bo, columnId: queue, value: '30' },
        { rowId: bo, columnId: cache, value: '' },
      ],
      added: [],
      leftAlone: 0,
      unknown: null,
    })
  })

  it('leaves sums alone and counts what has no place', () => {
    const { cells, leftAlone } = plan([['1'], ['2']], [TOTAL_ROW, ana], [queue])
    expect(cells).toEqual([{ rowId: ana, columnId: queue, value: '2' }])
    expect(leftAlone).toBe(1)
    expect(plan([['1', '2']], [ana], ['total'])).toMatchObject({ cells: [], leftAlone: 2 })
  })

  it('goes down the components and right over the people once those are columns, past neither', () => {
    const swapped = transposed(matrix)
    const block = [
      ['1', '2', '3', '4'],
      ['5', '', '', ''],
    ]
    const [sums, first] = swapped.map(({ id }) => id)
    const target = { rowIds: [sums ?? '', first ?? ''], columnIds: [`time:${ana}`, `time:${bo}`, `time:${UNASSIGNED_ROW}`, 'total'] }
    const { cells, added, leftAlone } = planned(
      [...block, ['6', '', '', '']],
      { ...target, selected: { rowIds: [sums ?? ''], columnIds: [`time:${ana}`] } },
      componentColumns(timeHeads(matrix, true, surroundings), surroundings),
      swapped,
    )
    expect(cells.map(({ columnId, value }) => [columnId, value])).toEqual([
      [`time:${ana}`, '5'],
      [`time:${bo}`, ''],
      [`time:${UNASSIGNED_ROW}`, ''],
    ])
    expect([added, leftAlone]).toEqual([[], 5])
  })

  it('adds people for lines past the last row that have a name, and knows a choice by its word', () => {
    const pasted = plan(
      [
        ['Cy', 'Contractor', '5'],
        ['', '', '7'],
      ],
      [],
      allColumns.slice(0, 3),
    )
    expect(pasted.added).toEqual([
      {
        name: 'Cy',
        cells: [
          { columnId: 'kind', value: 'contractor' },
          { columnId: allColumns[2], value: '5' },
        ],
      },
    ])
    expect(pasted.leftAlone).toBe(1)
  })

  it('goes to the columns and rows that it names, in whatever order, with a blank corner too', () => {
    const lines = [
      ['bo', '7', '8', 'x'],
      ['Cy', '', '9', ''],
      ['', '1', '2', ''],
    ]
    for (const corner of ['', 'Person', 'Name']) {
      const pasted = plan([[corner, 'CACHE', 'Queue', 'Moon'], ...lines], [ana, bo], [queue, cache])
      expect(pasted.cells).toEqual([
        { rowId: bo, columnId: cache, value: '7' },
        { rowId: bo, columnId: queue, value: '8' },
      ])
      expect(pasted.added).toEqual([{ name: 'Cy', cells: [{ columnId: queue, value: '9' }] }])
      expect([pasted.leftAlone, pasted.unknown]).toEqual([3, ['Moon']])
    }
    // Without names of rows they follow from their place.
    const placed = plan(
      [
        ['Cache', 'Queue'],
        ['7', '8'],
      ],
      [ana, bo],
      [queue, cache],
    )
    expect(placed.cells.map(({ rowId, columnId, value }) => [rowId, columnId, value])).toEqual([
      [ana, cache, '7'],
      [ana, queue, '8'],
    ])
  })

  it('knows components by name where they are rows, and adds none', () => {
    const swapped = componentColumns(timeHeads(matrix, true, surroundings), surroundings)
    const target = { rowIds: [], columnIds: ['name'], selected: { rowIds: [], columnIds: ['name'] } }
    const block = [
      ['', 'Bo', 'Ana'],
      ['Cache', '3', '4'],
      ['Search', '5', '6'],
    ]
    const { cells, added, leftAlone } = planned(block, target, swapped, transposed(matrix))
    expect(cells.map(({ rowId, columnId, value }) => [`time:${rowId}`, columnId, value])).toEqual([
      [cache, `time:${bo}`, '3'],
      [cache, `time:${ana}`, '4'],
    ])
    expect([added, leftAlone]).toEqual([[], 3])
  })

  it('gives one cell to every selected one', () => {
    const selected = { rowIds: [ana, bo], columnIds: [queue] }
    const { cells } = planned([['15']], { rowIds: [ana, bo, UNASSIGNED_ROW], columnIds: [queue, cache], selected }, columns, rows)
    expect(cells.map(({ rowId, value }) => [rowId, value])).toEqual([
      [ana, '15'],
      [bo, '15'],
    ])
  })

  it('gives it to every range that is picked, and a block that fits into none of them to nobody', () => {
    const picked = new Map([
      [ana, [cache]],
      [bo, [queue]],
    ])
    const target = {
      rowIds: [ana, bo],
      columnIds: [queue, cache],
      selected: { rowIds: [ana, bo], columnIds: [queue, cache], cells: picked },
    }
    expect(planned([['15']], target, columns, rows).cells).toEqual([
      { rowId: ana, columnId: cache, value: '15' },
      { rowId: bo, columnId: queue, value: '15' },
    ])
    expect(planPeoplePaste([['15', '16']], target, columns, rows)).toBeNull()
  })
})

describe('cells that are filled', () => {
  const values = (source: CellBlock, target: CellBlock) =>
    filledCells(source, target, columns, rowOf, seriesFrom(source, target, columns, rowOf)).map(({ value }) => value)

  it('go on to the side in equal steps, as downwards, and repeat what shows none', () => {
    // Ana gives 5% and 20%; Bo gives 10% and has a blank.
    const [twenty, five] = [
      { rowIds: [ana], columnIds: [cache, queue] },
      { rowIds: [ana], columnIds: ['otherPromised'] },
    ]
    expect(values(twenty, five)).toEqual(['35'])
    expect(values({ rowIds: [bo], columnIds: [queue, cache] }, { rowIds: [bo], columnIds: ['otherPromised'] })).toEqual(['10'])
    expect(values({ rowIds: [ana], columnIds: [queue] }, { rowIds: [ana], columnIds: [cache] })).toEqual(['20'])
    expect(values({ rowIds: [ana], columnIds: ['name'] }, { rowIds: [bo], columnIds: ['name'] })).toEqual(['Ana'])
  })

  it('get what is typed in one of them, a choice by its word, and say which columns have none to type into', () => {
    const block = { rowIds: [TOTAL_ROW, ana], columnIds: ['kind', queue, 'total'] }
    expect(typedCells('kind', block, 'contractor', columns, rowOf)).toEqual({
      cells: [
        { rowId: ana, columnId: 'kind', value: 'contractor' },
        { rowId: ana, columnId: queue, value: 'Contractor' },
      ],
      readOnly: ['Employment', 'Queue', 'Total'],
    })
    const picked = {
      rowIds: [ana, bo],
      columnIds: ['kind', queue],
      cells: new Map([
        [ana, ['kind']],
        [bo, [queue]],
      ]),
    }
    expect(typedCells(queue, picked, 'contractor', columns, rowOf).cells).toEqual([
      { rowId: ana, columnId: 'kind', value: 'contractor' },
      { rowId: bo, columnId: queue, value: 'contractor' },
    ])
  })
})

describe('selected cells of the people table', () => {
  it('add up as time, blanks left out and sums not added again', () => {
    const block = { rowIds: [TOTAL_ROW, ana, bo], columnIds: ['name', queue, cache] }
    expect(timeSummary(block, rowOf, 'percent', STYLE)).toBe('Count 3 · Sum 35% · Average 11.7%')
    expect(timeSummary(block, rowOf, 'hours-week', STYLE)).toBe('Count 3 · Sum 14 h · Average 4.7 h')
  })

  it('say nothing where no time is selected', () => {
    expect(timeSummary({ rowIds: [ana], columnIds: ['name'] }, rowOf, 'percent', STYLE)).toBeNull()
  })
})

describe('time that is moved', () => {
  const moved = (from: readonly string[], to: readonly string[], columnIds = [queue], toColumns = columnIds) =>
    movedCells({ rowIds: from, columnIds }, { rowIds: to, columnIds: toColumns }, columns, rowOf)

  it('leaves blank where it was, but for cells that others are moved to', () => {
    expect(moved([ana, bo], [bo, UNASSIGNED_ROW])).toEqual({
      filled: [
        { rowId: bo, columnId: queue, value: '20' },
        { rowId: UNASSIGNED_ROW, columnId: queue, value: '10' },
      ],
      left: [{ rowId: ana, columnId: queue, value: null }],
    })
  })

  it('goes nowhere where a cell that has no place would be overwritten, and else stays', () => {
    expect(moved([ana, bo], [TOTAL_ROW, ana])).toBeNull()
    expect(moved([ana, bo], [bo])).toBeNull()
    expect(moved([ana], [TOTAL_ROW])).toEqual({ filled: [], left: [] })
    // Of a blank nothing is lost.
    expect(moved([bo, ana], [TOTAL_ROW, bo], [cache])).not.toBeNull()
  })
})
