// What the board's pack is made from, in every form.

import type { Assessment, Audience, LockedQuarter, Paper, QuarterRecord, Workbook } from '#core'

export interface BoardSource {
  readonly workbook: Workbook
  readonly assessment: Assessment
  /** Names the state of the workbook this is made from: the first characters of its hash. */
  readonly fingerprint: string
  readonly appVersion: string
  /** Set when this is a quarter as it was locked: the cover says by whom, and why in spite of its data. */
  readonly locked?: QuarterRecord | null
  /** The last quarter that was locked before, where its file is at hand: Changes lists what moved since. */
  readonly past?: LockedQuarter | null
  /** Absent: the board. */
  readonly audience?: Audience
  /** Notes for the board as well, which may speak of people; the team reads them in any case, investors in none. Absent: they stay out. */
  readonly withNotes?: boolean
  /** Absent: what printers usually hold where numbers are written as in the workbook. */
  readonly paper?: Paper
}
