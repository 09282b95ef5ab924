// Which records of locked quarters count: of each quarter the newest revision, and which of them an open quarter is compared with.

import type { QuarterRecord, Tables } from './tables.ts'

interface WithQuarters {
  readonly tables: Pick<Tables, 'quarters'>
}

/** Every locked quarter by its newest revision, ours before another copy's; the oldest quarter first. */
export function lockedQuarters({ tables }: WithQuarters): readonly QuarterRecord[] {
  const newest = new Map<string, QuarterRecord>()
  for (const record of Object.values(tables.quarters)) {
    const known = newest.get(record.quarter)
    if (known === undefined || isNewer(record, known)) newest.set(record.quarter, record)
  }
  return [...newest.values()].sort((a, b) => (a.quarter < b.quarter ? -1 : 1))
}

function isNewer(record: QuarterRecord, known: QuarterRecord): boolean {
  if (record.revision !== known.revision) return record.revision > known.revision
  return known.lockedElsewhere && !record.lockedElsewhere
}

/** The newest revision of the last quarter that was locked before the open one: a quarter that was reopened is the open one. null: none. */
export function lastLocked(workbook: WithQuarters): QuarterRecord | null {
  const locked = lockedQuarters(workbook)
  const reopened = locked.findLast(({ reopenedAt }) => reopenedAt !== null)
  return (reopened === undefined ? locked.at(-1) : locked.findLast(({ quarter }) => quarter < reopened.quarter)) ?? null
}
