// Names of people within other texts: "Hosting paid by Jonas Zweber", "Zweber, Jonas". A text is gone through once, word by word:
// one pattern of all names takes milliseconds a text where a thousand people are named, and classes of letters in the pattern
// of each name take as long to prepare. A first name alone counts as well, "Maya's GPU box", but where it is a word, too, only
// before an apostrophe.

import { firstNameOf, MAX_NAME_LENGTH } from '#core'
import { SOMEBODY } from '#wording'

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
  /** How a first name alone has to stand; undefined: it is all that somebody is called. */
  readonly alone?: 'capital' | 'possessive' | undefined
  readonly role: string
}

/** Of names that are the same the last counts. @param company whose own name stays, also where somebody's first name is in it */
export function peopleInTexts(named: readonly NamedRole[], company = ''): PeopleInTexts {
  const roles = new Map(named.flatMap(([name, role]) => formsOf(name).map((form) => [keyOf(form), role] as const)))
  const firstNames = firstNamesOf(named, new Set(keyOf(company).match(WORDS)))
  const byFirstWord = new Map<string, NameForm[]>()
  // Whoever is called by one word only is called so before all others whose first name it is.
  for (const [key, role] of new Map([...[...firstNames].map(([key, { role }]) => [key, role] as const), ...roles])) {
    const [first] = key.match(WORDS) ?? []
    const isSingle = !key.includes(' ')
    // A name that no workbook takes in is looked for as a whole text only: no pattern holds a name of any length.
    if (first === undefined || key.length > MAX_NAME_LENGTH + ', '.length) continue
    if (isSingle && roles.has(key) && (key.match(/\p{L}/gu) ?? []).length < SHORTEST_SINGLE_WORD) continue
    const alone = roles.has(key) ? undefined : firstNames.get(key)?.alone
    const form = { pattern: patternOf(key.slice(key.indexOf(first))), length: key.length, isSingle, alone, role }
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form])
  }
  // "Jonas Zweber Junior" is not "Jonas Zweber".
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.length - a.length)
  return { whole: (text) => roles.get(keyOf(text)), within: (text) => replaced(text, byFirstWord) }
}

interface AloneName {
  readonly role: string
  readonly alone: NonNullable<NameForm['alone']>
}

/** Of several people nobody knows which of them is meant. */
function firstNamesOf(named: readonly NamedRole[], words: ReadonlySet<string>): ReadonlyMap<string, AloneName> {
  const found = new Map<string, AloneName & { readonly person: string }>()
  for (const [person, role] of named) {
    const first = firstNameOf(plainOf(person))
    if (first === null) continue
    const key = keyOf(first.name)
    const before = found.get(key)
    const isShared = before !== undefined && before.person !== keyOf(plainOf(person))
    found.set(key, {
      role: isShared ? SOMEBODY : role,
      alone: first.isAlsoWord || words.has(key) ? 'possessive' : 'capital',
      person: isShared ? '' : keyOf(plainOf(person)),
    })
  }
  return found
}

function replaced(text: string, byFirstWord: ReadonlyMap<string, readonly NameForm[]>): string {
  let shown = ''
  let at = 0
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (index < at) continue
    for (const { pattern, isSingle, alone, role } of byFirstWord.get(word.toLowerCase()) ?? []) {
      pattern.lastIndex = index
      if (!pattern.test(text) || !isApart(text, index, pattern.lastIndex, isSingle)) continue
      if (alone !== undefined && !standsAlone(text, index, pattern.lastIndex, alone)) continue
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

/** "Maya" of "Maya's box" and of "Maya GPU box", "ray" of "ray’s box", and neither in "maya-vectors" nor in "Ray cluster". */
function standsAlone(text: string, from: number, to: number, alone: AloneName['alone']): boolean {
  const [name, rest] = [text.slice(from, to), text.slice(to)]
  const isPossessive = POSSESSIVE.test(rest) || (/[sxz]$/i.test(name) && APOSTROPHE.test(rest))
  return isPossessive || (alone === 'capital' && name[0] === name[0]?.toUpperCase())
}

const POSSESSIVE = /^['’´`]s(?![\p{L}\p{N}])/iu
/** "Jonas’ laptop" */
const APOSTROPHE = /^['’´`](?=\s)/u

/** As typed; "Last, First" for every word that the last name may begin with; without the comma where it is typed with one. */
function formsOf(name: string): readonly string[] {
  const plain = plainOf(name)
  const words = plain.split(/\s+/).filter((word) => word !== '')
  const turned = words.slice(1).map((_, at) => `${words.slice(at + 1).join(' ')}, ${words.slice(0, at + 1).join(' ')}`)
  return [name, plain, ...turned]
}

/** "First Last" */
function plainOf(name: string): string {
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim())
  return first === '' || others.length > 0 ? name : `${first} ${last}`
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
