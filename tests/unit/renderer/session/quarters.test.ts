import 'fake-indexeddb/auto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import type { RightsizeApi } from '#contract'
import { type IsoDate, openQuarter } from '#core'
import { openWorkbook } from '../../../../src/renderer/session/open-workbook.ts'
import { createWorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { DISK_FULL, fakeMain } from '../../../builders/fake-main.ts'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { codeOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const wishes = { quarter: '2026Q4', revision: 1, asOf: AS_OF, lockedBy: 'Maya', dataReason: null }
const REASON = 'The bill of the GPUs was another one.'

async function freshSession() {
  await Dexie.delete('rightsize')
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(libraryWorkbook()) }))
  const chosen: { file: string | null } = { file: null }
  const main = fakeMain(service, chosen)
  const meanwhile: { do: () => void } = { do: () => undefined }
  const ask: RightsizeApi['ask'] = (channel, request) => {
    const answer = main.api.ask(channel, request)
    if (channel === 'quarter:lock') meanwhile.do()
    return answer
  }
  const session = okOf(await openWorkbook(WORKBOOK_ID, { ask, store: createWorkbookStore() }))
  const file = join(userData, 'workbooks', WORKBOOK_ID, 'quarters/2026Q4-r1.json')
  return { session, main, chosen, userData, meanwhile, file, quarters: session.quarters }
}

describe('locked quarters in a session', () => {
  it('saves, freezes and names in one go, and starts the next review blank', async () => {
    const { session, quarters } = await freshSession()
    void session.dispatch(noteEdit(session.state().workbook, 'c-1', 'typed just before'))
    expect(codeOf(await quarters.lock(wishes))).toBe('ok')
    expect(session.state().save.kind).toBe('saved')
    const { workbook, review } = okOf(await quarters.read('2026Q4-r1'))
    expect(workbook.tables.components['c-1']?.notes).toBe('typed just before')
    expect(review.lockedBy).toBe('Maya')
  })

  it('ends undo: what was locked is reopened, visibly', async () => {
    const { session, quarters } = await freshSession()
    await session.dispatch(noteEdit(session.state().workbook, 'c-1', 'before'))
    okOf(await quarters.lock(wishes))
    expect(session.state().undo).toBeNull()
    okOf(quarters.reopen('2026Q4-r1', REASON))
    await session.flush()
    expect(session.state().undo).toBeNull()
    expect(openQuarter(session.state().workbook, AS_OF)).toMatchObject({ quarter: '2026Q4', revision: 2 })
    expect(codeOf(await quarters.lock({ ...wishes, revision: 2 }))).toBe('ok')
    expect(okOf(await quarters.read('2026Q4-r2')).review.reason).toBe(REASON)
    expect(codeOf(await quarters.read('2026Q4-r1'))).toBe('ok')
  })

  it('locks once of two clicks, and asks nobody about what is locked', async () => {
    const { quarters } = await freshSession()
    const both = await Promise.all([quarters.lock(wishes), quarters.lock(wishes)])
    expect(both.map(codeOf)).toEqual(['ok', 'quarter-locked-already'])
  })

  it('does not lock while edits cannot be saved, nor what changed meanwhile', async () => {
    const { session, main, meanwhile, quarters } = await freshSession()
    main.refuseSaves(DISK_FULL)
    void session.dispatch(noteEdit(session.state().workbook, 'c-1', 'unsaved'))
    expect(codeOf(await quarters.lock(wishes))).toBe('save-failed')
    main.refuseSaves(null)
    okOf(await session.flush())
    meanwhile.do = () => void session.dispatch(noteEdit(session.state().workbook, 'c-1', 'typed meanwhile'))
    expect(codeOf(await quarters.lock(wishes))).toBe('quarter-moved')
    meanwhile.do = () => undefined
    expect(session.state().workbook.tables.quarters).toEqual({})
    await session.flush()
    expect(codeOf(await quarters.lock(wishes))).toBe('ok')
  })

  it('says why a quarter may not be locked', async () => {
    const { quarters } = await freshSession()
    expect(codeOf(await quarters.lock({ ...wishes, quarter: '2026Q3' }))).toBe('quarter-not-open')
    expect(codeOf(await quarters.lock({ ...wishes, asOf: '2026-11-24' as IsoDate }))).toBe('quarter-moved')
    expect(codeOf(await quarters.read('2026Q1-r1'))).toBe('record-missing')
    expect(codeOf(quarters.reopen('2026Q4-r1', REASON))).toBe('record-missing')
  })

  it('records an approval by name', async () => {
    const { session, quarters } = await freshSession()
    okOf(await quarters.lock(wishes))
    expect(codeOf(quarters.approve('2026Q4-r1', '  '))).toBe('text-empty')
    okOf(quarters.approve('2026Q4-r1', ' Priya '))
    expect(session.state().workbook.tables.quarters['2026Q4-r1']).toMatchObject({ approvedBy: 'Priya', approvalSha256: null })
  })

  it('records an approval that came as a file, once, and only of what it is about', async () => {
    const { session, quarters, chosen, userData } = await freshSession()
    okOf(await quarters.lock(wishes))
    expect(okOf(await quarters.saveApproval('2026Q4-r1', 'Priya', 'Seen.'))).toBeNull()
    chosen.file = join(userData, 'first.rightsize-approval')
    expect(okOf(await quarters.saveApproval('2026Q4-r1', 'Priya', 'Seen, and I approve it.'))).toBe(chosen.file)
    // A name from here may be followed by the file.
    okOf(quarters.approve('2026Q4-r1', 'P.'))
    expect(okOf(await quarters.readApproval('2026Q4-r1'))).toMatchObject({ by: 'Priya', statement: 'Seen, and I approve it.' })
    const record = () => session.state().workbook.tables.quarters['2026Q4-r1']
    const recorded = record()
    expect(recorded).toMatchObject({ approvedBy: 'Priya', approvalSha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    // The same file again changes nothing; another one is refused, as is a name over it.
    okOf(await quarters.readApproval('2026Q4-r1'))
    chosen.file = join(userData, 'second.rightsize-approval')
    okOf(await quarters.saveApproval('2026Q4-r1', 'Maya', 'I too.'))
    expect(codeOf(await quarters.readApproval('2026Q4-r1'))).toBe('quarter-approved-already')
    expect(codeOf(quarters.approve('2026Q4-r1', 'Maya'))).toBe('quarter-approved-already')
    expect(record()).toEqual(recorded)
  })

  it('reads a file once, and again after it was found changed', async () => {
    const { quarters, file } = await freshSession()
    okOf(await quarters.lock(wishes))
    const whole = readFileSync(file)
    const changed = Buffer.from(whole)
    changed[changed.length - 9] = (changed[changed.length - 9] ?? 0) ^ 1
    writeFileSync(file, changed)
    expect(codeOf(await quarters.read('2026Q4-r1'))).toBe('quarter-changed')
    writeFileSync(file, whole)
    const first = okOf(await quarters.read('2026Q4-r1'))
    writeFileSync(file, changed)
    expect(okOf(await quarters.read('2026Q4-r1'))).toBe(first)
  })
})
