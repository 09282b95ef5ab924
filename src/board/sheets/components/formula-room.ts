// How much stands in one formula, and in the head of its column.

import { WORKINGS } from '#core'
import { SHEETS } from '#wording'
import { columnLetter, sheetPrefix } from '../../cells.ts'
import { type Cell, isOnTime } from './column.ts'
import { LINKED } from './link-columns.ts'

/** Of the longest list. */
export const LAST_ROW = '99999'

/** The longest addresses that columns may have, each its own: their letters follow from how many columns there are. Links come first. */
export function longestCells(): Cell {
  const keys: string[] = []
  return (key, row) => {
    if (LINKED.has(key)) return `$${columnLetter([...LINKED].indexOf(key) + 1)}${row}`
    if (!keys.includes(key)) keys.push(key)
    const isHere = WORKINGS.some(({ name }) => name === key) || /^(?:flag-|number-|outcomes-|away)/.test(key)
    const sheet = isHere ? '' : sheetPrefix(SHEETS[isOnTime(key) ? 'time' : 'verdicts'])
    return `${sheet}$${columnLetter(FIRST_OF_TWO_LETTERS + keys.indexOf(key))}${row}`
  }
}

const FIRST_OF_TWO_LETTERS = 27

/** So that its head, word by word, has as many lines as the others. */
export function widthOf(header: string): number {
  let width = 11
  while (linesOf(header, width - 1) > HEAD_LINES) width += 1
  return width
}

function linesOf(text: string, width: number): number {
  let [lines, room] = [0, 0]
  for (const { length } of text.split(' ')) {
    if (lines === 0 || room < length + 1) [lines, room] = [lines + 1, width - length]
    else room -= length + 1
  }
  return lines
}

const HEAD_LINES = 3
