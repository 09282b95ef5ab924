// R03 in words.

import { formatCount, pluralize } from '../quantities.ts'
import { limit, type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const differentiationWords: RuleWords<'differentiation'> = {
  name: 'Differentiator',
  list: 'Share of components marked as differentiators',
  question: 'Is this why customers choose the product? If not, someone else should build and run it.',
  sentences: {
    'not-edge-built': () => 'You run this yourselves, but it isn’t why customers choose you.',
    'not-edge-own-code': () => 'It’s your own code, but it isn’t why customers choose you.',
    'not-edge-handed-over': () => 'Not a differentiator, and a provider already runs it.',
    unsure: () => 'Not sure whether this is a differentiator. You’ll be asked again next quarter.',
    'edge-not-explained': () => 'A differentiator. Add a sentence on what customers notice.',
    'edge-explained': () => 'A differentiator, with what customers notice on file.',
    'edge-share-high': (said) =>
      `${edgeCount(said)} (${value(said)}, limit ${limit(said)}). Customers rarely choose a product for that many reasons.`,
    'edge-share-fine': (said) => `${edgeCount(said)} (${value(said)}). Up to ${limit(said)} is usual.`,
    'too-few-answers': ({ verdict, style }) =>
      `${pluralize(Number(verdict.facts['answered']), 'answers', style)} so far about differentiators, too few to check the share.`,
  },
  outcomes: {
    'not-edge-built': 'Self-managed, but not why customers choose the product.',
    'not-edge-own-code': 'Own code, but not why customers choose the product.',
    'not-edge-handed-over': 'Not a differentiator, and a provider runs it.',
    unsure: 'Not sure whether this is a differentiator. Asked again next quarter.',
    'edge-not-explained': 'A differentiator without a sentence on what customers notice.',
    'edge-explained': 'A differentiator, with what customers notice on file.',
    'edge-share-high': 'Many components are marked as differentiators.',
    'edge-share-fine': 'The share of differentiators is usual.',
    'too-few-answers': 'Too few answers to check the share.',
  },
  short: {
    'not-edge-built': 'self-managed, not a differentiator',
    'not-edge-own-code': 'own code, not a differentiator',
    unsure: 'not sure yet',
    'edge-not-explained': 'no customer reason on file',
    'edge-share-high': 'many differentiators',
  },
  limits: {
    'edge-share': { name: 'Share of differentiators', decides: 'A larger share needs a rationale' },
    'edge-share-answers': {
      name: 'Answers needed for that share',
      decides: 'The share is checked from this many answers on',
      counts: 'answers',
    },
  },
  columns: {
    countsAsAnswered: ['Counts as answered', '1/0'],
    edgeYes: ['Marked as differentiators', 'components'],
    edgeAnswered: ['Answered (yes, no, not sure)', 'components'],
  },
}

function edgeCount({ verdict, style }: SentenceFacts): string {
  const yes = Number(verdict.facts['yes'])
  const marked = yes === 1 ? 'is marked as a differentiator' : 'are marked as differentiators'
  return `${formatCount(yes, style)} of the ${pluralize(Number(verdict.facts['answered']), 'components', style)} with an answer ${marked}`
}
