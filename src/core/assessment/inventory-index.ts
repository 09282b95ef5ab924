// Records grouped by the component or person they belong to, so that no rule searches a table. Built
// once, then kept up to date edit by edit: only the groups that an edit touched are made anew.

import type { Edit } from '../inventory/edit.ts'
import type { CostLine, Decision, Evidence, Exemption, Owner, Project, Tables } from '../inventory/tables.ts'
import { isComponentTable, type LeafEdit, leavesOf } from './edit-leaves.ts'

type Groups<R> = ReadonlyMap<string, readonly R[]>

export interface InventoryIndex {
  /** The tables it was built from: the records before the next edit. */
  readonly tables: Tables
  readonly owners: Groups<Owner>
  readonly costLines: Groups<CostLine>
  /** Cost lines by the bill they are a part of. */
  readonly billParts: Groups<CostLine>
  /** Cost lines by the credits that pay them. */
  readonly grantLines: Groups<CostLine>
  readonly projects: Groups<Project>
  readonly exemptions: Groups<Exemption>
  readonly decisions: Groups<Decision>
  readonly evidence: Groups<Evidence>
  /** Owner rows by person. */
  readonly ownedBy: Groups<Owner>
}

/** The group of exemptions that belong to no component. */
export const PORTFOLIO = ''

export function indexOf(tables: Tables): InventoryIndex {
  return {
    tables,
    owners: grouped(tables.owners, ofComponent),
    costLines: grouped(tables.costLines, ofComponent),
    billParts: grouped(tables.costLines, ofBill),
    grantLines: grouped(tables.costLines, ofGrant),
    projects: grouped(tables.projects, ofComponent),
    exemptions: grouped(tables.exemptions, ofComponent),
    decisions: grouped(tables.decisions, ofComponent),
    evidence: grouped(tables.evidence, ofComponent),
    ownedBy: grouped(tables.owners, ofPerson),
  }
}

/** The index after an edit. Groups keep the order of their table, as if built again. */
export function indexAfter(before: InventoryIndex, tables: Tables, edit: Edit): InventoryIndex {
  const leaves = [...leavesOf(edit)].filter(({ table }) => isComponentTable(table))
  const isMoved = leaves.some((leaf) => leaf.op === 'set' && MOVES.has(leaf.field))
  if (isMoved) return indexOf(tables)
  const of = <T extends 'owners' | 'costLines' | 'projects' | 'exemptions' | 'decisions' | 'evidence'>(table: T) =>
    leaves.filter((leaf) => leaf.table === table)
  return {
    tables,
    owners: regrouped(before.owners, tables.owners, of('owners'), ofComponent, before.tables.owners),
    costLines: regrouped(before.costLines, tables.costLines, of('costLines'), ofComponent, before.tables.costLines),
    billParts: regrouped(before.billParts, tables.costLines, of('costLines'), ofBill, before.tables.costLines),
    grantLines: regrouped(before.grantLines, tables.costLines, of('costLines'), ofGrant, before.tables.costLines),
    projects: regrouped(before.projects, tables.projects, of('projects'), ofComponent, before.tables.projects),
    exemptions: regrouped(before.exemptions, tables.exemptions, of('exemptions'), ofComponent, before.tables.exemptions),
    decisions: regrouped(before.decisions, tables.decisions, of('decisions'), ofComponent, before.tables.decisions),
    evidence: regrouped(before.evidence, tables.evidence, of('evidence'), ofComponent, before.tables.evidence),
    ownedBy: regrouped(before.ownedBy, tables.owners, of('owners'), ofPerson, before.tables.owners),
  }
}

/** Fields by which records are grouped: a change of one moves the record to another group. */
const MOVES: ReadonlySet<string> = new Set(['componentId', 'personId', 'billId', 'grantId'])

type Key<R> = (record: R) => string | null

function ofComponent({ componentId }: { readonly componentId: string | null }): string {
  return componentId ?? PORTFOLIO
}

/** Time that nobody is named for belongs to nobody. */
function ofPerson({ personId }: Owner): string | null {
  return personId
}

function ofBill({ billId }: CostLine): string | null {
  return billId
}

function ofGrant({ grantId }: CostLine): string | null {
  return grantId
}

function grouped<R>(table: Readonly<Record<string, R>>, keyOf: Key<R>): Groups<R> {
  const groups = new Map<string, R[]>()
  for (const record of Object.values(table)) {
    const key = keyOf(record)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return groups
}

function regrouped<R extends { readonly id: string }>(
  before: Groups<R>,
  table: Readonly<Record<string, R>>,
  leaves: readonly LeafEdit[],
  keyOf: Key<R>,
  tableBefore: Readonly<Record<string, R>>,
): Groups<R> {
  if (leaves.length === 0) return before
  const groups = new Map(before)
  for (const leaf of leaves) {
    const id = leaf.op === 'set' ? leaf.recordId : leaf.record.id
    // A record that a later step of the same batch removes is in no table any more; the removal drops it.
    const record = table[id] ?? tableBefore[id]
    const key = record === undefined ? null : keyOf(record)
    if (record === undefined || key === null) continue
    const group = groups.get(key) ?? []
    const next = leaf.op === 'set' ? group.map((old) => (old.id === id ? record : old)) : group.filter((old) => old.id !== id)
    if (leaf.op === 'add') next.push(record)
    if (next.length === 0) groups.delete(key)
    else groups.set(key, next)
  }
  return groups
}
