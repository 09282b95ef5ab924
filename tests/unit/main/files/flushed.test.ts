// What the library answers stands on the disk with its names: a power cut right after "Saved" must find the file, the folder that it
// lies in, and the folder above that. One property over everything that is asked of the library.
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileSystem, nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { followedSteps } from '../../../builders/followed-steps.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID, withRev } from '../../../builders/library.ts'
import { okOf } from '../../../builders/workbook-files.ts'

/** Written behind a save and made again where it is damaged: what the list shows before it has read the workbook itself. */
const CARD = /[\\/]card\.json$/

/** A workbook that was opened is backed up behind the answer, so a backup may be half written whenever another one is given. */
const BACKUPS = /[\\/]backups(?:[\\/]|$)/

/** The real disk, and what a power cut would now take from it: files without a flush, folders with a name that is new since theirs. */
function heldBack(): { readonly fs: FileSystem; readonly atRisk: () => readonly string[] } {
  const unflushed = new Set<string>()
  const fs: FileSystem = {
    ...nodeFileSystem,
    create: async (path) => {
      const file = await nodeFileSystem.create(path)
      return {
        ...file,
        write: (bytes) => {
          unflushed.add(path)
          return file.write(bytes)
        },
        sync: async () => {
          await file.sync()
          unflushed.delete(path)
        },
      }
    },
    rename: async (from, to) => {
      await nodeFileSystem.rename(from, to)
      if (unflushed.delete(from)) unflushed.add(to)
      unflushed.add(dirname(to))
    },
    makeFolder: async (folder) => {
      await nodeFileSystem.makeFolder(folder)
      unflushed.add(dirname(folder))
    },
    syncFolder: async (folder) => {
      await nodeFileSystem.syncFolder(folder)
      unflushed.delete(folder)
    },
  }
  return { fs, atRisk: () => [...unflushed].filter((path) => existsSync(path) && !CARD.test(path)) }
}

it('has flushed all that it wrote, moved and made once it answers, whatever it was asked for', async () => {
  const userData = freshFolder()
  const elsewhere = freshFolder()
  const invoice = join(elsewhere, 'invoice.pdf')
  writeFileSync(invoice, 'an invoice\n'.repeat(30_000))
  const { fs, atRisk } = heldBack()
  const { service } = libraryIn(userData, fs)
  const workbook = libraryWorkbook()
  const other = libraryWorkbook(2, '00000000-0000-4000-8000-000000000002')
  const copy = join(elsewhere, 'copy.rightsize')
  const asked: Record<string, () => Promise<unknown>> = {
    create: async () => okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) })),
    save: async () => okOf(await service.save(saveRequest(withRev(workbook, 1)))),
    'save again': async () => okOf(await service.save(saveRequest(withRev(workbook, 2)))),
    attach: async () => okOf(await service.attach({ id: WORKBOOK_ID, path: invoice })),
    pin: async () => okOf(await service.pin({ id: WORKBOOK_ID, isPinned: true })),
    'send a copy': async () => okOf(await service.sendCopy({ id: WORKBOOK_ID, target: copy, unsaved: null })),
    'save after it': async () => okOf(await service.save(saveRequest(withRev(libraryWorkbook(1), 3)))),
    'open the copy apart': async () => okOf(await service.importFile(copy)),
    duplicate: async () => okOf(await service.duplicate(WORKBOOK_ID)),
    'create another': async () => okOf(await service.create({ id: other.id, payload: JSON.stringify(other) })),
    delete: async () => okOf(await service.delete(WORKBOOK_ID)),
    'bring back': async () => okOf(await service.bin.giveBack(okOf(await service.bin.list())[0]?.key ?? '')),
    open: async () => okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null })),
  }
  const found: Record<string, readonly string[]> = {}
  for (const [what, ask] of Object.entries(asked)) {
    await ask()
    found[what] = atRisk().filter((path) => !BACKUPS.test(path))
  }
  await service.idle()
  found['all that runs behind them'] = atRisk()
  okOf(await service.delete(WORKBOOK_ID))
  found['delete with its backups'] = atRisk()
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])))
})

describe('a library of the tests', () => {
  const attempt = async (work: (fs: FileSystem, folder: string) => Promise<unknown>) => {
    const folder = freshFolder()
    const { fs, following } = followedSteps(nodeFileSystem, folder)
    return following({ work: () => work(fs, join(folder, 'a')) }).work()
  }

  it('may not answer before its steps are over, nor take the next before that', async () => {
    await expect(attempt(async (fs, folder) => void fs.makeFolder(folder))).rejects.toThrow('too late (makeFolder')
    const hurried = attempt((fs, folder) => Promise.all([fs.makeFolder(folder), fs.checkWritable(folder)]))
    await expect(hurried).rejects.toThrow('too early (checkWritable')
    await attempt(async (fs, folder) => {
      await fs.makeFolder(folder)
      await fs.checkWritable(folder)
    })
  })
})
