// The states that packs of the present were made from, kept so that a pack that comes back after many edits still finds its own:
// whole workbook files in a folder of their own, which is neither looked through for backups nor for a copy to open. Each is
// named by its revision and fingerprint. Order comes from the names, never from file times.

import { join } from 'node:path'
import { atomicWrite, ensureFolder } from './atomic-write.ts'
import { type FileSystem, ifMissing } from './file-system.ts'
import type { WorkbookFolder } from './workbook-folder.ts'

type Places = Pick<WorkbookFolder, 'exported'>

export interface ExportedState {
  readonly rev: number
  /** SHA-256 of the payload, as the pack carries it. */
  readonly fingerprint: string
  /** Of the saved workbook file. */
  readonly bytes: Uint8Array
}

const NEWEST = 10
const NAME = /^r\d{10}-([0-9a-f]{64})\.json$/

/** Paths of those that are kept under this fingerprint or the beginning of one. */
export async function exportedStates({ exported }: Places, fingerprint: string, fs: FileSystem): Promise<readonly string[]> {
  const names = await listed({ exported }, fs)
  return names.filter((name) => NAME.exec(name)?.[1]?.startsWith(fingerprint)).map((name) => join(exported, name))
}

/** Keeps it among the newest ten; one that is there already is not written again. */
export async function keepExportedState({ exported }: Places, { rev, fingerprint, bytes }: ExportedState, fs: FileSystem): Promise<void> {
  const name = `r${String(rev).padStart(10, '0')}-${fingerprint}.json`
  if (!(await listed({ exported }, fs)).includes(name)) {
    await ensureFolder(exported, fs)
    await atomicWrite({ target: join(exported, name), bytes }, fs)
  }
  for (const old of (await listed({ exported }, fs)).slice(NEWEST)) await fs.remove(join(exported, old))
}

/** Newest first. Files of other names are not ours: neither listed nor ever removed. */
async function listed({ exported }: Places, fs: FileSystem): Promise<readonly string[]> {
  const names = await fs.list(exported).catch(ifMissing<readonly string[]>([]))
  return names.filter((name) => NAME.test(name)).toSorted((a, b) => (a < b ? 1 : -1))
}
