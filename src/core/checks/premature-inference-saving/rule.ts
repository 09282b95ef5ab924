// R17 · premature-inference-saving (calculator). The article's third mistake: a smaller model saves on
// a bill that is no line worth mentioning, for more engineering time than the saving brings back.

import type { CodeOf } from '../codes.ts'
import { componentRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import type { Unit } from '../verdict.ts'
import { prematureInferenceSavingFormulas } from './formula.ts'
import { bestSaving, isBillSignificant, isPaidBackInTime, type Saving } from './payback.ts'

export const terms = {
  id: 'premature-inference-saving',
  kind: 'calculator',
  theme: 'mistakes',
  codes: ['saving-worth-it', 'saving-on-small-bill', 'saving-pays-late', 'saving-never-pays'],
  notApplicable: ['no-saving-planned'],
  limits: {
    'payback-months': { default: 12, unit: 'months', min: 1, max: 60, source: 'article', date: '2026-11' },
    'inference-share': {
      default: 1000,
      unit: 'bp',
      min: 400,
      max: 2500,
      source: 'ICONIQ',
      date: '2026-11',
    },
    'inference-burn-share': { default: 500, unit: 'bp', min: 100, max: 5000, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

type SavingInputs = { days: number; savedShare: number; upkeep: number; bill: number; engineerCost: number; significance: boolean }

function savingInput(unit: Unit, pick: (saving: Saving) => number | null) {
  return requiredNumber(unit, 'projects', 0, (subject: ComponentSubject, setting: Setting) => {
    const saving = bestSaving(subject, setting)
    return saving === null ? null : pick(saving)
  })
}

/** Vectors: 20 days at 15,000 a month are 13,846.15; 60 % of 500 with 0.05 upkeep is −450 a month, never; of 20,000 it is +11,250, back in 1.23 months. */
export const rule: RuleParts = componentRule<'premature-inference-saving', SavingInputs>(terms, {
  reads: [],
  formulas: prematureInferenceSavingFormulas,
  limit: 'payback-months',
  inputs: {
    days: savingInput('days', ({ days }) => days),
    savedShare: savingInput('bp', ({ savedShare }) => savedShare),
    upkeep: savingInput('bp', ({ upkeep }) => upkeep),
    bill: requiredNumber('minor', 'cost-lines', 0, ({ monthlyCost }) => monthlyCost),
    engineerCost: requiredNumber('minor', 'company', 0, (_, { company }) => company.engineerMonthlyCost),
    significance: {
      unit: 'choice',
      from: 'company',
      probes: [false],
      required: true,
      read: (subject, setting) =>
        isPaidBackInTime(bestSaving(subject, setting), setting.limits) ? isBillSignificant(subject.monthlyCost, setting) : false,
    },
  },
  show(_, subject, setting, code) {
    const saving = bestSaving(subject, setting)
    if (saving === null) return {}
    const { workMinor, netMinor, paybackHundredths } = saving
    const facts = { projectId: saving.projectId, workMinor, netMinor, billMinor: subject.monthlyCost }
    return paybackHundredths === null
      ? { limit: 'payback-months', facts }
      : { value: { value: shownPayback(paybackHundredths, code, setting), unit: 'month-hundredths' }, limit: 'payback-months', facts }
  },
})

/** What comes back too late is never shown as the limit. */
function shownPayback(hundredths: number, code: CodeOf<'premature-inference-saving'>, { limits }: Setting): number {
  return code === 'saving-pays-late' ? Math.max(hundredths, limits['payback-months'] * 100 + 1) : hundredths
}
