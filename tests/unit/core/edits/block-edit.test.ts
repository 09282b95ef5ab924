// Many cells as one step: what is accepted, what is refused by name, and that one undo takes all of it back.
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  assess,
  type BlockEdit,
  type EditContext,
  type IsoTime,
  inOneGo,
  inverseOf,
  isCellColumn,
  type RowEntries,
  recordsOf,
  type Workbook,
} from '#core'
import { newPeopleSentences } from '#wording'
import { planningCells } from '../../../../src/renderer/screens/cell-edits.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const BOOK = aWorkbook({
  components: [
    { id: 'q', name: 'Queue', share: 500, cost: 9600 },
    { id: 'p', name: 'Postgres', position: 7000 },
    {
      id: 's',
      name: 'Search',
      owners: [
        { person: 'Ana', share: 500 },
        { person: 'Ben', share: 700 },
      ],
    },
  ],
})

function contextOf(workbook: Workbook): EditContext {
  let made = 0
  return { workbook, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `new-${++made}`, source: 'typed' }
}

function pasted(rows: readonly RowEntries[], workbook = BOOK): { readonly block: BlockEdit; readonly after: Workbook } {
  const block = inOneGo(planningCells(contextOf(workbook), rows, 'paste'))
  const applied = applyEdit(workbook, block.edit)
  if (!applied.ok) throw new Error(applied.problem.code)
  return { block, after: applied.value }
}

function subjectOf(workbook: Workbook, id: string) {
  const found = assess(workbook, AS_OF).byId.get(id)
  if (found === undefined) throw new Error(`No ${id}`)
  return found.subject
}

describe('a block of cells', () => {
  it('has columns of owners, their time and the cost beside the fields of a component', () => {
    expect(['owners', 'time', 'cost', 'name', 'verdict'].filter(isCellColumn)).toEqual(['owners', 'time', 'cost', 'name'])
  })

  it('is one step that its inverse takes back whole', () => {
    const { block, after } = pasted([
      {
        rowId: 'q',
        cells: [
          { column: 'time', value: '20%' },
          { column: 'edge', value: 'yes' },
        ],
      },
      { rowId: 'p', cells: [{ column: 'cost', value: '1,200.50' }] },
    ])
    expect(block).toMatchObject({ accepted: 3, refused: [], added: 0, rowIds: ['q', 'p'] })
    expect(block.edit.label).toEqual({ code: 'paste', facts: { count: 3 } })
    expect(subjectOf(after, 'q').ownerTime.knownBp).toBe(2000)
    expect(subjectOf(after, 'p').monthlyCost).toBe(120_050)
    expect(applyEdit(after, inverseOf(block.edit))).toEqual({ ok: true, value: BOOK })
  })

  it('keeps a refused cell as it is, names it, and goes on with the others', () => {
    const { block, after } = pasted([
      {
        rowId: 'q',
        cells: [
          { column: 'time', value: 'plenty' },
          { column: 'cost', value: '12' },
        ],
      },
      { rowId: 's', cells: [{ column: 'time', value: '30' }] },
    ])
    expect(block.accepted).toBe(1)
    expect(block.refused.map(({ row, entry, problem }) => [row, entry.column, problem.code])).toEqual([
      ['Queue', 'time', 'not-a-number'],
      ['Search', 'time', 'several-owners'],
    ])
    expect(subjectOf(after, 'q').ownerTime.knownBp).toBe(500)
    expect(subjectOf(after, 'q').monthlyCost).toBe(1200)
  })

  it('gives an owner pasted into a row the time pasted beside it, and makes one person of one name', () => {
    const { block, after } = pasted([
      {
        rowId: 'p',
        cells: [
          { column: 'owners', value: 'Chloé' },
          { column: 'time', value: '10' },
        ],
      },
      {
        rowId: null,
        cells: [
          { column: 'name', value: 'Cache' },
          { column: 'owners', value: 'chloé' },
          { column: 'time', value: '5' },
        ],
      },
    ])
    expect(recordsOf(after, 'people').map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Chloé'])
    expect(block.newPeople).toEqual(['Chloé'])
    expect(pasted([{ rowId: 'p', cells: [{ column: 'owners', value: 'ana' }] }]).block.newPeople).toEqual([])
    expect(newPeopleSentences(block.newPeople, STYLE)).toEqual(['1 new person was added: Chloé. You can undo this.'])
    expect(newPeopleSentences(['A', 'B', 'C', 'D', 'E', 'F', 'G'], STYLE)).toEqual([
      '7 new people were added: A, B, C, D, E, and 2 more. You can undo this.',
    ])
    expect(newPeopleSentences([], STYLE)).toEqual([])
    expect(subjectOf(after, 'p').ownerTime.knownBp).toBe(1000)
  })

  it('grows the list at its end in the order given', () => {
    const { block, after } = pasted([
      {
        rowId: null,
        cells: [
          { column: 'name', value: 'Cache' },
          { column: 'cost', value: '' },
        ],
      },
      {
        rowId: null,
        cells: [
          { column: 'name', value: 'Mail' },
          { column: 'layer', value: 'serving' },
        ],
      },
    ])
    expect(block).toMatchObject({ added: 2, accepted: 3 })
    const [cache, mail] = block.rowIds.map((id) => after.tables.components[id])
    expect(cache).toMatchObject({ name: 'Cache', position: 7000 + 1024 })
    expect(mail).toMatchObject({ name: 'Mail', position: 7000 + 2048, layer: 'serving' })
  })

  it('makes no row of blank cells, and refuses one without a name as a whole', () => {
    const { block, after } = pasted([
      {
        rowId: null,
        cells: [
          { column: 'name', value: ' ' },
          { column: 'cost', value: '' },
        ],
      },
      { rowId: null, cells: [{ column: 'cost', value: '12' }] },
      { rowId: null, cells: [{ column: 'name', value: '=SUM(A1)' }] },
    ])
    expect(block.refused.map(({ problem }) => problem.code)).toEqual(['text-empty', 'text-looks-like-formula'])
    expect(after).toEqual(BOOK)
  })

  it('moves nothing where one cell would be overwritten that cannot go to its new place', () => {
    const book = aWorkbook({
      components: [
        { id: 'q', name: 'Queue', cost: 9600 },
        { id: 'p', name: 'Postgres', cost: 500 },
      ],
    })
    const moved = (rowId: string, value: string) => ({ column: 'cost', value, from: { rowId, column: 'cost', stays: false } }) as const
    const rows: readonly RowEntries[] = [
      { rowId: 'p', cells: [moved('q', 'much'), { column: 'edge', value: 'no' }] },
      { rowId: 'q', cells: [moved('p', '5'), { column: 'edge', value: 'yes' }] },
    ]
    const { block, after } = pasted(rows, book)
    expect([block.accepted, after]).toEqual([0, book])
  })

  it('refuses the cells of a row that is gone meanwhile', () => {
    expect(pasted([{ rowId: 'gone', cells: [{ column: 'cost', value: '1' }] }]).block.refused[0]?.problem.code).toBe('record-missing')
  })

  it('takes thousands of rows against one reading of the workbook', () => {
    const many = aWorkbook({ components: manyComponents(2000) })
    const rows = Object.keys(many.tables.components).map((rowId): RowEntries => ({ rowId, cells: [{ column: 'edge', value: 'unsure' }] }))
    const { block, after } = pasted(rows, many)
    expect(block.accepted).toBe(2000)
    expect(recordsOf(after, 'components').every(({ edge }) => edge === 'unsure')).toBe(true)
  })
})
