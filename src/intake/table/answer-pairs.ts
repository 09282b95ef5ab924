// Columns of two answers, told by their words together: some words are a yes in one language and a no in another, and two words that
// nobody here knows are one question for the whole column.

import { NO_BESIDE, PLAIN_ANSWERS } from './choice-words.ts'
import type { ImportField } from './fields.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { type ChoiceColumn, isNothing, plainWord } from './read-choice.ts'

/** How the words of one column answer, where the words of its field do not tell. */
export interface AnswerWords {
  readonly known: ReadonlyMap<string, 'no'>
  /** The two words of a column that holds no other, neither of which is known; in the order of their letters. */
  readonly unknown: readonly [string, string] | null
}

export const YES_WORDS = wordsOf(PLAIN_ANSWERS.yes)
export const NO_WORDS = wordsOf(PLAIN_ANSWERS.no)
const TURNED = Object.entries(NO_BESIDE).map(([word, beside]) => [word, beside.split('|')] as const)

/** Fewer cells show no habit. */
const LEAST_CELLS = 3
const LONGEST_ANSWER = 12

function wordsOf(words: string): ReadonlySet<string> {
  // A sign alone leaves no word, and a blank cell is no answer.
  const plain = words.split('|').map(plainWord)
  return new Set(plain.filter((word) => word !== ''))
}

/** More different words than that answer nothing together. */
const MOST_ANSWERS = 4

/** Each word of the column once, as it is written first; no more of them than are looked at. */
function spellings(texts: readonly string[], most = MOST_ANSWERS + 1): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const text of new Set(texts)) {
    if (found.size >= most) return found
    const word = plainWord(text)
    if (word !== '' && !isNothing(text.trim()) && !found.has(word)) found.set(word, text.trim())
  }
  return found
}

/** "da" and "ne", "on" and "off": words that are a yes and a no beside each other, and other things elsewhere. */
export function areAnswers(texts: readonly string[]): boolean {
  const words = [...spellings(texts).keys()]
  const isDigit = (word: string) => /^\d/.test(word)
  if (words.length < 2 || words.length > MOST_ANSWERS || words.some(isDigit)) return false
  return (
    words.every((word) => YES_WORDS.has(word) || NO_WORDS.has(word)) &&
    words.some((word) => YES_WORDS.has(word)) &&
    words.some((word) => NO_WORDS.has(word))
  )
}

/** Two short words over and over, which may be a yes and a no of any language. */
export function isPair(texts: readonly string[]): boolean {
  return texts.length >= LEAST_CELLS && pairOf(texts) !== null
}

function pairOf(texts: readonly string[]): readonly [string, string] | null {
  const words = [...spellings(texts).values()]
  const isShort = (text: string) => text.length <= LONGEST_ANSWER && /^\p{L}[\p{L}\p{M}’']*$/u.test(text)
  const [one, other] = words.toSorted()
  return words.length === 2 && one !== undefined && other !== undefined && words.every(isShort) ? [one, other] : null
}

/** @param texts of the cells of the column; @param field the words that it knows */
export function answerWords(texts: readonly string[], { words }: Pick<ChoiceColumn<string>, 'words'>): AnswerWords {
  const said = spellings(texts, Number.POSITIVE_INFINITY)
  const signs = new Set(said.values())
  const turned = TURNED.filter(([word, beside]) => said.has(word) && beside.some((each) => said.has(each) || signs.has(each)))
  const pair = pairOf(texts)
  const isUnknown = pair?.every((text) => !words.has(plainWord(text))) === true
  return { known: new Map(turned.map(([word]) => [word, 'no'])), unknown: isUnknown ? pair : null }
}

/** What the words of the column say of a cell; undefined where they say nothing. */
export function answerIn(
  cell: Cell,
  field: ImportField,
  { known, unknown }: AnswerWords,
  inquiry: Inquiry,
): 'yes' | 'no' | null | undefined {
  const word = plainWord(cell.text)
  const answer = known.get(word)
  if (answer !== undefined) {
    inquiry.readAs(cell, answer, field)
    return answer
  }
  if (unknown === null || word === '' || isNothing(cell.text.trim())) return undefined
  const [one, other] = unknown
  const chosen = inquiry.ask(cell, {
    code: 'answers-unknown',
    variant: `${plainWord(one)}/${plainWord(other)}`,
    field,
    facts: { column: cell.column, one, other },
    choices: ['first-yes', 'second-yes', 'blank'],
    proposed: 'blank',
  })
  if (chosen === 'blank') return null
  return (chosen === 'first-yes') === (word === plainWord(one)) ? 'yes' : 'no'
}
