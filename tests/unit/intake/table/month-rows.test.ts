// A list with a row for each vendor and month is one component a vendor.
import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

const BILLS = [
  'Month,Vendor,Amount per month (USD)',
  ...['2026-08,AWS,9100', '2026-08,OpenAI,2050', '2026-09,OpenAI,2900', '2026-09,AWS,9400', '2026-10,AWS,9800', '2026-09,Datadog,610'],
].join('\n')
const read = (list: string, answers = {}) => {
  const { rows, questions } = accepted(list, answers)
  return {
    costs: rows.map(({ component, cost }) => [component.name, cost?.amount]),
    asked: questions.map(({ code, cells }) => [code, cells]),
  }
}

describe('a row for each vendor and month', () => {
  it('is one component a vendor, with what its last month cost', () => {
    expect(read(BILLS)).toEqual({
      costs: [
        ['AWS', 980_000],
        ['OpenAI', 290_000],
        ['Datadog', 61_000],
      ],
      asked: [['rows-months', 2]],
    })
  })

  it('may be the average of its months, or stay rows', () => {
    expect(read(BILLS, { 'cost:rows-months': 'average' }).costs.map(([, amount]) => amount)).toEqual([943_333, 247_500, 61_000])
    expect(read(BILLS, { 'cost:rows-months': 'apart' }).costs).toHaveLength(6)
  })

  it('has an average in whole cents of one currency only', () => {
    const rows = (amounts: readonly string[]) =>
      amounts.flatMap((amount, at) => [`2026-0${at + 1},AWS,${amount}`, `2026-0${at + 1},GCP,$5`])
    const averageOf = (...amounts: readonly string[]) =>
      accepted(`Month,Vendor,Amount per month\n${rows(amounts).join('\n')}\n`, { 'cost:rows-months': 'average' }).rows[0]?.cost
    expect(averageOf('$1.00', '$1.01', '$1.01')).toMatchObject({ amount: 101, currency: 'USD' })
    expect(averageOf('$100', '$300', '€500')).toMatchObject({ amount: 50_000, currency: 'EUR' })
  })

  it('is known by days, too', () => {
    const list =
      'Date;Supplier;Amount (EUR/month)\n31.08.2026;Hetzner;420,10\n31.08.2026;Mistral;1.310,00\n30.09.2026;Hetzner;420,10\n30.09.2026;Mistral;1.505,50\n'
    expect(read(list).costs).toEqual([
      ['Hetzner', 42_010],
      ['Mistral', 150_550],
    ])
  })

  it.each([
    ['of one month', '2026-03,AWS,300', '2026-03,GCP,60', '2026-03,Azure,30'],
    ['of months of their own', '2026-03,AWS,300', '2026-07,GCP,60', '2026-11,Azure,30'],
  ])('is the last one where each vendor has a bill a year, %s', (_, ...bills) => {
    const before = bills.map((bill) => bill.replace('2026', '2025'))
    const { costs, asked } = read(`Month,Vendor,Annual cost (USD)\n${[...before, ...bills].join('\n')}\n`)
    expect(costs).toEqual([
      ['AWS', 30_000],
      ['GCP', 6000],
      ['Azure', 3000],
    ])
    expect(asked).toEqual([['rows-months', 3]])
  })

  it('is proposed apart where the months are those in which accounts were opened', () => {
    const accounts =
      'Account opened,Vendor,Cost per month\n2024-03-02,AWS,100\n2026-01-05,AWS,300\n2023-04-04,GCP,20\n2026-07-01,GCP,30\n2025-02-03,Azure,50\n'
    const { costs, asked } = read(accounts)
    expect([costs.length, asked[0]]).toEqual([5, ['rows-months', 2]])
    const twoTimes = ['2024-03,AWS,100', '2026-07,AWS,300', '2024-03,GCP,20', '2026-07,GCP,30']
    expect(read(`Account opened,Vendor,Cost per month\n${twoTimes.join('\n')}\n`).costs).toHaveLength(4)
  })

  it('is none where a vendor has two rows of a month, or few have several', () => {
    expect(read(`${BILLS}\n2026-10,AWS,40`).asked.map(([code]) => code)).not.toContain('rows-months')
    expect(
      read('Added,Tool,Cost per month\n2026-08-01,Bus,9\n2026-09-01,Bus,8\n2026-10-01,Lake,7\n2026-10-02,Mail,6\n').costs,
    ).toHaveLength(4)
  })
})
