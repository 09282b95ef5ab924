// How long cash lasts in the pack.
import { expect, it } from 'vitest'
import { monthsOfRunway } from '../../../src/board/runway-months.ts'

it.each([
  [90_000, 20_000, 4.5],
  [0, 20_000, 0],
  [-5_000, 20_000, 0],
  [90_000, 0, null],
  [90_000, -3_000, null],
  [null, 20_000, null],
  [90_000, null, null],
])('%s of cash at %s a month lasts %s months', (cash, netBurn, months) => expect(monthsOfRunway(cash, netBurn)).toBe(months))
