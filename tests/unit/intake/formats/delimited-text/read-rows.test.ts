import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRows } from '../../../../../src/intake/formats/delimited-text/read-rows.ts'

const suite = new URL('../../../../fixtures/csv/csv-spectrum/', import.meta.url)
const names = readdirSync(new URL('csvs/', suite)).map((file) => file.replace('.csv', ''))

/** The suite's own slip: its JSON is no list here and has another telephone number than its CSV. */
const SLIP = 'location_coordinates'

function rowsOf(text: string) {
  const rows = readRows(text, 'list.csv', 100)
  if (!rows.ok) throw new Error(JSON.stringify(rows.problem))
  return rows.value
}

describe('the rows of a CSV text', () => {
  it('come from a suite that is really there', () => expect(names).toHaveLength(12))

  it.each(names)('agree with csv-spectrum: %s', (name) => {
    const [header, ...rows] = rowsOf(readFileSync(new URL(`csvs/${name}.csv`, suite), 'utf8'))
    const objects = rows.map((row) => Object.fromEntries(header?.cells.map((key, index) => [key, row.cells[index]]) ?? []))
    const expected = JSON.parse(readFileSync(new URL(`json/${name}.json`, suite), 'utf8'))
    expect(objects).toEqual(name === SLIP ? [{ ...expected, 'Contact Phone Number': '2095257564' }] : expected)
  })

  it('carry the line they start on, past cells of several lines and empty lines', () => {
    const rows = rowsOf('a,b\n1,"x\ny\nz"\n\n,\n2,"q"\n3,4')
    expect(rows.map((row) => [row.line, row.cells[0]])).toEqual([
      [1, 'a'],
      [2, '1'],
      [7, '2'],
      [8, '3'],
    ])
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['the CR of old Macs', '\r'],
  ])('count lines the same with %s', (_, end) => {
    const rows = rowsOf(['a,b', '1,"x', 'y"', '2,3', ''].join(end))
    expect(rows.map((row) => row.line)).toEqual([1, 2, 4])
    expect(rows[2]?.cells).toEqual(['2', '3'])
  })

  it('stay whole in a file that mixes CRLF and LF', () => {
    const rows = rowsOf('a,b\r\n1,2\n3,"4"\r\n5,6')
    expect(rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  it.each([
    ['never closed', 'a,b\n1,"x\n2,3\n4,5\n', 2],
    ['closed by the next cell that is quoted', 'a,b\n1,2\n3,"x\n4,5\n6,"y"\n', 3],
    ['followed by text', 'a,b\n1,"x"y\n2,3', 2],
    ['opened after a cell of several lines', 'a,b\n"1\n1",2\n3,"4', 4],
  ])('name the line where a quotation mark opens that is %s', (_, text, line) => {
    expect(readRows(text, 'list.csv', 100)).toEqual({
      ok: false,
      problem: { code: 'csv-unclosed-quote', facts: { file: 'list.csv', line } },
    })
  })

  it('end with a Problem when there are more than allowed', () => {
    expect(readRows('a\n1\n2\n', 'list.csv', 2).ok).toBe(true)
    expect(readRows('a\n1\n2\n3', 'list.csv', 2)).toEqual({
      ok: false,
      problem: { code: 'csv-too-many-rows', facts: { file: 'list.csv', max: 2 } },
    })
  })
})
