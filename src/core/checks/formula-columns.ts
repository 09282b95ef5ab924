// The columns of a component that formulas may name, each with the value it has in the app. The
// exported workbook shows them as inputs, and the flags that several rules share as workings.

import { parseIsoDate } from '../amounts/calendar.ts'
import { costDate } from '../costs/cost-date.ts'
import { isRunRate, lacksRate, listAmount } from '../costs/monthly-cost.ts'
import { upkeepShare } from '../costs/upkeep.ts'
import type { Kind } from '../inventory/component.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import {
  allOf,
  answer,
  anyOf,
  choiceOf,
  column,
  compare,
  type FormulaColumn,
  type FormulaOutcome,
  holds,
  type InputColumn,
  input,
  is,
  isBlank,
  largerOf,
  lengthOf,
  limit,
  monthsAfter,
  not,
  outcome,
  productOf,
  zero,
} from './formula.ts'
import { KNOWN_COST } from './known-cost.ts'
import { isMoving } from './moving.ts'
import type { ComponentSubject, Setting } from './subject.ts'
import { MANAGED_WITHOUT_TIME } from './without-time.ts'

/** yes or blank, of the list "mark". */
export const mark = (holdsHere: boolean): FormulaValue => (holdsHere ? 'yes' : null)

/** Columns that several rules read, and what every reader of the workbook looks for. */
export const SHARED_COLUMNS = {
  layer: answer('layer'),
  approach: answer('approach'),
  hosting: answer('hosting'),
  lifecycle: answer('lifecycle'),
  edge: answer('edge'),
  ownerTime: { unit: 'bp', read: ({ ownerTime }) => ownerTime.knownBp },
  ownerRows: { unit: 'count', read: ({ ownerTime }) => ownerTime.rows },
  blankShares: { unit: 'count', read: ({ ownerTime }) => ownerTime.blankShares },
  knownShares: { unit: 'count', read: ({ ownerTime }) => ownerTime.knownShares },
  namedOwners: { unit: 'count', read: ({ owners }) => owners.filter(({ personId }) => personId !== null).length },
  cost: { unit: 'minor', read: ({ monthlyCost }) => monthlyCost },
  kind: answer('kind'),
  customerNotices: answer('customerNotices'),
  reason: answer('ownerTimeRationale'),
  reasonDate: {
    unit: 'date',
    read: ({ component: { meta } }, { asOf }) =>
      meta['ownerTimeRationale'] === undefined ? null : (parseIsoDate(meta['ownerTimeRationale'].at.slice(0, 10)) ?? asOf),
  },
  hardManual: answer('hardManual'),
  switchWeeks: answer('switchWeeks'),
  contractStart: answer('contract.start'),
  contractEnd: answer('contract.end'),
  contractMonths: answer('contract.minMonths'),
  exitNote: answer('exitNote'),
  moving: {
    unit: 'choice',
    list: 'mark',
    read: (subject, setting) => mark(isMoving(subject, setting)),
  },
  guess: { unit: 'choice', list: 'mark', read: ({ ownerTime }) => mark(ownerTime.restsOnGuess) },
  costDate: { unit: 'date', read: oldestCostDate },
  rateMissing: {
    unit: 'choice',
    list: 'mark',
    read: ({ costLines, monthlyCost }, setting) => mark(monthlyCost === null && lacksRate(costLines, setting)),
  },
  creditsOverList: { unit: 'choice', list: 'mark', read: ({ costLines }) => mark(costLines.some(isCreditOverList)) },
  upkeep: { unit: 'bp', read: (subject, setting) => upkeepOf(subject, setting)?.shareBp ?? null },
  upkeepComplete: { unit: 'choice', list: 'mark', read: (subject, setting) => mark(upkeepOf(subject, setting)?.isComplete ?? false) },
} as const satisfies Readonly<Record<string, InputColumn>>

export type SharedColumn = keyof typeof SHARED_COLUMNS

function oldestCostDate({ costLines }: ComponentSubject, { imports }: Setting): FormulaValue {
  let oldest: string | null = null
  for (const line of costLines) {
    const date = line.amount === null || !isRunRate(line) ? null : costDate(line, imports)
    if (date !== null && (oldest === null || date < oldest)) oldest = date
  }
  return oldest
}

function isCreditOverList(line: ComponentSubject['costLines'][number]): boolean {
  const list = listAmount(line)
  return line.grantAmount !== null && list !== null && line.grantAmount > list
}

function upkeepOf({ component, projects }: ComponentSubject, { limits }: Setting) {
  return upkeepShare(component, projects, limits['hours-per-page'])
}

/** Flags that several rules share. A rule of the list adds a working up over all components. */
export const SHARED_WORKINGS: readonly FormulaColumn[] = [
  {
    name: 'countsInTotals',
    unit: 'flag',
    formula: allOf(anyOf(is('lifecycle', 'live'), is('lifecycle', 'retiring')), not(is('kind', 'request-path'))),
  },
  {
    name: 'timeKnown',
    unit: 'flag',
    formula: allOf(compare(column('ownerRows', 'count'), '>', zero), compare(column('blankShares', 'count'), '=', zero)),
  },
  // Once for the row: an engine stumbles over two nested functions in one comparison.
  { name: 'costUnits', unit: 'whole', formula: column('cost', 'minor') },
  KNOWN_COST,
  { name: 'isOver', unit: 'flag', formula: compare(column('ownerTime', 'bp'), '>', limit('owner-time')) },
  {
    name: 'hasReason',
    unit: 'flag',
    formula: allOf(not(isBlank(column('reasonDate', 'date'))), compare(lengthOf(column('reason')), '>=', limit('rationale-length'))),
  },
  { name: 'isManaged', unit: 'flag', formula: anyOf(is('hosting', 'managed'), is('hosting', 'provider-managed')) },
  MANAGED_WITHOUT_TIME,
  {
    name: 'termEnd',
    unit: 'date',
    formula: largerOf(column('contractEnd', 'date'), monthsAfter(column('contractStart', 'date'), column('contractMonths', 'months'))),
  },
  {
    name: 'isHard',
    unit: 'flag',
    formula: anyOf(
      compare(column('termEnd', 'date'), '>', input('lastEasyDay', 'date')),
      compare(column('switchWeeks', 'weeks'), '>', limit('switch-weeks')),
      is('hardManual', 'yes'),
    ),
  },
  { name: 'keepsAlive', unit: 'flag', formula: allOf(holds('countsInTotals'), not(is('edge', 'yes'))) },
  { name: 'keepingAliveTime', unit: 'whole', formula: productOf(column('ownerTime', 'bp'), column('keepsAlive', 'whole')) },
  {
    name: 'keepingAliveOpen',
    unit: 'flag',
    formula: allOf(holds('keepsAlive'), not(holds('timeKnown')), not(holds('managedWithoutTime'))),
  },
  {
    name: 'leavingUnknown',
    unit: 'flag',
    formula: allOf(
      isBlank(column('hardManual', 'choice')),
      isBlank(column('switchWeeks', 'weeks')),
      compare(column('termEnd', 'date'), '=', zero),
    ),
  },
]

/** Outcomes of appliesToRunning, first in every rule of a component. */
export const NOT_RUNNING: readonly FormulaOutcome[] = [
  outcome('retired', 'N/A', is('lifecycle', 'retired')),
  outcome('request-path', 'N/A', is('kind', 'request-path')),
]

/** Outcomes of appliesToKinds. */
export function notOfKinds(kinds: readonly Kind[]): readonly FormulaOutcome[] {
  return [
    ...NOT_RUNNING,
    outcome('kind-not-set', 'N/A', isBlank(column('kind', 'choice'))),
    outcome('other-kind', 'N/A', not(anyOf(...kinds.map((kind) => is('kind', kind))))),
  ]
}

export const NOT_SELF_RUN: FormulaOutcome = outcome('not-self-run', 'N/A', holds('isManaged'))

const stage = input('stage', 'choice')
export const STAGE_IS_BLANK = isBlank(stage)
/** Pre-seed or seed, and said so: a blank stage is not early here. */
export const STAGE_IS_EARLY = anyOf(compare(stage, '=', choiceOf('stage', 'pre-seed')), compare(stage, '=', choiceOf('stage', 'seed')))

export const EDGE_IS_BLANK = isBlank(column('edge', 'choice'))
export const EDGE_WITH_REASON = allOf(is('edge', 'yes'), holds('hasReason'))
/** The time is known, or what is known exceeds the limit already. */
export const TIME_IS_ENOUGH = anyOf(holds('timeKnown'), holds('isOver'))
