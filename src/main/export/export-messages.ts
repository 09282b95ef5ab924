// What main and the export's side process say to each other: first read, so that the save dialog
// can suggest a name, then write to where the user said.

import type { CheckAnswer, ExportProgress } from '#contract'
import type { Audience, BoardPages, ComparedPack, DataRoomContents, IsoDate, PackContents, Paper, Problem } from '#core'
import type { BoardFileFacts } from '#wording'
import type { WrittenFormat } from './pack-writers.ts'

export interface ReadOrder {
  readonly kind: 'read'
  readonly workbookFile: string
  readonly asOf: IsoDate
  /** A locked quarter of it, as it was locked; null: the present. */
  readonly recordId: string | null
  readonly appVersion: string
}

/** Needs a read before it, as every order but that does. */
export interface PagesOrder {
  readonly kind: 'plan-pages'
  readonly audience: Audience
  readonly paper: Paper
}

export interface WriteOrder {
  readonly kind: 'write'
  readonly format: WrittenFormat
  readonly audience: Audience
  readonly target: string
}

/** Bytes that main made of what was planned here. */
export interface WritePrintedOrder {
  readonly kind: 'write-printed'
  readonly target: string
  readonly bytes: Uint8Array
  readonly contents: PackContents
}

/** Finds a free name in the folder for the form of each person. */
export interface NameFormsOrder {
  readonly kind: 'name-forms'
  readonly folder: string
  readonly people: readonly string[]
}

/** Writes the forms that were named. */
interface WriteFormsOrder {
  readonly kind: 'write-forms'
}

/** Does a file that came from outside show what the saved workbook has locked? Needs no read before it. */
export interface VerifyOrder {
  readonly kind: 'verify'
  readonly workbookFile: string
  readonly file: string
  readonly appVersion: string
}

/** What was changed in a file that came back, held against what it was made from? Needs no read before it. */
export interface ComparePackOrder {
  readonly kind: 'compare-pack'
  readonly workbookFile: string
  readonly file: string
  readonly appVersion: string
  readonly today: IsoDate
}

/** The first of four for a data room. Needs no read before it. */
export interface BeginRoomOrder {
  readonly kind: 'begin-room'
  readonly workbookFile: string
  readonly audience: Audience
  readonly appVersion: string
}

export interface AddQuarterOrder {
  readonly kind: 'add-quarter'
  /** Among the quarters of the room, from 0. */
  readonly place: number
  readonly paper: Paper
}

/** The pages of that quarter, as main printed them. */
export interface AddPagesOrder {
  readonly kind: 'add-pages'
  readonly place: number
  readonly bytes: Uint8Array
}

export interface WriteRoomOrder {
  readonly kind: 'write-room'
  readonly target: string
}

type RoomOrder = BeginRoomOrder | AddQuarterOrder | AddPagesOrder | WriteRoomOrder

export type ExportOrder =
  | RoomOrder
  | VerifyOrder
  | ComparePackOrder
  | ReadOrder
  | PagesOrder
  | WritePrintedOrder
  | WriteOrder
  | NameFormsOrder
  | WriteFormsOrder

export interface NamedForm {
  readonly personId: string
  readonly person: string
  /** Its name in the folder. */
  readonly file: string
}

export type ExportAnswer =
  | { readonly kind: 'read'; readonly facts: BoardFileFacts }
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'pages'; readonly pages: BoardPages }
  | { readonly kind: 'written'; readonly contents: PackContents }
  | { readonly kind: 'forms-named'; readonly forms: readonly NamedForm[] }
  | { readonly kind: 'forms-written' }
  | { readonly kind: 'pack-compared'; readonly compared: ComparedPack }
  | { readonly kind: 'room-begun'; readonly quarters: number; readonly last: string }
  | { readonly kind: 'no-pages' }
  | { readonly kind: 'pages-added' }
  | { readonly kind: 'room-written'; readonly contents: DataRoomContents }
  | { readonly kind: 'verified'; readonly answer: CheckAnswer }
  | { readonly kind: 'failed'; readonly problem: Problem }
