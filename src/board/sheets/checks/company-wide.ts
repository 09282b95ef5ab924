// What is said of the company as a whole and can be decided, live: where a finding stands follows the outcome of its rule, until
// the last day of a decision or an exception for it.

import {
  companyWideAsks,
  companyWideFindings,
  type FormulaOutcome,
  type IsoDate,
  PORTFOLIO_FORMULAS,
  type RuleFormula,
  recordsOf,
} from '#core'
import { SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { lastDayKept, lastDayPlanned } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'
import { outcomeWord } from './outcome-words.ts'
import { evaluatedPortfolio } from './people-and-portfolio.ts'

/** What a finding may be, in the order in which its flags are looked up. */
export const FINDING_STATES = ['to-decide', 'watch', 'kept', 'planned'] as const
export type FindingState = (typeof FINDING_STATES)[number]

/** The outcome of a company-wide rule that asks for this, by its place; -1: none of them does. */
export function speakingOutcome({ rule, outcomes }: RuleFormula, asks: 'to-decide' | 'watch'): number {
  return outcomes.findIndex(({ code }) => companyWideAsks(rule, code) === asks)
}

export function canSpeak(formula: RuleFormula): boolean {
  return speakingOutcome(formula, 'to-decide') !== -1 || speakingOutcome(formula, 'watch') !== -1
}

/** Rows below the result of a rule: a flag for each of FINDING_STATES, then the word of where it stands. */
export const FINDING_ROWS = FINDING_STATES.length + 1

export interface CompanyFinding {
  readonly formula: RuleFormula
  /** Place among PORTFOLIO_FORMULAS. */
  readonly place: number
  /** Rows of the sheet Checks. */
  readonly result: number
  readonly rows: Readonly<Record<FindingState, number>>
  readonly status: number
  /** null: nothing is said, and the verdict is `quiet`. */
  readonly state: FindingState | null
  readonly quiet: Pick<FormulaOutcome, 'code' | 'state'>
  /** The last day on which it is kept or decided; null: there is none. */
  readonly until: Readonly<Record<'kept' | 'planned', IsoDate | null>>
}

/** One for each rule that may say something of the company that can be decided. */
export function companyFindings(pack: BoardPack): readonly CompanyFinding[] {
  const { workbook, assessment } = pack
  const ofCompany = <T extends { readonly componentId: string | null }>(records: readonly T[]) =>
    records.filter(({ componentId }) => componentId === null)
  const decisions = ofCompany(recordsOf(workbook, 'decisions'))
  const exemptions = ofCompany(recordsOf(workbook, 'exemptions'))
  const findings = companyWideFindings(assessment)
  const evaluated = evaluatedPortfolio(pack)
  return PORTFOLIO_FORMULAS.flatMap((formula, place): CompanyFinding[] => {
    const quiet = evaluated[place]?.result.outcome
    if (quiet === undefined || !canSpeak(formula)) return []
    const { row = 1, inputs = [] } = pack.places.of('checks').portfolio[place] ?? {}
    const result = row + 1 + inputs.length + formula.outcomes.length
    const { rule } = formula
    return [
      {
        ...{ formula, place, result, quiet },
        rows: { 'to-decide': result + 1, watch: result + 2, kept: result + 3, planned: result + 4 },
        status: result + FINDING_ROWS,
        state: findings.find((finding) => finding.rule === rule)?.state ?? null,
        until: { kept: lastDayKept(exemptions, rule), planned: lastDayPlanned(decisions, rule) },
      },
    ]
  })
}

/** What asks nothing reads as its outcome does: "Near limit" of a check, "Flagged" of a figure, as in the app. */
export function findingWord(pack: BoardPack, { formula }: Pick<CompanyFinding, 'formula'>, state: FindingState): string {
  const { words } = pack
  const watched = formula.outcomes[speakingOutcome(formula, 'watch')]
  const watch = watched === undefined ? words.states.WATCH : outcomeWord(pack, formula.rule, watched)
  return { 'to-decide': words.states.FAIL, watch, kept: words.states.EXEMPT, planned: words.standings.planned }[state]
}

/** How many need a decision, added up over the sheet Checks. */
export function askingCount(pack: BoardPack): string {
  return companyFindings(pack)
    .filter(({ formula }) => speakingOutcome(formula, 'to-decide') !== -1)
    .map(({ rows }) => sheetCell(SHEETS.checks, `C${rows['to-decide']}`))
    .join('+')
}
