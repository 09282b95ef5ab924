import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { planBoardWorkbook } from '#board'
import { assess } from '#core'
import { writeBoardWorkbook } from '#excel'
import { readPack } from '#intake'
import { PLAIN_STYLE, problemText, WORDING_EDITION } from '#wording'
import { foreignXlsx, textRow } from '../../../builders/foreign-xlsx.ts'
import { filledForm, formFile } from '../../../builders/form-file.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const FINGERPRINT = '3f9a1c27b0de'

async function packFile(change: (pack: ExcelJS.Workbook) => void = () => undefined): Promise<Uint8Array> {
  const workbook = aWorkbook({ components: [aComponent({ name: 'Kafka', cost: 40_050, share: 1250 })] })
  const plan = okOf(planBoardWorkbook({ workbook, assessment: assess(workbook, AS_OF), fingerprint: FINGERPRINT, appVersion: '0.1.0' }))
  const pack = new ExcelJS.Workbook()
  await pack.xlsx.load((await writeBoardWorkbook(plan)).bytes as unknown as ExcelJS.Buffer)
  change(pack)
  return new Uint8Array(await pack.xlsx.writeBuffer())
}

describe('a pack that comes back', () => {
  it('says what it was made from, however wide its sheets are', async () => {
    const { facts, sheets } = okOf(await readPack(await packFile(), 'pack.xlsx'))
    expect(facts).toEqual({
      file: 'pack.xlsx',
      company: 'Test company',
      quarter: '2026Q4',
      fingerprint: FINGERPRINT,
      audience: 'board',
      withNotes: false,
      status: 'Draft',
      asOf: AS_OF,
      preparedBy: null,
      approvedBy: null,
      rulesVersion: expect.stringMatching(/\d/),
      madeWith: 'Rightsize 0.1.0',
      edition: WORDING_EDITION,
    })
    const components = sheets.sheets.find(({ name }) => name === 'Workings')
    expect(Math.max(...(components?.rows.map(({ cells }) => Math.max(...cells.keys())) ?? []))).toBeGreaterThan(75)
  })

  it('says so without its cover, and with names and days that somebody wrote on it', async () => {
    const bare = await packFile((pack) => pack.removeWorksheet('Cover'))
    expect(okOf(await readPack(bare, 'pack.xlsx')).facts).toMatchObject({ fingerprint: FINGERPRINT, status: null, madeWith: null })
    const signed = await packFile((pack) => {
      const cover = pack.getWorksheet('Cover')
      cover?.eachRow((row) => {
        if (row.getCell(2).text === 'Approved by') row.getCell(3).value = 'Ada, 2 Dec'
      })
      cover?.spliceRows(4, 0, ['', '', 'a row of their own'])
    })
    expect(okOf(await readPack(signed, 'pack.xlsx')).facts).toMatchObject({ approvedBy: 'Ada, 2 Dec', status: 'Draft' })
  })

  it('keeps the text of a formula beside its result', async () => {
    const { sheets } = okOf(await readPack(await packFile(), 'pack.xlsx'))
    const cover = sheets.sheets.find(({ name }) => name === 'Cover')
    const cell = cover?.rows.find(({ number }) => number === 3)?.cells.get(2)
    const formula = expect.stringMatching(/^"Model integrity: "&'Model checks'!\$C\$5&/)
    expect(cell).toMatchObject({
      kind: 'formula',
      text: expect.toSay('Model integrity: all pass · Inputs changed since export: 0'),
      isText: true,
      formula,
    })
  })

  it('is refused as what it is where it is an owner form, filled in or not, and says where that is read', async () => {
    const workbook = aWorkbook({ components: [aComponent({ name: 'Kafka', owners: [{ person: 'Maya', share: 1250 }] })] })
    const sent = await formFile(workbook, 'Maya')
    const filled = await filledForm(sent, ({ cell }) => {
      cell('Kafka', 'time').value = 20
    })
    for (const form of [sent, filled]) {
      const read = await readPack(form, 'Maya.xlsx')
      expect(read.ok ? '' : problemText(read.problem, PLAIN_STYLE)).toSay(
        'Maya.xlsx is an owner form, not a board pack. Open it in Review › Prepare with “Read forms…”.',
      )
    }
  })

  it('is refused where another program made it', async () => {
    const read = await readPack(await foreignXlsx({ sheets: [{ name: 'S', rows: textRow(1, ['Component', 'Kafka']) }] }), 'list.xlsx')
    expect(read.ok ? '' : problemText(read.problem, PLAIN_STYLE)).toSay(
      'list.xlsx isn’t a board pack from Rightsize. Choose one that Rightsize exported.',
    )
  })
})
