import { describe, expect, it } from 'vitest'
import { addComponent, applyEdit, emptyWorkbook, type IsoTime, readWorkbook, type Workbook } from '#core'

/** A payload as a careless hand may change it. */
interface Raw {
  tables: Record<string, unknown> & { components: Record<string, object>; owners: Record<string, object> }
}

const ID = '00000000-0000-4000-8000-000000000000'
const empty = emptyWorkbook({ id: ID, ruleSetVersion: 'test', companyName: 'Acme', currency: 'EUR' })

function sample(): Workbook {
  const made = addComponent(
    { workbook: empty, at: '2026-11-25T10:00:00Z' as IsoTime, newId: () => 'c1', source: 'typed' },
    { name: 'Postgres' },
  )
  const applied = made.ok ? applyEdit(empty, made.value.edit) : made
  if (!applied.ok) throw new Error('sample')
  return applied.value
}

function damaged(change: (raw: Raw) => void): ReturnType<typeof readWorkbook> {
  const raw = JSON.parse(JSON.stringify(sample())) as unknown as Raw
  change(raw)
  return readWorkbook(raw)
}

describe('readWorkbook', () => {
  it('reads what was written', () => expect(readWorkbook(JSON.parse(JSON.stringify(sample())))).toEqual({ ok: true, value: sample() }))

  it.each<[string, (raw: Raw) => void, object]>([
    [
      'an unknown table',
      (raw) => {
        raw.tables['wishes'] = {}
      },
      { code: 'unknown-table' },
    ],
    [
      'an unknown field',
      (raw) => {
        Object.assign(raw.tables.components['c1'] ?? {}, { colour: 'red' })
      },
      { code: 'unknown-field', facts: { table: 'components', field: 'colour' } },
    ],
    [
      'a key that is not the id',
      (raw) => {
        raw.tables.components['c2'] = raw.tables.components['c1'] ?? {}
      },
      { code: 'id-mismatch' },
    ],
    [
      'an owner of a component that is not there',
      (raw) => {
        raw.tables.owners['o1'] = { id: 'o1', componentId: 'c9' }
      },
      { code: 'reference-dangling' },
    ],
    [
      'a share over 100 %',
      (raw) => {
        raw.tables.owners['o1'] = { id: 'o1', componentId: 'c1', share: 10_001 }
      },
      { code: 'out-of-range' },
    ],
    [
      'a workbook without its company',
      (raw) => {
        raw.tables['company'] = {}
      },
      { code: 'record-missing' },
    ],
    [
      'a key of the prototype',
      (raw) => {
        raw.tables.components = JSON.parse('{"__proto__":{"id":"__proto__","name":"x"}}')
      },
      { code: 'not-text' },
    ],
    [
      'a list instead of a table',
      (raw) => {
        raw.tables['people'] = []
      },
      { code: 'not-an-object' },
    ],
  ])('refuses %s', (_what, change, expected) => expect(damaged(change)).toMatchObject({ ok: false, problem: expected }))

  it.each([null, 1, 'text', [], {}])('refuses %j', (raw) => expect(readWorkbook(raw).ok).toBe(false))
})
