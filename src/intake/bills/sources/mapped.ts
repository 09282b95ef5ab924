// Any other file, by what somebody said its columns mean: {"Spend": "amount", "Day": "month", "Product": "service"}.

import { currenciesOf } from '#core'
import { sumIn } from '../../table/total-words.ts'
import type { BillHeader } from '../bill-header.ts'
import { periodIn } from '../bill-months.ts'
import { type BillRole, type BillSource, isLong, KINDS, type LineKind, type LineTexts, termOf, type WrittenTerm } from '../bill-source.ts'
import {
  ADJUSTMENT,
  BALANCE,
  CREDIT,
  DISCOUNT,
  DISCOUNT_FOR,
  NO_SERVICE,
  PAYMENT,
  REFUND,
  ROUNDING,
  ROUNDING_LINE,
  TAX,
  TAX_LINE,
  USAGE,
  USAGE_JAPANESE,
  WITHHELD,
} from '../charge-words.ts'

/** What a column may be said to mean. */
export const MAPPED_ROLES = [
  'amount',
  'month',
  // Of what is paid for longer than a month: its period or where that begins, where it ends, and how long it is.
  'start',
  'end',
  'term',
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
    columns: {
      ...Object.fromEntries(MAPPED_ROLES.map((role) => [role, names(role)])),
      ...{ monthEnd: names('end'), day: names('month'), dayEnd: names('end') },
    },
    currencyOf: (header) =>
      names('currency').length > 0
        ? null
        : currencyNamed(
            names('amount')
              .flatMap((name) => header.called(name))
              .join(' '),
          ),
    kinds: KNOWN_KINDS,
    kindSaid,
    kindTextOf: (texts, sign) => texts(isPayment(texts('service'), sign) ? 'service' : 'category'),
    serviceOf: discountedService,
    kindOf: kindsOf(),
  }
}

/** "Betrag (EUR)", "cost_usd", "金額（円）"; null: no currency, or a sign that several have. */
function currencyNamed(column: string): string | null {
  const named = column.split(/[^\p{L}\p{Sc}]+/u).map((word) => currenciesOf(word.toLowerCase()) ?? [])
  const [only = null, other] = new Set(named.filter(({ length }) => length === 1).flat())
  return other === undefined ? only : null
}

/** Where a line that sums others says so. */
const SAYS_TOTAL = ['category', 'service', 'account', 'vendor', 'month'] as const satisfies readonly MappedRole[]
/** So many texts are kept with whether they are words for a sum: a million lines say mostly what others have said. */
const MOST_KEPT = 2000

type Sum = 'total' | 'tax-total' | 'balance' | null

function kindsOf(): BillSource['kindOf'] {
  const known = new Map<string, Sum>()
  const sumOf = (text: string): Sum => {
    if (text === '') return null
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const found = saidSum(text)
    if (known.size < MOST_KEPT) known.set(text, found)
    return found
  }
  return (texts, sign) => {
    for (const role of SAYS_TOTAL) {
      const sum = sumOf(texts(role))
      if (sum !== null) return sum
    }
    return withTerm(kindOf(texts, sign), texts, sign)
  }
}

/**
 * Usage and tax of a period of several months have its term, and so has what is paid back for one: the price of what was bought for it may
 * end with that. A discount on nothing by name is paid back once, as no price is lower by it.
 */
function withTerm(kind: LineKind, texts: LineTexts, sign: number): LineKind {
  if (typeof kind === 'string' || !(OF_TERMS.has(kind.category) || (sign < 0 && PAID_BACK.has(kind.category)))) return kind
  const term = writtenTerm(texts)
  if (term === null) return kind
  const isNobodys = sign < 0 && kind.category === 'usage' && discountedService(texts, sign) === texts('service')
  return { category: kind.category, term: isNobodys ? 'once' : term }
}

const OF_TERMS: ReadonlySet<string> = new Set(['usage', 'tax'])
const PAID_BACK: ReadonlySet<string> = new Set(['refund', 'credit'])

/** null: what a line is paid for is a month at most, or nothing says how long it is. */
function writtenTerm(texts: LineTexts): WrittenTerm | null {
  const [months, until] = [texts('term'), texts('end')]
  const said = texts('start') || texts('month')
  const { start, end } = periodIn(said) ?? { start: said, end: until }
  if (months !== '') return { start, end: '', months, isRecurring: true }
  return end !== '' && isLong({ start, end }) ? termOf({ start, end }) : null
}

/** "Total VAT", "MwSt. gesamt", "Umsatzsteuer gesamt 19 %": of tax alone. "Total incl. VAT" is of more. */
function isTaxSum(text: string): boolean {
  if (BESIDE_TAX.test(text)) return false
  const without = text.trim().replace(TAX_SUM_WORDS, ' ').replace(/\s+/g, ' ').trim()
  return without !== text.trim() && TAX_LINE.test(without)
}

const BESIDE_TAX = /(?<![\p{L}])(?:in[ck]l|e[xk][ck]l|zzgl|plus|net|netto|brutto)(?![\p{L}])/iu
const TAX_SUM_WORDS = /(?<![\p{L}])(?:total|totale|totaal|sum|summe|gesamt|insgesamt|razem)(?![\p{L}])/giu

/** What a line without a month says in any of its columns: an invoice writes its sums below whichever stands before the amount. */
function kindSaid(text: string): LineKind | null {
  if (text.length > LONGEST_NAME) return null
  return saidSum(text) ?? (TAX_LINE.test(text.trim()) ? KINDS.tax : null)
}

function saidSum(text: string): Sum {
  if (BALANCE.test(text.trim())) return 'balance'
  if (sumIn(text) === null) return null
  return isTaxSum(text) ? 'tax-total' : 'total'
}

/** By the column that says the kind. */
const WORDS: readonly (readonly [words: RegExp, kind: LineKind])[] = [
  [new RegExp(TAX, 'iu'), KINDS.tax],
  [new RegExp(REFUND, 'iu'), KINDS.refund],
  [new RegExp(CREDIT, 'iu'), KINDS.credit],
  [new RegExp(ROUNDING, 'iu'), KINDS.rounding],
  [new RegExp(ADJUSTMENT, 'iu'), KINDS.adjustment],
]

const DISCOUNT_WORD = new RegExp(DISCOUNT, 'iu')
/** "Compute discount", "Compute (discount)", "Discount on Compute": what it lowers. */
const DISCOUNT_OF = new RegExp(`^(?:(.+?)(?: ?[:(–-])? *(?:${DISCOUNT})\\)?|(?:${DISCOUNT})(?: ?[:–-]| (?:${DISCOUNT_FOR})) *(.+))$`, 'iu')
const LONGEST_NAME = 200

/** Of a discount the service that it lowers, where its name says it: it is usage of that. */
function discountedService(texts: LineTexts, sign: number): string {
  const service = texts('service')
  if (sign >= 0 || service.length > LONGEST_NAME || !DISCOUNT_WORD.test(service)) return service
  const [, before, after] = DISCOUNT_OF.exec(service.trim()) ?? []
  const named = (before ?? after ?? '').trim()
  const isName = named.split(/[\s()%&,.–-]+/).some((word) => word !== '' && !/^\d+$/.test(word) && !NO_SERVICE.has(word.toLowerCase()))
  return isName ? named : service
}

function isPayment(text: string, sign: number): boolean {
  return sign < 0 && (PAYMENT.test(text.trim()) || WITHHELD.test(text))
}

/** A kind of charge that says nothing, words for usage alone, or one of the words above; any other one is named. */
const KNOWN_KINDS = new RegExp(
  [`^\\s*$|^(?:(?:${USAGE})(?:[\\s-]+|$))+$|^(?:${USAGE_JAPANESE})$`, DISCOUNT, ...WORDS.map(([words]) => words.source)].join('|'),
  'iu',
)

function kindOf(texts: LineTexts, sign: number): LineKind {
  const [category, service] = [texts('category'), texts('service')]
  const said = category === '' ? undefined : WORDS.find(([words]) => words.test(category))?.[1]
  if (said !== undefined) return said
  if (isPayment(category, sign) || isPayment(service, sign)) return KINDS.adjustment
  if (TAX_LINE.test(service.trim())) return KINDS.tax
  if (ROUNDING_LINE.test(service.trim())) return KINDS.rounding
  // What is sold under such a name is above zero: credits of an API are bought.
  if (sign < 0) {
    const back = BACK.find(([words]) => words.test(service))?.[1]
    if (back !== undefined) return back
    if (category === '' && !DISCOUNT_WORD.test(service)) return KINDS.refund
  }
  return KINDS.usage
}

const BACK = WORDS.filter(([, kind]) => kind === KINDS.refund || kind === KINDS.credit)
