import { beforeAll, describe, expect, it } from 'vitest'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { componentAt, rowOf, shareCell } from './find-cells.ts'
import { historyWorkbook } from './history-subject.ts'
import { recalculate } from './libre-office.ts'
import { partProblems } from './parts.ts'
import { type CellChange, isSame, type ReadWorkbook, readCells, withChanges } from './read-cells.ts'
import { cellsOf, type ReadChart, readCharts } from './read-charts.ts'
import { everyRuleWorkbook, seriesASubject, subjectOf } from './subjects.ts'

interface Written {
  readonly bytes: Uint8Array
  readonly cells: ReadWorkbook
  readonly charts: readonly ReadChart[]
}

const { workbook, past } = historyWorkbook()
const SUBJECTS = [subjectOf('history', workbook, past), subjectOf('every rule', everyRuleWorkbook()), seriesASubject()]

const TIME = 'Engineer time by component, largest 3'
const COST = 'Monthly cost by layer (USD)'
const PEOPLE = 'Engineers on infrastructure'
const OPEN = 'Components that need attention'
const CASH = 'Cash by month'
/** On Summary: base, low and high. */
const CASES = 'Cash by month (USD)'
const PAID = 'Total paid by the end of each month (USD)'

/** What somebody types into the file, and the charts that move with it: title, series, and what it draws then. */
const MOVES: readonly Move[] = [
  {
    name: 'limit',
    of: 'history',
    cells: (file) => [{ sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, 'Time on one component')}`, value: 0.3 }],
    moved: [
      [TIME, 'Limit', [0.3, 0.3, 0.3]],
      [TIME, 'Over limit', [0.35, 0, 0]],
    ],
  },
  {
    name: 'share',
    of: 'history',
    cells: (file) => [shareCell(file, 'Job queue', 0.5)],
    moved: [
      [TIME, 'Over limit', [0.5, 0.35, 0.25]],
      [PEOPLE, PEOPLE, [0.75, 0.84, 0.82, 1.01, 1.7]],
      [OPEN, 'Decisions needed', [2, 1, 0, 1, 4]],
    ],
  },
  {
    name: 'cost',
    of: 'history',
    cells: (file) => [{ ...componentAt(file, 'Kubernetes cluster', 'Monthly cost'), value: 1420 }],
    moved: [[COST, 'Total', [715, 895, 1085, 1559, 2702.5]]],
  },
  {
    name: 'price of building',
    of: 'every rule',
    cells: (file) => [{ sheet: SHEETS.buildVsBuy, cell: `D${buildRow(file)}`, value: 12_000 }],
    // 1,000 a year for maintenance and 30 a month to run it, in whole cents.
    moved: [[PAID, 'Build', Array.from({ length: 60 }, (_, month) => Math.round(1_200_000 + ((month + 1) * 136_000) / 12) / 100)]],
  },
]

interface Move {
  readonly name: string
  readonly of: string
  readonly cells: (file: ReadWorkbook) => readonly CellChange[]
  readonly moved: readonly (readonly [title: string, series: string, values: readonly number[]])[]
}

/** The first project of the block Break-even. */
function buildRow(file: ReadWorkbook): number {
  return rowOf(file, SHEETS.buildVsBuy, 'Vector store', 'B', rowOf(file, SHEETS.buildVsBuy, 'Break-even'))
}

let files: ReadonlyMap<string, Written>
let back: ReadonlyMap<string, Written>

async function read(bytes: Uint8Array): Promise<Written> {
  return { bytes, cells: await readCells(bytes), charts: await readCharts(bytes) }
}

const fileOf = (name: string, from: ReadonlyMap<string, Written> = files): Written => {
  const file = from.get(name)
  if (file === undefined) throw new Error(`LibreOffice did not write ${name}`)
  return file
}

const drawn = (file: Written, title: string, name: string) =>
  file.charts.find((chart) => chart.title === title)?.series.find((series) => series.name === name)?.values

beforeAll(async () => {
  files = new Map(
    await Promise.all(SUBJECTS.map(async ({ name, plan }) => [name, await read((await writeBoardWorkbook(plan)).bytes)] as const)),
  )
  const inputs = new Map([...files].map(([name, { bytes }]) => [name, bytes]))
  for (const { name, of, cells } of MOVES) inputs.set(`move-${name}`, await withChanges(fileOf(of).bytes, cells(fileOf(of).cells)))
  const saved = await recalculate(inputs)
  back = new Map(await Promise.all([...saved].map(async ([name, bytes]) => [name, await read(bytes)] as const)))
}, 240_000)

describe('the native charts of the exported workbook', () => {
  it('are those of the pack: time with its limit, cost by layer and trends over the quarters, building against buying', () => {
    expect(fileOf('history').charts.map(({ title, plots }) => [title, ...plots])).toEqual([
      [TIME, 'barChart', 'lineChart'],
      [PEOPLE, 'lineChart'],
      [CASES, 'scatterChart'],
      [COST, 'barChart', 'lineChart'],
      [CASH, 'scatterChart'],
      [COST, 'barChart', 'lineChart'],
      [PEOPLE, 'lineChart'],
      [OPEN, 'lineChart'],
    ])
    expect(fileOf('every rule').charts.map(({ title }) => title)).toEqual([
      ...[TIME, PEOPLE, CASES, COST, CASH],
      ...[COST, PEOPLE, OPEN, PAID, PAID],
    ])
  })

  it('are whole, reached, and say what their cells hold', async () => {
    for (const { name } of SUBJECTS) expect(await partProblems(fileOf(name).bytes), name).toEqual([])
  })

  it('come back from LibreOffice with the same titles, cells and values', () => {
    for (const { name } of SUBJECTS) expect(fileOf(name, back).charts, name).toEqual(fileOf(name).charts)
  })

  it.each(MOVES)('move when a cell is typed over: $name', ({ name, of, moved }) => {
    const after = fileOf(`move-${name}`, back)
    for (const [title, series, values] of moved) {
      expect(drawn(fileOf(of), title, series)).not.toEqual(values)
      expect(drawn(after, title, series)?.map((value) => Math.round((value ?? 0) * 1e6) / 1e6)).toEqual(values)
    }
  })

  it('draw after a change what their cells hold then, every one of them', () => {
    let held = 0
    for (const { name } of MOVES) {
      const { charts, cells } = fileOf(`move-${name}`, back)
      for (const { title, series } of charts)
        for (const { refs, values } of series) {
          const range = cellsOf(refs.at(-1) ?? '')
          const inCells = range?.cells.map((cell) => cells.get(range.sheet)?.get(cell)?.value ?? null) ?? []
          held += inCells.length
          expect(inCells).toHaveLength(values.length)
          for (const [index, value] of inCells.entries())
            expect(isSame(typeof value === 'number' ? value : null, values[index] ?? null), `${name}: ${title}`).toBe(true)
        }
    }
    expect(held).toBeGreaterThan(300)
  })
})
