import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { approveQuarter, encodePortableFile, parsePortableFile, payloadOf, type Workbook } from '#core'
import { checkedFiles } from '../../../builders/checked-files.ts'
import { watchedSystem } from '../../../builders/faulty-file-system.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID } from '../../../builders/library.ts'
import { locked, reopened, saved } from '../../../builders/locked-quarters.ts'
import { afterEdit, codeOf, contextOf, factsOf, noteEdit, okOf, tools } from '../../../builders/workbook-files.ts'
import { eventually } from '../../../helpers/eventually.ts'

type Service = ReturnType<typeof libraryIn>['service']
const R1 = '2026Q4-r1.json'
const R2 = '2026Q4-r2.json'
const APPROVAL = '2026Q4-r1.approval.json'
const ALL = [APPROVAL, R1, R2]

const quartersOf = (userData: string, id = WORKBOOK_ID) => join(userData, 'workbooks', id, 'quarters')

/** Two locks of one quarter, the first with an approval by file. */
async function history() {
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  const workbook = libraryWorkbook()
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  const once = await locked(service, workbook)
  const file = join(userData, 'priya.rightsize-approval')
  const asked = { id: WORKBOOK_ID, recordId: '2026Q4-r1' }
  okOf(await service.quarters.saveApproval({ ...asked, by: 'Priya', statement: '', target: file }))
  const taken = okOf(await service.quarters.takeApproval({ ...asked, file }))
  const approved = await saved(service, afterEdit(once, okOf(approveQuarter(contextOf(once), '2026Q4-r1', taken))))
  const twice = await locked(service, await reopened(service, approved), { revision: 2 })
  return { userData, service, workbook: twice, folder: quartersOf(userData), copy: await sent(service, userData) }
}

async function sent(service: Service, userData: string, name = 'plan.rightsize') {
  return okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(userData, name), unsaved: null }))
}

function flipLastByte(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

const contents = (folder: string) => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])

/** The portable file again, with another hand on what it carries. */
function rewritten(file: string, change: (quarters: { file: string; gzip: string }[]) => { file: string; gzip: string }[]): string {
  const read = okOf(parsePortableFile(readFileSync(file), 'x', tools))
  const quarters = change(read.quarters.map((each) => ({ ...each })))
  const { bytes } = encodePortableFile(factsOf(read.workbook), read.payload, read.base, tools, { quarters })
  writeFileSync(`${file}.changed.rightsize`, bytes)
  return `${file}.changed.rightsize`
}

const tampered = ({ file, gzip }: { file: string; gzip: string }) => {
  const text = gunzipSync(Buffer.from(gzip, 'base64')).toString('utf8')
  return { file, gzip: gzipSync(text.replace('Maya', 'Miya').replace('Priya', 'Prija')).toString('base64') }
}

describe('a portable copy', () => {
  it('carries every locked quarter and approval, and gives them back byte by byte', async () => {
    const { copy, folder } = await history()
    const elsewhere = freshFolder()
    const opened = okOf(await libraryIn(elsewhere).service.importFile(copy))
    expect(opened.damaged).toEqual([])
    expect(readdirSync(quartersOf(elsewhere)).toSorted()).toEqual(ALL)
    expect(contents(quartersOf(elsewhere))).toEqual(contents(folder))
  })

  it('is refused with the name of the quarter when one in it was changed', async () => {
    const { copy } = await history()
    for (const name of ALL) {
      const file = rewritten(copy, (all) => all.map((each) => (each.file === name ? tampered(each) : each)))
      const elsewhere = freshFolder()
      expect(await libraryIn(elsewhere).service.importFile(file), name).toMatchObject({
        problem: { code: 'quarter-changed', facts: { quarter: '2026Q4', file: name } },
      })
      expect(existsSync(join(elsewhere, 'workbooks'))).toBe(false)
    }
    const noGzip = rewritten(copy, (all) => all.map((each) => ({ ...each, gzip: 'bm90IGd6aXA=' })))
    expect(codeOf(await libraryIn(freshFolder()).service.importFile(noGzip))).toBe('quarter-changed')
    const exchanged = rewritten(copy, (all) => all.map((each) => ({ ...each, gzip: all.at(-1)?.gzip ?? '' })))
    expect(codeOf(await libraryIn(freshFolder()).service.importFile(exchanged))).toBe('quarter-changed')
  })

  it('opens without those that did not come along, and names them', async () => {
    const { copy } = await history()
    const file = rewritten(copy, (all) => all.filter((each) => each.file === R2))
    const opened = okOf(await libraryIn(freshFolder()).service.importFile(file))
    expect(opened.damaged).toMatchObject([
      { code: 'quarter-missing', facts: { quarter: '2026Q4', file: R1 } },
      { code: 'quarter-missing', facts: { quarter: '2026Q4', file: APPROVAL } },
    ])
  })

  it('leaves a changed one behind, and what no record names', async () => {
    const { userData, service, folder } = await history()
    flipLastByte(join(folder, R1))
    writeFileSync(join(folder, '2026Q1-r1.json'), readFileSync(join(folder, R2)))
    writeFileSync(join(folder, '2026Q3-r1.json'), 'not named by anybody')
    const read = okOf(parsePortableFile(readFileSync(await sent(service, userData)), 'x', tools))
    expect(read.quarters.map(({ file }) => file)).toEqual([APPROVAL, R2])
  })

  it('brings back a quarter that the library lost or that was changed, from any copy that has it', async () => {
    const { userData, service, workbook, folder, copy } = await history()
    const whole = contents(folder)
    rmSync(join(folder, R1))
    flipLastByte(join(folder, R2))
    okOf(await libraryIn(userData).service.importFile(copy))
    expect(contents(folder)).toEqual(whole)
    // The library knows the file by now and opens without reading it: what is lost comes back a moment later.
    const known = libraryIn(userData).service
    okOf(await known.importFile(copy))
    await known.idle()
    rmSync(join(folder, R2))
    okOf(await libraryIn(userData).service.importFile(copy))
    await eventually(() => expect(contents(folder)).toEqual(whole))
    const later = afterEdit(workbook, noteEdit(workbook, 'c-1', 'later'))
    okOf(await service.save(saveRequest(later)))
    await service.idle()
    rmSync(join(folder, APPROVAL))
    okOf(await libraryIn(userData).service.importFile(copy, () => Promise.resolve('library')))
    expect(contents(folder)).toEqual(whole)
  })

  it('approves from a copy that stands apart with an identity of its own', async () => {
    const { userData, service, workbook, copy } = await history()
    okOf(await service.save(saveRequest(afterEdit(workbook, noteEdit(workbook, 'c-1', 'later')))))
    const apart = okOf(await service.importFile(copy))
    expect([apart.keptApart, apart.id === WORKBOOK_ID]).toEqual([true, false])
    const file = join(userData, 'second.rightsize-approval')
    okOf(await service.quarters.saveApproval({ id: apart.id, recordId: '2026Q4-r2', by: 'Ana', statement: '', target: file }))
    expect(okOf(await service.quarters.takeApproval({ id: WORKBOOK_ID, recordId: '2026Q4-r2', file })).by).toBe('Ana')
  })
})

describe('the library', () => {
  it('gives a duplicate its own locked quarters, and takes them into the bin and back', async () => {
    const { service, userData, folder } = await history()
    const whole = contents(folder)
    okOf(await service.duplicate(WORKBOOK_ID))
    const twin = readdirSync(join(userData, 'workbooks')).find((id) => id !== WORKBOOK_ID) ?? ''
    expect(contents(quartersOf(userData, twin))).toEqual(whole)
    okOf(await service.delete(WORKBOOK_ID))
    expect(existsSync(folder)).toBe(false)
    const [inBin] = okOf(await service.bin.list())
    okOf(await service.bin.giveBack(inBin?.key ?? ''))
    expect(contents(folder)).toEqual(whole)
  })

  it('compares quarters and approvals with their hashes when all data is checked, and names what is not right', async () => {
    const { service, folder, userData } = await history()
    const fine = okOf(await service.check())
    expect(fine).toEqual({ workbooks: 1, copies: checkedFiles(userData).length, damaged: [], unmatched: [] })
    expect(checkedFiles(userData)).toEqual(expect.arrayContaining([R1, R2, APPROVAL]))
    for (const name of [R1, APPROVAL]) flipLastByte(join(folder, name))
    rmSync(join(folder, R2))
    const found = okOf(await service.check())
    expect(found.copies).toBe(fine.copies)
    expect(found.damaged.map(({ problem }) => [problem.code, problem.facts])).toEqual([
      ['quarter-changed', { quarter: '2026Q4', file: R1 }],
      ['quarter-changed', { quarter: '2026Q4', file: APPROVAL }],
      ['quarter-missing', { quarter: '2026Q4', file: R2 }],
    ])
  })
})

describe('opening a workbook', () => {
  it('asks the disk for nothing of its locked quarters', async () => {
    const { userData, workbook } = await history()
    expect(Object.keys((workbook as Workbook).tables.quarters)).toHaveLength(2)
    const asked: string[] = []
    const { service } = libraryIn(userData, watchedSystem(asked))
    okOf(await service.list())
    const opened = okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    okOf(await service.readHistory(WORKBOOK_ID))
    const later = afterEdit(workbook, noteEdit(workbook, 'c-1', 'later'))
    okOf(await service.save(saveRequest(later)))
    await service.idle()
    expect(opened.payload).toBe(payloadOf(workbook))
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((path) => path.includes('quarters'))).toEqual([])
    okOf(await service.quarters.read({ id: WORKBOOK_ID, recordId: '2026Q4-r1' }))
    expect(asked.filter((path) => path.includes('quarters'))).not.toEqual([])
  })
})
