import { describe, expect, it } from 'vitest'
import { companyFields, componentFields, type Field } from '#core'
import {
  type CHOICE_LABELS,
  COMPANY_FIELDS,
  COMPONENT_FIELDS,
  choiceLabel,
  formatAlternatives,
  formatAmount,
  formatClock,
  formatCount,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDaysNeeded,
  formatDaysPerMonth,
  formatDifference,
  formatExact,
  formatFineMoney,
  formatFte,
  formatFteCell,
  formatFteFixed,
  formatFteNumber,
  formatLargeMoney,
  formatList,
  formatMoney,
  formatMoneyShort,
  formatMonthsColumn,
  formatMonthsNumber,
  formatNumber,
  formatPoints,
  formatRange,
  formatRatio,
  formatRounded,
  formatShare,
  formatTenths,
  formatTimes,
  formatValue,
  formatWhen,
  formatWholeMoney,
  formatWholeShare,
  isUsableLocale,
  live,
  liveAtLeast,
  liveCount,
  liveShare,
  liveSignedShare,
  liveWholeShare,
  localeName,
  monthText,
  type NumberStyle,
  numberSample,
  plural,
  pluralize,
  quarterText,
  signed,
  signedAmount,
} from '#wording'
import * as quantities from '../../../src/wording/quantities.ts'

const US = { locale: 'en-US', currency: 'USD' }
const LOCALES = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'ja-JP', 'en-IN'] as const

/** Every formatter in every locale, in the order of LOCALES. "~" stands for a no-break space, "_" for a narrow one, "‧" for a thin one. */
const TABLE: Readonly<Record<string, readonly [(style: NumberStyle) => string, ...string[]]>> = {
  formatMoney: [
    (style) => formatMoney(123_456_789, style),
    '$1,234,567.89',
    'US$1,234,567.89',
    '1.234.567,89~$',
    '1_234_567,89~$US',
    '$1,234,567.89',
    '$12,34,567.89',
  ],
  'formatMoney, whole': [(style) => formatMoney(48_000, style), '$480', 'US$480', '480~$', '480~$US', '$480', '$480'],
  'formatMoney, negative': [
    (style) => formatMoney(-54_020, style),
    '−$540.20',
    '−US$540.20',
    '−540,20~$',
    '−540,20~$US',
    '−$540.20',
    '−$540.20',
  ],
  formatWholeMoney: [
    (style) => formatWholeMoney(123_456_789, style),
    '$1,234,568',
    'US$1,234,568',
    '1.234.568~$',
    '1_234_568~$US',
    '$1,234,568',
    '$12,34,568',
  ],
  formatAmount: [
    (style) => formatAmount(123_456_700, style),
    '1,234,567.00',
    '1,234,567.00',
    '1.234.567,00',
    '1_234_567,00',
    '1,234,567.00',
    '12,34,567.00',
  ],
  signedAmount: [(style) => signedAmount(-123_456, style), '−1,234.56', '−1,234.56', '−1.234,56', '−1_234,56', '−1,234.56', '−1,234.56'],
  formatLargeMoney: [(style) => formatLargeMoney(123_456_789, style), '$1.2M', 'US$1.2m', '1,2~Mio.~$', '1,2~M~$US', '$123.5万', '$12.3L'],
  formatMoneyShort: [(style) => formatMoneyShort(9_000_000, style), '$90K', 'US$90k', '90.000~$', '90~k~$US', '$9万', '$90K'],
  formatExact: [
    (style) => formatExact({ digits: -1_234_567_000_123n, decimals: 6 }, style),
    ...['−1,234,567.000123', '−1,234,567.000123', '−1.234.567,000123', '−1_234_567,000123', '−1,234,567.000123', '−12,34,567.000123'],
  ],
  formatRounded: [
    (style) => formatRounded({ digits: -1_234_567_005_123n, decimals: 6 }, style),
    ...['−1,234,567.01', '−1,234,567.01', '−1.234.567,01', '−1_234_567,01', '−1,234,567.01', '−12,34,567.01'],
  ],
  'formatRounded, less than half a cent': [
    (style) => formatRounded({ digits: -3441n, decimals: 6 }, style),
    ...['0.00', '0.00', '0,00', '0,00', '0.00', '0.00'],
  ],
  'formatRounded, nothing': [(style) => formatRounded({ digits: 0n, decimals: 6 }, style), '0', '0', '0', '0', '0', '0'],
  formatFineMoney: [(style) => formatFineMoney(4_217, style), '$0.4217', 'US$0.4217', '0,4217~$', '0,4217~$US', '$0.4217', '$0.4217'],
  formatShare: [(style) => formatShare(2750, style), '27.5%', '27.5%', '27,5~%', '27,5~%', '27.5%', '27.5%'],
  'formatShare, whole': [(style) => formatShare(2500, style), '25%', '25%', '25~%', '25~%', '25%', '25%'],
  formatWholeShare: [(style) => formatWholeShare(7107, style), '71%', '71%', '71~%', '71~%', '71%', '71%'],
  formatPoints: [
    (style) => formatPoints(3333, style),
    '33.3 points',
    '33.3 points',
    '33,3 points',
    '33,3 points',
    '33.3 points',
    '33.3 points',
  ],
  'signed points': [
    (style) => signed(-400, (bp) => formatPoints(bp, style)),
    '−4 points',
    '−4 points',
    '−4 points',
    '−4 points',
    '−4 points',
    '−4 points',
  ],
  'signed money': [
    (style) => signed(54_020, (minor) => formatMoney(minor, style)),
    '+$540.20',
    '+US$540.20',
    '+540,20~$',
    '+540,20~$US',
    '+$540.20',
    '+$540.20',
  ],
  formatTimes: [(style) => formatTimes(106_000, style), '10.6×', '10.6×', '10,6×', '10,6×', '10.6×', '10.6×'],
  formatFte: [(style) => formatFte(12_100, style), '1.21 FTE', '1.21 FTE', '1,21 FTE', '1,21 FTE', '1.21 FTE', '1.21 FTE'],
  formatFteNumber: [(style) => formatFteNumber(12_100, style), '1.21', '1.21', '1,21', '1,21', '1.21', '1.21'],
  formatFteCell: [(style) => formatFteCell(12_000, style), '1.20', '1.20', '1,20', '1,20', '1.20', '1.20'],
  formatFteFixed: [(style) => formatFteFixed(12_000, style), '1.20 FTE', '1.20 FTE', '1,20 FTE', '1,20 FTE', '1.20 FTE', '1.20 FTE'],
  formatMonthsColumn: [
    (style) => formatMonthsColumn([1_009, 1_125], style).join(' '),
    ...['10.09 months 11.25 months', '10.09 months 11.25 months', '10,09 months 11,25 months'],
    ...['10,09 months 11,25 months', '10.09 months 11.25 months', '10.09 months 11.25 months'],
  ],
  formatMonthsNumber: [(style) => formatMonthsNumber(1_414, style), '14.1', '14.1', '14,1', '14,1', '14.1', '14.1'],
  formatDifference: [
    (style) => formatDifference(123_456, 'minor', style),
    '$1,234.56',
    'US$1,234.56',
    '1.234,56~$',
    '1_234,56~$US',
    '$1,234.56',
    '$1,234.56',
  ],
  numberSample: [({ locale }) => numberSample(locale), '1,234.50', '1,234.50', '1.234,50', '1_234,50', '1,234.50', '1,234.50'],
  localeName: [
    ({ locale }) => localeName(locale),
    '1,234.50 · American English',
    '1,234.50 · British English',
    '1.234,50 · German (Germany)',
    '1_234,50 · French (France)',
    '1,234.50 · Japanese (Japan)',
    '1,234.50 · English (India)',
  ],
  formatDaysPerMonth: [(style) => formatDaysPerMonth(2000, style), '4.3 days', '4.3 days', '4,3 days', '4,3 days', '4.3 days', '4.3 days'],
  formatDaysNeeded: [
    (style) => formatDaysNeeded(1100, 'fewer days', style),
    '2.4 fewer days',
    '2.4 fewer days',
    '2,4 fewer days',
    '2,4 fewer days',
    '2.4 fewer days',
    '2.4 fewer days',
  ],
  formatCount: [(style) => formatCount(1_234_567, style), '1,234,567', '1,234,567', '1.234.567', '1_234_567', '1,234,567', '12,34,567'],
  formatNumber: [
    (style) => formatNumber(1234.0837, style),
    '1,234.0837',
    '1,234.0837',
    '1.234,0837',
    '1_234,0837',
    '1,234.0837',
    '1,234.0837',
  ],
  formatRatio: [(style) => formatRatio(3.43, style), '3.4', '3.4', '3,4', '3,4', '3.4', '3.4'],
  formatTenths: [(style) => formatTenths(347, style), '34.7', '34.7', '34,7', '34,7', '34.7', '34.7'],
  formatRange: [
    (style) => formatRange(3000, 5000, style),
    '3,000–5,000',
    '3,000–5,000',
    '3.000–5.000',
    '3_000–5_000',
    '3,000～5,000',
    '3,000–5,000',
  ],
  pluralize: [
    (style) => pluralize(10_000, 'components', style),
    '10,000 components',
    '10,000 components',
    '10.000 components',
    '10_000 components',
    '10,000 components',
    '10,000 components',
  ],
  formatDate: [
    (style) => formatDate('2026-11-25', style),
    'Nov 25, 2026',
    '25 Nov 2026',
    '25 Nov 2026',
    '25 Nov 2026',
    '25 Nov 2026',
    '25 Nov 2026',
  ],
  formatDateRange: [
    (style) => formatDateRange('2026-10-01', '2026-12-31', style),
    'Oct 1‧–‧Dec 31, 2026',
    '1 Oct‧–‧31 Dec 2026',
    '1 Oct‧–‧31 Dec 2026',
    '1 Oct‧–‧31 Dec 2026',
    '1 Oct‧–‧31 Dec 2026',
    '1 Oct‧–‧31 Dec 2026',
  ],
  formatDateTime: [
    (style) => formatDateTime('2026-11-24T14:02:31', style),
    'Nov 24, 2026, 2:02 PM',
    '24 Nov 2026, 14:02',
    '24 Nov 2026, 14:02',
    '24 Nov 2026, 14:02',
    '24 Nov 2026, 14:02',
    '24 Nov 2026, 2:02 pm',
  ],
  formatClock: [(style) => formatClock(new Date(2026, 10, 24, 14, 2, 31), style), '2:02 PM', '14:02', '14:02', '14:02', '14:02', '2:02 pm'],
  formatWhen: [
    (style) => formatWhen('2026-11-23T09:05:00', new Date(2026, 10, 24, 14, 2), style),
    'yesterday 9:05 AM',
    'yesterday 09:05',
    'yesterday 09:05',
    'yesterday 09:05',
    'yesterday 09:05',
    'yesterday 9:05 am',
  ],
  'liveCount, value': [
    (style) => liveCount({ formula: 'A1', value: 1200 }, 5000, style).value,
    '1,200',
    '1,200',
    '1.200',
    '1_200',
    '1,200',
    '1,200',
  ],
  'liveCount, formula': [
    (style) => liveCount({ formula: 'A1', value: 1200 }, 5000, style).formula,
    'CHOOSE(1+MIN(INT(A1/1000),1),A1,INT(A1/1000)&","&TEXT(MOD(A1,1000),"000"))',
    'CHOOSE(1+MIN(INT(A1/1000),1),A1,INT(A1/1000)&","&TEXT(MOD(A1,1000),"000"))',
    'CHOOSE(1+MIN(INT(A1/1000),1),A1,INT(A1/1000)&"."&TEXT(MOD(A1,1000),"000"))',
    'CHOOSE(1+MIN(INT(A1/1000),1),A1,INT(A1/1000)&"_"&TEXT(MOD(A1,1000),"000"))',
    'CHOOSE(1+MIN(INT(A1/1000),1),A1,INT(A1/1000)&","&TEXT(MOD(A1,1000),"000"))',
    'CHOOSE(1+MIN(INT(A1/1000),1),A1,INT(A1/1000)&","&TEXT(MOD(A1,1000),"000"))',
  ],
  'liveAtLeast, value': [
    (style) => liveAtLeast({ formula: 'A1', value: 1_234_567.89 }, style).value,
    ...['≥ 1,234,567', '≥ 1,234,567', '≥ 1.234.567', '≥ 1_234_567', '≥ 1,234,567', '≥ 12,34,567'],
  ],
  'liveAtLeast, formula': [
    (style) => liveAtLeast({ formula: 'A1', value: 0 }, style).formula.replace('TEXT(INT(A1),CHOOSE(1+(A1>=1000)+', ''),
    ...[',', ',', '.', '_', ','].map((mark) =>
      String.raw`(A1>=1000*1000)+(A1>=1000*1000*1000),"\≥\ 0","\≥\ 0\§000","\≥\ 0\§000\§000","\≥\ 0\§000\§000\§000"))`.replaceAll(
        '§',
        mark,
      ),
    ),
    String.raw`(A1>=100*1000)+(A1>=100*100*1000),"\≥\ 0","\≥\ 0\,000","\≥\ 0\,00\,000","\≥\ 0\,00\,00\,000"))`,
  ],
  'liveShare, value': [
    (style) => liveShare({ formula: 'A1', value: 2045 }, style).value,
    ...['20.5%', '20.5%', '20,5~%', '20,5~%', '20.5%', '20.5%'],
  ],
  'liveShare, formula': [
    (style) => liveShare({ formula: 'A1', value: 2045 }, style).formula,
    'INT(ROUND(A1,-1)/100)&REPT("."&LEFT(TEXT(MOD(ROUND(A1,-1),100),"00"),1),MIN(MOD(ROUND(A1,-1),100),1))&"%"',
    'INT(ROUND(A1,-1)/100)&REPT("."&LEFT(TEXT(MOD(ROUND(A1,-1),100),"00"),1),MIN(MOD(ROUND(A1,-1),100),1))&"%"',
    'INT(ROUND(A1,-1)/100)&REPT(","&LEFT(TEXT(MOD(ROUND(A1,-1),100),"00"),1),MIN(MOD(ROUND(A1,-1),100),1))&"~%"',
    'INT(ROUND(A1,-1)/100)&REPT(","&LEFT(TEXT(MOD(ROUND(A1,-1),100),"00"),1),MIN(MOD(ROUND(A1,-1),100),1))&"~%"',
    'INT(ROUND(A1,-1)/100)&REPT("."&LEFT(TEXT(MOD(ROUND(A1,-1),100),"00"),1),MIN(MOD(ROUND(A1,-1),100),1))&"%"',
    'INT(ROUND(A1,-1)/100)&REPT("."&LEFT(TEXT(MOD(ROUND(A1,-1),100),"00"),1),MIN(MOD(ROUND(A1,-1),100),1))&"%"',
  ],
  liveWholeShare: [
    (style) => liveWholeShare({ formula: 'A1', value: 7107 }, style).formula,
    ...['ROUND(A1/100,0)&"%"', 'ROUND(A1/100,0)&"%"', 'ROUND(A1/100,0)&"~%"', 'ROUND(A1/100,0)&"~%"'],
    ...['ROUND(A1/100,0)&"%"', 'ROUND(A1/100,0)&"%"'],
  ],
  liveSignedShare: [
    (style) => liveSignedShare('A1', -250, style, (part) => part).value,
    ...['−2.5%', '−2.5%', '−2,5~%', '−2,5~%', '−2.5%', '−2.5%'],
  ],
  'formatValue, months': [
    (style) => formatValue(1387, 'month-hundredths', style),
    '13.9 months',
    '13.9 months',
    '13,9 months',
    '13,9 months',
    '13.9 months',
    '13.9 months',
  ],
}

function visible(text: string): string {
  return text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_').replaceAll('\u2009', '‧')
}

/** Their words are English whatever the locale is. */
const WITHOUT_LOCALE = [
  ...['formatAlternatives', 'formatList', 'plural', 'currencyName', 'unknownLocaleText'],
  ...['monthName', 'monthSpanText', 'monthText', 'quarterOfMonths', 'quarterText', 'quarterTick'],
]
/** Not formatters: they read a style, take or make one, or say how many decimals tell two figures apart. */
const NO_FORMATTERS = [
  'decimalsApart',
  'isUsableLocale',
  'numberStyleOf',
  'roundedDown',
  'signed',
  'live',
  'fixed',
  'liveChoice',
  'livePart',
  'livePlural',
]

describe('every formatter writes as the locale does', () => {
  it('and none is left out', () => {
    const functions = Object.entries(quantities).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
    // A row of the table may add a case to the name: "formatMoney, negative".
    const named = [...Object.keys(TABLE).map((name) => /^\w+/.exec(name)?.[0]), ...WITHOUT_LOCALE, ...NO_FORMATTERS]
    expect(functions.filter((name) => !named.includes(name))).toEqual([])
  })
  for (const [name, [write, ...expected]] of Object.entries(TABLE)) {
    it(name, () => {
      expect(LOCALES.map((locale) => visible(write({ locale, currency: 'USD' })))).toEqual(expected)
    })
  }
})

describe('money', () => {
  it('has cents only where there are some, and none in yen', () => {
    expect(formatMoney(48_000, US)).toBe('$480')
    expect(formatMoney(125_050, US)).toBe('$1,250.50')
    expect(formatMoney(0, US)).toBe('$0')
    expect(formatMoney(1500, { locale: 'en-US', currency: 'JPY' })).toBe('¥1,500')
    expect(formatMoney(1250, { locale: 'en-US', currency: 'KWD' })).toBe('KWD\u00a01.250')
    expect(formatAmount(48_000, US)).toBe('480.00')
  })

  it('is shortened from one hundred thousand on', () => {
    expect(formatLargeMoney(9_999_999, US)).toBe('$99,999.99')
    expect(formatLargeMoney(10_000_000, US)).toBe('$100K')
  })
})

describe('shares', () => {
  it('have one decimal at most, and none in headlines', () => {
    expect([2000, 2750, 667, 10_100].map((bp) => formatShare(bp, US))).toEqual(['20%', '27.5%', '6.7%', '101%'])
    expect([2750, 7107].map((bp) => formatWholeShare(bp, US))).toEqual(['28%', '71%'])
  })

  it('never read as nothing or everything when they are not', () => {
    expect([0, 1, 4, 9996, 10_000, 10_004].map((bp) => formatShare(bp, US))).toEqual(['0%', '0.01%', '0.04%', '99.96%', '100%', '100.04%'])
    expect([30, 9970].map((bp) => formatWholeShare(bp, US))).toEqual(['0.3%', '99.7%'])
  })

  it('never read alike beside a limit that they differ from', () => {
    expect([1999, 2000, 2001, 2010, 2100].map((bp) => formatShare(bp, US, 2000))).toEqual(['19.99%', '20%', '20.01%', '20.1%', '21%'])
    expect(formatWholeShare(2040, US, 2000)).toBe('20.4%')
    expect(formatTimes(30_001, US, 30_000)).toBe('3.0001×')
    expect(formatValue(1199, 'month-hundredths', US, 1200)).toBe('11.99 months')
  })

  it('are not rounded twice', () => {
    expect([904, 905, 906].map((months) => formatValue(months, 'month-hundredths', US))).toEqual(['9 months', '9.05 months', '9.1 months'])
    expect(formatMonthsNumber(905, US)).toBe('9.05')
  })

  it('differ by points', () => {
    expect([100, 500, 3333, 4, 0].map((bp) => formatPoints(bp, US))).toEqual([
      '1 point',
      '5 points',
      '33.3 points',
      '0.04 points',
      '0 points',
    ])
  })

  it('are days per month, rounded up where they have to suffice', () => {
    expect(formatDaysPerMonth(10_000, US)).toBe('21.7 days')
    expect(formatDaysNeeded(1, 'more days', US)).toBe('0.1 more days')
    expect(formatDaysNeeded(461, 'fewer days', US)).toBe('1 fewer day')
  })
})

describe('dates', () => {
  it('are the written day in any time zone, and any other text as it is', () => {
    expect(formatDate('2026-11-25T23:59:00.000Z', US)).toBe('Nov 25, 2026')
    expect(formatDate('soon', US)).toBe('soon')
    expect(formatDateRange('2026-10-01', 'soon', US)).toBe('Oct 1, 2026 – soon')
    expect(monthText('2026')).toBe('2026')
    expect([quarterText('2026Q3'), quarterText('third')]).toEqual(['Q3 2026', 'third'])
  })

  it('say when something happened by today and yesterday first', () => {
    const now = new Date(2026, 10, 24, 14, 2)
    const when = (date: Date) => visible(formatWhen(date.toISOString(), now, US))
    expect(when(new Date(2026, 10, 24, 9, 5))).toBe('today 9:05 AM')
    expect(when(new Date(2026, 10, 23, 9, 5))).toBe('yesterday 9:05 AM')
    expect(when(new Date(2026, 10, 20, 9, 5))).toBe('Nov 20, 2026')
    expect(when(new Date(2026, 10, 26, 9, 5))).toBe('Nov 26, 2026, by a clock ahead of this one')
    expect([formatWhen('soon', now, US), formatDateTime(null, US)]).toEqual(['date unknown', 'date unknown'])
  })
})

describe('counts', () => {
  it('take the form of the noun and of the verb that English has', () => {
    expect([0, 1, 2].map((count) => pluralize(count, 'people', US))).toEqual(['0 people', '1 person', '2 people'])
    expect([0, 1, 2].map((count) => plural(count, 'is', 'are'))).toEqual(['are', 'is', 'are'])
    expect(pluralize(1, 'entries', US)).toBe('1 entry')
  })

  it('have one minus sign, and a plus where a difference is meant', () => {
    expect([5, 0, -5].map((count) => signed(count, (amount) => formatCount(amount, US)))).toEqual(['+5', '0', '−5'])
    expect([formatCount(-5, US), formatNumber(-0.5, { locale: 'de-DE' })]).toEqual(['−5', '−0,5'])
    expect(formatShare(-250, US)).toBe('−2.5%')
    expect(formatRange(3, 3, US)).toBe('3')
  })

  it('join names as English does', () => {
    expect(formatList(['cash'])).toBe('cash')
    expect(formatList(['cash', 'net burn', 'revenue'])).toBe('cash, net burn, and revenue')
    expect(formatAlternatives(['Yes', 'No'])).toBe('Yes or No')
  })
})

describe('values of a verdict', () => {
  it('have their unit, and blank is not set', () => {
    expect(formatValue(null, 'bp', US)).toBe('Not set')
    expect(formatValue(5, 'weeks', US)).toBe('5 weeks')
    expect(formatValue(1, 'months', US)).toBe('1 month')
    expect(formatValue('2026-11-25', 'date', US)).toBe('Nov 25, 2026')
    expect(formatValue(true, 'choice', US)).toBe('yes')
  })
})

describe('a sentence that Excel computes', () => {
  const cell = (value: number) => ({ formula: 'A1', value })
  it('quotes its words, leaves out empty ones and joins its parts', () => {
    const share = liveWholeShare(cell(2000), { locale: 'de-DE' })
    expect(live`${share} of “one” "engineer".`).toEqual({
      formula: 'ROUND(A1/100,0)&"\u00a0%"&" of “one” ""engineer""."',
      value: '20\u00a0% of “one” "engineer".',
    })
    expect(live``).toEqual({ formula: '""', value: '' })
  })

  it('parts thousands only where there can be some, and where the locale does', () => {
    expect(liveCount(cell(900), 999, US).formula).toBe('A1')
    expect(liveCount(cell(900), 5000, { locale: 'es-ES' }).formula).toBe('A1')
    expect(liveCount(cell(12_000), 12_000, { locale: 'es-ES' })).toEqual({
      formula: 'CHOOSE(1+MIN(INT(A1/10000),1),A1,INT(A1/1000)&"."&TEXT(MOD(A1,1000),"000"))',
      value: '12.000',
    })
  })

  it('says of an amount that may be more its whole units, in groups where the locale has them', () => {
    expect([0.5, 999.99, 1702.5].map((amount) => liveAtLeast(cell(amount), US).value)).toEqual(['≥ 0', '≥ 999', '≥ 1,702'])
    expect(liveAtLeast(cell(9999), { locale: 'es-ES' })).toMatchObject({ value: '≥ 9999', formula: expect.stringContaining('(A1>=10000)') })
  })

  it('has no sign where a share rounds to nothing', () => {
    expect([-4, -5, 0].map((bp) => liveSignedShare('A1', bp, US, (part) => part).value)).toEqual(['0%', '−0.1%', '0%'])
  })
})

describe('digits and dates of other scripts', () => {
  it('are those that one types, in English', () => {
    const style = { locale: 'ar-EG', currency: 'USD' }
    expect(formatCount(1234, style)).toBe('1,234')
    expect(formatDate('2026-11-25', { locale: 'th-TH' })).toBe('25 Nov 2026')
    expect(visible(formatClock(new Date(2026, 10, 24, 14, 2), style))).toBe('2:02 PM')
  })
})

describe('a locale that Intl does not know', () => {
  it.each(['not a locale', 'xx-YY', ''])('"%s" is written as en-US, whatever the system has', (locale) => {
    expect(isUsableLocale(locale)).toBe(false)
    expect(formatMoney(125_050, { locale, currency: 'USD' })).toBe('$1,250.50')
    expect(formatDate('2026-11-25', { locale })).toBe('Nov 25, 2026')
  })
})

describe('labels', () => {
  it('have a word for every choice of a component and the company', () => {
    const withChoices = Object.entries({ ...componentFields, ...companyFields } as Record<string, Field<unknown>>)
    const checked = withChoices.flatMap(([field, { choices }]) =>
      choices === undefined ? [] : choices.map((choice) => [field, choice] as const),
    )
    expect(checked.length).toBeGreaterThan(50)
    for (const [field, choice] of checked)
      expect(choiceLabel(field as keyof typeof CHOICE_LABELS, choice), `${field} ${choice}`).not.toBe(choice)
  })

  it('name every field', () => {
    expect(Object.keys(COMPONENT_FIELDS)).toEqual(expect.arrayContaining(Object.keys(componentFields)))
    expect(Object.keys(COMPANY_FIELDS)).toEqual(expect.arrayContaining(Object.keys(companyFields)))
    expect(choiceLabel('edge', null)).toBe('Not set')
  })
})
