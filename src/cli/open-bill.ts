// A bill's files, read as was said of them: by the command line, else by the workbook that knows an earlier one, else as proposed.

import { type FileHandle, open, stat } from 'node:fs/promises'
import { fail, ok, problem, type Result, tagBefore, type Workbook } from '#core'
import { type BillAnswers, type BillFile, type BillOrder, type BillRead, columnsAsAnswered, readBill } from '#intake'
import { billFilesText } from '#wording'
import type { CommandOf } from './arguments.ts'
import { type RememberedBill, rememberedBill, unknownColumns } from './bill-columns.ts'
import { openPortable } from './open-input.ts'
import { readProblem } from './read-file.ts'
import { progressOn } from './show-progress.ts'

export type BillCommand = CommandOf<'bill'>

export interface OpenedBill {
  readonly bill: BillRead
  readonly order: BillOrder
  /** What its columns mean was said of an earlier bill. */
  readonly isRemembered?: boolean
  /** What else was said of an earlier bill with them, where its name shows that it is one of the same vendor. */
  readonly answersTaken?: BillAnswers | null
  /** The same where it doesn't. */
  readonly proposed?: BillAnswers
}

/** Where somebody accepts what is proposed, a month that several files have is that of the last one, if that is proposed. */
export async function openAsProposed(command: BillCommand, said: BillOrder): Promise<Result<OpenedBill>> {
  const opened = await openAsSaid(command, said)
  const asked = opened.ok ? opened.value.bill.questions : []
  if (!opened.ok || !command.acceptProposals || !asked.some((question) => question.id === 'overlap' && 'proposed' in question))
    return opened
  const order = { ...opened.value.order, answers: { ...opened.value.order.answers, overlap: 'last' as const } }
  const bill = await openBill(command.files, order)
  return bill.ok ? ok({ ...opened.value, bill: bill.value, order }) : bill
}

/** As --map says of the columns, else as the workbook remembers it. Those are known by the first rows of a file, which may be a title. */
async function openAsSaid({ files, to }: BillCommand, said: BillOrder): Promise<Result<OpenedBill>> {
  const found = await openAsAnswered(files, said)
  if (!found.ok) return found
  const unknown = found.value.bill.questions.length === 0 ? null : unknownColumns(found.value.bill)
  const before = unknown === null ? null : await saidBefore(to, unknown, billFilesText(files), said.answers.vendor)
  if (before === null) return found
  const order = { ...said, columns: said.columns ?? before.columns, answers: { ...before.taken, ...said.answers } }
  const opened = await openAsAnswered(files, order)
  if (!opened.ok) return opened
  const isTaken = before.taken !== null && Object.keys(before.taken).some((id) => !Object.hasOwn(said.answers, id))
  return ok({
    ...opened.value,
    isRemembered: said.columns === null,
    answersTaken: isTaken ? before.taken : null,
    proposed: before.proposed,
  })
}

/** What was answered of a column without a meaning gives it one, and the bill is read again. */
async function openAsAnswered(files: readonly string[], order: BillOrder): Promise<Result<OpenedBill>> {
  const bill = await openBill(files, order)
  if (!bill.ok) return bill
  const columns = columnsAsAnswered(order, bill.value)
  return columns === null ? ok({ bill: bill.value, order }) : openAsAnswered(files, { ...order, columns })
}

async function saidBefore(
  to: string | null,
  columns: readonly string[],
  file: string,
  vendor: string | undefined,
): Promise<RememberedBill | null> {
  const content = to === null ? null : await openPortable(to)
  return content?.ok === true ? rememberedBill(content.value.workbook, columns, file, vendor) : null
}

/** Where nobody says by which tag it is grouped, by the one that the last bill of its source was. */
export async function groupedAsBefore(command: BillCommand, opened: OpenedBill, workbook: Workbook): Promise<Result<OpenedBill>> {
  const tag = command.tag === null && !command.noTag ? tagBefore(workbook, opened.bill.groups) : null
  if (tag === null) return ok(opened)
  const order = { ...opened.order, tag }
  const bill = await openBill(command.files, order)
  return bill.ok ? ok({ bill: bill.value, order }) : bill
}

/** Read as a stream: a bill may be larger than what a list may have. */
async function openBill(files: readonly string[], order: BillOrder): Promise<Result<BillRead>> {
  const opened: { readonly bill: BillFile; readonly handle: FileHandle }[] = []
  try {
    for (const file of files) {
      const each = await openFile(file)
      if (!each.ok) return each
      opened.push(each.value)
    }
    const size = opened.reduce((sum, { bill }) => sum + bill.size, 0)
    const progress = progressOn(process.stderr, billFilesText(files), size)
    const bills = opened.map(({ bill }) => bill)
    const read = await readBill(bills, order, { onProgress: progress.show })
    progress.clear()
    return read
  } catch (error) {
    return fail(readProblem(billFilesText(files), error))
  } finally {
    for (const { handle } of opened) await handle.close()
  }
}

async function openFile(file: string): Promise<Result<{ readonly bill: BillFile; readonly handle: FileHandle }>> {
  const facts = await stat(file).catch((error: unknown) => readProblem(file, error))
  if ('code' in facts) return fail(facts)
  if (facts.isDirectory()) return fail(problem('file-unreadable', { file, reason: 'folder' }))
  if (!facts.isFile()) return fail(problem('file-unreadable', { file, reason: 'not-a-file' }))
  try {
    const handle = await open(file)
    return ok({ bill: billFile(file, facts.size, handle), handle })
  } catch (error) {
    return fail(readProblem(file, error))
  }
}

const PIECE_BYTES = 1_048_576

function billFile(name: string, size: number, handle: FileHandle): BillFile {
  return {
    ...{ name, size },
    pieces: () => handle.createReadStream({ start: 0, autoClose: false, highWaterMark: PIECE_BYTES }),
    slice: async (start, end) => {
      const bytes = new Uint8Array(end - start)
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
      return bytes.subarray(0, bytesRead)
    },
  }
}
