// What asks for a decision, in the order in which it is put to the board.

import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, FIRST_ROW, lastRow } from '../../pack.ts'
import { rankOf } from './verdict-columns.ts'

/** Most time first, small items last. */
export function rankedToDecide(pack: BoardPack): readonly EvaluatedComponent[] {
  const last = lastRow(pack)
  return pack.rows
    .map((row, index) => ({ row, rank: rankOf(row, FIRST_ROW + index, last) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ row }) => row)
}
