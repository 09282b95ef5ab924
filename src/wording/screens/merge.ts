// What a merge brings and what it asks, in words: the record, the field, and what stands on each side. Used by the window and
// by `rightsize merge`.

import {
  type AnyRecord,
  type FieldConflict,
  fieldAt,
  type MergeConflict,
  type MergeCounts,
  type PossibleDuplicate,
  type RecordConflict,
  type Side,
  type TableName,
  type Workbook,
  type WorkbookMerge,
} from '#core'
import { choiceText, fieldLabelIn } from '../fields.ts'
import { LIMIT_WORDS, limitName, limitValueText } from '../limits.ts'
import {
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatValue,
  monthName,
  NOT_SET,
  type NumberStyle,
  plural,
  pluralize,
} from '../quantities.ts'
import { itemText } from './compare.ts'

export const MERGE_TEXT = {
  title: 'Merge a copy',
  emptyTitle: 'No copy to merge',
  empty: 'Open a teammate’s copy of this workbook with File, Open, and choose Merge into mine.',
  comparing: 'Comparing both copies…',
  changedMeanwhile: 'This workbook changed in the meantime. Check the differences again.',
  incoming: 'Incoming changes',
  noConflicts: 'No field was changed in both copies, so nothing needs a choice.',
  conflictsLead: 'Both copies changed these fields. Nothing is chosen for you.',
  allMine: 'Keep all mine',
  allTheirs: 'Use all theirs',
  merge: 'Merge',
  merging: 'Merging…',
  allChosen: 'All differences are settled. You can undo the merge in one step.',
  /** What the copy is, and what happens to it. */
  lead: (file: string, savedAt: string) =>
    `${file}, saved ${savedAt}. Fields are compared with the latest version that both copies share. Nothing changes until you merge.`,
  conflictsTitle: (count: number, style: NumberStyle) => `${pluralize(count, 'differences', style)} to settle`,
  conflictsLeft: (count: number, style: NumberStyle) => `${pluralize(count, 'differences', style)} left to settle.`,
  merged: (file: string) => `Merged ${file}`,
  before: (value: string) => `Before: ${value}`,
} as const

/** A record of each table: as a line of a list calls it, and after a count inside a sentence. */
const TABLE_WORDS: Readonly<Record<TableName, readonly [title: string, one: string, many: string]>> = {
  settings: ['Settings', 'settings', 'settings'],
  company: ['Company', 'company', 'company'],
  review: ['Review', 'review', 'review'],
  policy: ['Limit', 'limit', 'limits'],
  people: ['Person', 'person', 'people'],
  components: ['Component', 'component', 'components'],
  owners: ['Owner', 'owner', 'owners'],
  costLines: ['Price', 'price', 'prices'],
  bills: ['Bill', 'bill', 'bills'],
  creditGrants: ['Credits', 'credits', 'credits'],
  exchangeRates: ['Exchange rate', 'exchange rate', 'exchange rates'],
  imports: ['Import', 'import', 'imports'],
  evidence: ['Evidence', 'evidence entry', 'evidence entries'],
  projects: ['Comparison', 'comparison', 'comparisons'],
  exemptions: ['Exception', 'exception', 'exceptions'],
  decisions: ['Decision', 'decision', 'decisions'],
  scenarios: ['Scenario', 'scenario', 'scenarios'],
  ledger: ['Ledger line', 'ledger line', 'ledger lines'],
  bookAccounts: ['Ledger account', 'ledger account', 'ledger accounts'],
  bookVendors: ['Ledger vendor', 'ledger vendor', 'ledger vendors'],
  billed: ['Billed amount', 'billed amount', 'billed amounts'],
  billRules: ['Bill rule', 'bill rule', 'bill rules'],
  stackItems: ['Stack entry', 'stack entry', 'stack entries'],
  budget: ['Budget', 'budget', 'budgets'],
  views: ['View', 'view', 'views'],
  ownColumns: ['Column', 'column', 'columns'],
  quarters: ['Locked quarter', 'locked quarter', 'locked quarters'],
}

interface ConflictWords {
  /** "Postgres · Price" */
  readonly record: string
  /** "Contract: end"; of a deleted record "Deleted or kept". */
  readonly field: string
  /** null: the record was made on both sides since, or was deleted on one. */
  readonly base: string | null
  readonly mine: string
  readonly theirs: string
  /** "typed 3 Nov 2026", "" when nothing is noted. */
  readonly mineOrigin: string
  readonly theirsOrigin: string
}

export function conflictWords(conflict: MergeConflict, merge: WorkbookMerge, style: NumberStyle): ConflictWords {
  return conflict.kind === 'fields' ? fieldsWords(conflict, merge, style) : recordWords(conflict, merge, style)
}

/** "The copy brings 2 new components, 1 changed component, and 1 other change (company, people or settings)." */
export function mergeCountsText({ added, removed, changed, others, quarters, quartersBeside }: MergeCounts, style: NumberStyle): string {
  const parts = [
    added === 0 ? null : `${pluralize(added, 'new components', style)}`,
    changed === 0 ? null : `${pluralize(changed, 'changed components', style)}`,
    removed === 0 ? null : `${pluralize(removed, 'deleted components', style)}`,
    others === 0 ? null : `${pluralize(others, 'other changes', style)} (company, people or settings)`,
    quarters === 0 ? null : pluralize(quarters, 'locked quarters', style),
  ].filter((part) => part !== null)
  const beside = quartersBeside === 0 ? '' : ` ${besideText(quartersBeside, style)}`
  return parts.length === 0 ? 'The copy has nothing new.' : `The copy brings ${formatList(parts)}.${beside}`
}

function besideText(count: number, style: NumberStyle): string {
  return count === 1
    ? '1 quarter was locked in both copies. Both stay.'
    : `${formatCount(count, style)} quarters were locked in both copies. All stay.`
}

/** One sentence a pair: both are kept. */
export function duplicateText({ table, name }: PossibleDuplicate): string {
  const [, what] = TABLE_WORDS[table]
  return `Both copies added a ${what} named “${name}”. Both are kept. Delete one if they are the same.`
}

export const SIDE_WORDS: Readonly<Record<Side, string>> = { mine: 'Mine', theirs: 'Theirs' }

function fieldsWords(conflict: FieldConflict, { mine, theirs, base: before }: WorkbookMerge, style: NumberStyle): ConflictWords {
  const { table, recordId, fields, base, mineMeta, theirsMeta } = conflict
  const said = (values: readonly unknown[], workbook: Workbook) => {
    const record = recordOfTable(workbook, table, recordId)
    return fields.map((field, at) => valueText(values[at], { table, recordId, field, record, workbook }, style)).join(', ')
  }
  return {
    record: recordTitle(table, recordOfTable(mine, table, recordId), mine),
    field: fields.map((field) => fieldLabelIn(mine, table, field)).join(', '),
    base: base === null ? null : said(base, before),
    mine: said(conflict.mine, mine),
    theirs: said(conflict.theirs, theirs),
    mineOrigin: originText(mineMeta, style),
    theirsOrigin: originText(theirsMeta, style),
  }
}

function recordWords(conflict: RecordConflict, merge: WorkbookMerge, style: NumberStyle): ConflictWords {
  const { table, kept, deletedIn, dependents } = conflict
  const other = deletedIn === 'mine' ? merge.theirs : merge.mine
  const along = Object.entries(dependents).map(([of, count]) => {
    const [, one, many] = TABLE_WORDS[of as TableName]
    return `${formatCount(count, style)} ${plural(count, one, many)}`
  })
  const stays = along.length === 0 ? 'changed, kept' : `changed, kept with ${formatList(along)}`
  return {
    record: recordTitle(table, kept, other),
    field: 'Deleted or kept',
    base: null,
    mine: deletedIn === 'mine' ? 'deleted' : stays,
    theirs: deletedIn === 'theirs' ? 'deleted' : stays,
    mineOrigin: '',
    theirsOrigin: '',
  }
}

/** "Price" */
export function recordKind(table: TableName): string {
  return TABLE_WORDS[table][0]
}

function recordOfTable(workbook: Workbook, table: TableName, id: string): AnyRecord | undefined {
  return (workbook.tables[table] as Readonly<Record<string, AnyRecord>>)[id]
}

/** "Postgres", "Postgres · Price", "Review". */
function recordTitle(table: TableName, record: AnyRecord | undefined, workbook: Workbook): string {
  const [kind] = TABLE_WORDS[table]
  if (record === undefined || table === 'settings' || table === 'company' || table === 'review') return kind
  if (table === 'policy') return `${kind} · ${limitName(record.id)}`
  const name = ['name', 'vendor', 'source', 'quarter'].map((field) => record[field]).find((value) => typeof value === 'string')
  if (table === 'components' && typeof name === 'string') return name
  const component = workbook.tables.components[String(record['componentId'])]?.name
  const about = component ?? name
  return typeof about === 'string' ? `${about} · ${kind}` : kind
}

interface ValuePlace {
  readonly table: TableName
  readonly recordId: string
  readonly field: string
  readonly record: AnyRecord | undefined
  readonly workbook: Workbook
}

function valueText(value: unknown, place: ValuePlace, style: NumberStyle): string {
  const { table, recordId, field, record, workbook } = place
  const spec = fieldAt(table, field)
  if (value === null || value === undefined || value === '') return NOT_SET
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemText).join(', ')
  if (table === 'policy' && typeof value === 'number' && Object.hasOwn(LIMIT_WORDS, recordId)) {
    return limitValueText(recordId as keyof typeof LIMIT_WORDS, value, style)
  }
  const currency = typeof record?.['currency'] === 'string' && table !== 'settings' ? record['currency'] : style.currency
  if (typeof value === 'number' && field === 'fiscalStartMonth') return monthName(value)
  if (typeof value === 'number' && !Number.isInteger(value)) return formatNumber(value, style)
  if (typeof value === 'number') return formatValue(value, spec?.unit ?? 'count', { ...style, currency })
  if (typeof value !== 'string') return 'other contents'
  if (spec?.refersTo !== undefined) return namedText(workbook, spec.refersTo as TableName, value)
  if (spec?.choices !== undefined) return choiceText(table, field, value)
  return /^\d{4}-\d{2}-\d{2}/.test(value) && value.length <= 24 ? formatDate(value, style) : value
}

function namedText(workbook: Workbook, table: TableName, id: string): string {
  const record = recordOfTable(workbook, table, id)
  const name = record?.['name'] ?? record?.['vendor']
  return typeof name === 'string' ? name : 'deleted'
}

const SOURCE_WORDS = { typed: 'typed', imported: 'imported', carried: 'carried over', derived: 'calculated' } as const

function originText(meta: FieldConflict['mineMeta'], style: NumberStyle): string {
  return meta === null ? '' : `${SOURCE_WORDS[meta.source]} ${formatDate(meta.at, style)}`
}
