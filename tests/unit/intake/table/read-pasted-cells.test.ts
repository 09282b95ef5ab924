// A block from the clipboard keeps every line and every blank cell: each has its place.
import { describe, expect, it } from 'vitest'
import { readPastedCells } from '#intake'

function cells(text: string) {
  const read = readPastedCells(text)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

describe('readPastedCells', () => {
  it('keeps blank cells and blank lines, and drops only the last line break', () => {
    expect(cells('a\t\tb\r\n\r\nc\t\td\r\n')).toEqual([['a', '', 'b'], [''], ['c', '', 'd']])
    expect(cells('12,5')).toEqual([['12,5']])
  })

  it('reads quoted cells with tabs and line breaks in them', () => {
    expect(cells('"two\nlines"\t"a ""b"""\nx\ty')).toEqual([
      ['two\nlines', 'a "b"'],
      ['x', 'y'],
    ])
  })

  it('takes a quotation mark that is never closed for a character', () => {
    expect(cells('12" rack\t5\n"open\t6')).toEqual([
      ['12" rack', '5'],
      ['"open', '6'],
    ])
  })

  it('refuses more than it can hold', () => {
    expect(readPastedCells('x\n'.repeat(100_002))).toMatchObject({ ok: false, problem: { code: 'csv-too-many-rows' } })
    expect(readPastedCells('x'.repeat(21_000_000))).toMatchObject({ ok: false, problem: { code: 'file-too-large' } })
  })
})
