// The words of the list of locked quarters: where each stands, and what an approval says.

import type { QuarterRecord } from '#core'
import { formatDate, formatList, type NumberStyle, quarterText } from './quantities.ts'

type Locked = Pick<QuarterRecord, 'quarter' | 'revision'>

/** "Q3 2026", "Q3 2026, revision 2" */
export function lockedQuarterName({ quarter, revision }: Locked): string {
  return revision === 1 ? quarterText(quarter) : `${quarterText(quarter)}, revision ${revision}`
}

/** "Oct 2, 2026 by Maya, as of Sep 30, 2026" */
export function lockedText({ lockedAt, lockedBy, asOf }: QuarterRecord, style: NumberStyle): string {
  const day = lockedAt?.slice(0, 10) ?? null
  const when = day === null ? 'date unknown' : formatDate(day, style)
  const judged = asOf === null || asOf === day ? '' : `, as of ${formatDate(asOf, style)}`
  return `${when}${lockedBy === null ? '' : ` by ${lockedBy}`}${judged}`
}

/** Where a pack is chosen: "Q3 2026, prepared", "Q3 2026, revision 2, approved by Maya" */
export function lockedLabel({ quarter, revision, approvedBy }: QuarterRecord): string {
  const status = approvedBy === null ? 'prepared' : `approved by ${approvedBy}`
  return `${lockedQuarterName({ quarter, revision })}, ${status}`
}

/** Prepared, or approved (recorded); no identity stands behind either. */
export function approvalText({ approvedBy, approvedAt, approvalSha256 }: QuarterRecord, style: NumberStyle): string {
  if (approvedBy === null) return 'Prepared, not approved'
  const when = approvedAt === null ? '' : ` on ${formatDate(approvedAt.slice(0, 10), style)}`
  return `Approved by ${approvedBy}${when}, recorded ${approvalSha256 === null ? 'by name' : 'from a file'}`
}

/**
 * Wherever figures of their records are shown. One line each, none where every file is at hand.
 * @param quarters whose files are gone or were changed: "2026Q3"
 */
export function notAtHandNotes(quarters: readonly string[]): readonly string[] {
  if (quarters.length === 0) return []
  const files = quarters.length === 1 ? 'its locked file is' : 'their locked files are'
  return [`The figures of ${formatList(quarters.map(quarterText))} couldn’t be checked, because ${files} missing or changed.`]
}

/** The list of locked quarters and its dialogs. */
export const LOCKED_TEXT = {
  title: 'Locked quarters',
  lead: 'Each quarter is frozen in its own file. Names are recorded as typed. Identities are not verified.',
  empty: 'No locked quarters yet. Lock one at the end of a review.',
  locked: 'Locked',
  approval: 'Approval',
  fingerprint: 'Fingerprint',
  approvalMenu: 'Approval…',
  byName: 'Record by name…',
  fromFile: 'Read from file…',
  saveFile: 'Save approval file…',
  reopen: 'Reopen',
  reopenMenu: 'Reopen…',
  reopenHint:
    'The locked revision doesn’t change. You can edit the quarter and lock it again as the next revision, which shows your reason. This can’t be undone.',
  reopenReason: 'Reason (at least 20 characters)',
  approveHint: 'The name is recorded with the quarter. Identity is not verified.',
  approveFileHint:
    'Saves a small file for the person who locked this quarter. It says who approves exactly this content. Identity is not verified.',
  approver: 'Approver',
  record: 'Record approval',
  save: 'Save approval…',
  approverMissing: 'Enter the approver’s name.',
  saved: 'Approval saved. Send it to the person who locked the quarter.',
  reopenOf: (name: string) => `Reopen ${name}`,
  reopenTitle: (name: string) => `Reopen ${name}?`,
  approveTitle: (name: string) => `Approve ${name}`,
  approvalOf: (name: string) => `Approval of ${name}`,
  recorded: (by: string) => `Approval by ${by} recorded`,
  inSpite: (reason: string) => `Locked despite its data: ${reason}`,
  reopened: (reason: string | null) => `Reopened: ${reason ?? ''}`,
  /** "Q4 2026 (open, draft)"; beside its own lock, the current workbook. */
  present: (quarter: string, isLocked: boolean) => `${quarterText(quarter)} (${isLocked ? 'current' : 'open'}, draft)`,
  /** What an approval file says in words. */
  statement: (locked: Locked) => `I have reviewed ${lockedQuarterName(locked)} as locked, and I approve it.`,
} as const
