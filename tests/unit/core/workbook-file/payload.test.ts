import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addComponent,
  applyEdit,
  type BasisPoints,
  type Edit,
  emptyWorkbook,
  type IsoTime,
  newRecord,
  payloadOf,
  type Result,
  readWorkbook,
  setField,
  setOwners,
  type Workbook,
} from '#core'

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** A workbook of `count` components with random texts, answers and owners. */
function workbookOf(count: number, texts: readonly string[], shares: readonly (number | null)[]): Workbook {
  let n = 0
  let workbook = emptyWorkbook({ id: '00000000-0000-4000-8000-000000000000', ruleSetVersion: 'test' })
  const context = () => ({ workbook, at: '2026-11-25T10:00:00Z' as IsoTime, newId: () => `id-${n++}`, source: 'typed' as const })
  const apply = (edit: Result<Edit>) => {
    if (edit.ok) workbook = value(applyEdit(workbook, edit.value))
  }
  for (let i = 0; i < count; i++) {
    const made = value(addComponent(context(), { name: `component ${i}`, approach: 'build' }))
    apply({ ok: true, value: made.edit })
    const id = made.ids[0] as string
    apply(setField(context(), 'components', id, 'notes', texts[i % texts.length] ?? null))
    apply(setField(context(), 'components', id, 'contract.end', i % 2 === 0 ? '2027-01-31' : null))
    apply(setOwners(context(), id, [{ personName: 'Ana', share: (shares[i % shares.length] ?? null) as BasisPoints | null }]))
  }
  return workbook
}

const anyWorkbook = fc
  .tuple(
    fc.integer({ min: 0, max: 8 }),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.array(fc.option(fc.integer({ min: 0, max: 10_000 })), { maxLength: 3 }),
  )
  .map(([count, texts, shares]) => workbookOf(count, texts.length === 0 ? ['a'] : texts, shares))

describe('payloadOf', () => {
  it('reads back as the same workbook', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        expect(value(readWorkbook(JSON.parse(payloadOf(workbook))))).toEqual(workbook)
      }),
    )
  })

  it.each([199, 200, 201, 400])('reads back a table of %i records, which is written in slices', (count) => {
    const workbook = emptyWorkbook({ id: '00000000-0000-4000-8000-000000000000', ruleSetVersion: 'test' })
    const people = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`p-${at}`, { ...newRecord('people', `p-${at}`), name: `Person ${at}` }]),
    )
    const large = { ...workbook, tables: { ...workbook.tables, people } }
    expect(value(readWorkbook(JSON.parse(payloadOf(large))))).toEqual(large)
  })

  it('is the same text for a workbook and for its reading', () => {
    const workbook = workbookOf(3, ['a "quoted" note'], [2000])
    expect(payloadOf(value(readWorkbook(JSON.parse(payloadOf(workbook)))))).toBe(payloadOf(workbook))
  })

  it('writes a blank that is no initial value', () => {
    const workbook = workbookOf(1, ['note'], [null])
    const id = Object.keys(workbook.tables.components)[0] as string
    const context = { workbook, at: '2026-11-25T10:00:00Z' as IsoTime, newId: () => 'x', source: 'typed' as const }
    const inactive = value(
      applyEdit(workbook, value(setField(context, 'people', Object.keys(workbook.tables.people)[0] as string, 'active', false))),
    )
    expect(value(readWorkbook(JSON.parse(payloadOf(inactive))))).toEqual(inactive)
    expect(payloadOf(inactive)).toContain('"active":false')
    expect(payloadOf(workbook)).not.toContain('"active"')
    expect(JSON.parse(payloadOf(workbook)).tables.components[id]).not.toHaveProperty('vendor')
  })

  it('leaves blank fields out and names each origin once: a list takes clearly less than its full spelling', () => {
    const workbook = workbookOf(50, ['a note'], [2000])
    expect(payloadOf(workbook).length).toBeLessThan(JSON.stringify(workbook).length * 0.4)
  })
})
