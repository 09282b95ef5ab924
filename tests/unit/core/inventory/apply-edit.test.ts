import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addComponent,
  addCostLine,
  applyEdit,
  type BasisPoints,
  batch,
  duplicateComponents,
  type Edit,
  type EditContext,
  emptyWorkbook,
  type IsoDate,
  type IsoTime,
  inverseOf,
  type MinorUnits,
  moveComponents,
  type Result,
  readWorkbook,
  recordsOf,
  removeComponents,
  replacePrices,
  setApproach,
  setField,
  setMonthlyCost,
  setOwners,
  setOwnerTime,
  type Workbook,
} from '#core'
import { standingLinesOf } from '../../../../src/core/edits/cost-edits.ts'
import { NO_LABEL } from '../../../../src/core/inventory/edits.ts'

const AT = '2026-11-25T10:00:00.000Z' as IsoTime

/** Ids count up from where the workbook stands, so that a failing run can be repeated. */
function contextOf(workbook: Workbook, counter = { n: 0 }): EditContext {
  return { workbook, at: AT, newId: () => `id-${counter.n++}`, source: 'typed' }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const empty = emptyWorkbook({ id: '00000000-0000-4000-8000-000000000000', ruleSetVersion: 'test' })

type Step = (context: EditContext, ids: readonly string[]) => Result<Edit>
const anyIndex = fc.nat({ max: 50 })
const share = fc.option(fc.integer({ min: 0, max: 10_000 }) as fc.Arbitrary<BasisPoints>)
const pick = (ids: readonly string[], index: number) => ids[index % ids.length] as string

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }).map<Step>((name) => (c) => {
    const made = addComponent(c, { name: `n${name.replace(/[^a-z]/g, '')}`, approach: 'build' })
    return made.ok ? { ok: true, value: made.value.edit } : made
  }),
  fc.tuple(anyIndex, share).map<Step>(
    ([i, s]) =>
      (c, ids) =>
        setOwnerTime(c, pick(ids, i), s),
  ),
  fc.tuple(anyIndex, fc.option(fc.nat({ max: 1_000_000 }))).map<Step>(
    ([i, amount]) =>
      (c, ids) =>
        setMonthlyCost(c, pick(ids, i), amount as MinorUnits | null),
  ),
  fc.tuple(anyIndex, fc.constantFrom('yes', 'no', 'unsure', null)).map<Step>(
    ([i, edge]) =>
      (c, ids) =>
        setField(c, 'components', pick(ids, i), 'edge', edge),
  ),
  fc.tuple(anyIndex, fc.constantFrom('2027-01-31', null)).map<Step>(
    ([i, end]) =>
      (c, ids) =>
        setField(c, 'components', pick(ids, i), 'contract.end', end),
  ),
  fc.tuple(anyIndex, fc.constantFrom('build', 'buy', 'borrow')).map<Step>(
    ([i, approach]) =>
      (c, ids) =>
        setApproach(c, pick(ids, i), approach as 'build'),
  ),
  fc.tuple(anyIndex, fc.array(fc.tuple(fc.constantFrom('Ana', 'Bo', null), share), { maxLength: 3 })).map<Step>(
    ([i, owners]) =>
      (c, ids) =>
        setOwners(
          c,
          pick(ids, i),
          owners.map(([personName, s]) => ({ personName, share: s })),
        ),
  ),
  anyIndex.map<Step>((i) => (c, ids) => removeComponents(c, [pick(ids, i)])),
  anyIndex.map<Step>((i) => (c, ids) => {
    const made = duplicateComponents(c, [pick(ids, i)])
    return made.ok ? { ok: true, value: made.value.edit } : made
  }),
  fc.tuple(anyIndex, anyIndex).map<Step>(
    ([i, j]) =>
      (c, ids) =>
        moveComponents(c, [pick(ids, i)], pick(ids, j)),
  ),
)

describe('applyEdit', () => {
  it('is taken back exactly by the inverse, for any sequence of edits', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 25 }), (steps) => {
        const counter = { n: 0 }
        let workbook = value(applyEdit(empty, value(addComponent(contextOf(empty, counter), { name: 'first' })).edit))
        const start = workbook
        const done: Edit[] = []
        for (const step of steps) {
          const ids = Object.keys(workbook.tables.components)
          if (ids.length === 0) break
          const edit = step(contextOf(workbook, counter), ids)
          if (!edit.ok) continue
          workbook = value(applyEdit(workbook, edit.value))
          done.push(edit.value)
        }
        const end = workbook
        for (const edit of done.toReversed()) workbook = value(applyEdit(workbook, inverseOf(edit)))
        expect(workbook).toEqual(start)
        for (const edit of done) workbook = value(applyEdit(workbook, inverseOf(inverseOf(edit))))
        expect(workbook).toEqual(end)
      }),
      { numRuns: 200 },
    )
  })

  it('leaves a workbook that its own decoder accepts', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 15 }), (steps) => {
        const counter = { n: 0 }
        let workbook = value(applyEdit(empty, value(addComponent(contextOf(empty, counter), { name: 'first' })).edit))
        for (const step of steps) {
          const ids = Object.keys(workbook.tables.components)
          const edit = ids.length === 0 ? null : step(contextOf(workbook, counter), ids)
          if (edit?.ok) workbook = value(applyEdit(workbook, edit.value))
        }
        expect(value(readWorkbook(JSON.parse(JSON.stringify(workbook))))).toEqual(workbook)
      }),
      { numRuns: 100 },
    )
  })

  const one = value(applyEdit(empty, value(addComponent(contextOf(empty), { name: 'Postgres' })).edit))
  const id = Object.keys(one.tables.components)[0] as string

  it('does not touch the workbook it was given', () => {
    const before = structuredClone(one)
    value(applyEdit(one, value(setField(contextOf(one), 'components', id, 'name', 'MySQL'))))
    expect(one).toEqual(before)
  })

  it('refuses an edit whose before is no longer there', () => {
    const rename = value(setField(contextOf(one), 'components', id, 'name', 'MySQL'))
    const renamed = value(applyEdit(one, rename))
    expect(applyEdit(renamed, rename)).toMatchObject({ ok: false, problem: { code: 'edit-out-of-date' } })
  })

  it('applies a batch wholly or not at all', () => {
    const context = contextOf(one, { n: 100 })
    const good = value(setField(context, 'components', id, 'name', 'MySQL'))
    const bad = { ...good, recordId: 'nobody' }
    const result = applyEdit(one, batch(context, [good, bad], NO_LABEL))
    expect(result).toMatchObject({ ok: false, problem: { code: 'record-missing' } })
    expect(one.tables.components[id]?.name).toBe('Postgres')
  })

  it('leaves a tombstone when a record is removed and lifts it when that is undone', () => {
    const removal = value(removeComponents(contextOf(one, { n: 200 }), [id]))
    const without = value(applyEdit(one, removal))
    expect(without.deleted.components).toEqual({ [id]: AT })
    expect(value(applyEdit(without, inverseOf(removal))).deleted).toEqual({})
  })

  it('copies each touched table once, so that an import of 5,000 rows and their removal stay linear', () => {
    const counter = { n: 1000 }
    const context = contextOf(one, counter)
    const edits = Array.from({ length: 5000 }, (_, i) => value(addComponent(context, { name: `c${i}`, position: i + 1 })).edit)
    const all = value(applyEdit(one, batch(context, edits, NO_LABEL)))
    expect(recordsOf(all, 'components')).toHaveLength(5001)
    const ids = recordsOf(all, 'components').map((component) => component.id)
    const removal = value(removeComponents(contextOf(all, counter), ids))
    const without = value(applyEdit(all, removal))
    expect(Object.keys(without.deleted.components ?? {})).toEqual(ids)
    const back = value(applyEdit(without, inverseOf(removal)))
    expect([back.deleted, back.tables.components]).toEqual([{}, all.tables.components])
  })
})

describe('edit builders', () => {
  const one = value(applyEdit(empty, value(addComponent(contextOf(empty), { name: 'Postgres' })).edit))
  const id = Object.keys(one.tables.components)[0] as string

  it('refuse one figure for several owners or cost lines, naming the component', () => {
    const two = value(
      applyEdit(
        one,
        value(
          setOwners(contextOf(one, { n: 10 }), id, [
            { personName: 'Ana', share: null },
            { personName: 'Bo', share: null },
          ]),
        ),
      ),
    )
    expect(setOwnerTime(contextOf(two), id, null)).toMatchObject({
      ok: false,
      problem: { code: 'several-owners', facts: { component: 'Postgres', owners: 2, shares: 1 } },
    })
    const yearly = value(applyEdit(one, value(addCostLine(contextOf(one, { n: 30 }), id, { per: 'year' }))))
    expect(setMonthlyCost(contextOf(yearly), id, null)).toMatchObject({ ok: false, problem: { code: 'cost-line-not-monthly' } })
  })

  it('take one monthly amount for each cost line, in their order', () => {
    const add = (workbook: Workbook, n: number) => value(applyEdit(workbook, value(addCostLine(contextOf(workbook, { n }), id, {}))))
    const two = add(add(one, 50), 60)
    const after = value(applyEdit(two, value(replacePrices(contextOf(two), id, [{ amount: 1200 as MinorUnits }, { amount: null }]))))
    expect(standingLinesOf(after, '2026-11-25' as IsoDate, id).map(({ amount }) => amount)).toEqual([1200, null])
    expect(replacePrices(contextOf(two), id, [{ amount: 1200 as MinorUnits }])).toMatchObject({
      ok: false,
      problem: { code: 'several-cost-lines', facts: { component: 'Postgres', lines: 2, amounts: 1 } },
    })
  })

  it('take one spelling of a name for one person', () => {
    const ana = value(applyEdit(one, value(setOwners(contextOf(one, { n: 10 }), id, [{ personName: 'Zoë', share: null }]))))
    const again = value(
      applyEdit(ana, value(setOwners(contextOf(ana, { n: 20 }), id, [{ personName: ' zoe\u0308 ', share: 500 as BasisPoints }]))),
    )
    expect(recordsOf(again, 'people').map((person) => person.name)).toEqual(['Zoë'])
    expect(recordsOf(again, 'owners').map((owner) => owner.share)).toEqual([500])
  })

  it('put another person into the row of the one before, so that the line keeps its place', () => {
    const entry = (personName: string | null, share: number) => ({ personName, share: share as BasisPoints })
    const two = value(applyEdit(one, value(setOwners(contextOf(one, { n: 10 }), id, [entry('Ana', 500), entry('Bo', 700)]))))
    const [first, second] = recordsOf(two, 'owners')
    const cy = value(applyEdit(two, value(setOwners(contextOf(two, { n: 20 }), id, [entry('Cy', 500), entry('Bo', 800)]))))
    const nameOf = (personId: string | null) => recordsOf(cy, 'people').find((person) => person.id === personId)?.name
    expect(recordsOf(cy, 'owners').map((owner) => [owner.id, nameOf(owner.personId), owner.share])).toEqual([
      [first?.id, 'Cy', 500],
      [second?.id, 'Bo', 800],
    ])
  })

  it('bring the usual hosting along with the approach until somebody types another', () => {
    const built = value(applyEdit(one, value(setApproach(contextOf(one, { n: 10 }), id, 'build'))))
    expect(built.tables.components[id]?.hosting).toBe('self-run')
    const typed = value(applyEdit(built, value(setField(contextOf(built, { n: 20 }), 'components', id, 'hosting', 'provider-managed'))))
    const bought = value(applyEdit(typed, value(setApproach(contextOf(typed, { n: 30 }), id, 'buy'))))
    expect(bought.tables.components[id]?.hosting).toBe('provider-managed')
  })
})

describe('duplicateComponents', () => {
  it('puts each copy below its original, with owners and costs and without decisions', () => {
    let workbook = empty
    const counter = { n: 0 }
    const apply = (edit: Edit) => {
      workbook = value(applyEdit(workbook, edit))
    }
    for (const name of ['Postgres', 'Kafka']) apply(value(addComponent(contextOf(workbook, counter), { name })).edit)
    const [postgres = '', kafka = ''] = Object.keys(workbook.tables.components)
    apply(value(setOwners(contextOf(workbook, counter), postgres, [{ personName: 'Ana', share: 500 as BasisPoints }])))
    apply(value(setMonthlyCost(contextOf(workbook, counter), kafka, 9900 as MinorUnits)))
    const copied = value(duplicateComponents(contextOf(workbook, counter), [postgres, kafka]))
    apply(copied.edit)
    const rows = recordsOf(workbook, 'components').toSorted((a, b) => a.position - b.position)
    expect(rows.map((row) => row.name)).toEqual(['Postgres', 'Postgres copy', 'Kafka', 'Kafka copy'])
    expect(recordsOf(workbook, 'owners').map((owner) => [owner.componentId, owner.share])).toEqual([
      [postgres, 500],
      [copied.ids[0], 500],
    ])
    expect(recordsOf(workbook, 'costLines').map((line) => [line.componentId, line.amount])).toEqual([
      [kafka, 9900],
      [copied.ids[1], 9900],
    ])
  })
})
