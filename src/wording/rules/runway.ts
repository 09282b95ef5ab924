// R23b in words.

import { limit, type RuleWords, type Said, value } from './rule-words.ts'

export const runwayWords: RuleWords<'runway'> = {
  name: 'Runway',
  list: 'Runway',
  question: 'For how many months does the cash last at today’s burn? It informs and decides nothing.',
  sentences: {
    'runway-short': (said) => `Cash for ${value(said)}, less than ${limit(said)}${target(said)}.`,
    'runway-tight': (said) => `Cash for ${value(said)}, less than ${limit(said)}${target(said)}.`,
    'runway-fine': (said) => `Cash for ${value(said)}${target(said)}.`,
    'not-burning': () => 'You are not burning cash.',
  },
  outcomes: {
    'runway-short': 'The runway is short.',
    'runway-tight': 'The runway is tight.',
    'runway-fine': 'The runway is neither short nor tight.',
    'not-burning': 'Not burning cash.',
  },
  flagged: ['runway-short', 'runway-tight'],
  limits: {
    'runway-short': { name: 'Short runway below', decides: 'Below this the runway is marked short' },
    'runway-tight': { name: 'Tight runway below', decides: 'Below this the runway is marked tight' },
    'runway-target': { name: 'Runway to aim for', decides: 'Named beside the runway, marks nothing' },
  },
  inputs: { cash: 'cash', netBurn: 'net burn' },
  columns: { cash: ['Cash', ''], netBurn: ['Net burn a month', ''] },
}

function target({ verdict: { facts } }: Said): string {
  return facts['isBelowTarget'] === true ? ` (target ${String(facts['targetMonths'])})` : ''
}
