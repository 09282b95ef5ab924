// Inputs 1 to 27 of the list of hostile and broken Excel files of tests/unit/broken-inputs, each as a real file. Expected every
// time: plain cells, or one plain sentence; never a hang.

import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPack } from '#intake'
import { PLAIN_STYLE, problemText } from '#wording'
import type { PlainSheets } from '../../../../src/core/packs/plain-sheets.ts'
import { readXlsx } from '../../../../src/intake/spreadsheet/read-xlsx.ts'
import { type ForeignWorkbook, foreignParts, foreignXlsx, textRow } from '../../../builders/foreign-xlsx.ts'
import { archiveOf, oleFile, oneHugePart } from '../../../builders/raw-archive.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { processorTime } from '../../../helpers/processor-time.ts'
import { nearest } from '../../../helpers/sayings.ts'

const FILE = 'form.xlsx'
const TIME_LIMIT_MS = 10_000
const ONE_ROW = textRow(1, ['Component', 'Kafka'])
const one = (rows: string, rest: Partial<ForeignWorkbook> = {}): Promise<Uint8Array> =>
  foreignXlsx({ sheets: [{ name: 'S', rows }], ...rest })

type Expected = { readonly says: string } | { readonly cells: readonly (readonly string[])[] }
type Case = readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array, expected: Expected]

const sameSheets = (first: string, second: string, state: 'visible' | 'hidden'): Case => [
  `two sheets called ${first} and ${second}, ${state}`,
  () =>
    foreignXlsx({
      sheets: [
        { name: first, rows: ONE_ROW },
        { name: second, rows: ONE_ROW, state },
      ],
    }),
  { says: `form.xlsx has two sheets called “${second}”. Ask for the file again, saved as an Excel file (.xlsx).` },
]

const damaged = { says: 'form.xlsx is damaged in “xl/worksheets/sheet1.xml”. Ask for the file again, saved as an Excel file (.xlsx).' }

const CASES: readonly Case[] = [
  sameSheets('Summary', 'Summary', 'visible'),
  sameSheets('Summary', 'SUMMARY', 'hidden'),
  ['1 an empty file', () => new Uint8Array(), { says: 'form.xlsx is empty. Save it again, or choose another file.' }],
  [
    '2 no archive',
    () => new TextEncoder().encode('Component,Share\nKafka,10'),
    { says: 'form.xlsx isn’t an Excel file (.xlsx). Choose an Excel file.' },
  ],
  [
    '3 an archive that is cut',
    async () => (await one(ONE_ROW)).slice(0, 900),
    { says: 'form.xlsx is incomplete. Ask for the file again.' },
  ],
  [
    '4 an old .xls',
    () => oleFile(),
    { says: 'form.xlsx is an old Excel file or has a password. Save it as an Excel file (.xlsx) without a password and try again.' },
  ],
  [
    '4 a binary .xlsb',
    () => one(ONE_ROW, { parts: { '_rels/.rels': relsTo('xl/workbook.bin'), 'xl/workbook.bin': '\u0083' } }),
    { says: 'form.xlsx isn’t an Excel file (.xlsx). Choose an Excel file.' },
  ],
  [
    '4 an OpenDocument sheet',
    () => foreignXlsx({ sheets: [], parts: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' } }),
    { says: 'form.xlsx is an OpenDocument spreadsheet. Save it as an Excel file (.xlsx) and try again.' },
  ],
  [
    '5 a file behind a password',
    () => oleFile(),
    { says: 'form.xlsx is an old Excel file or has a password. Save it as an Excel file (.xlsx) without a password and try again.' },
  ],
  [
    '6 150 MB of blanks in 150 KB',
    () => oneHugePart('xl/worksheets/sheet1.xml', 150_000_000),
    {
      says: 'form.xlsx can’t be read because it unpacks to more than any form or pack contains. Ask for the file again, saved as an Excel file (.xlsx).',
    },
  ],
  [
    '6 30 MB of blanks in 30 KB',
    () => oneHugePart('xl/worksheets/sheet1.xml', 30_000_000),
    {
      says: 'form.xlsx can’t be read because it unpacks to far more than its size. Ask for the file again, saved as an Excel file (.xlsx).',
    },
  ],
  [
    '7 one shared text of 50 MB',
    () => oneHugePart('xl/sharedStrings.xml', 50_000_000),
    {
      says: 'form.xlsx can’t be read because it unpacks to more than any form or pack contains. Ask for the file again, saved as an Excel file (.xlsx).',
    },
  ],
  [
    '8 a part that is larger than it says',
    () => lyingSize(),
    {
      says: 'form.xlsx can’t be read because a part of it is larger than it says. Ask for the file again, saved as an Excel file (.xlsx).',
    },
  ],
  [
    '9 too many parts',
    () => one(ONE_ROW, { parts: Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`xl/media/${at}.bin`, 'x'])) }),
    { says: 'form.xlsx can’t be read because it has too many parts. Ask for the file again, saved as an Excel file (.xlsx).' },
  ],
  [
    '9 100,000 parts',
    () => manyParts(100_000),
    { says: 'form.xlsx can’t be read because it has too many parts. Ask for the file again, saved as an Excel file (.xlsx).' },
  ],
  [
    '10 a part that leads out',
    () => one(ONE_ROW, { parts: { '../../evil.xml': '<x/>' } }),
    {
      says: 'form.xlsx can’t be read because a part of it has a name that no Excel file uses. Ask for the file again, saved as an Excel file (.xlsx).',
    },
  ],
  [
    '10 a part called __proto__',
    () => one(ONE_ROW, { parts: { ['xl/__proto__']: '<x/>' } }),
    {
      says: 'form.xlsx can’t be read because a part of it has a name that no Excel file uses. Ask for the file again, saved as an Excel file (.xlsx).',
    },
  ],
  [
    '11 entities that expand',
    () => one(`${LAUGHS}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`),
    damaged,
  ],
  ['11 an entity nobody declared', () => one('<row r="1"><c r="A1" t="inlineStr"><is><t>&lol;</t></is></c></row>'), damaged],
  [
    '12 a cell in the last corner',
    () => one(`${ONE_ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    { says: 'form.xlsx has more than 20,000 rows or 60 columns on “S”. Delete the extra rows or columns, and try again.' },
  ],
  [
    '13 a merge over the whole sheet',
    () =>
      foreignXlsx({ sheets: [{ name: 'S', rows: ONE_ROW, after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' }] }),
    { cells: [['Component', 'Kafka']] },
  ],
  [
    '14 30,000 merges',
    () =>
      foreignXlsx({
        sheets: [
          {
            name: 'S',
            rows: ONE_ROW,
            after: `<mergeCells>${Array.from({ length: 30_000 }, (_, at) => `<mergeCell ref="A${at * 2 + 1}:B${at * 2 + 2}"/>`).join('')}</mergeCells>`,
          },
        ],
      }),
    { cells: [['Component', 'Kafka']] },
  ],
  [
    '15 400,000 rows',
    () =>
      one(
        Array.from({ length: 400_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${(at * 7919) % 99_991}</v></c></row>`).join(
          '',
        ),
      ),
    { says: 'form.xlsx has more than 20,000 rows or 60 columns on “S”. Delete the extra rows or columns, and try again.' },
  ],
  ['16 a row number beyond the sheet', () => one('<row r="99999999999"><c r="A1"><v>1</v></c></row>'), damaged],
  ['17 shared texts that are missing', () => one('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), damaged],
  [
    '17 a shared text out of range',
    () => one('<row r="1"><c r="A1" t="s"><v>9</v></c></row>', { sharedStrings: '<si><t>Kafka</t></si>' }),
    damaged,
  ],
  [
    '18 formulas, with a result and without',
    () => one('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c></row>'),
    { cells: [['2 (formula)', ' (formula)']] },
  ],
  ['19 an error in a cell', () => one('<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'), { cells: [['#DIV/0! (error)']] }],
  [
    '20 days counted from 1904',
    () => one('<row r="1"><c r="A1" s="1"><v>44889</v></c></row>', { properties: 'date1904="1"', styles: STYLES }),
    { cells: [['2026-11-25']] },
  ],
  [
    '20 days counted from 1900',
    () => one('<row r="1"><c r="A1" s="1"><v>46351</v></c><c r="B1" s="3"><v>46351.5</v></c></row>', { styles: STYLES }),
    { cells: [['2026-11-25', '2026-11-25']] },
  ],
  [
    '21 numbers and days as texts, percents as shares',
    () =>
      one(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>12.5</t></is></c><c r="B1" t="d"><v>2026-11-25</v></c><c r="C1" s="2"><v>0.07</v></c><c r="D1"><v>0.30000000000000004</v></c></row>',
        { styles: STYLES },
      ),
    { cells: [['12.5', '2026-11-25', '7%', '0.3']] },
  ],
  [
    '22 data on a very hidden sheet',
    () => foreignXlsx({ sheets: [{ name: 'S', rows: ONE_ROW, state: 'veryHidden' }] }),
    { says: 'form.xlsx has only hidden sheets. Unhide its sheet, save the file and try again.' },
  ],
  [
    '23 links to other files and DDE',
    () =>
      one(ONE_ROW, {
        parts: { 'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>' },
      }),
    { cells: [['Component', 'Kafka']] },
  ],
  [
    '24 two header rows, a merged one, the same header twice',
    () => one(`${textRow(1, ['Component', 'Component'])}${textRow(2, ['Name', 'Name'])}`),
    {
      cells: [
        ['Component', 'Component'],
        ['Name', 'Name'],
      ],
    },
  ],
  ['25 macros', () => one(ONE_ROW, { parts: { 'xl/vbaProject.bin': '\u00d0\u00cf' } }), { cells: [['Component', 'Kafka']] }],
  [
    '26 no sheet',
    () => foreignXlsx({ sheets: [] }),
    { says: 'form.xlsx has no sheet with cells. Ask for the file again, saved as an Excel file (.xlsx).' },
  ],
  [
    '27 a sheet name with quotes and emoji',
    () => foreignXlsx({ sheets: [{ name: 'It&#39;s &quot;🧾&quot;', rows: ONE_ROW }] }),
    { cells: [['Component', 'Kafka']] },
  ],
  [
    '28 more than 10 MB',
    () => new Uint8Array(10_000_001).fill(80),
    { says: 'form.xlsx is 11 MB, and the maximum is 10 MB. Remove unneeded parts, or split it.' },
  ],
]

const SAYINGS = new Set(CASES.flatMap(([, , expected]) => ('says' in expected ? [expected.says.toLowerCase()] : [])))

describe('a foreign Excel file', () => {
  it.each(CASES)('%s', async (_, make, expected) => {
    const bytes = await make()
    const spent = processorTime()
    const read = await readXlsx(bytes, FILE)
    expect(spent()).toBeLessThan(TIME_LIMIT_MS)
    // A pack is read by the same reader, only wider.
    const asPack = await readPack(bytes, FILE)
    const saysOfPack = asPack.ok ? 'it was read' : problemText(asPack.problem, PLAIN_STYLE)
    if ('cells' in expected) {
      expect(shown(okOf(read))).toEqual(expected.cells)
      return expect(saysOfPack).toMention('form.xlsx isn’t a board pack from Rightsize. Choose one that Rightsize exported.')
    }
    const says = read.ok ? 'it was read' : problemText(read.problem, PLAIN_STYLE)
    expect(says).toSay(expected.says)
    // Several have more words in common than not.
    for (const each of [says, saysOfPack]) expect(nearest(each.toLowerCase(), [...SAYINGS])).toBe(expected.says.toLowerCase())
    expect(saysOfPack).toSay(expected.says.replace('60 columns', '1,000 columns'))
  })

  it('keeps the name of its sheet and counts the hidden ones', async () => {
    const sheets = [
      { name: 'It&#39;s 🧾', rows: ONE_ROW },
      { name: 'Lists', rows: ONE_ROW, state: 'hidden' },
    ] as const
    expect(okOf(await readXlsx(await foreignXlsx({ sheets }), FILE))).toMatchObject({
      sheets: [{ name: 'It’s 🧾'.replace('’', "'") }],
      hidden: 1,
    })
  })

  it('says which numbers are stored as texts, what fills several cells, and what names lead to', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>15</t></is></c><c r="B1"><v>15</v></c><c r="C1" t="str"><f>A1</f><v>15</v></c><c r="D1"><f t="array" ref="D1:D3">B1</f><v>15</v></c>'
    const main = foreignParts({ sheets: [{ name: 'S', rows: '' }] })['xl/workbook.xml'] ?? ''
    const names =
      '<definedNames><definedName name="in_cash">S!$B$1</definedName><definedName name="in_cash" localSheetId="0">S!$C$1</definedName></definedNames></workbook>'
    const parts = { 'xl/workbook.xml': main.replace('</workbook>', names) }
    const read = okOf(await readXlsx(await one(`<row r="1">${cells}</row>`, { parts }), FILE))
    expect(read.names).toEqual([
      { name: 'in_cash', refersTo: 'S!$B$1', isOfOneSheet: false },
      { name: 'in_cash', refersTo: 'S!$C$1', isOfOneSheet: true },
    ])
    expect([...(read.sheets[0]?.rows[0]?.cells.values() ?? [])]).toEqual([
      { text: '15', kind: 'value', isText: true },
      { text: '15', kind: 'value' },
      { text: '15', kind: 'formula', formula: 'A1', isText: true },
      { text: '15', kind: 'formula', formula: 'B1', over: 'D1:D3' },
    ])
  })

  it('is noticed when a single byte of it is another', async () => {
    const bytes = await one(ONE_ROW)
    let wrong = 0
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x10
      const read = await readXlsx(changed, FILE)
      // What no reader looks at may change: times, comments. Cells never do.
      if (read.ok) expect(shown(read.value)).toEqual([['Component', 'Kafka']])
      else wrong += 1
    }
    expect(wrong).toBeGreaterThan(bytes.length / 2)
  })

  it('is refused with a sentence wherever it is cut', async () => {
    const bytes = await one(ONE_ROW)
    for (let length = 0; length < bytes.length; length += 7) expect((await readXlsx(bytes.slice(0, length), FILE)).ok).toBe(false)
  })

  it('gives back texts as Excel escapes them', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    const sharedStrings = '<si><r><t>a_x005F_x0041_</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>aside</t></rPh></si>'
    expect(shown(okOf(await readXlsx(await one(rows, { sharedStrings }), FILE)))).toEqual([['a_x0041_ b']])
  })
})

function shown({ sheets }: PlainSheets): readonly (readonly string[])[] {
  return sheets.flatMap(({ rows }) =>
    rows.map(({ cells }) => [...cells.values()].map(({ text, kind }) => (kind === 'value' ? text : `${text} (${kind})`))),
  )
}

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-409]d&quot; of &quot;mmm\\ yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>'
const LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'

function relsTo(target: string): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${type}" Target="${target}"/></Relationships>`
}

async function lyingSize(): Promise<Uint8Array> {
  const text = Buffer.from(relsTo('xl/workbook.xml') + ' '.repeat(5000))
  return archiveOf([{ name: '_rels/.rels', packed: deflateRawSync(text), size: 100 }])
}

function manyParts(count: number): Uint8Array {
  return archiveOf(Array.from({ length: count }, (_, at) => ({ name: `xl/${at}`, packed: Buffer.alloc(0), size: 0 })))
}
