// How high a row has to be for a text that wraps, and a text that is longer than its room.

/** Points for a text that wraps in a column of so many characters: a merged or a long cell does not grow by itself everywhere. */
export function wrappedHeight(text: string, width: number): number {
  return Math.max(1, Math.ceil(lettersOf(text) / width)) * LINE_POINTS + 2
}

/** A letter of Chinese, Japanese or Korean takes the room of two. */
function lettersOf(text: string): number {
  return WIDE.test(text) ? [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0) : text.length
}

const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uFF00-\uFFEF]|\p{Extended_Pictographic}/u
export const isWide = (letter: string) => WIDE.test(letter)

const LINE_POINTS = 14

/** What of a text so many lines hold, with a sign that there is more. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`
}
