// R23 · operable-stack. The article's last sentence: those win who have a stack they can operate. Time
// for keeping things alive must fit the people who are there for it; round the clock needs a team.

import type { Component } from '../../inventory/tables.ts'
import { listRule } from '../formula-check.ts'
import { isSelfRun } from '../hosting.ts'
import { infraCapacity, mostCapacity } from '../infra-people.ts'
import { countInput, turnsAt } from '../inputs.ts'
import { countOf, keepingAliveTime } from '../list-sums.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { PortfolioSubject, Setting } from '../subject.ts'
import { operableStackFormulas } from './formula.ts'

export const terms = {
  id: 'operable-stack',
  kind: 'check',
  theme: 'runway',
  version: 2,
  codes: ['operable', 'beyond-capacity', 'round-the-clock-with-few'],
  limits: {
    'always-on-engineers': {
      default: 8,
      unit: 'count',
      min: 1,
      max: 1000,
      source: 'Google SRE book',
      date: '2026-11',
    },
  },
} as const satisfies RuleTerms

function isRoundTheClock(component: Component): boolean {
  return component.always24x7 && isSelfRun(component)
}

type OperableInputs = { keepingAlive: number; capacity: number; roundTheClock: number; engineers: number }
const ENDLESS = Number.MAX_SAFE_INTEGER

/** Vectors: capacity reached exactly PASS, a basis point more FAIL; 7 engineers with something round the clock WATCH, 8 PASS; our edge never counts. */
export const rule: RuleParts = listRule<'operable-stack', OperableInputs>(terms, {
  reads: [],
  formulas: operableStackFormulas,
  inputs: {
    keepingAlive: {
      unit: 'bp',
      from: 'owners',
      probes: [0, ENDLESS],
      read: knownKeepingAlive,
      turns: (value, setting, subject) => {
        const capacity = decidingCapacity(subject, setting)
        return capacity === null ? [] : value > capacity ? [capacity] : [capacity + 1]
      },
      cells: (keepingAlive) => ({ keepingAlive, keepingAliveOpenCount: 0 }),
    },
    capacity: {
      unit: 'bp',
      from: 'people',
      // Endless first: where no capacity is known none is shown.
      probes: [ENDLESS, 0],
      read: decidingCapacity,
      turns: (value, setting, subject) => {
        const { knownBp } = keepingAliveTime(subject, setting)
        return value < knownBp ? [knownBp] : knownBp > 0 ? [knownBp - 1] : []
      },
      cells: (capacity) => ({ capacity, capacityKnown: 1 }),
    },
    roundTheClock: countInput('computed', (subject) => countOf(subject, isRoundTheClock)),
    engineers: {
      unit: 'count',
      from: 'company',
      probes: [0, ENDLESS],
      read: (_, { company }) => company.engineers,
      turns: turnsAt('always-on-engineers'),
    },
  },
  show: ({ keepingAlive, capacity, roundTheClock, engineers }, _, { limits }, code) =>
    code === 'round-the-clock-with-few'
      ? {
          value: { value: engineers, unit: 'count' },
          limit: 'always-on-engineers',
          margin: limits['always-on-engineers'] - engineers,
          facts: { keepingAlive, roundTheClock },
        }
      : { value: { value: keepingAlive, unit: 'bp' }, facts: { capacity: capacity === ENDLESS ? null : capacity, roundTheClock } },
})

/** Known, or the most it can be where even that is too little. */
function decidingCapacity(subject: PortfolioSubject, setting: Setting): number | null {
  const [known, most] = [infraCapacity(setting), mostCapacity(setting)]
  return known ?? (most !== null && keepingAliveTime(subject, setting).knownBp > most ? most : null)
}

/** Known once every share is, or once the known ones alone are too much. */
function knownKeepingAlive(subject: PortfolioSubject, setting: Setting): number | null {
  const { knownBp, open } = keepingAliveTime(subject, setting)
  const capacity = decidingCapacity(subject, setting)
  return open === 0 || (capacity !== null && knownBp > capacity) ? knownBp : null
}
