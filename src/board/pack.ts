// What every sheet is written from: the evaluated workbook, the words, and where things stand on the
// other sheets. Places are fixed before any sheet is written, so that sheets may point at each other.

import { type Audience, currencyDecimals, type FormulaValue, inputsOfFormulas, type LimitId, listInputs } from '#core'
import { AUDIENCE_WORDS, type NumberStyle, SHEETS, type SheetId } from '#wording'
import { shownTo } from './audience/shown-to.ts'
import type { BoardSource } from './board-source.ts'
import { columnLetter, sheetCell, sheetRange } from './cells.ts'
import { type EvaluatedComponent, evaluateComponents } from './evaluated.ts'
import type { FormulaPlaces } from './formula-text.ts'
import { type BuildVsBuyLayout, buildVsBuyLayout } from './sheets/build-vs-buy/layout.ts'
import { type ChangesLayout, changesLayout } from './sheets/changes/layout.ts'
import { type ChecksLayout, checksLayout } from './sheets/checks/layout.ts'
import { type CommitmentsLayout, commitmentsLayout } from './sheets/commitments/layout.ts'
import { type CostsLayout, costsLayout } from './sheets/costs/layout.ts'
import { budgetMonths, type MonthsLayout, monthsLayout } from './sheets/costs-by-month/layout.ts'
import { type DecisionsLayout, decisionsLayout } from './sheets/decisions/layout.ts'
import { type InputsLayout, inputsLayout } from './sheets/inputs/layout.ts'
import { type MarginLayout, marginLayout } from './sheets/margin/layout.ts'
import { FIRST_BLOCK_ROW } from './sheets/reconciliation/cells.ts'
import { type ReconciliationLayout, reconciliationLayout } from './sheets/reconciliation/layout.ts'
import { type ScenariosLayout, scenariosLayout } from './sheets/runway/layout.ts'
import { type TimeSlot, timeSlots } from './sheets/time/slots.ts'
import { type WrittenLayout, writtenLayout } from './sheets/written-down/layout.ts'

export interface BoardPack extends BoardSource {
  readonly audience: Audience
  /** Of verdicts and decisions, as its audience reads them. */
  readonly words: Pick<(typeof AUDIENCE_WORDS)[Audience], 'states' | 'decisionStatus' | 'cover' | 'glossary'>
  readonly style: NumberStyle
  readonly decimals: number
  readonly rows: readonly EvaluatedComponent[]
  readonly formulaInputs: Readonly<Record<string, FormulaValue>>
  readonly slots: readonly TimeSlot[]
  readonly inputs: InputsLayout
  readonly checks: ChecksLayout
  /** null: every price is a plain amount a month, and the sheet Costs is left out. */
  readonly costs: CostsLayout | null
  /** null: no price is known. */
  readonly costsByMonth: MonthsLayout | null
  /** null: nothing binds the company and nothing ends by itself. */
  readonly commitments: CommitmentsLayout | null
  /** null: no project has anything to compare. */
  readonly buildVsBuy: BuildVsBuyLayout | null
  /** null: nothing was decided, and nothing is kept until a day. */
  readonly decisions: DecisionsLayout | null
  /** null: no quarter is locked. */
  readonly changes: ChangesLayout | null
  /** null: no cash, no burn, no scenario. */
  readonly runway: ScenariosLayout | null
  /** null: no figure is known that Summary has not. */
  readonly margin: MarginLayout | null
  /** null: not for the team, or nothing was written. */
  readonly written: WrittenLayout | null
  /** null: the books have no line of a month that is over. */
  readonly reconciliation: ReconciliationLayout | null
}

/** Components and Time keep the same component in the same row. */
export const FIRST_ROW = 7
export const HEADER_ROW = FIRST_ROW - 1

export function boardPack(of: BoardSource): BoardPack {
  const source = shownTo(of)
  const { workbook, assessment, audience = 'board' } = source
  const currency = assessment.setting.currency
  const rows = evaluateComponents(assessment)
  const inputs = inputsOfFormulas(assessment)
  const settings = workbook.tables.settings['settings']
  const costs = costsLayout(assessment, FIRST_ROW)
  const costsByMonth = monthsLayout(assessment, settings?.fiscalStartMonth ?? 1)
  const commitments = commitmentsLayout(assessment, costs, FIRST_ROW)
  const margin = marginLayout({ workbook, assessment, costsByMonth, commitments })
  return {
    ...source,
    audience,
    words: AUDIENCE_WORDS[audience],
    style: { locale: settings?.locale ?? 'en-US', currency },
    decimals: currencyDecimals(currency),
    rows,
    formulaInputs: { ...inputs, ...listInputs(rows, assessment.setting, inputs) },
    slots: timeSlots(assessment),
    inputs: inputsLayout(assessment, budgetMonths(workbook, costsByMonth)),
    checks: checksLayout(),
    costs,
    costsByMonth,
    commitments,
    margin,
    buildVsBuy: buildVsBuyLayout(rows, assessment),
    decisions: decisionsLayout(workbook, assessment, FIRST_ROW),
    changes: changesLayout(workbook, assessment, source.past ?? null, FIRST_ROW),
    runway: scenariosLayout(workbook, assessment),
    written: audience === 'team' ? writtenLayout(workbook, FIRST_ROW) : null,
    reconciliation: reconciliationLayout(assessment, (id) => costs?.ofComponent.has(id) === true, FIRST_BLOCK_ROW),
  }
}

export function lastRow({ rows }: Pick<BoardPack, 'rows'>): number {
  return FIRST_ROW + Math.max(rows.length, 1) - 1
}

/** Minor units as the number a cell holds: 48000 is 480. */
export function major(minor: number, { decimals }: Pick<BoardPack, 'decimals'>): number {
  return minor / 10 ** decimals
}

export function limitCell(id: LimitId): string {
  return `in_limit_${id.replaceAll('-', '_')}`
}

/** Where limits, inputs and words stand; columns differ from sheet to sheet. */
export function places(pack: BoardPack, column: FormulaPlaces['column'], before = ''): FormulaPlaces {
  return {
    column,
    limit: limitCell,
    input: (name) => pack.inputs.names.get(name) ?? pack.checks.input(name),
    choice: (field, value) => pack.checks.word(field, value),
    minorUnits: 'in_minor_units',
    before,
  }
}

/** A whole column of the Components or the Time sheet: Components!$H$7:$H$21. */
export function wholeColumn(pack: BoardPack, sheet: SheetId, column: string): string {
  return sheetRange(SHEETS[sheet], column, FIRST_ROW, lastRow(pack))
}

export const MASTER_CELL = 'C5'
export const masterCell = (): string => sheetCell(SHEETS.modelChecks, MASTER_CELL)
export const slotColumn = (index: number): string => columnLetter(index + 7)
