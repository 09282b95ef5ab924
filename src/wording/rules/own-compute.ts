// R07 in words.

import { formatMoney, formatShare } from '../quantities.ts'
import { limit, type RuleWords, type Said, value } from './rule-words.ts'

export const ownComputeWords: RuleWords<'own-compute'> = {
  name: 'Own compute',
  question: 'Is inference large and steady enough to model owned or reserved compute? It informs and decides nothing.',
  sentences: {
    'worth-modelling': (said) =>
      `${bill(said)} a month, varying by ${value(said)} over ${months(said)}, and ${use(said)} of a reservation used: worth modelling.`,
    'inference-too-small': (said) =>
      hasRevenue(said)
        ? `${bill(said)} a month is less than ${share(said, 'shareLimit')} of revenue: nothing to own yet.`
        : `${bill(said)} a month and no revenue yet: nothing to own yet.`,
    'load-not-steady': (said) => `Varies by ${value(said)} over ${months(said)}, more than ${limit(said)}: a reservation would stand idle.`,
    'use-too-low': (said) => `${use(said)} of a reservation would be used, ${share(said, 'neededUse')} is needed to pay for it.`,
  },
  outcomes: {
    'worth-modelling': 'Owned or reserved compute is worth modelling.',
    'inference-too-small': 'Inference is too small a part of revenue.',
    'load-not-steady': 'The load is not steady enough.',
    'use-too-low': 'Too little of it would be used.',
    'nothing-reserved': 'No reservation is planned.',
  },
  notApplicable: { 'nothing-reserved': 'No project plans to reserve or own compute.' },
  limits: {
    'steady-load': { name: 'Steady load', decides: 'Monthly costs may vary by this much of their average' },
    'reserved-discount': { name: 'Discount of a reservation', decides: 'Counted where the project does not say' },
    'use-margin': { name: 'Room above break-even use', decides: 'Expected use must exceed break-even by this' },
    'history-months': { name: 'Months of cost needed', decides: 'With fewer recorded, steadiness is not judged' },
  },
  inputs: { revenue: 'revenue', history: 'months of recorded cost', expectedUse: 'expected use' },
  columns: {
    reservations: ['Reservations planned', 'projects'],
    historyMonths: ['Months recorded', 'months'],
    historyVariation: ['Months vary by, bp', 'bp'],
    expectedUse: ['Expected use', 'of the reservation'],
    reservedDiscount: ['Discount of the reservation', ''],
    discountNotSet: ['Discount not set', '1/0'],
    neededUse: ['Use needed, bp', 'bp'],
  },
}

function hasRevenue({ verdict: { inputs } }: Said): boolean {
  return Number(inputs.find(({ name }) => name === 'revenue')?.value) > 0
}

function bill({ verdict: { facts }, style }: Said): string {
  return formatMoney(Number(facts['billMinor']), style)
}

function months({ verdict: { facts } }: Said): string {
  return `${String(facts['months'])} months`
}

function use(said: Said): string {
  return share(said, 'expectedUse')
}

function share({ verdict: { facts }, style }: Said, name: string): string {
  return formatShare(Number(facts[name]), style)
}
