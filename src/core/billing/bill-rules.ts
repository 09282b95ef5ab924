// Rules that say who bears the amounts of a bill. They are tried in their order, the first one that fits holds, and each can be
// read: a field is, begins with or contains a text. Nothing is learned in silence.

import { nameKey } from '../inventory/name-key.ts'
import type { BilledAmount, BillRule } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** What a rule looks at. */
export type RuledAmount = Pick<BilledAmount, 'vendor' | 'service' | 'account' | 'tag'>

export type RuleValues = Pick<BillRule, 'conditions' | 'target' | 'componentId' | 'shares'>

/** In the order in which they are tried. */
export function rulesInOrder({ tables }: Pick<Workbook, 'tables'>): readonly BillRule[] {
  return Object.values(tables.billRules).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** Case does not count. A rule without conditions fits nothing. */
function ruleFits({ conditions }: Pick<BillRule, 'conditions'>, amount: RuledAmount): boolean {
  return conditions.length > 0 && conditions.every(({ field, test, text }) => fits(nameKey(amount[field]), test, nameKey(text)))
}

function fits(value: string, test: BillRule['conditions'][number]['test'], text: string): boolean {
  if (test === 'is') return value === text
  return test === 'begins' ? value.startsWith(text) : value.includes(text)
}

/** null: none fits. */
export function firstRule<R extends Pick<BillRule, 'conditions'>>(rules: readonly R[], amount: RuledAmount): R | null {
  return rules.find((rule) => ruleFits(rule, amount)) ?? null
}
