// What stays with the import of a source, though a bill comes in month by month: proofs, each of a whole file, until all of its months
// have come in again, and beside which other bills somebody said that it counts.

import type { Decimal } from '../amounts/arithmetic.ts'
import { readExact } from '../amounts/exact-amounts.ts'
import { MAX_PROOF_LENGTH } from '../inventory/cost.ts'
import { PROOF_PARTS, type ProofPart } from './proof.ts'

/** As it is kept: the whole proof as JSON, of which these are read. */
export interface KeptProof {
  /** Of the file, ascending: "2026-10"; none where an earlier version kept it. */
  readonly months: readonly string[]
  /** The sentence that was shown and printed. */
  readonly text: string
}

/** Newest import first; what a damaged or foreign file holds instead is none. */
export function keptProofs(proof: string | null): readonly KeptProof[] {
  return entriesOf(proof).flatMap((entry) => {
    const { months = [], text } = Object(entry) as Partial<KeptProof>
    const isProof = typeof text === 'string' && Array.isArray(months) && months.every((month) => typeof month === 'string')
    return isProof ? [{ ...Object(entry), months, text } as KeptProof] : []
  })
}

/** What a kept proof adds up, where it has its amounts. */
export interface ProofSums {
  readonly currency: string
  readonly file: Decimal
  readonly groups: Decimal
  readonly parts: Readonly<Record<ProofPart, Decimal>>
  /** What the file itself says that it comes to; null: nothing. */
  readonly stated: Decimal | null
}

/** null: of an earlier version, or of a damaged or foreign file. */
export function sumsOfProof(proof: KeptProof): ProofSums | null {
  const { currency, file, groups, parts, stated } = proof as Partial<Record<keyof ProofSums, unknown>>
  const amounts = Object(parts) as Partial<Record<ProofPart, unknown>>
  const sums = Object.fromEntries(PROOF_PARTS.map((part) => [part, exactIn(amounts[part] ?? '0')]))
  const [inFile, inGroups] = [exactIn(file), exactIn(groups)]
  if (typeof currency !== 'string' || inFile === null || inGroups === null || Object.values(sums).includes(null)) return null
  return { currency, file: inFile, groups: inGroups, parts: sums as Record<ProofPart, Decimal>, stated: exactIn(stated) }
}

function exactIn(text: unknown): Decimal | null {
  return typeof text === 'string' ? readExact(text) : null
}

/** Pairs of bills that count beside each other, as texts. */
export function keptBeside(proof: string | null): readonly string[] {
  return entriesOf(proof).flatMap((entry) => {
    const { beside } = Object(entry) as { beside?: unknown }
    return Array.isArray(beside) ? beside.filter((pair) => typeof pair === 'string') : []
  })
}

/** As JSON. @param beside all pairs: where they take too much room they are asked about again */
export function withBeside(proof: string, beside: readonly string[]): string {
  const all = JSON.stringify([...keptProofs(proof), ...(beside.length === 0 ? [] : [{ beside }])])
  return all.length > MAX_PROOF_LENGTH ? JSON.stringify(keptProofs(proof)) : all
}

/**
 * @param earlier proofs that are there: those of which every month comes again go, and the oldest ones where they are too many
 * @param taken months of the file that the workbook takes: others stay what they were, and so does their proof
 */
export function withEarlierProofs(proof: string, earlier: string | null, taken: readonly string[]): string {
  const newer = keptProofs(proof).filter(({ months }) => months.some((month) => taken.includes(month)))
  const isOver = ({ months, text }: KeptProof) =>
    months.length === 0 ? newer.some((kept) => kept.text === text) : months.every((month) => taken.includes(month))
  const kept = [...newer, ...keptProofs(earlier).filter((old) => !isOver(old))]
  while (kept.length > newer.length && JSON.stringify(kept).length > MAX_PROOF_LENGTH) kept.pop()
  return JSON.stringify(kept)
}

function entriesOf(proof: string | null): readonly unknown[] {
  try {
    return [JSON.parse(proof ?? '[]')].flat()
  } catch {
    return []
  }
}
