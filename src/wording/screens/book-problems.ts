// Problems of ledger lines that cannot be kept, and of vendors without a match.

import type { BookProblems } from '#core'
import { monthText, PLAIN_STYLE } from '../quantities.ts'
import { type Phrase, quoted } from '../value-problems.ts'

export const BOOK_PHRASES: { readonly [C in keyof BookProblems]: (facts: BookProblems[C]) => Phrase } = {
  'book-line-undated': () => ['A ledger line needs its month', 'enter it like 2026-11'],
  'book-line-blank': ({ month }) => [
    `The ledger line for ${monthText(month, PLAIN_STYLE)} has no amount`,
    'enter what was booked, or remove the line',
  ],
  'book-vendor-unmatched': ({ vendor }) => [
    `${quoted(vendor)} is matched to nothing in the inventory`,
    'choose at least one name, or mark it as not in inventory',
  ],
  'book-sum-too-large': ({ month, lines }) => [
    `${rowsText(lines)} of the file make one ledger line for ${monthText(month, PLAIN_STYLE)} and add up to more than a workbook holds`,
    'check their digits, or leave them out',
  ],
}

const ROWS_NAMED = 5

/** "Lines 2 and 3", "Lines 2, 3, 4, 5, 6 and 20 more" */
function rowsText(lines: readonly number[]): string {
  const named = lines.slice(0, ROWS_NAMED)
  const last = lines.length > ROWS_NAMED ? `${lines.length - ROWS_NAMED} more` : named.pop()
  return `Lines ${named.join(', ')} and ${last}`
}
