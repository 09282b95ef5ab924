// `rightsize import`: a list as a portable workbook, or its differences into one that is there. What is open ends the command unless it
// is answered or what is proposed is accepted.

import { fail, ok, problem, type Result } from '#core'
import { type ListOrder, readColumnMap, readGivenAnswers } from '#intake'
import { COMMAND_LINE_TEXT, EXPECTED_VALUES, numberStyleOf, pluralize } from '#wording'
import type { CommandOf } from './arguments.ts'
import { differenceTexts, importReport, loudTexts, openQuestions, takenText, unreadTexts } from './import-report.ts'
import { BYTE_TOOLS, isWorkbookFile, readCompany } from './open-input.ts'
import { openList } from './open-list.ts'
import { openTarget, portableBytes, stateAfter } from './portable-target.ts'
import { jsonOutput, linesOf, type Moment, type Ran } from './ran.ts'
import { readWith } from './read-with.ts'
import { checkTarget, writeAllWhole } from './write-file.ts'

type ImportCommand = CommandOf<'import'>

export async function runImport(command: ImportCommand, { at }: Moment): Promise<Ran> {
  const { file, to, report, sheet } = command
  if (isWorkbookFile(file)) {
    return fail(problem('command-option-value', { option: 'import', value: file, expected: EXPECTED_VALUES.list }))
  }
  const target = await checkTarget(to, '.rightsize')
  if (!target.ok) return target
  const reportTarget = report === null ? target : await checkTarget(report, '.json')
  if (!reportTarget.ok) return reportTarget
  const order = await orderOf(command)
  if (!order.ok) return order
  const there = await openTarget(to)
  if (!there.ok) return there
  const list = await openList(file, sheet, { ...order.value, into: there.value?.workbook ?? null }, at)
  if (!list.ok) return list
  const { open } = list.value.proposal
  const style = numberStyleOf(list.value.workbook)
  if (open > 0) return { ...fail(problem('list-unanswered', { file, open })), shown: jsonOutput(openQuestions(list.value)), style }
  // What a list does not change stays as it is, its revision and its time included.
  const isChanged = there.value === null || list.value.proposal.edit !== null
  const workbook = stateAfter(list.value.exact ?? list.value.workbook, there.value)
  const json = () => BYTE_TOOLS.encode([...jsonOutput(importReport(list.value, workbook, isChanged ? to : null))].join(''))
  const written = await writeAllWhole([
    ...(isChanged ? [{ file: to, bytes: portableBytes(workbook, there.value, at) }] : []),
    ...(report === null ? [] : [{ file: report, bytes: json() }]),
  ])
  if (!written.ok) return written
  const components = pluralize(Object.keys(workbook.tables.components).length, 'components', style)
  const people = pluralize(Object.keys(workbook.tables.people).length, 'people', style)
  const taken = list.value.exact !== null ? null : takenText(list.value, Object.keys(order.value.given?.answers ?? {}), style)
  const loud = list.value.exact !== null ? [] : loudTexts(list.value, style)
  const differences = there.value === null ? [] : differenceTexts(list.value, style)
  const unread = unreadTexts(list.value.unread, style)
  return ok(
    linesOf([
      ...(isChanged ? [COMMAND_LINE_TEXT.wrote(to, `${components}, ${people}`)] : []),
      ...differences,
      ...(taken === null ? [] : [taken]),
      ...loud,
      ...unread,
    ]),
  )
}

async function orderOf({ map, answers, acceptProposals, company }: ImportCommand): Promise<Result<Omit<ListOrder, 'into'>>> {
  const columns = await readWith(map, readColumnMap)
  if (!columns.ok) return columns
  const given = await readWith(answers, readGivenAnswers)
  if (!given.ok) return given
  const overrides = await readCompany(company)
  if (!overrides.ok) return overrides
  return ok({ map: columns.value, given: given.value, acceptsProposals: acceptProposals, company: overrides.value })
}
