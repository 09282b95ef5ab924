// What proofs come to together, as far as none of them says again what another one says.

import { groupedBy, type ProofRow } from '#core'

/**
 * Of what was found, the proofs of each currency. A proof of a whole file, as earlier versions kept them, still holds the months of it
 * that came again: which of its amounts those are is not known, so that its currency has no sum once one of its months is elsewhere too.
 */
export function summedProofs(found: readonly ProofRow[], all: readonly ProofRow[]): readonly (readonly [string, readonly ProofRow[]])[] {
  return [...groupedBy(found, ({ sums }) => sums.currency)].filter(([, rows]) => !rows.some((row) => isSaidAgain(row, all)))
}

function isSaidAgain(row: ProofRow, all: readonly ProofRow[]): boolean {
  return row.kept.sources === undefined && all.some((other) => other !== row && mayMeet(row, other))
}

/** A damaged proof, or a very old one, may not say its months. */
function mayMeet({ months }: ProofRow, { months: others }: ProofRow): boolean {
  return months.length === 0 || others.length === 0 || months.some((month) => others.includes(month))
}
