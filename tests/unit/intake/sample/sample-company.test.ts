import { describe, expect, it } from 'vitest'
import {
  activeExceptions,
  assess,
  basisPoints,
  countsOf,
  type IsoDate,
  type IsoTime,
  readWorkbook,
  reconcile,
  renewalsOf,
  type Workbook,
} from '#core'
import { sampleCompany, sampleHistory, sampleWorkbook } from '#intake'

function company(today: string) {
  let count = 0
  const list = sampleWorkbook({ id: 'sample', at: `${today}T09:00:00.000Z` as IsoTime, newId: () => `id-${++count}` })
  const day = today as IsoDate
  const { workbook, quarters } = sampleHistory(sampleCompany(list, day), day)
  return { list, workbook, quarters, assessment: assess(workbook, day) }
}

const names = ({ tables }: Workbook) => Object.values(tables.components).map(({ name }) => name)
/** The first and the last day of a quarter, one in between, and the end of a short month. */
const DAYS = ['2026-11-28', '2027-01-01', '2027-03-31', '2028-02-29']

describe('the sample company', () => {
  it.each(DAYS)('leaves the rows, times, prices and decisions of its list as they are on %s', (today) => {
    const { list, workbook, assessment } = company(today)
    const before = assess(list, today as IsoDate)
    expect(names(workbook)).toEqual(names(list))
    expect(assessment.components.filter(({ verdict }) => verdict === 'FAIL').map(({ subject }) => subject.component.name)).toEqual(
      before.components.filter(({ verdict }) => verdict === 'FAIL').map(({ subject }) => subject.component.name),
    )
    const { toDecide, components, ownerTimeBp, keepingAliveBp, monthlyCostMinor, byStanding } = assessment.totals
    expect({ toDecide, components, ownerTimeBp, keepingAliveBp, monthlyCostMinor }).toEqual({
      toDecide: 3,
      components: 15,
      ownerTimeBp: before.totals.ownerTimeBp,
      keepingAliveBp: before.totals.keepingAliveBp,
      monthlyCostMinor: before.totals.monthlyCostMinor,
    })
    expect(byStanding).toMatchObject({ watch: 2, kept: 1, 'needs-input': 0 })
  })

  it.each(DAYS)('misses nothing that a check, the runway or the books ask for on %s', (today) => {
    const { assessment } = company(today)
    const informing = ['plumbing-vs-moat', 'inflection']
    const missing = assessment.portfolio.filter(({ state, rule }) => state === 'UNKNOWN' && !informing.includes(rule))
    expect(missing.map(({ rule }) => rule)).toEqual([])
    expect(assessment.portfolio.find(({ rule }) => rule === 'runway')).toMatchObject({ state: 'PASS', value: { value: 1414 } })
    const books = reconcile(assessment)
    expect(books).toMatchObject({ expectedMinor: 139_250, bookedMinor: 145_420, coverageBp: 9862 })
    expect(books?.byClass).toMatchObject({ open: 0, 'account-open': 0 })
  })

  it.each(DAYS)('says of its own cluster and feature store what the list of kinds says on %s', (today) => {
    const { assessment } = company(today)
    const overbuild = assessment.portfolio.find(({ rule }) => rule === 'overbuild-pattern')
    expect(overbuild).toMatchObject({ state: 'FAIL', facts: { patterns: ['cluster', 'feature-store'], kindsNotSaid: 0 } })
  })

  it('asks for one decision more, and for nothing else, once a managed service takes 21% of an engineer', () => {
    const { workbook } = company('2026-11-28')
    const { components, owners } = workbook.tables
    const walked = Object.values(components).find(({ name }) => name === 'API containers and load balancer')
    const more = Object.values(owners).map((owner) => (owner.componentId === walked?.id ? { ...owner, share: basisPoints(2100) } : owner))
    const tables = { ...workbook.tables, owners: Object.fromEntries(more.map((owner) => [owner.id, owner])) }
    const { toDecide, toDecideCompanyWide } = countsOf(assess({ ...workbook, tables }, '2026-11-28' as IsoDate))
    expect({ toDecide, toDecideCompanyWide }).toEqual({ toDecide: 4, toDecideCompanyWide: 0 })
  })

  it.each(DAYS)('has a notice day ahead, credits that end, one exception, one decision done and one open on %s', (today) => {
    const { workbook, assessment } = company(today)
    const ahead = renewalsOf(workbook, assessment)
    expect(ahead.every(({ isOverdue }) => !isOverdue)).toBe(true)
    expect(ahead.map(({ kind }) => kind).sort()).toEqual([
      'contract-end',
      'credits-end',
      'decision-due',
      'exception-end',
      'next-review',
      'notice',
    ])
    expect(activeExceptions(assessment).components.map(({ entry }) => entry.subject.component.name)).toEqual(['Sign-in and billing'])
    const decisions = Object.values(workbook.tables.decisions)
    expect(decisions.map(({ outcome }) => outcome === null)).toEqual([false, true])
  })

  it.each(DAYS)('has a past that knows only what was known then, seen from %s', (today) => {
    const { quarters } = company(today)
    const known = quarters.map(({ workbook: { tables } }) => {
      const { customers, revenue } = tables.company['company'] ?? {}
      return { customers, revenue, grants: Object.keys(tables.creditGrants).length, books: Object.keys(tables.ledger).length }
    })
    expect(known).toEqual([
      { customers: 0, revenue: 0, grants: 0, books: 0 },
      { customers: 1, revenue: 300_000, grants: 0, books: 0 },
      { customers: 1, revenue: 300_000, grants: 0, books: 0 },
      { customers: 2, revenue: 600_000, grants: 1, books: 0 },
    ])
    for (const { workbook, asOf } of quarters) {
      const { evidence, decisions, components } = workbook.tables
      const days = [...Object.values(evidence), ...Object.values(decisions)].map(({ date }) => date ?? '')
      const starts = Object.values(components).map(({ contract }) => contract.start ?? '')
      expect([...days, ...starts].every((day) => day <= asOf)).toBe(true)
      expect(assess(workbook, asOf).totals.byStanding['needs-input']).toBe(0)
    }
  })

  it.each(DAYS)('is a workbook that the file decoder accepts unchanged on %s', (today) => {
    const { workbook, quarters } = company(today)
    for (const one of [workbook, ...quarters.map((past) => past.workbook)]) {
      expect(readWorkbook(JSON.parse(JSON.stringify(one)))).toEqual({ ok: true, value: one })
    }
  })
})
