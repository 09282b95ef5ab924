import { describe, expect, it } from 'vitest'
import { inUnits, toUnit } from '../../../src/board/smallest-units.ts'

describe('amounts in smallest units', () => {
  it.each([
    '$C$9',
    'in_revenue',
    '12.5',
    "'Cash bridge'!$F$12",
    "'It''s (a-b'!$F$12",
    'Summary!$C$18',
    'N($C$9)',
    'SUMIFS(D1:D9,E1:E9,">"&(1-F1))',
    'IF(A1=")",B1,"(")',
    '(A1-B1)',
  ])('multiply %s as it is', (amount) => {
    expect(inUnits(amount)).toBe(`ROUND(${amount}*in_minor_units,0)`)
  })

  it.each(['A1-B1', '-A1', 'SUM(A1:A9)+B1', 'SUM(A1:A9)-SUM(B1:B9)', '(A1-B1)+(C1-D1)', "'A b'!C1-C2", 'IF(A1=")",1,2)+B1'])(
    'put %s in brackets',
    (amount) => {
      expect(toUnit(amount)).toBe(`ROUND((${amount})*in_minor_units,0)/in_minor_units`)
    },
  )
})
