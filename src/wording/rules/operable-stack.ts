// R23 in words.

import { counted, formatShare } from '../quantities.ts'
import { limit, type RuleWords, type Said, value } from './rule-words.ts'

export const operableStackWords: RuleWords<'operable-stack'> = {
  name: 'Operable',
  list: 'Can the people there operate it?',
  question: 'Does keeping things alive fit the time of those who are there for it?',
  sentences: {
    operable: (said) => `Keeping things alive takes ${value(said)} of one engineer${capacity(said)}.`,
    'beyond-capacity': (said) => `Keeping things alive takes ${value(said)} of one engineer${capacity(said)}: more than there is.`,
    'round-the-clock-with-few': (said) =>
      `${counted(Number(said.verdict.facts['roundTheClock']), 'components', said.style)} must run round the clock with ${counted(Number(said.verdict.value?.value), 'engineers', said.style)}: being on call takes about ${limit(said)}.`,
  },
  outcomes: {
    operable: 'Keeping things alive fits the people who are there for it.',
    'beyond-capacity': 'Keeping things alive takes more time than there is for it.',
    'round-the-clock-with-few': 'Round the clock with fewer engineers than being on call takes.',
  },
  short: { 'beyond-capacity': 'more time than there is', 'round-the-clock-with-few': 'few people for round the clock' },
  asksToExplain: ['round-the-clock-with-few'],
  limits: {
    'always-on-engineers': {
      name: 'Engineers for round the clock',
      decides: 'With fewer, something we run round the clock is asked to be explained',
    },
  },
  inputs: {
    keepingAlive: 'time for keeping things alive',
    capacity: 'time there is for infrastructure',
    roundTheClock: 'components run round the clock',
    engineers: 'number of engineers',
  },
  changes: {
    keepingAlive: ({ to }, style) => `${formatShare(Number(to), style)} of one engineer for keeping things alive`,
    capacity: ({ to }, style) => `${formatShare(Number(to), style)} of one engineer for infrastructure`,
    roundTheClock: ({ to }) => (Number(to) === 0 ? 'Nothing of your own round the clock' : 'Something of your own round the clock'),
    engineers: ({ to }, style) => counted(Number(to), 'engineers', style),
  },
  columns: {
    always24x7: ['Round the clock', ''],
    isRoundTheClock: ['Our own, round the clock', '1/0'],
    keepingAlive: ['Time for keeping things alive, bp', 'bp'],
    keepingAliveOpenCount: ['Components whose time is not known', 'components'],
    roundTheClock: ['Our own, round the clock', 'components'],
    capacity: ['Time there is for infrastructure', 'of one engineer'],
    capacityKnown: ['It is known how much there is', '1/0'],
    engineers: ['Engineers', 'people'],
  },
}

function capacity({ verdict: { facts }, style }: Said): string {
  const bp = facts['capacity']
  return typeof bp === 'number' ? `, ${formatShare(bp, style)} is there for it` : ''
}
