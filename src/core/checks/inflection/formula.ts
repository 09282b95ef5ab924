// R06 in the exported workbook. Losses come from the log, which stays in the app; whether projects pay back follows from
// theirs on Components and Build vs buy, people's promises stand on Inputs.

import {
  allOf,
  anyOf,
  choiceOf,
  column,
  compare,
  type Formula,
  input,
  isBlank,
  limit,
  not,
  numberOf,
  otherwise,
  outcome,
  productOf,
  type RuleFormulas,
  sumOf,
  zero,
} from '../formula.ts'
import { STAGE_IS_BLANK, STAGE_IS_EARLY } from '../formula-columns.ts'
import { infraPeople } from '../infra-people.ts'
import { INFRA_PEOPLE_READS } from '../reads.ts'
import type { Setting } from '../subject.ts'
import { lossesOf } from './signs.ts'

const LOSS_READS = ['components.hosting', 'evidence.kind', 'evidence.date', 'evidence.componentId', 'settings.fiscalStartMonth'] as const
const TIME_READS = [...INFRA_PEOPLE_READS, 'people.otherPromised'] as const

const revenue = input('revenue', 'minor')
const counted = (name: string) => compare(input(name, 'count'), '>', zero)
const isShareOfEarly = anyOf(STAGE_IS_EARLY, compare(input('stage', 'choice'), '=', choiceOf('stage', 'series-a')))
const reached = (share: Formula) => compare(productOf(input('listCost', 'whole'), numberOf(10_000)), '>=', productOf(revenue, share))
const [reachedEarly, reachedLater] = [input('shareReachedEarly', 'flag'), input('shareReachedLater', 'flag')]
/** Without the stage both limits have to say the same. */
const shareReached = anyOf(
  allOf(input('isShareOfEarly', 'flag'), reachedEarly),
  allOf(input('isShareOfLater', 'flag'), reachedLater),
  allOf(STAGE_IS_BLANK, reachedEarly, reachedLater),
)
const mayBeReached = allOf(STAGE_IS_BLANK, anyOf(reachedEarly, reachedLater))
const isReached = input('shareReached', 'flag')
const canTell = not(isBlank(revenue))
const noRevenue = allOf(not(isBlank(revenue)), compare(revenue, '<=', zero))
const costMet = allOf(canTell, compare(revenue, '>', zero), isReached, counted('projectsThatPay'))
const costNotMet = anyOf(
  input('noRevenue', 'flag'),
  allOf(canTell, not(isReached), not(input('shareMayBeReached', 'flag')), not(counted('costNotKnownCount'))),
  allOf(not(counted('projectsThatPay')), not(counted('projectsOpen'))),
)
const met = sumOf(sumOf(input('customersMet', 'whole'), input('costMet', 'whole')), input('peopleMet', 'whole'))
const possible = sumOf(met, sumOf(input('costOpen', 'whole'), input('peopleOpen', 'whole')))

/** Active people whose main job it is: those with time, and those of whom it is not known. */
function peopleWith(setting: Setting, holds: (promised: number | null) => boolean): number {
  return infraPeople(setting).filter(({ otherPromised }) => holds(otherPromised)).length
}

export const inflectionFormulas: RuleFormulas = {
  portfolio: {
    rule: 'inflection',
    outcomes: [
      outcome('missing', 'UNKNOWN', allOf(compare(met, '<', limit('signs-needed')), compare(possible, '>=', limit('signs-needed')))),
      outcome('ready-to-build', 'PASS', compare(met, '>=', limit('signs-needed'))),
      outcome('keep-borrowing', 'PASS', otherwise),
    ],
  },
  columns: {
    recentLosses: { unit: 'count', reads: LOSS_READS, read: lossesOf },
  },
  workings: [{ name: 'losses', unit: 'whole', formula: column('recentLosses', 'count') }],
  inputs: {
    lossesRecent: { of: 'list', sum: 'losses' },
    listCost: { of: 'list', sum: 'countedCost' },
    costNotKnownCount: { of: 'list', sum: 'costNotKnown' },
    projectsThatPay: { of: 'list', sum: 'paysBack' },
    projectsOpen: { of: 'list', sum: 'paybackOpen' },
    customersMet: { of: 'list-flag', formula: counted('lossesRecent') },
    // Each a cell of its own: short to read, and an engine loses its way in one that asks all of it.
    isShareOfEarly: { of: 'follows', unit: 'flag', formula: isShareOfEarly },
    isShareOfLater: { of: 'follows', unit: 'flag', formula: allOf(not(isShareOfEarly), not(STAGE_IS_BLANK)) },
    shareReachedEarly: { of: 'list-flag', formula: reached(limit('infra-share-early')) },
    shareReachedLater: { of: 'list-flag', formula: reached(limit('infra-share-later')) },
    shareReached: { of: 'list-flag', formula: shareReached },
    noRevenue: { of: 'list-flag', formula: noRevenue },
    shareMayBeReached: { of: 'list-flag', formula: mayBeReached },
    costMet: { of: 'list-flag', formula: costMet },
    costNotMet: { of: 'list-flag', formula: costNotMet },
    costOpen: { of: 'list-flag', formula: not(anyOf(input('costMet', 'flag'), input('costNotMet', 'flag'))) },
    peopleMet: { of: 'list-flag', formula: counted('peopleWithTime') },
    peopleOpen: { of: 'list-flag', formula: allOf(not(counted('peopleWithTime')), counted('peopleTimeOpen')) },
    peopleWithTime: {
      of: 'company',
      unit: 'count',
      reads: [...TIME_READS, 'policy.infra-promised'],
      read: (setting) => peopleWith(setting, (promised) => promised !== null && promised <= setting.limits['infra-promised']),
    },
    peopleTimeOpen: {
      of: 'company',
      unit: 'count',
      reads: TIME_READS,
      read: (setting) => peopleWith(setting, (promised) => promised === null),
    },
  },
}
