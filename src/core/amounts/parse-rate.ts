// Reads an exchange rate as a person types it: "1.0837", "1,0837" where the comma is the decimal mark, "0.0067".

import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { TypedNumber } from './parse-text.ts'

/** Blank is null. Groups of thousands are not read: "1,083" could be meant as 1.083. */
export function parseRateText(text: string, { field, decimalMark = '.' }: TypedNumber): Result<number | null> {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '')
  if (plain === '') return ok(null)
  const pattern = decimalMark === '.' ? /^\d{1,10}(?:\.\d{0,12})?$/ : /^\d{1,10}(?:,\d{0,12})?$/
  if (!pattern.test(plain)) return fail(problem('not-a-number', { field, text: text.trim().slice(0, 40) }))
  return ok(Number(plain.replace(',', '.')))
}
