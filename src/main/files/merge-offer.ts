// What the page needs to merge a colleague's copy into a workbook of the library: the copy, and the newest state that both
// have had. Everything is verified here; nothing of the workbook changes before the page's edit. Part of taking in a file.

import type { MergeOffer } from '#contract'
import { findCommonBase, ok, type PickedSource, type PortableContent, type Result } from '#core'
import { nodeByteTools } from './byte-tools.ts'
import type { FileSystem } from './file-system.ts'
import { basesIn, keepBase } from './portable-copies.ts'
import type { WorkbookFolder } from './workbook-folder.ts'

export interface MergeOrder {
  /** The name told to the user. */
  readonly file: string
  readonly theirs: PortableContent
  /** What the library holds. */
  readonly mine: PickedSource
  readonly places: WorkbookFolder
}

/** Refused: a copy that holds nothing new, or has no state in common. */
export async function offerMerge({ file, theirs, mine, places }: MergeOrder, fs: FileSystem): Promise<Result<MergeOffer>> {
  const { header, payload } = mine.envelope
  const own = { workbook: mine.workbook, sha256: header.sha256, payload, bases: await basesIn(places, fs) }
  const base = findCommonBase(own, { ...theirs, bases: [theirs.base] }, file, nodeByteTools)
  if (!base.ok) return base
  const { sha256, payload: text, savedAt, workbook } = theirs
  const { rev } = workbook
  // Without it a later copy of ours carries an older base, and more is asked again.
  await keepBase(places.merged, { rev, sha256, payload: text }, fs).catch(() => undefined)
  return ok({ file, savedAt, sha256, rev, payload: text, base: { rev: base.value.rev, payload: base.value.payload } })
}
