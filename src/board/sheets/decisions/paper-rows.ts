// How high the rows of Decisions are, and how many of them one page holds.

import { blank, type Sheet } from '../../cells.ts'
import type { DecisionsLayout } from './layout.ts'

/** As many of the list as one page holds with the asks above them. */
export function rowsOnPaper(sheet: Sheet, { first, items, outstanding, last }: DecisionsLayout): number {
  const heights = new Map(sheet.rows().map(({ number, height }) => [number, height ?? ROW_POINTS]))
  const upTo = (row: number) =>
    Array.from({ length: row }, (_, at) => heights.get(at + 1) ?? ROW_POINTS).reduce((sum, each) => sum + each, 0)
  if (items.length === 0 || upTo(outstanding) <= PAGE_POINTS) return items.length
  for (let row = last - 1; row >= first; row -= 1) if (upTo(row) <= PAGE_POINTS) return row - first + 1
  return 0
}

/** Of a row whose height nobody says; and of all rows that a page holds at a size that can be read. */
const ROW_POINTS = 13
const PAGE_POINTS = 735
/** What keeps two tables apart. */
const BLANK_POINTS = 6
const HEADING_POINTS = 18

/** Every row has a height of its own: what is left to be found is taller, and a page holds fewer of them. */
export function setRowHeights(sheet: Sheet, { asks, items, company, heading, totalsHeading, outstanding }: DecisionsLayout): void {
  const headings = new Set([asks?.heading, company.heading, heading, totalsHeading])
  const known = new Map(sheet.rows().map(({ number, height }) => [number, height]))
  for (let row = 3; row <= (items.length > 0 ? outstanding : company.total); row += 1) {
    if (!known.has(row)) sheet.put('B', row, blank('subtitle.text'))
    if (headings.has(row)) sheet.height(row, HEADING_POINTS)
    else if (known.get(row) === undefined) sheet.height(row, known.has(row) ? ROW_POINTS : BLANK_POINTS)
  }
}
