// Reads what a person types for a change of a scenario that is no plain amount: "5×" for growth, "+10 %" for a price,
// "-1" for engineers. Everything else is read as in Settings.

import { parseCountText, parseShareText, type TypedNumber } from '../amounts/parse-text.ts'
import { ok, type Result } from '../result.ts'

/** "5", "5×", "2.5 x", "5 times" in basis points of today's: 50000. Blank is null; at most two decimals. */
export function parseFactorText(text: string, typed: TypedNumber): Result<number | null> {
  const times = parseShareText(text.replace(/ ?(?:[×x]|times)\s*$/i, ''), typed)
  return times.ok ? ok(times.value === null ? null : times.value * 100) : times
}

/** "+10 %", "10", "-5 %" in basis points of today's: 11000, 11000, 9500. Blank is null. */
export function parsePriceMoveText(text: string, typed: TypedNumber): Result<number | null> {
  const [, sign = '', percent = ''] = /^\s*([+\-−–]?)\s*(.*)$/s.exec(text) ?? []
  const move = parseShareText(percent, typed)
  if (!move.ok || move.value === null) return move
  return ok(10_000 + (sign === '' || sign === '+' ? move.value : -move.value))
}

/** "1", "+1", "-2". Blank is null. */
export function parseHireText(text: string, typed: TypedNumber): Result<number | null> {
  return parseCountText(text.replace(/^\s*\+/, ''), typed)
}
