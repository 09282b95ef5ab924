// A column for each answer, with a tick in one of them: read as one column, and no other columns are.

import { describe, expect, it } from 'vitest'
import { importNote } from '#core'
import { findHeader, readComponentList, type SourceTable } from '#intake'
import { withTickedChoices } from '../../../../src/intake/table/ticked-choices.ts'
import { inputOf, proposalOf } from './importing.ts'

async function read(content: string) {
  const book = await readComponentList(content, 'list.csv')
  const [table] = book.ok ? book.value.tables : []
  if (table === undefined) throw new Error('not read')
  const { firstRow, mapping } = findHeader(table)
  const { rows } = proposalOf({ ...inputOf('a'), table, firstRow, mapping })
  return rows.map(({ component: { name, layer, approach, hosting }, cost }) =>
    [name, layer ?? '–', approach ?? '–', hosting ?? '–', cost?.amount ?? '–'].join(' '),
  )
}

const LIST =
  'Tool,Compute,Data,Serving,Build,Self-hosted,SaaS,Cost / mo\nBus,,x,,,x,,$40\nRank,,,x,x,,,$0\nGrid,x,,,,,x,$900\nMail,,,,,,x,$5\n'

describe('columns that are the answers to one question', () => {
  it.each([
    ['marks', LIST],
    ['boxes', LIST.replace(/(?<=,)x(?=,)/g, 'TRUE').replace(/(?<=,)(?=,)/g, 'FALSE')],
    ['yes and no', LIST.replace(/(?<=,)x(?=,)/g, 'Yes').replace(/(?<=,)(?=,)/g, 'No')],
    ['a total that counts them', `${LIST}Total,1,1,1,1,1,2,$945\n`],
    ['signs', LIST.replace(/(?<=,)x(?=,)/g, '✓').replace(/(?<=,)(?=,)/g, '–')],
  ])('are one column each, with %s', async (_, list) => {
    expect(await read(list)).toEqual([
      'Bus data build self-run 4000',
      'Rank serving build self-run 0',
      'Grid compute buy managed 90000',
      'Mail – buy managed 500',
    ])
  })

  it('are said, and are asked about where two are ticked', async () => {
    const list = LIST.replace('Bus,,x,,', 'Bus,x,x,,')
    const table = withTickedChoices(inputOf(list).table)
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['Layer', 'Compute / Data', 'Serving', 'Compute', ''])
    expect(table.notes).toContainEqual(importNote('choices-ticked', { field: 'layer', columns: ['Compute', 'Data', 'Serving'] }))
    const { firstRow, mapping } = findHeader(table)
    const { questions } = proposalOf({ ...inputOf('a'), table, firstRow, mapping })
    expect(questions.map(({ id }) => id)).toEqual(['layer:choice-several'])
  })

  it('keep what is hidden, covered or without a value in its place', () => {
    const { table } = inputOf(LIST)
    const marked: SourceTable = {
      ...table,
      rows: table.rows.map((row, at) => (at === 1 ? { ...row, withoutValue: new Map([[7, '#N/A']]) } : row)),
      hiddenColumns: new Set([2, 7]),
      merges: [{ row: 1, rows: 1, column: 4, columns: 3 }],
    }
    const joined = withTickedChoices(marked)
    expect(joined.rows[0]?.cells).toEqual(['Tool', 'Layer', 'Approach', 'Cost / mo'])
    expect(joined.hiddenColumns).toEqual(new Set([3]))
    expect(joined.rows[1]?.withoutValue).toEqual(new Map([[3, '#N/A']]))
    expect(joined.merges).toEqual([{ row: 1, rows: 1, column: 2, columns: 1 }])
  })

  it.each([
    ['amounts', 'Tool,Compute,Data\nBus,$40,$10\nLake,$0,$900\n'],
    ['one column alone', 'Tool,Data,Cost\nBus,x,$40\nLake,,$900\n'],
    ['several ticks in most rows', 'Tool,Compute,Data\nBus,x,x\nLake,x,x\nMail,x,\n'],
    ['no tick', 'Tool,Compute,Data\nBus,,\nLake,no,\n'],
    ['two columns of one answer', 'Tool,Data,Daten\nBus,x,\nLake,,x\n'],
  ])('are none with %s', (_, list) => {
    const { table } = inputOf(list)
    expect(withTickedChoices(table)).toBe(table)
  })
})
