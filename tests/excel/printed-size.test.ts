// What is printed can be read: on A4 and on Letter no letter of any sheet is smaller than seven points, and the Board group takes
// six pages at most, whatever a pack has to say.

import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { type Audience, type IsoDate, setField } from '#core'
import { writeBoardWorkbook } from '#excel'
import { booksWorkbook } from '../builders/books.ts'
import { fortyFiveRows } from '../builders/forty-five-rows.ts'
import { withLocked } from '../builders/locked-past.ts'
import { manyComponents } from '../builders/many-components.ts'
import { aWorkbook } from '../builders/workbook.ts'
import { historyWorkbook, sampleInTheApp } from './history-subject.ts'
import { marginWorkbook } from './margin-subject.ts'
import { cutTexts, lonelyHeadings, lowRows, PAPERS, type PaperName, printedSheet, withoutRoom } from './printed-size.ts'
import { costsSubject, edited, everyRuleWorkbook, type Subject, seedSubject, seriesASubject, subjectOf } from './subjects.ts'

/** Seven, and a tenth more: at a scale of 70 percent ten points come out a little under seven. */
const LEAST_POINTS = 7.1 - 0.001
const MOST_PAGES = 6

/** Without a quarter behind it, and another company, whose words stand where others have figures. */
function firstQuarterSubject(name: string, company: object): Subject {
  const all = { revenue: 4_150_000, netBurn: 9_875_000, cash: 120_000_000, headcount: 11, engineers: 6, engineerMonthlyCost: 1_300_000 }
  const long = 'Document retrieval, ranking, deduplication and audit logging for customers in all regions, '.repeat(3).slice(0, 200)
  const rightToLeft = 'قاعدة بيانات المتجهات للعملاء '.repeat(7).slice(0, 200)
  const contract = { start: '2026-12-01', end: '2027-11-30', noticeDays: 90 }
  const components = [
    { name: 'Speech API', kind: 'llm-api' as const, vendor: 'OpenAI', share: 300, cost: 412_350, contract },
    { name: long, vendor: long.slice(0, 90), approach: 'build' as const, share: 2500, cost: 189_900, contract },
    { name: rightToLeft, vendor: rightToLeft.slice(0, 90), share: 800, cost: 80_000, contract },
  ]
  return subjectOf(name, aWorkbook({ company: { ...all, ...company }, components }))
}

/** The sample as a person opens it: four locked quarters, scenarios, decisions and a budget. */
function sampleSubject(audience: Audience): Subject {
  const { workbook, past } = sampleInTheApp()
  return subjectOf(`sample in the app, ${audience}`, workbook, past, audience)
}

/** Prices in two currencies, credits, contracts, decisions, a budget, and two locked quarters behind it. */
function twoQuartersSubject(): Subject {
  const now = marginWorkbook()
  const then = edited(now, [(context) => setField(context, 'costLines', Object.keys(now.tables.costLines)[0] ?? '', 'amount', 700_000)])
  const first = withLocked(now, then, '2026Q2', '2026-06-30' as IsoDate)
  const { workbook, past } = withLocked(first.workbook, then, '2026Q3', '2026-09-30' as IsoDate)
  return subjectOf('two locked quarters', workbook, past)
}

/** Six causes of another cost, against the last quarter and against the budget: both bridges have a row of each. */
function manyCausesSubject(): Subject {
  const of = (isNow: boolean) =>
    aWorkbook({
      company: { requestsPerMonth: isNow ? 900 : 500, revenue: 9_000_000, netBurn: 5_000_000, cash: 60_000_000 },
      components: [
        { name: 'LLM API', kind: 'llm-api', approach: 'borrow', costLines: [{ amount: isNow ? 900_000 : 500_000, driver: 'usage' }] },
        { name: 'Seats', costLines: [{ amount: 2000, driver: 'per-seat', seats: isNow ? 19 : 16 }] },
        { name: 'Database', costLines: [{ amount: isNow ? 70_000 : 50_000, currency: 'EUR', grantId: 'grant-1' }] },
        {
          name: isNow ? 'Speech recognition for customers of all regions' : 'Crawler',
          cost: 40_000,
          decisions: [{ choice: 'move', due: '2027-02-28', effect: { cash: 9000 } }],
        },
        {
          name: 'GPUs',
          vendor: 'Hosting and managed services of Kansai',
          costLines: [{ amount: 80_000 }, { amount: 60_000, per: 'one-off', month: '2026-11' }],
        },
      ],
      creditGrants: [{ vendor: 'Cloud', balance: 2_000_000, currency: 'EUR', asOf: '2026-11-01' }],
      exchangeRates: [{ from: 'EUR', to: 'USD', rate: isNow ? 1.2 : 1.1, date: isNow ? '2026-11-01' : '2026-09-01' }],
      budget: ['2026-10', '2026-11', '2026-12'].map((month) => ({ month, amount: 700_000 })),
    })
  const first = withLocked(of(true), of(false), '2026Q2', '2026-06-30' as IsoDate)
  const { workbook, past } = withLocked(first.workbook, of(false), '2026Q3', '2026-09-30' as IsoDate)
  return subjectOf('many causes', workbook, past)
}

/** Every figure of Summary, and asks with names and resolutions of two lines. */
function booksAndBridgeSubject(): Subject {
  const name = 'Retrieval and ranking of documents for every customer of all regions'
  const self = { edge: 'no', hosting: 'self-run', approach: 'build', share: 2500, cost: 250_000 } as const
  const components = Array.from({ length: 6 }, (_, at) => ({
    ...{ ...self, name: `${name} ${at}`, id: `c-${at}` },
    decisions: at === 0 ? [{ choice: 'move' as const, due: '2027-02-28' }] : [],
    projects: [{ managed: { quote: 10_000, setup: 450_000, vendor: name } }],
  }))
  return subjectOf('books and bridge', booksWorkbook({ company: { revenue: 9_000_000, netBurn: 5_000_000, cash: 90_000_000 }, components }))
}

function subjects(): readonly Subject[] {
  const { workbook, past } = historyWorkbook()
  // One in the middle of a long list that needs more room than all others, and one in letters that take the room of two.
  const odd: Readonly<Record<number, object>> = {
    5: { name: 'マルチリージョン推論ゲートウェイと監査ログの基盤' },
    333: { name: 'Retrieval and ranking of documents for every customer of all regions', cost: 8_987_654_321 },
  }
  const components = manyComponents(400).map((sketch, index) => ({ ...sketch, ...odd[index] }))
  const company = { revenue: 9_000_000, netBurn: 5_000_000, cash: 60_000_000 }
  return [
    ...[sampleSubject('board'), sampleSubject('investor')],
    firstQuarterSubject('no quarter behind it', {}),
    firstQuarterSubject('profit', { netBurn: -2_345_678 }),
    firstQuarterSubject('many digits', { revenue: 89_999_999_999, netBurn: 12_345_678_901, cash: 89_999_999_998 }),
    ...[seedSubject(), seriesASubject(), costsSubject(), twoQuartersSubject(), manyCausesSubject()],
    subjectOf('first quarter', fortyFiveRows()),
    booksAndBridgeSubject(),
    subjectOf('history', workbook, past),
    subjectOf('history for investors', workbook, past, 'investor'),
    subjectOf('every rule', everyRuleWorkbook()),
    subjectOf('400 components', aWorkbook({ company, components })),
  ]
}

async function written({ plan }: Subject): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook()
  await file.xlsx.load(Buffer.from((await writeBoardWorkbook(plan)).bytes) as unknown as ArrayBuffer)
  return file
}

describe('a printed pack', () => {
  it.each(subjects())('can be read on both papers, the board on six pages at most: $name', async (subject) => {
    const file = await written(subject)
    const wrong = (Object.keys(PAPERS) as PaperName[]).flatMap((paper) => {
      const sheets = subject.plan.sheets.flatMap(({ name, group, charts }) => {
        const sheet = file.getWorksheet(name)
        const chartPoints = charts.map(({ textPoints }) => textPoints)
        return sheet === undefined ? [] : [{ name, group, ...printedSheet(sheet, paper, chartPoints) }]
      })
      expect(sheets).toHaveLength(subject.plan.sheets.length)
      const pages = sheets.filter(({ group }) => group === 'board').reduce((count, each) => count + each.pages, 0)
      return [
        ...sheets
          .filter(({ points }) => points < LEAST_POINTS)
          .map(({ name, points }) => `${paper}: ${name} prints at ${points.toFixed(2)} points`),
        ...(pages > MOST_PAGES ? [`${paper}: the board prints on ${pages} pages`] : []),
      ]
    })
    expect(wrong).toEqual([])
    // A list that one page across has room for is not taken apart: whoever reads it would put the pages together again.
    const apart = subject.plan.sheets.filter(({ print }) => print.repeatColumns !== undefined)
    const needless = apart.filter(({ name }) => {
      const sheet = file.getWorksheet(name)
      return sheet !== undefined && printedSheet(sheet, 'letter', []).pointsOnOnePage > LEAST_POINTS + 0.1
    })
    expect(needless.map(({ name }) => name)).toEqual([])
    expect(withoutRoom(file)).toEqual([])
    expect(cutTexts(file, subject.plan.sheets)).toEqual([])
    expect(lonelyHeadings(file, subject.plan.sheets)).toEqual([])
    expect(lowRows(file)).toEqual([])
  })
})
