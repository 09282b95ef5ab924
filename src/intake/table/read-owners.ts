// Who owns something: core/inventory/read-people.ts knows how names are listed. The spellings of a whole column are compared once, so
// that one question settles all of them.

import {
  areAlike,
  groupedBy,
  type ListedPeople,
  type NamesSeen,
  nameInOrder,
  nameKey,
  nameText,
  plainNameKey,
  readPeople,
  surveyNames,
} from '#core'
import { isAddressOf } from './contact-cells.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { isRefusedError } from './read-choice.ts'

export interface People {
  /** The name to import for a spelling, by its nameKey. */
  readonly nameOf: (spelling: string) => string
}

/** What the cells of the column and the people of the workbook show about names. */
export type OwnersColumn = NamesSeen

const ownerName = nameText()

export function ownersColumn(texts: Iterable<string>, inWorkbook: Iterable<string>): OwnersColumn {
  return surveyNames(texts, inWorkbook)
}

/** Who is named in a cell, in its order. A team is nobody in particular: its time is kept without a name. */
export function readOwners(cell: Cell, column: OwnersColumn, inquiry: Inquiry): Pick<ListedPeople, 'people' | 'weights'> {
  if (isRefusedError(cell, inquiry)) return { people: [], weights: null }
  const { people: listed, weights, isOpen, isHandOver } = byHabit(cell, column, inquiry)
  const people = isHandOver ? afterHandOver(listed, cell, inquiry) : listed
  if (people.some(({ name }) => name === null)) inquiry.readAs(cell, people.some(({ name }) => name !== null) ? 'and-nobody' : 'nobody')
  if (isOpen && severalOrOne(cell, ONE_LETTER_APART.test(cell.text) ? 'one' : 'several', inquiry) === 'one') {
    return { people: checked([{ name: turned(cell.text), share: null }], cell, inquiry), weights: null }
  }
  return { people: checked(people, cell, inquiry), weights }
}

/** Nothing but the letter that is "and" in Hebrew parts the names, and it begins some of them. */
const ONE_LETTER_APART = /^[\p{Script=Hebrew} ]+$/u

/** A column of "Weber, Jonas" and "Berg, Lena" shows that each is one person; that is asked once, as a comma could part two as well. */
function byHabit(cell: Cell, column: OwnersColumn, inquiry: Inquiry): ListedPeople {
  const listed = readPeople(cell.text, column)
  if (!column.isDirectory) return listed
  const apart = readPeople(cell.text, { ...column, isDirectory: false })
  if (apart.people.length === listed.people.length) return listed
  return severalOrOne(cell, 'one', inquiry) === 'one' ? listed : { ...apart, isOpen: false }
}

/** "Ana → Ben": the one who had it, the one who gets it, or both as long as they hand over. */
function afterHandOver(people: ListedPeople['people'], cell: Cell, inquiry: Inquiry): ListedPeople['people'] {
  const facts = { example: cell.text.trim().slice(0, 80) }
  const choices = ['to-last', 'still-first', 'all-of-them'] as const
  const choice = inquiry.ask(cell, { code: 'owners-hand-over', field: 'owner', facts, choices, proposed: 'to-last' })
  return choice === 'all-of-them' ? people : choice === 'still-first' ? people.slice(0, 1) : people.slice(-1)
}

function severalOrOne(cell: Cell, proposed: 'several' | 'one', inquiry: Inquiry): string {
  const facts = { example: cell.text.trim().slice(0, 80) }
  return inquiry.ask(cell, { code: 'owners-several', field: 'owner', facts, choices: ['several', 'one'], proposed })
}

/** "Weber, Jonas" as one person: Jonas Weber. */
function turned(text: string): string {
  const [last = '', first = ''] = text.split(',').map((part) => part.trim())
  return `${first} ${last}`.trim()
}

function checked(people: ListedPeople['people'], cell: Cell, inquiry: Inquiry): ListedPeople['people'] {
  return people.flatMap((person) => {
    const read = person.name === null ? null : ownerName.read(person.name, cell.column)
    if (read !== null && !read.ok) inquiry.refuse(cell, read.problem)
    return read === null ? [person] : read.ok ? [{ ...person, name: read.value }] : []
  })
}

export interface NamedIn {
  readonly name: string
  readonly cell: Cell
}

interface Spelling {
  readonly name: string
  readonly cell: Cell | null
  readonly isKnown: boolean
  count: number
}

/**
 * Settles which spellings are one person. A name that is short for another one ("Jonas", "Jonas W.", "J. Weber") is asked about when
 * only one longer name fits; the name of somebody already in the workbook wins, else the more frequent, else the longer.
 */
export function samePeople(mentions: readonly NamedIn[], inWorkbook: readonly string[], inquiry: Inquiry): People {
  const spellings = new Map<string, Spelling>()
  for (const name of inWorkbook) spellings.set(nameKey(name), { name, cell: null, count: 0, isKnown: true })
  for (const { name, cell } of mentions) {
    const spelling = spellings.get(nameKey(name))
    if (spelling) spelling.count++
    else spellings.set(nameKey(name), { name, cell, count: 1, isKnown: false })
  }
  const formOf = new Map(Array.from(spellings.keys(), (key) => [key, formOfName(key)] as const))
  const isShortFor = (short: string, long: string) => mayBeShortFor(formOf.get(short) ?? NO_FORM, formOf.get(long) ?? NO_FORM)
  const byFirstLetter = groupedBy(
    Array.from(spellings.keys()).filter((key) => (formOf.get(key)?.words.length ?? 0) > 1),
    (key) => plainNameKey(key).charAt(0),
  )
  const found: Pair[] = []
  for (const [key, short] of spellings) {
    const fitting = (byFirstLetter.get(plainNameKey(key).charAt(0)) ?? []).filter((other) => isShortFor(key, other))
    // "Ann" fits "Ann L." and "Ann Lee", who are one.
    const longer = fitting.filter((other) => !fitting.some((another) => isShortFor(other, another)))
    const long = new Set(longer.map(nameInOrder)).size === 1 ? spellings.get(longer[0] ?? '') : undefined
    const cell = long?.cell ?? short.cell
    if (long !== undefined && cell !== null && !(short.isKnown && long.isKnown)) found.push({ short, long, cell })
  }
  const short = { code: 'owner-same-person', field: 'owner', choices: ['same', 'different'], proposed: 'same' } as const
  // By nothing is a slip told from another name: those two stay apart unless somebody says otherwise.
  const slip = { ...short, variant: 'alike', proposed: 'different' } as const
  const alike = alikePairs(spellings, new Set(found.map(({ short }) => short)))
  const [same = [], slips = []] = [true, false].map((isSame) =>
    alike.filter((pair) => (nameInOrder(pair.short.name) === nameInOrder(pair.long.name)) === isSame),
  )
  const taken = new Map<string, string>()
  const questions = [[short, [...found, ...same]] as const, [slip, slips] as const]
  const asked = questions.flatMap(([question, pairs]) => {
    const facts = { pairs: pairs.map(({ short, long }) => [short.name, long.name] as const) }
    return pairs.filter(({ cell }) => inquiry.ask(cell, { ...question, facts }) === 'same')
  })
  for (const { short, long } of asked) {
    const keepsShort = short.isKnown || (!long.isKnown && short.count > long.count)
    taken.set(nameKey(keepsShort ? long.name : short.name), keepsShort ? short.name : long.name)
  }
  const nameOf = (name: string): string => {
    const kept = taken.get(nameKey(name))
    return kept === undefined ? (spellings.get(nameKey(name))?.name ?? name) : (taken.get(nameKey(kept)) ?? kept)
  }
  return { nameOf }
}

interface Pair {
  readonly short: Spelling
  readonly long: Spelling
  readonly cell: Cell
}

/** Larger groups of names are no people's, and comparing each with each takes its square. */
const MOST_ALIKE = 300

/** Names that resemble each other: they begin or end with the same letter, as they are written or with their words in order. */
function alikePairs(spellings: ReadonlyMap<string, Spelling>, settled: ReadonlySet<Spelling>): readonly Pair[] {
  const open = [...spellings.values()].filter((spelling) => !settled.has(spelling))
  const groups = [plainNameKey, nameInOrder].flatMap((keyOf) =>
    [0, -1].flatMap((at) => [...groupedBy(open, ({ name }) => keyOf(name).at(at) ?? '').values()]),
  )
  const pairs: Pair[] = []
  const paired = new Set<Spelling>()
  for (const group of groups) {
    if (group.length > MOST_ALIKE) continue
    for (const [at, long] of group.entries())
      for (const short of group.slice(at + 1)) {
        const cell = short.cell ?? long.cell
        if (cell === null || (short.isKnown && long.isKnown) || paired.has(short) || !areAlike(short.name, long.name)) continue
        paired.add(short)
        pairs.push({ short, long, cell })
      }
  }
  return pairs
}

/** What two names are compared by, made once for each of them. */
interface NameForm {
  readonly text: string
  readonly words: readonly string[]
  readonly hasSpace: boolean
}

const NO_FORM: NameForm = { text: '', words: [], hasSpace: false }

/** @param key a nameKey; accents do not count */
function formOfName(key: string): NameForm {
  const text = plainNameKey(key).replace(/\.$/, '')
  return { text, words: text.split(/[ .]+/), hasSpace: text.includes(' ') }
}

/** "Ann", "Ann L.", "A. Lee" and "Ann M. Lee" beside "Ann Mary Lee" may be short for it. */
function mayBeShortFor(short: NameForm, long: NameForm): boolean {
  if (short.text === long.text || long.text.length <= short.text.length || !long.hasSpace) return false
  if (!short.hasSpace && isAddressOf(short.text, long.text)) return true
  const [words, all] = [short.words, long.words]
  const fits = (word: string | undefined, whole: string | undefined) =>
    word !== undefined && (word === whole || (word.length === 1 && whole?.startsWith(word) === true))
  const isBeginning = words[0] === all[0] || (words.length === all.length && words.length > 1)
  if (isBeginning && words.every((word, at) => fits(word, all[at]))) return true
  if (words.length === 1) return false
  // Middle names may be missing, never the last one.
  return fits(words[0], all[0]) && words.at(-1) === all.at(-1) && words.slice(1, -1).every((word) => all.some((whole) => fits(word, whole)))
}
