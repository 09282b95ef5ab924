// Companies as nobody thinks of them: currencies without minor units or with three decimals, another fiscal year, hundreds of like names,
// names that are long or written from the right, amounts of many digits, and figures that are zero, negative or not set.

import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { planBoardSlides, planPages } from '#board'
import { assess, MAX_COMPANY_MINOR_UNITS, MAX_MINOR_UNITS, type Workbook } from '#core'
import { writeBoardWorkbook } from '#excel'
import { PLAIN_STYLE } from '#wording'
import { AS_OF, aWorkbook, type ComponentSketch, type WorkbookSketch } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'
import { MOST_CHARACTERS } from './formula-conventions.ts'
import { withoutRoom } from './printed-size.ts'
import { subjectOf } from './subjects.ts'

const named = (name: string, sketch: ComponentSketch = {}): ComponentSketch => ({
  ...{ name, layer: 'data', approach: 'build', edge: 'no', share: 3000, cost: 250_000 },
  ...sketch,
})
const MONEY = { revenue: 9_000_000, netBurn: 5_000_000, cash: 60_000_000 }
/** About the largest that a workbook takes in one place, and of the whole company. */
const LARGE = MAX_MINOR_UNITS - 1
const LARGE_OF_COMPANY = MAX_COMPANY_MINOR_UNITS - 1
const LONG = 'Retrieval and ranking of documents for every customer '.repeat(5).slice(0, 200)

const COMPANIES: Readonly<Record<string, WorkbookSketch>> = {
  'JPY, without minor units': { settings: { currency: 'JPY' }, company: MONEY, components: [named('Queue')] },
  'KRW, with another currency': {
    settings: { currency: 'KRW' },
    company: MONEY,
    components: [named('Queue', { costLines: [{ amount: 120_000, currency: 'USD' }] })],
    exchangeRates: [{ from: 'USD', to: 'KRW', rate: 1391.25, date: '2026-11-01' }],
  },
  'BHD, of three decimals': {
    settings: { currency: 'BHD' },
    company: MONEY,
    components: [named('Queue', { costLines: [{ amount: 1_234_567, currency: 'BHD', per: 'year' }] })],
  },
  'a fiscal year from February': {
    settings: { fiscalStartMonth: 2 },
    company: MONEY,
    components: [named('Queue', { costLines: [{ amount: 90_000 }, { amount: 80_000, month: '2026-10' }] })],
  },
  '500 components of one name prefix': {
    company: MONEY,
    components: Array.from({ length: 500 }, (_, at) => named(`Production Kubernetes cluster ${at + 1}`, { share: 10, cost: 1000 + at })),
  },
  'names of 200 characters, which is the longest': {
    company: { ...MONEY, name: LONG },
    components: [named(LONG), named(LONG.replace('Retrieval', 'Searching'), { vendor: LONG })],
  },
  'names from the right': {
    company: { ...MONEY, name: 'شركة الذكاء' },
    components: [named('قاعدة البيانات', { id: 'c-1' }), named('מסד נתונים', { id: 'c-2', vendor: 'ענן' })],
  },
  'amounts of many digits': {
    company: {
      ...{ revenue: LARGE_OF_COMPANY, netBurn: LARGE_OF_COMPANY, cash: LARGE_OF_COMPANY, engineerMonthlyCost: LARGE },
      ...{ netNewArr: LARGE_OF_COMPANY, otherCogs: LARGE_OF_COMPANY, raise: { amount: LARGE_OF_COMPANY, date: '2026-06-01' } },
    },
    components: [named('Queue', { cost: LARGE }), named('Cache', { cost: LARGE - 1, share: 9999 })],
  },
  'zero revenue': { company: { ...MONEY, revenue: 0 }, components: [named('Queue')] },
  'a profit': { company: { ...MONEY, netBurn: -5_000_000 }, components: [named('Queue')] },
  'no engineers and nobody at all': {
    company: { headcount: 0, engineers: 0, engineerMonthlyCost: 0, ...MONEY },
    components: [named('Queue')],
  },
  'a stage that is not set': { company: { stage: null, ...MONEY }, components: [named('Queue')] },
  'nothing set': {
    company: { stage: null, headcount: null, engineers: null, engineerMonthlyCost: null },
    components: [{ name: 'Queue' }],
  },
  'no component': { company: MONEY },
}

const WRONG = /NaN|Infinity|undefined|\[object|#(?:VALUE|REF|N\/A|DIV\/0|NUM|NAME)/

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const sourceOf = (workbook: Workbook) => ({
  workbook,
  assessment: assess(workbook, AS_OF),
  fingerprint: '3f9a1c27b0de',
  appVersion: '0.1.0',
})

describe.each(Object.entries(COMPANIES))('the pack of a company with %s', (name, sketch) => {
  const workbook = aWorkbook(sketch)
  const { plan } = subjectOf(name, workbook)

  it('shows no error in any cell, page or slide', () => {
    // Formulas name errors nowhere, and what they give stands beside them.
    const cells = plan.sheets.flatMap(({ name: sheet, rows }) =>
      rows.flatMap(({ number, cells: row }) =>
        row.flatMap(({ value }) => textsIn(value).map((text) => ({ place: `${sheet} row ${number}`, text }))),
      ),
    )
    const pages = textsIn(planPages(plan, 'a4', PLAIN_STYLE)).map((text) => ({ place: 'a page', text }))
    const slides = textsIn(okOf(planBoardSlides(sourceOf(workbook)))).map((text) => ({ place: 'a slide', text }))
    expect([...cells, ...pages, ...slides].filter(({ text }) => WRONG.test(text))).toEqual([])
    expect(cells.length).toBeGreaterThan(300)
  })

  it('has no formula that is too long to read', () => {
    const formulas = plan.sheets.flatMap(({ name: sheet, rows }) =>
      rows.flatMap(({ number, cells }) => cells.map(({ formula = '' }) => ({ place: `${sheet} row ${number}`, formula }))),
    )
    expect(formulas.filter(({ formula }) => formula.length > MOST_CHARACTERS)).toEqual([])
  })

  it('has room for every figure', async () => {
    const file = new ExcelJS.Workbook()
    await file.xlsx.load(Buffer.from((await writeBoardWorkbook(plan)).bytes) as unknown as ArrayBuffer)
    expect(withoutRoom(file)).toEqual([])
  })
})
