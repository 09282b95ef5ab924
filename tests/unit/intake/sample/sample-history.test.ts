import { describe, expect, it } from 'vitest'
import { assess, type IsoDate, type IsoTime, newRecord, readWorkbook, type Workbook } from '#core'
import { sampleHistory, sampleWorkbook } from '#intake'

function history(today: string) {
  let count = 0
  const sample = sampleWorkbook({ id: 'sample', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++count}` })
  return { sample, ...sampleHistory(sample, today as IsoDate) }
}

const names = ({ tables }: Workbook) => Object.values(tables.components).map(({ name }) => name)
const verdictIn = (workbook: Workbook, asOf: IsoDate, name: string) =>
  assess(workbook, asOf).components.find(({ subject }) => subject.component.name === name)?.verdict

describe('the history of the sample company', () => {
  it('is the four quarters before today, each on its last day, whatever the day', () => {
    expect(history('2026-11-25').quarters.map(({ quarter, asOf }) => [quarter, asOf])).toEqual([
      ['2025Q4', '2025-12-31'],
      ['2026Q1', '2026-03-31'],
      ['2026Q2', '2026-06-30'],
      ['2026Q3', '2026-09-30'],
    ])
    expect(history('2028-02-29').quarters.map(({ asOf }) => asOf)).toEqual(['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31'])
  })

  it('leaves today as it is: 3 of 15 to decide, one decision with its outcome, one exemption that is over', () => {
    const { workbook, sample } = history('2026-11-25')
    const { totals } = assess(workbook, '2026-11-25' as IsoDate)
    expect([totals.toDecide, totals.components]).toEqual([3, 15])
    expect(totals.monthlyCostMinor).toBe(assess(sample, '2026-11-25' as IsoDate).totals.monthlyCostMinor)
    expect(Object.values(workbook.tables.decisions)).toMatchObject([{ outcome: expect.stringContaining('Moved'), closedOn: '2026-06-30' }])
    expect(Object.values(workbook.tables.exemptions)).toMatchObject([{ since: '2026-04-01', until: '2026-09-30' }])
    expect(verdictIn(workbook, '2026-11-25' as IsoDate, 'Kubernetes cluster')).toBe('FAIL')
  })

  it('grows from 9 components to 15, with a store of our own that became a managed one, and a cluster kept for two quarters', () => {
    const { quarters } = history('2026-11-25')
    expect(quarters.map(({ workbook }) => names(workbook).length)).toEqual([9, 11, 12, 14])
    expect(quarters.map(({ workbook, asOf }) => verdictIn(workbook, asOf, 'Kubernetes cluster'))).toEqual([
      'FAIL',
      'FAIL',
      'EXEMPT',
      'EXEMPT',
    ])
    expect(quarters.map(({ workbook, asOf }) => verdictIn(workbook, asOf, 'Vector store'))).toEqual(['FAIL', 'FAIL', 'PASS', 'PASS'])
    expect(quarters.map(({ workbook, asOf }) => assess(workbook, asOf).totals.toDecide)).toEqual([2, 1, 0, 1])
  })

  it('has prices of each quarter’s own month, and none where its list says no day of its prices', () => {
    const { sample } = history('2026-11-25')
    const [priced, undated] = ['priced', 'undated'].map((id, at) => ({
      ...newRecord('imports', id),
      ...{ source: `${id}.csv`, pricesAsOf: at === 0 ? ('2026-11-20' as IsoDate) : null },
    }))
    if (priced === undefined || undated === undefined) throw new Error('no imports')
    const { quarters } = sampleHistory({ ...sample, tables: { ...sample.tables, imports: { priced, undated } } }, '2026-11-25' as IsoDate)
    expect(
      quarters.map(({ workbook: { tables } }) => [tables.imports['priced']?.pricesAsOf, tables.imports['undated']?.pricesAsOf]),
    ).toEqual([
      ['2025-12-01', null],
      ['2026-03-01', null],
      ['2026-06-01', null],
      ['2026-09-01', null],
    ])
  })

  it('is made of workbooks that the file decoder accepts unchanged', () => {
    const { quarters, workbook } = history('2026-11-25')
    for (const one of [workbook, ...quarters.map((past) => past.workbook)]) {
      expect(readWorkbook(JSON.parse(JSON.stringify(one)))).toEqual({ ok: true, value: one })
    }
  })
})
