// What a bill says, grouped: one amount for each month, vendor, service, account, tag and category of a source. Made by
// intake/bills while a file is read, and by nobody else; matched and kept by the files beside this one.

import type { Decimal } from '../amounts/arithmetic.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { BilledCategory } from '../inventory/cost.ts'

/** The term that a purchase pays for; "once" where the bill does not say one. null: it is paid again every month. */
export type BilledTerm = { readonly first: IsoDate; readonly last: IsoDate } | 'once' | null

/** From and until when a daily bill has charges in a month that it covers a part of. */
export type BilledCoverage = { readonly first: IsoDate; readonly last: IsoDate }

export interface BilledGroup {
  /** Whose bill it is: the kind of file and the account that pays. The same source replaces its own months. */
  readonly source: string
  /** Who sends it. */
  readonly biller: string
  /** "2026-10", as it is billed. */
  readonly month: string
  /** Where the file has only a part of the month: every group of that month says so. */
  readonly coverage: BilledCoverage | null
  /** Who sells: in a marketplace not the one who bills. */
  readonly vendor: string
  readonly service: string | null
  readonly account: string | null
  /** The value of the one tag that was chosen. */
  readonly tag: string | null
  readonly category: BilledCategory
  readonly term: BilledTerm
  readonly currency: string
  /** To the last digit of the file. */
  readonly amount: Decimal
  /** Spread over the term it was bought for, where the file says so: shown beside the amount, never added to it. */
  readonly effective: Decimal | null
  readonly lines: number
}
