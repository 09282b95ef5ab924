// What a typed cell that came back says, in the units of the workbook. Numbers, percents and days come as readers of
// spreadsheets write them, whatever format the cell was given.

import { currencyDecimals, NOT_KNOWN, type PackTarget, type PackUnit, type PackValue, type PlainCell, parseIsoDate } from '#core'
import { BOARD_WORDS } from '#wording'
import type { ChecksLayout } from '../sheets/checks/layout.ts'

/** undefined: nothing can be made of it. A missing cell is blank. */
export function readTyped(
  cell: PlainCell | undefined,
  unit: PackUnit,
  target: PackTarget,
  { words }: Pick<ChecksLayout, 'words'>,
): PackValue | undefined {
  const text = cell?.text.trim() ?? ''
  if (cell?.kind === 'error') return undefined
  if (text === '') return unit.kind === 'flag' ? false : null
  if ((target.kind === 'time' || target.kind === 'seats') && text.toLowerCase() === NOT_SET_TEXT) return NOT_KNOWN
  switch (unit.kind) {
    case 'flag':
      return text.toLowerCase() === YES ? true : undefined
    case 'text':
      return text.replaceAll('\r\n', '\n')
    case 'date':
      return parseIsoDate(text.slice(0, 10)) ?? undefined
    case 'choice':
      return words.find(({ field, word }) => field === unit.list && word.toLowerCase() === text.toLowerCase())?.value
    case 'bp':
    case 'minor':
    case 'count':
      // Half a person is none that the workbook could keep; a price is rounded as its cost is.
      return unit.kind === 'count' && isRounded(cell, unit) ? undefined : scaled(text, scaleOf(unit) ?? 1)
    case 'number':
      return numberIn(text) ?? undefined
  }
}

const NOT_SET_TEXT = BOARD_WORDS.notSet.toLowerCase()
/** Of a tick. */
const YES = BOARD_WORDS.yes.toLowerCase()

/** Whether a number has more digits than its unit keeps, beyond what a float leaves: 12.4 people, 20.004%. */
export function isRounded(cell: PlainCell | undefined, unit: PackUnit): boolean {
  const scale = scaleOf(unit)
  const value = scale === null ? null : numberIn(cell?.text ?? '')
  return value !== null && scale !== null && Math.abs(value * scale - Math.round(value * scale)) > ROUNDING_NOISE
}

const ROUNDING_NOISE = 1e-4

/** Smallest units of one; null: it is no whole number of anything. */
function scaleOf(unit: PackUnit): number | null {
  switch (unit.kind) {
    case 'bp':
      return 10_000
    case 'minor':
      return 10 ** currencyDecimals(unit.currency)
    case 'count':
      return 1
    default:
      return null
  }
}

/** Rounded once to the smallest unit that the workbook keeps. */
function scaled(text: string, scale: number): number | undefined {
  const value = numberIn(text)
  if (value === null) return undefined
  const whole = Math.round(value * scale)
  return Number.isSafeInteger(whole) ? whole : undefined
}

/** "0.125", "12.5%", "1E-3"; null: no number. */
export function numberIn(text: string): number | null {
  const [, digits, percent] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(%?)$/.exec(text.trim()) ?? []
  if (digits === undefined) return null
  const value = Number(digits)
  return Number.isFinite(value) ? (percent === '%' ? value / 100 : value) : null
}
