import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkshop, sampleFile, type Workshop } from './bundled-command-line.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => workshop.close())

async function reopened(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(readFileSync(join(workshop.folder, name)).buffer as ArrayBuffer)
  return workbook
}

/** Formulas of all sheets, and those without a computed value. Read from the parts, because exceljs takes a computed "" for none. */
async function formulasOf(name: string): Promise<{ all: number; withoutValue: number }> {
  const parts = (await JSZip.loadAsync(readFileSync(join(workshop.folder, name)))).file(/^xl\/worksheets\/sheet\d+\.xml$/)
  const sheets = await Promise.all(parts.map((part) => part.async('string')))
  const cells = sheets.flatMap((sheet) => sheet.match(/<c [^>]*><f>.*?<\/c>/g) ?? [])
  return { all: cells.length, withoutValue: cells.filter((cell) => !cell.includes('<v>')).length }
}

describe('export', () => {
  it.each([
    ['seed_5_people', 'Kubernetes cluster'],
    ['series_a_40_people', 'Status page, "trust" portal'],
  ])('writes the board workbook of %s with every formula computed', async (list, component) => {
    const words = ['export', sampleFile(`${list}.csv`), '--company', sampleFile(`${list}.company.json`), '--to', 'board.xlsx']
    const { code, stdout, stderr } = await workshop.run(...words, '--as-of', '2026-11-25')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [, sheets, formulas] = /^Wrote board\.xlsx: (\d+) sheets, (\d+) formulas\.\n$/.exec(stdout) ?? []
    const workbook = await reopened('board.xlsx')
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['Cover', 'Summary', 'Inputs', 'Components', 'Time', 'Checks', 'Model checks', 'Notes']),
    )
    expect(workbook.worksheets).toHaveLength(Number(sheets))
    expect(await formulasOf('board.xlsx')).toEqual({ all: Number(formulas), withoutValue: 0 })
    const texts = workbook.getWorksheet('Components')?.getSheetValues().flat()
    expect(texts).toContain(component)
  })

  it('gives the same bytes for the same workbook and day', async () => {
    await workshop.run('import', sampleFile('seed_5_people.csv'), '--to', 'seed.rightsize')
    for (const name of ['one.xlsx', 'two.xlsx']) {
      expect((await workshop.run('export', 'seed.rightsize', '--to', name, '--as-of', '2026-11-25')).code).toBe(0)
    }
    const [one, two] = ['one.xlsx', 'two.xlsx'].map((name) => readFileSync(join(workshop.folder, name)))
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
  })

  it('leaves an older file as it was when the input is bad', async () => {
    workshop.write('old.xlsx', 'old')
    workshop.write('bad.csv', 'not,a,list\n1,2,3\n')
    const { code } = await workshop.run('export', 'bad.csv', '--to', 'old.xlsx')
    expect([code, readFileSync(join(workshop.folder, 'old.xlsx'), 'utf8')]).toEqual([2, 'old'])
  })
})
