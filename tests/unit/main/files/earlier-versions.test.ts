import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, encodeWorkbookFile, payloadOf, readWorkbook, restoreVersion, type Workbook } from '#core'
import type { LibraryService } from '../../../../src/main/files/library-service.ts'
import { faultySystem } from '../../../builders/faulty-file-system.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID, withRev } from '../../../builders/library.ts'
import { afterEdit, codeOf, contextOf, factsOf, noteEdit, okOf, tools } from '../../../builders/workbook-files.ts'

const workbook = libraryWorkbook()
const id = WORKBOOK_ID
/** The long form runs as `npm run test:faults`. */
const RUNS = process.env['RIGHTSIZE_FAULTS'] === 'full' ? 500 : 25
const fileIn = (userData: string, ...names: string[]) => join(userData, ...names)

/** As the page does it: the earlier contents become an edit of the present, which is saved like any other. */
async function restore(service: LibraryService, now: Workbook, key: string): Promise<Workbook> {
  const version = okOf(await service.earlierVersion({ id, key }))
  const earlier = okOf(readWorkbook(JSON.parse(version.payload)))
  const restored = okOf(applyEdit(now, restoreVersion(contextOf(now), earlier, version.savedAt)))
  const next = { ...restored, rev: now.rev + 1 }
  okOf(await service.save(saveRequest(next)))
  return next
}

async function started(userData: string, first: Workbook = workbook) {
  const { service, quarterHour } = libraryIn(userData)
  okOf(await service.create({ id, payload: payloadOf(first) }))
  await service.idle()
  return { service, quarterHour }
}

describe('earlier versions', () => {
  it('are listed with what they hold and how they differ, the present left out', async () => {
    const { service } = await started(freshFolder())
    expect(okOf(await service.earlierVersions(id))).toEqual([])
    const fewer = withRev(libraryWorkbook(1), 1)
    okOf(await service.save(saveRequest(fewer)))
    const versions = okOf(await service.earlierVersions(id))
    // The copy before and the backup hold the same: one line.
    expect(versions).toHaveLength(1)
    expect(versions[0]).toMatchObject({ key: 'previous', rev: 0, problem: null })
    expect(versions[0]?.facts).toMatchObject({ components: 4, currency: 'USD', difference: { back: 3, gone: 0, changed: 0 } })
  })

  it('are restored on top of a backup of the present, which takes it back', async () => {
    const userData = freshFolder()
    const { service } = await started(userData)
    const edited = afterEdit(workbook, noteEdit(workbook, 'c-1', 'the present'))
    okOf(await service.save(saveRequest(edited)))
    const restored = await restore(service, edited, 'previous')
    expect(restored.tables).toEqual(workbook.tables)
    const again = libraryIn(userData).service
    okOf(await again.open({ id, workingCopy: null }))
    const back = okOf(await again.earlierVersions(id)).find(({ rev }) => rev === edited.rev)
    const undone = await restore(again, restored, back?.key ?? '')
    expect(undone.tables).toEqual(edited.tables)
    expect(okOf(await libraryIn(userData).service.open({ id, workingCopy: null })).rev).toBe(edited.rev + 2)
  })

  it('give back exactly what was backed up, whatever it was and is, and the present after it', { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedWorkbook, generatedWorkbook, async (past, present) => {
        const { service, quarterHour } = await started(freshFolder(), { ...past, id, rev: 0 })
        const now = { ...present, id, rev: 1 }
        okOf(await service.save(saveRequest(now)))
        quarterHour()
        await service.idle()
        const backup = okOf(await service.earlierVersions(id)).find(({ rev }) => rev === 0)
        if (backup === undefined) return expect(payloadOf({ ...past, id, rev: 1 })).toBe(payloadOf(now))
        const restored = await restore(service, now, backup.key)
        expect(restored.tables).toEqual(past.tables)
        const before = okOf(await service.earlierVersions(id)).find(({ rev }) => rev === 1)
        expect((await restore(service, restored, before?.key ?? '')).tables).toEqual(now.tables)
      }),
      { numRuns: RUNS },
    )
  })

  it('are not handed over when the present cannot be backed up', async () => {
    const userData = freshFolder()
    const { service } = await started(userData)
    await service.save(saveRequest(withRev(workbook, 1)))
    await service.idle()
    const { fs } = faultySystem(1, 'ENOSPC', true)
    const full = libraryIn(userData, fs).service
    okOf(await full.open({ id, workingCopy: null }))
    expect(await full.earlierVersion({ id, key: 'previous' })).toMatchObject({ ok: false, problem: { code: 'save-failed' } })
  })

  it('say when one cannot be read, and offer the others', async () => {
    const userData = freshFolder()
    const { service } = await started(userData)
    okOf(await service.save(saveRequest(withRev(libraryWorkbook(1), 1))))
    truncateSync(fileIn(userData, 'workbooks', id, 'workbook.prev.json'), 300)
    const versions = okOf(await service.earlierVersions(id))
    expect(versions.map(({ kind, problem }) => [kind, problem?.code ?? 'ok'])).toEqual([
      ['backup', 'ok'],
      ['previous', 'file-cut'],
    ])
    expect(codeOf(await service.earlierVersion({ id, key: 'previous' }))).toBe('file-cut')
    expect(codeOf(await service.earlierVersion({ id, key: 'r0000000099-20260101T000000.json' }))).toBe('file-missing')
  })
})

describe('a version that is whole and not of a workbook', () => {
  it('is listed with its problem, not left out', async () => {
    const userData = freshFolder()
    const { service } = await started(userData)
    okOf(await service.save(saveRequest(withRev(libraryWorkbook(1), 1))))
    // Its hash fits, what it holds is no workbook.
    const { bytes } = encodeWorkbookFile(factsOf(libraryWorkbook(3)), '{"tables":{}}', tools)
    writeFileSync(fileIn(userData, 'workbooks', id, 'workbook.prev.json'), bytes)
    const versions = okOf(await service.earlierVersions(id))
    expect(new Map(versions.map(({ kind, problem, facts }) => [kind, [problem === null, facts === null]]))).toEqual(
      new Map([
        ['backup', [true, false]],
        ['previous', [false, true]],
      ]),
    )
  })
})

describe('the check of all data', () => {
  it('counts every copy, and names the workbook of each damaged one', async () => {
    const userData = freshFolder()
    const { service } = await started(userData)
    okOf(await service.save(saveRequest(withRev(workbook, 1))))
    okOf(await service.duplicate(id))
    expect(okOf(await service.check())).toEqual({ workbooks: 2, copies: 4, damaged: [], unmatched: [] })
    const [backup = ''] = readdirSync(fileIn(userData, 'backups', id))
    const path = fileIn(userData, 'backups', id, backup)
    const bytes = readFileSync(path)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const { damaged } = okOf(await service.check())
    expect(damaged.map(({ name, problem }) => [name, problem.code])).toEqual([['Test company', 'file-damaged']])
  })
})

describe('the list of the library', () => {
  it('puts pinned workbooks first and keeps them so over a restart', async () => {
    const userData = freshFolder()
    const { service } = await started(userData)
    okOf(await service.duplicate(id))
    expect(okOf(await service.list()).map(({ name }) => name)).toEqual(['Copy of Test company', 'Test company'])
    okOf(await service.pin({ id, isPinned: true }))
    const listed = okOf(await libraryIn(userData).service.list())
    expect(listed.map(({ name, isPinned }) => [name, isPinned])).toEqual([
      ['Test company', true],
      ['Copy of Test company', false],
    ])
    okOf(await service.pin({ id, isPinned: false }))
    expect(okOf(await service.list()).map(({ isPinned }) => isPinned)).toEqual([false, false])
  })

  it('duplicates what is saved under a new identity', async () => {
    const userData = freshFolder()
    const { service } = await started(userData)
    okOf(await service.duplicate(id))
    const twin = okOf(await service.list()).find((entry) => entry.id !== id)
    const opened = okOf(await service.open({ id: twin?.id ?? '', workingCopy: null }))
    const { company, ...tables } = okOf(readWorkbook(JSON.parse(opened.payload))).tables
    expect(company['company']?.name).toBe('Copy of Test company')
    expect(tables.components).toEqual(workbook.tables.components)
  })

  it('asks what to do with a file of another revision, and can do neither', async () => {
    const userData = freshFolder()
    const { service } = await started(userData)
    const target = join(freshFolder(), 'plan.rightsize')
    okOf(await service.sendCopy({ id, target, unsaved: null }))
    const edited = afterEdit(workbook, noteEdit(workbook, 'c-1', 'here'))
    okOf(await service.save(saveRequest(edited)))
    const asked: unknown[] = []
    const answering = (answer: 'copy' | 'library' | null) => (facts: unknown) => {
      asked.push(facts)
      return Promise.resolve(answer)
    }
    expect(okOf(await service.importFile(target, answering(null)))).toBeNull()
    expect(okOf(await service.list())).toHaveLength(1)
    expect(okOf(await service.importFile(target, answering('library')))).toMatchObject({ id, keptApart: false, rev: 1 })
    expect(okOf(await service.importFile(target, answering('copy')))).toMatchObject({ keptApart: true, rev: 0 })
    expect(asked[0]).toMatchObject({ file: 'plan.rightsize', fileRev: 0, libraryRev: 1 })
  })
})
