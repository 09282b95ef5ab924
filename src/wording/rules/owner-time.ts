// R01 in words.

import { limit, type RuleWords, type Said, value } from './rule-words.ts'

export const ownerTimeWords: RuleWords<'owner-time'> = {
  name: 'Owner time',
  question: 'Does it take more of one engineer’s time than the limit? Then it must be worth it.',
  sentences: {
    below: (said) => `Takes ${time(said)}, below the limit of ${limit(said)}.`,
    'near-limit': (said) => `Takes ${time(said)}, close to the limit of ${limit(said)}.`,
    'at-limit': (said) => `Takes ${time(said)}: exactly at the limit, not over it.`,
    'near-with-rationale': (said) => `Takes ${time(said)}, close to the limit of ${limit(said)}; your reason for it is on file.`,
    over: (said) =>
      `Takes ${time(said)}, more than ${limit(said)}, and ${isUnsure(said) ? 'nobody is sure that customers choose you for it' : 'customers do not choose you for it'}: you could hand this to a managed service.`,
    'over-though-managed': (said) => `Already managed: why ${time(said)}, when the limit is ${limit(said)}?`,
    'over-needs-rationale': (said) =>
      `Takes ${time(said)}, more than ${limit(said)}. For your edge that can be right: write down why it is worth it.`,
    'over-with-rationale': (said) => `Takes ${time(said)}, more than ${limit(said)}; it is your edge and your reason is on file.`,
  },
  outcomes: {
    below: 'Takes less time than the limit.',
    'near-limit': 'Close to the time limit.',
    'at-limit': 'Exactly at the time limit, not over it.',
    'near-with-rationale': 'Close to the time limit, with a reason on file.',
    over: 'Over the time limit, and customers do not choose us for it.',
    'over-though-managed': 'Already managed: why does it take this much time?',
    'over-needs-rationale': 'Over the time limit. For our edge that can be right: say why.',
    'over-with-rationale': 'Over the time limit; our edge, with a reason on file.',
  },
  asksToExplain: ['over-needs-rationale'],
  limits: {
    'owner-time': { name: 'Time on one component', decides: 'More of one engineer’s time asks for a decision' },
    'owner-time-watch': { name: 'Near the time limit from', decides: 'From here on a component is near the limit' },
    'rationale-length': { name: 'Shortest reason', decides: 'Characters a written reason needs to count', counts: 'characters' },
  },
}

/** "27 % of one engineer", "30 % of one engineer, 2 people together". */
function time(said: Said): string {
  const owners = said.verdict.facts['owners']
  return `${value(said)} of one engineer${typeof owners === 'number' && owners > 1 ? ` (${owners} people together)` : ''}`
}

function isUnsure({ verdict }: Said): boolean {
  return verdict.inputs.some(({ name, value: answer }) => name === 'edge' && answer === 'unsure')
}
