// R28 · price-jump (measure). A price that rose much since the last locked quarter is asked about once: why? Invoices are
// paid month after month, and nobody notices that one of them has doubled.

import { divideRounded } from '../../amounts/rounding.ts'
import { componentRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { priceJumpFormulas } from './formula.ts'
import { priceThen } from './locked-price.ts'

export const terms = {
  id: 'price-jump',
  kind: 'measure',
  theme: 'runway',
  codes: ['price-steady', 'price-jumped', 'price-jump-explained'],
  notApplicable: ['no-locked-quarter', 'no-price-then'],
  limits: {
    'price-jump-share': { default: 2000, unit: 'bp', min: 100, max: 100_000, source: 'house default', date: '2026-11' },
    'price-jump-part': { default: 1000, unit: 'bp', min: 0, max: 100_000, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

/** Vectors: 1,000 → 1,199 no, 1,200 yes; 100 → 140 no, because 40 is less than a tenth of 1,500; a rate that moved is no jump. */
export const rule: RuleParts = componentRule<'price-jump', { cost: number; priceThen: number }>(terms, {
  reads: [],
  formulas: priceJumpFormulas,
  limit: 'price-jump-share',
  inputs: {
    cost: requiredNumber('minor', 'cost-lines', 0, ({ monthlyCost }) => monthlyCost),
    priceThen: requiredNumber('minor', 'computed', 0, (subject, setting) => {
      const then = priceThen(subject, setting)
      return then.kind === 'known' ? then.minor : null
    }),
  },
  show({ cost, priceThen: then }, _, { lastLock }, code) {
    const rise = cost - then
    const shown = {
      ...(then === 0 ? {} : { value: { value: divideRounded(rise * 10_000, then), unit: 'bp' as const } }),
      limit: 'price-jump-share' as const,
      facts: { nowMinor: cost, thenMinor: then, riseMinor: rise, quarter: lastLock?.quarter ?? null },
    }
    return code === 'price-steady' ? shown : { ...shown, mark: 'jump' }
  },
})
