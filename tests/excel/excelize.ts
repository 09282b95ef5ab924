// excelize (Go, as WebAssembly) as an independent engine: it computes one cell from its inputs and
// knows nothing of the results that stand in the file.

import { createRequire } from 'node:module'
import { init } from 'excelize-wasm'
import type { ReadWorkbook } from './read-cells.ts'

const MASTER = "'Model checks'!$C$5"
const RAW = { RawCellValue: true }
/** So often the engine may end in one file. */
const MOST_ENDS = 5

type Value = string | number | null

/** What Go writes before it ends: without it a crash of the engine is a number. */
let lastWords = ''
const { fs: files } = globalThis as unknown as { readonly fs: { writeSync: (file: number, bytes: Uint8Array) => number } }
files.writeSync = (_file, bytes) => {
  lastWords = (lastWords + new TextDecoder().decode(bytes)).slice(0, 2000)
  return bytes.length
}

/** Computes one cell; fails when the engine has ended. */
type Engine = (sheet: string, cell: string) => { readonly value: string; readonly error: string | null }

async function startEngine(bytes: Uint8Array): Promise<Engine> {
  lastWords = ''
  const engine = await init(createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz'))
  const opened = engine.OpenReader(bytes)
  if (opened.error) throw new Error(`excelize does not open the file: ${opened.error}`)
  return (sheet, cell) => {
    // Its type has no word for an engine that has ended.
    const result = opened.CalcCellValue(sheet, cell, RAW) as ReturnType<Engine> | undefined
    if (result === undefined || lastWords !== '') throw new Error(`excelize ended at ${sheet}!${cell}: ${lastWords}`)
    return result
  }
}

/**
 * What every formula cell of the file computes to: numbers as numbers, errors as their text. Go's garbage collector breaks
 * now and then here, some minutes into its work ("found bad pointer in Go heap"): a fresh engine goes on with the cell.
 */
export async function excelizeResults(bytes: Uint8Array, file: ReadWorkbook): Promise<(sheet: string, cell: string) => Value> {
  let engine = await startEngine(bytes)
  let ends = 0
  const results = new Map<string, Value>()
  // The line that every sheet repeats asks for the whole workbook, every time.
  const repeated = new Map<string, Value>()
  for (const [sheet, cells] of file)
    for (const [cell, { formula, value: held }] of cells) {
      if (formula === null) continue
      let value = repeated.get(formula)
      while (value === undefined)
        try {
          value = asValue(engine(sheet, cell), held)
        } catch (error) {
          ends += 1
          if (ends > MOST_ENDS) throw error
          engine = await startEngine(bytes)
        }
      if (formula.includes(MASTER)) repeated.set(formula, value)
      results.set(`${sheet}!${cell}`, value)
    }
  return (sheet, cell) => results.get(`${sheet}!${cell}`) ?? null
}

function asValue({ value, error }: ReturnType<Engine>, held: Value): Value {
  if (error) return `${value || '#ERROR'} (${error})`
  return typeof held === 'number' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value
}
