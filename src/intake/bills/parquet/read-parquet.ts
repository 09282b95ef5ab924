// A bill in Parquet: the columns that its lines are asked for, a page of each at a time, as rows for the same reader of lines that
// rows of text go to.

import { type Problem, problem } from '#core'
import type { AmountCell } from '../amount-cell.ts'
import type { BillFile } from '../bill-file.ts'
import type { BillReading } from '../bill-reading.ts'
import type { Watched } from '../read-bill.ts'
import type { ScannedRow } from '../row-scanner.ts'
import { BillColumn } from './bill-column.ts'
import { type ParquetColumn, type ParquetFooter, readFooter } from './parquet-footer.ts'
import { HeldBytes } from './parquet-limits.ts'

/** So many rows are read between two looks at whether somebody has stopped it. */
const MOST_ROWS = 8192

type Rows = Pick<BillReading, 'take' | 'refused' | 'places'>

/** null: its rows were taken, as far as they are wanted. @throws ByteFault */
export async function readParquet(file: BillFile, reading: Rows, { signal, onProgress }: Watched): Promise<Problem | null> {
  const footer = await readFooter(file)
  reading.take(namesOf(footer.columns))
  const { places } = reading
  if (places === null) return reading.refused
  const held = new HeldBytes(file.name)
  const row = new ParquetRow(footer.columns.length)
  for (const group of footer.rowGroups) {
    const columns = new Map([...places].flatMap((place) => columnAt(file, footer, group, held, place)))
    row.columns = columns
    for (let left = group.rows; left > 0; ) {
      if (signal?.aborted) return problem('bill-stopped', { file: file.name })
      for (const column of columns.values()) await column.fill(row.line)
      const count = Math.min(left, MOST_ROWS, ...[...columns.values()].map(({ ready }) => ready))
      for (let at = 0; at < count; at++) {
        if (!reading.take(row)) return reading.refused
        row.next()
      }
      left -= count
      onProgress?.(Math.floor((file.size * (row.line - 1)) / Math.max(1, footer.rows)))
      // Whoever stops it is heard only between tasks.
      await new Promise((resolve) => setTimeout(resolve))
    }
    for (const column of columns.values()) column.close()
  }
  return reading.refused
}

function columnAt(
  file: BillFile,
  { columns }: ParquetFooter,
  group: ParquetFooter['rowGroups'][number],
  held: HeldBytes,
  place: number,
): readonly (readonly [number, BillColumn])[] {
  const column = columns[place]
  return column === undefined ? [] : [[place, new BillColumn(file, column, group, held)]]
}

/** The columns as the row that names them in a text. */
function namesOf(columns: readonly ParquetColumn[]): ScannedRow {
  return {
    line: 0,
    count: columns.length,
    text: (place) => columns[place]?.name ?? '',
    amount: () => undefined,
    behind: () => '',
    mark: () => 0,
  }
}

class ParquetRow implements ScannedRow {
  /** Rows are counted from 1: no row names the columns. */
  line = 1
  readonly count: number
  columns: ReadonlyMap<number, BillColumn> = new Map()

  constructor(count: number) {
    this.count = count
  }

  next(): void {
    this.line++
    for (const column of this.columns.values()) column.next()
  }

  text(place: number): string {
    return this.columns.get(place)?.text() ?? ''
  }

  /** A row of columns has no cell beside them. */
  behind(): string {
    return ''
  }

  /** Rows that differ in other columns alone would be the same. */
  mark(): number {
    return 0
  }

  amount(place: number, into: AmountCell): void {
    const column = this.columns.get(place)
    if (column === undefined) into.kind = 'blank'
    else column.amount(into)
  }
}
