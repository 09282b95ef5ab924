// What interrupted writes left in a folder.

import { join } from 'node:path'
import { TEMPORARY_ENDING } from '#core'
import { type FileSystem, ifMissing } from './file-system.ts'

/** In a folder of ours that nothing writes to at this moment. */
export async function removeLeftoversIn(folder: string, fs: FileSystem): Promise<void> {
  const names = await fs.list(folder).catch(ifMissing<readonly string[]>([]))
  for (const name of names.filter((each) => each.endsWith(TEMPORARY_ENDING)))
    await fs.remove(join(folder, name)).catch(ifMissing(undefined))
}
