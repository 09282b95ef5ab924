// What cells say of a component's cost: what the totals count of it, and what is said of it alone, where a part is never shown
// as if it were the whole.

import type { ComponentSubject } from '#core'
import { BOARD_WORDS, COMPONENTS_SHEET, liveAtLeast } from '#wording'
import { type BoardPack, major } from '../../pack.ts'
import { type Cell, type ComponentColumnPlan, fixed, live } from './column.ts'

type Cost = Pick<ComponentSubject, 'monthlyCost' | 'knownCost'>

/** The whole cost, else what is known of it: "≥ 1,702". */
export function costShown(cost: Cost, pack: BoardPack): number | string {
  if (cost.monthlyCost !== null) return major(cost.monthlyCost, pack)
  return cost.knownCost === 0 ? BOARD_WORDS.notSet : liveAtLeast({ formula: '', value: major(cost.knownCost, pack) }, pack.style).value
}

export function costColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const { currency } = pack.style
  const atLeast = (at: string) => liveAtLeast({ formula: cell('cost-known', at), value: 0 }, pack.style).formula
  const partOf = (at: string) => `CHOOSE(1+(${cell('cost-known', at)}>0),"${BOARD_WORDS.notSet}",${atLeast(at)})`
  const column = (key: string, header: string) => fixed(key, 'decide', header, currency, 12, 'link.money')
  return [
    live(column('cost-known', COMPONENTS_SHEET.costKnown), {
      formula: (at) => `${cell('knownCost', at)}/in_minor_units`,
      value: ({ assessment }) => major(assessment.subject.knownCost, pack),
    }),
    // A blank that is looked up reads 0: this keeps "not set" apart from free.
    live(column('cost-shown', COMPONENTS_SHEET.costShown), {
      formula: (at) => `IF(ISNUMBER(${cell('cost', at)}),${cell('cost', at)},${partOf(at)})`,
      value: ({ assessment }) => costShown(assessment.subject, pack),
    }),
  ]
}
