// Where a column or a row of the plan stands in packs of an older edition of the words. Their headers say other words, so that columns
// are told by their order, without those that came since, and so are rows that have no id.

import { FIRST_EDITION } from '#wording'
import type { RowPlan, SheetPlan } from '../workbook-plan.ts'

/** @returns by the column of the plan, from 1; null: packs of that edition do not have it yet */
export function columnThen(columns: SheetPlan['columns'], edition: number): (column: number) => number | null {
  let newer = 0
  const places = columns.map(({ since = FIRST_EDITION }, index) => {
    if (since <= edition) return index + 1 - newer
    newer += 1
    return null
  })
  return (column) => {
    const place = places[column - 1]
    return place === undefined ? column - newer : place
  }
}

/** The same of its rows. */
export function rowThen(rows: readonly Pick<RowPlan, 'number' | 'since'>[], edition: number): (row: number) => number | null {
  const newer = rows.flatMap(({ number, since = FIRST_EDITION }) => (since > edition ? [number] : []))
  return (row) => (newer.includes(row) ? null : row - newer.filter((each) => each < row).length)
}
