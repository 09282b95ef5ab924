// From a table, what its columns mean and the answers so far to a proposed import: the rows as they
// would come in, what is still to be asked, what was not understood, and one edit once nothing is
// left open. Called by the import screen at every answer; nothing here changes a workbook.

import {
  type BatchEdit,
  currencyOf,
  type EditContext,
  fail,
  type ImportNote,
  importNote,
  minorUnits,
  namedTimes,
  ok,
  problem,
  type Result,
  recordsOf,
  type WorkDone,
} from '#core'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import { withClearedCells } from './cleared-cells.ts'
import { ownerCells } from './contact-cells.ts'
import { controlOf, type ListTotal } from './control-sum.ts'
import { withoutCrossedOut } from './crossed-out.ts'
import { withDittos } from './ditto-marks.ts'
import { isInventory } from './doubtful-list.ts'
import type { ColumnMapping } from './find-header.ts'
import { type GoneComponent, goneComponents } from './gone-components.ts'
import { withoutHidden } from './hidden-parts.ts'
import { importEdit, isPriced, type RowsToImport } from './import-edit.ts'
import { type CellProblem, type ImportAnswers, type ImportQuestion, type Inquiry, isAnswered, silently, startInquiry } from './inquiry.ts'
import { type JoinedRows, joinRows } from './join-rows.ts'
import { withPeopleOfLegend } from './legend.ts'
import { takeListNotation, withListCurrency } from './list-currency.ts'
import { type MatchedRows, matchRows, type RowMatch } from './match-rows.ts'
import { filledDown } from './merged-cells.ts'
import { joinMonths } from './month-rows.ts'
import { type NewColumn, takeNewColumns } from './new-columns.ts'
import { withOutline } from './outline-columns.ts'
import { withoutOverhead } from './overhead-rows.ts'
import type { CostColumn } from './read-cost.ts'
import type { ImportedRow } from './read-list-row.ts'
import { type NamedIn, type OwnersColumn, ownersColumn, type People, readOwners, samePeople } from './read-owners.ts'
import { personIn } from './read-people.ts'
import { cellAt, readRows, SLICE } from './read-rows.ts'
import { settleRivalCosts } from './rival-costs.ts'
import { isOfComponent, type KnownRow, knowingRows } from './row-kinds.ts'
import { type NameRepeat, settleNames } from './same-names.ts'
import type { LeftOutRow } from './sort-rows.ts'
import { type StatedDay, statedDay } from './stated-day.ts'
import { settleStatedScale, statedUnits } from './stated-units.ts'
import { indexesOf, notationOf, surveyColumns } from './survey-columns.ts'
import { settleTicks } from './tick-columns.ts'
import { settleUnnamedPeople } from './unnamed-people.ts'
import { settleUnnamedTimes } from './unnamed-times.ts'
import { columnRemarks, unreadColumns } from './unread-columns.ts'

export interface ImportInput {
  readonly table: SourceTable
  /** Index of the first row below the header (FoundHeader.firstRow). */
  readonly firstRow: number
  readonly mapping: ColumnMapping
  readonly answers: ImportAnswers
  /** Why the rows need not add up to the list's own total; null or absent: they should. */
  readonly differenceReason?: string | null
  /** The workbook to import into, the clock and the ids. */
  readonly context: Omit<EditContext, 'source'>
  /** Of cells that are asked about or not understood, the first ones are kept unless a report needs all of them. */
  readonly kept?: 'some' | 'everything'
}

export interface ImportProposal {
  /** One undo step, or null as long as a question has no answer or the list changes nothing. */
  readonly edit: BatchEdit | null
  readonly questions: readonly ImportQuestion[]
  /** Questions without an answer of the user's. */
  readonly open: number
  /** Rows that would become components, with the proposals in force where nobody has answered. */
  readonly rows: readonly ImportedRow[]
  /** Rows about components that are there already. */
  readonly matches: readonly RowMatch[]
  /** Components of earlier imports of this list that it no longer names. */
  readonly gone: readonly GoneComponent[]
  /** Names that stand on several rows, which are kept or merged. */
  readonly repeats: readonly NameRepeat[]
  /** Columns of the team's own that come in with the rows. */
  readonly newColumns: readonly NewColumn[]
  /** What the columns mean with the answers in force. */
  readonly fields: ColumnMapping['fields']
  readonly report: ImportReport
}

interface ImportReport {
  readonly notes: readonly ImportNote[]
  /** Cells that were not understood and stay not set; the first 1,000 of them. */
  readonly problems: readonly CellProblem[]
  readonly refusedCells: number
  readonly leftOut: readonly LeftOutRow[]
  /** null when the list has no TOTAL with a figure. */
  readonly control: ListTotal | null
}

/**
 * A generator: each next() does a slice of the work, so a caller can show progress, let the window breathe,
 * or stop and forget it. Refuses a mapping without a name column and a table without rows below its header.
 */
export function* proposingImport(given: ImportInput): Generator<WorkDone, Result<ImportProposal>> {
  const { table } = given
  if (!given.mapping.fields.includes('name')) return fail(problem('list-without-name', { file: table.source }))
  const inquiry = startInquiry(given.answers, given.kept)
  const filled = filledDown(table, given.firstRow, given.mapping)
  const repeated = withDittos(withoutCrossedOut(filled, given.mapping, inquiry), given.mapping, inquiry)
  const below = withOutline(repeated, given.mapping, inquiry)
  if (below.length === 0) return fail(problem('csv-no-rows', { file: table.source }))
  const { hidden, ...visible } = withoutHidden(below, given.mapping, table, inquiry)
  const { rows, mapping: legible } = withPeopleOfLegend(visible, table, given.firstRow, inquiry)
  const isList = isInventory(legible, rows, inquiry)
  const ofPeople = settleUnnamedTimes(settleUnnamedPeople(legible, rows, given.context.workbook, inquiry), rows, inquiry)
  const { mapping: meanings, added: addedCosts } = settleRivalCosts(ofPeople, rows, inquiry)
  const total = rows.length * 4
  const known = yield* knowRows(rows, meanings, total)
  const components = known.filter(isOfComponent).map(({ row }) => row)
  const taken = takeListNotation({ ...given, mapping: meanings }, components)
  const own = takeNewColumns({ mapping: meanings, context: { ...given.context, workbook: taken.workbook } }, components, inquiry)
  const context = { ...given.context, workbook: own.workbook }
  const mapping = withListCurrency({ ...given, mapping: own.mapping, context }, taken, components, inquiry)
  const input = { ...given, mapping, context }
  const units = statedUnits(table, given.firstRow)
  const survey = surveyColumns(components, mapping, context, units, settleStatedScale(units, components, mapping, inquiry))
  const { owners, people } = yield* surveyPeople(components, mapping, context, inquiry, total)
  const ownColumns = recordsOf(context.workbook, 'ownColumns').filter(({ id }) => mapping.fields.includes(`own.${id}`))
  const column = mapping.headers[mapping.fields.indexOf('name')] ?? ''
  const all = yield* readRows(
    known,
    input,
    { ...survey, addedCosts, ownColumns, notation: notationOf(context), owners, people, inquiry },
    total,
  )
  const found = withoutOverhead(all, column, inquiry)
  const byMonth = joinMonths(found.rows, components, mapping, notationOf(context).today, inquiry)
  const joined = joinRows(byMonth, column, inquiry)
  const named = settleNames(joined.rows, joined.apart, mapping, context.workbook, input.answers, inquiry)
  const read = { ...found, rows: settleTicks(named.rows, known, mapping, inquiry) }
  noteList(read.rows, joined, input, survey.cost, inquiry, components)
  if (taken.isOtherCurrency) inquiry.note(importNote('currency-changed', { currency: survey.cost.currency }))
  if (taken.locale !== null) inquiry.note(importNote('format-changed', { locale: taken.locale }))
  const { added, matches: matched }: MatchedRows = matchRows(isList ? read.rows : [], context, column, input.answers, inquiry)
  const matches = withClearedCells(matched, components, mapping, inquiry)
  const gone = goneComponents(read.rows, context.workbook, { source: table.source, column }, input.answers, inquiry)
  const priced = [...added, ...matches.map(({ row }) => row)].filter(isPriced)
  const ofPrices = priced.some(({ pricesAsOf }) => pricesAsOf === null) ? statedDay(table, given.firstRow, notationOf(context)) : null
  if (ofPrices !== null) inquiry.note(importNote('day-stated', { text: ofPrices.text }))
  const control = controlOf(read.totals, read.counted, survey.cost)
  const questions = inquiry.questions()
  const open = questions.filter((question) => !isAnswered(question, input.answers)).length
  const report: ImportReport = {
    notes: [...table.notes, ...inquiry.notes()],
    problems: inquiry.problems(),
    refusedCells: inquiry.refused(),
    leftOut: withAnswered([...hidden, ...read.leftOut], read.rows, added, matches),
    control,
  }
  const proposal = {
    questions,
    open,
    rows: added,
    matches,
    gone,
    repeats: named.repeats,
    newColumns: own.columns,
    fields: meanings.fields,
    report,
  }
  const updated = matches.filter(({ choice, changes }) => choice === 'update' && changes.some(({ field }) => field !== 'cost-kept'))
  const retired = gone.filter(({ choice }) => choice === 'retire')
  if (open > 0 || added.length + updated.length + retired.length === 0) return ok({ ...proposal, edit: null })
  const edit = yield* buildEdit(input, { added, updated, retired, before: [...taken.edits, ...own.edits] }, { control, ofPrices }, total)
  return edit.ok ? ok({ ...proposal, edit: edit.value }) : edit
}

/** Rows that were read and are neither added nor matched for an update were left out by an answer. */
function withAnswered(
  leftOut: readonly LeftOutRow[],
  rows: readonly ImportedRow[],
  added: readonly ImportedRow[],
  matches: readonly RowMatch[],
): readonly LeftOutRow[] {
  const kept = new Set([...added, ...matches.flatMap(({ choice, row }) => (choice === 'leave-out' ? [] : [row]))])
  const answered = rows.filter((row) => !kept.has(row))
  if (answered.length === 0) return leftOut
  const entries = answered.map(({ line, component }) => ({ line, text: component.name, reason: 'answer' as const }))
  return [...leftOut, ...entries].sort((a, b) => a.line - b.line)
}

function* knowRows(rows: readonly SourceRow[], mapping: ColumnMapping, total: number): Generator<WorkDone, readonly KnownRow[]> {
  const steps = knowingRows(rows, mapping)
  for (let done = 0; ; done++) {
    const step = steps.next()
    if (step.done) return step.value
    if (done % SLICE === SLICE - 1) yield { done, total }
  }
}

/** All owner cells first: whether "Jonas W." is "Jonas" takes the whole column. */
function* surveyPeople(
  rows: readonly SourceRow[],
  mapping: ColumnMapping,
  context: ImportInput['context'],
  inquiry: Inquiry,
  total: number,
): Generator<WorkDone, { readonly owners: OwnersColumn; readonly people: People }> {
  const mentions: NamedIn[] = []
  const indexes = indexesOf(mapping, 'owner')
  const known = recordsOf(context.workbook, 'people').map((person) => person.name)
  const owners = ownersColumn(
    indexes.flatMap((index) => rows.map((row) => row.cells[index] ?? '')),
    known,
  )
  for (const index of indexesOf(mapping, 'personTime')) {
    const name = personIn(mapping.headers[index] ?? '')
    if (name !== null) mentions.push({ name, cell: { line: rows[0]?.line ?? 0, column: mapping.headers[index] ?? '', text: name } })
  }
  // Its questions are asked again when the rows are read; counted here they would count twice.
  const silent = silently(inquiry)
  const times = indexesOf(mapping, 'share')
  for (const [done, row] of rows.entries()) {
    for (const cell of ownerCells(indexes.map((index) => cellAt(row.cells, row.line, index, mapping)))) {
      for (const { name } of readOwners(cell, owners, silent).people) if (name !== null) mentions.push({ name, cell })
    }
    for (const index of times) {
      const cell = cellAt(row.cells, row.line, index, mapping)
      for (const { name } of namedTimes(cell.text, owners)?.people ?? []) if (name !== null) mentions.push({ name, cell })
    }
    if (done % SLICE === SLICE - 1) yield { done: total / 4 + done, total }
  }
  return { owners, people: samePeople(mentions, known, inquiry) }
}

/** What holds for the whole list: an approach nobody gave, which mark its decimals have, what was left unread. */
function noteList(
  rows: readonly ImportedRow[],
  joined: JoinedRows,
  { mapping }: ImportInput,
  cost: CostColumn,
  inquiry: Inquiry,
  components: readonly SourceRow[],
): void {
  const open = rows.filter(({ component: { approach, hosting } }) => approach === undefined && hosting === undefined).length
  if (open > 0) inquiry.note(importNote('approach-open', { rows: open }))
  if (cost.mark === ',') {
    inquiry.note(importNote('decimal-mark', { column: mapping.headers[mapping.fields.indexOf('cost')] ?? '', mark: ',', example: '1,50' }))
  }
  if (joined.joined > 0) {
    const { joined: more, components: count, example } = joined
    inquiry.note(importNote('rows-joined', { rows: more + count, components: count, example: example.slice(0, 80) }))
  }
  for (const note of [...columnRemarks(mapping), ...unreadColumns(components, mapping)]) inquiry.note(note)
}

function* buildEdit(
  { table, context, differenceReason = null }: ImportInput,
  rows: RowsToImport,
  { control, ofPrices }: { readonly control: ListTotal | null; readonly ofPrices: StatedDay | null },
  total: number,
): Generator<WorkDone, Result<BatchEdit>> {
  const isComparable = control !== null && control.totalMinor >= 0 && control.currency === currencyOf(context.workbook)
  const facts = {
    source: table.source,
    statedDay: ofPrices?.day ?? null,
    controlTotal: isComparable ? minorUnits(control.totalMinor) : null,
    rowsTotal: isComparable ? minorUnits(control.sumMinor) : null,
    ...(isComparable && control.differenceMinor !== 0 && differenceReason !== null ? { differenceReason } : {}),
  }
  const steps = importEdit(rows, facts, { ...context, source: 'imported' })
  const rowCount = rows.added.length + rows.updated.length
  for (let done = 0; ; done++) {
    const step = steps.next()
    if (step.done) return step.value
    if (done % SLICE === SLICE - 1) yield { done: Math.min(total, total - rowCount + done), total }
  }
}
