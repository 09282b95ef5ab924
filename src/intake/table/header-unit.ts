// What a header says about the figures below it: their currency and of which period they are. "Cost net (k€/yr)"
// is euros a year.

import {
  type CostPeriod,
  currenciesInHeading,
  currenciesOf,
  isAnyDollar,
  isUnclearCurrency,
  periodNamed,
  remembered,
  scaleOfHeader,
  unitOfHeader,
} from '#core'
import { isNameToo } from './cell-kinds.ts'
import { fieldsOf, type ImportField } from './fields.ts'
import { remarksOf } from './header-text.ts'

export interface HeaderUnit {
  readonly currency: string | null
  /** A dollar sign alone is any of a dozen currencies, and so are crowns. */
  readonly hasSign: boolean
  readonly per: CostPeriod | null
}

/** What may be a code: "(KES)", "k€ EUR", "cost_usd", "TEUR". */
const CODE = /(?<!\p{L})[KMT]?([A-Z]{3})(?!\p{L})/gu

export function headerUnit(header: string): HeaderUnit {
  return remembered(UNITS, header, () => unitIn(header))
}

const UNITS = new Map<string, HeaderUnit>()

function unitIn(header: string): HeaderUnit {
  const text = header.replace(/_/g, ' ')
  const currency = currencyIn(text)
  return { currency, hasSign: currency === null && currenciesInHeading(text) !== null, per: periodNamed(text) }
}

/** "monthly_cost_usd", "Cost (EUR)", "Cost €". A dollar sign alone is the workbook's currency. */
export function currencyIn(header: string): string | null {
  const text = header.replace(/_/g, ' ')
  const code = codeIn(text)
  const currencies = code === null ? currenciesInHeading(text) : null
  return currencies === null || isAnyDollar(currencies) || isUnclearCurrency(currencies) ? code : (currencies[0] ?? null)
}

/** A dollar that nothing says more of. "Z$" is some other country's. */
export function hasDollar(text: string): boolean {
  const currencies = currenciesInHeading(text)
  return currencies !== null && isAnyDollar(currencies)
}

/** What unmarked amounts below a heading are in: a dollar sign is the list's dollar, and beside amounts in naira one of the USA. */
export function currencyBelow(header: string, ofList: string): string {
  const isOther = hasDollar(header) && currenciesInHeading(header)?.includes(ofList) === false
  return currencyIn(header) ?? (isOther ? 'USD' : ofList)
}

/** Whether figures below it are of money: "Cost", "Exit fee", "(KES)". "AMD" and "SLE" alone are as well names of something else. */
export function isOfMoney(header: string): boolean {
  const [meant, { currency, hasSign }] = [fieldsOf(header), headerUnit(header)]
  return (
    MONEY.some((field) => meant.has(field)) || hasSign || (currency !== null && !isNameToo(currency)) || remarksOf(header).has('budget')
  )
}

const MONEY: readonly ImportField[] = ['cost', 'costOnce', 'contract.exitFee', 'observability.costPerRequest']

/** Small letters are a code of the common ones only, and so is a word of a header in capitals: "ALL COSTS" are not of Albania. */
function codeIn(text: string): string | null {
  const isInCapitals = text === text.toUpperCase() && /\p{Lu}{4}/u.test(text)
  const codes = (from: string) => Array.from(from.matchAll(CODE), ([, code = '']) => code)
  const asWritten = codes(text).find((code) => currenciesOf(isInCapitals ? code.toLowerCase() : code)?.[0] === code)
  return asWritten ?? codes(text.toUpperCase()).find((code) => currenciesOf(code.toLowerCase())?.[0] === code) ?? null
}

/** "Hours per week", "% of FTE": a unit of people's time. */
export function saysTimeUnit(text: string): boolean {
  return unitOfHeader(text) !== null || /%|percent|(?<!\p{L})(?:ftes?|vzä|etp|htv|vte)(?!\p{L})/iu.test(text)
}

/** "VAT %" and "Rebate %": only the sign could speak of time, and what stands beside it speaks of something else. */
export function isPercentOfElse(header: string): boolean {
  const beside = header.replace(PERCENT_SIGN, ' ').trim()
  if (beside === header.trim() || !/\p{L}/u.test(beside) || OF_PEOPLE.test(beside)) return false
  const meant = fieldsOf(beside)
  return !meant.has('share') && !meant.has('owner') && !saysTimeUnit(beside)
}

const PERCENT_SIGN = /[%％]|(?<!\p{L})(?:percent(?:age)?|pct)(?!\p{L})/giu
const OF_PEOPLE =
  /(?<!\p{L})(?:eng(?:ineer(?:s|ing)?)?|dev(?:eloper)?s?|people|persons?|staff|team|headcount|week|month|job|role|allocated|assigned|dedicated|committed|involvement|busy|maint(?:enance)?|upkeep|support|wartung|entretien|onderhoud)(?!\p{L})/iu

/** "Priya (FTE)", "Priya %", "Priya h/week", "% Priya": the name beside the unit of their time; null: no unit stands there. */
export function besideUnit(header: string): string | null {
  const text = header.trim()
  const name = text.replace(UNIT_BEHIND, '').replace(/^(?:%|fte) ?/i, '')
  return name === text || name === '' ? null : name
}

const UNIT_BEHIND =
  /(?:[ _]?[([]?%(?: of \p{L}+)?|(?:[ _][([]?|[([])(?:ftes?|vzä|etp|hours?|hrs?|h|std\.?|stunden|days?|d|tage)(?: ?(?:\/|per|pro|par) ?\p{L}+\.?)?)[)\]]?$|'s time$/iu

/** Letters that stand for a currency in brackets alone, as they are other words elsewhere; of some no one knows which country's. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  Bs: ['BOB', 'VES'],
  'S/': ['PEN'],
  'S/.': ['PEN'],
  Q: ['GTQ'],
  Kz: ['AOA'],
  Tk: ['BDT'],
  Sh: ['KES', 'TZS', 'UGX'],
  CFA: ['XOF', 'XAF'],
  FCFA: ['XOF', 'XAF'],
  MT: ['MZN'],
  Nu: ['BTN'],
}

/** A currency that a heading names without saying which one it is. */
export interface OpenCurrency {
  readonly mark: string
  /** Those it may stand for; empty where nobody here knows the mark. */
  readonly currencies: readonly string[]
}

/** "(kr)", "(Bs)", "(ؤ.ب)": a mark of several currencies, or of one that is not in our table; null: the heading has none. */
export function openCurrency(header: string): OpenCurrency | null {
  const text = header.replace(/_/g, ' ')
  if (currencyIn(text) !== null) return null
  const several = currenciesInHeading(text)
  const [, inBrackets = ''] = /[([（] ?([^()[\]（）\d]{1,8}?) ?[)\]）]/u.exec(text) ?? []
  if (several !== null) return isUnclearCurrency(several) ? { mark: inBrackets || text.trim(), currencies: several } : null
  const currencies = MARKS[inBrackets]
  if (currencies !== undefined && Object.hasOwn(MARKS, inBrackets)) return { mark: inBrackets, currencies }
  const sign = /\p{Sc}/u.exec(text.replace(/\$/g, ''))?.[0]
  if (sign !== undefined) return { mark: sign, currencies: [] }
  return isShortForm(inBrackets) ? { mark: inBrackets, currencies: [] } : null
}

/** In a script whose abbreviations of currencies are a few letters with points: no period, tax or scale that we know. */
function isShortForm(text: string): boolean {
  const isOpen = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Thai}\p{Script=Devanagari}\p{M}."״]+$/u.test(text)
  if (!isOpen || !/^\p{L}{1,3}\.?$|\p{L}\.\p{L}/u.test(text)) return false
  return periodNamed(text) === null && scaleOfHeader(text) === 0 && remarksOf(text).size === 0 && fieldsOf(text).size === 0
}
