// How much of a list is read, wherever it comes in: the window, a paste, the command line. Beyond it a list
// is refused with the limit named, before its rows are looked at.

import { type Problem, problem } from './problem.ts'

export const MAX_LIST_MEGABYTES = 20
export const MAX_LIST_ROWS = 100_000
export const MAX_LIST_COLUMNS = 500
/** Of an Excel file that somebody sent: a form has about ten kilobytes. */
export const MAX_SPREADSHEET_MEGABYTES = 10

/** null: the file, or the paste, is not longer than what is read. */
export function sizeProblem({ length }: { readonly length: number }, file: string, max: number): Problem | null {
  const megabytes = length / 1_000_000
  return megabytes > max ? problem('file-too-large', { file, megabytes: Math.ceil(megabytes), max }) : null
}
