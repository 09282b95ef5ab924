// What is said of the company as a whole and can be decided, live: where a finding stands follows the outcome of its rule, until
// the last day of a decision or an exception for it.

import { type CheckState, companyWideAsks, companyWideFindings, type IsoDate, PORTFOLIO_FORMULAS, type RuleFormula, recordsOf } from '#core'
import { SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { lastDayKept, lastDayPlanned } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'

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
  readonly quiet: CheckState
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
  return PORTFOLIO_FORMULAS.flatMap((formula, place): CompanyFinding[] => {
    if (!canSpeak(formula)) return []
    const { row = 1, inputs = [] } = pack.places.of('checks').portfolio[place] ?? {}
    const result = row + 1 + inputs.length + formula.outcomes.length
    const { rule } = formula
    return [
      {
        ...{ formula, place, result },
        rows: { 'to-decide': result + 1, watch: result + 2, kept: result + 3, planned: result + 4 },
        status: result + FINDING_ROWS,
        state: findings.find((finding) => finding.rule === rule)?.state ?? null,
        quiet: assessment.portfolio[place]?.state ?? 'N/A',
        until: { kept: lastDayKept(exemptions, rule), planned: lastDayPlanned(decisions, rule) },
      },
    ]
  })
}

export const findingWord = ({ words }: Pick<BoardPack, 'words'>, state: FindingState): string =>
  ({ 'to-decide': words.states.FAIL, watch: words.states.WATCH, kept: words.states.EXEMPT, planned: words.standings.planned })[state]

/** Where it stands, as its cell on the sheet Checks says. */
export function findingStatus(pack: Pick<BoardPack, 'words'>, { state, quiet }: CompanyFinding): string {
  return state === null ? pack.words.states[quiet] : findingWord(pack, state)
}

/** How many need a decision, added up over the sheet Checks. */
export function askingCount(pack: BoardPack): string {
  return companyFindings(pack)
    .filter(({ formula }) => speakingOutcome(formula, 'to-decide') !== -1)
    .map(({ rows }) => sheetCell(SHEETS.checks, `C${rows['to-decide']}`))
    .join('+')
}
