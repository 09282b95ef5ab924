// What a command ends with.

import type { Result } from '#core'

/** Pieces of what goes to stdout. */
export type Output = Iterable<string>

/** What is refused may have something to show all the same: the questions that are open. exitCode: of an answer that is no. */
export type Ran = Result<Output> & { readonly shown?: Output; readonly exitCode?: number }
