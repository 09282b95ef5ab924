// The proofs that a workbook keeps, as rows that can be added up again: on Costs › Bills and on the sheet Bills of the board pack.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, negatedExact, sumExact } from '../amounts/exact-amounts.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type KeptProof, keptProofs, nameOnly, newestImports } from './kept-proofs.ts'
import { PROOF_PARTS, type ProofPart, type ProofSums, sumsOfProof } from './proof.ts'

export interface ProofRow {
  /** Of its import. */
  readonly id: string
  readonly bill: string
  readonly months: readonly string[]
  readonly sums: ProofSums
  readonly kept: KeptProof
}

/** The newest import first. Proofs of earlier versions that kept a sentence alone are none. */
export function proofRows(workbook: Pick<Workbook, 'tables'>): readonly ProofRow[] {
  return newestImports(workbook).flatMap(({ id, source, proof }) =>
    keptProofs(proof).flatMap((kept): readonly ProofRow[] => {
      const sums = sumsOfProof(kept)
      return sums === null ? [] : [{ id, bill: nameOnly(kept.name ?? source ?? ''), months: kept.months, sums, kept }]
    }),
  )
}

/** Parts that some of them have. */
export function partsOfProofs(rows: readonly ProofRow[]): readonly ProofPart[] {
  return PROOF_PARTS.filter((part) => rows.some(({ sums }) => sums.parts[part].digits !== 0n))
}

/** What of the file is in no part, or too much in them: nothing, unless somebody changed the workbook's file by hand. */
export function differenceOfProof({ file, parts }: Pick<ProofSums, 'file' | 'parts'>): Decimal {
  return addedExact(file, negatedExact(sumExact(Object.values(parts))))
}
