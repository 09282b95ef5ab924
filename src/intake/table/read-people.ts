// Who owns the component of a row and how much of their time it takes: names beside times, a second person in columns of their own,
// or a column for each person.

import { basisPoints, FULL_TIME_BP, isFunction, isGroup, isNobody, type OwnerEntry } from '#core'
import { kindOf } from './cell-kinds.ts'
import { ownerCells } from './contact-cells.ts'
import type { ImportField } from './fields.ts'
import { ownHeader } from './header-text.ts'
import { besideUnit } from './header-unit.ts'
import type { Cell, Inquiry } from './inquiry.ts'
import { isNothing } from './read-choice.ts'
import { type OwnerReading, readOwnerTimes } from './read-owner-times.ts'
import { readShare, type ShareColumn } from './read-share.ts'

/** What the bare numbers of columns of times are. */
interface ShareColumns {
  /** Of those that mean a share, left to right: two of them may have the same header. */
  readonly each: readonly ShareColumn[]
  /** Of a column of a person, by its header. */
  readonly ofPerson: (header: string) => ShareColumn
}

/** What says whose a component is, and how much of their time it takes. */
export const PEOPLE_FIELDS = ['owner', 'share', 'personTime'] as const satisfies readonly ImportField[]

export interface PeopleReading extends Omit<OwnerReading, 'share'> {
  readonly cellsOf: (field: (typeof PEOPLE_FIELDS)[number]) => readonly Cell[]
  readonly shares: ShareColumns
}

export function personEntries(reading: PeopleReading): readonly OwnerEntry[] {
  const owners = ownerCells(reading.cellsOf('owner'))
  const shares = reading.cellsOf('share')
  // Of one owner's times, in whichever unit, a row fills one.
  const filled =
    owners.length > 1
      ? 0
      : Math.max(
          0,
          shares.findIndex(({ text }) => text.trim() !== ''),
        )
  const read = (owner: Cell, share: Cell, at: number) =>
    readOwnerTimes({ owner, share }, { ...reading, share: reading.shares.each[at] ?? NO_SHARES })
  const pairs =
    owners.length > 1 && shares.length > 1
      ? owners.flatMap((owner, at) => read(owner, shares[at] ?? NO_CELL, at))
      : read(joined(owners), shares[filled] ?? NO_CELL, filled)
  const times = reading.cellsOf('personTime').filter(({ text }) => text.trim() !== '' && !isNothing(text.trim()))
  // Zeros in a row of them fill it up; a single one says whose it is.
  const unnamed = reading.cellsOf('personTime').flatMap(({ column }) => (namesNobody(column) ? [headerName(column)] : []))
  return withoutTwins([...pairs, ...times.flatMap((cell) => columnEntries(cell, reading, { isOnly: times.length === 1, unnamed }))])
}

const NO_CELL: Cell = { line: 0, column: '', text: '' }
const NO_SHARES: ShareColumn = { unit: null, period: null, isAllParts: false }

/** Several columns of names beside one time: they are all meant. */
function joined(owners: readonly Cell[]): Cell {
  const [first, ...others] = owners.filter(({ text }) => text.trim() !== '')
  if (first === undefined) return owners[0] ?? NO_CELL
  return others.length === 0 ? first : { ...first, text: [first, ...others].map(({ text }) => text.trim()).join('; ') }
}

/** A cell below the name of a person; a mark without a figure says that they own it, not how much it takes. */
function columnEntries(
  cell: Cell,
  { people, shares, inquiry }: PeopleReading,
  { isOnly, unnamed }: { readonly isOnly: boolean; readonly unnamed: readonly string[] },
): readonly OwnerEntry[] {
  const whose = namesNobody(cell.column) ? whoseTime(cell, unnamed, inquiry) : 'no-name'
  if (whose === 'leave-out') return []
  const person = whose === 'as-owner' ? headerName(cell.column) : personIn(cell.column)
  const read = readShare(cell, shares.ofPerson(cell.column), inquiry)
  if ((read?.share === 0 && !(isOnly && person !== null)) || (read === null && person === null)) return []
  const personName = person === null ? null : people.nameOf(person)
  return [{ personName, share: read?.share ?? null, ...(read === null ? {} : { confidence: read.confidence }) }]
}

/** The person whose name is the header; null: a team or everybody. */
export function personIn(header: string): string | null {
  const name = headerName(header)
  return kindOf(name) === 'group' || isGroup(name) || isNobody(name) ? null : name
}

function headerName(header: string): string {
  const name = ownHeader(header)
  // "Priya (ML)" is called Priya in the cells of owners.
  return (besideUnit(name) ?? name).replace(/(?<=\p{L}) ?\(([^()]*)\)$/u, (all, inside: string) => (isFunction(inside) ? '' : all))
}

/** "Support", "Freelance": neither a team by its name nor a person, so that its time may be anybody's, or none of this list. */
function namesNobody(header: string): boolean {
  const name = headerName(header)
  return OUTSIDE.test(name) || isFunction(name)
}

/** Somebody from outside, of whom there may be one or several. */
const OUTSIDE = /^(?:freelance(?:rs?|s)?|externals?|externe?r?|contractors?|autónomos?|konsult(?:er)?)$/iu

function whoseTime(cell: Cell, columns: readonly string[], inquiry: Inquiry): string {
  const choices = ['no-name', 'as-owner', 'leave-out'] as const
  return inquiry.ask(cell, { code: 'owner-column-unnamed', field: 'share', facts: { columns }, choices, proposed: 'no-name' })
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
