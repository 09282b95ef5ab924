// Asks about a second version of a workbook that was just opened, once in each start: whoever says "not now" is asked again with
// the next one. Nothing is changed by asking.

import type { OpenedWorkbook } from '#contract'
import type { Result } from '#core'
import { conflictedCopyText, conflictedPartsText } from '#wording'
import type { Dialogs } from './dialogs.ts'
import type { LibraryService } from './files/library-service.ts'

export interface SyncConflictSurroundings {
  readonly library: Pick<LibraryService, 'conflicted'>
  readonly dialogs: Pick<Dialogs, 'ask'>
  /** Opens the workbook again, with what is to be merged into it, or says why that cannot be. */
  readonly tell: (opened: Result<OpenedWorkbook>) => void
}

/** Answers what looks beside a workbook that was opened. */
export function syncConflicts({ library, dialogs, tell }: SyncConflictSurroundings): (id: string) => Promise<void> {
  const told = new Set<string>()
  return async (id) => {
    for (const copy of await library.conflicted.list(id)) {
      if (told.has(copy.sha256)) continue
      told.add(copy.sha256)
      const { file } = copy
      const answer = await dialogs.ask('conflicted-copy', undefined, conflictedCopyText(copy))
      if (answer === 'merge') return tell(await library.conflicted.merge({ id, file }))
      if (answer === 'aside') await library.conflicted.putAside({ id, file })
    }
    const others = (await library.conflicted.others(id)).filter((file) => !told.has(`${id}/${file}`))
    for (const file of others) told.add(`${id}/${file}`)
    if (others.length > 0) await dialogs.ask('conflicted-parts', undefined, conflictedPartsText(others))
  }
}
