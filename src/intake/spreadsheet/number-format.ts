// What a number in a cell means by its format: a plain number, a percent, a day. The file keeps 0.12 for "12 %" and 46351
// for a date; read without the format they would be another answer.

export type NumberMeaning = 'number' | 'percent' | 'date'

const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 36, 45, 46, 47, 50, 57])
const PERCENT_FORMATS: ReadonlySet<number> = new Set([9, 10])

/** @param code of a format that the file brings along; undefined for one that every reader knows by its number */
export function meaningOf(formatId: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return DATE_FORMATS.has(formatId) ? 'date' : PERCENT_FORMATS.has(formatId) ? 'percent' : 'number'
  // Quoted texts, escaped characters, fillers, colours and locales say nothing of the number.
  const plain = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
  if (plain.includes('%')) return 'percent'
  return /[dmyhs]/i.test(plain) ? 'date' : 'number'
}

const MS_PER_DAY = 86_400_000
/** 1970-01-01 as the file counts days, from 1900 or from 1904. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107

/** "12.5", "12.5%", "2026-11-25": at most 15 digits, as Excel itself keeps. null for what is no number or no day. */
export function numberText(raw: string, meaning: NumberMeaning, isFrom1904: boolean): string | null {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return null
  if (meaning === 'percent') return `${plain(value * 100)}%`
  if (meaning === 'number') return plain(value)
  const day = new Date(Math.floor(value - (isFrom1904 ? EPOCH_1904 : EPOCH_1900)) * MS_PER_DAY)
  return Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999 || day.getUTCFullYear() < 1 ? null : day.toISOString().slice(0, 10)
}

const PLAIN = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 })

function plain(value: number): string {
  return PLAIN.format(value)
}
