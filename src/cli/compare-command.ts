// `rightsize compare`: two files, or two quarters of one, beside each other.

import { dirname, join } from 'node:path'
import {
  assess,
  type ComparedState,
  compareStates,
  fail,
  type IsoDate,
  type IsoTime,
  inOneGo,
  lockedQuarters,
  lockedState,
  ok,
  parsePortableFile,
  parseQuarterFile,
  problem,
  type QuarterRecord,
  type Result,
  recordsOf,
  type Workbook,
  withIdsOf,
} from '#core'
import { numberStyleOf, sideText } from '#wording'
import type { CompareCommand } from './arguments.ts'
import { linesOf } from './check-command.ts'
import { compareJson } from './compare-json.ts'
import { compareText } from './compare-text.ts'
import { BYTE_TOOLS, isWorkbookFile, MAX_WORKBOOK_MEGABYTES, openInput } from './open-input.ts'
import { readBytes } from './read-file.ts'

export async function runCompare({ files, asOf, json }: CompareCommand, at: IsoTime, today: IsoDate): Promise<Result<Iterable<string>>> {
  const day = asOf ?? today
  const before = await openState(files[0], at, day)
  if (!before.ok) return before
  const second = await openState(files[1], at, day)
  if (!second.ok) return second
  // A list has no ids of its own: its rows are found by their names.
  const isById = [...files].every(hasIds)
  const after = isById ? second.value : judged(withIdsOf(before.value.workbook, second.value.workbook), day)
  const comparison = compareStates(before.value, after)
  const style = numberStyleOf(after.workbook)
  const names = [nameOf(files[0], comparison.before.quarter), nameOf(files[1], comparison.after.quarter)] as const
  if (json) return ok(compareJson(comparison, names, style))
  return ok(linesOf(compareText(comparison, names, style)))

  function nameOf(file: string, quarter: string | null): string {
    return quarter === null ? file : sideText(file === files[0] ? comparison.before : comparison.after, style)
  }
}

/** "FILE" or "FILE#2026Q3": the locked quarter by its newest revision, or "FILE#2026Q3-r1" by the one named. */
async function openState(word: string, at: IsoTime, day: IsoDate): Promise<Result<ComparedState>> {
  const [, file = word, quarter = null] = /^(.*)#(\d{4}Q[1-4](?:-r\d+)?)$/.exec(word) ?? []
  if (quarter !== null) return openQuarter(file, quarter)
  const workbook = isLibraryFile(file) ? await openWorkbook(file) : await openInput(file, null, at)
  return workbook.ok ? ok(judged(workbook.value, day)) : workbook
}

function judged(workbook: Workbook, asOf: IsoDate): ComparedState {
  return { workbook, assessment: assess(workbook, asOf), asOf }
}

/** The frozen file lies beside the workbook, in its folder quarters. */
async function openQuarter(file: string, quarter: string): Promise<Result<ComparedState>> {
  const workbook = await openWorkbook(file)
  if (!workbook.ok) return workbook
  const record = lockedAs(workbook.value, quarter)
  if (record === undefined) {
    return fail(problem('quarter-not-locked', { quarter, file, locked: lockedQuarters(workbook.value).map((each) => each.quarter) }))
  }
  const path = join(dirname(file), 'quarters', `${record.id}.json`)
  const bytes = await readBytes(path, MAX_WORKBOOK_MEGABYTES)
  if (!bytes.ok)
    return bytes.problem.code === 'file-missing' ? fail(problem('quarter-missing', { quarter: record.quarter, file: path })) : bytes
  const locked = parseQuarterFile(bytes.value, record, BYTE_TOOLS)
  return locked.ok ? ok(inOneGo(lockedState(locked.value))) : locked
}

function lockedAs(workbook: Workbook, quarter: string): QuarterRecord | undefined {
  const revision = recordsOf(workbook, 'quarters').find(({ id }) => id === quarter)
  return revision ?? lockedQuarters(workbook).find((record) => record.quarter === quarter)
}

async function openWorkbook(file: string): Promise<Result<Workbook>> {
  const bytes = await readBytes(file, MAX_WORKBOOK_MEGABYTES)
  if (!bytes.ok) return bytes
  const content = parsePortableFile(bytes.value, file, BYTE_TOOLS)
  if (!content.ok) return content
  const { workbook, readOnly } = content.value
  return readOnly === null ? ok(workbook) : fail(readOnly)
}

/** A workbook as the app keeps it. */
function isLibraryFile(file: string): boolean {
  return file.toLowerCase().endsWith('.json')
}

function hasIds(word: string): boolean {
  return word.includes('#') || isLibraryFile(word) || isWorkbookFile(word)
}
