// A bill row by row, whatever kind of file the rows come from: the first one that a source knows names the columns, and all that
// follow are its lines. Several files are one bill if one source knows all of them; columns that somebody named are the same ones in each.

import { fail, ok, type Problem, problem, type Result } from '#core'
import { BillHeader, columnKey } from './bill-header.ts'
import { writtenMonth } from './bill-months.ts'
import type { BillOrder, BillRead } from './bill-read.ts'
import type { BillSource } from './bill-source.ts'
import type { Overlap } from './file-months.ts'
import { LineReader } from './line-reader.ts'
import type { ScannedRow } from './row-scanner.ts'
import { isUndatedReport } from './sources/gcp.ts'
import { BILL_SOURCES } from './sources/index.ts'
import { mappedSource } from './sources/mapped.ts'

/** Lines that may stand above the columns. */
export const MOST_ABOVE = 50

const NOTHING_READ: BillRead = {
  files: [],
  source: null,
  columns: [],
  ...{
    questions: [],
    groups: [],
    totals: [],
    monthTotals: [],
    monthFiles: {},
    leftMonths: [],
    control: null,
    ownTotals: [],
    faults: [],
    faultyLines: 0,
  },
  ...{ lines: 0, blankLines: 0, basis: null, bases: {}, unknownKinds: [], tags: [], emails: 0, dayOrder: null },
}

export class BillReading {
  readonly #files: readonly string[]
  /** Which of them is at hand. */
  #at = 0
  readonly #order: BillOrder
  readonly #left: ReadonlySet<string>
  readonly #sources: readonly BillSource[]
  #above: string[][] = []
  /** A row of the file at hand has named the columns. */
  #isInLines = false
  #lines: LineReader | null = null
  #refused: Problem | null = null

  /** @param left what of which file doesn't count */
  constructor(files: readonly string[], order: BillOrder, left: ReadonlySet<string> = new Set()) {
    this.#files = files
    this.#left = left
    this.#order = order
    this.#sources = [...BILL_SOURCES, ...(order.columns === null ? [] : [mappedSource(order.columns)])]
  }

  /** So many lines name no columns that none will. */
  get isUnknown(): boolean {
    return !this.#isInLines && this.#above.length > MOST_ABOVE
  }

  /** A row of the file at hand has named the columns. */
  get isKnown(): boolean {
    return this.#isInLines
  }

  /** Why nothing further is read. */
  get refused(): Problem | null {
    return this.#refused ?? this.#lines?.refused ?? null
  }

  /** What earlier files say of months that a later one has, once all are read; null: nothing. */
  get overlap(): Overlap | null {
    return this.#lines?.overlap ?? null
  }

  /** Columns whose cells are asked for; null: no row has named them yet. */
  get places(): ReadonlySet<number> | null {
    return this.#isInLines ? (this.#lines?.places ?? null) : null
  }

  /** Answers false when no further row is wanted. */
  take(row: ScannedRow): boolean {
    if (this.#isInLines && this.#lines !== null) return this.#lines.take(row)
    const names = namesIn(row)
    const header = new BillHeader(names, this.#above)
    const source = this.#sources.find((each) => each.isIn(header))
    if (source === undefined && isUndatedReport(header)) this.#refused = problem('bill-no-months', { file: this.#file })
    else if (source === undefined) this.#above.push(names)
    else this.#begin(source, header)
    return this.#refused === null && this.#above.length <= MOST_ABOVE
  }

  #begin(source: BillSource, header: BillHeader): void {
    const columns = amountsOf(source, header)
    if (columns.length > 1) {
      this.#refused = problem('bill-two-amounts', { file: this.#file, columns })
      return
    }
    this.#lines ??= new LineReader(source, header, this.#order, this.#files, this.#left)
    if (!this.#lines.isContinuedBy(source, header)) {
      this.#refused = this.#otherBill()
      return
    }
    this.#lines.begin(this.#file, this.#at, header)
    this.#isInLines = true
  }

  get #file(): string {
    return this.#files[this.#at] ?? ''
  }

  #otherBill(): Problem {
    return problem('bill-parts-differ', { file: this.#file, first: this.#files[0] ?? '', what: 'columns' })
  }

  /** What follows is of the next file. null: go on; otherwise why nothing further is read. */
  nextFile(): Problem | null {
    // The first file has named columns that this one does not have.
    if (this.#lines !== null && !this.#isInLines) this.#refused ??= this.#otherBill()
    if (this.refused !== null) return this.refused
    this.#at++
    this.#above = []
    this.#isInLines = false
    return null
  }

  end(): Result<BillRead> {
    if (this.#lines === null) return this.#unknown()
    if (!this.#isInLines) return fail(this.#otherBill())
    const read = this.#lines.result(this.#files)
    if (this.refused !== null) return fail(this.refused)
    return read.lines + read.faultyLines === 0 ? fail(problem('bill-no-lines', { file: this.#file })) : ok(read)
  }

  /** No source knows the columns: they are asked for, unless what was said of them fits no row of the file. */
  #unknown(): Result<BillRead> {
    const file = this.#file
    const columns = namedColumns(this.#above)
    if (columns.length < 2 || isLine(columns)) return fail(problem('bill-no-columns', { file }))
    if (this.#order.columns !== null) {
      const asked = Object.keys(this.#order.columns)
      const missing = asked.filter((name) => !columns.some((column) => columnKey(column) === columnKey(name)))
      return fail(problem('bill-columns-missing', { file, missing }))
    }
    return ok({ ...NOTHING_READ, files: this.#files, questions: [{ id: 'columns', columns, examples: firstCells(this.#above) }] })
  }
}

export function namesIn(row: ScannedRow): string[] {
  return Array.from({ length: row.count }, (_, at) => row.text(at))
}

/** Of rows none of which a source knows: the widest, below its titles. */
export function namedColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const named = rows.map((names) => names.filter((name) => name !== ''))
  return named.reduce((widest, names) => (names.length > widest.length ? names : widest), [])
}

const LONGEST_EXAMPLE = 40

/** What stands first below each of the columns that namedColumns names; empty where nothing does. */
function firstCells(rows: readonly (readonly string[])[]): readonly string[] {
  const width = namedColumns(rows).length
  const at = rows.findIndex((row) => row.filter((cell) => cell !== '').length === width)
  const below = rows.slice(at + 1)
  const first = (place: number) => below.map((row) => row[place] ?? '').find((cell) => cell !== '') ?? ''
  return (rows[at] ?? []).flatMap((name, place) => (name === '' ? [] : [first(place).slice(0, LONGEST_EXAMPLE)]))
}

/** Cells of a line and no names: a day, and an amount with decimals. */
function isLine(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length > 7 && writtenMonth(cell) !== '') && cells.some((cell) => /^-?\d+[.,]\d+$/.test(cell))
}

/** Of columns that a source knows, the first one it has is the amount; of those that somebody named, each would be. */
function amountsOf(source: BillSource, header: BillHeader): readonly string[] {
  const columns = (source.columns.amount ?? []).map((name) => header.called(name)).filter(({ length }) => length > 0)
  return source.id === 'mapped' ? columns.flat() : (columns[0] ?? [])
}
