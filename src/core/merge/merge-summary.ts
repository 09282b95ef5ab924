// What a merge brings into mine, in numbers, and what may be there twice afterwards. Shown before it is applied.

import { versionDifference } from '../edits/restore-edits.ts'
import { recordsOf } from '../inventory/edits.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { WorkbookMerge } from './merge-workbooks.ts'

/** Of theirs since the common state, questions left out of account. */
export interface MergeCounts {
  readonly added: number
  readonly removed: number
  /** Components that differ, in a field of their own or in an owner, cost line or other record of theirs. */
  readonly changed: number
  /** Further records: company, settings, people, bills and the like. */
  readonly others: number
  /** Locked quarters that mine lacks, and those of them that stand beside one of mine with the same revision. */
  readonly quarters: number
  readonly quartersBeside: number
}

/** Two that were made apart and are called the same: both are kept. */
export interface PossibleDuplicate {
  readonly table: 'components' | 'people' | 'ownColumns'
  readonly name: string
  readonly mineId: string
  readonly theirsId: string
}

export function mergeCounts({ base, theirs, quarters }: WorkbookMerge): MergeCounts {
  const withoutQuarters = (workbook: Workbook): Workbook => ({ ...workbook, tables: { ...workbook.tables, quarters: {} } })
  const { back, gone, changed, others } = versionDifference(withoutQuarters(base), withoutQuarters(theirs))
  return {
    ...{ added: back, removed: gone, changed, others },
    quarters: quarters.length,
    quartersBeside: quarters.filter(({ lockedElsewhere }) => lockedElsewhere).length,
  }
}

export function possibleDuplicates({ mine, theirs }: WorkbookMerge): readonly PossibleDuplicate[] {
  return (['components', 'people', 'ownColumns'] as const).flatMap((table) => {
    const own = new Map(
      recordsOf(mine, table)
        .filter(({ id }) => !Object.hasOwn(theirs.tables[table], id))
        .map((record) => [nameKey(record.name), record]),
    )
    return recordsOf(theirs, table).flatMap((record) => {
      const twin = Object.hasOwn(mine.tables[table], record.id) ? undefined : own.get(nameKey(record.name))
      return twin === undefined ? [] : [{ table, name: record.name, mineId: twin.id, theirsId: record.id }]
    })
  })
}
