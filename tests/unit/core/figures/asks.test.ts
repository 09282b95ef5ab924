import { describe, expect, it } from 'vitest'
import { asksOf, assess, type IsoDate } from '#core'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

/** Takes a quarter of an engineer, costs 2,500.00 a month, and is nobody's reason to buy. */
const SELF_RUN = { edge: 'no', hosting: 'self-run', approach: 'build', share: 2500, cost: 250_000 } as const
const QUOTE = { quote: 100_000, setup: 450_000, vendor: 'Ladeo', residualShare: 200 }

const asked = (...components: readonly ComponentSketch[]) => asksOf(assess(aWorkbook({ components: components.map(aComponent) }), AS_OF), 1)

describe('what is asked of those who decide', () => {
  it('names what is missing where nobody quoted and nobody expects anything', () => {
    const { asks, totals } = asked(SELF_RUN)
    expect(asks).toMatchObject([{ cashMinor: null, capacityBp: null, oneOffMinor: null, paybackHundredths: null, missing: ['quote'] }])
    expect(totals).toMatchObject({ asks: 1, cashMinor: null, capacityBp: null, oneOffMinor: null, unpriced: 1 })
  })

  it('saves what a quote saves, in cash and in time, and is paid back by the cash alone', () => {
    // 2,500 less 1,000 a month is 1,500; 4,500 once is paid back in three months. 25% less 2% of an engineer is freed.
    expect(asked({ ...SELF_RUN, projects: [{ managed: QUOTE }] }).asks).toMatchObject([
      { cashMinor: 150_000, capacityBp: 2300, oneOffMinor: 450_000, paybackHundredths: 300, missing: [], allInMinor: 625_000 },
    ])
  })

  it('is paid back by nothing where the quote costs more, and says so where the cost of setting up is not known', () => {
    const dearer = { ...QUOTE, quote: 300_000 }
    const unknown = { ...QUOTE, setup: null }
    expect(asked({ ...SELF_RUN, projects: [{ managed: dearer }] }).asks).toMatchObject([{ cashMinor: -50_000, paybackHundredths: null }])
    expect(asked({ ...SELF_RUN, projects: [{ managed: unknown }] }).asks).toMatchObject([
      { cashMinor: 150_000, paybackHundredths: null, missing: ['setup'] },
    ])
  })

  it('is put in order by cash, then by what it costs all in, and added up without what is not known', () => {
    const { asks, totals, minor } = asked(
      { ...SELF_RUN, name: 'Unknown', cost: 90_000 },
      { ...SELF_RUN, name: 'Less', projects: [{ managed: QUOTE }] },
      { ...SELF_RUN, name: 'Unknown and dear', cost: 900_000 },
      { ...SELF_RUN, name: 'More', cost: 400_000, projects: [{ managed: QUOTE }] },
      { ...SELF_RUN, name: 'Small', share: 100, cost: 1000 },
    )
    expect(asks.map(({ of }) => of?.subject.component.name)).toEqual(['More', 'Less', 'Unknown and dear', 'Unknown'])
    expect(totals).toMatchObject({ asks: 4, cashMinor: 450_000, capacityBp: 4600, oneOffMinor: 900_000, unpriced: 2 })
    expect(minor).toEqual({ count: 1, allInMinor: 16_000 })
  })

  it('keeps owner, day and expected effect of a decision that is overdue, and proposes a day where there is none', () => {
    const overdue = {
      ...({ choice: 'move', ruleIds: ['owner-time', 'differentiation'], owner: 'Ben', due: '2026-10-31' } as const),
      effect: { cash: 70_000, capacity: null },
    } as const
    expect(asked({ ...SELF_RUN, decisions: [overdue], projects: [{ managed: QUOTE }] }).asks).toMatchObject([
      { owner: 'Ben', by: '2026-10-31', isDayProposed: false, cashMinor: 70_000, capacityBp: 2300, quoted: { cash: 150_000 } },
    ])
    expect(asked(SELF_RUN).asks).toMatchObject([{ owner: 'Ana', by: '2027-03-31' as IsoDate, isDayProposed: true }])
  })

  it('calls no decision overdue that has days left, where it leaves another check open', () => {
    const planned = { choice: 'move', ruleIds: ['owner-time'], owner: 'Ben', due: '2027-02-28', effect: { cash: 70_000 } } as const
    expect(asked({ ...SELF_RUN, decisions: [planned], projects: [{ managed: QUOTE }] }).asks).toMatchObject([
      { overdue: null, owner: 'Ana', isDayProposed: true, cashMinor: 150_000 },
    ])
  })

  it('is nothing once a decision is in force', () => {
    const planned = { choice: 'move', ruleIds: ['owner-time', 'differentiation'], due: '2027-01-31' } as const
    expect(asked({ ...SELF_RUN, decisions: [planned] }).asks).toEqual([])
  })

  it('has what is said of the company after what has a price, and before what has none', () => {
    const company = { cash: 100_000_00, netBurn: 40_000_00 }
    const components = [
      { ...SELF_RUN, name: 'Unknown', cost: 9_000_000 },
      { ...SELF_RUN, name: 'Dearer', projects: [{ managed: { ...QUOTE, quote: 300_000 } }] },
      { ...SELF_RUN, name: 'Saves', projects: [{ managed: QUOTE }] },
    ]
    const { asks } = asksOf(assess(aWorkbook({ company, components: components.map(aComponent) }), AS_OF), 1)
    expect(asks.map(({ of, finding }) => finding?.rule ?? of?.subject.component.name)).toEqual(['Saves', 'Dearer', 'runway', 'Unknown'])
  })
})
