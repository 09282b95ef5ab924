// Records grouped by the component or person they belong to, so that no rule and no edit searches a table.
// Built once, then kept up to date edit by edit: only the groups that an edit touched are made anew.

import { inOneGo, type WorkDone } from '../in-slices.ts'
import type { Edit } from './edit.ts'
import { isComponentTable, type LeafEdit, leavesOf } from './edit-leaves.ts'
import { type GroupStep, type Groups, grouped, regrouped } from './record-groups.ts'
import { allIn, recordIn } from './table-changes.ts'
import type { CostLine, Owner, RecordOf, Tables } from './tables.ts'

/** The group of exemptions that belong to no component. */
export const PORTFOLIO = ''

const ofComponent = ({ componentId }: { readonly componentId: string | null }): string => componentId ?? PORTFOLIO

/** Records that are looked up by another one: whose they are, and by which of their fields. */
const GROUPINGS = {
  owners: { table: 'owners', keyOf: ofComponent },
  /** Owner rows by person; time that nobody is named for belongs to nobody. */
  ownedBy: { table: 'owners', keyOf: ({ personId }: Owner) => personId },
  costLines: { table: 'costLines', keyOf: ofComponent },
  /** Cost lines by the bill they are a part of. */
  billParts: { table: 'costLines', keyOf: ({ billId }: CostLine) => billId },
  /** Cost lines by the credits that pay them. */
  grantLines: { table: 'costLines', keyOf: ({ grantId }: CostLine) => grantId },
  projects: { table: 'projects', keyOf: ofComponent },
  exemptions: { table: 'exemptions', keyOf: ofComponent },
  decisions: { table: 'decisions', keyOf: ofComponent },
  evidence: { table: 'evidence', keyOf: ofComponent },
} as const

type Grouping = keyof typeof GROUPINGS
type GroupedTable = (typeof GROUPINGS)[Grouping]['table']
type KeyOf = (record: RecordOf<GroupedTable>) => string | null

const GROUPING_ENTRIES = Object.entries(GROUPINGS) as readonly [Grouping, (typeof GROUPINGS)[Grouping]][]
const GROUPED_TABLES = [...new Set(GROUPING_ENTRIES.map(([, { table }]) => table))]

export type InventoryIndex = { readonly [G in Grouping]: Groups<RecordOf<(typeof GROUPINGS)[G]['table']>> } & {
  /** The tables it was built from: the records before the next edit. */
  readonly tables: Tables
}

/** Of tables whose index was asked for: the edits of one workbook and its assessment ask for the same. */
const INDEXES = new WeakMap<Tables, InventoryIndex>()

export function indexOf(tables: Tables): InventoryIndex {
  return inOneGo(indexing(tables))
}

/** The same in slices, a table each. */
export function* indexing(tables: Tables): Generator<WorkDone, InventoryIndex> {
  const known = INDEXES.get(tables)
  if (known !== undefined) return known
  const groups: Partial<Record<Grouping, Groups<never>>> = {}
  const records = new Map(GROUPED_TABLES.map((table) => [table, allIn<RecordOf<GroupedTable>>(tables[table])]))
  for (const [name, { table, keyOf }] of GROUPING_ENTRIES) {
    groups[name] = grouped(records.get(table) ?? [], keyOf as KeyOf) as Groups<never>
    yield { done: 0, total: 0 }
  }
  return remembered(tables, groups)
}

/** The index after an edit. Groups keep the order of their table, as if built again. */
export function indexAfter(before: InventoryIndex, tables: Tables, edit: Edit): InventoryIndex {
  const leaves = [...leavesOf(edit)].filter(({ table }) => isComponentTable(table))
  const isMoved = leaves.some((leaf) => leaf.op === 'set' && MOVES.has(leaf.field))
  if (isMoved) return indexOf(tables)
  const steps = new Map(GROUPED_TABLES.map((table) => [table, leaves.flatMap((leaf) => stepOf(leaf, table, before.tables, tables))]))
  const groups: Partial<Record<Grouping, Groups<never>>> = {}
  for (const [name, { table, keyOf }] of GROUPING_ENTRIES)
    groups[name] = regrouped(before[name] as Groups<RecordOf<GroupedTable>>, steps.get(table) ?? [], keyOf as KeyOf) as Groups<never>
  return remembered(tables, groups)
}

function remembered(tables: Tables, groups: Partial<Record<Grouping, Groups<never>>>): InventoryIndex {
  const index = { tables, ...groups } as unknown as InventoryIndex
  INDEXES.set(tables, index)
  return index
}

/** A record that a later step of the same batch removes is in no table any more: the one before says where it was. */
function stepOf<T extends GroupedTable>(leaf: LeafEdit, table: T, before: Tables, after: Tables): readonly GroupStep<RecordOf<T>>[] {
  if (leaf.table !== table) return []
  const id = leaf.op === 'set' ? leaf.recordId : leaf.record.id
  const record = recordIn(after, table, id) ?? recordIn(before, table, id)
  return record === undefined ? [] : [{ op: leaf.op, record, ...(leaf.op === 'add' ? { beforeId: leaf.beforeId } : {}) }]
}

/** Fields by which records are grouped: a change of one moves the record to another group. */
const MOVES: ReadonlySet<string> = new Set(['componentId', 'personId', 'billId', 'grantId'])
