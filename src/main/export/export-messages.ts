// What main orders of the export's side process, and what it answers to each order. First read, so that the save dialog can
// suggest a name, then write to where the user said.

import type { BoardPages } from '#board/types'
import type { CheckAnswer, ExportProgress } from '#contract'
import type { Audience, ComparedPack, IsoDate, OutlinedSlide, PackContents, Paper, Problem, Signed } from '#core'
import type { DataRoomContents } from '#data-room/types'
import type { BoardFileFacts } from '#wording'
import type { WrittenFormat } from './pack-writers.ts'

/** withNotes: for a board that asked for notes. */
export interface Readers {
  readonly audience: Audience
  readonly withNotes?: boolean | undefined
}

/** All but those that say which file they are about need a read before them. */
interface Orders {
  readonly read: {
    readonly workbookFile: string
    readonly asOf: IsoDate
    /** A locked quarter of it, as it was locked; null: the present. */
    readonly recordId: string | null
    readonly appVersion: string
  }
  readonly 'plan-pages': Readers & { readonly paper: Paper }
  /** Which slides there would be; nothing is written. */
  readonly 'outline-slides': { readonly audience: Audience }
  readonly write: Readers & {
    readonly format: WrittenFormat
    readonly target: string
    readonly paper?: Paper | undefined
    readonly signature?: string | null
  }
  /** Bytes that main made of what was planned here. */
  readonly 'write-printed': { readonly target: string; readonly bytes: Uint8Array; readonly contents: PackContents }
  /** Finds a free name in the folder for the form of each person. */
  readonly 'name-forms': { readonly folder: string; readonly people: readonly string[] }
  /** Writes the forms that were named. */
  readonly 'write-forms': object
  /** Does a file that came from outside show what the saved workbook has locked? */
  readonly verify: {
    readonly workbookFile: string
    readonly file: string
    readonly appVersion: string
    /** Of the keys that the user knows; it may not be there. */
    readonly knownKeysFile: string
  }
  /** What was changed in a file that came back, held against what it was made from? */
  readonly 'compare-pack': { readonly workbookFile: string; readonly file: string; readonly appVersion: string; readonly today: IsoDate }
  /** The first of five for a data room. */
  readonly 'begin-room': { readonly workbookFile: string; readonly audience: Audience; readonly appVersion: string }
  /** place: among the quarters of the room, from 0. */
  readonly 'add-quarter': { readonly place: number; readonly paper: Paper }
  /** The pages of that quarter, as main printed them. */
  readonly 'add-pages': { readonly place: number; readonly bytes: Uint8Array }
  /** What is left to write, and what is signed. */
  readonly 'finish-room': object
  readonly 'write-room': { readonly target: string; readonly signature: string | null }
}

type Pages = { readonly kind: 'pages'; readonly pages: BoardPages }
type Written = { readonly kind: 'written'; readonly contents: PackContents }

interface Answers {
  readonly read: {
    readonly kind: 'read'
    readonly facts: BoardFileFacts
    /** What the signature of an Excel pack of it is of; null: it is a draft. */
    readonly signed: Signed | null
    /** "2026Q3": earlier quarters whose figures nothing bears out, because their locked files are gone or were changed. */
    readonly notAtHand: readonly string[]
  }
  readonly 'plan-pages': Pages
  readonly 'outline-slides': { readonly kind: 'slides-outlined'; readonly slides: readonly OutlinedSlide[] }
  readonly write: Written
  readonly 'write-printed': Written
  readonly 'name-forms': { readonly kind: 'forms-named'; readonly forms: readonly NamedForm[] }
  readonly 'write-forms': { readonly kind: 'forms-written' }
  readonly verify: { readonly kind: 'verified'; readonly answer: CheckAnswer }
  readonly 'compare-pack': { readonly kind: 'pack-compared'; readonly compared: ComparedPack }
  readonly 'begin-room': { readonly kind: 'room-begun'; readonly quarters: number; readonly last: string }
  readonly 'add-quarter': Pages | { readonly kind: 'no-pages' }
  readonly 'add-pages': { readonly kind: 'pages-added' }
  readonly 'finish-room': { readonly kind: 'room-finished'; readonly signed: Signed }
  readonly 'write-room': { readonly kind: 'room-written'; readonly contents: DataRoomContents }
}

export interface NamedForm {
  readonly personId: string
  readonly person: string
  /** Its name in the folder. */
  readonly file: string
}

export type OrderKind = keyof Orders
export type Order<K extends OrderKind = OrderKind> = { readonly [E in K]: { readonly kind: E } & Orders[E] }[K]
export type AnswerTo<K extends OrderKind> = Answers[K]
export type Failed = { readonly kind: 'failed'; readonly problem: Problem }
export type ExportAnswer = AnswerTo<OrderKind> | Failed | { readonly kind: 'progress'; readonly progress: ExportProgress }

/** What the side process does at each order. */
export type Steps<K extends OrderKind> = { readonly [E in K]: (order: Order<E>) => Promise<AnswerTo<E> | Failed> }
