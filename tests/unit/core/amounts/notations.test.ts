// Every notation of money, time, days and names that lists and cells are known to hold, and what it is read as. One row here is the
// first thing to write when somebody brings another one.
import { describe, expect, it } from 'vitest'
import {
  type BareUnit,
  currenciesInHeading,
  type IsoDate,
  isAnyDollar,
  isUnclearCurrency,
  parseCostText,
  parseDateText,
  parseMoneyText,
  parseSharesText,
  parseShareText,
  readDay,
  readPeople,
  readPrice,
  readTime,
  surveyNames,
  typedNames,
} from '#core'
import { formatDate } from '#wording'

const TODAY = '2026-11-25' as IsoDate

/** "$12.50/year x9 + …": amounts in minor units, period and seats where they are said. "? range": not one amount. */
function priceOf(text: string, currency = 'USD', scale = 0, decimalMark?: '.' | ','): string {
  const read = readPrice(text, { currency, scale, isFromFile: true, ...(decimalMark === undefined ? {} : { decimalMark }) })
  if (read.kind === 'blank') return 'blank'
  if (read.kind === 'unclear') return `? ${read.why}`
  const prices = read.prices.map(({ amount, currency: code, per, seats }) =>
    [`${amount} ${code}`, ...(per === null ? [] : [per]), ...(seats === null ? [] : [`x${seats}`])].join(' '),
  )
  return `${read.isAbout ? '~ ' : ''}${prices.join(' + ')}`
}

describe('a currency', () => {
  it.each([
    ['Franken 300', '30000 CHF'],
    ['300 Franken', '30000 CHF'],
    ['Fr. 300', '30000 CHF'],
    ['GH₵ 250', '25000 GHS'],
    ['FJ$ 40', '4000 FJD'],
    ['S$1.2k', '120000 SGD'],
    ['Rs 500', '50000 INR'],
    ['₸ 90000', '9000000 KZT'],
  ])('before or behind %j is told by its sign', (text, read) => expect(priceOf(text)).toBe(read))

  it.each([
    ['Cost (S$)', ['SGD']],
    ['HK$ per month', ['HKD']],
    ['k€/yr', ['EUR']],
    ['月額(円)', ['JPY']],
    ['月額（万円）', ['JPY']],
    ['Monthly cost, RM', ['MYR']],
    ['KOSTEN IN EUROS', ['EUR']],
    ['Costo (GH₵)', ['GHS']],
    ['Z$ a month', null],
    ['Deals won', null],
    ['LEI of the company', null],
    ['from Friday', null],
    ['Frequency', null],
    ['Platform', null],
    ['soft costs', null],
    ['Owner', null],
  ])('of the heading %j is %j', (text, currencies) => expect(currenciesInHeading(text)).toEqual(currencies))

  it('of a dollar or a crown alone is left open', () => {
    expect(isAnyDollar(currenciesInHeading('USAGE $/mo') ?? [])).toBe(true)
    expect(isUnclearCurrency(currenciesInHeading('Kostnad (kr)') ?? [])).toBe(true)
  })
})

describe('a price', () => {
  it.each([
    // Seats.
    ['$21 x 9', '2100 USD x9'],
    ['$41 per user x4', '4100 USD x4'],
    ['$100/seat x 2', '10000 USD x2'],
    ['$20/seat, 8 seats', '2000 USD x8'],
    ['$39/seat (5)', '3900 USD x5'],
    ['$8/user/mo (12)', '800 USD month x12'],
    ['8 × 31,50 €', '3150 EUR x8'],
    ['12 seats @ $15', '1500 USD x12'],
    ['12 × $10', '1000 USD x12'],
    ['$10 × 27', '1000 USD x27'],
    ['$8.75 x 27 users', '875 USD x27'],
    // Which one is the price, nothing says.
    ['50 × 6', '30000 USD'],
    ['4 x 15', '6000 USD'],
    ['120/80', '? word'],
    ['$39 x 14', '3900 USD x14'],
    ['$21 x 11 /month', '2100 USD month x11'],
    ['29 € × 14 Plätze', '2900 EUR x14'],
    ['6 $ je Nutzer, 14 Nutzer', '600 USD x14'],
    ['14 Plätze à 29 €', '2900 EUR x14'],
    ['7,91 € × 22', '791 EUR x22'],
    ['35 €/util./mois, 6 utilisateurs', '3500 EUR month x6'],
    ['35 € par utilisateur x 6', '3500 EUR x6'],
    ['49 × 12 seats /yr', '4900 USD year x12'],
    ['588/yr × 12 seats', '58800 USD year x12'],
    ['39 USD/seat/month × 14', '3900 USD month x14'],
    ['10€ x 4 Lizenzen pro Jahr', '1000 EUR year x4'],
    ['1,500円 × 5名', '1500 JPY x5'],
    ['¥3,000/月/席 × 4', '3000 JPY month x4'],
    ['3 nodes × $500', '150000 USD'],
    ['25,00 € pro Lizenz und Monat, 4 Lizenzen', '2500 EUR month x4'],
    ['$240/yr/seat x 5', '24000 USD year x5'],
    ['19 € × 14 postes', '1900 EUR x14'],
    ['¥3,150×19名', '3150 JPY x19'],
    ['US$ 21 × 12 usuários', '2100 USD x12'],
    ['R$ 49,90 × 12 usuários', '4990 BRL x12'],
    ['$10 per seat × 12', '1000 USD x12'],
    ['₹1,500 × 46 seats', '150000 INR x46'],
    ['45 kr/användare × 11', '? currency'],
    ['₩9,900 × 8명', '9900 KRW x8'],
    ['39 zł × 6 użytkowników', '3900 PLN x6'],
    ['15 € x 7 utilizadores', '1500 EUR x7'],
    ['12 € × 5 licenze', '1200 EUR x5'],
    // Periods.
    ['Rs 85k pm', '8500000 INR month'],
    ['CHF 300.-/Mt.', '30000 CHF month'],
    ['R$ 1.250,00/mês', '125000 BRL month'],
    ['月12,000円', '12000 JPY month'],
    ['$4.2k/mo', '420000 USD month'],
    ['€1.2k p.a.', '120000 EUR year'],
    ['14.4k p.a.', '1440000 USD year'],
    ['$48,000 per year', '4800000 USD year'],
    ['9,600/yr', '960000 USD year'],
    ['€420/qtr', '42000 EUR quarter'],
    ['1.290,00 € / Quartal', '129000 EUR quarter'],
    ['1.980,00 € p.a.', '198000 EUR year'],
    ['€ 12.000 / 12 Monate', '1200000 EUR year'],
    ['$1,200 annually', '120000 USD year'],
    ['monthly 300', '30000 USD month'],
    ['350 €/Monat', '35000 EUR month'],
    ['1 200 € par an', '120000 EUR year'],
    ['月額 5,000円', '5000 JPY month'],
    ['年額 60万円', '600000 JPY year'],
    ['R$ 600 por mês', '60000 BRL month'],
    ['R$ 5.400,00/ano', '540000 BRL year'],
    ['588 € / an', '58800 EUR year'],
    ['US$ 99 mensais', '9900 USD month'],
    ['99 € al mese', '9900 EUR month'],
    ['1 200 zł/rok', '120000 PLN year'],
    ['¥360,000/年', '360000 JPY year'],
    ['₩990,000/월', '990000 KRW month'],
    ['연 2,400만원', '24000000 KRW year'],
    ['300 zł miesięcznie', '30000 PLN month'],
    ['1.200 TL/ay', '120000 TRY month'],
    ['3 600 Kč/rok', '360000 CZK year'],
    ['4.000 kr. pr. måned', '? currency'],
    ['1 200 € vuodessa', '120000 EUR year'],
    ['€ 90 per kwartaal', '9000 EUR quarter'],
    ['每月¥3,000', '3000 JPY month'],
    ['€1.200 p/m', '120000 EUR month'],
    ['EUR 1.200 halbjährlich', '? per-use'],
    ['€ 450 (2x per jaar)', '? per-use'],
    ['1,200.00 CR', '? word'],
    // Once.
    ['$14,000 one-off', '1400000 USD one-off'],
    ['$1,000 setup fee', '100000 USD one-off'],
    ['2.500 € einmalig', '250000 EUR one-off'],
    ['$400/mo + $1,000 setup', '40000 USD month + 100000 USD one-off'],
    ['€99 mtl. zzgl. 500 € einmalig', '9900 EUR month + 50000 EUR one-off'],
    ['setup 500, then 99/mo', '9900 USD month + 50000 USD one-off'],
    ['$99/mo, $1,000 one-time', '9900 USD month + 100000 USD one-off'],
    ['$3,400 one time', '340000 USD one-off'],
    ['2 500 € ponctuel', '250000 EUR one-off'],
    ['€ 900 único', '90000 EUR one-off'],
    ['R$ 12.000 (único)', '1200000 BRL one-off'],
    ['R$ 8.000 pagamento único', '800000 BRL one-off'],
    ['18.000 € una vez', '1800000 EUR one-off'],
    ['€ 750 engångskostnad', '75000 EUR one-off'],
    // Marks, groups and words of thousands.
    ['9.860,00 €', '986000 EUR'],
    ['1.234,50 $', '123450 USD'],
    ['1\u00A0234,50\u00A0€', '123450 EUR'],
    ['1\u202F234,50 €', '123450 EUR'],
    ["CHF 1'200.–", '120000 CHF'],
    ['99.- CHF/Monat', '9900 CHF month'],
    ['1.200,- €', '120000 EUR'],
    ['$4,870.25', '487025 USD'],
    ['1.234.567', '123456700 USD'],
    ['¥120,000', '120000 JPY'],
    ['￥１２０，０００', '120000 JPY'],
    ['12万円', '120000 JPY'],
    ['₹1,20,000', '12000000 INR'],
    ['1.5 lakh', '15000000 USD'],
    ['₹2.5 Cr', '2500000000 INR'],
    ['USD 1.2M', '120000000 USD'],
    ['1,5 Mio. €', '150000000 EUR'],
    ['$1.35k', '135000 USD'],
    ['1.9k', '190000 USD'],
    ['38 k€', '3800000 EUR'],
    ['38,4 T€', '3840000 EUR'],
    ['TEUR 38', '3800000 EUR'],
    ['£1,150', '115000 GBP'],
    ['Rs. 5,000', '500000 INR'],
    ['80 €', '8000 EUR'],
    ['1583.333333', '158333 USD'],
    ['R$ 9.860,00', '986000 BRL'],
    ['R$ 1,2 mil', '120000 BRL'],
    ['US$ 1.240,00', '124000 USD'],
    ['A$1,250', '125000 AUD'],
    ['C$ 99', '9900 CAD'],
    ['NZ$40', '4000 NZD'],
    ['1 250,00 zł', '125000 PLN'],
    ['1 250 Kč', '125000 CZK'],
    ['12 500 Ft', '1250000 HUF'],
    ['₩1,200,000', '1200000 KRW'],
    ['120만원', '1200000 KRW'],
    ['12万元', '12000000 CNY'],
    ['约3万元', '~ 3000000 CNY'],
    ['300元', '30000 CNY'],
    ['約28万円', '~ 280000 JPY'],
    ['1.5万円', '15000 JPY'],
    ['Rs 1.2 lakh', '12000000 INR'],
    ['₹3.5 lakhs', '35000000 INR'],
    ['₹1.1 crore', '1100000000 INR'],
    ['Fr. 300.–', '30000 CHF'],
    ['300 Fr.', '30000 CHF'],
    ['£4.2k', '420000 GBP'],
    ['£k 4.2', '420000 GBP'],
    ['12 k£', '1200000 GBP'],
    ['2,5 M€', '250000000 EUR'],
    ['20 tkr', '? currency'],
    ['3 mln zł', '300000000 PLN'],
    ['99 Euro', '9900 EUR'],
    ['1.200 reais', '120000 BRL'],
    ['250 kronor', '25000 SEK'],
    ['250 kroner', '? currency'],
    ['99 Kč', '9900 CZK'],
    ['kr20400', '? currency'],
    ['20 400 kr', '? currency'],
    ['900 SEK', '90000 SEK'],
    ['(R$ 300)', '-30000 BRL'],
    // Net of tax.
    ['500 + VAT', '50000 USD'],
    ['120 € zzgl. MwSt.', '12000 EUR'],
    ['2.500 € netto', '250000 EUR'],
    ['12 k€ HT', '1200000 EUR'],
    // About.
    ['~1,800', '~ 180000 USD'],
    ['~$2.1k', '~ 210000 USD'],
    ['≈ $900', '~ 90000 USD'],
    ['usage ~ $900', '~ 90000 USD'],
    ['ca. 500 €', '~ 50000 EUR'],
    ['$400?', '~ 40000 USD'],
    ['約5,000円', '~ 5000 JPY'],
    ['usage, ~€230', '~ 23000 EUR'],
    ['uso, ~US$ 230', '~ 23000 USD'],
    ['cerca de R$ 300', '~ 30000 BRL'],
    ['aprox. US$ 300', '~ 30000 USD'],
    ['≈ 300 kr', '? currency'],
    ['c:a 500 €', '~ 50000 EUR'],
    // Arithmetic and brackets.
    ['1200/12', '10000 USD'],
    ['=1200/12', '10000 USD'],
    ['20*3', '6000 USD'],
    ['(1,200)', '-120000 USD'],
    // Nothing, and nothing known.
    ['free', '0 USD'],
    ['free tier', '0 USD'],
    ['kostenlos', '0 USD'],
    ['gratuit', '0 USD'],
    ['0', '0 USD'],
    ['$0 (on EKS)', '0 USD'],
    ['grátis', '0 USD'],
    ['ingen kostnad', '0 USD'],
    ['sem custo', '0 USD'],
    ['무료', '0 USD'],
    ['-', 'blank'],
    ['–', 'blank'],
    ['tbd', 'blank'],
    ['n/a', 'blank'],
    ['未定', 'blank'],
    ['credits', 'blank'],
    ['incl. in X', 'blank'],
    ['in AWS', 'blank'],
    ['in AWS enthalten', 'blank'],
    ['inclus dans AWS', 'blank'],
    // Never guessed.
    ['$36,9xx', '? missing-digits'],
    ['$3,2xx', '? missing-digits'],
    ['$50 - $100', '? range'],
    ['10 bis 15 €', '? range'],
    ['$600-900', '? range'],
    ['$600–900', '? range'],
    ['$600-$900/mo', '? range'],
    ['€600 – 900', '? range'],
    ['R$ 600 a 900', '? range'],
    ['600–900 kr', '? range'],
    ['$500+', '? bound'],
    ['up to $200', '? bound'],
    ['ab 99 €', '? bound'],
    ['$8.75/user', '? per-seat'],
    ['$39 (5 seats)', '? seats-open'],
    ['$23.92/h when on', '? per-use'],
    ['$0.002 per call', '? per-use'],
    ['0.5% of revenue', '? per-use'],
    ['5% royalty', '? per-use'],
    ['kr 100', '? currency'],
    ['$5k min', '? bound'],
    ['3.200 € + 150 €/Monat', '? word'],
    ['120k over 2 years', '? word'],
    ['2 Jahre: 2.400 €', '? word'],
    ['2 months free', '? word'],
    ['5 credits', '? word'],
    ['3/4', '? word'],
    ['1e3', '? word'],
    ['ask Finance', '? word'],
    ['2027-02-09', '? word'],
  ])('%s is %s', (text, read) => expect(priceOf(text)).toBe(read))

  it.each([
    ['38.40', 'EUR', 3, '3840000 EUR'],
    ['~9', 'EUR', 3, '~ 900000 EUR'],
    ['$21 x 11 /month', 'EUR', 3, '2100 USD month x11'],
    ['kr 100', 'SEK', 0, '10000 SEK'],
    ['kr20400', 'SEK', 0, '2040000 SEK'],
    ['20 400 kr', 'NOK', 0, '2040000 NOK'],
    ['20 tkr', 'SEK', 0, '2000000 SEK'],
    ['250 kronor', 'SEK', 0, '25000 SEK'],
    ['45 kr/användare × 11', 'SEK', 0, '4500 SEK x11'],
    ['¥300', 'CNY', 0, '30000 CNY'],
    ['$5', 'CAD', 0, '500 CAD'],
  ])('%s in a column of %s with %i zeros is %s', (text, currency, scale, read) => expect(priceOf(text, currency, scale)).toBe(read))

  it('of a file takes an open mark as its column writes it, and without one as thousands', () => {
    expect([priceOf('1.234'), priceOf('1,234'), priceOf('1.234', 'USD', 0, ',')]).toEqual(['123400 USD', '123400 USD', '123400 USD'])
  })
})

describe('a price that somebody types', () => {
  const MARKS = { 'en-US': '.', 'en-GB': '.', de: ',', fr: ',', ja: '.', 'en-IN': '.' } as const
  it.each([
    ['en-US', 'USD', '$1,200.50', { amount: 120_050 }],
    ['en-US', 'USD', '$4.2k/mo', { amount: 420_000, per: 'month' }],
    ['en-US', 'USD', '8 × 31.50 €', { amount: 3150, seats: 8, currency: 'EUR' }],
    ['en-US', 'USD', '8 × 31,50 €', 'not-a-number'],
    ['en-US', 'USD', '12 seats @ $15', { amount: 1500, seats: 12 }],
    ['en-GB', 'GBP', '£1,150 p.a.', { amount: 115_000, per: 'year' }],
    ['en-GB', 'GBP', '12.5', { amount: 1250 }],
    ['de', 'EUR', '1.234,50 €', { amount: 123_450 }],
    ['de', 'EUR', '12,5', { amount: 1250 }],
    ['de', 'EUR', '12.5', { amount: 1250 }],
    ['de', 'EUR', '29 € × 14 Plätze', { amount: 2900, seats: 14 }],
    ['de', 'EUR', '1.200 € einmalig', { amount: 120_000, per: 'one-off' }],
    ['fr', 'EUR', '1\u202F234,50 €', { amount: 123_450 }],
    ['fr', 'EUR', '900 € par an', { amount: 90_000, per: 'year' }],
    ['ja', 'JPY', '12万円', { amount: 120_000 }],
    ['ja', 'JPY', '￥1,200', { amount: 1200 }],
    ['en-IN', 'INR', '₹1,20,000', { amount: 12_000_000 }],
    ['en-IN', 'INR', '1.5 lakh', { amount: 15_000_000 }],
    ['en-US', 'USD', '1200/12', { amount: 10_000 }],
    ['en-US', 'USD', '20*3', { amount: 6000 }],
    ['en-US', 'USD', 'free', { amount: 0 }],
    ['en-US', 'USD', 'tbd', { amount: null }],
    ['en-US', 'USD', '$36,9xx', 'digits-missing'],
    ['en-US', 'USD', '$50–100', 'is-a-range'],
    ['en-US', 'USD', 'up to $200', 'is-a-bound'],
    ['en-US', 'USD', '$8.75/user', 'seats-missing'],
    ['en-US', 'USD', '$24/h', 'price-per-use'],
    ['en-US', 'USD', '$400/mo + $1,000 setup', 'several-amounts'],
    ['en-US', 'USD', '$0 (on EKS)', 'not-a-number'],
    ['en-US', 'USD', '1.234', 'too-many-decimals'],
  ] as const)('in %s (%s): %s', (locale, currency, text, expected) => {
    const read = parseCostText(text, { field: 'amount', currency, decimalMark: MARKS[locale] })
    expect(read.ok ? read.value : read.problem.code).toEqual(expected)
  })

  it('is refused as money where it is refused as a price', () => {
    for (const text of ['$36,9xx', '$50–100', '$8.75/user', '$24/h', 'ask Finance'])
      expect(parseMoneyText(text, { field: 'cash', currency: 'USD' })).toMatchObject({ ok: false })
  })
})

/** In basis points, "~" where it is about, "each"; "? range 1000–1500": not one share. */
function timeOf(text: string, unit: BareUnit | null = 'percent', people = 1): string {
  const read = readTime(text, { unit, people, isFromFile: true })
  const shown = (part: typeof read): string => {
    if (part.kind === 'share') return `${part.isAbout ? '~ ' : ''}${part.share}${part.each ? ' each' : ''}`
    if (part.kind === 'unclear') return `? ${part.why}${part.lower === null && part.upper === null ? '' : ` ${part.lower}–${part.upper}`}`
    return part.kind === 'several' ? part.parts.map(shown).join(' | ') : part.kind
  }
  return shown(read)
}

describe('time', () => {
  it.each([
    ['2 t/uge', '500'],
    ['haftada 2 gün', '4000'],
    ['půl dne týdně', '1000'],
    ['2 dni w tygodniu', '4000'],
    ['%20', '2000'],
    ['0,1 ETI', '1000'],
    ['35 %', '3500'],
    ['12,5 %', '1250'],
    ['５％', '500'],
    ['15', '1500'],
    ['0', '0'],
    ['0,2 FTE', '2000'],
    ['0.1 FTE', '1000'],
    ['0.5 ETP', '5000'],
    ['0,5 VZÄ', '5000'],
    ['1/3', '3333'],
    ['½', '5000'],
    ['half', '5000'],
    ['quarter of Ana', '2500'],
    ['quarter of Theo', '2500'],
    ['50% of Ana', '5000'],
    ['full time', '10000'],
    ['1 day/week', '2000'],
    ['a day a week', '2000'],
    ['1/2 day a week', '1000'],
    ['half a day a week', '1000'],
    ['½ Tag/Woche', '1000'],
    ['1 Tag/Woche', '2000'],
    ['1d/mo', '462'],
    ['0.5d/wk', '1000'],
    ['0.5 d/wk', '1000'],
    ['4h/wk', '1000'],
    ['2h/wk', '500'],
    ['4h weekly', '1000'],
    ['20 h/month', '1154'],
    ['2 Std./Woche', '500'],
    ['4 Std./Monat', '231'],
    ['2 jours/semaine', '4000'],
    ['1 j/sem', '2000'],
    ['1 día a la semana', '2000'],
    ['2 uur per week', '500'],
    ['週1日', '2000'],
    ['月10時間', '577'],
    ['10 days a year', '385'],
    ['30 min/day', '625'],
    ['half-day/week', '1000'],
    ['2 days p/w', '4000'],
    ['2 weeks/yr', '385'],
    ['1,040 h/year', '5000'],
    ['1.040 Std./Jahr', '5000'],
    ['520 h/yr', '2500'],
    ['1.5 h/yr', '7'],
    ['1,200 min/month', '1154'],
    ['0,125 h/Jahr', '1'],
    ['3人日/月', '1385'],
    ['halbe Stelle', '5000'],
    ['10 % du temps', '1000'],
    ['20% each', '2000 each'],
    ['20% (each)', '2000 each'],
    ['15% avg', '~ 1500'],
    ['je 20 %', '2000 each'],
    ['20 % chacun', '2000 each'],
    ['~5 %', '~ 500'],
    ['ca. 5 %', '~ 500'],
    ['約10%', '~ 1000'],
    ['33.333333%', '3333'],
    ['10% + 5%', '1500'],
    ['0.2人月', '2000'],
    ['0.5人月', '5000'],
    ['0,5 tjänst', '5000'],
    ['halv tjänst', '5000'],
    ['0,2 ETP', '2000'],
    ['0,3 årsverk', '3000'],
    ['0.2 FTE each', '2000 each'],
    ['meio período', '5000'],
    ['1 dia/mês', '462'],
    ['2 j/mois', '923'],
    ['1 j/semaine', '2000'],
    ['1 h/sem', '250'],
    ['1 h/semana', '250'],
    ['4 h/mês', '231'],
    ['2 horas por semana', '500'],
    ['1 dag/vecka', '2000'],
    ['2 tim/vecka', '500'],
    ['1 dag i veckan', '2000'],
    ['週2時間', '500'],
    ['月2日', '923'],
    ['週1日程度', '~ 2000'],
    ['주 1일', '2000'],
    ['每周2小时', '500'],
    ['每月2天', '923'],
    ['1 dia por semana', '2000'],
    ['½ jour/semaine', '1000'],
    ['1 giorno/settimana', '2000'],
    ['2 dagar/månad', '923'],
    ['half a day a week', '1000'],
    ['a quarter', '2500'],
    ['um quarto', '2500'],
    ['metade', '5000'],
    ['40% de Ana', '4000'],
    ['-', 'blank'],
    ['n/a', 'blank'],
    ['10–15%', '? range 1000–1500'],
    ['10-15%', '? range 1000–1500'],
    ['15-20 %', '? range 1500–2000'],
    ['10-15 h/wk', '? range 2500–3750'],
    ['4-6 h', '? range'],
    ['<1 %', '? bound 0–100'],
    ['up to 5%', '? bound 0–500'],
    ['5+ h/wk', '? bound 1250–null'],
    ['x', '? word'],
    ['TBD', '? word'],
    ['negligible', '? word'],
    ['vernachlässigbar', '? word'],
    ['1 day per sprint', '? other-period'],
    ['½ day', '? no-period'],
    ['1 day', '? no-period'],
    ['½ Tag', '? no-period'],
    ['1 dia', '? no-period'],
    ['2 j', '? no-period'],
    ['negligenciável', '? word'],
    ['négligeable', '? word'],
    ['försumbar', '? word'],
    ['数%', '? word'],
    ['8h', '? no-period'],
    ['8:00', '? no-period'],
    ['every other Friday', '? word'],
    ['-5', '? word'],
    ['1/0', '? word'],
  ])('%s is %s', (text, read) => expect(timeOf(text)).toBe(read))

  it.each([
    ['8:00', 'hours-week', '2000'],
    ['0:30', 'hours-week', '125'],
    ['4', 'hours-week', '1000'],
    ['4h', 'hours-week', '1000'],
    ['4-6', 'hours-week', '? range 1000–1500'],
    ['8', 'hours-month', '462'],
    ['0,5', 'hours-month', '29'],
    ['1d', 'days-month', '462'],
    ['1', 'days-week', '2000'],
    ['0.2', 'part', '2000'],
    ['5 %', 'hours-week', '500'],
    ['½ day', 'hours-week', '1000'],
    ['1 day', 'hours-week', '2000'],
    ['1 day', 'days-month', '462'],
    ['1 Tag', 'hours-month', '462'],
    ['30 min', 'days-week', '125'],
    ['2h', 'days-week', '500'],
    ['0.25', null, 'bare'],
  ] as const)('%s in a column of %s is %s', (text, unit, read) => expect(timeOf(text, unit)).toBe(read))

  it.each([
    ['40 % / 20 %', 'percent', '4000 | 2000'],
    ['10 % / 15 %', 'percent', '1000 | 1500'],
    ['50% + 30%', 'percent', '5000 | 3000'],
    ['10 / 15 %', 'percent', '1000 | 1500'],
    ['50 + 35', 'percent', '5000 | 3500'],
    ['50 / 35', 'hours-month', '2885 | 2019'],
    ['60/40', 'percent', '6000 | 4000'],
    ['10-15% / 5%', 'percent', '? range 1000–1500 | 500'],
    ['40% e 25%', 'percent', '4000 | 2500'],
    ['40 % och 25 %', 'percent', '4000 | 2500'],
    ['40％・25％', 'percent', '4000 | 2500'],
    ['40％／25％', 'percent', '4000 | 2500'],
    ['40 % resp. 25 %', 'percent', '4000 | 2500'],
    ['1/3', 'percent', '3333'],
    ['20 %', 'percent', '2000'],
  ] as const)('%s of two people in a column of %s is %s', (text, unit, read) => expect(timeOf(text, unit, 2)).toBe(read))

  it('is refused in a cell where it is not one share, with what is wrong', () => {
    const codeOf = (text: string) => {
      const read = parseShareText(text, { field: 'share' })
      return read.ok ? read.value : read.problem.code
    }
    expect(['10–15%', '<1 %', '8h', 'x', '20.005', '4h/wk'].map(codeOf)).toEqual([
      ...['is-a-range', 'is-a-bound', 'time-without-period', 'not-a-number', 'too-many-decimals'],
      1000,
    ])
    expect(parseSharesText('15% + 5%', 2, { field: 'share' })).toEqual({ ok: true, value: [1500, 500] })
    expect(parseSharesText('15% + 5%', 1, { field: 'share' })).toEqual({ ok: true, value: [2000] })
    expect(parseSharesText('12; 7.5', 2, { field: 'share' })).toEqual({ ok: true, value: [1200, 750] })
    expect(parseSharesText('10% each', 2, { field: 'share' })).toEqual({ ok: true, value: [1000, 1000] })
  })
})

describe('a day that somebody types', () => {
  it.each([
    ['en-US', '2027-03-31', '2027-03-31'],
    ['en-US', 'Mar 12, 2026', '2026-03-12'],
    ['en-US', 'March 31, 2028', '2028-03-31'],
    ['en-US', '31 Dec 2026', '2026-12-31'],
    ['en-US', '9/2/2027', '2027-09-02'],
    ['en-US', 'today', '2026-11-25'],
    ['en-US', 'Feb 2027', '2027-02-28'],
    ['en-US', 'Q2 2027', '2027-06-30'],
    ['en-US', 'November 13, 2026 1:37 AM', '2026-11-13'],
    ['en-GB', '9/2/2027', '2027-02-09'],
    ['en-GB', '25 Nov 2026', '2026-11-25'],
    ['de', '12. März 2027', '2027-03-12'],
    ['de', '31.03.2027', '2027-03-31'],
    ['de', '31.3.27', '2027-03-31'],
    ['de', 'heute', '2026-11-25'],
    ['fr', '12/03/2027', '2027-03-12'],
    ['fr', '1er mars 2027', '2027-03-01'],
    ['fr', 'aujourd’hui', '2026-11-25'],
    ['es', '12 de marzo de 2027', '2027-03-12'],
    ['en-US', '15 januari 2027', '2027-01-15'],
    ['en-US', '31 mars 2027', '2027-03-31'],
    ['en-US', '31 de março de 2027', '2027-03-31'],
    ['en-US', '1º de março de 2027', '2027-03-01'],
    ['en-US', '1. März 2027', '2027-03-01'],
    ['en-US', '令和9年3月31日', '2027-03-31'],
    ['en-US', '令和9年3月末', '2027-03-31'],
    ['en-US', '令和元年5月1日', '2019-05-01'],
    ['en-US', 'R9.3.31', '2027-03-31'],
    ['en-US', '2027년 3월 31일', '2027-03-31'],
    ['en-US', '31.12.27', '2027-12-31'],
    ['en-US', 'den 31 mars 2027', '2027-03-31'],
    ['en-US', '31. desember 2027', '2027-12-31'],
    ['en-US', '31 marca 2027', '2027-03-31'],
    ['en-US', 'februari 2027', '2027-02-28'],
    ['en-US', 'fevereiro de 2027', '2027-02-28'],
    ['en-US', 'jusqu’au 31/12/2027', '2027-12-31'],
    ['en-US', '31st of March 2027', '2027-03-31'],
    ['nl', '12-3-2027', '2027-03-12'],
    ['nl', '12 mrt 2027', '2027-03-12'],
    ['ja', '2027年3月31日', '2027-03-31'],
    ['ja', '2027/3/31', '2027-03-31'],
    ['ja', '今日', '2026-11-25'],
    ['en-IN', '12/3/2027', '2027-03-12'],
    ['en-IN', '12 Mar 2027', '2027-03-12'],
  ])('in %s: %s is %s', (locale, text, date) => {
    expect(parseDateText(text, { field: 'contract.end', locale, today: TODAY })).toEqual({ ok: true, value: date })
  })

  it.each(['en-US', 'en-GB', 'en-IN', 'de-DE', 'fr-FR', 'es-ES', 'nl-NL', 'ja-JP', 'ko-KR', 'sv-SE', 'pt-BR', 'it-IT'])(
    'in %s is read back as the app shows it',
    (locale) => {
      for (const date of ['2026-11-25', '2027-03-01', '2027-05-12', '2026-09-30'])
        expect(parseDateText(formatDate(date, { locale }), { field: 'due', locale, today: TODAY })).toEqual({ ok: true, value: date })
    },
  )

  it('in a list is asked about where nothing shows the order, and where it is no day', () => {
    const kindOf = (text: string, order: 'day-first' | 'month-first' | null = null) =>
      readDay(text, { locale: 'en-US', today: TODAY, order, needsYear: true }).kind
    expect(['9/2/2027', '8/8/2027', '30/06/2027', '31.03.2027'].map((text) => kindOf(text))).toEqual(['either', 'day', 'day', 'day'])
    expect(kindOf('9/2/2027', 'day-first')).toBe('day')
    expect(['Feb 2027', 'Q2 2027', 'auto-renews Mar', 'May 5', 'monthly', ''].map((text) => kindOf(text))).toEqual([
      ...['period', 'period', 'none', 'none', 'none', 'blank'],
    ])
  })
})

/** "Ana 50% | team"; weights behind; "open" where nothing shows what a comma means. */
function peopleOf(text: string, column: readonly string[] = [], known: readonly string[] = []): string {
  const { people, weights, isOpen } = readPeople(text, surveyNames([...column, text], known))
  const names = people.map(({ name, share }) => `${name ?? 'team'}${share === null ? '' : ` ${share}`}`).join(' | ')
  return `${names}${weights === null ? '' : ` by ${weights.join('/')}`}${isOpen ? ' (open)' : ''}`
}

describe('people', () => {
  it.each([
    ['Ines Duarte', 'Ines Duarte'],
    ['Petr a Jana', 'Petr | Jana'],
    ['Ana ve Can', 'Ana | Can'],
    ['张伟和李娜', '张伟 | 李娜'],
    ['<@U123|ana>', 'ana'],
    ['2 devs', 'team'],
    ['Ana (until Dec)', 'Ana'],
    ['Ana 50% Ben 20%', 'Ana 50% | Ben 20%'],
    ['Marek Nowak, Theo Lam', 'Marek Nowak | Theo Lam'],
    ['Theo Lam/Sunniva Berg', 'Theo Lam | Sunniva Berg'],
    ['Jörg/Sevgi', 'Jörg | Sevgi'],
    ['Sevgi + Jörg', 'Sevgi | Jörg'],
    ['Sevgi u. Bülent', 'Sevgi | Bülent'],
    ['Ana und Ben', 'Ana | Ben'],
    ['Léa et Hugo', 'Léa | Hugo'],
    ['Ana y Luis', 'Ana | Luis'],
    ['Rosa e Marco', 'Rosa | Marco'],
    ['Anna och Björn', 'Anna | Björn'],
    ['Ana, Ben & Cy', 'Ana | Ben | Cy'],
    ['田中、鈴木', '田中 | 鈴木'],
    ['佐藤・田中', '佐藤 | 田中'],
    ['田中と佐藤', '田中 | 佐藤'],
    ['マリー・キュリー', 'マリー・キュリー'],
    ['@theo', 'theo'],
    ['ines.duarte@kestrel.ai', 'Ines Duarte'],
    ['Ines & Marek 60/40', 'Ines | Marek by 60/40'],
    ['Ana (50%), Ben (20%)', 'Ana 50% | Ben 20%'],
    ['Ana: 0.2 FTE', 'Ana 0.2 FTE'],
    ['Ana (lead), Ben (backup)', 'Ana | Ben'],
    ['Ana + team', 'Ana | team'],
    ['Ana and the team', 'Ana | team'],
    ['Ana / platform team', 'Ana | team'],
    ['Ana 60 / Ben 40', 'Ana | Ben by 60/40'],
    ['Ana 2d/wk, Ben 1d/wk', 'Ana 2d per wk | Ben 1d per wk'],
    ['@ana, @ben', 'ana | ben'],
    ['O’Brien / D’Angelo', 'O’Brien | D’Angelo'],
    ['R&D', 'team'],
    ['Data Eng', 'team'],
    ['AT&T', 'AT&T'],
    ['Weber, Jonas', 'Weber | Jonas (open)'],
    ['佐藤／高橋', '佐藤 | 高橋'],
    ['佐藤、高橋', '佐藤 | 高橋'],
    ['佐藤・高橋', '佐藤 | 高橋'],
    ['佐藤＆高橋', '佐藤 | 高橋'],
    ['佐藤，高橋', '佐藤 | 高橋'],
    ['Åsa och Signe', 'Åsa | Signe'],
    ['Camille et Yanis', 'Camille | Yanis'],
    ['Solène / Hugues', 'Solène | Hugues'],
    ['João e Rafael', 'João | Rafael'],
    ['Ana y Luis', 'Ana | Luis'],
    ['@aoife, @ruta', 'aoife | ruta'],
    ['@aoife @ruta', 'aoife | ruta'],
    ['@aoife and @ruta', 'aoife | ruta'],
    ['(Priya)', 'Priya'],
    ['[Priya]', 'Priya'],
    ['Sam?', 'Sam'],
    // A person and their time.
    ['quarter of Priya', 'Priya quarter'],
    ['half of Sam?', 'Sam half'],
    ['half a day a week of Samantha Ortiz', 'Samantha Ortiz half a day a week'],
    ['Hälfte von Jörg', 'Jörg Hälfte'],
    ['la moitié de Camille', 'Camille la moitié'],
    ['metade do João', 'João metade'],
    ['20% of Ana', 'Ana 20%'],
    ['20 % Ana', 'Ana 20 %'],
    ['2h/wk Diego', 'Diego 2h per wk'],
    ['Sam 50%, Priya 30%', 'Sam 50% | Priya 30%'],
    ['Sam 50% / Priya 30%', 'Sam 50% | Priya 30%'],
    ['Diego 2h/wk', 'Diego 2h per wk'],
    ['Sam 1 hr/wk', 'Sam 1 hr per wk'],
    ['Priya 1 day/wk', 'Priya 1 day per wk'],
    ['Ana 2 j/mois', 'Ana 2 j per mois'],
    ['Åsa 1 dag/vecka', 'Åsa 1 dag per vecka'],
    ['João 1 dia/mês', 'João 1 dia per mês'],
    ['佐藤 週1日', '佐藤 週1日'],
    ['佐藤（20%）', '佐藤 20%'],
    ['Sam + Priya 10% each', 'Sam 10% each | Priya 10% each'],
    ['Sam, Priya (each 10%)', 'Sam each 10% | Priya each 10%'],
    ['Sam 0', 'Sam 0'],
    ['Ana (50%) + team (10%)', 'Ana 50% | team 10%'],
    ['half a day', 'half a day'],
    ['everyone', 'team'],
    ['all eng', 'team'],
    ['all devs', 'team'],
    ['platform team', 'team'],
    ['Tech Art team', 'team'],
    ['Platform', 'team'],
    ['Team Daten', 'team'],
    ['alle', 'team'],
    ["toute l'équipe", 'team'],
    ['on-call rotation', 'team'],
    ['support desk', 'team'],
    ['全員', 'team'],
    ...[
      'IT rota|time de dados|todo mundo|datateamet|jour (roterar)|rodízio|plantão|Contractors|Freelancer|external contractor|externe',
      'consultants|prestataires|toda a equipe|equipe de dados|équipe data|alla|hela teamet|データチーム|外注|業務委託|rotativo|roterande',
      'agency|Bereitschaft|vagt|beredskap|팀|全体|すべて',
    ].flatMap((words) => words.split('|').map((word) => [word, 'team'])),
    ...[
      'someone new|new person|ej utsedd|ingen|vakant|à recruter|à pourvoir|offen|未定|a definir|vaga|vaga aberta|Vacancy (SRE)|vacancy|open role',
      'to hire|da assumere|por contratar|a contratar|por contratar|non assigné|non attribué|nicht besetzt|nicht zugewiesen|zu besetzen|oklart',
      'inte bestämt|não definido|sin asignar|da definire|nader te bepalen|nog niemand|ikke valgt|採用予定|担当者未定|미정|空缺|待招聘|TBH',
    ].flatMap((words) => words.split('|').map((word) => [word, ''])),
    ['TBD', ''],
    ['?', ''],
    ['-', ''],
    ['n.n.', ''],
    ['未定', ''],
  ])('%s is %s', (text, read) => expect(peopleOf(text)).toBe(read))

  it('follow the habit of their column and the people of the workbook', () => {
    expect(peopleOf('Yuki, Ben', ['Yuki', 'Priya'])).toBe('Yuki | Ben')
    expect(peopleOf('Weber, Jonas', ['Berg, Lena'])).toBe('Jonas Weber')
    expect(peopleOf('Weber, Jonas', ['Berg, Lena', 'TBC', 'Platform team'], ['Jonas Huber'])).toBe('Jonas Weber')
    expect(peopleOf('Weber, Jonas', ['Jonas'])).toBe('Weber | Jonas')
    expect(peopleOf('Weber, Jonas', [], ['Jonas Weber'])).toBe('Jonas Weber')
  })

  it('typed in a cell are split alike, and what is more than names is kept to be asked about', () => {
    const people = ['Ana Gil', 'Ben']
    expect(typedNames('Ana/Ben; Cy', people)).toEqual(['Ana', 'Ben', 'Cy'])
    expect(typedNames('ana and ben', people)).toEqual(['ana', 'ben'])
    expect(typedNames('Ana (50%), Ben', people)).toEqual(['Ana (50%)', 'Ben'])
    expect(typedNames('+Ana; -', people)).toEqual(['+Ana'])
    expect(typedNames('platform team', people)).toEqual(['platform team'])
  })
})
