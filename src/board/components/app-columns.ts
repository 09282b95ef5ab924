// What the app said when the workbook was made, typed beside the formulas so that Model checks can
// hold the two against each other.

import { CHECK_STATES } from '#core'
import { RULE_WORDS } from '#wording'
import { typed } from '../cells.ts'
import type { BoardContext } from '../context.ts'
import { type EvaluatedComponent, SHOWN_FORMULAS } from '../evaluated.ts'
import { type ComponentColumnPlan, type Letter, live } from './column.ts'

/** What the app said when this was made: held against the formulas by Model checks. */
export function appColumns(context: BoardContext, letter: Letter): ComponentColumnPlan[] {
  const stored = (key: string, header: string, value: (row: EvaluatedComponent) => number): ComponentColumnPlan => ({
    key: `app ${key}`,
    block: 'app',
    header: `App: ${header}`,
    unit: 'no.',
    width: 8,
    style: 'stored.count',
    content: (row) => typed(value(row), 'stored.count'),
  })
  const adviceFormula = SHOWN_FORMULAS.find(({ rule }) => rule === 'recommendation') as (typeof SHOWN_FORMULAS)[number]
  const said = (row: EvaluatedComponent, rule: string) => row.assessment.checks.find((check) => check.rule === rule)
  const compared = [...SHOWN_FORMULAS.map(({ rule }) => rule), 'verdict', 'outcome recommendation', 'toDecide'] as const
  const liveKey = (key: string) =>
    key === 'verdict' ? 'verdict number' : key === 'outcome recommendation' || key === 'toDecide' ? key : `state ${key}`
  return [
    ...SHOWN_FORMULAS.map(({ rule }) =>
      stored(rule, RULE_WORDS[rule].name, (row) => CHECK_STATES.indexOf(said(row, rule)?.state ?? 'N/A') + 1),
    ),
    stored('verdict', 'verdict', ({ assessment }) => CHECK_STATES.indexOf(assessment.verdict) + 1),
    stored('outcome recommendation', 'advice', (row) => {
      const code = said(row, 'recommendation')?.code
      return context.checks.firstOutcome(adviceFormula) + adviceFormula.outcomes.findIndex((outcome) => outcome.code === code) + 1
    }),
    stored('toDecide', 'to decide', ({ assessment }) => (assessment.toDecide ? 1 : 0)),
    {
      key: 'differs',
      block: 'app',
      header: 'Differs from the app',
      unit: 'count',
      width: 9,
      style: 'formula.count',
      content: live(
        (at) => compared.map((key) => `($${letter(liveKey(key))}${at}<>$${letter(`app ${key}`)}${at})`).join('+'),
        differences,
        'formula.count',
      ),
    },
  ]
}

/** How many verdicts of a component the formulas and the app do not agree on: 0 unless a formula is wrong. */
export function differences(row: EvaluatedComponent): number {
  const { assessment } = row
  const ofRules = row.rules.filter(({ rule, state }) => assessment.checks.find((check) => check.rule === rule)?.state !== state).length
  const advice = row.rules.find(({ rule }) => rule === 'recommendation')
  const isOtherAdvice = assessment.recommendation.code !== advice?.outcome.code
  return ofRules + Number(assessment.verdict !== row.verdict) + Number(isOtherAdvice) + Number(assessment.toDecide !== row.toDecide)
}
