// What the status bar says of selected cells: how many hold something, and sum and average of each
// column that holds numbers. Shares and money are never added to each other.

import type { ComponentAssessment } from '#core'
import { type NumberStyle, selectionText } from '#wording'
import type { GridColumn } from '../../widgets/table-model/grid-column.ts'

type Column = Pick<GridColumn<ComponentAssessment>, 'header' | 'text' | 'amount'>

/** "Count 3 · Sum 55% · Average 18.3%". Blanks do not count as 0. */
export function selectionSummary(rows: readonly ComponentAssessment[], columns: readonly Column[], style: NumberStyle): string {
  const count = columns.reduce((sum, { text }) => sum + rows.filter((row) => text(row) !== '').length, 0)
  const amounts = columns.flatMap(({ header, amount }) => {
    const values = amount === undefined ? [] : rows.flatMap((row) => amount.of(row) ?? [])
    if (amount === undefined || values.length === 0) return []
    const sum = values.reduce((total, value) => total + value, 0)
    return [{ header, sum: amount.format(sum), average: amount.format(Math.round(sum / values.length)) }]
  })
  return selectionText(count, amounts, style)
}
