// The cells of one sheet of a pack or a form, from its XML: what each shows, and the formula behind it. Merges, links and
// everything around the cells are passed over.

import { type PlainCell, type PlainRow, type PlainSheet, problem } from '#core'
import { INK_MARKS } from '#wording'
import { columnLetters } from './column-letters.ts'
import { MAX_SHEET_ROWS } from './limits.ts'
import { type NumberFormat, PLAIN_NUMBER } from './number-format.ts'
import { ISO_MOMENT, packNumberText } from './number-text.ts'
import type { ReadBudget } from './read-budget.ts'
import { Refusal } from './refusal.ts'
import { movedFormula, type SharedFormula } from './shared-formula.ts'
import { sheetLooks } from './sheet-looks.ts'
import { unescaped } from './text-runs.ts'
import { type OpenCell, type SheetPart, walkSheet } from './walk-sheet.ts'

interface SheetSource extends SheetPart {
  readonly strings: readonly string[]
  readonly stringsInRuns: ReadonlyMap<number, readonly string[]>
  readonly formats: readonly NumberFormat[]
  readonly codes: readonly string[]
  /** Of each format; none of a form, where nobody asks. */
  readonly colors: readonly string[]
  readonly inks: readonly string[]
  readonly conditionalColors: readonly string[]
  /** Ids of drawings on which nothing stands. */
  readonly blankDrawings: ReadonlySet<string>
  readonly isFrom1904: boolean
  /** A sheet with a cell beyond it is refused. */
  readonly maxColumns: number
}

/** @throws Refusal */
export async function readSheet(source: SheetSource): Promise<PlainSheet> {
  const { file, name, maxColumns } = source
  const rows: PlainRow[] = []
  let cells = new Map<number, PlainCell>()
  const shared = new Map<string, SharedFormula>()
  const damaged = () => new Refusal(problem('spreadsheet-damaged', { file, part: source.part.name }))
  const looks = sheetLooks(source)
  await walkSheet(source, {
    passesOver: true,
    beside: looks.open,
    besideEnds: looks.close,
    extended: looks.extended,
    cell(cell, number) {
      if (!share(cell, number, shared, source.budget)) source.odd('two-values', `${name}!${columnLetters(cell.column)}${number}`)
      if (!isOfItsType(cell)) source.odd('cell-type', `${name}!${columnLetters(cell.column)}${number}`)
      const plain = plainCell(cell, source, damaged)
      if (plain === null && isEmptyText(cell)) looks.emptyText(number, cell.column)
      if (plain === null) return
      if (cell.column > maxColumns || number > MAX_SHEET_ROWS || rows.length >= MAX_SHEET_ROWS) {
        throw new Refusal(problem('spreadsheet-too-long', { file, sheet: name, maxRows: MAX_SHEET_ROWS, maxColumns }))
      }
      source.budget.cell()
      cells.set(cell.column, plain)
    },
    row(number, attributes) {
      if (cells.size > 0) looks.row(number, attributes)
      if (cells.size > 0) rows.push({ number, cells })
      if (cells.size > 0) cells = new Map()
    },
  })
  return { name, rows, looks: looks.found }
}

/** The first cell of a shared formula says it, the others come after. false: a later one says another than it. */
function share(cell: OpenCell, row: number, shared: Map<string, SharedFormula>, budget: ReadBudget): boolean {
  if (cell.shared === null || cell.formula === null) return true
  const known = shared.get(cell.shared)
  const said = cell.formula
  if (known === undefined) {
    if (said !== '') shared.set(cell.shared, { formula: said, row, column: cell.column })
    return true
  }
  budget.made(known.formula.length)
  cell.formula = movedFormula(known, row, cell.column)
  return said === '' || said === cell.formula
}

/** null when there is nothing in it. A formula without a stored result is an empty formula cell. */
function plainCell(cell: OpenCell, source: SheetSource, damaged: () => Refusal): PlainCell | null {
  const shown = shownCell(cell, source, damaged)
  const format = source.codes[cell.style] ?? ''
  const colors = withRuns(source.colors[cell.style] ?? '', cell, source)
  const looks = { ...(format === '' ? {} : { format }), ...(colors === '' ? {} : { colors }) }
  const plain = shown === null ? null : { ...shown, ...looks }
  if (cell.formula === null) return plain
  return {
    ...{ text: plain?.text ?? '', kind: plain?.kind === 'error' ? 'error' : 'formula', formula: cell.formula },
    ...(plain?.isText === undefined ? {} : { isText: true }),
    ...looks,
    ...(cell.over === null ? {} : { over: cell.over }),
  }
}

/** Marked where a run of its text is drawn otherwise than the cell. */
function withRuns(colors: string, cell: OpenCell, source: SheetSource): string {
  const runs = cell.type === 's' ? runsOfShared(cell.value, source) : cell.inks
  if (colors === '' || runs === undefined) return colors
  const own = source.inks[cell.style]
  return runs.every((ink) => own?.startsWith(ink) === true) ? colors : `${colors}${INK_MARKS.runs}`
}

/** Most files have no such text, and nothing is looked up for any of their cells. */
function runsOfShared(place: string, { stringsInRuns }: SheetSource): readonly string[] | undefined {
  return stringsInRuns.size === 0 ? undefined : stringsInRuns.get(Number(place))
}

/** Over such a cell no text from the one before it runs on. */
function isEmptyText({ type, hasValue, value }: OpenCell): boolean {
  return hasValue && (type === 'inlineStr' || type === 'str' || (type === 's' && value !== ''))
}

/** What stands in it is of the kind that it says: a number that is called an error or a day is one to some programs only. */
function isOfItsType({ type, value }: OpenCell): boolean {
  const pattern = VALUES_OF_TYPES[type]
  return pattern === undefined || value === '' || pattern.test(value)
}

const VALUES_OF_TYPES: Readonly<Record<string, RegExp>> = { b: /^(?:[01]|true|false)$/, d: ISO_MOMENT, e: /^(?:#|Err:)/ }

function shownCell({ type, style, value }: OpenCell, source: SheetSource, damaged: () => Refusal): PlainCell | null {
  const kind = 'value'
  if (value === '') return null
  switch (type) {
    case 's': {
      const text = sharedText(value, source.strings)
      if (text === undefined) throw damaged()
      return text === '' ? null : { text, kind, isText: true }
    }
    case 'inlineStr':
    case 'str':
      return { text: unescaped(value), kind, isText: true }
    case 'd':
      return { text: value, kind }
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind }
    case 'e':
      return { text: value, kind: 'error' }
    default: {
      const text = packNumberText(value, source.formats[style] ?? PLAIN_NUMBER, source.isFrom1904)
      if (text === null) throw damaged()
      return { text, kind }
    }
  }
}

/** undefined: the table of texts has none at that place. */
export function sharedText(place: string, strings: readonly string[]): string | undefined {
  return /^\d+$/.test(place) ? strings[Number(place)] : undefined
}
