// Amounts as imported lists may have them are amounts of a bill too, to their last digit. What says about as much is none.

import { expect, it } from 'vitest'
import { exactText, readPrice } from '#core'
import { readWhole } from './bill-files.ts'

const COLUMNS = { Date: 'month', Item: 'service', Net: 'amount' } as const

async function amountOf(cell: string, currency: string, mark?: ',' | '.') {
  const answers = { vendor: 'E2E', currency, ...(mark === undefined ? {} : { mark }) }
  const { totals, faults } = await readWhole(`Date,Item,Net\n2026-10-31,Node,"${cell}"\n`, { columns: COLUMNS, answers })
  expect(faults.length).toBe(totals.length === 0 ? 1 : 0)
  return totals[0] === undefined ? null : exactText(totals[0].amount)
}

it.each([
  ['₹3,45,679.50', 'INR', '345679.5'],
  ['-₹12,34,567.00', 'INR', '-1234567'],
  ['Rs. 12,345.00', 'INR', '12345'],
  ['Rs. 2,500/-', 'INR', '2500'],
  ['₹ 1,50,000/-', 'INR', '150000'],
  ['2,500/-', 'INR', '2500'],
  ['500:-', 'SEK', '500'],
  ["1'200.-", 'CHF', '1200'],
  ["CHF 1'200.–", 'CHF', '1200'],
  ['१,२३,४५६.५०', 'INR', '123456.5'],
  ['١٢٠٠', 'EGP', '1200'],
  ['１,２００', 'JPY', '1200'],
  ['–12.50', 'EUR', '-12.5'],
] as const)('%s is what a list says it is', async (cell, currency, amount) => {
  expect(await amountOf(cell, currency)).toBe(amount)
  const listed = readPrice(cell, { currency, isFromFile: true })
  expect(listed).toMatchObject({ prices: [{ amount: Math.round(Number(amount) * (currency === 'JPY' ? 1 : 100)), currency }] })
})

it.each([
  ['500.00 Cr', '-500'],
  ['500.00Cr.', '-500'],
  ['1,23,456.00 (CR)', '-123456'],
  ['₹500.00 Cr', '-500'],
  ['Rs. 500.00 Cr', '-500'],
  ['500.00 Dr', '500'],
  ['500 Dr', '500'],
  ['0.00 Cr', '0'],
  // Ten million rupees are a crore, and a sign beside the side says it once more or takes it back.
  ['500 Cr', null],
  ['2.5 Cr', null],
  ['-500.00 Cr', null],
  ['(500.00) Dr', null],
  ['12k', null],
  ['1.5 lakh', null],
  ['~500', null],
  ['500.00 Xr', null],
] as const)('%s is a credit, a debit or none of both', async (cell, amount) => {
  expect(await amountOf(cell, 'INR')).toBe(amount)
})

it('has a side behind a comma before decimals as well', async () => {
  expect(await amountOf('1.234,50 Cr', 'EUR', ',')).toBe('-1234.5')
})
