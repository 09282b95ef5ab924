import { describe, expect, it } from 'vitest'
import { recordsOf } from '#core'
import { accepted, workbookAfter } from './importing.ts'

const costs = (seats: string) => {
  const { rows, report } = accepted(`name,Price per seat (USD),Seats\nGitHub,21,12\nSlack,10,8\nJira,8,"${seats}"\n`)
  return { jira: rows[2]?.cost?.seats, refused: report.problems.map(({ text }) => text) }
}

describe('seats beside a price', () => {
  it.each([
    ['12', 12],
    ['1,000', 1000],
    ['1.200', 1200],
    ['14.0', 14],
    ['40 users', 40],
  ])('%s are counted', (text, seats) => expect(costs(text)).toEqual({ jira: seats, refused: [] }))

  it.each(['-5', '12.5', 'all of us'])('%s are no number of seats, and named', (text) => {
    expect(costs(text)).toEqual({ jira: null, refused: [text] })
  })

  it.each(['Price (USD)', 'Monthly cost (USD)'])('that cannot be read leave a price of one below “%s” open', (header) => {
    const list = `name,${header},Seats\nGitHub,21,12\nJira,8,a few\n`
    const { rows, questions } = accepted(list, { 'cost:cost-per-seat': 'one-seat' })
    expect([rows[0]?.cost?.seats, rows[1]?.cost?.amount ?? null]).toEqual([12, null])
    expect(questions.map(({ code }) => code)).toContain('money-unclear')
  })

  it('that cannot be read change no amount that is of all of them', () => {
    const { rows, questions } = accepted('name,Monthly cost (USD),Seats\nGitHub,21,12\nJira,8,a few\n')
    expect(rows.map(({ cost }) => cost?.amount)).toEqual([2100, 800])
    expect(questions.map(({ code, cells }) => [code, cells])).toEqual([['cost-per-seat', 2]])
  })

  it.each(['all of us', ''])('where they are “%s”, the price of one is not what all of them cost', (text) => {
    const { rows, questions } = accepted(`name,Cost per seat (USD),Seats\nGitHub,21,12\nJira,8,"${text}"\n`)
    expect(rows[1]?.cost?.amount ?? null).toBeNull()
    expect(questions.map(({ code }) => code)).toContain('money-one-seat')
  })
})

describe('what is paid by the week', () => {
  const costOf = (text: string, billing = '') => {
    const { rows, report } = accepted(`Tool,Owner,Cost,Billing\nA,Ann Lee,"${text}",${billing}\nB,Bo Chen,$90,monthly\n`)
    return [
      rows[0]?.cost?.amount ?? null,
      rows[0]?.cost?.per,
      report.notes.flatMap(({ code, facts }) => (code === 'read-as' && 'notation' in facts ? [facts.notation] : [])),
    ]
  }

  it.each([
    ['$200/week', '', 1_040_000, 'weeks'],
    ['200 USD weekly', '', 1_040_000, 'weeks'],
    ['$200', 'weekly', 1_040_000, 'weeks'],
    ['$50 per 2 weeks', '', 130_000, 'two-weeks'],
    ['$50', 'fortnightly', 130_000, 'two-weeks'],
  ])('%s %s is a cost of the year, and the line says how', (text, billing, amount, notation) => {
    expect(costOf(text, billing)).toEqual([amount, 'year', [notation]])
  })

  it('is no amount of a column whose header says what its amounts are', () => {
    const { rows } = accepted('Tool,Owner,Cost per month,Billing\nA,Ann Lee,$200,weekly\nB,Bo Chen,$90,monthly\n')
    expect(rows.map(({ cost }) => [cost?.amount, cost?.per])).toEqual([
      [20_000, 'month'],
      [9000, 'month'],
    ])
  })

  it('stays what it is where the amount is none, or is paid by the day', () => {
    expect(costOf('$5 per day')[0]).toBeNull()
    expect(costOf('$50 per call a week')[0]).toBeNull()
  })
})

describe('the price of one seat, and no seats', () => {
  const LIST = 'Name,Owner,Price per seat\nFigma,Ann Lee,$12\nSlack,Bo Chen,$8\n'

  it('is asked about once, with what may be meant', () => {
    expect(accepted(LIST).questions.map(({ code, choices, proposed, cells }) => [code, choices, proposed, cells])).toEqual([
      ['money-one-seat', ['blank', 'one-seat', 'all-seats'], 'blank', 2],
    ])
    expect(accepted(LIST).rows.map(({ cost }) => [cost?.amount, cost?.words])).toEqual([
      [null, '$12 per seat'],
      [null, '$8 per seat'],
    ])
  })

  it.each([
    ['one-seat', 'per-seat'],
    ['all-seats', 'fixed'],
  ])('is kept as %s', (answer, driver) => {
    const after = workbookAfter(accepted(LIST, { 'cost:money-one-seat': answer }))
    const lines = recordsOf(after, 'costLines').map(({ amount, seats, driver }) => [amount, seats, driver])
    expect(lines).toEqual([
      [1200, null, driver],
      [800, null, driver],
    ])
  })
})
