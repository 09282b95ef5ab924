// R19 in words.

import { formatList, pluralize } from '../quantities.ts'
import { kindsNotSaid, type RuleWords, type SentenceFacts } from './rule-words.ts'

export const overbuildPatternWords: RuleWords<'overbuild-pattern'> = {
  name: 'Overbuilding',
  list: 'Signs of overbuilding',
  question: 'Is a cluster, feature store or GPU fleet self-managed before there are customers?',
  sentences: {
    'no-overbuild': (said) => `No self-managed cluster, feature store or GPU fleet found.${kindsNotSaid(said)}`,
    'one-pattern': (said) => `You run ${named(said)} before ${first(said)}${raised(said)}. That’s one of three signs of overbuilding.`,
    overbuilt: (said) => `You run ${named(said)} before ${first(said)}${raised(said)}. That’s how a seed round goes into infrastructure.`,
  },
  outcomes: {
    'no-overbuild': 'No self-managed cluster, feature store or GPU fleet among components with a type.',
    'one-pattern': 'One of three signs of overbuilding.',
    overbuilt: 'Overbuilt for so few customers.',
    'past-seed': 'Past the seed stage.',
    'past-first-customers': 'Past the early customers.',
  },
  short: { 'one-pattern': 'one sign of three', overbuilt: 'two or more signs' },
  notApplicable: {
    'past-seed': 'Past the seed stage, where this matters.',
    'past-first-customers': 'Past the early customers, where this matters.',
  },
  limits: { 'raise-months': { name: 'Recent raise', decides: 'Within this time after a raise, the sentence mentions it' } },
  inputs: { patterns: 'signs of overbuilding' },
  changes: { patterns: ({ from, to }) => (Number(to) < Number(from) ? 'One fewer sign' : 'One more sign') },
  columns: {
    ownClusters: ['Self-managed clusters', 'components'],
    ownFeatureStores: ['Self-managed feature stores', 'components'],
    ownGpus: ['Self-managed GPU fleets', 'components'],
  },
}

const NAMES: Readonly<Record<string, string>> = { cluster: 'a cluster', 'feature-store': 'a feature store', 'gpu-fleet': 'a GPU fleet' }

/** "the first 100 customers". */
function first({ verdict: { facts }, style }: SentenceFacts): string {
  return `the first ${pluralize(Number(facts['before']), 'customers', style)}`
}

function named({ verdict: { facts } }: SentenceFacts): string {
  const patterns = facts['patterns']
  const names = Array.isArray(patterns) ? patterns.map((pattern) => NAMES[String(pattern)] ?? String(pattern)) : []
  return formatList(names)
}

function raised({ verdict: { facts } }: SentenceFacts): string {
  return facts['isFreshlyRaised'] === true ? ', within months of a raise' : ''
}
