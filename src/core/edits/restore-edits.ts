// Back to an earlier version as one edit: the present becomes the earlier state record by record, so that
// undo takes the restoring back like anything else. Built by the session; main counts with the same
// differences what a version would bring back.

import { inOneGo } from '../in-slices.ts'
import type { BatchEdit } from '../inventory/edit.ts'
import type { EditContext } from '../inventory/edits.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { differencesOf, makingEditsTowards } from './towards-edits.ts'

/** What restoring an earlier version would do to the components of now. */
export interface VersionDifference {
  /** Components that only the earlier version has. */
  readonly back: number
  /** Components that only the present has. */
  readonly gone: number
  /** Components that differ, in a field of their own or in an owner, cost line or other record of theirs. */
  readonly changed: number
  /** Further records that differ: company, settings, people and the like. */
  readonly others: number
}

export function versionDifference(now: Workbook, earlier: Workbook): VersionDifference {
  const changed = new Set<string>()
  let back = 0
  let gone = 0
  let others = 0
  const both = (id: unknown): id is string => typeof id === 'string' && id in now.tables.components && id in earlier.tables.components
  for (const { table, now: present, target } of differencesOf(now, earlier)) {
    const owner = (target ?? present)?.[table === 'components' ? 'id' : 'componentId']
    if (both(owner)) changed.add(owner)
    else if (table !== 'components') others += typeof owner === 'string' ? 0 : 1
    else if (present === null) back += 1
    else gone += 1
  }
  return { back, gone, changed: changed.size, others }
}

export function differsInNothing({ back, gone, changed, others }: VersionDifference): boolean {
  return back + gone + changed + others === 0
}

/**
 * What going back to an earlier version leads to. Locked quarters stay as they are now: their files are there and what was
 * locked is reopened, never forgotten. With one locked, the month that the fiscal year starts in stays too, because the
 * quarters' names mean days by it; and answers of a review whose quarter is locked by now are not asked for again.
 */
export function restorable(now: Workbook, earlier: Workbook): Workbook {
  const { quarters, settings, review } = now.tables
  const locked = Object.values(quarters)
  const asked = earlier.tables.review['review']?.quarter ?? null
  const isReviewOver = locked.some(({ quarter, reopenedAt }) => quarter === asked && reopenedAt === null)
  const [present, past] = [settings['settings'], earlier.tables.settings['settings']]
  const tables = { ...earlier.tables, quarters, review: isReviewOver ? review : earlier.tables.review }
  if (locked.length === 0 || present === undefined || past === undefined) return { ...earlier, tables }
  const { fiscalStartMonth: _past, ...meta } = past.meta
  const own = present.meta['fiscalStartMonth']
  const kept = {
    ...past,
    fiscalStartMonth: present.fiscalStartMonth,
    meta: own === undefined ? meta : { ...meta, fiscalStartMonth: own },
  }
  return { ...earlier, tables: { ...tables, settings: { ...earlier.tables.settings, settings: kept } } }
}

/**
 * Every table as the earlier version has it, save for what `restorable` keeps. Identity, revision and the hashes a merge
 * starts from stay those of now. @param savedAt when the earlier version was saved: its name in the undo menu.
 */
export function restoreVersion(context: EditContext, earlier: Workbook, savedAt: string): BatchEdit {
  const edits = inOneGo(makingEditsTowards(context, restorable(context.workbook, earlier)))
  return { id: context.newId(), at: context.at, label: { code: 'restore-version', facts: { savedAt } }, op: 'batch', edits }
}
