// What page and import worker say to each other about a bill. The worker holds the file, its groups and the plan; the page is shown
// some of each.

import type {
  AppliedRule,
  BilledGroup,
  BilledMonth,
  BillImportPlan,
  BillImportQuestion,
  BillProof,
  IsoDate,
  IsoTime,
  MovedGroup,
  PartsGiven,
  PlannedBill,
  RuleUse,
  SameInvoice,
} from '#core'
import type { BillOrder, BillRead } from '#intake'
import type { ListAsk, Page } from './import-messages.ts'

/** Lines of a long list that are shown at once. */
export const BILL_PAGE = 25

export type BillAsk =
  /** Which of the files that were chosen together are one bill. An ask with a source begins anew. */
  | { readonly kind: 'sort-bills'; readonly files: readonly File[]; readonly source: string }
  /** Files of the disk that are one bill, read a piece at a time and never held. */
  | { readonly kind: 'read-bill'; readonly files: readonly File[]; readonly source: string; readonly order: BillOrder }
  | { readonly kind: 'plan-bill'; readonly order: BillPlanOrder }
  /** rule: of the groups those that the rule at this place puts where they are; null: all. */
  | { readonly kind: 'bill-page'; readonly of: BillList; readonly from: number; readonly rule: number | null }
  | { readonly kind: 'choose-bill'; readonly at: IsoTime }

/** With the workbook that is given, and the edit that is taken. */
export type BillDeskAsk = BillAsk | Extract<ListAsk, { readonly kind: 'give' | 'take' }>

export interface BillPlanOrder {
  readonly today: IsoDate
  readonly answers: Readonly<Record<string, string>>
  /** Questions with a proposal count as answered by it. */
  readonly acceptsProposals: boolean
  /** Ids of rules in the order in which they are to be tried; null: as they are. */
  readonly ruleOrder: readonly string[] | null
  /** That the bill was read with. */
  readonly tag: string | null
  /** Months, by their keys, that other bills chosen with this one brought in. */
  readonly broughtIn: readonly string[]
}

/** A month of a source, as the workbook names it: one file replaces all of it, whatever its currency. */
export const monthKey = ({ source, month }: { readonly source: string; readonly month: string | null }) => `${source}\n${month}`

/** The long lists of a bill, of which a page is shown. */
export type BillList = keyof BillLists
export interface BillLists {
  readonly groups: ShownGroup
  readonly questions: ShownQuestion
  readonly rules: ShownRule
  readonly proposals: ShownProposedComponent
  readonly moved: ShownMove
  /** Those of months first. A purchase for a term has one of its own, and there may be thousands. */
  readonly bills: ShownPlanBill
  /** A marketplace bills for thousands of vendors, each of which may have something to be said of. */
  readonly notes: ShownBillNote
}

/** What somebody has to know of prices, months and purchases before they come in. */
export type ShownBillNote =
  | { readonly what: 'tagLost'; readonly of: string }
  | { readonly what: 'priceGone'; readonly of: BillImportPlan['pricesGone'][number] }
  | { readonly what: 'contractGone'; readonly of: BillImportPlan['contractsGone'][number] }
  | { readonly what: 'restated'; readonly of: BillImportPlan['changes']['restated'][number] }
  | { readonly what: 'partialMonth'; readonly of: BillImportPlan['partialMonths'][number] }
  | { readonly what: 'paidOnce'; readonly of: BillImportPlan['paidOnce'][number] }
  | { readonly what: 'pastPurchase'; readonly of: BillImportPlan['pastPurchases'][number] }
  | { readonly what: 'taxLeft'; readonly of: BillImportPlan['taxLeft'][number] }
  | { readonly what: 'waitingPurchase'; readonly of: BillImportPlan['waitingPurchases'][number] }
  | { readonly what: 'withoutAmount'; readonly of: BillImportPlan['withoutAmount'][number] }
  | { readonly what: 'withoutFullMonth'; readonly of: string }

/** Of a bill that was read: everything but its groups. */
export interface ShownBill extends Omit<BillRead, 'groups'> {
  readonly months: readonly BilledMonth[]
  /** Before anything is assigned. */
  readonly proofs: readonly BillProof[]
  readonly groupCount: number
  /** Whether any charge says what was paid for. */
  readonly namesServices: boolean
  readonly isWhole: boolean
  /** What the names of its files say of parts. */
  readonly parts: PartsGiven
}

export interface ShownGroup {
  readonly group: BilledGroup
  /** Place of the rule that puts it where it is, from 1; null: none does. */
  readonly rule: number | null
  readonly leadsTo: ShownTarget
}

/** To whom a rule leads, components by their names. */
export interface ShownTarget {
  readonly target: AppliedRule['target']
  readonly components: readonly { readonly name: string; readonly share: number | null }[]
}

export interface ShownQuestion extends Pick<BillImportQuestion, 'id' | 'code' | 'facts' | 'proposed' | 'answer'> {
  readonly choices: readonly { readonly value: string; readonly name: string }[]
  /** What the bill has of the service that is asked about; none of other questions. */
  readonly paid: RuleUse['sums']
}

interface ShownRule extends Pick<RuleUse, 'groups' | 'sums'> {
  readonly id: string
  readonly place: number
  readonly conditions: AppliedRule['conditions']
  readonly leadsTo: ShownTarget
  /** It is in the workbook already. */
  readonly isKnown: boolean
}

type ShownProposedComponent = BillImportPlan['newComponents'][number]

interface ShownMove {
  readonly group: MovedGroup['group']
  readonly before: ShownTarget
  readonly after: ShownTarget
}

export interface ShownPlanBill extends Omit<PlannedBill, 'parts' | 'id'> {
  /** The largest of them. */
  readonly parts: readonly { readonly name: string; readonly minor: number }[]
  readonly partCount: number
  readonly restMinor: number
}

export interface ShownBillPlan {
  readonly proofs: readonly BillProof[]
  readonly counts: Readonly<Record<'added' | 'changed' | 'removed', number>>
  readonly missingRates: readonly string[]
  /** Questions without an answer, and those of them that have a proposal. */
  readonly open: number
  readonly openProposed: number
  /** Nothing is open, and nothing would change. */
  readonly isUnchanged: boolean
  /** If so, the bill that it may be another one than. */
  readonly sameInvoice: SameInvoice | null
  /** Months of the file are left out, as somebody answered. */
  readonly isLeft: boolean
  /** Of the months that were brought in those whose amounts this bill takes away without a question, by their keys. */
  readonly takesAway: readonly string[]
  /** Rules that the workbook has already. */
  readonly knownRules: number
  /** That the last bill of the same source is grouped by. */
  readonly tagBefore: string | null
  readonly lists: { readonly [L in BillList]: Page<BillLists[L]> }
}

export interface BillAnswerOf {
  /** Of each bill its files, by their places among those that were chosen. */
  readonly 'sort-bills': readonly (readonly number[])[]
  readonly 'read-bill': ShownBill
  readonly 'plan-bill': ShownBillPlan
  readonly 'bill-page': Page<BillLists[BillList]>
  /** The months that the workbook takes of it, by their keys. */
  readonly 'choose-bill': readonly string[]
}
