import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setField, type Workbook } from '#core'
import { packed, partsOf } from '../../builders/forged-packs.ts'
import { libraryIn, WORKBOOK_ID } from '../../builders/library.ts'
import { locked, saved } from '../../builders/locked-quarters.ts'
import { aComponent, aWorkbook } from '../../builders/workbook.ts'
import { afterEdit, contextOf, okOf } from '../../builders/workbook-files.ts'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

let workshop: Workshop
let libraryFile: string

/** A workbook that went on after its lock, as a file that was sent and as the library keeps it, and two packs of the lock. */
beforeAll(async () => {
  workshop = openWorkshop()
  const { service } = libraryIn(join(workshop.folder, 'library'))
  const components = [aComponent({ id: 'c-1', name: 'Kubernetes cluster', share: 6000, cost: 40_050 })]
  const workbook: Workbook = { ...aWorkbook({ components, company: { name: 'Acme' } }), id: WORKBOOK_ID }
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  const once = await locked(service, workbook)
  await saved(service, afterEdit(once, okOf(setField(contextOf(once), 'components', 'c-1', 'name', 'EKS'))))
  okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(workshop.folder, 'sent.rightsize'), unsaved: null }))
  libraryFile = service.savedFile(WORKBOOK_ID)
  for (const audience of ['board', 'investor']) {
    const words = ['export', 'sent.rightsize', '--quarter', '2026Q4', '--audience', audience, '--to', `${audience}.xlsx`]
    expect((await workshop.run(...words)).code).toBe(0)
  }
})
afterAll(() => workshop.close())

async function edit(name: string, to: string, change: (pack: ExcelJS.Workbook) => void): Promise<void> {
  const pack = new ExcelJS.Workbook()
  await pack.xlsx.readFile(join(workshop.folder, name))
  change(pack)
  await pack.xlsx.writeFile(join(workshop.folder, to))
}

describe('verify', () => {
  it.each(['board', 'investor'])(
    'says of a pack for %s that it shows the locked quarter, and that this is no signature',
    async (audience) => {
      const { code, stdout, stderr } = await workshop.run('verify', `${audience}.xlsx`, '--against', 'sent.rightsize')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout.split('\n')[0]).toSay('This pack matches Q4 2026 as locked.')
      expect(stdout).toMention('This isn’t a signature')
      expect((await workshop.run('verify', `${audience}.xlsx`, '--against', libraryFile)).code).toBe(0)
    },
  )

  it('names the cells of one that was changed with both values, and ends with 3', async () => {
    // In the file itself: what else could save it here would drop its charts.
    const parts = await partsOf(readFileSync(join(workshop.folder, 'board.xlsx')))
    const amount = /(<c r="J7"[^>]*><v>)400\.5/
    const [sheet = ''] = [...parts].find(([, text]) => amount.test(text)) ?? []
    parts.edit(sheet, amount, '$1100')
    workshop.write('edited.xlsx', await packed(parts))
    const { code, stdout, stderr } = await workshop.run('verify', 'edited.xlsx', '--against', 'sent.rightsize')
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(stdout.split('\n')[0]).toSay('This pack differs from Q4 2026 as locked: 1 difference.')
    expect(stdout).toMatch(/^Components!J7 +value +400\.5 +100$/m)
    const json = await workshop.run('verify', 'edited.xlsx', '--against', 'sent.rightsize', '--json')
    expect(json.code).toBe(3)
    expect(JSON.parse(json.stdout)).toMatchObject({
      ...{ file: 'edited.xlsx', answer: 'differs', quarter: '2026Q4', recordId: '2026Q4-r1', audience: 'board', count: 1 },
      differences: [{ kind: 'cell', what: 'value', sheet: 'Components', cell: 'J7', locked: '400.5', pack: '100' }],
    })
  })

  it('says of a draft that no locked quarter is in it', async () => {
    await workshop.run('export', 'sent.rightsize', '--as-of', '2026-11-25', '--to', 'draft.xlsx')
    const { code, stdout } = await workshop.run('verify', 'draft.xlsx', '--against', 'sent.rightsize')
    expect(code).toBe(3)
    expect(stdout.split('\n')[0]).toSay('This pack is a draft of Q4 2026, exported from the open workbook and not from a locked quarter.')
    await workshop.run('import', sampleFile('seed_5_people.csv'), '--to', 'other.rightsize')
    const other = await workshop.run('verify', 'board.xlsx', '--against', 'other.rightsize')
    expect([other.code, other.stdout.split('\n')[0]]).toEqual([
      3,
      expect.toSay('This pack is for Acme, but this workbook is for Untitled company.'),
    ])
  })

  it('refuses in one sentence what is no pack, and what holds no cells', async () => {
    workshop.write('board.pptx', 'slides')
    workshop.write('empty.xlsx', '')
    await edit('board.xlsx', 'stranger.xlsx', (pack) => {
      for (const sheet of [...pack.worksheets]) if (sheet.name !== 'About') pack.removeWorksheet(sheet.id)
      const line = pack.getWorksheet('About')?.getCell('B2')
      if (line !== undefined) line.value = 'nothing of ours'
    })
    const said = async (...words: string[]) => {
      const { code, stdout, stderr } = await workshop.run('verify', ...words)
      return [code, stdout, stderr.trim()]
    }
    expect(await said('board.pptx', '--against', 'sent.rightsize')).toEqual([
      2,
      '',
      expect.toSay('board.pptx isn’t an Excel file, so it can’t be compared with a locked quarter. Choose the .xlsx of the pack.'),
    ])
    expect(await said('stranger.xlsx', '--against', 'sent.rightsize')).toEqual([
      2,
      '',
      expect.toSay('stranger.xlsx isn’t a board pack from Rightsize. Choose one that Rightsize exported.'),
    ])
    expect((await said('empty.xlsx', '--against', 'sent.rightsize'))[0]).toBe(2)
    expect((await said('board.xlsx', '--against', 'gone.rightsize'))[0]).toBe(2)
    expect((await said('board.xlsx'))[0]).toBe(2)
  })
})
