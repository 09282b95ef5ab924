// What is said of the company as a whole, and prices that are too large, in an exported file whose inputs are changed: another engine
// computes it anew, and the words must be those of a new export after the same edits.

import { beforeAll, expect, it } from 'vitest'
import { changeRate, countsOf, type Edit, type EditContext, minorUnits, type Result, setField, type Workbook } from '#core'
import { writeBoardWorkbook } from '#excel'
import { SHEETS, SUMMARY_SHEET } from '#wording'
import { aWorkbook } from '../builders/workbook.ts'
import { rowOf } from './find-cells.ts'
import { recalculatedMoves } from './libre-office.ts'
import { type CellChange, differences, type ReadWorkbook, readCells } from './read-cells.ts'
import { edited, subjectOf } from './subjects.ts'

/** Five months of cash, more work than the team has time for, an exception for that, and two prices that are too large. */
const workbook: Workbook = aWorkbook({
  company: { cash: 50_000_000, netBurn: 10_000_000, infraCapacity: 5000 },
  components: [
    { name: 'Search', edge: 'no', approach: 'buy', share: 9000, cost: 200_000 },
    {
      name: 'Converted',
      edge: 'no',
      approach: 'build',
      contract: { end: '2027-05-31' },
      costLines: [{ amount: 70_000_000_000, currency: 'EUR' }],
    },
    { name: 'Seats', costLines: [{ amount: 80_000_000_000, driver: 'per-seat', seats: 2 }, { amount: 5000 }] },
    { name: 'Blank', costLines: [{ amount: null, currency: 'EUR' }] },
    { name: 'Without rate', costLines: [{ amount: 100, currency: 'GBP' }] },
  ],
  exemptions: [
    {
      ruleIds: ['operable-stack'],
      reason: 'Two more engineers start in January.',
      approver: 'Bo',
      since: '2026-11-01',
      until: '2027-01-31',
    },
  ],
  bills: [
    { vendor: 'Azure', amount: 70_000_000_000, currency: 'EUR' },
    { vendor: 'AWS', amount: null },
    { vendor: 'GCP', amount: 0, currency: 'CHF' },
  ],
  exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1.5, date: '2026-11-01' }],
})

interface Move {
  readonly name: string
  readonly cells: (file: ReadWorkbook) => readonly CellChange[]
  readonly edits: readonly ((context: EditContext) => Result<Edit>)[]
}

const input = (file: ReadWorkbook, label: string, value: number) => ({
  sheet: SHEETS.inputs,
  cell: `C${rowOf(file, SHEETS.inputs, label)}`,
  value,
})

const MOVES: readonly Move[] = [
  {
    name: 'more cash',
    cells: (file) => [input(file, 'Cash', 3_000_000)],
    edits: [(context) => setField(context, 'company', 'company', 'cash', minorUnits(300_000_000))],
  },
  {
    name: 'a year of cash, nearly',
    cells: (file) => [input(file, 'Cash', 1_199_999)],
    edits: [(context) => setField(context, 'company', 'company', 'cash', minorUnits(119_999_900))],
  },
  {
    name: 'a smaller rate',
    cells: (file) => [{ sheet: SHEETS.costs, cell: `D${rowOf(file, SHEETS.costs, 'EUR')}`, value: 1.2 }],
    edits: [(context) => changeRate(context, 'rate-1', { rate: 1.2 })],
  },
]

/** Of Decisions what stands at each check, of the company and how many need a decision; the costs that Components shows. */
function saidIn(file: ReadWorkbook): readonly unknown[] {
  const at = (sheet: string, cell: string) => file.get(sheet)?.get(cell)?.value ?? null
  const total = rowOf(file, SHEETS.decisions, 'Need a decision')
  const checks = Array.from({ length: 6 }, (_, place) => total - 6 + place)
  const stands = checks.map(
    (row) => `${at(SHEETS.decisions, `B${row}`)}: ${at(SHEETS.decisions, `J${row}`)}, ${at(SHEETS.decisions, `C${row}`)}`,
  )
  return [
    stands.toSorted(),
    at(SHEETS.decisions, `J${total}`),
    at(SHEETS.summary, `C${rowOf(file, SHEETS.summary, SUMMARY_SHEET.companyWide)}`),
    at(SHEETS.summary, 'B5'),
    at(SHEETS.summary, `C${rowOf(file, SHEETS.summary, SUMMARY_SHEET.withoutCost)}`),
    at(SHEETS.summary, `C${rowOf(file, SHEETS.summary, SUMMARY_SHEET.unallocated)}`),
    [7, 8, 9, 10, 11].map((row) => at(SHEETS.components, `J${row}`) ?? ''),
  ]
}

const subject = subjectOf('company-wide', workbook)
let file: ReadWorkbook
let outputs: ReadonlyMap<string, ReadWorkbook>

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(subject.plan)
  file = await readCells(bytes)
  const moves = Object.fromEntries(MOVES.map(({ name, cells }) => [name, cells(file)]))
  outputs = await recalculatedMoves([{ bytes, moves: { 'as it is': [], ...moves } }])
}, 240_000)

it('is recomputed without a difference', () => {
  const output = outputs.get('as it is')
  expect(differences(file, (sheet, cell) => output?.get(sheet)?.get(cell)?.value ?? null)).toEqual([])
  expect(countsOf(subject.assessment).toDecideCompanyWide).toBe(1)
})

it.each(MOVES)('says what a new export says after: $name', async ({ name, edits }) => {
  const { bytes } = await writeBoardWorkbook(subjectOf(name, edited(workbook, edits)).plan)
  const after = saidIn(await readCells(bytes))
  expect(after).not.toEqual(saidIn(file))
  expect(saidIn(outputs.get(name) ?? new Map())).toEqual(after)
})
