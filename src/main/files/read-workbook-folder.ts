// Opens the folder of one workbook: gathers its copies, lets core pick the newest valid one, and makes
// that one the file again when it was another. A copy that cannot be read is set aside, not overwritten.

import { join } from 'node:path'
import type { WorkingCopyOffer } from '#contract'
import { type Candidate, ok, type PickedSource, pickSource, problem, type Result, SCHEMA_VERSION } from '#core'
import { WORKING_COPY_NAME } from '#wording'
import { atomicWrite } from './atomic-write.ts'
import { listBackups } from './backups.ts'
import { nodeByteTools } from './byte-tools.ts'
import { type FileSystem, ifMissing } from './file-system.ts'
import { removeLeftoversIn } from './leftovers.ts'
import { candidateAt, type FileCandidate, type VerifiedFile, type WorkbookFolder } from './workbook-folder.ts'

/** Reading on beyond this many backups would only delay the bad news. */
const MAX_BACKUPS_READ = 10

/** The copies of a workbook in its folder, null where there is none. */
export interface Copies {
  readonly current: FileCandidate | null
  readonly previous: FileCandidate | null
  readonly temporary: FileCandidate | null
  readonly backup: FileCandidate | null
  /** Backups before that one, newest first, each read when it is asked for. */
  readonly olderBackups: AsyncIterable<FileCandidate>
}

/** Where nothing but what the page holds is looked at. */
export const NO_COPIES: Copies = { current: null, previous: null, temporary: null, backup: null, olderBackups: noBackups() }

export async function copiesIn(places: WorkbookFolder, fs: FileSystem): Promise<Copies> {
  const backups = wholeBackups(places, fs)
  const [current, previous, temporary, newest] = await Promise.all([
    candidateAt(places.current, 'current', 'workbook.json', fs),
    candidateAt(places.previous, 'previous', 'workbook.prev.json', fs),
    candidateAt(places.temporary, 'temporary', 'workbook.json.tmp', fs),
    backups.next(),
  ])
  return { current, previous, temporary, backup: newest.done ? null : newest.value, olderBackups: backups }
}

export async function pickFromFolder(
  places: WorkbookFolder,
  id: string,
  offer: WorkingCopyOffer | null,
  fs: FileSystem,
): Promise<Result<PickedSource>> {
  return pickFrom(await copiesIn(places, fs), id, offer)
}

export async function pickFrom(
  { current, previous, temporary, backup, olderBackups }: Copies,
  id: string,
  offer: WorkingCopyOffer | null,
): Promise<Result<PickedSource>> {
  const offered = offer && offeredCandidate(id, offer)
  const candidates = [current, previous, temporary, offered, backup].filter((found) => found !== null)
  let picked = pickSource(candidates, id)
  // A file whose records cannot be read is backed up before anybody reads them, so the newest backup may be no better.
  if (!picked.ok && picked.problem.code !== 'file-newer') {
    for await (const older of olderBackups) {
      candidates.push(older)
      picked = pickSource(candidates, id)
      if (picked.ok) break
    }
  }
  if (!picked.ok) return picked
  // A temporary file without the file itself is an ordinary interrupted save; anything else lost its file.
  if (current !== null || picked.value.source === 'temporary') return picked
  const missing = { source: 'current' as const, problem: problem('file-missing', { file: 'workbook.json' }) }
  return ok({ ...picked.value, damaged: [missing, ...picked.value.damaged] })
}

/**
 * The file itself, when there is nothing to choose and nothing to tell: every copy whole, none newer, no save
 * interrupted, today's shape. Its records are not read here: the page reads them anyway, and asks again with its
 * doubts should it find something wrong. null in every other case.
 */
export function plainFile({ current, previous, temporary, backup }: Copies, id: string): VerifiedFile | null {
  if (temporary !== null || !current?.envelope.ok) return null
  const { header } = current.envelope.value
  const isOurs = header.format === 'rightsize-workbook' && header.workbookId === id && header.schemaVersion === SCHEMA_VERSION
  const others = [previous, backup].filter((copy) => copy !== null)
  if (!isOurs || others.some(({ envelope }) => !envelope.ok || envelope.value.header.rev > header.rev)) return null
  // The header lies outside the hash; what it says of the payload is read there.
  const opening = JSON.stringify({ id, rev: header.rev, schemaVersion: header.schemaVersion }).slice(0, -1)
  return current.envelope.value.payload.startsWith(`${opening},`) ? current.envelope.value : null
}

/** Makes the chosen copy workbook.json when it was another. @param bytes the chosen copy as a file. */
export async function restoreFile(places: WorkbookFolder, picked: PickedSource, bytes: Uint8Array, fs: FileSystem): Promise<void> {
  if (picked.source === 'current') return
  const isDamaged = picked.damaged.some(({ source }) => source === 'current')
  // A damaged file does not become workbook.prev.json: that may be the only good copy.
  if (isDamaged) await fs.rename(places.current, places.damaged).catch(ifMissing(undefined))
  await atomicWrite({ target: places.current, bytes, ...(isDamaged ? {} : { keepPreviousAs: places.previous }) }, fs)
}

/** Removes what interrupted writes left. Only after restoreFile: the temporary file may be the newest copy. */
export async function removeLeftovers(places: WorkbookFolder, fs: FileSystem): Promise<void> {
  await fs.remove(places.temporary).catch(ifMissing(undefined))
  // Opening asks the disk for nothing of locked quarters: the next lock looks after their folder.
  const { folder, backups, attachments, exported } = places
  for (const each of [folder, backups, attachments, exported]) await removeLeftoversIn(each, fs)
}

function offeredCandidate(id: string, { rev, payload }: WorkingCopyOffer): Candidate {
  const bytes = nodeByteTools.encode(payload)
  const header = {
    format: 'rightsize-workbook' as const,
    schemaVersion: SCHEMA_VERSION,
    workbookId: id,
    rev,
    savedAt: new Date(0).toISOString(),
    appVersion: '',
    bytes: bytes.length,
    sha256: nodeByteTools.sha256(bytes),
  }
  return { source: 'working-copy', file: WORKING_COPY_NAME, envelope: ok({ header, payload }) }
}

async function* noBackups(): AsyncGenerator<FileCandidate, undefined> {}

/** Those whose length and hash are right. */
async function* wholeBackups({ backups }: WorkbookFolder, fs: FileSystem): AsyncGenerator<FileCandidate, undefined> {
  const names = await listBackups(backups, fs).catch(() => [])
  for (const { file } of names.slice(0, MAX_BACKUPS_READ)) {
    const candidate = await candidateAt(join(backups, file), 'backup', file, fs)
    if (candidate?.envelope.ok) yield candidate
  }
}
