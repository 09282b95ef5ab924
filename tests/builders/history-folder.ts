// A data folder with one workbook that has locked quarters, as the app itself leaves it behind: for tests that start with history.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  assess,
  encodeQuarterFile,
  encodeWorkbookFile,
  freezingReview,
  type IsoDate,
  inOneGo,
  lockedPrices,
  lockQuarter,
  payloadOf,
  peopleFigures,
  quarterFigures,
  type Workbook,
} from '#core'
import { numberStyleOf, verdictText } from '#wording'
import { afterEdit, contextOf, factsOf, okOf, tools } from './workbook-files.ts'

export interface Past {
  readonly quarter: string
  readonly asOf: IsoDate
  readonly workbook: Workbook
}

/** @returns the workbook with the records of its locks, as it was written. @param pasts the oldest first */
export function writeHistory(userData: string, present: Workbook, pasts: readonly Past[]): Workbook {
  const folder = join(userData, 'workbooks', present.id)
  mkdirSync(join(folder, 'quarters'), { recursive: true })
  let workbook = present
  for (const past of pasts) {
    const tables = { ...past.workbook.tables, quarters: workbook.tables.quarters }
    const then = { ...past.workbook, tables, id: present.id }
    const assessment = assess(then, past.asOf)
    const style = numberStyleOf(then)
    const facts = { quarter: past.quarter, revision: 1, asOf: past.asOf, lockedBy: 'Maya', dataReason: null }
    const review = inOneGo(freezingReview(assessment, { ...facts, reason: null }, (verdict) => verdictText(verdict, style)))
    const { bytes, header } = encodeQuarterFile(factsOf(then), payloadOf(then), review, tools)
    writeFileSync(join(folder, 'quarters', `${past.quarter}-r1.json`), bytes)
    const [figures, people] = [quarterFigures(assessment), peopleFigures(assessment)]
    const frozen = {
      ...facts,
      sha256: header.sha256,
      ruleSetVersion: review.ruleSetVersion,
      figures,
      people,
      prices: lockedPrices(assessment),
    }
    workbook = afterEdit(workbook, okOf(lockQuarter(contextOf(workbook), frozen)))
  }
  writeFileSync(join(folder, 'workbook.json'), encodeWorkbookFile(factsOf(workbook), payloadOf(workbook), tools).bytes)
  return workbook
}
