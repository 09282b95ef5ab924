// Locks that were made with the rules 2027.1 and are committed as they were written. A rule that was changed under the version it has
// would give other verdicts for them, and every lock of every team would be refused: it takes a new version in its folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseQuarterFile, parseWorkbookFile, recordsOf } from '#core'
import { okOf, tools } from '../../../builders/workbook-files.ts'

const FOLDER = 'tests/fixtures/workbooks/v6'
const { workbook, readOnly } = okOf(parseWorkbookFile(readFileSync(join(FOLDER, 'workbook.json')), 'workbook.json', tools))
const records = recordsOf(workbook, 'quarters')

describe('locks of the rules 2027.1', () => {
  it('are those of four quarters of the sample company, in a workbook that opens', () => {
    expect(readOnly).toBeNull()
    expect(records.map(({ id }) => id).sort()).toEqual(['2025Q4-r1', '2026Q1-r1', '2026Q2-r1', '2026Q3-r1'])
    expect(readdirSync(join(FOLDER, 'quarters'))).toHaveLength(4)
    expect(new Set(records.map(({ ruleSetVersion }) => ruleSetVersion))).toEqual(new Set(['2027.1']))
  })

  it.each(records)('$id is read and accepted as it was locked', (record) => {
    const lock = okOf(parseQuarterFile(readFileSync(join(FOLDER, 'quarters', `${record.id}.json`)), record, tools))
    expect(lock.review).toMatchObject({ quarter: record.quarter, lockedBy: 'Maya' })
  })
})
