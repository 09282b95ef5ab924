// R07 in words.

import { formatShare } from '../quantities.ts'
import { bill, limit, type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const ownComputeWords: RuleWords<'own-compute'> = {
  name: 'Reserved or owned compute',
  question: 'Is inference spend large and steady enough to model reserved capacity?',
  sentences: {
    'worth-modelling': (said) =>
      `${bill(said)} per month, varying by ${value(said)} over ${months(said)}, would use ${use(said)} of a reservation. Worth modeling.`,
    'inference-too-small': (said) =>
      hasRevenue(said)
        ? `${bill(said)} per month is less than ${share(said, 'shareLimit')} of revenue. Too early to reserve capacity.`
        : `${bill(said)} per month and no revenue yet. Too early to reserve capacity.`,
    'load-not-steady': (said) =>
      `Varies by ${value(said)} over ${months(said)} (limit ${limit(said)}). Part of a reservation would sit idle.`,
    'use-too-low': (said) => `Would use ${use(said)} of a reservation. It pays off from ${share(said, 'neededUse')}.`,
  },
  outcomes: {
    'worth-modelling': 'Reserved or owned compute is worth modeling.',
    'inference-too-small': 'Inference is too small a share of revenue.',
    'load-not-steady': 'The load is not steady enough.',
    'use-too-low': 'Too little of a reservation would be used.',
    'nothing-reserved': 'No reservation is planned.',
  },
  notApplicable: { 'nothing-reserved': 'No project plans reserved or owned compute.' },
  limits: {
    'steady-load': { name: 'Steady load', decides: 'How far monthly costs may vary from their average' },
    'reserved-discount': {
      name: 'Reservation discount',
      decides: 'Used for projects that do not state it',
      source: () => 'break-even use = 1 − discount (getnable, c3x.dev, cloudcostkit)',
    },
    'use-margin': { name: 'Margin above break-even use', decides: 'Expected use must exceed break-even by this much' },
    'history-months': { name: 'Months of cost needed', decides: 'Steadiness is checked from this many months on' },
  },
  inputs: { revenue: 'revenue', history: 'months of recorded cost', expectedUse: 'expected use' },
  columns: {
    reservations: ['Reservations', 'projects'],
    historyMonths: ['Months recorded', 'months'],
    historyVariation: ['Variation, bp', 'bp'],
    expectedUse: ['Expected use', 'of the reservation'],
    reservedDiscount: ['Reserved discount', ''],
    discountNotSet: ['Discount not set', '1/0'],
    neededUse: ['Use needed, bp', 'bp'],
  },
}

function hasRevenue({ verdict: { inputs } }: SentenceFacts): boolean {
  return Number(inputs.find(({ name }) => name === 'revenue')?.value) > 0
}

function months({ verdict: { facts } }: SentenceFacts): string {
  return `${String(facts['months'])} months`
}

function use(said: SentenceFacts): string {
  return share(said, 'expectedUse')
}

function share({ verdict: { facts }, style }: SentenceFacts, name: string): string {
  return formatShare(Number(facts[name]), style)
}
