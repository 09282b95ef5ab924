// What Cost and gross margin counts of each component: where its one plain price is booked, and which vendor of the list it names.

import { COST_LINE_FIELDS, MARGIN_SHEET, MARGIN_SHEET_WORDS } from '#wording'
import { typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { type Cell, type ComponentColumnPlan, fixed, live } from '../components/column.ts'
import { vendorPlaceText } from './vendor-places.ts'

/** Typed where one plain amount stands beside it; prices on Costs are booked there. */
export function bookedColumn({ places }: BoardPack): ComponentColumnPlan {
  const costs = places.of('costs')
  const checks = places.of('checks')
  return {
    ...fixed('bookedAs', 'more', COST_LINE_FIELDS.bookedAs.label, 'choice', 15),
    content: ({ assessment: { subject } }) => {
      if (costs?.ofComponent.has(subject.component.id)) return typed(MARGIN_SHEET_WORDS.onCosts, 'stored.text')
      const bookedAs = subject.costLines[0]?.bookedAs ?? null
      return typed(bookedAs === null ? null : checks.wordText('bookedAs', bookedAs), 'input.text')
    },
  }
}

export function marginColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const margin = pack.places.of('margin')
  if (margin === null) return []
  const vendor = live(fixed('vendor-place', 'margin', MARGIN_SHEET.vendorPlace, 'no.', 9, 'formula.count'), (at) =>
    vendorPlaceText(margin, cell('vendor', at)),
  )
  return margin.workings.vendors.length === 0 ? [] : [vendor]
}
