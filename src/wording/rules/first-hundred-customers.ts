// R10 in words.

import { counted, formatCount } from '../quantities.ts'
import { kindsNotSaid, limit, type RuleWords, type Said } from './rule-words.ts'

export const firstHundredCustomersWords: RuleWords<'first-hundred-customers'> = {
  name: 'First customers',
  list: 'Infrastructure before the first hundred customers',
  question: 'Is anybody hired for infrastructure, or compute our own, before there are a hundred customers?',
  sentences: {
    'no-infra-of-our-own': (said) => `Nobody is hired for infrastructure and no compute is your own${kindsNotSaid(said)}.`,
    'infra-before-customers': (said) => `${of(said)} with ${customers(said)}: the first ${limit(said)} can be had on rented endpoints.`,
    'customers-enough': (said) => `${of(said)} with ${customers(said)}: past the first ${limit(said)}.`,
  },
  outcomes: {
    'no-infra-of-our-own': 'Nobody hired for infrastructure, no compute of our own among what has a kind.',
    'infra-before-customers': 'Infrastructure of our own before the first hundred customers.',
    'customers-enough': 'Past the first hundred customers.',
  },
  short: { 'infra-before-customers': 'before the first customers' },
  asksToExplain: ['infra-before-customers'],
  limits: {
    'first-customers': {
      name: 'Customers before infrastructure',
      decides: 'With fewer, infrastructure people and compute of our own are early',
    },
  },
  inputs: { customers: 'customers', infraHires: 'people hired for infrastructure', ownedCompute: 'compute of our own' },
  changes: {
    customers: ({ to }, style) => counted(Number(to), 'customers', style),
    infraHires: ({ to }) => (Number(to) === 0 ? 'Nobody hired for infrastructure' : 'Somebody hired for infrastructure'),
    ownedCompute: ({ to }) => (Number(to) === 0 ? 'No compute of your own' : 'Compute of your own'),
  },
  columns: {
    isOwnedCompute: ['Compute of our own', '1/0'],
    customers: ['Customers', 'customers'],
    infraHires: ['People whose main job is infrastructure', 'people'],
    ownedCompute: ['Compute of our own', 'components'],
  },
}

function of({ verdict: { facts }, style }: Said): string {
  const [hires, owned] = [Number(facts['infraHires']), Number(facts['ownedCompute'])]
  const people = hires === 0 ? '' : `${formatCount(hires, style)} ${hires === 1 ? 'person' : 'people'} hired for infrastructure`
  const compute = owned === 0 ? '' : `${counted(owned, 'pieces', style)} of compute of your own`
  const text = [people, compute].filter((part) => part !== '').join(' and ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function customers({ verdict, style }: Said): string {
  return counted(Number(verdict.value?.value), 'customers', style)
}
