import { beforeAll, describe, expect, it } from 'vitest'
import { setField } from '#core'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { excelizeDifferences, partOf, unlike, withoutRepeats } from './excelize.ts'
import { rowOf } from './find-cells.ts'
import { historyWorkbook } from './history-subject.ts'
import { recalculatedMoves } from './libre-office.ts'
import { differences, formulaCount, type ReadWorkbook, readCells } from './read-cells.ts'
import { edited, subjectOf } from './subjects.ts'

const { workbook, past } = historyWorkbook()
const german = edited(workbook, [(context) => setField(context, 'settings', 'settings', 'locale', 'de-DE')])
const subject = subjectOf('german', german, past)

let file: { readonly bytes: Uint8Array; readonly cells: ReadWorkbook }
let recalculated: ReadonlyMap<string, ReadWorkbook>

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(subject.plan)
  file = { bytes, cells: await readCells(bytes) }
  const limit = `C${rowOf(file.cells, SHEETS.inputs, 'Time on one component')}`
  const moves = { 'as sent': [], limit: [{ sheet: SHEETS.inputs, cell: limit, value: 0.125 }] }
  recalculated = await recalculatedMoves([{ bytes, moves }])
}, 240_000)

const texts = (cells: ReadWorkbook | undefined): readonly string[] =>
  [...(cells?.values() ?? [])].flatMap((sheet) => [...sheet.values()].map(({ value }) => String(value ?? '')))

describe('a pack of a German workbook', () => {
  it('has every formula recomputed by LibreOffice, and those that are German by excelize, without a difference', {
    timeout: 1_800_000,
  }, async () => {
    const { bytes, cells } = file
    expect(differences(cells, (sheet, cell) => recalculated.get('as sent')?.get(sheet)?.get(cell)?.value ?? null)).toEqual([])
    const english = await readCells((await writeBoardWorkbook(subjectOf('english', workbook, past).plan)).bytes)
    const german = partOf(cells, unlike(english))
    expect(formulaCount(german)).toBeGreaterThan(5)
    expect(await excelizeDifferences(bytes, withoutRepeats(german))).toEqual([])
  })

  it('writes every percent as German does, in sentences that it computes too', () => {
    const said = texts(file.cells)
    expect(said.filter((text) => /\d%/.test(text))).toEqual([])
    expect(said.filter((text) => /\d\u00a0%/.test(text)).length).toBeGreaterThan(5)
    expect(said).toContain('2 components take more than 20\u00a0% of an engineer.')
    expect(said.find((text) => text.startsWith('KTLO takes'))).toMatch(/^KTLO takes \d+\u00a0% of infrastructure time\.$/)
  })

  it('writes them so once a cell is changed, in any reader’s locale', () => {
    expect(texts(recalculated.get('limit')).find((text) => text.includes(' more than '))).toMatch(
      /take more than 12,5\u00a0% of an engineer\.$/,
    )
  })
})
