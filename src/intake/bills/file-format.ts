// In which format a bill is, by its first bytes.

import type { BillFile } from './bill-file.ts'

/** Text may be in gzip. */
export async function formatOf({ slice }: BillFile): Promise<'parquet' | 'text'> {
  const start = await slice(0, 4)
  return new TextDecoder('latin1').decode(start) === 'PAR1' ? 'parquet' : 'text'
}
