// What is said of the company as a whole and needs a decision, live: a finding speaks by the outcome of its rule, until the last
// day of a decision or an exception for it.

import { companyWideAsks, companyWideFindings, type IsoDate, PORTFOLIO_FORMULAS, type RuleFormula, recordsOf } from '#core'
import { SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { lastDayKept, lastDayPlanned } from '../../evaluated.ts'
import type { BoardPack } from '../../pack.ts'

/** The outcome of a company-wide rule that needs a decision, by its place; -1: none of them does. */
export function askingOutcome({ rule, outcomes }: RuleFormula): number {
  return outcomes.findIndex(({ code }) => companyWideAsks(rule, code) === 'to-decide')
}

interface AskingFinding {
  readonly formula: RuleFormula
  /** Of the sheet Checks. */
  readonly row: number
  readonly isAsking: boolean
  /** The last day on which it is decided or kept; null: neither. */
  readonly until: IsoDate | null
}

/** One for each rule that may need a decision about the company. */
export function askingFindings(pack: BoardPack): readonly AskingFinding[] {
  const { workbook, assessment } = pack
  const ofCompany = <T extends { readonly componentId: string | null }>(records: readonly T[]) =>
    records.filter(({ componentId }) => componentId === null)
  const decisions = ofCompany(recordsOf(workbook, 'decisions'))
  const exemptions = ofCompany(recordsOf(workbook, 'exemptions'))
  const findings = companyWideFindings(assessment)
  return PORTFOLIO_FORMULAS.flatMap((formula, index): AskingFinding[] => {
    const { row = 1, inputs = [] } = pack.places.of('checks').portfolio[index] ?? {}
    if (askingOutcome(formula) === -1) return []
    const days = [lastDayPlanned(decisions, formula.rule), lastDayKept(exemptions, formula.rule)].filter((day) => day !== null)
    return [
      {
        formula,
        row: row + 2 + inputs.length + formula.outcomes.length,
        isAsking: findings.some(({ rule, state }) => rule === formula.rule && state === 'to-decide'),
        until: days.toSorted().at(-1) ?? null,
      },
    ]
  })
}

/** How many there are, added up over the sheet Checks. */
export function askingCount(pack: BoardPack): string {
  return askingFindings(pack)
    .map(({ row }) => sheetCell(SHEETS.checks, `C${row}`))
    .join('+')
}
