// A cost in columns of several periods: the same twice, or two amounts of which somebody says which one counts.
import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { accepted, inputOf } from './importing.ts'

const list = (rows: string, headers = 'Monthly,Annual') => `Tool,${headers},Owner\nBus,"$400","$4,800",Ida\n${rows}`
const readAs = (text: string, answers = {}) => {
  const { rows, questions, report } = accepted(text, answers)
  return {
    costs: rows.map(({ cost }) => (cost === null || cost.amount === null ? null : [cost.amount, cost.per])),
    asked: questions.map(({ code, cells, choices }) => [code, cells, choices]),
    left: report.notes.filter(({ code }) => code === 'column-left-out'),
  }
}

describe('a monthly and an annual column', () => {
  it.each([
    ['Lake,$833,"$10,000",Max'],
    ['Lake,$8.33,$100,Max'],
    ['Lake,$1.2k,$14k,Max'],
    ['Lake,$8.75,$105,Max'],
    ['Lake,$8.75/user x 4,$420,Max'],
    ['Lake,free,$0,Max'],
    ['Lake,,"$10,000",Max'],
  ])('that say the same ask nothing and lose nothing: %s', (row) => {
    const { asked, left } = readAs(list(row))
    expect([asked, left]).toEqual([[], []])
  })

  it('that say something else are one question, whichever side they stand on', () => {
    const rows = 'Lake,$90,"$1,000",Max\nMail,$20,$200,Ida\n'
    const proposed = readAs(list(rows))
    expect(proposed.asked).toEqual([['cost-periods-differ', 2, ['Monthly', 'Annual', 'blank']]])
    expect(proposed.costs).toEqual([
      [40_000, 'month'],
      [9000, 'month'],
      [2000, 'month'],
    ])
    const answered = (answer: string) => readAs(list(rows), { 'cost:cost-periods-differ': answer }).costs.slice(1)
    expect(answered('Annual')).toEqual([
      [100_000, 'year'],
      [20_000, 'year'],
    ])
    expect(answered('blank')).toEqual([null, null])
    const turned = 'Tool,Annual,Monthly,Owner\nBus,"$4,800",$400,Ida\nLake,"$1,000",$90,Max\n'
    expect(findHeader(inputOf(turned).table).mapping.fields.slice(1, 3)).toEqual(['cost', 'cost'])
    expect(readAs(turned).asked).toEqual([['cost-periods-differ', 1, ['Annual', 'Monthly', 'blank']]])
  })

  it('beside a second cost of a month is asked about as before', () => {
    const text =
      'Tool,Licence cost / mo,Hosting cost / mo,Annual cost,Owner\nBus,$400,$100,"$6,000",Ida\nLake,$90,$10,"$1,200",Max\nMail,$20,$5,$300,Jo'
    expect(readAs(text).asked.map(([code]) => code)).toEqual(['cost-columns'])
  })

  it.each(['Annual savings ($)', 'Annual revenue ($)', 'Yearly spend limit ($)'])('beside “%s” is the only cost', (other) => {
    const { costs, asked } = readAs(list('Lake,,"$10,000",Max\nMail,$20,$900,Ida\n', `Monthly cost ($),${other}`))
    expect([costs, asked]).toEqual([[[40_000, 'month'], null, [2000, 'month']], []])
  })

  it('keeps the seats of a price that another one takes the place of', () => {
    const text = list('Lake,$20/seat x 5,$200,Max\nMail,$30/seat x 2,$500,Ida\n')
    const { rows } = accepted(text, { 'cost:cost-periods-differ': 'Annual' })
    expect(rows.slice(1).map(({ cost }) => [cost?.amount, cost?.per, cost?.seats])).toEqual([
      [20_000, 'year', 5],
      [50_000, 'year', 2],
    ])
  })

  it('beside costs that add up is that of one, of all, or takes the place of the first', () => {
    const text =
      'Tool,Licence cost / mo,Hosting cost / mo,Annual cost,Owner\nBus,$400,$100,"$6,000",Ida\nLake,$90,$10,"$1,080",Max\nMail,$20,$5,$60,Jo\nPage,$30,$5,$300,Jo'
    const { rows, questions } = accepted(text, { 'cost:cost-columns': 'add-up', 'cost:cost-periods-differ': 'Annual cost' })
    expect(questions.map(({ code, cells }) => [code, cells])).toEqual([
      ['cost-columns', 4],
      ['cost-periods-differ', 1],
    ])
    expect(rows[3]?.cost).toMatchObject({ amount: 30_000, per: 'year', also: [{ amount: 500, per: 'month' }] })
  })

  it('beside costs that add up leaves no part of them where it is to be blank, and is held against the others where the first says none', () => {
    const costOf = (row: string, answer: string) => {
      const text = `Tool,Licence cost / mo,Hosting cost / mo,Annual cost,Owner\nBus,$400,$100,"$6,000",Ida\nLake,$90,$10,"$1,200",Max\n${row}`
      const { rows, questions } = accepted(text, { 'cost:cost-columns': 'add-up', 'cost:cost-periods-differ': answer })
      const { cost } = rows[2] ?? {}
      return [
        cost?.amount ?? null,
        cost?.also.length ?? 0,
        questions.flatMap(({ code, cells }) => (code === 'cost-periods-differ' ? cells : [])),
      ]
    }
    expect(costOf('Page,$30,$5,"$3,000",Jo', 'blank')).toEqual([null, 0, [1]])
    for (const licence of ['tbd', '']) {
      expect(costOf(`Page,${licence},$5,"$3,000",Jo`, 'blank')).toEqual([null, 0, [1]])
      expect(costOf(`Page,${licence},$5,"$3,000",Jo`, 'Annual cost')).toEqual([300_000, 0, [1]])
      expect(costOf(`Page,${licence},$5,$60,Jo`, 'blank')).toEqual([500, 0, []])
    }
  })

  it('of a sum, a budget or another currency is no contradiction', () => {
    for (const other of ['Annual budget', 'Last year', 'Annual (EUR)'])
      expect(readAs(list('Lake,$90,"$1,000",Max\n', `Monthly (USD),${other}`)).asked, other).toEqual([])
  })
})
