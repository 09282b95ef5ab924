// What was written of a data room, and what a check of one found. `#data-room/types` is this file: types alone, so that the contract
// that carries both imports nothing that reads or writes an archive.

import type { PackVerdict, Result, SignatureFinding } from '#core'

/** What was written, and what could not be. */
export interface DataRoomContents {
  readonly quarters: number
  readonly files: number
  /** Quarters whose locked file is not at hand: "2026Q1". */
  readonly missingQuarters: readonly string[]
  /** Names of attached files that are not at hand. */
  readonly missingAttachments: readonly string[]
  /** false: written without a window, which sets the PDF pages. */
  readonly hasPages: boolean
}

/** Whether a data room is what its list of hashes says. Paths inside it. */
export interface DataRoomCheck {
  /** No signature is broken, every file is on the list with its hash and is what the locked quarters give, every pack shows the quarter it is looked for under, and no locked quarter is without one. */
  readonly isIntact: boolean
  /** On the list. */
  readonly files: number
  /** Their hash is another. */
  readonly changed: readonly string[]
  /** On the list or given by the locked quarters, and not there. */
  readonly missing: readonly string[]
  /** There, and not on the list. */
  readonly unlisted: readonly string[]
  /** On the list, and nothing that the locked quarters give; null: no workbook was given. */
  readonly foreign: readonly string[] | null
  /** Its hash is right, and the locked quarters give other bytes; packs that are named below are left out; null: no workbook was given. */
  readonly different: readonly string[] | null
  /** Nobody can make it again here: printed pages, and files of quarters that are not at hand; null: no workbook was given. */
  readonly uncompared: readonly string[] | null
  /** Each Excel pack beside the workbook that was given; null: none was. */
  readonly packs: readonly CheckedRoomPack[] | null
  /** Locked in that workbook, and no pack of them is in the room: "2026Q1"; null: no workbook was given. */
  readonly missingQuarters: readonly string[] | null
  /** Of the list of hashes; null: nobody looked. */
  readonly signature: SignatureFinding | null
}

export interface CheckedRoomPack {
  readonly path: string
  /** That its folders and its name speak of: "2026Q1". */
  readonly pathQuarters: readonly string[]
  readonly answer: Result<PackVerdict>
  /** It is of one quarter and stands where another's is looked for. */
  readonly isMisplaced: boolean
}
