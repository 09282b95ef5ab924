// Rules that say who bears the amounts of a bill. They are tried in their order, the first one that fits holds, and each can be
// read: a field is, begins with or contains a text. Nothing is learned in silence.

import { groupedBy } from '../grouped-by.ts'
import { byListOrder } from '../inventory/list-order.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { BilledAmount, BillRule } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** What a rule looks at. */
export type RuledAmount = Pick<BilledAmount, 'vendor' | 'service' | 'account' | 'tag'>

export type RuleValues = Pick<BillRule, 'conditions' | 'target' | 'componentId' | 'shares'>

/** In the order in which they are tried. */
export function rulesInOrder({ tables }: Pick<Workbook, 'tables'>): readonly BillRule[] {
  return Object.values(tables.billRules).toSorted(byListOrder)
}

/** null: none fits. A rule without conditions fits nothing. Case does not count. */
export function firstRule<R extends Pick<BillRule, 'conditions'>>(rules: readonly R[], amount: RuledAmount): R | null {
  const known = FINDERS.get(rules)
  const find = known ?? finderOf(rules)
  if (known === undefined) FINDERS.set(rules, find)
  const place = find(amount)
  return place === null ? null : (rules[place] ?? null)
}

type Finder = (amount: RuledAmount) => number | null

/** A bill has thousands of groups, and its rules are made ready once. */
const FINDERS = new WeakMap<readonly object[], Finder>()

interface ReadyRule {
  readonly place: number
  readonly conditions: BillRule['conditions']
}

/** Rules that name a service stand under its name, so that only those and the ones that name none are tried. */
function finderOf(rules: readonly Pick<BillRule, 'conditions'>[]): Finder {
  const ready = rules.map(({ conditions }, place): ReadyRule => {
    return { place, conditions: conditions.map((condition) => ({ ...condition, text: nameKey(condition.text) })) }
  })
  const serviceOf = ({ conditions }: ReadyRule) => conditions.find(({ field, test }) => field === 'service' && test === 'is')?.text
  const byService = groupedBy(ready, serviceOf)
  const others = ready.filter((rule) => serviceOf(rule) === undefined)
  return (amount) => {
    const values = {
      vendor: nameKey(amount.vendor),
      service: nameKey(amount.service),
      account: nameKey(amount.account),
      tag: nameKey(amount.tag),
    }
    const fits = ({ conditions }: ReadyRule) =>
      conditions.length > 0 && conditions.every(({ field, test, text }) => isFit(values[field], test, text))
    const named = byService.get(values.service)?.find(fits)?.place ?? null
    const other = others.find((rule) => (named === null || rule.place < named) && fits(rule))?.place ?? null
    return other ?? named
  }
}

function isFit(value: string, test: BillRule['conditions'][number]['test'], text: string): boolean {
  if (test === 'is') return value === text
  return test === 'begins' ? value.startsWith(text) : value.includes(text)
}
