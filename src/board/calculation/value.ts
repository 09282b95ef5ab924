// What a formula gives while it is calculated, as Excel has it: a date is its number of days, a blank cell is null, and an error
// travels through everything that reads it.

import type { IsoDate } from '#core'
import type { CellValue } from '../workbook-plan.ts'

export class CellError {
  readonly code: '#N/A' | '#VALUE!' | '#DIV/0!' | '#NUM!' | '#REF!'

  constructor(code: CellError['code']) {
    this.code = code
  }
}

export type Value = number | string | boolean | null | CellError

const MS_PER_DAY = 86_400_000
/** 1970-01-01 as Excel counts days. */
const EPOCH = 25_569

export const dayOf = (serial: number): Date => new Date((Math.floor(serial) - EPOCH) * MS_PER_DAY)
/** Months and days beyond their end are those after it. */
export const serialOf = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / MS_PER_DAY + EPOCH

export function readValue(value: CellValue | undefined): Value {
  if (value === undefined) return null
  return typeof value === 'object' ? Date.parse(`${value.date}T00:00:00Z`) / MS_PER_DAY + EPOCH : value
}

/** As a cell keeps it: no cell shows a blank, a day stands as a day, and numbers have the digits that Excel keeps. 0 is no day. */
export function storedValue(value: Value, isDay: boolean, where: () => string): CellValue {
  if (value instanceof CellError) throw new RangeError(`${where()} gives ${value.code}`)
  if (typeof value !== 'number') return value ?? 0
  if (isDay && value >= 1) return { date: dayOf(value).toISOString().slice(0, 10) as IsoDate }
  return tidy(value)
}

/** Of a number: what a sum may be off by, as LibreOffice takes it. */
export const ROUNDING = 2 ** -48

/** Fifteen digits, which is what Excel keeps: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15))
}

export function numberIn(value: Value): number | CellError {
  if (typeof value === 'number' || value instanceof CellError) return value
  if (typeof value === 'string') return value.trim() === '' || Number.isNaN(Number(value)) ? new CellError('#VALUE!') : Number(value)
  return Number(value ?? 0)
}

export function textIn(value: Value): string | CellError {
  if (typeof value === 'string' || value instanceof CellError) return value
  if (typeof value === 'number') return String(tidy(value))
  return value === null ? '' : String(value).toUpperCase()
}

export function truthIn(value: Value): boolean | CellError {
  const number = numberIn(value)
  return number instanceof CellError ? number : number !== 0
}

/** Below 0, 0 or above: numbers come before texts, texts before truths; a blank is what it is held against. */
export function order(left: Value, right: Value): number {
  const [a, b] = [left ?? blankBeside(right), right ?? blankBeside(left)]
  const apart = rankOf(a) - rankOf(b)
  if (apart !== 0) return apart
  if (typeof a === 'string') return compareTexts(a, b as string)
  const difference = Number(a) - Number(b)
  // What is only rounding of decimals is no difference.
  return Math.abs(difference) <= Math.abs(Number(a)) * ROUNDING ? 0 : difference
}

function compareTexts(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one === other ? 0 : one < other ? -1 : 1
}

const blankBeside = (other: Value): Value => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0)
const rankOf = (value: Value): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2)
