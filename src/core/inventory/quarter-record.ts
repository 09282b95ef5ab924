// What the workbook keeps of each locked quarter: which file holds it, its hash, and the figures that trends draw, so
// that neither start nor a chart of forty quarters reads their files. The frozen content is in core/workbook-file/quarter-file.ts.

import { MAX_COMPANY_MINOR_UNITS } from '../amounts/units.ts'
import { currencyCode } from './cost.ts'
import {
  flag,
  group,
  integer,
  list,
  nameText,
  optionalBasisPoints,
  optionalDate,
  optionalInteger,
  optionalLine,
  optionalMinorUnits,
  optionalSignedMinorUnits,
  optionalText,
  optionalTime,
  optionalTotal,
  type ValuesOf,
} from './field.ts'

const count = () => optionalInteger('count', 0, 1_000_000)
/** Time of a whole company. */
const time = () => optionalBasisPoints(10_000 * 1_000_000)

/** A person's time in that quarter, by the name of then: the record may be gone since. */
const personTimeFields = { personId: optionalText(64), name: nameText(), share: time() }

const quarterFigureFields = {
  currency: currencyCode(),
  /** List run-rate a month before credits; null where nothing is known or a rate is missing. */
  monthlyCost: optionalTotal(),
  cashAfterCredits: optionalTotal(),
  compute: optionalTotal(),
  data: optionalTotal(),
  serving: optionalTotal(),
  /** Of layer "other", of no layer, and of no component (the unallocated rest of bills). */
  otherLayers: optionalTotal(),
  ownerTime: time(),
  buildingProduct: time(),
  keepingAlive: time(),
  components: count(),
  /** Minor ones included; how many they were is not known of quarters locked before they were counted apart. */
  toDecide: count(),
  toDecideMinor: count(),
  nearLimit: count(),
  missing: count(),
  /** Under an exemption in force. */
  kept: count(),
  cash: optionalSignedMinorUnits(MAX_COMPANY_MINOR_UNITS),
  netBurn: optionalSignedMinorUnits(MAX_COMPANY_MINOR_UNITS),
  revenue: optionalMinorUnits(MAX_COMPANY_MINOR_UNITS),
  headcount: count(),
  engineers: count(),
}

/** Amounts in minor units of `currency`, time in basis points of one engineer; null: not known then. */
export type QuarterFigures = ValuesOf<typeof quarterFigureFields>
export type PersonTime = ValuesOf<typeof personTimeFields>

/** One price line of a component as it was when the quarter was locked, in its own currency: so that a rate that moved is told apart. */
const lockedPriceFields = {
  componentId: nameText(),
  currency: currencyCode(),
  /** A month at list price, in minor units of `currency`; null: it was not set. */
  amount: optionalMinorUnits(),
}

export type LockedPrice = ValuesOf<typeof lockedPriceFields>

/** A list of many thousand components, some with several lines each. */
const MOST_PRICES = 1_000_000

export const quarterFields = {
  /** "2026Q3". The record's id is quarter and revision: "2026Q3-r1". */
  quarter: nameText(),
  revision: integer('count', 1, 10_000, 1),
  /** The day that everything was judged for. */
  asOf: optionalDate(),
  lockedAt: optionalTime(),
  lockedBy: optionalLine(),
  /** Of the frozen content: a file with another hash is not what was locked. */
  sha256: nameText(),
  ruleSetVersion: optionalText(40),
  /** Why it was locked although a data check failed; the cover prints it. */
  dataReason: optionalText(),
  /** Set when it was reopened: the next lock of this quarter is a revision of its own. */
  reopenedAt: optionalTime(),
  reopenReason: optionalText(),
  /** Recorded, not proved: no identity stands behind it. */
  approvedBy: optionalLine(),
  approvedAt: optionalTime(),
  /** Of the approval file kept beside the locked quarter, where the approval came as one. */
  approvalSha256: optionalText(64),
  /** Locked in another copy as a revision that this one has too: a merge keeps both, this one beside ours. */
  lockedElsewhere: flag(),
  figures: group(quarterFigureFields),
  people: list(group(personTimeFields), 1000),
  /** Of what was not retired, a line each: prices that jump since are told by them. Kept for the two newest quarters. */
  prices: list(group(lockedPriceFields), MOST_PRICES),
}

/** "2026Q3-r1": the id of the record, and the name of the file without its ending. */
export function lockedQuarterId(quarter: string, revision: number): string {
  return `${quarter}-r${revision}`
}

/** Of another copy's lock that has the same quarter and revision as ours: "2026Q3-r1-1a2b3c4d", told apart by its file's hash. */
export function quarterFromElsewhere<Q extends { readonly quarter: string; readonly revision: number; readonly sha256: string }>(
  record: Q,
): Q & { readonly id: string; readonly lockedElsewhere: true } {
  return { ...record, id: `${lockedQuarterId(record.quarter, record.revision)}-${record.sha256.slice(0, 8)}`, lockedElsewhere: true }
}
