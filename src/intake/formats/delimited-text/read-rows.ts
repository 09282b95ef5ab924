// CSV text to rows of cells, each with the line of the file it starts on. Knows nothing about
// inventories; papaparse splits, this file keeps the count of lines and stops at the first fault.

import Papa from 'papaparse'
import { fail, ok, type Problem, problem, type Result, unguardedText } from '#core'
import type { SourceRow } from '../list-format.ts'
import { whyTooCostly } from './reading-limits.ts'

interface RowSyntax {
  readonly delimiter: string
  /** false: a quotation mark is a character like any other. */
  readonly quotes: boolean
}

const COMMA_SEPARATED: RowSyntax = { delimiter: ',', quotes: true }

/**
 * All rows that hold anything, without the apostrophes that keep texts from being run; lines without any text are left out.
 * Refuses a quotation mark that is never closed (naming the line it opens on) and more than `maxRows` rows
 * below the first one.
 */
export function readRows(text: string, file: string, maxRows: number, syntax = COMMA_SEPARATED): Result<readonly SourceRow[]> {
  const costly = whyTooCostly(text, { file, maxRows, ...syntax })
  if (costly !== null) return fail(costly)
  const rows: SourceRow[] = []
  const lines = lineCounter(text)
  let fault: Problem | null = null
  Papa.parse<string[]>(text, {
    delimiter: syntax.delimiter,
    newline: rowEnd(text, syntax.quotes),
    // Fast mode splits without looking at quotation marks; papaparse chooses it by itself where there are none.
    ...(syntax.quotes ? {} : { fastMode: true }),
    step: ({ data, errors, meta }, parser) => {
      const line = lines.at
      const quote = errors.find((error) => error.type === 'Quotes')
      if (quote) fault = problem('csv-unclosed-quote', { file, line: lines.advanceTo(quote.index ?? 0) })
      lines.advanceTo(meta.cursor)
      const cells = withoutCarriageReturn(data).map(unguardedText)
      const isBlank = cells.every((cell) => cell.trim() === '')
      if (!isBlank && rows.length > maxRows) fault = problem('csv-too-many-rows', { file, max: maxRows })
      if (fault) parser.abort()
      else if (!isBlank) rows.push({ line, cells, isHidden: false })
    },
  })
  return fault ? fail(fault) : ok(rows)
}

/** The first line break outside quotation marks decides: files of old Macs end rows with a lone CR. */
function rowEnd(text: string, quotes: boolean): '\n' | '\r' {
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (quotes && char === '"') isQuoted = !isQuoted
    else if (!isQuoted && char === '\n') return '\n'
    else if (!isQuoted && char === '\r') return text[i + 1] === '\n' ? '\n' : '\r'
  }
  return '\n'
}

/** Rows are split at LF, so that files mixing CRLF and LF stay whole; the CR then sits in the last cell. */
function withoutCarriageReturn(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1)
  return last?.endsWith('\r') ? cells.with(-1, last.slice(0, -1)) : cells
}

/** Counts line breaks (LF, CRLF, lone CR) from one offset to the next, so that the text is walked once. */
function lineCounter(text: string): { readonly at: number; advanceTo: (offset: number) => number } {
  let offset = 0
  let line = 1
  return {
    get at() {
      return line
    },
    advanceTo(target) {
      for (; offset < target; offset++) {
        const char = text.charCodeAt(offset)
        if (char === 10 || (char === 13 && text.charCodeAt(offset + 1) !== 10)) line++
      }
      return line
    },
  }
}
