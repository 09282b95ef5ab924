// One sheet that came back against its plan. Called by compare-pack.ts.

import type { PackComparison, PackFact, PackPlace, PackRemark, PackValue, PlainCell, PlainSheet } from '#core'
import { filledFormulaText, SHEETS } from '#wording'
import { columnLetter } from '../cells.ts'
import type { ChecksLayout } from '../sheets/checks/layout.ts'
import { SELECTOR_CELL } from '../sheets/runway/scenario-places.ts'
import type { CellPlan } from '../workbook-plan.ts'
import { labelsOf, type SheetLabels } from './labels.ts'
import type { SheetMatch } from './match-sheet.ts'
import { isTyped, type PlannedSheet, shownText } from './planned-sheet.ts'
import { isRounded, numberIn, readTyped } from './read-typed.ts'
import { cellIn } from './returned-sheets.ts'
import { isSameFormula, type MatchOf } from './same-formula.ts'
import { sortedApart } from './sorted-apart.ts'
import type { TypedAt, TypedCell } from './typed-cell.ts'

export interface SheetToCompare {
  readonly planned: PlannedSheet
  readonly sheet: PlainSheet
  readonly match: SheetMatch
  readonly typedAt: TypedAt
  readonly matchOf: MatchOf
  readonly checks: ChecksLayout
  readonly isSameVersion: boolean
  /** What the cover may say of its status: it is recorded in the app later, too. null: whatever it says. */
  readonly statuses: readonly string[] | null
}

interface SheetComparison extends PackComparison {
  /** Formulas as they were sent that show something else: changed only where no input was. */
  readonly results: readonly PackRemark[]
  /** The choice of a scenario moves results. */
  readonly isChosen: boolean
}

export function compareSheet(given: SheetToCompare): SheetComparison {
  const { planned, sheet, match, typedAt } = given
  const walk = new Walk(given, labelsOf(planned))
  const apart = sortedApart(planned, sheet, match)
  /** Where the cell of the plan stands in the file. */
  const rowOf = (row: number, column: number) => apart?.rowOf(row, column) ?? match.row(row)
  const seen = new Set<string>()
  for (const [row, cells] of planned.rows) {
    if (match.row(row) === null) {
      walk.removed(row)
      continue
    }
    for (const cell of cells.values()) {
      const at = { row: rowOf(row, cell.column) ?? 0, column: match.column(cell.column) ?? 0 }
      seen.add(`${at.row} ${at.column}`)
      walk.cell(row, cell, at)
    }
  }
  if (apart !== null || isReordered(planned, match)) walk.sorted()
  for (const { number, cells } of sheet.rows) {
    const row = match.plannedRow(number)
    const rest = [...cells].filter(([column]) => !seen.has(`${number} ${column}`))
    if (row === null || !planned.rows.has(row)) {
      if (rest.length > 0) walk.added(number, rest)
      continue
    }
    for (const [column, cell] of rest) {
      const plannedColumn = match.plannedColumn(column)
      const plannedRow = plannedColumn === null ? row : (apart?.plannedRow(number, plannedColumn) ?? row)
      const typed = plannedColumn === null ? null : typedAt(plannedRow, plannedColumn)
      if (typed !== null && plannedColumn !== null) {
        walk.computed(plannedRow, plannedColumn, '', cell, { row: number, column })
        walk.typed(plannedRow, plannedColumn, typed, cell, { row: number, column })
      } else walk.written(row, cell, { row: number, column })
    }
  }
  return { facts: walk.facts, remarks: walk.remarks, results: walk.results, isChosen: walk.isChosen }
}

function isReordered({ rows }: PlannedSheet, match: SheetMatch): boolean {
  const places = [...rows.keys()].toSorted((a, b) => a - b).flatMap((row) => match.row(row) ?? [])
  return places.some((place, index) => place < (places[index - 1] ?? 0))
}

interface At {
  readonly row: number
  readonly column: number
}

class Walk {
  readonly facts: PackFact[] = []
  readonly remarks: PackRemark[] = []
  readonly results: PackRemark[] = []
  isChosen = false
  private readonly given: SheetToCompare
  private readonly labels: SheetLabels

  constructor(given: SheetToCompare, labels: SheetLabels) {
    this.given = given
    this.labels = labels
  }

  cell(row: number, cell: CellPlan, at: At): void {
    const { planned, sheet, typedAt } = this.given
    const found = cellIn(sheet, at.row, at.column)
    if (cell.formula !== undefined) this.formula(row, cell, cell.formula, found, at)
    else if (!isTyped(cell)) this.words(row, cell, found, at)
    else if (found?.formula !== undefined) this.formulaOver(row, cell, found, at)
    else if (planned.name === SHEETS.runway && `${columnLetter(cell.column)}${row}` === SELECTOR_CELL) {
      // To the letter: a formula that compares with it takes a blank at its end for another choice.
      this.isChosen = shown(found) !== shownText(cell)
      if (this.isChosen) this.remark('chosen', row, cell.column, at, shownText(cell), shown(found))
    } else {
      const typed = typedAt(row, cell.column)
      if (isStoredAsText(cell, found)) this.remark('as-text', row, cell.column, at, shownText(cell), shown(found))
      // Shown in another spelling than it is kept, as a vendor may be: as sent is no change.
      if (isSameShown(cell, found)) return
      if (typed !== null) this.typed(row, cell.column, typed, found, at)
      // What the cover says of who prepared and approved it is recorded in the app later, too.
      else if (!(planned.name === SHEETS.cover && found === undefined)) {
        this.remark(cell.value === undefined ? 'written' : 'no-target', row, cell.column, at, shownText(cell), shown(found))
      }
    }
  }

  /** A label that somebody took out says nothing by itself. */
  private words(row: number, cell: CellPlan, found: PlainCell | undefined, at: At): void {
    const { planned, isSameVersion } = this.given
    if (!isSameVersion || found === undefined) return
    if (found.formula !== undefined) this.computed(row, cell.column, shownText(cell), found, at)
    else if (!isSameShown(cell, found) && !(planned.name === SHEETS.cover && this.isStatus(cell, found))) {
      this.remark(shownText(cell) === '' ? 'written' : 'words', row, cell.column, at, shownText(cell), shown(found))
    }
  }

  /** Of a pack that was sent before its quarter was approved, or whose state is gone. */
  private isStatus({ column }: CellPlan, found: PlainCell): boolean {
    const { statuses } = this.given
    return columnLetter(column) === 'C' && (statuses === null || statuses.includes(shown(found)))
  }

  private formulaOver(row: number, cell: CellPlan, found: PlainCell, at: At): void {
    this.computed(row, cell.column, shownText(cell), found, at)
    const typed = this.given.typedAt(row, cell.column)
    if (typed !== null && !isSameShown(cell, found)) this.typed(row, cell.column, typed, found, at)
  }

  /** Named by the formula: what it shows may be what was sent, until somebody computes the sheet anew. */
  computed(row: number, column: number, sent: string, found: PlainCell, at: At): void {
    if (found.formula !== undefined) this.remark('computed', row, column, at, sent, formulaOf(found))
  }

  typed(row: number, column: number, typed: TypedCell, found: PlainCell | undefined, at: At): void {
    const { checks, planned } = this.given
    const { target, unit, base } = typed
    const theirs = readTyped(found, unit, target, checks)
    // What rounds to what was sent would be lost without a word.
    const isLost = theirs !== undefined && isSameValue(base, theirs) && isRounded(found, unit)
    if (theirs === undefined || isLost) this.remark('unread', row, column, at, '', shown(found))
    else if (!isSameValue(base, theirs)) {
      const formula = found?.kind === 'formula' ? `=${found.formula ?? ''}` : null
      const key = `${planned.name}!${columnLetter(column)}${row}`
      this.facts.push({ key, place: this.place(row, column, at), target, unit, base, theirs, formula })
    }
  }

  private formula(row: number, cell: CellPlan, sent: string, found: PlainCell | undefined, at: At): void {
    const { planned, sheet, matchOf, isSameVersion } = this.given
    if (found?.kind === 'formula' || (found?.kind === 'error' && found.formula !== undefined)) {
      const there = { sheet: sheet.name, row: at.row }
      const isSame = isSameFormula({ sent, at: { sheet: planned.name, row } }, { found: found.formula ?? '', there }, matchOf)
      const isFilled = found.over !== undefined
      if (isFilled || (isSameVersion && !isSame)) this.remark('formula', row, cell.column, at, `=${sent}`, formulaOf(found))
      // A program that computes nothing stores no result.
      else if (isSameVersion && found.text !== '' && !isSameShown(cell, { ...found, kind: 'value' }))
        this.results.push({ kind: 'result', place: this.place(row, cell.column, at), base: shownText(cell), theirs: found.text })
    } else if (!(found === undefined && shownText(cell) === '')) {
      this.remark('overwritten', row, cell.column, at, `=${sent}`, shown(found))
    }
  }

  written(row: number, cell: PlainCell, at: At): void {
    this.remark('written', row, null, at, '', shown(cell))
  }

  removed(row: number): void {
    const place = { sheet: this.given.sheet.name, cell: '', row: this.labels.row(row), column: '' }
    this.remarks.push({ kind: 'row-removed', place, base: place.row, theirs: '' })
  }

  added(number: number, cells: readonly (readonly [number, PlainCell])[]): void {
    const [first] = cells
    // Ids say nothing to a reader.
    const texts = cells.filter(([column, { kind }]) => column > 1 && kind === 'value').map(([, { text }]) => text)
    const place = { sheet: this.given.sheet.name, cell: `${columnLetter(first?.[0] ?? 1)}${number}`, row: texts[0] ?? '', column: '' }
    this.remarks.push({ kind: 'row-added', place, base: '', theirs: texts.slice(0, MOST_TEXTS).join(' · ').slice(0, MOST_CHARACTERS) })
  }

  sorted(): void {
    const { name } = this.given.sheet
    this.remarks.push({ kind: 'sorted', place: { sheet: name, cell: '', row: name, column: '' }, base: '', theirs: '' })
  }

  private remark(kind: PackRemark['kind'], row: number, column: number | null, at: At, base: string, theirs: string): void {
    const place = this.place(row, column, at)
    this.remarks.push({ kind, place, base: base.slice(0, MOST_CHARACTERS), theirs: theirs.slice(0, MOST_CHARACTERS) })
  }

  private place(row: number, column: number | null, { row: number, column: letter }: At): PackPlace {
    const cell = number < 1 || letter < 1 ? '' : `${columnLetter(letter)}${number}`
    return { sheet: this.given.sheet.name, cell, row: this.labels.row(row), column: column === null ? '' : this.labels.column(row, column) }
  }
}

/** A remark is read by people. */
const MOST_CHARACTERS = 500
const MOST_TEXTS = 8

function formulaOf({ formula = '', over }: PlainCell): string {
  return over === undefined ? `=${formula}` : filledFormulaText(formula, over)
}

/** Reads like the number or the day that was sent, or like another one. */
function isStoredAsText(cell: CellPlan, found: PlainCell | undefined): boolean {
  if (cell.value === undefined || typeof cell.value === 'string' || found?.isText !== true) return false
  return numberIn(found.text) !== null || isSameShown(cell, found)
}

function shown(cell: PlainCell | undefined): string {
  return cell === undefined ? '' : cell.kind === 'formula' && cell.text === '' ? `=${cell.formula ?? ''}` : cell.text
}

/** Programs end lines in their own way, and take spaces off the ends of a text. */
function isSameValue(base: PackValue, theirs: PackValue): boolean {
  return base === theirs || (typeof base === 'string' && base.trim().replaceAll('\r\n', '\n') === theirs)
}

/** What a 0 in a cell of days is read as, which says that there is no day. */
const NO_DAY = '1899-12-30'

function isSameShown(cell: CellPlan, found: PlainCell | undefined): boolean {
  const [sent, text] = [shownText(cell).trim().replaceAll('\r\n', '\n'), shown(found).trim().replaceAll('\r\n', '\n')]
  if (sent === text || sent.toUpperCase() === text) return true
  const [was, is] = [typeof cell.value === 'number' ? cell.value : null, text === NO_DAY ? 0 : numberIn(text)]
  // A rest of decimals beside 0 is no difference either.
  return was !== null && is !== null && Math.abs(was - is) <= Math.max(Math.abs(was), 1) * 1e-9
}
