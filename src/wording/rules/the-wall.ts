// R22 in words.

import { counted, formatMoney } from '../quantities.ts'
import type { RuleWords, Said } from './rule-words.ts'

export const theWallWords: RuleWords<'the-wall'> = {
  name: 'The wall',
  question: 'Does our edge rest on something we cannot change, and does that cost customers?',
  sentences: {
    'no-wall': () => 'Your edge, run by somebody else, and no limit of it is in the way.',
    'at-the-wall': (said) =>
      `Your edge, and ${counted(Number(said.verdict.value?.value), 'limits', said.style)} of the service ${said.verdict.value?.value === 1 ? 'is' : 'are'} in the way${cost(said)}: this may be the piece to build.`,
  },
  outcomes: {
    'no-wall': 'Our edge, run by others, with no limit in the way.',
    'at-the-wall': 'Our edge, and a limit of the service is in the way: perhaps build this one.',
    'not-called-edge': 'Not called our edge.',
    'built-by-us': 'We build it, so its limits are ours to move.',
  },
  short: { 'at-the-wall': 'a limit is in the way' },
  asksToExplain: ['at-the-wall'],
  notApplicable: {
    'not-called-edge': 'It is not called your edge, so a limit of it is no reason to build.',
    'built-by-us': 'You build it, so its limits are yours to move.',
  },
  inputs: { blockingLimits: 'limits in the way' },
  changes: {
    blockingLimits: ({ to }) => (Number(to) === 0 ? 'Settling the limits that are in the way' : 'A limit that is in the way'),
  },
  columns: { blockingLimits: ['Limits in the way', 'open'] },
}

/** " for Acme, Beta ($12,000 at stake)". */
function cost({ verdict: { facts }, style }: Said): string {
  const customers = facts['customers']
  const names = Array.isArray(customers) && customers.length > 0 ? ` for ${customers.join(', ')}` : ''
  const atStake = facts['atStakeMinor']
  return `${names}${typeof atStake === 'number' ? ` (${formatMoney(atStake, style)} at stake)` : ''}`
}
