// Choices of imported bills and of the rules that assign them.

import type { BilledBasis, BilledCategory, CostBasis, RuleTarget } from '#core'
import type { Labels } from './field-words.ts'

export const BILLED_CATEGORY_LABELS: Labels<BilledCategory> = {
  usage: 'Usage',
  purchase: 'Purchases',
  tax: 'Tax',
  credit: 'Credits',
  refund: 'Refunds',
  adjustment: 'Adjustments',
  rounding: 'Rounding',
}

export const COST_BASIS_LABELS: Labels<CostBasis> = { actual: 'Actual', amortized: 'Amortized' }

export const BILLED_BASIS_LABELS: Labels<BilledBasis> = {
  'last-month': 'Last full month',
  'quarter-average': 'Average of the last full quarter',
}

export const RULE_TARGET_LABELS: Labels<RuleTarget> = {
  component: 'Component',
  split: 'Several components',
  rest: 'Not assigned',
  'not-infrastructure': 'Not infrastructure',
}
