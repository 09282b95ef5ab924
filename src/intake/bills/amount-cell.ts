// The amount of a cell, read from its bytes: a short plain number as two integers, anything else as an exact decimal.

import { currenciesOf, type Decimal, type ExactSum, negatedExact, plainText, readExact, SHORT_DIGITS, withoutDashes } from '#core'

/** Filled anew for each cell, so that a million lines make no garbage. */
export interface AmountCell {
  kind: 'blank' | 'short' | 'exact' | 'wrong'
  /** Of a short one: digits with their sign, and how many of them are decimals. */
  digits: number
  decimals: number
  exact: BookedAmount
}

/** "12.75 Cr" and "1,20,000 Cr" are credits beside debits and beside "1,500.00 Cr", and may be ten million times as much elsewhere. */
interface BookedAmount extends Decimal {
  readonly side?: 'debit' | 'credit' | 'credit-or-crore'
}

export function newAmountCell(): AmountCell {
  return { kind: 'blank', digits: 0, decimals: 0, exact: { digits: 0n, decimals: 0 } }
}

const PLUS = 0x2b
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
/** The bit that makes a letter small. */
const SMALL = 0x20
const SMALL_E = 0x65
const EXPONENT_DIGITS = 3
/** Places of a short number: half of them are zeros before the first digit. */
const MOST_DECIMALS = 40

export function readAmountCell(bytes: Uint8Array, start: number, end: number, into: AmountCell): void {
  let at = start
  const isNegative = bytes[at] === MINUS
  if (isNegative) at++
  let digits = 0
  let length = 0
  let point = -1
  for (; at < end; at++) {
    const byte = bytes[at] as number
    if (byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + (byte - ZERO)
      // Zeros before the first digit say nothing.
      if (digits > 0) length++
    } else if (byte === POINT && point < 0) point = at
    else break
  }
  const hasDigits = at > start + (isNegative ? 1 : 0) + (point < 0 ? 0 : 1)
  const exponent = at === end ? 0 : exponentOf(bytes, at, end)
  const decimals = (point < 0 ? 0 : at - point - 1) - exponent
  if (hasDigits && length <= SHORT_DIGITS && decimals >= 0 && decimals <= MOST_DECIMALS) {
    into.kind = 'short'
    into.digits = isNegative && digits !== 0 ? -digits : digits
    into.decimals = decimals
    return
  }
  readLong(bytes, start, end, into)
}

/** "E-05", to the end of the cell; NaN: what follows the digits is none. */
function exponentOf(bytes: Uint8Array, start: number, end: number): number {
  if (((bytes[start] as number) | SMALL) !== SMALL_E) return Number.NaN
  const sign = bytes[start + 1]
  let at = sign === MINUS || sign === PLUS ? start + 2 : start + 1
  if (at === end || end - at > EXPONENT_DIGITS) return Number.NaN
  let exponent = 0
  for (; at < end; at++) {
    const byte = bytes[at] as number
    if (byte < ZERO || byte > NINE) return Number.NaN
    exponent = exponent * 10 + (byte - ZERO)
  }
  return sign === MINUS ? -exponent : exponent
}

const LONGEST = 200
const BLANK = /^(?:null|n\/?a|[-–—]|)$/i

function readLong(bytes: Uint8Array, start: number, end: number, into: AmountCell): void {
  // A text that long is no amount, and is not decoded to find that out.
  if (end - start > LONGEST) into.kind = 'wrong'
  else readAmountText(new TextDecoder().decode(bytes.subarray(start, end)).trim(), into)
}

/** @param mark what separates decimals */
export function readAmountText(text: string, into: AmountCell, mark: '.' | ',' = '.'): void {
  if (BLANK.test(text)) {
    into.kind = 'blank'
    return
  }
  const exact = exactIn(text, mark)
  into.kind = exact === null ? 'wrong' : 'exact'
  if (exact !== null) into.exact = exact
}

/**
 * Also as an imported list may have it, with the same words: in digits of another script, "2,500/-", "1'200.-". But "12k" is an amount of
 * about as much, which no bill adds up.
 * @returns null: it is no amount
 */
export function exactIn(text: string, mark: '.' | ','): BookedAmount | null {
  const exact = readExact(text, mark)
  if (exact !== null || text.length > LONGEST) return exact
  const [, booked = text, side = ''] = BOOKED.exec(text) ?? []
  const amount = readExact(withoutDashes(plainText(booked, mark), mark), mark)
  if (amount === null || side === '') return amount
  // Of an amount below zero nobody knows which of both says so.
  if (amount.digits < 0n) return null
  if (!/^c/i.test(side)) return { ...amount, side: 'debit' }
  // Reports write crores with thousands set apart, "1,20,000 Cr", but hardly to two decimals as well.
  const hasGroups = /\d\D\d/.test(booked.split(mark)[0] ?? '')
  const isToCents = amount.decimals >= CENTS || /[/:]-/.test(booked)
  return { ...negatedExact(amount), side: hasGroups && isToCents ? 'credit' : 'credit-or-crore' }
}

const CENTS = 2
const CRORE = 10_000_000n

/** "12.75 Cr" as somebody says that it is ten million times as much. */
export function takeAsCrores(into: AmountCell): void {
  const { digits, decimals, side } = into.exact
  if (into.kind === 'exact' && side === 'credit-or-crore') into.exact = { digits: -digits * CRORE, decimals, side }
}

/** As books say on which side an amount stands: what is charged is a debit. */
const BOOKED = /^(.*\d\D{0,3}?) ?\(?(cr|dr)\.?\)?$/i

/**
 * "USD 12.50", "-12.50 EUR", "$1,234.50 USD", "R$ 12.50", "12.50 kr": into is the amount.
 * @returns currencies that what stands beside it may be; none: it is no amount beside one
 */
export function readAmountBesideCode(text: string, into: AmountCell, mark: '.' | ','): readonly string[] {
  const [word, amount] = besideCode(text)
  if (word !== '') readAmountText(amount, into, mark)
  if (into.kind === 'exact') return codesOf(word)
  into.kind = 'wrong'
  return NO_CODES
}

/** "1.234,50" of "EUR 1.234,50"; what has no code beside it is itself. */
export function amountWithoutCode(text: string): string {
  return besideCode(text)[1] || text
}

/** "BRL" of "R$" and "COP" of "COP$"; of a crown those of all its countries. */
function codesOf(word: string): readonly string[] {
  return /^[A-Z]{3}\$?$/.test(word) ? [word.slice(0, 3)] : (currenciesOf(word) ?? NO_CODES)
}

/** Currencies that a sign without a letter may be, which is read with its amount: "€ 12"; none: the text has none, or no known one. */
export function currenciesBeside(text: string): readonly string[] {
  const [sign] = /\p{Sc}/u.exec(text) ?? []
  return sign === undefined ? NO_CODES : (currenciesOf(sign) ?? NO_CODES)
}

export const NO_CODES: readonly string[] = []

/** A sign without a letter is read with the amount. */
function isCurrency(word: string): boolean {
  if (!/\p{L}/u.test(word)) return false
  return /^[A-Z]{3}\$?$/.test(word) || currenciesOf(word) !== null
}

/** The code, or a sign or word for a currency, and what stands beside it; "" of both: there is none. */
function besideCode(text: string): readonly [code: string, amount: string] {
  if (text.length > LONGEST) return NO_CODE
  const ahead = CODE_AHEAD.exec(text)
  const [start = '', sign = '', first = ''] = ahead ?? []
  if (ahead !== null && isCurrency(first) && DIGIT.test(text.slice(start.length))) return [first, `${sign}${text.slice(start.length)}`]
  const behind = CODE_BEHIND.exec(text)
  const [, last = '', closing = ''] = behind ?? []
  const amount = text.slice(0, behind?.index).replace(/\s+$/, '')
  return behind !== null && isCurrency(last) && DIGIT.test(amount) ? [last, `${amount}${closing}`] : NO_CODE
}

const NO_CODE = ['', ''] as const
const DIGIT = /\d/
const CODE_AHEAD = /^([-−(]?)((?:\p{L}|\p{Sc}){1,6}\.?)\s?/u
const CODE_BEHIND = /((?:\p{L}|\p{Sc}){1,6}\.?)(\)?)$/u

export function addCell(sum: ExactSum, cell: AmountCell): void {
  if (cell.kind === 'short') sum.addShort(cell.digits, cell.decimals)
  else if (cell.kind === 'exact') sum.add(cell.exact)
}

/** −1, 0 or 1; a cell without an amount is 0. */
export function signOfCell(cell: AmountCell): number {
  if (cell.kind === 'short') return Math.sign(cell.digits)
  return cell.kind === 'exact' ? Number(cell.exact.digits > 0n) - Number(cell.exact.digits < 0n) : 0
}

export function exactOfCell(cell: AmountCell): Decimal {
  if (cell.kind === 'short') return { digits: BigInt(cell.digits), decimals: cell.decimals }
  return cell.kind === 'exact' ? cell.exact : { digits: 0n, decimals: 0 }
}
