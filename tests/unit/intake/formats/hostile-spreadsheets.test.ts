// Spreadsheets that are broken, made to hurt, or no list: each is read or refused with one plain sentence that says what to do, at once.

import { describe, expect, it } from 'vitest'
import { PLAIN_STYLE, problemText } from '#wording'
import { readList } from '../../../../src/intake/formats/read-list.ts'
import { foreignOds, odsNumber, odsRow, odsSheet, odsText } from '../../../builders/foreign-ods.ts'
import { type ForeignWorkbook, foreignXlsx, textRow } from '../../../builders/foreign-xlsx.ts'
import { archiveOf, oleFile, oneHugePart } from '../../../builders/raw-archive.ts'
import { processorTime } from '../../../helpers/processor-time.ts'

/** Each is read or refused in less than 3 s where nothing else runs; a reader out of hand passes this one too. */
const TIME_LIMIT_MS = 20_000
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const ONE_ROW = textRow(1, ['Name', 'Kafka'])
const one = (rows: string, rest: Partial<ForeignWorkbook> = {}) => foreignXlsx({ sheets: [{ name: 'S', rows }], ...rest })
const whole = (sheet: string) => one(`<?xml version="1.0"?><worksheet>${sheet}</worksheet>`)
const numbered = (count: number, row: (number: number) => string) => Array.from({ length: count }, (_, at) => row(at + 1)).join('')
const cells = (row: number, count: number) =>
  Array.from({ length: count }, (_, at) => `<c><v>${(row * 7919 + at * 31) % 99_991}</v></c>`).join('')
const TOO_LONG = 'has more than 100,000 rows or 500 columns on “S”. Delete the extra rows or columns, and try again.'
const PASSWORD = 'has a password. Open it, remove the password, save it and try again.'
const INCOMPLETE = 'is incomplete. Open it in its program and save it again.'
const damagedIn = (part: string) => `is damaged in “${part}”. Open it in its program and save it again.`
const because = (why: string) => `can’t be read because ${why}. Save it again as an Excel file (.xlsx) or as CSV.`

type Case = readonly [what: string, file: string, bytes: () => Promise<Uint8Array> | Uint8Array, says: string]

const REFUSED: readonly Case[] = [
  [
    'an old Excel file',
    'list.xls',
    oleFile,
    'is an old Excel file (.xls). Open it in Excel or LibreOffice, and save it as an Excel file (.xlsx).',
  ],
  ['an Excel file before 1997', 'list.xls', () => Uint8Array.from([9, 8, 8, 0, 0, 5, 0x10, 0]), 'is an old Excel file (.xls).'],
  ['a file behind a password', 'list.xlsx', encryptedFile, PASSWORD],
  [
    'a binary Excel file',
    'list.xlsb',
    () => one('', { parts: { '_rels/.rels': '<x/>', 'xl/workbook.bin': 'x' } }),
    'is a binary Excel file (.xlsb). Open it in',
  ],
  [
    'a mark of Excel beside an open file',
    '~$list.xlsx',
    () => new Uint8Array(165).fill(32),
    'only marks that a spreadsheet is open. Choose the spreadsheet itself.',
  ],
  ['a mark of LibreOffice beside an open file', '.~lock.list.ods#', () => new TextEncoder().encode(',ana,laptop,;'), 'only marks that a'],
  [
    'another archive',
    'list.xlsx',
    () => archiveOf([{ name: 'Index/Document.iwa', packed: new Uint8Array(), size: 0 }]),
    'isn’t a spreadsheet that can be read. Save it as an Excel file (.xlsx), OpenDocument (.ods) or CSV.',
  ],
  ['an archive that is cut', 'list.xlsx', async () => (await one(ONE_ROW)).slice(0, 900), INCOMPLETE],
  [
    'pictures only',
    'list.xlsx',
    () => whole('<sheetData/><drawing/>'),
    'has pictures but no cells. Enter the list in cells, and try again.',
  ],
  ['no cells', 'list.xlsx', () => one('<row r="1"/>'), 'has no cells. Save it again, or choose another file.'],
  [
    'hidden sheets',
    'list.xlsx',
    () => foreignXlsx({ sheets: [{ name: 'S', rows: ONE_ROW, state: 'veryHidden' }] }),
    'has no visible sheet with cells. Unhide the sheet with the list, save the file and try again.',
  ],
  [
    'formulas without a result',
    'list.xlsx',
    () => one('<row><c><f>A2</f></c></row>'),
    'has only formulas without a stored result, or with errors. Open it in its program, correct it and save it again.',
  ],
  [
    '150 MB of blanks in 150 KB',
    'list.xlsx',
    () => oneHugePart('xl/worksheets/sheet1.xml', 150_000_000),
    because('it unpacks to more than any list contains'),
  ],
  ['30 MB of blanks in 30 KB', 'list.xlsx', () => oneHugePart('content.xml', 30_000_000), because('it unpacks to far more than its size')],
  [
    'entities that expand',
    'list.xlsx',
    () => one('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><worksheet>&a;</worksheet>'),
    damagedIn('xl/worksheets/sheet1.xml'),
  ],
  ['an entity nobody declared', 'list.xlsx', () => whole('&lol;'), damagedIn('xl/worksheets/sheet1.xml')],
  [
    'a shared text out of range',
    'list.xlsx',
    () => one('<row><c t="s"><v>9</v></c></row>', { sharedStrings: '<si><t>x</t></si>' }),
    damagedIn('xl/worksheets/sheet1.xml'),
  ],
  [
    'a second value in a cell',
    'list.xlsx',
    () => one('<row r="1"><c r="A1"><v>150</v><is><t>00</t></is></c></row>'),
    'has two values in “S!A1”, which programs can show differently. Open it in Excel or LibreOffice, check that place, save it and try again.',
  ],
  [
    'a cell outside its row',
    'list.xlsx',
    () => one('<row r="9"><c r="C10"><v>1</v></c></row>'),
    'has a cell outside its row in “S!C10”, which programs can show differently.',
  ],
  [
    'one cell twice',
    'list.xlsx',
    () => one('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    'has one cell twice in “S!A1”',
  ],
  [
    '400 sheets that are one part',
    'list.xlsx',
    () => foreignXlsx({ sheets: [{ name: 'S', rows: ONE_ROW }], parts: { 'xl/workbook.xml': manySheets(400) } }),
    'has one part used twice in “S2”',
  ],
  [
    'a number beside a text that shows another one',
    'list.ods',
    () => foreignOds({ body: odsSheet('S', odsRow(odsNumber('150', '15,000.00'))) }),
    'has two values in “S!A1”, which programs can show differently.',
  ],
  [
    'a text beside another one',
    'list.ods',
    () => foreignOds({ body: odsSheet('S', odsRow(odsText('Kafka') + odsText('Kafka', 'office:string-value="Postgres"'))) }),
    'has two values in “S!B1”, which programs can show differently.',
  ],
  [
    'cells of a foreign namespace alone',
    'list.ods',
    () => foreignOds({ body: odsSheet('S', `<e:table-row xmlns:e="urn:x">${odsText('Kafka')}</e:table-row>`) }),
    'has no cells. Save it again, or choose another file.',
  ],
  ['rows in disorder', 'list.xlsx', () => one('<row r="2"/><row r="1"/>'), damagedIn('xl/worksheets/sheet1.xml')],
  ['200,000 rows', 'list.xlsx', () => one(numbered(200_000, (row) => `<row>${cells(row, 1)}</row>`)), TOO_LONG],
  ['501 columns', 'list.xlsx', () => one(`<row>${cells(1, 501)}</row>`), TOO_LONG],
  [
    'a thousand sheets',
    'list.ods',
    () => foreignOds({ body: numbered(1000, (sheet) => odsSheet(`S${sheet}`, odsRow(odsText('x')))) }),
    because('it has too many parts'),
  ],
  [
    'billions of cells on several sheets',
    'list.ods',
    () =>
      foreignOds({ body: numbered(200, (sheet) => odsSheet(`S${sheet}`, odsRow(odsText('x'), 'table:number-rows-repeated="100000"'))) }),
    because('it unpacks to more than any list contains'),
  ],
]

const READ: readonly Case[] = [
  [
    'cells A1 and XFD1048576 only',
    'list.xlsx',
    () => one('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    '2 rows of 10',
  ],
  ['400 columns', 'list.xlsx', () => one(numbered(20, (row) => `<row>${cells(row, 400)}</row>`)), '20 rows of 400'],
  [
    'a merge over the whole sheet',
    'list.xlsx',
    () => whole(`<sheetData>${ONE_ROW}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    '1 rows of 2',
  ],
  [
    '50,000 merges',
    'list.xlsx',
    () =>
      whole(
        `<sheetData>${ONE_ROW}</sheetData><mergeCells>${numbered(50_000, (row) => `<mergeCell ref="A${row}:XFD${row}"/>`)}</mergeCells>`,
      ),
    '1 rows of 2',
  ],
  [
    'a prefix on every element',
    'list.xlsx',
    () =>
      one(
        `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
    '1 rows of 1',
  ],
  [
    'a foreign cell beside one that counts',
    'list.xlsx',
    () => one('<row r="1"><c r="A1"><v>1</v></c><e:c xmlns:e="urn:x" r="B1"><e:v>2</e:v></e:c></row>'),
    '1 rows of 1',
  ],
  [
    'rows that do not say which they are, with cells that do',
    'list.xlsx',
    () => one('<row><c r="A3"><v>1</v></c></row><row><c r="B4"><v>2</v></c></row>'),
    '2 rows of 2',
  ],
  [
    'numbers beside texts that show them in many ways',
    'list.ods',
    () => foreignOds({ body: odsSheet('S', SHOWN_NUMBERS.map(([value, text]) => odsRow(odsNumber(value, text))).join('')) }),
    '14 rows of 1',
  ],
  [
    'a foreign cell and a foreign kind beside what counts',
    'list.ods',
    () =>
      foreignOds({
        body: odsSheet(
          'S',
          odsRow(
            `<e:table-cell xmlns:e="urn:x" office:value-type="string"><text:p>no</text:p></e:table-cell>${odsText('yes', 'xmlns:e="urn:x" e:value-type="float" e:value="1"')}`,
          ),
        ),
      }),
    '1 rows of 1',
  ],
  [
    'a foreign kind that a cell of LibreOffice would be an error by',
    'list.ods',
    () => foreignOds({ body: odsSheet('S', odsRow(odsText('yes', 'xmlns:e="urn:x" e:value-type="error"'))) }),
    '1 rows of 1',
  ],
  ['a sheet called __proto__', 'list.xlsx', () => foreignXlsx({ sheets: [{ name: '__proto__', rows: ONE_ROW }] }), '1 rows of 2'],
  ['a header with two equal names', 'list.xlsx', () => one(textRow(1, ['Cost', 'Cost'])), '1 rows of 2'],
]

const SHOWN_NUMBERS = [
  ...[
    ['150', '150'],
    ['150', '$150.00'],
    ['1234.5', '1.234,50 €'],
    ['1234.5', '1 234,5'],
    ['1234.5', '1,235'],
    ['-20', '(20.00)'],
    ['-20', '−20 USD'],
  ],
  ...[
    ['0.256', '25.6%'],
    ['0.256', '26 %'],
    ['1234567', '1,235'],
    ['45000', '2023-03-15'],
    ['0.5', '1/2'],
    ['12', '12 seats'],
    ['7', '007'],
  ],
] as const

function manySheets(count: number): string {
  const sheets = numbered(count, (sheet) => `<sheet name="S${sheet}" sheetId="${sheet}" r:id="rId1"/>`)
  return `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`
}

describe('a spreadsheet that is no list', () => {
  it.each(REFUSED)('is refused with what to do: %s', async (_, file, make, says) => {
    const { text, ms } = await timed(await make(), file)
    expect(text).toMention(`${file} ${says}`)
    expect(ms).toBeLessThan(TIME_LIMIT_MS)
  })
})

describe('a spreadsheet that looks worse than it is', () => {
  it.each(READ)('is read: %s', async (_, file, make, shape) => {
    const { text, ms } = await timed(await make(), file)
    expect(text).toBe(shape)
    expect(ms).toBeLessThan(TIME_LIMIT_MS)
  })
})

/** The sentence, or how large the first table is; and what it took. */
async function timed(bytes: Uint8Array, file: string): Promise<{ readonly text: string; readonly ms: number }> {
  const spent = processorTime()
  const book = await readList(bytes, file)
  const ms = spent()
  if (!book.ok) return { text: problemText(book.problem, PLAIN_STYLE), ms }
  const rows = book.value.tables[0]?.rows ?? []
  return { text: `${rows.length} rows of ${Math.max(...rows.map(({ cells: all }) => all.length))}`, ms }
}

/** A container with the stream in which Office keeps a file behind a password. */
function encryptedFile(): Uint8Array {
  const bytes = oleFile()
  bytes.set(
    [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  )
  return bytes
}
