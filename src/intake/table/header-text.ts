// The text of headers as words are looked for in it: without capitals, accents and signs. Scripts without spaces
// between words are looked through letter by letter.

import { isPerPerson, remembered } from '#core'
import { ADVICE_NAME, COMMON_TEXT, HEADER_ASPECTS, HEADER_REMARKS, type HeaderRemark, INVERTED_QUESTIONS, MORE_COLUMNS } from '#wording'

/** Between what stands over several columns and the name of one: "People · lead". */
export const GROUP_MARK = ' · '

/** The name of one column, without what stands over several of them. */
export function ownHeader(header: string): string {
  return header.split(GROUP_MARK).at(-1)?.trim() ?? ''
}

/** Letters that no accent makes: "cœur" is looked for as "coeur". */
const APART: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ı: 'i' }
const JOINED = /[œæøßłđı]/g

/** Lower case, no accents, words apart by one space: "Cost / mo" is "cost mo", "monthly_cost_usd" three words. */
export function normalHeader(text: string): string {
  return remembered(NORMAL, text, () => normalized(text))
}

/** A header is asked about once for each field. */
const NORMAL = new Map<string, string>()

function normalized(text: string): string {
  return (
    text
      .slice(0, 200)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[%％]/g, ' percent ')
      .toLowerCase()
      .replace(JOINED, (letter) => APART[letter] ?? letter)
      // Polish for a month, and no two words.
      .replace(/(?<!\p{L})m-c(?!\p{L})/gu, 'mc')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

/** A word, or words side by side; with isInside it may be a part of a word, as German and Japanese put words together. */
export interface Phrase {
  readonly text: string
  readonly isInside: boolean
}

/** @param words "cost|price|~kosten" */
export function phrasesOf(words: string): readonly Phrase[] {
  return words
    .split('|')
    .map((word) => ({ text: normalHeader(word), isInside: word.startsWith('~') }))
    .filter(({ text }) => text !== '')
}

/** @param normal a normalHeader */
export function headerMatches(normal: string, { text, isInside }: Phrase): boolean {
  return isInside ? normal.includes(text) : ` ${normal} `.includes(` ${text} `)
}

/** Columns of our own views that are worked out from others: they say nothing that a list would have to bring. */
const CALCULATED: ReadonlySet<string> = new Set(
  [
    MORE_COLUMNS.allIn(''),
    MORE_COLUMNS.spendShare,
    MORE_COLUMNS.costCategories,
    MORE_COLUMNS.credits,
    MORE_COLUMNS.notice,
    MORE_COLUMNS.updated,
    COMMON_TEXT.verdict,
    ADVICE_NAME,
  ].map(withoutBrackets),
)
const CHECKS = MORE_COLUMNS.check('').trim()

export function isCalculated(header: string): boolean {
  return header.startsWith(CHECKS) || CALCULATED.has(withoutBrackets(header))
}

function withoutBrackets(text: string): string {
  return normalHeader(text.replace(/\([^()]*\)/g, ' '))
}

const CONTACT =
  /(?<!\p{L})(?:e-?mails?(?: address)?|(?<=\p{L} )(?:slack|github)|handle|slack handle|slack id|phone|fax|tel(?:efon|éfono|efone)?|mobile|teams id|correo|courriel|mailadresse|メール(?:アドレス)?|ईमेल)(?: ?(?:no\.?|number|address|id|#))?\s*(?:\([^()]*\))?$/iu

/** "Owner email", "Owner Slack": how somebody is reached who is named elsewhere. */
export function isContactHeader(header: string): boolean {
  return CONTACT.test(header.replace(/_/g, ' ').trim())
}

/** "Cost #", "Kosten Nr.": numbers of rows, or of things elsewhere. */
export function isOfNumbers(header: string): boolean {
  return /#|№|(?<!\p{L})(?:no|nr|id|num|number|nummer)(?!\p{L})/iu.test(header)
}

/** "People cost", "Salaries": what the team is paid, which their time counts. */
export function isOfPay(header: string): boolean {
  return OF_PAY.test(header)
}

/** What the team is paid. */
const OF_PAY =
  /(?<!\p{L})(?:people|labou?r|salar(?:y|ies)|staff|personnel|payroll|wages?|head ?count)(?: cost| expense| spend|$|[ _]*[(/$€£])|(?<!\p{L})(?:personalkosten|lohn(?:kosten)?|gehalt|gehälter|masse salariale|salaires?|coûts? (?:du |de )?personnel|nóminas?|salarios?|salários?|cost[eo]s? de(?:l)? personal|custos? (?:de|com) pessoal|cost[oi] del personale|stipendi|personeelskosten|lønn(?:skostnader)?|lønninger|lön(?:er|ekostnader)?)(?!\p{L})|人件費|인건비|人工成本|人力成本/iu

/** A header that is a question, in whichever script. */
export function isQuestion(header: string): boolean {
  return /[?？؟՞]\s*(?:\([^()]*\))?$|(?:か|吗|嗎)$/u.test(header.trim())
}

/** Damerau's distance is one. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.slice(1) === restB || restB.slice(1) === restA || restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

const REMARKS = Object.entries(HEADER_REMARKS).map(([remark, words]) => [remark as HeaderRemark, phrasesOf(words)] as const)

const SEEN = new Map<string, ReadonlySet<HeaderRemark>>()

/** What a header says beside the meaning of its column. */
export function remarksOf(header: string): ReadonlySet<HeaderRemark> {
  return remembered(SEEN, header, () => foundIn(header))
}

function foundIn(header: string): ReadonlySet<HeaderRemark> {
  const normal = normalHeader(header)
  const found = REMARKS.filter(([, phrases]) => phrases.some((phrase) => headerMatches(normal, phrase))).map(([remark]) => remark)
  return new Set<HeaderRemark>([
    ...found,
    ...([header, normal].some(isPerPerson) ? (['each'] as const) : []),
    ...(/[Σ∑]|^#$/.test(header.trim()) || /\b(?:fy|cy|ytd) ?\d{2,4}\b/i.test(normal) ? (['sum'] as const) : []),
  ])
}

const ASPECTS = { ofVendor: phrasesOf(HEADER_ASPECTS.ofVendor), ofElse: phrasesOf(HEADER_ASPECTS.ofElse) }

/** "Vendor risk" is no vendor, and "warranty status" no status of a component. */
export function hasAspect(header: string, aspect: keyof typeof ASPECTS): boolean {
  const normal = normalHeader(header)
  return ASPECTS[aspect].some((phrase) => headerMatches(normal, phrase))
}

const INVERTED = { edge: phrasesOf(INVERTED_QUESTIONS.edge), hardManual: phrasesOf(INVERTED_QUESTIONS.hardManual) }
const NEGATIONS = phrasesOf(INVERTED_QUESTIONS.negation)
/** A header with both words, "moat or commodity", asks which one. */
const STRAIGHT_EDGE = phrasesOf(
  'core|moat|edge|usp|differentiator|kern|~kernkompetenz|~alleinstellung|differenciant|diferenciador|ventaja|vantaggio|vantagem',
)

/** A yes to the header is a no to the field: "Reversible?", "Easy to replace", "Commodity?". */
export function isInverted(header: string, field: 'edge' | 'hardManual'): boolean {
  const normal = normalHeader(header)
  const says = (phrases: readonly Phrase[]) => phrases.some((phrase) => headerMatches(normal, phrase))
  if (field === 'edge') return says(INVERTED.edge) && !says(STRAIGHT_EDGE)
  const isMisspelt = normal.split(' ').some((word) => word.length >= 8 && isOneLetterOff(word, 'reversible'))
  return (says(INVERTED.hardManual) || isMisspelt) && !says(NEGATIONS)
}
