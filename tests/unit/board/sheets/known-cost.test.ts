import { describe, expect, it } from 'vitest'
import { planBoardSlides, planBoardWorkbook, planPages } from '#board'
import { assess } from '#core'
import { runwayHeadline, SHEETS } from '#wording'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { findSaying } from '../../../helpers/sayings.ts'
import { rowNamed, sheetsOf, valuesIn } from './plan-cells.ts'

const workbook = aWorkbook({
  components: [
    { name: 'Plain', cost: 42_000, layer: 'data' },
    {
      ...{ name: 'Partly priced', layer: 'compute', vendor: 'Cloud', contract: { end: '2027-02-10' } },
      costLines: [{ amount: 123_456, bookedAs: 'cogs' }, { amount: null }],
    },
    { name: 'Blank', cost: null },
  ],
})
const sheets = sheetsOf(workbook)
const valuesOf = (name: string, label: string) => valuesIn(sheets.get(name), rowNamed(sheets.get(name), label), 'C', 'Z')

describe('a component with a price that is not set', () => {
  it('counts in the sums with its other prices, and is counted as one without a complete cost', () => {
    expect(valuesOf(SHEETS.summary, 'Monthly infrastructure cost')[0]).toBe(1654.56)
    expect(valuesOf(SHEETS.summary, 'Without a complete cost')[0]).toBe(2)
    expect(valuesOf(SHEETS.costsByMonth, 'Partly priced')[0]).toBe(1234.56)
    expect(valuesOf(SHEETS.costsByMonth, 'At list price')[0]).toBe(1654.56)
  })

  it('is never shown as if that were all of its cost', () => {
    const sheet = [...sheets.values()].find(({ rows }) => rows.some(({ cells }) => cells.some(({ value }) => value === 'Cost shown')))
    const header = sheet?.rows.flatMap(({ cells }) => cells).find(({ value }) => value === 'Cost shown')?.column
    const shown = sheet?.rows.map(({ cells }) => cells.find(({ column }) => column === header)?.value).slice(-3)
    // Of the others no sheet names the cost of one.
    expect(shown).toEqual([undefined, '≥ 1,234', undefined])
    const commitments = sheets.get(SHEETS.commitments)
    expect(valuesIn(commitments, rowNamed(commitments, 'Partly priced'), 'B', 'Z')).toEqual(expect.arrayContaining(['≥ 1,234', 3703.68]))
  })

  it('makes Cost and gross margin say that its costs are at least, where the margin is not known, too', () => {
    const finding = (company: object) => {
      const sheet = sheetsOf({
        ...aWorkbook({ company, components: [{ name: 'A', costLines: [{ amount: 5000, bookedAs: 'cogs' }] }, { name: 'Blank' }] }),
      })
      return valuesIn(sheet.get(SHEETS.margin), 5, 'B', 'B')[0]
    }
    expect(valuesIn(sheets.get(SHEETS.margin), 5, 'B', 'B')[0]).toBe('Costs are at least as shown.')
    expect(finding({ revenue: 100_000 })).toBe('Margin after infrastructure COGS: at most 95%. Costs are at least as shown.')
  })

  it('makes what is made of costs read at least, on the cover of the PDF and on slides', () => {
    const style = { locale: 'en-US', currency: 'USD' }
    const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f00d', appVersion: '0.1.0' }
    const { cover } = planPages(okOf(planBoardWorkbook(source)), 'a4', style)
    expect(findSaying(cover.figures, ({ label }) => label, 'Monthly infrastructure cost')?.value).toMatch(/^≥ /)
    const texts = JSON.stringify(okOf(planBoardSlides(source)).slides[0]?.shapes)
    // Of $1,654.56: no more than is known.
    expect(texts).toContain('≥ $1,654')
    const runway = { kind: 'lasts', monthHundredths: 1200 } as const
    expect(runwayHeadline({ runway, netBurn: 6_500_000, ofBurnBp: 260, lasting: null, targetMonths: 18, withoutCost: 2 }, style)).toContain(
      '(infrastructure ≥ 2.6%)',
    )
  })
})

describe('a component whose owners’ time nobody has said', () => {
  it('is no 0% on Components', () => {
    const timed = sheetsOf(
      aWorkbook({
        components: [
          { name: 'Unsaid', owners: [{ person: 'Ana', share: null }] },
          {
            name: 'Partly',
            owners: [
              { person: 'Ana', share: null },
              { person: 'Ben', share: 500 },
            ],
          },
          { name: 'None', owners: [{ person: 'Ana', share: 0 }] },
        ],
      }),
    ).get(SHEETS.components)
    const shown = ['Unsaid', 'Partly', 'None'].map((name) => valuesIn(timed, rowNamed(timed, name), 'I', 'I')[0])
    expect(shown).toEqual(['Not set', 0.05, 0])
  })
})
