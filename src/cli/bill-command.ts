// `rightsize bill`: what a bill of a cloud comes to, month by month and group by group, with its proof; and, with a workbook, what it
// changes there. What is open ends the command unless it is answered or what is proposed is accepted.

import { randomUUID } from 'node:crypto'
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
  withSent,
} from '#core'
import {
  type BillOrder,
  type BillRead,
  type GivenBillAnswers,
  importedFile,
  isWhole,
  partsGiven,
  readBillAnswers,
  readBillColumns,
  readBillRules,
  typeOfBilled,
} from '#intake'
import { billFilesText, numberStyleOf, PLAIN_STYLE } from '#wording'
import { billReport, estimateReport, importJson, openBillQuestions } from './bill-report.ts'
import { billImportText, billText } from './bill-text.ts'
import { type BillCommand, groupedAsBefore, type OpenedBill, openAsProposed } from './open-bill.ts'
import { BYTE_TOOLS, openPortable } from './open-input.ts'
import { jsonOutput, linesOf, type Moment, type Ran } from './ran.ts'
import { readWith } from './read-with.ts'
import { APP_VERSION } from './version.ts'
import { checkApart, checkTarget, writeAllWhole } from './write-file.ts'

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
