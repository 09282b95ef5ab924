import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldMeta, IsoTime, RecordMeta } from '../../../../src/core/index.ts'
import { packedMeta, readMeta } from '../../../../src/core/inventory/record-meta.ts'
import { codeOf, okOf } from '../../../builders/workbook-files.ts'

const origin = fc.record({
  source: fc.constantFrom('typed', 'imported', 'carried', 'derived' as const),
  at: fc.constantFrom('2026-11-25T09:00:00.000Z', '2026-11-24T09:00:00.000Z', ''),
}) as fc.Arbitrary<FieldMeta>
const anyMeta: fc.Arbitrary<RecordMeta> = fc.dictionary(fc.constantFrom('name', 'layer', 'contract.end', 'toString', '1', 'a b'), origin)
const typed = { source: 'typed', at: '2026-11-25T09:00:00.000Z' as IsoTime } as const

describe('origins of fields', () => {
  it('read back as they were, packed or not', () => {
    fc.assert(
      fc.property(anyMeta, (meta) => {
        expect(okOf(readMeta(JSON.parse(JSON.stringify(packedMeta(meta))), 'components'))).toEqual(meta)
        expect(okOf(readMeta(JSON.parse(JSON.stringify(meta)), 'components'))).toEqual(meta)
      }),
    )
  })

  it('are the same text whatever came first', () => {
    fc.assert(
      fc.property(anyMeta, (meta) => {
        const backwards = Object.fromEntries(Object.entries(meta).reverse())
        expect(JSON.stringify(packedMeta(backwards))).toBe(JSON.stringify(packedMeta(meta)))
      }),
    )
  })

  it('stand together when they are the same', () => {
    expect(packedMeta({ name: typed, layer: typed })).toEqual({ 'typed 2026-11-25T09:00:00.000Z': ['layer', 'name'] })
  })

  it.each([
    [[]],
    [{ name: 'typed' }],
    [{ name: { source: 'guessed', at: '' } }],
    [{ 'guessed 2026-11-25': ['name'] }],
    [{ typed: ['name'] }],
    [{ 'typed 2026-11-25': [7] }],
    [{ 'typed 2026-11-25': ['__proto__'] }],
    [JSON.parse('{"__proto__": {"source": "typed", "at": ""}}')],
  ])('are refused as %j', (raw) => {
    expect(codeOf(readMeta(raw, 'components'))).toBe('not-an-object')
  })
})
