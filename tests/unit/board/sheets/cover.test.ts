import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { sheetsOf } from './plan-cells.ts'

/** The line below the company's name, of a pack as of 2026-11-24. */
const lineOf = (fiscalStartMonth: number) =>
  sheetsOf(aWorkbook({ settings: { fiscalStartMonth }, components: [{ name: 'Queue', cost: 4200 }] }))
    .get(SHEETS.cover)
    ?.rows.find(({ number }) => number === 2)
    ?.cells.map(({ value }) => value)

describe('the cover', () => {
  it.each([
    [1, 'Q4 2026'],
    [2, 'Q4 2027 (November 2026 to January 2027)'],
    [4, 'Q3 2027 (October 2026 to December 2026)'],
    [11, 'Q1 2027 (November 2026 to January 2027)'],
    [12, 'Q4 2026 (September 2026 to November 2026)'],
  ])('says the months of a quarter whose year begins in month %i', (starts, quarter) => {
    expect(lineOf(starts)).toEqual([`Infrastructure review · ${quarter} · for the board`])
  })
})
