// `rightsize stack`: what runs by the team's stack files, shown, or what of it is not in the inventory added to a workbook. What is
// open ends the command then, unless it is answered or what is proposed is accepted.

import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { applyEdit, emptyWorkbook, fail, ok, problem, type Result, RULE_SET_VERSION, recordsOf, type Workbook } from '#core'
import {
  acceptStackProposals,
  checkAsked,
  checkChoices,
  type GivenAnswers,
  type ImportAnswers,
  MAX_STACK_MEGABYTES,
  namedStackFiles,
  planStack,
  readGivenAnswers,
  readStack,
  rememberedStackAnswers,
  type StackFile,
  type StackPlan,
  stackEdit,
  withoutEntries,
} from '#intake'
import {
  COMMAND_LINE_TEXT,
  COMPONENT_FIELDS,
  choiceLabel,
  headOf,
  type NumberStyle,
  numberStyleOf,
  STACK_COMMAND_TEXT,
  stackFilesText,
  stackTakenText,
} from '#wording'
import type { CommandOf } from './arguments.ts'
import { BYTE_TOOLS } from './open-input.ts'
import { openTarget, portableBytes, stateAfter } from './portable-target.ts'
import { jsonOutput, linesOf, type Moment, type Ran } from './ran.ts'
import { readBytes } from './read-file.ts'
import { readWith } from './read-with.ts'
import { openStackQuestions, stackReport } from './stack-report.ts'
import { textTable } from './text-table.ts'
import { checkTarget, writeAllWhole } from './write-file.ts'

type StackCommand = CommandOf<'stack'>

export async function runStack(command: StackCommand, { at }: Moment): Promise<Ran> {
  const { to, report, files: paths } = command
  const target = to === null ? ok(null) : await checkTarget(to, '.rightsize')
  if (!target.ok) return target
  const reportTarget = report === null ? target : await checkTarget(report, '.json')
  if (!reportTarget.ok) return reportTarget
  const given = await readWith(command.answers, readGivenAnswers)
  if (!given.ok) return given
  const found = await readFiles(paths)
  if (!found.ok) return found
  const there = to === null ? ok(null) : await openTarget(to)
  if (!there.ok) return there
  const workbook = there.value?.workbook ?? emptyWorkbook({ id: randomUUID(), ruleSetVersion: RULE_SET_VERSION, currency: 'USD' })
  const remembered = [...new Set(recordsOf(workbook, 'stackItems').flatMap((item) => item.files))]
  const { files, read } = namedStackFiles(
    found.value.map(({ file }) => file),
    found.value.map(({ path }) => path),
    remembered,
  )
  // Nothing is decided where nothing is written: what runs is shown as it is proposed.
  const settled = settle(files, workbook, given.value, command.acceptProposals || to === null)
  if (!settled.ok) return settled
  const { plan, answers } = settled.value
  const style = numberStyleOf(workbook)
  const open = plan.questions.filter(({ id }) => !Object.hasOwn(answers, id))
  if (open.length > 0) {
    return { ...fail(problem('stack-unanswered', { open: open.length })), shown: jsonOutput(openStackQuestions(files, open)), style }
  }
  if (to === null) {
    const json = BYTE_TOOLS.encode([...jsonOutput(stackReport(files, plan, answers, null))].join(''))
    const reported = await writeAllWhole(report === null ? [] : [{ file: report, bytes: json }])
    return reported.ok ? ok(linesOf(stackText(plan, style))) : reported
  }
  const edit = stackEdit(
    plan,
    { files: files.map(({ file }) => file), read, without: [] },
    { workbook, at, newId: randomUUID, source: 'imported' },
  )
  if (!edit.ok) return edit
  const isChanged = edit.value.edits.length > 0 || there.value === null
  const after = isChanged ? applyEdit(workbook, edit.value) : ok(workbook)
  if (!after.ok) return after
  const json = () => BYTE_TOOLS.encode([...jsonOutput(stackReport(files, plan, answers, isChanged ? to : null))].join(''))
  const written = await writeAllWhole([
    ...(isChanged ? [{ file: to, bytes: portableBytes(stateAfter(after.value, there.value), there.value, at) }] : []),
    ...(report === null ? [] : [{ file: report, bytes: json() }]),
  ])
  if (!written.ok) return written
  return ok(linesOf([...(isChanged ? [COMMAND_LINE_TEXT.wrote(to, null)] : []), stackTakenText(countsOf(plan), style)]))
}

const COLUMNS = [
  { title: headOf(COMPONENT_FIELDS.name), max: 40 },
  { title: headOf(COMPONENT_FIELDS.kind) },
  { title: headOf(COMPONENT_FIELDS.vendor), max: 30 },
  { title: STACK_COMMAND_TEXT.files, max: 60 },
]

/** What runs, whether a workbook lists it or not. */
function stackText(plan: StackPlan, style: NumberStyle): readonly string[] {
  const rows = plan.added.map(({ name, kind, vendor, files }) => [name, choiceLabel('kind', kind), vendor ?? '', stackFilesText(files)])
  const guessed = plan.questions.length
  return [
    ...(rows.length === 0 ? [] : [...textTable(COLUMNS, rows), '']),
    STACK_COMMAND_TEXT.runs(countsOf(plan), style),
    ...(guessed === 0 ? [] : [STACK_COMMAND_TEXT.guessed(guessed, style)]),
  ]
}

function countsOf({ added, listed, deleted, leftOut, unread }: StackPlan) {
  const counts = { added: added.length, listed: listed.length, deleted: deleted.length }
  return { ...counts, leftOut: countOf(leftOut), unread: countOf(unread) }
}

function countOf(entries: readonly { readonly count: number }[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}

interface FoundFile {
  readonly path: string
  readonly file: StackFile
}

/** Each once, however often it is named. */
async function readFiles(paths: readonly string[]): Promise<Result<readonly FoundFile[]>> {
  const files: FoundFile[] = []
  for (const path of new Set(paths.map((given) => resolve(given)))) {
    const bytes = await readBytes(path, MAX_STACK_MEGABYTES)
    if (!bytes.ok) return bytes
    const file = readStack(bytes.value, path)
    if (!file.ok) return file
    files.push({ path, file: file.value })
  }
  const something = withoutEntries(files.map(({ file }) => file))
  return something.ok ? ok(files) : something
}

interface Settled {
  readonly plan: StackPlan
  readonly answers: ImportAnswers
}

/** Whether a job is a component decides what may be listed already, so it is asked until nothing new is. */
function settle(files: readonly StackFile[], workbook: Workbook, given: GivenAnswers | null, acceptsProposals: boolean): Result<Settled> {
  const asked = new Set<string>()
  let answers: ImportAnswers = given?.answers ?? {}
  for (;;) {
    const plan = planStack(files, workbook, answers)
    const fitting = given === null ? ok(null) : checkChoices(given, plan.questions)
    if (!fitting.ok) return fitting
    for (const { id } of plan.questions) asked.add(id)
    const remembered = { ...rememberedStackAnswers(plan.questions, workbook), ...answers }
    const next = acceptsProposals ? acceptStackProposals(plan.questions, remembered) : remembered
    if (Object.keys(next).length > Object.keys(answers).length) {
      answers = next
      continue
    }
    const known = given === null ? ok(null) : checkAsked(given, asked)
    return known.ok ? ok({ plan, answers }) : known
  }
}
