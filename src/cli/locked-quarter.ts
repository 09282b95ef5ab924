// A quarter of a workbook as it was locked: out of the .rightsize file that carries it, or from the folder beside a
// workbook of the library. It is what was locked, or it is refused by its name.

import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  type CarriedQuarter,
  fail,
  type LockedQuarter,
  lockedQuarters,
  MAX_ATTACHMENT_MEGABYTES,
  ok,
  parseQuarterFile,
  problem,
  type QuarterRecord,
  quarterFileName,
  type Result,
  recordOf,
  type Workbook,
} from '#core'
import { BYTE_TOOLS, MAX_WORKBOOK_MEGABYTES, openContent } from './open-input.ts'
import { readBytes } from './read-file.ts'

export interface OpenedQuarter {
  readonly record: QuarterRecord
  readonly locked: LockedQuarter
}

/** A workbook with the way to what it has locked. */
export interface OpenedWorkbook {
  readonly workbook: Workbook
  /** Of its payload as the file has it, which an earlier version of the app may have written. */
  readonly sha256: string
  readonly openQuarter: (record: QuarterRecord) => Promise<Result<LockedQuarter>>
  /** An attached file by its hash; null: not at hand, or no longer what its hash says. */
  readonly attachment: (sha256: string) => Promise<Uint8Array | null>
}

/** @param file a .rightsize file, or the workbook.json of the data folder */
export async function openWithQuarters(file: string): Promise<Result<OpenedWorkbook>> {
  const content = await openContent(file)
  if (!content.ok) return content
  const { workbook, sha256, quarters, attachments } = content.value
  const openQuarter = async (record: QuarterRecord) => {
    const frozen = await frozenFile(file, record, quarters)
    return frozen.ok ? parseQuarterFile(frozen.value, record, BYTE_TOOLS) : frozen
  }
  const attachment = async (sha256: string) => {
    const carried = Object.hasOwn(attachments, sha256) ? Buffer.from(attachments[sha256] ?? '', 'base64') : null
    const beside = carried === null ? await readBytes(join(dirname(file), 'attachments', sha256), MAX_ATTACHMENT_MEGABYTES) : null
    const bytes = carried ?? (beside?.ok ? beside.value : null)
    return bytes !== null && BYTE_TOOLS.sha256(bytes) === sha256 ? bytes : null
  }
  return ok({ workbook, sha256, openQuarter, attachment })
}

/** @param quarter "2026Q3" for its newest revision, "2026Q3-r1" for the one named */
export async function openLockedQuarter(file: string, quarter: string): Promise<Result<OpenedQuarter>> {
  const opened = await openWithQuarters(file)
  if (!opened.ok) return opened
  const { workbook, openQuarter } = opened.value
  const record = recordFor(workbook, quarter)
  if (record === undefined) {
    return fail(problem('quarter-not-locked', { quarter, file, locked: lockedQuarters(workbook).map((each) => each.quarter) }))
  }
  const locked = await openQuarter(record)
  return locked.ok ? ok({ record, locked: locked.value }) : locked
}

function recordFor(workbook: Workbook, quarter: string): QuarterRecord | undefined {
  return recordOf(workbook, 'quarters', quarter) ?? lockedQuarters(workbook).find((record) => record.quarter === quarter)
}

async function frozenFile(file: string, record: QuarterRecord, carried: readonly CarriedQuarter[]): Promise<Result<Uint8Array>> {
  const name = quarterFileName(record)
  const entry = carried.find((each) => each.file === name)
  if (entry !== undefined) return unpacked(entry, record)
  const beside = await readBytes(join(dirname(file), 'quarters', name), MAX_WORKBOOK_MEGABYTES)
  if (beside.ok || beside.problem.code !== 'file-missing') return beside
  return fail(problem('quarter-missing', { quarter: record.quarter, file: name }))
}

function unpacked({ gzip }: CarriedQuarter, { quarter, revision }: QuarterRecord): Result<Uint8Array> {
  try {
    return ok(gunzipSync(Buffer.from(gzip, 'base64'), { maxOutputLength: MAX_WORKBOOK_MEGABYTES * 1_000_000 }))
  } catch {
    return fail(problem('quarter-changed', { quarter, file: quarterFileName({ quarter, revision }) }))
  }
}
