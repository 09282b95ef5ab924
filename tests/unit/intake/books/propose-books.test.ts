import { describe, expect, it } from 'vitest'
import { type BookMapping, type BookProposal, findBookColumns, proposeBooks } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { okOf } from '../../../builders/workbook-files.ts'

/** As the screen reads it: bytes, header, columns, and what was settled. */
function read(text: string, settled: (mapping: BookMapping) => Partial<BookMapping> = () => ({})): BookProposal {
  const { rows } = okOf(readTable(new TextEncoder().encode(text), 'ledger.csv'))
  const { firstRow, mapping } = findBookColumns(rows)
  return proposeBooks(rows, firstRow, { ...mapping, ...settled(mapping) }, { currency: 'USD' })
}
const answering = (answers: Record<string, string>) => () => ({ answers })
const linesOf = ({ lines }: BookProposal) => lines.map(({ month, account, vendor, amount }) => [month, account, vendor, amount])

const BY_TRANSACTION = `Acme Inc.
General Ledger, July to September 2026

Date,Transaction Type,Name,Memo,Account,Amount,Balance
2026-07-31,Bill,Amazon Web Services,July,Hosting,"1,204.10","1,204.10"
2026-08-31,Bill,Amazon Web Services,August,Hosting,"1,310.00","2,514.10"
2026-08-31,Vendor Credit,Amazon Web Services,SLA,Hosting,(12.00),"2,502.10"
2026-09-02,Expense,"Datadog, Inc.",,Software,300,"2,802.10"
TOTAL,,,,,"2,802.10",
`

describe('an accounting export', () => {
  it('becomes a line a month, account and vendor, credits taken off, and adds up to its own total', () => {
    const found = read(BY_TRANSACTION)
    expect(linesOf(found)).toEqual([
      ['2026-07', 'Hosting', 'Amazon Web Services', 120_410],
      ['2026-08', 'Hosting', 'Amazon Web Services', 129_800],
      ['2026-09', 'Software', 'Datadog, Inc.', 30_000],
    ])
    expect(found).toMatchObject({ rows: 4, problems: [], missing: [], otherCurrency: null, control: { line: 9, differenceMinor: 0 } })
    expect(found.leftOut.map(({ reason }) => reason)).toEqual(['total'])
    expect(found.questions.filter(({ answer }) => answer === null)).toEqual([])
  })

  it('names the difference to its total and the row it probably lies in', () => {
    const found = read(BY_TRANSACTION.replace('TOTAL,,,,,"2,802.10"', 'TOTAL,,,,,"3,102.10"'))
    expect(found.control).toMatchObject({ differenceMinor: -30_000, likelyRows: [{ name: 'Datadog, Inc.' }] })
  })

  it('is read with debit and credit, semicolons, and the notation of its country', () => {
    const found = read(
      'Buchungsdatum;Kreditor;Konto;Soll;Haben\n31.07.2026;Hetzner;4980 Hosting;1.204,10;\n15.08.2026;Hetzner;4980 Hosting;;4,10\n',
    )
    expect(linesOf(found)).toEqual([
      ['2026-07', '4980 Hosting', 'Hetzner', 120_410],
      ['2026-08', '4980 Hosting', 'Hetzner', -410],
    ])
  })

  it('asks which of two numbers is the day, unless one of the dates says so', () => {
    const either = 'Date,Vendor,Amount\n03/04/2026,AWS,10.00\n'
    expect(read(either).questions).toContainEqual({ code: 'dates', example: '03/04/2026', answer: null })
    expect(linesOf(read(either, answering({ dates: 'day-first' })))).toEqual([['2026-04', null, 'AWS', 1000]])
    expect(linesOf(read(either, answering({ dates: 'month-first' })))).toEqual([['2026-03', null, 'AWS', 1000]])
    expect(linesOf(read(`${either}03/30/2026,GCP,5.00\n`)).map(([month]) => month)).toEqual(['2026-03', '2026-03'])
  })

  it('asks what marks decimals where every amount could be both', () => {
    const both = 'Month,Vendor,Amount\n2026-09,AWS,"1,234"\n'
    expect(read(both).questions).toContainEqual({ code: 'mark', example: '1,234', answer: null })
    expect(linesOf(read(both, answering({ mark: '.' })))).toEqual([['2026-09', null, 'AWS', 123_400]])
  })

  it('asks whether what stands below zero was paid, once most amounts do', () => {
    const below = 'Date,Payee,Amount\n2026-09-01,AWS,-10.00\n2026-09-02,GCP,-5.00\n2026-09-03,AWS,2.00\n'
    expect(read(below).questions).toContainEqual({ code: 'sign', example: '-10.00', answer: null })
    expect(linesOf(read(below, answering({ sign: 'turned' })))).toEqual([
      ['2026-09', null, 'AWS', 800],
      ['2026-09', null, 'GCP', 500],
    ])
  })

  it('names every cell that it does not understand, by line and column, and takes none of its row', () => {
    const found = read(
      'Date,Vendor,Account,Amount,Currency\nsoon,AWS,Hosting,10.00,USD\n2026-09-01,=cmd(),Hosting,ten,EUR\n2026-09-01,GCP,Hosting,1.00,usd\n',
    )
    expect(found.problems.map(({ line, column, text, problem }) => [line, column, text, problem.code])).toEqual([
      [2, 'Date', 'soon', 'not-a-date'],
      [3, 'Amount', 'ten', 'not-a-number'],
      [3, 'Currency', 'EUR', 'other-currency'],
      [3, 'Vendor', '=cmd()', 'text-looks-like-formula'],
    ])
    // Sentences quote what stands there.
    expect(found.problems.slice(0, 3).map(({ problem: { facts } }) => (facts as { text?: string }).text)).toEqual(['soon', 'ten', 'EUR'])
    expect(found.refusedRows).toBe(2)
    expect(linesOf(found)).toEqual([['2026-09', 'Hosting', 'GCP', 100]])
  })

  it('names a text that is longer than the books keep, and takes none of its row', () => {
    const found = read(`Date,Vendor,Account,Amount\n2026-09-01,${'x'.repeat(5000)},Hosting,10.00\n`)
    expect([found.lines, found.problems.map(({ line, column }) => [line, column])]).toEqual([[], [[2, 'Vendor']]])
  })

  it('takes no amounts of another currency, and says which column is of it', () => {
    const found = read('Date,Vendor,Amount (EUR)\n2026-09-01,Hetzner,10.00\n')
    expect(found).toMatchObject({ otherCurrency: { header: 'Amount (EUR)', currency: 'EUR' }, lines: [] })
  })

  it('says which column it cannot do without', () => {
    expect(read('Vendor,Account,Notes\nAWS,Hosting,x\n').missing).toEqual(['month', 'amount'])
  })

  it.each([
    ['2026-09-30', '2026-09'],
    ['30.09.2026', '2026-09'],
    ['Sep 2026', '2026-09'],
    ['Sept-26', '2026-09'],
    ['30 September 2026', '2026-09'],
    ['Sep 30, 2026', '2026-09'],
    ['09/2026', '2026-09'],
    ['20260930', '2026-09'],
    ['2026-09-30T00:00:00', '2026-09'],
    ['mrt 2026', '2026-03'],
    ['1 août 2026', '2026-08'],
    ['Juillet 2026', '2026-07'],
    ['März 2026', '2026-03'],
    ['Marketing 2026', null],
    ['Decoration 2026', null],
    ['31.09.2026', null],
    ['Q3 2026', null],
    ['2026', null],
  ])('reads %s as a month', (text, month) => {
    const { lines, problems } = read(`Date,Vendor,Amount\n"${text}",AWS,1.00\n`)
    expect(lines[0]?.month ?? null).toBe(month)
    expect(problems.length).toBe(month === null ? 1 : 0)
  })

  it('leaves out headings and rows without an amount, and lists them', () => {
    const found = read('Date,Vendor,Amount\n,Hosting,\n2026-09-01,AWS,1.00\n,Total Hosting,1.00\n')
    expect(found.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no-amount'],
      [4, 'total'],
    ])
  })

  it('judges the sum of the rows that are one line, names each of them, and takes what is left without them', () => {
    const found = read(
      'Date,Vendor,Account,Amount\n2026-09-01,AWS,Hosting,900000000\n2026-09-02,GCP,Hosting,5.00\n2026-09-30,aws,hosting,900000000\n',
    )
    expect(found.problems).toEqual(
      [2, 4].map((line) => ({
        ...{ line, column: 'Amount', text: '900000000' },
        problem: { code: 'book-sum-too-large', facts: { month: '2026-09', lines: [2, 4] } },
      })),
    )
    expect(found).toMatchObject({ rows: 1, refusedRows: 2 })
    expect(linesOf(found)).toEqual([['2026-09', 'Hosting', 'GCP', 500]])
  })

  it('leaves out a total that has a day, of a month, of an account and of all', () => {
    const found = read(
      [
        'Date,Vendor,Account,Amount',
        ...['2026-08-31,AWS,Hosting,60', '2026-08-31,Total August,Hosting,60', '2026-09-01,AWS,Hosting,75', '2026-09-02,GCP,Hosting,25'],
        ...['2026-09-30,Figma,Software,10', '2026-09-30,Subtotal,Hosting,100', '2026-09-30,Total,,110', '2026-09-30,Grand total,,170'],
      ].join('\n'),
    )
    expect(found.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'total'],
      [7, 'total'],
      [8, 'total'],
      [9, 'total'],
    ])
    expect(found.leftOut[1]?.text).toBe('2026-09-30 · Subtotal · Hosting · 100')
    expect(found.lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(17_000)
    expect(found.control).toMatchObject({ line: 9, differenceMinor: 0 })
  })

  it('takes a vendor called Total for what it is where nothing adds up to its amount', () => {
    const found = read('Date,Vendor,Amount\n2026-09-01,Total,40\n2026-09-02,AWS,100\n2026-09-03,Total Energies,39\n2026-09-04,Total,179\n')
    expect(linesOf(found).map(([, , vendor, amount]) => [vendor, amount])).toEqual([
      ['Total', 4000],
      ['AWS', 10_000],
      ['Total Energies', 3900],
    ])
    expect([found.leftOut.map(({ line }) => line), found.control?.differenceMinor]).toEqual([[5], 0])
  })
})
