// R13 in words.

import { KIND_LABELS } from '../labels.ts'
import type { RuleWords, SentenceFacts } from './rule-words.ts'

export const boringServingWords: RuleWords<'boring-serving'> = {
  name: 'Simple serving',
  question: 'Is orchestration, autoscaling or a cluster self-managed at seed or earlier? Plain containers are enough.',
  sentences: {
    'serving-run-ourselves': (said) =>
      `${kind(said)}: self-managed at this stage, and not a differentiator. A container behind a load balancer would do.`,
    'cluster-for-later': () => 'A provider-managed cluster is still a cluster. At this stage, plain containers take less of your time.',
    'serving-is-edge': () => 'It’s a differentiator, so running it yourselves can be right.',
    'serving-later': () => 'Past the stage where this matters.',
    'serving-handed-over': () => 'A provider runs it.',
  },
  outcomes: {
    'serving-run-ourselves': 'Self-managed serving at this stage, and not a differentiator. Plain containers would do.',
    'cluster-for-later': 'A provider-managed cluster at this stage.',
    'serving-is-edge': 'A differentiator.',
    'serving-later': 'Past the stage where this matters.',
    'serving-handed-over': 'A provider runs it.',
    'gateway-not-ours': 'A gateway from a third party.',
  },
  short: { 'serving-run-ourselves': 'self-managed serving this early', 'cluster-for-later': 'a cluster this early' },
  notApplicable: { 'gateway-not-ours': 'A third-party gateway is simple enough.' },
  columns: { origin: ['Code origin', ''] },
}

function kind({ verdict }: SentenceFacts): string {
  const of = verdict.facts['kind']
  return typeof of === 'string' ? ((KIND_LABELS as Readonly<Record<string, string>>)[of] ?? of) : 'This'
}
