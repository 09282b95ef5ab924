// What the overview says of the company as a whole: the findings that can be decided, then lines that only inform. Nothing is said of
// a rule that passes and has no figure.

import {
  type Assessment,
  type CompanyWideFinding,
  companyWideFindings,
  type DecisionsEffect,
  effectOfDecisions,
  type RuleId,
  recordsOf,
  type Verdict,
  type Workbook,
} from '#core'

export interface CompanyFacts {
  readonly findings: readonly CompanyWideFinding[]
  /** Measures with a figure that is no finding, and how many components are called differentiators where that is many. */
  readonly lines: readonly Verdict[]
  /** `inflection`: k of 3 signs. */
  readonly signs: Verdict | null
  readonly effect: DecisionsEffect
}

/** Runway is among the figures. */
const MEASURES: readonly RuleId[] = ['runway-spent', 'focus']

export function companyFacts(assessment: Assessment, workbook: Workbook): CompanyFacts {
  const { portfolio, setting, asOf } = assessment
  const findings = companyWideFindings(assessment)
  const isFinding = (rule: RuleId) => findings.some((finding) => finding.rule === rule)
  return {
    findings,
    lines: portfolio.filter(({ rule, state }) =>
      rule === 'differentiation' ? state === 'WATCH' : MEASURES.includes(rule) && state === 'PASS' && !isFinding(rule),
    ),
    signs: portfolio.find(({ rule, state }) => rule === 'inflection' && state !== 'N/A') ?? null,
    effect: effectOfDecisions(recordsOf(workbook, 'decisions'), setting, asOf),
  }
}
