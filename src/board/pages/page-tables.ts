// A table of a sheet as a table of a page: the columns that paper has room for, the worst first, no more rows than a page holds.

import { CHECK_STATES } from '#core'
import { VERDICT_WORDS } from '#wording'
import { columnIndex, columnLetter } from '../cells.ts'
import type { SheetCellText, SheetColumn, SheetTable } from './sheet-tables.ts'
import type { PageRow, PageTable, PageText } from './types.ts'

/** More than any page can set: what is over is counted. */
const MOST_ROWS = 40
const MOST_COLUMNS = 11

export interface TableChoice {
  readonly caption: string
  /** Letters of the columns in their order; absent: all but those that only lead to another sheet. */
  readonly letters?: readonly string[]
  /** Records of a list: rows of it may stay in the workbook when the page is full. */
  readonly isList?: boolean
  /** Records that the sheet itself does not list: they are counted with those that paper has no room for. */
  readonly further?: number
  /** Rows with a state: the worst first. */
  readonly isWorstFirst?: boolean
}

export function pageTable(
  table: SheetTable,
  { caption, letters, isList = false, further = 0, isWorstFirst = false }: TableChoice,
): PageTable {
  const columns = chosenColumns(table, letters).slice(0, MOST_COLUMNS)
  const saying = table.rows.filter(({ cells }) => columns.some(({ column }) => (cells.get(column)?.text ?? '') !== ''))
  const rows = isWorstFirst ? worstFirst(saying) : saying
  return {
    kind: 'table',
    caption,
    isList,
    columns: columns.map(({ header, unit, isNumber }) => ({ header, unit, isNumber })),
    rows: rows
      .slice(0, MOST_ROWS)
      .map(
        ({ number, cells, isTotal }): PageRow => ({ key: number, isTotal, cells: columns.map(({ column }) => textOf(cells.get(column))) }),
      ),
    left: further + table.beyond + Math.max(rows.length - MOST_ROWS, 0),
  }
}

export interface TurnedChoice extends TableChoice {
  /** Columns that become rows, in their order. */
  readonly letters: readonly string[]
  /** The first of the rows that are shown. */
  readonly from: number
  /** letter of a column → that of how much it changed in the last row */
  readonly changes: ReadonlyMap<string, string>
  readonly headers: { readonly figure: string; readonly unit: string; readonly change: string }
}

/** Rows as columns, for a table with few rows and many columns: quarters in a row read better from left to right. */
export function turnedTable(table: SheetTable, { caption, letters, from, changes, headers }: TurnedChoice): PageTable {
  const shown = table.rows.slice(from)
  const [name] = table.columns
  const last = shown.at(-1)?.cells
  const changeOf = (column: number) => last?.get(columnIndex(changes.get(columnLetter(column)) ?? ''))
  return {
    kind: 'table',
    caption,
    isList: false,
    columns: [
      ...[headers.figure, headers.unit].map((header) => ({ header, unit: '', isNumber: false })),
      ...shown.map(({ cells }) => ({ header: textOf(cells.get(name?.column ?? 0)).text, unit: '', isNumber: true })),
      { header: headers.change, unit: '', isNumber: true },
    ],
    rows: chosenColumns(table, letters).map(({ column, header, unit }) => ({
      key: column,
      isTotal: false,
      cells: [
        { text: onOneLine(header) },
        { text: onOneLine(unit) },
        ...shown.map(({ cells }) => textOf(cells.get(column))),
        textOf(changeOf(column)),
      ],
    })),
    left: 0,
  }
}

/** A row a figure: what it is called, or its unit, must not make it two. */
function onOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

/** A column with nothing in it is no column. */
function chosenColumns({ columns, rows }: SheetTable, letters: readonly string[] | undefined): readonly SheetColumn[] {
  const says = ({ column }: SheetColumn) =>
    rows.some(({ cells }) => {
      const cell = cells.get(column)
      return cell !== undefined && (letters !== undefined || cell.role !== 'jump')
    })
  const chosen =
    letters === undefined ? columns : letters.flatMap((letter) => columns.find(({ column }) => column === columnIndex(letter)) ?? [])
  return chosen.filter(says)
}

function worstFirst(rows: SheetTable['rows']): SheetTable['rows'] {
  const place = ({ cells }: SheetTable['rows'][number]) => {
    if ([...cells.values()].some(({ text }) => text === VERDICT_WORDS.flagged)) return CHECK_STATES.indexOf('PASS') - 0.5
    const state = [...cells.values()].find((cell) => cell.state !== null)?.state
    return state === undefined || state === null ? CHECK_STATES.length : CHECK_STATES.indexOf(state)
  }
  return rows.toSorted((a, b) => place(a) - place(b))
}

function textOf(cell: SheetCellText | undefined): PageText {
  if (cell === undefined) return { text: '' }
  const text = cell.role === 'unit' ? onOneLine(cell.text) : cell.text
  return cell.state === null ? { text } : { text, state: cell.state }
}
