// The words of the list of locked quarters: where each stands, and what an approval says.

import type { QuarterRecord } from '#core'
import { formatDate, type NumberStyle, quarterText } from './quantities.ts'

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

/** "Q4 2026 (open, draft)"; beside its own lock, the current workbook. */
export function presentLabel(quarter: string, isLocked: boolean): string {
  return `${quarterText(quarter)} (${isLocked ? 'current' : 'open'}, draft)`
}

/** Prepared, or approved (recorded); no identity stands behind either. */
export function approvalText({ approvedBy, approvedAt, approvalSha256 }: QuarterRecord, style: NumberStyle): string {
  if (approvedBy === null) return 'Prepared, not approved'
  const when = approvedAt === null ? '' : ` on ${formatDate(approvedAt.slice(0, 10), style)}`
  return `Approved by ${approvedBy}${when}, recorded ${approvalSha256 === null ? 'by name' : 'from a file'}`
}

/** What an approval file says in words. */
export function approvalStatement(locked: Locked): string {
  return `I have reviewed ${lockedQuarterName(locked)} as locked, and I approve it.`
}
