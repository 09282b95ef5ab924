// R21 in words.

import { formatDaysPerMonth, formatMoney, formatTimes } from '../quantities.ts'
import type { RuleWords, Said } from './rule-words.ts'

export const managedEquivalentWords: RuleWords<'managed-equivalent'> = {
  name: 'All in',
  question: 'What does it cost all in, cash and people, beside the managed service we have a quote for?',
  sentences: {
    'managed-not-cheaper': (said) => `${ours(said)}; the managed one would cost ${managed(said)} a month: no reason to move.`,
    'managed-cheaper': (said) => `${ours(said)}, ${times(said)} the ${managed(said)} of the managed one.`,
    'managed-far-cheaper': (said) =>
      `${ours(said)}, ${times(said)} the ${managed(said)} of the managed one (limit ${times(said, 'limit')})${onPrice(said)}.`,
    'managed-price-zero': () => 'Missing: a quote above zero. Nothing can be held against a price of nothing.',
  },
  outcomes: {
    'managed-not-cheaper': 'A managed service would not be cheaper, all in.',
    'managed-cheaper': 'A managed service would be cheaper, all in.',
    'managed-far-cheaper': 'A managed service would be far cheaper, all in.',
    'managed-price-zero': 'The managed price is zero: give a quote.',
    'already-handed-over': 'Somebody else runs it.',
    'no-quote': 'No quote yet.',
  },
  short: { 'managed-far-cheaper': 'far dearer than managed', 'managed-cheaper': 'dearer than managed' },
  asksToExplain: ['managed-cheaper', 'managed-far-cheaper'],
  notApplicable: {
    'already-handed-over': 'Somebody else runs it, so there is nothing to compare with.',
    'no-quote': 'No quote of a managed service is given.',
  },
  limits: {
    'managed-ratio': { name: 'All in against managed', decides: 'Above this many times the managed price it asks for a decision' },
    'residual-share': { name: 'Time a managed service leaves', decides: 'Counted for a quote that does not say how much time stays' },
  },
  inputs: { quote: 'quote', residual: 'time it leaves', engineerCost: 'full cost of an engineer', cost: 'monthly cost' },
  changes: {
    quote: ({ from, to }, style) => `A quote ${Number(to) > Number(from) ? 'of at least' : 'of at most'} ${formatMoney(Number(to), style)}`,
    cost: ({ from, to }, style) =>
      `${Number(to) < Number(from) ? 'At most' : 'At least'} ${formatMoney(Number(to), style)} of cash a month`,
    residual: ({ to }, style) => `${formatDaysPerMonth(Number(to), style)} a month left to you`,
  },
  columns: {
    quote: ['Managed quote', 'a month'],
    residualShare: ['Time it leaves', 'of one engineer'],
    residualNotSet: ['Time it leaves: not said', '1/0'],
    residualTime: ['Time it leaves, bp', 'bp'],
    allInCost: ['All in, smallest units', 'a month'],
    managedCost: ['Managed all in, smallest units', 'a month'],
    isOverManaged: ['Dearer', '1/0'],
    isFarOver: ['Far dearer', '1/0'],
    overOnCash: ['Dearer on cash alone', '1/0'],
    farOverOnCash: ['Far dearer on cash alone', '1/0'],
    overOnTime: ['Dearer on time alone', '1/0'],
    farOverOnTime: ['Far dearer on time alone', '1/0'],
  },
}

/** "All in it costs $5,300 a month ($800 cash, $4,500 of people’s time)"; what is not known is said to be so. */
function ours({ verdict: { facts }, style }: Said): string {
  const money = (name: string) => formatMoney(Number(facts[name]), style)
  const [noCash, noTime] = [facts['isCashOpen'] === true, facts['isTimeOpen'] === true]
  const cash = noCash ? 'cash not known' : `${money('cashMinor')} cash`
  const knownTime = Number(facts['peopleMinor']) > 0 ? `at least ${money('peopleMinor')} of people’s time` : 'people’s time not known'
  const time = noTime ? knownTime : `${money('peopleMinor')} of people’s time`
  return `All in it costs ${noCash || noTime ? 'at least ' : ''}${money('allInMinor')} a month (${cash}, ${time})`
}

function managed({ verdict: { facts }, style }: Said): string {
  return formatMoney(Number(facts['managedMinor']), style)
}

function times({ verdict, style }: Said, of: 'value' | 'limit' = 'value'): string {
  const bp = Number((of === 'value' ? verdict.value : verdict.limit)?.value)
  return formatTimes(bp, style, Number((of === 'value' ? verdict.limit : verdict.value)?.value))
}

/** " On price alone it is 26.5 times". */
function onPrice({ verdict: { facts }, style }: Said): string {
  const bp = facts['onPriceBp']
  return typeof bp === 'number' ? `; against its price alone, ${formatTimes(bp, style)}` : ''
}
