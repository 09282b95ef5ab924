// Finds whom a typed name means: a person who is there, by the whole name or the beginning of a part of it, or no one yet.

import { remembered } from '../amounts/remembered.ts'
import { nameKey, plainNameKey } from './name-key.ts'
import { readPeople, surveyNames } from './read-people.ts'

export interface UnknownPerson {
  readonly typed: string
  /** The name it may be a slip of, null where there is none. */
  readonly similar: string | null
}

/**
 * The name in full where it is known. @param names of all people there. "ma" is Maria as long as no one else begins with it;
 * "Ana" is written as a name of its own, which may be somebody else than Anastasia.
 */
function matchPerson(typed: string, names: readonly string[]): string | UnknownPerson {
  const key = nameKey(typed)
  const same = names.find((name) => nameKey(name) === key)
  if (same !== undefined) return same
  const plain = plainNameKey(typed)
  const begun = names.filter((name) => plainNameKey(name).startsWith(plain))
  const found =
    begun.length > 0
      ? begun
      : names.filter((name) =>
          plainNameKey(name)
            .split(/[\s-]+/)
            .some((part) => part.startsWith(plain)),
        )
  const [only, ...others] = found
  const isMeant = only !== undefined && others.length === 0 && (!isNameLike(typed) || isWholePart(key, only))
  return isMeant ? only : { typed, similar: only ?? closest(plain, names) }
}

/** Written as names are, with a capital; "ma" and "web" are the first letters of one. */
function isNameLike(typed: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(typed)
}

/** "Jonas" is all of a part of "Jonas Weber", "Jonas W" begins the next one. */
function isWholePart(key: string, name: string): boolean {
  const whole = nameKey(name)
  const rest = whole.startsWith(key) ? whole.slice(key.length) : ''
  return key.includes(' ') || /^[\s-]/.test(rest) || whole.split(/[\s-]+/).includes(key)
}

/** One for all ways to write a name: with or without accents, the last name first. */
export function nameInOrder(name: string): string {
  return remembered(IN_ORDER, name, () =>
    plainNameKey(name)
      .split(/[\s,._-]+/)
      .toSorted()
      .join(' '),
  )
}

const IN_ORDER = new Map<string, string>()

/** Two names may be one person's: the same name, or one with a slip. */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [plainNameKey(a), plainNameKey(b)]
  if (nameInOrder(a) === nameInOrder(b)) return true
  // Of short names too many others are one letter off: Tom and Tim.
  return Math.min(one.length, other.length) >= SHORTEST_SLIP && closest(one, [b]) !== null
}

const SHORTEST_SLIP = 5

/** The name at the smallest edit distance, which is at most a fifth of the letters. */
function closest(key: string, names: readonly string[]): string | null {
  let best: string | null = null
  let most = Math.max(1, Math.floor(key.length / 5))
  for (const name of names) {
    // Whoever numbers names means another one by another number.
    if (digitsOf(name) !== digitsOf(key) || areToldApart(name, key)) continue
    const away = editDistance(key, plainNameKey(name), most)
    if (away > most) continue
    best = name
    most = away - 1
  }
  return best
}

function digitsOf(name: string): string {
  return name.replace(/\D+/g, ' ')
}

/** "Anna K." and "Anna L.": the letters stand there because they are two. */
function areToldApart(a: string, b: string): boolean {
  const [one, other] = [initialsOf(a), initialsOf(b)]
  return one !== '' && other !== '' && one !== other
}

function initialsOf(name: string): string {
  return (plainNameKey(name).match(/(?<!\p{L})\p{L}(?!\p{L})/gu) ?? []).join('')
}

/** Letters to add, drop or change to get from a to b (Levenshtein); more than `most` counts as one more than that. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1]
    for (let at = 0; at < b.length; at++) {
      line.push(Math.min((above[at] ?? 0) + (letter === b[at] ? 0 : 1), (above[at + 1] ?? 0) + 1, (line[at] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}

/** In front of a name that is to be a new person's without a question. */
export const NEW_PERSON_MARK = '+'

/**
 * Who is listed in a text that somebody typed: "Maya/Priya", "Ana; Ben", "Ana and Ben", each once. What is listed with shares, as
 * a team or as a hand-over, stays as it is typed, to be asked about.
 */
export function typedNames(text: string, people: readonly string[]): readonly string[] {
  const seen = surveyNames([], people)
  const names = text.split(';').flatMap((part) => {
    const plain = part.trim()
    if (plain.startsWith(NEW_PERSON_MARK)) return [plain]
    const { people: listed, weights, isHandOver } = readPeople(plain, seen)
    const isNames = weights === null && !isHandOver && listed.every(({ name, share }) => name !== null && share === null)
    return isNames ? listed.flatMap(({ name }) => name ?? []) : plain.split(',').map((name) => name.trim())
  })
  return [...new Set(names.filter((name) => name !== ''))]
}

/** The names in full; unknown: the first that is to be asked about. In a workbook without people every name is a new one. */
export function meantPeople(
  typed: readonly string[],
  people: readonly string[],
): { readonly names: readonly string[]; readonly unknown: UnknownPerson | null } {
  let unknown: UnknownPerson | null = null
  const names = typed.map((name) => {
    if (name.startsWith(NEW_PERSON_MARK)) return name.slice(NEW_PERSON_MARK.length).trim()
    if (people.length === 0) return name
    const match = matchPerson(name, people)
    if (typeof match === 'string') return match
    unknown ??= match
    return name
  })
  return { names, unknown }
}

/**
 * Owners as a cell takes them, where nobody is asked: a name that differs from that of one person by accents or case alone is
 * theirs, and one with the mark is a new person's whatever it resembles.
 */
export function ownersTyped(text: string, people: readonly string[]): readonly string[] {
  const names = typedNames(text, people).map((name) => {
    if (name.startsWith(NEW_PERSON_MARK)) return name.slice(NEW_PERSON_MARK.length).trim()
    if (people.some((person) => nameKey(person) === nameKey(name))) return name
    const [only, ...others] = people.filter((person) => plainNameKey(person) === plainNameKey(name))
    return only === undefined || others.length > 0 ? name : only
  })
  return [...new Set(names.filter((name) => name !== ''))]
}

/** The text of a cell that has these owners: whoever is not there yet is marked as new. */
export function ownersText(names: readonly string[], people: readonly string[]): string {
  const known = new Set(people.map(nameKey))
  return names.map((name) => (known.has(nameKey(name)) ? name : NEW_PERSON_MARK + name)).join('; ')
}
