// A colleague's copy of the same workbook, merged by record and field against the state that both copies have had. Changed on
// one side only: taken. Changed on both alike: taken. Changed on both differently, or deleted on one side and changed on the
// other: asked (merge-conflicts.ts). The window and `rightsize merge` ask here; merge-answers.ts makes the edit of it.

import { inOneGo, type WorkDone } from '../in-slices.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import type { AnyRecord, QuarterRecord } from '../inventory/tables.ts'
import { TABLE_NAMES, type TableName } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { type FieldConflict, keyOf, type MergeConflict } from './merge-conflicts.ts'
import { mergeRecord } from './merge-fields.ts'
import { type MergedQuarters, mergeQuarters } from './merge-quarters.ts'
import { findingRemovals, type Removals, recordAt, recordsIn, type States } from './merge-removals.ts'

export interface WorkbookMerge extends States {
  /** In the order of the tables; every one needs an answer. */
  readonly conflicts: readonly MergeConflict[]
  /** What is in the merged workbook whatever is answered; asked fields stand at mine. */
  readonly records: ReadonlyMap<TableName, readonly AnyRecord[]>
  readonly removals: Removals
  /** Locked quarters that come from theirs, as mine will call them. */
  readonly quarters: readonly QuarterRecord[]
}

/**
 * @param base a state that both copies have had (merge-base.ts). Refused: copies of different workbooks, and two currencies
 * where both sides changed something, because amounts would be read in the wrong one; quarters locked on both sides that
 * are counted from different months.
 */
export function mergeWorkbooks(base: Workbook, mine: Workbook, theirs: Workbook): Result<WorkbookMerge> {
  return inOneGo(mergingWorkbooks({ base, mine, theirs }))
}

const SLICE = 100

/** The same in slices, for workbooks of thousands of records. */
export function* mergingWorkbooks(given: States): Generator<WorkDone, Result<WorkbookMerge>> {
  const refused = whyNot(given)
  if (refused !== null) return fail(refused)
  const states = countingAsLocked(given)
  const removals = yield* findingRemovals(states)
  const quarters = mergeQuarters(states)
  const records = new Map<TableName, readonly AnyRecord[]>()
  const conflicts: MergeConflict[] = []
  for (const [done, table] of TABLE_NAMES.entries()) {
    yield { done, total: TABLE_NAMES.length }
    const merged = table === 'quarters' ? quarters : yield* mergingTable(table, states, removals, done)
    records.set(table, merged.records)
    conflicts.push(...removals.conflicts.filter((conflict) => conflict.table === table), ...merged.conflicts)
  }
  return ok({ ...states, conflicts, records, removals, quarters: quarters.taken })
}

/** Told before a common state is looked for: two workbooks have none. */
export function otherWorkbook(mine: Workbook, theirs: Workbook): Problem | null {
  const nameOf = ({ tables }: Workbook) => tables.company['company']?.name ?? ''
  return mine.id === theirs.id ? null : problem('merge-other-workbook', { mine: nameOf(mine), theirs: nameOf(theirs) })
}

function whyNot({ base, mine, theirs }: States): Problem | null {
  const other = otherWorkbook(mine, theirs)
  if (other !== null) return other
  const months = { mine: fiscalStartOf(mine), theirs: fiscalStartOf(theirs) }
  if (months.mine !== months.theirs && hasLocks(mine) && hasLocks(theirs)) return problem('merge-fiscal-starts', months)
  const currencyOf = ({ tables }: Workbook) => tables.settings['settings']?.currency ?? ''
  if (currencyOf(mine) === currencyOf(theirs)) return null
  if (sameValue(base.tables, mine.tables) || sameValue(base.tables, theirs.tables)) return null
  return problem('merge-currencies', { mine: currencyOf(mine), theirs: currencyOf(theirs) })
}

const fiscalStartOf = ({ tables }: Workbook) => tables.settings['settings']?.fiscalStartMonth ?? 1
const hasLocks = ({ tables }: Workbook) => Object.keys(tables.quarters).length > 0

/** Locked quarters are named by the month the fiscal year began in then: the copy that has locked keeps its month, unasked. */
function countingAsLocked(states: States): States {
  const { base, mine, theirs } = states
  const settings = base.tables.settings['settings']
  if (settings === undefined || fiscalStartOf(mine) === fiscalStartOf(theirs) || hasLocks(mine) === hasLocks(theirs)) return states
  const fiscalStartMonth = fiscalStartOf(hasLocks(mine) ? theirs : mine)
  return { ...states, base: { ...base, tables: { ...base.tables, settings: { settings: { ...settings, fiscalStartMonth } } } } }
}

type MergedTable = Pick<MergedQuarters, 'records' | 'conflicts'>

/** Mine in their order, then what theirs added. */
function* mergingTable(table: TableName, states: States, { all }: Removals, step: number): Generator<WorkDone, MergedTable> {
  const records: AnyRecord[] = []
  const conflicts: FieldConflict[] = []
  let done = 0
  for (const mine of Object.values(recordsIn(states.mine, table))) {
    if (++done % SLICE === 0) yield { done: step, total: TABLE_NAMES.length }
    const theirs = recordAt(states.theirs, table, mine.id)
    if (theirs === undefined) {
      if (!all.has(keyOf(table, mine.id))) records.push(mine)
      continue
    }
    const merged = mergeRecord({ table, base: recordAt(states.base, table, mine.id), mine, theirs })
    records.push(merged.record)
    conflicts.push(...merged.conflicts)
  }
  for (const theirs of Object.values(recordsIn(states.theirs, table))) {
    const isNew = recordAt(states.mine, table, theirs.id) === undefined && !all.has(keyOf(table, theirs.id))
    if (isNew) records.push(theirs)
  }
  return { records, conflicts }
}
