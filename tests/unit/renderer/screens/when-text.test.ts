// The list of workbooks says days as people do.
import { describe, expect, it } from 'vitest'
import { whenText } from '../../../../src/renderer/screens/when-text.ts'

const NOW = new Date(2026, 10, 25, 0, 5)
const at = (...parts: [number, number, number, number, number]) => whenText(new Date(...parts).toISOString(), NOW, 'en-GB')

describe('whenText', () => {
  it('names today and yesterday by the calendar, not by hours', () => {
    expect(at(2026, 10, 25, 0, 1)).toBe('today 00:01')
    expect(at(2026, 10, 24, 23, 59)).toBe('yesterday 23:59')
    expect(at(2026, 10, 23, 23, 59)).toBe('23 Nov 2026')
  })

  it('counts to 24 hours, as the status bar does', () => {
    expect(whenText(new Date(2026, 10, 24, 23, 59).toISOString(), NOW, 'en-US')).toBe('yesterday 23:59')
  })

  it('says of a day to come that another clock gave it', () => {
    expect(at(2027, 10, 25, 9, 0)).toBe('25 Nov 2027, by a clock ahead of this one')
  })

  it('does not invent a date', () => {
    expect(whenText('', NOW)).toBe('date unknown')
  })
})
