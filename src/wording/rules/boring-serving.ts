// R13 in words.

import { KIND_LABELS } from '../labels.ts'
import type { RuleWords, Said } from './rule-words.ts'

export const boringServingWords: RuleWords<'boring-serving'> = {
  name: 'Plain serving',
  question: 'Do we orchestrate, scale or cluster by ourselves up to seed? A container behind a load balancer is enough.',
  sentences: {
    'serving-run-ourselves': (said) =>
      `${kind(said)}, run by you at this stage and not your edge: a container behind a load balancer and a plain queue would do.`,
    'cluster-for-later': () =>
      'A cluster that the provider looks after is still a cluster: at this stage plain containers take less of your time.',
    'serving-is-edge': () => 'It is your edge, so running it can be right.',
    'serving-later': () => 'No question of the stage any more.',
    'serving-handed-over': () => 'Somebody else looks after it.',
  },
  outcomes: {
    'serving-run-ourselves': 'Serving of our own this early, and not our edge: plain containers would do.',
    'cluster-for-later': 'A cluster this early, though the provider runs it.',
    'serving-is-edge': 'It is our edge.',
    'serving-later': 'No question of the stage any more.',
    'serving-handed-over': 'Somebody else looks after it.',
    'gateway-not-ours': 'A gateway that is not our own code.',
  },
  short: { 'serving-run-ourselves': 'serving of our own this early', 'cluster-for-later': 'a cluster this early' },
  asksToExplain: ['cluster-for-later'],
  notApplicable: { 'gateway-not-ours': 'A gateway that is not your own code is plain enough.' },
  columns: { origin: ['Whose code', ''] },
}

function kind({ verdict }: Said): string {
  const of = verdict.facts['kind']
  return typeof of === 'string' ? ((KIND_LABELS as Readonly<Record<string, string>>)[of] ?? of) : 'This'
}
