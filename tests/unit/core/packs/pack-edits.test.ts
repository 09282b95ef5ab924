import { describe, expect, it } from 'vitest'
import {
  acceptFacts,
  applyEdit,
  inverseOf,
  keepCase,
  type LimitId,
  type MinorUnits,
  NOT_KNOWN,
  type PackCase,
  type PackFact,
  type PackTarget,
  type PackValue,
  packCases,
  packEffect,
  packValueNow,
  plainScenarios,
  type Workbook,
} from '#core'
import { readPackCase } from '../../../../src/core/packs/pack-case.ts'
import { packEdit, takeFacts } from '../../../../src/core/packs/pack-edits.ts'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'

const workbook = aWorkbook({
  company: { headcount: 12 },
  components: [
    aComponent({ id: 'kafka', name: 'Kafka', edge: 'no', approach: 'buy', share: 500, cost: 40_050 }),
    aComponent({
      id: 'seats',
      name: 'Seats',
      owners: [{ person: 'Ana', share: null }],
      costLines: [{ amount: 4900, driver: 'per-seat', seats: 12 }, { amount: 100 }],
    }),
  ],
})
const LINE = Object.values(workbook.tables.costLines).find(({ driver }) => driver === 'per-seat')?.id ?? ''
const ownerOf = (componentId: string) => Object.values(workbook.tables.owners).find((owner) => owner.componentId === componentId)
const time = (componentId: string): PackTarget => {
  const owner = ownerOf(componentId)
  return { kind: 'time', componentId, personId: owner?.personId ?? null, ownerId: owner?.id ?? null }
}
const set = (target: PackTarget, value: PackValue) =>
  packValueNow(okOf(applyEdit(workbook, okOf(packEdit(contextOf(workbook), target, value)))), target, AS_OF)

function fact(target: PackTarget, base: PackValue, theirs: PackValue, cell = 'C9'): PackFact {
  return {
    key: `S!${cell}`,
    place: { sheet: 'S', cell, row: 'Kafka', column: 'X' },
    target,
    unit: { kind: 'count' },
    base,
    theirs,
    formula: null,
  }
}

const HEADCOUNT: PackTarget = { kind: 'field', table: 'company', id: 'company', field: 'headcount' }

describe('a value of a pack in the workbook', () => {
  it.each<readonly [name: string, target: PackTarget, before: PackValue, after: PackValue]>([
    ['a limit', { kind: 'limit', id: 'owner-time' }, 2000, 2500],
    ['a figure of the company', HEADCOUNT, 12, 14],
    ['a field of a group', { kind: 'field', table: 'components', id: 'kafka', field: 'contract.end' }, null, '2027-03-31'],
    ['the cost', { kind: 'cost', componentId: 'kafka' }, 40_050, 50_000],
    ['a share', time('kafka'), 500, 2500],
    ['a share that is not known', time('kafka'), 500, NOT_KNOWN],
    ['nobody any more', time('kafka'), 500, null],
    ['seats', { kind: 'seats', lineId: LINE }, 12, 20],
    ['no seats', { kind: 'seats', lineId: LINE }, 12, null],
    ['seats that are not known', { kind: 'seats', lineId: LINE }, 12, NOT_KNOWN],
  ])('is read and set: %s', (_, target, before, after) => {
    expect(packValueNow(workbook, target, AS_OF)).toBe(before)
    expect(set(target, after)).toBe(after)
  })

  it('has no place where its record is gone, or where several prices stand for it', () => {
    expect(packValueNow(workbook, { kind: 'cost', componentId: 'gone' }, AS_OF)).toBeUndefined()
    expect(packValueNow(workbook, { kind: 'cost', componentId: 'seats' }, AS_OF)).toBeUndefined()
    expect(packValueNow(workbook, { kind: 'field', table: 'bills', id: 'gone', field: 'amount' }, AS_OF)).toBeUndefined()
  })

  it('brings the usual hosting along with another approach, as on screen', () => {
    const edit = okOf(packEdit(contextOf(workbook), { kind: 'field', table: 'components', id: 'kafka', field: 'approach' }, 'build'))
    const after = okOf(applyEdit(workbook, edit)).tables.components['kafka']
    expect([after?.approach, after?.hosting]).toEqual(['build', 'self-run'])
  })
})

describe('facts that are taken over', () => {
  it('are one step, dated as imported, and what is refused is named', () => {
    const taken = takeFacts(contextOf(workbook), [fact(HEADCOUNT, 12, 14), fact(HEADCOUNT, 12, -3, 'C8')], 'Ada')
    expect(taken.edit.label).toEqual({ code: 'take-from-pack', facts: { name: 'Ada' } })
    expect(taken.refused.map((each) => [each.fact.place.cell, each.problem.code])).toEqual([['C8', 'out-of-range']])
    const after = okOf(applyEdit(workbook, taken.edit))
    expect(after.tables.company['company']?.headcount).toBe(14)
    expect(after.tables.company['company']?.meta['headcount']?.source).toBe('imported')
    expect(okOf(applyEdit(after, inverseOf(taken.edit))).tables).toEqual(workbook.tables)
  })

  it('turn verdicts of the base as the app would', () => {
    const { base, theirs, turns } = packEffect(workbook, AS_OF, [fact(time('kafka'), 500, 2500)])
    expect([base.toDecide, theirs.toDecide]).toEqual([0, 1])
    expect(theirs.ownerTimeBp - base.ownerTimeBp).toBe(2000)
    expect(theirs.runwayHundredths).toBe(base.runwayHundredths)
    expect(turns.map(({ name, after }) => [name, after])).toEqual([['Kafka', 'FAIL']])
  })

  it('are taken together: limits that only fit together whatever comes first, and one that fits no other is named', () => {
    const limit = (id: LimitId, base: number, theirs: number, cell: string) => fact({ kind: 'limit', id }, base, theirs, cell)
    const lower = [limit('owner-time', 2000, 400, 'C40'), limit('owner-time-watch', 1500, 300, 'C41')]
    for (const facts of [lower, lower.toReversed()]) {
      const { turns, refused } = packEffect(workbook, AS_OF, facts)
      expect(refused).toEqual([])
      expect(turns.map(({ name, after }) => [name, after])).toEqual([['Kafka', 'FAIL']])
    }
    const { refused = [] } = packEffect(workbook, AS_OF, [...lower, limit('runway-short', 600, 9000, 'C50')])
    expect(refused.map(({ fact: { place }, problem }) => [place.cell, problem.code])).toEqual([['C50', expect.any(String)]])
  })

  it('move the runway where they are about cash or burn', () => {
    const funded = aWorkbook({ company: { cash: 1_200_000 as MinorUnits, netBurn: 100_000 as MinorUnits } })
    const burn: PackTarget = { kind: 'field', table: 'company', id: 'company', field: 'netBurn' }
    const { base, theirs } = packEffect(funded, AS_OF, [fact(burn, 100_000, 200_000)])
    expect([base.runwayHundredths, theirs.runwayHundredths]).toEqual([1200, 600])
  })
})

const CASE: PackCase = {
  id: 'case-1',
  name: 'Ada',
  head: {
    ...{ file: 'a.xlsx', openedOn: AS_OF, audience: 'board', fingerprint: '3f9a1c27b0de', quarter: '2026Q3', status: null, asOf: AS_OF },
    ...{ base: 'locked', recordId: '2026Q3-r1', isSameVersion: true },
  },
  facts: [{ ...fact(HEADCOUNT, 12, 14), answer: 'accept', why: '' }],
  remarks: [],
  effect: packEffect(workbook, AS_OF, []),
}
const kept = (at: Workbook, pack: PackCase) => okOf(applyEdit(at, okOf(keepCase(contextOf(at), pack))))

describe('a case', () => {
  it('lies among the scenarios and is none of them', () => {
    const after = kept(workbook, CASE)
    expect(packCases(after)).toEqual([CASE])
    expect(plainScenarios(after)).toEqual([])
    expect(after.tables.scenarios['case-1']?.baseQuarter).toBe('2026Q3')
  })

  it('keeps what was said of it since, under a name that no other has', () => {
    const first = kept(workbook, CASE)
    const answered = { ...CASE, name: 'Ada Okafor', facts: [{ ...fact(HEADCOUNT, 12, 14), answer: 'keep', why: 'Counted.' } as const] }
    expect(packCases(kept(first, answered))).toEqual([answered])
    expect(packCases(kept(first, { ...CASE, id: 'case-2' })).map(({ name }) => name)).toEqual(['Ada', 'Ada 2'])
  })

  it('is no case where its record was made by hand', () => {
    const after = kept(workbook, CASE)
    const scenario = after.tables.scenarios['case-1']
    if (scenario === undefined) throw new Error('no case')
    const aimed = (target: unknown) => [{ ...CASE, kind: 'pack-1', facts: [{ ...CASE.facts[0], target }] }]
    expect(readPackCase({ ...scenario, edits: aimed(HEADCOUNT) })).not.toBeNull()
    for (const edits of [
      ...[null, { kind: 'limit', id: 'x' }, { kind: 'field', table: 'x', id: 'a', field: 'b' }, { kind: 'seats' }].map(aimed),
      [null],
      [{ kind: 'pack-1' }],
      [{ kind: 'pack-1', head: CASE.head, facts: [{}], remarks: [], effect: CASE.effect }],
    ]) {
      const damaged = { ...after, tables: { ...after.tables, scenarios: { 'case-1': { ...scenario, edits } } } }
      expect(packCases(damaged)).toEqual([])
    }
  })

  it('takes over what is accepted and says so, in one step', () => {
    const edit = okOf(acceptFacts(contextOf(workbook), CASE))
    const after = okOf(applyEdit(workbook, edit))
    expect(after.tables.company['company']?.headcount).toBe(14)
    expect(packCases(after)).toEqual([CASE])
  })

  it('takes over nothing where one value is refused, and says which', () => {
    const refused = { ...CASE, facts: [...CASE.facts, { ...fact(HEADCOUNT, 12, -3, 'C8'), answer: 'accept', why: '' } as const] }
    const edit = acceptFacts(contextOf(workbook), refused)
    expect(edit.ok ? null : edit.problem).toMatchObject({ code: 'pack-fact-refused', facts: { cell: 'C8' } })
  })
})
