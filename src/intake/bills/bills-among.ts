// Which of the files that were chosen together are one bill: parts by their names, and files in one format with the same columns, so
// that a month that two of them have is asked about. What has other columns is another bill, and comes in after it, unless a column is a
// service: those of two accounts hardly are the same ones.

import { groupedBy } from '#core'
import type { BillFile } from './bill-file.ts'
import { BillHeader } from './bill-header.ts'
import { billsOf } from './bill-parts.ts'
import { type BillReading, MOST_ABOVE, namedColumns, namesIn } from './bill-reading.ts'
import { formatOf } from './file-format.ts'
import { ByteFault } from './open-bytes.ts'
import { readParquet } from './parquet/read-parquet.ts'
import { readDelimited } from './read-delimited.ts'
import type { ScannedRow } from './row-scanner.ts'
import { BILL_SOURCES } from './sources/index.ts'

/** The files of each, in the order in which they are read. */
export async function billsAmong<T extends BillFile>(files: readonly T[]): Promise<readonly (readonly T[])[]> {
  const parts = billsOf(files)
  if (parts.length < 2) return parts
  const kinds = await Promise.all(parts.map(([first]) => (first === undefined ? null : kindOf(first))))
  const bills = groupedBy([...parts.keys()], (at) => kinds[at] ?? at)
  return [...bills.values()].map((places) => places.flatMap((at) => parts[at] ?? []))
}

/** Its format and its columns, or the kind that has others each time; null: it can't be read, which is said once it is its turn. */
async function kindOf(file: BillFile): Promise<string | null> {
  const format = await formatOf(file)
  const reading = new ColumnsReading()
  try {
    const refused = await (format === 'parquet' ? readParquet : readDelimited)(file, reading, {})
    return refused === null && reading.columns.length > 1 ? JSON.stringify([format, reading.wide ?? reading.columns]) : null
  } catch (error) {
    if (error instanceof ByteFault) return null
    throw error
  }
}

/** Ends with the row that names the columns. */
class ColumnsReading implements Pick<BillReading, 'take' | 'refused' | 'isUnknown' | 'places'> {
  readonly refused = null
  readonly places = null
  #above: string[][] = []
  #known: readonly string[] | null = null
  /** The source that has one column for each service; null: it is no such file. */
  wide: string | null = null

  get isUnknown(): boolean {
    return this.#known !== null || this.#above.length > MOST_ABOVE
  }

  get columns(): readonly string[] {
    return this.#known ?? namedColumns(this.#above)
  }

  take(row: ScannedRow): boolean {
    const names = namesIn(row)
    const source = BILL_SOURCES.find((each) => each.isIn(new BillHeader(names, this.#above)))
    if (source === undefined) this.#above.push(names)
    else this.#known = names
    this.wide = source?.wide === undefined ? null : source.id
    return !this.isUnknown
  }
}
