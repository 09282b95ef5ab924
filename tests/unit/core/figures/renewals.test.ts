import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { type Renewal, renewalsOf, renewalsWithin } from '../../../../src/core/figures/renewals.ts'
import { AS_OF, aWorkbook, type ComponentSketch, type WorkbookSketch } from '../../../builders/workbook.ts'

const all = (sketch: WorkbookSketch) => {
  const workbook = aWorkbook(sketch)
  return renewalsOf(workbook, assess(workbook, AS_OF))
}
const short = ({ kind, day, name, monthlyMinor, isOverdue }: Renewal) =>
  `${day} ${kind} ${name} ${monthlyMinor}${isOverdue ? ' overdue' : ''}`
const REASON = 'The contract runs until then, and leaving it costs more than staying.'
const kept = (until: string) => ({ ruleIds: ['owner-time'], reason: REASON, approver: 'Board', since: '2026-10-01', until })
const HEAVY: ComponentSketch = { name: 'Cluster', edge: 'no', approach: 'build', share: 4000, cost: 90_000 }

describe('renewals', () => {
  it('of a workbook without dates are none', () => {
    expect(all({ components: [{ name: 'Queue', cost: 100 }] })).toEqual([])
  })

  it('lists notice and end of a contract with the price it binds, and one date where no notice is needed', () => {
    const components = [
      { name: 'Vectors', cost: 120_000, contract: { end: '2027-03-31', noticeDays: 60 } },
      { name: 'Logs', cost: 4_000, contract: { end: '2026-12-15' } },
    ]
    expect(all({ components }).map(short)).toEqual([
      '2026-12-15 contract-end Logs 4000',
      '2027-01-30 notice Vectors 120000',
      '2027-03-31 contract-end Vectors 120000',
    ])
  })

  it('calls notice that has passed overdue while the contract runs, and drops a contract that is over', () => {
    const components = [
      { name: 'Late', contract: { end: '2026-12-01', noticeDays: 90 } },
      { name: 'Over', contract: { end: '2026-11-24', noticeDays: 30 } },
      { name: 'Retired', lifecycle: 'retired' as const, contract: { end: '2027-01-01' } },
    ]
    expect(all({ components }).map(short)).toEqual(['2026-09-02 notice Late null overdue', '2026-12-01 contract-end Late null'])
  })

  it('counts a pool of credits once, with what all components draw from it in the workbook’s currency', () => {
    const line = { amount: 100_000, currency: 'EUR', grantId: 'grant-1' }
    const sketch = {
      creditGrants: [{ vendor: 'AWS', currency: 'EUR', balance: 1_000_000, asOf: '2026-11-01' }, { vendor: 'Unused' }],
      exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.1, date: '2026-11-01' }],
      components: [
        { name: 'GPUs', costLines: [line] },
        { name: 'Store', costLines: [line] },
      ],
    }
    expect(all(sketch).map(short)).toEqual(['2027-04-01 credits-end AWS 220000'])
  })

  it('lists the end of exceptions in force, of components and of the company', () => {
    const sketch = {
      components: [{ ...HEAVY, exemptions: [kept('2027-01-31')] }],
      exemptions: [{ ...kept('2027-02-28'), ruleIds: ['operable-stack'] }, kept('2026-11-24')],
    }
    expect(all(sketch).map(short)).toEqual(['2027-01-31 exception-end Cluster 90000', '2027-02-28 exception-end null null'])
  })

  it('lists decisions without an outcome with what they save, overdue ones first', () => {
    const decisions = [
      { choice: 'move' as const, due: '2026-10-01', effect: { cash: 30_000 } },
      { choice: 'move' as const, due: '2027-01-15' },
      { choice: 'move' as const, due: '2026-09-01', outcome: 'done' },
    ]
    expect(all({ components: [{ ...HEAVY, decisions }] }).map(short)).toEqual([
      '2026-10-01 decision-due Cluster 30000 overdue',
      '2027-01-15 decision-due Cluster null',
    ])
  })

  it('gives each date a key of its own that does not move with the day', () => {
    const of = (end: string) => all({ components: [{ name: 'Logs', contract: { end, noticeDays: 10 } }] }).map(({ key }) => key)
    expect(of('2026-12-15')).toEqual(['notice:c-logs', 'contract-end:c-logs'])
    expect(of('2027-06-30')).toEqual(of('2026-12-15'))
  })

  it('within some days are the overdue ones and those before the last day is over', () => {
    const components = ['2026-11-25', '2027-02-22', '2027-02-23'].map((end, at) => ({ name: `C${at}`, contract: { end } }))
    expect(renewalsWithin(all({ components }), AS_OF, 90).map(({ name }) => name)).toEqual(['C0', 'C1'])
  })
})
