// Where the pages of a sheet end that has several blocks of rows below one another: a block that a page has room for stands on one, and
// of a longer one its heading stands with its first rows.

import { columnIndex } from '../cells.ts'
import type { RowPlan, SheetPlan } from '../workbook-plan.ts'
import { rowPointsOf } from './paper.ts'

type Body = Pick<SheetPlan, 'columns' | 'rows' | 'print' | 'charts'>

/** Rows that belong together, from heading or blank row to blank row. */
interface Block {
  readonly first: number
  last: number
  readonly isHeaded: boolean
}

export function withRowEnds<Sheet extends Body>(sheet: Sheet): Sheet {
  const bottom = Number(/\d+$/.exec(sheet.print.area)?.[0])
  const top = Number(/\d+$/.exec(sheet.print.repeatRows ?? '0')?.[0])
  const blocks = blocksOf(
    sheet.rows.filter(({ number }) => number > top && number <= bottom),
    sheet.charts.length > 0,
  )
  if (blocks.length < 2) return sheet
  const heightOf = heights(sheet)
  const found = ends(blocks, heightOf, roomOf(sheet) - pointsOf(heightOf, 1, top))
  const headings = blocks.flatMap(({ first, isHeaded }, at) => (isHeaded && at > 0 ? [first - 1] : []))
  const endRows = found.length <= MOST_ENDS ? found : headings
  return endRows.length === 0 ? sheet : { ...sheet, print: { ...sheet.print, endRows } }
}

/** Excel keeps 1,026: a sheet with more pages begins one with every heading. */
const MOST_ENDS = 1000
/** Of a heading, which is alone with the header below it where blank rows follow. */
const HEAD_ROWS = 2
/** Of a block that no page has room for, those that its first page has at least. */
const FIRST_ROWS = 5
const ROW_POINTS = 15
const HEADING_POINTS = 18

/** @param hasCharts they stand on blank rows, which belong to the block above them then */
function blocksOf(rows: readonly RowPlan[], hasCharts: boolean): readonly Block[] {
  const blocks: Block[] = []
  for (const row of rows) {
    const { number } = row
    const isHeaded = isHeading(row)
    const block = blocks.at(-1)
    const isBelow = block !== undefined && (number === block.last + 1 || hasCharts || block.last - block.first < HEAD_ROWS)
    if (isBelow && !isHeaded) block.last = number
    else {
      if (block !== undefined && hasCharts) block.last = number - 1
      blocks.push({ first: number, last: number, isHeaded })
    }
  }
  return blocks
}

/** Rows of a long list are not made for this: none of them is a heading. */
const isHeading = (row: RowPlan) => row.parts === undefined && row.cells[0]?.style === 'heading.text'

/** Row → its points. */
type Heights = (row: number) => number

function heights({ rows }: Body): Heights {
  const known = new Map(rows.map((row) => [row.number, row.height ?? (isHeading(row) ? HEADING_POINTS : ROW_POINTS)]))
  return (row) => known.get(row) ?? ROW_POINTS
}

function pointsOf(heightOf: Heights, first: number, last: number): number {
  let points = 0
  for (let row = first; row <= last; row += 1) points += heightOf(row)
  return points
}

function roomOf({ columns, print }: Body): number {
  if (print.repeatColumns !== undefined) return rowPointsOf(null)
  const [, first = 'A', last = 'A'] = /^([A-Z]+)\d+:([A-Z]+)\d+$/.exec(print.area) ?? []
  const printed = columns.slice(columnIndex(first) - 1, columnIndex(last)).filter(({ isHidden }) => isHidden !== true)
  return rowPointsOf(printed.reduce((sum, { width }) => sum + width, 0))
}

/** The last rows of all pages but the last one. @param room of a page, without the rows that each repeats */
function ends(blocks: readonly Block[], heightOf: Heights, room: number): readonly number[] {
  const found: number[] = []
  let taken = 0
  let above: number | null = null
  for (const { first, last } of blocks) {
    const gap = above === null ? 0 : pointsOf(heightOf, above + 1, first - 1)
    const whole = pointsOf(heightOf, first, last)
    const least = whole <= room ? whole : pointsOf(heightOf, first, first + FIRST_ROWS - 1)
    // Blank rows that the page has no room for begin the next one.
    if (above !== null && taken + gap > room) {
      found.push(above)
      taken = 0
    }
    if (above !== null && taken + gap + least > room) {
      found.push(first - 1)
      taken = 0
    } else taken += gap
    for (let row = first; row <= last; row += 1) {
      const points = heightOf(row)
      if (taken > 0 && taken + points > room) {
        found.push(row - 1)
        taken = 0
      }
      taken += points
    }
    above = last
  }
  return found
}
