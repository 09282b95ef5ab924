// The people table as plain data: what is an empty cell, what is not set, what adds up, and what is shown of a long list.
import { describe, expect, it } from 'vitest'
import { applyEdit, assess, basisPoints, reassess, setPersonTime, type TimeRow, TOTAL_ROW, transposed, UNASSIGNED_ROW } from '#core'
import { columnOrder, type MatrixView, peopleMatrix } from '../../../../src/renderer/screens/people/people-matrix.ts'
import { matrixRank, swappedPlace, timeColumnId, timePlace } from '../../../../src/renderer/screens/people/people-view.ts'
import type { GridColumn } from '../../../../src/renderer/widgets/table-model/grid-column.ts'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch, componentId, type WorkbookSketch } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'
import { testTable } from '../../../helpers/grid-table.ts'

const EVERYTHING: MatrixView = { showsAll: false, person: '', component: '' }

function matrixOf(sketch: WorkbookSketch, view: Partial<MatrixView> = {}) {
  const assessment = assess(aWorkbook(sketch), AS_OF)
  return peopleMatrix(assessment, { ...EVERYTHING, ...view }, columnOrder(assessment, view.person))
}

const given = (name: string, owners: ComponentSketch['owners'], more: ComponentSketch = {}) =>
  aComponent({ name, ...(owners === undefined ? {} : { owners }), ...more })
const names = (matrix: ReturnType<typeof matrixOf>) => matrix.columns.map(({ subject }) => subject.component.name)

const sketch: WorkbookSketch = {
  people: { Dee: { active: false }, Eve: { kind: 'vendor' } },
  components: [
    given('Queue', [
      { person: 'Ana', share: 1000 },
      { person: 'Ana', share: 500 },
      { person: 'Bo', share: null },
      { person: null, share: 700 },
    ]),
    given('Cluster', [
      { person: 'Ana', share: 8500 },
      { person: 'Eve', share: 3000 },
    ]),
    given('Planned', [{ person: 'Bo', share: 400 }], { lifecycle: 'planned' }),
    given('Idle', undefined),
    given('Gone', [{ person: 'Dee', share: 900 }], { lifecycle: 'retired' }),
  ],
}

describe('the people table', () => {
  const matrix = matrixOf(sketch)
  const rowOf = (name: string) => matrix.people.find(({ person }) => person.name === name)

  it('gathers the rows of a person on one component, and tells not set from empty', () => {
    expect(rowOf('Ana')?.times.get(componentId('Queue'))).toEqual({ knownBp: 1500, blanks: 0 })
    expect(rowOf('Bo')?.times.get(componentId('Queue'))).toEqual({ knownBp: 0, blanks: 1 })
    expect(rowOf('Bo')?.times.get(componentId('Cluster'))).toBeUndefined()
  })

  it('adds up a person as the checks do: to 100% and not a basis point more', () => {
    expect(rowOf('Ana')).toMatchObject({ total: { knownBp: 10_000 }, verdict: { state: 'WATCH' } })
    const over = matrixOf({ components: [given('A', [{ person: 'Ana', share: 10_000 }]), given('B', [{ person: 'Ana', share: 1 }])] })
    expect(over.people[0]).toMatchObject({ total: { knownBp: 10_001 }, verdict: { state: 'FAIL', code: 'person-over-full' } })
  })

  it('counts only what is live or retiring in a total', () => {
    expect(rowOf('Bo')?.total).toEqual({ knownBp: 0, blanks: 1 })
    expect(rowOf('Bo')?.times.get(componentId('Planned'))).toEqual({ knownBp: 400, blanks: 0 })
  })

  it('shows the staff of a vendor without counting it', () => {
    expect(rowOf('Eve')).toMatchObject({ total: { knownBp: 3000 }, verdict: null })
    expect(matrix.total.times.get(componentId('Cluster'))).toEqual({ knownBp: 8500, blanks: 0 })
  })

  it('keeps time that is nobody’s in a row of its own, and in the sum of everybody', () => {
    expect(matrix.unassigned.total).toEqual({ knownBp: 700, blanks: 0 })
    expect(matrix.total.times.get(componentId('Queue'))).toEqual({ knownBp: 2200, blanks: 1 })
    expect(matrix.total.total).toEqual({ knownBp: 10_700, blanks: 1 })
  })

  it('has a column for each component somebody owns, the most time first', () => {
    expect(names(matrix)).toEqual(['Cluster', 'Queue', 'Planned'])
    expect(names(matrixOf(sketch, { showsAll: true }))).toEqual(['Cluster', 'Queue', 'Planned', 'Idle'])
    expect(names(matrixOf(sketch, { component: 'IDL' }))).toEqual(['Idle'])
  })

  it('keeps its columns in place while time moves', () => {
    const before = assess(aWorkbook({ components: [given('A', [{ share: 2000 }]), given('B', [{ share: 1000 }])] }), AS_OF)
    const after = assess(
      aWorkbook({ components: [given('A', [{ share: 2000 }]), given('B', [{ share: 9000 }]), given('C', [{ share: 1 }])] }),
      AS_OF,
    )
    expect(names(peopleMatrix(after, EVERYTHING, columnOrder(before)))).toEqual(['A', 'B', 'C'])
    const emptied = assess(aWorkbook({ components: [given('A', undefined), given('B', [{ share: 1000 }])] }), AS_OF)
    expect(names(peopleMatrix(emptied, EVERYTHING, columnOrder(before)))).toEqual(['A', 'B'])
  })

  it('has a column for each of any number of components', () => {
    const many = matrixOf({ components: Array.from({ length: 100 }, (_, n) => given(`C ${n}`, [{ person: 'Ana', share: n }])) })
    expect(many.columns).toHaveLength(100)
    expect(many.columns[0]?.subject.component.name).toBe('C 99')
  })

  it('keeps the row of whom an edit did not touch', () => {
    const workbook = aWorkbook(sketch)
    const before = assess(workbook, AS_OF)
    const ana = before.people.find(({ person }) => person.name === 'Ana')?.person.id ?? ''
    const edit = okOf(setPersonTime(contextOf(workbook), componentId('Idle'), ana, basisPoints(100)))
    const after = reassess(before, okOf(applyEdit(workbook, edit)), edit)
    const rowsOf = (state: typeof before) => peopleMatrix(state, EVERYTHING, columnOrder(before)).people
    const isKept = rowsOf(after).map((row) => [row.person.name, rowsOf(before).includes(row)])
    expect(isKept).toEqual([
      ['Eve', true],
      ['Ana', false],
      ['Bo', true],
      ['Dee', true],
    ])
    expect(rowsOf(after)[1]?.times.get(componentId('Idle'))).toEqual({ knownBp: 100, blanks: 0 })
  })

  it('adds up each kind of people where there are several, time that is nobody’s in none', () => {
    expect(matrix.teams.map(({ of, people, total }) => [of, people, total.knownBp, total.blanks])).toEqual([
      ['employee', 3, 10_000, 1],
      ['vendor', 1, 3000, 0],
    ])
    expect(matrix.teams[0]?.times.get(componentId('Queue'))).toEqual({ knownBp: 1500, blanks: 1 })
    expect(matrixOf({ components: [given('A', [{ share: 1 }])] }).teams).toEqual([])
  })

  it('finds people, what they give their time, and adds them up; the sum of everybody stays that', () => {
    const found = matrixOf(sketch, { person: ' b' })
    expect(found.people.map(({ person }) => person.name)).toEqual(['Bo'])
    expect(names(found)).toEqual(['Planned', 'Queue'])
    expect(found.teams).toMatchObject([{ of: 'found', people: 1, total: { knownBp: 0, blanks: 1 } }])
    expect(found.total.total).toEqual(matrix.total.total)
    expect(found.everyone.map(({ id }) => id)).toEqual(matrix.everyone.map(({ id }) => id))
    expect(names(matrixOf(sketch, { person: 'bo', showsAll: true }))).toEqual(['Planned', 'Queue', 'Cluster', 'Idle'])
    expect(names(matrixOf(sketch, { person: 'bo', component: 'clu' }))).toEqual(['Cluster'])
    expect(matrixOf(sketch, { person: 'nobody' })).toMatchObject({ people: [], columns: [] })
  })
})

describe('the lines of the people table', () => {
  const name: GridColumn<TimeRow> = {
    id: 'x',
    header: '',
    width: 80,
    sortValue: (row) => (row.kind !== 'person' || row.person.name === 'Bo' ? undefined : row.person.name),
    text: () => '',
    render: () => null,
    editor: null,
  }
  const lines = (desc: boolean) => {
    const { people, teams, total, unassigned } = matrixOf(sketch)
    return testTable([name], { getId: ({ id }) => id })
      .lines({ rows: [total, ...teams, ...people, unassigned], view: { sorting: [{ id: 'x', desc }] }, rankOf: matrixRank })
      .items.map((item) => (item.kind === 'row' && item.row.kind === 'person' ? item.row.person.name : item.id))
  }

  it('are the sums, people as sorted, who left, time that is nobody’s, and the empty line', () => {
    expect(lines(false)).toEqual(['row:total', 'team:employee', 'team:vendor', 'Ana', 'Eve', 'Bo', 'Dee', 'row:unassigned', 'new'])
  })

  it('keep what has nothing to sort by last in both directions', () => {
    expect(lines(true)).toEqual(['row:total', 'team:employee', 'team:vendor', 'Eve', 'Ana', 'Bo', 'Dee', 'row:unassigned', 'new'])
  })
})

describe('the people table with components as rows', () => {
  const matrix = matrixOf(sketch)
  const rows = transposed(matrix)
  const across = [...matrix.people, ...matrix.teams, matrix.unassigned]
  const ids = matrix.columns.map(({ subject }) => subject.component.id)

  it('holds the same time in every cell, and the same sums', () => {
    expect(rows.map(({ id }) => id)).toEqual([TOTAL_ROW, ...ids])
    for (const [at, id] of ids.entries()) {
      for (const person of across) expect(rows[at + 1]?.times.get(person.id), `${id}, ${person.id}`).toEqual(person.times.get(id))
      expect(rows[at + 1]?.total).toEqual(matrix.total.times.get(id))
    }
    for (const person of across) expect(rows[0]?.times.get(person.id)).toEqual(person.total)
    expect(rows[0]?.total).toEqual(matrix.total.total)
  })

  it('names whose time on what a cell holds either way, and keeps the cell when rows become columns', () => {
    for (const person of [...matrix.people, matrix.unassigned])
      for (const id of ids) {
        const cell = { rowId: person.id, columnId: timeColumnId(id) }
        expect(timePlace(cell, false)).toEqual({ componentId: id, personId: person.id === UNASSIGNED_ROW ? null : person.id })
        expect(timePlace(swappedPlace(cell), true)).toEqual(timePlace(cell, false))
        expect(swappedPlace(swappedPlace(cell))).toEqual(cell)
      }
    expect(swappedPlace({ rowId: 'p', columnId: 'total' })).toEqual({ rowId: TOTAL_ROW, columnId: timeColumnId('p') })
    expect(swappedPlace({ rowId: TOTAL_ROW, columnId: timeColumnId('c') })).toEqual({ rowId: 'c', columnId: 'total' })
  })

  it('takes no sum for a place to type into', () => {
    for (const sum of [TOTAL_ROW, ...matrix.teams.map(({ id }) => id)]) {
      expect(timePlace({ rowId: sum, columnId: timeColumnId('c') }, false)).toBeNull()
      expect(timePlace({ rowId: 'c', columnId: timeColumnId(sum) }, true)).toBeNull()
    }
    expect(timePlace({ rowId: 'p', columnId: 'total' }, false)).toBeNull()
  })
})
