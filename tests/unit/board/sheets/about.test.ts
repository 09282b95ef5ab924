import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { sampleInTheApp } from '../../../excel/history-subject.ts'
import { subjectOf } from '../../../excel/subjects.ts'
import { sheetsOf } from './plan-cells.ts'

const saidOn = (sheets: ReturnType<typeof sheetsOf>) =>
  sheets
    .get(SHEETS.notes)
    ?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))
    .join('\n')

describe('the limits on About', () => {
  it('speak of the sheets that a pack has', () => {
    const { workbook, past } = sampleInTheApp()
    const { plan } = subjectOf('in the app', workbook, past)
    const all = saidOn(new Map(plan.sheets.map((sheet) => [sheet.name, sheet])))
    const few = saidOn(sheetsOf(aWorkbook({ components: [{ name: 'Queue', cost: 42_000 }] })))
    for (const sheet of [SHEETS.runway, SHEETS.reconciliation, SHEETS.buildVsBuy])
      expect(plan.sheets.map(({ name }) => name)).toContain(sheet)
    for (const start of [
      'Scenarios follow the inputs',
      'Reconciliation compares',
      'Upkeep hours',
      'For verdicts, exceptions and decisions',
    ]) {
      expect(all).toContain(start)
      expect(few).not.toContain(start)
    }
    expect(few).toContain('Engineer time is what owners report.')
  })
})
