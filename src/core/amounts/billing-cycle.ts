// How often something is billed, in the words that a list has for it: "Annual", "Prepaid 3 years", "halbjährlich", "12 months", "年払い".
// What names two lengths, "Annual, invoiced monthly", or none, "net 30", says nothing for sure.

import { HALF_YEAR, lengthNamed, periodsNamed } from './period-words.ts'
import { figureOf } from './time-words.ts'

/** Months that one bill is for; 'once' for what is bought for good. */
export type BillingCycle = number | 'once'

const MONTHS = { year: 12, quarter: 3, month: 1 } as const
/** Longer texts are remarks. */
const LONGEST = 60
/** "Multi-year", and "bimonthly", which is twice a month to one and every second month to the other. */
const OPEN =
  /multi|mehrjähr|pluriann|pluri-?anual|plurianual|meerjarig|多年|bi-?month|semi-?month|bi-?week|fortnight|twice|\d ?[x×] |zweimal|deux fois|dos veces|due volte|duas vezes|twee keer/iu
const ONCE =
  /(?<!\p{L})(?:one[- ]?(?:off|time)|once|perpetual|life-?time|einmal(?:ig)?|unique|ponctuel(?:le)?|únic[oa]|unic[oa]|una tantum|eenmalig|engång(?:s\p{L}*)?|engang(?:s\p{L}*)?|jednorazow\p{L}|jednorázov\p{L}|kerta\p{L}*|egyszeri|tek seferlik|sekali|satu kali|một lần|o singură dată|разов\p{L}*|единоразово)(?!\p{L})|一回|一括|一時|買い?切り|一次性|일회성|일시불|एकमुश्त/iu
const SEVERAL_YEARS: readonly (readonly [months: number, words: RegExp])[] = [
  [36, /trienni|trianual|trienal|triennal|dreijähr|driejaarlijks/iu],
  [24, /bienni|bienal|bisannu|zweijähr|tweejaarlijks|två ?årlig|toårlig/iu],
  [2, /bimest|zweimonat|tweemaandelijks|隔月|격월/iu],
]
/** Words of scripts without spaces, or whose periods stand nowhere else. */
const OTHER_SCRIPTS: readonly (readonly [months: number, words: RegExp])[] = [
  [6, /半年|(?<!四)半期|반기|अर्धवार्षिक|छमाही/u],
  [3, /四半期|季[付払度]|按季|분기|त्रैमासिक|तिमाही/u],
  [12, /年[払付契間額一会]|按年|연[납간]|매년|毎年|每年|वार्षिक|सालाना/u],
  [1, /月[払付契間額々会]|按月|월[납간]|매월|毎月|每月|मासिक|माहवार/u],
]
const LETTERS: Readonly<Record<string, number>> = { m: 1, mo: 1, mtl: 1, q: 3, qtr: 3, y: 12, yr: 12, a: 12, pa: 12, 'p.a': 12, j: 12 }
/** What may stand around a length behind an amount and changes nothing of it: "(for 3 years)", "alle zwei Monate". */
const AROUND =
  /(?<!\p{L})(?:per|for|every|each|pro|für|je|alle|pour|tous les|par|cada|por|para|ogni|per|voor|elke|prepaid|billed|paid|upfront|im voraus|na|za|om|i|в|за)(?!\p{L})|[()/,.\s-]/giu

/** null: it does not say, or says two lengths. */
export function billingCycle(text: string): BillingCycle | null {
  const plain = plainCycle(text)
  if (plain === '' || plain.length > LONGEST || OPEN.test(plain)) return null
  const bare = plain.replace(/\([^()]*\)|（[^（）]*）/g, ' ').trim()
  return cycleIn(bare) ?? cycleIn(plain)
}

/** The months of a text that says nothing else: "for 3 years", "half-yearly"; null for any other. */
export function monthsPaid(text: string): number | null {
  const plain = plainCycle(text)
  if (plain.length > LONGEST || OPEN.test(plain)) return null
  const counted = countsIn(plain)
  const [count] = counted
  const rest = count === undefined ? plain.replace(HALF_YEAR, ' ') : plain.replace(count.text, ' ')
  const isAlone = counted.length < 2 && rest !== plain && rest.replace(/(?<!\p{L})(?:ly|e|en)(?!\p{L})/gu, '').replace(AROUND, '') === ''
  return isAlone ? (count?.months ?? 6) : null
}

function plainCycle(text: string): string {
  return text.normalize('NFC').replace(/_/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase()
}

function cycleIn(plain: string): BillingCycle | null {
  const counted = countsIn(plain)
  const rest = counted.reduce((left, { text }) => left.replace(text, ' '), plain)
  const named = lengthsIn(rest)
  const all = new Set([...counted.map(({ months }) => months), ...named])
  const [only] = all
  if (all.size === 1 && only !== undefined) return only
  // "3 years, billed annually": the bill is what the price is of.
  const [billed] = named
  if (all.size === 2 && named.length === 1 && billed !== undefined && BILLED.test(rest)) return billed
  return all.size === 0 && ONCE.test(plain) ? 'once' : null
}

const BILLED = /bill|paid|pay|invoic|abgerechnet|zahl|factur|fatur|pago|pagado|betaald|請求|支払/iu

interface Count {
  readonly text: string
  readonly months: number
}

/** "3 years", "12-month", "36m", "zwei Jahre", "2年". */
function countsIn(plain: string): readonly Count[] {
  const found: Count[] = []
  for (const [text, count = '', unit = ''] of plain.matchAll(/(\d{1,3}) ?-?(?:[かヶカ]|個|个)?(\p{L}[\p{L}\p{M}]*)/gu))
    found.push(...countOf(text, count, unit))
  const words = plain.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  for (const [at, word] of words.entries()) {
    const [count, unit = ''] = [AMBIGUOUS.has(word) ? null : figureOf(word), words[at + 1]]
    if (count !== null) found.push(...countOf(`${word} ${unit}`, count, unit))
  }
  return found
}

/** Figures that are other words elsewhere: "month to month", "due monthly". */
const AMBIGUOUS: ReadonlySet<string> = new Set(['to', 'due'])

function countOf(text: string, count: string, unit: string): readonly Count[] {
  const length = lengthNamed(unit)
  const each = LETTERS[unit] ?? (length === 'year' || length === 'quarter' || length === 'month' ? MONTHS[length] : null)
  return /^[1-9]\d*$/.test(count) && each !== null ? [{ text, months: Number(count) * each }] : []
}

function lengthsIn(text: string): readonly number[] {
  const letter = LETTERS[text.trim().replace(/\.$/, '')]
  if (letter !== undefined) return [letter]
  if (HALF_YEAR.test(text)) return [6]
  const several = [...SEVERAL_YEARS, ...OTHER_SCRIPTS].find(([, words]) => words.test(text))
  return several === undefined ? periodsNamed(text).map((period) => MONTHS[period]) : [several[0]]
}
