import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportProgress } from '../../../../src/contract/index.ts'
import { encodeWorkbookFile, type IsoDate, type IsoTime, type Paper } from '../../../../src/core/index.ts'
import { readFormFile, sampleWorkbook } from '../../../../src/intake/index.ts'
import { createExportSteps } from '../../../../src/main/export/export-steps.ts'
import { nodeByteTools } from '../../../../src/main/files/byte-tools.ts'

const ID = '0b8f4a52-6f0e-4c55-9c57-0a1b2c3d4e5f'
const AT = '2026-11-25T10:00:00.000Z' as IsoTime

let folder = ''
let workbookFile = ''
let heard: ExportProgress[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-export-'))
  workbookFile = join(folder, 'workbook.json')
  heard = []
  let count = 0
  const newId = () => {
    count += 1
    return `${String(count).padStart(8, '0')}-0000-4000-8000-000000000000`
  }
  const workbook = {
    ...sampleWorkbook({ id: ID, at: AT, newId }),
    rev: 12,
  }
  const facts = { workbookId: ID, rev: 12, savedAt: AT, appVersion: '0.1.0' }
  writeFileSync(workbookFile, encodeWorkbookFile(facts, JSON.stringify(workbook), nodeByteTools).bytes)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const steps = () => createExportSteps((progress) => heard.push(progress))
const readOrder = () => ({ kind: 'read', workbookFile, asOf: '2026-11-25' as IsoDate, recordId: null, appVersion: '0.1.0' }) as const

async function exportTo(target: string) {
  const { read, write } = steps()
  expect((await read(readOrder())).kind).toBe('read')
  return write({ kind: 'write', format: 'workbook', audience: 'board', target })
}

describe('reading the saved file', () => {
  it('answers what the file name is made of', async () => {
    expect(await steps().read(readOrder())).toEqual({
      kind: 'read',
      facts: { company: 'Acme AI', quarter: '2026Q4', rev: 12 },
      signed: null,
      notAtHand: [],
    })
  })

  it('refuses a file that is cut, damaged, not ours or gone, and says which', async () => {
    const whole = readFileSync(workbookFile)
    const outcome = async (bytes: Uint8Array) => {
      writeFileSync(workbookFile, bytes)
      const answer = await steps().read(readOrder())
      return answer.kind === 'failed' ? answer.problem.code : answer.kind
    }
    expect(await outcome(whole.subarray(0, whole.length - 100))).toBe('file-cut')
    const flipped = Buffer.from(whole)
    flipped[whole.length - 100] = (flipped[whole.length - 100] ?? 0) ^ 1
    expect(await outcome(flipped)).toBe('file-damaged')
    expect(await outcome(Buffer.from('hello'))).toBe('file-not-ours')
    expect(await outcome(Buffer.alloc(0))).toBe('file-empty')
    rmSync(workbookFile)
    const gone = await steps().read(readOrder())
    expect(gone.kind === 'failed' && gone.problem.code).toBe('file-missing')
  })
})

describe('writing the board workbook', () => {
  it('writes an Excel file and counts its sheets and formulas', async () => {
    const target = join(folder, 'acme.xlsx')
    const answer = await exportTo(target)
    expect(answer).toMatchObject({ kind: 'written' })
    if (answer.kind !== 'written' || answer.contents.format !== 'workbook') throw new Error('no workbook was written')
    expect(answer.contents.sheets).toBeGreaterThanOrEqual(8)
    expect(answer.contents.formulas).toBeGreaterThan(100)
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
    expect(heard.map(({ step }) => step)).toEqual(expect.arrayContaining(['reading', 'planning', 'writing']))
    expect(readdirSync(folder).sort()).toEqual(['acme.xlsx', 'exported', 'workbook.json'])
  })

  it("prints on the paper that was asked for, else on that of the workbook's number format", async () => {
    const paperOf = async (paper?: Paper) => {
      const target = join(folder, 'board.xlsx')
      const { read, write } = steps()
      await read(readOrder())
      await write({ kind: 'write', format: 'workbook', audience: 'board', target, ...(paper === undefined ? {} : { paper }) })
      const file = new ExcelJS.Workbook()
      await file.xlsx.readFile(target)
      return [...new Set(file.worksheets.map(({ pageSetup }) => pageSetup.paperSize))]
    }
    expect([await paperOf('a4'), await paperOf('letter'), await paperOf()]).toEqual([[9], [1], [1]])
  })

  it('keeps the mode of the file that it replaces', async () => {
    const target = join(folder, 'board.xlsx')
    writeFileSync(target, 'old')
    chmodSync(target, 0o640)
    expect((await exportTo(target)).kind).toBe('written')
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
    expect(statSync(target).mode & 0o777).toBe(0o640)
  })

  it('says why a target cannot be written and leaves it as it was', async () => {
    const missing = await exportTo(join(folder, 'nowhere', 'acme.xlsx'))
    expect(missing).toMatchObject({ kind: 'failed', problem: { code: 'target-unwritable', facts: { reason: 'folder-missing' } } })
    const occupied = join(folder, 'folder.xlsx')
    mkdirSync(occupied)
    expect(await exportTo(occupied)).toMatchObject({
      kind: 'failed',
      problem: { code: 'target-unwritable', facts: { file: 'folder.xlsx' } },
    })
    expect(readdirSync(folder).sort()).toEqual(['folder.xlsx', 'workbook.json'])
  })

  it('answers with a Problem when it is ordered before anything was read', async () => {
    expect(await steps().write({ kind: 'write', format: 'workbook', audience: 'board', target: join(folder, 'x.xlsx') })).toMatchObject({
      kind: 'failed',
      problem: { code: 'export-crashed' },
    })
  })
})

describe('the outline of the slides', () => {
  it('names exactly the slides that are written, with what each says', async () => {
    const { read, 'outline-slides': outline, write } = steps()
    await read(readOrder())
    const answer = await outline({ kind: 'outline-slides', audience: 'investor' })
    expect(answer).toMatchObject({ kind: 'slides-outlined' })
    const slides = answer.kind === 'slides-outlined' ? answer.slides : []
    expect(slides[0]).toEqual({ id: 'summary', headline: expect.stringContaining('3 of 15 components') })
    const written = await write({ kind: 'write', format: 'slides', audience: 'investor', target: join(folder, 'deck.pptx') })
    expect(written).toEqual({ kind: 'written', contents: { format: 'slides', slides: slides.length } })
  })
})

describe('the pages of the board', () => {
  it('are planned from the saved file, for the paper that was asked for', async () => {
    const { read, 'plan-pages': planPages } = steps()
    await read(readOrder())
    const answer = await planPages({ kind: 'plan-pages', audience: 'board', paper: 'letter' })
    expect(answer).toMatchObject({
      kind: 'pages',
      pages: { paper: 'letter', cover: { company: 'Acme AI', finding: '3 of 15 components need a decision.' } },
    })
    expect(readdirSync(folder)).toEqual(['workbook.json'])
  })

  it('are written whole once they are printed', async () => {
    const target = join(folder, 'acme.pdf')
    const contents = { format: 'pages', pages: 4 } as const
    const answer = await steps()['write-printed']({ kind: 'write-printed', target, bytes: new Uint8Array([37, 80, 68, 70]), contents })
    expect(answer).toEqual({ kind: 'written', contents })
    expect(readFileSync(target, 'utf8')).toBe('%PDF')
    const nowhere = await steps()['write-printed']({
      kind: 'write-printed',
      target: join(folder, 'no', 'a.pdf'),
      bytes: new Uint8Array(),
      contents,
    })
    expect(nowhere).toMatchObject({ kind: 'failed', problem: { code: 'target-unwritable', facts: { reason: 'folder-missing' } } })
  })
})

describe('making forms', () => {
  const people = () =>
    (
      JSON.parse(readFileSync(workbookFile, 'utf8').split('\n').slice(1).join('\n')) as {
        tables: { people: Record<string, { name: string }> }
      }
    ).tables.people
  const idOf = (name: string) => Object.entries(people()).find(([, person]) => person.name.startsWith(name))?.[0] ?? ''

  async function make(names: readonly string[]) {
    const { read, 'name-forms': nameForms, 'write-forms': writeForms } = steps()
    await read(readOrder())
    const named = await nameForms({ kind: 'name-forms', folder, people: [...names.map(idOf), 'p-nobody'] })
    return { named, written: named.kind === 'forms-named' ? await writeForms({ kind: 'write-forms' }) : null }
  }

  it('writes one file a person, tells how far it is, and reads back as a form', async () => {
    const { named, written } = await make(['Maya', 'Jonas'])
    expect(named).toMatchObject({
      kind: 'forms-named',
      forms: [{ file: 'Form_Acme-AI_2026Q4_Maya-Okafor.xlsx' }, { file: 'Form_Acme-AI_2026Q4_Jonas-Weber.xlsx' }],
    })
    expect(written).toEqual({ kind: 'forms-written' })
    expect(heard.filter(({ step }) => step === 'writing')).toEqual([
      { step: 'writing', done: 0, total: 2 },
      { step: 'writing', done: 1, total: 2 },
    ])
    const bytes = readFileSync(join(folder, 'Form_Acme-AI_2026Q4_Maya-Okafor.xlsx'))
    expect(await readFormFile(new Uint8Array(bytes), 'a.xlsx')).toMatchObject({
      ok: true,
      value: { workbookId: ID, rev: 12, person: 'Maya Okafor' },
    })
  })

  it('takes a name of its own where one is taken, in whatever case', async () => {
    writeFileSync(join(folder, 'form_acme-ai_2026q4_MAYA-okafor.xlsx'), 'theirs')
    await make(['Maya'])
    await make(['Maya'])
    expect(readFileSync(join(folder, 'form_acme-ai_2026q4_MAYA-okafor.xlsx'), 'utf8')).toBe('theirs')
    expect(
      readdirSync(folder)
        .filter((name) => /^form_/i.test(name))
        .sort(),
    ).toEqual(['Form_Acme-AI_2026Q4_Maya-Okafor_2.xlsx', 'Form_Acme-AI_2026Q4_Maya-Okafor_3.xlsx', 'form_acme-ai_2026q4_MAYA-okafor.xlsx'])
  })

  it('says so when nobody named owns anything, and when the folder is gone', async () => {
    expect((await make([])).named).toMatchObject({ kind: 'failed', problem: { code: 'slips-none-written' } })
    const { read, 'name-forms': nameForms } = steps()
    await read(readOrder())
    const named = await nameForms({ kind: 'name-forms', folder: join(folder, 'gone'), people: [idOf('Maya')] })
    expect(named).toMatchObject({
      kind: 'failed',
      problem: { code: 'target-unwritable', facts: { file: 'gone', reason: 'folder-missing' } },
    })
  })
})
