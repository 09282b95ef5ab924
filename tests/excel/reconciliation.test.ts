import { beforeAll, describe, expect, it } from 'vitest'
import {
  addLedgerLine,
  answerAccounts,
  answerVendors,
  assess,
  bookId,
  changeBill,
  changeLedgerLine,
  type Edit,
  type EditContext,
  minorUnits,
  type Result,
  reconcile,
  setMonthlyCost,
  type Workbook,
} from '#core'
import { writeBoardWorkbook } from '#excel'
import { BOOK_ANSWER_WORDS, SHEETS } from '#wording'
import { booksWorkbook } from '../builders/books.ts'
import { someGeneratedPacks } from '../builders/generated-pack.ts'
import { AS_OF, componentId } from '../builders/workbook.ts'
import { excelizeDifferences, partOf, withoutRepeats } from './excelize.ts'
import { componentAt, rowOf } from './find-cells.ts'
import { recalculatedMoves } from './libre-office.ts'
import { partProblems } from './parts.ts'
import { type CellChange, differences, type ReadWorkbook, readCells } from './read-cells.ts'
import { edited, type Subject, subjectOf } from './subjects.ts'

interface Move {
  readonly name: string
  /** In the exported file, as somebody would who matches it to the P&L. */
  readonly cells: (file: ReadWorkbook) => readonly CellChange[]
  /** In the app. */
  readonly edit: (context: EditContext) => Result<Edit>
}

const SHEET = SHEETS.reconciliation
/** The row of a text in column B, below a heading. */
function rowBelow(file: ReadWorkbook, heading: string, label: string): number {
  const from = rowOf(file, SHEET, heading)
  for (let row = from + 1; row < from + 100; row += 1) if (file.get(SHEET)?.get(`B${row}`)?.value === label) return row
  throw new Error(`No row ${label}`)
}

const VENDORS = 'Ledger vendors and their answers'
const LINES = 'Ledger lines in these accounts'

const MOVES: readonly Move[] = [
  {
    name: 'a line',
    cells: (file) => [{ sheet: SHEET, cell: `D${rowBelow(file, LINES, 'Modal Labs')}`, value: 5000.5 }],
    edit: (context) => changeLedgerLine(context, 'ledger-4', { amount: minorUnits(500_050) }),
  },
  {
    name: 'an answer',
    cells: (file) => [{ sheet: SHEET, cell: `C${rowBelow(file, VENDORS, 'Datadog')}`, value: BOOK_ANSWER_WORDS['not-infrastructure'] }],
    edit: (context) => answerVendors(context, [{ vendor: 'Datadog', counts: 'not-infrastructure', listed: [] }]),
  },
  {
    name: 'a vendor that is tied',
    cells: (file) => [
      { sheet: SHEET, cell: `C${rowBelow(file, VENDORS, 'Datadog')}`, value: BOOK_ANSWER_WORDS.listed },
      {
        ...{ sheet: SHEET, cell: `G${rowBelow(file, VENDORS, 'Datadog')}` },
        value: Number(file.get(SHEET)?.get(`J${rowOf(file, SHEET, 'Pinecone')}`)?.value),
      },
    ],
    edit: (context) => answerVendors(context, [{ vendor: 'Datadog', counts: 'listed', listed: ['Pinecone'] }]),
  },
  {
    name: 'a price',
    cells: (file) => [{ ...componentAt(file, 'Store', 'Monthly cost'), value: 77.25 }],
    edit: (context) => setMonthlyCost(context, componentId('Store'), minorUnits(7725)),
  },
  {
    name: 'a split bill',
    cells: (file) => [{ sheet: SHEETS.costs, cell: `D${rowOf(file, SHEETS.costs, '1 · AWS')}`, value: 130 }],
    edit: (context) => changeBill(context, 'bill-1', { amount: minorUnits(13_000) }),
  },
]

const books = subjectOf('books', booksWorkbook())

/** With a line for two of its vendors at least; every account counts, and every third vendor stands for all names of the list. */
function answered(start: Workbook): Workbook {
  const workbook = edited(
    start,
    ['AWS', 'Datadog'].map(
      (vendor, at) => (context) => addLedgerLine(context, { month: '2026-10', vendor, amount: minorUnits(12_345 * (at + 1)) }),
    ),
  )
  const { ledger, components } = workbook.tables
  const named = (field: 'vendor' | 'account') => [
    ...new Map(
      Object.values(ledger).flatMap((line) =>
        line[field] === null || line[field].startsWith('=') ? [] : [[bookId(line[field]), line[field]] as const],
      ),
    ).values(),
  ]
  const names = ['Gone', ...Object.values(components).map(({ vendor, name }) => vendor ?? name)]
  return edited(workbook, [
    (context) =>
      answerAccounts(
        context,
        named('account').map((account, at) => ({ account, counts: at % 2 === 0 ? 'hosting' : 'software' })),
      ),
    (context) =>
      answerVendors(
        context,
        named('vendor').map((vendor, at) => ({
          vendor,
          counts: (['listed', 'not-listed', 'not-infrastructure'] as const)[at % 3] ?? null,
          listed: names,
        })),
      ),
  ])
}

/** Sums of billions leave a rest in the last bits, which the tolerance of the checks is for. */
function isOfThisWorld(workbook: Workbook): boolean {
  const found = reconcile(assess(workbook, AS_OF))
  return found !== null && found.byClass.tied !== 0 && Math.max(Math.abs(found.bookedMinor), found.listedMinor) < 1_000_000_000
}

const generated = someGeneratedPacks(60)
  .map(({ workbook, past }) => ({ past, workbook: answered(workbook) }))
  .filter(({ workbook }) => isOfThisWorld(workbook))
  .slice(0, 3)
  .map(({ workbook, past }, index) => subjectOf(`generated-${index + 1}`, workbook, past))
/** excelize takes up to a minute for each. */
const FOR_EXCELIZE: readonly Subject[] = [books, ...generated.slice(0, 1)]
const SUBJECTS: readonly Subject[] = [books, subjectOf('books-investor', booksWorkbook(), null, 'investor'), ...generated]

const files = new Map<string, { readonly bytes: Uint8Array; readonly cells: ReadWorkbook }>()
let recalculated: ReadonlyMap<string, ReadWorkbook>
const fileOf = (name: string) => files.get(name) ?? { bytes: new Uint8Array(), cells: new Map() as ReadWorkbook }

beforeAll(async () => {
  for (const { name, plan } of SUBJECTS) {
    const { bytes } = await writeBoardWorkbook(plan)
    files.set(name, { bytes, cells: await readCells(bytes) })
  }
  const file = fileOf('books')
  const moves = Object.fromEntries(MOVES.map(({ name, cells }) => [`move ${name}`, cells(file.cells)]))
  recalculated = await recalculatedMoves([
    ...[...files].map(([name, { bytes }]) => ({ bytes, moves: { [name]: [] } })),
    { bytes: file.bytes, moves },
  ])
}, 240_000)

const valueIn = (file: ReadWorkbook | undefined) => (sheet: string, cell: string) => file?.get(sheet)?.get(cell)?.value ?? null

/** Figures of the sheet by their labels, amounts in smallest units. */
function figuresIn(file: ReadWorkbook | undefined) {
  const at = (label: string) => Number(valueIn(file)(SHEET, `C${rowOf(fileOf('books').cells, SHEET, label)}`))
  const minor = (label: string) => Math.round(at(label) * 100)
  return {
    expectedMinor: minor('Expected in the ledger'),
    bookedMinor: minor('Booked for infrastructure'),
    differenceMinor: minor('Difference'),
    coverageBp: Math.round(at('Matched to the inventory') * 10_000),
    notListed: at('Vendors not in inventory'),
    notPaid: at('No spend matched'),
  }
}

describe('the sheet Reconciliation', () => {
  it('has every formula of its file recomputed by LibreOffice, and its own by excelize, without a difference', {
    timeout: 1_800_000,
  }, async () => {
    expect(generated.length).toBeGreaterThan(0)
    for (const subject of SUBJECTS) {
      const { name } = subject
      const { bytes, cells } = fileOf(name)
      expect(cells.has(SHEET), name).toBe(true)
      expect(differences(cells, valueIn(recalculated.get(name))), name).toEqual([])
      const own = partOf(cells, (sheet) => sheet === SHEET)
      if (FOR_EXCELIZE.includes(subject)) expect(await excelizeDifferences(bytes, withoutRepeats(own)), name).toEqual([])
      expect(await partProblems(bytes), name).toEqual([])
    }
  })

  it('agrees with all other sheets', () => {
    expect(valueIn(fileOf('books').cells)(SHEETS.modelChecks, 'C5')).toBe('all pass')
  })

  it.each(MOVES)('moves like the app when this changes in the file: $name', ({ name, edit }) => {
    const found = reconcile(assess(edited(books.workbook, [edit]), AS_OF))
    if (found === null) throw new Error('No books')
    const { expectedMinor, bookedMinor, differenceMinor, coverageBp } = found
    const states = (state: string) => found.matches.filter((match) => match.state === state).length
    const after = { expectedMinor, bookedMinor, differenceMinor, coverageBp, notListed: states('not-listed'), notPaid: states('not-paid') }
    expect(after).not.toEqual(figuresIn(fileOf('books').cells))
    expect(figuresIn(recalculated.get(`move ${name}`))).toEqual(after)
  })
})
