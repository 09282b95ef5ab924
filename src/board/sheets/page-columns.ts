// Where the pages of a list end that prints on several side by side: between blocks of columns, so that the title over a block is
// read on one page. A block that is wider than a page has its title on each of its pages.

import { columnIndex, columnLetter } from '../cells.ts'
import type { RowPlan, SheetPlan } from '../workbook-plan.ts'
import { ACROSS } from './paper.ts'
import { wrappedHeight } from './wrapped-height.ts'

type Body = Pick<SheetPlan, 'columns' | 'rows' | 'merges' | 'print'>

/** Columns of a block that stand on one page, from 1. */
interface Part {
  readonly first: number
  readonly last: number
}

/** As it is, where it has no titles over several columns, or prints as wide as a page. */
export function withPageEnds<Sheet extends Body>(sheet: Sheet): Sheet {
  const { merges, print } = sheet
  const [row = 0] = merges.map((range) => Number(/\d+$/.exec(range)?.[0]))
  if (print.repeatColumns === undefined || row === 0) return sheet
  const [first = 1, repeated = first] = print.repeatColumns.split(':').map(columnIndex)
  const last = columnIndex(/:([A-Z]+)/.exec(print.area)?.[1] ?? 'A')
  const width = widthOf(sheet)
  const room = ACROSS.characters - width({ first, last: repeated })
  const blocks = blocksOf(merges, repeated + 1, last).map((block) => partsOf(block, width, room))
  const endColumns = ends(blocks.flat(), width, room)
  const ranges = blocks.flat().filter((part) => part.first < part.last)
  return {
    ...sheet,
    rows: sheet.rows.map((each) => (each.number === row ? withTitles(each, blocks, width) : each)),
    merges: [
      ...ranges.map((part) => `${columnLetter(part.first)}${row}:${columnLetter(part.last)}${row}`),
      ...merges.filter((range) => columnIndex(/^[A-Z]+/.exec(range)?.[0] ?? 'A') > last),
    ],
    print: { ...print, ...(endColumns.length === 0 ? {} : { endColumns }) },
  }
}

type Width = (part: Part) => number

const widthOf =
  ({ columns }: Body): Width =>
  ({ first, last }) =>
    columns.slice(first - 1, last).reduce((sum, { width, isHidden }) => sum + (isHidden === true ? 0 : width), 0)

/** Those that have one title, and each column that has its own. */
function blocksOf(merges: readonly string[], from: number, to: number): readonly Part[] {
  const lastOf = new Map(
    merges.map((range) => {
      const [first = 1, last = first] = range.split(':').map((cell) => columnIndex(cell.replace(/\d+$/, '')))
      return [first, last]
    }),
  )
  const blocks: Part[] = []
  for (let first = from; first <= to; first = (blocks.at(-1)?.last ?? first) + 1) blocks.push({ first, last: lastOf.get(first) ?? first })
  return blocks
}

/** Of a block that no page is wide enough for, about as many characters each: a narrow rest would have a title of many lines. */
function partsOf(block: Part, width: Width, room: number): readonly Part[] {
  const all = width(block)
  const most = block.last - block.first + 1
  for (let count = Math.ceil(all / room); count < most; count += 1) {
    const parts: Part[] = []
    for (let column = block.first; column <= block.last; column += 1) {
      const middle = width({ first: block.first, last: column }) - width({ first: column, last: column }) / 2
      const part = Math.min(count - 1, Math.floor((middle / all) * count))
      parts[part] = { first: parts[part]?.first ?? column, last: column }
    }
    const found = parts.filter((part) => part !== undefined)
    if (found.every((part) => width(part) <= room)) return found
  }
  return Array.from({ length: most }, (_, at) => ({ first: block.first + at, last: block.first + at }))
}

/** The last columns of all pages but the last one. */
function ends(parts: readonly Part[], width: Width, room: number): readonly string[] {
  const found: string[] = []
  let taken = 0
  for (const part of parts) {
    const needed = width(part)
    if (taken > 0 && taken + needed > room) {
      found.push(columnLetter(part.first - 1))
      taken = 0
    }
    taken += needed
  }
  return found
}

/** The title of a block of several parts stands over each of them. */
function withTitles(row: RowPlan, blocks: readonly (readonly Part[])[], width: Width): RowPlan {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  let height = row.height ?? 0
  for (const parts of blocks) {
    const title = cells.get(parts[0]?.first ?? 0)
    if (parts.length === 1 || typeof title?.value !== 'string') continue
    for (const part of parts) {
      cells.set(part.first, { ...title, column: part.first })
      height = Math.max(height, wrappedHeight(title.value, width(part)))
    }
  }
  return { number: row.number, height, cells: [...cells.values()].toSorted((one, other) => one.column - other.column) }
}
