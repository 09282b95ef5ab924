// A part of a formula as a closure, and what it is calculated in.

import type { Value } from './value.ts'

/** Cells of one sheet; null: of the sheet that the formula stands on. One cell is an area, too. */
export interface Area {
  readonly sheet: string | null
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** From left to right, once they were read: rows of a list share them. */
  columns?: readonly ((row: number) => Value)[]
}

/** The formula of one cell while it is calculated. */
export interface Frame {
  readonly areas: readonly Area[]
  readonly valueAt: (sheet: string | null, column: number, row: number) => Value
  /** A column, for those who read many of its rows. */
  readonly column: (sheet: string | null, column: number) => (row: number) => Value
  /** Columns of a row that are not blank, from left to right; null: of a list, whose rows are made when they are read. */
  readonly filled: (sheet: string | null, row: number) => readonly number[] | null
  readonly isFormula: (sheet: string | null, column: number, row: number) => boolean
  readonly named: (name: string) => Area
  /** As engines calculate that do not take what is only rounding of decimals for nothing. */
  readonly keepsRests: boolean
}

/** A part of a formula. @see areaOf: only what names cells has one. */
export interface Term {
  readonly calculate: (frame: Frame) => Value
  readonly areaOf?: (frame: Frame) => Area
}

export function columnsOf(area: Area, { column }: Frame): NonNullable<Area['columns']> {
  area.columns ??= Array.from({ length: area.right - area.left + 1 }, (_, index) => column(area.sheet, area.left + index))
  return area.columns
}
