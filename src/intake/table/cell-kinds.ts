// What a single cell looks like, whatever its column is called: an amount of money, a time, a day, a yes or no, a link, a name.
// Only shapes: what exactly a cell says is read by the readers of each meaning (read-cost.ts, read-share.ts …).

import {
  BETWEEN_NAMES,
  CURRENCY_SIGN,
  currenciesOf,
  currencyOfLetter,
  FREE_OF_CHARGE,
  isGroup,
  monthOf,
  readTime,
  remembered,
  SCALE_WORDS,
  SEAT_WORDS,
  takePeriod,
  withLatinDigits,
} from '#core'
import { isAnswer } from './read-choice.ts'

export type CellKind =
  | 'nothing'
  | 'money'
  /** "AMD 7763": an amount below a header of money, else a text (column-profile.ts). */
  | 'coded'
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
const SIGN = `${CURRENCY_SIGN}|￥|USD|EUR|GBP|CHF|JPY|CAD|AUD|INR|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|BRL|MXN|SGD|NZD|ZAR|ILS|KRW|CNY`
/**
 * "KES 339,000", "1,200 AED/mo": three letters beside the figure that begins or ends the amount; whether they are a currency is looked up.
 * With a hyphen between them they are a number of something: "CVE-2021-44228".
 */
const CODED = /^[~≈]? ?([A-Z]{3})(?: ?\(?| -\(?)\d|^[~≈]? ?-?\(?\d[\d.,' ]*(?:[kKmM]|bn)?\)? ?([A-Z]{3})(?![\p{L}\d])/u
/** Thousands or cents beside the letters are an amount's: "AED 1,200", "49.90 AED". */
const CODED_AMOUNT = /^[~≈]? ?(?:[A-Z]{3} ?)?-?\(?(?:\d{1,3}(?:[,.' ’]\d{3})+(?:[.,]\d{1,2})?|(\d+)[.,]\d{2})(?![.,]?\d)/u
/** From its first digit on: what fails there fails from any other, which of a long number takes the square of its length. */
const NUMBER = "(?<!\\d)\\d[\\d.,' \\u00A0\\u202F’]*"
const SIGNED = new RegExp(`(?<!\\p{L})(?:${SIGN}) ?-?\\(?${NUMBER}|${NUMBER} ?(?:${SCALE_WORDS})? ?(?:${SIGN})(?![\\p{L}])`, 'iu')
const THOUSANDS =
  /^\D{0,3}\d[\d.,]* ?(?:[kKmM]|tys\.?|tis\.?|bin|тыс\.?|тис\.?|ezer|t(?=[$€£])|tr(?:iệu)?|tỷ|tỉ|jt|juta|rb|ribu|L|Cr|lakhs?|crores?|ล้าน|مليون|万|만|億|亿|억|千|천)(?![\p{L}])/u
/** "14'400.–", "310,-" and "500:-": no cents. */
const WITHOUT_CENTS = /\d ?[.,:] ?[-–—]{1,2}(?![\d\p{L}])/u
/** "R 12 500" are rand, "R2" is a name. */
const RAND = /^R ?\d[\d.,']*[\d ][\d.,' ]*[\dkKmM](?:\/.*)?$/
const PER_SEAT = /(?<!\d)\d[\d.,]* ?[kKmM]? ?(?:\/|per|pro|par|por|al|om|i) ?(?:seat|user)\b/iu
const SEATS = new RegExp(`\\d ?[×x*] ?[$€£]?\\d|\\d ?(?:${SEAT_WORDS})(?!\\p{L})`, 'iu')
const GROUPED = /^-?\(?\d{1,3}(?:[,.' \u00A0\u202F’]\d{3})+(?:[.,]\d{1,2})?\)?$/
const FTE = /\d ?(?:fte|pt|etp|vzä|vollzeit|htv|etat|úvazk|årsverk|人月|vte)/i
const CLOCK = /^\d{1,3}:\d{2}(?::\d{2})?$/
const FRACTION = /^\d{1,3} ?\/ ?\d{1,3}$/
const PERCENT = /\d ?[%％]|[%％] ?\d|\d ?(?:percent|prozent|割)/i
/** Names of months that are other words as well. */
const OTHER_WORDS = new Set(['pro', 'led', 'sub', 'tem', 'ara'])
const NUMERIC_DAY = /^\d{1,4} ?[-./] ?\d{1,2} ?[-./] ?\d{1,4}(?:[T ]\d{1,2}:\d{2}.*)?\.?$/
const EAST_ASIAN_DAY = /^\d{4}年 ?\d{1,2}月(?: ?\d{1,2}日)?/
const QUARTER = /^[QT][1-4](?:[ /-]?(?:20)?\d{2}|[ /-]\d{4})$|^\d{4}[ -]?[QT][1-4]$/i
const MONTH_OF_YEAR = /^\d{4}[-/]\d{1,2}$|^\d{1,2}\/\d{4}$/
const LINK = /^(?:https?:\/\/|www\.)\S+$|^\[[^\]]*\]\(https?:/i
const SIGN_ANSWER = /^[✓✔☑✅○◯◎●✗✘❌✕✖×△☐□👍👎🤷🟢🔴🟡🟠]\uFE0F?$/u
const MARK = /^(?:[x✓✔☑✅●•×🟢]|checked|:[\w-]*(?:check|tick)[\w-]*:)\uFE0F?$/iu
/** Whoever it will be. */
const VACANT =
  /^(?:vacancy|vacant|open (?:role|position|headcount)|new hire|unassigned|unbesetzt|vakant|vacante?|wakat|ledig|ubesat|vakans|freelances?|externals?|autónomos|inhyrd)(?: ?[(–-].*)?$/iu
const PERSON_WORD = "(?:\\p{Lu}[\\p{L}’'.-]*|@[\\w.-]+|von|van|de|der|den|di|da|del|la|le|af|bin|ter|dos)"
const PERSON = new RegExp(`^${PERSON_WORD}(?: ${PERSON_WORD}){0,3}$`, 'u')
const EAST_ASIAN_NAME = /^(?:[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・ 　]{2,12}|\p{Script=Hangul}{2,4})$/u
/** "Ana Costa <ana@x.com>", as mail programs and their kin write people. */
const ADDRESS_BEHIND = /(?<=\p{L}\.?) ?<(?:mailto:)?[^\s@<>]+@[^\s@<>]+>/gu
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
  return remembered(SEEN, text, () => kindOfText(text))
}

/** The same cells are looked at for the header, for each column and for each row. */
const SEEN = new Map<string, CellKind>()

function kindOfText(text: string): CellKind {
  const plain = withLatinDigits(text.slice(0, 200).replace(ADDRESS_BEHIND, ''))
    .replace(/[\s\u00A0\u202F\u3000]+/g, ' ')
    .replace(/[½¼¾⅓⅔⅛]/g, '1/2')
    .trim()
  if (plain === '' || NOTHING.test(plain)) return 'nothing'
  if (LINK.test(plain)) return 'link'
  if (SIGN_ANSWER.test(plain) || isAnswer(plain)) return 'yes-no'
  return /\d/.test(plain) ? kindOfNumber(plain) : kindOfWords(plain)
}

function namesMonth(plain: string): boolean {
  return (plain.match(/\p{L}+/gu) ?? []).some((word) => !OTHER_WORDS.has(word.toLowerCase()) && monthOf(word) !== null)
}

/** "4h/wk", "周2天", "2 dni": a time whose unit stands in the cell. */
function isTime(plain: string): boolean {
  if (!/\p{L}/u.test(plain)) return false
  const read = readTime(plain, { unit: 'hours-week', isFromFile: true })
  return read.kind === 'share'
    ? read.notation === 'time'
    : read.kind === 'unclear' && ((read.lower !== null && read.why === 'range') || read.why === 'other-period')
}

/** Codes that are words as well: "Scope: ALL" is no Albanian lek, and "Language: PHP" no peso. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  'ALL|AMD|ANG|BAM|BOB|BSD|BTN|COP|CRC|CUP|CVE|DOP|GEL|MAD|MNT|MOP|PEN|PHP|SCR|SDG|SHP|SOS|STD|SVC|TOP|TRY'.split('|'),
)

export function isWordToo(code: string): boolean {
  return WORDS_TOO.has(code)
}

/** Processors, systems and numbers of reports besides, which are currencies where a column says that it is of them. */
const NAMES_TOO: ReadonlySet<string> = new Set('ERN|GIP|LAK|MVR|NIO|PAB|SAR|SBD|SLE|SSP'.split('|'))

/** Whether three letters are the name of something else as often as a currency's. */
export function isNameToo(code: string): boolean {
  return isWordToo(code) || NAMES_TOO.has(code)
}

/** "TOP 5", "SLE 15" and "CVE 2021" are written as amounts are, and no more than "AED 900" do they say what they are. */
function codedKind(plain: string): 'money' | 'coded' | null {
  const [, before, behind] = CODED.exec(plain) ?? []
  const code = before ?? behind
  if (code === undefined || currenciesOf(code) === null) return null
  const amount = CODED_AMOUNT.exec(plain)
  if (amount === null) return 'coded'
  // "PHP 8.25" is a version.
  const [, beforeCents = '100'] = amount
  return isNameToo(code) && beforeCents.length < 3 ? 'coded' : 'money'
}

function kindOfNumber(plain: string): CellKind {
  const words = plain.split(' ').length
  const coded = codedKind(plain)
  if (NUMERIC_DAY.test(plain) || EAST_ASIAN_DAY.test(plain) || QUARTER.test(plain) || MONTH_OF_YEAR.test(plain)) return 'date'
  if (words <= 6 && namesMonth(plain) && !SIGNED.test(plain) && coded === null) return 'date'
  if (words > 9) return 'text'
  if (CLOCK.test(plain) || FRACTION.test(plain)) return 'time'
  if (PERCENT.test(plain)) return words > 5 || /revenue|royalt|umsatz/i.test(plain) ? 'text' : 'percent'
  if (SIGNED.test(plain) || coded === 'money' || PER_SEAT.test(plain) || takePeriod(plain).per !== null) return 'money'
  if (coded !== null) return coded
  if (isTime(plain) || FTE.test(plain)) return 'time'
  if (
    THOUSANDS.test(plain) ||
    WITHOUT_CENTS.test(plain) ||
    RAND.test(plain) ||
    currencyOfLetter(plain)?.currency === 'NGN' ||
    SEATS.test(plain) ||
    GROUPED.test(plain)
  )
    return 'money'
  if (/^[~≈<>≤≥-]?\s?\(?\d[\d.,' ]*\)?$/.test(plain)) return 'number'
  return 'text'
}

function kindOfWords(plain: string): CellKind {
  if (FREE_OF_CHARGE.test(plain)) return 'money'
  if (isGroup(plain) || VACANT.test(plain)) return 'group'
  // "a day a week", "half a day per sprint"
  if (plain.length <= 40 && /^(?:an?|half|one|two|ein|un|une|نصف|חצי|nửa|setengah)\s/i.test(plain) && isTime(plain)) return 'time'
  if (plain.length <= 60 && plain.split(BETWEEN_NAMES).every((part) => PERSON.test(part) || EAST_ASIAN_NAME.test(part))) return 'person'
  return plain.split(' ').length <= 3 && plain.length <= 30 ? 'word' : 'text'
}
