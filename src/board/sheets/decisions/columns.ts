// Where the columns of Decisions stand.

import type { BookedAs } from '#core'
import { ASK_WORDS, DECISIONS_SHEET, PACK_TEXT } from '#wording'
import type { DecisionsLayout } from './layout.ts'

/** From A on; what only an auditor reads follows what is printed, and flags follow that in the order of STATUSES. */
export const DECISION_COLUMNS = [
  { key: 'id', header: PACK_TEXT.rowId, unit: '', width: 12, isLeft: true },
  { key: 'component', header: PACK_TEXT.component, unit: '', width: 25, isLeft: true },
  { key: 'choice', header: PACK_TEXT.decision, unit: '', width: 14, isLeft: true },
  { key: 'approver', header: PACK_TEXT.approvedBy, unit: '', width: 16, isLeft: true },
  { key: 'owner', header: PACK_TEXT.owner, unit: '', width: 12, isLeft: true },
  { key: 'until', header: DECISIONS_SHEET.until, unit: 'date', width: 11, isLeft: false },
  { key: 'status', header: PACK_TEXT.status, unit: '', width: 13, isLeft: true },
  { key: 'cash', header: DECISIONS_SHEET.expectedCash, unit: DECISIONS_SHEET.perMonth, width: 13, isLeft: false },
  { key: 'capacity', header: DECISIONS_SHEET.expectedTime, unit: PACK_TEXT.fte, width: 11, isLeft: false },
  { key: 'actualCash', header: DECISIONS_SHEET.actualCash, unit: DECISIONS_SHEET.perMonth, width: 13, isLeft: false },
  { key: 'actualCapacity', header: DECISIONS_SHEET.actualTime, unit: PACK_TEXT.fte, width: 11, isLeft: false },
  { key: 'outcome', header: PACK_TEXT.outcome, unit: '', width: 18, isLeft: true },
  { key: 'why', header: PACK_TEXT.reason, unit: '', width: 25, isLeft: true },
  { key: 'kind', header: PACK_TEXT.type, unit: '', width: 15, isLeft: true },
  { key: 'covers', header: DECISIONS_SHEET.covers, unit: DECISIONS_SHEET.checksUnit, width: 30, isLeft: true },
  { key: 'date', header: DECISIONS_SHEET.madeOn, unit: 'date', width: 13, isLeft: false },
  { key: 'actualFrom', header: DECISIONS_SHEET.actualSource, unit: '', width: 20, isLeft: true },
  { key: 'closedOn', header: DECISIONS_SHEET.closedOn, unit: 'date', width: 13, isLeft: false },
] as const
/** Widths count characters of a larger size than these cells have. */
export const SMALLER_TEXT = 1.15
/** The last column that is printed. */
export const LAST_PRINTED = 'why' as const
export type DecisionKey = (typeof DECISION_COLUMNS)[number]['key']

const LETTERS = 'ABCDEFGHIJKLMNOPQR'
export const letterOf = (key: DecisionKey): string => LETTERS.charAt(DECISION_COLUMNS.findIndex((column) => column.key === key))
/** Workings: is an exception, has a reason and an approver, then a flag for each status. */
export const IS_EXCEPTION = 'S'
export const IS_GIVEN = 'T'
export const FLAG_LETTERS = ['U', 'V', 'W', 'X', 'Y'] as const
/** What a decision to come takes out of the cost of its component. */
export const OUT_OF_COST = 'Z'
/** The component it is of: its number, and in smallest units what all decisions to come save of it, what it costs, and what this one takes. */
export const OF_COMPONENT = { number: 'AD', saved: 'AE', cost: 'AF', taken: 'AG' } as const
export const OF_COMPONENT_KEYS = ['number', 'saved', 'cost', 'taken'] as const
/** The same by where costs are booked; empty where nobody says where that is. */
export const OF_IT_BOOKED = { cogs: 'AA', 'r-and-d': 'AB', other: 'AC' } as const satisfies Readonly<Record<BookedAs, string>>
/** What its component costs, by where that is booked. */
export const COST_BOOKED = { cogs: 'AH', 'r-and-d': 'AI', other: 'AJ' } as const satisfies Readonly<Record<BookedAs, string>>
export const DECISIONS_LAST_LETTER = COST_BOOKED.other

/** $K$7:$K$19, on this sheet or for another one. */
export function decisionRange({ first, last }: Pick<DecisionsLayout, 'first' | 'last'>, key: DecisionKey): string {
  return `$${letterOf(key)}$${first}:$${letterOf(key)}$${last}`
}

/** Of the asks above the list: texts run over the columns of the list below them. unit 'money': in the currency of the pack. */
export const ASK_COLUMNS = [
  { key: 'component', letter: 'B', to: 'B', header: PACK_TEXT.component, unit: '', isLeft: true },
  { key: 'reason', letter: 'C', to: 'D', header: PACK_TEXT.reason, unit: '', isLeft: true },
  { key: 'owner', letter: 'E', to: 'E', header: PACK_TEXT.owner, unit: '', isLeft: true },
  { key: 'by', letter: 'F', to: 'F', header: ASK_WORDS.by, unit: 'date', isLeft: false },
  { key: 'status', letter: 'G', to: 'G', header: PACK_TEXT.status, unit: '', isLeft: true },
  { key: 'cash', letter: 'H', to: 'H', header: ASK_WORDS.saving, unit: 'money-month', isLeft: false },
  { key: 'time', letter: 'I', to: 'I', header: ASK_WORDS.freed, unit: PACK_TEXT.fte, isLeft: false },
  { key: 'once', letter: 'J', to: 'J', header: ASK_WORDS.oneOff, unit: 'money', isLeft: false },
  { key: 'payback', letter: 'K', to: 'K', header: ASK_WORDS.payback, unit: PACK_TEXT.months, isLeft: false },
  { key: 'resolution', letter: 'L', to: 'M', header: '', unit: '', isLeft: true },
  { key: 'allIn', letter: 'N', to: 'N', header: ASK_WORDS.allIn, unit: 'money-month', isLeft: false },
  { key: 'needs', letter: 'O', to: 'O', header: ASK_WORDS.missing, unit: '', isLeft: true },
  { key: 'advice', letter: 'P', to: 'P', header: PACK_TEXT.advice, unit: '', isLeft: true },
] as const
/** Columns that a text of the asks runs over. */
export const ASK_CONTINUED = ['D', 'M'] as const
export type AskKey = (typeof ASK_COLUMNS)[number]['key']

const ASK_LETTERS = Object.fromEntries(ASK_COLUMNS.map(({ key, letter }) => [key, letter])) as Readonly<Record<AskKey, string>>
export const askLetter = (key: AskKey): string => ASK_LETTERS[key]
/** Workings of the asks, under those of the list. flag: 1 while it needs a decision. known: of savings, time and cost, how many make it complete. */
export const ASK_WORKINGS = [
  { key: 'flag', header: ASK_WORDS.isOpen, style: 'formula.flag' },
  { key: 'quotedCash', header: ASK_WORDS.quotedCash, style: 'formula.money' },
  { key: 'decidedCash', header: ASK_WORDS.decidedCash, style: 'formula.money' },
  { key: 'quotedTime', header: ASK_WORDS.quotedTime, style: 'formula.number' },
  { key: 'decidedTime', header: ASK_WORDS.decidedTime, style: 'formula.number' },
  { key: 'known', header: ASK_WORDS.known, style: 'stored.count' },
  { key: 'needs', header: ASK_WORDS.missing, style: 'stored.text' },
] as const
export type AskWorking = (typeof ASK_WORKINGS)[number]['key']

/** From the first flag of the list on. */
export const workingLetter = (key: AskWorking): string => 'STUVWXY'.charAt(ASK_WORKINGS.findIndex((each) => each.key === key))
export const ASK_FLAG = workingLetter('flag')

/** The characters that a text of it has room for on one line. */
export function askWidth(key: AskKey): number {
  const column = ASK_COLUMNS.find((each) => each.key === key)
  const [from, to] = [column?.letter ?? 'A', column?.to ?? 'A'].map((letter) => LETTERS.indexOf(letter))
  return DECISION_COLUMNS.slice(from, (to ?? 0) + 1).reduce((sum, { width }) => sum + width, 0) * SMALLER_TEXT
}
