// R09 in words.

import { counted, formatDate } from '../quantities.ts'
import { limit, type RuleWords, type Said, value } from './rule-words.ts'

export const creditsWords: RuleWords<'credits'> = {
  name: 'Credits',
  question: 'Do the credits that pay for it end within half a year?',
  sentences: {
    'credits-last': (said) =>
      said.verdict.value === null
        ? 'Paid from credits, and no end of them is known.'
        : `Paid from ${pool(said)} until ${value(said)}, beyond ${limit(said)}.`,
    'credits-ending': (said) =>
      said.verdict.facts['isOver'] === true
        ? `The credits of ${vendor(said)} ended on ${value(said)}: it costs its list price now.`
        : `Paid from ${pool(said)} until ${value(said)}, within ${limit(said)}: plan for the list price.`,
  },
  outcomes: {
    'credits-last': 'The credits last beyond half a year, or no end is known.',
    'credits-ending': 'The credits end within half a year: plan for the list price.',
    'no-credits': 'Not paid from credits.',
  },
  short: { 'credits-ending': 'credits end soon' },
  asksToExplain: ['credits-ending'],
  explainWord: 'Needs plan',
  notApplicable: { 'no-credits': 'No credits pay for it.' },
  limits: { 'credit-months': { name: 'Credits end within', decides: 'Credits that end sooner are warned about' } },
  inputs: { creditEnd: 'day the credits end', creditBalance: 'balance of the credits and its day' },
  changes: {
    creditEnd: ({ from, to }, style) =>
      `Credits that ${from !== null && String(to) > String(from) ? 'last until' : 'end on'} ${formatDate(String(to), style)}`,
  },
  columns: {
    creditLines: ['Prices that credits pay', 'prices'],
    creditEnd: ['Credits end', 'date'],
    creditOpen: ['Balance or its day not set', ''],
    lastCreditDay: ['Credits that end by this day are warned about', 'date'],
  },
}

function vendor({ verdict: { facts } }: Said): string {
  return String(facts['vendor'] ?? '')
}

/** "the credits of AWS (7 months at today’s use)". */
function pool(said: Said): string {
  const { facts } = said.verdict
  const months = facts['monthsLeft']
  const lasts = typeof months === 'number' && facts['isExpiry'] !== true ? ` (${counted(months, 'months', said.style)} at today’s use)` : ''
  return `the credits of ${vendor(said)}${lasts}`
}
