// Takes the number of seats off a price: "$21 x 9", "$20/seat, 8 seats", "$8/user (12)", "12 seats @ $15", "8 × 31,50 €",
// "6 $ je Nutzer, 14 Nutzer". What names seats beside a price without saying for which of both it is, is not guessed at.

import { isPeople, SEAT_WORDS } from './price-words.ts'

export interface Seats {
  /** The text of one seat's price. */
  readonly price: string
  readonly count: string | null
  /** "seats", "hosts"; "" where only a number multiplies. */
  readonly unit: string
  /** 'missing': a price per seat and no number of seats; 'open': the price may be of one seat or of all. */
  readonly gap: 'missing' | 'open' | null
}

const COUNT = "(\\d[\\d.,']*)"
const PER_UNIT = new RegExp(`[ ,]*(?:\\/ ?|(?:per|pro|par|por|je|a|each|ea) |p\\.? ?(?=u\\b))(${SEAT_WORDS}|u)(?![\\p{L}])\\.?`, 'iu')
const EACH = /,? ?\b(?:each|ea\.?|apiece|jeweils|chacun|cada uno|p\/u|per head|pro kopf)(?!\p{L})|\b(?:zu )?je (?=[\d€$£])/iu
/** Behind a letter an x is the end of a word: "UGX 30,000". */
const TIMES = '(?:[×*]|(?<!\\p{L})x)'
const AFTER = new RegExp(`^(.+?) ?\\(?${TIMES} ?${COUNT} ?(${SEAT_WORDS})?\\)?$`, 'iu')
const BEFORE = new RegExp(`^${COUNT} ?(${SEAT_WORDS})? ?(?:${TIMES}|@) ?(.+)$`, 'iu')
const AT = new RegExp(`^${COUNT} ?(${SEAT_WORDS}) ?(?:@|at|à|zu|for|für|für je|a) ?(.+)$`, 'iu')
const LISTED = new RegExp(
  `^(.+?)(?: ?[,;:×] ?|(?<!\\p{L}) ?x ?| (?:for|für|pour|para|voor) |(?= ?\\()| (?=[\\d]+ ?\\p{L}))\\(?(?:x ?)?${COUNT} ?(${SEAT_WORDS})?\\)?$`,
  'iu',
)
const LISTED_FIRST = new RegExp(`^${COUNT} ?(${SEAT_WORDS}) ?[,;:-] ?(.+)$`, 'iu')
const BESIDE = new RegExp(`[ ,(]+\\d+ ?(${SEAT_WORDS})\\)?$`, 'iu')

export function takeSeats(text: string): Seats {
  const per = PER_UNIT.exec(text)
  const each = per === null ? EACH.exec(text) : null
  const rest = text
    .replace(per?.[0] ?? each?.[0] ?? '', ' ')
    .replace(/ +/g, ' ')
    .replace(/ ?[,;:]$/, '')
    .trim()
  const unitSaid = per?.[1] ?? ''
  const found = multiplied(rest) ?? (per === null && each === null ? null : listed(rest))
  if (found !== null) return { ...found, unit: found.unit || unitSaid, gap: null }
  if (per !== null) return { price: rest, count: null, unit: unitSaid, gap: 'missing' }
  const isOpen = BESIDE.test(rest) || LISTED_FIRST.test(rest)
  return { price: rest, count: null, unit: '', gap: each !== null ? 'missing' : isOpen ? 'open' : null }
}

type Found = Pick<Seats, 'price' | 'unit'> & { readonly count: string }

/** With a sign of multiplication, or "at": the side with a currency or decimals is the price, else the first. */
function multiplied(text: string): Found | null {
  // A plain product is arithmetic, which its own reader does.
  if (/^=|^[\d.,' *]+$/.test(text) && text.includes('*')) return null
  const at = AT.exec(text)
  if (at) return { count: at[1] ?? '', unit: at[2] ?? '', price: at[3] ?? '' }
  const before = BEFORE.exec(text)
  const after = AFTER.exec(text)
  const isPrice = /[^\d.,' ]|[.,]\d{1,2}$/.test(before?.[3] ?? '')
  const isCountFirst = before !== null && (before[2] !== undefined || after === null || (after[3] === undefined && isPrice))
  if (before && isCountFirst) return { count: before[1] ?? '', unit: before[2] ?? '', price: before[3] ?? '' }
  return after && { price: after[1] ?? '', count: after[2] ?? '', unit: after[3] ?? '' }
}

/** Beside a price that is said to be of each. */
function listed(text: string): Found | null {
  const first = LISTED_FIRST.exec(text)
  if (first) return { count: first[1] ?? '', unit: first[2] ?? '', price: first[3] ?? '' }
  const last = LISTED.exec(text)
  return last && { price: last[1] ?? '', count: last[2] ?? '', unit: last[3] ?? '' }
}

/** Seats grow with the people; a number of machines only multiplies. */
export function areSeats({ unit }: Pick<Seats, 'unit'>): boolean {
  return isPeople(unit) || /^u$/i.test(unit)
}
