import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  assess,
  inOneGo,
  type LockedQuarter,
  lockQuarter,
  parseQuarterFile,
  type Result,
  readingQuarter,
  readWorkbook,
  type Workbook,
} from '#core'
import { numberStyleOf, verdictText } from '#wording'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { faultySystem } from '../../../builders/faulty-file-system.ts'
import { frozenReview } from '../../../builders/frozen-review.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID, withRev } from '../../../builders/library.ts'
import { locked, lockRequest, reopened } from '../../../builders/locked-quarters.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, contextOf, okOf, tools } from '../../../builders/workbook-files.ts'

const quartersIn = (userData: string) => join(userData, 'workbooks', WORKBOOK_ID, 'quarters')
const fileOf = (userData: string, name = '2026Q4-r1.json') => join(quartersIn(userData), name)

async function libraryWith(workbook: Workbook = libraryWorkbook(), userData = freshFolder(), fs = nodeFileSystem) {
  const { service } = libraryIn(userData, fs)
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  return { service, userData, workbook }
}

const reopen = async (userData: string) => {
  const { service } = libraryIn(userData)
  okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
  return service
}

function overworked(): Workbook {
  const components = [aComponent({ id: 'c-1', share: 6000 }), aComponent({ id: 'c-2', name: 'Other', share: 6000 })]
  return { ...aWorkbook({ components }), id: WORKBOOK_ID }
}

type Service = Awaited<ReturnType<typeof libraryWith>>['service']

async function read(service: Service, workbook: Workbook, recordId = '2026Q4-r1'): Promise<Result<LockedQuarter>> {
  const content = await service.quarters.read({ id: WORKBOOK_ID, recordId })
  const record = workbook.tables.quarters[recordId]
  if (!content.ok || record === undefined) return content as Result<never>
  return inOneGo(readingQuarter(content.value, record))
}

describe('locking a quarter', () => {
  it('writes the workbook and every verdict with its sentence into a file of its own, and gives them back', async () => {
    const { service, userData, workbook } = await libraryWith()
    const after = await locked(service, workbook)
    expect(readdirSync(quartersIn(userData))).toEqual(['2026Q4-r1.json'])
    const { review, workbook: then, header } = okOf(await read(service, after))
    expect(then).toEqual(workbook)
    expect(header).toMatchObject({ format: 'rightsize-quarter', workbookId: WORKBOOK_ID, rev: 0 })
    const style = numberStyleOf(workbook)
    const facts = { quarter: '2026Q4', revision: 1, asOf: AS_OF, lockedBy: 'Maya', reason: null, dataReason: null }
    expect(review).toEqual(frozenReview(assess(workbook, AS_OF), facts, (verdict) => verdictText(verdict, style)))
    expect(after.tables.quarters['2026Q4-r1']).toMatchObject({ sha256: header.sha256, figures: { components: 4 } })
  })

  it('locks what is saved, and nothing that has moved on', async () => {
    const { service, workbook } = await libraryWith()
    okOf(await service.save(saveRequest(withRev(workbook, 1))))
    expect(codeOf(await service.quarters.lock(lockRequest(workbook)))).toBe('quarter-moved')
    expect(codeOf(await service.quarters.lock(lockRequest(withRev(workbook, 2))))).toBe('quarter-moved')
    expect(codeOf(await service.quarters.lock(lockRequest(withRev(workbook, 1))))).toBe('ok')
  })

  it('writes nothing for a quarter that is not open, or a workbook that is not', async () => {
    const { service, userData, workbook } = await libraryWith()
    expect(codeOf(await service.quarters.lock(lockRequest(workbook, { quarter: '2026Q3' })))).toBe('quarter-not-open')
    expect(codeOf(await service.quarters.lock(lockRequest({ ...workbook, id: WORKBOOK_ID.replace(/1$/, '2') })))).toBe('workbook-missing')
    expect(existsSync(quartersIn(userData))).toBe(false)
  })

  it('asks for a reason while the data check fails, and keeps it only then', async () => {
    const { service, userData, workbook } = await libraryWith(overworked())
    expect(codeOf(await service.quarters.lock(lockRequest(workbook, { dataReason: 'no time' })))).toBe('quarter-blocked')
    expect(existsSync(fileOf(userData))).toBe(false)
    const dataReason = 'Ana leaves in a month; her time is split then.'
    const after = await locked(service, workbook, { dataReason })
    expect(after.tables.quarters['2026Q4-r1']?.dataReason).toBe(dataReason)
    expect(okOf(await read(service, after)).review.dataReason).toBe(dataReason)

    const fine = await libraryWith()
    const locking = await locked(fine.service, fine.workbook, { dataReason })
    expect(locking.tables.quarters['2026Q4-r1']?.dataReason).toBeNull()
  })

  it('lets one of two locks at once through, and keeps its file', async () => {
    const { service, userData, workbook } = await libraryWith()
    const [first, second] = await Promise.all([
      service.quarters.lock(lockRequest(workbook, { lockedBy: 'Maya' })),
      service.quarters.lock(lockRequest(workbook, { lockedBy: 'Priya' })),
    ])
    expect([codeOf(first), codeOf(second)]).toEqual(['ok', 'quarter-locked-already'])
    expect(readFileSync(fileOf(userData), 'utf8')).toContain(okOf(first).sha256)
  })

  it('locks a quarter once, and again as the next revision once it is reopened, with the reason; both files stay', async () => {
    const { service, userData, workbook } = await libraryWith()
    const once = await locked(service, workbook)
    const before = readFileSync(fileOf(userData))
    expect(codeOf(await service.quarters.lock(lockRequest(once)))).toBe('quarter-locked-already')
    const open = await reopened(service, once)
    const twice = await locked(service, open, { revision: 2 })
    expect(readFileSync(fileOf(userData)).equals(before)).toBe(true)
    expect(okOf(await read(service, twice, '2026Q4-r2')).review.reason).toBe('The bill of the GPUs was another one.')
    expect(okOf(await read(service, twice, '2026Q4-r1')).review.reason).toBeNull()
  })

  it('writes over a file that a crash left before any record named it', async () => {
    const { service, userData, workbook } = await libraryWith()
    okOf(await service.quarters.lock(lockRequest(workbook, { lockedBy: 'Before the crash' })))
    // The app ended here: the edit that names the file was never made.
    writeFileSync(join(quartersIn(userData), '.2026Q4-r1.json.f81d4fae-7dec-4ed0-a765-00a0c91e6bf6.rightsize-tmp'), 'half a')
    const again = await reopen(userData)
    const after = await locked(again, workbook)
    expect(okOf(await read(again, after)).review.lockedBy).toBe('Maya')
    expect(readdirSync(quartersIn(userData))).toEqual(['2026Q4-r1.json'])
  })

  it('leaves no file, or one that nobody names, when the disk is full', async () => {
    const full = { ...nodeFileSystem }
    const { service, userData, workbook } = await libraryWith(libraryWorkbook(), freshFolder(), full)
    Object.assign(full, { create: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) })
    const refused = await service.quarters.lock(lockRequest(workbook))
    expect(refused).toMatchObject({ problem: { code: 'save-failed', facts: { reason: 'disk-full' } } })
    expect(readdirSync(quartersIn(userData))).toEqual([])
    Object.assign(full, { create: nodeFileSystem.create })
    await locked(service, workbook)
  })
})

describe('a fault at every step of a lock', () => {
  it('leaves the quarter locked and whole, or not locked and free to be locked again, and never costs the workbook', async () => {
    let points = 0
    for (const fault of ['ENOSPC', 'EIO'] as const) {
      for (let failAt = 1; ; failAt += 1) {
        const { userData, workbook } = await libraryWith()
        const { fs, steps } = faultySystem(failAt, fault)
        const { service } = libraryIn(userData, fs)
        const opened = await service.open({ id: WORKBOOK_ID, workingCopy: null })
        const frozen = opened.ok ? await service.quarters.lock(lockRequest(workbook)) : opened
        const after = frozen.ok ? afterEdit(workbook, okOf(lockQuarter(contextOf(workbook), frozen.value))) : workbook
        const isLocked = frozen.ok && (await service.save(saveRequest(after))).ok
        await service.idle()
        const again = await reopen(userData)
        const kept = okOf(readWorkbook(JSON.parse(okOf(await again.open({ id: WORKBOOK_ID, workingCopy: null })).payload)))
        const where = `${fault} at step ${failAt} (${steps()[failAt - 1]})`
        expect(Object.keys(kept.tables.components), where).toHaveLength(4)
        const isNamed = kept.tables.quarters['2026Q4-r1'] !== undefined
        if (isLocked) expect(isNamed, where).toBe(true)
        const now = isNamed ? kept : await locked(again, kept)
        expect(codeOf(await read(again, now)), where).toBe('ok')
        if (steps().length < failAt) break
        points += 1
      }
    }
    expect(points).toBeGreaterThan(20)
  })
})

describe('reading a locked quarter', () => {
  it('names the quarter when its file is gone, damaged, or another whole one', async () => {
    const { service, userData, workbook } = await libraryWith()
    const once = await locked(service, workbook)
    const twice = await locked(service, await reopened(service, once), { revision: 2, lockedBy: 'Priya' })
    const whole = readFileSync(fileOf(userData))
    const changed = Buffer.from(whole)
    changed[changed.length - 9] = (changed[changed.length - 9] ?? 0) ^ 1
    writeFileSync(fileOf(userData), changed)
    expect(await read(service, twice)).toMatchObject({
      problem: { code: 'quarter-changed', facts: { quarter: '2026Q4', file: '2026Q4-r1.json' } },
    })
    writeFileSync(fileOf(userData), readFileSync(fileOf(userData, '2026Q4-r2.json')))
    expect(codeOf(await read(service, twice))).toBe('quarter-changed')
    rmSync(fileOf(userData))
    expect(await read(service, twice)).toMatchObject({
      problem: { code: 'quarter-missing', facts: { quarter: '2026Q4', file: '2026Q4-r1.json' } },
    })
    expect(codeOf(await read(service, twice, '2026Q4-r2'))).toBe('ok')
    writeFileSync(fileOf(userData), whole)
    expect(codeOf(await read(service, twice))).toBe('ok')
  })

  it('says the same as reading the file in one go', async () => {
    const { service, userData, workbook } = await libraryWith()
    const after = await locked(service, workbook)
    const record = after.tables.quarters['2026Q4-r1']
    if (record === undefined) throw new Error('not locked')
    expect(okOf(parseQuarterFile(readFileSync(fileOf(userData)), record, tools))).toEqual(okOf(await read(service, after)))
  })
})
