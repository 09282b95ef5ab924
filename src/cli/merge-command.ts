// `rightsize merge`: a colleague's copy into mine, as a third file. What both changed differently is listed and nothing is
// written, unless the caller says whose answers hold.

import { randomUUID } from 'node:crypto'
import {
  applyEdit,
  type Carried,
  type CarriedQuarter,
  carriedAsMine,
  decodingBase,
  type EditContext,
  encodePortableFile,
  fail,
  findCommonBase,
  type IsoTime,
  inOneGo,
  mergeCounts,
  mergeEdit,
  mergeWorkbooks,
  ok,
  otherWorkbook,
  type PortableContent,
  payloadOf,
  possibleDuplicates,
  problem,
  type Result,
  recordOf,
  type Workbook,
  type WorkbookMerge,
  withSent,
} from '#core'
import { COMMAND_LINE_TEXT, conflictWords, duplicateText, MERGE_COMMAND_TEXT, mergeCountsText, numberStyleOf } from '#wording'
import type { CommandOf } from './arguments.ts'
import { BYTE_TOOLS, openPortable } from './open-input.ts'
import { jsonOutput, linesOf, type Moment, type Output, type Ran } from './ran.ts'
import { type TextColumn, textTable } from './text-table.ts'
import { APP_VERSION } from './version.ts'
import { checkTarget, writeWhole } from './write-file.ts'

export async function runMerge(command: CommandOf<'merge'>, { at }: Moment): Promise<Ran> {
  const target = await checkTarget(command.to, '.rightsize')
  if (!target.ok) return target
  const [mine, theirs] = [await openPortable(command.mine), await openPortable(command.theirs)]
  if (!mine.ok) return mine
  if (!theirs.ok) return theirs
  const merge = mergeOf(mine.value, theirs.value, command.theirs)
  if (!merge.ok) return merge
  const { conflicts } = merge.value
  if (conflicts.length > 0 && command.take === null) {
    const refused = fail(problem('merge-unanswered', { open: conflicts.length }))
    return { ...refused, shown: reportOf(merge.value, command, null), style: numberStyleOf(merge.value.mine) }
  }
  const answers = new Map(conflicts.map(({ key }) => [key, command.take ?? 'mine']))
  const context: EditContext = { workbook: mine.value.workbook, at, newId: randomUUID, source: 'typed' }
  const edit = mergeEdit(context, merge.value, answers, { file: command.theirs, sha256: theirs.value.sha256 })
  if (!edit.ok) return edit
  const merged = applyEdit(mine.value.workbook, edit.value)
  if (!merged.ok) return merged
  const written = await write(command.to, outcomeOf(merged.value, mine.value, theirs.value), { mine: mine.value, theirs: theirs.value }, at)
  return written.ok ? ok(reportOf(merge.value, command, command.to)) : written
}

function mergeOf(mine: PortableContent, theirs: PortableContent, file: string): Result<WorkbookMerge> {
  const other = otherWorkbook(mine.workbook, theirs.workbook)
  if (other !== null) return fail(other)
  const base = findCommonBase({ ...mine, bases: [mine.base] }, { ...theirs, bases: [theirs.base] }, file, BYTE_TOOLS)
  if (!base.ok) return base
  const before = inOneGo(decodingBase(base.value, file))
  return before.ok ? mergeWorkbooks(before.value, mine.workbook, theirs.workbook) : before
}

/** It has had both copies, and is newer than either. */
function outcomeOf(merged: Workbook, mine: PortableContent, theirs: PortableContent): Workbook {
  return { ...withSent(merged, mine.sha256), rev: Math.max(mine.workbook.rev, theirs.workbook.rev) + 1 }
}

interface Copies {
  readonly mine: PortableContent
  readonly theirs: PortableContent
}

/** Carries theirs as its base: whoever sent that merges this back from there. */
async function write(file: string, workbook: Workbook, copies: Copies, at: IsoTime): Promise<Result<null>> {
  const facts = { workbookId: workbook.id, rev: workbook.rev, savedAt: at, appVersion: APP_VERSION }
  const { workbook: theirs, sha256, payload } = copies.theirs
  const base = { rev: theirs.rev, sha256, payload }
  const text = payloadOf(workbook)
  return writeWhole(file, encodePortableFile(facts, text, base, BYTE_TOOLS, besideRecords(workbook, text, copies)).bytes)
}

/** Attached files that are named, and the files of locked quarters: an approval is the one that is recorded. */
function besideRecords(merged: Workbook, text: string, { mine, theirs }: Copies): Carried {
  const attachments = Object.entries({ ...theirs.attachments, ...mine.attachments }).filter(([sha256]) => text.includes(sha256))
  const approvalOf = (workbook: Workbook, file: string) =>
    recordOf(workbook, 'quarters', file.replace(/(\.approval)?\.json$/, ''))?.approvalSha256
  const isMine = ({ file }: CarriedQuarter) => !file.includes('.approval.') || approvalOf(mine.workbook, file) === approvalOf(merged, file)
  const kept = mine.quarters.filter(isMine)
  const names = new Set(kept.map(({ file }) => file))
  const taken = carriedAsMine(mine.workbook, theirs.workbook, theirs.quarters).filter(({ file }) => !names.has(file))
  return { attachments: Object.fromEntries(attachments), quarters: [...kept, ...taken] }
}

const COLUMNS: readonly TextColumn[] = [
  { title: MERGE_COMMAND_TEXT.record, max: 40 },
  { title: MERGE_COMMAND_TEXT.field, max: 28 },
  { title: MERGE_COMMAND_TEXT.mine, max: 36 },
  { title: MERGE_COMMAND_TEXT.theirs, max: 36 },
]

/** @param written the file, null when nothing was written. */
function reportOf(merge: WorkbookMerge, { json, take }: CommandOf<'merge'>, written: string | null): Output {
  const style = numberStyleOf(merge.mine)
  const asked = merge.conflicts.map((conflict) => ({ conflict, words: conflictWords(conflict, merge, style) }))
  const duplicates = possibleDuplicates(merge)
  if (json) {
    const conflicts = asked.map(({ conflict: { kind, table, recordId, ...rest }, words: { record, field, base, mine, theirs } }) => {
      return { kind, table, recordId, fields: 'fields' in rest ? rest.fields : [], record, field, base, mine, theirs }
    })
    const twins = duplicates.map(({ table, name, mineId, theirsId }) => ({ table, name, mineId, theirsId }))
    return jsonOutput({ written, taken: take, counts: mergeCounts(merge), conflicts, possibleDuplicates: twins })
  }
  const rows = asked.map(({ words }) => [words.record, words.field, words.mine, words.theirs])
  return linesOf([
    mergeCountsText(mergeCounts(merge), style),
    ...duplicates.map(duplicateText),
    ...(rows.length === 0 ? [] : ['', MERGE_COMMAND_TEXT.conflicts(take), ...textTable(COLUMNS, rows)]),
    ...(written === null ? [] : [COMMAND_LINE_TEXT.wrote(written, null)]),
  ])
}
