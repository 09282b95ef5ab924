// What Cost and gross margin counts of each component, on Components: where its one plain price is booked, what a month of it is
// in each place, and which vendor of the list it names.

import { BOOKED_AS } from '#core'
import { BOOKED_HEADERS, COST_LINE_FIELDS, MARGIN_SHEET, MARGIN_SHEET_WORDS, perMonth } from '#wording'
import { calculated, typed } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, HEADER_ROW } from '../../pack.ts'
import { type Cell, type ComponentColumnPlan, fixed, live, span } from '../components/column.ts'
import { costRange } from '../costs/component-cost.ts'
import type { RowSpan } from '../costs/layout.ts'
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

/** Texts, which no condition matches: a component without prices of its own reads them, and computes like the others. */
const NO_PRICES: RowSpan = { first: HEADER_ROW, last: HEADER_ROW }

export function marginColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const margin = pack.places.of('margin')
  if (margin === null) return []
  const vendor = live(fixed('vendor-place', 'margin', MARGIN_SHEET.vendorPlace, 'no.', 9, 'formula.count'), (at) =>
    vendorPlaceText(margin, cell('vendor', at)),
  )
  return [...(margin.isBooked ? bookedColumns(pack, cell) : []), ...(margin.workings.vendors.length === 0 ? [] : [vendor])]
}

function bookedColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const { style } = pack
  const costs = pack.places.of('costs')
  const checks = pack.places.of('checks')
  return BOOKED_AS.map((place): ComponentColumnPlan => {
    const word = checks.word('bookedAs', place)
    const ofComponent = ({ assessment: { subject } }: EvaluatedComponent) => {
      const span = costs?.ofComponent.get(subject.component.id) ?? NO_PRICES
      return costs === null ? '' : `+SUMIFS(${costRange('month', span)},${costRange('booked', span)},${word})`
    }
    return {
      ...fixed(`booked-${place}`, 'margin', BOOKED_HEADERS[place], perMonth(style.currency), 13, 'formula.money'),
      content: (row, number) => {
        // A range of one cell: an engine sums nothing of a cell that stands alone.
        const alone = (key: string) => span(cell, [key], number)
        const plain = `SUMIFS(${alone('cost')},${alone('bookedAs')},${word})`
        return calculated(`IF(${cell('countsInTotals', number)}=1,${plain}${ofComponent(row)},0)`, 'formula.money')
      },
    }
  })
}
