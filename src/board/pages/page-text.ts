// What a cell shows on paper: numbers as every screen and sentence writes them, so that one figure never reads in two ways.

import { currencyDecimals } from '#core'
import { formatAmount, formatCount, formatDate, formatNumber, formatShare, monthText, type NumberStyle, UNITS_OF_FORMATS } from '#wording'
import { lookOf, type StyleName } from '../styles.ts'
import type { CellValue } from '../workbook-plan.ts'

/** As its number format writes it. */
const NOTHING = '–'
/** A cell of a page is one to three lines; the workbook has the whole. */
const MOST_CHARACTERS = 180

/** Negative amounts stand in parentheses, as in the cells. */
export function pageText(value: CellValue | undefined, style: StyleName, numbers: NumberStyle): string {
  if (value === undefined) return ''
  if (typeof value === 'object')
    return lookOf(style).format === 'month' ? monthText(value.date.slice(0, 7)) : formatDate(value.date, numbers)
  return typeof value === 'number' ? numberText(value, style, numbers) : shortened(String(value))
}

function numberText(value: number, style: StyleName, numbers: NumberStyle): string {
  switch (lookOf(style).format) {
    case 'money':
      return inParentheses(value, (amount) => formatAmount(Math.round(amount * 10 ** currencyDecimals(numbers.currency)), numbers))
    case 'small-money': {
      const most = 10 ** (currencyDecimals(numbers.currency) + 2)
      return inParentheses(value, (amount) => formatNumber(Math.round(amount * most) / most, numbers))
    }
    case 'rest-money':
      return value === 0 ? NOTHING : numberText(value, 'formula.money', numbers)
    case 'rest-whole':
      return value === 0 ? NOTHING : numberText(value, 'formula.whole', numbers)
    case 'known-share':
      if (value === 0) return NOTHING
      return inParentheses(value, (share) => formatShare(share * 10_000, numbers))
    case 'share':
    case 'percent':
      return inParentheses(value, (share) => formatShare(share * 10_000, numbers))
    case 'points':
      return inParentheses(value, (points) => `${formatNumber(Math.round(points * 10) / 10, numbers)}${UNITS_OF_FORMATS.points}`)
    case 'count':
    case 'whole':
      return inParentheses(value, (count) => formatCount(count, numbers))
    case 'number':
      return inParentheses(value, (number) => formatNumber(inSteps(number, 100, numbers), numbers))
    case 'thousandths':
      return inParentheses(value, (number) => formatNumber(Math.round(number * 1000) / 1000, numbers))
    case 'decimal':
      return inParentheses(value, (number) => formatNumber(Math.round(number * 100_000) / 100_000, numbers))
    default:
      return String(value)
  }
}

/** A number to a part of one; down, where no more may be said. A hundredth that the computer stores a little too small is whole. */
function inSteps(number: number, parts: number, { roundingMode }: NumberStyle): number {
  const exact = Number((number * parts).toPrecision(12))
  return (roundingMode === 'floor' ? Math.floor(exact) : Math.round(exact)) / parts
}

/** What rounds to nothing has no sign. */
function inParentheses(value: number, format: (amount: number) => string): string {
  const text = format(Math.abs(value))
  return value < 0 && text !== format(0) ? `(${text})` : text
}

/** White space and controls; the spaces inside a number stay. */
const BLANKS = /(?:(?![\u00A0\u202F])[\s\p{Cc}])+/gu

/** One line of text; what is cut off ends in "…", never within a character. */
function shortened(text: string): string {
  const line = text.replace(BLANKS, ' ').trim()
  if (line.length <= MOST_CHARACTERS) return line
  const characters = [...line]
  return characters.length <= MOST_CHARACTERS
    ? line
    : `${characters
        .slice(0, MOST_CHARACTERS - 1)
        .join('')
        .trimEnd()}…`
}
