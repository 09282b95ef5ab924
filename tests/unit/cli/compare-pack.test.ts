import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createExportSteps } from '../../../src/main/export/export-steps.ts'
import { AS_OF } from '../../builders/workbook.ts'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = openWorkshop()
  const company = sampleFile('seed_5_people.company.json')
  await workshop.run('import', sampleFile('seed_5_people.csv'), '--company', company, '--to', 'seed.rightsize')
  await workshop.run('import', sampleFile('series_a_40_people.csv'), '--to', 'other.rightsize')
  await workshop.run('export', 'seed.rightsize', '--to', 'board.xlsx', '--as-of', '2026-11-25')
}, 60_000)
afterAll(() => workshop.close())

async function edited(name: string, change: (pack: ExcelJS.Workbook) => void): Promise<void> {
  const pack = new ExcelJS.Workbook()
  await pack.xlsx.load(readFileSync(join(workshop.folder, 'board.xlsx')).buffer as ArrayBuffer)
  change(pack)
  workshop.write(name, new Uint8Array(await pack.xlsx.writeBuffer()))
}

/** The value beside a label of Inputs. */
function setInput(pack: ExcelJS.Workbook, label: string, value: number): void {
  pack.getWorksheet('Inputs')?.eachRow((row) => {
    if (row.getCell(2).text === label) row.getCell(3).value = value
  })
}

describe('compare-pack', () => {
  it('answers a pack that nobody changed', async () => {
    const { code, stdout, stderr } = await workshop.run('compare-pack', 'board.xlsx', 'seed.rightsize')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMention('Compared with the version of the workbook that it was exported from.')
    expect(stdout).toMention('No changes found in values, formulas, their results and rows.')
  })

  it('knows the state of a file that an earlier version saved, as the app names it', async () => {
    const workbookFile = join(workshop.folder, 'workbook.json')
    copyFileSync('tests/fixtures/workbooks/v7/workbook.json', workbookFile)
    const steps = createExportSteps(() => undefined)
    await steps.read({ kind: 'read', workbookFile, recordId: null, asOf: AS_OF, appVersion: '0.1.0' })
    await steps.write({ kind: 'write', format: 'workbook', audience: 'board', target: join(workshop.folder, 'old.xlsx') })
    const { stdout } = await workshop.run('compare-pack', 'old.xlsx', 'workbook.json')
    expect(stdout).toMention('Compared with the version of the workbook that it was exported from.')
  })

  it('names every value that was typed, what it was, and the verdicts that it turns', async () => {
    await edited('back.xlsx', (pack) => {
      setInput(pack, 'Headcount', 7)
      const time = pack.getWorksheet('Engineer time')
      const place =
        time?.getColumn(2).values.findIndex((value) => String((value as { result?: string })?.result ?? '') === 'Object storage') ?? -1
      expect(place).toBeGreaterThan(0)
      if (time !== undefined) time.getCell(place, 7).value = 0.9
    })
    const { code, stdout } = await workshop.run('compare-pack', join(workshop.folder, 'back.xlsx'), 'seed.rightsize')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# .*: reply to back\n/)
    expect(stdout).not.toContain(workshop.folder)
    expect(stdout).toMatch(/Headcount \(Inputs C\d+\): 5 → 7\./)
    expect(stdout).toMatch(/## Verdict changes\n\n[^\n]+\n\n- Object storage: .* → Needs decision/)
    expect(stdout).toMention('Caused by your values.')
    const json = JSON.parse((await workshop.run('compare-pack', 'back.xlsx', 'seed.rightsize', '--json')).stdout)
    expect(json).toMatchObject({ schema: 'rightsize-pack-1', head: { base: 'saved', quarter: '2026Q4' }, remarks: [] })
    expect(json.facts.map(({ base, theirs }: { base: unknown; theirs: unknown }) => [base, theirs])).toContainEqual([5, 7])
    expect(json.effect.theirs.toDecide).toBe(json.effect.base.toDecide + 1)
  })

  it('refuses what is no pack, and a pack of another workbook', async () => {
    workshop.write('list.xlsx', 'PK no workbook')
    const broken = await workshop.run('compare-pack', 'list.xlsx', 'seed.rightsize')
    expect([broken.code, broken.stdout]).toEqual([2, ''])
    expect(broken.stderr).toSay('list.xlsx is incomplete. Ask for the file again.\n')
    const other = await workshop.run('compare-pack', 'board.xlsx', 'other.rightsize')
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.toSay('board.xlsx was made from another workbook (Acme AI). Open that workbook and read the pack there.\n'),
    ])
    expect((await workshop.run('compare-pack', 'board.xlsx')).stderr).toContain('FILE')
  })
})
