// A form that came back, from its bytes to answers. Columns are found by their titles and by the hidden names beside them,
// not by their place; what was added or changed outside of the answer cells is named and not used.

import {
  FORM_FACTS,
  FORM_FIELDS,
  FORM_HIDDEN,
  FORM_MARK,
  type FormAnswerRow,
  type FormAnswers,
  type FormFact,
  type FormHidden,
  fail,
  ok,
  type PlainCell,
  type PlainRow,
  type PlainSheet,
  type PlainSheets,
  type Problem,
  problem,
  type Result,
  sealOf,
  sentValue,
} from '#core'
import { FORM_COLUMNS, FORMS_TEXT, type FormColumn, olderFormColumnTitle } from '#wording'
import { readXlsx } from '../spreadsheet/read-xlsx.ts'
import { readAnswer, readStillTrue } from './read-answer.ts'

export async function readFormFile(bytes: Uint8Array, file: string): Promise<Result<FormAnswers>> {
  const sheets = await readXlsx(bytes, file)
  return sheets.ok ? readForm(sheets.value) : sheets
}

/** The first sheet that carries the mark of a form; other sheets are not looked at. */
function readForm({ file, sheets }: PlainSheets): Result<FormAnswers> {
  for (const sheet of sheets) {
    const layout = layoutOf(sheet)
    if (layout !== null) return readRows(file, sheet, layout)
  }
  return fail(problem('slip-not-one', { file }))
}

/** Whether a sheet carries the mark and the columns of a form, whatever was filled in. */
export function isOwnerForm({ sheets }: PlainSheets): boolean {
  return sheets.some((sheet) => layoutOf(sheet) !== null)
}

interface Layout {
  readonly facts: Readonly<Record<FormFact, string>>
  readonly headerRow: number
  readonly hidden: ReadonlyMap<FormHidden, number>
  readonly shown: ReadonlyMap<FormColumn, number>
}

/** Rows in which mark and header are looked for. */
const ROWS_FOR_HEADER = 60

function layoutOf({ rows }: PlainSheet): Layout | null {
  const first = rows.filter(({ number }) => number <= ROWS_FOR_HEADER)
  const mark = first
    .flatMap(({ number, cells }) => [...cells].map(([column, { text }]) => ({ number, column, text })))
    .find(({ text }) => text === FORM_MARK)
  const header = first.find(({ cells }) => columnsNamed(cells, FORM_HIDDEN, (name) => name).size === FORM_HIDDEN.length)
  if (mark === undefined || header === undefined) return null
  const below = first.filter(({ number }) => number > mark.number && number < header.number)
  const texts = new Map(below.map(({ cells }) => [cells.get(mark.column)?.text, cells.get(mark.column + 1)?.text ?? '']))
  if (!FORM_FACTS.every((fact) => texts.has(fact))) return null
  const facts = Object.fromEntries(FORM_FACTS.map((fact) => [fact, texts.get(fact)])) as Record<FormFact, string>
  return {
    facts,
    headerRow: header.number,
    hidden: columnsNamed(header.cells, FORM_HIDDEN, (name) => name),
    // Forms that were sent before carry older titles.
    shown: new Map([
      ...columnsNamed(header.cells, FORM_COLUMNS, (column) => olderFormColumnTitle(column, facts.currency)),
      ...columnsNamed(header.cells, FORM_COLUMNS, (column) => FORMS_TEXT.columnTitle(column, facts.currency)),
    ]),
  }
}

function columnsNamed<N extends string>(cells: PlainRow['cells'], names: readonly N[], title: (name: N) => string): ReadonlyMap<N, number> {
  const places = new Map([...cells].map(([column, { text }]) => [text.trim(), column]))
  return new Map(
    names.flatMap((name) => {
      const column = places.get(title(name))
      return column === undefined ? [] : [[name, column] as const]
    }),
  )
}

function readRows(file: string, sheet: PlainSheet, layout: Layout): Result<FormAnswers> {
  const { facts } = layout
  const missing = FORM_COLUMNS.filter((column) => !layout.shown.has(column))
  if (missing.length > 0) {
    return fail(problem('slip-columns-missing', { file, columns: missing.map((column) => FORMS_TEXT.columnTitle(column, facts.currency)) }))
  }
  const rev = Number(facts.rev)
  if (!Number.isSafeInteger(rev) || rev < 0) return fail(problem('slip-not-one', { file }))
  const rows: FormAnswerRow[] = []
  const remarks: Problem[] = []
  const seen = new Set<string>()
  for (const row of sheet.rows.filter(({ number }) => number > layout.headerRow)) {
    const read = readRow(row, layout, seen, remarks)
    if (read !== null) rows.push(read)
  }
  return ok({
    file,
    workbookId: facts.workbook,
    rev,
    personId: facts.person,
    person: facts['person-name'],
    company: facts.company,
    quarter: facts.quarter,
    asOf: facts['as-of'],
    currency: facts.currency,
    rows,
    remarks,
  })
}

function readRow({ number, cells }: PlainRow, layout: Layout, seen: Set<string>, remarks: Problem[]): FormAnswerRow | null {
  const hidden = hiddenTexts(cells, layout)
  const shown = (column: FormColumn): PlainCell | undefined => cells.get(layout.shown.get(column) ?? 0)
  if (hidden.id === '') {
    if (FORM_COLUMNS.some((column) => (shown(column)?.text.trim() ?? '') !== '')) remarks.push(problem('slip-row-added', { row: number }))
    return null
  }
  if (hidden.seal !== sealOf(layout.facts, hidden)) {
    remarks.push(problem('slip-row-changed', { row: number }))
    return null
  }
  const component = hidden['sent-name']
  if (seen.has(hidden.id)) {
    remarks.push(problem('slip-row-repeated', { row: number, component }))
    return null
  }
  seen.add(hidden.id)
  if (shown('component')?.text.trim() !== component) remarks.push(problem('slip-locked-cell', { row: number, component }))
  const answers = FORM_FIELDS.flatMap((field) => {
    const sent = sentValue(field, hidden[`sent-${field}`])
    return sent === undefined ? [] : [{ field, sent, given: readAnswer(field, shown(field), sent, layout.facts.currency) }]
  })
  const stillTrue = readStillTrue(shown('stillTrue'))
  if (!stillTrue.ok) remarks.push(problem('slip-value', { row: number, component, field: 'stillTrue', problem: stillTrue.problem }))
  const comment = shown('comment')
  return {
    row: number,
    componentId: hidden.id,
    component,
    answers,
    stillTrue: stillTrue.ok ? stillTrue.value : null,
    comment: comment === undefined || comment.kind === 'error' ? null : comment.text.replace(/\s+/g, ' ').trim() || null,
  }
}

/** Texts of the hidden cells as they were written: a blank is an empty text. */
function hiddenTexts(cells: PlainRow['cells'], { hidden }: Layout): Readonly<Record<FormHidden, string>> {
  return Object.fromEntries(FORM_HIDDEN.map((name) => [name, cells.get(hidden.get(name) ?? 0)?.text ?? ''])) as Record<FormHidden, string>
}
