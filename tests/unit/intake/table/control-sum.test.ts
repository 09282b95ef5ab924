import { describe, expect, it } from 'vitest'
import { controlSum } from '../../../../src/intake/table/control-sum.ts'
import { accepted } from './importing.ts'

const row = (name: string, written: number | null, isOdd = false) => ({ line: 1, name, written, isOdd, hasCell: true })

describe('the control sum', () => {
  it('names nothing when the rows add up', () => {
    expect(controlSum(9, 300, [row('a', 100), row('b', 200)])).toEqual({
      line: 9,
      totalMinor: 300,
      sumMinor: 300,
      differenceMinor: 0,
      likelyRows: [],
    })
  })

  it.each([
    ['left out of the total', [row('a', 100), row('b', 250)], 100, 'b'],
    ['with its decimals misplaced', [row('a', 100), row('b', 14_000)], 1500, 'b'],
    ['with the wrong sign', [row('a', 700), row('b', -250)], 950, 'b'],
  ])('names the row %s', (_, rows, total, name) => {
    expect(controlSum(9, total, rows).likelyRows.map((likely) => likely.name)).toEqual([name])
  })

  it('suspects what is oddly written before what is large, and rows without a figure when too little is there', () => {
    const rows = [row('large', 90_000), row('odd', 5000, true), row('blank', null, true)]
    expect(controlSum(9, 1, rows).likelyRows.map((likely) => likely.name)).toEqual(['odd'])
    expect(controlSum(9, 99_999, rows).likelyRows.map((likely) => likely.name)).toEqual(['odd', 'blank'])
  })
})

it('suspects the largest of rows that are written like all others', () => {
  const rows = [row('small', 100), row('large', 90_000), row('tiny', 70), row('smaller', 900), row('middle', -5000)]
  expect(controlSum(9, 1, rows).likelyRows.map(({ name }) => name)).toEqual(['large', 'middle', 'smaller'])
})

describe('a total row', () => {
  const totalOf = (text: string) => accepted(`Name\tLayer\tCost per month\na\tdata\t10\nb\tdata\t20.50\n${text}`)

  it.each(['TOTAL\t\t$30.50', 'Total:\t\t30,50', 'Summe\t\t30.50 USD', 'Grand total\t\t30.5'])('%j is compared and left out', (text) => {
    const { rows, report } = totalOf(text)
    expect(rows).toHaveLength(2)
    expect(report.control).toMatchObject({ totalMinor: 3050, differenceMinor: 0 })
  })

  it('of a section is left out and compared with nothing', () => {
    expect(totalOf('Subtotal\t\t30.50')).toMatchObject({ rows: { length: 2 }, report: { control: null } })
  })

  it('is no component that is called so', () => {
    expect(totalOf('Total Cloud\tdata\t30.50').rows).toHaveLength(3)
  })
})

describe('a total that no word names', () => {
  const LIST = 'Tool;Owner;Cost/mo\nAuth;Ana;$10\nMail;Ben;$20\nChat;Ben;$5\n'

  it('is known by its figures, and compared', () => {
    expect(accepted(`${LIST};;$35\n`).report.control).toMatchObject({ line: 5, totalMinor: 3500, differenceMinor: 0 })
    expect(accepted(`${LIST}H2;;35.00\n`).report.control).toMatchObject({ line: 5, totalMinor: 3500 })
  })

  it('is a section’s where more components follow', () => {
    expect(accepted(`${LIST};;$35\nLogs;Ana;$7\nQueue;Ana;$8\n`).report.control).toBeNull()
  })
})

describe('a total of amounts of several periods', () => {
  const differenceIn = (list: string) => accepted(list).report.control?.differenceMinor

  it.each([
    ['as the figures stand there', 'Tool;Owner;Cost;Billing\nA;Ana;100;Monthly\nB;Ben;1200;Annual\nTOTAL;;1300;\n'],
    ['a month', 'Tool;Owner;Cost;Billing\nA;Ana;100;Monthly\nB;Ben;1200;Annual\nTOTAL;;200;\n'],
    ['of its own column', 'Tool;Owner;Monthly cost;Annual cost\nA;Ana;100;\nB;Ben;;1200\nC;Ben;50;\nTOTAL;;150;1200\n'],
    ['of each section', 'Tool;Owner;Cost/mo\nA;Ana;100\nB;Ben;50\nTotal;;150\nC;Ana;30\nD;Ben;20\nTotal;;50\n'],
  ])('adds up where it is the sum %s', (_, list) => expect(differenceIn(list)).toBe(0))

  it('is held against what was read, and not what stands in the cells', () => {
    const { report } = accepted('Tool;Owner;Cost/mo\nA;Ana;$100\nB;Ben;$500 budget\nTOTAL;;$600\n')
    expect(report.control).toMatchObject({ sumMinor: 10_000, differenceMinor: -50_000, likelyRows: [{ name: 'B' }] })
    expect(differenceIn('Tool;Owner;Cost/mo\nA;Ana;$100\nB;Ben;€50\nTOTAL;;150\n')).not.toBe(0)
  })

  it('differs where it is none of them', () => {
    expect(differenceIn('Tool;Owner;Cost;Billing\nA;Ana;100;Monthly\nB;Ben;1200;Annual\nTOTAL;;1500;\n')).not.toBe(0)
    expect(differenceIn('Tool;Owner;Cost/mo\nA;Ana;100\nB;Ben;50\nTotal;;150\nC;Ana;30\nD;Ben;20\nTotal;;60\n')).not.toBe(0)
  })
})
