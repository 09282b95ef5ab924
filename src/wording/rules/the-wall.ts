// R22 in words.

import { formatMoney, pluralize } from '../quantities.ts'
import type { RuleWords, SentenceFacts } from './rule-words.ts'

export const theWallWords: RuleWords<'the-wall'> = {
  name: 'Vendor limits',
  question: 'Is a vendor’s limit blocking a differentiator and costing customers?',
  sentences: {
    'no-wall': () => 'A differentiator run by a provider, with no blocking limits.',
    'at-the-wall': (said) =>
      `A differentiator blocked by ${pluralize(Number(said.verdict.value?.value), 'vendor limits', said.style)}${cost(said)}. Consider building this piece.`,
  },
  outcomes: {
    'no-wall': 'A differentiator run by a provider, with no blocking limits.',
    'at-the-wall': 'A differentiator blocked by a vendor limit. Consider building this piece.',
    'not-called-edge': 'Not marked as a differentiator.',
    'built-by-us': 'Built in-house, so its limits can be changed.',
  },
  short: { 'at-the-wall': 'blocked by a vendor limit' },
  notApplicable: {
    'not-called-edge': 'Not marked as a differentiator, so a limit is no reason to build.',
    'built-by-us': 'You build it, so its limits are yours to change.',
  },
  inputs: { blockingLimits: 'blocking limits' },
  changes: {
    blockingLimits: ({ to }) => (Number(to) === 0 ? 'Resolving the blocking limits' : 'A blocking limit'),
  },
  columns: { blockingLimits: ['Blocking limits', 'open'] },
}

/** " (Acme, Beta; $12,000 at stake)". */
function cost({ verdict: { facts }, style }: SentenceFacts): string {
  const customers = facts['customers']
  const names = Array.isArray(customers) ? customers.join(', ') : ''
  const atStake = facts['atStakeMinor']
  const parts = [names, typeof atStake === 'number' ? `${formatMoney(atStake, style)} at stake` : ''].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}
