// What a cell may hold in a file: XML knows no control characters, Excel no text over 32,767
// characters and no number that is not finite, and it reads "_x0041_" in a text as the letter A.

import type { IsoDate } from '#core'

export const MAX_TEXT = 32_767
const MS_PER_DAY = 86_400_000
/** 1970-01-01 as Excel counts days. */
const EPOCH = 25_569

/** C0 controls but tab and line breaks, and the two that are no characters; XML 1.0 allows the C1 controls. */
const NOT_IN_XML = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Nothing to look at twice: the usual text. */
const PLAIN = /^[ -^`-~\u00A0-\uD7FF]*$/

/** The text as a file can hold it and every reader gives it back. A cut never parts a surrogate pair. */
export function cellText(text: string): string {
  if (text.length <= MAX_TEXT && PLAIN.test(text)) return text
  const clean = cleanText(text).replace(ESCAPE_LIKE, '_x005F_')
  if (clean.length <= MAX_TEXT) return clean
  return clean
    .slice(0, MAX_TEXT - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .concat('…')
}

/** Without what XML cannot hold. */
export function cleanText(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(LONE_SURROGATE, '\uFFFD')
}

/** A true date as the number Excel keeps. */
export function dateSerial(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY + EPOCH
}

/** Infinity and NaN would be written as they are and make the file unreadable; only a bug of ours makes one. */
export function finite(value: number, where: () => string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${where()} holds ${value}`)
  return value
}

const MAX_SHEET_NAME = 31
const NOT_IN_SHEET_NAME = /[\\/?*[\]:]|^'|'$|\p{Cc}/u
/** Excel keeps this one for itself. */
const RESERVED = 'history'

/** The name as the formulas of the plan repeat it: one that Excel refuses is no name to correct but a bug of ours. */
export function sheetName(name: string): string {
  const isRefused = name.trim() === '' || name.length > MAX_SHEET_NAME || NOT_IN_SHEET_NAME.test(name) || name.toLowerCase() === RESERVED
  if (isRefused) throw new RangeError(`${JSON.stringify(name.slice(0, 50))} is no name of a sheet`)
  return name
}

/** Where a link to a sheet leads. */
export const linkLocation = (name: string): string => `'${sheetName(name)}'!A1`

/** Excel takes names for the same that differ in case only. */
export function refuseSameSheets(names: readonly string[]): void {
  const known = new Set<string>()
  for (const name of names) {
    if (known.has(name.toLowerCase())) throw new RangeError(`Two sheets are called ${name}`)
    known.add(name.toLowerCase())
  }
}

/** Functions younger than the file format carry a prefix in it; without one LibreOffice shows #NAME?. */
export const YOUNG_FUNCTIONS = [
  'IFS',
  'XLOOKUP',
  'TEXTJOIN',
  'CONCAT',
  'STDEV.S',
  'MAXIFS',
  'MINIFS',
  'SWITCH',
  'IFNA',
  'ISFORMULA',
] as const
const YOUNG = new RegExp(`(?<![\\w.])(${YOUNG_FUNCTIONS.map((name) => name.replace('.', '\\.')).join('|')})(?=\\()`, 'g')

const HAS_YOUNG = new RegExp(YOUNG.source)

/** Texts in quotes are left as they are. */
export function formulaText(formula: string): string {
  if (!HAS_YOUNG.test(formula)) return formula
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(YOUNG, '_xlfn.$1')))
    .join('')
}
