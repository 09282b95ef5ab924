// The words around the sums of a component: which assumption decides, building against buying, and the calculators.

import { type Kind, managedServices } from '#core'
import { formatAlternatives, formatCount, type NumberStyle } from '../quantities.ts'

/** The chart of what would change the verdict. */
export const ASSUMPTION_TEXT = {
  columns: ['Assumption', 'Now', 'Range', 'Result'],
  note: 'Each value moves from half to one and a half times its size, each limit over its whole range, one at a time. The bar marks today’s value.',
  eachAnswer: 'each answer',
} as const

export const BREAK_EVEN_TEXT = {
  unknown: 'Enter the cost of building and buying to compare them month by month.',
  blankPrice: 'A price is blank. Blank is not 0, so nothing is drawn yet.',
  columns: ['Month', 'Building, total', 'Buying, total', 'Cheaper from here'],
  build: 'Building',
  buy: 'Buying',
  month: (month: number, style: NumberStyle) => `month ${formatCount(month, style)}`,
} as const

/** What a component is compared with. */
export const COMPARISON_TEXT = {
  title: 'Managed service comparison',
  lead: 'One quote is enough to compare all-in cost. Nothing is assumed without it.',
  upkeep: 'Upkeep in hours per month',
  calculators: 'Calculators',
  calculatorsLead: 'Optional and for information only. They never change a verdict.',
  shareOfEngineer: '% of an engineer',
  buyingPerMonth: 'Buying: cost per month',
  addOption: 'Add option',
  option: 'Option',
  weeksToLive: 'Weeks to go live',
  cost: 'Cost',
  chosen: 'Chosen',
} as const

/** So many are enough to begin with. */
const MOST_ASKED = 5

/** "Ask for a quote, for example from Amazon RDS, MongoDB and Supabase." null: no service of that type is known here. */
export function whomToAsk(kind: Kind | null): string | null {
  const names = managedServices(kind).map(({ name }) => name)
  return names.length === 0 ? null : `Ask for a quote, for example from ${formatAlternatives(names.slice(0, MOST_ASKED))}.`
}
