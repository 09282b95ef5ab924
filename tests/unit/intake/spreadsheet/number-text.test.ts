import { expect, it } from 'vitest'
import { clockText, dayOrMoment } from '../../../../src/intake/spreadsheet/number-text.ts'

it.each([
  [28_800, '8:00'],
  [135_000, '37:30'],
  [90, '0:01:30'],
  [-5400, '-1:30'],
  [0, '0:00'],
])('%i seconds are shown as %s: a duration of whole minutes has no seconds', (seconds, text) => expect(clockText(seconds)).toBe(text))

it.each([
  ['2027-02-09', '2027-02-09'],
  ['2027-02-09T00:00:00', '2027-02-09'],
  ['2027-02-09T14:30:00', '2027-02-09 14:30'],
  ['2027-02-09 14:30:15.000Z', '2027-02-09 14:30:15'],
  ['2027-02-09 00:00:15', '2027-02-09 00:00:15'],
])('%s is shown as %s: midnight is the day alone', (iso, text) => expect(dayOrMoment(iso)).toBe(text))
