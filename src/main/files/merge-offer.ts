// What the page needs to merge a colleague's copy into a workbook of the library: the copy, and the newest state that both
// have had. Everything is verified here; nothing of the workbook changes before the page's edit. Part of taking in a file.

import type { MergeOffer } from '#contract'
import {
  type Base,
  carriedAsMine,
  fail,
  findCommonBase,
  ok,
  type PickedSource,
  type PortableContent,
  type Problem,
  quartersAsMine,
  type Result,
  recordOf,
  type Workbook,
} from '#core'
import { nodeByteTools } from './byte-tools.ts'
import type { FileSystem } from './file-system.ts'
import { basesIn, keepBase } from './portable-copies.ts'
import { keepCarried } from './quarter-files.ts'
import type { WorkbookFolder } from './workbook-folder.ts'

export interface MergeOrder {
  /** The name told to the user. */
  readonly file: string
  readonly theirs: PortableContent
  /** What the library holds. */
  readonly mine: PickedSource
  readonly places: WorkbookFolder
  /** States that both went through, as their files say of themselves. */
  readonly shared?: readonly Base[]
}

/** Refused: a copy that holds nothing new, or has no state in common. */
export async function offerMerge({ file, theirs, mine, places, shared = [] }: MergeOrder, fs: FileSystem): Promise<Result<MergeOffer>> {
  const { header, payload } = mine.envelope
  const own = { workbook: mine.workbook, sha256: header.sha256, payload, bases: [...shared, ...(await basesIn(places, payload, fs))] }
  const base = findCommonBase(own, { ...theirs, bases: [...shared, theirs.base] }, file, nodeByteTools)
  if (!base.ok) return base
  const { sha256, payload: text, savedAt, workbook } = theirs
  const { rev } = workbook
  // Without it a later copy of ours carries an older base, and more is asked again.
  await keepBase(places.merged, { rev, sha256, payload: text }, fs).catch(() => undefined)
  const refused = await keepQuarters(theirs, mine.workbook, places, fs)
  if (refused !== null) return fail(refused)
  return ok({ file, savedAt, sha256, rev, payload: text, base: { rev: base.value.rev, payload: base.value.payload } })
}

/** Their locked quarters and approvals under the names that mine will give them; what mine has as it was stays. */
function keepQuarters(theirs: PortableContent, mine: Workbook, places: WorkbookFolder, fs: FileSystem): Promise<Problem | null> {
  const records = quartersAsMine(mine, theirs.workbook).map(({ record }) => {
    // An approval of mine keeps its file; theirs is recorded with its hash if it is the one that is taken.
    const approvalSha256 = recordOf(mine, 'quarters', record.id)?.approvalSha256 ?? record.approvalSha256
    return [record.id, { ...record, approvalSha256 }] as const
  })
  const workbook = { ...theirs.workbook, tables: { ...theirs.workbook.tables, quarters: Object.fromEntries(records) } }
  return keepCarried(places, workbook, carriedAsMine(mine, theirs.workbook, theirs.quarters), fs)
}
