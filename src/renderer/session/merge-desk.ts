// A colleague's copy on its way into the open workbook: read and merged in slices, asked about, and applied as one edit.
// Called by the merge screen; nothing of the workbook changes before `apply`.

import type { MergeOffer } from '#contract'
import {
  type Base,
  decodingBase,
  fail,
  type MergeAnswers,
  type MergeConflict,
  makingMergeEdit,
  mergingWorkbooks,
  ok,
  type Result,
  sameValue,
  type Workbook,
  type WorkbookMerge,
} from '#core'
import { inTasks } from './next-task.ts'
import type { Session } from './session.ts'
import { typedNow } from './typed-now.ts'

/** The copy and the state that both have had, read. */
export interface ReadCopy {
  readonly base: Workbook
  readonly theirs: Workbook
}

/** What is unsaved is saved first: a merge starts from what the disk holds. */
export async function readCopy(session: Session, offer: MergeOffer): Promise<Result<ReadCopy>> {
  const flushed = await session.flush()
  if (!flushed.ok) return flushed
  const { readOnly } = session.state().opened
  if (readOnly !== null) return fail(readOnly)
  const [base, theirs] = [await read(offer.base, offer.file), await read(offer, offer.file)]
  if (!base.ok) return base
  return theirs.ok ? ok({ base: base.value, theirs: theirs.value }) : theirs
}

/** Main verified the hashes; the records are read here, where they are used. */
function read({ rev, payload }: Pick<Base, 'rev' | 'payload'>, file: string): Promise<Result<Workbook>> {
  return inTasks(decodingBase({ rev, payload }, file))
}

/** With the workbook as it is now. */
export function mergeNow(session: Session, copy: ReadCopy): Promise<Result<WorkbookMerge>> {
  return inTasks(mergingWorkbooks({ ...copy, mine: session.state().workbook }))
}

export type Applied = { readonly kind: 'applied' } | { readonly kind: 'asked-again'; readonly merge: WorkbookMerge }

/**
 * One step of undo, settled when it is on disk. Whoever changed the workbook meanwhile is asked again, unless every question
 * is still the one that was answered.
 */
export async function applyMerge(
  session: Session,
  asked: WorkbookMerge,
  answers: MergeAnswers,
  copy: ReadCopy,
  { file, sha256 }: Pick<MergeOffer, 'file' | 'sha256'>,
): Promise<Result<Applied>> {
  const merge = session.state().workbook === asked.mine ? ok(asked) : await mergeNow(session, copy)
  if (!merge.ok) return merge
  if (!merge.value.conflicts.every((conflict) => isAnswered(conflict, asked, answers)))
    return ok({ kind: 'asked-again', merge: merge.value })
  const context = typedNow(merge.value.mine)
  const edit = await inTasks(makingMergeEdit(context, merge.value, answers, { file, sha256 }))
  if (!edit.ok) return edit
  // What was typed while the edit was made is in no question yet.
  if (session.state().workbook !== context.workbook) return applyMerge(session, merge.value, answers, copy, { file, sha256 })
  const saved = await session.dispatch(edit.value)
  return saved.ok ? ok({ kind: 'applied' }) : saved
}

function isAnswered(conflict: MergeConflict, asked: WorkbookMerge, answers: MergeAnswers): boolean {
  return answers.has(conflict.key) && asked.conflicts.some((before) => sameValue(before, conflict))
}
