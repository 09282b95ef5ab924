// Reviews for tests: the samples as their lists are read, quarters that were locked, and the walk on a day.

import { readFileSync } from 'node:fs'
import {
  assess,
  type Edit,
  type EditContext,
  type IsoDate,
  type IsoTime,
  newRecord,
  openQuarter,
  type QuarterRecord,
  type Result,
  type ReviewStep,
  type ReviewWalk,
  reviewWalk,
  startReview,
  type Workbook,
} from '#core'
import { readCompanyFile, workbookFromCsv } from '#intake'
import { afterEdit, okOf } from './workbook-files.ts'

const resource = (name: string) => readFileSync(new URL(`../../resources/sample/${name}`, import.meta.url))

export type SampleName = 'seed_5_people' | 'series_a_40_people'

export function sampleOf(name: SampleName): Workbook {
  let count = 0
  const context = { id: 'sample', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++count}` }
  const company = okOf(readCompanyFile(resource(`${name}.company.json`).toString(), `${name}.company.json`))
  return okOf(workbookFromCsv(resource(`${name}.csv`), `${name}.csv`, context, company))
}

export function withLocks(workbook: Workbook, locks: readonly (Partial<QuarterRecord> & Pick<QuarterRecord, 'quarter'>)[]): Workbook {
  const quarters = Object.fromEntries(
    locks.map((lock) => {
      const id = `${lock.quarter}-r${lock.revision ?? 1}`
      return [id, { ...newRecord('quarters', id), sha256: 'f'.repeat(64), ...lock }]
    }),
  )
  return { ...workbook, tables: { ...workbook.tables, quarters } }
}

/** Everything in it was set before the last lock, so that nothing counts as just set. */
export function lockedSince(workbook: Workbook): Workbook {
  const lockedAt = '2026-11-25T09:30:00.000Z' as IsoTime
  return withLocks(workbook, [{ quarter: '2026Q3', asOf: '2026-09-30' as IsoDate, lockedAt }])
}

let made = 0
function at(workbook: Workbook, time: string): EditContext {
  return { workbook, at: time as IsoTime, newId: () => `made-${++made}`, source: 'typed' }
}

/** The workbook after an edit made at that moment. */
export function does(workbook: Workbook, time: string, build: (context: EditContext) => Result<Edit>): Workbook {
  return afterEdit(workbook, okOf(build(at(workbook, time))))
}

export function begun(workbook: Workbook, time: string, quarter: string): Workbook {
  return does(workbook, time, (context) => startReview(context, quarter))
}

export function walkOn(workbook: Workbook, day: string): ReviewWalk {
  const open = openQuarter(workbook, day as IsoDate)
  if (open.kind !== 'open') throw new Error(`No quarter is open on ${day}: ${open.kind}`)
  return reviewWalk(workbook, assess(workbook, open.asOf), open)
}

/** Prompts of a step as "kind state", or with what tells them apart. */
export function itemsOf(walk: ReviewWalk, step: ReviewStep) {
  return walk.steps.find((entry) => entry.step === step)?.items ?? []
}

export function keysOf(walk: ReviewWalk, step: ReviewStep): readonly string[] {
  return itemsOf(walk, step).map(({ key, state }) => `${key} ${state}`)
}
