// The color of the first light, behind all of its words.

import { BOARD_WORDS, MODEL_CHECKS_SHEET } from '#wording'
import { columnLetter } from '../cells.ts'
import type { ConditionalFormatPlan, SheetPlan } from '../workbook-plan.ts'

const LIGHT = 'B3'
/** The column of the light, from 1; and how many characters both lights have, where nothing is wrong. */
const COLUMN = 2
const LETTERS = 58
const { integrity } = MODEL_CHECKS_SHEET

/** The first that applies counts. @param columns that the words run over; null: they wrap in the first one */
export function lightLooks(columns: SheetPlan['columns'] | null): readonly ConditionalFormatPlan[] {
  const range = columns === null ? LIGHT : `${LIGHT}:${columnLetter(lastUnder(columns))}3`
  return [
    { range, text: `${integrity}: ${BOARD_WORDS.allGood} ·`, isPart: true, look: 'pass' },
    { range, text: `${integrity}: `, isPart: true, look: 'fail' },
  ]
}

function lastUnder(columns: SheetPlan['columns']): number {
  let room = 0
  for (const [index, { width }] of columns.entries()) {
    if (index + 1 >= COLUMN) room += width
    if (room >= LETTERS) return index + 1
  }
  return Math.max(columns.length, COLUMN)
}
