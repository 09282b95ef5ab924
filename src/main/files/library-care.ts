// What is done for workbooks beyond opening and saving them: earlier versions, the check of every copy,
// attached files, the bin, the pins. The library service hands over what it has open.

import type { DataCheck, LibraryEntry } from '#contract'
import { fail, localDate, ok, parseWorkbookFile, problem } from '#core'
import { keepAttachment, readAttachment } from './attachments.ts'
import { createBin } from './bin.ts'
import { nodeByteTools } from './byte-tools.ts'
import { figuresBefore } from './compared-version.ts'
import { checkCopies, listEarlier, readEarlier } from './earlier-versions.ts'
import type { FileSystem } from './file-system.ts'
import type { LibraryService } from './library-service.ts'
import { notOpen } from './not-open.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import { pinnedWorkbooks } from './pinned-workbooks.ts'
import { writeUserFile } from './user-file.ts'
import { workbookFolder } from './workbook-folder.ts'
import { failureOf, keeping } from './write-failure.ts'

export interface CareSurroundings {
  readonly userData: string
  readonly now: () => Date
  readonly fs: FileSystem
  readonly open: Map<string, OpenWorkbook>
  readonly list: LibraryService['list']
}

export type LibraryCare = Pick<
  LibraryService,
  'attach' | 'bin' | 'check' | 'delete' | 'earlierVersion' | 'earlierVersions' | 'figuresBefore' | 'pin' | 'saveAttachment'
>

export function careFor({ userData, now, fs, open, list }: CareSurroundings): LibraryCare {
  const bin = createBin({ userData, now, fs })
  const placesOf = (id: string) => workbookFolder(userData, id)
  const unreadable = (error: unknown) => fail(problem('data-folder-unreadable', { folder: userData, reason: failureOf(error).detail }))

  /** One workbook after another, so that main answers other questions in between. */
  async function checkAll(entries: readonly LibraryEntry[]): Promise<DataCheck> {
    const done: DataCheck[] = []
    for (const { id, name } of entries) {
      await open.get(id)?.idle()
      done.push(await checkCopies(placesOf(id), id, name, fs))
    }
    const copies = done.reduce((sum, each) => sum + each.copies, 0)
    return {
      ...{ workbooks: done.length, copies },
      damaged: done.flatMap(({ damaged }) => damaged),
      unmatched: done.flatMap(({ unmatched }) => unmatched),
    }
  }

  return {
    attach: async ({ id, path }) => {
      const saved = open.get(id)?.saved()
      return saved ? keepAttachment(placesOf(id), path, saved.bytes, fs) : notOpen(id)
    },
    saveAttachment: async ({ id, sha256, name, target }) => {
      const read = await readAttachment(placesOf(id), sha256, name, fs)
      return read.ok ? writeUserFile(target, read.value, fs) : read
    },
    bin,
    pin: async ({ id, isPinned }) => {
      const refused = await keeping(() => pinnedWorkbooks(userData, fs).set(id, isPinned))
      return refused === null ? ok(null) : fail(refused)
    },
    delete: async (id) => {
      await open.get(id)?.idle()
      const taken = await bin.take(id)
      if (taken.ok) open.delete(id)
      return taken
    },
    check: async () => {
      const listed = await list()
      return listed.ok ? checkAll(listed.value).then(ok, unreadable) : listed
    },
    earlierVersions: async (id) => {
      await open.get(id)?.idle()
      const saved = open.get(id)?.saved()
      if (!saved) return notOpen(id)
      const parsed = parseWorkbookFile(saved.bytes, 'workbook.json', nodeByteTools)
      if (!parsed.ok) return parsed
      const present = { workbook: parsed.value.workbook, sha256: saved.header.sha256 }
      return listEarlier(placesOf(id), present, localDate(now()), fs).then(ok, unreadable)
    },
    figuresBefore: async ({ id, day }) => {
      if (!open.has(id)) return notOpen(id)
      return figuresBefore(placesOf(id), day, localDate(now()), fs).then(ok, unreadable)
    },
    earlierVersion: async ({ id, key }) => {
      const workbook = open.get(id)
      if (!workbook) return notOpen(id)
      await workbook.idle()
      // Without a backup of the present there would be no way back.
      const refused = await keeping(workbook.backUp)
      return refused === null ? readEarlier(placesOf(id), key, fs) : fail(refused)
    },
  }
}
