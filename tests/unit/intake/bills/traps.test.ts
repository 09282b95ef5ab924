// What bills of clouds have in them that other programs trip over. Each is read right, asked about, or refused in one sentence;
// nothing counts twice and nothing is left out in silence.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { addedExact, exactText, NO_AMOUNT, NOBODYS, proofsOf } from '#core'
import { type BillRead, isWhole, readBill } from '#intake'
import { billFile, fileOf, linesBy, PLAIN_ORDER, read, readText, readWhole, sumsBy, totalsOf } from './bill-files.ts'

const FOCUS =
  'BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ChargeClass,ChargeDescription,ProviderName,ServiceName,SubAccountName,Tags'

interface FocusLine {
  readonly cost?: string
  readonly currency?: string
  readonly month?: string
  readonly category?: string
  readonly chargeClass?: string
  readonly description?: string
  readonly vendor?: string
  readonly service?: string
  readonly account?: string
  readonly tags?: string
}

function focus(lines: readonly FocusLine[], end = '\n'): string {
  const rows = lines.map(({ cost = '1', currency = 'USD', month = '2026-10-01', category = 'Usage', ...rest }) => {
    const { chargeClass = '', description = '', vendor = 'AWS', service = 'S3', account = 'prod', tags = '' } = rest
    const cells = [cost, cost, currency, month, category, chargeClass, description, vendor, service, account, tags]
    return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
  })
  return `${[FOCUS, ...rows].join(end)}${end}`
}

const codeOf = async (text: string | Uint8Array, order = {}) => {
  const result = typeof text === 'string' ? await readText(text, order) : await read(text, order)
  return result.ok ? 'read' : result.problem
}

describe('amounts', () => {
  it.each([
    ['5.64902E-05', '0.0000564902'],
    ['0.1234567890123456789012345678', '0.1234567890123456789012345678'],
    ['-2.6137', '-2.6137'],
    ['−2.6137', '-2.6137'],
    ['(2.50)', '-2.5'],
    ['2.50-', '-2.5'],
    ['$10,000.00 ', '10000'],
    ['1203.267127', '1203.267127'],
    ['1.5E+3', '1500'],
    ['9007199254740993', '9007199254740993'],
    ['00012.50', '12.5'],
  ])('%s is %s', async (cost, sum) => {
    expect(totalsOf(await readWhole(focus([{ cost }])))).toEqual([`USD ${sum}`])
  })

  it('add up to the last digit, however many there are', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => ({ cost: at % 2 === 0 ? '0.0000001' : '99999999.9999999' }))
    expect(totalsOf(await readWhole(focus(lines)))).toEqual(['USD 150000000000'])
  })

  it('that are blank or NULL are left out and counted', async () => {
    const bill = await readWhole(focus([{ cost: '' }, { cost: 'NULL' }, { cost: '1.5' }]))
    expect({ lines: bill.lines, blank: bill.blankLines, totals: totalsOf(bill) }).toEqual({ lines: 1, blank: 2, totals: ['USD 1.5'] })
  })

  it.each(['abc', '1,5.0', '12,34', '1e999', '1.2.3', '0x10', 'Infinity'])('that are none are named: %s', async (cost) => {
    const bill = await readWhole(focus([{ cost: '2' }, { cost }]), { answers: { mark: '.' } })
    expect(bill.faults).toEqual([{ file: null, line: 3, column: 'BilledCost', text: cost, what: 'amount' }])
    expect(isWhole(bill)).toBe(false)
    expect(totalsOf(bill)).toEqual(['USD 2'])
  })

  it('with a decimal comma are asked about first', async () => {
    const text = focus([{ cost: '1.204,13' }, { cost: '2,50' }])
    expect((await readWhole(text)).questions).toEqual([{ id: 'mark', example: '1.204,13', choices: ['.', ','] }])
    expect(totalsOf(await readWhole(text, { answers: { mark: ',' } }))).toEqual(['USD 1206.63'])
  })
})

describe('the shape of a file', () => {
  const plain = focus([{ cost: '1.25' }, { cost: '2', service: 'a "quoted", name\nof two lines' }])

  it.each([
    ['a byte order mark', `\uFEFF${plain}`],
    ['no line break at the end', plain.trimEnd()],
    ['line breaks of Windows', focus([{ cost: '1.25' }, { cost: '2', service: 'a "quoted", name\nof two lines' }], '\r\n')],
    ['blank lines', plain.replace(/\n(?=[0-9])/g, '\n\n')],
    ['tabs', plain.replaceAll(',', '\t').replace('a "\t', 'a ",').replace('""quoted""\t', '""quoted"",')],
  ])('with %s is read alike', async (_, text) => {
    for (const pieces of [0, 1, 5]) {
      const bill = await readWhole(text, {}, pieces)
      expect(totalsOf(bill)).toEqual(['USD 3.25'])
      expect(bill.groups.map(({ service }) => service)).toEqual(['S3', 'a "quoted", name\nof two lines'])
    }
  })

  it('in gzip is read alike, and one that is cut is refused', async () => {
    const packed = gzipSync(billFile('aws-cur.csv'))
    expect(totalsOf(await readWhole(new Uint8Array(packed), {}, 1000))).toEqual(['USD 0.0772758636'])
    for (const length of [30, packed.length >> 1, packed.length - 4])
      expect(await codeOf(new Uint8Array(packed.subarray(0, length)))).toEqual({ code: 'bill-cut', facts: { file: 'bill.csv' } })
  })

  it.each([
    ['nothing', '', { code: 'file-empty' }],
    ['headers alone', `${FOCUS}\n`, { code: 'bill-no-lines' }],
    ['JSON', '{"a": 1}', { code: 'bill-json' }],
    ['one column', 'a\nb\nc\n', { code: 'bill-no-columns' }],
    [
      'lines without names of columns',
      'Server,2026-10-01,2026-10-31,13.10\nVolume,2026-10-01,2026-10-31,4.40\n',
      { code: 'bill-no-columns' },
    ],
    ['a report without months', 'Service description,Service ID,Subtotal (€)\nVertex AI,C7E2,10.55\n,,10.55\n', { code: 'bill-no-months' }],
    [
      'a quotation mark that is not closed',
      focus([{ cost: '1' }]).replace('USD', '"USD'),
      { code: 'csv-unclosed-quote', facts: { line: 2 } },
    ],
  ])('of %s is refused', async (_, text, refused) => {
    expect(await codeOf(text)).toMatchObject(refused)
  })

  it('in another encoding is refused with its line', async () => {
    const bytes = new TextEncoder().encode(focus([{}, { service: 'Gebühr' }]))
    const latin = Uint8Array.from(Buffer.from(new TextDecoder().decode(bytes), 'latin1'))
    expect(await codeOf(latin)).toMatchObject({ code: 'csv-wrong-encoding', facts: { line: 3, encoding: null } })
    const wide = new Uint8Array(Buffer.from(focus([{}]), 'utf16le'))
    expect(await codeOf(wide)).toMatchObject({ code: 'csv-wrong-encoding', facts: { encoding: 'UTF-16' } })
  })

  it('of a line without end is refused', async () => {
    const endless = `${FOCUS}\n"${'x'.repeat(5_000_000)}`
    expect(await codeOf(endless)).toMatchObject({ code: expect.stringMatching(/bill-row-too-long|csv-unclosed-quote/) })
  })

  it('of more groups than anybody reads is refused', async () => {
    const many = focus(Array.from({ length: 20_001 }, (_, at) => ({ service: `service ${at}` })))
    expect(await codeOf(many)).toEqual({ code: 'bill-too-many-groups', facts: { file: 'bill.csv', max: 20_000, hasTag: false } })
  })

  it('whose lines end too early are named', async () => {
    const bill = await readWhole(
      `ServiceName,ChargeCategory,BillingPeriodStart,ProviderName,BillingCurrency,BilledCost\nS3,Usage,2026-10-01,AWS,USD,1\nS3,Usage\n`,
    )
    expect(bill.faults).toEqual([{ file: null, line: 3, column: 'BilledCost', text: '2', what: 'cells' }])
  })

  it.each([
    ['an own one', 'Day,Product,Spend\n2026-10-02,GPT,1,234.50\n2026-10-03,Emb,5,,\n', '234.50', 'Spend', '5'],
    ['FOCUS', `${focus([{}, {}]).replace(/,prod,/, ',prod,,Sep')}`, 'Sep', 'Tags', '1'],
    ['Cost Explorer', `Service,S3($),Total costs($)\n2026-10-01,1,1,5\n2026-11-01,2,2,\n`, '5', 'Total costs($)', '2'],
  ])(
    'whose lines have more cells than columns are named, and those that end in blanks are read: %s',
    async (_, text, behind, column, sum) => {
      const columns = { Day: 'month', Product: 'service', Spend: 'amount' } as const
      for (const pieces of [0, 3]) {
        const bill = await readWhole(text, { columns, answers: { currency: 'USD', vendor: 'OpenAI' } }, pieces)
        expect(bill.faults).toEqual([{ file: null, line: 2, column, text: behind, what: 'more-cells' }])
        expect(isWhole(bill)).toBe(false)
        expect(totalsOf(bill)).toEqual([`USD ${sum}`])
      }
    },
  )

  it('is let go when somebody stops it', async () => {
    const stop = new AbortController()
    let isClosed = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield new TextEncoder().encode(focus([{}]))
        for (;;) {
          stop.abort()
          yield new TextEncoder().encode(focus([{}]))
        }
      } finally {
        isClosed = true
      }
    }
    const result = await readBill([{ ...fileOf(new Uint8Array()), pieces: endless }], PLAIN_ORDER, { signal: stop.signal })
    expect(result).toEqual({ ok: false, problem: { code: 'bill-stopped', facts: { file: 'bill.csv' } } })
    expect(isClosed).toBe(true)
  })
})

describe('days', () => {
  const azure = (days: readonly string[]) =>
    `SubscriptionName,Date,MeterCategory,Cost,BillingCurrency,ChargeType\n${days.map((day) => `dev,${day},Storage,1,USD,Usage\n`).join('')}`

  it('that may be either are asked about before any month is shown', async () => {
    const bill = await readWhole(azure(['9/2/2023', '10/2/2023']))
    expect(bill.questions).toEqual([{ id: 'dates', example: '9/2/2023', choices: ['day-first', 'month-first'] }])
    expect(bill.groups).toEqual([])
    expect(isWhole(bill)).toBe(false)
  })

  it.each([
    ['day-first', { '2023-02': '2' }],
    ['month-first', { '2023-09': '1', '2023-10': '1' }],
  ] as const)('are read as answered: %s', async (dates, months) => {
    const bill = await readWhole(azure(['9/2/2023', '10/2/2023']), { answers: { dates } })
    expect(sumsBy(bill.groups, ({ month }) => month)).toEqual(months)
  })

  it('are shown by another day of the file', async () => {
    expect(sumsBy((await readWhole(azure(['9/2/2023', '13/2/2023']))).groups, ({ month }) => month)).toEqual({ '2023-02': '2' })
    expect(sumsBy((await readWhole(azure(['9/2/2023', '9/21/2023']))).groups, ({ month }) => month)).toEqual({ '2023-09': '2' })
  })

  it('of two orders are refused', async () => {
    expect(await codeOf(azure(['13/2/2023', '9/21/2023']))).toMatchObject({ code: 'bill-days-torn' })
  })

  it.each(['', '2023-13-01', '32/1/2023', 'soon'])('that are none are named: %s', async (day) => {
    const bill = await readWhole(azure(['2023-09-01', day]))
    expect(bill.faults).toEqual([{ file: null, line: 3, column: 'Date', text: day, what: 'month' }])
  })

  it.each([
    '2026-10',
    '20261031',
    '202610',
    '2026-10-31T23:59:59.999Z',
    '2026-10-01 00:00:00',
    '2026-10-01T10:00Z',
    'Oct 2026',
    '31 Oct 2026',
  ])('are read: %s', async (day) => {
    expect((await readWhole(azure([day]))).groups.map(({ month }) => month)).toEqual(['2026-10'])
  })
})

describe('what counts once', () => {
  it('is not both paid and spread over its term', async () => {
    const header = 'SubscriptionName,Date,MeterCategory,Cost,BillingCurrency,ChargeType,PricingModel'
    const rows = ['dev,2026-10-01,VM,36,USD,Purchase,Reservation', 'dev,2026-10-02,VM,1,USD,Usage,Reservation']
    expect(await codeOf([header, ...rows].join('\n'))).toEqual({ code: 'bill-both-bases', facts: { file: 'bill.csv' } })
    expect((await readWhole([header, rows[0]].join('\n'))).basis).toBe('actual')
    expect((await readWhole([header, rows[1]].join('\n'))).basis).toBe('amortized')
  })

  it('is every line, though two are equal', async () => {
    const bill = await readWhole(focus([{ cost: '3' }, { cost: '3' }]))
    expect(totalsOf(bill)).toEqual(['USD 6'])
    expect(bill.groups[0]?.lines).toBe(2)
  })

  it('is one currency at a time', async () => {
    const bill = await readWhole(focus([{ cost: '3' }, { cost: '4', currency: 'EUR' }]))
    expect(totalsOf(bill)).toEqual(['EUR 4', 'USD 3'])
    const proofs = proofsOf(bill.totals, bill.groups, () => NOBODYS)
    expect(proofs.map(({ currency, file, isTied }) => [currency, exactText(file), isTied])).toEqual([
      ['EUR', '4', true],
      ['USD', '3', true],
    ])
  })

  it('has a currency and a vendor, which are asked for where the file has none', async () => {
    const text = 'BilledCost,ChargeCategory,BillingPeriodStart\n2,Usage,2026-10-01\n'
    const bill = await readWhole(text)
    expect(bill.questions).toEqual([{ id: 'currency' }, { id: 'vendor' }])
    const answered = await readWhole(text, { answers: { currency: 'EUR', vendor: 'Acme' } })
    expect(answered.groups).toMatchObject([{ source: 'focus Acme', vendor: 'Acme', currency: 'EUR' }])
  })

  it('has a currency that is one', async () => {
    const bill = await readWhole(focus([{ cost: '2' }, { currency: 'Credits' }]))
    expect(bill.faults).toEqual([{ file: null, line: 3, column: 'BillingCurrency', text: 'Credits', what: 'currency' }])
  })
})

describe('a total of the file', () => {
  const explorer = () => new TextDecoder().decode(billFile('aws_cost_explorer_wide.csv'))
  const table = () => new TextDecoder().decode(billFile('gcp_cost_table.csv'))

  it.each([
    ['of a month', () => explorer().replace('"623.9145759636"', '"623.9145759637"'), { line: 4, of: '2026-09-01' }],
    ['of a service', () => explorer().replace('"11.5"', '"11.6"'), { line: 2, of: 'S3' }],
    ['of all lines', () => table().replace('1204.130000', '1204.120000'), { line: 16, of: null }],
    ['above the columns', () => table().replace('€1,204.13', '€1,204.31'), { line: null, of: null }],
  ])('%s that differs is named, and nothing is taken over', async (_, text, where) => {
    const bill = await readWhole(text())
    expect(bill.ownTotals.filter(({ isTied }) => !isTied)).toMatchObject([where])
    expect(isWhole(bill)).toBe(false)
  })

  it('is no charge of its own', async () => {
    const bill = await readWhole(explorer())
    expect(bill.ownTotals).toHaveLength(12)
    expect(totalsOf(bill)).toEqual(['USD 1889.5132906584'])
  })
})

it('Google Cloud: the rounding of an invoice, whose row names no account, is of the account above it', async () => {
  const { groups } = await readWhole(billFile('gcp_cost_table.csv'))
  expect(groups.some(({ category }) => category === 'rounding')).toBe(true)
  expect(new Set(groups.map(({ source }) => source))).toEqual(new Set(['gcp-table Google Cloud 0A0A0A-0B0B0B-0C0C0C']))
})

it('a column of kinds calls subscriptions and licenses usage', async () => {
  const kinds = ['Abonament', 'Licencja', 'Lizenz', 'License', 'Licencia', 'Licença']
  const text = `Date,Item,Type,Net\n${kinds.map((kind) => `2026-10-31,Studio,${kind},1\n`).join('')}`
  const columns = { Date: 'month', Item: 'service', Type: 'category', Net: 'amount' } as const
  const { unknownKinds, groups } = await readWhole(text, { columns, answers: { vendor: 'A', currency: 'PLN' } })
  expect([unknownKinds, groups.map(({ category, lines }) => [category, lines])]).toEqual([[], [['usage', 6]]])
})

describe('kinds of charges', () => {
  it.each<[string, FocusLine, string]>([
    ['money back', { cost: '-5', category: 'Purchase' }, 'refund'],
    ['a credit that is a refund', { cost: '-5', category: 'Credit', description: 'Refund of September' }, 'refund'],
    ['a credit', { cost: '-5', category: 'Credit' }, 'credit'],
    ['a correction', { cost: '-5', chargeClass: 'Correction' }, 'adjustment'],
    ['an adjustment', { cost: '0.08', category: 'Adjustment' }, 'adjustment'],
    ['tax', { category: 'Tax' }, 'tax'],
  ])('FOCUS: %s', async (_, line, category) => {
    expect((await readWhole(focus([line]))).groups.map((group) => group.category)).toEqual([category])
  })

  it('FOCUS 1.4 has the provider in another column', async () => {
    const text = focus([{}]).replace('ProviderName', 'ServiceProviderName')
    expect((await readWhole(text)).groups[0]?.vendor).toBe('AWS')
  })

  it('FOCUS: a purchase has its term', async () => {
    const [group] = (await readWhole(billFile('simple_saas_agreements_a1.csv'))).groups
    expect(group).toMatchObject({ category: 'purchase', month: '2025-04', term: { first: '2025-04-01', last: '2026-03-31' } })
    const bill = await readWhole(billFile('focus-1.2-gcp.csv'))
    expect(bill.groups.find(({ category }) => category === 'purchase')?.term).toBe('once')
  })

  it('FOCUS: a purchase that is paid again every year is for a year, and one of a month or an hour for none', async () => {
    const bought = async (start: string, end: string) => {
      const line = `9,USD,Purchase,Recurring,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,${start},${end},Seats,AWS`
      const names = 'BilledCost,BillingCurrency,ChargeCategory,ChargeFrequency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart'
      const { groups } = await readWhole(`${names},ChargePeriodEnd,ServiceName,ProviderName\n${line}`)
      return groups.map(({ category, term }) => [category, term])
    }
    const year = { first: '2026-10-01', last: '2027-09-30' }
    expect(await bought('2026-10-01T00:00:00Z', '2027-10-01T00:00:00Z')).toEqual([['purchase', year]])
    expect(await bought('10/1/2026', '10/1/2027')).toEqual([['purchase', year]])
    expect(await bought('2026-10-01', '2029-10-01')).toEqual([['purchase', { first: '2026-10-01', last: '2029-09-30' }]])
    expect(await bought('2026-10-15', '2026-11-16')).toEqual([['purchase', null]])
    expect(await bought('2026-10-15T10:00:00Z', '2026-10-15T11:00:00Z')).toEqual([['purchase', null]])
    expect(await bought('10/15/2026', '11/15/2026')).toEqual([['purchase', null]])
  })

  it('FOCUS: what a cloud sells for others is its publisher’s, and the bill is the cloud’s', async () => {
    const names = 'BilledCost,BillingCurrency,ChargeCategory,BillingPeriodStart,ServiceName,ProviderName,PublisherName'
    const line = (service: string, provider: string, publisher: string) =>
      `5,USD,Usage,2026-10-01T00:00:00Z,${service},${provider},"${publisher}"`
    const lines = [
      line('Amazon S3', 'AWS', 'Amazon Web Services, Inc.'),
      line('Datadog Pro', 'AWS', 'Datadog, Inc.'),
      line('Events', 'Acme', 'Acme Software'),
      line('Log Analytics', 'Microsoft', ''),
    ]
    const { groups } = await readWhole([names, ...lines].join('\n'))
    expect(groups.map(({ service, vendor, biller }) => [service, vendor, biller])).toEqual([
      ['Amazon S3', 'AWS', 'AWS'],
      ['Datadog Pro', 'Datadog, Inc.', 'AWS'],
      ['Events', 'Acme', 'Acme'],
      ['Log Analytics', 'Microsoft', 'Microsoft'],
    ])
  })

  it('FOCUS: a discount that was agreed on lowers usage, and another credit does not', async () => {
    const names = 'BilledCost,BillingCurrency,ChargeCategory,ChargeDescription,BillingPeriodStart,ServiceName,ProviderName'
    const line = (cost: string, category: string, said: string) =>
      `${cost},USD,${category},${said},2026-10-01T00:00:00Z,Compute Engine,Google Cloud`
    const lines = [
      line('3100', 'Usage', 'CPU'),
      line('-620', 'Credit', 'Committed use discount: CPU'),
      line('-50', 'Credit', 'Startup program'),
    ]
    const { groups } = await readWhole([names, ...lines].join('\n'))
    expect(sumsBy(groups, ({ category }) => category)).toEqual({ usage: '2480', credit: '-50' })
  })

  it('FOCUS: a credit of another cloud is one, whatever it is for', async () => {
    const names = 'BilledCost,BillingCurrency,ChargeCategory,ChargeDescription,BillingPeriodStart,ServiceName,ProviderName'
    const said = ['AWS Free Tier credit', 'Credit for SaaS subscription', 'Discount credit']
    const lines = said.map((each) => `-200,USD,Credit,${each},2026-10-01T00:00:00Z,Compute,AWS`)
    const { groups } = await readWhole([names, ...lines].join('\n'))
    expect(sumsBy(groups, ({ category }) => category)).toEqual({ credit: '-600' })
  })

  it('FOCUS: usage that is charged once is no price of a month', async () => {
    const names = 'BilledCost,BillingCurrency,ChargeCategory,ChargeFrequency,BillingPeriodStart,ServiceName,ProviderName'
    const line = (cost: string, frequency: string) => `${cost},USD,Usage,${frequency},2026-10-01T00:00:00Z,Events,Acme`
    const { groups } = await readWhole([names, line('120', 'Usage-Based'), line('972', 'One-Time'), line('30', 'Recurring')].join('\n'))
    expect(groups.map(({ category, term, amount }) => [category, term, exactText(amount)])).toEqual([
      ['usage', null, '150'],
      ['usage', 'once', '972'],
    ])
  })

  it('FOCUS: a reservation has the term that Microsoft writes beside the day of its purchase', async () => {
    const names = 'BilledCost,BillingCurrency,ChargeCategory,ChargeFrequency,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,x_SkuTerm'
    const line = '6000,EUR,Purchase,One-Time,2026-10-01T00:00:00Z,2026-10-03T00:00:00Z,2026-10-04T00:00:00Z,12,VM,Microsoft'
    const { groups } = await readWhole(`${names},ServiceName,ProviderName\n${line}`)
    expect(groups.map(({ term }) => term)).toEqual([{ first: '2026-10-03', last: '2027-10-02' }])
  })

  it('Azure and AWS: what the marketplace sells is called by its name, not by a meter or a code', async () => {
    const azure = 'Cost,BillingCurrency,Date,ChargeType,MeterCategory,SubscriptionName,PublisherType,PublisherName,ProductName'
    const lines = [
      '250,EUR,2026-10-01,Purchase,SaaS,prod,Marketplace,Elastic,Elastic Cloud',
      '5,EUR,2026-10-01,Usage,Storage,prod,Azure,Microsoft,Blob',
    ]
    const cur =
      'line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_product_code,line_item_usage_start_date,bill_billing_period_start_date,bill_billing_entity,line_item_legal_entity,product'
    const sold = (product: string) => `Usage,9,USD,d0sv2aaabbbcccddd,2026-10-03,2026-10-01,AWS Marketplace,"Pinecone Systems",${product}`
    const named = '"{""product_name"": ""Pinecone Vector Database"", ""region"": ""x""}"'
    const bills = await Promise.all([
      readWhole([azure, ...lines].join('\n')),
      readWhole([cur, sold(named)].join('\n')),
      readWhole([cur, sold('{}')].join('\n')),
    ])
    expect(bills.map(({ groups }) => groups.map(({ vendor, service }) => `${vendor}: ${service}`))).toEqual([
      ['Elastic: Elastic Cloud', 'Microsoft Azure: Storage'],
      ['Pinecone Systems: Pinecone Vector Database'],
      ['Pinecone Systems: d0sv2aaabbbcccddd'],
    ])
  })

  it('Azure: a reservation that is paid every month has none', async () => {
    const bill = await readWhole(billFile('azure-ea.csv'))
    expect(bill.groups.find(({ category }) => category === 'purchase')).toMatchObject({ term: null, account: 'Cost Management Research' })
  })

  it.each(['2025-02-28', '2025-03-01'])('FOCUS: a year from February 29 has twelve months, and ends on February 28: %s', async (end) => {
    const names = 'BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,BillingPeriodStart,BillingPeriodEnd,ChargeCategory'
    const line = `1200,USD,2024-02-29,${end},2024-02-01,2024-03-01,Purchase`
    const { groups } = await readWhole(`${names},ProviderName,ServiceName,ChargeFrequency\n${line},AWS,Plan,One-Time`)
    expect(groups.map(({ term }) => term)).toEqual([{ first: '2024-02-29', last: '2025-02-28' }])
  })

  it.each(['36', '36 months', 'P3Y', 'P36M', '3 Years', '3yr'])('Azure: what is paid once has its term: %s', async (term) => {
    const names = 'Cost,BillingCurrency,Date,ChargeType,PricingModel,MeterCategory,SubscriptionName,Frequency,Term'
    const { groups } = await readWhole(`${names}\n36000,USD,2026-10-03,Purchase,Reservation,VM,prod,OneTime,${term}`)
    expect(groups).toMatchObject([{ category: 'purchase', term: { first: '2026-10-03', last: '2029-10-02' } }])
  })

  it.each([
    ['COMMITTED_USAGE_DISCOUNT', 'usage'],
    ['COMMITTED_USAGE_DISCOUNT_DOLLAR_BASE', 'usage'],
    ['SUSTAINED_USAGE_DISCOUNT', 'usage'],
    ['DISCOUNT', 'usage'],
    ['RESELLER_MARGIN', 'usage'],
    ['FREE_TIER', 'usage'],
    ['SUBSCRIPTION_BENEFIT', 'usage'],
    ['FEE_UTILIZATION_OFFSET', 'usage'],
    ['PROMOTION', 'credit'],
    ['SOMETHING_NEW', 'credit'],
  ])('Google Cloud: %s lowers %s, in the export and in the cost table', async (type, category) => {
    const credits = JSON.stringify([
      { name: 'Startup', amount: -20, type: 'PROMOTION' },
      { name: 'x', amount: -280.5, full_name: '', id: '', type },
    ]).replaceAll('"', '""')
    const line = (cost: number, within: string) => `Compute Engine,202610,${cost},USD,"${within}",regular\n`
    const bill = await readWhole(
      `service.description,invoice.month,cost,currency,credits,cost_type\n${line(1000, credits)}${line(200, '[]')}`,
    )
    const after = category === 'usage' ? { usage: '919.5', credit: '-20' } : { usage: '1200', credit: '-300.5' }
    expect(sumsBy(bill.groups, (group) => group.category)).toEqual(after)
    expect(linesBy(bill.groups, (group) => group.category)).toMatchObject({ usage: 2 })
    expect(bill.lines).toBe(2)
    const table = await readWhole(
      new TextDecoder().decode(billFile('gcp_cost_table.csv')).replace('Startup program credit', type.toLowerCase().replaceAll('_', ' ')),
    )
    expect(sumsBy(table.groups, (group) => group.category)[category]).toBe(category === 'usage' ? '1127.132413' : '-1000')
    expect(isWhole(table)).toBe(true)
  })

  const CUR =
    'line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_product_code,line_item_usage_start_date,bill_billing_period_start_date,bill_payer_account_id,line_item_usage_account_id,reservation_effective_cost,savings_plan_savings_plan_effective_cost'
  it('AWS: what plans and reservations cover is spread, and its own cost stays', async () => {
    const row = (type: string, cost: string, reserved = '', planned = '') =>
      `${type},${cost},USD,AmazonEC2,2026-10-03,2026-10-01,111,222,${reserved},${planned}`
    const rows = [
      row('Usage', '1'),
      row('SavingsPlanCoveredUsage', '10', '', '7'),
      row('SavingsPlanNegation', '-10'),
      row('SavingsPlanRecurringFee', '7'),
      row('DiscountedUsage', '0', '3'),
      row('EdpDiscount', '-0.5'),
      row('Credit', '-2'),
      row('Refund', '-1'),
      row('Tax', '0.25'),
    ]
    const bill = await readWhole([CUR, ...rows].join('\n'))
    expect(sumsBy(bill.groups, ({ category }) => category)).toEqual({ usage: '7.5', credit: '-2', refund: '-1', tax: '0.25' })
    expect(bill.groups.map(({ source }) => source)).toContain('aws-cur AWS 111')
    const usage = bill.groups.find(({ category }) => category === 'usage')
    expect(usage?.effective && exactText(usage.effective)).toBe('10.5')
    expect(bill.control?.sums.map(({ value, amount }) => `${value} ${exactText(amount)}`)).toContain('SavingsPlanNegation -10')
  })

  it('AWS: what was committed to and not used is in the spread, in the lines of its fees', async () => {
    const names =
      'lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/ProductCode,bill/BillingPeriodStartDate,lineItem/UsageStartDate,reservation/EffectiveCost,savingsPlan/SavingsPlanEffectiveCost,reservation/UnusedAmortizedUpfrontFeeForBillingPeriod,reservation/UnusedRecurringFee,savingsPlan/TotalCommitmentToDate,savingsPlan/UsedCommitment'
    const row = (type: string, cost: string, ...others: string[]) =>
      `${type},${cost},USD,AmazonEC2,2026-10-01T00:00:00Z,2026-10-05T00:00:00Z,${others.join(',')}`
    const rows = [
      row('RIFee', '40', '', '', '3.25', '1.1', '', ''),
      row('DiscountedUsage', '0', '35.65', '', '', '', '', ''),
      row('SavingsPlanRecurringFee', '72', '', '', '', '', '96.5', '60.125'),
      row('SavingsPlanCoveredUsage', '80', '', '60.125', '', '', '', ''),
      row('SavingsPlanNegation', '-80', '', '', '', '', '', ''),
      row('Usage', '2', '', '', '', '', '', ''),
    ]
    const [total] = (await readWhole([names, ...rows].join('\n'))).totals
    // 4.35 unused and 35.65 used of the reservation, 36.375 unused and 60.125 used of the plan, 2 of what is covered by neither.
    expect(total?.effective && exactText(total.effective)).toBe('138.5')
    expect(exactText((total as NonNullable<typeof total>).amount)).toBe('114')
  })

  it('AWS: what is paid ahead for a reservation is spread over the lines that it covers, and another fee is not', async () => {
    const names =
      'line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_product_code,line_item_usage_start_date,bill_billing_period_start_date,reservation_effective_cost,reservation_start_time,reservation_end_time,pricing_lease_contract_length'
    const row = (type: string, cost: string, reserved: string, start: string, end: string, lease: string) =>
      `${type},${cost},USD,AmazonRDS,2026-10-01 00:00:00.000,2026-10-01 00:00:00.000,${reserved},${start},${end},${lease}`
    const bill = await readWhole(
      [
        names,
        row('Fee', '3600', '', '2026-10-01T00:00:00.000Z', '2029-09-30T23:59:59.000Z', '3yr'),
        row('Fee', '1200', '', '', '', '1yr'),
        row('Fee', '15', '', '', '', ''),
        row('DiscountedUsage', '0', '100', '', '', '3yr'),
      ].join('\n'),
    )
    const effective = bill.groups.map((group) => (group.effective === null ? NO_AMOUNT : group.effective))
    expect(exactText(effective.reduce(addedExact))).toBe('115')
    expect(new Set(bill.groups.filter(({ category }) => category === 'purchase').map(({ term }) => term))).toEqual(
      new Set(['once', { first: '2026-10-01', last: '2027-09-30' }, { first: '2026-10-01', last: '2029-09-30' }]),
    )
  })

  it('AWS: the fee of Support comes every month, and a fee for something else is paid once', async () => {
    const names = 'lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/ProductCode,bill/BillingPeriodStartDate'
    const row = (product: string) => `Fee,100,USD,${product},2026-10-01T00:00:00Z`
    const paid = ['AWSSupportBusiness', 'AWSDeveloperSupport', 'AWS Support (Enterprise)', 'AmazonRegistrar']
    const { groups } = await readWhole([names, ...paid.map(row)].join('\n'))
    const monthly = { category: 'usage', term: null }
    expect(paid.map((product) => groups.find(({ service }) => service === product))).toMatchObject([
      monthly,
      monthly,
      monthly,
      { category: 'purchase', term: 'once' },
    ])
  })

  it('AWS: a fee for a month of the calendar comes every month, but for a domain and what the marketplace sells', async () => {
    const names =
      'lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/ProductCode,bill/BillingPeriodStartDate,lineItem/UsageStartDate,lineItem/UsageEndDate,bill/BillingEntity,lineItem/LegalEntity'
    const row = (product: string, start: string, end: string, entity = 'AWS') =>
      `Fee,3000,USD,${product},2026-10-01T00:00:00Z,${start}T00:00:00Z,${end},${entity},Acme`
    const rows = [
      row('AWSShield', '2026-10-01', '2026-11-01T00:00:00Z'),
      row('Datadog', '2026-10-01', '2026-10-31T23:59:59Z'),
      row('Contract', '2026-10-05', '2027-10-05T00:00:00Z'),
      row('Signup', '2026-10-01', '2026-10-01T00:00:00Z'),
      row('AmazonRegistrar', '2026-10-01', '2026-11-01T00:00:00Z'),
      row('Yearly', '2026-10-01', '2026-10-31T23:59:59Z', 'AWS Marketplace'),
    ]
    const { groups } = await readWhole([names, ...rows].join('\n'))
    expect(Object.fromEntries(groups.map(({ service, category }) => [service, category]))).toEqual({
      ...{ AWSShield: 'usage', Datadog: 'usage' },
      ...{ Contract: 'purchase', Signup: 'purchase', AmazonRegistrar: 'purchase', Yearly: 'purchase' },
    })
    expect(groups.find(({ service }) => service === 'Yearly')?.term).toBe('once')
  })

  it('Google Cloud: credits may be a list as Python writes it', async () => {
    const credits = "[{'name': 'Free tier', 'amount': -5e-06, 'full_name': None}, {'name': 'Startup', 'amount': -2}]"
    const bill = await readWhole(`service.description,invoice.month,cost,currency,credits\nCompute Engine,202610,9,USD,"${credits}"`)
    expect(sumsBy(bill.groups, ({ category }) => category)).toEqual({ usage: '8.999995', credit: '-2' })
  })

  it('Google Cloud: credits stand beside the cost, not in it', async () => {
    const credits = '"[{""name"":""CUD"",""amount"":-1.0000000000000000001},{""name"":""Free"",""amount"":-2}]"'
    const bill = await readWhole(
      `billing_account_id,service.description,project.id,cost,currency,invoice.month,usage_start_time,cost_type,credits\nA,Compute Engine,p,5,USD,202610,2026-11-01 00:00:00,regular,${credits}\nA,,,1,USD,202610,2026-11-01,tax,[]\n`,
    )
    expect(sumsBy(bill.groups, ({ category }) => category)).toEqual({ usage: '5', credit: '-3.0000000000000000001', tax: '1' })
    expect(linesBy(bill.groups, ({ month }) => month)).toEqual({ '2026-10': 4 })
    expect(totalsOf(bill)).toEqual(['USD 2.9999999999999999999'])
  })

  it('Oracle and Snowflake', async () => {
    const oracle = await readWhole(
      'lineItem/intervalUsageStart,lineItem/tenantId,product/service,product/compartmentName,cost/myCost,cost/currencyCode,lineItem/isCorrection,tags/team\n2026-10-01T10:00Z,t,COMPUTE,prod,5.64902E-05,USD,false,ana@example.com\n2026-10-01T10:00Z,t,COMPUTE,prod,-1,USD,true,ml\n',
      { tag: 'team' },
    )
    expect(sumsBy(oracle.groups, ({ category, tag }) => `${category} ${tag}`)).toEqual({
      'adjustment ml': '-1',
      'usage null': '0.0000564902',
    })
    const snowflake = await readWhole(
      'ORGANIZATION_NAME,ACCOUNT_NAME,USAGE_DATE,SERVICE_TYPE,BILLING_TYPE,IS_ADJUSTMENT,USAGE_IN_CURRENCY,CURRENCY,BALANCE_SOURCE\nacme,prod,2026-10-01,WAREHOUSE_METERING,consumption,false,12.5,USD,capacity\nacme,prod,2026-10-01,WAREHOUSE_METERING,rebate,false,-0.5,USD,rebate\n',
    )
    expect(sumsBy(snowflake.groups, ({ category }) => category)).toEqual({ usage: '12.5', credit: '-0.5' })
    expect(snowflake.control).toMatchObject({ column: 'BALANCE_SOURCE', sums: [{ value: 'capacity' }, { value: 'rebate' }] })
  })
})

describe('a file with its own columns', () => {
  const columns = { Day: 'month', Product: 'service', Spend: 'amount' } as const
  const order = { columns, answers: { currency: 'USD', vendor: 'OpenAI' } }
  const own = (...lines: readonly string[]) => `Day,Product,Spend\n${lines.map((line) => `2026-10-02,${line}\n`).join('')}`

  it.each([
    ['above its lines', own('Total,15', 'GPT,10', 'Emb,5'), [true]],
    ['below them', own('GPT,10', 'Emb,5', 'Grand total,15'), [true]],
    ['of sections', own('GPT,10', 'Subtotal,10', 'Emb,5', 'Summe Emb,5', 'Total,15'), [true, true, true]],
    ['that differs', own('GPT,10', 'Emb,5', 'Total,16'), [false]],
    ['without a day', `${own('GPT,10', 'Emb,5')}Total,,15\n`, [true]],
  ])('has a total that is no charge: %s', async (_, text, ties) => {
    const bill = await readWhole(text, order)
    expect(bill.ownTotals.map(({ isTied }) => isTied)).toEqual(ties)
    expect({ totals: totalsOf(bill), faults: bill.faults }).toEqual({ totals: ['USD 15'], faults: [] })
    expect(isWhole(bill)).toBe(!ties.includes(false))
  })

  it.each([
    ['Betrag (EUR)', 'EUR'],
    ['cost_usd', 'USD'],
    ['金額（円）', 'JPY'],
    ['Kwota zł', 'PLN'],
    ['Amount ($)', ''],
    ['Montant (kr)', ''],
    ['Cost EUR or USD', ''],
  ])('has the currency that its column of amounts is called by: %s', async (column, currency) => {
    const map = { columns: { Day: 'month', [column]: 'amount' }, answers: { vendor: 'Acme' } } as const
    const bill = await readWhole(`Day,${column},Unit\n2026-10-02,12.5,CHF\n`, map)
    expect(bill.questions.map(({ id }) => id)).toEqual(currency === '' ? ['currency'] : [])
    expect(totalsOf(bill)).toEqual([`${currency} 12.5`])
    // Its lines know better.
    const byLine = await readWhole(`Day,${column},Unit\n2026-10-02,12.5,CHF\n`, { ...map, columns: { ...map.columns, Unit: 'currency' } })
    expect(totalsOf(byLine)).toEqual(['CHF 12.5'])
  })

  it('has triangles before amounts below zero, as books in Japan do', async () => {
    const yen = { ...order, answers: { ...order.answers, currency: 'JPY', mark: '.' } } as const
    expect(totalsOf(await readWhole(own('GPT,"¥12,800"', 'GPT,△¥300', 'GPT,"▲1,500"', 'Total,"¥11,000"'), yen))).toEqual(['JPY 11000'])
  })

  it.each<[string, readonly string[], string | null]>([
    ['thousands or ones', ['1,234', '5,678', '12'], '1,234'],
    ['of a point', ['1.234', '5.678'], '1.234'],
    ['with a sign', ['$1,234', '(5,678)'], '$1,234'],
    ['shown by another amount', ['1,234', '5,678.50'], null],
    ['shown by two decimals', ['1.234', '12.50'], null],
    ['shown by a zero', ['1.234', '0.678'], null],
    ['shown by two marks', ['1,234', '1,234,567'], null],
    ['of whole numbers', ['1234', '12'], null],
  ])('is asked what separates decimals where no amount shows it: %s', async (_, amounts, example) => {
    const text = `Day;Product;Spend\n${amounts.map((amount) => `2026-10-02;GPT;${amount}\n`).join('')}`
    const questions = example === null ? [] : [{ id: 'mark', example, choices: ['.', ','] }]
    expect((await readWhole(text, order)).questions).toEqual(questions)
    expect((await readWhole(text, { ...order, answers: { ...order.answers, mark: '.' } })).questions).toEqual([])
  })

  it('is asked about commas of a cloud too, and never about its points', async () => {
    expect((await readWhole(focus([{ cost: '1,234' }]))).questions).toMatchObject([{ id: 'mark' }])
    expect((await readWhole(focus([{ cost: '1.234' }]))).questions).toEqual([])
  })

  it('has one amount a line', async () => {
    const two = { ...order, columns: { Day: 'month', Net: 'amount', Vat: 'amount' } as const }
    expect(await codeOf('Day,Net,Vat\n2026-10-02,10,2\n', two)).toMatchObject({
      code: 'bill-two-amounts',
      facts: { columns: ['Net', 'Vat'] },
    })
    const twice = 'Day,Product,Spend,Spend\n2026-10-02,GPT,10,2\n'
    expect(await codeOf(twice, order)).toMatchObject({ code: 'bill-two-amounts', facts: { columns: ['Spend', 'Spend'] } })
    const focusTwice = focus([{}]).replace('Tags', 'billed_cost')
    expect(await codeOf(focusTwice)).toBe('read')
    expect(await codeOf(focus([{}]).replace('Tags', 'BilledCost'))).toMatchObject({ code: 'bill-two-amounts' })
    const euros = { ...order, columns: { Day: 'month', 'Cost (EUR)': 'amount' } as const }
    // Whatever was said of another file.
    expect(totalsOf(await readWhole('Day,Cost (USD),Cost (EUR)\n2026-10-02,12,10\n', euros))).toEqual(['EUR 10'])
  })
})

describe('tags', () => {
  const tagged = (...tags: readonly string[]) => focus(tags.map((text, at) => ({ tags: text, cost: String(at + 1) })))
  const byTag = ({ groups }: BillRead) => sumsBy(groups, ({ tag }) => tag ?? '')

  it('group lines by the one that is chosen, with or without braces, trimmed', async () => {
    const text = tagged(
      '{"org": "a", "env": "x"}',
      '" org": "a ", "env": "y"',
      '{"env": "z"}',
      '[{"key": "Org", "value": "b"}]',
      'broken {',
    )
    expect(byTag(await readWhole(text, { tag: 'org' }))).toEqual({ a: '3', b: '4', '': '8' })
    expect(byTag(await readWhole(text))).toEqual({ '': '15' })
    expect((await readWhole(text)).tags).toEqual(['Org', 'env', 'org'])
  })

  it('of AWS are one tag by each of its names', async () => {
    const names =
      'line_item_line_item_type,line_item_unblended_cost,line_item_currency_code,line_item_product_code,line_item_usage_start_date'
    const line = (tag: string) => `Usage,4,USD,AmazonS3,2026-10-01,${tag}`
    const bills = [
      `${names},resource_tags_user_team\n${line('ml')}`,
      `${names},resource_tags\n${line('"{""user_team"": ""ml""}"')}`,
      `${names},resourceTags/user:team\n${line('ml')}`,
      `${names},resource_tags\n${line('"{""user:team"": ""ops"", ""team"": ""ml""}"')}`,
    ]
    for (const tag of ['team', 'user:team']) {
      const read = await Promise.all(bills.slice(0, 3).map((text) => readWhole(text, { tag })))
      expect(read.map(({ groups }) => groups[0]?.tag)).toEqual(['ml', 'ml', 'ml'])
    }
    // A name that is written like it comes first.
    expect((await readWhole(bills[3] ?? '', { tag: 'team' })).groups[0]?.tag).toBe('ml')
    expect((await readWhole(bills[3] ?? '', { tag: 'user:team' })).groups[0]?.tag).toBe('ops')
  })

  it('of others are not, and one that is called just so comes first', async () => {
    const gcp = (tags: string) =>
      `service.description,cost,currency,invoice.month,labels\nRun,4,USD,202610,"${tags.replaceAll('"', '""')}"\n`
    const focus = (provider: string) =>
      `BilledCost,BillingCurrency,ChargeCategory,BillingPeriodStart,ServiceName,ProviderName,Tags\n4,USD,Usage,2026-10-01,Run,${provider},"{""user_name"": ""ana""}"\n`
    const cur = `lineItem/LineItemType,lineItem/UnblendedCost,lineItem/CurrencyCode,lineItem/ProductCode,lineItem/UsageStartDate,resourceTags/user:name,resourceTags/user:user_name\nUsage,4,USD,AmazonS3,2026-10-01,api,ana\n`
    const tagOf = async (text: string, tag: string) => (await readWhole(text, { tag })).groups[0]?.tag
    expect(await tagOf(gcp('{"user_name": "ana"}'), 'name')).toBe(null)
    expect(await tagOf(gcp('{"id": "7"}'), 'user_id')).toBe(null)
    expect([await tagOf(focus('AWS'), 'name'), await tagOf(focus('Google Cloud'), 'name')]).toEqual(['ana', null])
    expect([await tagOf(cur, 'name'), await tagOf(cur, 'user_name')]).toEqual(['api', 'ana'])
  })

  it('with an e-mail address are kept out', async () => {
    const bill = await readWhole(tagged('{"owner": "ana@example.com"}', '{"owner": "Ana <ana@example.com>"}', '{"owner": "ml"}'), {
      tag: 'owner',
    })
    expect(byTag(bill)).toEqual({ '': '3', ml: '3' })
    expect(bill.emails).toBe(2)
    expect(JSON.stringify(bill, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('@')
  })

  it('and names of a megabyte are cut, and cost no more than others', async () => {
    const long = (end: string) => `${'x'.repeat(400_000)}${end}`
    const lines = Array.from({ length: 20 }, (_, at) => ({
      service: long(`@${at}`),
      account: long('@b.example'),
      vendor: long(''),
      tags: `{"owner": "${long('@b')}"}`,
    }))
    const cpu = process.cpuUsage()
    const bill = await readWhole(focus(lines), { tag: 'owner' })
    expect(process.cpuUsage(cpu).user / 1000).toBeLessThan(3000)
    expect(bill.groups).toHaveLength(1)
    const [group] = bill.groups
    for (const text of [group?.service, group?.account, group?.vendor, group?.tag]) expect(text).toBe('x'.repeat(300))
  })

  it('of vendors are kept out too, and what is left names them', async () => {
    const textOf = (bill: BillRead) => JSON.stringify(bill, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    const named = await readWhole(focus([{ vendor: 'Acme <billing@acme.example>' }]))
    expect(named.groups).toMatchObject([{ vendor: 'Acme', biller: 'Acme', source: expect.stringMatching(/^focus Acme/) }])
    expect(textOf(named)).not.toContain('@')
    const open = await readWhole(focus([{ vendor: 'ana@example.com' }]))
    expect(open.questions).toEqual([{ id: 'vendor' }])
    const asked = await readWhole(focus([{ vendor: 'ana@example.com' }]), { answers: { vendor: 'Ana GmbH' } })
    expect([asked.groups[0]?.vendor, asked.emails]).toEqual(['Ana GmbH', 1])
    const next = await readWhole(
      focus([{ vendor: 'ana@example.com' }])
        .replace('ProviderName', 'ServiceProviderName,ProviderName')
        .replace('ana@example.com', 'ana@example.com,Acme'),
    )
    expect(next.groups[0]?.vendor).toBe('Acme')
    const wide = await readWhole('Linked account,ana@example.com($),Total costs($)\nLinked account total,4,4\n2026-10-01,4,4')
    expect(textOf(wide)).not.toContain('@')
  })

  it('of accounts that are e-mail addresses too', async () => {
    const bill = await readWhole(focus([{ account: 'ana@example.com' }]))
    expect(bill.groups[0]?.account).toBeNull()
  })
})

describe('any other file', () => {
  const other = 'Invoice of October,,\nDay,Product,Spend\n2026-10-02,GPT-5,12.5\n2026-10-03,Total,12.5\n'
  const columns = { Day: 'month', Product: 'service', Spend: 'amount' } as const

  it('is asked what its columns mean, and read by the answer', async () => {
    expect((await readWhole(other)).questions).toEqual([
      { id: 'columns', columns: ['Day', 'Product', 'Spend'], examples: ['2026-10-02', 'GPT-5', '12.5'] },
    ])
    const sparse = await readWhole('Bill,,,\nDay,,Product,Spend\n,x,,1.5\n2026-10-02,,GPT-5,2.5\n')
    expect(sparse.questions).toMatchObject([{ examples: ['2026-10-02', 'GPT-5', '1.5'] }])
    const bill = await readWhole(other.replace('2026-10-03,Total,12.5\n', ''), { columns, answers: { currency: 'USD', vendor: 'OpenAI' } })
    expect(bill.groups).toMatchObject([{ source: 'mapped OpenAI', month: '2026-10', service: 'GPT-5', currency: 'USD' }])
    expect(totalsOf(bill)).toEqual(['USD 12.5'])
  })

  it('may have a currency code beside each amount', async () => {
    const lines = ['USD 12.50', '-USD 2.50', '(1.00 USD)', '"$1,234.50 USD"', '3'].map((amount) => `2026-10-02,GPT-5,${amount}`)
    const order = { columns, answers: { vendor: 'OpenAI' } }
    const bill = await readWhole(['Day,Product,Spend', ...lines.slice(0, 4)].join('\n'), order)
    expect([totalsOf(bill), bill.questions]).toEqual([['USD 1243.5'], []])
    expect((await readWhole(['Day,Product,Spend', ...lines].join('\n'), order)).questions).toEqual([{ id: 'currency' }])
    const torn = await readWhole('Day,Product,Spend\n2026-10-02,GPT-5,12.50 EUR\n2026-10-02,GPT-5,12.50 GB\n', {
      ...{ columns, answers: { vendor: 'OpenAI', currency: 'USD' } },
    })
    expect(torn.faults.map(({ text, what }) => `${text}: ${what}`)).toEqual(['12.50 EUR: currency', '12.50 GB: amount'])
  })

  it.each([
    ['R$ 1.234,50', 'BRL 1234.5'],
    ['-R$ 1.234,50', 'BRL -1234.5'],
    ['R$ -1.234,50', 'BRL -1234.5'],
    ['1 234,50 zł', 'PLN 1234.5'],
    ['COP$ 2.400.000', 'COP 2400000'],
    ['US$ 12,50', 'USD 12.5'],
    ['12,50 kr', 'SEK 12.5'],
    ['12,000円', 'JPY 12000'],
    ['(R$ 1.234,50)', 'BRL -1234.5'],
  ])('has its currency by a sign or word, too: %s', async (amount, sum) => {
    const [currency = ''] = sum.split(' ')
    const bill = await readWhole(`Day;Product;Spend\n2026-10-02;GPT-5;${amount}\n2026-10-02;GPT-5;${amount}\n2026-10-03;GPT-5;0\n`, {
      ...{
        columns,
        answers: { vendor: 'Acme', currency, ...(/,50/.test(amount) ? {} : { mark: amount.includes('.') ? ',' : '.' }) } as const,
      },
    })
    expect([bill.questions, bill.faults, bill.totals.length]).toEqual([[], [], 1])
    const [total] = bill.totals
    expect(total && `${total.currency} ${Number(exactText(total.amount)) / 2}`).toBe(sum)
  })

  it.each(['100 kr', '100 pesos', '€ 100', '100 £', '¥100'])('that can’t be the one of its line is named: %s', async (amount) => {
    const of = (currency: string) =>
      readWhole(`Day;Product;Cur;Spend\n2026-10-02;GPT-5;${currency};${amount}\n`, {
        ...{ columns: { ...columns, Cur: 'currency' }, answers: { vendor: 'A' } },
      })
    expect([totalsOf(await of('USD')), (await of('USD')).faults]).toMatchObject([[], [{ line: 2, text: amount, what: 'currency' }]])
    const own = { k: 'SEK', p: 'MXN', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }[/[kp€£¥]/.exec(amount)?.[0] ?? ''] ?? ''
    expect(totalsOf(await of(own))).toEqual([`${own} 100`])
  })

  it('may be any dollar with the sign of one', async () => {
    const of = (currency: string) =>
      readWhole('Day;Product;Spend\n2026-10-02;GPT-5;$ 100\n', { columns, answers: { vendor: 'A', currency } })
    expect([totalsOf(await of('USD')), totalsOf(await of('CAD')), (await of('EUR')).faultyLines]).toEqual([['USD 100'], ['CAD 100'], 1])
  })

  it('has another currency than the one that is said named', async () => {
    const bill = await readWhole('Day;Product;Spend\n2026-10-02;GPT-5;R$ 12.50\n', {
      columns,
      answers: { vendor: 'A', currency: 'EUR', mark: '.' },
    })
    expect([totalsOf(bill), bill.faults]).toMatchObject([[], [{ line: 2, text: 'R$ 12.50', what: 'currency' }]])
  })

  it('has a decimal comma where an amount shows it and none shows anything else', async () => {
    const of = (...amounts: readonly string[]) =>
      readWhole(`Day;Product;Spend\n${amounts.map((amount) => `2026-10-02;GPT-5;${amount}\n`).join('')}`, {
        ...{ columns, answers: { vendor: 'Acme', currency: 'COP' } },
      })
    const sums = await Promise.all([of('$ 2.300.000,00', '1.500'), of("2'400.000,00", '7'), of('12,5', '3')])
    expect(sums.map((bill) => [bill.questions, totalsOf(bill)])).toEqual([
      [[], ['COP 2301500']],
      [[], ['COP 2400007']],
      [[], ['COP 15.5']],
    ])
    for (const amounts of [
      ['12,5', '3.25'],
      ['12,5', 'soon'],
      ['1.500', '2.500'],
      ['12,5', '1,234,567'],
      ["2'400.000", '1.500'],
      ["2'400.000", '7'],
    ]) {
      expect((await of(...amounts)).questions).toMatchObject([{ id: 'mark' }])
    }
  })

  it.each(['USD 1.234,50', '1.234,50 USD', '-1.234,50 USD'])('may have one beside a decimal comma: %s', async (amount) => {
    const text = `Day;Product;Spend\n2026-10-02;GPT-5;${amount}\n`
    const shown = await readWhole(text, { columns, answers: { vendor: 'OpenAI' } })
    expect([shown.questions, totalsOf(shown)]).toEqual([[], [amount.startsWith('-') ? 'USD -1234.5' : 'USD 1234.5']])
    const bill = await readWhole(text, { columns, answers: { vendor: 'OpenAI', mark: ',' } })
    expect(totalsOf(bill)).toEqual([amount.startsWith('-') ? 'USD -1234.5' : 'USD 1234.5'])
  })

  it.each([
    ['Oct 1, 2026 - Oct 31, 2026', '2026-10'],
    ['1 October 2026 – 1 November 2026', '2026-10'],
    ['1790812800', '2026-10'],
    ['Sep 15, 2026 - Oct 14, 2026', '2026-09'],
    ['Oct 31, 2026 - Oct 1, 2026', null],
  ])('may say its month as %s', async (written, month) => {
    const bill = await readWhole(`Day,Product,Spend\n"${written}",GPT-5,12.5\n`, {
      ...{ columns, answers: { vendor: 'OpenAI', currency: 'USD' } },
    })
    expect(bill.groups.map((group) => group.month)).toEqual(month === null ? [] : [month])
    expect(bill.faults).toHaveLength(month === null ? 1 : 0)
  })

  it('is refused where it has no such column, or what was said is not enough', async () => {
    expect(await codeOf(other, { columns: { ...columns, Cost: 'amount' } })).toMatchObject({
      code: 'bill-columns-missing',
      facts: { missing: ['Cost'] },
    })
    expect(await codeOf(other, { columns: { Day: 'month' } })).toMatchObject({ code: 'bill-columns-missing', facts: { missing: [] } })
  })
})
