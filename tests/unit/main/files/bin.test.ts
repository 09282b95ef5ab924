import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import type { LibraryService } from '../../../../src/main/files/library-service.ts'
import { type Fault, faultySystem } from '../../../builders/faulty-file-system.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID, withRev } from '../../../builders/library.ts'
import { codeOf, okOf } from '../../../builders/workbook-files.ts'

const workbook = libraryWorkbook()
const idsOf = async (service: LibraryService) => okOf(await service.list()).map(({ id }) => id)

/** A workbook at revision 1 with a copy before and a backup. */
async function libraryWithOne(userData: string) {
  const { service } = libraryIn(userData)
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  okOf(await service.save(saveRequest(withRev(workbook, 1))))
  await service.idle()
  return service
}

describe('the bin', () => {
  it('takes a workbook with its backups and gives both back', async () => {
    const userData = freshFolder()
    const service = await libraryWithOne(userData)
    const backups = readdirSync(join(userData, 'backups', WORKBOOK_ID))
    okOf(await service.delete(WORKBOOK_ID))
    expect(await idsOf(service)).toEqual([])
    expect(codeOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))).toBe('workbook-missing')
    const [entry] = okOf(await service.bin.list())
    expect(entry).toMatchObject({ id: WORKBOOK_ID, name: 'Test company', components: 4, versions: backups.length, problem: null })
    okOf(await service.bin.giveBack(entry?.key ?? ''))
    expect(readdirSync(join(userData, 'backups', WORKBOOK_ID))).toEqual(backups)
    expect(okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null })).rev).toBe(1)
    expect(okOf(await service.bin.list())).toEqual([])
  })

  it('writes nothing into the place of a workbook that was deleted while it was open', async () => {
    const userData = freshFolder()
    const service = await libraryWithOne(userData)
    okOf(await service.delete(WORKBOOK_ID))
    expect(codeOf(await service.save(saveRequest(withRev(workbook, 2))))).toBe('workbook-missing')
    expect(existsSync(join(userData, 'workbooks', WORKBOOK_ID))).toBe(false)
  })

  it('keeps two deletions of the same workbook apart, and gives none back over one that is there', async () => {
    const userData = freshFolder()
    const service = await libraryWithOne(userData)
    okOf(await service.delete(WORKBOOK_ID))
    okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(withRev(workbook, 7)) }))
    const [first] = okOf(await service.bin.list())
    expect(codeOf(await service.bin.giveBack(first?.key ?? ''))).toBe('workbook-exists')
    okOf(await service.delete(WORKBOOK_ID))
    const keys = okOf(await service.bin.list()).map(({ key }) => key)
    expect(keys).toHaveLength(2)
    okOf(await service.bin.giveBack(keys[0] ?? ''))
    expect(okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null })).rev).toBe(7)
  })

  it.each(['with its backups', 'without backups'])(
    'has a workbook %s in one folder or the other on the disk at any moment of a move, and in both once it answers',
    async (kind) => {
      const userData = freshFolder()
      await libraryWithOne(userData)
      if (kind === 'without backups') rmSync(join(userData, 'backups'), { recursive: true, force: true })
      const unflushed = new Set<string>()
      const cameTo = new Map<string, string>()
      const inNeither: string[] = []
      const flushing = {
        ...nodeFileSystem,
        rename: async (from: string, to: string) => {
          await nodeFileSystem.rename(from, to)
          for (const path of [from, to]) unflushed.add(dirname(path))
          cameTo.set(dirname(from), dirname(to))
        },
        syncFolder: async (folder: string) => {
          await nodeFileSystem.syncFolder(folder)
          if (unflushed.delete(folder) && unflushed.has(cameTo.get(folder) ?? '')) inNeither.push(folder)
          cameTo.delete(folder)
        },
      }
      const { bin, delete: remove } = libraryIn(userData, flushing).service
      okOf(await remove(WORKBOOK_ID))
      const ofWorkbook = (folders: Iterable<string>) => [...folders].filter((folder) => !folder.includes('backups'))
      expect(ofWorkbook(unflushed)).toEqual([])
      okOf(await bin.giveBack(okOf(await bin.list())[0]?.key ?? ''))
      expect(ofWorkbook(unflushed).filter((folder) => existsSync(folder))).toEqual([])
      expect(ofWorkbook(inNeither)).toEqual([])
    },
  )

  it('is emptied for good, and leaves what is not its own', async () => {
    const userData = freshFolder()
    const service = await libraryWithOne(userData)
    okOf(await service.delete(WORKBOOK_ID))
    mkdirSync(join(userData, 'bin', 'mine'))
    writeFileSync(join(userData, 'bin', 'mine', 'note.txt'), 'mine')
    expect(okOf(await service.bin.empty())).toBe(1)
    expect(readdirSync(join(userData, 'bin'))).toEqual(['mine'])
    expect(existsSync(join(userData, 'backups', WORKBOOK_ID))).toBe(false)
    expect(okOf(await service.bin.empty())).toBe(0)
  })

  it('loses no workbook and no backup at a fault in any step of deleting and bringing back', async () => {
    let points = 0
    for (const fault of ['EIO', 'EPERM'] satisfies Fault[]) {
      for (let failAt = 1; ; failAt += 1) {
        const userData = freshFolder()
        await libraryWithOne(userData)
        const backups = readdirSync(join(userData, 'backups', WORKBOOK_ID)).length
        const { fs, steps } = faultySystem(failAt, fault)
        const shaky = libraryIn(userData, fs).service
        await shaky.delete(WORKBOOK_ID)
        const [thrown] = okOf(await shaky.bin.list())
        if (thrown) await shaky.bin.giveBack(thrown.key)
        const healthy = libraryIn(userData).service
        const [left] = okOf(await healthy.bin.list())
        if (left && !(await idsOf(healthy)).includes(WORKBOOK_ID)) okOf(await healthy.bin.giveBack(left.key))
        expect(okOf(await healthy.open({ id: WORKBOOK_ID, workingCopy: null })).rev, `${fault} at ${failAt}`).toBe(1)
        await healthy.idle()
        const found = await Promise.all([join(userData, 'backups', WORKBOOK_ID), ...binBackups(userData)].map(countIn))
        expect(found.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(backups)
        if (steps().length < failAt) break
        points += 1
      }
    }
    expect(points).toBeGreaterThan(10)
  })
})

function binBackups(userData: string): readonly string[] {
  const bin = join(userData, 'bin')
  return existsSync(bin) ? readdirSync(bin).map((key) => join(bin, key, 'backups')) : []
}

async function countIn(folder: string): Promise<number> {
  return nodeFileSystem.list(folder).then(
    (names) => names.length,
    () => 0,
  )
}
