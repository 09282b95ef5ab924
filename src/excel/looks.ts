// A style name of the plan as what exceljs understands. One object per name, shared by all its cells:
// exceljs recognises an object it has seen, which keeps ten thousand rows fast.

import type { Borders, Fill, Font, Style } from 'exceljs'
import { COLOURS, type Format, lookOf, type Role, type StyleName } from '#board'
import { UNITS_OF_FORMATS } from '#wording'

const FONT = 'Calibri'
const HAIRLINE: Partial<Borders> = { bottom: { style: 'hair', color: { argb: argb(COLOURS.hairline) } } }
const RULE: Partial<Borders> = { bottom: { style: 'thin', color: { argb: argb(COLOURS.accent) } } }

interface RoleLook {
  readonly font: Partial<Font>
  readonly fill?: string
  readonly border?: Partial<Borders>
  readonly isFlush?: boolean
}

const ROLE_LOOKS: Readonly<Record<Role, RoleLook>> = {
  title: { isFlush: true, font: { size: 18, bold: true, color: colour(COLOURS.accent) } },
  subtitle: { isFlush: true, font: { size: 10, color: colour(COLOURS.muted) } },
  heading: { isFlush: true, font: { size: 13, bold: true, color: colour(COLOURS.accent) } },
  header: { font: { size: 10, bold: true, color: colour(COLOURS.text) }, fill: COLOURS.header, border: RULE },
  group: { font: { size: 10, bold: true, color: colour(COLOURS.muted) } },
  unit: { font: { size: 10, color: colour(COLOURS.muted) }, border: HAIRLINE },
  place: { font: { size: 10, color: colour(COLOURS.muted) } },
  label: { font: { size: 10, color: colour(COLOURS.text) }, border: HAIRLINE },
  note: { font: { size: 10, color: colour(COLOURS.muted) }, border: HAIRLINE },
  input: { font: { size: 10, color: colour(COLOURS.input) }, border: HAIRLINE },
  assumption: { font: { size: 10, color: colour(COLOURS.input) }, fill: COLOURS.assumption, border: HAIRLINE },
  answer: { font: { size: 10, color: colour(COLOURS.input) }, fill: COLOURS.assumption, border: HAIRLINE },
  formula: { font: { size: 10, color: colour(COLOURS.formula) }, border: HAIRLINE },
  link: { font: { size: 10, color: colour(COLOURS.link) }, border: HAIRLINE },
  total: {
    font: { size: 10, bold: true, color: colour(COLOURS.formula) },
    border: { top: { style: 'thin', color: colour(COLOURS.text) } },
  },
  figure: { font: { size: 10, bold: true, color: colour(COLOURS.formula) }, border: HAIRLINE },
  finding: { isFlush: true, font: { size: 16, bold: true, color: colour(COLOURS.text) } },
  state: { font: { size: 10, bold: true, color: colour(COLOURS.text) }, border: HAIRLINE },
  check: { isFlush: true, font: { size: 10, bold: true, color: colour(COLOURS.formula) } },
  jump: { font: { size: 10, underline: true, color: colour(COLOURS.link) }, border: HAIRLINE },
  stored: { font: { size: 10, color: colour(COLOURS.muted) }, border: HAIRLINE },
}

/** @param decimals of the currency; shares two decimals, other percents one, negatives in parentheses */
export function numberFormat(format: Format, decimals: number): string | undefined {
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  switch (format) {
    case 'money':
      return `#,##0${fraction}_);(#,##0${fraction})`
    case 'small-money':
      return numberFormat('money', decimals + 2)
    case 'rest-money':
      return `${numberFormat('money', decimals)};"–"_)`
    case 'rest-whole':
      return `${numberFormat('whole', decimals)};"–"_)`
    case 'share':
      return '0.00%_);(0.00%)'
    case 'known-share':
      return '0.00%_);(0.00%);"–"_)'
    case 'percent':
      return '0.0%_);(0.0%)'
    case 'points':
      return `0.0"${UNITS_OF_FORMATS.points}"_);(0.0"${UNITS_OF_FORMATS.points}")`
    case 'count':
    case 'whole':
      return '#,##0_);(#,##0)'
    case 'number':
      return '#,##0.00_);(#,##0.00)'
    case 'thousandths':
      return '#,##0.000_);(#,##0.000)'
    case 'decimal':
      return '0.00000_);(0.00000)'
    case 'date':
      return 'yyyy-mm-dd;;'
    case 'month':
      return 'yyyy-mm;;'
    case 'flag':
      return '0'
    case 'text':
    case 'wrap':
      return undefined
  }
}

const LEFT: ReadonlySet<Format> = new Set<Format>(['text', 'wrap'])

/** style name → the look, made once for a file. */
export function styleBook(decimals: number): (name: StyleName) => Partial<Style> {
  const made = new Map<StyleName, Partial<Style>>()
  return (name) => {
    const known = made.get(name)
    if (known !== undefined) return known
    const style = styleFor(name, decimals)
    made.set(name, style)
    return style
  }
}

function styleFor(name: StyleName, decimals: number): Partial<Style> {
  const { role, format } = lookOf(name)
  const { font, fill, border, isFlush } = ROLE_LOOKS[role]
  const numFmt = numberFormat(format, decimals)
  const isHeader = role === 'header'
  const isLeft = LEFT.has(format) || role === 'label'
  return {
    font: { name: FONT, family: 2, ...font },
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(border === undefined ? {} : { border }),
    ...(numFmt === undefined ? {} : { numFmt }),
    alignment: {
      vertical: isHeader ? 'bottom' : role === 'title' || role === 'finding' ? 'middle' : 'top',
      ...(isLeft ? { horizontal: 'left', ...(isFlush ? {} : { indent: 1 }) } : { horizontal: 'right' }),
      ...(format === 'wrap' || isHeader ? { wrapText: true } : {}),
    },
    protection: { locked: !(role === 'input' || role === 'assumption' || role === 'answer') },
  }
}

export function solid(fill: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) }, bgColor: { argb: argb(fill) } }
}

export function colour(rgb: string): { argb: string } {
  return { argb: argb(rgb) }
}

function argb(rgb: string): string {
  return `FF${rgb}`
}
