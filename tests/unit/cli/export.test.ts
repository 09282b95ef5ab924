import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveQuarter, encodePortableFile, parsePortableFile, removeComponents, setField, type Workbook } from '#core'
import { freshFolder, libraryIn, WORKBOOK_ID } from '../../builders/library.ts'
import { locked, saved } from '../../builders/locked-quarters.ts'
import { aComponent, aWorkbook, TYPED_AT } from '../../builders/workbook.ts'
import { afterEdit, contextOf, factsOf, okOf, tools } from '../../builders/workbook-files.ts'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
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
    const [, sheets, formulas] = /^Wrote board\.xlsx: (\d+) sheets, ([\d,]+) formulas\.\n$/.exec(stdout) ?? []
    const workbook = await reopened('board.xlsx')
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['Cover', 'Summary', 'Inputs', 'Components', 'Engineer time', 'Checks', 'Model checks', 'About']),
    )
    expect(workbook.worksheets).toHaveLength(Number(sheets))
    expect(await formulasOf('board.xlsx')).toEqual({ all: Number(formulas?.replaceAll(',', '')), withoutValue: 0 })
    const texts = workbook.getWorksheet('Components')?.getSheetValues().flat()
    expect(texts).toContain(component)
  })

  it('packs a long list on a thread, and ends', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `Part ${at},data,buy,Person ${at % 40},1,${at % 900},no`)
    const list = ['name,layer,approach,owner,owner_time_share_percent,monthly_cost,edge', ...rows].join('\n')
    writeFileSync(join(workshop.folder, 'long.csv'), list)
    expect(await workshop.start('export', 'long.csv', '--to', 'long.xlsx')).toMatchObject({ code: 0, stderr: '' })
    const archive = await JSZip.loadAsync(readFileSync(join(workshop.folder, 'long.xlsx')), { checkCRC32: true })
    const sheets = archive.file(/^xl\/worksheets\/sheet\d+\.xml$/)
    const ends = await Promise.all(sheets.map(async (sheet) => (await sheet.async('string')).endsWith('</worksheet>')))
    expect(ends).toEqual(sheets.map(() => true))
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

describe('export of slides', () => {
  it('is chosen by the ending of the file, and gives the same bytes for the same workbook and day', async () => {
    await workshop.run('import', sampleFile('seed_5_people.csv'), '--to', 'deck.rightsize')
    for (const name of ['one.pptx', 'TWO.PPTX']) {
      const { code, stdout, stderr } = await workshop.run('export', 'deck.rightsize', '--to', name, '--as-of', '2026-11-25')
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `Wrote ${name}: 2 slides.\n`, stderr: '' })
    }
    const [one, two] = ['one.pptx', 'TWO.PPTX'].map((name) => readFileSync(join(workshop.folder, name)))
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
    const { code, stderr } = await workshop.run('export', sampleFile('seed_5_people.csv'), '--to', 'board.pdf')
    expect([code, stderr.trim()]).toEqual([
      2,
      expect.toSay('board.pdf wasn’t written because only the app can create PDFs. Open the workbook in the app and export a PDF there.'),
    ])
  })
})

describe('export of a locked quarter', () => {
  /** A workbook whose company took another name after the lock of 2026Q4, sent as the app sends it. */
  async function sentWorkbook(approvedBy: string | null = null): Promise<void> {
    const { service } = libraryIn(freshFolder())
    const components = [aComponent({ id: 'c-1', name: 'Kubernetes cluster', share: 6000 }), aComponent({ id: 'c-2', share: 6000 })]
    const workbook: Workbook = { ...aWorkbook({ components, company: { name: 'Acme of then' } }), id: WORKBOOK_ID }
    okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
    const once = await locked(service, workbook, { dataReason: 'Ana leaves in a month; her time is split then.' })
    const renamed = okOf(setField(contextOf(once), 'company', 'company', 'name', 'Acme of today'))
    const gone = okOf(removeComponents(contextOf(afterEdit(once, renamed)), ['c-1']))
    const cut = afterEdit(afterEdit(once, renamed), gone)
    const approval = { by: approvedBy ?? '', at: TYPED_AT, sha256: null }
    await saved(service, approvedBy === null ? cut : afterEdit(cut, okOf(approveQuarter(contextOf(cut), '2026Q4-r1', approval))))
    okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(workshop.folder, 'sent.rightsize'), unsaved: null }))
  }

  it('is of the workbook of then, judged for its day, and says who locked it and why in spite of its data', async () => {
    await sentWorkbook()
    const { code, stderr } = await workshop.run('export', 'sent.rightsize', '--quarter', '2026Q4', '--to', 'then.xlsx')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const then = await reopened('then.xlsx')
    const cover = then.getWorksheet('Cover')
    expect(['B1', 'C7', 'C9', 'C15'].map((cell) => cover?.getCell(cell).value)).toEqual([
      'Acme of then',
      expect.toSay('Q4 2026, locked, not approved'),
      'Maya',
      expect.toSay('Ana leaves in a month; her time is split then.'),
    ])
    expect(then.getWorksheet('Components')?.getSheetValues().flat()).toContain('Kubernetes cluster')
    const byRevision = await workshop.run('export', 'sent.rightsize', '--quarter', '2026Q4-r1', '--to', 'revision.xlsx')
    expect(byRevision.code).toBe(0)
    expect(readFileSync(join(workshop.folder, 'revision.xlsx')).equals(readFileSync(join(workshop.folder, 'then.xlsx')))).toBe(true)
    await workshop.run('export', 'sent.rightsize', '--to', 'now.xlsx')
    const now = await reopened('now.xlsx')
    expect(now.getWorksheet('Cover')?.getCell('C7').value).toBe('Draft')
    expect(now.getWorksheet('Components')?.getSheetValues().flat()).not.toContain('Kubernetes cluster')
  })

  it('lists in the present’s Changes what moved since, and says where it cannot', async () => {
    await sentWorkbook()
    await workshop.run('export', 'sent.rightsize', '--to', 'now.xlsx')
    const texts = async (file: string) => (await reopened(file)).getWorksheet('Changes')?.getSheetValues().flat() ?? []
    expect(await texts('now.xlsx')).toContain('Deleted')
    const { workbook, payload, base } = okOf(parsePortableFile(readFileSync(join(workshop.folder, 'sent.rightsize')), 'x', tools))
    workshop.write('without.rightsize', encodePortableFile(factsOf(workbook), payload, base, tools).bytes)
    await workshop.run('export', 'without.rightsize', '--to', 'trend.xlsx')
    expect((await texts('trend.xlsx')).join(' ')).toMention('Changes since Q4 2026 are not listed')
    const { stdout } = await workshop.run('export', 'without.rightsize', '--to', 'trend.xlsx')
    expect(stdout).toMention('The figures of Q4 2026 couldn’t be checked, because its locked file is missing or changed.')
  })

  it.each(['next.xlsx', 'next.pptx'])('names a forged figure of a quarter before, and writes no %s', async (target) => {
    await sentWorkbook()
    const { payload, base, quarters } = okOf(parsePortableFile(readFileSync(join(workshop.folder, 'sent.rightsize')), 'x', tools))
    const raw = JSON.parse(payload)
    raw.tables.quarters['2026Q4-r1'].figures.ownerTime = 100
    const facts = { workbookId: raw.id ?? WORKBOOK_ID, rev: 3, savedAt: TYPED_AT, appVersion: '0.1.0' }
    workshop.write('forged.rightsize', encodePortableFile(facts, JSON.stringify(raw), base, tools, { quarters }).bytes)
    const { code, stdout, stderr } = await workshop.run('export', 'forged.rightsize', '--to', target, '--as-of', '2027-02-01')
    expect({ code, stdout, stderr: stderr.trim() }).toEqual({
      ...{ code: 2, stdout: '' },
      stderr: expect.toSay(
        'Q4 2026 isn’t accepted as locked: the figures (Engineer time) in 2026Q4-r1.json don’t follow from its records. Restore it from a copy of the workbook that you sent or saved.',
      ),
    })
    expect(workshop.files()).not.toContain(target)
  })

  it('is written once it is approved though somebody gives too much time: that is no fault of the model', async () => {
    await sentWorkbook('Maya')
    const { code, stderr } = await workshop.run('export', 'sent.rightsize', '--quarter', '2026Q4', '--to', 'approved.xlsx')
    expect([code, stderr.trim()]).toEqual([0, ''])
    expect(workshop.files()).toContain('approved.xlsx')
  })

  it('is refused by name when it is unknown, missing or changed', async () => {
    await sentWorkbook()
    const asked = async (file: string, quarter: string) => {
      const { code, stderr } = await workshop.run('export', file, '--quarter', quarter, '--to', 'refused.xlsx')
      return [code, stderr.trim()]
    }
    expect(await asked('sent.rightsize', '2026Q2')).toEqual([2, expect.toSay('sent.rightsize has no locked quarter 2026Q2. Use 2026Q4.')])
    const { workbook, payload, base } = okOf(parsePortableFile(readFileSync(join(workshop.folder, 'sent.rightsize')), 'x', tools))
    const without = encodePortableFile(factsOf(workbook), payload, base, tools)
    workshop.write('without.rightsize', without.bytes)
    expect((await asked('without.rightsize', '2026Q4'))[1]).toSay(
      '2026Q4-r1.json, the file of locked Q4 2026, is no longer in the data folder. Restore it from a copy of the workbook that you sent or saved.',
    )
    const quarters = [{ file: '2026Q4-r1.json', gzip: gzipSync('another').toString('base64') }]
    workshop.write('changed.rightsize', encodePortableFile(factsOf(workbook), payload, base, tools, { quarters }).bytes)
    expect((await asked('changed.rightsize', '2026Q4'))[1]).toSay(
      '2026Q4-r1.json isn’t the file that was locked for Q4 2026: its fingerprint differs. Restore it from a copy of the workbook that you sent or saved.',
    )
    expect(workshop.files()).not.toContain('refused.xlsx')
  })
})
