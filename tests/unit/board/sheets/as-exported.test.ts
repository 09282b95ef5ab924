// A sentence with figures that stands beside cells which follow the inputs says that it does not follow them.

import { describe, expect, it } from 'vitest'
import { volumeShare } from '#core'
import { asExported, CHANGES_SHEET, numberStyleOf, SHEETS, volumeText } from '#wording'
import { sampleInTheApp } from '../../../excel/history-subject.ts'
import { subjectOf } from '../../../excel/subjects.ts'

describe('what a pack says of the day of its export', () => {
  const { workbook, past } = sampleInTheApp()
  const subject = subjectOf('in the app', workbook, past)
  const textsOn = (sheet: string) =>
    subject.plan.sheets
      .find(({ name }) => name === sheet)
      ?.rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula === undefined).map(({ value }) => String(value ?? '')))
      .join('\n')

  it('is marked as such: how much of the cost scales with volume, what was before, and the reasons', () => {
    const volume = volumeText(volumeShare(subject.assessment), numberStyleOf(workbook))
    expect(volume).toMatch(/^\d/)
    expect(textsOn(SHEETS.runway)).toContain(asExported(volume))
    expect(textsOn(SHEETS.changes)).toContain(CHANGES_SHEET.asExported)
  })
})
