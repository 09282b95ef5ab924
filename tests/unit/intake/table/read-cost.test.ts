import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

/** One cost cell of a list with plain points before its decimals, every proposal accepted. */
function costOf(text: string, header = 'Cost per month') {
  const quoted = text.includes('\n') ? `"${text}"` : text
  const { rows, questions, report } = accepted(`Name\t${header}\nplain\t5.50\nodd\t${quoted}`)
  const odd = rows.find((row) => row.component.name === 'odd')
  const cost = odd?.cost ?? odd?.once ?? null
  const asked = questions.filter((question) => question.examples.some((cell) => cell.line === 3)).map((question) => question.id)
  return { cost, asked, problem: report.problems[0]?.problem.code }
}

describe('a cost that can be read one way only', () => {
  it.each([
    ['$480', 48_000],
    ['25.00 $', 2500],
    ['$1,200', 120_000],
    ['1,200.50', 120_050],
    ['$1.3k', 130_000],
    ['2 M', 200_000_000],
    ['$ 1 200', 120_000],
    ['1.000.000', 100_000_000],
    ['1,000,000', 100_000_000],
    ['100 USD/month', 10_000],
    ['$1,200/mo', 120_000],
    ['0', 0],
    ['free', 0],
    ['free tier', 0],
    ['~500', 50_000],
    ['500 + VAT', 50_000],
    ['1.400,00', 140_000],
    ['1200/12', 10_000],
    ['(free)', 0],
    ['$480[1]', 48_000],
    ['$4.2k [12]', 420_000],
    ['$480*', 48_000],
    ['$480/mo ²', 48_000],
    ['c. 7,500', 750_000],
  ])('%s is not asked about', (text, amount) => {
    expect(costOf(text)).toMatchObject({ cost: { amount, currency: 'USD', per: 'month', seats: null }, asked: [] })
  })

  it.each([
    ['12k/yr', 'year', 1_200_000, null, 100_000],
    ['16.8k/yr', 'year', 1_680_000, null, 140_000],
    ['USD 1.5k per year', 'year', 150_000, null, 12_500],
    ['$900/qtr', 'quarter', 90_000, null, 30_000],
    ['$20 × 12 seats', 'month', 2000, 12, 24_000],
    ['$20/mo x 3 users', 'month', 2000, 3, 6000],
    ['240 p.a.', 'year', 24_000, null, 2000],
  ])('%s keeps its period and its seats', (text, per, amount, seats, written) => {
    expect(costOf(text)).toMatchObject({ cost: { per, amount, seats, written }, asked: [] })
  })

  it.each([
    ['26,00 €', 2600, 'EUR'],
    ["CHF 1'200", 120_000, 'CHF'],
    ['£30 p.m.', 3000, 'GBP'],
  ])('%s keeps its currency', (text, amount, currency) => {
    expect(costOf(text)).toMatchObject({ cost: { amount, currency, per: 'month' }, asked: [] })
  })

  it.each(['-', '–', 'tbd', 'n/a', 'credits', 'in AWS', '(in AWS)', '(tbd)'])('%s is not set', (text) => {
    expect(costOf(text)).toMatchObject({ cost: { amount: null }, asked: [], problem: undefined })
  })

  it('keeps what is paid once beside what is paid each month', () => {
    expect(costOf('$400/mo + $1,000 setup').cost).toMatchObject({
      ...{ amount: 40_000, per: 'month', written: 40_000 },
      also: [{ amount: 100_000, currency: 'USD', per: 'one-off', seats: null }],
    })
    const { once } = accepted('Name\tSetup cost\nplain\t5.50\nodd\t$2,500').rows[1] ?? {}
    expect(once).toMatchObject({ amount: 250_000, per: 'one-off', written: null })
  })

  it('takes the thousands of the header', () => {
    expect(costOf('38.40', 'Cost net (k€/yr)').cost).toMatchObject({ amount: 3_840_000, currency: 'EUR', per: 'year' })
    expect(costOf('98.5', 'Díj (eFt)').cost).toMatchObject({ amount: 9_850_000, currency: 'HUF' })
    expect(costOf('1.24', 'Díj (MFt)').cost).toMatchObject({ amount: 124_000_000, currency: 'HUF' })
    expect(costOf('$21 x 11 /month', 'Cost net (k€/yr)').cost).toMatchObject({ amount: 2100, currency: 'USD', per: 'month', seats: 11 })
  })

  it.each([
    ['cost_monthly_cents', '1840000', 1_840_000],
    ['Cost (pence)', '1840000', 1_840_000],
    ['Cost per month (ct)', '1840000', 1_840_000],
    ['Cost in cents', '$184', 18_400],
    ['Percent of cost', '184', 18_400],
  ])('takes the hundredths of the header: %s of %s', (header, text, amount) => {
    expect(costOf(text, header).cost?.amount).toBe(amount)
  })

  it.each([
    ['₦m / yr', 250_000_000],
    ['R m', 250_000_000],
    ['ZARm', 250_000_000],
    ['k KES', 250_000],
    ['KES (thousands)', 250_000],
    ['NGN millions', 250_000_000],
    ['₦ million', 250_000_000],
    ['SEK m', 250_000_000],
    ['TUSD', 250_000],
    ['net k€', 250_000],
    ['Mio. €', 250_000_000],
    ['bin TL', 250_000],
    ['miles €', 250_000],
    ['mila €', 250_000],
    ['mii RON', 250_000],
    ['χιλ. €', 250_000],
    ['хил. лв.', 250_000],
    ['тис. грн', 250_000],
    ['tuhatta euroa', 250_000],
    ['in duizenden', 250_000],
    ['i tusen', 250_000],
    ['אלפי ש"ח', 250_000],
    ['tūkst. EUR', 250_000],
    ['millones €', 250_000_000],
    ['milhões R$', 250_000_000],
    ['milyon TL', 250_000_000],
    ['bin', 250],
    ['RM', 250],
    ['RM k', 250],
    ['per team', 250],
    ['ALL', 250],
    ['KES', 250],
    ['₦/mo', 250],
    ['NGN / m', 250],
  ])('counts 2.5 below Cost (%s) in its thousands, if it has any', (unit, amount) => {
    expect(costOf('2.5', `Cost (${unit})`).cost?.amount).toBe(amount)
  })

  it.each([
    ['Custo (R$ mil)', 250_000],
    ['Coste (mil €)', 250_000],
    ['Cost (mil $)', 250_000_000],
    ['Annual spend, USD mil', 250_000_000],
  ])('counts "mil" in the language of the header: %s', (header, amount) => {
    expect(costOf('2.5', header).cost?.amount).toBe(amount)
  })

  it('takes the period of the header', () => {
    expect(costOf('1200', 'Annual cost').cost).toMatchObject({ amount: 120_000, per: 'year', written: 10_000 })
    for (const header of ['Cost (12 mo)', 'Spend, last 12 months', 'TTM spend', 'Cost, L12M'])
      expect(costOf('1200', header).cost).toMatchObject({ amount: 120_000, per: 'year' })
    expect(costOf('1200', 'Cost').asked).toEqual(['cost:money-period'])
  })

  it('of zero is free, and of nothing is not set', () => {
    expect(costOf('').cost).toBeNull()
    expect(costOf('0').cost?.amount).toBe(0)
  })
})

describe('a cost of another currency below thousands', () => {
  const costIn = (text: string) => {
    const { rows, questions } = accepted(`Name\tKosten T€ p.a.\nplain\t7.2\nmore\t38.4\nodd\t${text}`)
    return [rows.find(({ component }) => component.name === 'odd')?.cost?.amount ?? null, questions.map(({ code }) => code)]
  }

  it('is in thousands where only then it is like the others, and as written where only that is', () => {
    expect(costIn('14.4 USD')).toEqual([1_440_000, []])
    expect(costIn('$9,400')).toEqual([940_000, []])
  })

  it('is asked about where neither is', () => expect(costIn('$450')).toEqual([null, ['money-unclear']]))
})

describe('a cost that is asked about', () => {
  it.each([
    ['1.234', ['cost:money-thousands:.'], 123_400, 'USD'],
    ['50 USD min. spend', ['cost:money-beside-words'], 5000, 'USD'],
    ['1,200 (incl. VAT)', ['cost:money-beside-words'], 120_000, 'USD'],
    ['$12 per user', ['cost:money-unclear'], null, 'USD'],
    ['$50 - $100', ['cost:money-unclear'], null, 'USD'],
    ['$36,9xx', ['cost:money-unclear'], null, 'USD'],
    ['up to $200', ['cost:money-unclear'], null, 'USD'],
    ['(25)', ['cost:money-negative'], null, 'USD'],
    ['-$25', ['cost:money-negative'], null, 'USD'],
  ])('%s', (text, asked, amount, currency) => {
    expect(costOf(text)).toMatchObject({ asked, cost: { amount, currency }, problem: undefined })
  })
})

describe('a cost that is not understood', () => {
  it.each(['1e3', '1/2', '20%', '$23.92/h when on', '0.1234', '9'.repeat(400), '1.2.3,4,5', 'min. spend'])(
    '%s is reported and stays not set',
    (text) => {
      const { cost, problem } = costOf(text)
      expect(cost?.amount ?? null).toBeNull()
      expect(problem).toBeDefined()
    },
  )
})
