// How the cells of an .xlsx look: the formats of their numbers, what is crossed out, and the colors of texts and of what is behind them.

import { colorsText } from '#core'
import { INK_MARKS } from '#wording'
import { formatCode, isBuiltInElse } from './built-in-formats.ts'
import { colorOf, type Font, inkOf, PLAIN_FONT, readFont } from './font-look.ts'
import { formatOf, type NumberFormat } from './number-format.ts'
import type { Archive } from './open-workbook.ts'
import { readPart } from './read-part.ts'
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
  /** Of each, how its font draws a text. */
  readonly inks: readonly string[]
  /** Of each look that cells take under a condition. */
  readonly conditionalColors: readonly string[]
  /** Looks that hold under conditions and show a number in their own way. */
  readonly conditional: number
}

export const NO_FORMATS: CellFormats = {
  numbers: [],
  struck: new Set(),
  codes: [],
  colors: [],
  inks: [],
  conditionalColors: [],
  conditional: 0,
}

interface CellFormat {
  readonly number: number
  readonly font: number
  readonly fill: number
  readonly border: number
  /** Which of them the file says not to take, but for those of its named style. */
  readonly passed: readonly Part[]
  /** What it does to what it shows, in words. */
  alignment: string
  protection: string
}

type Part = (typeof PARTS)[number]
const PARTS = ['number', 'font', 'fill', 'border', 'alignment', 'protection'] as const

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
  /** Of each, what it does to the cell, in words. */
  const borders: string[] = []
  /** The looks that named styles have. */
  const named: CellFormat[] = []
  /** Of each look of cells, the place of its named style. */
  const styles: number[] = []
  /** Of the font that is read. */
  const said = new Set<string>()
  const conditionalColors: string[] = []
  let conditional = 0
  // The same elements stand in formats that depend on conditions.
  let list: string | null = null
  let font: Font = { ...PLAIN_FONT }
  let fill: Fill = { ...NO_FILL }
  let cell: CellFormat | null = null
  let hasDiagonal = false
  await readPart(archive, part, {
    open: (name, attributes) => {
      if (LISTS.has(name)) list ??= name
      if (list === 'fonts' || list === 'dxfs') readFont(font, name, attributes)
      if (list === 'fonts' && ONCE_IN_A_FONT.has(name)) {
        if (said.has(name)) archive.odd('foreign-element', part.name)
        said.add(name)
      }
      switch (name) {
        case 'numFmt': {
          if (list === 'dxfs') conditional += 1
          if (list !== 'numFmts') return
          const id = Number(attributes.get('numFmtId'))
          if (codes.has(id)) archive.odd('same-ids', part.name)
          if (isBuiltInElse(id, attributes.get('formatCode') ?? '')) archive.odd('foreign-attribute', part.name)
          codes.set(id, attributes.get('formatCode') ?? '')
          return
        }
        case 'font':
          font = { ...PLAIN_FONT }
          said.clear()
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
        case 'border':
          hasDiagonal = isYes(attributes.get('diagonalUp')) || isYes(attributes.get('diagonalDown'))
          if (list === 'borders') borders.push('')
          return
        case 'diagonal':
          if (list === 'borders' && hasDiagonal && (attributes.get('style') ?? 'none') !== 'none') mark(borders, INK_MARKS.crossed)
          return
        case 'left':
        case 'right':
        case 'start':
        case 'end':
        case 'top':
        case 'bottom':
          if (list === 'borders' && THICK.has(attributes.get('style') ?? '')) mark(borders, INK_MARKS.thick)
          return
        case 'protection':
          if (cell !== null && isYes(attributes.get('hidden'))) cell.protection = INK_MARKS.hiddenFormula
          return
        case 'alignment':
          if (cell !== null) cell.alignment += alignmentMarks(attributes)
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
          cell = {
            number: numberAt(attributes, 'numFmtId'),
            font: numberAt(attributes, 'fontId'),
            fill: numberAt(attributes, 'fillId'),
            border: numberAt(attributes, 'borderId'),
            passed: passedParts(attributes),
            ...{ alignment: '', protection: '' },
          }
          if (list === 'cellStyleXfs') named.push(cell)
          if (list !== 'cellXfs') return
          cells.push(cell)
          styles.push(numberAt(attributes, 'xfId'))
      }
    },
    close: (name) => {
      if (name === 'dxf') conditionalColors.push(colorsText(inkOf(font), conditionalFill(fill)))
      if (name === list) list = null
    },
  })
  // Named styles may stand behind the looks of cells.
  if (cells.some((each, place) => isTakenFromStyle(each, named[styles[place] ?? 0]))) archive.odd('foreign-attribute', part.name)
  const numberFormat = kept((id: number) => formatOf(id, codes.get(id)))
  const codeOf = kept((id: number) => formatCode(id, codes.get(id)))
  return {
    ...{ numbers: cells.map(({ number }) => numberFormat(number)), conditional, conditionalColors },
    struck: new Set(cells.flatMap((cell, place) => (fonts[cell.font]?.isStruck === true ? [place] : []))),
    codes: cells.map(({ number }) => codeOf(number)),
    inks: cells.map((each) => inkOf(fonts[each.font] ?? PLAIN_FONT)),
    colors: cells.map((each) => lookOf(each, fonts, fills, borders)),
  }
}

const LISTS: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs'])
const ONCE_IN_A_FONT: ReadonlySet<string> = new Set(['sz', 'color', 'name'])
/** A pack has hairlines and thin ones. */
const THICK: ReadonlySet<string> = new Set([
  'medium',
  'thick',
  'double',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
])
const NO_FILL: Readonly<Fill> = { pattern: '', front: '', back: '' }

/** The last one has it, once. */
function mark(marks: string[], text: string): void {
  const last = marks.at(-1) ?? ''
  if (!last.includes(text)) marks[marks.length - 1] = last + text
}

/** What LibreOffice then takes from the named style, and Excel from the cell's own look all the same. */
function passedParts(attributes: ReadonlyMap<string, string>): readonly Part[] {
  return PARTS.filter((part) => ['0', 'false'].includes(attributes.get(APPLIED[part]) ?? ''))
}

const APPLIED: Readonly<Record<Part, string>> = {
  ...{ number: 'applyNumberFormat', font: 'applyFont', fill: 'applyFill', border: 'applyBorder' },
  ...{ alignment: 'applyAlignment', protection: 'applyProtection' },
}

function isTakenFromStyle(cell: CellFormat, style: CellFormat | undefined): boolean {
  return style !== undefined && cell.passed.some((part) => cell[part] !== style[part])
}

function numberAt(attributes: ReadonlyMap<string, string>, name: string): number {
  return Number(attributes.get(name) ?? 0)
}

/** What makes a value read otherwise than it is, and whether a long text has more than one line. A plan sets a text in by one step at most. */
function alignmentMarks(attributes: ReadonlyMap<string, string>): string {
  return [
    ...(attributes.get('horizontal') === 'fill' ? [INK_MARKS.filled] : []),
    ...(numberAt(attributes, 'textRotation') === 0 ? [] : [INK_MARKS.turned]),
    ...(isYes(attributes.get('wrapText')) ? [INK_MARKS.wrapped] : []),
    ...(isYes(attributes.get('shrinkToFit')) ? [INK_MARKS.shrunk] : []),
    ...(Math.abs(numberAt(attributes, 'indent')) > MOST_INDENT ? [INK_MARKS.pushed] : []),
    ...(attributes.get('readingOrder') === '2' ? [INK_MARKS.fromRight] : []),
  ].join('')
}

const MOST_INDENT = 2
const isYes = (value: string | undefined) => value === '1' || value === 'true'

function lookOf(
  { font, fill, border, alignment, protection }: CellFormat,
  fonts: readonly Font[],
  fills: readonly Fill[],
  borders: readonly string[],
): string {
  return colorsText(
    `${inkOf(fonts[font] ?? PLAIN_FONT)}${alignment}${protection}${borders[border] ?? ''}`,
    cellFill(fills[fill] ?? NO_FILL),
  )
}

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
