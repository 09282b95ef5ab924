import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

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
    expect(questions.map(({ code }) => code)).toContain('money-unclear')
  })
})
