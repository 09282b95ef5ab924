// What a number in a cell means by its format: a plain number, a percent, an amount of a currency, a day, a time. The file keeps
// 0.12 for "12 %" and 46351 for a date; read without the format they would be another answer.

import { currencyMark } from './currency-mark.ts'

export interface NumberFormat {
  /** time: hours and minutes, of the day or elapsed; month: a day of which only month and year are shown. */
  readonly kind: 'number' | 'percent' | 'date' | 'month' | 'date-time' | 'time'
  /** An ISO code, or the sign where several currencies share it. null: none. */
  readonly currency: string | null
  /** Words and signs that the format sets before and behind the digits: "~", "k", " FTE". A currency is not among them. */
  readonly prefix: string
  readonly suffix: string
}

export const PLAIN_NUMBER: NumberFormat = { kind: 'number', currency: null, prefix: '', suffix: '' }

const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 57])
const TIME_FORMATS: ReadonlySet<number> = new Set([18, 19, 20, 21, 45, 46, 47])
const DATE_TIME_FORMAT = 22
const MONTH_FORMAT = 17
const PERCENT_FORMATS: ReadonlySet<number> = new Set([9, 10])

/** @param code of a format that the file brings along; undefined for one that every reader knows by its number */
export function formatOf(formatId: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code)
  const isTime = TIME_FORMATS.has(formatId)
  const kind = PERCENT_FORMATS.has(formatId) ? 'percent' : DATE_FORMATS.has(formatId) ? 'date' : isTime ? 'time' : 'number'
  return { ...PLAIN_NUMBER, kind: formatId === DATE_TIME_FORMAT ? 'date-time' : formatId === MONTH_FORMAT ? 'month' : kind }
}

/** Without a bracket in a bracket, so that none is looked at twice. A quoted text, an escaped character, a gap or filler, a bracket, or one character of the format itself. */
const TOKENS = /"([^"]*)"|\\(.)|[_*].|\[([^\][]*)\]|(AM\/PM|A\/P)|([\s\S])/gi

const DIGIT = /[0#?]/

/** Of positive numbers, which stand first: what a format sets for zero or a loss says nothing of the number. */
function formatOfCode(code: string): NumberFormat {
  if (/^(?:general|standard|@)$/i.test(code)) return PLAIN_NUMBER
  let [letters, prefix, suffix] = ['', '', '']
  let currency: string | null = null
  let isPercent = false
  let hasCondition = false
  let hasDigits = false
  const addLiteral = (text: string) => {
    if (hasDigits) suffix += text
    else prefix += text
  }
  for (const [, quoted, escaped, bracket, noon, char] of code.matchAll(TOKENS)) {
    if (char === ';') break
    if (char === '%') isPercent = true
    if (bracket?.startsWith('$')) {
      const [, sign = '', locale = ''] = /^\$([^-]*)-?(.*)$/.exec(bracket) ?? []
      currency = sign === '' ? currency : (currencyMark(sign, locale)?.currency ?? sign.trim())
    } else if (bracket !== undefined) {
      if (/^(?:h+|m+|s+)$/i.test(bracket)) letters += `[${bracket}]`
      hasCondition ||= /^[<>=]/.test(bracket)
    } else if (noon !== undefined) letters += 'h'
    else if (char === undefined || /[$€£¥₹₩ ]/.test(char)) addLiteral(quoted ?? escaped ?? char ?? '')
    else {
      letters += char
      hasDigits ||= DIGIT.test(char)
    }
  }
  const kind = isPercent ? 'percent' : timeKind(letters)
  // Thousands that are left off, and texts that only some numbers get, would make another number of it.
  if (kind !== 'number' && kind !== 'percent') return { ...PLAIN_NUMBER, kind }
  if (hasCondition || leavesOffThousands(letters)) return { ...PLAIN_NUMBER, kind, currency }
  return withUnits(kind, currency, prefix, suffix)
}

/** "0,": a comma behind the last digit. One look at the end of the format, however many commas it has. */
function leavesOffThousands(letters: string): boolean {
  const last = Math.max(letters.lastIndexOf('0'), letters.lastIndexOf('#'), letters.lastIndexOf('?'))
  return last !== -1 && letters[last + 1] === ','
}

function withUnits(kind: NumberFormat['kind'], currency: string | null, prefix: string, suffix: string): NumberFormat {
  const [before, behind] = [currencyMark(prefix), currencyMark(suffix)]
  const found = currency ?? before?.currency ?? behind?.currency ?? null
  return { kind, currency: found, prefix: unitIn(before?.rest ?? prefix), suffix: unitIn(behind?.rest ?? suffix) }
}

/** The format of a number that is only known by how it is displayed: "20 400 kr". Plain where the digits are not those of the number. */
export function formatOfShown(value: number, shown: string): NumberFormat {
  const [, prefix = '', digits = '', suffix = ''] = /^(\D*)(\d[\d\s.,'’]*(?<=\d))(\D*)$/.exec(shown) ?? []
  const number = Number(digits.replace(/\D/g, ''))
  const isThat = [1, 10, 100, 1000, 10_000].some((decimals) => Math.round(Math.abs(value) * decimals) === number)
  return digits !== '' && isThat ? withUnits('number', null, prefix, suffix) : PLAIN_NUMBER
}

function timeKind(letters: string): NumberFormat['kind'] {
  // "E" of a scientific notation is none of them.
  const hasDay = /[dy]/i.test(letters)
  const hasTime = /[hs]|\[m/i.test(letters)
  if (hasDay) return hasTime ? 'date-time' : /d/i.test(letters) || !/m/i.test(letters) ? 'date' : 'month'
  return hasTime ? 'time' : /m/i.test(letters) ? 'date' : 'number'
}

/** Signs that only shape a number are left out: brackets of a loss, dashes, blanks. */
function unitIn(literal: string): string {
  return /[\p{L}%~≈<>#/]/u.test(literal) ? literal.replace(/[\s\u00a0]+/g, ' ') : ''
}
