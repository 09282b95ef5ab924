// Amounts as imported lists may have them are amounts of a bill too, to their last digit. What says about as much is none.

import { describe, expect, it } from 'vitest'
import { exactText, readPrice } from '#core'
import type { BillAnswers } from '#intake'
import { billFaultText, billQuestionText, PLAIN_STYLE } from '#wording'
import { readWhole } from './bill-files.ts'

const COLUMNS = { Date: 'month', Item: 'service', Net: 'amount' } as const

async function amountOf(cell: string, currency: string, mark?: ',' | '.') {
  const answers = { vendor: 'E2E', currency, ...(mark === undefined ? {} : { mark }) }
  const { totals, faults } = await readWhole(`Date,Item,Net\n2026-10-31,Node,"${cell}"\n`, { columns: COLUMNS, answers })
  if (totals[0] === undefined) expect(faults.length).toBe(1)
  return totals[0] === undefined || faults.length > 0 ? null : exactText(totals[0].amount)
}

async function bill(cells: readonly string[], mark?: ',' | '.') {
  const answers = { vendor: 'E2E', currency: 'INR', ...(mark === undefined ? {} : { mark }) }
  const text = `Date,Item,Net\n${cells.map((cell) => `2026-10-31,Node,"${cell}"\n`).join('')}`
  const { totals, faults, questions } = await readWhole(text, { columns: COLUMNS, answers })
  const whole = faults.length > 0 ? null : totals.map(({ amount }) => exactText(amount)).join()
  return { whole, wrong: faults.map(({ text: cell }) => cell), asked: questions.map(({ id }) => id) }
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
  ['1,23,456.00 (CR)', '-123456'],
  ['₹1,500.00 Cr', '-1500'],
  ['Rs. 1,500.00 Cr.', '-1500'],
  ['500.00 Dr', '500'],
  ['500 Dr', '500'],
  // A sign beside the side says it once more or takes it back.
  ['-1,500.00 Cr', null],
  ['(500.00) Dr', null],
  ['12k', null],
  ['1.5 lakh', null],
  ['~500', null],
  ['500.00 Xr', null],
] as const)('%s is a credit, a debit or none of both', async (cell, amount) => {
  expect(await amountOf(cell, 'INR')).toBe(amount)
})

it.each(['500 Cr', '500.00 Cr', '500.00Cr.', '₹500.00 Cr', 'Rs. 500 (cr)'])('%s is a credit where the file has debits', async (cell) => {
  expect(await bill([cell, '1,700.00 Dr'])).toEqual({ whole: '1200', wrong: [], asked: [] })
  expect(await bill(['1,700.00', cell])).toMatchObject({ wrong: [], asked: ['sides'] })
})

it.each([
  [['2,500/- Cr'], '-2500'],
  [['2,500/- Cr', '700/-'], '-1800'],
  [['1,20,000.00 Cr', '5,500.00'], '-114500'],
] as const)('%s is below zero', async (cells, whole) => {
  expect(await bill(cells)).toEqual({ whole, wrong: [], asked: [] })
})

// Reports write crores with thousands set apart, too.
it.each([[['5,500.00', '1,20,000 Cr']], [['700.00', '2,500 Cr.']], [['700.00', '₹1,250.5 Cr']]] as const)(
  '%s may be crores, which is asked',
  async (cells) => {
    expect((await bill(cells)).asked).toEqual(['sides'])
    expect(await bill([...cells, '10.00 Dr'])).toMatchObject({ wrong: [], asked: [] })
  },
)

describe('what may be a credit or crores', () => {
  const read = (text: string, answers: Partial<BillAnswers> = {}) =>
    readWhole(`Date,Item,Net\n${text}`, { columns: COLUMNS, answers: { vendor: 'E2E', currency: 'INR', ...answers } })
  const text = '2026-10-31,Node,500.00\n2026-10-31,Node,12.75 Cr\n'

  it('is asked about without a proposal, and is what is answered', async () => {
    const { questions, groups } = await read(text)
    expect([questions, groups]).toEqual([[{ id: 'sides', example: '12.75 Cr', choices: ['credit', 'crore'] }], []])
    expect(questions.map(billQuestionText)).toEqual([
      expect.toSay('Is “12.75 Cr” a credit, or is it in crores, ten million times as much? No amount is marked Dr.'),
    ])
    for (const [sides, whole] of [
      ['credit', '487.25'],
      ['crore', '127500500'],
    ] as const) {
      const { questions: left, totals, faults } = await read(text, { sides })
      expect([left, faults, totals.map(({ amount }) => exactText(amount))]).toEqual([[], [], [whole]])
    }
  })

  it('is a credit beside debits, whatever somebody says', async () => {
    const { faults } = await read(`${text}2026-10-31,Node,10.00 Dr\n`, { sides: 'crore' })
    expect(faults.map((fault) => billFaultText(fault, PLAIN_STYLE))).toEqual([
      expect.toSay(
        'Line 3, Net: “12.75 Cr” can’t be crores, because another amount is marked Dr or is surely a credit. Answer that it is a credit.',
      ),
    ])
  })

  it('is a credit beside one that surely is, whatever somebody says', async () => {
    const credits = '2026-10-31,Node,500.00 Cr\n2026-10-31,Node,"1,500.00 Cr"\n'
    const { questions, totals } = await read(credits)
    expect([questions, totals.map(({ amount }) => exactText(amount))]).toEqual([[], ['-2000']])
    const { faults } = await read(credits, { sides: 'crore' })
    expect(faults.map((fault) => billFaultText(fault, PLAIN_STYLE))).toEqual([
      expect.toSay(
        'Line 2, Net: “500.00 Cr” can’t be crores, because another amount is marked Dr or is surely a credit. Answer that it is a credit.',
      ),
    ])
  })

  it('is no amount in a file with a column a service, where it would not be asked', async () => {
    const wide = 'Service,EC2-Instances($),S3($),Total costs($)\n'
    const { faults, questions } = await readWhole(`${wide}2026-10-01,500.00,12.75 Cr,487.25\n`)
    expect(faults.map((fault) => billFaultText(fault, PLAIN_STYLE))).toEqual([expect.toSay('Line 2, S3: “12.75 Cr” isn’t an amount.')])
    expect(questions).toEqual([])
    const { faults: ofTotals } = await readWhole(`${wide}Service total,500.00,12.75 Cr,487.25\n2026-10-01,500.00,12.75,512.75\n`)
    expect(ofTotals).toMatchObject([{ line: 2, text: '12.75 Cr', what: 'amount' }])
  })

  it('is not asked about where only a row of sums says it', async () => {
    const { questions, totals } = await read('2026-10-31,Node,500.00\n,Balance,500.00 Cr\n')
    expect([questions, totals.map(({ amount }) => exactText(amount))]).toEqual([[], ['500']])
  })
})

it.each([
  [['1,200 Dr', '3,400 Cr'], '-2200'],
  [['1,234 Cr', '12,345 Dr'], '11111'],
  [['Rs. 2,500 Cr', '700 Dr'], '-1800'],
] as const)('%s has thousands or decimals, which is asked', async (cells, whole) => {
  expect(await bill(cells)).toMatchObject({ asked: ['mark'] })
  expect(await bill(cells, '.')).toEqual({ whole, wrong: [], asked: [] })
})

it('has a side behind a comma before decimals as well', async () => {
  expect(await amountOf('1.234,50 Cr', 'EUR', ',')).toBe('-1234.5')
})

// Nothing stands behind the decimals, so that there are none.
it.each([
  [['1.200:-'], '1200'],
  [['1.200/-'], '1200'],
  [['2.500 :-', '1.750:-'], '4250'],
  [['1.200:-', '1.234'], '2434'],
  [['1.200:-', '500:-', '12,50'], '1712.5'],
] as const)('%s are thousands', async (cells, whole) => {
  expect(await bill(cells)).toEqual({ whole, wrong: [], asked: [] })
})

it('has a point before three digits and a dash that shows no decimals, beside one that does', async () => {
  expect(await bill(['1.200:-', '12.50'])).toMatchObject({ asked: ['mark'] })
  expect(await bill(['1.200:-', '12.50'], '.')).toMatchObject({ wrong: ['1.200:-'] })
  expect(await bill(['1,250.50/-'])).toEqual({ whole: '1250.5', wrong: [], asked: [] })
})
