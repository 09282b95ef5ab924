// Where the columns of Decisions stand.

import type { BookedAs } from '#core'
import { DECISIONS_SHEET, PACK_TEXT } from '#wording'
import type { DecisionsLayout } from './layout.ts'

/** From A on; flags follow in the order of STATUSES. */
export const DECISION_COLUMNS = [
  { key: 'id', header: PACK_TEXT.rowId, unit: '', width: 12, isLeft: true },
  { key: 'component', header: PACK_TEXT.component, unit: '', width: 28, isLeft: true },
  { key: 'kind', header: PACK_TEXT.type, unit: '', width: 12, isLeft: true },
  { key: 'choice', header: PACK_TEXT.decision, unit: '', width: 15, isLeft: true },
  { key: 'covers', header: DECISIONS_SHEET.covers, unit: DECISIONS_SHEET.checksUnit, width: 17, isLeft: true },
  { key: 'owner', header: PACK_TEXT.owner, unit: '', width: 12, isLeft: true },
  { key: 'approver', header: PACK_TEXT.approvedBy, unit: '', width: 12, isLeft: true },
  { key: 'date', header: DECISIONS_SHEET.madeOn, unit: 'date', width: 11, isLeft: false },
  { key: 'until', header: DECISIONS_SHEET.until, unit: 'date', width: 11, isLeft: false },
  { key: 'status', header: PACK_TEXT.status, unit: '', width: 13, isLeft: true },
  { key: 'cash', header: DECISIONS_SHEET.expectedCash, unit: DECISIONS_SHEET.perMonth, width: 12, isLeft: false },
  { key: 'capacity', header: DECISIONS_SHEET.expectedTime, unit: PACK_TEXT.ofAnEngineer, width: 12.5, isLeft: false },
  { key: 'actualCash', header: DECISIONS_SHEET.actualCash, unit: DECISIONS_SHEET.perMonth, width: 12, isLeft: false },
  { key: 'actualCapacity', header: DECISIONS_SHEET.actualTime, unit: PACK_TEXT.ofAnEngineer, width: 12.5, isLeft: false },
  { key: 'actualFrom', header: DECISIONS_SHEET.actualSource, unit: '', width: 11, isLeft: true },
  { key: 'closedOn', header: DECISIONS_SHEET.closedOn, unit: 'date', width: 11, isLeft: false },
  { key: 'outcome', header: PACK_TEXT.outcome, unit: '', width: 25, isLeft: true },
  { key: 'why', header: PACK_TEXT.reason, unit: '', width: 26, isLeft: true },
] as const
export type DecisionKey = (typeof DECISION_COLUMNS)[number]['key']

/** So many fit a page that can be read. */
export const DECISIONS_ON_PAPER = 18

const LETTERS = 'ABCDEFGHIJKLMNOPQR'
export const letterOf = (key: DecisionKey): string => LETTERS.charAt(DECISION_COLUMNS.findIndex((column) => column.key === key))
/** Workings: is an exception, has a reason and an approver, then a flag for each status. */
export const IS_EXCEPTION = 'S'
export const IS_GIVEN = 'T'
export const FLAG_LETTERS = ['U', 'V', 'W', 'X', 'Y'] as const
/** What a decision to come saves by where costs are booked; empty where nobody says where that is. */
export const OF_IT_BOOKED = { cogs: 'Z', 'r-and-d': 'AA', other: 'AB' } as const satisfies Readonly<Record<BookedAs, string>>
export const DECISIONS_LAST_LETTER = OF_IT_BOOKED.other

/** $K$7:$K$19, on this sheet or for another one. */
export function decisionRange({ first, last }: Pick<DecisionsLayout, 'first' | 'last'>, key: DecisionKey): string {
  return `$${letterOf(key)}$${first}:$${letterOf(key)}$${last}`
}
