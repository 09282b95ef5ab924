// What the app said when the workbook was made, typed beside the formulas so that Model checks can
// hold the two against each other.

import { CHECK_STATES, type RuleFormula, STANDINGS, standingOf } from '#core'
import { COMPONENTS_SHEET, RULE_WORDS } from '#wording'
import { typed } from '../../cells.ts'
import { CHECK_RULES, type EvaluatedComponent } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { adviceWord } from '../checks/outcome-words.ts'
import { type Cell, type ComponentColumnPlan, fixed, live, span } from './column.ts'
import { adviceText, outcomeNumber } from './outcome-columns.ts'

const ADVICE = 'word-recommendation'

/** What the app said when this was made: held against the formulas by Model checks. */
export function appColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const stored = (key: string, header: string, value: (row: EvaluatedComponent) => number): ComponentColumnPlan => ({
    ...fixed(`app-${key}`, 'app', COMPONENTS_SHEET.app(header), 'no.', 8, 'stored.count'),
    content: (row) => typed(value(row), 'stored.count'),
  })
  const said = (row: EvaluatedComponent, rule: string) => row.assessment.checks.find((check) => check.rule === rule)
  const compared = ['verdict', ADVICE, 'toDecide', 'standing'] as const
  const { checks: rules, formulas } = spokenRules(pack)
  const informing = formulas.filter(({ formula: { rule } }) => !rules.includes(rule))
  const liveText = (key: (typeof compared)[number], at: string) =>
    key === ADVICE ? adviceText(pack, cell, at) : cell(key === 'verdict' ? 'verdict-number' : key, at)
  return [
    ...rules.map((rule) => stored(rule, RULE_WORDS[rule].name, (row) => CHECK_STATES.indexOf(said(row, rule)?.state ?? 'N/A') + 1)),
    // What informs has no state of its own here: its outcome is compared.
    ...informing.map(({ formula }) =>
      stored(formula.rule, RULE_WORDS[formula.rule].name, (row) => outcomeNumber(pack, formula, saidOutcome(row, formula))),
    ),
    stored('verdict', COMPONENTS_SHEET.verdictLower, ({ assessment }) => CHECK_STATES.indexOf(assessment.verdict) + 1),
    // Several outcomes may give the same advice: what a reader sees is compared.
    {
      ...fixed(`app-${ADVICE}`, 'app', COMPONENTS_SHEET.app(COMPONENTS_SHEET.adviceLower), '', 17, 'stored.text'),
      content: ({ assessment }) => typed(adviceWord(assessment.recommendation), 'stored.text'),
    },
    stored('toDecide', COMPONENTS_SHEET.needsDecisionLower, ({ assessment }) => (assessment.toDecide ? 1 : 0)),
    stored('standing', COMPONENTS_SHEET.standing, ({ assessment }) => STANDINGS.indexOf(standingOf(assessment)) + 1),
    live(fixed('differs', 'app', COMPONENTS_SHEET.differs, 'count', 9, 'formula.count'), {
      formula(at) {
        const [here, app] = ['state', 'app'].map((prefix) =>
          span(
            cell,
            rules.map((rule) => `${prefix}-${rule}`),
            at,
          ),
        )
        const others = compared.map((key) => `(${liveText(key, at)}<>${cell(`app-${key}`, at)})`)
        return `SUMPRODUCT(--(${here}<>${app}))+${others.join('+')}`
      },
      value: differences,
    }),
  ]
}

/** Place of the outcome that the app gave, among those of the rule: the one that the formulas give where both say the same. */
export function saidOutcome({ assessment, rules }: EvaluatedComponent, { rule, outcomes }: RuleFormula): number {
  const code = assessment.checks.find((check) => check.rule === rule)?.code
  const here = rules.find((each) => each.rule === rule)
  return here !== undefined && here.outcome.code === code ? here.index : outcomes.findIndex((outcome) => outcome.code === code)
}

/** How many checks of a component, and what follows from them, the formulas and the app do not agree on: 0 unless a formula is wrong. */
export function differences(row: EvaluatedComponent): number {
  const { assessment } = row
  const ofChecks = row.rules
    .slice(0, CHECK_RULES.length)
    .filter(({ rule, state }) => assessment.checks.find((check) => check.rule === rule)?.state !== state).length
  const advice = row.rules.find(({ rule }) => rule === 'recommendation')
  const { recommendation } = assessment
  const isOtherAdvice = advice === undefined || adviceWord(recommendation) !== adviceWord(advice.outcome)
  const ofDecisions = Number(assessment.toDecide !== row.toDecide) + Number(standingOf(assessment) !== row.standing)
  return ofChecks + Number(assessment.verdict !== row.verdict) + Number(isOtherAdvice) + ofDecisions
}
