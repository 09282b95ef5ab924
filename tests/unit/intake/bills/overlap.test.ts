// Files that are given together and have the same months: parts count together, the same lines never do, and the rest is asked.

import { describe, expect, it } from 'vitest'
import { exactText } from '#core'
import { type BillFile, type BillOrder, type BillRead, readBill } from '#intake'
import { billQuestionText } from '#wording'
import { processorTime } from '../../../helpers/processor-time.ts'
import { billFile, fileOf, PLAIN_ORDER, sumsBy, totalsOf } from './bill-files.ts'

const named = (name: string, text: string): BillFile => ({ ...fileOf(new TextEncoder().encode(text)), name })
const readFiles = (files: Readonly<Record<string, string>>, order: Partial<BillOrder> = {}) =>
  readBill(
    Object.entries(files).map(([name, text]) => named(name, text)),
    { ...PLAIN_ORDER, ...order },
  )

async function bill(files: Readonly<Record<string, string>>, overlap?: 'last' | 'parts', order: Partial<BillOrder> = {}) {
  const read = await readFiles(files, { ...order, answers: { ...order.answers, ...(overlap === undefined ? {} : { overlap }) } })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

const HEAD =
  'BilledCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,ProviderName,InvoiceId'
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const line = (day: string, cost: string, service = 'S3', biller = 'AWS') =>
  `${cost},USD,${day.slice(0, 7)}-01,${day},${next(day)},Usage,${service},${biller},INV-${day.slice(0, 7)}`
const days = (month: string, first: number, last: number, cost = (day: number) => `${day}.5`) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).map((day) => line(`${month}-${String(day).padStart(2, '0')}`, cost(day)))
const fileOfLines = (...lines: readonly string[]) => `${[HEAD, ...lines].join('\n')}\n`

const [AUGUST, SEPTEMBER, OCTOBER] = [days('2026-08', 1, 31), days('2026-09', 1, 30), days('2026-10', 1, 31)]
const overlapping = {
  'aug-sep.csv': fileOfLines(...AUGUST, ...SEPTEMBER),
  'sep-oct.csv': fileOfLines(...days('2026-09', 1, 30, (day) => `${day}.6`), ...OCTOBER),
}
const byMonth = (read: Awaited<ReturnType<typeof bill>>) => sumsBy(read.groups, ({ month }) => month)

/** What both answers come to is in their text. */
const withoutSums = (questions: BillRead['questions']) =>
  questions.map((question) => {
    if (question.id !== 'overlap') return question
    const { sums: _, ...asked } = question
    return asked
  })

it('lists the months that a later file has by time, and in one month the files as they were given', async () => {
  const files = {
    'older.csv': fileOfLines(...OCTOBER, ...AUGUST, ...SEPTEMBER),
    'old.csv': fileOfLines(...days('2026-08', 1, 31, (day) => `${day}.6`)),
    'newer.csv': fileOfLines(...['2026-08', '2026-09', '2026-10'].flatMap((month) => days(month, 1, 30, (day) => `${day}.7`))),
  }
  const left = (await bill(files, 'last')).leftMonths
  expect(left.map(({ file, month }) => [file, month])).toEqual([
    ['older.csv', '2026-08'],
    ['old.csv', '2026-08'],
    ['older.csv', '2026-09'],
    ['older.csv', '2026-10'],
  ])
})

describe('the same lines in two files', () => {
  const text = fileOfLines(...SEPTEMBER)
  const [head = '', ...lines] = text.trimEnd().split('\n')
  it.each([
    ['with other ends of lines', text.replaceAll('\n', '\r\n')],
    ['with a mark before them', `\u{feff}${text}`],
    ['in another order', [head, ...lines.toReversed()].join('\n')],
    ['with all cells quoted', text.replace(/[^,\n]+/g, '"$&"')],
  ])('are refused %s', async (_, again) => {
    const facts = { file: 'b.csv', first: 'a.csv' }
    for (const names of [['a.csv', 'b.csv'] as const]) {
      expect(await readFiles({ [names[0]]: text, [names[1]]: again })).toMatchObject({
        ok: false,
        problem: { code: 'bill-part-twice', facts },
      })
    }
    expect(await readFiles({ 'cur-00001.csv': text, 'cur-00002.csv': again })).toMatchObject({
      ok: false,
      problem: { code: 'bill-part-twice' },
    })
  })
})

describe('a month in two files', () => {
  it('is asked about with its files, and nothing counts before', async () => {
    const asked = await bill(overlapping)
    expect([asked.groups, withoutSums(asked.questions)]).toEqual([
      [],
      [{ id: 'overlap', months: ['2026-09'], files: ['aug-sep.csv', 'sep-oct.csv'], choices: ['last', 'parts'] }],
    ])
    expect(asked.questions.map(billQuestionText)).toEqual([
      expect.toSay(
        'aug-sep.csv and sep-oct.csv have charges of September 2026. Are they parts of one bill, or does sep-oct.csv say it again? All of them come to USD 963.00, and sep-oct.csv alone to USD 483.00.',
      ),
    ])
  })

  it('is asked about with every file that has it, and soon where hundreds of vendors do', async () => {
    const vendors = Array.from({ length: 200 }, (_, at) => `Vendor${at} Labs`)
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `part ${at}.csv`,
        fileOfLines(...vendors.map((vendor) => line('2026-09-01', `${at}.25`, 'S', vendor))),
      ]),
    )
    const spent = processorTime()
    const asked = await bill(files)
    expect(spent()).toBeLessThan(4000)
    expect(asked.questions).toMatchObject([{ id: 'overlap', files: Object.keys(files) }])
    expect(asked.questions[0]).not.toHaveProperty('proposed')
    expect(asked.questions.map(billQuestionText).join()).toMention('part 9.csv, part 10.csv, and part 11.csv have charges')
  })

  describe('is that of the last file as proposed', () => {
    const of = (...lines: readonly (readonly [account: string, service: string])[]) =>
      fileOfLines(...lines.map(([account, service], at) => line('2026-09-30', `${5 + at}`, `${account},${service}`))).replace(
        'ServiceName',
        'SubAccountId,ServiceName',
      )
    const asked = async (earlier: string, later: string) => withoutSums((await bill({ 'a.csv': earlier, 'b.csv': later })).questions)
    const open = [{ id: 'overlap', months: ['2026-09'], files: ['a.csv', 'b.csv'], choices: ['last', 'parts'] }]

    it.each([
      ['all accounts and services', of(['prod', 'S3']), of(['dev', 'EC2'], ['prod', 'S3'])],
      ['them under another account', of(['prod', 'S3']), of(['', 'S3'], ['prod', 'RDS'])],
    ])('where that has %s', async (_, earlier, later) => {
      expect(await asked(earlier, later)).toMatchObject([{ proposed: 'last' }])
    })

    it.each([
      ['lacks the account', of(['prod', 'S3']), of(['dev', 'S3'])],
      ['lacks one of two accounts', of(['prod', 'S3'], ['shared', 'S3']), of(['dev', 'S3'], ['shared', 'S3'])],
      ['names no account', of(['prod', 'S3']), of(['', 'S3'])],
      ['lacks a service', of(['prod', 'S3'], ['prod', 'RDS']), of(['prod', 'S3'])],
      ['comes to less, as of one region', of(['prod', 'S3'], ['prod', 'S3']), of(['prod', 'S3'])],
    ])('but not where the later one %s', async (_, earlier, later) => {
      expect(await asked(earlier, later)).toEqual(open)
    })

    it('but not where the earlier one names no account: it may be of another one, whatever services it has', async () => {
      const plain = (...services: readonly string[]) =>
        fileOfLines(...services.map((service, at) => line('2026-09-30', `${5 + at}`, service)))
      expect(await asked(plain('S3'), plain('S3', 'EC2'))).toEqual(open)
      const paid = (text: string) => text.replace('ServiceName', 'BillingAccountId,ServiceName').replaceAll('Usage,', 'Usage,111,')
      expect(await asked(paid(plain('S3')), paid(plain('S3', 'EC2')))).toMatchObject([{ proposed: 'last' }])
    })

    // Team A's and team B's, an invoice and a second one, usage and support, what is filtered by project.
    it.each([
      ['two accounts that no column says', 'Date,Seller,Item,Net', '2026-09-30,Acme,Seats,10', '2026-09-30,Acme,Seats,30'],
      ['two invoices of an account', 'Date,Seller,Account,Item,Net', '2026-09-10,Acme,prod,Seats,10', '2026-09-24,Acme,prod,Seats,2'],
      ['two exports without services', 'Date,Seller,Account,Net', '2026-09-01,Acme,prod,100', '2026-09-01,Acme,prod,9'],
      ['one that is filtered', 'Date,Seller,Account,Item,Net', '2026-09-01,Acme,prod,GPU,100', '2026-09-01,Acme,prod,Disk,9'],
    ])('but not in columns of your own, as of %s', async (_, head, earlier, later) => {
      const columns = { Date: 'month', Seller: 'vendor', Account: 'account', Item: 'service', Net: 'amount' } as const
      const own = Object.fromEntries(Object.entries(columns).filter(([name]) => head.split(',').includes(name)))
      const order = { columns: own, answers: { currency: 'USD' } }
      const { questions } = await bill({ 'a.csv': `${head}\n${earlier}\n`, 'b.csv': `${head}\n${later}\n` }, undefined, order)
      expect(withoutSums(questions)).toEqual(open)
    })
  })

  it('is asked about without a proposal where no line says who sends it: each file may be somebody else’s', async () => {
    const of = (day: string, spend: string) => `Day,Spend,Team\n${day},${spend},a\n`
    const files = { 'openai.csv': of('2026-10-05', '3000.25'), 'anthropic.csv': of('2026-10-06', '7.25') }
    const columns = { Day: 'month', Spend: 'amount', Team: 'service' } as const
    for (const vendor of [{}, { vendor: 'OpenAI' }]) {
      const { questions } = await bill(files, undefined, { columns, answers: { currency: 'USD', ...vendor } })
      expect(withoutSums(questions.filter(({ id }) => id === 'overlap'))).toEqual([
        { id: 'overlap', months: ['2026-10'], files: ['openai.csv', 'anthropic.csv'], choices: ['last', 'parts', 'apart'] },
      ])
      expect(questions.flatMap((question) => (question.id === 'overlap' ? [billQuestionText(question)] : []))).toEqual([
        expect.toSay(
          'openai.csv and anthropic.csv have charges of October 2026. Are they parts of one bill, bills of several vendors, or does anthropic.csv say it again? All of them come to USD 3,007.50, and anthropic.csv alone to USD 7.25.',
        ),
      ])
    }
    const apart = { columns, answers: { currency: 'USD', overlap: 'apart' } } as const
    expect(await readFiles(files, apart)).toMatchObject({
      ok: false,
      problem: { code: 'bill-files-apart', facts: { files: Object.keys(files) } },
    })
  })

  it('is proposed as that of the last file where a vendor there names more accounts than another', async () => {
    const head = HEAD.replace('ServiceName', 'SubAccountId,ServiceName').replace('ProviderName', 'ProviderName,PublisherName')
    const of = (cost: string, account: string, publisher: string) =>
      `${cost},USD,2026-09-01,2026-09-01,2026-09-02,Usage,${account},S3,AWS,${publisher},INV-1\n`
    const all = (cost: string) => `${head}\n${of(cost, 'prod', 'AWS')}${of(cost, 'dev', 'AWS')}${of(cost, 'prod', 'Datadog')}`
    expect((await bill({ 'a.csv': all('1'), 'b.csv': all('2') })).questions).toMatchObject([{ id: 'overlap', proposed: 'last' }])
  })

  it('is that of the last file where it says it again, in all that is shown', async () => {
    const last = await bill(overlapping, 'last')
    const alone = await bill({ 'bill.csv': fileOfLines(...AUGUST, ...days('2026-09', 1, 30, (day) => `${day}.6`), ...OCTOBER) })
    expect({ ...last, files: [], monthFiles: {}, leftMonths: [] }).toEqual({ ...alone, files: [] })
    expect(last.leftMonths).toEqual([{ file: 'aug-sep.csv', month: '2026-09' }])
  })

  it('is the sum of both where they are parts', async () => {
    expect(byMonth(await bill(overlapping, 'parts'))).toEqual({ '2026-08': '511.5', '2026-09': '963', '2026-10': '511.5' })
  })

  it('is asked about under another name of who sends it', async () => {
    const text = fileOfLines(...SEPTEMBER.map((each) => each.replace('AWS', 'Amazon Web Services')))
    expect((await bill({ ...overlapping, 'sep-oct.csv': text })).questions).toMatchObject([{ id: 'overlap', months: ['2026-09'] }])
  })

  it('is two halves where no day is in both', async () => {
    const files = { 'first.csv': fileOfLines(...days('2026-09', 1, 15)), 'second.csv': fileOfLines(...days('2026-09', 16, 30)) }
    expect([(await bill(files)).questions, totalsOf(await bill(files))]).toEqual([[], ['USD 480']])
    const both = { ...files, 'second.csv': fileOfLines(...days('2026-09', 15, 30)) }
    expect((await bill(both)).questions).toMatchObject([{ id: 'overlap' }])
  })

  it('is a numbered part, unless it has the rows of another one', async () => {
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => line('2026-09-01', `${from + at}.25`, `S${from + at}`))
    const parts = { 'cur-00001.csv': fileOfLines(...rows(0, 5000)), 'cur-00002.csv': fileOfLines(...rows(5000, 9000), ...rows(0, 3)) }
    expect((await bill(parts)).questions).toEqual([])
    const again = { ...parts, 'cur-00002.csv': fileOfLines(...rows(2000, 5100)) }
    const asked = await bill(again)
    expect(asked.questions).toMatchObject([{ id: 'overlap', files: ['cur-00001.csv', 'cur-00002.csv'] }])
  })

  it('is that of the last of several numbered bills, with all of its parts', async () => {
    const part = (at: number, cost: string) => fileOfLines(line('2026-09-01', cost, `S${at}`))
    const files = {
      'old/cur-00001.csv': part(1, '1'),
      'old/cur-00002.csv': part(2, '2'),
      'new/cur-00001.csv': part(1, '3'),
      'new/cur-00002.csv': part(2, '4'),
    }
    expect(totalsOf(await bill(files, 'last'))).toEqual(['USD 7'])
  })

  it('is asked about with one column a service, and keeps totals of its files', async () => {
    const cost = new TextDecoder().decode(billFile('aws_cost_explorer_wide.csv'))
    const [head = '', total = '', ...months] = cost.trimEnd().split('\n')
    const files = { 'a.csv': cost, 'b.csv': `${[head, months.at(-1)].join('\n')}\n` }
    expect((await bill(files)).questions).toMatchObject([{ id: 'overlap', months: ['2026-10'] }])
    const last = await bill(files, 'last')
    expect([totalsOf(last), last.ownTotals.every(({ isTied }) => isTied)]).toEqual([['USD 1889.5132906584'], true])
    expect(total).toContain('1889.5132906584')
  })

  it('is asked about once its days are known', async () => {
    const head = 'Day,Product,Spend\n'
    const order = {
      columns: { Day: 'month', Product: 'service', Spend: 'amount' },
      answers: { currency: 'USD', vendor: 'OpenAI' },
    } as const
    const files = { 'a.csv': `${head}3/2/2026,GPT-5,1\n`, 'b.csv': `${head}3/2/2026,GPT-5,2\n` }
    expect((await bill(files, undefined, order)).questions.map(({ id }) => id)).toEqual(['dates'])
    const answers = { ...order.answers, dates: 'day-first' } as const
    expect((await bill(files, undefined, { ...order, answers })).questions.map(({ id }) => id)).toEqual(['overlap'])
    expect(totalsOf(await bill(files, 'last', { ...order, answers }))).toEqual(['USD 2'])
  })

  it('of one invoice in two issues is asked about, whatever their days: a day that somebody named may be that of the issue', async () => {
    const order = {
      columns: { Date: 'month', Service: 'service', Amount: 'amount' },
      answers: { currency: 'USD', vendor: 'Acme' },
    } as const
    const issue = (day: string) => `Date,Service,Amount\n${day},Compute,100\n`
    const files = { 'z1.csv': issue('2026-10-01'), 'z2.csv': issue('2026-10-05') }
    expect((await bill(files, undefined, order)).questions).toMatchObject([{ id: 'overlap', months: ['2026-10'] }])
    expect(totalsOf(await bill(files, 'last', order))).toEqual(['USD 100'])
  })

  it('of several vendors is left out once', async () => {
    const order = {
      columns: { Date: 'month', Seller: 'vendor', Service: 'service', Amount: 'amount' },
      answers: { currency: 'USD' },
    } as const
    const head = 'Date,Seller,Service,Amount\n'
    const files = {
      'y1.csv': `${head}2026-10-01,Acme,Compute,1\n2026-10-01,Beta,Mail,2\n`,
      'y2.csv': `${head}2026-10-01,Acme,Compute,3\n2026-10-01,Beta,Mail,4\n`,
    }
    const last = await bill(files, 'last', order)
    expect([last.leftMonths, totalsOf(last)]).toEqual([[{ file: 'y1.csv', month: '2026-10' }], ['USD 7']])
  })

  it('comes to the sums of its lines beside the groups', async () => {
    const { monthTotals } = await bill(overlapping, 'parts')
    expect(monthTotals.map(({ month, amount }) => [month, exactText(amount)])).toEqual([
      ['2026-08', '511.5'],
      ['2026-09', '963'],
      ['2026-10', '511.5'],
    ])
  })
})
