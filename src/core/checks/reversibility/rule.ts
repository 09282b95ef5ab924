// R04 · reversibility. The article's second question: will this be hard to reverse in six months?
// Hard is no fault; it only asks for a note on how we would leave, so it never fails.

import { addDays, monthsUntil } from '../../amounts/calendar.ts'
import type { IsoDate } from '../../amounts/units.ts'
import type { HardCause } from '../codes.ts'
import type { Shown } from '../explain-check.ts'
import { componentRule } from '../formula-check.ts'
import { hardCauses, leavingFacts } from '../hardness.ts'
import { countInput, textOf } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { reversibilityFormula } from './formula.ts'

export const terms = {
  id: 'reversibility',
  kind: 'check',
  theme: 'questions',
  version: 3,
  codes: ['easy', 'hard-without-exit-note', 'hard-with-exit-note'],
  notApplicable: ['edge-stays', 'leaving-not-described'],
  limits: {
    'reverse-months': { default: 6, unit: 'months', min: 1, max: 36, source: 'article', date: '2026-11' },
    'switch-weeks': { default: 4, unit: 'weeks', min: 1, max: 52, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

type ReversibilityInputs = {
  exitNote: number
  termEnd: IsoDate | null
  switchWeeks: number | null
  hardManual: 'yes' | 'no' | null
}

function firstSet({ termEnd, switchWeeks }: ReversibilityInputs): HardCause {
  return termEnd !== null ? 'term' : switchWeeks !== null ? 'switch' : 'manual'
}

/** The first cause with its number; of several, the contract. */
function show(values: ReversibilityInputs, subject: ComponentSubject, setting: Setting): Shown {
  const { termEnd, switchWeeks, hardManual } = values
  const { limits } = setting
  const causes = hardCauses(values, setting)
  const facts = { causes, exitFee: subject.component.contract.exitFee }
  const cause = causes[0] ?? firstSet(values)
  if (cause === 'term' && termEnd !== null) {
    const margin = limits['reverse-months'] - monthsUntil(setting.asOf, termEnd)
    return {
      value: { value: termEnd, unit: 'date' },
      limit: 'reverse-months',
      margin,
      facts: { ...facts, isTermOver: termEnd < setting.asOf },
    }
  }
  if (cause === 'switch' && switchWeeks !== null) {
    return { value: { value: switchWeeks, unit: 'weeks' }, limit: 'switch-weeks', margin: limits['switch-weeks'] - switchWeeks, facts }
  }
  return { value: { value: hardManual, unit: 'choice' }, facts }
}

/** Vectors: term end exactly asOf + 6 months easy, a day later hard; 4 weeks easy, 5 hard; a manual "no" overrules neither. */
export const rule: RuleParts = componentRule<'reversibility', ReversibilityInputs>(terms, {
  reads: [],
  formulas: { component: reversibilityFormula },
  inputs: {
    exitNote: {
      ...countInput('component', ({ component }) => component.exitNote?.length ?? 0),
      cells: (exitNote) => ({ exitNote: textOf(exitNote) }),
    },
    termEnd: {
      unit: 'date',
      from: 'component',
      probes: [],
      isBlankAnAnswer: true,
      read: ({ component }) => leavingFacts(component).termEnd,
      turns: (value, { lastEasyDay }) => (value === null ? [] : value > lastEasyDay ? [lastEasyDay] : [addDays(lastEasyDay, 1)]),
    },
    switchWeeks: {
      unit: 'weeks',
      from: 'component',
      probes: [],
      isBlankAnAnswer: true,
      read: ({ component }) => component.switchWeeks,
      turns: (value, { limits }) => {
        const limit = limits['switch-weeks']
        return value === null ? [] : value > limit ? [limit] : [limit + 1]
      },
    },
    hardManual: {
      unit: 'choice',
      from: 'component',
      probes: [],
      isBlankAnAnswer: true,
      read: ({ component }) => component.hardManual,
      turns: (value) => (value === 'yes' ? ['no'] : ['yes']),
    },
  },
  show,
})
