// A list in any form as a new workbook, in one go: what the window does between choosing a file and Import. Called by the
// command line; what nobody has answered stays a question unless every proposal is accepted.

import {
  applyEdit,
  emptyWorkbook,
  fail,
  inOneGo,
  localDate,
  ok,
  type Problem,
  problem,
  type Result,
  RULE_SET_VERSION,
  recordsOf,
  type Workbook,
} from '#core'
import type { CompanyFile } from './company-file.ts'
import type { SourceTable } from './formats/list-format.ts'
import { type ColumnMap, withColumnMap } from './table/column-map.ts'
import { type FoundHeader, findHeader } from './table/find-header.ts'
import { checkAsked, checkChoices, type GivenAnswers } from './table/given-answers.ts'
import { GONE_CHOICES, goneAnswerId } from './table/gone-components.ts'
import { acceptProposals, type ImportAnswers, needsOwnAnswer } from './table/inquiry.ts'
import { listNotation } from './table/list-notation.ts'
import { matchAnswerId } from './table/match-rows.ts'
import { type ImportProposal, proposingImport } from './table/propose-import.ts'
import { isOfComponent, knowingRows } from './table/row-kinds.ts'
import { REPEAT_CHOICES } from './table/same-names.ts'
import { type NewWorkbookContext, withCompany } from './workbook-from-list.ts'

export interface ListOrder {
  /** null: every column means what is proposed for it. */
  readonly map: ColumnMap | null
  /** null: nobody has answered anything. */
  readonly given: GivenAnswers | null
  readonly acceptsProposals: boolean
  readonly company?: CompanyFile | undefined
  /** The workbook that takes the differences; null or absent: a new one takes the list. */
  readonly into?: Workbook | null
}

export interface ImportedList {
  readonly table: SourceTable
  /** With the meanings in force. */
  readonly found: FoundHeader
  readonly proposal: ImportProposal
  /** Those given, and the proposals where they were accepted. */
  readonly answers: ImportAnswers
  /** With nothing in it as long as a question is open. */
  readonly workbook: Workbook
}

/** Refuses what proposingImport refuses, a list that names no columns, and answers or meanings that don't fit it. */
export function importList(table: SourceTable, order: ListOrder, context: NewWorkbookContext): Result<ImportedList> {
  const header = findHeader(table, null, localDate(new Date(context.at)))
  if (header.line === null && order.map === null) return fail(problem('list-without-header', { file: table.source }))
  const mapping = order.map === null ? ok(header.mapping) : withColumnMap(header.mapping, order.map)
  if (!mapping.ok) return mapping
  const found = { ...header, mapping: mapping.value }
  const { into = null, company } = order
  const start = into === null ? newWorkbook(table, found, company, context) : startingFrom(into, company, table, context)
  if (!start.ok) return start
  const settled = settle(table, found, order, start.value, context)
  if (!settled.ok) return settled
  const { proposal, answers } = settled.value
  const meant = { ...found, mapping: { ...found.mapping, fields: proposal.fields } }
  if (proposal.edit === null) return ok({ table, found: meant, proposal, answers, workbook: start.value })
  const workbook = applyEdit(start.value, proposal.edit)
  return workbook.ok ? ok({ table, found: meant, proposal, answers, workbook: workbook.value }) : workbook
}

function startingFrom(
  workbook: Workbook,
  company: CompanyFile | undefined,
  { source }: SourceTable,
  { at }: NewWorkbookContext,
): Result<Workbook> {
  return company === undefined ? ok(workbook) : withCompany(workbook, company, at, source)
}

type Settled = Pick<ImportedList, 'proposal' | 'answers'>

/** An answer may bring up another question, so proposals are accepted until none is left. */
function settle(
  table: SourceTable,
  found: FoundHeader,
  order: ListOrder,
  workbook: Workbook,
  context: NewWorkbookContext,
): Result<Settled> {
  const { given, acceptsProposals, into = null } = order
  const asked = new Set<string>()
  let answers: ImportAnswers = given?.answers ?? {}
  for (;;) {
    const input = { table, firstRow: found.firstRow, mapping: found.mapping, answers, context: { ...context, workbook } }
    const proposal = inOneGo(proposingImport({ ...input, kept: 'everything' }))
    if (!proposal.ok) return proposal
    const { questions, open, edit } = proposal.value
    const names = proposal.value.repeats.map(({ id }) => ({ id, choices: REPEAT_CHOICES }))
    const fitting = given === null ? ok(null) : checkChoices(given, [...questions, ...names])
    if (!fitting.ok) return fitting
    const { matches, gone } = proposal.value
    const each = [...matches.map(({ row }) => matchAnswerId(row.line)), ...gone.map(({ id }) => goneAnswerId(id))]
    for (const id of [...questions, ...names].map(({ id }) => id).concat(each)) asked.add(id)
    // What a list no longer names is retired by whoever says so, and by nothing else.
    const kept = Object.fromEntries(questions.filter(needsOwnAnswer).map(({ id }) => [id, KEPT]))
    const accepted = { ...kept, ...acceptProposals(questions, answers) }
    if (open > 0 && acceptsProposals && Object.keys(accepted).length > Object.keys(answers).length) {
      answers = accepted
      continue
    }
    const known = given === null ? ok(null) : checkAsked(given, asked)
    if (!known.ok) return known
    if (open === 0 && edit === null && into === null) return fail(withoutComponents(table.source, proposal.value))
    return ok({ proposal: proposal.value, answers })
  }
}

const [, KEPT] = GONE_CHOICES

function withoutComponents(file: string, { report }: ImportProposal): Problem {
  const [first] = report.leftOut
  return problem('list-without-components', { file, leftOut: first === undefined ? null : { line: first.line, reason: first.reason } })
}

function newWorkbook(
  table: SourceTable,
  found: FoundHeader,
  company: CompanyFile | undefined,
  { id, at }: NewWorkbookContext,
): Result<Workbook> {
  const rows = inOneGo(knowingRows(table.rows.slice(found.firstRow), found.mapping)).filter(isOfComponent)
  const { currency, locale } = listNotation(
    table,
    found,
    rows.map(({ row }) => row),
  )
  const empty = emptyWorkbook({ id, ruleSetVersion: RULE_SET_VERSION, currency: currency ?? company?.currency ?? 'USD' })
  const [settings] = recordsOf(empty, 'settings')
  const workbook =
    settings === undefined || locale === null
      ? empty
      : { ...empty, tables: { ...empty.tables, settings: { [settings.id]: { ...settings, locale } } } }
  return company === undefined ? ok(workbook) : withCompany(workbook, company, at, table.source)
}
