// Takes away what an export left beside its target when its process was ended in the middle of writing.

import { rm } from 'node:fs/promises'
import { realTarget, temporaryFile } from '../files/atomic-write.ts'

/** Never fails: the target itself is old or new, whatever lies beside it. */
export async function removeUnfinished(target: string): Promise<void> {
  // The writer follows a symbolic link, so its temporary file lies beside the real one.
  const real = await realTarget(target).catch(() => target)
  await rm(temporaryFile(real), { force: true }).catch(() => undefined)
}
