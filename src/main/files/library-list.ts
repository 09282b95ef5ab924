// The list of the library's workbooks: from their cards where these hold, from the workbooks themselves where not.
// Part of the library service.

import type { Judged, LibraryEntry } from '#contract'
import { fail, type IsoDate, ok, problem, quarterOf, type Result } from '#core'
import { type FileSystem, ifMissing } from './file-system.ts'
import { cardOf, judge, type LibraryCard, readCard, writeCard } from './library-card.ts'
import type { PinnedWorkbooks } from './pinned-workbooks.ts'
import { pickFromFolder } from './read-workbook-folder.ts'
import { libraryFolder, workbookFolder } from './workbook-folder.ts'
import { failureOf } from './write-failure.ts'

export interface ListSurroundings {
  readonly userData: string
  readonly pinned: PinnedWorkbooks
  readonly today: () => IsoDate
  readonly fs: FileSystem
}

export const WORKBOOK_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Pinned ones first, then the newest. */
export async function listWorkbooks({ userData, pinned, today, fs }: ListSurroundings): Promise<Result<readonly LibraryEntry[]>> {
  try {
    const top = await pinned.ids()
    const ids = (await fs.list(libraryFolder(userData)).catch(ifMissing<readonly string[]>([]))).filter((name) => WORKBOOK_ID.test(name))
    const entries = await Promise.all(ids.map((id) => entryOf({ id, isPinned: top.has(id), userData, asOf: today(), fs })))
    const shown = entries.filter((entry) => entry !== null)
    return ok(shown.toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned) || (a.savedAt < b.savedAt ? 1 : -1)))
  } catch (error) {
    return fail(problem('file-unreadable', { file: libraryFolder(userData), reason: failureOf(error).detail }))
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
    if (picked.problem.code === 'workbook-missing' && (await fs.list(places.folder)).length === 0) return null
    return { id, name: '', savedAt: '', rev: 0, components: 0, toDecide: null, quarter: null, isPinned, problem: picked.problem }
  }
  const { workbook, envelope, source, damaged } = picked.value
  const judged = await judge(workbook, asOf)
  const card = cardOf(workbook, envelope.header, judged, known?.card.openedFrom)
  // Only what the file itself says goes onto the card; another copy becomes the file when it is opened.
  if (source === 'current' && damaged.length === 0) await writeCard(places, card, fs)
  return entryFrom(card, judged, { id, savedAt: envelope.header.savedAt, isPinned })
}

function entryFrom(card: LibraryCard, { asOf, toDecide }: Judged, given: Pick<LibraryEntry, 'id' | 'savedAt' | 'isPinned'>): LibraryEntry {
  const { name, rev, components, fiscalStartMonth } = card
  return { ...given, name, rev, components, toDecide, quarter: quarterOf(asOf, fiscalStartMonth), problem: null }
}
