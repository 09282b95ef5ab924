import { describe, expect, it } from 'vitest'
import { formFor, formPeople } from '#core'
import { AS_OF, aComponent, aWorkbook, personId } from '../../../builders/workbook.ts'

const workbook = aWorkbook({
  people: { Maya: {}, Priya: { kind: 'contractor' }, Vendor: { kind: 'vendor' }, Gone: { active: false }, Idle: {} },
  components: [
    aComponent({
      name: 'Kafka',
      layer: 'data',
      edge: 'no',
      cost: 40_000,
      owners: [
        { person: 'Maya', share: 1000 },
        { person: 'Priya', share: 2000 },
      ],
    }),
    aComponent({ name: 'Queue', owners: [{ person: 'Maya', share: null }, { share: 500 }] }),
    aComponent({ name: 'Old', lifecycle: 'retired', owners: [{ person: 'Maya', share: 500 }] }),
    aComponent({ name: 'Soon', lifecycle: 'planned', owners: [{ person: 'Priya', share: 0 }] }),
    aComponent({ name: 'Cloud', owners: [{ person: 'Vendor', share: 100 }] }),
    aComponent({ name: 'Left', owners: [{ person: 'Gone', share: 100 }] }),
  ],
})

describe('a form', () => {
  it('goes to employees and contractors who own something that is not retired', () => {
    expect(formPeople(workbook).map(({ name }) => name)).toEqual(['Maya', 'Priya'])
    expect(formFor(workbook, personId('Idle'), AS_OF)).toBeNull()
    expect(formFor(workbook, 'p-nobody', AS_OF)).toBeNull()
  })

  it('asks of own rows only, with what the workbook says', () => {
    expect(formFor(workbook, personId('Maya'), AS_OF)).toEqual({
      workbookId: 'w-test',
      rev: workbook.rev,
      personId: 'p-maya',
      person: 'Maya',
      company: 'Test company',
      quarter: '2026Q4',
      asOf: AS_OF,
      currency: 'USD',
      rows: [
        { componentId: 'c-kafka', component: 'Kafka', layer: 'data', asked: { time: 1000, edge: 'no', lifecycle: 'live' } },
        {
          componentId: 'c-queue',
          component: 'Queue',
          layer: null,
          asked: { time: null, unnamedTime: 500, cost: null, edge: null, lifecycle: 'live' },
        },
      ],
    })
  })

  it('asks for the price whoever gives most of their time, and nobody where a figure alone cannot change it', () => {
    expect(formFor(workbook, personId('Priya'), AS_OF)?.rows[0]?.asked).toMatchObject({ time: 2000, cost: 40_000 })
    const yearly = aWorkbook({ components: [aComponent({ share: 1000, costLines: [{ amount: 500, per: 'year' }] })] })
    expect(formFor(yearly, personId('Ana'), AS_OF)?.rows[0]?.asked).not.toHaveProperty('cost')
    const several = aWorkbook({ components: [aComponent({ share: 1000, costLines: [{ amount: 500 }, { amount: 200 }] })] })
    expect(formFor(several, personId('Ana'), AS_OF)?.rows[0]?.asked).not.toHaveProperty('cost')
  })

  it('holds nothing of other people', () => {
    const text = JSON.stringify(formFor(workbook, personId('Maya'), AS_OF))
    for (const word of ['Priya', 'p-priya', '2000', 'Vendor', 'Soon']) expect(text).not.toContain(word)
  })
})
