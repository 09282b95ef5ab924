// Reads a planned sheet back as what it means: tables under their headings, notes between them. The looks of the cells say which
// is which, so a new sheet needs no second description to be set on paper.

import type { CheckState } from '#core'
import type { NumberStyle } from '#wording'
import { columnIndex } from '../cells.ts'
import { lookOf, type Role } from '../styles.ts'
import type { CellPlan, ConditionalFormatPlan, RowPlan, SheetPlan } from '../workbook-plan.ts'
import { pageText } from './page-text.ts'

export interface SheetColumn {
  /** From 1. */
  readonly column: number
  readonly header: string
  readonly unit: string
  readonly isNumber: boolean
}

export interface SheetCellText {
  readonly text: string
  readonly state: CheckState | null
  readonly role: Role
}

export interface SheetTable {
  /** Blank when no heading stands above it. */
  readonly heading: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly { readonly number: number; readonly cells: ReadonlyMap<number, SheetCellText>; readonly isTotal: boolean }[]
  /** What stands below it in a cell of its own. */
  readonly notes: readonly string[]
  /** Records of it that the sheet does not print. */
  readonly beyond: number
}

/** Rows of every sheet that hold its title, its state and the master check. */
const FRAME_ROWS = 3

/** The tables of the rows that are printed, from top to bottom: a page has room for columns that the sheet prints without. */
export function tablesOf(sheet: SheetPlan, style: NumberStyle): readonly SheetTable[] {
  const area = areaOf(sheet)
  const stateOf = statesOf(sheet.conditionalFormats)
  const tables: Draft[] = []
  let headings: readonly Heading[] = []
  let open: readonly Draft[] = []
  for (const row of sheet.rows) {
    if (row.number <= FRAME_ROWS) continue
    if (row.number > area.lastRow) {
      const last = tables.at(-1)
      if (last === undefined || row.cells.some(({ style }) => lookOf(style).role === 'heading')) break
      if (isRecord(row)) last.beyond += 1
      continue
    }
    const cells = shownCells(row, area)
    const texts = new Map(
      cells.map((cell): [number, SheetCellText] => {
        const text = pageText(cell.value, cell.style, style)
        return [cell.column, { text, state: stateOf(cell.column, row.number, text), role: lookOf(cell.style).role }]
      }),
    )
    const heading = cells.filter(({ style }) => lookOf(style).role === 'heading')
    if (heading.length > 0) headings = heading.map(({ column }) => ({ column, text: texts.get(column)?.text ?? '' }))
    const headers = headersOf(cells, texts)
    if (headers.length > 0) {
      // Headers in the row of their heading leave the column below it without one.
      const named = heading.map(({ column }) => ({ column, header: '', unit: '', isNumber: false }))
      open = draftsOf(headings, [...named, ...headers])
      tables.push(...open)
      headings = []
    } else if (heading.length === 0) for (const table of open) addRow(table, row.number, texts)
  }
  return tables
}

interface Heading {
  readonly column: number
  readonly text: string
}

/** Tables side by side: each from its heading to the next one. */
function draftsOf(headings: readonly Heading[], headers: readonly SheetColumn[]): readonly Draft[] {
  const starts = headings.length > 1 ? headings : [{ column: 0, text: headings[0]?.text ?? '' }]
  return starts
    .map(({ column: from, text }, index): Draft => {
      const to = starts[index + 1]?.column ?? Number.POSITIVE_INFINITY
      const isIn = (column: number) => column >= (index === 0 ? 0 : from) && column < to
      return { heading: text, isIn, columns: headers.filter(({ column }) => isIn(column)), rows: [], notes: [], beyond: 0 }
    })
    .filter(({ columns }) => columns.length > 0)
}

function addRow(table: Draft, number: number, all: ReadonlyMap<number, SheetCellText>): void {
  const texts = new Map([...all].filter(([column]) => table.isIn(column)))
  const roles = new Set([...texts.values()].map(({ role }) => role))
  if (texts.size === 0) return
  if (table.rows.length === 0 && roles.size === 1 && roles.has('unit')) {
    table.columns = table.columns.map((each) => ({ ...each, unit: texts.get(each.column)?.text ?? '' }))
  } else if (texts.size === 1 && roles.has('note')) {
    table.notes.push(texts.values().next().value?.text ?? '')
  } else table.rows.push({ number, cells: texts, isTotal: roles.has('total') })
}

interface Draft {
  readonly heading: string
  readonly isIn: (column: number) => boolean
  columns: readonly SheetColumn[]
  readonly rows: SheetTable['rows'][number][]
  readonly notes: string[]
  beyond: number
}

/** The id of a record stands in the first column. */
function isRecord({ cells: [first] }: RowPlan): boolean {
  return first?.column === 1 && first.style === 'stored.text' && first.value !== undefined
}

function headersOf(cells: readonly CellPlan[], texts: ReadonlyMap<number, SheetCellText>): readonly SheetColumn[] {
  return cells
    .filter(({ style }) => lookOf(style).role === 'header')
    .map(({ column, style }) => ({ column, header: texts.get(column)?.text ?? '', unit: '', isNumber: lookOf(style).format === 'count' }))
}

interface Area {
  readonly isIn: (column: number) => boolean
  readonly lastRow: number
}

function areaOf({ print, columns }: SheetPlan): Area {
  const [, first = 'A', row = '0'] = /^([A-Z]+)\d+:[A-Z]+(\d+)$/.exec(print.area) ?? []
  const from = columnIndex(first)
  const isAnswer = (column: number) => columns[column - 1]?.isHidden !== true && columns[column - 1]?.outline === undefined
  return { isIn: (column) => column >= from && isAnswer(column), lastRow: Number(row) }
}

/** A formula that has nothing to show gives an empty text. */
function shownCells({ cells }: RowPlan, { isIn }: Area): readonly CellPlan[] {
  return cells.filter(({ column, value }) => value !== undefined && value !== '' && isIn(column))
}

const STATES: Readonly<Record<ConditionalFormatPlan['look'], CheckState>> = {
  fail: 'FAIL',
  watch: 'WATCH',
  unknown: 'UNKNOWN',
  exempt: 'EXEMPT',
  pass: 'PASS',
}

function statesOf(formats: readonly ConditionalFormatPlan[]): (column: number, row: number, text: string) => CheckState | null {
  const parsed = formats.map(({ range, text, look }) => {
    const [, column = '', first = '0', last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? []
    return { column: columnIndex(column), first: Number(first), last: Number(last), text, state: STATES[look] }
  })
  return (column, row, text) =>
    parsed.find((each) => each.text === text && each.column === column && row >= each.first && row <= each.last)?.state ?? null
}
