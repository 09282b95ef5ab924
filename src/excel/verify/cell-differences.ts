// Where a file that came from outside does not hold what a plan says: every cell of every sheet, typed values, formulas and
// the results stored with them, and every name of a cell; look-differences.ts says what else changes what one reads.

import { type CellPlan, columnLetter, nameDifferences, type SheetPlan, type WorkbookPlan } from '#board'
import type { PackDifference, PlainCell, PlainSheet, PlainSheets } from '#core'
import { filledFormulaText } from '#wording'
import { cellText, dateSerial, formulaText, sheetName } from '../cell-values.ts'
import { formatDifferences, lookDifferences } from './look-differences.ts'
import { pointsAt, type RowMove, withoutMoves } from './moved-rows.ts'
import { plainFormula } from './plain-formula.ts'

/** What programs read differently first; then in the order of the sheets, row by row; then names. Sheets are found by their names, cells by their places. */
export function* packDifferences(plan: WorkbookPlan, found: PlainSheets): Generator<PackDifference> {
  const { moves, pack } = withoutMoves(plan, found)
  const { sheets, hidden, names, oddities } = pack
  yield* oddities.map((oddity): PackDifference => ({ kind: 'oddity', ...oddity }))
  yield* lookDifferences(plan, found)
  yield* moves
  const read = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  for (const sheet of plan.sheets) {
    const found = read.get(sheetName(sheet.name))
    read.delete(sheetName(sheet.name))
    if (found === undefined) yield { kind: 'sheet-missing', sheet: sheet.name }
    else {
      yield* differencesOfSheet(sheet, found, moves)
      if (found.looks !== undefined && !moves.some((move) => move.sheet === sheet.name))
        yield* formatDifferences(sheet, found, plan.currency.decimals)
    }
  }
  for (const name of read.keys()) yield { kind: 'sheet-added', sheet: name }
  if (hidden > 0) yield { kind: 'sheets-hidden', sheets: hidden }
  yield* nameDifferences(plan.names, names)
}

function* differencesOfSheet(plan: SheetPlan, { rows }: PlainSheet, moves: readonly RowMove[]): Generator<PackDifference> {
  const gone = moves.find(({ change, sheet }) => change === 'deleted' && sheet === plan.name)
  const read = new Map(rows.map(({ number, cells }) => [number, cells]))
  const planned = new Map(plan.rows.map((row) => [row.number, row]))
  const numbers = [...new Set([...planned.keys(), ...read.keys()])].sort((a, b) => a - b)
  for (const number of numbers) {
    if (gone !== undefined && number >= gone.first && number < gone.first + gone.rows) continue
    // Made anew each time it is read, so it is read once.
    const wanted = new Map((planned.get(number)?.cells ?? []).map((cell) => [cell.column, cell]))
    const found = read.get(number) ?? NO_CELLS
    const columns = [...new Set([...wanted.keys(), ...found.keys()])].sort((a, b) => a - b)
    for (const column of columns) {
      const difference = differenceOf(wanted.get(column), found.get(column))
      if (difference?.what === 'formula' && pointsAt(wanted.get(column)?.formula ?? '', plan.name, moves)) {
        yield { kind: 'cell', sheet: plan.name, cell: `${columnLetter(column)}${number}`, ...difference, what: 'result' }
      } else if (difference !== null) yield { kind: 'cell', sheet: plan.name, cell: `${columnLetter(column)}${number}`, ...difference }
    }
  }
}

const NO_CELLS: ReadonlyMap<number, PlainCell> = new Map()

type CellDifference = Pick<Extract<PackDifference, { kind: 'cell' }>, 'what' | 'locked' | 'pack' | 'storedAs'>

/** null: the cell holds what was planned. A formula is told before its result. */
function differenceOf(plan: CellPlan | undefined, read: PlainCell | undefined): CellDifference | null {
  if (plan?.formula === undefined) {
    if (read?.formula === undefined) return valueDifference('value', plan?.value, read)
    return { what: 'value', locked: shown(plan?.value), pack: shownCell(read) }
  }
  const formula = formulaText(plan.formula)
  // No formula of a plan fills more cells than its own.
  if (read?.formula === undefined || read.over !== undefined || plainFormula(read.formula) !== plainFormula(formula)) {
    return { what: 'formula', locked: `=${plan.formula}`, pack: shownCell(read) }
  }
  return valueDifference('result', plan.value, read)
}

function valueDifference(what: 'value' | 'result', value: CellPlan['value'], read: PlainCell | undefined): CellDifference | null {
  const text = read?.text ?? ''
  const difference = { what, locked: shown(value), pack: text }
  if (!isSameValue(value, text)) return difference
  // What reads the same adds up to something else where a sum passes over texts.
  const isText = read?.isText === true
  return text === '' || isText === (typeof value === 'string') ? null : { ...difference, storedAs: isText ? 'text' : 'number' }
}

function shownCell(read: PlainCell | undefined): string {
  if (read?.over !== undefined) return filledFormulaText(read.formula ?? '', read.over)
  return read?.formula === undefined ? (read?.text ?? '') : `=${read.formula}`
}

function shown(value: CellPlan['value']): string {
  if (typeof value === 'object') return value.date
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value === undefined ? '' : String(value)
}

function isSameValue(value: CellPlan['value'], text: string): boolean {
  if (typeof value === 'string' || value === undefined) return sameText(value ?? '') === sameLines(text)
  if (typeof value === 'boolean') return text === (value ? 'TRUE' : 'FALSE') || text === (value ? '1' : '0')
  const read = numberOf(text)
  return read !== null && isSameNumber(typeof value === 'number' ? value : dateSerial(value.date), read)
}

/** As the text is read back from a file that holds it. */
function sameText(text: string): string {
  return sameLines(cellText(text).replaceAll('_x005F_', '_'))
}

function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** A number may come as a percent or as a day: a program that saves the file keeps the number and chooses the format. */
function numberOf(text: string): number | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateSerial(text as Parameters<typeof dateSerial>[0])
  const isPercent = text.endsWith('%')
  const digits = isPercent ? text.slice(0, -1) : text
  if (digits.trim() === '' || !Number.isFinite(Number(digits))) return null
  return isPercent ? Number(digits) / 100 : Number(digits)
}

/** Spreadsheets keep 15 digits, and each adds up in an order of its own. */
function isSameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-9 + 1e-12
}
