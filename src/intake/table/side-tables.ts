// A sheet may hold more than one table: beside the list, behind a blank column, and below it. What belongs to another table is no cell
// of the list.

import type { CellMerge, SourceRow } from '../formats/list-format.ts'
import { fieldsOf } from './fields.ts'
import { remarksOf } from './header-text.ts'

const LONGEST_HEADER = 40
/** Rows of the list that a block beside it must have, to be a part of it. */
const OF_ROWS = 0.4
/** Blank columns that nobody leaves within a list. */
const WIDE_GAP = 2
/** Free text stands far to the right of a list and still belongs to its rows. */
const FREE_TEXT: ReadonlySet<string> = new Set(['notes', 'links', 'tags'])

/**
 * Indexes of columns that stand behind a blank column and do not belong to the rows before it.
 * @param width of the header
 * @param merges within the list: what they cover only looks blank
 */
export function besideColumns(
  header: readonly string[],
  rows: readonly SourceRow[],
  width: number,
  merges: readonly CellMerge[],
): ReadonlySet<number> {
  const hasText = (cells: readonly string[], at: number) => (cells[at] ?? '').trim() !== ''
  const isBlank = (at: number) => !hasText(header, at) && !rows.some(({ cells }) => hasText(cells, at))
  const beside = new Set<number>()
  const gap = Array.from({ length: width }, (_, at) => at).find((at) => at > 0 && isBlank(at))
  if (gap === undefined) return beside
  const named = new Set(header.slice(0, gap).flatMap((text) => [...fieldsOf(text).keys()].slice(0, 1)))
  // The columns before the gap must be a list themselves.
  if (named.size < 2) return beside
  for (let from = gap; from < width; ) {
    const to = blockEnd(from + 1, width, isBlank)
    const block = Array.from({ length: to - from }, (_, at) => from + at)
    const inBlock = rows.filter(({ cells }) => block.some((at) => hasText(cells, at)))
    const withList = inBlock.filter(({ cells }) => cells.slice(0, gap).filter((cell) => cell.trim() !== '').length > 1)
    const repeats = block.some((at) =>
      [...fieldsOf(header[at] ?? '')].some(([field, confidence]) => confidence === 'sure' && (field === 'name' || named.has(field))),
    )
    const isFar = Array.from({ length: WIDE_GAP }, (_, at) => from - at).every((at) => at >= gap && isBlank(at) && !isCovered(at, merges))
    const isOther = (isFar || isOfPeople(header, { from: from + 1, to })) && isTable(header, inBlock, { from: from + 1, to })
    const isAside = inBlock.length > withList.length
    if (isOther || ((isAside || repeats) && withList.length < rows.length * OF_ROWS)) for (const at of block) beside.add(at)
    from = to
  }
  return beside
}

/** Names once more, with what no list says of components: "Person, Salary". */
function isOfPeople(header: readonly string[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  const fields = fieldsOf(header[from] ?? '')
  return (fields.has('name') || fields.has('owner')) && header.slice(from + 1, to).some((text) => fieldsOf(text).size === 0)
}

function isCovered(at: number, merges: readonly CellMerge[]): boolean {
  return merges.some(({ column, columns }) => at > column && at < column + columns)
}

/** Columns that all have a name, the first of them the names of other things than the list's: texts, each once. */
function isTable(
  header: readonly string[],
  rows: readonly SourceRow[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (to - from < 2 || rows.length < 2 || header.slice(from, to).some((text) => text.trim() === '')) return false
  if ([...fieldsOf(header[from] ?? '').keys()].some((field) => FREE_TEXT.has(field))) return false
  const names = rows.map(({ cells }) => (cells[from] ?? '').trim().toLowerCase())
  const texts = names.filter((name) => /\p{L}/u.test(name) && !/\d/.test(name))
  return names.every((name) => name !== '') && new Set(names).size === names.length && texts.length * 2 > names.length
}

function blockEnd(from: number, width: number, isBlank: (at: number) => boolean): number {
  let end = from
  while (end < width && !isBlank(end)) end++
  return end
}

/**
 * A row among the data that names other columns: the next table begins with it.
 * @param header of the list
 * @param isApart below a blank line, or a title below one: then words that stand beside names of columns count as well ("Each", "Total")
 */
export function isOtherHeader({ cells }: SourceRow, header: readonly string[], isApart = false): boolean {
  // A header has no figures and no sentences: most rows are known not to be one by their first glance.
  if (cells.some((cell) => cell.length > LONGEST_HEADER || /\d/.test(cell))) return false
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length < 2) return false
  const fields = new Set(
    filled.flatMap((cell) => [...fieldsOf(cell)].filter(([, confidence]) => confidence === 'sure').map(([field]) => field)),
  )
  // The same names in another order are of another table.
  const isRepeated = cells.every((cell, at) => cell.trim() === '' || cell.trim().toLowerCase() === header[at]?.trim().toLowerCase())
  const isEnough = fields.size >= filled.length * 0.6 || (isApart && fieldsOf(filled[0] ?? '').get('name') === 'sure' && areHeaders(filled))
  return !isRepeated && fields.size >= 2 && isEnough
}

function areHeaders(cells: readonly string[]): boolean {
  return cells.filter((cell) => fieldsOf(cell).size > 0 || remarksOf(cell).size > 0).length >= cells.length * 0.6
}

/**
 * "#, Risk, Status" or "Question, Due, Who", with "Who" where the list has figures: from then on words alone in such a column.
 * @param at of a row behind a blank line
 */
export function isHeaderOfWords(rows: readonly SourceRow[], at: number): boolean {
  const cells = (rows[at]?.cells ?? []).map((cell) => cell.trim())
  if (cells.some((cell) => cell.length > LONGEST_HEADER || /\d/.test(cell))) return false
  const isNumbered = NUMBER.test(cells.find((cell) => cell !== '') ?? '')
  return cells.some((cell, column) => {
    if (cell === '' || !(isNumbered || fieldsOf(cell).get('owner') === 'sure')) return false
    const texts = (some: readonly SourceRow[]) => some.flatMap((row) => row.cells[column]?.trim() || [])
    const below = texts(rows.slice(at + 1, at + NEAR))
    return below.length > 0 && texts(rows.slice(Math.max(0, at - NEAR), at)).every(hasDigit) && !below.some(hasDigit)
  })
}

/** Rows that show what a column holds. */
const NEAR = 50
const NUMBER = /^(?:#|№|nr|no)\.?$/i
const hasDigit = (text: string) => /\d/.test(text)

/** The rows before another table that begins behind a blank line, all of them where none does. @param header of the list */
export function ownRows(rows: readonly SourceRow[], header: readonly string[]): readonly SourceRow[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const start = filled.findIndex((row, at) => {
    const isApart = at > 1 && row.line - (filled[at - 1]?.line ?? 0) > 1
    return isApart && (isOtherHeader(row, header, true) || isHeaderOfWords(filled, at))
  })
  return start === -1 ? rows : rows.slice(0, rows.indexOf(filled[start] as SourceRow))
}
