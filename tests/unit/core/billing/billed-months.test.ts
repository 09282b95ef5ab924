// The months of a bill as the window and the command line list them: each once, the earliest of a currency first, whatever order its
// lines are in.
import { expect, it } from 'vitest'
import { billedMonths, exactText, largestFirst } from '#core'
import { group } from './bill-import.ts'

it('lists each month of a currency once, in order, with all that was billed in it', () => {
  const months = ['2026-03', '2026-01', '2026-12', '2026-01', '2025-12']
  const groups = months.flatMap((month, at) => [group('S3', `${at + 1}`, { month }), group('EC2', '10', { month, currency: 'EUR' })])
  expect(billedMonths(groups).map(({ currency, month, amount }) => `${currency} ${month} ${exactText(amount)}`)).toEqual([
    ...['EUR 2025-12 10', 'EUR 2026-01 20', 'EUR 2026-03 10', 'EUR 2026-12 10'],
    ...['USD 2025-12 5', 'USD 2026-01 6', 'USD 2026-03 1', 'USD 2026-12 3'],
  ])
})

it('begins a list of groups with the largest, whatever its sign', () => {
  const groups = [group('Small', '3'), group('Refund', '-90'), group('Large', '200'), group('Middle', '40')]
  expect(largestFirst(groups).map(({ service }) => service)).toEqual(['Large', 'Refund', 'Middle', 'Small'])
})
