import { describe, expect, it } from 'vitest'
import { applyEdit, importNote, inverseOf } from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'
import { accepted, EMPTY, inputOf, proposalOf, workbookAfter } from './importing.ts'

const LIST = 'Tool;Monthly cost\nAuth;€90\nMail;36 USD\nChat;4.50 EUR\nDesk;150\nTOTAL;244.50 EUR'
const currencyOf = (workbook: typeof EMPTY) => workbook.tables.settings['settings']?.currency
const localeOf = (workbook: typeof EMPTY) => workbook.tables.settings['settings']?.locale
const currencies = ({ rows }: ReturnType<typeof accepted>) => rows.map(({ cost }) => cost?.currency)
const notes = ({ report }: ReturnType<typeof accepted>) => report.notes.map(({ code }) => code)

describe('the currency of a list', () => {
  it.each([
    [
      'below it',
      'Tool,Vendor,Cost per month\nKafka,A,100\nRedis,B,50\nMail,C,20\n,,\nPerson,Salary per year,Start\nAna,€ 80 000,May\nBen,€ 70 000,May\nEd,€ 70 000,May\nFlo,€ 70 000,May\n',
    ],
    [
      'above it',
      'Person,Salary,Start\nAna,€ 8000,May\nBen,€ 7000,May\n,,\nTool,Vendor,Owner,Cost per month\nKafka,A,Ana,100\nRedis,B,Ben,50\n',
    ],
    [
      'beside it',
      'Tool,Vendor,Cost per month,,Person,Salary\nKafka,A,100,,Ana,€ 8000\nRedis,B,50,,Ben,€ 7000\n,,,,Ed,€ 7000\n,,,,Flo,€ 7000\n',
    ],
  ])('is not that of another table %s', (_, list) => {
    expect(currencyOf(workbookAfter(accepted(list)))).toBe('USD')
  })

  it.each(['KES', 'AED', 'NGN', 'VND', 'UGX', 'THB', 'MAD'])(
    'is that of the code %s before or behind every amount, which makes the column costs',
    (code) => {
      const list = `Tool;Owner;Monthly\nBus;Ana;${code} 339,000\nLake;Ben;90,500 ${code}\nMail;Ben;${code} 41,000/mo`
      expect(currencyOf(workbookAfter(accepted(list)))).toBe(code)
      expect(currencies(accepted(list))).toEqual([code, code, code])
    },
  )

  it.each([
    ['VND', '3,2 triệu', '18 triệu/năm', '12.500.000 ₫'],
    ['VND', '12tr', '7tr5', '900 nghìn'],
    ['PEN', 'S/ 1,200.50', 'S/. 90', 'S/340'],
    ['IDR', '15 juta', '500 ribu', 'Rp 2.000.000'],
    ['INR', '4 lakh', '1.2 crore', '₹45,000'],
  ])('is %s where its words for thousands and millions stand', (code, ...amounts) => {
    const list = `Tool;Owner;Monthly cost\n${amounts.map((amount, at) => `T${at};Ana;${amount}`).join('\n')}\nLLM;Ana;$1,200`
    expect(currencyOf(workbookAfter(accepted(list)))).toBe(code)
    expect(currencies(accepted(list))).toEqual([code, code, code, 'USD'])
  })

  it.each([
    ['juta', ['IDR', 'MYR', 'BND'], '1 juta', '3 ribu', '2 ribu'],
    ['ribu', ['IDR', 'MYR', 'BND'], '3 ribu', '450', '900'],
    ['lakhs', ['INR', 'PKR', 'BDT', 'NPR', 'LKR'], '15 lakhs', '4 lakhs', '2 crores'],
    ['lakh', ['INR', 'PKR', 'BDT', 'NPR', 'LKR'], '15 lakh', '4 lakh', '1 crore'],
    ['lakh', ['INR', 'PKR', 'BDT', 'NPR', 'LKR'], '15 lakh', '$1,200', '$300'],
    ['juta', ['IDR', 'MYR', 'BND'], '1 juta', '$1,200', '$300'],
  ])('is asked about where several countries count in %s: %s', (mark, codes, ...amounts) => {
    const list = `Tool;Owner;Monthly cost\n${amounts.map((amount, at) => `T${at};Ana;${amount}`).join('\n')}`
    const ofList = amounts.map((amount) => (amount.startsWith('$') ? 'USD' : 0))
    const as = (code: string | undefined) => ofList.map((own) => own || code)
    expect(proposalOf(inputOf(list)).questions).toMatchObject([
      { id: 'cost:money-currency-open', facts: { mark }, choices: [...codes, 'workbook-currency', 'blank'], proposed: codes[0] },
    ])
    expect([currencies(accepted(list)), currencyOf(workbookAfter(accepted(list)))]).toEqual([as(codes[0]), 'USD'])
    expect(currencies(accepted(list, { 'cost:money-currency-open': codes[1] ?? '' }))).toEqual(as(codes[1]))
    // A workbook of one of those countries is not in doubt, and neither is a list that names one.
    const workbook = aWorkbook({ settings: { currency: codes[1] as never } })
    expect(proposalOf(inputOf(list, {}, workbook)).questions).toEqual([])
    expect(currencies(accepted(list, {}, workbook))).toEqual(as(codes[1]))
    const named = `${list}\nLast;Ana;${codes[2]} 4,000\nLess;Ana;${codes[2]} 90`
    expect(currencies(accepted(named))).toEqual([...as(codes[2]), codes[2], codes[2]])
    expect(currencies(accepted(list.replace('Monthly cost', `Monthly cost (${codes[1]})`)))).toEqual(as(codes[1]))
  })

  it.each([
    ['Scope', 'ALL 5', 'TOP 10', 'ALL 12'],
    ['Hardware', 'AMD 7763', 'AMD 7543', 'AMD 9654'],
    ['AMD', 'AMD 7763', 'AMD 7543', 'AMD 9654'],
    ['OS', 'SLE 15', 'SLE 12', 'SLE 15'],
    ['SLE', 'SLE 15.40', 'SLE 12', 'SLE 15'],
    ['Advisory', 'CVE-2021-44228', 'CVE-2024-3094', 'CVE-2023-1234'],
    ['Finding', 'PEN-1042', 'PEN-1043', 'PEN-1187'],
    ['Ticket', 'SAR-101', 'SAR-204', 'SAR-330'],
    ['Language', 'PHP 8.25', 'PHP 7.40', 'PHP 8.10'],
    ['Node', 'AED 900', 'KES 1200', 'NGN 50'],
  ])('is none below %s, where letters before a figure are spelled like a code: %s', (header, ...cells) => {
    const alone = accepted(`Tool;Owner;${header}\nBus;Ana;${cells[0]}\nLake;Ben;${cells[1]}\nMail;Ben;${cells[2]}`)
    expect([alone.rows.map(({ cost }) => cost), currencyOf(workbookAfter(alone))]).toEqual([[null, null, null], 'USD'])
    const beside = accepted(`Tool;Monthly cost;Owner;${header}\nBus;300;Ana;${cells[0]}\nLake;100;Ben;${cells[1]}\nMail;50;Ben;${cells[2]}`)
    expect(currencies(beside)).toEqual(['USD', 'USD', 'USD'])
    expect(beside.rows.map(({ component: { notes: kept, tags } }) => `${kept} ${tags}`)).toEqual(
      cells.map((cell) => expect.stringContaining(cell)),
    )
  })

  it.each([
    ['Monthly cost', 'KES 339,000', 'KES 41,000', 'KES 900'],
    ['Monthly cost', 'AED 1,200', 'AED 900', 'AED 50'],
    ['Monthly cost', 'SAR 4500', 'SAR 900', 'SAR 50'],
    ['Monthly cost', 'PHP 8100', 'PHP 900', 'PHP 50'],
    ['Gharama', 'KES 339,000', 'KES 900', '50.00 KES'],
    ['Bei (KES)', 'KES 9000', 'KES 900', 'KES 50'],
  ])('is a code’s below %s: %s', (header, ...cells) => {
    const read = accepted(`Tool;Owner;${header}\n${cells.map((cell, at) => `T${at};Ana;${cell}`).join('\n')}`)
    const code = /[A-Z]{3}/.exec(cells[0] ?? '')?.[0]
    expect([currencies(read), currencyOf(workbookAfter(read))]).toEqual([[code, code, code], code])
  })

  it('is the rand where its letter stands before the amounts', () => {
    const list = 'Tool;Owner;Monthly spend\nCloudflare R2;Ana;R 1 250.50\nS3;Ben;R12k\nOurs;Ben;R0'
    expect(currencyOf(workbookAfter(accepted(list)))).toBe('ZAR')
    expect(currencies(accepted(list))).toEqual(['ZAR', 'ZAR', 'ZAR'])
  })

  it('is the naira where its letter stands before thousands', () => {
    const list = 'Tool;Owner;Monthly cost\nN8N;Chidi;N61,000\nDB;Ngozi;N85k\nMail;Tunde;N1.2m/mo\nSMS;Tunde;450,000'
    expect(currencyOf(workbookAfter(accepted(list)))).toBe('NGN')
    expect(accepted(list).rows.map(({ cost }) => [cost?.amount, cost?.currency])).toEqual(
      [6_100_000, 8_500_000, 120_000_000, 45_000_000].map((amount) => [amount, 'NGN']),
    )
  })

  it('is the naira without a comma only among amounts that have one', () => {
    const read = (first: string) =>
      accepted(`Tool;Owner;Monthly cost\nA;Chidi;${first}\nDB;Ngozi;N61000\nMail;Tunde;N125000/mo\nN61000;Tunde;$4`)
    const amounts = (first: string) => read(first).rows.map(({ cost }) => [cost?.amount, cost?.currency])
    expect(amounts('N61,000').slice(0, 3)).toEqual([6_100_000, 6_100_000, 12_500_000].map((amount) => [amount, 'NGN']))
    expect(read('N61,000').rows[3]?.component.name).toBe('N61000')
    expect(amounts('$5')[1]?.[0] ?? null).toBeNull()
  })

  it('is the naira of three digits and more among them, and quotes the cells as they are', () => {
    const list = 'Tool;Owner;Monthly cost\nBus;Ana;N61,000\nLake;Ben;N5000\nMail;Ben;N 500\nDB;Ben;N7500.50\nLLM;Ana;N12000/user'
    const { rows, questions } = accepted(list)
    expect(rows.map(({ cost }) => cost?.amount ?? null)).toEqual([6_100_000, 500_000, 50_000, 750_050, null])
    expect(rows[4]?.component.notes).toContain('N12000/user')
    expect(questions.map(({ examples }) => examples.map(({ text }) => text))).toEqual([['N12000/user']])
    expect(JSON.stringify(accepted(list))).not.toContain('₦')
  })

  it('is asked about where a few amounts name one, and the others are too large for the workbook’s', () => {
    const list = 'Tool;Owner;Monthly cost\nASR;Duc;12.500.000\nMoMo;Ha;1.200.000 ₫\nTutor;Ngoc;95.000.000'
    expect(proposalOf(inputOf(list)).questions).toMatchObject([
      { code: 'money-currency', facts: { list: 'VND', workbook: 'USD' }, proposed: 'list-currency' },
    ])
    expect(currencies(accepted(list))).toEqual(['VND', 'VND', 'VND'])
    // Some euros among dollars are what they say.
    expect(proposalOf(inputOf('Tool;Monthly cost\nAuth;900\nMail;36 EUR\nDesk;150')).questions).toEqual([])
  })

  it.each([
    ['Cost (kr)', ['SEK', 'NOK', 'DKK', 'ISK', 'workbook-currency', 'blank']],
    ['Cost (Bs)', ['BOB', 'VES', 'workbook-currency', 'blank']],
    ['Cost (ؤ.ب)', ['workbook-currency', 'blank']],
    ['Cost (₯)', ['workbook-currency', 'blank']],
  ])('of the heading %s is asked, never taken for the workbook’s', (heading, choices) => {
    const list = `Tool;Owner;${heading}/month\nAuth;Ana;450\nMail;Ben;36`
    expect(proposalOf(inputOf(list)).questions).toMatchObject([{ id: 'cost:money-currency-open', choices, proposed: 'blank', cells: 2 }])
    const left = accepted(list).rows
    expect(left.map(({ cost, component }) => [cost, component.notes])).toEqual([
      [null, expect.stringContaining('450')],
      [null, expect.stringContaining('36')],
    ])
    expect(currencies(accepted(list, { 'cost:money-currency-open': choices[0] ?? '' }))).toEqual(
      choices[0] === 'workbook-currency' ? ['USD', 'USD'] : [choices[0], choices[0]],
    )
  })

  it.each(['Cost (net)', 'Cost (est.)', 'Cost (k)', 'Cost (мес)', 'Kosten (T€)', 'Monthly cost'])('is not asked below %s', (heading) => {
    const { questions } = proposalOf(inputOf(`Tool;Owner;${heading}/month\nAuth;Ana;450\nMail;Ben;36`))
    expect(questions.map(({ code }) => code)).not.toContain('money-currency-open')
  })

  it('becomes that of a workbook without figures, in the same step', () => {
    const proposal = accepted(LIST)
    const after = workbookAfter(proposal)
    expect(currencyOf(after)).toBe('EUR')
    expect(proposal.edit && applyEdit(after, inverseOf(proposal.edit))).toEqual({ ok: true, value: EMPTY })
    expect(currencies(proposal)).toEqual(['EUR', 'USD', 'EUR', 'EUR'])
    expect(proposal.questions).toEqual([])
    expect(notes(proposal)).toEqual(expect.arrayContaining(['currency-changed', 'currency-taken']))
  })

  it.each([
    ['96.500.000 COP', 'COP', 'de-DE'],
    ['R$ 9.860,50', 'BRL', 'pt-BR'],
    ['₹1,20,000', 'INR', 'en-IN'],
    ['$9.860,50', 'USD', 'de-DE'],
  ])('brings the number format of %s with it, in the same step', (amount, currency, locale) => {
    const proposal = accepted(`Tool;Owner;Monthly cost\nAuth;Ana;${amount}\nMail;Ben;${amount}`)
    const after = workbookAfter(proposal)
    expect([currencyOf(after), localeOf(after)]).toEqual([currency, locale])
    expect(proposal.edit && applyEdit(after, inverseOf(proposal.edit))).toEqual({ ok: true, value: EMPTY })
    expect(proposal.report.notes).toContainEqual(importNote('format-changed', { locale }))
  })

  it('brings no number format where it shows none, where somebody chose one or where amounts are', () => {
    const list = 'Tool;Owner;Monthly cost\nAuth;Ana;9.860,50 €\nMail;Ben;1.250,00 €'
    const plain = accepted('Tool;Owner;Monthly cost\nAuth;Ana;9860 €\nMail;Ben;1250 €')
    const chosen = { ...EMPTY, tables: { ...EMPTY.tables, settings: aWorkbook({ settings: { locale: 'fr-FR' } }).tables.settings } }
    const filled = workbookAfter(accepted('Tool;Monthly cost\nOld;$7'))
    expect([notes(plain), localeOf(workbookAfter(plain))]).toEqual([['delimiter-guessed', 'approach-open', 'currency-changed'], 'en-US'])
    for (const [workbook, locale] of [
      [chosen, 'fr-FR'],
      [filled, 'en-US'],
    ] as const) {
      const proposal = accepted(list, {}, workbook)
      expect(localeOf(workbookAfter(proposal, workbook))).toBe(locale)
      expect(notes(proposal)).not.toContain('format-changed')
    }
  })

  it('is asked about once where the workbook keeps another one', () => {
    const workbook = workbookAfter(accepted('Tool;Monthly cost\nOld;$7'))
    const proposal = accepted(LIST, {}, workbook)
    expect(proposal.questions.map(({ id, proposed, cells }) => [id, proposed, cells])).toEqual([
      ['cost:money-currency', 'list-currency', 1],
    ])
    expect(currencies(proposal)).toEqual(['EUR', 'USD', 'EUR', 'EUR'])
    expect(currencyOf(workbookAfter(proposal, workbook))).toBe('USD')
    expect(currencies(accepted(LIST, { 'cost:money-currency': 'workbook-currency' }, workbook))).toEqual(['EUR', 'USD', 'EUR', 'USD'])
  })

  it('never changes what an amount is in that somebody has entered', () => {
    const workbook = aWorkbook({ settings: { currency: 'USD' } })
    const proposal = accepted(LIST, {}, workbook)
    expect(proposal.questions.map(({ id }) => id)).toEqual(['cost:money-currency'])
    expect(currencyOf(workbookAfter(proposal, workbook))).toBe('USD')
  })

  it('is not asked about in a list that names none', () => {
    const proposal = proposalOf(inputOf('Tool;Monthly cost\nAuth;90\nMail;36'))
    expect([proposal.questions, currencies(proposal)]).toEqual([[], ['USD', 'USD']])
  })

  it('is nothing to tell where it is the workbook’s', () => {
    const workbook = workbookAfter(accepted(LIST))
    expect(notes(accepted('Tool;Monthly cost\nOne;€90\nTwo;80 EUR\nThree;36', {}, workbook))).not.toContain('currency-taken')
  })

  it.each([
    ['₦ per month', '$ per month', ['NGN', 'USD', 'USD', 'USD']],
    ['$ per month', '₦ per month', ['USD', 'NGN', 'NGN', 'NGN']],
    ['EUR / month', 'USD / month', ['EUR', 'USD', 'USD', 'USD']],
    ['CHF pro Monat', '$/Monat', ['CHF', 'USD', 'USD', 'USD']],
  ])('is that of each of two columns, of which every row fills one: %s and %s', (first, second, expected) => {
    const rows = ['Colo;Emeka;3450;', 'Store;Emeka;;420', 'Postgres;Bisi;;1180.50', 'Vectors;Bisi;;95']
    const reading = accepted([`What;Who;${first};${second}`, ...rows, 'TOTAL;;3450;1695.50'].join('\n'))
    expect(reading.rows.map(({ cost }) => cost?.amount)).toEqual([345_000, 42_000, 118_050, 9_500])
    expect(currencies(reading)).toEqual(expected)
  })

  it('is that of its total, which amounts in another one do not add up to', () => {
    expect(accepted(LIST).report.control).toMatchObject({ totalMinor: 24_450, sumMinor: 24_450, currency: 'EUR' })
    const workbook = workbookAfter(accepted('Tool;Monthly cost\nOld;$7'))
    const { report } = accepted(LIST, { 'cost:money-currency': 'workbook-currency' }, workbook)
    expect(report.control).toMatchObject({ sumMinor: 9450, currency: 'EUR', likelyRows: [{ name: 'Mail' }, { name: 'Desk' }] })
    expect(report.notes.map(({ code }) => code)).not.toContain('total-unreadable')
  })

  it.each(['Hrs/wk', 'hrs / week', 'Hours/mo'])('time below %s is imported', (header) => {
    expect(accepted(`Tool;Owner;${header}\nAuth;Ana;4\nMail;Ana;8`).rows[0]?.owners[0]?.share).toBe(header === 'Hours/mo' ? 231 : 1000)
  })
})
