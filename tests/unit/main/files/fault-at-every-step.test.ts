// F4: one fault at every step of creating, saving and opening, for each kind of error, and one check
// afterwards with a healthy disk: what was acknowledged is there, and the library reads.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileSystem, nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { type Fault, faultySystem } from '../../../builders/faulty-file-system.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID, withRev } from '../../../builders/library.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const FAULTS = ['ENOSPC', 'EIO', 'EPERM'] satisfies Fault[]
const workbook = libraryWorkbook()

interface Run {
  readonly acknowledged: number
  readonly failed: number
  readonly steps: number
}

/** Edits under fault: create (acknowledged as rev 0), four saves, the last of which removes most components. */
async function liveThrough(userData: string, fs: FileSystem, steps: () => readonly string[]): Promise<Run> {
  const { service } = libraryIn(userData, fs)
  const created = await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) })
  let acknowledged = created.ok ? 0 : -1
  let failed = created.ok ? 0 : 1
  for (const state of [withRev(workbook, 1), withRev(workbook, 2), withRev(workbook, 3), withRev(libraryWorkbook(1), 4)]) {
    const saved = await service.save(saveRequest(state))
    if (saved.ok && saved.value !== null) acknowledged = saved.value.rev
    else failed += 1
  }
  await service.idle()
  return { acknowledged, failed, steps: steps().length }
}

async function revAfterRestart(userData: string): Promise<number> {
  const { service } = libraryIn(userData)
  expect(okOf(await service.list()).every(({ problem }) => problem === null)).toBe(true)
  const opened = await service.open({ id: WORKBOOK_ID, workingCopy: null })
  return opened.ok ? opened.value.rev : -1
}

/** Hundreds of small lives, each with its flushes: seconds on a quiet machine. */
const PATIENCE_MS = 120_000

describe('a fault at every step', { timeout: PATIENCE_MS }, () => {
  for (const andAllAfter of [false, true]) {
    it(`loses nothing acknowledged when ${andAllAfter ? 'the disk stays full from there' : 'one step fails'}`, async () => {
      let points = 0
      let told = 0
      for (const fault of FAULTS) {
        for (let failAt = 1; ; failAt += 1) {
          const userData = freshFolder()
          const { fs, steps } = faultySystem(failAt, fault, andAllAfter)
          const run = await liveThrough(userData, fs, steps)
          const rev = await revAfterRestart(userData)
          expect(rev, `${fault} at step ${failAt} (${steps()[failAt - 1]})`).toBeGreaterThanOrEqual(run.acknowledged)
          expect(rev).toBeLessThanOrEqual(4)
          if (run.steps < failAt) break
          points += 1
          if (run.failed > 0) told += 1
        }
      }
      expect(points).toBeGreaterThan(100)
      expect(told).toBeGreaterThan(60)
    })
  }

  it('sees the loss when a file is written in place instead', async () => {
    let lost = 0
    for (let failAt = 1; failAt <= 60; failAt += 1) {
      const userData = freshFolder()
      const { fs, steps } = faultySystem(failAt, 'ENOSPC', true)
      const run = await liveThrough(userData, inPlace(fs), steps)
      const rev = await libraryIn(userData)
        .service.open({ id: WORKBOOK_ID, workingCopy: null })
        .then((opened) => (opened.ok ? opened.value.rev : -1))
      if (rev < run.acknowledged) lost += 1
    }
    expect(lost).toBeGreaterThan(0)
  })

  it('cleans up what an interrupted write left, at the next opening', async () => {
    const userData = freshFolder()
    okOf(await libraryIn(userData).service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
    const random = 'f81d4fae-7dec-4ed0-a765-00a0c91e6bf6.rightsize-tmp'
    const leftovers = [
      `workbooks/${WORKBOOK_ID}/workbook.json.tmp`,
      `workbooks/${WORKBOOK_ID}/.base.json.${random}`,
      `workbooks/${WORKBOOK_ID}/attachments/.0f.${random}`,
      `workbooks/${WORKBOOK_ID}/exported/.r1.json.${random}`,
      `backups/${WORKBOOK_ID}/.r1.json.${random}`,
    ].map((name) => join(userData, name))
    for (const path of leftovers) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, 'half a')
    }
    okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect(leftovers.filter((path) => existsSync(path))).toEqual([])
  })
})

/** The control: no temporary file and no copy before, as a naive save would do it. */
function inPlace(fs: FileSystem): FileSystem {
  const real = (path: string) => path.replace(/workbook\.json\.tmp$/, 'workbook.json')
  return {
    ...fs,
    create: async (path) => {
      if (path !== real(path)) await nodeFileSystem.remove(real(path)).catch(() => undefined)
      return fs.create(real(path))
    },
    rename: (from, to) => (from.endsWith('.tmp') || to.endsWith('.prev.json') ? Promise.resolve() : fs.rename(from, to)),
    remove: (path) => (path.endsWith('workbook.json.tmp') ? Promise.resolve() : fs.remove(path)),
  }
}
