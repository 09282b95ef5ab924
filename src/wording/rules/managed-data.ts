// R11 in words; the names of the regulatory basis serve every rule that reads it.

import { type RuleWords, regulated, type SentenceFacts } from './rule-words.ts'

export const managedDataWords: RuleWords<'managed-data'> = {
  name: 'Managed data',
  question: 'Is a data store, queue or job orchestrator self-managed without being a differentiator? A managed service could run it.',
  sentences: {
    'data-run-ourselves': (said) =>
      `You run this ${noun(said)} yourselves, and it isn’t a differentiator. A managed service frees that time for the product.`,
    'data-perhaps-edge': (said) => `You run this ${noun(said)} yourselves. That’s right only if it’s a differentiator.`,
    'data-is-edge': () => 'You run it yourselves, and it’s a differentiator.',
    'data-regulated': regulated,
  },
  outcomes: {
    'data-run-ourselves': 'Self-managed, and not a differentiator. A managed service could run it.',
    'data-perhaps-edge': 'Depends on whether it is a differentiator.',
    'data-is-edge': 'Self-managed, and a differentiator.',
    'data-regulated': 'Required by a regulation for now.',
  },
  short: { 'data-run-ourselves': 'could be managed' },
  inputs: { basis: 'regulatory basis' },
  changes: {
    basis: ({ to }) => (to === true ? 'An approved regulatory basis' : 'Dropping the regulatory basis'),
  },
  columns: {
    basisName: ['Regulatory basis', 'name'],
    basisScope: ['Data it covers', 'sentence'],
    basisApprover: ['Basis approved by', 'name'],
    basisReview: ['Basis review date', 'date'],
    basisInForce: ['Basis in force', '1/0'],
    lastBasisDay: ['Last day a basis may run without a review', 'date'],
  },
}

/** What each kind is called inside a sentence. */
const NOUNS: Readonly<Record<string, string>> = {
  database: 'database',
  'vector-store': 'vector store',
  'object-store': 'object storage',
  cache: 'cache',
  search: 'search service',
  stream: 'event stream',
  queue: 'queue',
  warehouse: 'warehouse',
  orchestrator: 'job orchestrator',
}

function noun({ verdict }: SentenceFacts): string {
  return NOUNS[String(verdict.facts['kind'])] ?? 'component'
}
