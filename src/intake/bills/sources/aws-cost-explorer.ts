// What Cost Explorer of AWS downloads: one column a service, a total in the first row and in the last column.

import type { BilledCategory } from '#core'
import type { BillHeader } from '../bill-header.ts'
import { type BillSource, KINDS, type WideColumns } from '../bill-source.ts'

const AMOUNT = /^(.*?)\s*\(([^()]+)\)$/

export const awsCostExplorer: BillSource = {
  id: 'aws-cost-explorer',
  isIn: (header) => /^(?:service|linked account|region|usage type)/i.test(header.names[0] ?? '') && totalOf(header) !== -1,
  columns: {},
  vendor: 'AWS',
  kindOf: () => KINDS.usage,
  wide,
}

/** Columns that are no service. */
const CATEGORIES: readonly (readonly [words: RegExp, category: BilledCategory])[] = [
  [/^(?:tax|vat|gst)$/i, 'tax'],
  [/^refunds?$/i, 'refund'],
  [/^credits?$/i, 'credit'],
]

function totalOf({ names }: BillHeader): number {
  return names.findLastIndex((name) => /^total costs?\s*\(/i.test(name))
}

function wide(header: BillHeader): WideColumns {
  const total = totalOf(header)
  const services = header.names.flatMap((written, place) => {
    const [, name] = AMOUNT.exec(written) ?? []
    if (name === undefined || place === 0 || place === total) return []
    return [{ name, place, category: CATEGORIES.find(([words]) => words.test(name))?.[1] ?? 'usage' }]
  })
  const [, , currency = null] = AMOUNT.exec(header.names[total] ?? '') ?? []
  return { currency, services, total, isAccounts: /^linked account/i.test(header.names[0] ?? '') }
}
