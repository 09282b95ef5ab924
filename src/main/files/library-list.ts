// The list of the library's workbooks: from their cards where these hold, from the workbooks themselves where not.
// Part of the library service.

import { dirname } from 'node:path'
import type { Judged, LibraryEntry } from '#contract'
import { fail, type IsoDate, ok, type Problem, problem, quarterOf, type Result } from '#core'
import { ensureFolder } from './atomic-write.ts'
import { binFolder, binnedId } from './bin.ts'
import { type FileSystem, ifMissing } from './file-system.ts'
import { cardOf, judge, type LibraryCard, readCard, writeCard } from './library-card.ts'
import type { PinnedWorkbooks } from './pinned-workbooks.ts'
import { pickFromFolder } from './read-workbook-folder.ts'
import { backupsFolder, libraryFolder, workbookFolder } from './workbook-folder.ts'
import { failureOf } from './write-failure.ts'

export interface ListSurroundings {
  readonly userData: string
  readonly pinned: PinnedWorkbooks
  readonly today: () => IsoDate
  readonly fs: FileSystem
}

export const WORKBOOK_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Pinned ones first, then the newest. A workbook of which only backups are left is one of them. */
export async function listWorkbooks({ userData, pinned, today, fs }: ListSurroundings): Promise<Result<readonly LibraryEntry[]>> {
  try {
    const away = await folderAway(userData, fs)
    if (away !== null) return fail(away)
    const top = await pinned.ids()
    const ids = await knownIds(userData, fs)
    const entries = await Promise.all(ids.map((id) => entryOf({ id, isPinned: top.has(id), userData, asOf: today(), fs })))
    const shown = entries.filter((entry) => entry !== null)
    return ok(shown.toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned) || (a.savedAt < b.savedAt ? 1 : -1)))
  } catch (error) {
    return fail(problem('data-folder-unreadable', { folder: userData, reason: failureOf(error).detail }))
  }
}

async function knownIds(userData: string, fs: FileSystem): Promise<readonly string[]> {
  const namesIn = (folder: string) => fs.list(folder).catch(ifMissing<readonly string[]>([]))
  const here = (await namesIn(libraryFolder(userData))).filter((name) => WORKBOOK_ID.test(name))
  const backedUp = (await namesIn(backupsFolder(userData))).filter((name) => WORKBOOK_ID.test(name) && !here.includes(name))
  // Backups that could not follow a deleted workbook are no workbook.
  const deleted = backedUp.length === 0 ? [] : (await namesIn(binFolder(userData))).map(binnedId)
  return [...here, ...backedUp.filter((id) => !deleted.includes(id))]
}

/**
 * null: it is there, or simply not made yet. A link on the way that leads nowhere is a disk that is away, a file is no folder, and
 * a data folder that can't be made lies on a disk that is away or where nothing may be kept: none of them is an empty library.
 */
async function folderAway(userData: string, fs: FileSystem): Promise<Problem | null> {
  const path = libraryFolder(userData)
  const notFolder = (folder: string) => problem('data-folder-unreadable', { folder, reason: 'not-a-folder' })
  if ((await fs.realPath(path).catch(ifMissing(null))) !== null) {
    const facts = await fs.stat(path).catch(() => null)
    return facts?.isDirectory() === false ? notFolder(path) : null
  }
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const target = await fs.readLink(folder).catch(() => null)
    if (target !== null && (await fs.realPath(folder).catch(ifMissing(null))) === null)
      return problem('data-folder-away', { folder, target })
    const facts = await fs.stat(folder).catch(() => null)
    if (facts !== null) return facts.isDirectory() ? await notMade(userData, fs) : notFolder(folder)
  }
  return await notMade(userData, fs)
}

/** null: it is there, or was made now, as a first start does. */
async function notMade(folder: string, fs: FileSystem): Promise<Problem | null> {
  if ((await fs.stat(folder).catch(() => null)) !== null) return null
  try {
    await ensureFolder(folder, fs)
    return null
  } catch (error) {
    return problem('data-folder-missing', { folder, ...failureOf(error) })
  }
}

interface EntryOrder {
  readonly id: string
  readonly isPinned: boolean
  readonly userData: string
  readonly asOf: IsoDate
  readonly fs: FileSystem
}

/** null for the empty folder that a creation without room left behind. */
async function entryOf({ id, isPinned, userData, asOf, fs }: EntryOrder): Promise<LibraryEntry | null> {
  const places = workbookFolder(userData, id)
  const known = await readCard(places, id, fs)
  if (known?.card.judged?.asOf === asOf) return entryFrom(known.card, known.card.judged, { id, savedAt: known.header.savedAt, isPinned })
  const picked = await pickFromFolder(places, id, null, fs)
  if (!picked.ok) {
    if (picked.problem.code === 'workbook-missing' && (await fs.list(places.folder).catch(ifMissing([]))).length === 0) return null
    return {
      id,
      name: '',
      savedAt: '',
      rev: 0,
      components: 0,
      toDecide: null,
      quarter: null,
      isPinned,
      isFromBackup: false,
      problem: picked.problem,
    }
  }
  const { workbook, envelope, source, damaged } = picked.value
  const judged = await judge(workbook, asOf)
  const card = cardOf(workbook, envelope.header, judged, known?.card.openedFrom)
  // Only what the file itself says goes onto the card; another copy becomes the file when it is opened.
  if (source === 'current' && damaged.length === 0) await writeCard(places, card, fs)
  return { ...entryFrom(card, judged, { id, savedAt: envelope.header.savedAt, isPinned }), isFromBackup: source === 'backup' }
}

function entryFrom(card: LibraryCard, { asOf, toDecide }: Judged, given: Pick<LibraryEntry, 'id' | 'savedAt' | 'isPinned'>): LibraryEntry {
  const { name, rev, components, fiscalStartMonth } = card
  return { ...given, name, rev, components, toDecide, quarter: quarterOf(asOf, fiscalStartMonth), isFromBackup: false, problem: null }
}
