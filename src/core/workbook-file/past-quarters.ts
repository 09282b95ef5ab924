// The past of a pack. What its trends draw stands in the records of locked quarters, which whoever writes a file can write: so there is
// no pack of a workbook whose locks say other figures than their records, and quarters whose locks are not at hand are named.

import { lockedQuarters } from '../inventory/locked-quarters.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { Problem } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import type { LockedQuarter } from './quarter-file.ts'

export interface PastQuarters {
  /** The last that is locked; null: there is none, or its file is not at hand, which the pack says. */
  readonly last: LockedQuarter | null
  /** "2026Q3": their files are gone or were changed, so that nothing bears out what their records say. */
  readonly notAtHand: readonly string[]
}

/** A Problem names the first quarter whose lock does not bear out what its record says. */
type ReadPast = (workbook: Workbook) => Promise<Result<PastQuarters>>

/** One reader for a pack or for many: a record that was borne out once is not read again, except the last, whose contents are asked for. */
export function readingPast(openQuarter: (record: QuarterRecord) => Promise<Result<LockedQuarter>>): ReadPast {
  const borneOut = new Set<string>()
  return async (workbook) => {
    const quarters = lockedQuarters(workbook)
    const notAtHand: string[] = []
    let last: LockedQuarter | null = null
    for (const record of quarters) {
      const said = JSON.stringify(record)
      if (record !== quarters.at(-1) && borneOut.has(said)) continue
      const opened = await openQuarter(record)
      if (!opened.ok && FORGED.has(opened.problem.code)) return opened
      if (opened.ok) borneOut.add(said)
      else notAtHand.push(record.quarter)
      last = opened.ok ? opened.value : null
    }
    return ok({ last, notAtHand })
  }
}

interface DoubtfulQuarters extends Pick<PastQuarters, 'notAtHand'> {
  /** Why locks that are at hand do not bear out what their records say. */
  readonly refused: readonly Problem[]
}

/** The same of the records alone, where their files were checked elsewhere. @param problems of files, each of which it names */
export function doubtfulQuarters(workbook: Workbook, problems: readonly Problem[]): DoubtfulQuarters {
  const found = lockedQuarters(workbook).flatMap(({ id, quarter }) =>
    problems.filter(({ facts }) => 'file' in facts && facts.file === `${id}.json`).map((problem) => ({ quarter, problem })),
  )
  return {
    notAtHand: found.filter(({ problem }) => !FORGED.has(problem.code)).map(({ quarter }) => quarter),
    refused: found.filter(({ problem }) => FORGED.has(problem.code)).map(({ problem }) => problem),
  }
}

/** A file that a disk damaged has another hash; these have the right one. */
const FORGED: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'quarter-not-from-records',
  'quarter-unknown-rules',
  'signature-broken',
])
