// What becomes of a place that programs read differently. Whoever verifies is told of each. Whoever takes values over gets none of a
// file in which a value has two readings; what only looks unusual, as some honest programs write it, is read.

import { type FileOddity, type FileOddityKind, problem } from '#core'
import { Refusal } from './refusal.ts'

export type OddSink = (what: FileOddityKind, where: string) => void

/** No program writes these by itself. */
const NEVER_HONEST: ReadonlySet<FileOddityKind> = new Set<FileOddityKind>([
  ...(['same-ids', 'same-part', 'two-parts', 'two-values', 'cell-place', 'same-cell'] as const),
])
/** A file with more of them is not told apart any better by the rest. */
const MOST_ODDITIES = 1000
const LONGEST_PLACE = 120

/** Keeps each for whoever names them. */
export function oddSinkInto(oddities: FileOddity[]): OddSink {
  return (what, where) => {
    if (oddities.length < MOST_ODDITIES) oddities.push({ what, where: where.slice(0, LONGEST_PLACE) })
  }
}

/** @throws Refusal */
export function refusingOddSink(file: string): OddSink {
  return (what, where) => {
    if (NEVER_HONEST.has(what)) throw new Refusal(problem('spreadsheet-ambiguous', { file, what, where: where.slice(0, LONGEST_PLACE) }))
  }
}
