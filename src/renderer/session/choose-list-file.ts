// The dialog in which a list is chosen. The worker that reads it starts meanwhile: nobody finds a file as quickly as code is loaded.

import type { ListFile, RightsizeApi } from '#contract'
import type { Result } from '#core'
import { endReadyImportWorker, readyImportWorker } from './import-host.ts'

/** null: they chose none. */
export async function chooseListFile(api: RightsizeApi): Promise<Result<ListFile | null>> {
  readyImportWorker()
  const chosen = await api.ask('import:choose-file', null)
  if (!chosen.ok || chosen.value === null) endReadyImportWorker()
  return chosen
}
