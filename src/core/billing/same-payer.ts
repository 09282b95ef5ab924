// Whose bill it is: whether two sources are of one account, however each kind of file spells vendor and account.

import { firstWords, spellingKey } from '../books/book-names.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import { cloudOf } from './service-names.ts'
import { isSameVendor } from './suggest-bearer.ts'

/** Whose bill it is: the kind of file, who sends it and the account that pays, as one text. */
export type Payment = Pick<BilledAmount, 'source' | 'biller'>

type PaidBill = Payment & Pick<BilledAmount, 'currency'>

/** Whether two sources are of one account, as far as they say whose they are. One account may be billed in another currency. */
export function saysTheSame(a: PaidBill, b: PaidBill): boolean {
  if (a.source === b.source) return false
  if (!isSameVendor(a.biller, b.biller)) return false
  return payerOf(a) === '' || payerOf(b) === '' ? a.currency === b.currency : isSamePayer(a, b)
}

/**
 * Of many bills those that are of one account with another one, in their order. Only bills whose senders begin alike are held against each
 * other: of hundreds of vendors nearly none are.
 */
export function alikeBillsIn<T extends PaidBill>(bills: readonly T[]): (bill: PaidBill) => readonly T[] {
  const places = new Map<string, number[]>()
  bills.forEach((bill, at) => {
    for (const key of sendersOf(bill)) {
      const known = places.get(key)
      if (known === undefined) places.set(key, [at])
      else known.push(at)
    }
  })
  return (bill) => {
    const near = new Set(sendersOf(bill).flatMap((key) => places.get(key) ?? []))
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const other = bills[at]
        return other !== undefined && saysTheSame(other, bill) ? [other] : []
      })
  }
}

/** Two names of one vendor have one of them in common. */
function sendersOf({ biller }: Payment): readonly string[] {
  const cloud = cloudOf(biller)
  return cloud === null ? firstWords(biller) : [`cloud ${cloud}`]
}

/** Google Workspace is no other name of Google Cloud, and a marketplace none of its cloud. */
export function isSpelledAlike(a: Payment, b: Payment): boolean {
  return spellingKey(a.biller) === spellingKey(b.biller)
}

/** Of one cloud, without one of its products: "Microsoft" and "Microsoft Azure". */
export function isPlainName(a: Payment, b: Payment): boolean {
  return [a, b].every(({ biller }) => PLAIN_NAMES.has(spellingKey(biller)))
}

const PLAIN_NAMES = new Set(['aws', 'amazon', 'azure', 'microsoft', 'gcp', 'google', 'oracle', 'oci', 'oracle cloud'])

/** Whether both name the account that pays, and it is one in the same kind of file. */
export function isSameAccount(a: Payment, b: Payment): boolean {
  return kindOf(a) === kindOf(b) && isSamePayer(a, b) && isSameVendor(a.biller, b.biller)
}

/** "focus" of "focus AWS 111". */
export function kindOf({ source }: Payment): string {
  const end = source.indexOf(' ')
  return end === -1 ? source : source.slice(0, end)
}

/** The kind of a file whose columns somebody named. */
export const MAPPED = 'mapped'

/** Each kind of file writes an account in its own way, "111" or "/billingAccounts/111": one path ends as the other. Where one names none nobody knows. */
export function isSamePayer(a: Payment, b: Payment): boolean {
  const [payer, other] = [payerOf(a), payerOf(b)]
  return payer !== '' && other !== '' && (`/${payer}`.endsWith(`/${other}`) || `/${other}`.endsWith(`/${payer}`))
}

/** Whether the file names the account that pays. */
export function namesPayer(of: Payment): boolean {
  return payerOf(of) !== ''
}

/** "billingaccounts/111" of "focus AWS /billingAccounts/111". */
function payerOf(of: Payment): string {
  const account = of.source.slice(kindOf(of).length + 1 + of.biller.length + 1)
  return account
    .trim()
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '')
}
