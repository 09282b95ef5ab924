// Which row of a table names its columns. The header may be two rows, of which the upper one says what several columns have in common.

import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import { kindOf } from './cell-kinds.ts'
import type { HeaderTexts } from './column-evidence.ts'
import { fieldsOf } from './fields.ts'
import { spanOf } from './list-shapes.ts'

export const MAX_ROWS_ABOVE = 30
/** Rows below a header that show whether it is one. */
const BELOW = 20
/** A text that stands over columns is short. */
const LONGEST_GROUP = 40
const TITLE_COLUMNS = 3
/** So many figures in a column show that it holds them. */
const LEAST_FIGURES = 2
const MOSTLY = 0.6

/** Indexes of rows; upper and lower are the same where the header is one row. */
export interface HeaderRows {
  readonly upper: number
  readonly lower: number
}

/** null: no row names the columns. */
export function likeliestHeader(rows: readonly SourceRow[]): number | null {
  const above = rows.slice(0, MAX_ROWS_ABOVE)
  const contrasts = contrastsOf(rows, above.length)
  let best: number | null = null
  let bestScore = 0
  for (const [index, row] of above.entries()) {
    // A row with figures where the rows below it have them is one of them, whatever words of ours it holds.
    if (isLikeBelow(contrasts[index])) continue
    const score = headerScore(row, rows.slice(index + 1, index + 1 + BELOW))
    if (score > bestScore) [best, bestScore] = [index, score]
  }
  const unknown = unknownHeader(rows, contrasts)
  const isOfNoFigures = best !== null && contrasts[best]?.headed === 0
  return best === null || (unknown !== null && unknown < best && isOfNoFigures) ? unknown : best
}

/** Of the columns that hold figures below a row: in how many it has a text, in how many a figure. */
interface Contrast {
  readonly headed: number
  readonly figured: number
}

/** A text above figures is the name of their column, in any language. */
function contrastsOf(rows: readonly SourceRow[], count: number): readonly Contrast[] {
  const looked = rows.slice(0, count + BELOW)
  const figures = looked.map(({ cells }) => cells.map((cell) => (cell.trim() === '' ? null : spanOf(cell) === null && isFigure(cell))))
  const width = looked.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return looked.slice(0, count).map((_, index) => {
    const below = figures.slice(index + 1, index + 1 + BELOW)
    let [headed, figured] = [0, 0]
    for (let column = 0; column < width; column++) {
      const own = figures[index]?.[column] ?? null
      if (own !== null && holdsFigures(below, column)) own ? figured++ : headed++
    }
    return { headed, figured }
  })
}

/** @param rows whether each of their cells is a figure; null: it is blank */
function holdsFigures(rows: readonly (readonly (boolean | null)[])[], column: number): boolean {
  let [filled, figures] = [0, 0]
  for (const row of rows) {
    const is = row[column] ?? null
    if (is !== null) filled++
    if (is === true) figures++
  }
  return filled >= LEAST_FIGURES && figures > filled * MOSTLY
}

function isLikeBelow(contrast: Contrast | undefined): boolean {
  return contrast !== undefined && contrast.figured > contrast.headed
}

/** Different meanings that its cells name; figures speak against it, cells below it for it. */
function headerScore({ cells }: SourceRow, below: readonly SourceRow[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const fields = new Map<string, number>()
  for (const cell of filled) {
    const [first] = fieldsOf(cell)
    if (first !== undefined) fields.set(first[0], Math.max(fields.get(first[0]) ?? 0, first[1] === 'sure' ? 1 : 0.7))
  }
  const months = filled.filter((cell) => spanOf(cell) !== null).length
  // A table of people has their names in its header, and one word of ours.
  const people = filled.filter((cell) => ['person', 'group'].includes(kindOf(cell)) && fieldsOf(cell).size === 0).length
  const isEnough =
    fields.size >= 2 ||
    // A ledger names nothing but its months.
    (fields.size === 0 && months >= 3 && months * 2 >= filled.length) ||
    (fields.size === 1 && (months >= 3 || people >= 2 || (filled.length <= 2 && withoutTrailingBlanks(cells) === filled.length)))
  if (!isEnough) return 0
  const figures = filled.filter((cell) => spanOf(cell) === null && isFigure(cell)).length
  if (figures > filled.length / 3) return 0
  const words = [...fields.values()].reduce((sum, weight) => sum + weight, 0)
  return words - figures + Math.min(months, 12) * 0.3 + (fields.size === 1 ? Math.min(people, 12) * 0.3 : 0) + coverage(cells, below) * 2
}

/** Share of the columns filled below that have a text here. */
function coverage(cells: readonly string[], below: readonly SourceRow[]): number {
  const width = below.reduce((widest, row) => Math.max(widest, withoutTrailingBlanks(row.cells)), 0)
  if (width === 0) return 0
  return cells.slice(0, width).filter((cell) => cell.trim() !== '').length / width
}

function isFigure(cell: string): boolean {
  if (!/\p{Nd}/u.test(cell)) return false
  // "25%" is a figure, even if a percentage may be what a column is called by; "24/7" is the whole name of one.
  if (PLAIN_FIGURE.test(cell)) return ![...fieldsOf(cell).values()].includes('sure')
  return ['money', 'number', 'percent', 'time', 'date', 'link'].includes(kindOf(cell)) && fieldsOf(cell).size === 0
}

/** Nothing but digits and marks. */
const PLAIN_FIGURE = /^[^\p{L}]*\p{Nd}[^\p{L}]*$/u

/** In a language that we know no words of, or with a name and words of its own: different short texts above rows with figures. */
function unknownHeader(rows: readonly SourceRow[], contrasts: readonly Contrast[]): number | null {
  for (const [index, { headed, figured }] of contrasts.entries()) {
    const filled = (rows[index]?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
    const namesFirst = fieldsOf(filled[0] ?? '').get('name') === 'sure'
    const isText = (cell: string) => cell.length <= 40 && (namesFirst ? !isFigure(cell) : !/\p{Nd}/u.test(cell))
    const isTexts = filled.length >= 3 && filled.every(isText) && new Set(filled).size === filled.length
    if (isTexts && headed > 0 && figured === 0) return index
  }
  return null
}

/** @param row index of the row that names the most columns */
export function headerRows({ rows, merges }: SourceTable, row: number): HeaderRows {
  const here = rows[row]
  if (here === undefined) return { upper: row, lower: row }
  const [above, next] = [rows[row - 1], rows[row + 1]]
  if (above !== undefined && here.line === above.line + 1 && isUpper(above, here, merges)) return { upper: row - 1, lower: row }
  if (next !== undefined && next.line === here.line + 1 && isLower(next, here, merges)) return { upper: row, lower: row + 1 }
  return { upper: row, lower: row }
}

/** Texts over the columns: merged ones, or several with gaps between them that the row below fills. */
function isUpper(above: SourceRow, here: SourceRow, merges: SourceTable['merges']): boolean {
  const filled = above.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  if (filled.some((at) => isFigure(above.cells[at] ?? ''))) return false
  const width = withoutTrailingBlanks(here.cells)
  const spans = merges.filter(({ row, columns }) => row === above.line && columns > 1 && columns < width)
  if (spans.length > 0) return true
  return filled.length >= 2 && filled.length < here.cells.filter((cell) => cell.trim() !== '').length
}

/** The second row of a header whose first one is the richer: below merged cells, or units alone. */
function isLower(next: SourceRow, here: SourceRow, merges: SourceTable['merges']): boolean {
  const filled = next.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0 || filled.some((cell) => cell.length > 30 || (/\p{Nd}/u.test(cell) && fieldsOf(cell).size === 0))) return false
  const hasMerges = merges.some(({ row, rows, columns }) => row === here.line && (rows === 2 || columns > 1))
  const nameBelow = (next.cells[here.cells.findIndex((cell) => cell.trim() !== '')] ?? '').trim()
  const areUnits = filled.every((cell) =>
    /^[([]?(?:[%€$£]|[hdk][€$]?|h\/\w+|[€$£]?\/?\w{1,3}|fte|y\/n|yes\/no|ja\/nein|date|text|net|netto|gross|brutto)[)\]]?(?:\s*\/\s*\w+)?$/i.test(
      cell,
    ),
  )
  return nameBelow === '' && (hasMerges || areUnits || fillsGaps(next, here))
}

/** Every text stands in a group: below a gap of the upper row, or below the text before such a gap. */
function fillsGaps(next: SourceRow, here: SourceRow): boolean {
  const width = Math.max(withoutTrailingBlanks(next.cells), withoutTrailingBlanks(here.cells))
  const isGap = (at: number) => at > 0 && at < width && (here.cells[at] ?? '').trim() === ''
  const filled = next.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  return filled.some(isGap) && filled.length > 1 && filled.every((at) => isGap(at) || isGap(at + 1))
}

/** The texts of each column; the upper one of a merged cell stands over all of its columns. */
export function headerTexts({ rows, merges }: SourceTable, { upper, lower }: HeaderRows, width: number): readonly HeaderTexts[] {
  const own = rows[lower]?.cells ?? []
  if (upper === lower) return Array.from({ length: width }, (_, at) => ({ own: clean(own[at]), group: '' }))
  const over = spread(rows[upper] as SourceRow, merges, width)
  return Array.from({ length: width }, (_, at) => {
    const [text, group] = [clean(own[at]), over[at] ?? '']
    return text === ''
      ? { own: (rows[upper]?.cells[at] ?? '').trim() === '' ? '' : group, group: '' }
      : { own: text, group: group === text ? '' : group }
  })
}

function spread({ cells, line }: SourceRow, merges: SourceTable['merges'], width: number): readonly string[] {
  const merged = merges.filter(({ row }) => row === line)
  const texts = Array.from({ length: width }, () => '')
  let last = ''
  for (let at = 0; at < width; at++) {
    const text = clean(cells[at])
    if (text !== '') last = text.length <= LONGEST_GROUP ? text : ''
    // Without merges a text counts until the next one; with them it ends where its cell ends.
    const span = merged.find(({ column, columns }) => at >= column && at < column + columns)
    // A title over the first columns says what the table is, not what they have in common.
    const isTitle = span !== undefined && span.columns >= TITLE_COLUMNS && cells.slice(0, span.column).every((cell) => cell.trim() === '')
    const over = span === undefined ? (text === '' ? '' : last) : isTitle ? '' : clean(cells[span.column])
    texts[at] = merged.length === 0 ? last : over
  }
  return texts
}

function clean(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

export function withoutTrailingBlanks(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}
