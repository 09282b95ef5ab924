// How high the rows of Summary are, and the titles of its tables.

import { blank, type Sheet } from '../../cells.ts'
import { putHeadings } from '../columns.ts'
import { FINDING_ROW, SUMMARY_CELLS } from './layout.ts'

/** Heights are said and not left to be found: the chart beside the lower rows would else stand over their headings. */
export const HEADING_POINTS = 16
/** Of two lines, where a currency stands in brackets. */
export const HEADER_POINTS = 27
export const ROW_POINTS = 12
/** What keeps two tables apart. The page is the taller the smaller its letters are. */
export const BLANK_POINTS = 3
/** Of a row that this pack has nothing for. */
export const NO_POINTS = 1

/** Every row below the finding has a height of its own: the page is one, and what is left to be found is taller. */
export function setRowHeights(sheet: Sheet): void {
  const known = new Map(sheet.rows().map(({ number, height }) => [number, height]))
  for (let row = FINDING_ROW - 1; row <= SUMMARY_CELLS.lastRow; row += 1) {
    if (!known.has(row)) {
      sheet.put('B', row, blank('subtitle.text'))
      sheet.height(row, BLANK_POINTS)
    } else if (row > FINDING_ROW && known.get(row) === undefined) sheet.height(row, ROW_POINTS)
  }
}

export function putTitles(sheet: Sheet, row: number, title: string, names: readonly string[], right: readonly number[] = []): void {
  putHeadings(sheet, row, title, names, right)
  sheet.height(row, HEADING_POINTS)
  sheet.height(row + 1, names.some((name) => name.includes('(')) ? HEADER_POINTS : ROW_POINTS)
}
