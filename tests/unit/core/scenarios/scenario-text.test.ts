import { describe, expect, it } from 'vitest'
import { parseFactorText, parseHireText, parsePriceMoveText } from '#core'
import { codeOf } from '../../../builders/workbook-files.ts'

const typed = { field: 'value' }
const value = (read: { readonly ok: boolean; readonly value?: unknown }) => (read.ok ? read.value : 'refused')

describe('what is typed for a change', () => {
  it.each([
    ['5', 50_000],
    ['5×', 50_000],
    ['2.5 x', 25_000],
    ['10 times', 100_000],
    ['0.25', 2500],
    ['', null],
  ])('growth %s', (text, expected) => expect(value(parseFactorText(text, typed))).toBe(expected))

  it('growth is refused as a number is', () => {
    expect(codeOf(parseFactorText('a lot', typed))).toBe('not-a-number')
    expect(codeOf(parseFactorText('1.255×', typed))).toBe('too-many-decimals')
    expect(codeOf(parseFactorText('-2', typed))).toBe('not-a-number')
  })

  it.each([
    ['+10 %', 11_000],
    ['10', 11_000],
    ['-5 %', 9500],
    ['−12.5%', 8750],
    ['', null],
  ])('price %s', (text, expected) => expect(value(parsePriceMoveText(text, typed))).toBe(expected))

  it('a price is refused as a share is', () => expect(codeOf(parsePriceMoveText('--5', typed))).toBe('not-a-number'))

  it.each([
    ['1', 1],
    ['+2', 2],
    ['-1', -1],
    ['', null],
  ])('engineers %s', (text, expected) => expect(value(parseHireText(text, typed))).toBe(expected))

  it('reads the decimal mark of the workbook', () => {
    expect(value(parseFactorText('2,5×', { field: 'value', decimalMark: ',' }))).toBe(25_000)
  })
})
