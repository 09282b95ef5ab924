// R27 in the exported workbook: the first finding of a component, a person's total, undated imports.

import {
  allOf,
  anyOf,
  column,
  compare,
  differsBy,
  type FormulaColumn,
  holds,
  input,
  is,
  isBlank,
  limit,
  not,
  otherwise,
  outcome,
  type RuleFormula,
  zero,
} from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'

const upkeep = column('upkeep', 'bp')
const time = column('ownerTime', 'bp')
const start = column('contractStart', 'date')
const end = column('contractEnd', 'date')
const noNamedOwner = compare(column('namedOwners', 'count'), '=', zero)
const noCost = isBlank(column('cost', 'minor'))

export const componentDataFormula: RuleFormula = {
  rule: 'data-quality',
  outcomes: [
    ...NOT_RUNNING,
    outcome('contract-ends-before-start', 'WATCH', allOf(not(isBlank(start)), not(isBlank(end)), compare(end, '<', start))),
    outcome('credits-over-list', 'WATCH', is('creditsOverList', 'yes')),
    outcome('borrow-but-self-run', 'WATCH', allOf(is('approach', 'borrow'), not(holds('isManaged')))),
    outcome(
      'hours-disagree',
      'WATCH',
      allOf(
        not(is('edge', 'yes')),
        holds('timeKnown'),
        not(isBlank(upkeep)),
        anyOf(compare(upkeep, '>=', time), is('upkeepComplete', 'yes')),
        holds('hoursApart'),
      ),
    ),
    outcome(
      'cost-old',
      'WATCH',
      allOf(not(isBlank(column('costDate', 'date'))), compare(column('costDate', 'date'), '<', input('oldestCostDay', 'date'))),
    ),
    outcome('missing-owner', 'UNKNOWN', noNamedOwner),
    outcome('missing-rate', 'UNKNOWN', allOf(noCost, is('rateMissing', 'yes'))),
    outcome('missing-cost', 'UNKNOWN', noCost),
    outcome('clean', 'PASS', otherwise),
  ],
}

export const componentDataWorkings: readonly FormulaColumn[] = [
  { name: 'hoursApart', unit: 'flag', formula: differsBy(upkeep, time, limit('hours-disagree')) },
]

const personTime = column('personTime', 'bp')

/** Columns: personKind, personTime, personBlanks. */
export const personDataFormula: RuleFormula = {
  rule: 'data-quality',
  outcomes: [
    outcome('vendor-staff', 'N/A', is('personKind', 'vendor')),
    outcome('person-over-full', 'FAIL', compare(personTime, '>', limit('person-full'))),
    outcome('missing', 'UNKNOWN', compare(column('personBlanks', 'count'), '>', zero)),
    outcome('person-busy', 'WATCH', compare(personTime, '>=', limit('person-busy'))),
    outcome('person-within', 'PASS', otherwise),
  ],
}

export const importDataFormula: RuleFormula = {
  rule: 'data-quality',
  outcomes: [
    outcome('total-differs', 'WATCH', compare(input('importsOffTotal', 'count'), '>', zero)),
    outcome('prices-undated', 'UNKNOWN', compare(input('undatedImports', 'count'), '>', zero)),
    outcome('clean', 'PASS', compare(input('imports', 'count'), '=', zero)),
    outcome('prices-dated', 'PASS', otherwise),
  ],
}
