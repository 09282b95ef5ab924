// Amounts that are printed are whole smallest units, as the app has them, in engines as well that do not take the rest of a difference
// for nothing: 1.8e-12 is neither a dash there nor 0.

import { describe, expect, it } from 'vitest'
import { columnIndex, columnLetter, planBoardWorkbook, type WorkbookPlan } from '#board'
import { AUDIENCES, type Audience, assess, type Workbook } from '#core'
import { calculationOf } from '../../../src/board/calculation/calculate.ts'
import { lookOf } from '../../../src/board/styles.ts'
import { booksWorkbook } from '../../builders/books.ts'
import { someGeneratedPacks } from '../../builders/generated-pack.ts'
import type { WithPast } from '../../builders/locked-past.ts'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'
import { marginWorkbook } from '../../excel/margin-subject.ts'
import { GOLDEN_SUBJECTS } from '../../golden/subjects.ts'

/** Over whole ranges at once, which only other engines calculate. */
const OF_RANGES = /SUMPRODUCT|SUMXMY2/

function planned({ workbook, past }: WithPast | { readonly workbook: Workbook; readonly past: null }, audience: Audience): WorkbookPlan {
  const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past, audience }
  return okOf(planBoardWorkbook(source))
}

/** Without the values of its formulas. */
const bare = ({ number, cells }: WorkbookPlan['sheets'][number]['rows'][number]) => ({
  number,
  cells: cells.map((cell) => {
    const { value: _, ...withoutValue } = cell
    return cell.formula === undefined || OF_RANGES.test(cell.formula) ? cell : withoutValue
  }),
})

/** Of an amount: what a sum of amounts above zero may be off by. */
const LAST_BITS = 1e-14

const lastOf = (area: string) => /:\$?([A-Z]+)\$?(\d+)$/.exec(area) ?? []

/** A line for each amount in a printed cell that leaves a rest, and how many were asked. */
function restsIn({ sheets, names, currency }: WorkbookPlan): { readonly asked: number; readonly rests: readonly string[] } {
  const rowsOf = new Map(sheets.map(({ name, rows }) => [name, rows.map(bare)]))
  const { valueAt } = calculationOf({ names: () => names, rowsOf: (name) => rowsOf.get(name) ?? [], keepsRests: true })
  const units = 10 ** currency.decimals
  const rests: string[] = []
  let asked = 0
  for (const { name, print, columns } of sheets) {
    const [, lastColumn = 'A', lastRow = ''] = lastOf(print.area)
    for (const { number, cells } of rowsOf.get(name) ?? [])
      for (const { column, style, formula } of cells) {
        const { format } = lookOf(style)
        if (formula === undefined || (format !== 'money' && format !== 'whole')) continue
        if (number > Number(lastRow) || column > columnIndex(lastColumn) || columns[column - 1]?.isHidden === true) continue
        const value = valueAt(name, column, number)
        if (typeof value !== 'number') continue
        asked += 1
        const rest = Math.abs(value * units - Math.round(value * units))
        const isTiny = value !== 0 && Math.abs(value) < 0.0001
        if (isTiny || rest > LAST_BITS * Math.max(1, Math.abs(value * units)))
          rests.push(`${name}!${columnLetter(column)}${number} =${formula} gives ${value}`)
      }
  }
  return { asked, rests }
}

const allPaidByCredits = aWorkbook({
  company: { revenue: 1_234_567, netBurn: 333_333, cash: 9_000_001 },
  components: [
    { name: 'One', vendor: 'A', costLines: [{ amount: 110_010, bookedAs: 'cogs', grantId: 'grant-1' }] },
    {
      ...{ name: 'Two', vendor: 'B' },
      costLines: [
        { amount: 220_030, bookedAs: 'cogs', grantId: 'grant-1' },
        { amount: 10, grantId: 'grant-2' },
      ],
    },
    { name: 'Three', vendor: 'C', costLines: [{ amount: 70_070, bookedAs: 'other', grantId: 'grant-2' }] },
  ],
  creditGrants: [
    { vendor: 'Credits', balance: 5_000_001, asOf: '2026-11-01', expires: '2027-03-31' },
    { vendor: 'More', balance: 900_000, asOf: '2026-11-01' },
  ],
})

/** What was booked of each vendor is what the list has, in every month of the books. */
const tiedBooks = booksWorkbook({
  components: [
    { name: 'One', vendor: 'A', costLines: [{ amount: 11_010 }, { amount: 22_020 }, { amount: 7 }] },
    { name: 'Two', vendor: 'B', cost: 30_030 },
    { name: 'Three', vendor: 'C', costLines: [{ amount: 10, grantId: 'grant-1' }, { amount: 20 }] },
  ],
  bills: [],
  ledger: ['2026-07', '2026-08', '2026-09'].flatMap((month) => [
    ...[11_010, 22_020, 7].map((amount) => ({ month, account: 'Hosting', vendor: 'A', amount })),
    ...[10_010, 20_020, 5, -5].map((amount) => ({ month, account: 'Software', vendor: 'B', amount })),
    { month, account: 'Software', vendor: 'C', amount: 20 },
    ...[10, 20, -30].map((amount) => ({ month, account: 'Software', vendor: 'Figma', amount })),
  ]),
  bookVendors: { A: ['A'], B: ['B'], C: ['C'], Figma: 'not-infrastructure' },
})

/** Of several prices a component, whose sums leave rests, and decisions that take a part of one and nothing of the others. */
const decided = aWorkbook({
  company: { revenue: 1_234_567, netBurn: 333_333, cash: 9_000_001, customers: 7 },
  components: [
    {
      ...{ name: 'One', vendor: 'A' },
      costLines: [
        { amount: 11_010, bookedAs: 'cogs' },
        { amount: 22_021, bookedAs: 'r-and-d' },
      ],
      decisions: [10, 20, -30].map((cash) => ({ effect: { cash, capacity: null }, due: '2026-10-14' })),
    },
    {
      ...{ name: 'Two', vendor: 'B' },
      costLines: [
        { amount: 10_011, bookedAs: 'cogs' },
        { amount: 70_043, bookedAs: 'other' },
      ],
    },
    {
      ...{ name: 'Three', vendor: 'C' },
      costLines: [
        { amount: 30_030, bookedAs: 'other' },
        { amount: 20_021, bookedAs: 'r-and-d' },
      ],
      decisions: [3337, 10, 20, -30].map((cash) => ({ effect: { cash, capacity: null }, due: '2026-12-14' })),
    },
  ],
  budget: ['2026-10', '2026-11', '2026-12'].map((month) => ({ month, amount: 163_136 })),
})

describe('printed amounts', () => {
  it.each([
    ['all of which credits pay', allPaidByCredits],
    ['that the books tie to', tiedBooks],
    ['of several prices, with decisions', decided],
    ['of every line of Cost and gross margin', marginWorkbook(true)],
  ])('%s are whole smallest units', (_, workbook) => {
    const { asked, rests } = restsIn(planned({ workbook, past: null }, 'board'))
    expect(rests).toEqual([])
    expect(asked).toBeGreaterThan(100)
  })

  it.each(GOLDEN_SUBJECTS.map((subject) => [subject.name, subject] as const))('of the golden file %s are, too', (_, subject) => {
    expect(restsIn(planned(subject, subject.audience)).rests).toEqual([])
  })

  it('of generated packs are, too', () => {
    for (const [index, pack] of someGeneratedPacks(20).entries())
      expect(restsIn(planned(pack, AUDIENCES[index % AUDIENCES.length] ?? 'board')).rests, `generated ${index + 1}`).toEqual([])
  })
})
