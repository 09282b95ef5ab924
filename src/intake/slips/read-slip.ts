// A slip that came back, from its bytes to answers. Columns are found by their titles and by the hidden names beside them,
// not by their place; what was added or changed outside of the answer cells is named and not used.

import {
  fail,
  ok,
  type Problem,
  problem,
  type Result,
  SLIP_FACTS,
  SLIP_FIELDS,
  SLIP_HIDDEN,
  SLIP_MARK,
  type SlipAnswerRow,
  type SlipAnswers,
  type SlipFact,
  type SlipHidden,
  sealOf,
  sentValue,
} from '#core'
import { SLIP_COLUMNS, type SlipColumn, slipColumnTitle } from '#wording'
import type { PlainCell, PlainRow, PlainSheet, PlainSheets } from '../spreadsheet/plain-sheets.ts'
import { readXlsx } from '../spreadsheet/read-xlsx.ts'
import { readAnswer, readStillTrue } from './read-answer.ts'

export async function readSlipFile(bytes: Uint8Array, file: string): Promise<Result<SlipAnswers>> {
  const sheets = await readXlsx(bytes, file)
  return sheets.ok ? readSlip(sheets.value) : sheets
}

/** The first sheet that carries the mark of a slip; other sheets are not looked at. */
function readSlip({ file, sheets }: PlainSheets): Result<SlipAnswers> {
  for (const sheet of sheets) {
    const layout = layoutOf(sheet)
    if (layout !== null) return readRows(file, sheet, layout)
  }
  return fail(problem('slip-not-one', { file }))
}

/** Whether a sheet carries the mark and the columns of a slip, whatever was filled in. */
export function isSlip({ sheets }: PlainSheets): boolean {
  return sheets.some((sheet) => layoutOf(sheet) !== null)
}

interface Layout {
  readonly facts: Readonly<Record<SlipFact, string>>
  readonly headerRow: number
  readonly hidden: ReadonlyMap<SlipHidden, number>
  readonly shown: ReadonlyMap<SlipColumn, number>
}

/** Rows in which mark and header are looked for. */
const ROWS_FOR_HEADER = 60

function layoutOf({ rows }: PlainSheet): Layout | null {
  const first = rows.filter(({ number }) => number <= ROWS_FOR_HEADER)
  const mark = first
    .flatMap(({ number, cells }) => [...cells].map(([column, { text }]) => ({ number, column, text })))
    .find(({ text }) => text === SLIP_MARK)
  const header = first.find(({ cells }) => columnsNamed(cells, SLIP_HIDDEN, (name) => name).size === SLIP_HIDDEN.length)
  if (mark === undefined || header === undefined) return null
  const below = first.filter(({ number }) => number > mark.number && number < header.number)
  const texts = new Map(below.map(({ cells }) => [cells.get(mark.column)?.text, cells.get(mark.column + 1)?.text ?? '']))
  if (!SLIP_FACTS.every((fact) => texts.has(fact))) return null
  const facts = Object.fromEntries(SLIP_FACTS.map((fact) => [fact, texts.get(fact)])) as Record<SlipFact, string>
  return {
    facts,
    headerRow: header.number,
    hidden: columnsNamed(header.cells, SLIP_HIDDEN, (name) => name),
    shown: columnsNamed(header.cells, SLIP_COLUMNS, (column) => slipColumnTitle(column, facts.currency)),
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

function readRows(file: string, sheet: PlainSheet, layout: Layout): Result<SlipAnswers> {
  const { facts } = layout
  const missing = SLIP_COLUMNS.filter((column) => !layout.shown.has(column))
  if (missing.length > 0) {
    return fail(problem('slip-columns-missing', { file, columns: missing.map((column) => slipColumnTitle(column, facts.currency)) }))
  }
  const rev = Number(facts.rev)
  if (!Number.isSafeInteger(rev) || rev < 0) return fail(problem('slip-not-one', { file }))
  const rows: SlipAnswerRow[] = []
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

function readRow({ number, cells }: PlainRow, layout: Layout, seen: Set<string>, remarks: Problem[]): SlipAnswerRow | null {
  const hidden = hiddenTexts(cells, layout)
  const shown = (column: SlipColumn): PlainCell | undefined => cells.get(layout.shown.get(column) ?? 0)
  if (hidden.id === '') {
    if (SLIP_COLUMNS.some((column) => (shown(column)?.text.trim() ?? '') !== '')) remarks.push(problem('slip-row-added', { row: number }))
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
  const answers = SLIP_FIELDS.flatMap((field) => {
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
function hiddenTexts(cells: PlainRow['cells'], { hidden }: Layout): Readonly<Record<SlipHidden, string>> {
  return Object.fromEntries(SLIP_HIDDEN.map((name) => [name, cells.get(hidden.get(name) ?? 0)?.text ?? ''])) as Record<SlipHidden, string>
}
