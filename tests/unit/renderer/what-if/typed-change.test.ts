import { describe, expect, it } from 'vitest'
import { targetsOf } from '../../../../src/renderer/screens/what-if/change-targets.ts'
import { distinctKeys } from '../../../../src/renderer/screens/what-if/distinct-keys.ts'
import { changeAsTyped, changeUnit, isTyped, readChangeValue } from '../../../../src/renderer/screens/what-if/typed-change.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, okOf } from '../../../builders/workbook-files.ts'

const notation = { currency: 'EUR', locale: 'de-DE' }

describe('the value of a change', () => {
  it.each([
    ['growth', null, 25_000, '2,5', '×'],
    ['price', 'AWS', 11_250, '+12,5', '%'],
    ['price', 'AWS', 9000, '-10', '%'],
    ['hire', null, 2, '+2', undefined],
    ['hire', null, -1, '-1', undefined],
    ['limit', 'owner-time', 2550, '25,5', '%'],
    ['company', 'cash', 123_450, '1.234,5', 'EUR'],
    ['company', 'headcount', 12, '12', undefined],
    ['company', 'infraCapacity', 5000, '50', '%'],
  ] as const)('%s of %s reads as it is written: %s is "%s" %s', (kind, target, value, text, unit) => {
    expect(changeUnit({ kind, target }, notation)).toBe(unit)
    const typed = changeAsTyped({ kind, target, value }, notation)
    expect(typed.replace(',50', ',5')).toBe(text)
    expect(okOf(readChangeValue({ kind, target }, typed, notation))).toBe(value)
  })

  it('that is blank or no number is refused', () => {
    expect(codeOf(readChangeValue({ kind: 'growth', target: null }, ' ', notation))).toBe('text-empty')
    expect(codeOf(readChangeValue({ kind: 'company', target: 'cash' }, 'lots', notation))).toBe('not-a-number')
    expect(codeOf(readChangeValue({ kind: 'company', target: 'cash' }, '$5', notation))).toBe('other-currency')
  })

  it('is not typed for a stage and a swap', () => {
    expect([
      isTyped({ kind: 'company', target: 'stage' }),
      isTyped({ kind: 'swap', target: 'c-1' }),
      isTyped({ kind: 'growth', target: null }),
    ]).toEqual([false, false, true])
  })
})

describe('what a change may be of', () => {
  const workbook = aWorkbook({
    bills: [{ vendor: 'aws' }, { vendor: 'Zed' }],
    components: [
      aComponent({ name: 'A', vendor: 'AWS', projects: [{ managed: { quote: 5 } }] }),
      aComponent({ name: 'B', vendor: null, projects: [{ managed: { quote: null } }] }),
      aComponent({ name: 'Gone', lifecycle: 'retired', projects: [{ managed: { quote: 5 } }] }),
    ],
  })

  it('is every vendor once, and every component with a quote that is not retired', () => {
    expect(targetsOf(workbook, 'price')?.map(({ label }) => label)).toEqual(['AWS', 'Zed'])
    expect(targetsOf(workbook, 'swap')).toEqual([{ value: 'c-a', label: 'A' }])
    expect(targetsOf(workbook, 'growth')).toBeNull()
  })

  it('stands in rows with keys of their own', () => {
    expect(distinctKeys(['a', 'b', 'a'])).toEqual(['a', 'b', 'a 2'])
  })
})
