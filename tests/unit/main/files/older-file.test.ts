// A file that is older than what was saved: somebody put a backup back, or a disk lost something. Which one goes on is asked, and
// neither is lost, whatever is said and wherever it ends.
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OpenRequest } from '#contract'
import { readWorkbook, type Workbook } from '#core'
import { type FileSystem, nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import type { OlderFile } from '../../../../src/main/files/library-service.ts'
import { faultySystem } from '../../../builders/faulty-file-system.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID } from '../../../builders/library.ts'
import { afterEdit, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const inWorkbook = (userData: string, name: string) => join(userData, 'workbooks', WORKBOOK_ID, name)
const noteIn = (payload: string) => okOf(readWorkbook(JSON.parse(payload))).tables.components['c-1']?.notes
const inLibrary: OpenRequest = { id: WORKBOOK_ID, workingCopy: null }
const noted = (workbook: Workbook, note: string) => afterEdit(workbook, noteEdit(workbook, 'c-1', note))

interface PutBack {
  readonly userData: string
  /** As the page offers it, whose profile stayed. */
  readonly offer: OpenRequest
}

/** Saved as "put back" at revision 1, copied away, saved as "later" at revision 3, and the copy put back in its place. */
async function putBack(parts: 'data folder' | 'file' = 'data folder'): Promise<PutBack> {
  const userData = freshFolder()
  const kept = freshFolder()
  const { service } = libraryIn(userData)
  const old = noted(libraryWorkbook(), 'put back')
  const between = noted(old, 'between')
  const later = noted(between, 'later')
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(libraryWorkbook()) }))
  okOf(await service.save(saveRequest(old)))
  await service.idle()
  cpSync(userData, kept, { recursive: true })
  for (const state of [between, later]) okOf(await service.save(saveRequest(state)))
  await service.idle()
  if (parts === 'file') {
    // As at the end of a quarter of an hour: the later state has a backup.
    okOf(await service.open(inLibrary))
    await service.idle()
    cpSync(inWorkbook(kept, 'workbook.json'), inWorkbook(userData, 'workbook.json'))
  } else {
    rmSync(userData, { recursive: true })
    cpSync(kept, userData, { recursive: true })
  }
  return { userData, offer: { id: WORKBOOK_ID, workingCopy: { rev: 3, payload: JSON.stringify(later) }, wasSaved: true } }
}

/** The file of revision 1 beside eleven backups of the same day that are newer. */
async function backedUpElevenTimes(): Promise<{ readonly userData: string; readonly state: Workbook }> {
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  let state = noted(libraryWorkbook(), 'put back')
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(libraryWorkbook()) }))
  okOf(await service.save(saveRequest(state)))
  await service.idle()
  const kept = readFileSync(inWorkbook(userData, 'workbook.json'))
  for (let each = 1; each <= 11; each += 1) {
    state = noted(state, `later ${each}`)
    okOf(await service.save(saveRequest(state)))
    // Each opening makes a backup.
    okOf(await service.open(inLibrary))
    await service.idle()
  }
  writeFileSync(inWorkbook(userData, 'workbook.json'), kept)
  return { userData, state }
}

function answering(userData: string, answer: 'file' | 'later', fs: FileSystem = nodeFileSystem) {
  const asked: OlderFile[] = []
  const { service } = libraryIn(userData, fs, undefined, async (facts) => {
    asked.push(facts)
    return answer
  })
  return { service, asked }
}

/** The notes of all states that Version history shows. */
async function inHistory(userData: string): Promise<readonly (string | null | undefined)[]> {
  const { service } = libraryIn(userData)
  okOf(await service.open(inLibrary))
  await service.idle()
  const versions = okOf(await service.earlierVersions(WORKBOOK_ID))
  return Promise.all(versions.map(async ({ key }) => noteIn(okOf(await service.earlierVersion({ id: WORKBOOK_ID, key })).payload)))
}

describe('a file that is older than what was saved', () => {
  it('goes on where the user says so, also after a restart, and what was saved last is in the history', async () => {
    const { userData, offer } = await putBack()
    const { service, asked } = answering(userData, 'file')
    expect(noteIn(okOf(await service.open(inLibrary)).payload)).toBe('put back')
    const opened = okOf(await service.open(offer))
    expect([noteIn(opened.payload), opened.rev, opened.source]).toEqual(['put back', 4, 'current'])
    expect(asked).toEqual([{ fileRev: 1, fileSavedAt: expect.any(String), laterRev: 3, laterSavedAt: null }])
    okOf(await service.save(saveRequest({ ...noted(okOf(readWorkbook(JSON.parse(opened.payload))), 'goes on'), rev: 5 })))
    await service.idle()
    const again = answering(userData, 'later')
    expect(noteIn(okOf(await again.service.open(offer)).payload)).toBe('goes on')
    expect(again.asked).toEqual([])
    expect(await inHistory(userData)).toEqual(expect.arrayContaining(['later', 'put back']))
  })

  it('makes way for what was saved last where the user says so, and is in the history', async () => {
    const { userData, offer } = await putBack()
    const opened = okOf(await answering(userData, 'later').service.open(offer))
    expect([noteIn(opened.payload), opened.rev, opened.source]).toEqual(['later', 3, 'working-copy'])
    expect(await inHistory(userData)).toContain('put back')
  })

  it('is seen by the backups beside it too, and asked about once', async () => {
    for (const [answer, note] of [
      ['file', 'put back'],
      ['later', 'later'],
    ] as const) {
      const { userData, offer } = await putBack('file')
      const { service, asked } = answering(userData, answer)
      const opened = okOf(await service.open(inLibrary))
      expect(noteIn(opened.payload)).toBe(note)
      expect(noteIn(okOf(await service.open(offer)).payload)).toBe(note)
      // Beyond the backup, as an edit after it would be.
      const beyond = {
        ...offer,
        workingCopy: { rev: 9, payload: JSON.stringify({ ...JSON.parse(offer.workingCopy?.payload ?? ''), rev: 9 }) },
      }
      expect(noteIn(okOf(await service.open(beyond)).payload)).toBe(note)
      expect(asked).toHaveLength(1)
    }
  })

  it('stays in the history where it makes way, however many backups are newer and whatever is saved after it', async () => {
    const { userData, state } = await backedUpElevenTimes()
    const { service, asked } = answering(userData, 'later')
    let next = okOf(readWorkbook(JSON.parse(okOf(await service.open(inLibrary)).payload)))
    expect([next.rev, asked.length]).toEqual([state.rev, 1])
    for (const note of ['goes on', 'and on']) {
      next = noted(next, note)
      okOf(await service.save(saveRequest(next)))
    }
    await service.idle()
    expect(await inHistory(userData)).toContain('put back')
  })

  it('is not passed over where it cannot be kept', async () => {
    const { userData } = await backedUpElevenTimes()
    const full = { ...nodeFileSystem, list: async (path: string) => failingIn(path) ?? nodeFileSystem.list(path) }
    let isFull = false
    const failingIn = (path: string) =>
      isFull && path.includes('backups') ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })) : null
    const { service } = libraryIn(userData, full, undefined, async () => {
      isFull = true
      return 'later'
    })
    expect((await service.open(inLibrary)).ok).toBe(false)
    const next = answering(userData, 'file')
    expect([noteIn(okOf(await next.service.open(inLibrary)).payload), next.asked.length]).toEqual(['put back', 1])
  })

  it('is asked about again where it comes back after something was saved', async () => {
    for (const answer of ['file', 'later'] as const) {
      const { userData } = await putBack('file')
      const { service, asked } = answering(userData, answer)
      let state = okOf(readWorkbook(JSON.parse(okOf(await service.open(inLibrary)).payload)))
      const file = inWorkbook(userData, 'workbook.json')
      const kept = readFileSync(file)
      for (const note of ['Monday', 'Tuesday']) {
        state = noted(state, note)
        okOf(await service.save(saveRequest(state)))
      }
      await service.idle()
      // A backup of it.
      okOf(await service.open(inLibrary))
      await service.idle()
      writeFileSync(file, kept)
      okOf(await service.open(inLibrary))
      expect(
        asked.map(({ laterRev }) => laterRev),
        answer,
      ).toEqual([3, state.rev])
    }
  })

  it('leaves what the page held beside it in the history, also where that fails at first', async () => {
    const { userData, offer } = await putBack('file')
    const kept = okOf(readWorkbook(JSON.parse(offer.workingCopy?.payload ?? '')))
    for (const rev of [4, 6]) {
      const at = freshFolder()
      cpSync(userData, at, { recursive: true })
      let isFull = false
      const refusing = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
      const fs = {
        ...nodeFileSystem,
        list: (path: string) => (isFull && path.includes('backups') ? refusing() : nodeFileSystem.list(path)),
      }
      const { service, asked } = answering(at, 'file', fs)
      const first = okOf(await service.open(inLibrary))
      expect([first.rev, first.isOlderChosen]).toEqual([4, true])
      await service.idle()
      const rows = { ...noted(kept, 'never saved'), rev }
      const passedOver = { id: WORKBOOK_ID, workingCopy: { rev, payload: JSON.stringify(rows) }, wasSaved: false, isPassedOver: true }
      isFull = true
      expect((await service.open(passedOver)).ok).toBe(false)
      isFull = false
      // The next opening owes it still.
      expect(okOf(await service.open(inLibrary)).isOlderChosen).toBe(true)
      const opened = okOf(await service.open(passedOver))
      expect([noteIn(opened.payload), opened.rev, opened.isOlderChosen]).toEqual(['put back', rev + 1, undefined])
      await service.idle()
      expect(okOf(await service.open(inLibrary)).isOlderChosen).toBe(undefined)
      expect(asked).toHaveLength(1)
      expect(await inHistory(at)).toEqual(expect.arrayContaining(['never saved', 'later']))
    }
  })

  it('is never passed over for rows unless it was chosen in this run', async () => {
    const { userData, offer } = await putBack()
    const { service, asked } = answering(userData, 'later')
    expect(noteIn(okOf(await service.open({ ...offer, isPassedOver: true })).payload)).toBe('later')
    expect(asked).toHaveLength(1)
  })

  it('leaves no steps to undo that were made after it', async () => {
    const { userData } = await putBack('file')
    writeFileSync(inWorkbook(userData, 'history.log'), '{"rev":3,"kind":"do","edit":"{}"}\n')
    const { service } = answering(userData, 'file')
    okOf(await service.open(inLibrary))
    expect(okOf(await service.readHistory(WORKBOOK_ID))).toEqual([])
  })

  it('is not asked about where the app was ended before it saved, where it is damaged, or where nothing can be written', async () => {
    const ended = await putBack()
    const { service, asked } = answering(ended.userData, 'file')
    const opened = okOf(await service.open({ ...ended.offer, wasSaved: false }))
    expect([noteIn(opened.payload), asked]).toEqual(['later', []])
    expect(await inHistory(ended.userData)).toContain('put back')
    const damaged = await putBack('file')
    truncateSync(inWorkbook(damaged.userData, 'workbook.json'), 300)
    const other = answering(damaged.userData, 'file')
    expect([noteIn(okOf(await other.service.open(inLibrary)).payload), other.asked]).toEqual(['later', []])
    const readOnly = await putBack()
    const refusing = { ...nodeFileSystem, checkWritable: () => Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS' })) }
    const third = answering(readOnly.userData, 'file', refusing)
    expect([okOf(await third.service.open(readOnly.offer)).readOnly?.code, third.asked]).toEqual(['workbook-read-only', []])
  })

  it('and what was saved last are both there, wherever the app ends or the disk fails meanwhile', async () => {
    const { userData: made, offer } = await putBack()
    let points = 0
    for (let failAt = 1; ; failAt += 1) {
      const userData = freshFolder()
      cpSync(made, userData, { recursive: true })
      const { fs, steps } = faultySystem(failAt, 'ENOSPC', true)
      const { service } = answering(userData, 'file', fs)
      const opened = await service.open(offer)
      await service.idle()
      // The page lets its rows go only for a state that is newer.
      const offeredNext = opened.ok && opened.value.rev > 3 && opened.value.readOnly === null ? inLibrary : offer
      const next = answering(userData, 'later')
      const now = noteIn(okOf(await next.service.open(offeredNext)).payload)
      await next.service.idle()
      expect([now, ...(await inHistory(userData))], `step ${failAt}`).toEqual(expect.arrayContaining(['put back', 'later']))
      if (steps().length < failAt) break
      points += 1
    }
    expect(points).toBeGreaterThan(10)
  })
})
