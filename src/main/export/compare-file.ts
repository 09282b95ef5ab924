// What was changed in a pack that came back, free of processes and dialogs. It is held against the locked quarter, the saved
// workbook or the kept copy that it was made from.

import { basename, dirname, join } from 'node:path'
import { decodeWorkbookEnvelope, type Workbook } from '#core'
import { listBackups } from '../files/backups.ts'
import { exportedStates } from '../files/exported-states.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { candidateAt, placesIn } from '../files/workbook-folder.ts'
import { answering, failed } from './answering.ts'
import { readForeign } from './read-foreign.ts'
import { readLocked, readSaved } from './saved-file.ts'

export const compareSteps = answering<'compare-pack'>({
  'compare-pack': async ({ file, workbookFile, appVersion, today }) => {
    const bytes = await readForeign(file)
    if (!bytes.ok) return failed(bytes.problem)
    const [{ readPack }, { heldAgainstBase }] = await Promise.all([import('#intake'), import('#board')])
    const pack = await readPack(bytes.value, basename(file))
    if (!pack.ok) return failed(pack.problem)
    const workbook = await readSaved(workbookFile)
    if ('code' in workbook) return failed(workbook)
    const openQuarter = (record: Parameters<typeof readLocked>[1]) => readLocked(workbookFile, record)
    const savedState = (fingerprint: string) => findState(workbookFile, fingerprint)
    const compared = await heldAgainstBase(pack.value, { workbook, appVersion, today, openQuarter, savedState })
    return compared.ok ? { kind: 'pack-compared', compared: compared.value } : failed(compared.problem)
  },
})

/** The saved file, the copy before it, what packs were made from and the backups, by their hashes; a damaged one is none of them. */
async function findState(workbookFile: string, fingerprint: string): Promise<Workbook | null> {
  const folder = dirname(workbookFile)
  const places = placesIn(folder, join(dirname(dirname(folder)), 'backups', basename(folder)))
  const backups = await listBackups(places.backups, nodeFileSystem).catch(() => [])
  const exported = await exportedStates(places, fingerprint, nodeFileSystem).catch(() => [])
  const copies = [places.current, places.previous, ...exported, ...backups.map(({ file }) => join(places.backups, file))]
  for (const path of copies) {
    const candidate = await candidateAt(path, 'backup', basename(path), nodeFileSystem)
    if (candidate === null || !candidate.envelope.ok || !candidate.envelope.value.header.sha256.startsWith(fingerprint)) continue
    const decoded = decodeWorkbookEnvelope(candidate.envelope.value, candidate.file)
    if (decoded.ok && decoded.value.readOnly === null) return decoded.value.workbook
  }
  return null
}
