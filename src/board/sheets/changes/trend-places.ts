// Where the columns of Changes stand.

import { CHANGES_SHEET } from '#wording'
import { columnLetter } from '../../cells.ts'
import type { Format } from '../../styles.ts'

const FIRST_TREND = 3
const KEYS = [
  ...['asOf', 'currency', 'monthlyCost', 'cashAfterCredits', 'ownerTime', 'buildingProduct', 'keepingAlive'],
  ...['components', 'toDecide', 'nearLimit', 'missing', 'cash', 'netBurn', 'headcount'],
]
export const trendLetter = (key: string): string => columnLetter(FIRST_TREND + KEYS.indexOf(key))
export const RUNWAY_COLUMN = columnLetter(FIRST_TREND + KEYS.length)

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
export const changeLetter = (index: number): string => columnLetter(FIRST_TREND + KEYS.length + 1 + index)
export const CHANGES_LAST_LETTER = changeLetter(CHANGE_COLUMNS.length - 1)
