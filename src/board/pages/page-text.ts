// What a cell shows on paper: the number formats of the workbook (src/excel/looks.ts) as text, so that a figure reads the same
// in both.

import { lookOf, type StyleName } from '../styles.ts'
import type { CellValue } from '../workbook-plan.ts'

/** A cell of a page is one to three lines; the workbook has the whole. */
const MOST_CHARACTERS = 180

/** @param decimals of the currency; shares two decimals, other percents one, negatives in parentheses */
export function pageText(value: CellValue | undefined, style: StyleName, decimals: number): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return lookOf(style).format === 'month' ? value.date.slice(0, 7) : value.date
  return typeof value === 'number' ? numberText(value, style, decimals) : shortened(String(value))
}

function numberText(value: number, style: StyleName, decimals: number): string {
  switch (lookOf(style).format) {
    case 'money':
      return inParentheses(value, decimals)
    case 'share':
      return `${digits(value * 100, 2)}%`
    case 'percent':
      return `${digits(value * 100, 1)}%`
    case 'count':
      return inParentheses(value, 0)
    case 'number':
      return inParentheses(value, 2)
    case 'decimal':
      return inParentheses(value, 5)
    default:
      return String(value)
  }
}

function inParentheses(value: number, decimals: number): string {
  const text = digits(Math.abs(value), decimals)
  return value < 0 && /[1-9]/.test(text) ? `(${text})` : text
}

/** As Excel writes them in its files: a point, and commas between thousands. */
function digits(value: number, decimals: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** One line of text; what is cut off ends in "…", never within a character. */
function shortened(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (line.length <= MOST_CHARACTERS) return line
  const characters = [...line]
  return characters.length <= MOST_CHARACTERS
    ? line
    : `${characters
        .slice(0, MOST_CHARACTERS - 1)
        .join('')
        .trimEnd()}…`
}
