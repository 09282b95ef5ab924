// What the overview leads with: the largest stake first, small ones apart, gaps never as zero.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { MAX_DECISIONS, overviewFacts } from '../../../../src/renderer/screens/overview/overview-facts.ts'
import { AS_OF, aComponent, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'

const facts = (sketch: WorkbookSketch) => overviewFacts(assess(aWorkbook(sketch), AS_OF))
const failing = (name: string, share: number, cost: number) => aComponent({ name, share, cost, edge: 'no', approach: 'buy' })

describe('what needs a decision', () => {
  it('stands in the order of money and priced time together', () => {
    // At 15,000.00 an engineer: 25% is 3,750.00, so 22% with 5,000.00 of cost weighs more.
    const { decisions } = facts({ components: [failing('Time', 2500, 10_000), failing('Money', 2200, 500_000)] })
    expect(decisions.map(({ name }) => name)).toEqual(['Money', 'Time'])
    expect(decisions[1]).toMatchObject({ ownerTimeBp: 2500, cost: { monthlyCost: 10_000 }, timeCost: 375_000 })
  })

  it('names those who give the time, each once, and not the staff of a vendor', () => {
    const shared = aComponent({
      name: 'Shared',
      cost: 1000,
      edge: 'no',
      owners: [
        { person: 'Bo', share: 1500 },
        { person: 'Cy', share: 2100 },
        { person: 'Bo', share: 100 },
        { person: 'Di', share: 0 },
        { share: 100 },
      ],
    })
    expect(facts({ components: [shared] }).decisions.map(({ owners }) => owners)).toEqual([['Bo', 'Cy']])
    expect(facts({ components: [shared], people: { Bo: { kind: 'vendor' } } }).decisions.map(({ owners }) => owners)).toEqual([['Cy']])
  })

  it('stands in the order of time while nobody said what an engineer costs', () => {
    const { decisions } = facts({
      company: { engineerMonthlyCost: null },
      components: [failing('Money', 2200, 500_000), failing('Time', 2500, 10_000)],
    })
    expect(decisions.map(({ name, timeCost }) => [name, timeCost])).toEqual([
      ['Time', null],
      ['Money', null],
    ])
  })

  it('shows seven and counts the rest', () => {
    const { decisions, furtherDecisions } = facts({
      components: Array.from({ length: 9 }, (_, index) => failing(`Component ${index}`, 2100 + index, 10_000)),
    })
    expect(decisions).toHaveLength(MAX_DECISIONS)
    expect(decisions[0]?.name).toBe('Component 8')
    expect(furtherDecisions).toBe(2)
  })

  it('gathers small ones apart', () => {
    const small = aComponent({ name: 'Small', share: 100, cost: 1_000, edge: 'no', approach: 'build', hosting: 'self-run' })
    const result = facts({ components: [small, failing('Large', 2500, 10_000)] })
    expect(result.decisions.map(({ name }) => name)).toEqual(['Large'])
    expect(result.minor.map(({ name }) => name)).toEqual(['Small'])
  })

  it('adds up what all of them have at stake, those that are not shown included, and says what of it is not known', () => {
    const more = Array.from({ length: 8 }, (_, index) => failing(`Component ${index}`, 2100, 10_000))
    const unpriced = aComponent({
      name: 'Unpriced',
      edge: 'no',
      owners: [
        { person: 'Bo', share: 2500 },
        { person: 'Cy', share: null },
      ],
    })
    expect(facts({ components: [...more, unpriced] }).stake).toEqual({
      components: 9,
      costMinor: 80_000,
      withoutCost: 1,
      ownerTimeBp: 19_300,
      withoutTime: 1,
    })
  })

  it('leaves out what is only planned, as the count above it does', () => {
    const planned = { ...failing('Planned', 4000, 50_000), lifecycle: 'planned' as const }
    expect(facts({ components: [planned, failing('Live', 2500, 10_000)] }).decisions.map(({ name }) => name)).toEqual(['Live'])
  })
})

describe('the time on infrastructure', () => {
  const unknown = aComponent({ name: 'Unknown', share: null })

  it('counts what it does not hold', () => {
    expect(facts({ components: [unknown, failing('A', 2000, 100)] })).toMatchObject({ withoutTime: 1 })
    expect(facts({ components: [failing('A', 2000, 100), { ...unknown, lifecycle: 'retired' }] }).withoutTime).toBe(0)
    expect(facts({ components: [failing('A', 0, 100)] })).toMatchObject({ withoutTime: 0 })
  })
})

describe('data findings', () => {
  it('stand apart: to fix, on watch, people with little time left', () => {
    const person = (name: string, share: number) =>
      aComponent({ name: `${name}'s`, owners: [{ person: name, share }], cost: 1_000, edge: 'no', approach: 'buy' })
    const result = facts({
      components: [
        person('Bo', 8000),
        person('Cy', 9000),
        { ...person('Cy', 2000), name: 'More of Cy' },
        aComponent({ name: 'Bare', share: 100 }),
        aComponent({ name: 'Rented', share: 100, approach: 'borrow', hosting: 'self-run' }),
      ],
    })
    expect(result.fixBeforeLock.map(({ name }) => name)).toEqual(['Cy'])
    expect(result.checkData.map(({ name }) => name)).toEqual(['Rented'])
    expect(result.watch.map(({ name }) => name)).toEqual(['More of Cy'])
    expect(result.busyPeople.map(({ name }) => name)).toEqual(['Bo'])
  })

  it('list components near a limit or with something to explain', () => {
    const { watch } = facts({
      components: [
        aComponent({ name: 'Near', share: 1600, cost: 100, edge: 'no' }),
        aComponent({ name: 'Explain', share: 3000, cost: 100, edge: 'yes', customerNotices: 'Answers name the clause they rest on' }),
        aComponent({ name: 'Fine', share: 100, cost: 100, edge: 'no' }),
      ],
    })
    expect(watch.map(({ name, verdict }) => [name, verdict.rule])).toEqual([
      ['Near', 'owner-time'],
      ['Explain', 'owner-time'],
    ])
  })
})
