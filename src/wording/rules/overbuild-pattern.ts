// R19 in words.

import { counted } from '../quantities.ts'
import { kindsNotSaid, type RuleWords, type Said } from './rule-words.ts'

export const overbuildPatternWords: RuleWords<'overbuild-pattern'> = {
  name: 'Overbuilt',
  list: 'The pattern of overbuilding',
  question: 'A cluster, a feature store and a GPU fleet of our own, before there are customers?',
  sentences: {
    'no-overbuild': (said) => `No cluster, feature store or GPU fleet of your own${kindsNotSaid(said)}.`,
    'one-pattern': (said) =>
      `Before ${first(said)} there is ${named(said)} of your own${raised(said)}: one of the three signs of overbuilding.`,
    overbuilt: (said) =>
      `Before ${first(said)} there are ${named(said)} of your own${raised(said)}: this is how a seed round goes into infrastructure.`,
  },
  outcomes: {
    'no-overbuild': 'No cluster, feature store or GPU fleet of our own among what has a kind.',
    'one-pattern': 'One of the three signs of overbuilding.',
    overbuilt: 'Overbuilt before the first customers.',
    'past-seed': 'Past the seed stage.',
    'past-first-customers': 'Past the first customers.',
  },
  short: { 'one-pattern': 'one sign of three', overbuilt: 'two signs or more' },
  asksToExplain: ['one-pattern'],
  notApplicable: {
    'past-seed': 'Past the seed stage, so this is no question any more.',
    'past-first-customers': 'Past the first customers, so this is no question any more.',
  },
  limits: { 'raise-months': { name: 'Freshly raised', decides: 'Within this time of a raise the pattern is said more plainly' } },
  inputs: { patterns: 'signs of overbuilding' },
  changes: { patterns: ({ from, to }) => (Number(to) < Number(from) ? 'One sign less' : 'One sign more') },
  columns: {
    isOwnCluster: ['Cluster of our own', '1/0'],
    isOwnFeatureStore: ['Feature store of our own', '1/0'],
    isOwnGpu: ['GPUs of our own', '1/0'],
    ownClusters: ['Clusters of our own', 'components'],
    ownFeatureStores: ['Feature stores of our own', 'components'],
    ownGpus: ['GPU fleets of our own', 'components'],
  },
}

const NAMES: Readonly<Record<string, string>> = { cluster: 'a cluster', 'feature-store': 'a feature store', 'gpu-fleet': 'a GPU fleet' }

/** "the first 100 customers". */
function first({ verdict: { facts }, style }: Said): string {
  return `the first ${counted(Number(facts['before']), 'customers', style)}`
}

function named({ verdict: { facts } }: Said): string {
  const patterns = facts['patterns']
  const names = Array.isArray(patterns) ? patterns.map((pattern) => NAMES[String(pattern)] ?? String(pattern)) : []
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function raised({ verdict: { facts } }: Said): string {
  return facts['isFreshlyRaised'] === true ? ', within months of the raise' : ''
}
