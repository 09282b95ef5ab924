import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { cellText, dateSerial, finite, formulaText, MAX_TEXT, refuseSameSheets, sheetName } from '../../../src/excel/cell-values.ts'
import { footerText } from '../../../src/excel/write-sheet.ts'
import { utf8 } from '../../../src/excel/xml-text.ts'

describe('the text of a cell', () => {
  it('loses control characters that XML cannot hold and keeps line breaks and tabs', () => {
    expect(cellText('a\u0000b\u001Fc\nd\te')).toBe('abc\nd\te')
  })

  it('replaces half a surrogate pair and keeps a whole one', () => {
    expect(cellText('x\uD83D y🚀\uDE80')).toBe('x\uFFFD y🚀\uFFFD')
  })

  it('escapes what Excel would read as an escaped letter', () => {
    expect(cellText('_x0041_ and _y0041_')).toBe('_x005F_x0041_ and _y0041_')
  })

  it('is cut at the longest text of a cell, never inside a pair', () => {
    expect(cellText('a'.repeat(MAX_TEXT))).toHaveLength(MAX_TEXT)
    const cut = cellText(`${'a'.repeat(MAX_TEXT - 2)}🚀🚀`)
    expect(cut).toBe(`${'a'.repeat(MAX_TEXT - 2)}…`)
  })
})

describe('the number of a cell', () => {
  it('counts a date in days as Excel does', () => {
    expect(dateSerial('2026-11-25' as never)).toBe(46_351)
  })

  it('is refused when it is not finite', () => {
    expect(() => finite(Number.NaN, () => 'Summary!C9')).toThrow('Summary!C9')
    expect(() => finite(1 / 0, () => 'Summary!C9')).toThrow('Summary!C9')
    expect(finite(0, () => 'Summary!C9')).toBe(0)
  })
})

describe('the text of a formula', () => {
  it('carries the prefix of functions younger than the format, outside quotes only', () => {
    expect(formulaText('IFS(A1>0,"CONCAT(x)")&CONCAT(A1,B1)')).toBe('_xlfn.IFS(A1>0,"CONCAT(x)")&_xlfn.CONCAT(A1,B1)')
  })

  it('leaves functions alone whose names only end alike', () => {
    expect(formulaText('COUNTIFS(A:A,1)+SUMIFS(B:B,A:A,1)')).toBe('COUNTIFS(A:A,1)+SUMIFS(B:B,A:A,1)')
  })
})

describe('the name of a sheet', () => {
  it.each(Object.values(SHEETS))('is one that Excel takes, and that no other has: %s', (name) => {
    expect(sheetName(name)).toBe(name)
    expect(() => refuseSameSheets(Object.values(SHEETS))).not.toThrow()
  })

  it.each(['', ' ', 'n'.repeat(32), 'a[b', 'a]b', 'a:b', 'a*b', 'a?b', 'a/b', 'a\\b', "'a", "a'", 'a\u0000b', 'HISTORY'])(
    'is refused before it becomes a formula that leads nowhere: %j',
    (name) => expect(() => sheetName(name)).toThrow(RangeError),
  )

  it('is refused when another differs from it in case only', () => {
    expect(() => refuseSameSheets(['Costs', 'Engineer time', 'COSTS'])).toThrow('COSTS')
    expect(() => refuseSameSheets(['Costs', 'Costs 2'])).not.toThrow()
  })
})

describe('the text of a footer', () => {
  it('doubles what would begin a code, and is cut between characters, never inside one', () => {
    expect(footerText('R&D 1')).toBe(' R&&D 1')
    expect(footerText('&'.repeat(200))).toBe(` ${'&&'.repeat(49)}`)
    expect(footerText('🚀'.repeat(200))).toBe(` ${'🚀'.repeat(49)}`)
    expect(footerText('n'.repeat(200))).toHaveLength(100)
  })
})

describe('a part of a file', () => {
  it('keeps every pair of surrogates, wherever it is cut for packing', async () => {
    const text = `<a>${'x'}${'🚀'.repeat(40_000)}</a>`
    const zip = new JSZip()
    zip.file('a.xml', utf8(text))
    const read = await JSZip.loadAsync(await zip.generateAsync({ type: 'uint8array' }))
    expect((await read.file('a.xml')?.async('string')) === text).toBe(true)
  })
})
