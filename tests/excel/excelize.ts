// excelize (Go, as WebAssembly) as an independent engine: it computes one cell from its inputs and
// knows nothing of the results that stand in the file.

import { createRequire } from 'node:module'
import { init } from 'excelize-wasm'
import type { ReadWorkbook } from './read-cells.ts'

const CHECKS = 'Model checks'
const MASTER = `'${CHECKS}'!$C$5`
/** The results that a light reads; ISFORMULA asks what a cell holds, not what it gives. */
const READ_BY_LIGHTS = /(?<!ISFORMULA\()'(Model checks|As exported)'!\$([A-Z]+)\$(\d+)/g
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

interface GoRuntime {
  readonly exited?: boolean
  readonly env: Record<string, string>
  readonly run: (instance: unknown) => Promise<void>
  readonly _scheduledTimeouts: Map<number, unknown>
  readonly _resume: () => void
}

const { prototype: go } = (globalThis as unknown as { readonly Go: { readonly prototype: GoRuntime } }).Go
const { run, _resume: resume } = go
Object.assign(go, {
  // Go ends when its collector meets a number that looks like a pointer to memory it gave back. In WebAssembly that happened
  // minutes into the work on a file, and all was computed again: such numbers are passed over.
  run(this: GoRuntime, instance: unknown) {
    this.env['GODEBUG'] = 'invalidptr=0'
    // Its collector takes a third of the time at Go's own setting; the limit is for the largest files.
    this.env['GOGC'] = '800'
    this.env['GOMEMLIMIT'] = '1500MiB'
    return run.call(this, instance)
  },
  // A dead engine's timers still fire. Resuming it would end the run, and a timer that is not answered asks again without end,
  // with a warning each time, until the memory is full: its timers are forgotten, since nobody waits for what they would do.
  _resume(this: GoRuntime) {
    if (this.exited === true) this._scheduledTimeouts.clear()
    else resume.call(this)
  },
})

interface Engine {
  /** Computes one cell; fails when the engine has ended. */
  readonly value: (sheet: string, cell: string) => { readonly value: string; readonly error: string | null }
  /** Another formula, that gives what this one gave. */
  readonly hand: (sheet: string, cell: string, formula: string) => void
}

/** What it computes with: the file, but for what it lacks. */
async function startEngine(bytes: Uint8Array, file: ReadWorkbook): Promise<Engine> {
  lastWords = ''
  const engine = await init(createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz'))
  const opened = engine.OpenReader(bytes)
  if (opened.error) throw new Error(`excelize does not open the file: ${opened.error}`)
  const handed = new Map([...cellByCell(file)].map(({ sheet, cell, formula }) => [`${sheet}!${cell}`, formula]))
  for (const [place, formula] of handed) opened.SetCellFormula(...placeOf(place), formula)
  const value: Engine['value'] = (sheet, cell) => {
    // Its type has no word for an engine that has ended.
    const result = opened.CalcCellValue(sheet, cell, RAW) as ReturnType<Engine['value']> | undefined
    if (result === undefined || lastWords !== '') throw new Error(`excelize ended at ${sheet}!${cell}: ${lastWords}`)
    return result
  }
  return { value, hand: (sheet, cell, formula) => opened.SetCellFormula(sheet, cell, formula) }
}

function placeOf(place: string): [sheet: string, cell: string] {
  const [sheet = '', cell = ''] = place.split('!')
  return [sheet, cell]
}

/** Where a condition asks for numbers of at least 0 it counts texts, too: those that stand for an amount are taken away again. */
const AT_LEAST_0 = /COUNTIFS\(((?:[^()]*,)?)([^(),]+),">=0"\)/g
const withoutTexts = (formula: string) =>
  formula.replace(AT_LEAST_0, '(COUNTIFS($1$2,">=0")-COUNTIFS($1$2,"Not set")-COUNTIFS($1$2,"No exchange rate"))')

const FORMULAS_IN_ROWS = /SUMPRODUCT\(--_xlfn\.ISFORMULA\((?:'([^']+)'|([A-Za-z]+))!\$A\$(\d+):\$[A-Z]+\$(\d+)\)\)/

/** It knows ISFORMULA of one cell, and says 0 of a range (0.1.3): it is handed those of the file's cells in the range one by one. */
function* cellByCell(file: ReadWorkbook): Generator<{ readonly sheet: string; readonly cell: string; readonly formula: string }> {
  for (const [sheet, cells] of file)
    for (const [cell, { formula }] of cells) {
      if (formula === null) continue
      if (withoutTexts(formula) !== formula) yield { sheet, cell, formula: withoutTexts(formula) }
      const [, quoted, plain = quoted, first, last] = FORMULAS_IN_ROWS.exec(formula) ?? []
      if (plain === undefined) continue
      const inside = [...(file.get(plain) ?? [])].flatMap(([each, { formula: own, value }]) => {
        const row = Number(each.replace(/^[A-Z]+/, ''))
        // For an empty cell below a merged one it answers what it answers for the first of them.
        const isEmpty = own === null && value === null
        return !isEmpty && row >= Number(first) && row <= Number(last) ? each : []
      })
      const sum = inside.map((each) => `_xlfn.ISFORMULA('${plain}'!${each})`).join('+')
      yield { sheet, cell, formula: formula.replace(FORMULAS_IN_ROWS, () => `(${sum})`) }
    }
}

/**
 * What every formula cell of the file computes to: numbers as numbers, errors as their text. An engine that
 * ends all the same is followed by a fresh one, which goes on with the cell.
 *
 * The lights that every sheet shows ask for the whole workbook, every time. They come last, and read what the engine has made
 * of the cells that they ask.
 */
export async function excelizeResults(bytes: Uint8Array, file: ReadWorkbook): Promise<(sheet: string, cell: string) => Value> {
  const formulas = [...file].flatMap(([sheet, cells]) =>
    [...cells].map(([cell, { formula, value }]) => ({ sheet, cell, formula, held: value })),
  )
  const lights = formulas.filter(({ formula }) => formula?.includes(MASTER))
  const others = formulas.filter(({ formula }) => formula !== null && !formula.includes(MASTER))
  const known = new Set(
    lights.flatMap(({ formula }) =>
      [...(formula ?? '').matchAll(READ_BY_LIGHTS)].map(([, sheet, column, row]) => `${sheet}!${column}${row}`),
    ),
  )
  const results = new Map<string, Value>()
  let engine = await startEngine(bytes, file)
  let ends = 0
  const compute = async (cells: typeof formulas, ready: () => void) => {
    ready()
    for (const { sheet, cell, held } of cells)
      for (;;) {
        try {
          results.set(`${sheet}!${cell}`, asValue(engine.value(sheet, cell), held))
          break
        } catch (error) {
          ends += 1
          if (ends > MOST_ENDS) throw error
          engine = await startEngine(bytes, file)
          ready()
        }
      }
  }
  await compute(others, () => {})
  await compute(lights, () => {
    for (const place of known) {
      const result = results.get(place)
      if (result !== undefined) engine.hand(...placeOf(place), `"${result ?? ''}"`)
    }
  })
  return (sheet, cell) => results.get(`${sheet}!${cell}`) ?? null
}

/** What is worth this engine's time of a file that is much like another. The lights and their checks ask for the whole file. */
export function partOf(file: ReadWorkbook, isPart: (sheet: string, formula: string) => boolean): ReadWorkbook {
  const isAsked = (sheet: string, formula: string | null) =>
    formula !== null && sheet !== CHECKS && !formula.includes(MASTER) && isPart(sheet, formula)
  return new Map([...file].map(([sheet, cells]) => [sheet, new Map([...cells].filter(([, { formula }]) => isAsked(sheet, formula)))]))
}

/** Formulas that stand nowhere on the same sheet of another file. */
export function unlike(other: ReadWorkbook): (sheet: string, formula: string) => boolean {
  const known = new Map([...other].map(([sheet, cells]) => [sheet, new Set([...cells.values()].map(({ formula }) => formula))]))
  return (sheet, formula) => known.get(sheet)?.has(formula) !== true
}

function asValue({ value, error }: ReturnType<Engine['value']>, held: Value): Value {
  if (error) return `${value || '#ERROR'} (${error})`
  return typeof held === 'number' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value
}
