// What can be said of a pack that was made of a locked quarter: whether its cells are still those of the quarter, and which key signed
// that it shows it.

import type { IsoDate } from '../amounts/units.ts'
import type { SignatureFinding } from '../workbook-file/signature.ts'
import type { Audience } from './pack.ts'
import type { FileOddity, PackAddition } from './plain-sheets.ts'

/** Listed of a pack that differs; all are counted. */
export const MAX_LISTED_DIFFERENCES = 200

export type PackDifference =
  /** Texts as a cell shows them, a formula with its equals sign; "" is a blank cell. `what`: which of the two of a cell it is. */
  | {
      readonly kind: 'cell'
      readonly what: 'value' | 'formula' | 'result'
      readonly sheet: string
      /** "C12" */
      readonly cell: string
      readonly locked: string
      readonly pack: string
      /** Reads the same as what was locked, and is stored as something else: a number as a text. */
      readonly storedAs?: 'text' | 'number'
    }
  /** Formulas as locked that give something else on a sheet, since one of the differences before moved them. */
  | { readonly kind: 'results'; readonly sheet: string; readonly cells: number; readonly first: string }
  /** A name of a cell that formulas use. "Inputs!C14"; '' in the pack: it is not there any more. */
  | { readonly kind: 'name'; readonly name: string; readonly locked: string; readonly pack: string }
  /** Rows that were taken out or put in; all below moved. `name`: what the first that is gone was called, '' where it had none. */
  | {
      readonly kind: 'rows'
      readonly change: 'deleted' | 'inserted'
      readonly sheet: string
      readonly first: number
      readonly rows: number
      readonly name: string
    }
  | { readonly kind: 'sheet-missing'; readonly sheet: string }
  | { readonly kind: 'sheet-added'; readonly sheet: string }
  /** Nothing of a hidden sheet is read, and a pack is written without one. */
  | { readonly kind: 'sheets-hidden'; readonly sheets: number }
  /** It carries a signature, or the lock does, that is not one of this quarter, or is no longer. */
  | { readonly kind: 'signature'; readonly of: 'pack' | 'lock' }
  /** Programs read the place differently, so that it may show something else than what was compared. */
  | ({ readonly kind: 'oddity' } & FileOddity)
  /** It is in the file beside the cells, and changes what one reads. */
  | ({ readonly kind: 'addition' } & PackAddition)
  /** Cells that hold what was locked and show it in another format, all in the same one. */
  | {
      readonly kind: 'format'
      readonly sheet: string
      readonly cells: number
      readonly first: string
      readonly locked: string
      readonly pack: string
    }
  /** Something around cells that hold what was locked is another; '' is none. `where`: a sheet, or its first cell of so many. */
  | {
      readonly kind: 'look'
      readonly what: PackLook
      readonly where: string
      readonly cells: number
      readonly locked: string
      readonly pack: string
    }

export type PackLook =
  | 'colors'
  | 'conditional-format'
  | 'validation'
  | 'print-area'
  | 'print-titles'
  | 'header-or-footer'
  | 'chart'
  | 'merged-cells'
  | 'column-width'
  | 'row-height'
  | 'tab-color'
  | 'protection'
  | 'frozen'
  | 'sheet-order'
  | 'property' // what the file says of itself
  | 'setting'

/** What the pack says it is, and what the comparison rests on. */
export interface VerifiedPack {
  readonly company: string
  /** "2026Q3" */
  readonly quarter: string
  /** Of the lock: "2026Q3-r1". */
  readonly recordId: string
  readonly audience: Audience
  readonly asOf: IsoDate
  readonly fingerprint: string
  /** Cells that hold something in the plan. */
  readonly cells: number
  /** An approval was recorded after the pack was made, so that the pack does not show it. */
  readonly isApprovedSince: boolean
  /** The quarter before, whose file is not at hand: what moved since it cannot be shown again. */
  readonly missingPast: string | null
  /** "Rightsize 0.0.9", where another version of the app made it: its sheets may differ by that alone. */
  readonly otherVersion: string | null
  /** Excel keeps the mode that it was in when it saved the file: nothing says that somebody chose it. */
  readonly isCalculatedByHand: boolean
  /** null: nobody looked. */
  readonly signatures: { readonly pack: SignatureFinding; readonly lock: SignatureFinding } | null
}

export type PackVerdict =
  | ({ readonly kind: 'same' } & VerifiedPack)
  | ({
      readonly kind: 'differs'
      readonly count: number
      /** The first of them: causes in the order of the sheets, then the results that follow from them, one line a sheet. */
      readonly differences: readonly PackDifference[]
    } & VerifiedPack)
  | ({ readonly kind: 'other' } & OtherPack)

/** No comparison: the pack is of something else than a quarter that this workbook has locked. */
export interface OtherPack {
  readonly company: string
  readonly quarter: string
  readonly fingerprint: string
  readonly why: /** Made of the workbook as it was, not of a locked quarter. */
    | { readonly kind: 'draft' }
    /** The workbook has locked that quarter, with another state. */
    | { readonly kind: 'other-lock'; readonly fingerprints: readonly string[] }
    /** The workbook has not locked that quarter. */
    | { readonly kind: 'other-quarter'; readonly locked: readonly string[] }
    | { readonly kind: 'other-workbook'; readonly company: string }
    | { readonly kind: 'other-rules'; readonly pack: string; readonly app: string }
    /** Its words or its layout are not those of this version, so that it cannot be planned again. */
    | { readonly kind: 'other-edition' }
}
