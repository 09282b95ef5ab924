// What the cells of a column look like together: which share of them is money, a time, a day, a yes or no … Some hundred cells,
// taken from all over the list, say it.

import { billingCycle, currenciesOf, fieldSpec, formOf, isDesk, readPeople, surveyNames } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { areAnswers, isPair } from './answer-pairs.ts'
import { type CellKind, isMark, kindOf, namesIn } from './cell-kinds.ts'
import { COMPONENT_PATHS, fieldsOf, type ImportField } from './fields.ts'
import { isOfMoney } from './header-unit.ts'
import { CHOICE_COLUMNS, type ChoiceColumn, wordsIn } from './read-choice.ts'

const SAMPLE = 300
const FULL_NAME = /^\p{Lu}[\p{Ll}\p{M}.’'-]+(?: \p{Lu}[\p{Ll}\p{M}.’'-]*){1,3}$/u
const EMAIL = /^(?:mailto:)?[^\s@]+@([^\s@]+\.\p{L}+)$/u
const MOSTLY = 0.6
export type ChoiceName = keyof typeof CHOICE_COLUMNS

export interface ColumnProfile {
  /** Cells that say something, of those looked at. */
  readonly filled: number
  readonly rows: number
  readonly distinct: number
  /** Of the filled cells, from 0 to 1. */
  readonly share: (...kinds: readonly CellKind[]) => number
  /** Share of the filled cells that hold a word of the field. */
  readonly known: (choice: ChoiceName) => number
  /** Share of the filled cells that answer yes, no or not sure in words: an "x" or a tick alone only marks something. */
  readonly answers: number
  /** Two short words over and over, which may be a yes and a no. */
  readonly isPair: boolean
  /** A cell joins several of the names that stand alone in others: "Ana / Tom". Nothing but people is written so. */
  readonly joinsNames: boolean
  /** Each cell is a given and a family name, or several of them: few products are all called so. */
  readonly areFullNames: boolean
  /** Addresses of vendors: of their support, or each at another place than the ones beside it. */
  readonly areVendors: boolean
  /** Share of the filled cells that are people, each or some with a time: "Lena Vogt (15 %)". Costly, so on demand. */
  readonly namedTimes: () => number
  readonly meanLength: number
  /** Share of the filled cells that say how often something is billed, and little else. */
  readonly cycles: () => number
  /** Of those, what only counts months or years, "36 months", and no word of paying with it: that may be how long one is bound. */
  readonly counts: () => number
  /** The codes of currencies of a column that holds nothing else; none: it does. */
  readonly currencies: () => readonly string[]
  /** Numbers that go up by one from row to row. */
  readonly isRunningNumber: boolean
  readonly hasCommas: number
}

/** Rows from all over the list. */
export function sampleOf(rows: readonly SourceRow[]): readonly SourceRow[] {
  if (rows.length <= SAMPLE) return rows
  const step = rows.length / SAMPLE
  return Array.from({ length: SAMPLE }, (_, at) => rows[Math.floor(at * step)] as SourceRow)
}

/** @param rows a sample; @param index of the column; @param header of a column whose cells may be codes of currencies with figures */
export function profileOf(rows: readonly SourceRow[], index: number, header = ''): ColumnProfile {
  const texts = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '')
  const counts = new Map<CellKind, number>()
  const kinds = new Map<string, CellKind>()
  for (const text of texts) {
    if (!kinds.has(text)) kinds.set(text, kindOf(text))
  }
  const said = texts.filter((text) => kinds.get(text) !== 'nothing')
  if (areCycleLetters(said)) for (const text of said) kinds.set(text, 'word')
  else if (areAnswers(said)) for (const text of said) kinds.set(text, 'yes-no')
  const dated = said.filter((text) => kinds.get(text) === 'date')
  if (dated.length > 0 && !namesDay(header) && dated.every(isQuarterOrName)) for (const text of dated) kinds.set(text, 'text')
  for (const text of texts) counts.set(kinds.get(text) as CellKind, (counts.get(kinds.get(text) as CellKind) ?? 0) + 1)
  const filled = said.length
  // "AED 900" is an amount beside "AED 1,200", and "AMD 7763" is none beside its like.
  const ofCoded = counts.has('coded') && (isOfMoney(header) || said.some((text) => kinds.get(text) === 'money')) ? 'money' : 'text'
  counts.set(ofCoded, (counts.get(ofCoded) ?? 0) + (counts.get('coded') ?? 0))
  counts.delete('coded')
  const knownShares = new Map<ChoiceName, number>()
  return {
    filled,
    rows: rows.length,
    distinct: new Set(said.map((text) => text.toLowerCase())).size,
    share: (...wanted) =>
      filled === 0 ? 0 : wanted.reduce((sum, kind) => sum + (counts.get(kind === 'coded' ? ofCoded : kind) ?? 0), 0) / filled,
    known(choice) {
      const share = knownShares.get(choice) ?? knownShare(said, CHOICE_COLUMNS[choice])
      knownShares.set(choice, share)
      return share
    },
    answers: filled === 0 ? 0 : said.filter((text) => kinds.get(text) === 'yes-no' && !isMark(text)).length / filled,
    isPair: isPair(said),
    areFullNames: filled > 0 && said.every((text) => kinds.get(text) === 'person' && namesIn(text).every((name) => FULL_NAME.test(name))),
    joinsNames: joinsNames(said.filter((text) => kinds.get(text) === 'person')),
    areVendors: areVendors(said),
    namedTimes: () => partNamed(said),
    meanLength: filled === 0 ? 0 : said.reduce((sum, text) => sum + Math.min(text.length, 200), 0) / filled,
    cycles: () => (filled === 0 ? 0 : said.filter(isCycle).length / filled),
    counts: () => (filled === 0 ? 0 : said.filter((text) => /\d/.test(text) && !PAID.test(text) && isCycle(text)).length / filled),
    currencies: () => (filled > 1 && said.every(isCurrencyCode) ? [...new Set(said)] : []),
    isRunningNumber: filled > 2 && said.every((text, at) => /^\d+$/.test(text) && (at === 0 || Number(text) === Number(said[at - 1]) + 1)),
    hasCommas: filled === 0 ? 0 : said.filter((text) => /,\s*\S/.test(text)).length / filled,
  }
}

/** Of the texts that name anybody, "platform team" aside, those with a time. */
function partNamed(texts: readonly string[]): number {
  const seen = surveyNames(texts, [])
  const listed = texts.map((text) => readPeople(text, seen).people)
  const isTimed = (people: (typeof listed)[number]) =>
    people.length > 0 && people.every(({ name }) => name !== null) && people.some(({ share }) => share !== null)
  const ofGroups = listed.filter((people) => people.length > 0 && people.every(({ name, share }) => name === null && share === null)).length
  return texts.length === ofGroups ? 0 : listed.filter(isTimed).length / (texts.length - ofGroups)
}

/** "T101" and "T12034" are a French quarter beside "T1 2026" or below "Renewal" or "Period", and else what something is called. */
function isQuarterOrName(text: string): boolean {
  return /^T\d+$/i.test(text)
}

function namesDay(header: string): boolean {
  return [...fieldsOf(header).keys()].some((field) => DAYS.has(field))
}

/** A period is how often something is paid, and of days a quarter that it is paid for. */
const DAYS: ReadonlySet<ImportField> = new Set<ImportField>([
  'per',
  'pricesAsOf',
  ...COMPONENT_PATHS.filter((path) => formOf(fieldSpec('components', path)) === 'date'),
])

const PAID = /pa(?:id|y)|bill|invoic/i

function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && currenciesOf(text)?.length === 1
}

/** "M" and "Y" beside each other: no yes among them. */
function areCycleLetters(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => /^[mqya]$/i.test(text)) && texts.some((text) => /^[mq]$/i.test(text))
}

/** "Y" alone is a yes more often than a year. */
function isCycle(text: string): boolean {
  return !/^\p{L}\.?$/u.test(text) && text.split(' ').length <= 4 && kindOf(text) !== 'money' && billingCycle(text) !== null
}

function joinsNames(names: readonly string[]): boolean {
  const firstWord = (name: string) => name.replace(/^@/, '').split(/[\s.]/)[0]?.toLowerCase() ?? ''
  const cells = names.map((text) => namesIn(text).map(firstWord))
  const alone = new Set(cells.flatMap((words) => (words.length === 1 ? words : [])))
  return cells.some((words) => words.length > 1 && words.every((word) => alone.has(word)))
}

/** A team writes from one place, and of vendors each has its own. */
function areVendors(texts: readonly string[]): boolean {
  const places = texts.flatMap((text) => EMAIL.exec(text)?.[1]?.toLowerCase() ?? [])
  if (places.length === 0 || places.length < texts.length * MOSTLY) return false
  const desks = texts.filter(isDesk).length
  return desks > places.length / 2 || (places.length > 1 && new Set(places).size > places.length / 2)
}

function knownShare(texts: readonly string[], column: ChoiceColumn<string>): number {
  if (texts.length === 0) return 0
  const looked = fewOf(texts)
  return looked.filter((text) => isKnown(text, column)).length / looked.length
}

/** A hundred of many different texts say as much as all of them do. */
const ENOUGH_TEXTS = 100

function fewOf(texts: readonly string[]): readonly string[] {
  const different = [...new Set(texts)]
  if (different.length <= ENOUGH_TEXTS) return texts
  const step = different.length / ENOUGH_TEXTS
  return Array.from({ length: ENOUGH_TEXTS }, (_, at) => different[Math.floor(at * step)] as string)
}

/** In a wide list the same words stand in many columns. */
const SEEN = new WeakMap<ChoiceColumn<string>, Map<string, boolean>>()
const MOST_SEEN = 2000

function isKnown(text: string, column: ChoiceColumn<string>): boolean {
  const seen = SEEN.get(column) ?? new Map<string, boolean>()
  SEEN.set(column, seen)
  const known = seen.get(text) ?? wordsIn(text, column).found.length > 0
  if (seen.size < MOST_SEEN && text.length <= LONGEST_SEEN) seen.set(text, known)
  return known
}

/** Remarks hardly stand twice. */
const LONGEST_SEEN = 40
