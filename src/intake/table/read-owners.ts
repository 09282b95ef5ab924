// Who owns something: core/inventory/read-people.ts knows how names are listed. The spellings of a whole column are compared once, so
// that one question settles all of them.

import { groupedBy, type ListedPeople, type NamesSeen, nameKey, nameText, readPeople, surveyNames } from '#core'
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
  if (people.some(({ name }) => name === null)) inquiry.readAs(cell, 'nobody')
  if (isOpen && severalOrOne(cell, 'several', inquiry) === 'one') {
    return { people: checked([{ name: turned(cell.text), share: null }], cell, inquiry), weights: null }
  }
  return { people: checked(people, cell, inquiry), weights }
}

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
  const byFirstLetter = groupedBy(spellings.keys(), (key) => key.charAt(0))
  const found: { readonly short: Spelling; readonly long: Spelling; readonly cell: Cell }[] = []
  for (const [key, short] of spellings) {
    const fitting = (byFirstLetter.get(key.charAt(0)) ?? []).filter((other) => isShortFor(key, other))
    // "Ann" fits "Ann L." and "Ann Lee", who are one.
    const longer = fitting.filter((other) => !fitting.some((another) => isShortFor(other, another)))
    const long = longer.length === 1 ? spellings.get(longer[0] ?? '') : undefined
    const cell = long?.cell ?? short.cell
    if (long !== undefined && cell !== null && !(short.isKnown && long.isKnown)) found.push({ short, long, cell })
  }
  const pairs = found.slice(0, 10).map(({ short, long }) => [short.name, long.name] as const)
  const taken = new Map<string, string>()
  for (const { short, long, cell } of found) {
    const question = {
      code: 'owner-same-person',
      field: 'owner',
      facts: { pairs },
      choices: ['same', 'different'],
      proposed: 'same',
    } as const
    if (inquiry.ask(cell, question) !== 'same') continue
    const keepsShort = short.isKnown || (!long.isKnown && short.count > long.count)
    taken.set(nameKey(keepsShort ? long.name : short.name), keepsShort ? short.name : long.name)
  }
  const nameOf = (name: string): string => {
    const kept = taken.get(nameKey(name))
    return kept === undefined ? (spellings.get(nameKey(name))?.name ?? name) : (taken.get(nameKey(kept)) ?? kept)
  }
  return { nameOf }
}

/** "Ann", "Ann L." and "A. Lee" may be short for "Ann Lee". @param short a nameKey, as the other */
function isShortFor(short: string, long: string): boolean {
  const plain = short.replace(/\.$/, '')
  if (short === long || long.length <= plain.length || !long.includes(' ')) return false
  if (long.startsWith(plain)) return long.charAt(plain.length) === ' ' || (plain.includes(' ') && /[ .]\p{L}$/u.test(plain))
  const [, initial, family] = /^(\p{L})\.? (.+)$/u.exec(plain) ?? []
  return family !== undefined && long.startsWith(initial ?? ' ') && long.endsWith(` ${family}`)
}
