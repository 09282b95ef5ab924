// The one order of records that have a place: two teammates may have given the same place to records of their own, and both copies of the
// merged workbook must list them alike.

import { allIn } from './table-changes.ts'

/** For sort: by position, then by id. */
export function byListOrder(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** All of a table in that order. Most lists stand in it already, and looking whether one does is less than sorting it. */
export function listed<R extends Placed>(table: Readonly<Record<string, R>>): R[] {
  const records = allIn(table)
  const isListed = records.every((record, at) => at === 0 || byListOrder(records[at - 1] as R, record) <= 0)
  return isListed ? records : records.sort(byListOrder)
}

interface Placed {
  readonly id: string
  readonly position: number
}
