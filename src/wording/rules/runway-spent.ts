// R20 in words.

import { formatCount, formatMoney, pluralize } from '../quantities.ts'
import { type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const runwaySpentWords: RuleWords<'runway-spent'> = {
  name: 'Share of raise spent',
  list: 'Share of the last raise spent',
  question: 'How much of the last round has gone into infrastructure, in cash and time?',
  sentences: {
    'spent-little': (said) => `Infrastructure has taken ${value(said)} of the raise${parts(said)}.`,
    'spent-quarter': (said) => `Infrastructure has taken ${value(said)} of the raise, a quarter or more${parts(said)}.`,
    'spent-half': (said) => `Infrastructure has taken ${value(said)} of the raise, half or more${parts(said)}.`,
  },
  outcomes: {
    'spent-little': 'Infrastructure has taken less than a quarter of the raise.',
    'spent-quarter': 'Infrastructure has taken a quarter of the raise or more.',
    'spent-half': 'Infrastructure has taken half of the raise or more.',
    'no-raise': 'No raise entered.',
  },
  flagged: ['spent-quarter', 'spent-half'],
  notApplicable: { 'no-raise': 'No raise entered.' },
  limits: {
    'spent-quarter': { name: 'Share of the raise: flagged from', decides: 'From this share on, the figure is flagged' },
    'spent-half': { name: 'Share of the raise: half', decides: 'From this share on, the figure is flagged as half' },
  },
  inputs: { raised: 'last raise', raisedOn: 'date of the last raise', spent: 'cost, engineer time and cost per engineer' },
  columns: {
    raised: ['Last raise', ''],
    raisedOn: ['Day of the last raise', 'date'],
    monthsSinceRaise: ['Whole months since', 'months'],
    recordedSinceRaise: ['Spent since raise', ''],
    gapsSinceRaise: ['Months unrecorded', 'months'],
    spentCash: ['Cash since the raise', 'minor units'],
    cashSinceRaise: ['Cash since the raise, minor units', ''],
    gapsWithoutCost: ['Components with a month that has no cost', 'components'],
    timeCounted: ['Time of all that counts, bp', 'bp'],
    timesNotKnown: ['Components whose time is not known', 'components'],
    timeCost: ['Time cost per month, minor units', ''],
    spentSinceRaise: ['Taken by infrastructure since, minor units', ''],
  },
}

/** ": $120,000 cash and $300,000 of time in 8 months, 5 of them at today’s rate". */
function parts({ verdict: { facts }, style }: SentenceFacts): string {
  const money = (name: string) => formatMoney(Number(facts[name]), style)
  const gaps = Number(facts['gaps'])
  const rated = gaps === 0 ? '' : gaps === Number(facts['months']) ? ', at today’s rate' : `, ${formatCount(gaps, style)} at today’s rate`
  return `: ${money('cashMinor')} cash and ${money('timeMinor')} of time in ${pluralize(Number(facts['months']), 'months', style)}${rated}`
}
