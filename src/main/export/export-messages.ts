// What main and the export's side process say to each other: first read, so that the save dialog
// can suggest a name, then write to where the user said.

import type { ExportProgress } from '#contract'
import type { IsoDate, Problem } from '#core'

export interface ReadOrder {
  readonly kind: 'read'
  readonly workbookFile: string
  readonly asOf: IsoDate
  readonly appVersion: string
}

export interface WriteOrder {
  readonly kind: 'write'
  readonly target: string
}

export type ExportOrder = ReadOrder | WriteOrder

/** What the suggested file name is made of. */
export interface ExportFacts {
  readonly company: string
  /** Such as 2026Q4. */
  readonly quarter: string
  readonly rev: number
}

export interface WrittenFacts {
  readonly sheets: number
  readonly formulas: number
}

export type ExportAnswer =
  | { readonly kind: 'read'; readonly facts: ExportFacts }
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'written'; readonly written: WrittenFacts }
  | { readonly kind: 'failed'; readonly problem: Problem }
