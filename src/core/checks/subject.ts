// What a rule is given: one component, person or portfolio with everything it may read, all of it
// immutable. Rules receive nothing else, so an edit elsewhere cannot change their verdict.

import type { IsoDate, MinorUnits } from '../amounts/units.ts'
import type {
  Bill,
  Company,
  Component,
  CostLine,
  CreditGrant,
  Decision,
  ExchangeRate,
  Exemption,
  ImportRecord,
  Owner,
  Person,
  Project,
} from '../inventory/tables.ts'
import type { LimitValues } from './limits.ts'

/** The same for every subject of one assessment. */
export interface Setting {
  readonly asOf: IsoDate
  readonly currency: string
  readonly company: Company
  readonly people: Readonly<Record<string, Person>>
  readonly limits: LimitValues
  readonly exchangeRates: readonly ExchangeRate[]
  readonly creditGrants: Readonly<Record<string, CreditGrant>>
}

export interface ComponentSubject {
  readonly setting: Setting
  readonly component: Component
  readonly owners: readonly Owner[]
  readonly costLines: readonly CostLine[]
  readonly projects: readonly Project[]
  readonly exemptions: readonly Exemption[]
  readonly decisions: readonly Decision[]
  /** Sum of known shares, vendor staff left out; blank when no owner row or any share is blank. */
  readonly ownerTime: OwnerTime
  /** List run-rate a month before credits; null when a line is blank or has no rate into the workbook's currency, or there is no line. */
  readonly monthlyCost: MinorUnits | null
}

export interface OwnerTime {
  readonly knownBp: number
  readonly blankShares: number
  readonly rows: number
  readonly restsOnGuess: boolean
}

export interface PersonSubject {
  readonly setting: Setting
  readonly person: Person
  /** Shares over live and retiring components; blank shares are counted, not guessed. */
  readonly shareBp: number
  readonly blankShares: number
}

export interface PortfolioSubject {
  readonly setting: Setting
  readonly components: readonly Component[]
  readonly costLines: readonly CostLine[]
  readonly bills: readonly Bill[]
  readonly imports: readonly ImportRecord[]
}
