// export and import: our board workbook and our inventory list against SheetJS writing and reading
// the same plain cells.

import { setFlagsFromString } from 'node:v8'
import { read, utils, type WorkSheet, write } from 'xlsx'
import { planBoardWorkbook, type WorkbookPlan } from '#board'
import { type Assessment, assess, type IsoTime, type Workbook } from '#core'
import { SMALL_HEAP, writeBoardWorkbook } from '#excel'
import { workbookFromCsv } from '#intake'
import type { ComponentSketch } from '../../tests/builders/workbook.ts'
import { AS_OF } from '../../tests/builders/workbook.ts'
import { plainList } from '../plain-list.ts'
import { type BenchResult, benchResult } from '../result.ts'
import { type Pair, sideBySide } from './side-by-side.ts'

/**
 * From the workbook in memory to the bytes of the file; SheetJS gets the cells ready. Then the stages of ours, each against the
 * whole of it.
 */
export async function measureExport(workbook: Workbook, rounds: number): Promise<readonly BenchResult[]> {
  const assessment = assess(workbook, AS_OF)
  const size = assessment.components.length
  let stages = { plan: 0, sheets: 0, styles: 0, charts: 0, zip: 0 }
  const ours = async () => {
    const from = performance.now()
    const planned = planOf(workbook, assessment)
    const plan = performance.now() - from
    stages = { plan, ...(await writeBoardWorkbook(planned)).took }
  }
  const plain = plainSheets(planOf(workbook, assessment))
  const took = await sideBySide({ ours, yardstick: () => writePlain(plain) }, rounds)
  const whole = Object.values(stages).reduce((sum, ms) => sum + ms, 0)
  const stage = (of: keyof typeof stages) => benchResult({ name: `export-${of}`, size, unit: 'ms', ours: stages[of], yardstick: whole })
  return [
    benchResult({ name: 'export', size, unit: 'ms', ...took }),
    ...(['plan', 'sheets', 'styles', 'charts', 'zip'] as const).map(stage),
  ]
}

/** From the workbook in memory to the bytes of the file. */
export function exportOf(workbook: Workbook): () => Promise<unknown> {
  const assessment = assess(workbook, AS_OF)
  return () => writeBoardWorkbook(planOf(workbook, assessment))
}

/** The app reads it from the head of the saved file. */
const FINGERPRINT = '3f9a1c27b0de'

function planOf(workbook: Workbook, assessment: Assessment): WorkbookPlan {
  const planned = planBoardWorkbook({ workbook, assessment, fingerprint: FINGERPRINT, appVersion: 'bench' })
  if (!planned.ok) throw new Error(planned.problem.code)
  return planned.value
}

/** Highest memory of a process that reads, judges and writes one list, in MB. */
export async function exportOnce(workbook: Workbook): Promise<number> {
  setFlagsFromString(SMALL_HEAP)
  await writeBoardWorkbook(planOf(workbook, assess(workbook, AS_OF)))
  return process.resourceUsage().maxRSS / 1024
}

type PlainCell = string | number | boolean | null
type PlainSheet = { readonly name: string; readonly rows: PlainCell[][] }

/** What the cells show, without formulas and looks. */
function plainSheets(plan: WorkbookPlan): readonly PlainSheet[] {
  return plan.sheets.map(({ name, rows }) => {
    const cells: PlainCell[][] = []
    for (const row of rows) {
      const line: PlainCell[] = []
      for (const { column, value } of row.cells) line[column - 1] = typeof value === 'object' ? value.date : (value ?? null)
      cells[row.number - 1] = line
    }
    return { name, rows: Array.from(cells, (line) => line ?? []) }
  })
}

function writePlain(sheets: readonly PlainSheet[]): unknown {
  const book = utils.book_new()
  for (const { name, rows } of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
}

export async function measureImport(sketches: readonly ComponentSketch[]): Promise<BenchResult> {
  return benchResult({ name: 'import', size: sketches.length, unit: 'ms', ...(await sideBySide(importOf(sketches), 7)) })
}

/** From the bytes of the list to a workbook of records; SheetJS to a table of cells. */
export function importOf(sketches: readonly ComponentSketch[]): Pair {
  const bytes = new TextEncoder().encode(plainList(sketches))
  let made = 0
  const context = { id: 'w-bench', at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `id-${++made}` }
  const ours = () => {
    const workbook = workbookFromCsv(bytes, 'list.csv', context)
    if (!workbook.ok) throw new Error(`The list was refused: ${JSON.stringify(workbook.problem)}`)
  }
  const yardstick = () => {
    const [sheet] = Object.values(read(bytes, { type: 'array' }).Sheets)
    return utils.sheet_to_json(sheet as WorkSheet, { header: 1 })
  }
  return { ours, yardstick }
}
