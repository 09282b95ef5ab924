// What main and the export's side process say to each other: first read, so that the save dialog
// can suggest a name, then write to where the user said.

import type { ExportProgress } from '#contract'
import type { IsoDate, Problem } from '#core'
import type { BoardFileFacts } from '#wording'

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

export interface WrittenFacts {
  readonly sheets: number
  readonly formulas: number
}

export type ExportAnswer =
  | { readonly kind: 'read'; readonly facts: BoardFileFacts }
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'written'; readonly written: WrittenFacts }
  | { readonly kind: 'failed'; readonly problem: Problem }
