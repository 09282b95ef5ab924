import { describe, expect, it } from 'vitest'
import { effectOfDecisions, recordsOf } from '#core'
import { AS_OF, aWorkbook, type ComponentSketch } from '../../../../builders/workbook.ts'

const LATER = '2027-01-31'
const effect = (decisions: ComponentSketch['decisions'], company = { cash: 120_000_000, netBurn: 10_000_000 }) => {
  const workbook = aWorkbook({ company, components: [{ decisions: decisions ?? [] }] })
  const record = workbook.tables.company['company']
  if (record === undefined) throw new Error('A workbook has a company')
  return effectOfDecisions(recordsOf(workbook, 'decisions'), { company: record }, AS_OF)
}

describe('the effect of decisions', () => {
  it('lengthens the runway by cash alone: 12.00 becomes 12.07, and 0.28 of an engineer stands beside it', () => {
    expect(effect([{ due: LATER, effect: { cash: 60_000, capacity: 2800 } }])).toEqual({
      decisions: 1,
      cashMinor: 60_000,
      capacityBp: 2800,
      runwayHundredths: 1207,
    })
    expect(effect([{ due: LATER, effect: { capacity: 2800 } }])).toMatchObject({ cashMinor: null, runwayHundredths: null })
  })

  it('adds up what is in force, costs included', () => {
    const two = [{ effect: { cash: 60_000, capacity: 2800 } }, { due: AS_OF, effect: { cash: -10_000, capacity: -300 } }]
    expect(effect(two)).toMatchObject({ decisions: 2, cashMinor: 50_000, capacityBp: 2500 })
  })

  it('leaves out what is done, what is past its day, and what says no effect', () => {
    const none = [{ outcome: 'Moved', effect: { cash: 60_000 } }, { due: '2026-11-24', effect: { cash: 60_000 } }, { due: LATER }]
    expect(effect(none)).toEqual({ decisions: 0, cashMinor: null, capacityBp: null, runwayHundredths: null })
  })

  it('has no length where nothing is burnt once it is done', () => {
    expect(effect([{ effect: { cash: 10_000_000 } }])).toMatchObject({ cashMinor: 10_000_000, runwayHundredths: null })
  })
})
