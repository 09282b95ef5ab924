// excelize (Go, as WebAssembly) as an independent engine, which computes one cell at a time and remembers nothing: it computes each
// formula from the results that stand in the file beside what it reads. When no formula of a file differs, none would in a file computed
// from its inputs alone, because every step from them is one of these; of a formula that stands in many cells it takes a sample.

import { createRequire } from 'node:module'
import { init } from 'excelize-wasm'
import { columnIndex } from '#board'
import { differences, type ReadWorkbook, readCells, withResultsOnly } from './read-cells.ts'

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

interface Result {
  readonly value: string
  readonly error: string | null
}

interface Engine {
  /** Computes one cell; fails when the engine has ended. */
  readonly value: (sheet: string, cell: string) => Result
  readonly setFormula: (sheet: string, cell: string, formula: string) => void
  readonly setValue: (sheet: string, cell: string, value: string | number) => void
}

async function startEngine(bytes: Uint8Array): Promise<Engine> {
  lastWords = ''
  const engine = await init(createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz'))
  const opened = engine.OpenReader(bytes)
  if (opened.error) throw new Error(`excelize does not open the file: ${opened.error}`)
  const value: Engine['value'] = (sheet, cell) => {
    // Its type has no word for an engine that has ended.
    const result = opened.CalcCellValue(sheet, cell, RAW) as Result | undefined
    if (result === undefined || lastWords !== '') throw new Error(`excelize ended at ${sheet}!${cell}: ${lastWords}`)
    return result
  }
  return {
    value,
    setFormula: (sheet, cell, formula) => opened.SetCellFormula(sheet, cell, formula),
    setValue: (sheet, cell, result) => opened.SetCellValue(sheet, cell, result),
  }
}

/** Where a condition asks for numbers of at least 0 it counts texts, too: those that stand for an amount are taken away again. */
const AT_LEAST_0 = /COUNTIFS\(((?:[^()]*,)?)([^(),]+),">=0"\)/g
const TEXTS = ['Not set', 'No exchange rate', 'Too large', '≥*']
const withoutTexts = (formula: string) =>
  formula.replace(AT_LEAST_0, (all, before: string, range: string) => {
    const texts = TEXTS.map((text) => `-COUNTIFS(${before}${range},"${text}")`)
    return `(${all}${texts.join('')})`
  })

const AREA = "(?:'([^']+)'|([A-Za-z]+))!\\$A\\$(\\d+):\\$[A-Z]+\\$(\\d+)"
const FORMULAS_IN_ROWS = new RegExp(
  `SUMPRODUCT\\((?:--)?_xlfn\\.ISFORMULA\\(${AREA}\\)(?:\\*\\(1-ISERROR\\([^()]+\\)\\)|(\\*\\(1\\+ISTEXT\\([^()]+\\)\\*LEN\\([^()]+\\)\\*\\([^()]+\\)\\)))?\\)`,
)
const NUMBERS_IN_ROWS = new RegExp(`SUMPRODUCT\\(${AREA},ROW\\([^()]+\\)\\*COLUMN\\([^()]+\\)\\)`)

/**
 * It knows ISFORMULA, ROW and COLUMN of one cell, and says 0 of a range (0.1.3): it is handed how many of the file's cells in the range
 * are formulas, with the letters of their texts, and what the numbers in the range come to, each times its place.
 */
const withCounts = (formula: string, file: ReadWorkbook) => {
  const cellsIn = (sheet: string, first: string, last: string) =>
    [...(file.get(sheet) ?? [])].filter(([cell]) => rowOf(cell) >= Number(first) && rowOf(cell) <= Number(last))
  const counted = formula.replace(
    FORMULAS_IN_ROWS,
    (_, quoted: string | undefined, plain: string, first: string, last: string, withLetters) => {
      const formulas = cellsIn(quoted ?? plain, first, last).filter(([, cell]) => cell.formula !== null)
      const letters = formulas.map(([, { value }]) => (withLetters !== undefined && typeof value === 'string' ? value.length : 0))
      return String(letters.reduce((sum, each) => sum + each, formulas.length))
    },
  )
  return counted.replace(NUMBERS_IN_ROWS, (_, quoted: string | undefined, plain: string, first: string, last: string) => {
    const numbers = cellsIn(quoted ?? plain, first, last).map(([cell, { value, type }]) =>
      type === 'n' && typeof value === 'number' ? value * rowOf(cell) * columnOf(cell) : 0,
    )
    return String(numbers.reduce((sum, each) => sum + each, 0))
  })
}

const columnOf = (cell: string) => columnIndex(cell.replace(/\d+$/, ''))
const rowOf = (cell: string) => Number(cell.replace(/^[A-Z]+/, ''))

/** The cells of which a formula asks whether they hold one. */
const ASKED = /ISFORMULA\((?:'([^']+)'!|([A-Za-z]+)!)?\$?([A-Z]+)\$?(\d+)\)/g

/**
 * What the engine makes of every formula cell of `asked`, a part of the file or all of it: a line for each that differs. An engine
 * that ends all the same is followed by a fresh one, which goes on with the cell.
 */
export async function excelizeDifferences(bytes: Uint8Array, asked: ReadWorkbook): Promise<readonly string[]> {
  const file = await readCells(bytes)
  const kept = new Set(
    [...file].flatMap(([home, cells]) =>
      [...cells.values()].flatMap(({ formula }) =>
        [...(formula ?? '').matchAll(ASKED)].map(([, quoted, plain, column, row]) => `${quoted ?? plain ?? home}!${column}${row}`),
      ),
    ),
  )
  const values = await withResultsOnly(bytes, (sheet, cell) => kept.has(`${sheet}!${cell}`))
  const start = async () => {
    const started = await startEngine(values)
    for (const [sheet, cells] of file)
      for (const [cell, { value }] of cells) if (isLikeAnEscape(value)) started.setFormula(sheet, cell, constant(value))
    return started
  }
  let engine = await start()
  let ends = 0
  const results = new Map<string, Value>()
  for (const [sheet, cells] of asked)
    for (const [cell, { formula, value: held }] of cells) {
      if (formula === null) continue
      for (;;) {
        try {
          engine.setFormula(sheet, cell, withCounts(withoutTexts(formula), file))
          results.set(`${sheet}!${cell}`, asValue(engine.value(sheet, cell), held))
          // As it was, for those that read it.
          const asFormula = kept.has(`${sheet}!${cell}`) || held === null || held === '' || isLikeAnEscape(held)
          if (asFormula) engine.setFormula(sheet, cell, constant(held))
          else engine.setValue(sheet, cell, held)
          break
        } catch (error) {
          ends += 1
          if (ends > MOST_ENDS) throw error
          engine = await start()
        }
      }
    }
  return differences(asked, (sheet, cell) => results.get(`${sheet}!${cell}`) ?? null)
}

/** What cells of one sheet compute to from the inputs of the file, with everything between: each takes as long as all that it reads. */
export async function excelizeFromInputs(bytes: Uint8Array, sheet: string, cells: readonly string[]): Promise<readonly Value[]> {
  const file = await readCells(bytes)
  const engine = await startEngine(bytes)
  for (const [name, each] of file)
    for (const [cell, { formula }] of each) {
      const known = formula === null ? null : withCounts(withoutTexts(formula), file)
      if (known !== null && known !== formula) engine.setFormula(name, cell, known)
    }
  return cells.map((cell) => asValue(engine.value(sheet, cell), file.get(sheet)?.get(cell)?.value ?? null))
}

/** What is worth this engine's time of a file that is much like another. */
export function partOf(file: ReadWorkbook, isPart: (sheet: string, formula: string) => boolean): ReadWorkbook {
  const isAsked = (sheet: string, formula: string | null) => formula !== null && isPart(sheet, formula)
  return new Map([...file].map(([sheet, cells]) => [sheet, new Map([...cells].filter(([, { formula }]) => isAsked(sheet, formula)))]))
}

/** Formulas that stand nowhere on the same sheet of another file. */
export function unlike(other: ReadWorkbook): (sheet: string, formula: string) => boolean {
  const known = new Map([...other].map(([sheet, cells]) => [sheet, new Set([...cells.values()].map(({ formula }) => formula))]))
  return (sheet, formula) => known.get(sheet)?.has(formula) !== true
}

/** With one formula in all rows of a list, cells of other results than those above them take other ways through it. */
const MOST_RESULTS = 3

/**
 * The file without most cells that only say again, in another row or column, what a formula said above: of each formula the first cells of
 * up to three results stay, and the last cell of all, where ranges end.
 */
export function withoutRepeats(file: ReadWorkbook): ReadWorkbook {
  return new Map(
    [...file].map(([sheet, cells]) => {
      const seen = new Map<string, Set<Value>>()
      const lastOf = new Map([...cells].flatMap(([cell, { formula }]) => (formula === null ? [] : [[relative(formula, cell), cell]])))
      const isNew = ([cell, { formula, value }]: [string, { readonly formula: string | null; readonly value: Value }]) => {
        if (formula === null) return false
        const shape = relative(formula, cell)
        const results = seen.get(shape) ?? new Set()
        seen.set(shape, results)
        if (lastOf.get(shape) === cell) return true
        if (results.has(value) || results.size === MOST_RESULTS) return false
        results.add(value)
        return true
      }
      return [sheet, new Map([...cells].filter(isNew))]
    }),
  )
}

/** A text, whose letters and digits are no cell, or a cell. */
const TEXT_OR_CELL = /"(?:[^"]|"")*"|(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?!\()/g

/** The same for the same formula in another row or column. */
const relative = (formula: string, cell: string) =>
  formula.replace(TEXT_OR_CELL, (text, fixed?: string, column?: string, isFixedRow?: string, row?: string) =>
    column === undefined
      ? text
      : [
          fixed ? column : `[${columnIndex(column) - columnIndex(cell.replace(/\d+$/, ''))}]`,
          isFixedRow ? row : `[${Number(row) - rowOf(cell)}]`,
        ].join('!'),
  )

/** A text that looks like an escaped letter it reads with the escape, and writes without it: as a formula it stays as it is. */
const isLikeAnEscape = (value: Value) => typeof value === 'string' && /_x[0-9a-f]{4}_/i.test(value)

/** In a text Go writes 138766134 as 1.38766134e+08. */
const withWholeNumbers = (text: string) => text.replace(/\d(?:\.\d+)?e\+\d+/g, (number) => BigInt(Number(number)).toString())

const constant = (held: Value) => (typeof held === 'number' ? String(held) : `"${(held ?? '').replaceAll('"', '""')}"`)

function asValue({ value, error }: Result, held: Value): Value {
  if (error) return `${value || '#ERROR'} (${error})`
  return typeof held === 'number' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : withWholeNumbers(value)
}
