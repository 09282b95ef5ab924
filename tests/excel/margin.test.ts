import { beforeAll, describe, expect, it } from 'vitest'
import {
  assess,
  type Edit,
  type EditContext,
  FIGURE_MEASURES,
  type FigureId,
  investorFigures,
  isWaiting,
  type Result,
  setField,
  type Workbook,
} from '#core'
import { writeBoardWorkbook } from '#excel'
import { CHOICE_LABELS, figureGroup, figureWords, PLAIN_STYLE, quarterText, SHEETS } from '#wording'
import { AS_OF } from '../builders/workbook.ts'
import { excelizeDifferences, partOf, withoutRepeats } from './excelize.ts'
import { componentAt, rowOf } from './find-cells.ts'
import { recalculatedMoves } from './libre-office.ts'
import { marginWorkbook } from './margin-subject.ts'
import { partProblems } from './parts.ts'
import { type CellChange, differences, type ReadWorkbook, readCells } from './read-cells.ts'
import { edited, subjectOf } from './subjects.ts'

const workbook = marginWorkbook(true)
const subject = subjectOf('margin', workbook)
const idOf = (name: string) => Object.values(workbook.tables.components).find((each) => each.name === name)?.id ?? ''
const lineOf = (name: string) => Object.values(workbook.tables.costLines).find(({ componentId }) => componentId === idOf(name))?.id ?? ''
const monthOf = (month: string) => Object.values(workbook.tables.budget).find((each) => each.month === month)?.id ?? ''

/** 31 March 2027 as a cell holds it: the first credits are gone by then. */
const MARCH_31 = 46477

interface Case {
  readonly name: string
  readonly cell: (file: ReadWorkbook) => CellChange
  readonly edit: (context: EditContext) => Result<Edit>
}

const inputs = (label: string, value: number) => (file: ReadWorkbook) => ({
  ...{ sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, label)}`, value },
})
const CASES: readonly Case[] = [
  {
    name: 'revenue',
    cell: inputs('Monthly revenue', 8000),
    edit: (context) => setField(context, 'company', 'company', 'revenue', 800_000),
  },
  { name: 'customers', cell: inputs('Customers', 41), edit: (context) => setField(context, 'company', 'company', 'customers', 41) },
  {
    name: 'ARR',
    cell: inputs('Net new ARR', 123_456),
    edit: (context) => setField(context, 'company', 'company', 'netNewArr', 12_345_600),
  },
  {
    name: 'where a price is booked',
    cell: (file) => ({
      ...{ ...componentAt(file, 'Warehouse', 'Cost category'), value: CHOICE_LABELS.bookedAs['r-and-d'] },
    }),
    edit: (context) => setField(context, 'costLines', lineOf('Warehouse'), 'bookedAs', 'r-and-d'),
  },
  {
    name: 'a price',
    cell: (file) => ({ ...componentAt(file, 'CI', 'Monthly cost'), value: 9999.99 }),
    edit: (context) => setField(context, 'costLines', lineOf('CI'), 'amount', 999_999),
  },
  {
    name: 'a budget',
    cell: inputs('Budget 2026-11', 11_111),
    edit: (context) => setField(context, 'budget', monthOf('2026-11'), 'amount', 1_111_100),
  },
]

let file: { readonly bytes: Uint8Array; readonly cells: ReadWorkbook }
let recalculated: ReadonlyMap<string, ReadWorkbook>

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(subject.plan)
  file = { bytes, cells: await readCells(bytes) }
  const moves = {
    margin: [],
    ...Object.fromEntries(CASES.map(({ name, cell }) => [name, [cell(file.cells)]])),
    later: [inputs('As of', MARCH_31)(file.cells)],
    'no revenue': [{ ...inputs('Monthly revenue', 0)(file.cells), value: null }],
  }
  recalculated = await recalculatedMoves([{ bytes, moves }])
}, 400_000)

const at = (cells: ReadWorkbook | undefined, sheet: string, cell: string) => cells?.get(sheet)?.get(cell)?.value ?? null
const SCALES = { minor: 100, 'minor-hundredths': 10_000, bp: 10_000, engineers: 10_000, hundredths: 100 } as const

const rowOfFigure = (id: FigureId): number => rowOf(file.cells, SHEETS.margin, figureWords(id, PLAIN_STYLE).line)

function expectFigures(cells: ReadWorkbook | undefined, of: Workbook, day = AS_OF): void {
  const figures = investorFigures(of, assess(of, day))
    .figures.filter((figure) => figure.now !== null || isWaiting(figure))
    .filter(({ id }) => figureGroup(id) !== 'budget')
  for (const { id, now, withDecisions } of figures) {
    const scale = SCALES[FIGURE_MEASURES[id]]
    const shown = ['C', 'D'].map((column) => at(cells, SHEETS.margin, `${column}${rowOfFigure(id)}`))
    expect(shown[0], id).toBeCloseTo((now ?? Number.NaN) / scale, 6)
    if (withDecisions !== null) expect(shown[1], `${id} with the decisions`).toBeCloseTo(withDecisions / scale, 6)
  }
  expectQuarter(cells, of, day)
}

/** The budget of the quarter that runs, and what is left of it. */
function expectQuarter(cells: ReadWorkbook | undefined, of: Workbook, day: typeof AS_OF): void {
  const { quarter } = investorFigures(of, assess(of, day))
  const row = rowOf(file.cells, SHEETS.margin, quarterText(quarter.quarter))
  const [budget, list] = [quarter.budgetMinor ?? Number.NaN, quarter.listMinor].map((minor) => minor / 100)
  const shown = ['C', 'D', 'E', 'F', 'G', 'H', 'I'].map((column) => at(cells, SHEETS.margin, `${column}${row}`))
  for (const value of [list, budget, (budget ?? 0) - (list ?? 0)])
    expect(
      shown.some((cell) => typeof cell === 'number' && Math.abs(cell - (value ?? 0)) < 0.005),
      String(value),
    ).toBe(true)
}

describe('Cost and gross margin', () => {
  it('has every formula of its file recomputed by LibreOffice, and its own by excelize, without a difference', {
    timeout: 1_800_000,
  }, async () => {
    const { bytes, cells } = file
    expect(differences(cells, (sheet, cell) => at(recalculated.get('margin'), sheet, cell))).toEqual([])
    const own = partOf(cells, (sheet) => sheet === SHEETS.margin)
    expect(await excelizeDifferences(bytes, withoutRepeats(own))).toEqual([])
    expect(await partProblems(bytes)).toEqual([])
    expect(at(cells, SHEETS.modelChecks, 'C5')).toBe('all pass')
  })

  it('shows every figure of the app, now and with the decisions', () => {
    const { figures } = investorFigures(workbook, assess(workbook, AS_OF))
    expect(figures.filter(isWaiting)).toEqual([])
    expectFigures(file.cells, workbook)
  })

  it('makes no cost negative by what decisions save', () => {
    for (const id of ['cogs', 'rAndD', 'otherCosts', 'notSaid', 'infrastructure'] as const)
      expect(Number(at(file.cells, SHEETS.margin, `D${rowOfFigure(id)}`)), id).toBeGreaterThanOrEqual(0)
  })

  it.each(CASES)('moves as the app does after a change of $name', ({ name, edit }) => {
    const after = edited(workbook, [edit])
    const [before, then] = [workbook, after].map((of) => investorFigures(of, assess(of, AS_OF)).figures)
    expect(then).not.toEqual(before)
    expectFigures(recalculated.get(name), after)
    // What somebody typed is a change, and no fault of the model.
    expect(at(recalculated.get(name), SHEETS.margin, 'B3')).toBe('Model integrity: all pass · Inputs changed since export: 1')
  })

  it('shows no margin once the revenue is cleared, and no error', () => {
    const cells = recalculated.get('no revenue')
    expect(at(cells, SHEETS.margin, `C${rowOfFigure('grossMargin')}`)).toBe('Not set')
    expect(at(cells, SHEETS.margin, `D${rowOfFigure('grossMargin')}`)).toBe('Not set')
    expect(at(cells, SHEETS.margin, 'B5')).toBe(
      'Margin after infrastructure COGS: Not set, after decisions Not set. Costs are at least as shown.',
    )
    expect([...(cells?.get(SHEETS.margin)?.values() ?? [])].filter(({ type }) => type === 'e')).toEqual([])
  })

  // Whose notice has passed is acted on at its end.
  it('shows the next days to act from the day on Inputs on', () => {
    const heading = rowOf(file.cells, SHEETS.margin, 'Contracts and credits, next action first')
    const acts = (cells: ReadWorkbook | undefined) => [2, 3, 4].map((below) => at(cells, SHEETS.margin, `B${heading + below}`) || '')
    expect(acts(file.cells)).toEqual(['Warehouse', 'Seats', 'API credits'])
    expect(acts(recalculated.get('later'))).toEqual(['CI', 'Training GPUs', 'GPU credits'])
  })
})
