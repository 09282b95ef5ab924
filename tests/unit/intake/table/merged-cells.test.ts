import { describe, expect, it } from 'vitest'
import type { SourceTable } from '#intake'
import { filledDown } from '../../../../src/intake/table/merged-cells.ts'

const MAPPING = { key: '', headers: ['Name', 'Layer'], fields: ['name', 'layer'], currency: null } as const

function tableOf(rows: readonly (readonly string[])[], merges: SourceTable['merges']): SourceTable {
  const at = rows.map((cells, index) => ({ line: index + 1, cells, isHidden: false }))
  return { source: 'a.xlsx', sheet: 'A', rows: at, delimiter: '\t', notes: [], hiddenColumns: new Set(), merges }
}

describe('cells that are merged over several rows', () => {
  it('hold their text for each row', () => {
    const rows = [['Name', 'Layer'], ['Redis', 'data'], ['Kafka'], ['Nginx', 'edge'], ['Vault']]
    const merges = [4, 2].map((row) => ({ row, rows: 2, column: 1, columns: 1 }))
    expect(filledDown(tableOf(rows, merges), 1, MAPPING).map(({ cells }) => cells[1])).toEqual(['data', 'data', 'edge', 'edge'])
  })

  it('name the owner of each component beside them, and of no row without a name', () => {
    const mapping = { ...MAPPING, headers: ['Name', 'Owner'], fields: ['name', 'owner'] } as const
    const rows = [['Name', 'Owner'], ['Redis', 'Ann'], ['Kafka'], ['', '', 'remark'], ['Vault']]
    const merges = [{ row: 2, rows: 4, column: 1, columns: 1 }]
    expect(filledDown(tableOf(rows, merges), 1, mapping).map(({ cells }) => cells[1])).toEqual(['Ann', 'Ann', '', 'Ann'])
  })

  it('are gone through once where a file merges the same cells again and again', () => {
    const rows = [['Name', 'Layer'], ...Array.from({ length: 5000 }, (_, at) => [`Tool ${at}`, at === 0 ? 'data' : ''])]
    const merges = Array.from({ length: 20_000 }, (_, at) => ({ row: 2 + (at % 9), rows: 4990, column: 1, columns: 1 }))
    expect(filledDown(tableOf(rows, merges), 1, MAPPING)[4000]?.cells[1]).toBe('data')
    // Cell by cell for each of them, this takes minutes.
  }, 20_000)
})
