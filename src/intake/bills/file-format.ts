// In which format a bill is, by its first bytes.

import type { BillFile } from './bill-file.ts'

export async function formatOf({ slice }: BillFile): Promise<'parquet' | 'gzip' | 'text'> {
  const start = await slice(0, 4)
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip'
  return new TextDecoder('latin1').decode(start) === 'PAR1' ? 'parquet' : 'text'
}
