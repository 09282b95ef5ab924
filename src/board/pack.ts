// What every sheet is written from: the evaluated workbook, the words, and where things stand on the other sheets. A sheet
// asks for the places of another by name; they are fixed before it is written, so that sheets may point at each other.

import { type Audience, currencyDecimals, type FormulaValue, inputsOfFormulas, kept, type LimitId, listInputs } from '#core'
import { AUDIENCE_WORDS, type NumberStyle, SHEETS, type SheetId } from '#wording'
import { shownTo, showsNotes } from './audience/shown-to.ts'
import type { BoardSource } from './board-source.ts'
import { type Calculation, calculationOf, withValues } from './calculation/calculate.ts'
import { columnLetter, sheetRange } from './cells.ts'
import { type EvaluatedComponent, evaluateComponents } from './evaluated.ts'
import type { ModelCheck } from './model-check.ts'
import { isInWholeAmounts, SMALL_AMOUNT } from './sheets/whole-amounts.ts'
import type { NamedCell, SheetPlan } from './workbook-plan.ts'

/** Id of a sheet → where things stand on it; null: this pack leaves it out. A sheet adds its own beside its layout. */
export interface SheetPlaces {
  /** Nothing points at it. */
  readonly cover: true
}

/** A sheet that nothing points at has no places of its own. */
export type PlacesOf<Id extends SheetId> = Id extends keyof SheetPlaces ? SheetPlaces[Id] : true

export interface BoardPack extends BoardSource {
  readonly audience: Audience
  readonly withNotes: boolean
  /** Of verdicts and decisions, as its audience reads them. */
  readonly words: Pick<(typeof AUDIENCE_WORDS)[Audience], 'states' | 'standings' | 'decisionStatus' | 'cover' | 'glossary'>
  readonly style: NumberStyle
  readonly decimals: number
  readonly rows: readonly EvaluatedComponent[]
  readonly formulaInputs: Readonly<Record<string, FormulaValue>>
  readonly places: { readonly of: <Id extends SheetId>(id: Id) => PlacesOf<Id> }
  /** Each sheet that has its places, planned once: as it was planned, and with what its formulas give. */
  readonly plans: { readonly asPlanned: (id: SheetId) => SheetPlan; readonly of: (id: SheetId) => SheetPlan }
  /** Of these plans: nothing to ask while a sheet is planned that it leads to. */
  readonly calculation: Calculation
  readonly names: () => readonly NamedCell[]
  /** All that there are, in the order of the workbook. */
  readonly sheets: readonly SheetId[]
  /** Pairs of cells that must agree, sheet by sheet. */
  readonly modelChecks: () => readonly ModelCheck[]
}

/** What a pack asks of the sheets it is made of. */
export interface PackSheet {
  readonly id: SheetId
  /** null: the sheet has nothing to say. */
  readonly places: (pack: BoardPack) => unknown
  readonly plan: (pack: BoardPack) => SheetPlan
  /** As wide and as many pages as what its formulas give needs. */
  readonly laidOut: (pack: BoardPack, calculated: SheetPlan) => SheetPlan
  /** Cells of it that formulas call by a name. */
  readonly names: (pack: BoardPack) => readonly NamedCell[]
  readonly checks: (pack: BoardPack) => readonly ModelCheck[]
}

/** Components and Time keep the same component in the same row. */
export const FIRST_ROW = 7
export const HEADER_ROW = FIRST_ROW - 1

/** @param sheets in the order of the workbook */
export function packOf(of: BoardSource, sheets: readonly PackSheet[]): BoardPack {
  const source = shownTo(of)
  const { workbook, assessment, audience = 'board' } = source
  const currency = assessment.setting.currency
  const rows = evaluateComponents(assessment)
  const knownCost = rows.reduce((sum, { counts, columns }) => sum + (counts ? Number(columns['knownCost'] ?? 0) : 0), 0)
  const inputs = inputsOfFormulas(assessment)
  const known = new Map<SheetId, unknown>()
  const placesOf = (id: SheetId) => {
    const old = known.get(id)
    if (old !== undefined) return old
    const places = sheets.find((sheet) => sheet.id === id)?.places(pack) ?? null
    known.set(id, places)
    return places
  }
  const sheetOf = (id: SheetId): PackSheet => {
    const sheet = sheets.find((each) => each.id === id)
    if (sheet === undefined) throw new RangeError(`${id} is no sheet of this pack`)
    return sheet
  }
  const planned = kept((id: SheetId) => sheetOf(id).plan(pack))
  const idOf = new Map(sheets.map(({ id }) => [SHEETS[id], id]))
  const calculation = calculationOf({
    rowsOf: (sheet) => planned(idOf.get(sheet) as SheetId).rows,
    names: () => pack.names(),
  })
  const pack: BoardPack = {
    ...source,
    audience,
    withNotes: showsNotes(source),
    words: AUDIENCE_WORDS[audience],
    style: {
      ...{ locale: workbook.tables.settings['settings']?.locale ?? 'en-US', currency },
      ...(isInWholeAmounts(knownCost / 10 ** currencyDecimals(currency)) ? { wholeFrom: SMALL_AMOUNT } : {}),
    },
    decimals: currencyDecimals(currency),
    rows,
    formulaInputs: { ...inputs, ...listInputs(rows, assessment.setting, inputs) },
    places: { of: (id) => placesOf(id) as PlacesOf<typeof id> },
    plans: { asPlanned: planned, of: kept((id: SheetId) => sheetOf(id).laidOut(pack, withValues(planned(id), calculation))) },
    calculation,
    names: () => sheets.flatMap((sheet) => (placesOf(sheet.id) === null ? [] : sheet.names(pack))),
    sheets: sheets.map(({ id }) => id),
    modelChecks: () => checks(pack),
  }
  const checks = once((made: BoardPack) => sheets.flatMap((sheet) => sheet.checks(made)))
  return pack
}

/** Computed for the first that asks, and kept as long as what it is of. */
export function once<Of extends object, Value>(compute: (of: Of) => Value): (of: Of) => Value {
  const known = new WeakMap<Of, { readonly value: Value }>()
  return (of) => {
    const { value } = known.get(of) ?? { value: compute(of) }
    known.set(of, { value })
    return value
  }
}

/** Those that have something to say, in the order of the workbook. */
export function shownSheets({ sheets, places }: Pick<BoardPack, 'sheets' | 'places'>): readonly SheetId[] {
  return sheets.filter((id) => places.of(id) !== null)
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

/** A whole column of the Components or the Time sheet: Components!$H$7:$H$21. */
export function wholeColumn(pack: BoardPack, sheet: SheetId, column: string): string {
  return sheetRange(SHEETS[sheet], column, FIRST_ROW, lastRow(pack))
}

export const MASTER_CELL = 'C5'
export const slotColumn = (index: number): string => columnLetter(index + 7)
