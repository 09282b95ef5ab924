// OpenDocument spreadsheets as lists: the same texts as of Excel workbooks, and repeats that are counted, not expanded.

import { describe, expect, it } from 'vitest'
import { PLAIN_STYLE, problemText } from '#wording'
import type { SourceTable } from '../../../../../src/intake/formats/list-format.ts'
import { readList, readListExactly } from '../../../../../src/intake/formats/read-list.ts'
import { foreignOds, odsRow, odsSheet, odsText } from '../../../../builders/foreign-ods.ts'
import { okOf } from '../../../../builders/workbook-files.ts'

const FILE = 'list.ods'
const BLANK = '<table:table-cell/>'

async function tableOf(rows: string, styles = ''): Promise<SourceTable> {
  const [table] = okOf(await readList(await foreignOds({ body: odsSheet('S', rows), styles }), FILE)).tables
  if (table === undefined) throw new Error('no table')
  return table
}
const shown = async (cell: string) => (await tableOf(odsRow(`${cell}${odsText('x')}`))).rows[0]?.cells[0]
const refusal = async (bytes: Uint8Array) => {
  const book = await readList(bytes, FILE)
  return book.ok ? 'it was read' : problemText(book.problem, PLAIN_STYLE)
}

describe('a cell of an OpenDocument spreadsheet', () => {
  it.each([
    ['office:value-type="float" office:value="1234.5"', '1.234,50', '1234.5'],
    ['office:value-type="float" office:value="1.234"', '1,234', '1.2340'],
    ['office:value-type="float" office:value="1.5E-3"', '0,0015', '0.0015'],
    ['office:value-type="float" office:value="20400"', '20 400 kr', 'kr20400'],
    ['office:value-type="float" office:value="-1234.5"', '-1.234,50 Fr.', '-1234.50 CHF'],
    ['office:value-type="float" office:value="1.25"', '1,3 FTE', '1.25 FTE'],
    ['office:value-type="float" office:value="12345"', '12k', '12345'],
    ['office:value-type="percentage" office:value="0.25"', '25 %', '25%'],
    ['office:value-type="currency" office:currency="EUR" office:value="1234.5"', '1.234,50 €', '1234.50 EUR'],
    ['office:value-type="currency" office:value="3"', '3', '3'],
    ['office:value-type="date" office:date-value="2027-02-09"', '09.02.27', '2027-02-09'],
    ['office:value-type="date" office:date-value="2027-02-01"', 'Feb. 27', '2027-02'],
    ['office:value-type="date" office:date-value="2027-03-01"', 'Mar 01', '2027-03-01'],
    ['office:value-type="date" office:date-value="2027-02-28"', '02/2027', '2027-02-28'],
    ['office:value-type="date" office:date-value="2027-02-01"', '01.02.27', '2027-02-01'],
    ['office:value-type="date" office:date-value="2027-02-09T14:30:00"', '09.02.27 14:30', '2027-02-09 14:30'],
    ['office:value-type="time" office:time-value="PT37H30M00S"', '37:30', '37:30'],
    ['office:value-type="time" office:time-value="PT08H00M00S"', '08:00', '8:00'],
    ['office:value-type="time" office:time-value="PT00H00M10.9999999S"', '00:00:11', '0:00:11'],
    ['office:value-type="boolean" office:boolean-value="true"', 'WAHR', 'TRUE'],
    ['office:value-type="string"', 'Kafka<text:s text:c="2"/>on<text:tab/>EC2<text:line-break/>old', 'Kafka  on\tEC2\nold'],
    ['office:value-type="string" office:string-value="said"', '', 'said'],
    ['table:formula="of:=1" office:value-type="float" office:value="0"', '0', '0'],
  ] as const)('%s is a text that can be read in one way only', async (attributes, paragraph, text) => {
    const paragraphs = paragraph === '' ? '' : `<text:p>${paragraph}</text:p>`
    expect(await shown(`<table:table-cell ${attributes}>${paragraphs}</table:table-cell>`)).toBe(text)
  })

  it('holds its paragraphs, without comments, drawings and phonetic readings', async () => {
    const aside =
      '<office:annotation><text:p>a comment</text:p></office:annotation><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>'
    const ruby = '<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>トウキョウ</text:ruby-text></text:ruby>'
    const cell = `<table:table-cell office:value-type="string">${aside}<text:p>one ${ruby}</text:p><text:p>two</text:p></table:table-cell>`
    expect(await shown(cell)).toBe('one 東京\ntwo')
  })

  it('is marked where it is crossed out, whole or in part', async () => {
    const struck = (name: string, family: string) =>
      `<style:style style:name="${name}" style:family="${family}"><style:text-properties style:text-line-through-style="solid"/></style:style>`
    const rows = odsRow(`${odsText('Kafka', 'table:style-name="ce1"')}${odsText('keep <text:span text:style-name="T1">old</text:span>')}`)
    const { rows: read } = await tableOf(rows, `${struck('ce1', 'table-cell')}${struck('T1', 'text')}`)
    expect(read[0]?.cells).toEqual(['~~Kafka~~', 'keep ~~old~~'])
  })

  it('without a value is named, by their columns, and never zero', async () => {
    const formula = '<table:table-cell table:formula="of:=A1"/>'
    const error =
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    const { rows, notes } = await tableOf(`${odsRow(odsText('a'))}${odsRow(`${odsText('b')}${formula}${error}`)}`)
    expect(rows.map(({ cells }) => cells)).toEqual([['a'], ['b']])
    expect(notes).toEqual([
      { code: 'formulas-without-value', facts: { columns: ['B'], line: 2, cells: 1 } },
      { code: 'cells-with-errors', facts: { columns: ['C'], line: 2, cells: 1, error: '#DIV/0!' } },
    ])
  })
})

describe('a sheet of an OpenDocument spreadsheet', () => {
  it('counts what repeats, keeps what is there twice, and says what is hidden or one cell', async () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="16382"/>'
    const rows = [
      odsRow(BLANK, 'table:number-rows-repeated="3"'),
      odsRow(
        `${odsText('Title', 'table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell/><table:table-cell table:number-columns-repeated="16382"/>`,
      ),
      odsRow(`${odsText('a', 'table:number-columns-repeated="2"')}`, 'table:number-rows-repeated="2" table:visibility="filter"'),
      odsRow('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048570"'),
    ]
    const table = await tableOf(columns + rows.join(''))
    expect(table.rows).toEqual([
      { line: 4, cells: ['Title'], isHidden: false },
      { line: 5, cells: ['a', 'a'], isHidden: true },
      { line: 6, cells: ['a', 'a'], isHidden: true },
    ])
    expect([...table.hiddenColumns]).toEqual([1])
    expect(table.merges).toEqual([{ row: 4, rows: 1, column: 0, columns: 2 }])
  })

  it('is not read where it is hidden, and tables of charts are none', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="ta2"/>'
    const chart = `<table:shapes><draw:frame><draw:object><office:chart>${odsSheet('local', odsRow(odsText('no')))}</office:chart></draw:object></draw:frame></table:shapes>`
    const body = `${odsSheet('Old', odsRow(odsText('b')), 'table:style-name="ta1"')}${odsSheet('List', `${chart}${odsRow(odsText('d'))}`, 'table:style-name="ta2"')}${odsSheet('Blank', odsRow(BLANK))}`
    const bytes = await foreignOds({ body, styles })
    const book = okOf(await readList(bytes, FILE))
    expect(book.tables.map(({ sheet, rows }) => [sheet, rows.map(({ cells }) => cells)])).toEqual([['List', [['d']]]])
    expect(book.hidden).toBe(1)
    expect(okOf(await readListExactly(bytes, FILE))).toEqual(book)
  })
})

describe('an OpenDocument spreadsheet that is refused', () => {
  it.each([
    [
      '17 billion cells',
      odsSheet('S', odsRow(odsText('x', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')),
    ],
    ['a million rows', odsSheet('S', odsRow(odsText('x'), 'table:number-rows-repeated="1048576"'))],
    ['a number of repeats beyond all numbers', odsSheet('S', odsRow(odsText('x', 'table:number-columns-repeated="9007199254740991"')))],
  ])('has %s', async (_, body) => {
    expect(await refusal(await foreignOds({ body }))).toSay(
      'list.ods has more than 100,000 rows or 500 columns on “S”. Delete the extra rows or columns, and try again.',
    )
  })

  it('has a password, pictures alone, or is another document', async () => {
    const manifest = '<file-entry><encryption-data/></file-entry>'
    expect(await refusal(await foreignOds({ body: '', manifest, content: 'not XML' }))).toSay(
      'list.ods has a password. Open it, remove the password, save it and try again.',
    )
    const picture = odsSheet('S', '<table:shapes><draw:frame/></table:shapes>')
    expect(await refusal(await foreignOds({ body: picture }))).toSay(
      'list.ods has pictures but no cells. Enter the list in cells, and try again.',
    )
    expect(await refusal(await foreignOds({ body: '', content: '<document><text/></document>' }))).toSay(
      'list.ods isn’t a spreadsheet that can be read. Save it as an Excel file (.xlsx), OpenDocument (.ods) or CSV.',
    )
    expect(await refusal(await foreignOds({ body: odsSheet('S', odsRow(odsText('<text:s text:c="999999999"/>'))) }))).toSay(
      'list.ods is damaged in “content.xml”. Open it in its program and save it again.',
    )
  })
})
