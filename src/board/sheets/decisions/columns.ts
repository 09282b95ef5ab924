// Where the columns of Decisions stand.

import type { DecisionsLayout } from './layout.ts'

/** From A on; flags follow in the order of STATUSES. */
export const DECISION_COLUMNS = [
  { key: 'id', header: 'Row id', unit: '', width: 12, isLeft: true },
  { key: 'component', header: 'Component', unit: '', width: 28, isLeft: true },
  { key: 'kind', header: 'What', unit: '', width: 12, isLeft: true },
  { key: 'choice', header: 'Choice', unit: '', width: 15, isLeft: true },
  { key: 'covers', header: 'Reasons covered', unit: 'checks', width: 17, isLeft: true },
  { key: 'owner', header: 'Owner', unit: '', width: 12, isLeft: true },
  { key: 'approver', header: 'Approved by', unit: '', width: 12, isLeft: true },
  { key: 'date', header: 'Made on', unit: 'date', width: 11, isLeft: false },
  { key: 'until', header: 'Due or in force until', unit: 'date', width: 11, isLeft: false },
  { key: 'status', header: 'Status', unit: '', width: 13, isLeft: true },
  { key: 'cash', header: 'Expected cash saved', unit: 'a month', width: 12, isLeft: false },
  { key: 'capacity', header: 'Expected time freed', unit: 'of one engineer', width: 12.5, isLeft: false },
  { key: 'actualCash', header: 'Actual cash saved', unit: 'a month', width: 12, isLeft: false },
  { key: 'actualCapacity', header: 'Actual time freed', unit: 'of one engineer', width: 12.5, isLeft: false },
  { key: 'actualFrom', header: 'Actual is', unit: '', width: 11, isLeft: true },
  { key: 'closedOn', header: 'Closed on', unit: 'date', width: 11, isLeft: false },
  { key: 'outcome', header: 'Outcome', unit: '', width: 25, isLeft: true },
  { key: 'why', header: 'Why', unit: '', width: 26, isLeft: true },
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
/** What a decision to come saves of the cost of revenue; empty where nobody says where costs are booked. */
export const OF_IT_COGS = 'Z'
export const DECISIONS_LAST_LETTER = OF_IT_COGS

/** $K$7:$K$19, on this sheet or for another one. */
export function decisionRange({ first, last }: Pick<DecisionsLayout, 'first' | 'last'>, key: DecisionKey): string {
  return `$${letterOf(key)}$${first}:$${letterOf(key)}$${last}`
}
