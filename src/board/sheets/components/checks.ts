// Checks of Components: every verdict of the formulas is the app's, and every amount has a rate.

import { CHECK_STATES, type CheckState, type RuleFormula } from '#core'
import { COMPONENTS_SHEET, PACK_TEXT, RULE_WORDS } from '#wording'
import { CHECK_RULES } from '../../evaluated.ts'
import { type ModelCheck, sameAsApp, ZERO } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { costRange } from '../costs/component-cost.ts'
import { restsOf } from '../costs/evaluated-costs.ts'
import { differences, saidOutcome } from './app-columns.ts'
import { componentRange } from './columns.ts'

/** The app's verdicts are typed, the workbook's are computed: 0 differences. */
export function componentChecks(pack: BoardPack): ModelCheck[] {
  const column = (key: string) => componentRange(pack, key)
  const yes = pack.places.of('checks').word('mark', 'yes')
  const compare = (what: string, live: string, app: string, value: number): ModelCheck => ({
    ...sameAsApp(what),
    left: `SUMXMY2(${column(live)},${column(app)})`,
    leftValue: value,
    comment: COMPONENTS_SHEET.verdictsComment,
  })
  /** Squared distance of the numbers of two states: 0 only when they are the same. */
  const apart = (state: CheckState, other: CheckState) => (CHECK_STATES.indexOf(state) - CHECK_STATES.indexOf(other)) ** 2
  const sum = (of: (row: (typeof pack.rows)[number]) => number) => pack.rows.reduce((total, row) => total + of(row), 0)
  const differing = (rule: string) =>
    sum(({ rules, assessment }) =>
      apart(
        rules.find((each) => each.rule === rule)?.state ?? 'N/A',
        assessment.checks.find((check) => check.rule === rule)?.state ?? 'N/A',
      ),
    )
  const otherwise = (formula: RuleFormula, place: number) => sum((row) => ((row.rules[place]?.index ?? 0) - saidOutcome(row, formula)) ** 2)
  const verdicts = sum((row) => apart(row.verdict, row.assessment.verdict))
  const rests = pack.places.of('costs')?.rests ?? null
  const billsWithoutRate = rests === null ? '' : `+SUM(${costRange('rateMissing', rests)})`
  const withoutRate = pack.rows.filter((row) => row.counts && row.columns['rateMissing'] === 'yes').length
  return [
    ...spokenRules(pack).formulas.map(({ formula, place }) =>
      CHECK_RULES.includes(formula.rule)
        ? compare(RULE_WORDS[formula.rule].name, `state-${formula.rule}`, `app-${formula.rule}`, differing(formula.rule))
        : compare(RULE_WORDS[formula.rule].name, `outcome-${formula.rule}`, `app-${formula.rule}`, otherwise(formula, place)),
    ),
    compare(PACK_TEXT.verdict, 'verdict-number', 'app-verdict', verdicts),
    {
      ...sameAsApp(COMPONENTS_SHEET.allVerdicts),
      left: `SUM(${column('differs')})`,
      leftValue: sum(differences),
      comment: COMPONENTS_SHEET.allComment,
    },
    {
      ...ZERO,
      label: COMPONENTS_SHEET.ratesLabel,
      isOfData: true,
      left: `COUNTIFS(${column('countsInTotals')},1,${column('rateMissing')},${yes})${billsWithoutRate}`,
      leftValue: withoutRate + restsOf(pack).filter(({ lacksRate }) => lacksRate).length,
      unit: COMPONENTS_SHEET.ratesUnit,
      comment: COMPONENTS_SHEET.ratesComment,
    },
  ]
}
