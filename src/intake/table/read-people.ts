// Who owns the component of a row and how much of their time it takes: names beside times, a second person in columns of their own,
// or a column for each person.

import { basisPoints, FULL_TIME_BP, isGroup, isNobody, type OwnerEntry } from '#core'
import { kindOf } from './cell-kinds.ts'
import type { ImportField } from './fields.ts'
import { GROUP_MARK } from './find-header.ts'
import type { Cell } from './inquiry.ts'
import { isNothing } from './read-choice.ts'
import { type OwnerReading, readOwnerTimes } from './read-owner-times.ts'
import { readShare, type ShareColumn } from './read-share.ts'

export interface PeopleReading extends Omit<OwnerReading, 'share'> {
  readonly cellsOf: (field: ImportField) => readonly Cell[]
  /** By the header of the column: what its bare numbers are. */
  readonly shareOf: (cell: Cell) => ShareColumn
}

export function personEntries(reading: PeopleReading): readonly OwnerEntry[] {
  const owners = reading.cellsOf('owner')
  const shares = reading.cellsOf('share')
  const [first = NO_CELL] = shares
  const read = (owner: Cell, share: Cell) => readOwnerTimes({ owner, share }, { ...reading, share: reading.shareOf(share) })
  const pairs =
    owners.length > 1 && shares.length > 1 ? owners.flatMap((owner, at) => read(owner, shares[at] ?? NO_CELL)) : read(joined(owners), first)
  const times = reading.cellsOf('personTime').filter(({ text }) => text.trim() !== '' && !isNothing(text.trim()))
  // Zeros in a row of them fill it up; a single one says whose it is.
  return withoutTwins([...pairs, ...times.flatMap((cell) => columnEntries(cell, reading, times.length === 1))])
}

const NO_CELL: Cell = { line: 0, column: '', text: '' }

/** Several columns of names beside one time: they are all meant. */
function joined(owners: readonly Cell[]): Cell {
  const [first, ...others] = owners.filter(({ text }) => text.trim() !== '')
  if (first === undefined) return owners[0] ?? NO_CELL
  return others.length === 0 ? first : { ...first, text: [first, ...others].map(({ text }) => text.trim()).join('; ') }
}

/** A cell below the name of a person; a mark without a figure says that they own it, not how much it takes. */
function columnEntries(cell: Cell, { people, shareOf, inquiry }: PeopleReading, isOnly: boolean): readonly OwnerEntry[] {
  const person = personIn(cell.column)
  const read = readShare(cell, shareOf(cell), inquiry)
  if ((read?.share === 0 && !(isOnly && person !== null)) || (read === null && person === null)) return []
  const personName = person === null ? null : people.nameOf(person)
  return [{ personName, share: read?.share ?? null, ...(read === null ? {} : { confidence: read.confidence }) }]
}

/** The person whose name is the header; null: a team or everybody. */
export function personIn(header: string): string | null {
  const name = header.split(GROUP_MARK).at(-1)?.trim() ?? ''
  return kindOf(name) === 'group' || isGroup(name) || isNobody(name) ? null : name
}

/** A person named in two columns is one owner with both times, and so is time of nobody: as far as one owner can have it. */
function withoutTwins(entries: readonly OwnerEntry[]): readonly OwnerEntry[] {
  const kept = new Map<string | null, OwnerEntry>()
  const others: OwnerEntry[] = []
  for (const entry of entries) {
    const there = kept.get(entry.personName)
    const share = bothShares(there?.share ?? null, entry.share)
    if (there !== undefined && (share ?? 0) > FULL_TIME_BP) others.push(entry)
    else kept.set(entry.personName, there === undefined ? entry : { ...there, share })
  }
  return [...kept.values(), ...others]
}

function bothShares(a: OwnerEntry['share'], b: OwnerEntry['share']): OwnerEntry['share'] {
  return a === null || b === null ? (a ?? b) : basisPoints(a + b)
}
