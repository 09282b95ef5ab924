// What a user may send when something does not work: versions, sizes, counts, hashes and the last lines of the log. No name of a
// file, person, company or component, no path and no amount: numbers and the app's own words only.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AboutApp, AppFacts } from '#contract'
import { backupsFolder, libraryFolder, placesIn } from './files/workbook-folder.ts'
import type { DataFolder } from './identity.ts'

export interface DiagnosticsSurroundings {
  readonly about: AboutApp
  readonly facts: AppFacts
  readonly isPackaged: boolean
  /** Of the system, as Node tells them. */
  readonly system: Readonly<Record<string, string | number>>
  readonly logLines: readonly string[]
  /** How many the system wrote and are kept; none of them is in the file. */
  readonly crashReports: number
  readonly dataFolderFrom: DataFolder['from']
}

/** What the log writes; a line of another shape is not handed on, whoever wrote it. */
const LOG_LINE = /^\d{4}-[\d-]{5}T[\d:.]+Z [\w:-]+( [\w:-]+)?: [\w .,:<()-]*$/

export async function diagnosticsText(surroundings: DiagnosticsSurroundings): Promise<string> {
  const { about, facts, isPackaged, system, logLines, crashReports, dataFolderFrom } = surroundings
  const { version, builtOn, electron, electronAge } = about
  const { platform, locale, blockedRequests, theme, dataFolder } = facts
  return JSON.stringify(
    {
      app: { version, builtOn, isPackaged },
      electron: { version: electron, ...electronAge },
      system: { platform, locale, ...system },
      settings: { theme },
      blockedRequests,
      crashReports,
      dataFolderFrom,
      workbooks: await workbooksIn(dataFolder),
      log: logLines.filter((line) => LOG_LINE.test(line)),
    },
    null,
    2,
  )
}

async function workbooksIn(dataFolder: string): Promise<readonly unknown[]> {
  const ids = await namesIn(libraryFolder(dataFolder))
  return Promise.all(ids.map((id) => workbookIn(placesIn(join(libraryFolder(dataFolder), id), join(backupsFolder(dataFolder), id)))))
}

async function workbookIn({ current, previous, history, damaged, quarters, attachments, backups }: ReturnType<typeof placesIn>) {
  return {
    ...{ bytes: await sizeOf(current), sha256: await hashOf(current), previousBytes: await sizeOf(previous) },
    ...{ historyBytes: await sizeOf(history), damagedBytes: await sizeOf(damaged) },
    ...{ quarterFiles: (await namesIn(quarters)).length, attachments: (await namesIn(attachments)).length },
    backups: (await namesIn(backups)).length,
  }
}

/** null: there is none, or it cannot be read. */
async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  )
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const part of createReadStream(path)) hash.update(part)
    return hash.digest('hex')
  } catch {
    return null
  }
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
