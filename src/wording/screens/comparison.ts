// The words around the sums of a component: which assumption decides, building against buying, and the calculators.

import { formatCount, type NumberStyle } from '../quantities.ts'
import { UPKEEP_LABELS } from './component.ts'

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
  pages: 'pages',
  hours: 'h',
  calculators: 'Calculators',
  calculatorsLead: 'Optional. They inform and never change a verdict.',
  effortHint: 'Used when no amount is given',
  shareOfEngineer: '% of an engineer',
  days: 'days',
  vendorExample: 'Amazon RDS',
  maintenanceExample: '18k',
  buyingPerMonth: 'Buying: cost per month',
  addOption: 'Add option',
  option: 'Option',
  weeksToLive: 'Weeks to go live',
  cost: 'Cost',
  chosen: 'Chosen',
} as const

const PROJECT_LABELS: Readonly<Record<string, string>> = {
  'managed.quote': 'Managed quote per month',
  'managed.vendor': 'Quote from',
  'managed.residualShare': 'Engineer time it still takes',
  'managed.setup': 'Buying: one-time cost',
  'managed.yearlyRise': 'Price increase per year',
  outOfPocketPerMonth: 'Out-of-pocket cost per month',
  'saving.days': 'Days of work',
  'saving.share': 'Savings on the bill',
  'saving.upkeep': 'Upkeep afterwards',
  'reserved.discount': 'Commitment discount',
  'reserved.expectedUse': 'Expected utilization',
  'build.oneOff': 'Building: one-time cost',
  'build.effortWeeks': 'Or weeks of an engineer',
  'build.maintPerYear': 'Maintenance per year',
  'build.runPerMonth': 'Running cost per month',
}

/** @param field of a project: "managed.quote", "opsHours.pages" */
export function projectLabel(field: string): string {
  return PROJECT_LABELS[field] ?? UPKEEP_LABELS[field.slice('opsHours.'.length) as keyof typeof UPKEEP_LABELS]
}
