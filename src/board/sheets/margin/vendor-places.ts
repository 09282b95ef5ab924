// Where the list of vendors stands on Cost and gross margin. Names are compared as whole texts, which no pattern and no number
// takes part in; Components counts each by its place in the list.

import { nameKey } from '#core'
import { SHEETS } from '#wording'
import { sheetRange } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import type { MarginLayout } from './layout.ts'

/** Of the list in the workings; the place stands in column A. */
export const VENDOR_COLUMNS = { place: 'A', name: 'B', amount: 'C', rank: 'D', lookup: 'E' } as const

/** As the list has it: two spellings that differ in case alone are one vendor. */
export function vendorSpelling({ places }: Pick<BoardPack, 'places'>, vendor: string | null): string | null {
  const margin = places.of('margin')
  if (vendor === null || margin === null) return vendor
  const key = nameKey(vendor)
  return margin.workings.vendors.find(({ name }) => nameKey(name) === key)?.name ?? vendor
}

export const vendorRange = ({ workings }: MarginLayout, column: keyof typeof VENDOR_COLUMNS) => {
  const letter = VENDOR_COLUMNS[column]
  return `$${letter}$${workings.first}:$${letter}$${workings.first + workings.vendors.length - 1}`
}

/** Before every name that is looked up: without it an engine reads "0012" as a number and ">5" as a condition. */
const MARK = '· '
export const vendorLookup = (name: string): string => `${MARK}${name}`

/** The place of a vendor's name in the list; 0: it is not there. Signs that stand for others are taken as they are. @param cell the name */
export function vendorPlaceText({ workings }: MarginLayout, cell: string): string {
  const names = sheetRange(SHEETS.margin, VENDOR_COLUMNS.lookup, workings.first, workings.first + workings.vendors.length - 1)
  const taken = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`
  return `IFERROR(MATCH("${MARK}"&${taken},${names},0),0)`
}
