// R21 in the exported workbook. An engineer's cost that is blank is weighed at both ends, nothing and
// without end, as the rule does: only when both say the same is the answer known.

import {
  allOf,
  anyOf,
  column,
  compare,
  type Formula,
  holds,
  input,
  is,
  isBlank,
  limit,
  not,
  numberOf,
  otherwise,
  outcome,
  productOf,
  type RuleFormulas,
  shareExceeds,
  shareOf,
  sumOf,
  zero,
} from '../formula.ts'
import { EDGE_IS_BLANK, NOT_RUNNING } from '../formula-columns.ts'
import { quoteOf } from './comparison.ts'

/** Which of several quotes is the lowest depends on what an engineer costs. */
const READS = ['projects.managed', 'company.engineerMonthlyCost', 'policy.residual-share'] as const

const engineer = input('engineerMonthlyCost', 'minor')
const engineerBlank = isBlank(engineer)
const cost = column('knownCost', 'whole')
const quote = column('quote', 'minor')
const time = column('ownerTime', 'bp')
const residual = column('residualTime', 'whole')
const ours = column('allInCost', 'whole')
const managed = column('managedCost', 'whole')
const ratio = limit('managed-ratio')
const whole = numberOf(10_000)
const differ = (a: string, b: string) => compare(column(a, 'whole'), '<>', column(b, 'whole'))
const isOverManaged = allOf(compare(managed, '>', zero), compare(ours, '>', managed))
const isZero = (of: Formula) => compare(of, '=', zero)

/**
 * Time against time, and cash where they are the same: what decides when an engineer costs without end. Both are whole numbers, so
 * that the flag for cash, added to ours, is more only where they are the same.
 */
const overOnTime = (ours: Formula, managed: Formula, overOnCash: string) => compare(sumOf(ours, column(overOnCash, 'whole')), '>', managed)

/** Of our edge, or what may be, far dearer says no more than dearer: only "no" or no answer makes a difference of it. */
const mayBeEdge = anyOf(is('edge', 'yes'), is('edge', 'unsure'))
/** What is known of cash and time is enough, whatever an engineer costs: more of either only widens the difference. */
const isEnoughWithoutEngineer = allOf(
  engineerBlank,
  not(isZero(quote)),
  anyOf(allOf(holds('farOverOnCash'), holds('farOverOnTime')), allOf(holds('mayBeEdge'), holds('overOnCash'), holds('overOnTime'))),
)
const isEnough = anyOf(
  holds('enoughWithoutEngineer'),
  allOf(not(engineerBlank), anyOf(holds('isFarOver'), allOf(holds('mayBeEdge'), isOverManaged))),
)
/** Time that costs nothing is no question. */
const isOpen = anyOf(isBlank(column('cost', 'minor')), allOf(not(holds('timeKnown')), anyOf(engineerBlank, compare(engineer, '>', zero))))

/** Everything else is known, and an engineer who costs nothing and one who costs without end say different things. */
const isEngineerAsked = allOf(
  engineerBlank,
  anyOf(isZero(quote), differ('overOnCash', 'overOnTime'), allOf(not(holds('mayBeEdge')), differ('farOverOnCash', 'farOverOnTime'))),
)

/** With a blank cost of an engineer both ends say the same here, so the end without people speaks for both. */
const farOver = anyOf(allOf(engineerBlank, holds('farOverOnCash')), allOf(not(engineerBlank), holds('isFarOver')))
const over = anyOf(allOf(engineerBlank, holds('overOnCash')), allOf(not(engineerBlank), isOverManaged))

export const managedEquivalentFormulas: RuleFormulas = {
  component: {
    rule: 'managed-equivalent',
    outcomes: [
      ...NOT_RUNNING,
      outcome('already-handed-over', 'N/A', allOf(not(is('approach', 'build')), holds('isManaged'))),
      outcome('no-quote', 'N/A', isBlank(quote)),
      outcome('managed-price-zero', 'UNKNOWN', allOf(isZero(quote), anyOf(allOf(not(engineerBlank), isZero(managed)), isZero(residual)))),
      outcome('missing', 'UNKNOWN', allOf(holds('comparisonOpen'), not(isEnough))),
      outcome('missing', 'UNKNOWN', allOf(not(holds('comparisonOpen')), isEngineerAsked)),
      outcome('missing', 'UNKNOWN', allOf(EDGE_IS_BLANK, farOver)),
      outcome('managed-far-cheaper', 'FAIL', allOf(farOver, is('edge', 'no'))),
      outcome('managed-far-cheaper', 'WATCH', farOver),
      outcome('managed-cheaper', 'WATCH', over),
      outcome('managed-not-cheaper', 'PASS', otherwise),
    ],
  },
  columns: {
    quote: { unit: 'minor', reads: READS, read: (subject, setting) => quoteOf(subject, setting)?.quote ?? null },
    residualShare: {
      unit: 'bp',
      reads: READS,
      read: (subject, setting) => ownResidual(quoteOf(subject, setting)?.residual, setting.limits['residual-share']),
    },
  },
  workings: [
    {
      name: 'residualTime',
      unit: 'whole',
      formula: sumOf(column('residualShare', 'bp'), productOf(isBlank(column('residualShare', 'bp')), limit('residual-share'))),
    },
    { name: 'allInCost', unit: 'whole', formula: sumOf(cost, shareOf(engineer, time)) },
    { name: 'managedCost', unit: 'whole', formula: sumOf(quote, shareOf(engineer, residual)) },
    { name: 'isFarOver', unit: 'flag', formula: allOf(compare(managed, '>', zero), shareExceeds(ours, managed, ratio)) },
    { name: 'overOnCash', unit: 'flag', formula: compare(cost, '>', quote) },
    { name: 'farOverOnCash', unit: 'flag', formula: shareExceeds(cost, quote, ratio) },
    { name: 'overOnTime', unit: 'flag', formula: overOnTime(time, residual, 'overOnCash') },
    {
      name: 'farOverOnTime',
      unit: 'flag',
      formula: overOnTime(productOf(time, whole), productOf(residual, ratio), 'farOverOnCash'),
    },
    { name: 'mayBeEdge', unit: 'flag', formula: mayBeEdge },
    { name: 'comparisonOpen', unit: 'flag', formula: isOpen },
    { name: 'enoughWithoutEngineer', unit: 'flag', formula: isEnoughWithoutEngineer },
  ],
}

/** Blank where the limit stands for it, so that a changed limit moves it. */
function ownResidual(residual: number | undefined, standard: number): number | null {
  return residual === undefined || residual === standard ? null : residual
}
