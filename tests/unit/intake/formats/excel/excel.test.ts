// Excel workbooks as lists: a typed cell is a text that can be read in one way only, and what has no value is named.

import { describe, expect, it } from 'vitest'
import type { SourceBook } from '../../../../../src/intake/formats/list-format.ts'
import { readList, readListExactly } from '../../../../../src/intake/formats/read-list.ts'
import { type ForeignWorkbook, foreignXlsx, textRow } from '../../../../builders/foreign-xlsx.ts'
import { okOf } from '../../../../builders/workbook-files.ts'

const FILE = 'list.xlsx'
const bookOf = async (workbook: ForeignWorkbook): Promise<SourceBook> => okOf(await readList(await foreignXlsx(workbook), FILE))
const sheetOf = async (rows: string, rest: Partial<ForeignWorkbook> & { readonly after?: string; readonly before?: string } = {}) => {
  const { after = '', before = '', ...others } = rest
  const sheet = `<?xml version="1.0"?><worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
  const [table] = (await bookOf({ sheets: [{ name: 'S', rows: sheet }], ...others })).tables
  if (table === undefined) throw new Error('no table')
  return table
}
const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The text of one number under one format: a code of the file, or one of the formats that every reader knows by its number. */
async function shown(value: string, format: string | number, properties = ''): Promise<string> {
  const id = typeof format === 'number' ? format : 164
  const codes = typeof format === 'number' ? '' : `<numFmts><numFmt numFmtId="164" formatCode="${escaped(format)}"/></numFmts>`
  const styles = `${codes}<cellXfs><xf numFmtId="${id}"/></cellXfs>`
  const { rows, notes } = await sheetOf(`<row r="1"><c r="A1" s="0"><v>${value}</v></c><c r="B1"><v>1</v></c></row>`, {
    styles,
    properties,
  })
  return notes.length > 0 ? `not read: ${JSON.stringify(notes[0]?.facts)}` : (rows[0]?.cells[0] ?? '')
}

describe('a number of an Excel workbook', () => {
  it.each([
    // Plain ones: never grouped, never with exactly three decimals.
    ['1234.5', 'General', '1234.5'],
    ['1234567', '#,##0', '1234567'],
    ['1.234', '0.000', '1.2340'],
    ['-1.234', 'General', '-1.2340'],
    ['0.30000000000000004', 'General', '0.3'],
    ['5.64902E-05', '0.00E+00', '0.0000564902'],
    ['0', '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', '0'],
    ['-500', '#,##0;(#,##0)', '-500'],
    ['12', '@', '12'],
    ['12', 'Standard', '12'],
    // Percent.
    ['0.25', 9, '25%'],
    ['0.07', '0%', '7%'],
    ['0.12345', '0.00%', '12.3450%'],
    ['25', '0"%"', '25%'],
    // Currencies by their sign, their code, or sign and country.
    ['1234.5', '#,##0.00\\ [$€-407]', '1234.50 EUR'],
    ['1200', '[$€-407]\\ #,##0', '1200 EUR'],
    ['-19.9', '#,##0.00\\ "€";[Red]-#,##0.00\\ "€"', '-19.90 EUR'],
    ['300', '[$GBP]\\ #,##0.00', '300 GBP'],
    ['300', '"£"#,##0', '300 GBP'],
    ['1234.5', '[$$-409]#,##0.00', '1234.50 USD'],
    ['1234.5', '[$$-1009]#,##0.00', '1234.50 CAD'],
    ['1000', '[$¥-411]#,##0', '1000 JPY'],
    ['1000', '[$¥-804]#,##0', '1000 CNY'],
    ['50', '#,##0\\ [$kr-41D]', '50 SEK'],
    ['50', '#,##0.00\\ [$CHF-807]', '50 CHF'],
    // A lone sign of several currencies stays what it is.
    ['1234.5', '"$"#,##0.00', '$1234.50'],
    ['-1234.5', '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', '-$1234.50'],
    // The country alone is no currency.
    ['1234.5', '[$-409]#,##0.00', '1234.5'],
    // Units stand in the format.
    ['12', '0.0" FTE"', '12 FTE'],
    ['5', '0\\ "h/wk"', '5 h/wk'],
    ['12', '"~"0', '~12'],
    ['12.5', '"$"0.0"k"', '$12.50k'],
    ['12.5', '0.0"k"\\ [$€-1]', '12.50k EUR'],
    ['12.5', '0.00" €/month"', '12.50 EUR/month'],
    // Scaled by the format: the number itself counts.
    ['12345', '0.0,"k"', '12345'],
    ['12345', '[>=1000]0.0,"k";0', '12345'],
    // Days and times.
    ['46427', 14, '2027-02-09'],
    ['46427', '[$-407]d. mmmm yyyy', '2027-02-09'],
    ['46427.5', 'yyyy-mm-dd', '2027-02-09'],
    ['46427', 'mmm\\-yy', '2027-02-09'],
    // The first of a month that shows no day is that month.
    ['46419', 'mmm\\-yy', '2027-02'],
    ['46419', 17, '2027-02'],
    ['46419', '[$-411]yyyy"年"m"月";@', '2027-02'],
    ['46419.5', 'mmm\\-yy', '2027-02'],
    ['46419', 'd-mmm', '2027-02-01'],
    ['46427', 'mmmm', '2027-02-09'],
    ['46427.604166666664', 22, '2027-02-09 14:30'],
    ['46427', 'yyyy\\-mm\\-dd\\ hh:mm', '2027-02-09'],
    ['1', 14, '1900-01-01'],
    ['61', 14, '1900-03-01'],
    // Hours, of the day and elapsed.
    ['0.3333333333333333', '[h]:mm', '8:00'],
    ['1.5625', '[hh]:mm', '37:30'],
    ['-0.0625', '[h]:mm', '-1:30'],
    ['0.0625', '[mm]', '1:30'],
    ['0.3333333333333333', 20, '8:00'],
    ['0.5625', 'h:mm AM/PM', '13:30'],
    ['0.3543402777777778', 21, '8:30:15'],
    // Eleven seconds, which binary fractions fall short of.
    ['0.0001273148148148148', 21, '0:00:11'],
    ['1.5', 'h:mm', '36:00'],
    ['46427.5', 'h:mm', '2027-02-09 12:00'],
  ] as const)('%s shown as %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text)
  })

  it('is a day counted from 1904 where the workbook says so', async () => {
    expect(await shown('44965', 14, 'date1904="1"')).toBe('2027-02-09')
    expect(await shown('0.25', '[h]:mm', 'date1904="1"')).toBe('6:00')
    // What newer programs say of the workbook under the same name comes after it.
    expect(await shown('44965', 14, 'date1904="1"/><workbookPr chartTrackingRefBase="1"')).toBe('2027-02-09')
  })

  it('that no spreadsheet could show as a day is named, never another day', async () => {
    expect(await shown('0', 14)).toBe('not read: {"columns":["A"],"line":1,"cells":1,"error":"0"}')
    expect(await shown('60', 14)).toContain('not read')
    expect(await shown('99999999', 14)).toContain('not read')
  })
})

describe('a sheet of an Excel workbook', () => {
  it('gives texts in their places, blank cells between them, and the row numbers of the sheet', async () => {
    const { source, sheet, rows, delimiter } = await sheetOf(`${textRow(2, ['Name', 'Cost'])}<row r="5"><c r="D5"><v>3</v></c></row>`)
    expect({ source, sheet, delimiter }).toEqual({ source: FILE, sheet: 'S', delimiter: '\t' })
    expect(rows).toEqual([
      { line: 2, cells: ['Name', 'Cost'], isHidden: false },
      { line: 5, cells: ['', '', '', '3'], isHidden: false },
    ])
  })

  it('reads rich, inline and shared texts, without the phonetic reading of a name', async () => {
    const sharedStrings =
      '<si><r><t>Post</t></r><r><t>gres_x0041_</t></r></si><si/><si><t>東京</t><rPh sb="0" eb="1"><t>トウキョウ</t></rPh></si>'
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v></v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>'
    expect((await sheetOf(`<row>${cells}</row>`, { sharedStrings })).rows[0]?.cells).toEqual(['PostgresA', '', '東京', '', 'inline'])
  })

  it('reads yes and no, ISO days and the stored results of formulas', async () => {
    const cells =
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="d"><v>2027-02-09T00:00:00</v></c><c><f>6*7</f><v>42</v></c><c t="str"><f>"a"</f><v>a</v></c><c t="str"><f>""</f><v></v></c>'
    const { rows, notes } = await sheetOf(`<row>${cells}</row>`)
    expect(rows[0]?.cells).toEqual(['TRUE', 'FALSE', '2027-02-09', '42', 'a'])
    expect(notes).toEqual([])
  })

  it('names formulas without a stored result and cells with an error, by their columns, and reads neither as zero', async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="C${number}"><f>B1</f></c><c r="D${number}" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`
    const { rows, notes } = await sheetOf(`${row(3)}${row(4)}`)
    expect(rows.map(({ cells }) => cells)).toEqual([['1'], ['1']])
    expect(notes).toEqual([
      { code: 'formulas-without-value', facts: { columns: ['C'], line: 3, cells: 2 } },
      { code: 'cells-with-errors', facts: { columns: ['D'], line: 3, cells: 2, error: '#DIV/0!' } },
    ])
  })

  it('names the columns of cells with an error in the order of the sheet, whichever comes first', async () => {
    const failing = (cell: string) => `<c r="${cell}" t="e"><f>1/0</f><v>#DIV/0!</v></c>`
    const { rows, notes } = await sheetOf(`<row r="1"><c r="A1"><v>1</v></c>${failing('F1')}</row><row r="2">${failing('B2')}</row>`)
    expect(rows[0]?.cells).toEqual(['1'])
    expect(notes).toMatchObject([{ code: 'cells-with-errors', facts: { columns: ['B', 'F'], line: 1, cells: 2 } }])
  })

  it('marks what is crossed out, whole cells and parts of a text', async () => {
    const styles =
      '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>'
    const sharedStrings = '<si><r><t>keep </t></r><r><rPr><strike/></rPr><t>Kafka </t></r></si><si><t> Redis</t></si>'
    const cells = '<c t="s"><v>0</v></c><c t="s" s="1"><v>1</v></c><c s="1"><v>12</v></c><c s="2"><v>13</v></c>'
    expect((await sheetOf(`<row>${cells}</row>`, { styles, sharedStrings })).rows[0]?.cells).toEqual([
      'keep ~~Kafka~~ ',
      ' ~~Redis~~',
      '~~12~~',
      '13',
    ])
  })

  it('says which rows and columns are hidden and which cells are one', async () => {
    const table = await sheetOf(`${textRow(1, ['A', 'B', 'C'])}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`, {
      before: '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C90"/><mergeCell ref="X5:Z9"/></mergeCells>',
    })
    expect(table.rows.map(({ isHidden }) => isHidden)).toEqual([false, true])
    expect([...table.hiddenColumns]).toEqual([1])
    expect(table.merges).toEqual([
      { row: 1, rows: 1, column: 0, columns: 2 },
      { row: 1, rows: 2, column: 2, columns: 1 },
    ])
  })

  it('keeps a wide gap between its columns as a narrow one', async () => {
    const { rows, hiddenColumns } = await sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c><c r="XFD1"><v>3</v></c></row>', {
      before: '<cols><col min="16384" max="16384" hidden="1"/></cols>',
    })
    expect(rows[0]?.cells).toEqual(['1', '', '2', ...Array.from({ length: 8 }, () => ''), '3'])
    expect([...hiddenColumns]).toEqual([11])
  })
})

describe('an Excel workbook', () => {
  it('reads a hidden sheet that somebody names', async () => {
    const bytes = await foreignXlsx({
      sheets: [
        { name: 'Tools', rows: textRow(1, ['a']) },
        { name: 'Old', rows: textRow(1, ['b']), state: 'veryHidden' },
        { name: 'Older', rows: textRow(1, ['c']), state: 'hidden' },
      ],
    })
    const book = await readList(bytes, 'tools.xlsx', 'Old')
    if (!book.ok) throw new Error(JSON.stringify(book.problem))
    expect([book.value.tables.map(({ sheet }) => sheet), book.value.hidden]).toEqual([['Tools', 'Old'], 1])
  })

  it('gives its visible sheets that hold something, counts the hidden ones, and reads the same without guesses', async () => {
    const workbook: ForeignWorkbook = {
      sheets: [
        { name: 'Notes', rows: '' },
        { name: '__proto__', rows: textRow(1, ['a']) },
        { name: 'Old', rows: textRow(1, ['b']), state: 'hidden' },
        { name: 'Very', rows: textRow(1, ['c']), state: 'veryHidden' },
        { name: 'List', rows: textRow(1, ['d']) },
      ],
    }
    const book = await bookOf(workbook)
    expect(book.tables.map(({ sheet }) => sheet)).toEqual(['__proto__', 'List'])
    expect(book.hidden).toBe(2)
    expect(okOf(await readListExactly(await foreignXlsx(workbook), FILE))).toEqual(book)
  })

  it('is found by its parts in any case and with the slashes of Windows', async () => {
    const parts = { 'xl\\SharedStrings.xml': '<sst><si><t>Hello</t></si></sst>', 'xl/sharedStrings.xml': null }
    const rows = '<row r="1"><c t="s"><v>0</v></c></row>'
    const book = await bookOf({ sheets: [{ name: 'S', rows }], sharedStrings: '', parts })
    expect(book.tables[0]?.rows[0]?.cells).toEqual(['Hello'])
  })
})
