// A bill from its bytes to groups that come to what the file says. The file is read once, a piece at a time, and never held: what
// it needs does not grow with its length. Called by the command line and by the window's import.

import { fail, ok, type Problem, problem, type Result } from '#core'
import { guessDelimiter } from '../formats/delimited-text/delimiter.ts'
import { BillHeader, columnKey } from './bill-header.ts'
import type { BillOrder, BillRead } from './bill-read.ts'
import type { BillSource } from './bill-source.ts'
import { LineReader } from './line-reader.ts'
import { ByteFault, openBytes } from './open-bytes.ts'
import { RowScanner, type ScanFault, type ScannedRow } from './row-scanner.ts'
import { BILL_SOURCES } from './sources/index.ts'
import { mappedSource } from './sources/mapped.ts'

/** Lines that may stand above the columns. */
const MOST_ABOVE = 50
/** So many bytes are read between two looks at whether somebody has stopped it. */
const PIECE_BYTES = 262_144

interface Watched {
  readonly signal?: AbortSignal
  /** Bytes of the file, unpacked. */
  readonly onProgress?: (bytes: number) => void
}

/**
 * Everything a bill says, or why it cannot be read. Where something has to be asked first the answer has no groups.
 * @param file its name, as Problems show it
 */
export async function readBill(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  order: BillOrder,
  { signal, onProgress }: Watched = {},
): Promise<Result<BillRead>> {
  const opened = await openBytes(bytes, file)
  if (!opened.ok) return opened
  try {
    const reading = new BillReading(file, order, delimiterOf(opened.value.first))
    let done = 0
    for await (const all of opened.value.pieces) {
      for (let from = 0; from < all.length; from += PIECE_BYTES) {
        if (signal?.aborted) return fail(problem('bill-stopped', { file }))
        const piece = all.subarray(from, from + PIECE_BYTES)
        const refused = reading.push(piece)
        if (refused !== null) return fail(refused)
        if (reading.isUnknown) return reading.end()
        done += piece.length
        onProgress?.(done)
      }
    }
    return reading.end()
  } catch (error) {
    if (error instanceof ByteFault) return fail(error.problem)
    throw error
  } finally {
    await opened.value.close()
  }
}

function delimiterOf(first: Uint8Array): string {
  return guessDelimiter(new TextDecoder('latin1').decode(first)) ?? ','
}

const NOTHING_READ: BillRead = {
  source: null,
  ...{ questions: [], groups: [], totals: [], control: null, ownTotals: [], faults: [], faultyLines: 0 },
  ...{ lines: 0, blankLines: 0, basis: null, tags: [], emails: 0 },
}

class BillReading {
  readonly #file: string
  readonly #order: BillOrder
  readonly #scanner: RowScanner
  readonly #sources: readonly BillSource[]
  readonly #above: string[][] = []
  #lines: LineReader | null = null

  constructor(file: string, order: BillOrder, delimiter: string) {
    this.#file = file
    this.#order = order
    this.#sources = [...BILL_SOURCES, ...(order.columns === null ? [] : [mappedSource(order.columns)])]
    this.#scanner = new RowScanner(delimiter, (row) => this.#take(row))
  }

  /** So many lines name no columns that none will. */
  get isUnknown(): boolean {
    return this.#lines === null && this.#above.length > MOST_ABOVE
  }

  /** null: go on. */
  push(piece: Uint8Array): Problem | null {
    return this.#refusal(this.#scanner.push(piece))
  }

  end(): Result<BillRead> {
    const refused = this.isUnknown ? null : this.#refusal(this.#scanner.end())
    if (refused !== null) return fail(refused)
    if (this.#lines === null) return this.#unknown()
    const read = this.#lines.result()
    if (this.#lines.refused !== null) return fail(this.#lines.refused)
    return read.lines + read.faultyLines === 0 ? fail(problem('bill-no-lines', { file: this.#file })) : ok(read)
  }

  #take(row: ScannedRow): boolean {
    if (this.#lines !== null) return this.#lines.take(row)
    const names = Array.from({ length: row.count }, (_, at) => row.text(at))
    const header = new BillHeader(names, this.#above)
    const source = this.#sources.find((each) => each.isIn(header))
    if (source !== undefined) this.#lines = new LineReader(this.#file, source, header, this.#order)
    else this.#above.push(names)
    return this.#above.length <= MOST_ABOVE
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

  #refusal(fault: ScanFault | null): Problem | null {
    if (this.#lines !== null && this.#lines.refused !== null) return this.#lines.refused
    if (fault === null) return null
    const { line } = fault
    switch (fault.kind) {
      case 'unclosed-quote':
        return problem('csv-unclosed-quote', { file: this.#file, line })
      case 'row-too-long':
        return problem('bill-row-too-long', { file: this.#file, line })
      case 'encoding':
        return problem('csv-wrong-encoding', { file: this.#file, encoding: 'Windows-1252', line })
    }
  }
}
