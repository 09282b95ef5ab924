// Who owns something and how much of their time it takes: the names of one cell, the shares of another, and shares beside the names.

import { basisPoints, type ListedPeople, namedTimes, type OwnerEntry, readTime } from '#core'
import type { Cell, Inquiry } from './inquiry.ts'
import { type OwnersColumn, type People, readOwners } from './read-owners.ts'
import { type CellShare, readShare, readShares, type ShareColumn } from './read-share.ts'

export interface OwnerReading {
  readonly owners: OwnersColumn
  readonly share: ShareColumn
  readonly people: People
  readonly inquiry: Inquiry
}

/** Whoever is named beside a time, "5% (backup: Bo Chen 3%)", owns it beside those whose names stand where owners do. */
export function readOwnerTimes(cells: OwnerCells, reading: OwnerReading): readonly OwnerEntry[] {
  const named = namedTimes(cells.share.text, reading.owners)
  if (named === null) return ownerTimes(cells, reading)
  const { share: column, people, inquiry } = reading
  const entries = [...ownerTimes({ ...cells, share: { ...cells.share, text: named.rest } }, reading)]
  for (const { name, share } of named.people) {
    const entry = entryOf(people.nameOf(name ?? ''), readShare({ ...cells.share, text: share ?? '' }, column, inquiry))
    const at = entries.findIndex(({ personName, share: own }) => personName === entry.personName && own === null)
    entries.splice(at === -1 ? entries.length : at, 1, entry)
  }
  return entries
}

interface OwnerCells {
  readonly owner: Cell
  readonly share: Cell
}

/** One share for each name. A share without a name is time nobody is named for. */
function ownerTimes(cells: OwnerCells, reading: OwnerReading): readonly OwnerEntry[] {
  const { owners, share: column, people, inquiry } = reading
  const listed = readOwners(cells.owner, owners, inquiry)
  const entries = listed.people.map(({ name, share }) => {
    // "Ana: 10" says no unit: that of the column of times, else it is asked.
    const isBare = share !== null && readTime(share, { unit: null, isFromFile: true }).kind === 'bare'
    const unit = isBare ? column.unit : 'percent'
    const own = share === null ? null : readShare({ ...cells.owner, text: share }, { ...column, unit, isAllParts: false }, inquiry)
    return entryOf(name === null ? null : people.nameOf(name), own)
  })
  const trailing = trailingShare(listed.people)
  const ofAll = trailing === null || cells.share.text.trim() !== '' ? null : (entries.at(-1) ?? null)
  if (ofAll !== null && ofAll.share !== null) {
    const share = { share: ofAll.share, confidence: ofAll.confidence ?? 'estimate', each: false } as const
    return sharedBy(namesOf(entries), share, null, { ...cells.owner, text: trailing ?? '' }, inquiry)
  }
  const hasOwnShares = listed.people.some(({ share }) => share !== null)
  const shares = readShares(cells.share, column, entries.length, inquiry)
  const [only = null] = shares
  if (entries.length === 0) return withoutIdle(shares.map((share) => entryOf(null, share)))
  // "Ana 60%, Ben 40%" beside "1 day a week" says whose part of that day is how large.
  const parts: readonly number[] = entries.map(({ share }) => share ?? 0)
  const isWhole = parts.length > 1 && !parts.includes(0) && parts.reduce((sum, part) => sum + part, 0) === ALL
  if (isWhole && shares.length === 1 && only !== null && !only.each) return divided(namesOf(entries), only, parts)
  if (hasOwnShares || (shares.length === 1 && only === null)) return withoutIdle(entries)
  if (shares.length > 1) return withoutIdle(entries.map(({ personName }, at) => entryOf(personName, shares[at] ?? null)))
  const names = namesOf(entries)
  return only === null || names.length === 1
    ? [entryOf(names[0] ?? null, only)]
    : sharedBy(names, only, listed.weights, cells.share, inquiry)
}

/** Basis points of a person. */
const ALL = 10_000

function namesOf(entries: readonly OwnerEntry[]): readonly (string | null)[] {
  return entries.map(({ personName }) => personName)
}

/** "Sam + Priya 10%": behind the last of several names, a time may be that one's, each one's or all of theirs. */
function trailingShare(people: ListedPeople['people']): string | null {
  const isOfLast = people.slice(0, -1).every(({ name, share }) => name !== null && share === null)
  return people.length > 1 && isOfLast ? (people.at(-1)?.share ?? null) : null
}

/** A team without time is nothing to keep. */
function withoutIdle(entries: readonly OwnerEntry[]): readonly OwnerEntry[] {
  return entries.filter(({ personName, share }) => personName !== null || share !== null)
}

function entryOf(personName: string | null, share: CellShare | null): OwnerEntry {
  return { personName, share: share?.share ?? null, ...(share === null ? {} : { confidence: share.confidence }) }
}

/** One share beside several names is of each, or of all together: "each" or "60/40" says so, otherwise it is asked. */
function sharedBy(
  names: readonly (string | null)[],
  share: CellShare,
  weights: readonly number[] | null,
  cell: Cell,
  inquiry: Inquiry,
): readonly OwnerEntry[] {
  if (weights !== null) return divided(names, share, weights)
  const question = {
    code: 'share-several-owners',
    field: 'share',
    facts: {
      example: cell.text.trim().slice(0, 40),
      owners: names
        .filter((name) => name !== null)
        .join(', ')
        .slice(0, 80),
    },
    choices: ['blank', 'split', 'each'],
    proposed: 'blank',
  } as const
  if (share.each) inquiry.readAs(cell, 'each')
  const choice = share.each ? 'each' : inquiry.ask(cell, question)
  if (choice === 'blank') return withoutIdle(names.map((name) => entryOf(name, null)))
  if (choice === 'each') return names.map((name) => entryOf(name, share))
  return divided(
    names,
    share,
    names.map(() => 1),
  )
}

/** By the weights, in whole basis points that come to the whole. */
function divided(names: readonly (string | null)[], share: CellShare, weights: readonly number[]): readonly OwnerEntry[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return names.map((name) => entryOf(name, null))
  const parts = weights.map((weight) => Math.floor((share.share * weight) / all))
  const rest = share.share - parts.reduce((sum, part) => sum + part, 0)
  return names.map((name, at) => entryOf(name, { ...share, share: basisPoints((parts[at] ?? 0) + (at < rest ? 1 : 0)) }))
}
