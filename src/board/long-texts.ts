// A sentence whose formula is longer than a reader follows has cells for its parts, beside what is printed.

import { type Live, madeOf } from '#wording'
import { type Sheet, said } from './cells.ts'
import type { StyleName } from './styles.ts'

/** FAST 3.03-01: what somebody can check by reading it. */
export const MOST_CHARACTERS = 200

/** The longest parts go first, and parts of parts where one is too long itself. @param take puts a part into a cell, and says where */
export function inParts(text: Live, take: (part: Live) => string): Live {
  const { formula, value } = text
  const made = madeOf(text)
  if (formula.length <= MOST_CHARACTERS || made === undefined) return text
  const parts = [...made.parts]
  while (made.write(formulasOf(parts)).length > MOST_CHARACTERS) {
    const longest = parts.reduce((best, part, index) => (part.formula.length > (parts[best]?.formula.length ?? 0) ? index : best), 0)
    const part = parts[longest]
    if (part === undefined || part.formula.length <= SHORTEST) break
    const cell = take(inParts(part, take))
    parts[longest] = { formula: cell, value: part.value }
  }
  return { formula: made.write(formulasOf(parts)), value }
}

/** A cell's address is no shorter. */
const SHORTEST = 8

const formulasOf = (parts: readonly Live[]) => parts.map(({ formula }) => formula)

/** Puts a sentence, and its parts into cells of the same row. @param letters of columns that nothing else uses in it */
export function putSentence(
  sheet: Sheet,
  {
    column,
    row,
    style,
    letters,
  }: { readonly column: string; readonly row: number; readonly style: StyleName; readonly letters: readonly string[] },
  text: Live,
): void {
  const free = [...letters]
  // A part that says what another one says is that one: the sentences of a finding begin alike.
  const known = new Map<string, string>()
  const short = inParts(text, (part) => {
    const cell = known.get(part.formula)
    if (cell !== undefined) return cell
    const letter = free.shift()
    if (letter === undefined) throw new RangeError(`No column is left for the parts of ${column}${row}`)
    sheet.put(letter, row, said(part, 'formula.text'))
    known.set(part.formula, `$${letter}$${row}`)
    return `$${letter}$${row}`
  })
  sheet.put(column, row, said(short, style))
}
