// R21 in words.

import { formatDaysPerMonth, formatMoney, formatTimes } from '../quantities.ts'
import type { RuleWords, SentenceFacts } from './rule-words.ts'

export const managedEquivalentWords: RuleWords<'managed-equivalent'> = {
  name: 'All-in cost',
  question: 'What does this cost in cash and people, compared with a managed service?',
  sentences: {
    'managed-not-cheaper': (said) => `${ours(said)}. The managed service would cost ${managed(said)}, so there’s no reason to move.`,
    'managed-cheaper': (said) => `${ours(said)}, ${times(said)} the managed service at ${managed(said)}.`,
    'managed-far-cheaper': (said) =>
      `${ours(said)}, ${times(said)} the managed service at ${managed(said)} (limit ${times(said, 'limit')}).${onPrice(said)}`,
    'managed-price-zero': () => 'Needs a quote above zero.',
  },
  outcomes: {
    'managed-not-cheaper': 'A managed service would not be cheaper.',
    'managed-cheaper': 'A managed service would be cheaper.',
    'managed-far-cheaper': 'A managed service would be far cheaper.',
    'managed-price-zero': 'The managed price is zero. Enter a quote.',
    'already-handed-over': 'A provider runs it.',
    'no-quote': 'No quote yet.',
  },
  short: { 'managed-far-cheaper': 'far costlier than managed', 'managed-cheaper': 'costlier than managed' },
  notApplicable: {
    'already-handed-over': 'A provider runs it, so there’s nothing to compare.',
    'no-quote': 'No quote for a managed service.',
  },
  limits: {
    'managed-ratio': {
      name: 'All-in cost vs. managed',
      decides: 'Above this multiple of the managed cost, it needs a decision',
      isMultiple: true,
    },
    'residual-share': { name: 'Time left with a managed service', decides: 'Used for quotes that do not state it' },
  },
  inputs: { quote: 'quote', residual: 'engineer time left', engineerCost: 'fully loaded cost per engineer', cost: 'monthly cost' },
  changes: {
    quote: ({ from, to }, style) => `A quote ${Number(to) > Number(from) ? 'of at least' : 'of at most'} ${formatMoney(Number(to), style)}`,
    cost: ({ from, to }, style) =>
      `${Number(to) < Number(from) ? 'At most' : 'At least'} ${formatMoney(Number(to), style)} of cash per month`,
    residual: ({ to }, style) => `${formatDaysPerMonth(Number(to), style)} per month of remaining work`,
  },
  columns: {
    quote: ['Managed quote', 'per month'],
    residualShare: ['Time it leaves', 'of an engineer'],
    residualTime: ['Time it leaves, bp', 'bp'],
    allInCost: ['All-in cost, minor units', 'per month'],
    managedCost: ['Managed all-in cost, minor units', 'per month'],
    isFarOver: ['Far costlier', '1/0'],
    overOnCash: ['Costlier on cash alone', '1/0'],
    farOverOnCash: ['Far costlier on cash alone', '1/0'],
    overOnTime: ['Costlier on time alone', '1/0'],
    farOverOnTime: ['Far costlier on time alone', '1/0'],
    mayBeEdge: ['A differentiator, or unsure', '1/0'],
    comparisonOpen: ['Cost or time missing', '1/0'],
    enoughWithoutEngineer: ['Clear without an engineer’s cost', '1/0'],
  },
}

/** "All-in cost is $5,300 per month ($800 cash, $4,500 of time)"; unknown parts are named. */
function ours({ verdict: { facts }, style }: SentenceFacts): string {
  const money = (name: string) => formatMoney(Number(facts[name]), style)
  const [noCash, noTime] = [facts['isCashOpen'] === true, facts['isTimeOpen'] === true]
  const knownCash = Number(facts['cashMinor']) > 0 ? `at least ${money('cashMinor')} cash` : 'cash unknown'
  const cash = noCash ? knownCash : `${money('cashMinor')} cash`
  const knownTime = Number(facts['peopleMinor']) > 0 ? `at least ${money('peopleMinor')} of time` : 'time unknown'
  const time = noTime ? knownTime : `${money('peopleMinor')} of time`
  return `All-in cost is ${noCash || noTime ? 'at least ' : ''}${money('allInMinor')} per month (${cash}, ${time})`
}

function managed({ verdict: { facts }, style }: SentenceFacts): string {
  return formatMoney(Number(facts['managedMinor']), style)
}

function times({ verdict, style }: SentenceFacts, of: 'value' | 'limit' = 'value'): string {
  const bp = Number((of === 'value' ? verdict.value : verdict.limit)?.value)
  return formatTimes(bp, style, Number((of === 'value' ? verdict.limit : verdict.value)?.value))
}

/** " Against its price alone: 26.5×." */
function onPrice({ verdict: { facts }, style }: SentenceFacts): string {
  const bp = facts['onPriceBp']
  return typeof bp === 'number' ? ` Against its price alone: ${formatTimes(bp, style)}.` : ''
}
