// Rows of one name as one component: owners and costs are added up, so that merging never changes what the list comes to; texts
// stand below each other; of what can be said once only, the first entry counts and the others are named.

import {
  type AnyRecord,
  type BasisPoints,
  type ComponentValues,
  componentFields,
  FULL_TIME_BP,
  nameKey,
  type OwnerEntry,
  sameValue,
  valueAt,
  withValue,
} from '#core'
import { joinedWith } from './join-rows.ts'
import type { ImportedRow } from './read-list-row.ts'
import { figureOf, saidPaths } from './row-changes.ts'

export interface MergedRow {
  readonly row: ImportedRow
  /** Fields in which the rows say different things, of which the first counts. */
  readonly conflicts: readonly string[]
}

/** The same row twice is one row: its cost and its time count once. @param group not empty */
export function mergedRow(group: readonly ImportedRow[]): MergedRow {
  const [first, ...others] = group
  if (first === undefined) throw new Error('a group without rows')
  if (others.every((row) => saysSame(row, first))) return { row: first, conflicts: [] }
  const conflicts = new Set<string>()
  return { row: others.reduce((whole, row) => mergedWith(whole, row, conflicts), first), conflicts: [...conflicts] }
}

/** Whatever line they stand on and however the name is written. */
export function saysSame(a: ImportedRow, b: ImportedRow): boolean {
  return sameValue({ ...a, line: 0, component: { ...a.component, name: '' } }, { ...b, line: 0, component: { ...b.component, name: '' } })
}

function mergedWith(whole: ImportedRow, given: ImportedRow, conflicts: Set<string>): ImportedRow {
  const row = withoutFollowing(given, whole)
  const joined = joinedWith(whole, row)
  const hosting = whole.component.hosting === undefined ? row : whole
  if (row.pricesAsOf !== null && joined.pricesAsOf !== row.pricesAsOf) conflicts.add('pricesAsOf')
  return {
    ...joined,
    component: mergedComponent(whole, row, joined.component, conflicts),
    isHostingDerived: hosting.isHostingDerived,
    owners: mergedOwners(whole.owners, row.owners, conflicts),
    ...mergedCosts(whole, row),
  }
}

/** Whose code it is and where it runs follow from how it is run: they are not taken without it. */
function withoutFollowing(row: ImportedRow, { component: { approach } }: ImportedRow): ImportedRow {
  if (approach === undefined || row.component.approach === undefined || approach === row.component.approach) return row
  const { origin: _, hosting, ...component } = row.component
  return { ...row, component: { ...component, ...(hosting === undefined || row.isHostingDerived ? {} : { hosting }) } }
}

function mergedComponent(
  whole: ImportedRow,
  row: ImportedRow,
  joined: ImportedRow['component'],
  conflicts: Set<string>,
): ImportedRow['component'] {
  const { name: _, notes: _notes, tags: _tags, links: _links, ...said } = row.component
  let component: AnyRecord = { id: '', meta: {}, ...joined }
  for (const [path, value] of saidPaths(said)) {
    const there = valueAt(component, path) ?? null
    const follows = path === 'origin' || (path === 'hosting' && row.isHostingDerived)
    if (there === null) component = withValue(component, path, value)
    else if (!follows && !sameValue(there, value)) conflicts.add(path)
  }
  for (const field of ['notes', 'tags', 'links'] as const) {
    if (joined[field] === undefined || fits(field, joined)) continue
    component = { ...component, [field]: whole.component[field] ?? row.component[field] }
    conflicts.add(field)
  }
  const { id: _id, meta: _meta, ...values } = component
  return values as ImportedRow['component']
}

/** Texts that are too long together are not cut. */
function fits(field: 'notes' | 'tags' | 'links', joined: Partial<ComponentValues>): boolean {
  if (field === 'notes') return componentFields.notes.read(joined.notes, field).ok
  return (joined[field]?.length ?? 0) <= (componentFields[field].max ?? Number.POSITIVE_INFINITY)
}

/** A person who is on both rows spends the time of both, which is never more than all of it. */
function mergedOwners(owners: readonly OwnerEntry[], others: readonly OwnerEntry[], conflicts: Set<string>): readonly OwnerEntry[] {
  const all = [...owners]
  for (const owner of others) {
    const at = all.findIndex(({ personName }) => personName !== null && nameKey(personName) === nameKey(owner.personName ?? ''))
    const there = all[at]
    if (there === undefined) {
      all.push(owner)
      continue
    }
    if (owner.share === null) continue
    const share = (there.share ?? 0) + owner.share
    const confidence = there.confidence ?? owner.confidence
    if (share > FULL_TIME_BP) conflicts.add('share')
    else all[at] = { ...there, share: share as BasisPoints, ...(confidence === undefined ? {} : { confidence }) }
  }
  return all
}

/** Each cost a line of its own; a component has one price paid once of a column, so a second one is a line, too. */
function mergedCosts(whole: ImportedRow, row: ImportedRow): Pick<ImportedRow, 'cost' | 'once'> {
  const paidAgain = whole.once === null ? null : row.once
  const priced = [whole.cost, row.cost, paidAgain].flatMap((cost) => (cost === null || cost.amount === null ? [] : [cost]))
  const [first, ...others] = priced
  const also = others.flatMap((cost) => [figureOf(cost), ...cost.also])
  const cost = first === undefined ? (whole.cost ?? row.cost) : { ...first, also: [...first.also, ...also] }
  return { cost, once: whole.once ?? row.once }
}
