// What an import reports to programs: names, order and units as docs/command-line.md promises them.

import { type ImportNote, isLoudNote, recordsOf, type Workbook } from '#core'
import { goneAnswerId, type ImportedList, type ImportQuestion, matchAnswerId, type OtherList } from '#intake'
import {
  controlSumText,
  IMPORT_COMMAND_TEXT,
  importNoteText,
  importQuestionText,
  importTakenText,
  type NumberStyle,
  numberStyleOf,
  problemText,
} from '#wording'

/** What else the file holds, where nobody has chosen a sheet. */
export interface UnreadSheets {
  readonly others: readonly OtherList[]
  /** How many sheets are hidden: none of them is read. */
  readonly hidden: number
}

export interface ReportedList extends ImportedList {
  readonly unread: UnreadSheets
}

/** @param written the workbook's file; null: it had all of the list already */
export function importReport(list: ReportedList, workbook: Workbook, written: string | null): object {
  const style = numberStyleOf(workbook)
  const { found, proposal, table } = list
  const { notes, problems, leftOut, control } = proposal.report
  return {
    ...{ list: table.source, sheet: table.sheet, written, currency: style.currency, locale: style.locale },
    ...{ components: recordsOf(workbook, 'components').length, people: recordsOf(workbook, 'people').length },
    ...unreadJson(list.unread),
    columns: columnsOf(list),
    questions: proposal.questions.map((question) => questionJson(question, list, style)),
    notUnderstood: problems.map(({ line, column, text, problem }) => ({
      ...{ line, column, text, code: problem.code },
      problem: problemText(problem, style),
    })),
    leftOut,
    ...differencesJson(list),
    notes: [...found.notes, ...notes].map((note) => noteJson(note, style)),
    control: control === null ? null : controlJson(control, { ...style, currency: control.currency }),
  }
}

/** What is printed where questions are open: what they ask, and what each column means so far. */
export function openQuestions(list: ReportedList): object {
  const { table, proposal, workbook, answers } = list
  const style = numberStyleOf(workbook)
  const open = proposal.questions.filter(({ id }) => !Object.hasOwn(answers, id))
  const questions = open.map((question) => questionJson(question, list, style))
  const differences = differencesJson(list)
  return { list: table.source, sheet: table.sheet, ...unreadJson(list.unread), ...differences, columns: columnsOf(list), questions }
}

/** What the list changes of components that are there, each with the id that an answer to it alone has. */
function differencesJson({ proposal: { rows, matches, gone } }: ReportedList): object {
  const changed = matches.filter(({ changes }) => changes.length > 0)
  if (matches.length + gone.length === 0) return {}
  return {
    new: rows.map(({ line, component }) => ({ line, name: component.name })),
    changed: changed.map(({ row, choice, changes }) => {
      return { id: matchAnswerId(row.line), line: row.line, name: row.component.name, choice, fields: changes.map(({ field }) => field) }
    }),
    gone: gone.map(({ id, name, choice }) => ({ id: goneAnswerId(id), name, choice })),
  }
}

/** What an import changed in a workbook that was there. */
export function differenceTexts({ proposal: { rows, matches, gone } }: ReportedList, style: NumberStyle): readonly string[] {
  const changed = matches.filter(({ choice, changes }) => choice === 'update' && changes.length > 0).length
  const kept = gone.filter(({ choice }) => choice === 'keep-live').map(({ name }) => name)
  return [IMPORT_COMMAND_TEXT.differences({ added: rows.length, changed, retired: gone.length - kept.length, kept }, style)]
}

/** For people: what was decided without them. null: nothing. @param given ids of the questions that they answered */
export function takenText({ table, found, proposal }: ImportedList, given: readonly string[], style: NumberStyle): string | null {
  const { questions, report } = proposal
  const filled = (index: number) => table.rows.slice(found.firstRow).some(({ cells }) => (cells[index] ?? '').trim() !== '')
  const columns = found.mapping.headers.filter((_, index) => found.mapping.fields[index] === 'ignore' && filled(index))
  const proposals = questions.filter(({ id }) => !given.includes(id)).length
  return importTakenText({ proposals, notUnderstood: report.refusedCells, leftOut: report.leftOut.length, columns }, style)
}

/** What has to be looked at in the list itself, a sentence each. */
export function loudTexts({ proposal, found }: ImportedList, style: NumberStyle): readonly string[] {
  const notes = [...found.notes, ...proposal.report.notes].filter(isLoudNote)
  return [...new Set(notes.map((note) => importNoteText(note, style)))]
}

/** What stays in the file, a sentence each: other lists, and sheets that are hidden. */
export function unreadTexts({ others, hidden }: UnreadSheets, style: NumberStyle): readonly string[] {
  const { otherList, hiddenSheets } = IMPORT_COMMAND_TEXT
  return [...others.map(({ sheet, rows }) => otherList(sheet, rows, style)), ...(hidden === 0 ? [] : [hiddenSheets(hidden, style)])]
}

function unreadJson({ others, hidden }: UnreadSheets): object {
  return { otherLists: others, hiddenSheets: hidden }
}

/** Each with the meaning in force; confidence is null where the header says nothing. */
function columnsOf({ found: { columns, mapping } }: ImportedList): readonly object[] {
  return mapping.headers.map((header, index) => {
    const { confidence = null, examples = [] } = columns[index] ?? {}
    return { column: index + 1, header, meaning: mapping.fields[index] ?? 'ignore', confidence, examples }
  })
}

function questionJson(question: ImportQuestion, { answers }: ImportedList, style: NumberStyle): object {
  const { id, code, field, choices, proposed, examples } = question
  const text = importQuestionText(question, style)
  return { ...{ id, code, field, text, choices, proposed }, answer: answers[id] ?? null, cells: examples }
}

function noteJson(note: ImportNote, style: NumberStyle): object {
  return { ...note, text: importNoteText(note, style) }
}

function controlJson(control: NonNullable<ImportedList['proposal']['report']['control']>, style: NumberStyle): object {
  const { line, totalMinor, sumMinor, differenceMinor, likelyRows } = control
  const likely = likelyRows.map((row) => ({ line: row.line, name: row.name }))
  return { line, totalMinor, sumMinor, differenceMinor, likelyRows: likely, text: controlSumText(differenceMinor, likely, style) }
}
