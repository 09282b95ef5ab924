// What asks for a decision, in the order in which it is put to the board.

import { type BoardContext, FIRST_ROW, lastRow } from '../../context.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { rankOf } from './verdict-columns.ts'

/** Most time first, small items last. */
export function rankedToDecide(context: BoardContext): readonly EvaluatedComponent[] {
  const last = lastRow(context)
  return context.rows
    .map((row, index) => ({ row, rank: rankOf(row, FIRST_ROW + index, last) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ row }) => row)
}
