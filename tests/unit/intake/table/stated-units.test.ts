import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { readMarkdown } from '../../../../src/intake/formats/markdown/read-markdown.ts'
import { statedPeriod, statedUnits } from '../../../../src/intake/table/stated-units.ts'
import { inputOf, proposalOf } from './importing.ts'

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
