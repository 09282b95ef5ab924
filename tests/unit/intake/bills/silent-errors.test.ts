// What a bill says in a form that would be lost, or counted twice, without a word: it is read as it is meant, or named by its line.

import { describe, expect, it } from 'vitest'
import { exactText } from '#core'
import { isWhole, readBill } from '#intake'
import { BILL_IMPORT_TEXT, billFaultText, ownTotalText, PLAIN_STYLE, problemText } from '#wording'
import { billFile, fileOf, PLAIN_ORDER, read, readText, readWhole, sumsBy, totalsOf } from './bill-files.ts'

const AZURE = 'Cost,BillingCurrency,Date,ChargeType,PricingModel,MeterCategory,SubscriptionName,Frequency\n'
const reserved = (cost: string, day: string, charge = 'Usage') => `${cost},USD,${day},${charge},Reservation,VM,sub,OneTime\n`

async function refusal(text: string): Promise<string> {
  const result = await readText(text)
  return result.ok ? 'read' : problemText(result.problem, PLAIN_STYLE)
}

describe('actual and amortized costs of one month', () => {
  it.each([
    [
      'on days whose order another day shows',
      reserved('1200', '9/1/2023', 'Purchase') + reserved('40', '9/15/2023') + reserved('40', '9/16/2023'),
    ],
    ['of reservations at 0 and at their price', reserved('0', '2023-09-04') + reserved('40', '2023-09-04')],
  ])('are refused: %s', async (_, lines) => {
    expect(await refusal(AZURE + lines)).toSay(
      'bill.csv has actual and amortized costs of the same month. Export one of them, because together they count twice.',
    )
  })

  it('of two files are refused', async () => {
    const files = ['0', '40'].map((cost) => fileOf(new TextEncoder().encode(AZURE + reserved(cost, '2023-09-04'))))
    expect(await readBill(files, PLAIN_ORDER)).toMatchObject({ ok: false, problem: { code: 'bill-both-bases' } })
  })

  it('are known by what is at 0, and not by a price that is rounded to nothing', async () => {
    expect((await readWhole(AZURE + reserved('0', '2023-09-04'))).basis).toBe('actual')
    const amortized = reserved('0', '2023-09-04') + reserved('40', '2023-09-05') + reserved('40', '2023-09-06')
    expect((await readWhole(AZURE + amortized)).basis).toBe('amortized')
  })

  it('of two months are read', async () => {
    expect(await refusal(AZURE + reserved('1200', '8/31/2023', 'Purchase') + reserved('40', '9/15/2023'))).toBe('read')
  })
})

describe('credits of Google Cloud', () => {
  const bill = (names: string, credits: string, cost = '100') =>
    `service.description,cost,currency,invoice.month,cost_type,${names}\nCompute Engine,${cost},USD,202610,regular,${credits}\n`

  it.each([
    ['in columns of their own', 'credits.name,credits.amount,credits.type', 'promo,-30,PROMOTION', { usage: '100', credit: '-30' }],
    ['that are discounts', 'credits.name,credits.amount,credits.type', 'CUD,-30,COMMITTED_USAGE_DISCOUNT', { usage: '70' }],
    ['known by their names', 'credits_name,credits_amount', 'Sustained usage discount,-30', { usage: '70' }],
    ['as an amount', 'credits', '-20.5', { usage: '100', credit: '-20.5' }],
    ['without any', 'credits', '"[{""name"":""x"",""amount"":null}]"', { usage: '100' }],
  ])('count: %s', async (_, names, credits, sums) => {
    const read = await readWhole(bill(names, credits))
    expect([sumsBy(read.groups, ({ category }) => category), read.lines]).toEqual([sums, 1])
  })

  it('in a row without a cost count too', async () => {
    const read = await readWhole(bill('credits.amount,credits.type', '-30,PROMOTION', ''))
    expect([totalsOf(read), read.blankLines]).toEqual([['USD -30'], 0])
  })

  it.each(['[{name: CUD, amount: -20}]', '[{"id":"x","amount":-5', '-20,5', '[{"amount":"-20,5"}]', '[{"value":-5}]', 'soon'])(
    'that are not understood are named: %s',
    async (credits) => {
      const read = await readWhole(bill('credits', `"${credits.replaceAll('"', '""')}"`))
      expect(read.faults).toMatchObject([{ line: 2, column: 'credits', text: credits, what: 'credits' }])
      expect([isWhole(read), totalsOf(read)]).toEqual([false, []])
    },
  )
})

describe('a bill with its own columns', () => {
  const columns = { Day: 'month', Item: 'service', Amount: 'amount' } as const
  const order = { columns, answers: { currency: 'EUR', vendor: 'Acme', mark: '.' } } as const
  const own = (...lines: readonly string[]) => `Day;Item;Amount\n${lines.map((line) => `2026-10-31;${line}\n`).join('')}`

  it.each([
    ['VAT 20%', '16', 'tax'],
    ['Sales tax', '16', 'tax'],
    ['MwSt 19 %', '16', 'tax'],
    ['IGST @ 18%', '16', 'tax'],
    ['CGST 9%', '16', 'tax'],
    ['KDV %20', '16', 'tax'],
    ['НДС 20%', '16', 'tax'],
    ['ALV 25,5 %', '16', 'tax'],
    ['부가세', '16', 'tax'],
    ['TDS @ 2%', '-16', 'adjustment'],
    ['SST proxy', '16', 'usage'],
    ['19% USt.', '16', 'tax'],
    ['TVA (20%)', '16', 'tax'],
    ['IVA 21%', '16', 'tax'],
    ['GST', '16', 'tax'],
    ['Tax API', '16', 'usage'],
    ['Taxonomy', '16', 'usage'],
    ['Gutschrift 4711', '-16', 'credit'],
    ['Avoir n° 12', '-16', 'credit'],
    ['Credit note', '-16', 'credit'],
    ['API credits', '16', 'usage'],
    ['Refund September', '-16', 'refund'],
    ['Volume discount', '-16', 'usage'],
    ['Rabatt 5 %', '-16', 'usage'],
    ['Compute', '-16', 'refund'],
    ['Payment - thank you', '-16', 'adjustment'],
    ['Credit card payment', '-16', 'adjustment'],
    ['Payment processing', '-16', 'refund'],
    ['Payment', '16', 'usage'],
    ['Total Energies', '16', 'usage'],
    ['Load Balancer', '16', 'usage'],
    // Spanish, Portuguese, French, German, Italian, Dutch, Polish and Japanese.
    ['Impuesto al consumo 8%', '16', 'tax'],
    ['ICA 9,66 x mil', '16', 'tax'],
    ['ICMS 18%', '16', 'tax'],
    ['ISS 5%', '16', 'tax'],
    ['ISS Tracker', '16', 'usage'],
    ['Podatek VAT 23%', '16', 'tax'],
    ['PTU 23%', '16', 'tax'],
    ['Imposta di bollo', '16', 'tax'],
    ['消費税 (10%)', '16', 'tax'],
    ['Descuento por volumen', '-16', 'usage'],
    ['Bonificación', '-16', 'usage'],
    ['Desconto', '-16', 'usage'],
    ['Ristourne', '-16', 'usage'],
    ['Sconto quantità', '-16', 'usage'],
    ['Volumekorting', '-16', 'usage'],
    ['Rabat ilościowy', '-16', 'usage'],
    ['値引き', '-16', 'usage'],
    ['Nota crédito', '-16', 'credit'],
    ['Nota de abono', '-16', 'credit'],
    ['Nota kredytowa', '-16', 'credit'],
    ['Abono', '-16', 'adjustment'],
    ['Anticipo', '-16', 'adjustment'],
    ['Pagamento recebido', '-16', 'adjustment'],
    ['Retención en la fuente', '-16', 'adjustment'],
    ['Acompte versé', '-16', 'adjustment'],
    ['Wpłata', '-16', 'adjustment'],
    ['ご入金', '-16', 'adjustment'],
    ['Devolución', '-16', 'refund'],
    ['Estorno', '-16', 'refund'],
    ['返金', '-16', 'refund'],
    ['Ajuste al peso', '-0.4', 'rounding'],
    ['Arrotondamento', '0.01', 'rounding'],
    ['端数調整', '-1', 'rounding'],
    ['Anticipo de servidores', '16', 'usage'],
  ])('has charges of a kind: %s of %s is %s', async (service, amount, category) => {
    const { groups } = await readWhole(own(`${service};${amount}`), order)
    expect(groups.map((group) => group.category)).toEqual([category])
  })

  it.each([
    ['Compute discount', 'Compute'],
    ['Compute (discount)', 'Compute'],
    ['Compute - Rabatt', 'Compute'],
    ['Discount on Compute', 'Compute'],
    ['Volume discount', 'Volume discount'],
    ['10% discount', '10% discount'],
    ['Discount', 'Discount'],
    ['Descuento por Compute', 'Compute'],
    ['Desconto em Compute', 'Compute'],
    ['Compute – rabat', 'Compute'],
    ['Compute 割引', 'Compute'],
    ['Remise sur volume', 'Remise sur volume'],
    ['Descuento por pronto pago', 'Descuento por pronto pago'],
    ['Descuento por volumen', 'Descuento por volumen'],
  ])('has discounts that lower the service that they name: %s is of %s', async (name, service) => {
    const { groups } = await readWhole(own('Compute;50', `${name};-10`), order)
    expect(sumsBy(groups, (group) => `${group.service} ${group.category}`)).toEqual(
      service === 'Compute' ? { 'Compute usage': '40' } : { 'Compute usage': '50', [`${service} usage`]: '-10' },
    )
    const bought = await readWhole(own(`${name};10`), order)
    expect(bought.groups.map((group) => group.service)).toEqual([name])
  })

  it('is tax without a day, of the month that all lines are of', async () => {
    const invoice = (second: string) => `Day;Item;Amount\n2026-10-01;Compute;100\n${second};Storage;20\n;VAT 20%;24\n;Total;144\n`
    const bill = await readWhole(invoice('2026-10-31'), order)
    expect(sumsBy(bill.groups, ({ month, category }) => `${month} ${category}`)).toEqual({ '2026-10 usage': '120', '2026-10 tax': '24' })
    expect([isWhole(bill), bill.faults]).toEqual([true, []])
    expect((await readWhole(invoice('2026-09-30'), order)).faults).toMatchObject([{ line: 4, column: 'Day', what: 'month' }])
  })

  it.each([
    ['Zwischensumme', 'MwSt. gesamt', 'Gesamtbetrag'],
    ['Subtotal', 'Total VAT', 'Total incl. VAT'],
    ['Total HT', 'TVA (20%)', 'Total TTC'],
    ['Imponibile totale', 'IVA 22%', 'Importo totale'],
  ])('has sums and tax below its lines: %s, %s, %s', async (subtotal, tax, total) => {
    const sums = [[subtotal, 120] as const, [tax, 24] as const, [total, 144] as const]
    // With a day in the column of what was sold, and without one before the amount.
    const dated = await readWhole(own('Compute;100', 'Storage;20', ...sums.map(([name, sum]) => `${name};${sum}`)), order)
    const lines = ['2026-10-01;Compute;5;100', '2026-10-01;Storage;5;20', ...sums.map(([name, sum]) => `;;${name};${sum}`)]
    const below = await readWhole(`Day;Item;Price;Amount\n${lines.join('\n')}\n`, order)
    for (const bill of [dated, below]) {
      expect(sumsBy(bill.groups, ({ category }) => category)).toEqual({ usage: '120', tax: '24' })
      expect([isWhole(bill), bill.ownTotals.map(({ isTied }) => isTied)]).toEqual([true, [true, true]])
    }
  })

  it('has a sum of its lines of tax, which is none by itself', async () => {
    const bill = await readWhole(own('Compute;100', 'Subtotal;100', 'VAT 20%;20', 'VAT 10%;5', 'Total VAT;25', 'Total;125'), order)
    expect(sumsBy(bill.groups, ({ category }) => category)).toEqual({ usage: '100', tax: '25' })
    expect(isWhole(bill)).toBe(true)
  })

  it.each(['2026-10-31', ''])('has a sum of its lines of tax without a day, which is none either: tax on “%s”', async (day) => {
    const text = ['Day;Item;Amount', '2026-10-31;Compute;100', `${day};VAT 20%;20`, ';VAT 10%;5', ';Total VAT;25', ';Total;125'].join('\n')
    const bill = await readWhole(text, order)
    expect(sumsBy(bill.groups, ({ category }) => category)).toEqual({ usage: '100', tax: '25' })
    expect([isWhole(bill), bill.ownTotals.map(({ isTied }) => isTied)]).toEqual([true, [true, true]])
  })

  it('has a sum of tax that is its tax, whatever another file of it has', async () => {
    const texts = [own('Compute;100', 'VAT 20%;20'), own('Compute;50', 'MwSt. gesamt;10', 'Total;60')]
    const bill = await readBill(
      texts.map((text) => fileOf(new TextEncoder().encode(text))),
      { ...PLAIN_ORDER, ...order, answers: { ...order.answers, overlap: 'parts' } },
    )
    if (!bill.ok) throw new Error(JSON.stringify(bill.problem))
    expect(sumsBy(bill.value.groups, ({ category }) => category)).toEqual({ usage: '150', tax: '30' })
    expect(isWhole(bill.value)).toBe(true)
  })

  it.each([
    ['Item', { Item: 'service' } as const],
    ['nothing', { Item: 'ignore' } as const],
  ])('is no tax without a day by the tax code beside it, where the service is %s', async (_, item) => {
    const text = 'Day;Item;Tax code;Amount\n2026-10-01;Compute;GST;100\n;Storage;GST;50\n'
    const bill = await readWhole(text, { ...order, columns: { Day: 'month', ...item, Amount: 'amount' } })
    expect(sumsBy(bill.groups, ({ category }) => category)).toEqual({ usage: '100' })
    expect(bill.faults).toMatchObject([{ line: 3, column: 'Day', what: 'month' }])
    const tax = await readWhole(text.replace('Storage;GST', ';VAT 20%'), { ...order, columns: { Day: 'month', ...item, Amount: 'amount' } })
    expect(sumsBy(tax.groups, ({ category }) => category)).toEqual({ usage: '100', tax: '50' })
  })

  it('is tax without a day, of the month of its own file, in whatever order its days are written', async () => {
    const invoice = (...days: readonly string[]) =>
      `Day;Item;Amount\n${days.map((day) => `${day};Compute;60\n`).join('')};VAT 20%;${12 * days.length}\n;Total;${72 * days.length}\n`
    const readAll = async (...texts: readonly string[]) => {
      const bill = await readBill(
        texts.map((text) => fileOf(new TextEncoder().encode(text))),
        { ...PLAIN_ORDER, ...order },
      )
      if (!bill.ok) throw new Error(JSON.stringify(bill.problem))
      const { groups, faults } = bill.value
      const taxes = sumsBy(
        groups.filter(({ category }) => category === 'tax'),
        ({ month }) => month,
      )
      return { taxes, faults: faults.map(({ line }) => line), isWhole: isWhole(bill.value) }
    }
    const october = { '2026-10': '24' }
    expect(await readAll(invoice('10/1/2026', '10/31/2026'))).toEqual({ taxes: october, faults: [], isWhole: true })
    const months = { '2026-10': '12', '2026-11': '12' }
    expect(await readAll(invoice('2026-10-31'), invoice('2026-11-30'))).toEqual({ taxes: months, faults: [], isWhole: true })
    // A file of tax alone has no month, though the one before it has.
    expect(await readAll(invoice('2026-10-31'), 'Day;Item;Amount\n;VAT 20%;12\n')).toMatchObject({ faults: [2], isWhole: false })
    // The second file shows the order in which the days of the first are two months.
    expect(await readAll(invoice('10/1/2026', '10/2/2026'), invoice('31/10/2026'))).toMatchObject({ faults: [4], isWhole: false })
  })

  it('is a credit where it is a promo code', async () => {
    const { groups } = await readWhole(own('Compute;50', 'Promo Code;-10', 'Promotional balance;-5'), order)
    expect(sumsBy(groups, ({ category }) => category)).toEqual({ usage: '50', credit: '-15' })
  })

  it('names payments, which lower nothing', async () => {
    const { groups, unknownKinds } = await readWhole(own('Compute;50', 'Payment - thank you;-40'), order)
    expect(sumsBy(groups, ({ category }) => category)).toEqual({ usage: '50', adjustment: '-40' })
    expect(unknownKinds.map((kind) => BILL_IMPORT_TEXT.unknownKind(kind, PLAIN_STYLE))).toEqual([
      expect.toSay('1 charge of the kind “Payment - thank you”, which isn’t known: EUR −40, counted as adjustments.'),
    ])
    const kinds = { ...columns, Kind: 'category' } as const
    const said = await readWhole('Day;Item;Amount;Kind\n2026-10-31;Card;-40;Payment\n2026-10-31;GPU;-5;Discount\n', {
      ...order,
      columns: kinds,
    })
    expect(said.groups.map(({ service, category }) => `${service} ${category}`).sort()).toEqual(['Card adjustment', 'GPU usage'])
    expect(said.unknownKinds.map(({ kind }) => kind)).toEqual(['Payment'])
  })

  it.each([
    'Amount due',
    'Balance',
    'Saldo',
    'Saldo anterior',
    'Neto a pagar',
    'Razem do zapłaty',
    'ご請求金額',
    'Opening balance',
    'Zu zahlender Betrag',
    'Net à payer',
    'Solde',
  ])('has a row that is no charge: %s', async (name) => {
    const tied = await readWhole(own('GPU;80', 'VAT;16', `${name};96`), order)
    expect([totalsOf(tied), tied.ownTotals.map(({ isTied }) => isTied), isWhole(tied)]).toEqual([['EUR 96'], [true], true])
    const other = await readWhole(own('GPU;80', `${name};12`), order)
    expect([totalsOf(other), isWhole(other)]).toEqual([['EUR 80'], true])
    expect(other.ownTotals.map((own) => ownTotalText(own, PLAIN_STYLE))).toEqual([
      expect.toSay('Line 3: 12 is a balance or what is due, so it wasn’t counted.'),
    ])
  })

  it.each([
    ['1 234,50', ','],
    ['1\u202f234,50', ','],
    ['1\u00a0234,50 €', ','],
    ["1'234.50", '.'],
    ['1’234.50', '.'],
  ] as const)('has amounts as they are written in France and Switzerland: %s', async (amount, mark) => {
    const read = await readWhole(own(`GPU;${amount}`), { columns, answers: { ...order.answers, mark } })
    expect([totalsOf(read), read.faults]).toEqual([['EUR 1234.5'], []])
  })
})

it('an amount beside a code is read at once, however long the cell is', async () => {
  const columns = { Day: 'month', Item: 'service', Amount: 'amount' } as const
  const order = { columns, answers: { vendor: 'Acme', mark: '.' } } as const
  const bill = (amount: string) => readWhole(`Day;Item;Amount\n2026-10-31;GPU;${amount}\n`, order)
  expect(totalsOf(await bill('(12.50 EUR)'))).toEqual(['EUR -12.5'])
  expect(totalsOf(await bill('-USD 12.50'))).toEqual(['USD -12.5'])
  expect((await bill('7'.repeat(60_000))).faults).toMatchObject([{ line: 2, what: 'amount' }])
}, 2000)

describe('a total that cannot be read', () => {
  const table = new TextDecoder().decode(billFile('gcp_cost_table.csv'))
  it('is named where it stands above the columns', async () => {
    const read = await readWhole(table.replace('"€1,204.13"', 'see below'))
    expect(read.faults.map((fault) => billFaultText(fault, PLAIN_STYLE))).toEqual([
      expect.toSay('Above the columns, Total amount due: “see below” isn’t an amount.'),
    ])
    expect(isWhole(read)).toBe(false)
  })

  it('is compared where it is written for a reader', async () => {
    const read = await readWhole(table.replace('"€1,204.13"', '"1.204,13 €"'))
    expect([read.ownTotals.map(({ isTied }) => isTied), read.faults]).toEqual([[true, true], []])
  })

  it('is named in a row of Cost Explorer', async () => {
    const read = await readWhole('Service,EC2($),Total costs($)\nService total,soon,5\n2026-10-01,5,5\n')
    expect(read.faults).toEqual([{ file: null, line: 2, column: 'EC2($)', text: 'soon', what: 'amount' }])
  })
})

it.each([
  ['a region', 'Region,us-east-1($),NoRegion($),Total costs($)\nRegion total,15,3,18\n2026-10-01,15,3,18\n', { 'usage  ': '18' }],
  ['a tag', 'team,ml($),No tag key: team($),Total costs($)\n2026-10-01,15,3,18\n', { 'usage  ': '18' }],
  ['an account', 'Linked account,prod (1)($),Total costs($)\n2026-10-01,15,15\n', { 'usage  prod (1)': '15' }],
  ['nothing', ',Total costs($)\nTotal,18\n2026-10-01,18\n', { 'usage  ': '18' }],
  [
    'a kind of charge',
    'Charge type,Usage($),Savings Plan Negation($),Credit($),Tax($),Total costs($)\n2026-10-01,20,-5,-4,2,13\n',
    { 'usage  ': '15', 'credit  ': '-4', 'tax  ': '2' },
  ],
])('Cost Explorer grouped by %s names no service', async (_, text, sums) => {
  const read = await readWhole(text)
  expect(sumsBy(read.groups, ({ category, service, account }) => `${category} ${service ?? ''} ${account ?? ''}`)).toEqual(sums)
  expect([read.source, read.ownTotals.every(({ isTied }) => isTied)]).toEqual(['aws-cost-explorer', true])
})

it('Cost Explorer grouped by kind of charge has fees that are paid once', async () => {
  const kinds = ['Usage', 'Recurring reservation fee', 'Upfront reservation fee', 'Savings Plan upfront fee', 'Other out-of-cycle charges']
  const names = ['Charge type', ...kinds, 'Total costs'].map((name, at) => (at === 0 ? name : `${name}($)`))
  const { groups } = await readWhole(`${names.join(',')}\n2026-10-01,100,20,36000,500,70,36690\n`)
  expect(sumsBy(groups, ({ category, term }) => `${category} ${term}`)).toEqual({ 'usage null': '120', 'purchase once': '36570' })
})

it('Cost Explorer has columns for money back and for credits', async () => {
  const { groups } = await readWhole('Service,EC2($),Refund($),Credit($),VAT($),Total costs($)\n2026-10-01,5,-1,-2,1,3\n')
  expect(sumsBy(groups, ({ category }) => category)).toEqual({ usage: '5', refund: '-1', credit: '-2', tax: '1' })
})

it.each([
  ['a workbook', 'PK\u0003\u0004 [Content_Types].xml', 'bill.csv is a spreadsheet, not a bill in CSV or Parquet. Export the bill as CSV.'],
  [
    'a workbook of LibreOffice',
    'PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument',
    'bill.csv is a spreadsheet, not a bill in CSV or Parquet. Export the bill as CSV.',
  ],
  ['an old workbook', '\xD0\xCF\x11\xE0', 'bill.csv is a spreadsheet, not a bill in CSV or Parquet. Export the bill as CSV.'],
  ['pages', '%PDF-1.7', 'bill.csv is a PDF, not a bill in CSV or Parquet. Export the bill as CSV.'],
  ['other packed files', 'PK\u0003\u0004 bill.csv', 'bill.csv is a zip file. Unpack it and choose the bill in it.'],
])('%s is refused with what to do', async (_, start, said) => {
  const result = await read(Uint8Array.from(Buffer.from(start, 'latin1')))
  expect(result.ok ? 'read' : problemText(result.problem, PLAIN_STYLE)).toSay(said)
})

describe('days that are no days of a bill', () => {
  it.each(['0001-01-01', '9999-12', '9999-12-01', '2026-02-30', '12/1/9999', '30.02.2026'])('are named: %s', async (day) => {
    const read = await readWhole(`${AZURE}5,USD,${day},Usage,OnDemand,VM,sub,UsageBased\n`)
    expect(read.faults).toEqual([{ file: null, line: 2, column: 'Date', text: day, what: 'month' }])
  })
})

const AWS =
  'bill/BillingPeriodStartDate,lineItem/UsageStartDate,lineItem/LineItemType,lineItem/ProductCode,lineItem/CurrencyCode,lineItem/UnblendedCost\n'
const aws = (kind: string, cost: string) => `2026-10-01T00:00:00Z,2026-10-03T00:00:00Z,${kind},AmazonEC2,USD,${cost}\n`
const AWS_KINDS = ['Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage', 'SavingsPlanNegation', 'RIFee', 'Fee', 'Tax', 'Credit', 'Refund']
const GCP = 'Billing account ID,Service description,Project ID,Credit type,Cost type,Usage start date,Currency,Cost ($)\n'

it.each([
  [
    'FOCUS',
    'BilledCost,ChargeCategory,BillingPeriodStart,BillingCurrency,ProviderName\n1,Foo,2026-10-01,USD,AWS\n2,,2026-10-01,USD,AWS\n3,tax,2026-10-01,USD,AWS\n0.5,Foo,2026-10-01,USD,AWS\n',
    [' 1 × USD 2 usage', 'Foo 2 × USD 1.5 usage'],
  ],
  [
    'Azure',
    `${AZURE}5,USD,2026-10-03,SomethingNew,OnDemand,VM,sub,UsageBased\n5,USD,2026-10-03,UnusedReservation,,VM,sub,UsageBased\n`,
    ['SomethingNew 1 × USD 5 usage'],
  ],
  [
    'AWS',
    `${AWS}${[...AWS_KINDS, 'EdpDiscount', 'BundledDiscount'].map((kind) => aws(kind, '1')).join('')}${aws('FlatRatePlan', '7.25')}${aws('FlatRatePlan', '-0.25')}`,
    ['FlatRatePlan 2 × USD 7 usage'],
  ],
  [
    'Google Cloud',
    'service.description,cost,currency,cost_type,invoice.month,usage_start_time,project.id\nRun,4,USD,regular,202610,2026-10-01,p\nRun,3,USD,subscription_benefit,202610,2026-10-01,p\n',
    ['subscription_benefit 1 × USD 3 usage'],
  ],
  ['Google Cloud’s table', `${GCP}A,Run,p,,Usage,2026-10-01,USD,4\nA,Run,p,,Surcharge,2026-10-01,USD,3\n`, ['Surcharge 1 × USD 3 usage']],
  [
    'Snowflake',
    'USAGE_DATE,ACCOUNT_NAME,SERVICE_TYPE,BILLING_TYPE,IS_ADJUSTMENT,USAGE_IN_CURRENCY,CURRENCY\n2026-10-01,a,COMPUTE,consumption,false,4,USD\n2026-10-01,a,COMPUTE,levy,false,3,USD\n',
    ['levy 1 × USD 3 usage'],
  ],
])('charges of kinds that are not known are named with what they come to: %s', async (_, text, kinds) => {
  const shown = (await readWhole(text)).unknownKinds.map(
    ({ kind, countsAs, currency, amount, lines }) => `${kind} ${lines} × ${currency} ${exactText(amount)} ${countsAs}`,
  )
  expect(shown).toEqual(kinds)
})

it.each([
  [{ Kind: 'category' } as const, ['Compute 2 × USD 3.5 usage', 'Purchase 1 × USD 40 usage']],
  [{ Kind: 'ignore' } as const, []],
])('in a column of one’s own they are named as well: %j', async (kind, kinds) => {
  const columns = { Day: 'month', Item: 'service', Spend: 'amount', ...kind } as const
  const cells = [
    ['Compute', 3],
    ['Usage', 5],
    ['usage charge', 5],
    ['VAT 20%', 1],
    ['Gutschrift', -2],
    ['', 7],
    ['Compute', 0.5],
    ['Nutzung', 4],
    ['Purchase', 40],
  ]
  const text = ['Day,Item,Kind,Spend', ...cells.map(([word, spend]) => `2026-10-01,Widgets,${word},${spend}`)].join('\n')
  const { unknownKinds } = await readWhole(text, { columns, answers: { currency: 'USD', vendor: 'Acme' } })
  const shown = unknownKinds.map(
    ({ kind: word, countsAs, currency, amount, lines }) => `${word} ${lines} × ${currency} ${exactText(amount)} ${countsAs}`,
  )
  expect(shown).toEqual(kinds)
})

it('kinds that are too many to be named are one sum', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => aws(`Kind${at}`, '0.5')).join('')
  const { unknownKinds } = await readWhole(AWS + rows)
  expect(unknownKinds).toHaveLength(21)
  const last = unknownKinds.at(-1)
  expect(last).toMatchObject({ kind: null, lines: 10, currency: 'USD' })
  expect(exactText((last as NonNullable<typeof last>).amount)).toBe('5')
  expect(BILL_IMPORT_TEXT.unknownKind(last as NonNullable<typeof last>, PLAIN_STYLE)).toSay(
    '10 charges of other kinds that aren’t known: USD 5, counted as usage.',
  )
})
