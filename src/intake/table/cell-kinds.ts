// What a single cell looks like, whatever its column is called: an amount of money, a time, a day, a yes or no, a link, a name.
// Only shapes: what exactly a cell says is read by the readers of each meaning (read-cost.ts, read-share.ts …).

import { withLatinDigits } from '#core'
import { plainWord } from './read-choice.ts'

export type CellKind =
  | 'nothing'
  | 'money'
  | 'number'
  | 'percent'
  | 'time'
  | 'date'
  | 'yes-no'
  | 'link'
  | 'person'
  | 'group'
  | 'word'
  | 'text'

const NOTHING = /^(?:[-–—−.?]+|n\/?a|n\.a\.|n\.n\.|tbd|tba|tbc|none|k\.?a\.?|null|未定|なし|不明)$/i
const SIGN =
  '[$€£¥￥₹₩₽]|(?:US|CA|AU|A|C|S|HK|NZ|MX|R)\\$|kr\\.?|zł|Fr\\.|円|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|INR|SEK|NOK|DKK|PLN|CZK|BRL|MXN|SGD|NZD|ZAR|ILS|KRW|CNY)'
const NUMBER = "\\d[\\d.,' \\u00A0\\u202F’]*"
const SIGNED = new RegExp(`(?:${SIGN}) ?-?\\(?${NUMBER}|${NUMBER} ?[kKmM万千]? ?(?:${SIGN})(?![\\p{L}])`, 'u')
const THOUSANDS = /^\D{0,3}\d[\d.,]* ?(?:[kKmM]|万|千)(?![\p{L}])/u
const PER =
  /\d[\d.,]* ?[kKmM]? ?(?:\/|per|pro|par|por|al|alle?|per|om|i) ?(?:mo|mth|month|yr|year|y|qtr|quarter|seat|user|annum|monat|jahr|quartal|mois|an|mes|año|ano|mese|anno|maand|jaar|mån|månad|år|月|年)\b/iu
const SEATS =
  /\d ?[×x*] ?[$€£]?\d|\d (?:seats?|users?|licen[cs]es?|plätze|nutzer|sièges|utilisateurs|usuarios|utenti|gebruikers|användare)/i
const GROUPED = /^-?\(?\d{1,3}(?:[,.' \u00A0\u202F’]\d{3})+(?:[.,]\d{1,2})?\)?$/
const FREE = /^(?:free|free tier|free plan|gratis|kostenlos|gratuit|gratuito|grátis|無料)\b/i
const TIME =
  /\d ?(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|ore|uur|uren|tim(?:mar)?|days?|d|tage?|jours?|j|días?|giorni|dagen|dagar|dag|時間|人日|日)(?: |\/|\.|$|per|a |pro|par|por|al)/iu
const FTE = /\d ?(?:fte|pt|etp|vzä|vollzeit)/i
const CLOCK = /^\d{1,3}:\d{2}(?::\d{2})?$/
const FRACTION = /^\d{1,3} ?\/ ?\d{1,3}$/
const PERCENT = /\d ?[%％]|\d ?(?:percent|prozent|割)/i
const MONTH_NAME =
  /(?:^|[^\p{L}])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|okt|dez|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|déc|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ene|abr|ago|dic|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|gen|mag|giu|lug|set|ott|januari|februari|maart|mei|augustus|december|mrt|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|fev|out|maj|augusti)\.?(?:[^\p{L}]|$)/iu
const NUMERIC_DAY = /^\d{1,4} ?[-./] ?\d{1,2} ?[-./] ?\d{1,4}(?:[T ]\d{1,2}:\d{2}.*)?\.?$/
const EAST_ASIAN_DAY = /^\d{4}年 ?\d{1,2}月(?: ?\d{1,2}日)?/
const QUARTER = /^[QT][1-4][ /-]?\d{2,4}$|^\d{4}[ -]?[QT][1-4]$/i
const MONTH_OF_YEAR = /^\d{4}[-/]\d{1,2}$|^\d{1,2}\/\d{4}$/
const LINK = /^(?:https?:\/\/|www\.)\S+$|^\[[^\]]*\]\(https?:/i
const YES_NO = new Set(
  'yes|no|y|n|true|false|x|✓|checked|unchecked|ja|nein|oui|non|si|nao|sim|nej|nee|nei|ei|kylla|tak|nie|evet|hayir|はい|いいえ|有|無|あり|なし|是|否|예|아니오|maybe|kinda|partly|teils|vielleicht|not sure|unsure|peut etre|un peu|quizas|tal vez|forse|misschien|talvez|kanske|delvis'
    .split('|')
    .map(plainWord),
)
const SIGN_ANSWER = /^[✓✔☑✅○◯◎●✗✘❌✕✖×△☐□👍👎🤷]\uFE0F?$/u
const MARK = /^(?:[x✓✔☑✅●•×]|checked)\uFE0F?$/iu
/** Groups of people and those that nobody has named. */
const GROUP =
  /^(?:the )?(?:all|everyone|everybody|all hands|all (?:eng|engineers|devs|staff)|alle|jeder|tous|toute l[’' ]équipe|todos|tutti|iedereen|alla|全員|みんな)$|(?:^|\s|-)(?:team|teams|squad|group|desk|rotation|on-?call|crew|équipe|equipo|equipe|gruppo|gruppe|groep|grupp|lag|tiimi)(?:$|\s|-)|^(?:contractors?|freelancers?|externals?|externe|consultants?|agency|vacancy|vacant|open (?:role|position|headcount)|new hire|unassigned|unbesetzt|vakant|vacante?|freelances?|prestataires|autónomos|externos|extern|inhyrd|konsulter?)(?: ?[(–-].*)?$|チーム$|部$|班$/iu
const PERSON_WORD = "(?:\\p{Lu}[\\p{L}’'.-]*|@[\\w.-]+|von|van|de|der|den|di|da|del|la|le|af|bin|ter|dos)"
const PERSON = new RegExp(`^${PERSON_WORD}(?: ${PERSON_WORD}){0,3}$`, 'u')
const EAST_ASIAN_NAME = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・ 　]{2,12}$/u
const BETWEEN_NAMES = /\s*(?:[;,/&+、・]|\b(?:and|und|u\.|et|y|e|en|och)\b)\s*/u

/** The names of a cell, whatever stands between them. */
export function namesIn(text: string): readonly string[] {
  return text.trim().split(BETWEEN_NAMES)
}

/** A tick or an "x": somebody marked the cell without a word. */
export function isMark(text: string): boolean {
  return MARK.test(text.trim())
}

/** @param text of a cell, of any length */
export function kindOf(text: string): CellKind {
  const plain = withLatinDigits(text.slice(0, 200))
    .replace(/[\s\u00A0\u202F\u3000]+/g, ' ')
    .replace(/[½¼¾⅓⅔⅛]/g, '1/2')
    .trim()
  if (plain === '' || NOTHING.test(plain)) return 'nothing'
  if (LINK.test(plain)) return 'link'
  if (SIGN_ANSWER.test(plain) || YES_NO.has(plainWord(plain))) return 'yes-no'
  return /\d/.test(plain) ? kindOfNumber(plain) : kindOfWords(plain)
}

function kindOfNumber(plain: string): CellKind {
  const words = plain.split(' ').length
  if (NUMERIC_DAY.test(plain) || EAST_ASIAN_DAY.test(plain) || QUARTER.test(plain) || MONTH_OF_YEAR.test(plain)) return 'date'
  if (words <= 6 && MONTH_NAME.test(plain) && !SIGNED.test(plain)) return 'date'
  if (words > 9) return 'text'
  if (CLOCK.test(plain) || FRACTION.test(plain)) return 'time'
  if (PERCENT.test(plain)) return words > 5 || /revenue|royalt|umsatz/i.test(plain) ? 'text' : 'percent'
  if (SIGNED.test(plain) || PER.test(plain)) return 'money'
  if (TIME.test(`${plain} `) || FTE.test(plain)) return 'time'
  if (THOUSANDS.test(plain) || SEATS.test(plain) || GROUPED.test(plain)) return 'money'
  if (/^[~≈<>≤≥-]?\s?\(?\d[\d.,' ]*\)?$/.test(plain)) return 'number'
  return 'text'
}

function kindOfWords(plain: string): CellKind {
  if (FREE.test(plain)) return 'money'
  if (GROUP.test(plain)) return 'group'
  if (plain.length <= 60 && plain.split(BETWEEN_NAMES).every((part) => PERSON.test(part) || EAST_ASIAN_NAME.test(part))) return 'person'
  return plain.split(' ').length <= 3 && plain.length <= 30 ? 'word' : 'text'
}
