import { describe, expect, it } from 'vitest'
import { verdictText } from '#wording'
import { portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const check = (workbook: WorkbookSketch) => portfolioCheckOf('spend-concentration', workbook)
const paid = (name: string, vendor: string | null, cost: number | null, more: ComponentSketch = {}): ComponentSketch => ({
  ...{ name, vendor, cost },
  ...more,
})
const said = (verdict: ReturnType<typeof check>) => verdictText(verdict, { locale: 'en-US', currency: 'USD' })

describe('spend-concentration', () => {
  it.each([
    [2499, 'spend-spread'],
    [2500, 'spend-concentrated'],
  ])('of %i in 10,000 is %s', (part, code) => {
    const others = ['A', 'B', 'C', 'D'].map((vendor, at) => paid(vendor, vendor, at === 0 ? 10_000 - part - 3 * 1875 : 1875))
    const verdict = check({ components: [paid('LLM', 'OpenAI', part), ...others] })
    expect(verdict).toMatchObject({ state: 'PASS', informational: true, code, value: { value: part, unit: 'bp' }, flip: [] })
    expect(verdict.mark).toBe(code === 'spend-concentrated' ? 'concentrated' : undefined)
    expect(verdict.facts).toMatchObject({ vendor: 'OpenAI', vendorMinor: part, totalMinor: 10_000 })
  })

  it('adds up the components of a vendor however its name is spelled, and only those that count', () => {
    const components = [
      paid('LLM', 'OpenAI', 1000),
      paid('Embeddings', ' openai ', 500),
      paid('Old', 'OpenAI', 9000, { lifecycle: 'retired' }),
      paid('Planned', 'OpenAI', 9000, { lifecycle: 'planned' }),
      paid('Nobody', null, 8500),
    ]
    expect(check({ components }).facts).toMatchObject({ vendor: 'OpenAI', vendorMinor: 1500, totalMinor: 10_000 })
  })

  it('counts what no component bears of a bill for its vendor, and names a bill without an amount', () => {
    const bills = [
      { vendor: 'AWS', amount: 3000 },
      { vendor: 'GCP', amount: null },
    ]
    const part = { amount: 1000, billId: 'bill-1' }
    const components = [paid('Cluster', 'AWS', null, { costLines: [part] }), paid('Cache', 'Redis', 1000)].map(({ cost, ...component }) =>
      cost === null ? component : { ...component, cost: cost as number },
    )
    const verdict = check({ bills, components })
    expect(verdict.facts).toMatchObject({ vendor: 'AWS', vendorMinor: 3000, totalMinor: 4000, billsWithoutPrice: 1 })
    expect(said(verdict)).toMention('1 bill has a price that is not known, so only known prices count.')
  })

  it('takes the known part where a price is blank, and says so', () => {
    const half = paid('LLM', 'OpenAI', null, { costLines: [{ amount: 3000 }, { amount: null }] })
    const { cost: _, ...component } = half
    const verdict = check({ components: [component, paid('Cache', 'Redis', 1000)] })
    expect(verdict).toMatchObject({ code: 'spend-concentrated', facts: { vendorMinor: 3000, totalMinor: 4000, withoutPrice: 1 } })
    expect(said(verdict)).toMention('1 component has a price that is not known, so only known prices count.')
  })

  it('waits for an exchange rate, of a component or of the rest of a bill', () => {
    const euro = paid('LLM', 'OpenAI', null, { costLines: [{ amount: 3000, currency: 'EUR' }] })
    const { cost: _, ...component } = euro
    expect(check({ components: [component, paid('Cache', 'Redis', 1000)] })).toMatchObject({
      ...{ state: 'UNKNOWN', code: 'missing' },
      facts: { missing: ['rate'] },
    })
    const bills = [{ vendor: 'AWS', amount: 3000, currency: 'EUR' }]
    expect(check({ bills, components: [paid('A', 'A', 1), paid('B', 'B', 1)] }).state).toBe('UNKNOWN')
  })

  it('does not apply to one component, without prices, or without vendors', () => {
    expect(check({ components: [paid('LLM', 'OpenAI', 100)] })).toMatchObject({ state: 'N/A', code: 'one-component' })
    expect(check({ components: [] }).code).toBe('one-component')
    expect(check({ components: [paid('A', 'A', 0), paid('B', 'B', null)] }).code).toBe('nothing-priced')
    expect(check({ components: [paid('A', null, 10), paid('B', ' ', 10)] }).code).toBe('no-vendor-named')
  })

  it('names what would decide it, and what that still needs', () => {
    const other = paid('Cache', 'Redis', 1000)
    expect(said(check({ components: [paid('LLM', 'OpenAI', 9000), other] }))).toSay(
      'The largest vendor is OpenAI with 90% of cost, $90 of $100 per month. Owned compute and inference savings show whether an alternative pays off. They still need a planned reservation and planned savings.',
    )
    const planned = paid('LLM', 'OpenAI', 9000, { projects: [{ reserved: { expectedUse: 7000 }, saving: { days: 20, share: 6000 } }] })
    expect(check({ components: [planned, other] }).facts['needs']).toEqual(['revenue', 'history', 'upkeep'])
  })
})
