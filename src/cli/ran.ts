// What a command is run with, what it ends with, and the two forms of its output.

import type { IsoDate, IsoTime, Result } from '#core'
import type { NumberStyle } from '#wording'
import { onOneLine } from './text-table.ts'

/** The clock comes in, so that a test can stop it. */
export interface Moment {
  /** Stamped on what is imported. */
  readonly at: IsoTime
  readonly today: IsoDate
}

/** Pieces of what goes to stdout. */
export type Output = Iterable<string>

/**
 * What is refused may have something to show anyway: the questions that are open. exitCode: of an answer that is no, whether anything
 * was asked to be written or not.
 * style: of the workbook that was open.
 */
export type Ran = Result<Output> & { readonly shown?: Output; readonly exitCode?: number; readonly style?: NumberStyle }

/** For programs: names, order and units as docs/command-line.md promises them. */
export function jsonOutput(content: object): Output {
  return [`${JSON.stringify(content, null, 2)}\n`]
}

/** For people. */
export function* linesOf(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${onOneLine(line)}\n`
}
