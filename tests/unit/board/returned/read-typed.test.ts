// A number that somebody typed into a pack, read in the smallest units of the workbook: floats must neither lose a unit nor look rounded.
import { describe, expect, it } from 'vitest'
import type { PackTarget, PackUnit } from '#core'
import { isRounded, readTyped } from '../../../../src/board/returned/read-typed.ts'

const TARGET: PackTarget = { kind: 'limit', id: 'owner-time' }
const SHARE: PackUnit = { kind: 'bp' }
const USD: PackUnit = { kind: 'minor', currency: 'USD' }
const PEOPLE: PackUnit = { kind: 'count' }
const cell = (text: string) => ({ text, kind: 'value' as const })
const read = (text: string, unit: PackUnit) => readTyped(cell(text), unit, TARGET, { words: [] })

describe('a number that came back', () => {
  it.each([
    ['of a share', SHARE, 10_000],
    ['of dollars', USD, 100],
  ] as const)('is each %s as it was typed, and never said to be rounded', (_, unit, scale) => {
    const all = Array.from({ length: 10_001 }, (_each, at) => at)
    expect(all.filter((at) => read(String(at / scale), unit) !== at)).toEqual([])
    expect(all.filter((at) => isRounded(cell(String(at / scale)), unit))).toEqual([])
  })

  it.each([
    ['20.004%', SHARE, 2000],
    ['20.006%', SHARE, 2001],
    ['1.005', USD, 100],
    ['-7.777', USD, -778],
  ] as const)('of more digits than the workbook keeps is rounded and said to be: %s', (text, unit, value) => {
    expect([read(text, unit), isRounded(cell(text), unit)]).toEqual([value, true])
  })

  it('of half a person is none', () => {
    expect([read('12', PEOPLE), read('12.4', PEOPLE), isRounded(cell('12.4'), PEOPLE)]).toEqual([12, undefined, true])
  })
})
