// Checks of Components: every verdict of the formulas is the app's, and every amount has a rate.

import type { RuleFormula } from '#core'
import { COMPONENTS_SHEET, RULE_WORDS } from '#wording'
import { CHECK_RULES } from '../../evaluated.ts'
import { type ModelCheck, sameAsApp, ZERO } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { costRange } from '../costs/component-cost.ts'
import { restsOf } from '../costs/evaluated-costs.ts'
import { decisionDifferences, saidOutcome, stateDifferences } from './app-columns.ts'
import { componentBlock, componentRange } from './columns.ts'

/** The app's verdicts are typed, the workbook's are computed: 0 differences. */
export function componentChecks(pack: BoardPack): ModelCheck[] {
  const column = (key: string) => componentRange(pack, key)
  const yes = pack.places.of('checks').word('mark', 'yes')
  const sum = (of: (row: (typeof pack.rows)[number]) => number) => pack.rows.reduce((total, row) => total + of(row), 0)
  /** Of what informs. */
  const outcomesAgree = (formula: RuleFormula, place: number): ModelCheck => ({
    ...sameAsApp(RULE_WORDS[formula.rule].name),
    left: `SUMXMY2(${column(`outcome-${formula.rule}`)},${column(`app-${formula.rule}`)})`,
    leftValue: sum((row) => ((row.rules[place]?.index ?? 0) - saidOutcome(row, formula)) ** 2),
    comment: COMPONENTS_SHEET.outcomesComment,
  })
  const { checks: rules } = spokenRules(pack)
  const ofRules = (of: 'state' | 'app') => componentBlock(pack, `${of}-${rules[0]}`, `${of}-${rules.at(-1)}`)
  const rests = pack.places.of('costs')?.rests ?? null
  const billsWithoutRate = rests === null ? '' : `+SUM(${costRange('rateMissing', rests)})`
  const withoutRate = pack.rows.filter((row) => row.counts && row.columns['rateMissing'] === 'yes').length
  return [
    ...spokenRules(pack).formulas.flatMap(({ formula, place }) =>
      CHECK_RULES.includes(formula.rule) ? [] : [outcomesAgree(formula, place)],
    ),
    {
      ...sameAsApp(COMPONENTS_SHEET.allStates),
      left: `SUMXMY2(${ofRules('state')},${ofRules('app')})`,
      leftValue: sum(stateDifferences),
      comment: COMPONENTS_SHEET.allStatesComment,
    },
    {
      ...sameAsApp(COMPONENTS_SHEET.allVerdicts),
      left: [['verdict-number', 'app-verdict'], ...['toDecide', 'standing'].map((key) => [key, `app-${key}`])]
        .map((pair) => `SUMXMY2(${pair.map(column).join(',')})`)
        .join('+'),
      leftValue: sum(decisionDifferences),
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
