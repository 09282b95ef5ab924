// Credits that a line was paid with, as its cells hold them: a list as JSON, or one credit in columns of its own.

import { isPlainObject } from '#core'
import { type AmountCell, newAmountCell, readAmountText } from './amount-cell.ts'

export interface LineCredit {
  readonly amount: AmountCell
  /** What it says that it is; an older export has no types, only names. */
  readonly type: string
}

/** "amount": -1.25 of each credit, as it is written: a number read as JSON has lost its last digits. */
const CREDIT_AMOUNT = /"amount"\s*:\s*("?)([-+.\deE]+)\1\s*(?=[,}])/g

/**
 * null: it says something that is not understood.
 * @param text of a list; a plain amount is one credit
 * @param type of a credit whose amount stands by itself
 */
export function creditsIn(written: string, type: string, mark: '.' | ','): readonly LineCredit[] | null {
  if (written === '' || written === '[]') return []
  if (!/^[[{]/.test(written)) {
    const credit = creditOf(written, type, mark)
    return credit === null ? null : [credit]
  }
  const text = asJson(written)
  const entries = entriesIn(text)
  if (entries === null) return null
  const paid = entries.filter((entry) => (entry['amount'] ?? '') !== '')
  const amounts = [...text.matchAll(CREDIT_AMOUNT)]
  if (amounts.length !== paid.length || entries.some((entry) => Object.keys(entry).length > 0 && !('amount' in entry))) return null
  const credits = paid.map((entry, at) => creditOf(amounts[at]?.[2] ?? '', textOf(entry['type']) || textOf(entry['name']), '.'))
  return credits.every((credit) => credit !== null) ? credits : null
}

/** A table that went through Python has its lists as that writes them: [{'amount': -5e-06, 'full_name': None}]. */
function asJson(text: string): string {
  if (text.includes('"')) return text
  return text.replace(/\bNone\b/g, 'null').replaceAll("'", '"')
}

/** A blank amount is a credit of nothing. */
function creditOf(written: string, type: string, mark: '.' | ','): LineCredit | null {
  const amount = newAmountCell()
  readAmountText(written, amount, mark)
  return amount.kind === 'wrong' ? null : { amount, type }
}

function entriesIn(text: string): readonly Readonly<Record<string, unknown>>[] | null {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return null
  }
  const entries: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  return entries.every(isPlainObject) ? entries : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
