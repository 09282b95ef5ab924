// R11 in words; the names of the regulatory basis serve every rule that reads it.

import { type RuleWords, regulated } from './rule-words.ts'

export const managedDataWords: RuleWords<'managed-data'> = {
  name: 'Managed data',
  question: 'Do we self-manage a data store or queue that isn’t a differentiator? A managed service could run it.',
  sentences: {
    'data-run-ourselves': () =>
      'You run this store yourselves, and it isn’t a differentiator. A managed service frees that time for the product.',
    'data-perhaps-edge': () => 'You run this store yourselves. That’s right only if it’s a differentiator.',
    'data-is-edge': () => 'You run it yourselves, and it’s a differentiator.',
    'data-regulated': regulated,
    'data-handed-over': () => 'A provider runs it.',
  },
  outcomes: {
    'data-run-ourselves': 'A self-managed store that is not a differentiator. A managed service could run it.',
    'data-perhaps-edge': 'Depends on whether it is a differentiator.',
    'data-is-edge': 'Self-managed, and a differentiator.',
    'data-regulated': 'Required by a regulation for now.',
    'data-handed-over': 'A provider runs it.',
  },
  short: { 'data-run-ourselves': 'self-managed data store' },
  inputs: { basis: 'regulatory basis' },
  changes: {
    basis: ({ to }) => (to === true ? 'An approved regulatory basis' : 'Dropping the regulatory basis'),
  },
  columns: {
    basisName: ['Regulatory basis', 'name'],
    basisScope: ['Data it covers', 'sentence'],
    basisApprover: ['Basis approved by', 'name'],
    basisReview: ['Basis reviewed by', 'date'],
    basisInForce: ['Basis in force', '1/0'],
    lastBasisDay: ['Last day a basis may run without a review', 'date'],
  },
}
