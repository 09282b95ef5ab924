// Problems with lines of the ledger and with vendors that match nothing.

import type { BookProblems } from '#core'
import { formatCount, formatList, monthText, type NumberStyle } from '../quantities.ts'
import { type Phrase, quoted } from '../value-problems.ts'

export const BOOK_PHRASES: { readonly [C in keyof BookProblems]: (facts: BookProblems[C], style: NumberStyle) => Phrase } = {
  'book-line-undated': () => ['A ledger line has no month', 'enter it, such as 2026-11'],
  'book-line-blank': ({ month }) => [`The ledger line of ${monthText(month)} has no amount`, 'enter the amount booked, or remove the line'],
  'book-vendor-unmatched': ({ vendor }) => [
    `${quoted(vendor)} has no match`,
    'choose at least one component, or mark it as not in the inventory',
  ],
  'book-sum-too-large': ({ month, lines }, style) => [
    `${rowsText(lines, style)} of the file add up to too large an amount for ${monthText(month)}`,
    'check their digits, or remove them',
  ],
}

const ROWS_NAMED = 5

/** "Lines 2 and 3", "Lines 2, 3, 4, 5, 6 and 20 more" */
function rowsText(lines: readonly number[], style: NumberStyle): string {
  const named = lines.slice(0, ROWS_NAMED).map(String)
  const more = lines.length > ROWS_NAMED ? [`${formatCount(lines.length - ROWS_NAMED, style)} more`] : []
  return `Lines ${formatList([...named, ...more])}`
}
