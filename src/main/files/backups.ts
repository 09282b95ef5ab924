// Rolling backups of one workbook: the ten newest revisions, the newest of each of thirty days, and for
// good each that an upgrade of the format made or that the user was promised. Order and days come from the names, never from file
// times: clocks are set back and copies are touched.

import { join } from 'node:path'
import { type FileHeader, SCHEMA_VERSION } from '#core'
import { atomicWrite, ensureFolder, type FileBytes } from './atomic-write.ts'
import { type FileSystem, ifMissing } from './file-system.ts'

export interface BackupName {
  readonly file: string
  readonly rev: number
  /** YYYYMMDD in UTC, from the time the revision was saved. */
  readonly day: string
  /** Of an older format, as it was before the upgrade: never rotated away. */
  readonly isBeforeUpgrade: boolean
  /** The user passed it over and was told that it is kept: never rotated away. */
  readonly isAside: boolean
}

const NEWEST = 10
const DAYS = 30
const NAME = /^r(\d{10})-(\d{8})T\d{6}(-format\d+)?(-aside)?\.json$/

type NamingFacts = Pick<FileHeader, 'rev' | 'savedAt'> & Partial<Pick<FileHeader, 'schemaVersion'>>

export function backupFileName({ rev, savedAt, schemaVersion = SCHEMA_VERSION }: NamingFacts, isAside = false): string {
  const time = new Date(savedAt).toISOString().replace(/[-:]|\.\d+Z$/g, '')
  const format = schemaVersion < SCHEMA_VERSION ? `-format${schemaVersion}` : ''
  return `r${String(rev).padStart(10, '0')}-${time}${format}${isAside ? '-aside' : ''}.json`
}

/** Highest revision first. Files of other names are not ours: neither listed nor ever removed. */
export async function listBackups(folder: string, fs: FileSystem): Promise<readonly BackupName[]> {
  const names = await fs.list(folder).catch(ifMissing<readonly string[]>([]))
  return (
    names
      .flatMap((file) => {
        const match = NAME.exec(file)
        if (!match?.[1] || !match[2]) return []
        return [{ file, rev: Number(match[1]), day: match[2], isBeforeUpgrade: match[3] !== undefined, isAside: match[4] !== undefined }]
      })
      // Names begin with the revision at full width, so their order is that of revisions.
      .toSorted((a, b) => (a.file < b.file ? 1 : -1))
  )
}

/** The backups that rotation lets go. */
export function expiredBackups(backups: readonly BackupName[]): readonly BackupName[] {
  const days = new Set<string>()
  const rolling = backups.filter((backup) => !backup.isBeforeUpgrade && !backup.isAside)
  return rolling.filter((backup, index) => {
    const isFirstOfDay = !days.has(backup.day) && days.size < DAYS
    if (isFirstOfDay) days.add(backup.day)
    return index >= NEWEST && !isFirstOfDay
  })
}

/** Writes the bytes of a saved workbook file as a backup, unless that revision has one, and rotates. */
export function backUp(folder: string, header: FileHeader, bytes: FileBytes, fs: FileSystem): Promise<void> {
  return writeBackup(folder, backupFileName(header), bytes, fs)
}

/** The same under a name that rotation leaves alone, also where an ordinary backup of the revision is there. */
export function setAside(folder: string, header: FileHeader, bytes: FileBytes, fs: FileSystem): Promise<void> {
  return writeBackup(folder, backupFileName(header, true), bytes, fs)
}

async function writeBackup(folder: string, file: string, bytes: FileBytes, fs: FileSystem): Promise<void> {
  const existing = await listBackups(folder, fs)
  if (existing.some((backup) => backup.file === file)) return
  await ensureFolder(folder, fs)
  await atomicWrite({ target: join(folder, file), bytes }, fs)
  for (const expired of expiredBackups(await listBackups(folder, fs))) await fs.remove(join(folder, expired.file))
}
