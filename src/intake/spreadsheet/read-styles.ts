// How the cells of an .xlsx look: the formats of their numbers, what is crossed out, and the colors of texts and of what is behind them.

import { colorsText } from '#core'
import { INK_MARKS } from '#wording'
import { formatCode } from './built-in-formats.ts'
import { formatOf, type NumberFormat } from './number-format.ts'
import type { Archive } from './open-workbook.ts'
import { readPart } from './read-part.ts'
import { isOn } from './text-runs.ts'
import type { ZipPart } from './zip-directory.ts'

export interface CellFormats {
  /** In the order in which cells name them. */
  readonly numbers: readonly NumberFormat[]
  /** Places among them whose text is crossed out. */
  readonly struck: ReadonlySet<number>
  /** Of each, as the file spells it; '' shows a value as it is. */
  readonly codes: readonly string[]
  /** Of each, as of PlainCell. */
  readonly colors: readonly string[]
  /** Of each look that cells take under a condition. */
  readonly conditionalColors: readonly string[]
  /** Looks that hold under conditions and show a number in their own way. */
  readonly conditional: number
}

export const NO_FORMATS: CellFormats = { numbers: [], struck: new Set(), codes: [], colors: [], conditionalColors: [], conditional: 0 }

interface CellFormat {
  readonly number: number
  readonly font: number
  readonly fill: number
}

interface Font {
  ink: string
  isStruck: boolean
  isTiny: boolean
}

interface Fill {
  pattern: string
  front: string
  back: string
}

/** @throws Refusal */
export async function cellFormats(archive: Archive, part: ZipPart): Promise<CellFormats> {
  const codes = new Map<number, string>()
  const cells: CellFormat[] = []
  const fonts: Font[] = []
  const fills: Fill[] = []
  const conditionalColors: string[] = []
  let conditional = 0
  // The same elements stand in formats that depend on conditions.
  let list: string | null = null
  let font: Font = { ...PLAIN_FONT }
  let fill: Fill = { ...NO_FILL }
  await readPart(archive, part, {
    open: (name, attributes) => {
      if (LISTS.has(name)) list ??= name
      switch (name) {
        case 'numFmt': {
          if (list === 'dxfs') conditional += 1
          if (list !== 'numFmts') return
          const id = Number(attributes.get('numFmtId'))
          if (codes.has(id)) archive.odd('same-ids', part.name)
          codes.set(id, attributes.get('formatCode') ?? '')
          return
        }
        case 'font':
          font = { ...PLAIN_FONT }
          if (list === 'fonts') fonts.push(font)
          return
        case 'fill':
          fill = { ...NO_FILL }
          if (list === 'fills') fills.push(fill)
          return
        case 'dxf':
          font = { ...PLAIN_FONT }
          fill = { ...NO_FILL }
          return
        case 'strike':
          font.isStruck = isOn(attributes)
          return
        case 'sz':
          font.isTiny = Number(attributes.get('val')) < LEAST_POINTS
          return
        case 'color':
          if (list !== 'fonts' && list !== 'dxfs') return
          font.ink = colorOf(attributes, 'auto')
          return
        case 'patternFill':
          fill.pattern = attributes.get('patternType') ?? ''
          return
        case 'gradientFill':
          fill.pattern = 'gradient'
          return
        case 'fgColor':
          fill.front = colorOf(attributes, '')
          return
        case 'bgColor':
          fill.back = colorOf(attributes, '')
          return
        case 'xf':
          if (list === 'cellXfs')
            cells.push({
              number: numberAt(attributes, 'numFmtId'),
              font: numberAt(attributes, 'fontId'),
              fill: numberAt(attributes, 'fillId'),
            })
      }
    },
    close: (name) => {
      if (name === 'dxf') conditionalColors.push(colorsText(inkOf(font), conditionalFill(fill)))
      if (name === list) list = null
    },
  })
  const numberFormat = kept((id: number) => formatOf(id, codes.get(id)))
  const codeOf = kept((id: number) => formatCode(id, codes.get(id)))
  return {
    ...{ numbers: cells.map(({ number }) => numberFormat(number)), conditional, conditionalColors },
    struck: new Set(cells.flatMap((cell, place) => (fonts[cell.font]?.isStruck === true ? [place] : []))),
    codes: cells.map(({ number }) => codeOf(number)),
    colors: cells.map((cell) => colorsText(inkOf(fonts[cell.font] ?? PLAIN_FONT), cellFill(fills[cell.fill] ?? NO_FILL))),
  }
}

const LISTS: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'])
const PLAIN_FONT: Readonly<Font> = { ink: 'auto', isStruck: false, isTiny: false }
const NO_FILL: Readonly<Fill> = { pattern: '', front: '', back: '' }
/** Nobody reads smaller letters. */
const LEAST_POINTS = 6

function numberAt(attributes: ReadonlyMap<string, string>, name: string): number {
  return Number(attributes.get(name) ?? 0)
}

/** "1C1B1A"; a color of the theme or of a palette is named as one, since whoever sends the file chooses what it is. */
function colorOf(attributes: ReadonlyMap<string, string>, none: string): string {
  const rgb = attributes.get('rgb')
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase()
  const theme = attributes.get('theme')
  if (theme !== undefined) return `theme ${theme} ${attributes.get('tint') ?? ''}`.trim().slice(0, LONGEST)
  const indexed = attributes.get('indexed')
  return indexed === undefined || indexed === AUTOMATIC ? none : `color ${indexed}`.slice(0, LONGEST)
}

const LONGEST = 40
/** Place in the palette of what the system draws texts with. */
const AUTOMATIC = '64'

function inkOf({ ink, isStruck, isTiny }: Font): string {
  return `${ink === 'auto' ? BLACK : ink}${isStruck ? INK_MARKS.struck : ''}${isTiny ? INK_MARKS.tiny : ''}`
}

const BLACK = '000000'

function cellFill({ pattern, front }: Fill): string {
  if (pattern === '' || pattern === 'none') return ''
  return pattern === 'solid' ? front : pattern
}

/** Under a condition a fill is solid by itself, and its color the one behind the pattern. */
function conditionalFill({ pattern, front, back }: Fill): string {
  if (pattern === 'none') return ''
  if (pattern !== '' && pattern !== 'solid') return pattern
  return back === '' ? front : back
}

function kept<Value>(make: (id: number) => Value): (id: number) => Value {
  const known = new Map<number, Value>()
  return (id) => {
    const value = known.get(id) ?? make(id)
    known.set(id, value)
    return value
  }
}
