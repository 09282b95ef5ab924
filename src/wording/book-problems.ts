// What is said of lines of the books that cannot be kept, and of vendors that nothing is chosen for.

import type { BookProblems } from '#core'
import { monthText } from './quantities.ts'
import { type Phrase, quoted } from './value-problems.ts'

export const BOOK_PHRASES: { readonly [C in keyof BookProblems]: (facts: BookProblems[C]) => Phrase } = {
  'book-line-undated': () => ['A line of the books needs its month', 'enter it like 2026-11'],
  'book-line-blank': ({ month }) => [`The line of ${monthText(month)} has no amount`, 'enter what was booked, or remove the line'],
  'book-vendor-unmatched': ({ vendor }) => [
    `Nothing of the list is chosen for ${quoted(vendor)}`,
    'choose at least one name, or say that it is not listed',
  ],
}
