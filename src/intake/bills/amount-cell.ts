// The amount of a cell, read from its bytes: a short plain number as two integers, anything else as an exact decimal.

import { type Decimal, type ExactSum, readExact, SHORT_DIGITS } from '#core'

/** Filled anew for each cell, so that a million lines make no garbage. */
export interface AmountCell {
  kind: 'blank' | 'short' | 'exact' | 'wrong'
  /** Of a short one: digits with their sign, and how many of them are decimals. */
  digits: number
  decimals: number
  exact: Decimal
}

export function newAmountCell(): AmountCell {
  return { kind: 'blank', digits: 0, decimals: 0, exact: { digits: 0n, decimals: 0 } }
}

const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
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
  const decimals = point < 0 ? 0 : end - point - 1
  if (at === end && hasDigits && length <= SHORT_DIGITS && decimals <= MOST_DECIMALS) {
    into.kind = 'short'
    into.digits = isNegative && digits !== 0 ? -digits : digits
    into.decimals = decimals
    return
  }
  readLong(bytes, start, end, into)
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
  const exact = readExact(text, mark)
  into.kind = exact === null ? 'wrong' : 'exact'
  if (exact !== null) into.exact = exact
}

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
