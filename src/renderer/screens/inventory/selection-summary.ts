// What the status bar says of selected cells: how many hold something, and sum and average of each
// column that holds numbers. Shares and money are never added to each other.

import type { ComponentAssessment } from '#core'
import { type NumberStyle, selectionText } from '#wording'
import type { GridColumn } from '../../widgets/table-model/grid-column.ts'

type Column = Pick<GridColumn<ComponentAssessment>, 'header' | 'text' | 'amount'>

/** "Count 3 · Sum 55% · Average 18.3%". Blanks do not count as 0; what lacks a rate is said to be missing. */
export function selectionSummary(parts: readonly (readonly [Column, readonly ComponentAssessment[]])[], style: NumberStyle): string {
  const count = parts.reduce((sum, [{ text }, rows]) => sum + rows.filter((row) => text(row) !== '').length, 0)
  const amounts = parts.flatMap(([{ header, amount }, rows]) => {
    const values = amount === undefined ? [] : rows.flatMap((row) => amount.of(row) ?? [])
    if (amount === undefined || values.length === 0) return []
    const { format, formatMean = (mean: number) => format(Math.round(mean)), lacksRate = () => false } = amount
    const sum = values.reduce((total, value) => total + value, 0)
    const withoutRate = rows.filter(lacksRate).length
    return [{ header, sum: format(sum), average: formatMean(sum / values.length), withoutRate }]
  })
  return selectionText(count, amounts, style)
}
