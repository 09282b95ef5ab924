// Names of people within other texts: "Hosting paid by Jonas Zweber", "Zweber, Jonas". A text is gone through once, word by word:
// one pattern of all names takes milliseconds a text where a thousand people are named, and classes of letters in the pattern
// of each name take as long to prepare.

import { MAX_NAME_LENGTH } from '#core'

/** A name and the words that take its place. */
export type NamedRole = readonly [name: string, role: string]

export interface PeopleInTexts {
  /** The role of somebody whose name is the whole text, however short; undefined: it is no name. */
  readonly whole: (text: string) => string | undefined
  /** The text with every full name in it replaced. */
  readonly within: (text: string) => string
}

/** A single word that is shorter is more often something else: "AI", "QA". */
const SHORTEST_SINGLE_WORD = 3

const WORDS = /[\p{L}\p{M}\p{N}]+/gu
const FIRST_LETTER = /^[\p{L}\p{M}\p{N}]/u

interface NameForm {
  /** From where its first word begins. */
  readonly pattern: RegExp
  readonly length: number
  readonly isSingle: boolean
  readonly role: string
}

/** Of names that are the same the last counts. */
export function peopleInTexts(named: readonly NamedRole[]): PeopleInTexts {
  const roles = new Map(named.flatMap(([name, role]) => formsOf(name).map((form) => [keyOf(form), role] as const)))
  const byFirstWord = new Map<string, NameForm[]>()
  for (const [key, role] of roles) {
    const [first] = key.match(WORDS) ?? []
    const isSingle = !key.includes(' ')
    // A name that no workbook takes in is looked for as a whole text only: no pattern holds a name of any length.
    if (first === undefined || key.length > MAX_NAME_LENGTH + ', '.length) continue
    if (isSingle && (key.match(/\p{L}/gu) ?? []).length < SHORTEST_SINGLE_WORD) continue
    const form = { pattern: patternOf(key.slice(key.indexOf(first))), length: key.length, isSingle, role }
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form])
  }
  // "Jonas Zweber Junior" is not "Jonas Zweber".
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.length - a.length)
  return { whole: (text) => roles.get(keyOf(text)), within: (text) => replaced(text, byFirstWord) }
}

function replaced(text: string, byFirstWord: ReadonlyMap<string, readonly NameForm[]>): string {
  let shown = ''
  let at = 0
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (index < at) continue
    for (const { pattern, isSingle, role } of byFirstWord.get(word.toLowerCase()) ?? []) {
      pattern.lastIndex = index
      if (!pattern.test(text) || !isApart(text, index, pattern.lastIndex, isSingle)) continue
      shown += text.slice(at, index) + role
      at = pattern.lastIndex
      break
    }
  }
  return shown + text.slice(at)
}

/** No word goes on behind it; "Max-Planck" is another word than "Max". */
function isApart(text: string, from: number, to: number, isSingle: boolean): boolean {
  if (FIRST_LETTER.test(text.slice(to, to + 2))) return false
  return !isSingle || !(/[-_]/.test(text[from - 1] ?? '') || /[-_]/.test(text[to] ?? ''))
}

/** As typed; "Last, First" for every word that the last name may begin with; without the comma where it is typed with one. */
function formsOf(name: string): readonly string[] {
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim())
  const plain = first === '' || others.length > 0 ? name : `${first} ${last}`
  const words = plain.split(/\s+/).filter((word) => word !== '')
  const turned = words.slice(1).map((_, at) => `${words.slice(at + 1).join(' ')}, ${words.slice(0, at + 1).join(' ')}`)
  return [name, plain, ...turned]
}

/** Without case, and with blanks as a list would be written. */
function keyOf(text: string): string {
  return text
    .replace(/\s*,\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function patternOf(key: string): RegExp {
  const name = key
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll(', ', '\\s*,\\s*')
    .replaceAll(' ', '\\s+')
  return new RegExp(name, 'iuy')
}
