// Where each cell of a pasted block goes.
import { describe, expect, it } from 'vitest'
import { applyEdit, assess, type ComponentAssessment, inOneGo, inverseOf } from '#core'
import { planningCells } from '../../../../src/renderer/screens/cell-edits.ts'
import { inventoryColumns } from '../../../../src/renderer/screens/inventory/inventory-columns.tsx'
import { withConditions } from '../../../../src/renderer/screens/inventory/inventory-filter.ts'
import { hiddenBetween, planFill, planMove, planPaste } from '../../../../src/renderer/screens/inventory/paste-plan.ts'
import { selectionSummary } from '../../../../src/renderer/screens/inventory/selection-summary.ts'
import type { PasteTarget } from '../../../../src/renderer/widgets/grid/grid-props.ts'
import { enteredValue } from '../../../../src/renderer/widgets/table-model/grid-column.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const BOOK = aWorkbook({
  components: [
    { id: 'q', name: 'Queue', share: 550, cost: 123_450, layer: 'data' },
    { id: 'p', name: 'Postgres', share: null },
  ],
})
const ASSESSMENT = assess(BOOK, AS_OF)
const STYLE = { locale: 'en-US', currency: 'USD' }
const SURROUNDINGS = { style: STYLE, asOf: AS_OF, ownColumns: [], limitBp: 2000, engineerCost: null, spend: () => null } as const
const COLUMNS = inventoryColumns({ ...SURROUNDINGS, people: ASSESSMENT.setting.people }).filter(({ group }) => group === undefined)
const IDS = COLUMNS.map(({ id }) => id)
const rowOf = (id: string) => ASSESSMENT.byId.get(id)

function target(rowIds: readonly string[], from: string, selected?: PasteTarget['selected']): PasteTarget {
  return { rowIds, columnIds: IDS.slice(IDS.indexOf(from)), selected: selected ?? { rowIds: rowIds.slice(0, 1), columnIds: [from] } }
}

const summaryOf = (rows: readonly ComponentAssessment[], columns: readonly (typeof COLUMNS)[number][]) =>
  selectionSummary(
    columns.map((column) => [column, rows]),
    STYLE,
  )

const planned = (...given: Parameters<typeof planPaste>) => planPaste(...given) ?? fail()

describe('a pasted block', () => {
  it('goes down the rows shown, and past the last one into new rows', () => {
    const plan = planned(
      [
        ['5', '96'],
        ['6', '97'],
        ['7', '98'],
      ],
      target(['q', 'p'], 'time'),
      COLUMNS,
      rowOf,
    )
    expect(plan.rows.map(({ rowId }) => rowId)).toEqual(['q', 'p', null])
    expect(plan.rows[1]?.cells).toEqual([
      { column: 'time', value: '6' },
      { column: 'cost', value: '97' },
    ])
  })

  it('leaves columns alone that are worked out, and counts what is beyond the last', () => {
    const plan = planned([['yes', 'OK', 'Keep', 'more', 'and more']], target(['q'], 'edge'), COLUMNS, rowOf)
    expect(plan.rows[0]?.cells).toEqual([{ column: 'edge', value: 'yes' }])
    expect(plan.readOnly).toEqual(['Verdict', 'Advice'])
    expect(plan.columnsBeyond).toBe(2)
  })

  it('reads an owner before the time, however the columns are arranged', () => {
    const arranged = { ...target(['q'], 'time'), columnIds: ['time', 'owners'] }
    expect(planned([['5', 'Somebody']], arranged, COLUMNS, rowOf).rows[0]?.cells.map(({ column }) => column)).toEqual(['owners', 'time'])
  })

  it('of one cell goes into all that are selected', () => {
    const selected = { rowIds: ['q', 'p'], columnIds: ['edge'] }
    const plan = planned([['No']], target(['q', 'p'], 'edge', selected), COLUMNS, rowOf)
    expect(plan.rows).toEqual([
      { rowId: 'q', cells: [{ column: 'edge', value: 'no' }] },
      { rowId: 'p', cells: [{ column: 'edge', value: 'no' }] },
    ])
  })

  it('of two lines goes twice into four selected rows, and once where it does not fit evenly', () => {
    const selected = { rowIds: ['q', 'p', 'r', 's'], columnIds: ['edge'] }
    const values = (of: PasteTarget['selected']) =>
      planned([['No'], ['Yes']], target(['q', 'p', 'r', 's'], 'edge', of), COLUMNS, rowOf).rows.map(({ cells }) => cells[0]?.value)
    expect(values(selected)).toEqual(['no', 'yes', 'no', 'yes'])
    expect(values({ ...selected, rowIds: ['q', 'p', 'r'] })).toEqual(['no', 'yes'])
  })

  it('goes into every range that is picked, where each holds it a whole number of times', () => {
    const rows = ['q', 'p', 'r', 's']
    const into = (block: readonly (readonly string[])[], cells: Readonly<Record<string, readonly string[]>>) => {
      const rowIds = rows.filter((id) => cells[id] !== undefined)
      const columnIds = IDS.filter((id) => Object.values(cells).some((own) => own.includes(id)))
      const selected = { rowIds, columnIds, cells: new Map(Object.entries(cells)) }
      const plan = planPaste(block, target(rows, columnIds[0] ?? '', selected), COLUMNS, rowOf)
      return plan?.rows.map((row) => [row.rowId, ...row.cells.map(({ column, value }) => `${column} ${value}`)]) ?? null
    }
    expect(into([['9']], { q: ['time', 'cost'], s: ['time'] })).toEqual([
      ['q', 'time 9', 'cost 9'],
      ['s', 'time 9'],
    ])
    expect(into([['1', '2']], { q: ['time', 'cost'], r: ['time', 'cost', 'edge', 'verdict'] })).toEqual([
      ['q', 'time 1', 'cost 2'],
      ['r', 'time 1', 'cost 2', 'edge 1'],
    ])
    expect(into([['1'], ['2']], { q: ['time'], p: ['time'], r: ['cost'], s: ['cost'] })).toEqual([
      ['q', 'time 1'],
      ['p', 'time 2'],
      ['r', 'cost 1'],
      ['s', 'cost 2'],
    ])
    // Rows that are not below each other are no range of two rows.
    expect(into([['1'], ['2']], { q: ['time', 'cost'], r: ['time'] })).toBeNull()
    expect(into([['1', '2']], { q: ['time'], p: ['cost'] })).toBeNull()
  })

  it('whose first line names the columns goes to those columns', () => {
    const plan = planned([['97', '?', 'Ana', 'OK']], target(['q'], 'edge'), COLUMNS, rowOf, ['cost', null, 'owners', 'verdict'])
    expect(plan.rows[0]?.cells.map(({ column }) => column)).toEqual(['cost'])
    expect(plan).toMatchObject({ readOnly: ['Verdict'], columnsBeyond: 0, unchanged: 1 })
  })

  it('that was copied here changes nothing where it came from', () => {
    const copied = COLUMNS.map((column) => (column.copyText ?? column.text)(rowOf('q') ?? fail()))
    expect(copied.slice(0, 7)).toEqual(['Queue', 'Data', 'Bought', 'Ana', '5.5%', '1234.50', ''])
    const plan = planned([copied], target(['q'], 'name'), COLUMNS, rowOf)
    expect(plan).toMatchObject({ rows: [{ rowId: 'q', cells: [] }], unchanged: 7 })
  })
})

describe('a pasted choice', () => {
  const column = (id: string) => COLUMNS.find((one) => one.id === id) ?? fail()

  it('is known by its word or its id, whatever the case, and blank is not set', () => {
    expect(enteredValue(column('approach'), ' own TEAM ')).toBe('build')
    expect(enteredValue(column('approach'), 'Borrow')).toBe('borrow')
    expect(enteredValue(column('edge'), ' ')).toBeNull()
  })

  it('is not guessed from any other word', () => {
    expect(enteredValue(column('approach'), 'mostly buy')).toBe('mostly buy')
    expect(enteredValue(column('name'), ' Queue ')).toBe(' Queue ')
  })
})

describe('the summary of a selection', () => {
  const rows = ['q', 'p'].flatMap((id) => rowOf(id) ?? [])
  const only = (...ids: string[]) => COLUMNS.filter(({ id }) => ids.includes(id))

  it('counts what is not blank, and adds numbers up by what they mean', () => {
    expect(summaryOf(rows, only('time'))).toBe('Count 1 · Sum 5.5% · Average 5.5%')
    expect(summaryOf(rows, only('name', 'layer'))).toBe('Count 3')
  })

  it('counts no cell whose parts are all blank, which is found as blank and copied as what it shows', () => {
    const book = aWorkbook({
      components: [
        { id: 'two', name: 'Two', owners: [{ share: null }, { share: null }], costLines: [{ amount: null }, { amount: null }] },
        { id: 'once', name: 'Once', costLines: [{ amount: 500_000, per: 'one-off' }] },
        { id: 'rate', name: 'No rate', costLines: [{ amount: 30_000, currency: 'EUR' }] },
        { id: 'least', name: 'At least', costLines: [{ amount: 10_050 }, { amount: null }] },
      ],
    })
    const made = assess(book, AS_OF).components
    expect(summaryOf(made.slice(0, 1), only('time', 'cost'))).toBe('Count 0')
    const [cost] = only('cost')
    expect(made.map((row) => cost?.copyText?.(row))).toEqual(['', '5,000 once', 'EUR 300', '≥ 100.50'])
    for (const column of withConditions(only('time', 'cost')))
      expect(column.matches?.({ kind: 'one-of', values: [''] })(made[0] ?? fail())).toBe(true)
  })

  it('never adds shares to money', () => {
    expect(summaryOf(rows, only('time', 'cost'))).toBe(
      'Count 2 · Engineer time: sum 5.5% · average 5.5% · Cost (USD/mo): sum $1,234.50 · average $1,234.50',
    )
  })
})

function fail(): never {
  throw new Error('Not in the builder')
}

describe('a filled block', () => {
  const fill = (from: readonly string[], to: readonly string[], rows: readonly string[] = ['p']) =>
    planFill({ rowIds: ['q'], columnIds: from }, { rowIds: rows, columnIds: to }, COLUMNS, rowOf)

  it('takes what is stored in its own column', () => {
    expect(fill(['layer', 'cost'], ['layer', 'cost'])[0]?.cells).toEqual([
      { column: 'layer', value: 'data' },
      { column: 'cost', value: '1,234.50' },
    ])
  })

  it('is read as if it were pasted in another column', () => {
    expect(fill(['time'], ['cost', 'edge'], ['q'])[0]?.cells).toEqual([
      { column: 'cost', value: '5.5%' },
      { column: 'edge', value: '5.5%' },
    ])
  })

  it('keeps currency, period and seats of a price, and takes it for no figure of a series', () => {
    const lines = [
      { amount: 30_000, currency: 'EUR' },
      { amount: 4900, driver: 'per-seat', seats: 12 },
      { amount: 1_680_000, per: 'year' },
      { amount: 3_360_000, per: 'year' },
      { amount: 500_000, per: 'one-off' },
    ] as const
    const components = lines.map((line, at) => ({ id: `c${at}`, name: `C${at}`, costLines: [line] }))
    const book = aWorkbook({ components: [...components, { id: 'to', name: 'To', cost: 100 }, { id: 'on', name: 'On' }] })
    const { byId } = assess(book, AS_OF)
    const filled = (from: readonly string[], to: readonly string[]) => {
      const rows = planFill({ rowIds: from, columnIds: ['cost'] }, { rowIds: to, columnIds: ['cost'] }, COLUMNS, (id) => byId.get(id))
      const { edit, refused } = inOneGo(planningCells(contextOf(book), rows, 'fill'))
      expect(refused).toEqual([])
      const after = assess(okOf(applyEdit(book, edit)), AS_OF)
      return to.flatMap((id) => after.byId.get(id)?.subject.costLines ?? [])
    }
    for (const [at, line] of lines.entries())
      expect(filled([`c${at}`], ['to', 'on'])).toMatchObject([{ per: 'month', currency: 'USD', seats: null, ...line }, line])
    expect(filled(['c2', 'c3'], ['to', 'on'])).toMatchObject([lines[2], lines[3]])
    // Each is put right in its cell, as the text that it is.
    const cost = COLUMNS.find(({ id }) => id === 'cost')
    expect(assess(book, AS_OF).components.filter((row) => cost?.opensInstead?.(row))).toEqual([])
  })

  it('goes on from texts with a number, but not from several values in a cell', () => {
    const book = aWorkbook({
      components: ['Node 8', 'Node 9', 'Other'].map((name, at) => ({
        id: `n${at}`,
        name,
        tags: [`t${at}`],
        owners: [{ person: `Dev ${at}`, share: 0 }],
      })),
    })
    const { byId, setting } = assess(book, AS_OF)
    const columns = inventoryColumns({ ...SURROUNDINGS, people: setting.people })
    const filled = (id: string) => {
      const [to] = planFill({ rowIds: ['n0', 'n1'], columnIds: [id] }, { rowIds: ['n2'], columnIds: [id] }, columns, (row) => byId.get(row))
      return to?.cells[0]?.value
    }
    expect(['name', 'tags', 'owners'].map(filled)).toEqual(['Node 10', 't0', 'Dev 0'])
  })

  it('repeats its source, and leaves alone what is worked out', () => {
    const rows = planFill(
      { rowIds: ['q', 'p'], columnIds: ['name'] },
      { rowIds: ['q', 'p', 'q'], columnIds: ['name', 'verdict'] },
      COLUMNS,
      rowOf,
    )
    expect(rows.map(({ cells }) => cells)).toEqual(['Queue', 'Postgres', 'Queue'].map((value) => [{ column: 'name', value }]))
  })
})

describe('a moved block', () => {
  const book = aWorkbook({
    components: [
      { id: 'a', name: 'A', notes: 'keep me', vendor: 'Acme', edge: 'yes', costLines: [{ amount: 1_680_000, per: 'year' }] },
      { id: 'b', name: 'B', costLines: [{ amount: 30_000, currency: 'EUR' }] },
      { id: 'c', name: 'C' },
      {
        id: 'd',
        name: 'D',
        owners: [
          { person: 'Ana', share: 500 },
          { person: 'Ben', share: 700 },
        ],
        costLines: [{ amount: 1200 }, { amount: 750 }],
      },
      { id: 'e', name: 'E', vendor: 'Last', notes: 'two\nlines' },
    ],
  })
  const order = ['name', 'owners', 'time', 'cost', 'edge', 'vendor', 'notes', 'verdict']
  const all = inventoryColumns({ ...SURROUNDINGS, people: assess(book, AS_OF).setting.people })
  const shown = order.map((id) => all.find((column) => column.id === id) ?? fail())
  function moved(rows: readonly string[], columns: readonly string[], toRows: readonly string[], toColumn: string) {
    const { byId } = assess(book, AS_OF)
    const columnIds = order.slice(order.indexOf(toColumn))
    const selected = { rowIds: toRows.slice(0, 1), columnIds: [toColumn] }
    const plan = planMove({ rowIds: rows, columnIds: columns }, { rowIds: toRows, columnIds, selected }, shown, (id) => byId.get(id))
    const done = inOneGo(planningCells(contextOf(book), plan.rows, 'paste'))
    const after = okOf(applyEdit(book, done.edit))
    expect(applyEdit(after, inverseOf(done.edit))).toEqual({ ok: true, value: book })
    const { byId: now } = assess(after, AS_OF)
    const cell = (id: string, column: string) => shown.find((each) => each.id === column)?.text(now.get(id) ?? fail())
    return { plan, cell, accepted: done.accepted, refused: done.refused.map(({ row, problem: { code } }) => `${row} ${code}`) }
  }

  it('keeps what its prices are, and leaves blank where it was', () => {
    const { cell, accepted, refused } = moved(['a', 'b'], ['cost', 'edge'], ['b', 'c'], 'cost')
    expect([accepted, refused]).toEqual([4, []])
    expect(['a', 'b', 'c'].map((id) => [cell(id, 'cost'), cell(id, 'edge')])).toEqual([
      ['', ''],
      ['16,800/yr', 'yes'],
      ['EUR 300', ''],
    ])
  })

  it('loses no cell that is refused or has no place', () => {
    const refused = moved(['a'], ['notes'], ['c'], 'edge')
    expect([refused.accepted, refused.refused, refused.cell('a', 'notes')]).toEqual([0, ['C not-a-choice'], 'keep me'])
    const beyond = moved(['a'], ['vendor', 'notes'], ['c'], 'notes')
    expect(beyond.plan).toMatchObject({ readOnly: ['Verdict'], columnsBeyond: 0 })
    expect([beyond.cell('c', 'notes'), beyond.cell('a', 'vendor'), beyond.cell('a', 'notes')]).toEqual(['Acme', '', 'keep me'])
    const several = moved(['d'], ['time', 'cost'], ['c'], 'time')
    expect([several.refused.length, several.cell('d', 'time'), several.cell('d', 'cost')]).toEqual([2, '5; 7', '12; 7.50'])
  })

  it('onto itself is all or nothing where a cell is refused or has no place', () => {
    const costs = (done: ReturnType<typeof moved>) => ['a', 'b', 'c', 'd', 'e'].map((id) => done.cell(id, 'cost'))
    const before = ['16,800/yr', 'EUR 300', '', '12; 7.50', '']
    expect(costs(moved(['a'], ['cost'], ['c'], 'cost'))).toEqual(['', 'EUR 300', '16,800/yr', '12; 7.50', ''])
    // The last one is refused by a cell of two lines, or by a new row without a name.
    const taken = moved(['a', 'b', 'c'], ['cost'], ['b', 'c', 'd'], 'cost')
    expect([taken.refused, taken.accepted, taken.cell('d', 'cost')]).toEqual([[], 3, ''])
    const refused = moved(['b', 'a'], ['cost'], ['a', 'd'], 'cost')
    expect([refused.accepted, refused.refused, costs(refused)]).toEqual([0, ['D several-cost-lines', 'A move-overwrites'], before])
    const nameless = moved(['a', 'b'], ['cost'], ['b'], 'cost')
    expect([nameless.accepted, nameless.refused, costs(nameless)]).toEqual([
      0,
      [' text-empty', 'B move-overwrites', ' move-overwrites'],
      before,
    ])
    const named = moved(['c', 'd'], ['name', 'owners'], ['d'], 'name')
    expect([named.refused, named.cell('d', 'name'), named.cell('d', 'owners')]).toEqual([[], 'C', ''])
    // Names stay where they are: one that is refused is not put over either.
    const layers = moved(['a', 'b'], ['name', 'owners', 'time', 'cost'], ['b', 'gone'], 'name')
    expect([layers.accepted, layers.cell('b', 'name')]).toEqual([0, 'B'])
    // Right of the notes nothing is typed.
    expect(moved(['a'], ['vendor', 'notes'], ['a'], 'notes').plan.overwrites).toBe(true)
    expect(moved(['b'], ['vendor', 'notes'], ['b'], 'notes').plan.overwrites).toBe(false)
    expect(moved(['a'], ['vendor', 'notes'], ['c'], 'notes').plan.overwrites).toBe(false)
  })

  it('that makes a new row leaves blank what became its name', () => {
    const made = moved(['e'], ['vendor'], [], 'name')
    expect([made.accepted, made.refused, made.cell('e', 'vendor')]).toEqual([1, [], ''])
  })

  it('of owners takes their time along with them, else leaves it to nobody', () => {
    const both = moved(['d'], ['owners', 'time'], ['c'], 'owners')
    expect([both.cell('c', 'owners'), both.cell('c', 'time'), both.cell('d', 'owners'), both.cell('d', 'time')]).toEqual([
      'Ana; Ben',
      '5; 7',
      '',
      '',
    ])
    expect(moved(['d'], ['owners'], ['c'], 'owners').cell('d', 'time')).toBe('5; 7')
  })

  it('onto itself and beyond the last row keeps its order', () => {
    const { cell, plan } = moved(['c', 'd', 'e'], ['name', 'vendor', 'notes'], ['d', 'e'], 'notes')
    expect(plan.rows.map(({ rowId }) => rowId)).toEqual(['d', 'e', null])
    expect(cell('e', 'vendor')).toBe('Last')
    const down = moved(['a', 'e'], ['vendor'], ['e', 'a'], 'vendor')
    expect([down.cell('a', 'vendor'), down.cell('e', 'vendor')]).toEqual(['Last', 'Acme'])
    expect(moved(['a'], ['vendor'], ['a'], 'vendor')).toMatchObject({ accepted: 0, plan: { unchanged: 1 } })
  })
})

describe('hiddenBetween', () => {
  it('counts rows between the first and the last that are not shown', () => {
    const isShown = (id: string) => id !== 'b' && id !== 'e'
    expect(hiddenBetween(['a', 'd'], ['a', 'b', 'c', 'd', 'e'], isShown)).toBe(1)
    expect(hiddenBetween(['d'], ['a', 'b', 'c', 'd', 'e'], isShown)).toBe(0)
    expect(hiddenBetween(['gone'], ['a'], isShown)).toBe(0)
  })
})
