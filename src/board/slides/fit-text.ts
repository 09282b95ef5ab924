// Does a text fit its place? Worked out from widths of kinds of characters, a little wider than Inter and the fonts that stand
// in for it, because the plan is made where no font is: nothing may run over the edge, whatever it is called.

import { SLIDE_STYLES, type SlideStyle } from './slide-styles.ts'

export interface Room {
  /** Points. */
  readonly width: number
  readonly lines: number
}

/** Widths as parts of the font's size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljI|.,:;'’!·]/u, 0.34],
  [/[\sftr()[\]{}\-–/\\"“”]/u, 0.44],
  [/[mwMW%@—…]/u, 0.98],
  [/[a-z]/u, 0.62],
  [/[\p{Lu}\d$€£+−=<>#&?]/u, 0.72],
  [/\p{M}/u, 0],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{ASCII}]/u, 0.72],
]
/** Han, kana, signs, scripts that no one font holds. */
const WIDEST = 1.1
const BOLD = 1.06
/** More is never shown anywhere, and a name may be a novel. */
const MOST_CHARACTERS = 600

/** Line breaks and runs of spaces as one space. Spaces that hold a number together stay: "123 444 zł" is not parted. */
export function oneLine(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .trim()
}

/** Points that the text takes on one line. */
export function widthOf(text: string, style: SlideStyle): number {
  const { size, bold } = SLIDE_STYLES[style]
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size * (bold ? BOLD : 1)
}

function emsOf(character: string): number {
  return WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? WIDEST
}

/** Lines that it takes when words are not parted; a word that is longer than a line is. */
export function linesOf(text: string, width: number, style: SlideStyle): number {
  const space = widthOf(' ', style)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const needed = widthOf(word, style)
    const isFirst = used === 0
    if (used + (isFirst ? 0 : space) + needed <= width) {
      used += (isFirst ? 0 : space) + needed
      continue
    }
    if (!isFirst) lines += 1
    // A parted word leaves room at the end of each of its lines.
    const own = needed <= width ? 1 : Math.ceil(needed / (width - SLIDE_STYLES[style].size))
    lines += own - 1
    used = own === 1 ? needed : width
  }
  return lines
}

function fits(text: string, { width, lines }: Room, style: SlideStyle): boolean {
  return linesOf(text, width, style) <= lines
}

/** As many of the sentences, in their order, as stand on one line whole; a first one that is longer is cut. */
export function sentencesOnLine(sentences: readonly string[], width: number, style: SlideStyle): string {
  const [first = '', ...rest] = sentences.filter((sentence) => sentence !== '')
  const room = { width, lines: 1 }
  const line = rest.reduce((said, next) => (fits(oneLine(`${said} ${next}`), room, style) ? `${said} ${next}` : said), first)
  return fitted(line, room, style)
}

/** The text on so many lines, cut with "…" where it is longer. Never parts a surrogate pair. */
export function fitted(text: string, room: Room, style: SlideStyle): string {
  const whole = oneLine(text)
  if (text.length <= MOST_CHARACTERS && fits(whole, room, style)) return whole
  const characters = [...whole]
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(cut(characters, middle), room, style)) low = middle
    else high = middle - 1
  }
  return cut(characters, low)
}

/** A figure is never parted: "0.5…" of 0.58 is another one. Spaces that hold a number together are a part of it. */
function cut(characters: readonly string[], length: number): string {
  const kept = characters.slice(0, length).join('')
  const isWithin = (characters[length] ?? ' ') !== ' '
  const whole = isWithin ? kept.replace(/[^ ]*\d[^ ]*$/u, '') : kept
  return `${(whole.trim() === '' ? kept : whole).trimEnd()}…`
}

/** The first style, from large to small, in which the whole text fits; cut in the last one. */
export function fittedStyle<S extends SlideStyle>(text: string, room: Room, styles: readonly [S, ...S[]]): { text: string; style: S } {
  const whole = oneLine(text)
  const style = styles.find((each) => fits(whole, room, each)) ?? (styles.at(-1) as S)
  return { text: fitted(text, room, style), style }
}
