// R09 in words.

import { formatDate, pluralize } from '../quantities.ts'
import { limit, type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const creditsWords: RuleWords<'credits'> = {
  name: 'Cloud credits',
  question: 'Will the credits that pay for this run out within six months?',
  sentences: {
    'credits-last': (said) =>
      said.verdict.value === null
        ? 'Paid from credits with no known end date.'
        : `${pool(said)} last until ${value(said)}, more than ${limit(said)} away.`,
    'credits-ending': (said) =>
      said.verdict.facts['isOver'] === true
        ? `${vendor(said)} credits ended on ${value(said)}. It costs list price now.`
        : `${pool(said)} run out on ${value(said)}, within ${limit(said)}. Plan for list price.`,
  },
  outcomes: {
    'credits-last': 'Credits last longer than six months, or have no known end.',
    'credits-ending': 'Credits run out within six months. Plan for list price.',
    'no-credits': 'Not paid from credits.',
  },
  short: { 'credits-ending': 'credits run out soon' },
  explain: 'plan',
  notApplicable: { 'no-credits': 'Not paid from credits.' },
  limits: { 'credit-months': { name: 'Credits run out within', decides: 'Credits that run out sooner need a plan' } },
  inputs: { creditEnd: 'credit end date', creditBalance: 'credit balance and its date', creditPrice: 'price that credits pay' },
  changes: {
    creditEnd: ({ from, to }, style) =>
      `Credits that ${from !== null && String(to) > String(from) ? 'last until' : 'end on'} ${formatDate(String(to), style)}`,
  },
  columns: {
    creditLines: ['Prices on credits', 'prices'],
    creditEnd: ['Credits end', 'date'],
    creditOpen: ['Credits incomplete', ''],
    lastCreditDay: ['Last day of the warning period', 'date'],
  },
}

function vendor({ verdict: { facts } }: SentenceFacts): string {
  return String(facts['vendor'] ?? '')
}

/** "AWS credits (7 months at today’s use)". */
function pool(said: SentenceFacts): string {
  const { facts } = said.verdict
  const months = facts['monthsLeft']
  const lasts =
    typeof months === 'number' && facts['isExpiry'] !== true ? ` (${pluralize(months, 'months', said.style)} at today’s use)` : ''
  return `${vendor(said)} credits${lasts}`
}
