import { describe, expect, it } from 'vitest'
import type { MinorUnits } from '#core'
import {
  componentCostText,
  formatFte,
  formatLargeMoney,
  formatMoney,
  formatShare,
  formatTime,
  PLAIN_STYLE,
  roundedDown,
  shareAtLeast,
  timeTotalText,
  totalCostText,
} from '#wording'

/** As slides say amounts. */
const WHOLE = { ...PLAIN_STYLE, wholeFrom: 100 }

describe('a figure of which more is not known', () => {
  it('is never said to be more than is known', () => {
    expect(totalCostText(1_340_351, formatMoney, 1, WHOLE)).toBe('≥ $13,403')
    expect(totalCostText(12_399_900, formatLargeMoney, 1, PLAIN_STYLE)).toBe('≥ $123.9K')
    expect(totalCostText(6350, formatFte, 1, PLAIN_STYLE)).toBe('≥ 0.63 FTE')
    expect(totalCostText(666, formatShare, 1, PLAIN_STYLE)).toBe('≥ 6.6%')
    expect(totalCostText(9996, formatShare, 1, PLAIN_STYLE)).toBe('≥ 99.9%')
    expect(shareAtLeast(2166, PLAIN_STYLE)).toBe('≥ 21.6%')
    expect(timeTotalText(2166, true, PLAIN_STYLE)).toBe('Total: at least 21.6% of an engineer')
    const part = { monthlyCost: null, knownCost: 1_340_351 as MinorUnits, isCostTooLarge: false }
    expect(componentCostText(part, formatMoney, WHOLE)).toBe('≥ $13,403')
  })

  it('is rounded to the nearest where all is known', () => {
    expect(totalCostText(1_340_351, formatMoney, 0, WHOLE)).toBe('$13,404')
    expect(totalCostText(666, formatShare, 0, PLAIN_STYLE)).toBe('6.7%')
    expect(timeTotalText(2166, false, PLAIN_STYLE)).toBe('Total: 21.7% of an engineer')
  })

  it('keeps what it is where no place is cut off, and never reads as nothing', () => {
    for (const minor of [29, 1_340_351, 110, 820])
      expect(formatMoney(minor, roundedDown(PLAIN_STYLE))).toBe(formatMoney(minor, PLAIN_STYLE))
    expect(totalCostText(6, formatShare, 1, PLAIN_STYLE)).toBe('≥ 0.06%')
  })

  it('is rounded down in days, too', () => {
    expect(formatTime(1700, 'days-month', PLAIN_STYLE)).toBe('3.7 d')
    expect(formatTime(1700, 'days-month', roundedDown(PLAIN_STYLE))).toBe('3.6 d')
  })
})
