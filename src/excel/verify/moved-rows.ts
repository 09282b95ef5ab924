// Rows of a sheet that were taken out or put in: a spreadsheet moves everything below them, and rewrites every formula of every
// sheet that points there. One difference says so, and the pack is compared as it would read without.

import type { SheetPlan, WorkbookPlan } from '#board'
import type { DefinedName, PackDifference, PlainCell, PlainRow, PlainSheet, PlainSheets } from '#core'
import { sheetName } from '../cell-values.ts'

export type RowMove = Extract<PackDifference, { readonly kind: 'rows' }>

/** Rows that no longer stand where they did are read from where they stand now; a formula of the pack reads as it was locked. */
export function withoutMoves(plan: WorkbookPlan, pack: PlainSheets): { readonly moves: readonly RowMove[]; readonly pack: PlainSheets } {
  const found = new Map(pack.sheets.map((sheet) => [sheet.name, sheet]))
  const moves = plan.sheets.flatMap((sheet) => {
    const read = found.get(sheetName(sheet.name))
    return read === undefined ? [] : (moveOf(sheet, read) ?? [])
  })
  if (moves.length === 0) return { moves, pack }
  const bySheet = new Map(moves.map((move) => [sheetName(move.sheet), move]))
  return {
    moves,
    pack: {
      ...pack,
      sheets: pack.sheets.map((sheet) => movedBack(sheet, bySheet)),
      names: pack.names.map((name): DefinedName => ({ ...name, refersTo: formulaBefore(name.refersTo, '', bySheet) })),
    },
  }
}

/** At least so many rows stand elsewhere, and it makes fewer than half as many of them differ: else each cell is told by itself. */
const LEAST_MOVED = 2

/** The one place from which rows stand higher or lower, where they differ least from what was planned. */
function moveOf(plan: SheetPlan, read: PlainSheet): RowMove | null {
  const planned = textsOf(plan.rows.map(({ number, cells }) => [number, cells.flatMap(plannedText)] as const))
  const there = textsOf(read.rows.map(({ number, cells }) => [number, [...cells].flatMap(readText)] as const))
  const shift = there.length - planned.length
  if (shift === 0) return null
  const rows = Math.abs(shift)
  const [longer, shorter] = shift < 0 ? [planned, there] : [there, planned]
  // Rows before the place are where they were; those from it on, so many rows further in the longer one.
  let strange = shorter.filter((text, index) => text !== longer[index + rows]).length
  let best = { first: 0, strange }
  for (const [index, text] of shorter.entries()) {
    strange += Number(text !== longer[index]) - Number(text !== longer[index + rows])
    if (strange < best.strange) best = { first: index + 1, strange }
  }
  const moved = shorter.length - best.first
  const inPlace = shorter.filter((text, index) => text !== longer[index]).length
  if (moved < LEAST_MOVED || best.strange * 2 >= inPlace) return null
  const change = shift < 0 ? 'deleted' : 'inserted'
  return {
    kind: 'rows',
    change,
    sheet: plan.name,
    first: best.first + 1,
    rows,
    name: change === 'deleted' ? nameOf(plan, best.first + 1) : '',
  }
}

const plannedText = ({ column, formula, value }: SheetPlan['rows'][number]['cells'][number]): readonly string[] =>
  formula === undefined && typeof value === 'string' && value !== '' ? [`${column} ${value}`] : []

const readText = ([column, { kind, text }]: readonly [number, PlainCell]): readonly string[] =>
  kind === 'value' && text !== '' && !isNumber(text) ? [`${column} ${text}`] : []

/** Amounts and days are read as texts of their own; what a row is called is none. */
const isNumber = (text: string) => /^[\d.\-+%eE]+$/.test(text)

/** By row from 1 on; what is blank is ''. */
function textsOf(rows: readonly (readonly [number: number, texts: readonly string[]])[]): readonly string[] {
  const last = Math.max(0, ...rows.map(([number]) => number))
  const byRow = new Map(rows)
  return Array.from({ length: last }, (_, index) =>
    (byRow.get(index + 1) ?? []).filter((text) => !isNumber(text.slice(text.indexOf(' ') + 1))).join('\n'),
  )
}

/** What a reader calls the row: its first words that are no id. */
function nameOf({ rows, columns }: SheetPlan, row: number): string {
  const cells = rows.find(({ number }) => number === row)?.cells ?? []
  const named = cells.find(({ column, value }) => columns[column - 1]?.isHidden !== true && typeof value === 'string' && value !== '')
  return typeof named?.value === 'string' ? named.value : ''
}

type Moves = ReadonlyMap<string, RowMove>

/** The row of the plan that a row of the pack was. */
function rowBefore(row: number, move: RowMove | undefined): number {
  if (move === undefined || row < move.first) return row
  return move.change === 'deleted' ? row + move.rows : Math.max(row - move.rows, move.first)
}

function movedBack(sheet: PlainSheet, moves: Moves): PlainSheet {
  const move = moves.get(sheet.name)
  const isNew = ({ number }: PlainRow) => move?.change === 'inserted' && number >= move.first && number < move.first + move.rows
  return {
    ...sheet,
    rows: sheet.rows
      .filter((row) => !isNew(row))
      .map(
        ({ number, cells }): PlainRow => ({
          number: rowBefore(number, move),
          cells: new Map([...cells].map(([column, cell]) => [column, cellBefore(cell, sheet.name, moves)])),
        }),
      ),
  }
}

function cellBefore(cell: PlainCell, sheet: string, moves: Moves): PlainCell {
  return cell.formula === undefined ? cell : { ...cell, formula: formulaBefore(cell.formula, sheet, moves) }
}

/** A text, or a cell or a range with the sheet it names; no name of a function and no part of a longer word. */
const REFERENCE =
  /"(?:[^"]|"")*"|((?:\$?'((?:[^']|'')+)'|\$?(?<![\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*))[!.])?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])/gu

function formulaBefore(formula: string, own: string, moves: Moves): string {
  return formula.replace(
    REFERENCE,
    (token, sheet: string | undefined, quoted?: string, plain?: string, from?: string, row?: string, to?: string, end?: string) => {
      if (from === undefined || row === undefined) return token
      const move = moves.get(quoted?.replaceAll("''", "'") ?? plain ?? own)
      if (move === undefined) return token
      const range = to === undefined || end === undefined ? '' : `:${to}${rowBefore(Number(end), move)}`
      return `${sheet ?? ''}${from}${rowBefore(Number(row), move)}${range}`
    },
  )
}

/** Whether a formula of the plan points at rows that are gone: it cannot read as it was locked. */
export function pointsAt(formula: string, own: string, moves: readonly RowMove[]): boolean {
  if (moves.length === 0) return false
  const deleted = new Map(moves.filter(({ change }) => change === 'deleted').map((move) => [move.sheet, move]))
  return [...formula.matchAll(REFERENCE)].some(([, , quoted, plain, , row, , end]) => {
    const move = deleted.get(quoted?.replaceAll("''", "'") ?? plain ?? own)
    if (move === undefined) return false
    return [row, end].some((each) => each !== undefined && Number(each) >= move.first && Number(each) < move.first + move.rows)
  })
}
