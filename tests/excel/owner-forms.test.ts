import { PLAIN_STYLE } from '#wording'
// Owner forms in the programs that people open them with: LibreOffice reads them, keeps what was sent and what is locked, and
// what it writes is read back as the same answers.

import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareForms, formFor, formPeople } from '#core'
import { writeBoardWorkbook } from '#excel'
import { readFormFile } from '#intake'
import { planOwnerForm } from '../../src/board/form/plan-owner-form.ts'
import { filledForm, formFile, openForm } from '../builders/form-file.ts'
import { AS_OF, aComponent, aWorkbook } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'
import { recalculate } from './libre-office.ts'
import { partProblems } from './parts.ts'
import { seriesASubject } from './subjects.ts'

const odd = aWorkbook({
  company: { name: 'R&D <Labs> "Ω"' },
  settings: { currency: 'JPY' },
  components: [
    aComponent({ name: '_x0041_ & <Kafka> 🧾', edge: 'unsure', cost: 40_000, owners: [{ person: 'Maya', share: 667 }, { share: 2000 }] }),
    aComponent({ name: '+SUM(1)', owners: [{ person: 'Maya', share: null }], costLines: [{ amount: 5, per: 'year' }] }),
  ],
})
const team = seriesASubject().workbook
const files = new Map<string, Uint8Array>()
let saved: ReadonlyMap<string, Uint8Array> = new Map()

beforeAll(async () => {
  files.set('odd', await formFile(odd, 'Maya'))
  for (const [at, { id }] of formPeople(team).entries()) {
    const form = formFor(team, id, AS_OF)
    if (form !== null) files.set(`team-${at}`, (await writeBoardWorkbook(planOwnerForm(form, '0.1.0', PLAIN_STYLE))).bytes)
  }
  const filled = await filledForm(await formFile(aFilledTeam, 'Maya'), ({ cell }) => {
    cell('Kafka', 'time').value = 17.5
    cell('Kafka', 'edge').value = 'Yes'
    cell('Kafka', 'comment').value = 'Two brokers'
  })
  files.set('filled', filled)
  saved = await recalculate(files)
})

const aFilledTeam = aWorkbook({ components: [aComponent({ name: 'Kafka', owners: [{ person: 'Maya', share: 1000 }] })] })

describe('an owner form', () => {
  it('has sound parts, and the same bytes every time', async () => {
    for (const [name, bytes] of files) if (name !== 'filled') expect(await partProblems(bytes), name).toEqual([])
    expect(await formFile(odd, 'Maya')).toEqual(files.get('odd'))
  })

  it('is small', () => {
    for (const [name, bytes] of files) if (name !== 'filled') expect(bytes.length, name).toBeLessThan(15_000)
  })

  it('is opened by LibreOffice, and comes back from it saying what was sent', async () => {
    expect([...saved.keys()].sort()).toEqual([...files.keys()].sort())
    for (const [name, bytes] of saved) {
      const workbook = name === 'odd' ? odd : name === 'filled' ? aFilledTeam : team
      const review = compareForms(workbook, [{ file: name, read: await readFormFile(bytes, name) }], AS_OF)
      expect(review.files[0], name).toMatchObject({ refused: null, remarks: [] })
      if (name !== 'filled') expect(review.proposals, name).toEqual([])
    }
  })

  it('brings the answers through LibreOffice', async () => {
    const read = await readFormFile(saved.get('filled') ?? new Uint8Array(), 'filled')
    const { proposals } = compareForms(aFilledTeam, [{ file: 'filled', read }], AS_OF)
    expect(proposals.map(({ field, answers }) => [field, answers[0]?.value])).toEqual([
      ['time', 1750],
      ['edge', 'yes'],
      ['comment', 'Two brokers'],
    ])
  })

  it.each(['as written', 'as LibreOffice saves it'])('locks all but the answer cells, and checks what is entered, %s', async (how) => {
    const bytes = (how === 'as written' ? files : saved).get('odd') ?? new Uint8Array()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const sheet = workbook.worksheets[0]
    if (sheet === undefined) throw new Error('no sheet')
    const [protection = ''] = /<sheetProtection [^>]*>/.exec(await partOf(bytes, SHEET)) ?? []
    expect(protection).toMatch(/ sheet="(1|true)"/)
    expect(protection).not.toMatch(/hash|password/i)
    expect(await unlockedCells(bytes)).toEqual(['D11', 'D12', 'E11', 'F11', 'G11', 'G12', 'H11', 'H12', 'I11', 'I12', 'J11', 'J12'])
    expect(sheet.getCell('D11').dataValidation).toMatchObject({ type: 'decimal', operator: 'between' })
    expect(sheet.getCell('G11').dataValidation).toMatchObject({ type: 'list' })
    expect(sheet.getCell('G11').dataValidation.formulae[0]).toBe('"Yes,No,Not sure"')
    expect(sheet.getCell('I12').dataValidation.formulae[0]).toBe('"Yes,No"')
    for (const column of ['L', 'M', 'S']) expect(sheet.getColumn(column).hidden, column).toBe(true)
  })

  it('shows the currency, and amounts as that currency writes them', async () => {
    const { form } = await openForm(await formFile(aFilledTeam, 'Maya'))
    expect(form.sheet.getRow(form.headerRow).getCell(6).text).toBe('Monthly cost (USD)')
    expect(
      okOf(await readFormFile(files.get('odd') ?? new Uint8Array(), 'odd')).rows[0]?.answers.find(({ field }) => field === 'cost')?.sent,
    ).toBe(40_000)
  })
})

const SHEET = 'xl/worksheets/sheet1.xml'

async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  return (await (await JSZip.loadAsync(bytes)).file(path)?.async('string')) ?? ''
}

/** From the XML itself: exceljs takes locked="false" for locked. Rows of the list only, since blank cells elsewhere may be written or not. */
async function unlockedCells(bytes: Uint8Array): Promise<readonly string[]> {
  const [, formats = ''] = /<cellXfs [^>]*>(.*?)<\/cellXfs>/s.exec(await partOf(bytes, 'xl/styles.xml')) ?? []
  const isOpen = (formats.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? []).map((format) => /locked="(?:0|false)"/.test(format))
  const cells = [...(await partOf(bytes, SHEET)).matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)]
  return cells.flatMap(([, address = '', format]) => (isOpen[Number(format)] ? [address] : [])).sort()
}
