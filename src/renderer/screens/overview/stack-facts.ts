// What the overview says of the company as a whole: which verdicts on the list have a line, and what is not set. A check of
// the list that says OK has none: only what asks for something or has a figure stands here.

import { type Assessment, type DecisionsEffect, effectOfDecisions, type RuleId, recordsOf, type Verdict, type Workbook } from '#core'

export interface StackFacts {
  /** Measures and the pattern of overbuilding, in the order in which they stand. */
  readonly lines: readonly Verdict[]
  /** `inflection`: k of 3 signs. */
  readonly signs: Verdict | null
  readonly effect: DecisionsEffect
  /** Figures that wait for something in Settings; they are asked for in one line, not one each. */
  readonly notSet: readonly Verdict[]
}

const MEASURES: readonly RuleId[] = ['runway', 'runway-spent', 'focus']
const CHECKS: readonly RuleId[] = ['overbuild-pattern', 'operable-stack', 'first-hundred-customers']
const ALWAYS: RuleId = 'overbuild-pattern'

export function stackFacts(assessment: Assessment, workbook: Workbook): StackFacts {
  const ofList = (rule: RuleId) => assessment.portfolio.filter((verdict) => verdict.rule === rule)
  return {
    lines: [...MEASURES.flatMap(ofList).filter(({ state }) => state === 'PASS'), ...CHECKS.flatMap(ofList).filter(asksOrAlways)],
    signs: ofList('inflection').find(({ state }) => state !== 'N/A') ?? null,
    effect: effectOfDecisions(recordsOf(workbook, 'decisions'), assessment.setting, assessment.asOf),
    notSet: MEASURES.flatMap(ofList),
  }
}

/** An open question of the list that nothing hangs on yet is no line either: capacity is asked for on the Checks screen. */
function asksOrAlways({ rule, state }: Verdict): boolean {
  if (rule === ALWAYS) return state !== 'N/A'
  return state === 'FAIL' || state === 'WATCH'
}
