// Any other file, by what somebody said its columns mean: {"Spend": "amount", "Day": "month", "Product": "service"}.

import { sumIn } from '../../table/total-words.ts'
import type { BillHeader } from '../bill-header.ts'
import { type BillRole, type BillSource, KINDS, type LineKind, type LineTexts } from '../bill-source.ts'

/** What a column may be said to mean. */
export const MAPPED_ROLES = [
  'amount',
  'month',
  'currency',
  'vendor',
  'service',
  'account',
  'category',
  'tags',
] as const satisfies readonly BillRole[]
export type MappedRole = (typeof MAPPED_ROLES)[number]

/** Names of columns and what they mean. */
export type BillColumns = Readonly<Record<string, MappedRole | 'ignore'>>

export function mappedSource(columns: BillColumns): BillSource {
  const names = (role: MappedRole) => Object.keys(columns).filter((name) => columns[name] === role)
  return {
    id: 'mapped',
    isIn: (header: BillHeader) => header.hasAll(...Object.keys(columns).map((name) => [name]), names('amount'), names('month')),
    columns: { ...Object.fromEntries(MAPPED_ROLES.map((role) => [role, names(role)])), day: names('month') },
    kindOf: kindsOf(),
  }
}

/** Where a line that sums others says so. */
const SAYS_TOTAL = ['category', 'service', 'account', 'vendor', 'month'] as const satisfies readonly MappedRole[]
/** So many texts are kept with whether they are words for a sum: a million lines say mostly what others have said. */
const MOST_KEPT = 2000

function kindsOf(): BillSource['kindOf'] {
  const known = new Map<string, boolean>()
  const isSum = (text: string): boolean => {
    if (text === '') return false
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const found = sumIn(text) !== null
    if (known.size < MOST_KEPT) known.set(text, found)
    return found
  }
  return (texts, sign) => (SAYS_TOTAL.some((role) => isSum(texts(role))) ? 'total' : kindOf(texts, sign))
}

const WORDS: readonly (readonly [words: RegExp, kind: LineKind])[] = [
  [/\b(?:tax|vat|gst)\b/i, KINDS.tax],
  [/\brefund/i, KINDS.refund],
  [/\b(?:credit|grant|promotion)/i, KINDS.credit],
  [/\badjust/i, KINDS.adjustment],
  [/\brounding/i, KINDS.rounding],
]

function kindOf(texts: LineTexts, sign: number): LineKind {
  const category = texts('category')
  if (category === '') return sign < 0 ? KINDS.refund : KINDS.usage
  return WORDS.find(([words]) => words.test(category))?.[1] ?? KINDS.usage
}
