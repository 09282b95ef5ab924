// R02 · headcount-share (measure). What one component takes of the whole company: 20 % of one
// engineer in a company of five is 4 % of everybody. It informs and is never a verdict.

import { divideRounded } from '../../amounts/rounding.ts'
import { componentRule } from '../formula-check.ts'
import { requiredNumber, wholeOwnerTimeInput } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { headcountShareFormula } from './formula.ts'

export const terms = {
  id: 'headcount-share',
  kind: 'measure',
  theme: 'questions',
  codes: ['share', 'headcount-zero'],
} as const satisfies RuleTerms

/** Vectors at 2000 bp: N 5 → 400 bp; N 3 → 667; N 10 → 200; N 50 → 40; N 0 → UNKNOWN. */
export const rule: RuleParts = componentRule<'headcount-share', { ownerTime: number; headcount: number }>(terms, {
  reads: ['company.engineers'],
  formulas: { component: headcountShareFormula },
  inputs: {
    ownerTime: wholeOwnerTimeInput,
    headcount: requiredNumber('count', 'company', 1, (_, { company }) => company.headcount),
  },
  show({ ownerTime, headcount }, _, { company: { engineers } }) {
    if (headcount === 0) return { facts: { missing: ['headcount'] } }
    return {
      value: { value: divideRounded(ownerTime, headcount), unit: 'bp' },
      facts: { headcount, engineers, ofEngineersBp: engineers === null || engineers === 0 ? null : divideRounded(ownerTime, engineers) },
    }
  },
})
