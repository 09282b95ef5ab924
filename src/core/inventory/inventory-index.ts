// Records grouped by the component or person they belong to, so that no rule and no edit searches a table.
// Built once, then kept up to date edit by edit: only the groups that an edit touched are made anew.

import { inOneGo, type WorkDone } from '../in-slices.ts'
import type { Edit } from './edit.ts'
import { isComponentTable, type LeafEdit, leavesOf } from './edit-leaves.ts'
import { type GroupStep, type Groups, grouped, regrouped } from './record-groups.ts'
import { recordIn } from './table-changes.ts'
import type { CostLine, Decision, Evidence, Exemption, Owner, Project, RecordOf, Tables } from './tables.ts'

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

/** Of tables whose index was asked for: the edits of one workbook and its assessment ask for the same. */
const INDEXES = new WeakMap<Tables, InventoryIndex>()

export function indexOf(tables: Tables): InventoryIndex {
  return inOneGo(indexing(tables))
}

/** The same in slices, a table each. */
export function* indexing(tables: Tables): Generator<WorkDone, InventoryIndex> {
  const known = INDEXES.get(tables)
  if (known !== undefined) return known
  const step: WorkDone = { done: 0, total: 0 }
  const owners = grouped(tables.owners, ofComponent)
  yield step
  const ownedBy = grouped(tables.owners, ofPerson)
  yield step
  const costLines = grouped(tables.costLines, ofComponent)
  yield step
  const billParts = grouped(tables.costLines, ofBill)
  const grantLines = grouped(tables.costLines, ofGrant)
  yield step
  const index = {
    tables,
    owners,
    costLines,
    billParts,
    grantLines,
    projects: grouped(tables.projects, ofComponent),
    exemptions: grouped(tables.exemptions, ofComponent),
    decisions: grouped(tables.decisions, ofComponent),
    evidence: grouped(tables.evidence, ofComponent),
    ownedBy,
  }
  INDEXES.set(tables, index)
  return index
}

/** The index after an edit. Groups keep the order of their table, as if built again. */
export function indexAfter(before: InventoryIndex, tables: Tables, edit: Edit): InventoryIndex {
  const leaves = [...leavesOf(edit)].filter(({ table }) => isComponentTable(table))
  const isMoved = leaves.some((leaf) => leaf.op === 'set' && MOVES.has(leaf.field))
  if (isMoved) return indexOf(tables)
  const stepsIn = <T extends GroupedTable>(table: T) => leaves.flatMap((leaf) => stepOf(leaf, table, before.tables, tables))
  const owners = stepsIn('owners')
  const costLines = stepsIn('costLines')
  const index = {
    tables,
    owners: regrouped(before.owners, owners, ofComponent),
    costLines: regrouped(before.costLines, costLines, ofComponent),
    billParts: regrouped(before.billParts, costLines, ofBill),
    grantLines: regrouped(before.grantLines, costLines, ofGrant),
    projects: regrouped(before.projects, stepsIn('projects'), ofComponent),
    exemptions: regrouped(before.exemptions, stepsIn('exemptions'), ofComponent),
    decisions: regrouped(before.decisions, stepsIn('decisions'), ofComponent),
    evidence: regrouped(before.evidence, stepsIn('evidence'), ofComponent),
    ownedBy: regrouped(before.ownedBy, owners, ofPerson),
  }
  INDEXES.set(tables, index)
  return index
}

type GroupedTable = 'owners' | 'costLines' | 'projects' | 'exemptions' | 'decisions' | 'evidence'

/** A record that a later step of the same batch removes is in no table any more: the one before says where it was. */
function stepOf<T extends GroupedTable>(leaf: LeafEdit, table: T, before: Tables, after: Tables): readonly GroupStep<RecordOf<T>>[] {
  if (leaf.table !== table) return []
  const id = leaf.op === 'set' ? leaf.recordId : leaf.record.id
  const record = recordIn(after, table, id) ?? recordIn(before, table, id)
  return record === undefined ? [] : [{ op: leaf.op, record }]
}

/** Fields by which records are grouped: a change of one moves the record to another group. */
const MOVES: ReadonlySet<string> = new Set(['componentId', 'personId', 'billId', 'grantId'])

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
