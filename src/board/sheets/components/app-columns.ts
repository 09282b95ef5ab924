// What the app said when the workbook was made, typed beside the formulas so that Model checks can
// hold the two against each other.

import { CHECK_STATES, type RuleFormula, type RuleId, STANDINGS, standingOf } from '#core'
import { COMPONENTS_SHEET, RULE_WORDS } from '#wording'
import { typed } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { type ComponentColumnPlan, fixed } from './column.ts'
import { outcomeNumber } from './outcome-columns.ts'

/** What the app said when this was made: held against the formulas by Model checks. */
export function appColumns(pack: BoardPack): ComponentColumnPlan[] {
  const stored = (key: string, header: string, value: (row: EvaluatedComponent) => number): ComponentColumnPlan => ({
    ...fixed(`app-${key}`, 'app', COMPONENTS_SHEET.app(header), 'no.', 8, 'stored.count'),
    content: (row) => typed(value(row), 'stored.count'),
  })
  const said = (row: EvaluatedComponent, rule: string) => row.assessment.checks.find((check) => check.rule === rule)
  const { checks: rules, formulas } = spokenRules(pack)
  const informing = formulas.filter(({ formula: { rule } }) => !rules.includes(rule))
  return [
    ...rules.map((rule) => stored(rule, RULE_WORDS[rule].name, (row) => CHECK_STATES.indexOf(said(row, rule)?.state ?? 'N/A') + 1)),
    // What informs has no state of its own here: its outcome is compared.
    ...informing.map(({ formula }) =>
      stored(formula.rule, RULE_WORDS[formula.rule].name, (row) => outcomeNumber(pack, formula, saidOutcome(row, formula))),
    ),
    stored('verdict', COMPONENTS_SHEET.verdictLower, ({ assessment }) => CHECK_STATES.indexOf(assessment.verdict) + 1),
    stored('toDecide', COMPONENTS_SHEET.needsDecisionLower, ({ assessment }) => (assessment.toDecide ? 1 : 0)),
    stored('standing', COMPONENTS_SHEET.standing, ({ assessment }) => STANDINGS.indexOf(standingOf(assessment)) + 1),
  ]
}

/** Place of the outcome that the app gave, among those of the rule: the one that the formulas give where both say the same. */
export function saidOutcome({ assessment, rules }: EvaluatedComponent, { rule, outcomes }: RuleFormula): number {
  const code = assessment.checks.find((check) => check.rule === rule)?.code
  const here = rules.find((each) => each.rule === rule)
  return here !== undefined && here.outcome.code === code ? here.index : outcomes.findIndex((outcome) => outcome.code === code)
}

/** How far the states of its checks are from those of the app, squared and added up: 0 unless a formula is wrong. */
export function stateDifferences({ assessment, rules }: EvaluatedComponent): number {
  const said = (rule: RuleId) => CHECK_STATES.indexOf(assessment.checks.find((check) => check.rule === rule)?.state ?? 'N/A')
  return rules.slice(0, CHECK_RULES.length).reduce((sum, { rule, state }) => sum + (CHECK_STATES.indexOf(state) - said(rule)) ** 2, 0)
}

/** The same of the verdict and of what is to be decided. */
export function decisionDifferences({ assessment, verdict, toDecide, standing }: EvaluatedComponent): number {
  const ofVerdict = CHECK_STATES.indexOf(verdict) - CHECK_STATES.indexOf(assessment.verdict)
  const ofStanding = STANDINGS.indexOf(standing) - STANDINGS.indexOf(standingOf(assessment))
  return ofVerdict ** 2 + Number(assessment.toDecide !== toDecide) + ofStanding ** 2
}
