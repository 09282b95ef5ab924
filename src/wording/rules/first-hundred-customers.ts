// R10 in words.

import { formatList, pluralize } from '../quantities.ts'
import { kindsNotSaid, limit, type RuleWords, type SentenceFacts } from './rule-words.ts'

export const firstHundredCustomersWords: RuleWords<'first-hundred-customers'> = {
  name: 'Early infrastructure',
  list: 'Infrastructure before the first 100 customers',
  question: 'Was anyone hired for infrastructure, or is compute self-managed, before the first 100 customers?',
  sentences: {
    'no-infra-of-our-own': (said) => `No infrastructure hires and no self-managed compute found.${kindsNotSaid(said)}`,
    'infra-before-customers': (said) => `${of(said)} with ${customers(said)}. Rented endpoints can carry the first ${limit(said)}.`,
    'customers-enough': (said) => `${of(said)} with ${customers(said)}, past the first ${limit(said)}.`,
  },
  outcomes: {
    'no-infra-of-our-own': 'No infrastructure hires and no self-managed compute among components with a type.',
    'infra-before-customers': 'Infrastructure hires or self-managed compute before the first 100 customers.',
    'customers-enough': 'Past the first 100 customers.',
  },
  short: { 'infra-before-customers': 'before the first customers' },
  limits: {
    'first-customers': {
      name: 'Customers before infrastructure',
      decides: 'With fewer, infrastructure hires and self-managed compute are early',
    },
  },
  inputs: { customers: 'customers', infraHires: 'infrastructure hires', ownedCompute: 'self-managed compute' },
  changes: {
    customers: ({ to }, style) => pluralize(Number(to), 'customers', style),
    infraHires: ({ to }) => (Number(to) === 0 ? 'No infrastructure hires' : 'An infrastructure hire'),
    ownedCompute: ({ to }) => (Number(to) === 0 ? 'No self-managed compute' : 'Self-managed compute'),
  },
  columns: {
    isOwnedCompute: ['Self-managed compute', '1/0'],
    customers: ['Customers', 'customers'],
    infraHires: ['People whose main job is infrastructure', 'people'],
    ownedCompute: ['Self-managed compute', 'components'],
  },
}

function of({ verdict: { facts }, style }: SentenceFacts): string {
  const [hires, owned] = [Number(facts['infraHires']), Number(facts['ownedCompute'])]
  const people = hires === 0 ? '' : `${pluralize(hires, 'infrastructure hires', style)}`
  const compute = owned === 0 ? '' : pluralize(owned, 'self-managed compute components', style)
  return formatList([people, compute].filter((part) => part !== ''))
}

function customers({ verdict, style }: SentenceFacts): string {
  return pluralize(Number(verdict.value?.value), 'customers', style)
}
