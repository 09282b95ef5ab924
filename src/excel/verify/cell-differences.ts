// Where a file that came from outside does not hold what a plan says: every cell of every sheet, typed values, formulas and
// the results stored with them, and every name of a cell; look-differences.ts says what else changes what one reads.

import { type CellPlan, columnLetter, nameDifferences, type SheetPlan, type WorkbookPlan } from '#board'
import type { PackDifference, PlainCell, PlainSheet, PlainSheets } from '#core'
import { filledFormulaText } from '#wording'
import { formulaText, sheetName } from '../cell-values.ts'
import { chartDifferences } from './chart-differences.ts'
import { fileDifferences, frameDifferences } from './frame-differences.ts'
import { cellLookDifferences, lookDifferences } from './look-differences.ts'
import { pointsAt, type RowMove, withoutMoves } from './moved-rows.ts'
import { plainFormula } from './plain-formula.ts'
import { isSameValue } from './same-value.ts'
import { surroundingDifferences } from './surrounding-differences.ts'

/**
 * What programs read differently first; then what the cells hold, in the order of the sheets, row by row, and names; then what stands
 * around them and how it looks, which says least. Sheets are found by their names, cells by their places.
 */
export function* packDifferences(plan: WorkbookPlan, found: PlainSheets): Generator<PackDifference> {
  const { moves, pack } = withoutMoves(plan, found)
  const { sheets, hidden, names, oddities } = pack
  yield* oddities.map((oddity): PackDifference => ({ kind: 'oddity', ...oddity }))
  yield* moves
  const read = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  for (const sheet of plan.sheets) {
    const found = read.get(sheetName(sheet.name))
    read.delete(sheetName(sheet.name))
    if (found === undefined) yield { kind: 'sheet-missing', sheet: sheet.name }
    else yield* differencesOfSheet(sheet, found, moves)
  }
  for (const name of read.keys()) yield { kind: 'sheet-added', sheet: name }
  if (hidden > 0) yield { kind: 'sheets-hidden', sheets: hidden }
  yield* nameDifferences(plan.names, names)
  yield* lookDifferences(plan, found)
  const looks = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  for (const sheet of plan.sheets) {
    const shown = looks.get(sheetName(sheet.name))
    if (shown?.looks !== undefined && !moves.some((move) => move.sheet === sheet.name))
      yield* cellLookDifferences(sheet, shown, plan.currency.decimals)
  }
  yield* fileDifferences(plan, found)
  // Rows that moved took along what stands around them, and every range that leads to them.
  if (moves.length > 0) return
  yield* frameDifferences(plan, found)
  yield* surroundingDifferences(plan, found)
  yield* chartDifferences(plan, found.charts)
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
  if (!isSameValue(value, text, what === 'value')) return difference
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
