// The bin: where deleted workbooks lie, their backups with them, until the user empties it. Deleting and
// bringing back are renames inside the data folder, so that a workbook is whole in one place or the other.
//   bin/<id>.<time>/workbook/…   bin/<id>.<time>/backups/…

import { join } from 'node:path'
import { BIN_KEY, type BinEntry } from '#contract'
import { fail, ok, problem, type Result } from '#core'
import { errnoOf } from '#disk'
import { ensureFolder } from './atomic-write.ts'
import { listBackups } from './backups.ts'
import { type FileSystem, ifMissing, isMissing } from './file-system.ts'
import { pickFromFolder } from './read-workbook-folder.ts'
import { libraryFolder, placesIn, workbookFolder } from './workbook-folder.ts'
import { saveProblem } from './write-failure.ts'

export interface Bin {
  /** Latest deleted first. */
  readonly list: () => Promise<Result<readonly BinEntry[]>>
  /** Nothing may be writing to the workbook any more. */
  readonly take: (id: string) => Promise<Result<null>>
  readonly giveBack: (key: string) => Promise<Result<null>>
  /** Removes for good; answers how many workbooks. */
  readonly empty: () => Promise<Result<number>>
}

export interface BinSurroundings {
  readonly userData: string
  readonly now: () => Date
  readonly fs: FileSystem
}

export function binFolder(dataFolder: string): string {
  return join(dataFolder, 'bin')
}

export function createBin({ userData, now, fs }: BinSurroundings): Bin {
  const folder = binFolder(userData)
  const libraryPlaces = (id: string) => workbookFolder(userData, id)
  const binPlaces = (key: string) => placesIn(join(folder, key, 'workbook'), join(folder, key, 'backups'))

  async function keys(): Promise<readonly string[]> {
    const names = await fs.list(folder).catch(ifMissing<readonly string[]>([]))
    return names.filter((name) => BIN_KEY.test(name))
  }

  /** null for what holds no workbook: a deletion that was cut short before it began. */
  async function entryOf(key: string): Promise<BinEntry | null> {
    const places = binPlaces(key)
    const picked = await pickFromFolder(places, binnedId(key), null, fs)
    if (!picked.ok && picked.problem.code === 'workbook-missing') return null
    const versions = (await listBackups(places.backups, fs)).length
    const facts = { key, id: binnedId(key), deletedAt: timeOf(key), versions }
    if (!picked.ok) return { ...facts, name: '', components: 0, problem: picked.problem }
    const { tables } = picked.value.workbook
    const name = tables.company['company']?.name ?? ''
    return { ...facts, name, components: Object.keys(tables.components).length, problem: null }
  }

  /** One by one: the folder they go to may hold newer ones. */
  async function moveBackups(from: string, to: string): Promise<void> {
    const names = await fs.list(from).catch(() => [])
    if (names.length === 0) return
    await ensureFolder(to, fs)
    for (const name of names) await fs.rename(join(from, name), join(to, name))
    await fs.syncFolder(to)
  }

  return {
    list: () =>
      answering(async () => {
        const entries = (await Promise.all((await keys()).map(entryOf))).filter((entry) => entry !== null)
        return entries.toSorted((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
      }),
    take: (id) =>
      answering(async () => {
        const key = `${id}.${now()
          .toISOString()
          .replace(/[-:.Z]/g, '')}`
        await ensureFolder(join(folder, key), fs)
        // Of a workbook that has only backups left, an empty folder stands for it.
        if ((await listBackups(libraryPlaces(id).backups, fs)).length > 0) await ensureFolder(libraryPlaces(id).folder, fs)
        await fs.rename(libraryPlaces(id).folder, binPlaces(key).folder)
        await fs.syncFolder(join(folder, key))
        await fs.syncFolder(libraryFolder(userData))
        // From here on the workbook is in the bin. Backups that cannot follow stay, and are found again when it comes back.
        await moveBackups(libraryPlaces(id).backups, binPlaces(key).backups).catch(() => undefined)
        return null
      }),
    giveBack: async (key) => {
      const places = libraryPlaces(binnedId(key))
      if (await exists(places.folder, fs)) return fail(problem('workbook-exists', { id: binnedId(key) }))
      return answering(async () => {
        await ensureFolder(libraryFolder(userData), fs)
        await fs.rename(binPlaces(key).folder, places.folder)
        await fs.syncFolder(libraryFolder(userData))
        await moveBackups(binPlaces(key).backups, places.backups)
        await fs.removeFolder(join(folder, key)).catch(() => undefined)
        return null
      })
    },
    empty: () =>
      answering(async () => {
        const all = await keys()
        for (const key of all) {
          await fs.removeFolder(join(folder, key))
          const places = libraryPlaces(binnedId(key))
          // Backups that could not follow it into the bin, unless the workbook has come into the library again.
          if (!(await exists(places.folder, fs))) await fs.removeFolder(places.backups)
        }
        return all.length
      }),
  }
}

async function answering<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    return fail(isMissing(error) ? problem('workbook-missing', { id: '' }) : saveProblem(error))
  }
}

async function exists(path: string, fs: FileSystem): Promise<boolean> {
  return fs.stat(path).then(
    () => true,
    (error: unknown) => errnoOf(error) !== 'ENOENT',
  )
}

export function binnedId(key: string): string {
  return key.slice(0, 36)
}

/** "20261125T091500123" as an ISO time. */
function timeOf(key: string): string {
  return key.slice(37).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})$/, '$1-$2-$3T$4:$5:$6.$7Z')
}
