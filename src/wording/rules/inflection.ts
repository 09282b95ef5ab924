// R06 in words.

import { counted, formatCount, formatShare } from '../quantities.ts'
import { limit, type RuleWords, type Said } from './rule-words.ts'

const SIGNS = { met: 'Holds', 'not-met': 'Does not hold', unknown: 'Not known' }

export const inflectionWords: RuleWords<'inflection'> = {
  name: 'Ready to build?',
  list: 'Ready to build: the three signs',
  question: 'Have managed services stopped being enough? At least two of three signs. It informs and decides nothing.',
  sentences: {
    'ready-to-build': (said) => `${met(said)}: ${named(said)}. Replacing a managed service can be right now.`,
    'keep-borrowing': (said) => `${met(said)}${named(said) === '' ? '' : `: ${named(said)}`}. Keep renting until ${limit(said)} hold.`,
  },
  outcomes: {
    'ready-to-build': 'At least two of three signs hold: building can be right.',
    'keep-borrowing': 'Fewer than two of three signs hold: keep renting.',
  },
  limits: {
    'signs-needed': { name: 'Signs before building', decides: 'Of three; with fewer, keep renting' },
    'infra-share-early': { name: 'Significant cost up to Series A', decides: 'Infrastructure from this share of revenue is significant' },
    'infra-share-later': { name: 'Significant cost from Series B', decides: 'Infrastructure from this share of revenue is significant' },
    'infra-promised': {
      name: 'Infrastructure person: promised at most',
      decides: 'With more promised elsewhere there is no time to build',
    },
  },
  inputs: {
    customersSign: 'customers lost over a limit',
    costSign: 'revenue, or what a project would bring back',
    peopleSign: 'time promised by the infrastructure person',
    payback: 'what a project would bring back',
    otherPromised: 'time promised elsewhere',
  },
  choices: { customersSign: SIGNS, costSign: SIGNS, peopleSign: SIGNS },
  columns: {
    recentLosses: ['Customers lost lately', 'count'],
    losses: ['Customers lost lately', 'count'],
    costCounted: ['Cost in the totals, smallest units', ''],
    costNotKnown: ['Cost not known', '1/0'],
    paysBack: ['Pays back in time', '1/0'],
    paybackSaid: ['Payback is known', '1/0'],
    lossesRecent: ['Customers lost this quarter and last', 'count'],
    listCost: ['List cost a month, smallest units', ''],
    costNotKnownCount: ['Components whose cost is not known', 'components'],
    projectsThatPay: ['Components with a project that pays back in time', 'components'],
    projectsThatSay: ['Components whose project says its payback', 'components'],
    customersMet: ['Sign: customers are lost', '1/0'],
    isShareOfEarly: ['Up to Series A', '1/0'],
    isShareOfLater: ['From Series B', '1/0'],
    shareReachedEarly: ['Cost is a significant share of revenue, up to Series A', '1/0'],
    shareReachedLater: ['… from Series B', '1/0'],
    shareReached: ['… at this stage', '1/0'],
    costMet: ['Sign: cost is significant and pays back', '1/0'],
    costNotMet: ['… certainly not', '1/0'],
    costOpen: ['… not known', '1/0'],
    peopleMet: ['Sign: somebody is there for it', '1/0'],
    peopleOpen: ['… not known', '1/0'],
    peopleWithTime: ['Infrastructure people with time', 'people'],
    peopleTimeOpen: ['Infrastructure people whose time is not known', 'people'],
  },
}

/** "1 of 3 signs". */
function met({ verdict: { facts }, style }: Said): string {
  return `${formatCount(Number(facts['met']), style)} of 3 signs`
}

/** The signs that hold, and those that are not known. */
function named({ verdict: { facts }, style }: Said): string {
  const share = facts['costShareBp']
  const said: Readonly<Record<string, string>> = {
    customers: `${counted(Number(facts['losses']), 'customers', style)} lost over a limit of a managed service`,
    cost: `infrastructure at ${typeof share === 'number' ? formatShare(share, style) : 'a significant share'} of revenue with a project that pays back`,
    people: 'somebody is there for infrastructure and has the time',
  }
  const open: Readonly<Record<string, string>> = {
    cost: 'the share of revenue is not known',
    people: 'the time of the infrastructure person is not known',
  }
  return ['customers', 'cost', 'people']
    .flatMap((sign) => (facts[sign] === 'met' ? [said[sign] ?? ''] : facts[sign] === 'unknown' ? [open[sign] ?? ''] : []))
    .join('; ')
}
