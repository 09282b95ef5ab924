// A bill from its bytes to groups that come to what the file says. Called by the command line and by the window's import.

import { fail, type Result } from '#core'
import type { BillFile } from './bill-file.ts'
import type { BillOrder, BillRead } from './bill-read.ts'
import { BillReading } from './bill-reading.ts'
import { ByteFault } from './open-bytes.ts'
import { readParquet } from './parquet/read-parquet.ts'
import { readDelimited } from './read-delimited.ts'

export interface Watched {
  readonly signal?: AbortSignal
  /** Bytes of the file that are read, of its size. */
  readonly onProgress?: (bytes: number) => void
}

/** Everything a bill says, or why it cannot be read. Where something has to be asked first the answer has no groups. */
export async function readBill(file: BillFile, order: BillOrder, watched: Watched = {}): Promise<Result<BillRead>> {
  const reading = new BillReading(file.name, order)
  try {
    return (await isParquet(file)) ? await readParquet(file, reading, watched) : await readDelimited(file, reading, watched)
  } catch (error) {
    if (error instanceof ByteFault) return fail(error.problem)
    throw error
  }
}

async function isParquet({ slice }: BillFile): Promise<boolean> {
  return new TextDecoder('latin1').decode(await slice(0, 4)) === 'PAR1'
}
