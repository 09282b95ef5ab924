// The thousands or hundredths that a heading says for all plain numbers below it: "Cost (k€/yr)", "in TEUR", "₦m", "USD '000", "amount_cents".

import { currenciesOf } from './currencies.ts'
import { scaleOf } from './decimals.ts'
import { plainText } from './plain-text.ts'

/** Words and letters that say it by themselves, with their power of ten; the first that is found holds. */
const SAID: readonly (readonly [words: RegExp, scale: number])[] = [
  [
    /'?000s?(?!\d)|\bin (?:thousands|tsd|tausend)\b|\(k\)|\bmilliers\b|\bmiles de\b|\bmigliaia\b|\bmilhares\b|\bduizend\b|(?<!\p{L})(?:[tk]kr|eft|ezer)(?!\p{L})|千 ?[円元]|천 ?원/iu,
    3,
  ],
  [/(?<!\p{L})(?:тыс|nghìn|ribu|rb|tys|tis)(?!\p{L})|พันบาท|ألف/iu, 3],
  [
    /\bin (?:millions|mio|mn)\b|(?<!\p{L})m(?:ft|kr)(?!\p{L})|百[万萬] ?[円元]|백만 ?원|(?<!\p{L})(?:triệu|tr|juta|jt|млн|mln)(?!\p{L})|ล้าน|مليون|מיליון/iu,
    6,
  ],
  [/(?<!\p{L})(?:tỷ|tỉ|miliar|млрд)(?!\p{L})|مليار/iu, 9],
  [/億 ?[円元]|亿 ?元|억 ?원/, 8],
  [/[万萬] ?[円元]|만 ?원/, 4],
  [/(?<!\p{L})lakhs?(?!\p{L})/iu, 5],
  [/(?<!\p{L})(?:crores?|cr)(?!\p{L})/iu, 7],
]
/** Of cents and their like, as systems export them. "Per cent" are none. */
const HUNDREDTHS =
  /(?<!\p{L})(?<!(?:per|pour|pro|por) )(?:cents?|pence|centimes?|centavos?|céntimos?|centesimi|öre|øre|rappen|paise|groszy?|haléř[eůi]?|fillér|kuruş|копе(?:йка|йки|ек)|kopeks?|minor units?)(?!\p{L})|\((?:ct|¢)\)|¢/iu
/** Whole words that say it beside a currency, or behind "in": alone "bin", "mil" and "miles" are other things in other languages. */
const WORDS: readonly (readonly [scale: number, words: string])[] = [
  [
    3,
    'bin|mil|miles|mila|milliers|milhares|migliaia|mii|χιλ|χιλιάδες|хил|хиляди|тис|тыс|tuh|tuhat|tuhatta|tuhansia|tūkst|duizend|duizenden|tusen|tusind|אלפי|אלף|هزار|हज़ार|हजार|elfu',
  ],
  [
    6,
    'mio|milyon|millón|millones|milhão|milhões|milione|milioni|miljoen|miljoenen|miljoner|millioner|milj|miljoonaa|εκατ|мил|מיליוני|میلیون',
  ],
]
const ITS_CURRENCY =
  '(?:US|R|A|C)?\\$|\\p{Sc}|TL|lei|лв|лева|грн|руб|рубл\\p{L}*|euro[sa]?|eur|kr|kroner|kronor|zł|Kč|Ft|ש["״]ח|שח|تومان|ریال|ريال|درهم|جنيه|TRY|RON|BGN|UAH|RUB|BRL|AOA|MZN|ARS|BOB|CLP|COP|MXN|PEN|UYU|NOK|SEK|DKK|PLN|CZK|HUF|RSD|ILS|IRR|INR|KES|TZS|AED|SAR|EGP|MAD|USD|CHF|GBP'
const BESIDE = WORDS.map(([scale, words]) => {
  const one = `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])\\.?`
  const currency = `(?<!\\p{L})(?:${ITS_CURRENCY})(?!\\p{L})`
  const patterns = [
    `${one} ?(?:d[eio]s? |d['’])?${currency}`,
    `${currency}\\.? ?\\(?${one}`,
    `(?<!\\p{L})(?:in|i|em|en|v|w) (?:${words})(?!\\p{L})`,
  ]
  return [scale, new RegExp(patterns.join('|'), 'iu')] as const
})
/** In English "mil" are millions, in Spanish and Portuguese thousands. */
const OF_ENGLISH = /(?<!\p{L})(?:costs?|spend(?:ing)?|price|amount|monthly|annual(?:ly)?|mo|month|year)(?!\p{L})/iu
/** Letters and words that say it beside a currency only; a T stands before one. */
const SCALE = 'k|m|mn|mio|bn|thousands?|millions?|billions?'
/** Three letters may be any word, and so have to be the code of a currency. Of "R" only small letters are thousands: "RM" is the ringgit. */
const CURRENCY = '(?:US|R|A|C)?\\$|\\p{Sc}|R[sp]\\.?|kr|zł|KSh|[a-z]{3}|(?<=\\()R'
/** What stands behind a currency may as well stand before the next: "net k€". */
const BESIDE_CURRENCY = new RegExp(
  `(?<!\\p{L})(?:(${SCALE}|t|tsd)\\.? ?(${CURRENCY})(?!\\p{L})|(${CURRENCY})(?= ?(?:\\((?=[^()]*\\)))?(${SCALE})(?!\\p{L})))`,
  'giu',
)

/** @returns the power of ten of plain numbers below a header: 3 of "Cost (k€/yr)", −2 of "cost_cents"; 0 for none */
export function scaleOfHeader(header: string): number {
  const text = plainText(header)
  const said = SAID.find(([words]) => words.test(text))
  if (said !== undefined) return said[1]
  const beside = BESIDE.find(([, words]) => words.test(text))
  if (beside !== undefined) return OF_ENGLISH.test(text) && /(?<!\p{L})mil(?!\p{L})/iu.test(text) ? 6 : beside[0]
  for (const [, before = '', ofBefore = '', ofAfter = '', after = ''] of text.matchAll(BESIDE_CURRENCY)) {
    const currency = ofBefore || ofAfter
    const isWord = /^[a-z]{3}$/i.test(currency) && currency !== 'KSh' && currenciesOf(currency) === null
    if (!isWord && !(currency === 'R' && after !== after.toLowerCase())) return scaleOf((before || after).replace(/(?<=ion|and)s$/i, ''))
  }
  return HUNDREDTHS.test(text.replace(/_/g, ' ')) ? -2 : 0
}
