// Counts with their nouns, differences with their sign, ranges and lists. The words are English whatever the locale of the
// numbers is, so plurals and lists follow English.

import { type LocaleStyle, MINUS, type NumberStyle, numberFormat, numberText } from './locale.ts'

/** "10,000". */
export function formatCount(count: number, style: LocaleStyle): string {
  return numberText(count, style, { maximumFractionDigits: 0 })
}

/** Any number with the decimals it has, at most nine: "1.0837". */
export function formatNumber(value: number, style: LocaleStyle & Pick<NumberStyle, 'look'>): string {
  const { decimals = null, isPercent = false, isPlain = false } = style.look ?? {}
  const digits = decimals === null ? { maximumFractionDigits: 9 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return numberText(value, style, { ...digits, style: isPercent ? 'percent' : 'decimal', useGrouping: !isPlain })
}

/** "3.4": always one decimal, for ratios such as a burn multiple. */
export function formatRatio(value: number, style: LocaleStyle): string {
  return numberText(value, style, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** "34.7", from a whole number of tenths. */
export function formatTenths(tenths: number, style: LocaleStyle): string {
  return numberText(tenths / 10, style, { maximumFractionDigits: 1 })
}

/** "3–5"; one number where both are the same. */
export function formatRange(from: number, to: number, style: LocaleStyle): string {
  return from === to ? formatCount(from, style) : numberFormat(style.locale, { maximumFractionDigits: 0 }).formatRange(from, to)
}

/** A difference with its sign: "+$540", "−4 points", "0". @param format writes the amount, never negative */
export function signed(value: number, format: (amount: number) => string): string {
  return `${value > 0 ? '+' : value < 0 ? MINUS : ''}${format(Math.abs(value))}`
}

const rules = new Intl.PluralRules('en-US')

/** The form that goes with a count: plural(1, 'is', 'are') is "is". */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other
}

/** Every noun that is counted anywhere, by its plural. */
const SINGULARS = {
  accounts: 'account',
  'active exceptions': 'active exception',
  'active users': 'active user',
  answers: 'answer',
  backups: 'backup',
  bills: 'bill',
  'bought services': 'bought service',
  cells: 'cell',
  'changed components': 'changed component',
  changes: 'change',
  charges: 'charge',
  characters: 'character',
  checks: 'check',
  columns: 'column',
  'company-wide findings': 'company-wide finding',
  components: 'component',
  copies: 'copy',
  costs: 'cost',
  customers: 'customer',
  'data checks': 'data check',
  dates: 'date',
  days: 'day',
  decisions: 'decision',
  'deleted components': 'deleted component',
  differences: 'difference',
  disagreements: 'disagreement',
  engineers: 'engineer',
  entries: 'entry',
  exceptions: 'exception',
  'fewer days': 'fewer day',
  'fewer differentiators': 'fewer differentiator',
  fields: 'field',
  files: 'file',
  forms: 'form',
  formulas: 'formula',
  'hidden rows': 'hidden row',
  'hidden sheets': 'hidden sheet',
  hours: 'hour',
  'infrastructure hires': 'infrastructure hire',
  limits: 'limit',
  lines: 'line',
  'locked quarters': 'locked quarter',
  'logged cases': 'logged case',
  losses: 'loss',
  'managed services': 'managed service',
  'minor bills': 'minor bill',
  'minor items': 'minor item',
  'minor prices': 'minor price',
  'model checks': 'model check',
  months: 'month',
  'more closed decisions': 'more closed decision',
  'more components': 'more component',
  'more days': 'more day',
  'more groups': 'more group',
  'more inputs': 'more input',
  'more lines': 'more line',
  'more differentiators': 'more differentiator',
  names: 'name',
  numbers: 'number',
  'new components': 'new component',
  'new people': 'new person',
  'new rows': 'new row',
  'open decisions': 'open decision',
  'open limits': 'open limit',
  'other changes': 'other change',
  'other checks': 'other check',
  others: 'other',
  owners: 'owner',
  packs: 'pack',
  pages: 'page',
  people: 'person',
  'planned decisions': 'planned decision',
  prices: 'price',
  proofs: 'proof',
  quarters: 'quarter',
  questions: 'question',
  'request paths': 'request path',
  rows: 'row',
  rules: 'rule',
  seats: 'seat',
  seconds: 'second',
  services: 'service',
  shares: 'share',
  'self-managed components': 'self-managed component',
  'self-managed compute components': 'self-managed compute component',
  sheets: 'sheet',
  slides: 'slide',
  suggestions: 'suggestion',
  values: 'value',
  'vendor limits': 'vendor limit',
  vendors: 'vendor',
  'verdict changes': 'verdict change',
  verdicts: 'verdict',
  views: 'view',
  weeks: 'week',
  workbooks: 'workbook',
} as const

export type CountedNoun = keyof typeof SINGULARS

/** "1 week", "5 weeks", "0.5 days": one decimal at most. */
export function pluralize(count: number, noun: CountedNoun, style: LocaleStyle): string {
  return `${numberText(count, style, { maximumFractionDigits: 1 })} ${plural(count, SINGULARS[noun], noun)}`
}

const ALL = new Intl.ListFormat('en-US', { type: 'conjunction' })
const ANY = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** "cash, net burn, and revenue". */
export function formatList(names: readonly string[]): string {
  return ALL.format(names)
}

/** "Yes, No, or Not sure". */
export function formatAlternatives(names: readonly string[]): string {
  return ANY.format(names)
}
