// What the app said when the workbook was made, typed beside the formulas so that Model checks can
// hold the two against each other.

import { CHECK_STATES, STANDINGS, standingOf } from '#core'
import { COMPONENTS_SHEET, RULE_WORDS } from '#wording'
import { typed } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { adviceWord } from '../checks/outcome-words.ts'
import { type Cell, type ComponentColumnPlan, fixed, live, span } from './column.ts'

const ADVICE = 'word-recommendation'

/** What the app said when this was made: held against the formulas by Model checks. */
export function appColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const stored = (key: string, header: string, value: (row: EvaluatedComponent) => number): ComponentColumnPlan => ({
    ...fixed(`app-${key}`, 'app', COMPONENTS_SHEET.app(header), 'no.', 8, 'stored.count'),
    content: (row) => typed(value(row), 'stored.count'),
  })
  const said = (row: EvaluatedComponent, rule: string) => row.assessment.checks.find((check) => check.rule === rule)
  const compared = ['verdict', ADVICE, 'toDecide', 'standing'] as const
  const rules = spokenRules(pack).formulas.map(({ formula: { rule } }) => rule)
  const liveKey = (key: (typeof compared)[number]) => (key === 'verdict' ? 'verdict-number' : key)
  return [
    ...rules.map((rule) => stored(rule, RULE_WORDS[rule].name, (row) => CHECK_STATES.indexOf(said(row, rule)?.state ?? 'N/A') + 1)),
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
        const others = compared.map((key) => `(${cell(liveKey(key), at)}<>${cell(`app-${key}`, at)})`)
        return `SUMPRODUCT(--(${here}<>${app}))+${others.join('+')}`
      },
      value: differences,
    }),
  ]
}

/** How many verdicts of a component the formulas and the app do not agree on: 0 unless a formula is wrong. */
export function differences(row: EvaluatedComponent): number {
  const { assessment } = row
  const ofRules = row.rules.filter(({ rule, state }) => assessment.checks.find((check) => check.rule === rule)?.state !== state).length
  const advice = row.rules.find(({ rule }) => rule === 'recommendation')
  const { recommendation } = assessment
  const isOtherAdvice = advice === undefined || adviceWord(recommendation) !== adviceWord(advice.outcome)
  const ofDecisions = Number(assessment.toDecide !== row.toDecide) + Number(standingOf(assessment) !== row.standing)
  return ofRules + Number(assessment.verdict !== row.verdict) + Number(isOtherAdvice) + ofDecisions
}
