// How a font draws a text, in one spelling: of a whole cell, of a run within it, and of what holds under a condition.

import { INK_MARKS } from '#wording'

export interface Font {
  ink: string
  isStruck: boolean
  isTiny: boolean
  isHuge: boolean
  /** Raised, lowered or hollow, in words. */
  marks: string
  /** '' of a look under a condition, which leaves the font as it is. */
  name: string
}

type Attributes = ReadonlyMap<string, string>

export const PLAIN_FONT: Readonly<Font> = { ink: 'auto', isStruck: false, isTiny: false, isHuge: false, marks: '', name: '' }
const LONGEST_LOOK = 40
/** Nobody reads smaller letters. */
const LEAST_POINTS = 6
/** No cell of a pack is high enough for larger ones: nothing of them is seen but a piece. */
const MOST_POINTS = 30
/** Letters of such a font are signs. */
const SYMBOLS = '2'

/** An element that says yes unless its value says no. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false'].includes(attributes.get('val') ?? '')
}

/** One element of a font, or of the properties of a run; any other changes nothing. */
export function readFont(font: Font, element: string, attributes: Attributes): void {
  switch (element) {
    case 'strike':
      font.isStruck = isOn(attributes)
      return
    case 'vertAlign':
      if (attributes.get('val') !== 'baseline') font.marks += INK_MARKS.raised
      return
    case 'outline':
      if (isOn(attributes)) font.marks += INK_MARKS.hollow
      return
    case 'sz':
      font.isTiny = Number(attributes.get('val')) < LEAST_POINTS
      font.isHuge = Number(attributes.get('val')) > MOST_POINTS
      return
    case 'color':
      font.ink = colorOf(attributes, 'auto')
      return
    case 'name':
    case 'rFont':
      font.name = INK_MARKS.font((attributes.get('val') ?? '').slice(0, LONGEST_LOOK)) + font.name
      return
    case 'charset':
      if (attributes.get('val') === SYMBOLS) font.marks += INK_MARKS.symbols
      return
    case 'scheme':
      if (attributes.get('val') !== 'none') font.name += INK_MARKS.themeFont
  }
}

export function inkOf({ ink, isStruck, isTiny, isHuge, marks, name }: Font): string {
  const size = isTiny ? INK_MARKS.tiny : isHuge ? INK_MARKS.huge : ''
  return `${ink === 'auto' ? BLACK : ink}${isStruck ? INK_MARKS.struck : ''}${size}${marks}${name}`
}

const BLACK = '000000'

/**
 * "1C1B1A"; a color of the theme or of a palette is named as one, since whoever sends the file chooses what it is. Where it is said in two
 * ways, programs choose one each; a tint turns any color into white.
 */
export function colorOf(attributes: Attributes, none: string): string {
  const [rgb, theme, indexed] = [attributes.get('rgb'), attributes.get('theme'), attributes.get('indexed')]
  const said = [
    ...(rgb === undefined ? [] : [rgb.slice(-6).toUpperCase()]),
    ...(theme === undefined ? [] : [INK_MARKS.ofTheme(theme)]),
    ...(indexed === undefined || indexed === AUTOMATIC ? [] : [INK_MARKS.ofPalette(indexed)]),
  ]
  const tint = attributes.get('tint') ?? ''
  return said.length === 0 ? none : [...said, ...(Number(tint) === 0 ? [] : [tint])].join(' ').slice(0, LONGEST_LOOK)
}

/** Place in the palette of what the system draws texts with. */
const AUTOMATIC = '64'
