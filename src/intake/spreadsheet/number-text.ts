// A number of a foreign sheet as a text. In a pack it is compared with what was written there; in a list it has to be read in one
// way only, whatever the locale: never grouped, and never with exactly three decimals, which could be thousands.

import type { NumberFormat } from './number-format.ts'

const MS_PER_DAY = 86_400_000
const SECONDS_PER_DAY = 86_400
/** 1970-01-01 as the file counts days, from 1900 or from 1904. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107
/** Days beyond it are no sum of hours, but the time of a day. */
const MAX_DURATION_DAYS = 366
/** Excel counts a 29th of February 1900, so the days before it lie one further on. */
const FALSE_LEAP_DAY = 60

/**
 * "12.5", "12.5%", "2026-11-25": at most 15 digits, as Excel itself keeps. What is no day below a format of days stays a number, and null
 * is no number.
 */
export function packNumberText(raw: string, { kind }: NumberFormat, isFrom1904: boolean): string | null {
  const value = numberIn(raw)
  if (value === null) return null
  if (kind === 'percent') return `${plain(value * 100)}%`
  return (kind === 'number' ? null : dayText(Math.floor(value), isFrom1904)) ?? plain(value)
}

/** "0.3", "1.2340", "25%", "1234.50 EUR", "$12", "12k", "2027-02-09", "2027-02-09 14:30", "8:00", "37:30". */
export function listNumberText(raw: string, format: NumberFormat, isFrom1904: boolean): string | null {
  const value = numberIn(raw)
  if (value === null) return null
  switch (format.kind) {
    case 'number':
    case 'percent':
      return unitText(value, format)
    case 'time':
      return Math.abs(value) < MAX_DURATION_DAYS ? clockText(secondsOf(value)) : momentText(value, isFrom1904)
    case 'date-time':
      return momentText(value, isFrom1904)
    case 'date':
      return listDay(Math.floor(secondsOf(value) / SECONDS_PER_DAY), isFrom1904)
    case 'month':
      return monthOfFirst(listDay(Math.floor(secondsOf(value) / SECONDS_PER_DAY), isFrom1904))
  }
}

/** Whoever types "Feb 2027" gets the first of it and sees no day: that is a month. Any other day was meant. */
export function monthOfFirst<Day extends string | null>(day: Day): Day | string {
  return day?.endsWith('-01') ? day.slice(0, '2027-02'.length) : day
}

/** "8:00", "37:30", "0:01:30": hours, minutes, and seconds where there are any. */
export function clockText(seconds: number): string {
  const all = Math.abs(seconds)
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  const rest = all % 60
  return `${seconds < 0 ? '-' : ''}${Math.floor(all / 3600)}:${two((all / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`
}

/** "2027-02-09", "2027-02-09T14:30:00", "2027-02-09 14:30:00.000Z" */
export const ISO_MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d*)?)?Z?)?$/

/** What ISO_MOMENT matches, as a list shows it: midnight is the day alone. */
export function dayOrMoment(iso: string): string {
  const [, day = '', hours = '00', minutes = '00', seconds = '00'] = ISO_MOMENT.exec(iso) ?? []
  const time = seconds === '00' ? `${hours}:${minutes}` : `${hours}:${minutes}:${seconds}`
  return time === '00:00' ? day : `${day} ${time}`
}

/** @param currency an ISO code, or a sign that several share */
export function unitText(value: number, { kind, currency, prefix, suffix }: NumberFormat): string {
  const digits = decimalText(kind === 'percent' ? Math.abs(value) * 100 : Math.abs(value), currency !== null)
  const sign = value < 0 ? '-' : ''
  const amount = `${prefix.trimStart()}${digits}${kind === 'percent' ? '%' : ''}`
  if (currency === null) return `${sign}${amount}${suffix}`.trim()
  // "12k EUR", but "12 EUR/month".
  const [size, per] = suffix.trimStart().startsWith('/') ? ['', suffix.trim()] : [suffix.trimEnd(), '']
  return /^[A-Z]{3}$/.test(currency) ? `${sign}${amount}${size} ${currency}${per}` : `${sign}${currency}${amount}${size}${per}`
}

/** Shortest, but an amount with one decimal gets its second, and none has three. */
function decimalText(value: number, isMoney: boolean): string {
  const text = plain(value)
  const point = text.indexOf('.')
  const decimals = point === -1 ? 0 : text.length - point - 1
  return decimals === 3 || (decimals === 1 && isMoney) ? `${text}0` : text
}

/** As files write one; "0x10" and "0b1" are numbers to JavaScript alone. */
const DECIMAL = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/

function numberIn(raw: string): number | null {
  const value = DECIMAL.test(raw) ? Number(raw) : Number.NaN
  return Number.isFinite(value) ? value : null
}

function secondsOf(days: number): number {
  return Math.round(days * SECONDS_PER_DAY)
}

function momentText(value: number, isFrom1904: boolean): string | null {
  const seconds = secondsOf(value)
  const day = Math.floor(seconds / SECONDS_PER_DAY)
  const time = seconds - day * SECONDS_PER_DAY
  const text = listDay(day, isFrom1904)
  return text === null || time === 0 ? text : `${text} ${clockText(time).padStart(time % 60 === 0 ? 5 : 8, '0')}`
}

/** null where a spreadsheet shows no day either. */
function listDay(day: number, isFrom1904: boolean): string | null {
  if (isFrom1904) return day < 0 ? null : dayText(day, true)
  if (day < 1 || day === FALSE_LEAP_DAY) return null
  return dayText(day < FALSE_LEAP_DAY ? day + 1 : day, false)
}

function dayText(day: number, isFrom1904: boolean): string | null {
  const date = new Date((day - (isFrom1904 ? EPOCH_1904 : EPOCH_1900)) * MS_PER_DAY)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1 ? null : date.toISOString().slice(0, 10)
}

const PLAIN = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 })

function plain(value: number): string {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? String(value) : PLAIN.format(value)
}
