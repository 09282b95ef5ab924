import { describe, expect, it } from 'vitest'
import { type PricesItem, prepareList, rememberPlace } from '#core'
import { does, itemsOf, lockedSince, sampleOf, walkOn } from '../../../builders/reviewing.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'

const DAY = '2026-11-25'
const old = (name: string, vendor: string | null = null) =>
  aComponent({ name, vendor, owners: [{ person: 'Ana', share: 300 }], edge: 'no', costLines: [{ amount: 10_000, costAsOf: '2026-01-31' }] })

describe('what to prepare', () => {
  it('is bills with the place of each, figures, and what each person owes', () => {
    const list = prepareList(
      walkOn(lockedSince(aWorkbook({ components: [old('Cache', 'AWS'), { ...old('Queue'), edge: null, hosting: 'self-run' }] })), DAY),
    )
    expect(list.bills.map(({ name, foundAt }) => [name, foundAt])).toEqual([
      ['AWS', null],
      ['Queue', null],
    ])
    expect(list.withoutPlace).toBe(2)
    expect(list.figures.map(({ kind }) => kind)).toEqual(['company'])
    expect(list.people).toMatchObject([{ name: 'Ana', owners: { rows: [{}, {}] }, answers: [{ missing: ['edge'] }] }])
  })

  it('remembers where a bill is found', () => {
    const workbook = aWorkbook({ components: [old('Cache', 'AWS'), old('Queue', 'AWS')] })
    const item = itemsOf(walkOn(workbook, DAY), 'refresh').find(({ kind }) => kind === 'prices') as PricesItem
    const placed = does(workbook, '2026-11-25T10:00:00.000Z', (context) => rememberPlace(context, item, 'console.aws, Billing'))
    expect(prepareList(walkOn(placed, DAY)).bills.map(({ foundAt }) => foundAt)).toEqual(['console.aws, Billing'])
    expect(Object.values(placed.tables.costLines).map(({ foundAt }) => foundAt)).toEqual(['console.aws, Billing', 'console.aws, Billing'])
  })

  it('asks about a component whoever gives it most time, wherever they stand among its owners', () => {
    const shared = aComponent({
      name: 'Queue',
      owners: [
        { person: 'Ana', share: 300 },
        { person: 'Ben', share: 2000 },
        { person: 'Cleo', share: 900 },
      ],
    })
    const { people } = prepareList(walkOn(lockedSince(aWorkbook({ components: [{ ...shared, edge: null, hosting: 'self-run' }] })), DAY))
    expect(people.flatMap(({ name, answers }) => (answers.length > 0 ? [name] : []))).toEqual(['Ben'])
  })

  it('leaves to nobody what nobody is named for, at the end', () => {
    const { people } = prepareList(walkOn(lockedSince(sampleOf('series_a_40_people')), DAY))
    expect(people).toHaveLength(9)
    expect(people.at(-1)).toMatchObject({ name: null, owners: null, answers: [{ missing: ['owner'] }] })
  })

  it('names who promised what', () => {
    const promise = { choice: 'move', due: '2026-12-31', owner: 'Zoe', ruleIds: ['owner-time'] } as const
    const list = prepareList(walkOn(aWorkbook({ components: [aComponent({ name: 'Queue', decisions: [promise] })] }), DAY))
    expect(list.people.find(({ name }) => name === 'Zoe')?.promises).toHaveLength(1)
  })
})
