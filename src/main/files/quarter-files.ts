// The files in the folder of locked quarters, each held against the record that names it: taken along in a portable
// copy and taken in from one, copied with a duplicate, checked with all data. What no record names is nothing here.

import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import {
  type CarriedQuarter,
  fail,
  isLockedAs,
  ok,
  type Problem,
  problem,
  type QuarterRecord,
  type Result,
  readingQuarter,
  recordsOf,
  signedLock,
  type Workbook,
} from '#core'
import { judgeWith } from '#signing'
import { atomicWrite, ensureFolder } from './atomic-write.ts'
import { sha256Aside } from './byte-tools.ts'
import { type FileSystem, ifMissing } from './file-system.ts'
import { inSlices } from './in-slices.ts'
import { approvalFile, MAX_FILE_MEGABYTES, quarterFile, verified, type WorkbookFolder } from './workbook-folder.ts'
import { failureOf, keeping } from './write-failure.ts'

/** Whether a signature holds does not depend on who knows its key. */
const NONE_KNOWN = new Map()

type Places = Pick<WorkbookFolder, 'quarters'>

/** A file that a record names by its hash. */
interface NamedFile {
  readonly record: QuarterRecord
  readonly name: string
  readonly path: (places: Places) => string
  readonly isIt: (bytes: Uint8Array) => Promise<boolean>
  /** Why what it says is not accepted, though it is the file that its record names; null: it is. */
  readonly doubt: (bytes: Uint8Array) => Promise<Problem | null>
}

function namedFiles(workbook: Workbook): readonly NamedFile[] {
  return recordsOf(workbook, 'quarters').flatMap((record) => {
    const { id, approvalSha256 } = record
    const locked: NamedFile = {
      record,
      name: `${id}.json`,
      path: (places) => quarterFile(places, id),
      isIt: async (bytes) => {
        const envelope = await verified(bytes, `${id}.json`)
        return envelope.ok && isLockedAs(envelope.value.header, record)
      },
      doubt: async (bytes) => {
        const envelope = await verified(bytes, `${id}.json`)
        const read = envelope.ok ? await inSlices(readingQuarter(envelope.value, record)) : envelope
        if (!read.ok) return read.problem
        const { header } = read.value
        const { state } = judgeWith(NONE_KNOWN)(header.signature ?? null, signedLock(header, record))
        return state === 'broken' ? problem('signature-broken', { file: `${id}.json` }) : null
      },
    }
    const approval: NamedFile = {
      record,
      name: `${id}.approval.json`,
      path: (places) => approvalFile(places, id),
      isIt: async (bytes) => (await sha256Aside(bytes)) === approvalSha256,
      doubt: async () => null,
    }
    return approvalSha256 === null ? [locked] : [locked, approval]
  })
}

/** How many there are, and what of them is gone or no longer what its record says. */
export async function checkQuarters(
  places: Places,
  workbook: Workbook,
  fs: FileSystem,
): Promise<{ readonly files: number; readonly damaged: readonly Problem[] }> {
  const files = namedFiles(workbook)
  const damaged: Problem[] = []
  for (const file of files) {
    const found = await stateOf(file, places, fs)
    if (found !== null) damaged.push(found)
  }
  return { files: files.length, damaged }
}

async function stateOf(file: NamedFile, places: Places, fs: FileSystem): Promise<Problem | null> {
  try {
    const bytes = await bytesAt(file.path(places), fs)
    if (bytes === null) return notIt(file, 'quarter-missing')
    return (await file.isIt(bytes)) ? await file.doubt(bytes) : notIt(file, 'quarter-changed')
  } catch (error) {
    return problem('file-unreadable', { file: file.name, reason: failureOf(error).detail })
  }
}

/** For a duplicate of the workbook, as they are: what is wrong with one is wrong with its copy. null when all are copied. */
export async function copyQuarters(from: Places, to: Places, workbook: Workbook, fs: FileSystem): Promise<Problem | null> {
  return keeping(async () => {
    for (const file of namedFiles(workbook)) {
      const bytes = await bytesAt(file.path(from), fs)
      if (bytes !== null) await write(file.path(to), bytes, fs)
    }
  })
}

/** What a portable copy takes along. One that was changed stays behind: it would refuse the copy; its hash goes. */
export async function carriedQuarters(places: Places, workbook: Workbook, fs: FileSystem): Promise<readonly CarriedQuarter[]> {
  const carried: CarriedQuarter[] = []
  for (const file of namedFiles(workbook)) {
    const bytes = await bytesAt(file.path(places), fs).catch(() => null)
    if (bytes === null || !(await file.isIt(bytes))) continue
    carried.push({ file: file.name, gzip: (await compress(bytes)).toString('base64') })
  }
  return carried
}

/** Refuses what came with a portable file and is not what its record says; names what did not come along. */
export async function verifyCarried(
  carried: readonly CarriedQuarter[],
  workbook: Workbook,
): Promise<Result<{ readonly missing: readonly Problem[] }>> {
  const missing: Problem[] = []
  for (const file of namedFiles(workbook)) {
    const entry = carried.find(({ file: name }) => name === file.name)
    if (entry === undefined) {
      missing.push(notIt(file, 'quarter-missing'))
      continue
    }
    const bytes = await unpacked(entry, file)
    const doubt = bytes === null ? notIt(file, 'quarter-changed') : await file.doubt(bytes)
    if (doubt !== null) return fail(doubt)
  }
  return ok({ missing })
}

/** Writes down what the workbook names and the folder has not, or not as it was. null when that is done. */
export async function keepCarried(
  places: Places,
  workbook: Workbook,
  carried: readonly CarriedQuarter[],
  fs: FileSystem,
): Promise<Problem | null> {
  return keeping(async () => {
    for (const file of namedFiles(workbook)) {
      const entry = carried.find(({ file: name }) => name === file.name)
      if (entry === undefined) continue
      const kept = await bytesAt(file.path(places), fs)
      if (kept !== null && (await file.isIt(kept))) continue
      const bytes = await unpacked(entry, file)
      if (bytes !== null) await write(file.path(places), bytes, fs)
    }
  })
}

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/** One at a time and unpacked again when it is written: a file may claim to hold far more than fits into memory. */
async function unpacked({ gzip: text }: CarriedQuarter, file: NamedFile): Promise<Uint8Array | null> {
  const bytes = await decompress(Buffer.from(text, 'base64'), { maxOutputLength: MAX_FILE_MEGABYTES * 1_000_000 }).catch(() => null)
  return bytes !== null && (await file.isIt(bytes)) ? bytes : null
}

async function write(target: string, bytes: Uint8Array, fs: FileSystem): Promise<void> {
  await ensureFolder(dirname(target), fs)
  await atomicWrite({ target, bytes }, fs)
}

/** null: there is none. */
function bytesAt(path: string, fs: FileSystem): Promise<Uint8Array | null> {
  return fs.read(path).catch(ifMissing(null))
}

function notIt({ record, name }: NamedFile, code: 'quarter-missing' | 'quarter-changed'): Problem {
  return problem(code, { quarter: record.quarter, file: name })
}
