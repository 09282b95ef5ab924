import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodePortableFile, payloadOf, problem, setField, type Workbook } from '#core'
import { nodeByteTools } from '../../../../src/main/files/byte-tools.ts'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { checkedFiles } from '../../../builders/checked-files.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID } from '../../../builders/library.ts'
import { afterEdit, codeOf, factsOf, okOf } from '../../../builders/workbook-files.ts'

const QUOTE = Buffer.from('%PDF-1.7 a quote of $200')
const HASH = createHash('sha256').update(QUOTE).digest('hex')

function userFile(name: string, content: Uint8Array = QUOTE): string {
  const path = join(freshFolder(), name)
  writeFileSync(path, content)
  return path
}

/** A library whose workbook names one attached file. */
async function withQuote(fs = nodeFileSystem) {
  const userData = freshFolder()
  const { service } = libraryIn(userData, fs)
  const workbook = libraryWorkbook()
  okOf(await service.create({ id: workbook.id, payload: payloadOf(workbook) }))
  const file = okOf(await service.attach({ id: workbook.id, path: userFile('quote.pdf') }))
  const named = naming(workbook, [file])
  okOf(await service.save(saveRequest(named)))
  return { userData, service, workbook: named, file }
}

function naming(workbook: Workbook, files: readonly unknown[]): Workbook {
  const context = { workbook, at: '2026-11-25T10:00:00.000Z', newId: () => 'x', source: 'typed' } as Parameters<typeof setField>[0]
  return afterEdit(workbook, okOf(setField(context, 'components', 'c-1', 'attachments', files)))
}

const attachedIn = (userData: string, id = WORKBOOK_ID) => join(userData, 'workbooks', id, 'attachments')

describe('attached files', () => {
  it('are copied beside the workbook under the hash of their bytes, once', async () => {
    const { userData, service, file } = await withQuote()
    expect(file).toEqual({ name: 'quote.pdf', sha256: HASH, bytes: QUOTE.length })
    okOf(await service.attach({ id: WORKBOOK_ID, path: userFile('the same.pdf') }))
    expect(readdirSync(attachedIn(userData))).toEqual([HASH])
    expect(readFileSync(join(attachedIn(userData), HASH)).equals(QUOTE)).toBe(true)
  })

  it('get a name that every system accepts, and never one with a path', async () => {
    const { service } = await withQuote()
    const named = async (name: string) => okOf(await service.attach({ id: WORKBOOK_ID, path: userFile(name) })).name
    expect(await named('a:b?"quote".pdf')).toBe('a-b-quote-.pdf')
    expect(await named('...hidden')).toBe('hidden')
    expect(await named('con.pdf')).toBe('con_file.pdf')
    expect(await named('=1+1\u202e.pdf')).toBe('1+1-.pdf')
    expect([...(await named(`${'é'.repeat(120)}.pdf`))].length).toBeLessThanOrEqual(124)
  })

  it('are refused when they are empty, a folder, missing, too large, or too large together', async () => {
    const { service, workbook } = await withQuote()
    const refused = async (path: string) => codeOf(await service.attach({ id: WORKBOOK_ID, path }))
    expect(await refused(userFile('empty.pdf', Buffer.alloc(0)))).toBe('attachment-empty')
    expect(await refused(freshFolder())).toBe('file-unreadable')
    expect(await refused(join(freshFolder(), 'none.pdf'))).toBe('file-missing')
    expect(await refused(userFile('large.bin', Buffer.alloc(20_000_001)))).toBe('file-too-large')
    const files = []
    for (const fill of [1, 2, 3, 4]) {
      files.push(okOf(await service.attach({ id: WORKBOOK_ID, path: userFile(`${fill}.bin`, Buffer.alloc(20_000_000, fill)) })))
    }
    okOf(await service.save(saveRequest(naming({ ...workbook, rev: 1 }, files))))
    const fifth = Buffer.alloc(20_000_000, 5)
    expect(okOf(await service.attach({ id: WORKBOOK_ID, path: userFile('5.bin', fifth) })).bytes).toBe(20_000_000)
    okOf(await service.save(saveRequest(naming({ ...workbook, rev: 2 }, [...files, { ...files[0], sha256: hashOf(fifth) }]))))
    expect(await refused(userFile('6.bin', Buffer.alloc(2, 6)))).toBe('attachments-too-large')
  })

  it('are not kept for a workbook that is not open, and leave nothing when the disk is full', async () => {
    const { service } = libraryIn(freshFolder())
    expect(codeOf(await service.attach({ id: WORKBOOK_ID, path: userFile('quote.pdf') }))).toBe('workbook-missing')
    let isFull = false
    const fs = {
      ...nodeFileSystem,
      create: (path: string) =>
        isFull ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : nodeFileSystem.create(path),
    }
    const { userData, service: full } = await withQuote(fs)
    isFull = true
    expect(codeOf(await full.attach({ id: WORKBOOK_ID, path: userFile('other.pdf', Buffer.from('other')) }))).toBe('save-failed')
    expect(readdirSync(attachedIn(userData))).toEqual([HASH])
  })

  it('are handed out again as a copy, and not when they are damaged or gone', async () => {
    const { userData, service } = await withQuote()
    const target = join(freshFolder(), 'copy.pdf')
    const order = { id: WORKBOOK_ID, sha256: HASH, name: 'quote.pdf', target }
    expect(okOf(await service.saveAttachment(order))).toBe(target)
    expect(readFileSync(target).equals(QUOTE)).toBe(true)
    expect(codeOf(await service.saveAttachment({ ...order, target: join(freshFolder(), 'none', 'copy.pdf') }))).toBe('target-unwritable')
    truncateSync(join(attachedIn(userData), HASH), 3)
    expect(codeOf(await service.saveAttachment(order))).toBe('file-damaged')
    expect(readFileSync(target).equals(QUOTE)).toBe(true)
    expect(codeOf(await service.saveAttachment({ ...order, sha256: '0'.repeat(64) }))).toBe('attachment-missing')
  })

  it('are counted and compared when the data is checked, and put right by attaching them again', async () => {
    const { userData, service } = await withQuote()
    const before = okOf(await service.check())
    expect(before.damaged).toEqual([])
    expect(before.copies).toBe(checkedFiles(userData).length)
    expect(checkedFiles(userData)).toContain(HASH)
    truncateSync(join(attachedIn(userData), HASH), 3)
    const { copies, damaged } = okOf(await service.check())
    expect([copies, damaged.map(({ problem }) => problem.code)]).toEqual([before.copies, ['attachment-damaged']])
    okOf(await service.attach({ id: WORKBOOK_ID, path: userFile('quote.pdf') }))
    expect(okOf(await service.check()).damaged).toEqual([])
  })

  it('are named by the check when the file of a record is gone, or the record of a file, and never keep a workbook from opening', async () => {
    const { userData, service, workbook } = await withQuote()
    const loose = Buffer.from('attached, then dropped')
    okOf(await service.attach({ id: WORKBOOK_ID, path: userFile('loose.txt', loose) }))
    rmSync(join(attachedIn(userData), HASH))
    const { damaged, unmatched } = okOf(await service.check())
    expect(damaged).toEqual([])
    expect(unmatched).toEqual([
      { name: 'Test company', problem: problem('attachment-missing', { file: 'quote.pdf' }) },
      { name: 'Test company', problem: problem('attachment-unnamed', { path: join(attachedIn(userData), hashOf(loose)) }) },
    ])
    const reopened = libraryIn(userData).service
    expect(okOf(await reopened.open({ id: WORKBOOK_ID, workingCopy: null })).damaged).toEqual([])
    okOf(await reopened.attach({ id: WORKBOOK_ID, path: userFile('quote.pdf') }))
    rmSync(join(attachedIn(userData), hashOf(loose)))
    expect(okOf(await reopened.check()).unmatched).toEqual([])
    // No longer named by the workbook, but by the copy before: kept for it, and nothing to tell.
    okOf(await reopened.save(saveRequest(naming({ ...workbook, rev: 1 }, []))))
    expect(okOf(await reopened.check()).unmatched).toEqual([])
  })

  it('travel in the file that is sent, only those that the workbook names, and arrive whole', async () => {
    const { userData, service } = await withQuote()
    okOf(await service.attach({ id: WORKBOOK_ID, path: userFile('secret.txt', Buffer.from('attached by mistake')) }))
    const target = join(freshFolder(), 'plan.rightsize')
    okOf(await service.sendCopy({ id: WORKBOOK_ID, target, unsaved: null }))
    const elsewhere = freshFolder()
    okOf(await libraryIn(elsewhere).service.importFile(target))
    expect(readdirSync(attachedIn(elsewhere))).toEqual([HASH])
    expect(readFileSync(join(attachedIn(elsewhere), HASH)).equals(QUOTE)).toBe(true)
    expect(readdirSync(attachedIn(userData)).length).toBe(2)
  })

  it('belong to a duplicate as well, and go into the bin and back with their workbook', async () => {
    const { userData, service } = await withQuote()
    okOf(await service.duplicate(WORKBOOK_ID))
    const twin = readdirSync(join(userData, 'workbooks')).find((id) => id !== WORKBOOK_ID) ?? ''
    expect(readdirSync(attachedIn(userData, twin))).toEqual([HASH])
    okOf(await service.delete(WORKBOOK_ID))
    const [entry] = okOf(await service.bin.list())
    okOf(await service.bin.giveBack(entry?.key ?? ''))
    expect(readdirSync(attachedIn(userData))).toEqual([HASH])
  })

  it('that are not what their hash says refuse the whole file, before anything is written', async () => {
    const workbook = naming(libraryWorkbook(), [{ name: 'quote.pdf', sha256: HASH, bytes: QUOTE.length }])
    const forged = { [HASH]: Buffer.from('another quote').toString('base64') }
    const { bytes } = encodePortableFile(factsOf(workbook), payloadOf(workbook), null, nodeByteTools, { attachments: forged })
    const userData = freshFolder()
    mkdirSync(userData, { recursive: true })
    expect(codeOf(await libraryIn(userData).service.importFile(userFile('plan.rightsize', bytes)))).toBe('file-damaged')
    expect(readdirSync(userData)).toEqual([])
  })
})

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
