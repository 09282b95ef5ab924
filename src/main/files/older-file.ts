// A workbook.json that is older than what was saved here: a backup that was put back, or a disk that lost what it had flushed. Nobody
// can see which of the two it is, so the user says which state goes on. The other one is among the backups first, where
// Version history shows it. Called by the library service at each opening.

import { decodeWorkbookEnvelope, encodeWorkbookFile, type FileHeader, payloadOf, trailAfter, trailOf } from '#core'
import { atomicWrite } from './atomic-write.ts'
import { backUp, setAside } from './backups.ts'
import { nodeByteTools } from './byte-tools.ts'
import type { ChosenCopy } from './chosen-copy.ts'
import { type FileSystem, ifMissing } from './file-system.ts'
import type { OlderFile, WhenOlder } from './library-service.ts'
import type { SavedFile } from './open-workbook.ts'
import type { Copies } from './read-workbook-folder.ts'
import type { VerifiedFile, WorkbookFolder } from './workbook-folder.ts'

export interface OlderFileSurroundings {
  readonly whenOlder: WhenOlder
  readonly appVersion: string
  readonly now: () => Date
  readonly fs: FileSystem
}

interface Opening {
  readonly id: string
  readonly places: WorkbookFolder
  readonly copies: Copies
  readonly chosen: ChosenCopy
  /** Whether a working copy among the copies was in the file once. One that never was is what the app was ended with. */
  readonly wasSaved: boolean
}

interface PassedOver {
  readonly id: string
  readonly places: WorkbookFolder
  readonly file: VerifiedFile
  /** The page's working copy as a file. */
  readonly rows: SavedFile
}

/** Of one library. */
export interface OlderFiles {
  /** true: the file has gone on as the newest state, and is to be read again. */
  readonly goesOn: (opening: Opening) => Promise<boolean>
  /**
   * The page's working copy, which belongs to what the user just passed over, is set aside, and the file goes on after it. false: the
   * user passed nothing over, and the working copy is one like any other.
   */
  readonly passesOver: (passed: PassedOver) => Promise<boolean>
  /** Whether the page still has to offer its working copy as one that was passed over, although nobody is asked again. */
  readonly owesPassing: (id: string, sha256: string) => boolean
  /** What was said holds for the file it was said of. Saved over, that file is one like any other, should it come back. */
  readonly forget: (id: string) => void
}

interface Settled {
  readonly answer: 'file' | 'later'
  /** Of the file after the answer. */
  readonly sha256: string
  /** The working copy could not be set aside yet. */
  readonly owesPassing: boolean
}

export function olderFiles(surroundings: OlderFileSurroundings): OlderFiles {
  const { whenOlder, fs } = surroundings
  /** Workbook → what was said: the page, which asks with its working copy next, isn't asked about again. */
  const settled = new Map<string, Settled>()
  const saidOf = (id: string, sha256: string) => {
    const said = settled.get(id)
    return said?.sha256 === sha256 ? said : null
  }
  return {
    goesOn: async ({ id, places, copies, chosen, wasSaved }) => {
      const file = olderFile(copies, chosen)
      if (file === null) return false
      const { saved, source } = chosen
      const said = saidOf(id, file.header.sha256)?.answer ?? null
      // Rows that were never saved are what the app was ended with.
      const isChoice = source !== 'working-copy' || wasSaved
      const isAsked = isChoice && said === null
      const answer = isChoice ? (said ?? (await whenOlder(factsOf(file.header, chosen)))) : 'later'
      if (answer === 'later') {
        // Whoever was asked was told that the other one is kept. Without a question it stays the copy before in any case.
        if (isAsked) await setAside(places.backups, file.header, file.bytes, fs)
        else await backUp(places.backups, file.header, file.bytes, fs).catch(() => undefined)
        settled.set(id, { answer, sha256: saved.header.sha256, owesPassing: false })
        return false
      }
      for (const { header, bytes } of [saved, file]) await setAside(places.backups, header, bytes, fs)
      settled.set(id, { answer, sha256: await goOnWith(file, saved.header, { id, places }, surroundings), owesPassing: false })
      return true
    },
    passesOver: async ({ id, places, file, rows }) => {
      const said = saidOf(id, file.header.sha256)
      if (said?.answer !== 'file' || rows.header.rev < file.header.rev) return false
      settled.set(id, { ...said, owesPassing: true })
      await setAside(places.backups, rows.header, rows.bytes, fs)
      const sha256 = await goOnWith(file, rows.header, { id, places }, surroundings)
      settled.set(id, { answer: 'file', sha256, owesPassing: false })
      return true
    },
    owesPassing: (id, sha256) => saidOf(id, sha256)?.owesPassing ?? false,
    forget: (id) => void settled.delete(id),
  }
}

/** The file where it is whole and another copy is newer. A save that was interrupted is no other copy. */
function olderFile({ current }: Copies, { picked }: ChosenCopy): VerifiedFile | null {
  if (picked === null || picked.source === 'current' || picked.source === 'temporary') return null
  return current?.envelope.ok && !picked.damaged.some(({ source }) => source === 'current') ? current.envelope.value : null
}

function factsOf(file: FileHeader, { saved, source }: ChosenCopy): OlderFile {
  // What the page holds says no time of its own.
  const laterSavedAt = source === 'working-copy' ? null : saved.header.savedAt
  return { fileRev: file.rev, fileSavedAt: file.savedAt, laterRev: saved.header.rev, laterSavedAt }
}

/** Its contents as the revision after the later one, as going back to an earlier version has, too. Answers the hash of it. */
async function goOnWith(
  file: VerifiedFile,
  later: FileHeader,
  { id, places }: Pick<Opening, 'id' | 'places'>,
  { appVersion, now, fs }: OlderFileSurroundings,
): Promise<string> {
  const decoded = decodeWorkbookEnvelope(file, 'workbook.json')
  if (!decoded.ok) throw new Error(decoded.problem.code)
  const workbook = { ...decoded.value.workbook, rev: later.rev + 1 }
  const trail = [file.header.sha256, later.sha256].reduce(trailAfter, trailOf(file.header))
  const facts = { workbookId: id, rev: workbook.rev, savedAt: now().toISOString(), appVersion, trail }
  const { bytes, header } = encodeWorkbookFile(facts, payloadOf(workbook), nodeByteTools)
  // Its steps may be those of the later state, and would be undone in this one.
  await fs.remove(places.history).catch(ifMissing(undefined))
  await atomicWrite({ target: places.current, bytes, keepPreviousAs: places.previous, temporary: places.temporary }, fs)
  return header.sha256
}
