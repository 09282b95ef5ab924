import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { type Audience, type ComparedPack, encodeWorkbookFile, parseWorkbookFile, payloadOf, setField } from '#core'
import { COVER_LABELS } from '#wording'
import { compareSteps } from '../../../../src/main/export/compare-file.ts'
import { createExportSteps } from '../../../../src/main/export/export-steps.ts'
import { keepExportedState } from '../../../../src/main/files/exported-states.ts'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { libraryWithHistory } from '../../../builders/library-with-history.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { afterEdit, contextOf, factsOf, okOf, tools } from '../../../builders/workbook-files.ts'

type Library = ReturnType<typeof libraryWithHistory>

async function exported({ folder, workbookFile }: Library, recordId: string | null, audience: Audience = 'board'): Promise<string> {
  const steps = createExportSteps(() => undefined)
  await steps.read({ kind: 'read', workbookFile, recordId, asOf: AS_OF, appVersion: '0.1.0' })
  const target = join(folder, `${recordId ?? 'draft'}-${audience}.xlsx`)
  await steps.write({ kind: 'write', format: 'workbook', audience, target })
  return target
}

async function typed(file: string, sheet: string, cell: string, value: number | string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const at = workbook.getWorksheet(sheet)?.getCell(cell)
  if (at === undefined) throw new Error(`no ${sheet} ${cell}`)
  at.value = value
  await workbook.xlsx.writeFile(file)
}

const compare = ({ workbookFile }: Library, file: string, appVersion = '0.1.0') =>
  compareSteps['compare-pack']({ kind: 'compare-pack', workbookFile, file, appVersion, today: AS_OF })

async function compared(library: Library, file: string, appVersion = '0.1.0'): Promise<ComparedPack> {
  const answer = await compare(library, file, appVersion)
  if (answer.kind !== 'pack-compared') throw new Error(JSON.stringify(answer))
  return answer.compared
}

/** Saved anew each time: neither the copy before nor a backup is of the state of the start. */
async function edited({ workbookFile }: Library, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    const bytes = readFileSync(workbookFile)
    const { workbook } = okOf(parseWorkbookFile(bytes, 'workbook.json', tools))
    const headcount = (workbook.tables.company['company']?.headcount ?? 0) + 1
    const next = afterEdit(workbook, okOf(setField(contextOf(workbook), 'company', 'company', 'headcount', headcount)))
    writeFileSync(join(dirname(workbookFile), 'workbook.prev.json'), bytes)
    writeFileSync(workbookFile, encodeWorkbookFile(factsOf(next), payloadOf(next), tools).bytes)
  }
}

describe('a pack that came back', () => {
  it.each(['board', 'investor', 'team'] as const)('for the %s is held against the quarter as it was locked', async (audience) => {
    const library = libraryWithHistory()
    const file = await exported(library, '2026Q2-r1', audience)
    const same = await compared(library, file)
    expect([...same.facts, ...same.remarks]).toEqual([])
    expect(same.head).toMatchObject({ base: 'locked', recordId: '2026Q2-r1', quarter: '2026Q2', audience, isSameVersion: true })
    await typed(file, 'Components', 'J7', 77)
    const changed = await compared(library, file)
    expect(changed.facts.map(({ place, theirs }) => [place.sheet, place.cell, theirs])).toEqual([['Components', 'J7', 7700]])
    expect(changed.effect.theirs.monthlyCostMinor).not.toBe(changed.effect.base.monthlyCostMinor)
  })

  it('of the present is held against just that state, also once it is a backup', async () => {
    const library = libraryWithHistory()
    const file = await exported(library, null)
    const now = await compared(library, file)
    expect([now.head.base, now.facts, now.remarks]).toEqual(['saved', [], []])
    const folder = dirname(library.workbookFile)
    const bytes = readFileSync(library.workbookFile)
    const { workbook } = okOf(parseWorkbookFile(bytes, 'workbook.json', tools))
    const next = afterEdit(workbook, okOf(setField(contextOf(workbook), 'company', 'company', 'headcount', 99)))
    writeFileSync(library.workbookFile, encodeWorkbookFile(factsOf(next), payloadOf(next), tools).bytes)
    rmSync(join(folder, 'exported'), { recursive: true })
    const unknown = await compared(library, file)
    expect(unknown.head.base).toBe('unknown')
    expect(unknown.facts.map(({ place }) => place.row)).toContain('Headcount')
    writeFileSync(join(folder, 'workbook.prev.json'), bytes)
    const kept = await compared(library, file)
    expect([kept.head.base, kept.facts, kept.remarks]).toEqual(['saved', [], []])
  })

  it('of the present finds the state it was made from after any number of edits', async () => {
    const library = libraryWithHistory()
    const file = await exported(library, null)
    await edited(library, 3)
    await typed(file, 'Components', 'J7', 77)
    const found = await compared(library, file)
    expect(found.head.base).toBe('saved')
    expect(found.facts.map(({ place, theirs }) => [place.cell, theirs])).toEqual([['J7', 7700]])
  })

  it.each(['v1', 'v7'])('of the present finds its state in a file that an earlier version saved: %s', async (version) => {
    const library = libraryWithHistory()
    copyFileSync(join('tests/fixtures/workbooks', version, 'workbook.json'), library.workbookFile)
    const file = await exported(library, null)
    const now = await compared(library, file)
    expect([now.head.base, now.facts, now.remarks]).toEqual(['saved', [], []])
    await edited(library, 2)
    expect((await compared(library, file)).head.base).toBe('saved')
  })

  it('has its state kept once, among the last ten, and only for what can come back', async () => {
    const library = libraryWithHistory()
    const kept = () => readdirSync(join(dirname(library.workbookFile), 'exported'))
    const first = await exported(library, null)
    await exported(library, null, 'investor')
    await exported(library, '2026Q2-r1')
    expect(kept()).toHaveLength(1)
    writeFileSync(join(dirname(library.workbookFile), 'exported', 'mine.txt'), 'left alone')
    expect((await compared(library, first)).head.base).toBe('saved')
    for (let rev = 101; rev <= 110; rev += 1) {
      const state = { rev, fingerprint: String(rev).padStart(64, '0'), bytes: new Uint8Array([rev]) }
      await keepExportedState({ exported: join(dirname(library.workbookFile), 'exported') }, state, nodeFileSystem)
    }
    expect(kept()).toHaveLength(11)
    expect(kept()).toContain('mine.txt')
    await edited(library, 2)
    expect((await compared(library, first)).head.base).toBe('unknown')
  })

  it('has a label of its cover named that was written over, as an entry beside it is', async () => {
    const library = libraryWithHistory()
    const file = await exported(library, '2026Q2-r1')
    await typed(file, 'Cover', 'B10', 'Rejected by')
    const { facts, remarks } = await compared(library, file)
    expect(facts).toEqual([])
    expect(remarks.map(({ kind, place, base, theirs }) => [kind, place.cell, base, theirs])).toEqual([
      ['words', 'B10', COVER_LABELS.approvedBy, 'Rejected by'],
    ])
  })

  it('of another version is told as that, and compared in what was typed', async () => {
    const library = libraryWithHistory()
    const file = await exported(library, '2026Q2-r1')
    await typed(file, 'Components', 'J7', 77)
    const found = await compared(library, file, '9.9.9')
    expect(found.head.isSameVersion).toBe(false)
    expect([found.facts.length, found.remarks]).toEqual([1, []])
  })

  it('is refused where its quarter is gone, and where it is no pack', async () => {
    const library = libraryWithHistory()
    const file = await exported(library, '2026Q2-r1')
    rmSync(join(dirname(library.workbookFile), 'quarters', '2026Q2-r1.json'))
    mkdirSync(join(library.folder, 'folder.xlsx'))
    const codes = await Promise.all(
      [file, join(library.folder, 'folder.xlsx'), join(library.folder, 'gone.xlsx')].map(async (path) => {
        const answer = await compare(library, path)
        return answer.kind === 'failed' ? answer.problem.code : answer.kind
      }),
    )
    expect(codes).toEqual(['quarter-missing', 'file-unreadable', 'file-missing'])
  })
})
