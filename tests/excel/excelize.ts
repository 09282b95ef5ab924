// excelize (Go, as WebAssembly) as an independent engine: it computes one cell from its inputs and
// knows nothing of the results that stand in the file.

import { createRequire } from 'node:module'
import { init } from 'excelize-wasm'
import type { ReadWorkbook } from './read-cells.ts'

const MASTER = "'Model checks'!$C$5"
const RAW = { RawCellValue: true }

/** What every formula cell of the file computes to: numbers as numbers, errors as their text. */
export async function excelizeResults(
  bytes: Uint8Array,
  file: ReadWorkbook,
): Promise<(sheet: string, cell: string) => string | number | null> {
  const engine = await init(createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz'))
  const opened = engine.OpenReader(bytes)
  if (opened.error) throw new Error(`excelize does not open the file: ${opened.error}`)
  const known = new Map<string, string | number | null>()
  const computed = (sheet: string, cell: string) => {
    const { value, error } = opened.CalcCellValue(sheet, cell, RAW)
    if (error) return `${value || '#ERROR'} (${error})`
    const held = file.get(sheet)?.get(cell)?.value
    return typeof held === 'number' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value
  }
  // The line that every sheet repeats asks for the whole workbook, every time.
  return (sheet, cell) => {
    const formula = file.get(sheet)?.get(cell)?.formula ?? ''
    if (!formula.includes(MASTER)) return computed(sheet, cell)
    if (!known.has(formula)) known.set(formula, computed(sheet, cell))
    return known.get(formula) ?? null
  }
}
