// `rightsize bill`: what a bill of a cloud comes to, month by month and group by group, with its proof; and, with a workbook, what it
// changes there. What is open ends the command unless it is answered or what is proposed is accepted.

import { randomUUID } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import {
  applyEdit,
  type BatchEdit,
  type BillImportPlan,
  billImportEdit,
  borneByPlan,
  type EditContext,
  encodePortableFile,
  fail,
  type IsoTime,
  NOBODYS,
  ok,
  openQuestionsOf,
  type PortableContent,
  type Problem,
  payloadOf,
  planBillImport,
  problem,
  proofsOf,
  type Result,
  recordsOf,
  tagBefore,
  type Workbook,
  withSent,
} from '#core'
import {
  type BillAnswers,
  type BillFile,
  type BillOrder,
  type BillRead,
  columnsAsAnswered,
  type GivenBillAnswers,
  importedFile,
  isWhole,
  partsGiven,
  readBill,
  readBillAnswers,
  readBillColumns,
  readBillRules,
  typeOfBilled,
} from '#intake'
import { billFilesText, numberStyleOf, PLAIN_STYLE } from '#wording'
import type { CommandOf } from './arguments.ts'
import { type RememberedBill, rememberedBill, unknownColumns } from './bill-columns.ts'
import { billReport, estimateReport, importJson, openBillQuestions } from './bill-report.ts'
import { billImportText, billText } from './bill-text.ts'
import { BYTE_TOOLS, openPortable } from './open-input.ts'
import { jsonOutput, linesOf, type Moment, type Ran } from './ran.ts'
import { readProblem } from './read-file.ts'
import { readWith } from './read-with.ts'
import { progressOn } from './show-progress.ts'
import { APP_VERSION } from './version.ts'
import { checkApart, checkTarget, writeAllWhole } from './write-file.ts'

type BillCommand = CommandOf<'bill'>

/** It was read, and does not come to what it says. */
const NOT_WHOLE = 3

export async function runBill(command: BillCommand, moment: Moment): Promise<Ran> {
  const { files, to } = command
  const targets = await checkTargets(command)
  if (!targets.ok) return targets
  const columns = await readWith(command.map, readBillColumns)
  if (!columns.ok) return columns
  const given = await readWith(command.answers, readBillAnswers)
  if (!given.ok) return given
  const said: BillOrder = { tag: command.tag, columns: columns.value, answers: given.value?.bill ?? {} }
  const opened = await openAsProposed(command, said)
  if (!opened.ok) return refusedBill(opened.problem, command.report)
  const { bill } = opened.value
  const open = bill.questions.length
  const file = billFilesText(files)
  if (open > 0)
    return { ...fail(problem('bill-unanswered', { file, open })), shown: jsonOutput(openBillQuestions(bill, opened.value.proposed)) }
  return to === null ? showBill(command, bill) : importBill({ ...command, to }, opened.value, given.value, moment)
}

/** Where somebody accepts what is proposed, a month that several files have is that of the last one. */
async function openAsProposed(command: BillCommand, said: BillOrder): Promise<Result<OpenedBill>> {
  const opened = await openAsSaid(command, said)
  const asked = opened.ok ? opened.value.bill.questions : []
  if (!opened.ok || !command.acceptProposals || !asked.some(({ id }) => id === 'overlap')) return opened
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

async function checkTargets({ files, to, report, rules, map, answers }: BillCommand): Promise<Result<null>> {
  const workbook = to === null ? ok(null) : await checkTarget(to, '.rightsize')
  if (!workbook.ok) return workbook
  const target = report === null ? ok(null) : await checkTarget(report, '.json')
  return report === null || !target.ok ? target : checkApart(report, [...files, rules, map, answers])
}

/** Of an estimate, which is no bill, a report says what it comes to. */
async function refusedBill(refused: Problem, report: string | null): Promise<Ran> {
  if (refused.code !== 'bill-estimate' || report === null) return fail(refused)
  const written = await writeAllWhole([{ file: report, bytes: jsonBytes(estimateReport(refused.facts)) }])
  return written.ok ? fail(refused) : written
}

/** Without a workbook nothing is assigned. */
async function showBill({ report, tag }: BillCommand, bill: BillRead): Promise<Ran> {
  const proofs = proofsOf(bill.totals, bill.groups, () => NOBODYS)
  if (report !== null) {
    const written = await writeAllWhole([{ file: report, bytes: jsonBytes(billReport(bill, proofs)) }])
    if (!written.ok) return written
  }
  return { ...ok(linesOf(billText(bill, proofs, tag, PLAIN_STYLE))), exitCode: isWhole(bill) ? 0 : NOT_WHOLE }
}

/** No workbook takes it. What is shown and reported of it is the same without one. */
async function refuseBill(command: BillCommand, { bill, order }: OpenedBill): Promise<Ran> {
  const shown = await showBill({ ...command, tag: order.tag }, bill)
  if (!shown.ok) return shown
  return { ...fail(problem('bill-not-whole', { file: billFilesText(bill.files) })), shown: shown.value, exitCode: NOT_WHOLE }
}

interface OpenedBill {
  readonly bill: BillRead
  readonly order: BillOrder
  /** What its columns mean was said of an earlier bill. */
  readonly isRemembered?: boolean
  /** What else was said of an earlier bill with them, where its name shows that it is one of the same vendor. */
  readonly answersTaken?: BillAnswers | null
  /** The same where it doesn't. */
  readonly proposed?: BillAnswers
}

/** Where nobody says by which tag it is grouped, by the one that the last bill of its source was. */
async function groupedAsBefore(command: BillCommand, opened: OpenedBill, workbook: Workbook): Promise<Result<OpenedBill>> {
  const tag = command.tag === null && !command.noTag ? tagBefore(workbook, opened.bill.groups) : null
  if (tag === null) return ok(opened)
  const order = { ...opened.order, tag }
  const bill = await openBill(command.files, order)
  return bill.ok ? ok({ bill: bill.value, order }) : bill
}

async function importBill(
  command: BillCommand & { readonly to: string },
  opened: OpenedBill,
  given: GivenBillAnswers | null,
  { at, today }: Moment,
): Promise<Ran> {
  const { to, report, acceptProposals } = command
  const file = billFilesText(opened.bill.files)
  if (!isWhole(opened.bill)) return refuseBill(command, opened)
  const content = await openPortable(to)
  if (!content.ok) return content
  const { workbook } = content.value
  const grouped = await groupedAsBefore(command, opened, workbook)
  if (!grouped.ok) return grouped
  const { bill, order } = grouped.value
  const isTagBefore = order.tag !== opened.order.tag
  const style = numberStyleOf(workbook)
  const rules = await readWith(command.rules, (text, name) => readBillRules(text, name, recordsOf(workbook, 'components')))
  if (!rules.ok) return rules
  const answers = given?.others ?? {}
  const plan = planBillImport({
    workbook,
    groups: bill.groups,
    parts: partsGiven(bill.files),
    ...{ tag: order.tag, basis: bill.basis, bases: bill.bases },
    today,
    rules: rules.value ?? [],
    typeOf: typeOfBilled,
    answers,
    acceptsProposals: acceptProposals,
  })
  if (!plan.ok) return plan
  const refused = wrongAnswer(plan.value, given)
  if (refused !== null) return refused
  const proofs = proofsOf(bill.totals, plan.value.groups, borneByPlan(plan.value, workbook), plan.value.monthlyFees)
  const open = openQuestionsOf(plan.value).length
  const shownPlan = importJson(plan.value, workbook, bill.groups)
  if (open > 0)
    return { ...fail(problem('bill-import-unanswered', { file, open })), shown: jsonOutput({ bill: file, ...shownPlan }), style }
  const context: EditContext = { workbook, at, newId: randomUUID, source: 'imported' }
  const edit = billImportEdit(context, plan.value, importedFile(bill, style.currency, order))
  if (!edit.ok) return edit
  const isChanged = edit.value.edits.length > 0
  const after = isChanged ? changed(content.value, edit.value, at) : ok(null)
  if (!after.ok) return after
  const written = await writeAllWhole([
    ...(after.value === null ? [] : [{ file: to, bytes: after.value }]),
    ...(report === null
      ? []
      : [
          {
            file: report,
            bytes: jsonBytes({ ...billReport(bill, proofs, plan.value.rules), import: { written: isChanged ? to : null, ...shownPlan } }),
          },
        ]),
  ])
  if (!written.ok) return written
  return ok(
    linesOf(
      billImportText(
        {
          bill,
          tag: order.tag,
          isTagBefore,
          isRemembered: opened.isRemembered === true,
          answersTaken: opened.answersTaken ?? null,
          proofs,
          plan: plan.value,
          workbook,
          written: isChanged ? to : null,
        },
        style,
      ),
    ),
  )
}

/** An answer to what was not asked, or a choice that was not offered. */
function wrongAnswer({ questions }: BillImportPlan, given: GivenBillAnswers | null): Result<never> | null {
  if (given === null) return null
  for (const [id, choice] of Object.entries(given.others)) {
    const question = questions.find((each) => each.id === id)
    if (question === undefined) return fail(problem('answer-unknown-question', { file: given.file, id: id.slice(0, 120) }))
    if (question.answer === null || !question.isChosen)
      return fail(problem('answer-unknown-choice', { file: given.file, id, choice: choice.slice(0, 60), choices: question.choices }))
  }
  return null
}

/** The workbook's file with the edit: it has had the state that it was opened in, so that a copy of that merges. */
function changed(content: PortableContent, edit: BatchEdit, at: IsoTime): Result<Uint8Array> {
  const applied = applyEdit(content.workbook, edit)
  if (!applied.ok) return applied
  const after = { ...withSent(applied.value, content.sha256), rev: content.workbook.rev + 1 }
  const facts = { workbookId: after.id, rev: after.rev, savedAt: at, appVersion: APP_VERSION }
  const { attachments, quarters, base } = content
  return ok(encodePortableFile(facts, payloadOf(after), base, BYTE_TOOLS, { attachments, quarters }).bytes)
}

function jsonBytes(content: object): Uint8Array {
  return BYTE_TOOLS.encode([...jsonOutput(content)].join(''))
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
