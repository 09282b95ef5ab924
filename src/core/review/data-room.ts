// A data room: one folder or archive with the packs of all locked quarters, what was decided in them, the files attached to
// them, and the hash of every file.

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
}

export interface CheckedRoomPack {
  readonly path: string
  readonly answer: { readonly ok: true; readonly value: PackVerdict } | { readonly ok: false; readonly problem: Problem }
}

/** Every file is on the list with its hash, and every pack shows its quarter. */
export function isRoomWhole({ changed, missing, unlisted, packs }: DataRoomCheck): boolean {
  const isSame = packs?.every(({ answer }) => answer.ok && answer.value.kind === 'same') ?? true
  return changed.length + missing.length + unlisted.length === 0 && isSame
}
