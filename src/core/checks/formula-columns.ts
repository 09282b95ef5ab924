// The columns of a component that formulas may name, each with the value it has in the app. The
// exported workbook shows them as inputs, and the flags that several rules share as workings.

import { parseIsoDate } from '../amounts/calendar.ts'
import { lacksRate } from '../costs/monthly-cost.ts'
import { upkeepShare } from '../costs/upkeep.ts'
import type { Kind } from '../inventory/component.ts'
import { differenceToTotal, isCreditOverList, oldestCostDate } from './data-quality/findings.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import {
  allOf,
  answer,
  anyOf,
  choiceOf,
  column,
  compare,
  type FormulaColumn,
  type FormulaInput,
  type FormulaOutcome,
  type FormulaUnit,
  holds,
  type InputColumn,
  input,
  is,
  isBlank,
  largerOf,
  lastOfMonths,
  lengthOf,
  limit,
  not,
  ofCompany,
  outcome,
  productOf,
  zero,
} from './formula.ts'
import { isEarly } from './inputs.ts'
import { COST_OPEN, KNOWN_COST } from './known-cost.ts'
import { isMoving } from './moving.ts'
import { MONTHLY_COST_READS, OWNER_READS, PRICE_READS, SCOPE_READS, UPKEEP_READS } from './reads.ts'
import type { ReadPath } from './rule.ts'
import type { ComponentSubject, Setting } from './subject.ts'
import { MANAGED_WITHOUT_TIME, TIME_OPEN, TIME_UNRECORDED } from './without-time.ts'

/** yes or blank, of the list "mark". */
export const mark = (holdsHere: boolean): FormulaValue => (holdsHere ? 'yes' : null)

function ofOwners(what: 'knownBp' | 'rows' | 'blankShares' | 'knownShares', unit: FormulaUnit): InputColumn {
  return { unit, reads: OWNER_READS, read: ({ ownerTime }) => ownerTime[what], asIs: { of: 'ownerTime', group: what } }
}

/** Columns that several rules read, and what every reader of the workbook looks for. */
export const SHARED_COLUMNS = {
  layer: answer('layer'),
  approach: answer('approach'),
  hosting: answer('hosting'),
  lifecycle: answer('lifecycle'),
  edge: answer('edge'),
  ownerTime: ofOwners('knownBp', 'bp'),
  ownerRows: ofOwners('rows', 'count'),
  blankShares: ofOwners('blankShares', 'count'),
  knownShares: ofOwners('knownShares', 'count'),
  namedOwners: {
    unit: 'count',
    reads: ['owners.personId'],
    read: ({ owners }) => owners.filter(({ personId }) => personId !== null).length,
  },
  cost: { unit: 'minor', reads: MONTHLY_COST_READS, read: ({ monthlyCost }) => monthlyCost },
  kind: answer('kind'),
  customerNotices: answer('customerNotices'),
  reason: answer('ownerTimeRationale'),
  reasonDate: {
    unit: 'date',
    reads: ['components.ownerTimeRationale'],
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
    reads: ['decisions.choice', 'decisions.outcome', 'decisions.closedOn'],
    read: (subject, setting) => mark(isMoving(subject, setting)),
  },
  guess: {
    unit: 'choice',
    list: 'mark',
    reads: [...OWNER_READS, 'owners.confidence'],
    read: ({ ownerTime }) => mark(ownerTime.restsOnGuess),
  },
  costDate: {
    unit: 'date',
    reads: [...PRICE_READS, 'costLines.costAsOf', 'imports.at', 'imports.pricesAsOf'],
    read: ({ costLines }, { imports }) => oldestCostDate(costLines, imports),
  },
  rateMissing: {
    unit: 'choice',
    list: 'mark',
    reads: MONTHLY_COST_READS,
    read: ({ costLines, monthlyCost }, setting) => mark(monthlyCost === null && lacksRate(costLines, setting)),
  },
  creditsOverList: {
    unit: 'choice',
    list: 'mark',
    reads: [...PRICE_READS, 'costLines.grantAmount'],
    read: ({ costLines }) => mark(costLines.some(isCreditOverList)),
  },
  upkeep: { unit: 'bp', reads: UPKEEP_READS, read: (subject, setting) => upkeepOf(subject, setting)?.shareBp ?? null },
  upkeepComplete: {
    unit: 'choice',
    list: 'mark',
    reads: UPKEEP_READS,
    read: (subject, setting) => mark(upkeepOf(subject, setting)?.isComplete ?? false),
  },
} as const satisfies Readonly<Record<string, InputColumn>>

/** Figures that every reader of the workbook looks for, or that several rules read. */
export const SHARED_INPUTS = {
  asOf: { of: 'company', unit: 'date', reads: [], read: ({ asOf }) => asOf },
  lastEasyDay: { of: 'company', unit: 'date', reads: ['policy.reverse-months'], read: ({ lastEasyDay }) => lastEasyDay },
  oldestCostDay: { of: 'company', unit: 'date', reads: ['policy.cost-age-months'], read: ({ oldestCostDay }) => oldestCostDay },
  stage: ofCompany('stage', 'choice'),
  headcount: ofCompany('headcount', 'count'),
  engineerMonthlyCost: ofCompany('engineerMonthlyCost', 'minor'),
  isEarly: { of: 'company', unit: 'flag', reads: ['company.stage'], read: ({ company }) => (isEarly(company.stage) ? 1 : 0) },
  imports: { of: 'company', unit: 'count', reads: ['imports.source'], read: ({ imports }) => imports.length },
  undatedImports: {
    of: 'company',
    unit: 'count',
    reads: ['imports.pricesAsOf'],
    read: ({ imports }) => imports.filter(({ pricesAsOf }) => pricesAsOf === null).length,
  },
  importsOffTotal: {
    of: 'company',
    unit: 'count',
    reads: ['imports.controlTotal', 'imports.rowsTotal', 'imports.differenceReason'],
    read: ({ imports }) => imports.filter((entry) => differenceToTotal(entry) !== 0).length,
  },
} as const satisfies Readonly<Record<string, FormulaInput>>

/** Of the columns of a person, which only data-quality judges. */
export const PERSON_READS: Readonly<Record<string, readonly ReadPath[]>> = {
  personKind: ['people.kind'],
  personTime: ['owners.share', 'owners.personId', ...SCOPE_READS],
  personBlanks: ['owners.share', 'owners.personId', ...SCOPE_READS],
}

export type SharedColumn = keyof typeof SHARED_COLUMNS

function upkeepOf({ component, projects }: ComponentSubject, { limits }: Setting) {
  return upkeepShare(component, projects, limits['hours-per-page'])
}

/** Flags that several rules share. A rule of the list adds a working up over all components. */
export const SHARED_WORKINGS: readonly FormulaColumn[] = [
  { name: 'countsInTotals', unit: 'flag', formula: anyOf(is('lifecycle', 'live'), is('lifecycle', 'retiring')) },
  { name: 'countsAsComponent', unit: 'flag', formula: allOf(holds('countsInTotals'), not(is('kind', 'request-path'))) },
  {
    name: 'timeKnown',
    unit: 'flag',
    formula: allOf(compare(column('ownerRows', 'count'), '>', zero), compare(column('blankShares', 'count'), '=', zero)),
  },
  // Once for the row: an engine stumbles over two nested functions in one comparison.
  { name: 'costUnits', unit: 'whole', formula: column('cost', 'minor') },
  KNOWN_COST,
  { name: 'countedCost', unit: 'whole', formula: productOf(column('knownCost', 'whole'), column('countsInTotals', 'whole')) },
  COST_OPEN,
  { name: 'isOver', unit: 'flag', formula: compare(column('ownerTime', 'bp'), '>', limit('owner-time')) },
  {
    name: 'hasReason',
    unit: 'flag',
    formula: allOf(not(isBlank(column('reasonDate', 'date'))), compare(lengthOf(column('reason')), '>=', limit('rationale-length'))),
  },
  { name: 'isManaged', unit: 'flag', formula: anyOf(is('hosting', 'managed'), is('hosting', 'provider-managed')) },
  TIME_UNRECORDED,
  MANAGED_WITHOUT_TIME,
  TIME_OPEN,
  {
    name: 'minimumEnd',
    unit: 'date',
    formula: lastOfMonths(column('contractStart', 'date'), column('contractMonths', 'months')),
  },
  { name: 'termEnd', unit: 'date', formula: largerOf(column('contractEnd', 'date'), column('minimumEnd', 'date')) },
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
  { name: 'keepingAliveOpen', unit: 'flag', formula: allOf(holds('keepsAlive'), holds('timeOpen')) },
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
