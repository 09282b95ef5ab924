// R17 in the exported workbook.

import { DAYS_PER_YEAR } from '../../amounts/units.ts'
import {
  allOf,
  anyOf,
  column,
  compare,
  differenceOf,
  type Formula,
  holds,
  input,
  isBlank,
  limit,
  not,
  numberOf,
  ofCompany,
  otherwise,
  outcome,
  productOf,
  quotientOf,
  type RuleFormulas,
  shareOf,
  zero,
} from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'
import { MONTHLY_COST_READS } from '../reads.ts'
import { bestSaving, isSaving } from './payback.ts'

/** Which of several savings pays back first depends on the bill and on what an engineer costs. */
const BEST_READS = ['projects.saving', ...MONTHLY_COST_READS, 'company.engineerMonthlyCost'] as const

const engineer = input('engineerMonthlyCost', 'minor')
const bill = column('costUnits', 'whole')
const net = column('savingNet', 'whole')
const revenue = input('revenue', 'minor')
const burn = input('netBurn', 'minor')
const reached = (whole: Formula, share: Formula) =>
  allOf(compare(whole, '>', zero), compare(productOf(bill, numberOf(10_000)), '>=', productOf(whole, share)))
const isSignificant = anyOf(holds('isBillOfRevenue'), holds('isBillOfBurn'))
const missing = anyOf(
  isBlank(column('cost', 'minor')),
  isBlank(engineer),
  isBlank(column('savingDays', 'days')),
  isBlank(column('savedShare', 'bp')),
  isBlank(column('savingUpkeep', 'bp')),
)

const some = (name: string) => compare(column(name, 'count'), '>', zero)
const breakEvenOpen = allOf(some('comparedProjects'), not(some('pricedProjects')))
const soonest = column('earliestBreakEven', 'months')
const breaksEvenSoon = allOf(compare(soonest, '>', zero), compare(soonest, '<=', limit('payback-months')))
const savesSoon = allOf(
  holds('savingKnown'),
  compare(net, '>', zero),
  compare(column('savingWork', 'whole'), '<=', productOf(limit('payback-months'), net)),
)

export const prematureInferenceSavingFormulas: RuleFormulas = {
  component: {
    rule: 'premature-inference-saving',
    outcomes: [
      ...NOT_RUNNING,
      outcome('no-saving-planned', 'N/A', compare(column('savingProjects', 'count'), '=', zero)),
      outcome('missing', 'UNKNOWN', missing),
      outcome('saving-never-pays', 'PASS', compare(net, '<=', zero)),
      outcome('saving-pays-late', 'PASS', compare(column('savingWork', 'whole'), '>', productOf(limit('payback-months'), net))),
      outcome('saving-worth-it', 'PASS', holds('isSavingSignificant')),
      outcome('missing', 'UNKNOWN', anyOf(isBlank(revenue), isBlank(burn))),
      outcome('saving-on-small-bill', 'PASS', otherwise),
    ],
  },
  columns: {
    savingProjects: { unit: 'count', reads: ['projects.saving'], read: ({ projects }) => projects.filter(isSaving).length },
    savingDays: { unit: 'days', reads: BEST_READS, read: (subject, setting) => bestSaving(subject, setting)?.days ?? null },
    savedShare: { unit: 'bp', reads: BEST_READS, read: (subject, setting) => bestSaving(subject, setting)?.savedShare ?? null },
    savingUpkeep: { unit: 'bp', reads: BEST_READS, read: (subject, setting) => bestSaving(subject, setting)?.upkeep ?? null },
  },
  workings: [
    {
      name: 'savingWork',
      unit: 'whole',
      // An engineer's days: twelve months of cost over the working days of a year.
      formula: quotientOf(productOf(productOf(column('savingDays', 'days'), engineer), numberOf(12)), input('workingDays', 'count')),
    },
    {
      name: 'savingNet',
      unit: 'whole',
      formula: differenceOf(shareOf(bill, column('savedShare', 'bp')), shareOf(engineer, column('savingUpkeep', 'bp'))),
    },
    { name: 'savingKnown', unit: 'flag', formula: allOf(compare(column('savingProjects', 'count'), '>', zero), not(missing)) },
    {
      name: 'savingPayback',
      unit: 'whole',
      formula: quotientOf(productOf(column('savingWork', 'whole'), numberOf(100)), net),
    },
    // What the signs that it is time to build (R06) ask of a component's projects: do they pay back soon, and is it not known of some?
    {
      name: 'paybackOpen',
      unit: 'flag',
      formula: allOf(holds('countsAsComponent'), anyOf(breakEvenOpen, allOf(some('savingProjects'), not(holds('savingKnown'))))),
    },
    {
      name: 'paysBack',
      unit: 'flag',
      formula: allOf(holds('countsAsComponent'), anyOf(breaksEvenSoon, savesSoon)),
    },
    { name: 'isBillOfRevenue', unit: 'flag', formula: reached(revenue, limit('inference-share')) },
    { name: 'isBillOfBurn', unit: 'flag', formula: reached(burn, limit('inference-burn-share')) },
    { name: 'isSavingSignificant', unit: 'flag', formula: allOf(isSignificant, not(isBlank(column('cost', 'minor')))) },
  ],
  inputs: {
    revenue: ofCompany('revenue', 'minor'),
    workingDays: { of: 'company', unit: 'count', reads: [], read: () => DAYS_PER_YEAR },
  },
}
