// R06 in words.

import { formatCount, formatShare, pluralize } from '../quantities.ts'
import { limit, type RuleWords, type SentenceFacts } from './rule-words.ts'

const SIGNS = { met: 'Met', 'not-met': 'Not met', unknown: 'Unknown' }

export const inflectionWords: RuleWords<'inflection'> = {
  name: 'Ready to build?',
  list: 'Ready to build: three signals',
  question: 'Are managed services no longer enough? Look for at least two of three signals.',
  sentences: {
    'ready-to-build': (said) => `${met(said)}: ${named(said)}. Replacing a managed service can be right.`,
    'keep-borrowing': (said) =>
      `${met(said)}${named(said) === '' ? '' : `: ${named(said)}`}. Stay on managed services until ${limit(said)} are met.`,
  },
  outcomes: {
    'ready-to-build': 'At least two of three signals are met. Building can be right.',
    'keep-borrowing': 'Fewer than two of three signals are met. Stay on managed services.',
  },
  limits: {
    'signs-needed': { name: 'Signals before building', decides: 'Of three. With fewer, stay on managed services' },
    'infra-share-early': {
      name: 'Large cost up to Series A',
      decides: 'From this share of revenue on, infrastructure is a large cost',
      source: (percent) => `wring.co: ${percent(20)} to ${percent(35)} at seed, ${percent(15)} to ${percent(25)} at Series A`,
      dispute: lotOfTools,
    },
    'infra-share-later': {
      name: 'Large cost from Series B',
      decides: 'From this share of revenue on, infrastructure is a large cost',
      source: (percent) => `wring.co: ${percent(12)} to ${percent(18)} at Series B`,
      dispute: lotOfTools,
    },
    'infra-promised': {
      name: 'Committed elsewhere at most',
      decides: 'With more, the infrastructure lead has no time to build',
    },
  },
  inputs: {
    customersSign: 'customers lost to a vendor limit',
    costSign: 'revenue or project payback',
    peopleSign: 'time of the infrastructure lead',
    payback: 'project payback',
    otherPromised: 'time committed elsewhere',
  },
  choices: { customersSign: SIGNS, costSign: SIGNS, peopleSign: SIGNS },
  columns: {
    recentLosses: ['Recent losses', 'count'],
    paysBack: ['Pays back in time', '1/0'],
    paybackOpen: ['Payback not known', '1/0'],
    lossesRecent: ['Customers lost this quarter and last', 'count'],
    listCost: ['Monthly list cost, minor units', ''],
    costNotKnownCount: ['Components whose cost is not known', 'components'],
    projectsThatPay: ['Components with a project that pays back in time', 'components'],
    projectsOpen: ['Components with an unknown payback', 'components'],
    customersMet: ['Signal: customers lost', '1/0'],
    isShareOfEarly: ['Up to Series A', '1/0'],
    isShareOfLater: ['From Series B', '1/0'],
    shareReachedEarly: ['Large share of revenue, up to Series A', '1/0'],
    shareReachedLater: ['… from Series B', '1/0'],
    shareReached: ['… at this stage', '1/0'],
    noRevenue: ['No revenue', '1/0'],
    shareMayBeReached: ['Large share of revenue, depending on the stage', '1/0'],
    costMet: ['Signal: large cost that pays back', '1/0'],
    costNotMet: ['… certainly not', '1/0'],
    costOpen: ['… not known', '1/0'],
    peopleMet: ['Signal: infrastructure owner', '1/0'],
    peopleOpen: ['… not known', '1/0'],
    peopleWithTime: ['Infrastructure people with time', 'people'],
    peopleTimeOpen: ['Infrastructure people whose time is not known', 'people'],
  },
}

function lotOfTools(percent: (of: number) => string): string {
  return `lotoftools.org: median ${percent(11)} at $1M to $10M, healthy ${percent(8)} to ${percent(15)}; both are vendors`
}

/** "1 of 3 signals met". */
function met({ verdict: { facts }, style }: SentenceFacts): string {
  return `${formatCount(Number(facts['met']), style)} of 3 signals met`
}

/** The signals that are met, and those that are unknown. */
function named({ verdict: { facts }, style }: SentenceFacts): string {
  const share = facts['costShareBp']
  const said: Readonly<Record<string, string>> = {
    customers: `${pluralize(Number(facts['losses']), 'customers', style)} lost to a managed-service limit`,
    cost: `infrastructure is ${typeof share === 'number' ? formatShare(share, style) : 'a large share'} of revenue, and a project would pay back`,
    people: 'someone owns infrastructure and has capacity',
  }
  const open: Readonly<Record<string, string>> = {
    cost: 'share of revenue unknown',
    people: 'time of the infrastructure lead unknown',
  }
  return ['customers', 'cost', 'people']
    .flatMap((sign) => (facts[sign] === 'met' ? [said[sign] ?? ''] : facts[sign] === 'unknown' ? [open[sign] ?? ''] : []))
    .join('; ')
}
