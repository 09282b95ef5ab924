// A workbook that has locked a quarter, and the pack of it as export writes it, for whoever compares the two.

import { type BoardSource, planBoardWorkbook, type WorkbookPlan } from '#board'
import { type Audience, assess, fail, type LockedQuarter, problem, type QuarterRecord, type Workbook } from '#core'
import type { VerifySurroundings } from '../../src/excel/verify/verify-pack.ts'
import { withLocked } from './locked-past.ts'
import { AS_OF } from './workbook.ts'
import { okOf } from './workbook-files.ts'

export interface LockedPacks extends VerifySurroundings {
  readonly record: QuarterRecord
  readonly sourceFor: (audience?: Audience, as?: QuarterRecord) => BoardSource
  readonly planFor: (audience?: Audience, as?: QuarterRecord) => WorkbookPlan
}

/** @param then the workbook that is locked as 2026Q4. @param past of the quarter before it, whose record `then` has */
export function lockedPacks(then: Workbook, past: LockedQuarter | null = null): LockedPacks {
  const { workbook, past: locked } = withLocked(then, then, '2026Q4', AS_OF)
  const record = workbook.tables.quarters['2026Q4-r1'] as QuarterRecord
  const sourceFor: LockedPacks['sourceFor'] = (audience = 'board', as = record) => ({
    ...{ workbook: then, assessment: assess(then, AS_OF), fingerprint: record.sha256, appVersion: '0.1.0' },
    ...{ locked: as, past, audience },
  })
  return {
    workbook,
    appVersion: '0.1.0',
    record,
    openQuarter: async ({ id, quarter }) => {
      const found = id === record.id ? locked : past?.review.quarter === quarter ? past : null
      return found === null ? fail(problem('quarter-missing', { quarter, file: `${id}.json` })) : { ok: true, value: found }
    },
    sourceFor,
    planFor: (audience, as) => okOf(planBoardWorkbook(sourceFor(audience, as))),
  }
}
