// What was changed in a pack that came back, as facts of three sides: what the pack was made from (base), what stands in it
// now (theirs), and what the workbook says (ours). Found by board/returned; pack-case.ts keeps them, pack-edits.ts takes them over.

import type { LimitId } from '../checks/limits.ts'
import type { TableName } from '../inventory/tables.ts'

/** What of the workbook a typed cell of a pack holds. */
export type PackTarget =
  | { readonly kind: 'limit'; readonly id: LimitId }
  /** field may name a field of a group: "contract.end". */
  | { readonly kind: 'field'; readonly table: TableName; readonly id: string; readonly field: string }
  /** The one plain amount a month of a component. */
  | { readonly kind: 'cost'; readonly componentId: string }
  /** ownerId: the row of the person's time that the cell was made from; null where there was none. personId null: nobody is named. */
  | { readonly kind: 'time'; readonly componentId: string; readonly personId: string | null; readonly ownerId: string | null }
  /** Blank: not priced by seat. */
  | { readonly kind: 'seats'; readonly lineId: string }

/** Shares in basis points, amounts in minor units, days as "2026-11-25", choices by their id. */
export type PackValue = string | number | boolean | null

/** Of a time or of seats that are asked for and not known; a blank cell says that there are none. */
export const NOT_KNOWN = 'not-set'

/** How a value is read and shown. list: of the words that a choice takes. currency: of an amount. */
export type PackUnit =
  | { readonly kind: 'text' | 'date' | 'bp' | 'count' | 'number' | 'flag' }
  | { readonly kind: 'minor'; readonly currency: string }
  | { readonly kind: 'choice'; readonly list: string }

/** Where a cell stands in the file that came back, and what it is called there. */
export interface PackPlace {
  readonly sheet: string
  /** "H12" */
  readonly cell: string
  /** What its row is about: a component, a figure. */
  readonly row: string
  /** Name of its column; '' where the row says it all. */
  readonly column: string
}

/** A typed cell that holds something else than it was sent with. */
export interface PackFact {
  /** Names it among the facts of its pack. */
  readonly key: string
  readonly place: PackPlace
  readonly target: PackTarget
  readonly unit: PackUnit
  readonly base: PackValue
  readonly theirs: PackValue
  /** They put a formula into a typed cell: its text. The value is its stored result. */
  readonly formula: string | null
}

/** What was changed and is no value of the workbook: named, and nothing is taken over by itself. */
export interface PackRemark {
  readonly kind:
    | 'overwritten' // a value stands where a formula stood
    | 'formula' // another formula stands there
    | 'computed' // a formula stands where a value was sent; a fact, too, where its stored result is another
    | 'as-text' // a number or a day is stored as a text
    | 'unread' // a typed cell holds what nothing can be made of
    | 'no-target' // a typed cell that follows from several things of the workbook
    | 'name' // a name that formulas use leads to another cell
    | 'result' // a formula that is as sent shows something else, though nothing was changed that it reads
    | 'words' // a label, a header, what the app said
    | 'written' // something stands where nothing stood
    | 'chosen' // another scenario is selected: results follow it
    | 'row-added'
    | 'row-removed'
    | 'sheet-added'
    | 'sheet-missing'
    | 'sheet-hidden' // it is in the file, and not read
    | 'sorted' // rows were sorted without their hidden ids, and are matched by name
  readonly place: PackPlace
  /** What stood there, as the pack shows it; a formula begins with "=". '' for nothing. */
  readonly base: string
  readonly theirs: string
}

export interface PackComparison {
  readonly facts: readonly PackFact[]
  readonly remarks: readonly PackRemark[]
}
