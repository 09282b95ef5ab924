// One raw value of a field, read or refused: texts with nothing in them that cannot be seen, choices, whole numbers. Called by
// field.ts.

import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { FieldUnit } from './field.ts'

// Bidirectional overrides and isolates make a name read differently from what it is.
const DIRECTION_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/
// Zero-width and BOM characters make two names look equal; ZWJ (200D) stays, emoji need it.
const CONTROL = /(?![\t\n\r])\p{Cc}|[\u200B\u2060\uFEFF]/u
/** Nothing that anybody could see: blanks, joiners, fillers. */
export const INVISIBLE = /^[\p{Z}\p{Cf}\u115F\u1160\u3164\uFFA0]*$/u
/** Nothing in it that is refused or written in another form. */
const PLAIN_ASCII = /^[\x20-\x7e]*$/
export const LINE_BREAK_OR_TAB = /[\t\n\r]/
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

export function readText(raw: unknown, field: string, max: number): Result<string> {
  if (typeof raw !== 'string') return fail(problem('not-text', { field }))
  if (raw.length > max) return fail(problem('text-too-long', { field, length: raw.length, max }))
  // Most texts: one look instead of five.
  if (PLAIN_ASCII.test(raw)) return ok(raw.trim())
  const override = DIRECTION_OVERRIDE.exec(raw)
  if (override) return fail(problem('text-has-direction-override', { field, codePoint: codePoint(override[0]) }))
  const control = CONTROL.exec(raw) ?? LONE_SURROGATE.exec(raw)
  if (control) return fail(problem('text-has-control-character', { field, codePoint: codePoint(control[0]) }))
  return ok(raw.normalize('NFC').trim())
}

/** A refused value as a Problem shows it. Lists and objects only by name: a file may nest them deep or give them a toString of its own. */
export function shownValue(raw: unknown): string {
  if (typeof raw === 'object' && raw !== null) return Array.isArray(raw) ? 'a list' : 'a group of values'
  return String(raw).slice(0, 40)
}

export function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

export function readChoice<C extends string>(raw: unknown, field: string, choices: readonly C[]): Result<C> {
  const found = choices.find((c) => c === raw)
  return found === undefined ? fail(problem('not-a-choice', { field, text: shownValue(raw), choices })) : ok(found)
}

export function readInteger(raw: unknown, field: string, unit: FieldUnit, min: number, max: number): Result<number> {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return fail(problem('not-a-number', { field, text: shownValue(raw) }))
  if (!Number.isInteger(raw)) return fail(problem('not-whole', { field, value: raw }))
  if (raw < min || raw > max) return fail(problem('out-of-range', { field, value: raw, min, max, unit }))
  return ok(raw === 0 ? 0 : raw)
}
