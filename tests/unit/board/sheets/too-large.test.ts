import { describe, expect, it } from 'vitest'
import { planBoardSlides, type TableShape } from '#board'
import { assess, bookedPrices, type ComponentCost, renewalsOf } from '#core'
import { COMMON_TEXT, componentCostText, PLAIN_STYLE, SHEETS, unknownCost } from '#wording'
import { checkJson } from '../../../../src/cli/check-json.ts'
import { checkText } from '../../../../src/cli/check-text.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { findSaying } from '../../../helpers/sayings.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const TOO_LARGE = COMMON_TEXT.costTooLarge
const STYLE = { locale: 'en-US', currency: 'USD' }
/** One is too large once it is converted, one with its seats; one is blank, one waits for its rate. */
const workbook = aWorkbook({
  components: [
    {
      ...{ name: 'Converted', edge: 'no', approach: 'build', share: 2500, contract: { end: '2027-05-31' } },
      costLines: [{ amount: 70_000_000_000, currency: 'EUR' }],
      exemptions: [
        { ruleIds: ['differentiation'], reason: 'The contract runs until May.', approver: 'Bo', since: '2026-11-01', until: '2026-12-31' },
      ],
    },
    { name: 'Seats', costLines: [{ amount: 80_000_000_000, driver: 'per-seat', seats: 2 }, { amount: 5000 }] },
    { name: 'Blank', costLines: [{ amount: null, currency: 'EUR' }] },
    { name: 'Without rate', costLines: [{ amount: 100, currency: 'GBP' }] },
  ],
  exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.5, date: '2026-11-01' }],
})
const assessment = assess(workbook, AS_OF)
const sheets = sheetsOf(workbook)

const columnNamed = (sheet: string, header: string) => {
  const cells = sheets.get(sheet)?.rows.flatMap((row) => row.cells) ?? []
  const column = findSaying(cells, ({ value }) => value, header)?.column ?? 0
  return String.fromCharCode(64 + column)
}
const cellOf = (sheet: string, name: string, header: string) => {
  const letter = columnNamed(sheet, header)
  return valuesIn(sheets.get(sheet), rowNamed(sheets.get(sheet), name), letter, letter)[0]
}

describe('a price that is too large once it is converted, or with its seats', () => {
  it('reads so wherever the cost of a component is said, and neither as not set nor as waiting for a rate', () => {
    const said = assessment.components.map(({ subject }) => componentCostText(subject as ComponentCost, String, PLAIN_STYLE))
    expect(said).toEqual([TOO_LARGE, TOO_LARGE, 'Not set', 'Not set'])
    const booked = bookedPrices(assessment).map((price) => [price.componentName, price.monthlyMinor ?? unknownCost(price)])
    expect(booked).toEqual([
      ['Seats', 5000],
      ['Converted', TOO_LARGE],
      ['Seats', TOO_LARGE],
      ['Blank', 'Not set'],
      ['Without rate', 'No GBP rate'],
    ])
    for (const renewal of renewalsOf(workbook, assessment)) expect(unknownCost(renewal), renewal.key).toBe(TOO_LARGE)
  })

  it('reads so on the command line and in its JSON', () => {
    const lines = [...checkText(assessment, STYLE)]
    for (const name of ['Converted', 'Seats']) expect(lines.find((line) => line.startsWith(name))).toContain(TOO_LARGE)
    const { components } = JSON.parse([...checkJson(assessment, STYLE, 1)].join(''))
    expect(components.map((each: { readonly monthlyCostTooLarge: boolean }) => each.monthlyCostTooLarge)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('reads so on the sheets, where what is known goes on counting', () => {
    expect(['Converted', 'Seats', 'Blank'].map((name) => cellOf(SHEETS.components, name, 'Monthly cost'))).toEqual([
      TOO_LARGE,
      TOO_LARGE,
      '',
    ])
    expect(['Converted', 'Seats', 'Blank'].map((name) => cellOf(SHEETS.costs, name, 'Monthly list price'))).toEqual([
      TOO_LARGE,
      TOO_LARGE,
      0,
    ])
    expect(cellOf(SHEETS.commitments, 'Converted', 'Monthly cost')).toBe(TOO_LARGE)
    expect(assessment.components.map(({ subject }) => subject.knownCost)).toEqual([0, 5000, 0, 0])
  })

  it('reads so on slides', () => {
    const source = { workbook, assessment, fingerprint: 'f00d', appVersion: '0.1.0' }
    const tables = okOf(planBoardSlides(source)).slides.flatMap(({ shapes }) =>
      shapes.filter((shape): shape is TableShape => shape.kind === 'table'),
    )
    const cells = tables.flatMap(({ rows }) => rows).find((row) => row.some(({ text }) => text === 'Converted'))
    expect(cells?.map(({ text }) => text)).toContain(TOO_LARGE)
  })
})
