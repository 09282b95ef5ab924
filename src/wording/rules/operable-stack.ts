// R23 in words.

import { formatFte, pluralize } from '../quantities.ts'
import { limit, type RuleWords, type SentenceFacts } from './rule-words.ts'

export const operableStackWords: RuleWords<'operable-stack'> = {
  name: 'Team capacity',
  question: 'Does keeping the lights on fit the time available for it?',
  sentences: {
    operable: (said) => `Keeping the lights on takes ${fte(said)}${capacity(said)}.`,
    'beyond-capacity': (said) => `Keeping the lights on takes ${fte(said)}${capacity(said)}.`,
    'round-the-clock-with-few': (said) =>
      `${pluralize(Number(said.verdict.facts['roundTheClock']), 'components', said.style)} must run 24×7 with ${pluralize(Number(said.verdict.value?.value), 'engineers', said.style)}. An on-call rotation takes about ${limit(said)}.`,
  },
  outcomes: {
    operable: 'Keeping the lights on fits the time available.',
    'beyond-capacity': 'Keeping the lights on takes more time than is available.',
    'round-the-clock-with-few': '24×7 with fewer engineers than an on-call rotation takes.',
  },
  short: { 'beyond-capacity': 'more time than available', 'round-the-clock-with-few': 'few engineers for 24×7' },
  limits: {
    'always-on-engineers': {
      name: 'Engineers for 24×7',
      decides: 'With fewer, self-managed 24×7 components need a rationale',
      source: () => 'Google SRE book: 8 engineers for one site',
    },
  },
  inputs: {
    keepingAlive: 'time spent keeping the lights on',
    capacity: 'time available for infrastructure',
    roundTheClock: 'self-managed 24×7 components',
    engineers: 'number of engineers',
  },
  changes: {
    keepingAlive: ({ to }, style) => `Keeping the lights on within ${formatFte(Number(to), style)}`,
    capacity: ({ to }, style) => `${formatFte(Number(to), style)} for infrastructure`,
    roundTheClock: ({ to }) => (Number(to) === 0 ? 'No self-managed 24×7 components' : 'A self-managed 24×7 component'),
    engineers: ({ to }, style) => pluralize(Number(to), 'engineers', style),
  },
  columns: {
    always24x7: ['24×7', ''],
    keepingAlive: ['Time keeping the lights on, bp', 'bp'],
    keepingAliveOpenCount: ['Components whose time is not known', 'components'],
    roundTheClock: ['Self-managed, 24×7', 'components'],
    capacity: ['Time available for infrastructure', 'of an engineer'],
    capacityKnown: ['Available time is known', '1/0'],
    engineers: ['Engineers', 'people'],
  },
}

/** "2.53 FTE" */
function fte({ verdict, style }: SentenceFacts): string {
  return formatFte(Number(verdict.value?.value), style)
}

function capacity({ verdict: { facts }, style }: SentenceFacts): string {
  const bp = facts['capacity']
  return typeof bp === 'number' ? ` (${formatFte(bp, style)} available)` : ''
}
