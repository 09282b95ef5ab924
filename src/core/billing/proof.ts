// That nothing of a bill is lost and nothing counts twice: the lines of the file, added up one by one, are its groups, and each
// group stands in exactly one place. To the last digit; shown, printed and kept with the import.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, exactText, isSameExact, NO_AMOUNT, negatedExact, readExact, sumExact } from '../amounts/exact-amounts.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BilledGroup } from './billed-group.ts'
import type { KeptProof } from './kept-proofs.ts'
import { feeKey, monthlyFeesIn } from './monthly-fees.ts'

/** Where an amount stands. What nobody bears is the rest; what is said to be no infrastructure stands apart, and what is paid once in no bill. */
export const PROOF_PARTS = ['assigned', 'rest', 'once', 'apart', 'tax', 'credit', 'refund', 'adjustment', 'rounding'] as const
export type ProofPart = (typeof PROOF_PARTS)[number]

export interface BillProof {
  readonly currency: string
  /** All lines of the file. */
  readonly file: Decimal
  readonly groups: Decimal
  readonly parts: Readonly<Record<ProofPart, Decimal>>
  readonly isTied: boolean
}

/** What of a group stands elsewhere than in the rest. */
export interface BorneOfGroup {
  readonly assigned: Decimal
  readonly apart: Decimal
}

/** Before anything is assigned. */
export const NOBODYS: BorneOfGroup = { assigned: NO_AMOUNT, apart: NO_AMOUNT }

/**
 * One for each currency: amounts of two are never added up.
 * @param borneOf what of usage or a purchase is borne by components, and what of it is no infrastructure; the rest is nobody's. What
 * is neither usage nor a purchase stands with its own kind.
 * @param fees without a term that are paid every month all the same
 */
export function proofsOf(
  totals: readonly { readonly currency: string; readonly amount: Decimal }[],
  groups: readonly BilledGroup[],
  borneOf: (group: BilledGroup) => BorneOfGroup,
  fees = monthlyFeesIn(groups),
): readonly BillProof[] {
  return totals.map(({ currency, amount: file }) => {
    const parts = Object.fromEntries(PROOF_PARTS.map((part) => [part, NO_AMOUNT])) as Record<ProofPart, Decimal>
    let sum = NO_AMOUNT
    for (const group of groups) {
      if (group.currency !== currency) continue
      if (group.category === 'usage' || group.category === 'purchase') {
        const { assigned, apart } = borneOf(group)
        const isOnce = group.term === 'once' && !fees.has(feeKey(group))
        const part = isOnce ? 'once' : 'rest'
        const borne = isOnce ? NO_AMOUNT : assigned
        parts.assigned = addedExact(parts.assigned, borne)
        parts.apart = addedExact(parts.apart, apart)
        parts[part] = addedExact(parts[part], addedExact(group.amount, negatedExact(addedExact(borne, apart))))
      } else parts[group.category] = addedExact(parts[group.category], group.amount)
      sum = addedExact(sum, group.amount)
    }
    return { currency, file, groups: sum, parts, isTied: isSameExact(file, sum) }
  })
}

/** As it is kept and reported: amounts as texts, because a number would lose their last digits. */
export function amountsOfProof({ currency, file, groups, parts, isTied }: BillProof) {
  return {
    ...{ currency, file: exactText(file), groups: exactText(groups), tied: isTied },
    parts: Object.fromEntries(Object.entries(parts).map(([part, sum]) => [part, exactText(sum)])),
  }
}

export interface PaidOnce {
  readonly vendor: string
  readonly currency: string
  /** "2026-10", ascending. */
  readonly months: readonly string[]
  readonly amount: Decimal
}

/** What was bought and has no known term, one for each vendor and currency: no bill has it, so it is named. */
export function paidOnce(groups: readonly BilledGroup[], fees = monthlyFeesIn(groups)): readonly PaidOnce[] {
  const once = groups.filter((group) => group.term === 'once' && group.amount.digits !== 0n && !fees.has(feeKey(group)))
  return [...groupedBy(once, ({ vendor, currency }) => `${vendor}\n${currency}`).values()].flatMap((bought) => {
    const [first] = bought
    if (first === undefined) return []
    const { vendor, currency } = first
    const months = [...new Set(bought.map(({ month }) => month))].sort()
    return [{ vendor, currency, months, amount: sumExact(bought.map(({ amount }) => amount)) }]
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
