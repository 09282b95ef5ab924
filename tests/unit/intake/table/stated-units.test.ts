import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { readMarkdown } from '../../../../src/intake/formats/markdown/read-markdown.ts'
import { statedPeriod, statedUnits } from '../../../../src/intake/table/stated-units.ts'
import { accepted, inputOf, proposalOf } from './importing.ts'

const costsBelow = (title: string, answers = {}) =>
  accepted(`${title}\n\nTool;Owner;Cost per month;Once\nAuth;Ana;12.5;\nMail;Ben;€9;7\nChat;Ben;4/mo;\nTotal;;16.5;`, answers).rows.map(
    ({ cost, once }) => [cost?.amount, once?.amount],
  )
const unitsAbove = (title: string) => statedUnits({ rows: [{ line: 1, cells: [title], isHidden: false }] }, 2)

describe('what a title says of the amounts below it', () => {
  it.each([
    ['USD per year unless noted', 'year'],
    ['Owner column: DRI first. ROM = rough order of magnitude, USD per year unless noted.', 'year'],
    ['Đơn vị: VND / tháng. Người lập: Ngọc', 'month'],
    ['All amounts in € a quarter', 'quarter'],
    // No currency, two periods, a figure of its own.
    ['FY27 annual planning', null],
    ['$ per month, € per year', null],
    ['Our budget is $12,000 a year', null],
    ['Infrastructure list', null],
  ])('%j: %j', (title, period) => expect(statedPeriod(unitsAbove(title))).toBe(period))

  it('is proposed where the period of the amounts is asked', () => {
    const list = 'Stack\nEUR per year unless noted\n\nTool;Owner;Price\nAuth;Ana;450\nMail;Ben;36\nChat;Ben;9'
    expect(proposalOf(inputOf(list)).questions).toMatchObject([{ code: 'money-period', proposed: 'year' }])
    const markdown = readMarkdown('Prices are **EUR per year** unless noted.\n\n| Tool | Price |\n|---|--:|\n| Auth | 450 |\n', 'list.md')
    if (!markdown.ok) throw new Error('unread')
    const [table] = markdown.value.tables
    if (table === undefined) throw new Error('no table')
    const { firstRow, mapping } = findHeader(table)
    const { questions } = proposalOf({ ...inputOf(list), table, firstRow, mapping })
    expect(questions).toMatchObject([{ code: 'money-period', proposed: 'year' }])
  })
})

describe('thousands that a title states', () => {
  const asWritten = [
    [1250, undefined],
    [900, 700],
    [400, undefined],
  ]

  it.each([
    ['All amounts in thousands', 1000],
    ['Stack ($ in thousands)', 1000],
    ['Costs in k USD', 1000],
    ['all figures INR lakh p.a. unless stated', 100_000],
  ])('%s: plain amounts are asked about once, as what they state', (title, times) => {
    expect(proposalOf(inputOf(`${title}\n\nTool;Owner;Cost per month\nAuth;Ana;12.5\nMail;Ben;4\n`)).questions).toMatchObject([
      { code: 'money-scale', proposed: 'scaled', cells: 2 },
    ])
    expect(costsBelow(title)).toEqual([
      [1250 * times, undefined],
      [900, 700 * times],
      [400, undefined],
    ])
    expect(costsBelow(title, { 'cost:money-scale': 'as-written' })).toEqual(asWritten)
  })

  it.each([
    ['단위: 천원', 1000],
    ['(단위: 백만원)', 1_000_000],
    ['単位：千円', 1000],
    ['单位：万元', 10_000],
  ])('%s', (title, times) => {
    const { rows } = accepted(`${title}\n\nTool;Owner;Cost per month\nAuth;Ana;125\nMail;Ben;40\n`)
    expect(rows.map(({ cost }) => cost?.amount)).toEqual([125, 40].map((amount) => amount * times * (title.includes('元') ? 100 : 1)))
  })

  it.each(['Thousands of users rely on this', 'Infrastructure list', 'Requests in thousands', 'USD per month'])(
    '%s states none of amounts',
    (title) => expect(costsBelow(title)).toEqual(asWritten),
  )

  it('compare the total in the same', () => {
    const { report } = accepted('All amounts in thousands\n\nTool;Owner;Cost per month\nAuth;Ana;12.5\nMail;Ben;4\nTotal;;16.5')
    expect(report.control).toMatchObject({ totalMinor: 1_650_000, differenceMinor: 0 })
  })
})
