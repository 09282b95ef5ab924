// The rows of why the list cost changed. What was typed, booked or rated since is stored; the price is what is left between two
// cells, so that the causes foot and a price typed in the file moves them.

import { VARIANCE_CAUSES, type VarianceCause } from '#core'
import {
  CHANGES_SHEET,
  CHANGES_WORDS,
  inCurrency,
  lockedStatus,
  PACK_TEXT,
  VARIANCE_LABELS,
  type VarianceRow,
  varianceNames,
} from '#wording'
import { computed, type Sheet, typed } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import { putHeadings } from '../columns.ts'
import type { ChangesLayout } from './layout.ts'
import { trendLetter } from './trend-places.ts'

export function putVariance(pack: BoardPack, { variance, comparison, since, now }: ChangesLayout, sheet: Sheet): void {
  if (variance === null || comparison === null) return
  const { heading, rows, last } = variance
  const cost = (row: number) => `$${trendLetter('monthlyCost')}$${row}`
  const put = (row: number, label: string, content: ReturnType<typeof typed>, note = '') => {
    sheet.put('B', row, typed(label, 'label.text'))
    sheet.put('C', row, content)
    sheet.put('D', row, typed(note, 'note.text'))
  }
  putHeadings(
    sheet,
    heading,
    CHANGES_WORDS.variance(since.quarter),
    [...[CHANGES_SHEET.cause, inCurrency(PACK_TEXT.monthlyCost, pack.style.currency), CHANGES_SHEET.largest]],
    [1],
  )
  const first = heading + 2
  put(first, lockedStatus(since), computed(cost(now - 1), major(variance.startMinor, pack), 'formula.money'))
  for (const [index, { row, minor }] of rows.entries()) {
    const at = first + 1 + index
    const [amount, label] = [major(minor, pack), VARIANCE_LABELS[row]]
    const before = index === 0 ? '' : `-SUM($C$${first + 1}:$C$${at - 1})`
    const rest = `ROUND(($C$${last}-$C$${first}${before})*in_minor_units,0)/in_minor_units`
    put(
      at,
      label,
      row === 'price' ? computed(rest, amount, 'formula.money') : typed(amount, 'stored.money'),
      isCause(row) ? varianceNames(comparison.costs.variances, row, NAMED, pack.style) : '',
    )
  }
  put(last, PACK_TEXT.now, computed(cost(now), major(variance.endMinor, pack), 'formula.money'))
}

/** Components that a cause names: those it moved most. */
const NAMED = 3

function isCause(row: VarianceRow): row is VarianceCause {
  return (VARIANCE_CAUSES as readonly string[]).includes(row)
}
