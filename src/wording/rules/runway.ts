// R23b in words.

import { pluralize } from '../quantities.ts'
import { limit, type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const runwayWords: RuleWords<'runway'> = {
  name: 'Runway',
  list: 'Runway',
  question: 'How many months does cash last at today’s net burn?',
  sentences: {
    'runway-short': (said) => `Cash lasts ${value(said)} (short below ${limit(said)}).${target(said)}`,
    'runway-tight': (said) => `Cash lasts ${value(said)} (tight below ${limit(said)}).${target(said)}`,
    'runway-fine': (said) => `Cash lasts ${value(said)} (tight below ${limit(said)}).${target(said)}`,
    'not-burning': () => 'You’re not burning cash.',
  },
  outcomes: {
    'runway-short': 'Runway is short.',
    'runway-tight': 'Runway is tight.',
    'runway-fine': 'Runway is at or above the limit for tight. The target is a separate limit.',
    'not-burning': 'Not burning cash.',
  },
  flagged: ['runway-short', 'runway-tight'],
  limits: {
    'runway-short': { name: 'Short runway below', decides: 'Below this, runway is flagged as short' },
    'runway-tight': { name: 'Tight runway below', decides: 'Below this, runway is flagged as tight', source: atSeed },
    'runway-target': {
      name: 'Runway target',
      decides: 'Shown beside the runway, for information only',
      source: atSeed,
      dispute: () => 'others ask for 18 to 24 months',
    },
  },
  inputs: { cash: 'cash', netBurn: 'net burn' },
  columns: { cash: ['Cash', ''], netBurn: ['Monthly net burn', ''] },
}

function atSeed(): string {
  return 'JPMorgan: 12 to 18 months at seed'
}

function target({ verdict: { facts }, style }: SentenceFacts): string {
  return facts['isBelowTarget'] === true ? ` The target is ${pluralize(Number(facts['targetMonths']), 'months', style)}.` : ''
}
