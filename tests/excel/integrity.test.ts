// The two lights under a reader's hands: whatever formula is typed over, the first one says so; an input moves the second alone.

import { beforeAll, describe, expect, it } from 'vitest'
import { type CellPlan, columnLetter, type SheetPlan } from '#board'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { startEngine } from './excelize.ts'
import { componentAt, rowOf, shareCell } from './find-cells.ts'
import { recalculate } from './libre-office.ts'
import { type CellChange, type ReadWorkbook, readCells, withChanges } from './read-cells.ts'
import { rangeOf } from './sheet-conventions.ts'
import { costsSubject, seedSubject } from './subjects.ts'

const seed = seedSubject()
const costs = costsSubject()
const LIGHT_ROW = 3
const NO_LIGHT_AFTER = seed.plan.sheets.at(-1)?.name

let sent: { readonly bytes: Uint8Array; readonly file: ReadWorkbook }

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(seed.plan)
  sent = { bytes, file: await readCells(bytes) }
})

interface FormulaCell {
  readonly cell: string
  readonly row: number
  /** What it shows: typed over it, it leaves no trace in sight. */
  readonly value: string | number
}

function printedFormulas({ print, rows }: SheetPlan): readonly FormulaCell[] {
  const { left, right, bottom } = rangeOf(print.area)
  return rows.flatMap(({ number, cells }) =>
    cells
      .filter(({ formula, column }) => formula !== undefined && column >= left && column <= right && number <= bottom)
      .map((cell) => ({ cell: `${columnLetter(cell.column)}${number}`, row: number, value: shownBy(cell) })),
  )
}

function shownBy({ value = '' }: CellPlan): string | number {
  return typeof value === 'object' ? value.date : typeof value === 'boolean' ? Number(value) : value
}

/** What the light of a sheet says of its witnesses. */
function watchOf(sheet: string): string {
  const light = sent.file.get(sheet)?.get(`B${LIGHT_ROW}`)?.formula ?? ''
  return /REPT\(.*\)(?=&)/.exec(light)?.[0] ?? ''
}

/** So often the engine may end at one cell. */
const MOST_ENDS = 5

/** The engine ends now and then, some minutes into its work: a fresh one does it again. */
async function asOftenAsNeeded<T>(attempt: () => T, startAnew: () => Promise<void>): Promise<T> {
  for (let ends = 0; ends < MOST_ENDS; ends += 1)
    try {
      return attempt()
    } catch {
      await startAnew()
    }
  return attempt()
}

describe('model integrity', () => {
  it('turns for each formula cell of every printed area that is typed over with what it shows', { timeout: 1_800_000 }, async () => {
    const { bytes, file } = sent
    const unnoticed: string[] = []
    let tried = 0
    for (const [place, sheet] of seed.plan.sheets.entries()) {
      let engine = await startEngine(bytes, file)
      /** What feeds the lights of all sheets; a light feeds that of the next sheet. */
      const witness = (row: number): string => {
        if (row === LIGHT_ROW) return engine.part(watchOf(seed.plan.sheets[place + 1]?.name ?? ''))
        if (sheet.name === SHEETS.modelChecks) return engine.value(SHEETS.asExported, 'C5').value
        if (sheet.name === SHEETS.asExported) return engine.part(watchOf(SHEETS.cover))
        return engine.value(SHEETS.modelChecks, `G${rowOf(file, SHEETS.modelChecks, `Formulas in place on ${sheet.name}`)}`).value
      }
      const before = new Map<boolean, string>()
      for (const { cell, row, value } of printedFormulas(sheet)) {
        const isLight = row === LIGHT_ROW
        if (isLight && sheet.name === NO_LIGHT_AFTER) continue
        const says = await asOftenAsNeeded(
          () => {
            if (!before.has(isLight)) before.set(isLight, witness(row))
            engine.overwrite(sheet.name, cell, value)
            const found = witness(row)
            engine.restore(sheet.name, cell)
            return found
          },
          async () => {
            engine = await startEngine(bytes, file)
          },
        )
        if (says === before.get(isLight)) unnoticed.push(`${sheet.name}!${cell}`)
        tried += 1
      }
    }
    expect(unnoticed).toEqual([])
    expect(tried).toBeGreaterThan(900)
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
    const files = new Map<string, Uint8Array>()
    for (const sheet of seed.plan.sheets) {
      const last = printedFormulas(sheet).at(-1)
      if (last === undefined || last.row === LIGHT_ROW) continue
      files.set(`over ${sheet.name}`, await withChanges(bytes, [{ sheet: sheet.name, cell: last.cell, value: last.value }]))
    }
    for (const [name, change] of Object.entries(WHAT_IFS)) files.set(name, await withChanges(bytes, [change(file)]))
    const costsBytes = (await writeBoardWorkbook(costs.plan)).bytes
    const rate = `D${rowOf(await readCells(costsBytes), SHEETS.costs, 'EUR')}`
    files.set(RATE, await withChanges(costsBytes, [{ sheet: SHEETS.costs, cell: rate, value: 1.25 }]))
    for (const [name, output] of await recalculate(files)) {
      const cells = (await readCells(output)).get(SHEETS.summary)
      shown.set(name, String(cells?.get(`B${LIGHT_ROW}`)?.value))
    }
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
