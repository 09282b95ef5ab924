// The one order of records that have a place: two teammates may have given the same place to records of their own, and both copies of the
// merged workbook must list them alike.

/** For sort: by position, then by id. */
export function byListOrder(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

interface Placed {
  readonly id: string
  readonly position: number
}
