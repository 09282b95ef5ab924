// A data room: one folder or archive with the packs of all locked quarters, what was decided in them, the files attached to
// them, and the hash of every file. What was written and what a check found stand here and not in data-room: the contract carries
// both, wording tells of them, and neither may import the module that makes them.

import type { Problem } from '../problem.ts'
import type { PackVerdict } from './pack-verdict.ts'

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
  /** On the list. */
  readonly files: number
  /** Their hash is another. */
  readonly changed: readonly string[]
  readonly missing: readonly string[]
  /** There, and not on the list. */
  readonly unlisted: readonly string[]
  /** Each Excel pack beside the workbook that was given; null: none was. */
  readonly packs: readonly CheckedRoomPack[] | null
  /** Locked in that workbook, and no pack of them is in the room: "2026Q1"; null: no workbook was given. */
  readonly missingQuarters: readonly string[] | null
}

export interface CheckedRoomPack {
  readonly path: string
  /** That its folders and its name speak of: "2026Q1". */
  readonly pathQuarters: readonly string[]
  readonly answer: { readonly ok: true; readonly value: PackVerdict } | { readonly ok: false; readonly problem: Problem }
}

/** It is of one quarter and stands where another's is looked for. */
export function isMisplaced({ answer, pathQuarters }: CheckedRoomPack): boolean {
  return answer.ok && pathQuarters.some((quarter) => quarter !== answer.value.quarter)
}

/** Every file is on the list with its hash, every pack shows the quarter it is looked for under, and no locked quarter is without one. */
export function isDataRoomIntact({ changed, missing, unlisted, packs, missingQuarters }: DataRoomCheck): boolean {
  const isSame = packs?.every((pack) => pack.answer.ok && pack.answer.value.kind === 'same' && !isMisplaced(pack)) ?? true
  return changed.length + missing.length + unlisted.length + (missingQuarters?.length ?? 0) === 0 && isSame
}
