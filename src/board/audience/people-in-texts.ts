// Names of people within other texts: "Hosting paid by Jonas Zweber", "Zweber, Jonas". A text is gone through once, word by word:
// one pattern of all names takes milliseconds a text where a thousand people are named, and classes of letters in the pattern
// of each name take as long to prepare. A first name alone counts as well, "Maya's GPU box", but where it is a word, too, only
// before an apostrophe, as in names that others chose: the vendor "Oliver Wyman" is no Oliver of the team.

import { bareName, firstNameOf, isAlsoWord, isOfTeam, MAX_NAME_LENGTH } from '#core'
import { somebodyName } from '#wording'

/** A name and the words that take its place. */
export type NamedRole = readonly [name: string, role: string]

export interface PeopleInTexts {
  /** The role of somebody whose name is the whole text, however short; undefined: it is no name. */
  readonly whole: (text: string) => string | undefined
  /** The text with every name of people in it replaced; of what others called so, a first name alone only before an apostrophe. */
  readonly within: (text: string, calledBy?: CalledBy) => string
}

/** Who chose the name of a thing. */
type CalledBy = 'us' | 'others'

/** A single word that is shorter is more often something else: "AI", "QA". */
const SHORTEST_SINGLE_WORD = 3

const WORDS = /[\p{L}\p{M}\p{N}]+/gu
const FIRST_LETTER = /^[\p{L}\p{M}\p{N}]/u

/** Of a first name, of one that is a word as well, of a last name, and of "Mayas" in German. */
type Alone = 'capital' | 'possessive' | 'last' | 'genitive'

interface NameForm {
  /** From where its first word begins. */
  readonly pattern: RegExp
  readonly length: number
  readonly isSingle: boolean
  /** How a part of a name has to stand; undefined: it is all that somebody is called. */
  readonly alone?: Alone | undefined
  readonly role: string
}

/** Of names that are the same the last counts. @param company whose own name stays, also where somebody's first name is in it */
export function peopleInTexts(named: readonly NamedRole[], company = ''): PeopleInTexts {
  // What somebody is called in full counts before what another one is called in short.
  const roles = new Map(
    [shortFormsOf, formsOf].flatMap((forms) => named.flatMap(([name, role]) => forms(name).map((form) => [keyOf(form), role] as const))),
  )
  const parts = partsOf(named, new Set(keyOf(company).match(WORDS)))
  const byFirstWord = new Map<string, NameForm[]>()
  // Whoever is called by one word only is called so before all others whose first name it is.
  for (const [key, role] of new Map([...[...parts].map(([key, { role }]) => [key, role] as const), ...roles])) {
    const [first] = key.match(WORDS) ?? []
    const isSingle = !key.includes(' ')
    // A name that no workbook takes in is looked for as a whole text only: no pattern holds a name of any length.
    if (first === undefined || key.length > MAX_NAME_LENGTH + ', '.length) continue
    if (isSingle && roles.has(key) && (key.match(/\p{L}/gu) ?? []).length < SHORTEST_SINGLE_WORD) continue
    const alone = roles.has(key) ? undefined : parts.get(key)?.alone
    const form = { pattern: patternOf(key.slice(key.indexOf(first))), length: key.length, isSingle, alone, role }
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form])
  }
  // "Jonas Zweber Junior" is not "Jonas Zweber".
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.length - a.length)
  return { whole: (text) => roles.get(keyOf(text)), within: (text, calledBy = 'us') => replaced(text, byFirstWord, calledBy) }
}

interface NamePart {
  readonly role: string
  readonly alone: Alone
}

/** Of several people nobody knows which of them is meant. @param words of the company's own name */
function partsOf(named: readonly NamedRole[], words: ReadonlySet<string>): ReadonlyMap<string, NamePart> {
  const found = { first: new Map<string, { roles: Set<string>; isWord: boolean }>(), last: new Map<string, { roles: Set<string> }>() }
  for (const [person, role] of named) {
    const bare = bareName(person)
    const plain = plainOf(bare)
    const called = firstNameOf(plain)
    // One word is all that somebody is called, unless a note stands behind it.
    if (called === null || (bare === person && !/\s/.test(plain))) continue
    const first = keyOf(called.name)
    const last = keyOf(called.last ?? '')
    found.first.set(first, {
      roles: (found.first.get(first)?.roles ?? new Set()).add(role),
      isWord: called.isAlsoWord || words.has(first) || found.first.get(first)?.isWord === true,
    })
    if (last !== '' && !words.has(last)) found.last.set(last, { roles: (found.last.get(last)?.roles ?? new Set()).add(role) })
  }
  const parts = new Map<string, NamePart>()
  let shared = 0
  for (const [key, { roles, isWord }] of found.first) {
    const [only = '', ...others] = roles
    const role = others.length === 0 ? only : somebodyName(++shared)
    parts.set(key, { role, alone: isWord ? 'possessive' : 'capital' })
  }
  for (const [key, { alone, role }] of [...parts]) {
    const genitive = `${key}s`
    if (alone === 'capital' && !parts.has(genitive) && !words.has(genitive) && !isAlsoWord(genitive)) {
      parts.set(genitive, { role, alone: 'genitive' })
    }
  }
  for (const [key, { roles }] of found.last) {
    if (parts.has(key)) continue
    const [only = '', ...others] = roles
    parts.set(key, { role: others.length === 0 ? only : somebodyName(++shared), alone: 'last' })
  }
  return parts
}

function replaced(typed: string, byFirstWord: ReadonlyMap<string, readonly NameForm[]>, calledBy: CalledBy): string {
  const text = typed.normalize('NFC')
  // As long as the text: what stands at a place of it stands there in the other as well.
  const plain = withoutMarks(text)
  let shown = ''
  let at = 0
  for (const { 0: word, index } of plain.matchAll(WORDS)) {
    if (index < at) continue
    for (const { pattern, isSingle, alone, role } of byFirstWord.get(word.toLowerCase()) ?? []) {
      pattern.lastIndex = index
      if (!pattern.test(plain) || FIRST_LETTER.test(plain.slice(pattern.lastIndex, pattern.lastIndex + 2))) continue
      const place = placeOf(plain, index, pattern.lastIndex)
      if (alone === undefined ? isSingle && place.isJoined : !standsAlone(place, alone, calledBy)) continue
      shown += text.slice(at, index) + role + (alone === 'genitive' ? '’s' : '')
      at = pattern.lastIndex
      break
    }
  }
  return at === 0 ? typed : shown + text.slice(at)
}

interface Place {
  readonly name: string
  readonly before: string
  readonly rest: string
  /** By a hyphen: "Max-Planck" is another word than "Max". */
  readonly isJoined: boolean
}

function placeOf(text: string, from: number, to: number): Place {
  const isJoined = JOINT.test(text[from - 1] ?? '') || JOINT.test(text[to] ?? '')
  return { name: text.slice(from, to), before: text.slice(0, from), rest: text.slice(to), isJoined }
}

/**
 * "Maya" of "Maya's box", "Maya GPU box" and "maya-gpu-box", "ray" of "ray’s box", "Mayas" of "Mayas Server" and "Weber" of
 * "Weber's laptop", and none in "maya-vectors", "Ray cluster", "Maya Zweberlein" and "Weber's".
 */
function standsAlone({ name, before, rest, isJoined }: Place, alone: Alone, calledBy: CalledBy): boolean {
  const isCapital = name[0] === name[0]?.toUpperCase()
  const next = besideOf(rest, NEXT)
  if (alone === 'genitive') return calledBy === 'us' && isCapital && !isJoined && isThing(next, name)
  const isPossessive = !isJoined && (POSSESSIVE.test(rest) || (/[sxz]$/i.test(name) && APOSTROPHE.test(rest)))
  if (alone === 'last') return calledBy === 'us' && isPossessive && THINGS.has(next.toLowerCase())
  // Nobody pays for "Wendy's" alone unless a company is called so.
  if (isPossessive) return calledBy === 'us' || next !== ''
  if (alone === 'possessive' || calledBy === 'others') return false
  if (isJoined)
    return [besideOf(before, BEFORE), besideOf(rest, BEHIND)].some((word) => (isCapital ? isThing(word, name) : THINGS.has(word)))
  return isCapital && !IN_PLACES.test(before) && !isOfNames(next, name)
}

/** "Zweberlein" of "Jonas Zweberlein": somebody else's last name, or a company's. */
function isOfNames(next: string, name: string): boolean {
  return /^\p{Lu}\p{L}/u.test(next) && !isThing(next, name) && !isOfTeam(next)
}

/** "GPU", "Server". */
function isThing(word: string, name: string): boolean {
  const isLoud = (each: string) => each.length > 1 && each === each.toUpperCase() && each !== each.toLowerCase()
  return THINGS.has(word.toLowerCase()) || (isLoud(word) && word.length <= LONGEST_ACRONYM && !isLoud(name))
}

const besideOf = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? ''

const LONGEST_ACRONYM = 5

/** What somebody of the team has. */
const THINGS: ReadonlySet<string> = new Set(
  `account backup bot box boxes bucket cluster cron dashboard database desktop dev devbox domain environment experiment experiments gpu
  gpus home instance job jobs key laptop licence license mac macbook machine node notebook notebooks pc phone pipeline playground project
  prototype sandbox scratch script scripts server servers staging subscription test testing tests token vm vms volume workspace
  workstation`.split(/\s+/),
)

const NEXT = /^(?:['’´`]s?)?\s+(\p{L}+)/iu
const JOINT = /[-_]/
const BEFORE = /(?<![\p{L}\p{N}])(\p{L}{1,20})[-_]$/u
const BEHIND = /^[-_](\p{L}+)(?!\p{N})/u
/** "San Jose", "Santa Ana" */
const IN_PLACES = /(?:^|\s)(?:fort|new|port|saint|san|santa|santo|sao|st)\.?\s$/i

const POSSESSIVE = /^['’´`]s(?![\p{L}\p{N}])/iu
/** "Jonas’ laptop" */
const APOSTROPHE = /^['’´`](?=\s)/u

/** As typed; "Last, First" for every word that the last name may begin with; without the comma where it is typed with one. */
function formsOf(name: string): readonly string[] {
  return [name, ...turned(plainOf(name))]
}

/** Of a person's name the same without a title before and a note behind it, and the first and the last word alone. */
function shortFormsOf(name: string): readonly string[] {
  const plain = plainOf(bareName(name))
  const words = wordsOf(plain)
  const own = words.slice(words.indexOf(firstNameOf(plain)?.name ?? ''))
  if (own.length < 2 || firstNameOf(plain) === null) return []
  return [...turned(own.join(' ')), ...turned(`${own[0]} ${own.at(-1)}`)]
}

function turned(plain: string): readonly string[] {
  const words = wordsOf(plain)
  return [plain, ...words.slice(1).map((_, at) => `${words.slice(at + 1).join(' ')}, ${words.slice(0, at + 1).join(' ')}`)]
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '')

/** "First Last" */
function plainOf(name: string): string {
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim())
  return first === '' || others.length > 0 ? name : `${first} ${last}`
}

/** Without case and marks, and with blanks as a list would be written. */
function keyOf(text: string): string {
  return withoutMarks(text.normalize('NFC'))
    .replace(/\s*,\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** "Jose" of "José", as many characters as before. */
function withoutMarks(text: string): string {
  return text.replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => letter.normalize('NFD').charAt(0))
}

function patternOf(key: string): RegExp {
  const name = key
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll(', ', '\\s*,\\s*')
    .replaceAll(' ', '\\s+')
  return new RegExp(name, 'iuy')
}
