// The two lights under a reader's hands: whatever formula is typed over, the first one says so, because it counts every formula
// cell of every printed area, and LibreOffice types one over on every sheet; an input moves the second alone.

import { beforeAll, describe, expect, it } from 'vitest'
import { type CellPlan, columnLetter, type SheetPlan } from '#board'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { componentAt, rowOf, shareCell } from './find-cells.ts'
import { recalculatedMoves } from './libre-office.ts'
import { type CellChange, type ReadWorkbook, readCells } from './read-cells.ts'
import { rangeOf } from './sheet-conventions.ts'
import { costsSubject, seedSubject } from './subjects.ts'

const seed = seedSubject()
const costs = costsSubject()
const LIGHT_ROW = 3

let sent: { readonly bytes: Uint8Array; readonly file: ReadWorkbook }

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(seed.plan)
  sent = { bytes, file: await readCells(bytes) }
})

interface FormulaCell {
  readonly cell: string
  readonly row: number
  readonly column: number
  /** What it shows: typed over it, it leaves no trace in sight. */
  readonly value: string | number
}

function printedFormulas({ print, rows }: SheetPlan): readonly FormulaCell[] {
  const { left, right, bottom } = rangeOf(print.area)
  return rows.flatMap(({ number, cells }) =>
    cells
      .filter(({ formula, column }) => formula !== undefined && column >= left && column <= right && number <= bottom)
      .map((cell) => ({ cell: `${columnLetter(cell.column)}${number}`, row: number, column: cell.column, value: shownBy(cell) })),
  )
}

function shownBy({ value = '' }: CellPlan): string | number {
  return typeof value === 'object' ? value.date : typeof value === 'boolean' ? Number(value) : value
}

/** What the count of a sheet's formulas counts: "$A$4:$M$60" of the row that Model checks has for it. */
function countedRange(sheet: string): ReturnType<typeof rangeOf> {
  const row = rowOf(sent.file, SHEETS.modelChecks, `Formulas in place on ${sheet}`)
  const formula = sent.file.get(SHEETS.modelChecks)?.get(`F${row}`)?.formula ?? ''
  const [, range = ''] = /ISFORMULA\((?:'[^']+'|[A-Za-z]+)!([^)]+)\)/.exec(formula) ?? []
  return rangeOf(range.replaceAll('$', ''))
}

describe('model integrity', () => {
  it('counts every formula cell of every printed area below its lights', () => {
    const watched = seed.plan.sheets.filter(({ name }) => name !== SHEETS.modelChecks && name !== SHEETS.asExported)
    const counts = watched.map((sheet) => {
      const { left, right, top, bottom } = countedRange(sheet.name)
      const cells = printedFormulas(sheet).filter(({ row }) => row !== LIGHT_ROW)
      const outside = cells.filter(({ row, column }) => row < top || row > bottom || column < left || column > right)
      expect(outside.map(({ cell }) => `${sheet.name}!${cell}`)).toEqual([])
      return cells.length
    })
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(900)
  })
})

describe('the lights, in LibreOffice', () => {
  const shown = new Map<string, string>()
  const WHAT_IFS: Readonly<Record<string, (file: ReadWorkbook) => CellChange>> = {
    'a limit': (file) => ({ sheet: SHEETS.inputs, cell: `C${rowOf(file, SHEETS.inputs, 'Time on one component')}`, value: 0.03 }),
    'a price': (file) => ({ ...componentAt(file, 'Kubernetes cluster', 'Monthly cost'), value: 0 }),
    'a share of time': (file) => shareCell(file, 'API containers and load balancer', 0.21),
    'an answer': (file) => ({ ...componentAt(file, 'Vector store', 'Differentiator'), value: 'Not sure' }),
  }
  const RATE = 'an exchange rate'

  beforeAll(async () => {
    const { bytes, file } = sent
    const over = seed.plan.sheets.flatMap((sheet) => {
      const last = printedFormulas(sheet).at(-1)
      if (last === undefined || last.row === LIGHT_ROW) return []
      return [[`over ${sheet.name}`, [{ sheet: sheet.name, cell: last.cell, value: last.value }]] as const]
    })
    const whatIfs = Object.entries(WHAT_IFS).map(([name, change]) => [name, [change(file)]] as const)
    const costsBytes = (await writeBoardWorkbook(costs.plan)).bytes
    const rate = `D${rowOf(await readCells(costsBytes), SHEETS.costs, 'EUR')}`
    const moved = await recalculatedMoves([
      { bytes, moves: Object.fromEntries<readonly CellChange[]>([...over, ...whatIfs]) },
      { bytes: costsBytes, moves: { [RATE]: [{ sheet: SHEETS.costs, cell: rate, value: 1.25 }] } },
    ])
    for (const [name, sheets] of moved) shown.set(name, String(sheets.get(SHEETS.summary)?.get(`B${LIGHT_ROW}`)?.value))
  }, 600_000)

  it('see a formula typed over on every sheet', () => {
    const over = [...shown].filter(([name]) => name.startsWith('over '))
    expect(over.length).toBeGreaterThan(8)
    expect(over.filter(([, light]) => /^Model integrity: all pass ·/.test(light))).toEqual([])
  })

  it.each([...Object.keys(WHAT_IFS), RATE])('leave integrity as it was for a what-if and count it: %s', (name) => {
    expect(shown.get(name)).toBe('Model integrity: all pass · Inputs changed since export: 1')
  })
})
