// The list of workbooks says days as people do.
import { describe, expect, it } from 'vitest'
import { savedWhen } from '../../../../src/renderer/screens/welcome/saved-when.ts'

const NOW = new Date(2026, 10, 25, 0, 5)
const at = (...parts: [number, number, number, number, number]) => savedWhen(new Date(...parts).toISOString(), NOW, 'en-GB')

describe('savedWhen', () => {
  it('names today and yesterday by the calendar, not by hours', () => {
    expect(at(2026, 10, 25, 0, 1)).toBe('saved today 00:01')
    expect(at(2026, 10, 24, 23, 59)).toBe('saved yesterday 23:59')
    expect(at(2026, 10, 23, 23, 59)).toBe('saved 23 Nov 2026')
  })

  it('counts to 24 hours, as the status bar does', () => {
    expect(savedWhen(new Date(2026, 10, 24, 23, 59).toISOString(), NOW, 'en-US')).toBe('saved yesterday 23:59')
  })

  it('says of a day to come that another clock gave it', () => {
    expect(at(2027, 10, 25, 9, 0)).toBe('saved 25 Nov 2027, by a clock ahead of this one')
  })

  it('does not invent a date', () => {
    expect(savedWhen('', NOW)).toBe('date unknown')
  })
})
