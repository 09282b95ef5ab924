// What the pack of the sample company weighs: a workbook that is sent around stays small, and holds no workings that nobody reads.

import { expect, it } from 'vitest'
import { writeBoardWorkbook } from '#excel'
import { sampleInTheApp, withHistory } from './history-subject.ts'
import { type Subject, seedSubject, subjectOf } from './subjects.ts'

const list = seedSubject()
const withQuarters = withHistory(list.workbook)
const inTheApp = sampleInTheApp()
/** With its cash, its contracts, its books and its scenarios the sample of the app has seven sheets more than its list. */
const SAMPLES: readonly [name: string, subject: Subject, formulas: number, bytes: number][] = [
  ['the list of the sample', list, 2600, 126_000],
  ['the list with its four locked quarters', subjectOf('with quarters', withQuarters.workbook, withQuarters.past), 4500, 150_000],
  ['the sample of the app', subjectOf('in the app', inTheApp.workbook, inTheApp.past), 4500, 213_000],
]

it.each(SAMPLES)('the pack of %s has few formulas and bytes', async (_, { plan }, most, bytes) => {
  const cells = plan.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const formulas = cells.filter(({ formula }) => formula !== undefined).length
  expect(formulas).toBeGreaterThan(1000)
  expect(formulas).toBeLessThanOrEqual(most)
  expect((await writeBoardWorkbook(plan)).bytes.length).toBeLessThanOrEqual(bytes)
})
