import { beforeAll, describe, expect, it } from 'vitest'
import type { PackComparison } from '#core'
import { writeBoardWorkbook } from '#excel'
import { readPack } from '#intake'
import { remarkText } from '#wording'
import { comparePack } from '../../src/board/returned/compare-pack.ts'
import { aComponent, aWorkbook } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'
import { type CalcStep, editInLibreOffice } from '../helpers/edit-in-libre-office.ts'
import { subjectOf } from './subjects.ts'

const THREE = subjectOf(
  'three',
  aWorkbook({
    company: { headcount: 12, stage: 'seed', cash: 10_000_000, netBurn: 500_000 },
    components: [
      aComponent({ id: 'c-kafka', name: 'Kafka', layer: 'data', edge: 'no', share: 1250, cost: 40_050 }),
      aComponent({ id: 'c-postgres', name: 'Postgres', layer: 'data', edge: 'no', share: 500, cost: 10_000 }),
      aComponent({ id: 'c-cache', name: 'Cache', layer: 'serving', edge: 'yes', share: 300, cost: 5000 }),
    ],
  }),
)

const facts = ({ facts: found }: PackComparison) =>
  found.map(({ place, base, theirs }) => [place.sheet, place.cell, place.row, place.column, base, theirs])

/** Where a header stands on Components: "J". */
function letterOf(sheet: string, header: string): string {
  const cells = THREE.plan.sheets.find(({ name }) => name === sheet)?.rows.flatMap((row) => row.cells) ?? []
  const column = cells.find(({ value }) => value === header)?.column ?? 0
  return column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26), 65 + ((column - 1) % 26)) : String.fromCharCode(64 + column)
}

const timeOf = (row: number) => {
  const [time, blank, owners] = ['C', 'E', 'D'].map((column) => `'Engineer time'!$${column}$${row}`)
  return `IF(AND(${time}=0,OR(${blank}>0,${owners}=0)),"Not set",${time})`
}

/** What a person does in LibreOffice, each to the pack as it was sent. */
const EDITS = {
  typed: [
    { do: 'value', sheet: 'Inputs', cell: 'C14', value: 14 },
    { do: 'value', sheet: 'Engineer time', cell: 'G7', value: 0.31 },
    { do: 'value', sheet: 'Components', cell: 'J8', value: 123.45 },
    { do: 'text', sheet: 'Components', cell: 'H9', value: 'No' },
    { do: 'text', sheet: 'Components', cell: 'C9', value: 'Somewhere' },
    { do: 'value', sheet: 'Components', cell: 'I9', value: 0.05 },
    { do: 'formula', sheet: 'Components', cell: 'I8', value: "=$'Engineer time'.$C8*2" },
    { do: 'text', sheet: 'Summary', cell: 'J3', value: 'Why so much?' },
  ],
  moved: [
    { do: 'sort', sheet: 'Components', range: 'A7:ZZ9', by: 1, ascending: true },
    { do: 'insert-columns', sheet: 'Components', at: 4, count: 2 },
    { do: 'value', sheet: 'Components', cell: 'L7', value: 77 },
    { do: 'rename', sheet: 'Inputs', value: 'Our inputs' },
    { do: 'value', sheet: 'Our inputs', cell: 'C14', value: 13 },
  ],
  sorted: [
    { do: 'sort', sheet: 'Components', range: `B7:${letterOf('Components', 'Caveats')}9`, by: 0, ascending: true },
    { do: 'value', sheet: 'Components', cell: 'J7', value: 77 },
  ],
  rows: [
    { do: 'insert-rows', sheet: 'Components', at: 8, count: 1 },
    { do: 'text', sheet: 'Components', cell: 'B8', value: 'Our own GPU' },
    { do: 'value', sheet: 'Components', cell: 'J8', value: 900 },
    { do: 'remove-rows', sheet: 'Components', at: 10, count: 1 },
  ],
  chosen: [{ do: 'text', sheet: 'Cash bridge', cell: 'D4', value: 'Low' }],
} satisfies Record<string, readonly CalcStep[]>

describe('a pack that LibreOffice changed', () => {
  let saved: readonly Uint8Array[]

  beforeAll(async () => {
    saved = await editInLibreOffice((await writeBoardWorkbook(THREE.plan)).bytes, Object.values(EDITS))
  }, 600_000)

  async function edited(name: keyof typeof EDITS): Promise<PackComparison> {
    const { sheets } = okOf(await readPack(saved[Object.keys(EDITS).indexOf(name)] ?? new Uint8Array(), 'pack.xlsx'))
    const source = { workbook: THREE.workbook, assessment: THREE.assessment, fingerprint: '3f9a1c27b0de', appVersion: '0.1.0' }
    return comparePack(source, sheets, { isSameVersion: true, statuses: [] })
  }

  it('gives what was typed in its units, wherever it was typed, and formulas that are gone by their names', async () => {
    const found = await edited('typed')
    expect(facts(found)).toEqual([
      ['Inputs', 'C14', 'Headcount', 'Value', 12, 14],
      ['Components', 'J8', 'Postgres', 'Monthly cost', 10_000, 12_345],
      ['Components', 'H9', 'Cache', 'Differentiator', 'yes', 'no'],
      ['Engineer time', 'G7', 'Kafka', 'Ana', 1250, 3100],
    ])
    expect(found.remarks.map((remark) => [remark.kind, remarkText(remark)])).toEqual([
      ['written', 'Summary J3, Model integrity: all pass · Inputs changed since export: 0: Why so much?'],
      ['formula', `Components I8, Postgres, Engineer time: =${timeOf(8)} → ='Engineer time'!$C8*2`],
      ['unread', 'Components C9, Cache, Layer: Somewhere'],
      ['overwritten', `Components I9, Cache, Engineer time: =${timeOf(9)} → 5%`],
    ])
  })

  it('is matched by row id after rows were sorted whole, columns put in, and a sheet renamed', async () => {
    const found = await edited('moved')
    expect(facts(found)).toEqual([
      ['Our inputs', 'C14', 'Headcount', 'Value', 12, 13],
      ['Components', 'L7', 'Cache', 'Monthly cost', 5000, 7700],
    ])
    expect(found.remarks.map(({ kind }) => kind)).toEqual(['sorted'])
  })

  it('is matched by name where the sort left the hidden ids behind', async () => {
    const found = await edited('sorted')
    expect(facts(found)).toEqual([['Components', 'J7', 'Cache', 'Monthly cost', 5000, 7700]])
    expect(found.remarks.map(({ kind }) => kind)).toEqual(['sorted'])
  })

  it('names rows that were added and removed', async () => {
    const found = await edited('rows')
    expect(found.facts).toEqual([])
    const rows = found.remarks.filter(({ kind }) => kind.startsWith('row'))
    expect(rows.map((remark) => [remark.kind, remarkText(remark)])).toEqual([
      ['row-removed', 'Components: Cache'],
      ['row-added', 'Components B8: Our own GPU · 900'],
    ])
  })

  it('names another choice of a scenario, and takes it for no change of a value', async () => {
    const found = await edited('chosen')
    expect(found.facts).toEqual([])
    expect(found.remarks.map((remark) => [remark.kind, remarkText(remark)])).toEqual([['chosen', expect.stringContaining('Base → Low')]])
  })
})
