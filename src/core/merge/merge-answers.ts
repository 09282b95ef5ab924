// The merged workbook once every question is answered, and the one edit that makes it of mine. What the answers leave
// without the record it names is settled here, so that no reference leads nowhere.

import { contradiction } from '../checks/limit-order.ts'
import { LIMIT_IDS, limitValues } from '../checks/limits.ts'
import { makingEditsTowards } from '../edits/towards-edits.ts'
import { inOneGo, type WorkDone } from '../in-slices.ts'
import { fieldAt, sameValue, withValue } from '../inventory/apply-edit.ts'
import type { BatchEdit, Edit, OriginsEdit } from '../inventory/edit.ts'
import { type EditContext, NO_LABEL, recordsOf } from '../inventory/edits.ts'
import { ownPath } from '../inventory/own-column.ts'
import { type AnyRecord, type BillRule, TABLE_NAMES, type TableName, type Tables } from '../inventory/tables.ts'
import { isTableName, REFERENCES, type Tombstones, type Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { withBillsInStep } from './merge-bills.ts'
import { type FieldConflict, keyOf, type MergeAnswers, otherSide } from './merge-conflicts.ts'
import { withAnswer } from './merge-fields.ts'
import { owningFields, type Removal, recordAt } from './merge-removals.ts'
import type { WorkbookMerge } from './merge-workbooks.ts'

type Draft = Map<TableName, Map<string, AnyRecord>>

/** @returns mine with what theirs brings; refused while a question is open, and where limits or bills no longer add up. */
function mergedWorkbook(merge: WorkbookMerge, answers: MergeAnswers): Result<Workbook> {
  const open = merge.conflicts.filter(({ key }) => !answers.has(key)).length
  if (open > 0) return fail(problem('merge-unanswered', { open }))
  const draft: Draft = new Map(
    TABLE_NAMES.map((table) => [table, new Map((merge.records.get(table) ?? []).map((record) => [record.id, record]))]),
  )
  answerFields(draft, merge, answers)
  bringBack(draft, merge, answers)
  settleReferences(draft, merge)
  dropOwnValues(draft)
  dropShares(draft)
  const tables = Object.fromEntries([...draft].map(([table, records]) => [table, Object.fromEntries(records)])) as unknown as Tables
  const merged: Workbook = { ...merge.mine, tables, deleted: unitedTombstones(merge.mine.deleted, merge.theirs.deleted, tables) }
  const sides = [merge.mine, merge.theirs]
  const refused = limitsAtOdds(merged, sides)
  return refused === null ? withBillsInStep(merged, sides) : fail(refused)
}

interface MergeSource {
  /** Names the step in the menu. */
  readonly file: string
  /** Hash of their state: from now on mine has had it. */
  readonly sha256: string
}

/** One step of undo. @param context of the very workbook that was merged as mine */
export function mergeEdit(context: EditContext, merge: WorkbookMerge, answers: MergeAnswers, source: MergeSource): Result<BatchEdit> {
  return inOneGo(makingMergeEdit(context, merge, answers, source))
}

/** The same in slices, for workbooks of thousands of records. */
export function* makingMergeEdit(
  context: EditContext,
  merge: WorkbookMerge,
  answers: MergeAnswers,
  { file, sha256 }: MergeSource,
): Generator<WorkDone, Result<BatchEdit>> {
  const merged = mergedWorkbook(merge, answers)
  if (!merged.ok) return merged
  yield { done: 0, total: 1 }
  const edits: Edit[] = [...(yield* makingEditsTowards(context, merged.value))]
  const origins = originsOf(context, merged.value, [...merge.theirs.pastHashes, sha256])
  if (origins.pastHashes.length > 0 || origins.deleted.length > 0) edits.push(origins)
  return ok({ id: context.newId(), at: context.at, label: { code: 'merge', facts: { name: file } }, op: 'batch', edits })
}

function answerFields(draft: Draft, merge: WorkbookMerge, answers: MergeAnswers): void {
  for (const conflict of merge.conflicts) {
    if (conflict.kind !== 'fields' || answers.get(conflict.key) !== 'theirs') continue
    const [records, answer] = [draft.get(conflict.table), theirsOf(conflict, merge)]
    const record = records?.get(conflict.recordId)
    if (record !== undefined && answer !== undefined) records?.set(record.id, withAnswer(record, conflict, answer))
  }
}

/** A locked quarter is what its hash says: theirs may call it by another name. */
function theirsOf({ table, recordId }: FieldConflict, { mine, theirs }: WorkbookMerge): AnyRecord | undefined {
  const sha256 = table === 'quarters' ? mine.tables.quarters[recordId]?.sha256 : undefined
  return sha256 === undefined ? recordAt(theirs, table, recordId) : recordsOf(theirs, 'quarters').find((record) => record.sha256 === sha256)
}

/** Deleted records that stay after all, with everything that belongs to them alone. */
function bringBack(draft: Draft, { removals, conflicts }: WorkbookMerge, answers: MergeAnswers): void {
  const asked = new Set(conflicts.map(({ key }) => key))
  const known = new Map<string, boolean>()
  const stays = (key: string, removal: Removal): boolean => {
    const decided = known.get(key)
    if (decided !== undefined) return decided
    const answer = asked.has(key) ? answers.get(key) === otherSide(removal.deletedIn) : removal.owners.length > 0
    const ofOwners = removal.owners.every((owner) => {
      const parent = removals.all.get(owner)
      return parent === undefined || stays(owner, parent)
    })
    known.set(key, answer && ofOwners)
    return answer && ofOwners
  }
  for (const [key, removal] of removals.all) if (stays(key, removal)) draft.get(removal.table)?.set(removal.kept.id, removal.kept)
}

/** Goes round until nothing changes: what is dropped may be named by something else. */
function settleReferences(draft: Draft, merge: WorkbookMerge): void {
  const asked = new Set(merge.conflicts.map(({ key }) => key))
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    for (const { table, fields } of REFERENCES) {
      for (const record of draft.get(table)?.values() ?? []) {
        for (const [field, target] of fields) {
          const id = record[field]
          if (typeof id !== 'string' || draft.get(target)?.has(id)) continue
          isSettled = false
          settle(draft, { table, record, field, target, id }, asked, merge)
          break
        }
      }
    }
  }
}

/** A column of the team's own that is gone takes its values along. */
function dropOwnValues(draft: Draft): void {
  const columns = draft.get('ownColumns')
  const components = draft.get('components') ?? new Map<string, AnyRecord>()
  for (const [id, component] of components) {
    const gone = Object.keys(component['own'] as object).filter((column) => columns?.has(column) !== true)
    if (gone.length > 0)
      components.set(
        id,
        gone.reduce((now, column) => withValue(now, ownPath(column), null), component),
      )
  }
}

/** Shares of a rule of bills stand in a list, where no reference is seen: those of a component that is gone go, as when it is deleted. */
function dropShares(draft: Draft): void {
  const components = draft.get('components')
  const rules = draft.get('billRules') ?? new Map<string, AnyRecord>()
  for (const [id, rule] of rules) {
    const shares = rule['shares'] as BillRule['shares']
    const left = shares.filter(({ componentId }) => components?.has(componentId) === true)
    if (left.length === shares.length) continue
    if (left.length === 0) rules.delete(id)
    else rules.set(id, { ...rule, shares: left })
  }
}

interface Loose {
  readonly table: TableName
  readonly record: AnyRecord
  readonly field: string
  readonly target: TableName
  readonly id: string
}

/** Nobody was asked about what it names: then that comes back with it. Else the reference is cleared, and a part goes with its whole. */
function settle(draft: Draft, { table, record, field, target, id }: Loose, asked: ReadonlySet<string>, { removals }: WorkbookMerge): void {
  const named = removals.all.get(keyOf(target, id))
  const isBlankable = fieldAt(table, field)?.read(null, field).ok === true
  if (owningFields(table).includes(field)) draft.get(table)?.delete(record.id)
  else if (named !== undefined && target !== 'components' && !asked.has(keyOf(target, id))) draft.get(target)?.set(id, named.kept)
  else if (isBlankable) draft.get(table)?.set(record.id, withValue(record, field, null))
  else draft.get(table)?.delete(record.id)
}

/** A record that is there has no tombstone. */
function unitedTombstones(mine: Tombstones, theirs: Tombstones, tables: Tables): Tombstones {
  const united: Partial<Record<TableName, Record<string, string>>> = {}
  for (const deleted of [theirs, mine]) {
    for (const [table, entries] of Object.entries(deleted)) {
      if (!isTableName(table)) continue
      const gone = Object.entries(entries).filter(([id]) => deleted === mine || !Object.hasOwn(tables[table], id))
      if (gone.length > 0) united[table] = { ...united[table], ...Object.fromEntries(gone) }
    }
  }
  return united
}

function originsOf(context: EditContext, merged: Workbook, hashes: readonly string[]): OriginsEdit {
  const { workbook, at } = context
  const deleted = TABLE_NAMES.flatMap((table) =>
    Object.entries(merged.deleted[table] ?? {})
      // The removal of a record of mine leaves its own.
      .filter(([id]) => workbook.deleted[table]?.[id] === undefined && recordAt(workbook, table, id) === undefined)
      .map(([id, deletedAt]) => ({ table, id, at: deletedAt })),
  )
  const pastHashes = [...new Set(hashes)].filter((hash) => !workbook.pastHashes.includes(hash))
  return { id: context.newId(), at, label: NO_LABEL, op: 'origins', isAdded: true, pastHashes, deleted }
}

/** Two limits of which each side moved one. As either side has them they are in order. */
function limitsAtOdds(merged: Workbook, sides: readonly Workbook[]): Problem | null {
  const { policy, settings } = merged.tables
  if (sides.some(({ tables }) => sameValue(tables.policy, policy))) return null
  const limits = limitValues(policy, settings['settings']?.currency)
  for (const id of LIMIT_IDS) {
    const why = contradiction(limits, id, limits[id])
    if (why !== null) return why
  }
  return null
}
