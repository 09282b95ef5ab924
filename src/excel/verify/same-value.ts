// Whether what a file holds is the value of a plan, whatever program saved it last.

import type { CellPlan } from '#board'
import { cellText, dateSerial } from '../cell-values.ts'

/** @param text as PlainCell has it. @param isTyped nothing computed it, so that every program keeps all of its digits */
export function isSameValue(value: CellPlan['value'], text: string, isTyped = false): boolean {
  if (typeof value === 'string' || value === undefined) return sameText(value ?? '') === sameLines(text)
  if (typeof value === 'boolean') return text === (value ? 'TRUE' : 'FALSE') || text === (value ? '1' : '0')
  const read = numberOf(text)
  return read !== null && isSameNumber(typeof value === 'number' ? value : dateSerial(value.date), read, isTyped ? 1e-14 : 1e-9)
}

/** As the text is read back from a file that holds it. */
function sameText(text: string): string {
  return sameLines(cellText(text).replaceAll('_x005F_', '_'))
}

function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** A number may come as a percent or as a day: a program that saves the file keeps the number and chooses the format. */
function numberOf(text: string): number | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateSerial(text as Parameters<typeof dateSerial>[0])
  const isPercent = text.endsWith('%')
  const digits = isPercent ? text.slice(0, -1) : text
  if (digits.trim() === '' || !Number.isFinite(Number(digits))) return null
  return isPercent ? Number(digits) / 100 : Number(digits)
}

/** Spreadsheets keep 15 digits, and each adds up in an order of its own. */
function isSameNumber(one: number, other: number, part: number): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * part + 1e-12
}
