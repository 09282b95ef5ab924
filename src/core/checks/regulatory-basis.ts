// Running something ourselves because a regulation leaves no choice: named, scoped, approved, and
// looked at again within a year. Read by managed-data (R11) and self-hosted-model (R16).

import { addMonths } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { Component } from '../inventory/tables.ts'
import type { InputSpec } from './explain-check.ts'
import {
  allOf,
  column,
  compare,
  type FormulaColumn,
  type InputColumn,
  input,
  isBlank,
  limit,
  monthsAfter,
  not,
  type RuleFormulas,
} from './formula.ts'
import type { ComponentSubject, Setting } from './subject.ts'

/** in-force, or why it does not carry: incomplete (something is not written), expired (the review day is over), too-far (reviewed later than a year from now). */
const BASIS_STATES = ['none', 'incomplete', 'expired', 'too-far', 'in-force'] as const
type BasisState = (typeof BASIS_STATES)[number]

/** A review day is inclusive; twelve months from asOf are the furthest, that day included. */
function basisState({ name, scope, approver, review }: Component['regulatoryBasis'], { asOf, limits }: BasisSetting): BasisState {
  if (name === null) return 'none'
  if (scope === null || approver === null || review === null) return 'incomplete'
  if (review < asOf) return 'expired'
  return review > addMonths(asOf, limits['basis-months']) ? 'too-far' : 'in-force'
}

type BasisSetting = Pick<Setting, 'asOf' | 'limits'>

/** Last day of the basis in force, else null. */
function basisUntil({ regulatoryBasis }: Component, setting: BasisSetting): IsoDate | null {
  return basisState(regulatoryBasis, setting) === 'in-force' ? regulatoryBasis.review : null
}

export function isBasisInForce({ component }: Pick<ComponentSubject, 'component'>, setting: BasisSetting): boolean {
  return basisUntil(component, setting) !== null
}

/** Whether a basis is in force; without one the rule decides, so it is never missing. What a written one would turn is offered. */
export const basisInput: InputSpec<ComponentSubject, boolean> = {
  unit: 'choice',
  from: 'component',
  probes: [],
  read: isBasisInForce,
  turns: (value) => [!value],
  cells: (value) => ({ basisInForce: value ? 1 : 0 }),
}

const READS = ['components.regulatoryBasis'] as const

const written: Readonly<Record<string, InputColumn>> = {
  basisName: { unit: 'text', reads: READS, read: ({ component }) => component.regulatoryBasis.name },
  basisScope: { unit: 'text', reads: READS, read: ({ component }) => component.regulatoryBasis.scope },
  basisApprover: { unit: 'text', reads: READS, read: ({ component }) => component.regulatoryBasis.approver },
  basisReview: { unit: 'date', reads: READS, read: ({ component }) => component.regulatoryBasis.review },
}

const review = column('basisReview', 'date')

const inForce: FormulaColumn = {
  name: 'basisInForce',
  unit: 'flag',
  formula: allOf(
    ...['basisName', 'basisScope', 'basisApprover'].map((name) => not(isBlank(column(name)))),
    not(isBlank(review)),
    compare(review, '>=', input('asOf', 'date')),
    compare(review, '<=', input('lastBasisDay', 'date')),
  ),
}

/** Columns, flag and figure of the basis in the exported workbook. */
export const BASIS_FORMULAS: Pick<RuleFormulas, 'columns' | 'workings' | 'inputs'> = {
  columns: written,
  workings: [inForce],
  inputs: { lastBasisDay: { of: 'follows', unit: 'date', formula: monthsAfter(input('asOf', 'date'), limit('basis-months')) } },
}
