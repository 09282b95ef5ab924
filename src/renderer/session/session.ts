// What screens know of the open workbook: one immutable state, and the ways to change it. Screens
// read it through useSession(); only this module talks to core, storage and the main process.

import type { OpenedWorkbook } from '#contract'
import type { Assessment, Edit, Problem, Result, Workbook, WorkDone } from '#core'
import type { Quarters } from './create-quarters.ts'
import type { WorkWatch } from './next-task.ts'

export type SaveState =
  /** isLate: the disk takes long, and it is still being tried. */
  | { readonly kind: 'saving'; readonly isLate?: true }
  /** Flushed to disk. at: ISO time. */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'not-saved'; readonly problem: Problem }
  | { readonly kind: 'read-only'; readonly problem: Problem }

export interface SessionState {
  readonly workbook: Workbook
  readonly assessment: Assessment
  /** False for a moment after opening: what is in sight is judged, sums over all components are not known yet. */
  readonly isJudged: boolean
  readonly save: SaveState
  /** The edit that undo would take back; its label names the menu item. */
  readonly undo: Edit | null
  readonly redo: Edit | null
  /** Every step that is in force, oldest first: what undo would take back one by one. */
  readonly done: readonly Edit[]
  /** How it was opened: which copy, what was damaged, what is to be told. */
  readonly opened: Omit<OpenedWorkbook, 'payload'>
  /** Why the second copy in the browser's database is out of use, null while it works. Nothing is lost by it: the file is the truth. */
  readonly workingCopy: Problem | null
  /** How far a long edit is that nobody else watches, its undo included; null while there is none. */
  readonly working: WorkDone | null
}

/** Watches an edit of thousands of records, which is applied in slices. A short one is there when dispatch returns. */
export interface EditWatch extends WorkWatch {
  /** It is in the workbook, though not on disk yet. */
  readonly onApplied?: () => void
}

export interface Session {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => SessionState
  /**
   * Applies an edit at once and saves it. The promise settles when the edit is safe on disk (ok) or
   * is not (the Problem); the screen does not wait for it, the status bar shows it. A long edit takes a few
   * moments to apply: others wait for it, and one that is no longer wanted leaves everything as it was.
   */
  readonly dispatch: (edit: Edit, watch?: EditWatch) => Promise<Result<null>>
  readonly undo: () => Promise<Result<null>>
  readonly redo: () => Promise<Result<null>>
  /** Gives up the long edit that is under way: everything stays as it was. */
  readonly cancelWork: () => void
  /** Settles when no long edit is under way. */
  readonly whenApplied: () => Promise<void>
  /** Tries again to save the newest state after NOT SAVED. */
  readonly retrySave: () => Promise<Result<null>>
  /** Settles when every acknowledged edit is on disk. */
  readonly flush: () => Promise<Result<null>>
  /** Remembers the hash of the state just sent, so that what comes back can be merged. */
  readonly rememberSent: () => Promise<Result<null>>
  readonly quarters: Quarters
  /** Saves what is left and stops; a session that cannot be saved stays open. */
  readonly close: () => Promise<Result<null>>
}
