// R03 in words.

import { counted } from '../quantities.ts'
import { limit, type RuleWords, type Said, value } from './rule-words.ts'

export const differentiationWords: RuleWords<'differentiation'> = {
  name: 'Our edge',
  list: 'Share of the list called our edge',
  question: 'Is this where the product differs? What is not, we should not run ourselves.',
  sentences: {
    'not-edge-built': () => 'You run this yourselves, and customers do not choose you for it: you could hand it to a managed service.',
    'not-edge-handed-over': () => 'Not your edge, and somebody else already runs it.',
    unsure: () => 'Nobody is sure whether customers choose you for this; it is asked again next quarter.',
    'edge-not-explained': () => 'Your edge: add one sentence on what customers notice.',
    'edge-explained': () => 'Your edge, and what customers notice is written down.',
    'edge-share-high': (said) =>
      `${edgeCount(said)} called your edge (${value(said)}), more than ${limit(said)}: customers rarely choose you for that many things.`,
    'edge-share-fine': (said) => `${edgeCount(said)} called your edge (${value(said)}), up to ${limit(said)} is usual.`,
    'too-few-answers': ({ verdict, style }) =>
      `${counted(Number(verdict.facts['answered']), 'answers', style)} so far on what your edge is, too few to judge the share.`,
  },
  outcomes: {
    'not-edge-built': 'We run it ourselves, and customers do not choose us for it.',
    'not-edge-handed-over': 'Not our edge, and somebody else runs it.',
    unsure: 'Nobody is sure whether it is our edge; asked again next quarter.',
    'edge-not-explained': 'Our edge: say in a sentence what customers notice.',
    'edge-explained': 'Our edge, and what customers notice is written down.',
    'edge-share-high': 'A large part of the list is called our edge.',
    'edge-share-fine': 'The part of the list called our edge is usual.',
    'too-few-answers': 'Too few answers to judge the share.',
  },
  short: {
    'not-edge-built': 'self-managed, not a differentiator',
    unsure: 'not sure yet',
    'edge-not-explained': 'no customer reason on file',
    'edge-share-high': 'many differentiators',
  },
  asksToExplain: ['edge-not-explained', 'edge-share-high'],
  limits: {
    'edge-share': { name: 'Share called our edge', decides: 'More of the list than this is asked to be looked at again' },
    'edge-share-answers': {
      name: 'Answers needed for that share',
      decides: 'With fewer answers the share is not judged',
      counts: 'answers',
    },
  },
  columns: {
    countsAsEdge: ['Counts as our edge', '1/0'],
    countsAsAnswered: ['Counts as answered', '1/0'],
    edgeYes: ['Called our edge', 'components'],
    edgeAnswered: ['Answered (yes, no, not sure)', 'components'],
  },
}

function edgeCount({ verdict, style }: Said): string {
  const yes = Number(verdict.facts['yes'])
  return `${yes} of ${counted(Number(verdict.facts['answered']), 'components', style)} ${yes === 1 ? 'is' : 'are'}`
}
