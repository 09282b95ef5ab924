// What a text costs to read, counted before it is split: a file made to hurt is all separators, line breaks or quotation marks, and
// costs a list of millions of cells before anybody sees that nothing is in them.

import { MAX_LIST_COLUMNS, type Problem, problem } from '#core'

/** Lines with nothing in them are let go, but not without end: a spreadsheet has 1,048,576 rows. */
const MOST_LINES = 1_100_000
/** A row may be as wide as a spreadsheet before it is split; a list that is wider than it may be is refused afterwards. */
const MOST_CELLS = 16_384
/** Thirty times what a cell of a spreadsheet holds. */
const MOST_IN_QUOTES = 1_000_000
/** Inside of quotation marks, others that close nothing. */
const MOST_STRAY_QUOTES = 1000

const [LF, CR, SPACE, QUOTE] = [10, 13, 32, 34]

export interface TextToRead {
  readonly file: string
  readonly delimiter: string
  /** false: a quotation mark is a character like any other. */
  readonly quotes: boolean
  readonly maxRows: number
}

/** null: it may be split. Reads each character once and keeps none. */
export function whyTooCostly(text: string, { file, delimiter, quotes, maxRows }: TextToRead): Problem | null {
  const separator = delimiter.charCodeAt(0)
  let [lines, rows, cells] = [1, 0, 1]
  let [isBlank, atStart] = [true, true]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === LF || code === CR) {
      if (code === CR && text.charCodeAt(at + 1) === LF) at += 1
      if (!isBlank) rows += 1
      lines += 1
      // The first row may be the one of the column names.
      if (rows > maxRows + 1 || lines > MOST_LINES) return problem('csv-too-many-rows', { file, max: maxRows })
      cells = 1
      isBlank = true
      atStart = true
    } else if (code === separator) {
      cells += 1
      if (cells > MOST_CELLS) return problem('csv-too-many-columns', { file, max: MAX_LIST_COLUMNS })
      atStart = true
    } else if (quotes && atStart && code === QUOTE) {
      const closing = closingQuote(text, at, separator)
      if (closing === null) return problem('csv-unclosed-quote', { file, line: lines })
      if (closing > at + 1) isBlank = false
      for (; at < closing; at += 1) if (text.charCodeAt(at) === LF) lines += 1
      atStart = false
    } else {
      if (code !== SPACE) isBlank = false
      atStart = false
    }
  }
  return null
}

/** null: it is too far away to be one. Where the text ends first, the splitter says which mark is never closed. */
function closingQuote(text: string, opening: number, separator: number): number | null {
  let strays = 0
  for (let at = opening + 1; at < text.length; at += 1) {
    if (at - opening > MOST_IN_QUOTES) return null
    if (text.charCodeAt(at) !== QUOTE) continue
    const next = text.charCodeAt(at + 1)
    if (next === QUOTE) at += 1
    else if (Number.isNaN(next) || next === separator || next === LF || next === CR || next === SPACE) return at
    else {
      strays += 1
      if (strays > MOST_STRAY_QUOTES) return null
    }
  }
  return text.length - 1
}
