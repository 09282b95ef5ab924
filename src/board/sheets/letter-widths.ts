// What letters take of a line, and how many lines a text wraps into.

/** Of a column's characters, each a digit of 11 points: the indent of a text with what is kept free on both sides. */
export const MARGIN = 2
export const CHARACTER = 0.507 * 11
export const POINTS = 10
export const BOLD = 1.04

/** What letters of Calibri take of their size, in hundredths; what is not named takes as much as a capital. */
const LETTERS: ReadonlyMap<string, number> = new Map(
  (
    [
      [24, "iljI'|!.,:; "],
      [34, 'frt()-–/*"[]'],
      [46, 'acegksvxyzLJEFSTY?'],
      [53, 'bdhnopqu0123456789+=<>$€£#_'],
      [60, 'ABCKPRVXZ'],
      [81, 'mwM%@'],
      [89, 'W'],
    ] as const
  ).flatMap(([hundredths, letters]) => [...letters].map((letter) => [letter, hundredths] as const)),
)
const CAPITAL = 68
const SQUARE = 100

export function emsOf(text: string): number {
  let hundredths = 0
  for (const letter of text) hundredths += LETTERS.get(letter) ?? (isWide(letter) ? SQUARE : CAPITAL)
  return hundredths / 100
}

const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uFF00-\uFFEF]|\p{Extended_Pictographic}/u
/** A letter of Chinese, Japanese or Korean takes the room of two. */
export const isWide = (letter: string) => WIDE.test(letter)

/** Lines of a text that goes on in the next one behind a blank or a hyphen, and within a word that no line holds. @param room in ems */
export function linesIn(text: string, room: number): number {
  let [lines, taken] = [1, 0]
  const goOn = (ems: number, needed: number) => {
    if (taken > 0 && taken + needed > room) [lines, taken] = [lines + 1, 0]
    taken += ems
  }
  for (const part of text.split(/(?<=[\s-])/)) {
    const needed = emsOf(part.trimEnd())
    if (needed <= room) goOn(emsOf(part), needed)
    else for (const letter of part) goOn(emsOf(letter), emsOf(letter))
  }
  return lines
}
