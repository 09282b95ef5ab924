import { describe, expect, it } from 'vitest'
import { aComponent, aWorkbook, componentId, personId } from '../../builders/workbook.ts'

describe('aWorkbook', () => {
  it('makes people, owners and cost lines of what a component names', () => {
    const { tables } = aWorkbook({
      components: [aComponent({ name: 'Vector store', share: 300, cost: 5000, contract: { end: '2027-01-31' } })],
    })
    expect(tables.components[componentId('Vector store')]).toMatchObject({
      lifecycle: 'live',
      contract: { end: '2027-01-31', start: null },
    })
    expect(Object.values(tables.owners)).toMatchObject([{ personId: personId('Ana'), share: 300 }])
    expect(Object.values(tables.costLines)).toMatchObject([{ amount: 5000, per: 'month', currency: 'USD' }])
  })

  it('refuses a sketch that is no workbook', () => {
    expect(() => aWorkbook({ components: [aComponent({ share: 10_001 })] })).toThrow('out-of-range')
  })
})
