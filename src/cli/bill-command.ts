// `rightsize bill`: what a bill of a cloud comes to, month by month and group by group, with its proof.

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fail, MAX_LIST_MEGABYTES, ok, problem, type Result } from '#core'
import { type BillOrder, type BillRead, decodeText, isWhole, readBill, readBillAnswers, readBillColumns } from '#intake'
import { PLAIN_STYLE } from '#wording'
import type { CommandOf } from './arguments.ts'
import { billReport, openBillQuestions } from './bill-report.ts'
import { billText } from './bill-text.ts'
import { BYTE_TOOLS } from './open-input.ts'
import { jsonOutput, linesOf, type Ran } from './ran.ts'
import { readBytes, readProblem } from './read-file.ts'
import { checkTarget, writeWhole } from './write-file.ts'

/** It was read, and does not come to what it says. */
const NOT_WHOLE = 3

export async function runBill(command: CommandOf<'bill'>): Promise<Ran> {
  const { file, report } = command
  const target = report === null ? ok(null) : await checkTarget(report, '.json')
  if (!target.ok) return target
  const order = await orderOf(command)
  if (!order.ok) return order
  const bill = await openBill(file, order.value)
  if (!bill.ok) return bill
  const open = bill.value.questions.length
  if (open > 0) return { ...fail(problem('bill-unanswered', { file, open })), shown: jsonOutput(openBillQuestions(file, bill.value)) }
  if (report !== null) {
    const written = await writeWhole(report, BYTE_TOOLS.encode([...jsonOutput(billReport(file, bill.value))].join('')))
    if (!written.ok) return written
  }
  const output = linesOf(billText(bill.value, PLAIN_STYLE))
  return { ...ok(output), exitCode: isWhole(bill.value) ? 0 : NOT_WHOLE }
}

/** Read as a stream: a bill may be larger than what a list may have. */
async function openBill(file: string, order: BillOrder): Promise<Result<BillRead>> {
  const facts = await stat(file).catch((error: unknown) => readProblem(file, error))
  if ('code' in facts) return fail(facts)
  if (facts.isDirectory()) return fail(problem('file-unreadable', { file, reason: 'folder' }))
  if (!facts.isFile()) return fail(problem('file-unreadable', { file, reason: 'not-a-file' }))
  try {
    return await readBill(createReadStream(file, { highWaterMark: PIECE_BYTES }), file, order)
  } catch (error) {
    return fail(readProblem(file, error))
  }
}

const PIECE_BYTES = 1_048_576

async function orderOf({ tag, map, answers }: CommandOf<'bill'>): Promise<Result<BillOrder>> {
  const columns = await readWith(map, readBillColumns)
  if (!columns.ok) return columns
  const given = await readWith(answers, readBillAnswers)
  if (!given.ok) return given
  return ok({ tag, columns: columns.value, answers: given.value ?? {} })
}

/** null where no file is given. */
async function readWith<T>(file: string | null, read: (text: string, file: string) => Result<T>): Promise<Result<T | null>> {
  if (file === null) return ok(null)
  const bytes = await readBytes(file, MAX_LIST_MEGABYTES)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value, file)
  return text.ok ? read(text.value, file) : text
}
