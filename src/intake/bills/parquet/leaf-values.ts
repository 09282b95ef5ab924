// A value of a Parquet file as the text that a CSV of the same bill would have, and amounts without a detour: a decimal is a whole
// number with a scale there, and becomes no floating-point number on its way.

import type { SchemaElement } from 'hyparquet'
import { type Decimal, SHORT_DIGITS } from '#core'
import { type AmountCell, readAmountCell } from '../amount-cell.ts'

export interface ValueForm {
  readonly text: (value: unknown) => string
  readonly amount: (value: unknown, into: AmountCell) => void
}

const SHORT_MOST = 10 ** SHORT_DIGITS
/** More digits than any decimal of a database has. */
const MOST_DECIMAL_BYTES = 32
const MOST_SCALE = 76

/** null: no bill has values like these. */
export function valueForm(element: SchemaElement): ValueForm | null {
  const { type, converted_type: converted, logical_type: logical } = element
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return decimalForm(scaleOf(element))
  switch (type) {
    case 'BOOLEAN':
    case 'INT32':
    case 'INT64':
      return ofTexts(wholeText(element))
    case 'INT96':
      return ofTexts(nanoText)
    case 'FLOAT':
      return ofTexts((value) => shortestFloat(Number(value)))
    case 'DOUBLE':
      return ofTexts((value) => String(value))
    case 'BYTE_ARRAY':
      return ofTexts((value) => decoder.decode(value as Uint8Array).trim())
    case 'FIXED_LEN_BYTE_ARRAY':
      return logical?.type === 'UUID' ? ofTexts(hexText) : null
    default:
      return null
  }
}

const decoder = new TextDecoder()

/** Whatever can be an amount is read as one in its text: "5.64902e-05". */
function ofTexts(text: ValueForm['text']): ValueForm {
  return { text, amount: (value, into) => readAsciiAmount(text(value), into) }
}

const scratch = new Uint8Array(256)

function readAsciiAmount(text: string, into: AmountCell): void {
  const { written } = encoder.encodeInto(text, scratch)
  readAmountCell(scratch, 0, written, into)
}

const encoder = new TextEncoder()

function scaleOf({ scale, logical_type: logical }: SchemaElement): number {
  return scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0) ?? 0
}

/** null: so many places are none of an amount. */
function decimalForm(scale: number): ValueForm | null {
  if (!(scale >= 0 && scale <= MOST_SCALE)) return null
  return {
    text: (value) => {
      const digits = digitsOf(value)
      return digits === null ? '' : decimalText({ digits: BigInt(digits), decimals: scale })
    },
    amount: (value, into) => {
      const digits = digitsOf(value)
      if (digits === null) into.kind = 'wrong'
      else if (digits > -SHORT_MOST && digits < SHORT_MOST) {
        into.kind = 'short'
        into.digits = Number(digits)
        into.decimals = scale
      } else {
        into.kind = 'exact'
        into.exact = { digits: BigInt(digits), decimals: scale }
      }
    },
  }
}

/** With its sign, the most significant byte first. null: longer than any number. */
function digitsOf(value: unknown): bigint | number | null {
  if (typeof value === 'bigint' || typeof value === 'number') return value
  const bytes = value as Uint8Array
  if (bytes.length === 0 || bytes.length > MOST_DECIMAL_BYTES) return null
  let digits = BigInt((bytes[0] as number) << 24) >> 24n
  for (const byte of bytes.subarray(1)) digits = digits * 256n + BigInt(byte)
  return digits
}

function decimalText({ digits, decimals }: Decimal): string {
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  return `${digits < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${text.slice(text.length - decimals)}`}`
}

function wholeText({ converted_type: converted, logical_type: logical, type }: SchemaElement): ValueForm['text'] {
  if (converted === 'DATE' || logical?.type === 'DATE') return (value) => timeText(Number(value) * 86_400_000, 10)
  if (converted === 'TIMESTAMP_MILLIS') return (value) => timeText(Number(value))
  if (converted === 'TIMESTAMP_MICROS') return (value) => timeText(Number((value as bigint) / 1000n))
  if (logical?.type === 'TIMESTAMP') {
    const divisor = { MILLIS: 1n, MICROS: 1000n, NANOS: 1_000_000n }[logical.unit]
    return (value) => timeText(Number((value as bigint) / divisor))
  }
  const isUnsigned = converted?.startsWith('UINT_') || (logical?.type === 'INTEGER' && !logical.isSigned)
  if (isUnsigned && type === 'INT64') return (value) => String(BigInt.asUintN(64, value as bigint))
  if (isUnsigned && type === 'INT32') return (value) => String((value as number) >>> 0)
  return (value) => String(value)
}

/** Days since 4713 BC and nanoseconds within the day, as old files write times. */
function nanoText(value: unknown): string {
  const days = Number((value as bigint) >> 64n) - 2_440_588
  const nanos = BigInt.asUintN(64, value as bigint)
  return timeText(days * 86_400_000 + Number(nanos / 1_000_000n))
}

/** "2026-10-01T00:00:00Z" */
function timeText(milliseconds: number, length = 19): string {
  const time = new Date(milliseconds)
  return Number.isNaN(time.getTime()) ? '' : `${time.toISOString().slice(0, length)}${length > 10 ? 'Z' : ''}`
}

function hexText(value: unknown): string {
  return [...(value as Uint8Array)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The shortest text that is this number of 32 bits: 0.1, and not 0.10000000149011612. */
function shortestFloat(value: number): string {
  for (let digits = 6; digits < 10; digits++) {
    const text = String(Number(value.toPrecision(digits)))
    if (Math.fround(Number(text)) === value) return text
  }
  return String(value)
}
