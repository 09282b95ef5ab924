// R01 in words.

import { limit, type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const ownerTimeWords: RuleWords<'owner-time'> = {
  name: 'Engineer time',
  question: 'Does this take more of one engineer’s time than the limit? If so, it has to be worth it.',
  sentences: {
    below: (said) => `Takes ${time(said)}, below the ${limit(said)} limit.`,
    'near-limit': (said) => `Takes ${time(said)}, close to the ${limit(said)} limit.`,
    'at-limit': (said) => `Takes ${time(said)}. At the ${limit(said)} limit, not over it.`,
    'near-with-rationale': (said) => `Takes ${time(said)}, close to the ${limit(said)} limit. Rationale on file.`,
    over: (said) =>
      `Takes ${time(said)} (limit ${limit(said)}) and ${isUnsure(said) ? 'may not be' : 'isn’t'} a differentiator. ${instead(said)}`,
    'over-though-managed': (said) =>
      said.verdict.facts['isApproachAssumed'] === true
        ? `Takes ${time(said)} (limit ${limit(said)}). Counts as bought, as no one has set its approach. Set it first.`
        : `Already a managed service, yet it takes ${time(said)} (limit ${limit(said)}). Find out why.`,
    'over-needs-rationale': (said) =>
      `Takes ${time(said)} (limit ${limit(said)}). That can be right for a differentiator. Record why it’s worth it.`,
    'over-with-rationale': (said) => `Takes ${time(said)} (limit ${limit(said)}). It’s a differentiator with a rationale on file.`,
  },
  outcomes: {
    below: 'Takes less time than the limit.',
    'near-limit': 'Close to the time limit.',
    'at-limit': 'At the time limit, not over it.',
    'near-with-rationale': 'Close to the time limit. Rationale on file.',
    over: 'Over the time limit and not a differentiator.',
    'over-though-managed': 'Counts as a managed service, yet over the time limit.',
    'over-needs-rationale': 'Over the time limit. That can be right for a differentiator, with a rationale.',
    'over-with-rationale': 'Over the time limit. A differentiator with a rationale on file.',
    'managed-without-time': 'Bought, no time recorded.',
  },
  notApplicable: { 'managed-without-time': 'Bought, no time recorded.' },
  limits: {
    'owner-time': { name: 'Time on one component', decides: 'More of one engineer’s time needs a decision' },
    'owner-time-watch': { name: 'Near the time limit from', decides: 'From this share on, a component is near the limit' },
    'rationale-length': { name: 'Shortest rationale', decides: 'A rationale needs at least this length', counts: 'characters' },
  },
}

/** "27% of an engineer", "30% of an engineer (2 people together)". */
function time(said: SentenceFacts): string {
  const owners = said.verdict.facts['owners']
  return `${value(said)} of an engineer${typeof owners === 'number' && owners > 1 ? ` (${owners} people together)` : ''}`
}

/** Our own code is replaced, whoever runs it; other software is run by somebody else. */
function instead({ verdict }: SentenceFacts): string {
  return verdict.facts['isOwnCode'] === true ? 'A managed service could replace it.' : 'A managed service could run it.'
}

function isUnsure({ verdict }: SentenceFacts): boolean {
  return verdict.inputs.some(({ name, value: answer }) => name === 'edge' && answer === 'unsure')
}
