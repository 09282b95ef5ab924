// What reading a bill gives: its groups, what they come to beside what the file itself says, and what is to be asked or repaired
// before any of it counts.

import type { BilledCategory, BilledGroup, CostBasis, DayOrder, Decimal, MonthTotal } from '#core'
import type { BillSourceId } from './bill-source.ts'
import type { BillColumns } from './sources/mapped.ts'

/** With the name of its column, or its number where that says nothing of it alone. */
export type PeriodId = `period.${string}`

/** What somebody has said of a file; each is asked for where it is needed. */
export interface BillAnswers {
  readonly dates?: DayOrder
  /** What separates decimals. */
  readonly mark?: '.' | ','
  /** What "500.00 Cr" is where no amount is a debit. */
  readonly sides?: 'credit' | 'crore'
  /** Whether a column that has no meaning says how long something is paid for, of each of them. */
  readonly [period: PeriodId]: 'term' | 'ignore'
  /** ISO code of amounts that name none. */
  readonly currency?: string
  /** Who sells, where no column says it. */
  readonly vendor?: string
  /** Of a month that several files have: those of the last one count alone, all of them count, or each file is a bill by itself. */
  readonly overlap?: OverlapChoice
}

export interface OverlapSum {
  /** "" where it is asked. */
  readonly currency: string
  readonly all: Decimal
  readonly last: Decimal
}

type OverlapChoice = 'last' | 'parts' | 'apart'

export interface BillOrder {
  /** Lines are grouped by this tag; null: by none. */
  readonly tag: string | null
  readonly answers: BillAnswers
  /** What the columns of a file mean that no source knows; null: they are not asked yet. */
  readonly columns: BillColumns | null
}

export type BillQuestion =
  /** No source knows these columns. examples: the first cell below each. */
  | { readonly id: 'columns'; readonly columns: readonly string[]; readonly examples: readonly string[] }
  /** Of two numbers either may be the month. */
  | { readonly id: 'dates'; readonly example: string; readonly choices: readonly DayOrder[] }
  /** An amount that is one only if a comma separates decimals. */
  | {
      readonly id: 'mark'
      readonly example: string
      readonly choices: readonly ('.' | ',')[]
      /** All amounts of the file are amounts by it. */
      readonly shown?: ','
    }
  /**
   * A column that nobody gave a meaning has an end of what is paid for. @param roles what its columns would mean; none where its name
   * is not its own, by which nothing can be said of it
   */
  | {
      readonly id: PeriodId
      readonly column: string
      readonly example: string
      readonly roles: BillColumns
      readonly choices: readonly ('term' | 'ignore')[]
    }
  /** An amount that is a credit, or ten million times as much. */
  | { readonly id: 'sides'; readonly example: string; readonly choices: readonly ('credit' | 'crore')[] }
  | { readonly id: 'currency' }
  | { readonly id: 'vendor' }
  /** Several of the files have charges of these months, and nothing shows that they are parts of one bill. */
  | {
      readonly id: 'overlap'
      readonly months: readonly string[]
      readonly files: readonly string[]
      readonly sums: readonly OverlapSum[]
      readonly choices: readonly OverlapChoice[]
      /** Nothing counts twice so, and nothing is missing. */
      readonly proposed: 'last'
    }
  /** Nothing is proposed where something of an earlier one may be missing. What no line says the sender of may be a bill by itself. */
  | {
      readonly id: 'overlap'
      readonly months: readonly string[]
      readonly files: readonly string[]
      readonly sums: readonly OverlapSum[]
      readonly choices: readonly OverlapChoice[]
    }

/** A cell without which its line says nothing. */
export interface BillCellFault {
  /** Of several files the one it is in; null: there is only one. */
  readonly file: string | null
  /** null: it stands above the columns. */
  readonly line: number | null
  readonly column: string
  readonly text: string
  readonly what: 'amount' | 'side' | 'month' | 'end' | 'term' | 'currency' | 'credits' | 'cells' | 'more-cells'
}

/** What the file itself says that lines come to. */
export interface OwnTotal {
  /** Of several files the one that says it; null: there is only one. */
  readonly file: string | null
  /** null: it stands above the columns. */
  readonly line: number | null
  /** What it is the total of: a month or a service; null: of all lines. */
  readonly of: string | null
  readonly stated: Decimal
  readonly summed: Decimal
  readonly isTied: boolean
  /** It is what is due or left, and no total of these lines: nothing is compared with it. */
  readonly isBalance: boolean
}

export interface BillTotal {
  readonly currency: string
  /** Of all lines, added up beside the groups. */
  readonly amount: Decimal
  readonly effective: Decimal | null
  readonly lines: number
}

/** A month of a file that a later file has, and that doesn't count. */
export interface LeftMonth {
  readonly file: string
  readonly month: string
}

/** Sums by a column of the file, to be compared with an invoice. */
export interface BillControl {
  readonly value: string
  readonly currency: string
  readonly amount: Decimal
  readonly lines: number
}

/** Charges of one kind that their source does not know, and what they count as. */
export interface UnknownKind {
  /** As the file says it; "" of charges without one, null of all kinds that are too many to be named. */
  readonly kind: string | null
  readonly countsAs: BilledCategory
  readonly currency: string
  readonly amount: Decimal
  readonly lines: number
}

export interface BillRead {
  /** Names of its files, in the order in which they were read. */
  readonly files: readonly string[]
  /** null: no source knows its columns. */
  readonly source: BillSourceId | null
  /** As the file names them, where somebody said what they mean; none where a source knows them. */
  readonly columns: readonly string[]
  /** While one is open there are no groups, and no total is of anything. */
  readonly questions: readonly BillQuestion[]
  readonly groups: readonly BilledGroup[]
  readonly totals: readonly BillTotal[]
  /** Of each month, added up beside the groups; none while a question is open. */
  readonly monthTotals: readonly MonthTotal[]
  /** By months, of several files those that are in the sum of one. */
  readonly monthFiles: Readonly<Record<string, readonly string[]>>
  /** No line of these is in any sum. */
  readonly leftMonths: readonly LeftMonth[]
  readonly control: { readonly column: string; readonly sums: readonly BillControl[] } | null
  readonly ownTotals: readonly OwnTotal[]
  /** The first cells that were not understood, and of how many lines; none of those is in any sum. */
  readonly faults: readonly BillCellFault[]
  readonly faultyLines: number
  /** Lines that are in the sums. */
  readonly lines: number
  /** Lines without an amount. */
  readonly blankLines: number
  /** Of all its months; null: nothing shows it, or they differ. */
  readonly basis: CostBasis | null
  /** Of the months that show it. */
  readonly bases: Readonly<Record<string, CostBasis>>
  /** Charges of kinds that are not known. */
  readonly unknownKinds: readonly UnknownKind[]
  /** Tags that the lines have. */
  readonly tags: readonly string[]
  /** Values of the chosen tag, and names of accounts, that were left out because they are e-mail addresses. */
  readonly emails: number
  /** In which order its days are written, where that is not the same in both; null: they show none, or nobody knows yet. */
  readonly dayOrder: DayOrder | null
}

/** Whether every line was understood, and comes to what the file says. Otherwise nothing of it is taken over. */
export function isWhole({ questions, faultyLines, ownTotals }: BillRead): boolean {
  return questions.length === 0 && faultyLines === 0 && ownTotals.every(({ isTied, isBalance }) => isTied || isBalance)
}
