// What cells say of a component's cost: what the totals count of it, and what is said of it alone, where a part is never shown
// as if it were the whole.

import type { ComponentCost } from '#core'
import { BOARD_WORDS, COMPONENTS_SHEET, COSTS_SHEET, liveAtLeast } from '#wording'
import { blank, cellNumber } from '../../cells.ts'
import { type BoardPack, major, once } from '../../pack.ts'
import { type Cell, type ComponentColumnPlan, fixed, live, withContent } from './column.ts'

/** The whole cost, else "Too large", else what is known of it: "≥ 1,702". */
export function costShown(cost: ComponentCost, pack: BoardPack): number | string {
  if (cost.monthlyCost !== null) return major(cost.monthlyCost, pack)
  if (cost.isCostTooLarge) return COSTS_SHEET.tooLarge
  return cost.knownCost === 0 ? BOARD_WORDS.notSet : liveAtLeast({ formula: '', value: major(cost.knownCost, pack) }, pack.style).value
}

export function costColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const { currency } = pack.style
  const isTooLarge = (at: string) => `(${cell('cost-held', at)}="${COSTS_SHEET.tooLarge}")`
  const place = (at: string) => `1+${isTooLarge(at)}+${isTooLarge(at)}+(1-${isTooLarge(at)})*(${cell('cost-known', at)}>0)`
  const partOf = (at: string) => `CHOOSE(${place(at)},"${BOARD_WORDS.notSet}",${cell('cost-least', at)},"${COSTS_SHEET.tooLarge}")`
  const column = (key: string, header: string) => fixed(key, 'decide', header, currency, 12, 'link.money')
  const known = live(column('cost-known', COMPONENTS_SHEET.costKnown), (at) => `${cell('knownCost', at)}/in_minor_units`)
  const alone = shownAlone(pack)
  if (alone.size === 0) return [known]
  const ofThem = (column: ComponentColumnPlan): ComponentColumnPlan =>
    withContent(column, (row, number) =>
      alone.has(row.assessment.subject.component.id) ? column.content(row, number) : blank(column.style),
    )
  return [
    known,
    ofThem(
      live(
        fixed('cost-least', 'decide', COMPONENTS_SHEET.costAtLeast, currency, 12, 'formula.text'),
        (at) => liveAtLeast(cellNumber(cell('cost-known', at)), pack.style).formula,
      ),
    ),
    // A blank that is looked up reads 0: this keeps "not set" apart from free.
    ofThem(
      live(column('cost-shown', COMPONENTS_SHEET.costShown), (at) => `IF(ISNUMBER(${cell('cost', at)}),${cell('cost', at)},${partOf(at)})`),
    ),
  ]
}

/** Components whose cost other sheets name one by one: those with a contract, and those whose cost changed since a lock. */
const shownAlone = once(({ places }: BoardPack): ReadonlySet<string> => {
  const contracts = (places.of('commitments')?.items ?? []).flatMap((item) =>
    item.kind === 'contract' ? [item.component.subject.component.id] : [],
  )
  const moves = places.of('changes')?.comparison?.costs.moves ?? []
  return new Set([...contracts, ...moves.map(({ componentId }) => componentId)])
})
