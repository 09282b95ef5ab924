// R11 in words; the names of the regulatory basis serve every rule that reads it.

import { formatDate } from '../quantities.ts'
import type { RuleWords, Said } from './rule-words.ts'

export const managedDataWords: RuleWords<'managed-data'> = {
  name: 'Managed data',
  question: 'Do we run a store or a queue ourselves that customers do not choose us for? Then let somebody else run it.',
  sentences: {
    'data-run-ourselves': () =>
      'You run this store yourselves, and customers do not choose you for it: a managed one gives that time back to the product.',
    'data-perhaps-edge': () => 'You run this store yourselves; whether it is your edge decides if that is right.',
    'data-is-edge': () => 'You run it yourselves, and it is your edge.',
    'data-regulated': (said) => `A regulation leaves no choice${until(said)}.`,
    'data-handed-over': () => 'Somebody else runs it.',
  },
  outcomes: {
    'data-run-ourselves': 'A store we run ourselves, and not our edge: let somebody else run it.',
    'data-perhaps-edge': 'Whether it is our edge decides this.',
    'data-is-edge': 'We run it ourselves, and it is our edge.',
    'data-regulated': 'A regulation leaves no choice, for now.',
    'data-handed-over': 'Somebody else runs it.',
  },
  short: { 'data-run-ourselves': 'a store we run' },
  inputs: { basis: 'regulatory basis' },
  changes: {
    basis: ({ to }) => (to === true ? 'A regulatory basis, approved and in force,' : 'Without the regulatory basis it'),
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

function until({ verdict, style }: Said): string {
  const review = verdict.facts['basisReview']
  return typeof review === 'string' ? ` until it is reviewed on ${formatDate(review, style)}` : ''
}
