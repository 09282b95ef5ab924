// What all rules together say about a workbook on a day. Derived, never stored: the session keeps
// it up to date edit by edit, the command line and the export compute it once.

import type { IsoDate, MinorUnits } from '../amounts/units.ts'
import type { PersonSubject, Setting } from '../checks/subject.ts'
import type { Verdict } from '../checks/verdict.ts'
import type { InventoryIndex } from '../inventory/inventory-index.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import type { Sums } from './sums.ts'

export interface ComponentsById {
  readonly get: (id: string) => ComponentAssessment | undefined
  readonly has: (id: string) => boolean
  /** Where each stands in the list. */
  readonly places: ReadonlyMap<string, number>
}

export interface PersonAssessment extends PersonSubject {
  readonly checks: readonly Verdict[]
}

/** Over live and retiring rows; request paths are counted apart from components, and are in all sums. */
export interface Totals extends Omit<Sums, 'costMinor' | 'withoutCost' | 'withoutRate'> {
  /**
   * List run-rate before credits: components and what no component bears of a bill. null while an amount is in a
   * currency without a rate; blank costs are left out and counted in componentsWithoutCost.
   */
  readonly monthlyCostMinor: MinorUnits | null
  /** The part of it that bills leave unallocated; null when that part waits for a rate. */
  readonly unallocatedMinor: MinorUnits | null
  /** What is left to pay when the credits that still run have paid their part. */
  readonly cashAfterCreditsMinor: MinorUnits | null
  readonly componentsWithoutCost: number
  /** Bills whose rest is not known and in no sum, because the bill has no amount or the rest is too large for one. */
  readonly billsWithoutCost: number
  /** FAIL with no decision in force, small ones included. */
  readonly toDecide: number
  readonly toDecideSmall: number
  /** Of toDecide, those that are not small. */
  readonly toDecideMaterial: number
  /** Findings about the company as a whole that need a decision; worked out when they are first read. */
  readonly toDecideCompanyWide: number
  readonly keepingAliveBp: number
}

export interface Assessment {
  readonly asOf: IsoDate
  readonly setting: Setting
  /** What belongs to which component; kept from one edit to the next. */
  readonly index: InventoryIndex
  /** In list order (position, then id), retired ones included. */
  readonly components: readonly ComponentAssessment[]
  readonly byId: ComponentsById
  readonly people: readonly PersonAssessment[]
  /** What rules say of the list; after an edit worked out when it is first read. */
  readonly portfolio: readonly Verdict[]
  /** What the totals are made of; kept from one edit to the next. */
  readonly sums: Sums
  readonly totals: Totals
}
