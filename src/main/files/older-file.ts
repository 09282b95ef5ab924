// A workbook.json that is older than what was saved here: a backup that was put back, or a disk that lost what it had flushed. Nobody
// can see which of the two it is, so the user says which state goes on. The other one is among the backups first, where
// Version history shows it. Called by the library service at each opening.

import { decodeWorkbookEnvelope, encodeWorkbookFile, type FileHeader, payloadOf, trailAfter, trailOf } from '#core'
import { atomicWrite } from './atomic-write.ts'
import { backUp } from './backups.ts'
import { nodeByteTools } from './byte-tools.ts'
import type { ChosenCopy } from './chosen-copy.ts'
import { type FileSystem, ifMissing } from './file-system.ts'
import type { OlderFile, WhenOlder } from './library-service.ts'
import type { Copies } from './read-workbook-folder.ts'
import type { VerifiedFile, WorkbookFolder } from './workbook-folder.ts'

export interface OlderFileSurroundings {
  readonly whenOlder: WhenOlder
  readonly appVersion: string
  readonly now: () => Date
  readonly fs: FileSystem
}

export interface Opening {
  readonly id: string
  readonly places: WorkbookFolder
  readonly copies: Copies
  readonly chosen: ChosenCopy
  /** Whether a working copy among the copies was in the file once. One that never was is what the app was ended with. */
  readonly wasSaved: boolean
}

/** Of one library. true: the file has gone on as the newest state, and is to be read again. */
export function olderFiles(surroundings: OlderFileSurroundings): (opening: Opening) => Promise<boolean> {
  const { whenOlder, fs } = surroundings
  /** Hash of a file that was settled → what was said: the page, which asks with its working copy next, isn't asked about again. */
  const settled = new Map<string, 'file' | 'later'>()
  return async ({ id, places, copies, chosen, wasSaved }) => {
    const file = olderFile(copies, chosen)
    if (file === null) return false
    const { saved, source } = chosen
    const isAsked = source !== 'working-copy' || wasSaved
    const answer = isAsked ? (settled.get(file.header.sha256) ?? (await whenOlder(factsOf(file.header, chosen)))) : 'later'
    if (answer === 'later') {
      settled.set(saved.header.sha256, answer)
      // It stays the copy before in any case.
      await backUp(places.backups, file.header, file.bytes, fs).catch(() => undefined)
      return false
    }
    for (const { header, bytes } of [saved, file]) await backUp(places.backups, header, bytes, fs)
    settled.set(await goOnWith(file, saved.header, { id, places }, surroundings), answer)
    return true
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
