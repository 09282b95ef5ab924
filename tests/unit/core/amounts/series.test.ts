// What follows in a column that is filled by dragging.
import { describe, expect, it } from 'vitest'
import { continued } from '#core'

describe('continued', () => {
  it.each([
    [
      [10, 20],
      [30, 40],
    ],
    [
      ['Máy 9', 'Máy 10'],
      ['Máy 11', 'Máy 12'],
    ],
    [
      ['node-08.vn', 'node-09.vn'],
      ['node-10.vn', 'node-11.vn'],
    ],
    [
      ['Q3 2026', 'Q4 2026'],
      ['Q1 2027', 'Q2 2027'],
    ],
    [
      ['FY26 Q3', 'FY26 Q4'],
      ['FY27 Q1', 'FY27 Q2'],
    ],
    [
      ['2026Q3', '2026Q4'],
      ['2027Q1', '2027Q2'],
    ],
    [
      ['Q3', 'Q4'],
      ['Q1', 'Q2'],
    ],
    [
      ['Jan', 'Feb'],
      ['Mar', 'Apr'],
    ],
    [
      ['November', 'December'],
      ['January', 'February'],
    ],
    [
      ['Nov 2026', 'Dec 2026'],
      ['Jan 2027', 'Feb 2027'],
    ],
    [
      ['Rent Oct-26', 'Rent Dec-26'],
      ['Rent Feb-27', 'Rent Apr-27'],
    ],
    [
      ['Aug', 'Sept'],
      ['Oct', 'Nov'],
    ],
    [
      ['12 Nov', '12 Dec'],
      ['12 Jan', '12 Feb'],
    ],
    [
      ['FRI', 'SAT'],
      ['SUN', 'MON'],
    ],
    [
      ['Tuesday', 'Monday'],
      ['Sunday', 'Saturday'],
    ],
    [
      ['styczeń', 'luty'],
      ['marzec', 'kwiecień'],
    ],
    [
      ['Do', 'Fr'],
      ['Sa', 'So'],
    ],
    [
      ['2026年11月', '2026年12月'],
      ['2027年1月', '2027年2月'],
    ],
    [
      [20, 10],
      [0, -10],
    ],
    [
      [1, 3, 5],
      [7, 9],
    ],
    [
      ['2026-01-05', '2026-01-12'],
      ['2026-01-19', '2026-01-26'],
    ],
    [
      ['2026-01-31', '2026-02-28'],
      ['2026-03-31', '2026-04-30'],
    ],
    [
      ['2026-03-01', '2026-02-01'],
      ['2026-01-01', '2025-12-01'],
    ],
    [
      ['2024-12-31', '2025-12-31'],
      ['2026-12-31', '2027-12-31'],
    ],
  ])('goes on from %j with %j', (values, next) => expect(continued(values, 2)).toEqual(next))

  it.each([
    [[10]],
    [[10, 10]],
    [[1, 2, 4]],
    [[10, undefined]],
    [['Ana', 'Ben']],
    [['2026-01-01', 5]],
    [['Máy 1', 'Máy 1']],
    [['Máy 1', 'Node 2']],
    [['1 of 2', '2 of 3']],
    [['Jan', 'Mar', 'Apr']],
    [['Jan', 'Feb 2026']],
    [['Nov 15', 'Dec 15']],
    [['Marta', 'Aprila']],
    [['Node 1', 'Node 0']],
    [['2199-12-30', '2199-12-29', '2199-12-01']],
  ])('finds no series in %j', (values) => expect(continued(values, 2)).toBeNull())
})
