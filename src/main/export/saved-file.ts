// What a side process reads of the library: the saved workbook, and what it has locked.

import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  fail,
  type LockedQuarter,
  type Problem,
  parseQuarterFile,
  parseWorkbookFile,
  problem,
  type QuarterRecord,
  type Result,
  type Workbook,
} from '#core'
import { nodeByteTools } from '../files/byte-tools.ts'

/** An attached file by its hash; null: not at hand, or no longer what its hash says. */
export async function readAttached(workbookFile: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readFile(join(dirname(workbookFile), 'attachments', sha256)).catch(() => null)
  return bytes !== null && nodeByteTools.sha256(bytes) === sha256 ? bytes : null
}

export async function readSaved(file: string): Promise<Workbook | Problem> {
  const saved = await readSavedFile(file)
  return 'code' in saved ? saved : saved.workbook
}

export interface SavedFile {
  readonly workbook: Workbook
  /** That it was read from. */
  readonly bytes: Uint8Array
  /** Of its payload as it is saved, which an earlier version of the app may have done. */
  readonly sha256: string
}

export async function readSavedFile(file: string): Promise<SavedFile | Problem> {
  const name = basename(file)
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return problem('file-missing', { file: name })
  const parsed = parseWorkbookFile(bytes, name, nodeByteTools)
  if (!parsed.ok) return parsed.problem
  const { workbook, envelope, readOnly } = parsed.value
  // What a newer version added is not ours to leave out of a board's figures.
  return readOnly ?? { workbook, bytes, sha256: envelope.header.sha256 }
}

/** Of the folder beside the workbook. */
export async function readLocked(workbookFile: string, record: QuarterRecord): Promise<Result<LockedQuarter>> {
  const file = `${record.id}.json`
  const bytes = await readFile(join(dirname(workbookFile), 'quarters', file)).catch(() => null)
  return bytes === null
    ? fail(problem('quarter-missing', { quarter: record.quarter, file }))
    : parseQuarterFile(bytes, record, nodeByteTools)
}
