import { describe, expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
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
    expect(valuesOf(SHEETS.summary, 'Components without a complete cost')[0]).toBe(2)
    expect(valuesOf(SHEETS.costsByMonth, 'Partly priced')[0]).toBe(1234.56)
    expect(valuesOf(SHEETS.costsByMonth, 'At list price')[0]).toBe(1654.56)
  })

  it('is never shown as if that were all of its cost', () => {
    const sheet = [...sheets.values()].find(({ rows }) => rows.some(({ cells }) => cells.some(({ value }) => value === 'Cost shown')))
    const header = sheet?.rows.flatMap(({ cells }) => cells).find(({ value }) => value === 'Cost shown')?.column
    const shown = sheet?.rows.map(({ cells }) => cells.find(({ column }) => column === header)?.value).slice(-3)
    expect(shown).toEqual([420, '≥ 1,234', 'Not set'])
    const commitments = sheets.get(SHEETS.commitments)
    expect(valuesIn(commitments, rowNamed(commitments, 'Partly priced'), 'B', 'Z')).toEqual(expect.arrayContaining(['≥ 1,234', 3703.68]))
  })
})
