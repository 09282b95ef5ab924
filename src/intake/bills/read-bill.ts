// A bill from its bytes to groups that come to what the file says, or its files: a cloud writes a long month in several parts. Called
// by the command line and by the window's import.

import { fail, ok, type Problem, problem, type Result } from '#core'
import type { BillFile } from './bill-file.ts'
import type { BillOrder, BillRead } from './bill-read.ts'
import { BillReading } from './bill-reading.ts'
import { formatOf } from './file-format.ts'
import { ByteFault } from './open-bytes.ts'
import { readParquet } from './parquet/read-parquet.ts'
import { readDelimited } from './read-delimited.ts'
import { readEstimate } from './read-estimate.ts'

export interface Watched {
  readonly signal?: AbortSignal
  /** Bytes of the files that are read, of their sizes together. */
  readonly onProgress?: (bytes: number) => void
}

/**
 * Everything a bill says, or why it cannot be read. Where something has to be asked first the answer has no groups.
 * @param files parts of one bill, in their order
 */
export async function readBill(files: readonly BillFile[], order: BillOrder, watched: Watched = {}): Promise<Result<BillRead>> {
  const read = await readAsSaid(files, order, watched)
  const mark = read.ok ? read.value.questions.find((question) => question.id === 'mark') : undefined
  // Somebody's own columns whose amounts all show it need no answer.
  if (mark?.id !== 'mark' || mark.shown === undefined) return read
  return readAsSaid(files, { ...order, answers: { ...order.answers, mark: mark.shown } }, watched)
}

async function readAsSaid(files: readonly BillFile[], order: BillOrder, watched: Watched): Promise<Result<BillRead>> {
  const names = files.map(({ name }) => name)
  if (order.answers.overlap === 'apart' && names.length > 1) return fail(problem('bill-files-apart', { files: names }))
  try {
    const reading = new BillReading(names, order)
    const refused = (await notOneBill(files)) ?? (await readAll(files, reading, watched))
    if (refused !== null) return fail(refused)
    const all = reading.end()
    const { overlap } = reading
    if (!all.ok || overlap === null || order.answers.overlap !== 'last') return all
    // Which months a later file has is known once all are read.
    const last = new BillReading(names, order, overlap.left)
    const stopped = await readAll(files, last, watched)
    if (stopped !== null) return fail(stopped)
    const read = last.end()
    // Totals of a file are of all its lines.
    return read.ok ? ok({ ...read.value, ownTotals: all.value.ownTotals, leftMonths: overlap.leftMonths }) : read
  } catch (error) {
    if (error instanceof ByteFault) return fail(error.problem)
    throw error
  }
}

async function readAll(files: readonly BillFile[], reading: BillReading, { signal, onProgress }: Watched): Promise<Problem | null> {
  let done = 0
  for (const [at, file] of files.entries()) {
    const estimate = await readEstimate(file)
    if (estimate !== null) return estimate
    const before = done
    const watched: Watched = {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress: (bytes: number) => onProgress(before + bytes) }),
    }
    const read = (await formatOf(file)) === 'parquet' ? readParquet : readDelimited
    const refused = (at === 0 ? null : reading.nextFile()) ?? (await read(file, reading, watched))
    // Columns that nobody knows are asked for first.
    if (refused !== null || !reading.isKnown) return refused
    done += file.size
  }
  return null
}

/** Parts of one bill are alike, and none is there twice. null: they may be one. */
async function notOneBill(files: readonly BillFile[]): Promise<Problem | null> {
  const [first, ...others] = files
  if (first === undefined || others.length === 0) return null
  const format = await formatOf(first)
  for (const [at, file] of others.entries()) {
    if ((await formatOf(file)) !== format) return problem('bill-parts-differ', { file: file.name, first: first.name, what: 'format' })
    for (const before of files.slice(0, at + 1)) {
      if (await isSameContent(before, file)) return problem('bill-part-twice', { file: file.name, first: before.name })
    }
  }
  return null
}

const COMPARED_BYTES = 262_144

/** Files of one size are compared byte by byte: parts differ soon, and most differ in size already. */
async function isSameContent(a: BillFile, b: BillFile): Promise<boolean> {
  if (a.size !== b.size) return false
  for (let from = 0; from < a.size; from += COMPARED_BYTES) {
    const end = Math.min(a.size, from + COMPARED_BYTES)
    const [ours, theirs] = [await a.slice(from, end), await b.slice(from, end)]
    if (ours.length !== theirs.length || ours.some((byte, at) => byte !== theirs[at])) return false
  }
  return true
}
