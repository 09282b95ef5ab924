// How high a row has to be for a text that wraps, and a text that is longer than its room.

import { CHARACTER, isWide, linesIn, POINTS } from './letter-widths.ts'

/** Points for a text that wraps in a column of so many characters: a merged or a long cell does not grow by itself everywhere. */
export function wrappedHeight(text: string, width: number): number {
  const room = (Math.max(1, width - INDENT) * CHARACTER) / POINTS
  // Words leave more of a narrow line free than what letters take on average.
  return Math.max(1, Math.ceil(lettersOf(text) / width), linesIn(text, room)) * LINE_POINTS + 2
}

/** A letter of Chinese, Japanese or Korean takes the room of two. */
function lettersOf(text: string): number {
  return isWide(text) ? [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0) : text.length
}

/** Of what is kept free on both sides of a cell and its indent, the least: what is exactly as long as its line stays in it. */
const INDENT = 1

const LINE_POINTS = 14

/** What of a text so many lines hold, with a sign that there is more. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`
}
