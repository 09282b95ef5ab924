// What an invoice says is paid for longer than a month is no price of a month, whichever column or text says so.

import { describe, expect, it } from 'vitest'
import { type BillColumns, type BillOrder, type BillRead, columnsAsAnswered, readBillColumns } from '#intake'
import { billFaultText, billQuestionText, PLAIN_STYLE } from '#wording'
import { readWhole, totalsOf } from './bill-files.ts'

const columns = { Month: 'month', Item: 'service', Amount: 'amount' } as const
const answers = { vendor: 'Acme', currency: 'EUR' } as const

const termsOf = ({ groups }: BillRead) =>
  groups.map(({ month, service, category, term }) => {
    const said = typeof term === 'object' && term !== null ? `${term.first} ${term.last}` : (term ?? 'monthly')
    return `${month} ${service} ${category} ${said}`
  })

const invoice = (header: string, lines: readonly string[], map: BillColumns, given: Partial<BillOrder['answers']> = {}) =>
  readWhole(`${[header, ...lines].join('\n')}\n`, { columns: map, answers: { ...answers, ...given } })

const line = (month: string) => invoice('Month;Item;Amount', [`${month};License;1200`, `${month};VAT 20%;240`], columns)

describe('a period in the column of the month', () => {
  it.each([
    ['2026-09-01 - 2027-08-31', '2026-09-01 2027-08-31'],
    ['2026-09-01/2027-09-01', '2026-09-01 2027-08-31'],
    ['2026-09-01 00:00:00 - 2027-08-31 23:59:59', '2026-09-01 2027-08-31'],
    ['2026-09/2027-08', '2026-09-01 2027-08-31'],
    ['01/09/2026 - 31/08/2027', '2026-09-01 2027-08-31'],
    ['du 01/09/2026 au 31/08/2027', '2026-09-01 2027-08-31'],
    ['01.09.2026–30.11.2026', '2026-09-01 2026-11-30'],
    ['vom 1. September 2026 bis 31. August 2027', '2026-09-01 2027-08-31'],
    ['Sep 2026 – Aug 2027', '2026-09-01 2027-08-31'],
    ['2026年9月1日～2027年8月31日', '2026-09-01 2027-08-31'],
    ['Q3 2026', '2026-07-01 2026-09-30'],
  ])('is the term of usage and tax: %s', async (text, term) => {
    const month = term.slice(0, 7)
    expect(termsOf(await line(text))).toEqual([`${month} License usage ${term}`, expect.toSay(`${month} VAT 20% tax ${term}`)])
  })

  it.each(['2026-10-01 - 2026-10-31', '2026-10-01/2026-11-01', '15/10/2026 - 14/11/2026', 'Oct 2026', '2026-10-01 00:00:00'])(
    'of a month is that month: %s',
    async (text) => {
      expect(termsOf(await line(text))).toEqual(['2026-10 License usage monthly', expect.toSay('2026-10 VAT 20% tax monthly')])
    },
  )

  it('that is not understood is named', async () => {
    const read = await line('2026/2027 season')
    expect([read.faultyLines, totalsOf(read)]).toEqual([2, []])
  })
})

describe('columns of a period', () => {
  const header = 'Invoice date;Due date;Customer since;From;Until;Item;Amount'
  const lines = ['2026-10-02;2026-11-01;2019-05-01;2026-10-05;2027-10-04;License;1200', '2026-10-02;2026-11-01;2019-05-01;;;Hosting;9']
  const map = { 'Invoice date': 'month', Item: 'service', Amount: 'amount' } as const

  it('are the term where somebody says that they are', async () => {
    const read = await invoice(header, lines, { ...map, From: 'start', Until: 'end' })
    expect(termsOf(read)).toEqual(['2026-10 Hosting usage monthly', '2026-10 License usage 2026-10-05 2027-10-04'])
  })

  it.each([
    ['2026-10', '2027-09'],
    ['Oct 2026', 'Sep 2027'],
    ['10/2026', '09/2027'],
  ])('may be months: %s to %s', async (from, until) => {
    const read = await invoice('From;Until;Item;Amount', [`${from};${until};License;1200`, `${from};${from};Hosting;9`], {
      ...{ From: 'month', Until: 'end', Item: 'service', Amount: 'amount' },
    })
    expect(termsOf(read)).toEqual(['2026-10 Hosting usage monthly', '2026-10 License usage 2026-10-01 2027-09-30'])
  })

  it('are asked about where they have no meaning, or are left out', async () => {
    for (const given of [map, { ...map, Until: 'ignore' }] as const) {
      const read = await invoice(header, lines, given)
      expect([read.questions, read.groups]).toMatchObject([
        [
          {
            id: 'period.Until',
            column: 'Until',
            example: '2027-10-04',
            roles: { From: 'start', Until: 'end' },
            choices: ['term', 'ignore'],
          },
        ],
        [],
      ])
      expect(read.questions.map(billQuestionText)).toEqual([
        expect.toSay('The column “Until” says “2027-10-04”. Is that how long a charge is paid for? Then it isn’t a price of one month.'),
      ])
      const order: BillOrder = { tag: null, columns: given, answers: { ...answers, 'period.Until': 'term' } }
      expect(columnsAsAnswered(order, read)).toEqual({ ...given, From: 'start', Until: 'end' })
      expect(columnsAsAnswered({ ...order, answers }, read)).toBeNull()
    }
    expect(termsOf(await invoice(header, lines, map, { 'period.Until': 'ignore' }))).toContain('2026-10 License usage monthly')
  })

  it('begin on the last day from which whole months lead to their end, and end on the last of several', async () => {
    const since = 'Invoice date;Customer since;From;Trial until;Until;Item;Amount'
    const read = await invoice(since, ['2026-10-02;2019-10-05;2026-10-05;2027-01-04;2027-10-04;License;1200'], map)
    expect(read.questions).toMatchObject([{ id: 'period.Until', roles: { From: 'start', Until: 'end' } }])
  })

  it('are asked about one by one: what one of them is not says nothing of the others', async () => {
    const both = ['2026-10-01;2029-12-31;;Hosting;9', '2026-10-01;;2026-10-01 - 2027-09-30;Support;12000']
    const of = (given = {}) =>
      invoice('Date;Contract end;Period;Item;Amount', both, { Date: 'month', Item: 'service', Amount: 'amount' }, given)
    const ids = ({ questions }: BillRead) => questions.map(({ id }) => id)
    expect(ids(await of())).toEqual([expect.toSay('period.Contract end')])
    expect(ids(await of({ 'period.Contract end': 'ignore' }))).toEqual(['period.Period'])
    expect(ids(await of({ 'period.Contract end': 'ignore', 'period.Period': 'ignore' }))).toEqual([])
  })

  it.each([
    ['no name', 'Date;Item;Amount;', '(4)'],
    ['the name of another one', 'Date;Item;Amount;Date', 'Date (4)'],
  ])('can only be named first where one has %s', async (_, head, column) => {
    const dated = { Date: 'month', Item: 'service', Amount: 'amount' } as const
    const read = await invoice(head, ['2026-10-01;License;1200;2027-09-30'], dated)
    expect(read.questions).toMatchObject([{ id: `period.${column}`, column, roles: {}, choices: ['ignore'] }])
    expect(read.questions.map(billQuestionText).join()).toMention('give the column a name of its own in the file first.')
    const given = { ...answers, [`period.${column}`]: 'term' } as const
    expect(columnsAsAnswered({ tag: null, columns: dated, answers: given }, read)).toBeNull()
    const ignored = await invoice(head, ['2026-10-01;License;1200;2027-09-30'], dated, { [`period.${column}` as const]: 'ignore' })
    expect(termsOf(ignored)).toEqual(['2026-10 License usage monthly'])
  })

  it('are not asked about where nothing is longer than a month', async () => {
    const short = lines.map((each) => each.replace('2027-10-04', '2026-11-04'))
    expect((await invoice(header, short, map)).questions).toEqual([])
  })

  it('are not asked about where another line, or an answer, shows the order of day and month', async () => {
    const due = { Date: 'month', Item: 'service', Amount: 'amount' } as const
    const of = (lines: readonly string[], given = {}) => invoice('Date;Due;Item;Amount', lines, due, given)
    const ids = ({ questions }: BillRead) => questions.map(({ id }) => id)
    expect(ids(await of(['05/06/2026;20/06/2026;Hosting;9']))).toEqual(['dates'])
    expect(ids(await of(['01/05/2026;05/06/2026;Hosting;9', '20/05/2026;;Hosting;9']))).toEqual([])
    expect(ids(await of(['01/05/2026;05/06/2026;Hosting;9'], { dates: 'day-first' }))).toEqual([])
    expect(ids(await of(['01/05/2026;05/06/2026;Hosting;9']))).toEqual(['period.Due', 'dates'])
    expect(ids(await of(['01/05/2026;05/06/2026;Hosting;9'], { dates: 'month-first' }))).toEqual(['period.Due'])
  })

  it('may be one column of both days', async () => {
    const read = await invoice('Date;Service period;Item;Amount', ['2026-10-02;01/10/2026 - 31/12/2026;Hosting;300'], {
      ...{ Date: 'month', Item: 'service', Amount: 'amount' },
    })
    expect(read.questions).toMatchObject([{ id: 'period.Service period', roles: { 'Service period': 'start' } }])
    const map = { Date: 'month', 'Service period': 'start', Item: 'service', Amount: 'amount' } as const
    const termed = await invoice('Date;Service period;Item;Amount', ['2026-10-02;01/10/2026 - 31/12/2026;Hosting;300'], map)
    expect(termsOf(termed)).toEqual(['2026-10 Hosting usage 2026-10-01 2026-12-31'])
  })

  const spans = { Date: 'month', From: 'start', Until: 'end', Item: 'service', Amount: 'amount' } as const
  const span = (from: string, until: string) => invoice('Date;From;Until;Item;Amount', [`2026-10-02;${from};${until};License;1200`], spans)

  it.each([
    ['2027-09-30', '2026-10-01'],
    ['30/09/2027', '01/10/2026'],
    ['2026-10-01 - 2027-09-30', '2026-12-31'],
    ['2026-10-01 - 2026-10-31', '2027-09-30'],
  ])('that don’t fit are named: %s, %s', async (from, until) => {
    expect((await span(from, until)).faults).toMatchObject([{ column: 'Until', text: until, what: 'end' }])
  })

  it.each([
    ['2026-10-01', '-', 'monthly'],
    ['-', 'N/A', 'monthly'],
    ['2026-10-01 - 2027-09-30', '2027-10-01', '2026-10-01 2027-09-30'],
    ['2026-10-01 - 2027-09-30', 'n/a', '2026-10-01 2027-09-30'],
    ['—', '2027-10-01', '2026-10-02 2027-10-01'],
  ])('may say that there is none, or the same twice: %s, %s', async (from, until, term) => {
    expect(termsOf(await span(from, until))).toEqual([`2026-10 License usage ${term}`])
  })

  it('that are days of a daily bill leave it a daily one', async () => {
    const days = Array.from({ length: 12 }, (_, at) => `${String(at + 15)}/10/2026;${String(at + 16)}/10/2026;Hosting;1`)
    const read = await invoice('From;Until;Item;Amount', days, { From: 'month', Until: 'end', Item: 'service', Amount: 'amount' })
    expect(read.groups).toMatchObject([{ term: null, coverage: { first: '2026-10-15', last: '2026-10-26' } }])
  })
})

describe('a column with the length of a term', () => {
  const of = (length: string) => invoice('Month;Term;Item;Amount', [`2026-10;${length};License;1200`], { ...columns, Term: 'term' })

  it.each([
    ['12', '2026-09'],
    ['1 year', '2026-09'],
    ['annual', '2026-09'],
    ['jährlich', '2026-09'],
    ['trimestral', '2026-12'],
    ['halbjährlich', '2027-03'],
    ['24 Monate', '2028-09'],
  ])('is read: %s', async (text, last) => {
    const until = last === '2026-09' ? '2027-09-30' : { '2026-12': '2026-12-31', '2027-03': '2027-03-31', '2028-09': '2028-09-30' }[last]
    expect(termsOf(await of(text))).toEqual([`2026-10 License usage 2026-10-01 ${until}`])
  })

  it.each(['monthly', '1 month', 'mensual', ''])('of a month is none: %s', async (text) => {
    expect(termsOf(await of(text))).toEqual(['2026-10 License usage monthly'])
  })

  it('that is not understood is named', async () => {
    const { faults } = await of('perpetual')
    expect(faults.map((fault) => billFaultText(fault, PLAIN_STYLE))).toEqual([
      expect.toSay('Line 2, Term: “perpetual” isn’t a length of time.'),
    ])
  })

  it.each(['365', '1.5 years', '1,5 Jahre', '121 months'])('that is too long or in parts is named: %s', async (text) => {
    expect((await of(text)).faults).toMatchObject([{ column: 'Term', text, what: 'term' }])
  })

  it.each(['-', '—', 'N/A', 'n/a'])('may say that there is none: %s', async (text) => {
    expect(termsOf(await of(text))).toEqual(['2026-10 License usage monthly'])
  })

  it('may be said with --map', () => {
    expect(readBillColumns('{"A": "start", "B": "end", "C": "term"}', 'map.json')).toMatchObject({ ok: true })
  })
})

it('a discount of a year lowers what it names, and one that names nothing is paid once', async () => {
  const read = await invoice(
    'Month;Item;Amount',
    ['License;1200', 'License discount;-200', 'Volume discount;-50'].map((each) => `2026-10-01 - 2027-09-30;${each}`),
    columns,
  )
  expect(termsOf(read)).toEqual(['2026-10 License usage 2026-10-01 2027-09-30', '2026-10 Volume discount usage once'])
  expect(totalsOf(read)).toEqual(['EUR 950'])
})

it('what FOCUS says is used in a year is no usage of a month', async () => {
  const header =
    'BilledCost,BillingCurrency,ChargeCategory,ChargeFrequency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ServiceName,ProviderName'
  const used = (start: string, end: string, service: string) =>
    `1200,USD,Usage,Recurring,2026-10-01,2026-11-01,${start},${end},${service},Acme`
  const read = await readWhole(
    `${[header, used('2026-10-01', '2027-10-01', 'Year'), used('2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z', 'Month'), used('10/15/2026', '1/15/2027', 'Quarter')].join('\n')}\n`,
  )
  expect(termsOf(read)).toEqual([
    '2026-10 Month usage monthly',
    '2026-10 Quarter usage 2026-10-15 2027-01-14',
    '2026-10 Year usage 2026-10-01 2027-09-30',
  ])
})
