// What a rule is given: one component, person or portfolio with everything it may read, and the
// setting that all of them share. Rules receive nothing else, so an edit elsewhere cannot change
// their verdict. A subject does not hold the setting: it stays the same object when the setting moves.

import type { IsoDate, IsoTime, MinorUnits } from '../amounts/units.ts'
import type { LockedPrice } from '../inventory/quarter-record.ts'
import type {
  Bill,
  Company,
  Component,
  CostLine,
  CreditGrant,
  Decision,
  Evidence,
  ExchangeRate,
  Exemption,
  ImportRecord,
  Owner,
  Person,
  Project,
} from '../inventory/tables.ts'
import type { LimitId, LimitValues } from './limits.ts'
import type { VerdictLimit } from './verdict.ts'

/** The same for every subject of one assessment. */
export interface Setting {
  readonly asOf: IsoDate
  readonly currency: string
  readonly company: Company
  readonly people: Readonly<Record<string, Person>>
  readonly limits: LimitValues
  /** The same limits as verdicts show them. */
  readonly shownLimits: Readonly<Record<LimitId, VerdictLimit>>
  /** asOf plus six months, that day included: a term that ends later is hard to reverse. */
  readonly lastEasyDay: IsoDate
  /** asOf minus three months, that day included: an older cost asks to be confirmed. */
  readonly oldestCostDay: IsoDate
  readonly exchangeRates: readonly ExchangeRate[]
  readonly creditGrants: Readonly<Record<string, CreditGrant>>
  readonly imports: readonly ImportRecord[]
  /** First day of the fiscal quarter before that of asOf: evidence older than this is history. */
  readonly lastQuarterStart: IsoDate
  /** What the open quarter is compared with; null: nothing is locked before it. */
  readonly lastLock: LastLock | null
}

export interface LastLock {
  /** "2026Q3" */
  readonly quarter: string
  readonly asOf: IsoDate | null
  readonly lockedAt: IsoTime | null
  /** By component. */
  readonly prices: ReadonlyMap<string, readonly LockedPrice[]>
}

/** Of one component, a month at list price in the workbook's currency. */
export interface ComponentCost {
  /** Run-rate (costs/monthly-cost.ts); null when not all of it is known. */
  readonly monthlyCost: MinorUnits | null
  /** What is known of it: the whole, else the lines whose price is known. It is at least this much, and every total counts it. */
  readonly knownCost: MinorUnits
  /** It is not known because a price is more than one amount may be, converted or with its seats, though it is set. */
  readonly isCostTooLarge: boolean
}

export interface ComponentSubject extends ComponentCost {
  readonly component: Component
  readonly owners: readonly Owner[]
  readonly costLines: readonly CostLine[]
  readonly projects: readonly Project[]
  readonly exemptions: readonly Exemption[]
  readonly decisions: readonly Decision[]
  /** What customers said or did because of it. */
  readonly evidence: readonly Evidence[]
  /** The pools of credits that pay some of its lines, with what all components together use of each a month, and the most that blank prices may add. */
  readonly credits: readonly { readonly grant: CreditGrant; readonly monthlyUse: number; readonly mayUse: number }[]
  readonly ownerTime: OwnerTime
}

/** Vendor staff is left out of the sum and of the blanks, not of the rows. */
export interface OwnerTime {
  /** Sum of the known shares. */
  readonly knownBp: number
  readonly blankShares: number
  /** Shares that are set, 0 included. */
  readonly knownShares: number
  readonly rows: number
  readonly restsOnGuess: boolean
}

export interface PersonSubject {
  readonly person: Person
  /** Known shares over the components that count in totals; blank ones are counted, not guessed. */
  readonly shareBp: number
  readonly blankShares: number
}

export interface PortfolioSubject {
  /** In list order, retired ones included. */
  readonly components: readonly ComponentSubject[]
  /** Sums of the workings that rules of the list read, where they are known in a setting. */
  readonly sums?: (setting: Setting) => readonly number[] | undefined
  /** The whole log, also what names no component. */
  readonly evidence: readonly Evidence[]
  /** Every bill with its parts, those of nobody too. */
  readonly bills: readonly { readonly bill: Bill; readonly parts: readonly CostLine[] }[]
}
