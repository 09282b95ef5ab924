// Where the columns of Changes stand.

import { CHANGES_SHEET } from '#wording'
import { columnLetter } from '../../cells.ts'
import type { Format } from '../../styles.ts'

const FIRST_TREND = 3
/** What is printed, with the runway after it. */
const PRINTED = [
  ...['asOf', 'currency', 'monthlyCost', 'cashAfterCredits', 'ownerTime', 'buildingProduct', 'keepingAlive'],
  ...['toDecide', 'cash', 'netBurn', 'headcount'],
]
/** Counts that paper has no room for: two of them are drawn. */
const MORE = ['components', 'nearLimit', 'missing']
export const RUNWAY_COLUMN = columnLetter(FIRST_TREND + PRINTED.length)
const FIRST_MORE = FIRST_TREND + PRINTED.length + 1
export const isPrinted = (key: string): boolean => PRINTED.includes(key)
export const trendLetter = (key: string): string =>
  columnLetter(isPrinted(key) ? FIRST_TREND + PRINTED.indexOf(key) : FIRST_MORE + MORE.indexOf(key))

interface ChangeColumn {
  readonly of: string
  readonly header: string
  readonly format: Format
  /** Amounts of two currencies are not compared. */
  readonly isMoney: boolean
}

export const CHANGE_COLUMNS: readonly ChangeColumn[] = [
  { of: 'monthlyCost', header: CHANGES_SHEET.costChange, format: 'money', isMoney: true },
  { of: 'ownerTime', header: CHANGES_SHEET.timeChange, format: 'number', isMoney: false },
  { of: 'keepingAlive', header: CHANGES_SHEET.keepingChange, format: 'number', isMoney: false },
  { of: 'toDecide', header: CHANGES_SHEET.decisionsChange, format: 'count', isMoney: false },
  { of: 'cash', header: CHANGES_SHEET.cashChange, format: 'money', isMoney: true },
]
export const changeLetter = (index: number): string => columnLetter(FIRST_MORE + MORE.length + index)
export const CHANGES_LAST_LETTER = changeLetter(CHANGE_COLUMNS.length - 1)
