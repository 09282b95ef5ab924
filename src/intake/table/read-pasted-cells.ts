// A block copied in a spreadsheet to its cells. Unlike a list to import, nothing is looked for in it:
// every line and every blank cell counts, because each has a place it goes to.

import Papa from 'papaparse'
import { fail, MAX_LIST_MEGABYTES, MAX_LIST_ROWS, ok, problem, type Result, sizeProblem } from '#core'
import { PASTED_NAME } from '#wording'

/**
 * Lines of cells, separated by tabs; the line break that spreadsheets put at the end is no line.
 * A program that quotes nothing may leave a quotation mark open (12" rack): then quotation marks are characters.
 * Refuses more than 20 MB or 100,000 lines.
 */
export function readPastedCells(text: string): Result<readonly (readonly string[])[]> {
  const tooLarge = sizeProblem(text, PASTED_NAME, MAX_LIST_MEGABYTES)
  if (tooLarge !== null) return fail(tooLarge)
  const block = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
  const quoted = Papa.parse<string[]>(block, { delimiter: '\t', newline: '\n' })
  const isPlain = quoted.errors.some(({ type }) => type === 'Quotes')
  const rows = isPlain ? block.split('\n').map((line) => line.split('\t')) : quoted.data
  return rows.length > MAX_LIST_ROWS ? fail(problem('csv-too-many-rows', { file: PASTED_NAME, max: MAX_LIST_ROWS })) : ok(rows)
}
