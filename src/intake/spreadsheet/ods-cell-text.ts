// A typed cell of an OpenDocument sheet as the text that a list shows for it: the same forms as number-text.ts writes for Excel.

import { formatOfShown, PLAIN_NUMBER } from './number-format.ts'
import { clockText, dayOrMoment, ISO_MOMENT, monthOfFirst, unitText } from './number-text.ts'

/** Stands before what LibreOffice adds to attributes of OpenDocument. */
export const CALC_EXTENSION = 'calcext:'

/**
 * @param attributes of the cell; @param shown its paragraphs as they are displayed
 * null: a formula without a stored result, an error, or a value that no spreadsheet shows.
 */
export function odsCellText(attributes: ReadonlyMap<string, string>, shown: string): string | null {
  const type = attributes.get('value-type')
  const isFormula = attributes.has('formula')
  if (attributes.get(`${CALC_EXTENSION}value-type`) === 'error' || (isFormula && ERROR.test(shown))) return null
  const value = Number(attributes.get('value') ?? 'none')
  switch (type) {
    case 'float':
      // What a format sets around the digits is said nowhere else.
      return Number.isFinite(value) ? unitText(value, formatOfShown(value, shown)) : null
    case 'percentage':
      return Number.isFinite(value) ? unitText(value, { ...PLAIN_NUMBER, kind: 'percent' }) : null
    case 'currency':
      return Number.isFinite(value) ? unitText(value, { ...PLAIN_NUMBER, currency: attributes.get('currency') || null }) : null
    case 'date': {
      const day = attributes.get('date-value') ?? ''
      if (!ISO_MOMENT.test(day)) return null
      return showsMonth(shown.trim(), day) ? monthOfFirst(dayOrMoment(day)) : dayOrMoment(day)
    }
    case 'time':
      return timeText(attributes.get('time-value') ?? '')
    case 'boolean':
      return attributes.get('boolean-value') === 'true' ? 'TRUE' : 'FALSE'
    case undefined:
      return isFormula && shown === '' ? null : shown
    default:
      // A text that shows nothing may still say something to its program; what is seen counts.
      return shown === '' ? (attributes.get('string-value') ?? '') : shown
  }
}

/** "Feb 27", "février 2027", "02/2027", "2027年2月": no day is shown. "Mar 01" is one, unless the year ends so. */
function showsMonth(shown: string, day: string): boolean {
  const [, year] = /^\p{L}{3,}\.?[ ./’'-]*(\d\d)$/u.exec(shown) ?? []
  return year === undefined ? SHOWN_MONTH.test(shown) : year === day.slice('20'.length, '2027'.length)
}

const SHOWN_MONTH = /^(?:\p{L}{3,}\.?[ ./’'-]*\d{4}|\d{1,2}[/.-]\d{4}|\d{4}[-/.]\d{1,2}|\d{4}[年년] ?\d{1,2}[月월])$/u

const ERROR = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/

/** "PT37H30M00S" → "37:30"; null for what is none. */
function timeText(duration: string): string | null {
  const [, minus, hours = '0', minutes = '0', seconds = '0'] = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration) ?? []
  if (minus === undefined) return null
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Math.round(Number(seconds.replace(',', '.')))
  return Number.isSafeInteger(all) ? clockText(minus === '-' ? -all : all) : null
}

/** A program shows what is stored, another one the text beside it. Where both are plain numbers, or both texts, they have to be one. */
export function saysAnother(attributes: ReadonlyMap<string, string>, shown: string): boolean {
  if (shown.trim() === '') return false
  const stored = attributes.get('string-value')
  if (stored !== undefined) return stored.replace(/\s+/g, '') !== shown.replace(/\s+/g, '')
  const value = Number(attributes.get('value') ?? 'none')
  const digits = PLAIN_DIGITS.exec(shown.trim())?.[1]
  if (!Number.isFinite(value) || digits === undefined) return false
  const scales = shown.includes('%') ? [1, 100] : SCALES
  return !readings(digits).some(([number, places]) =>
    scales.some((scale) => Math.abs(Math.abs(value) * scale - number) <= 0.51 * 10 ** -places + Math.abs(value) * scale * 1e-9),
  )
}

/** An amount with a sign, a currency or a percent sign around it; dates, fractions, and numbers among words are none. */
const PLAIN_DIGITS =
  /^[-\u2212(]?\s*(?:\p{Sc}|[A-Z]{3})?\s*[-\u2212]?\s*(\d(?:[\d.,'\u2019\u00A0\u202F ]*\d)?)\s*(?:\p{Sc}|[A-Z]{3}|%)?\s*\)?$/u
/** In thousands and millions, as formats show it. */
const SCALES = [1, 1e-3, 1e-6, 1e-9]

/** "1.234" is a thousand or little more than one. */
function readings(digits: string): readonly (readonly [number: number, places: number])[] {
  return ['.', ','].flatMap((mark) => {
    const [whole = '', ...rest] = digits.split(mark)
    if (rest.length > 1) return [[Number(digits.replace(/\D/g, '')), 0] as const]
    const fraction = rest[0] ?? ''
    return [[Number(`${whole.replace(/\D/g, '')}.${fraction.replace(/\D/g, '')}`), fraction.length] as const]
  })
}
