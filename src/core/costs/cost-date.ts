// The day a cost was true: written on the line, else the day it was typed, else the day its import's
// prices are from. Read by data-quality (R27) to find costs that have grown old.

import { parseIsoDate } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { CostLine, ImportRecord } from '../inventory/tables.ts'

/** null when nothing dates the amount: the import is asked once, not every row. */
export function costDate(line: CostLine, imports: readonly ImportRecord[]): IsoDate | null {
  if (line.costAsOf !== null) return line.costAsOf
  const origin = line.meta['amount']
  if (origin === undefined) return null
  if (origin.source === 'typed') return parseIsoDate(origin.at.slice(0, 10))
  return imports.find((entry) => entry.at === origin.at)?.pricesAsOf ?? null
}
