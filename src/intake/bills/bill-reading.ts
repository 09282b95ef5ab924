// A bill row by row, whatever kind of file the rows come from: the first one that a source knows names the columns, and all that
// follow are its lines.

import { fail, ok, type Problem, problem, type Result } from '#core'
import { BillHeader, columnKey } from './bill-header.ts'
import type { BillOrder, BillRead } from './bill-read.ts'
import type { BillSource } from './bill-source.ts'
import { LineReader } from './line-reader.ts'
import type { ScannedRow } from './row-scanner.ts'
import { BILL_SOURCES } from './sources/index.ts'
import { mappedSource } from './sources/mapped.ts'

/** Lines that may stand above the columns. */
const MOST_ABOVE = 50

const NOTHING_READ: BillRead = {
  source: null,
  ...{ questions: [], groups: [], totals: [], control: null, ownTotals: [], faults: [], faultyLines: 0 },
  ...{ lines: 0, blankLines: 0, basis: null, tags: [], emails: 0 },
}

export class BillReading {
  readonly #file: string
  readonly #order: BillOrder
  readonly #sources: readonly BillSource[]
  readonly #above: string[][] = []
  #lines: LineReader | null = null

  constructor(file: string, order: BillOrder) {
    this.#file = file
    this.#order = order
    this.#sources = [...BILL_SOURCES, ...(order.columns === null ? [] : [mappedSource(order.columns)])]
  }

  /** So many lines name no columns that none will. */
  get isUnknown(): boolean {
    return this.#lines === null && this.#above.length > MOST_ABOVE
  }

  /** A row has named the columns. */
  get isKnown(): boolean {
    return this.#lines !== null
  }

  /** Why nothing further is read. */
  get refused(): Problem | null {
    return this.#lines?.refused ?? null
  }

  /** Columns whose cells are asked for; null: no row has named them yet. */
  get places(): ReadonlySet<number> | null {
    return this.#lines?.places ?? null
  }

  /** Answers false when no further row is wanted. */
  take(row: ScannedRow): boolean {
    if (this.#lines !== null) return this.#lines.take(row)
    const names = Array.from({ length: row.count }, (_, at) => row.text(at))
    const header = new BillHeader(names, this.#above)
    const source = this.#sources.find((each) => each.isIn(header))
    if (source !== undefined) this.#lines = new LineReader(this.#file, source, header, this.#order)
    else this.#above.push(names)
    return this.#above.length <= MOST_ABOVE
  }

  end(): Result<BillRead> {
    if (this.#lines === null) return this.#unknown()
    const read = this.#lines.result()
    if (this.#lines.refused !== null) return fail(this.#lines.refused)
    return read.lines + read.faultyLines === 0 ? fail(problem('bill-no-lines', { file: this.#file })) : ok(read)
  }

  /** No source knows the columns: they are asked for, unless what was said of them fits no row of the file. */
  #unknown(): Result<BillRead> {
    const file = this.#file
    const named = this.#above.map((names) => names.filter((name) => name !== ''))
    const columns = named.reduce((widest, names) => (names.length > widest.length ? names : widest), [])
    if (columns.length < 2) return fail(problem('bill-no-columns', { file }))
    if (this.#order.columns !== null) {
      const asked = Object.keys(this.#order.columns)
      const missing = asked.filter((name) => !columns.some((column) => columnKey(column) === columnKey(name)))
      return fail(problem('bill-columns-missing', { file, missing }))
    }
    return ok({ ...NOTHING_READ, questions: [{ id: 'columns', columns }] })
  }
}
