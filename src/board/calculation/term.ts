// A part of a formula as a closure, and what it is calculated in.

import type { Value } from './value.ts'

/** Cells of one sheet; null: of the sheet that the formula stands on. One cell is an area, too. */
export interface Area {
  readonly sheet: string | null
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The formula of one cell while it is calculated. */
export interface Frame {
  readonly areas: readonly Area[]
  readonly valueAt: (sheet: string | null, column: number, row: number) => Value
  /** A column, for those who read many of its rows. */
  readonly column: (sheet: string | null, column: number) => (row: number) => Value
  readonly isFormula: (sheet: string | null, column: number, row: number) => boolean
  readonly named: (name: string) => Area
}

/** A part of a formula. @see areaOf: only what names cells has one. */
export interface Term {
  readonly calculate: (frame: Frame) => Value
  readonly areaOf?: (frame: Frame) => Area
}
