// What Cost Explorer of AWS downloads: one column for each service, or whatever else it was grouped by, a total in the first row and in
// the last column.

import type { BilledCategory } from '#core'
import type { BillHeader } from '../bill-header.ts'
import { type BillSource, KINDS, type WideColumn, type WideColumns } from '../bill-source.ts'

/** As many blanks as somebody writes: with any number of them a name of blanks would be looked at from every one of them. */
const AMOUNT = /^(.*?)\s{0,9}\(([^()]+)\)$/

export const awsCostExplorer: BillSource = {
  id: 'aws-cost-explorer',
  isIn: (header) => totalOf(header) > 0 && header.names.every((name, place) => place === 0 || AMOUNT.test(name)),
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

/** Charge types that are paid ahead or besides, and not again next month. */
const ONCE = /\bupfront\b|\bout[- ]of[- ]cycle\b/i

function totalOf({ names }: BillHeader): number {
  return names.findLastIndex((name) => /^total costs?\s*\(/i.test(name))
}

/** A region, a type of usage or a tag is no service: what was paid for them is known of AWS alone. */
function groupedBy(first: string): WideColumns['columnsAre'] {
  if (/^service/i.test(first)) return 'services'
  if (/^linked account/i.test(first)) return 'accounts'
  return /^charge type/i.test(first) ? 'kinds' : 'others'
}

function columnOf(name: string, place: number, columnsAre: WideColumns['columnsAre']): WideColumn {
  if (columnsAre === 'kinds' && ONCE.test(name)) return { name, place, category: 'purchase', term: 'once' }
  return { name, place, category: CATEGORIES.find(([words]) => words.test(name))?.[1] ?? 'usage', term: null }
}

function wide(header: BillHeader): WideColumns {
  const total = totalOf(header)
  const columnsAre = groupedBy(header.names[0] ?? '')
  const services = header.names.flatMap((written, place) => {
    const [, name] = AMOUNT.exec(written) ?? []
    if (name === undefined || place === 0 || place === total) return []
    return [columnOf(name, place, columnsAre)]
  })
  const [, , currency = null] = AMOUNT.exec(header.names[total] ?? '') ?? []
  // Grouped by nothing it has the total alone.
  if (services.length === 0)
    return { currency, services: [{ name: '', place: total, category: 'usage', term: null }], total: null, columnsAre }
  return { currency, services, total, columnsAre }
}
