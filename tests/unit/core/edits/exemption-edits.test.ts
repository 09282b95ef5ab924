import { describe, expect, it } from 'vitest'
import { activeExceptions, applyEdit, assess, endExemption, type IsoDate, keepUntil, latestEnd } from '#core'
import type { ExemptionEntry } from '../../../../src/core/edits/exemption-edits.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const day = (text: string) => text as IsoDate
const start = aWorkbook({
  components: [
    { name: 'Cluster', approach: 'build', hosting: 'self-run', edge: 'no', share: 2500, cost: 42_000, contract: { end: '2028-06-30' } },
    { name: 'Runner', approach: 'build', hosting: 'self-run', edge: 'no', share: 2100, cost: null },
  ],
})
const BOTH = ['owner-time', 'differentiation']
const CLUSTER = [{ componentId: 'c-cluster', ruleIds: BOTH }]
const entry: ExemptionEntry = {
  reason: 'x'.repeat(20),
  ground: 'other',
  approver: 'Ana',
  since: AS_OF,
  until: day('2027-05-25'),
}
const kept = (change: Partial<ExemptionEntry> = {}) => keepUntil(contextOf(start), CLUSTER, { ...entry, ...change })

describe('keeping a component as it is', () => {
  it('holds until its last day, that day included, and then asks by itself again', () => {
    const runner = [{ componentId: 'c-runner', ruleIds: BOTH }]
    const workbook = okOf(applyEdit(start, okOf(keepUntil(contextOf(start), runner, entry))))
    const verdictOn = (asOf: string) => assess(workbook, day(asOf)).byId.get('c-runner')?.verdict
    expect(verdictOn('2026-11-25')).toBe('EXEMPT')
    expect(verdictOn('2027-05-25')).toBe('EXEMPT')
    expect(verdictOn('2027-05-26')).toBe('FAIL')
  })

  it('needs a reason of twenty characters, an approver and a day that is not before it begins', () => {
    expect(codeOf(kept({ reason: `  ${'x'.repeat(19)}  ` }))).toBe('reason-too-short')
    expect(codeOf(kept({ approver: '' }))).toBe('text-empty')
    expect(codeOf(kept({ until: null }))).toBe('date-needed')
    expect(codeOf(kept({ until: day('2026-11-24') }))).toBe('date-too-early')
    expect(codeOf(kept({ until: AS_OF }))).toBe('ok')
    expect(codeOf(keepUntil(contextOf(start), [{ componentId: 'c-cluster', ruleIds: [] }], entry))).toBe('nothing-covered')
    expect(codeOf(keepUntil(contextOf(start), [{ componentId: 'gone', ruleIds: BOTH }], entry))).toBe('record-missing')
  })

  it('lasts two quarters at most, a year on grounds that take their time, or as long as the contract', () => {
    expect(codeOf(kept({ until: day('2027-05-26') }))).toBe('date-too-late')
    for (const ground of ['regulation', 'nothing-to-buy', 'role-hired'] as const) {
      expect(codeOf(kept({ ground, until: day('2027-11-25') }))).toBe('ok')
      expect(codeOf(kept({ ground, until: day('2027-11-26') }))).toBe('date-too-late')
    }
    expect(codeOf(kept({ ground: 'contract-runs', until: day('2028-06-30') }))).toBe('ok')
    expect(codeOf(kept({ ground: 'contract-runs', until: day('2028-07-01') }))).toBe('date-too-late')
    expect(latestEnd('contract-runs', AS_OF, { end: null })).toBe('2027-11-25')
    expect(latestEnd('other', day('2026-08-31'), { end: null })).toBe('2027-02-28')
  })

  it('is one step for several, each held to its own contract', () => {
    const two = [...CLUSTER, { componentId: 'c-runner', ruleIds: BOTH }]
    const workbook = okOf(applyEdit(start, okOf(keepUntil(contextOf(start), two, entry))))
    expect(assess(workbook, AS_OF).totals).toMatchObject({ toDecide: 0 })
    const byContract = { ...entry, ground: 'contract-runs', until: day('2028-06-30') } as const
    expect(codeOf(keepUntil(contextOf(start), two, byContract))).toBe('date-too-late')
  })

  it('ends on a day before its own when somebody says so', () => {
    const workbook = okOf(applyEdit(start, okOf(kept())))
    const [id = ''] = Object.keys(workbook.tables.exemptions)
    const ended = okOf(applyEdit(workbook, okOf(endExemption(contextOf(workbook), id, day('2027-01-01')))))
    expect(Object.values(ended.tables.exemptions)).toMatchObject([{ until: '2026-12-31' }])
    expect(assess(ended, day('2027-01-01')).byId.get('c-cluster')?.verdict).toBe('FAIL')
    expect(okOf(applyEdit(workbook, okOf(endExemption(contextOf(workbook), id, AS_OF)))).tables.exemptions).toEqual({})
  })
})

describe('what is kept on purpose', () => {
  it('is counted with what it costs, cash and time apart, the first to end first', () => {
    const first = okOf(applyEdit(start, okOf(kept())))
    const sooner = { ...entry, until: day('2027-02-01') }
    const second = okOf(applyEdit(first, okOf(keepUntil(contextOf(first), [{ componentId: 'c-runner', ruleIds: BOTH }], sooner))))
    const exceptions = activeExceptions(assess(second, AS_OF))
    expect(exceptions.components.map(({ entry: { subject }, exemption }) => [subject.component.name, exemption.until])).toEqual([
      ['Runner', '2027-02-01'],
      ['Cluster', '2027-05-25'],
    ])
    expect(exceptions).toMatchObject({ costMinor: 42_000, withoutCost: 1, ownerTimeBp: 4600, timeCostMinor: 690_000 })
    expect(activeExceptions(assess(second, day('2027-02-02'))).components).toHaveLength(1)
    expect(activeExceptions(assess(start, AS_OF)).components).toEqual([])
  })
})
