// The kept version that the overview compares with: the last one saved before the quarter began, else the oldest there is.
// Chosen by the names of the backups, so that one file is read and not forty. Called by library-care.ts.

import { join } from 'node:path'
import type { EarlierFigures } from '#contract'
import { assess, decodeWorkbookEnvelope, figuresOf, type IsoDate } from '#core'
import { type BackupName, listBackups } from './backups.ts'
import type { FileSystem } from './file-system.ts'
import { candidateAt, type WorkbookFolder } from './workbook-folder.ts'

/** @param day first day of the quarter. @param today versions of today are the present, not something to compare with. */
export async function figuresBefore(places: WorkbookFolder, day: IsoDate, today: IsoDate, fs: FileSystem): Promise<EarlierFigures | null> {
  for (const { file, day: savedOn } of comparable(await listBackups(places.backups, fs), day, today)) {
    const candidate = await candidateAt(join(places.backups, file), 'backup', file, fs)
    if (candidate === null || !candidate.envelope.ok) continue
    const decoded = decodeWorkbookEnvelope(candidate.envelope.value, file)
    if (!decoded.ok) continue
    const { savedAt } = candidate.envelope.value.header
    // As it was judged then: what time alone has changed since is a change, too.
    const assessment = assess(decoded.value.workbook, savedAt.slice(0, 10) as IsoDate)
    return { savedAt, isBefore: savedOn < plain(day), currency: assessment.setting.currency, figures: figuresOf(assessment) }
  }
  return null
}

/** Best first, the next for when it is damaged: those before the day from the newest, then those since from the oldest. */
function comparable(backups: readonly BackupName[], day: IsoDate, today: IsoDate): readonly BackupName[] {
  const before = backups.filter((backup) => backup.day < plain(day))
  const since = backups.filter((backup) => backup.day >= plain(day) && backup.day < plain(today))
  return [...before, ...since.toReversed()]
}

/** As the names of backups write it. */
function plain(day: IsoDate): string {
  return day.replaceAll('-', '')
}
