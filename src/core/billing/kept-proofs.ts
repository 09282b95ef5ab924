// Proofs that stay with the import of a source: of every month its newest one, though a bill comes in month by month.

import { MAX_PROOF_LENGTH } from '../inventory/cost.ts'

/** As it is kept: the whole proof as JSON, of which these are read. */
interface KeptProof {
  /** Of the file, ascending: "2026-10". */
  readonly months: readonly string[]
  /** The sentence that was shown and printed. */
  readonly text: string
}

/** Newest import first; what a damaged or foreign file holds instead is none. */
export function keptProofs(proof: string | null): readonly KeptProof[] {
  return entriesOf(proof).filter(isProof)
}

/** @param earlier proofs that are there: those of which every month comes again go, and the oldest ones where they are too many */
export function withEarlierProofs(proof: string, earlier: string | null): string {
  const newer = keptProofs(proof)
  const months = new Set(newer.flatMap((kept) => kept.months))
  const kept = [...newer, ...keptProofs(earlier).filter((old) => !old.months.every((month) => months.has(month)))]
  while (kept.length > newer.length && JSON.stringify(kept).length > MAX_PROOF_LENGTH) kept.pop()
  return JSON.stringify(kept)
}

function isProof(entry: unknown): entry is KeptProof {
  const { months, text } = Object(entry) as Partial<KeptProof>
  return typeof text === 'string' && Array.isArray(months) && months.every((month) => typeof month === 'string')
}

function entriesOf(proof: string | null): readonly unknown[] {
  try {
    return [JSON.parse(proof ?? '[]')].flat()
  } catch {
    return []
  }
}
