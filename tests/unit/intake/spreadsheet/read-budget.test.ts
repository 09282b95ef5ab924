// Small files that take a reader without limits for minutes or gigabytes: each is read or refused within 3 s of the processor and 200 MB.

import { describe, expect, it } from 'vitest'
import type { Problem } from '#core'
import { readPack } from '#intake'
import { PLAIN_STYLE, problemText } from '#wording'
import { readList } from '../../../../src/intake/formats/read-list.ts'
import { readBudget } from '../../../../src/intake/spreadsheet/read-budget.ts'
import { Refusal } from '../../../../src/intake/spreadsheet/refusal.ts'
import { foreignOds, odsRow, odsSheet } from '../../../builders/foreign-ods.ts'
import { type ForeignWorkbook, foreignXlsx, textRow } from '../../../builders/foreign-xlsx.ts'

const MAX_MS = 3000
const MAX_BYTES = 200_000_000
const ROW = textRow(1, ['Name', 'Kafka'])
const many = (count: number, make: (number: number) => string) => Array.from({ length: count }, (_, at) => make(at + 1)).join('')
const one = (rows: string, rest: Partial<ForeignWorkbook> = {}) => foreignXlsx({ sheets: [{ name: 'S', rows }], ...rest })
const inFormat = (code: string) =>
  one('<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" s="1"><v>5</v></c></row>', {
    styles: `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`,
  })
const cells = `<row>${'<c><v>1</v></c>'.repeat(59)}</row>`
const thirtySheets = (rest: Partial<ForeignWorkbook> = {}) =>
  foreignXlsx({ sheets: Array.from({ length: 30 }, (_, at) => ({ name: `S${at}`, rows: cells.repeat(1100) })), ...rest })
/** So that the file is not given away by how tightly it is packed. */
const ballast = { parts: { 'xl/ballast.bin': many(20_000, (at) => ((at * 7_919_317) % 1_000_003).toString(36)) } }
const sharedBy = (formula: string, count: number) =>
  one(many(count, (row) => `<row r="${row}"><c r="A${row}"><f t="shared" si="0"${row === 1 ? `>${formula}</f>` : '/>'}<v>1</v></c></row>`))
const spacedCell = (row: number) =>
  `<table:table-cell office:value-type="string"><text:p>a<text:s text:c="30000"/>b${row}</text:p></table:table-cell>`
const bookOf = (sheets: number) =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${many(sheets, (sheet) => `<sheet name="S${sheet}" sheetId="${sheet}" r:id="rId1"/>`)}</sheets></workbook>`

type Answers = { readonly list: object; readonly pack: object }
const READ = { ok: true }
const NO_PACK = { ok: false, problem: { code: 'pack-not-one' } }
const refused = (why: string): Answers => ({
  list: { ok: false, problem: { code: 'list-refused', facts: { why } } },
  pack: { ok: false, problem: { code: 'spreadsheet-refused', facts: { why } } },
})

const CASES: readonly (readonly [name: string, make: () => Promise<Uint8Array>, answers: Answers])[] = [
  ['a number format of 200,000 brackets', () => inFormat('['.repeat(200_000)), { list: READ, pack: NO_PACK }],
  ['a number format of 100,000 thousands', () => inFormat('0,'.repeat(100_000)), { list: READ, pack: NO_PACK }],
  ['a number format of 120,000 commas between two digits', () => inFormat(`0${','.repeat(120_000)}0`), { list: READ, pack: NO_PACK }],
  ['a number format of 100,000 years and gaps', () => inFormat('y '.repeat(100_000)), { list: READ, pack: NO_PACK }],
  [
    '19,000 cells that share one formula of 27 KB',
    () => sharedBy(`${'A1+'.repeat(9000)}1`, 19_000),
    { list: READ, pack: refused('too-large').pack },
  ],
  [
    '400 sheets that are one part',
    () =>
      one(
        many(1900, (row) => textRow(row, ['a', 'b', 'c'])),
        { parts: { 'xl/workbook.xml': bookOf(400) } },
      ),
    { list: { ok: false, problem: { code: 'spreadsheet-ambiguous', facts: { what: 'same-part' } } }, pack: NO_PACK },
  ],
  [
    '2,000 cells of 30,000 counted spaces in 20 KB',
    async () =>
      foreignOds({
        body: odsSheet(
          'S',
          many(2000, (row) => odsRow(spacedCell(row))),
        ),
      }),
    { list: refused('too-large').list, pack: { ok: false, problem: { code: 'spreadsheet-other-kind' } } },
  ],
  ['a row of 200,000 attributes', () => one(ROW.replace('<row ', `<row ${many(200_000, (at) => `a${at}="" `)}`)), refused('too-large')],
  ['30 sheets of two million cells in 100 KB', () => thirtySheets(), refused('packed-too-tightly')],
  ['30 sheets of two million cells beside other bytes', () => thirtySheets(ballast), refused('too-large')],
  ['seven million texts in 50 KB', () => one(ROW, { sharedStrings: '<si/>'.repeat(7_000_000) }), refused('packed-too-tightly')],
  [
    'a million hidden ranges of columns',
    () => foreignXlsx({ sheets: [{ name: 'S', rows: ROW, after: '<col hidden="1" min="6" max="6"/>'.repeat(900_000) }] }),
    refused('packed-too-tightly'),
  ],
]

describe('a small file made to hurt', () => {
  it.each(CASES)('ends soon: %s', async (_, make, answers) => {
    const bytes = await make()
    expect(bytes.length).toBeLessThan(600_000)
    for (const [kind, read] of [
      ['list', readList],
      ['pack', readPack],
    ] as const) {
      const cpu = process.cpuUsage()
      const before = process.memoryUsage().rss
      const answer = await read(bytes, 'small.xlsx')
      const { user, system } = process.cpuUsage(cpu)
      expect(answer).toMatchObject(answers[kind])
      expect((user + system) / 1000).toBeLessThan(MAX_MS)
      expect(process.memoryUsage().rss - before).toBeLessThan(MAX_BYTES)
    }
  })
})

describe('the time of the processor', () => {
  const LOOKS = 20
  const read = (bytes: number, secondsPerLook: number) => {
    let seconds = 0
    const budget = readBudget('slow.xlsx', bytes, () => {
      seconds += secondsPerLook
      return seconds
    })
    for (let element = 0; element < LOOKS * 16_384; element++) budget.element()
  }
  const problemOf = (run: () => void) => {
    try {
      run()
    } catch (error) {
      return error instanceof Refusal ? error.problem : error
    }
    return null
  }

  it('ends a small file after three seconds, in one sentence', () => {
    const problem = problemOf(() => read(10_000, 0.5))
    expect(problem).toEqual({ code: 'spreadsheet-timeout', facts: { file: 'slow.xlsx', seconds: 3 } })
    expect(problemText(problem as Problem, PLAIN_STYLE)).toMatch(/^slow\.xlsx .*3 seconds.*\.$/)
    expect(problemOf(() => read(10_000, 0.1))).toBeNull()
  })

  it('grows with what the file weighs', () => {
    expect(problemOf(() => read(3_000_000, 0.5))).toBeNull()
    expect(problemOf(() => read(3_000_000, 0.7))).toMatchObject({ code: 'spreadsheet-timeout', facts: { seconds: 12 } })
  })
})
